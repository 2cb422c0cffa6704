/**
 * # Check of stored certificates
 *
 * Decides from a proposition and its certificate, without any of the engines, whether the proposition is proved or refuted. It
 * believes no answer that comes with evidence which it can follow itself; of an engine without evidence it only notes that it agrees.
 *
 * @module
 */
import type { Localized } from "../../errors.ts";
import type {
  Answer,
  AnsweredQuery,
  ProofCertificate,
  ProofVerdict,
} from "../../games/proposition/proofCertificate.ts";
import type { Claim, Proposition } from "../../games/proposition/proposition.ts";
import { CLAIM_QUERY, counterExampleQuery, type Query, queriesOf } from "../../games/proposition/queries.ts";
import type { ExactPoint } from "../../games/proposition/refutation.ts";
import { smtLines } from "../../games/proposition/smtText.ts";
import { boxReader } from "./boxCheck.ts";
import { claimReader } from "./claimReader.ts";
import { malformation } from "./malformation.ts";
import { satisfies } from "./pointCheck.ts";
import { isRefutation } from "./refutationCheck.ts";
import { wrongSlopes } from "./slopeCheck.ts";

/** Families of engines that must agree, besides the checker, that a question has no solution. */
const FAMILIES_NEEDED = 2;

/** Decides the formulas of a claim by itself: in polynomials, or on its box. */
interface Judge {
  /** Whether the stored evidence shows that the question has no solution. */
  isRefuted(query: Query, stored: AnsweredQuery): boolean;
  isSolution(query: Query, point: ExactPoint): boolean;
}

/** What a certificate establishes about a proposition. */
export function proofVerdict(proposition: Proposition, certificate: ProofCertificate): ProofVerdict {
  const { obligation } = proposition;
  const wrong = malformation(proposition);
  if (wrong !== undefined) return { status: "unknown", reason: wrong, engines: [] };
  const byCounterExample = certificate.status === "refuted" && obligation.refutes !== true;
  for (const [name, claim] of Object.entries(obligation.claims)) {
    const answered = certificate.claims.find((each) => each.claim === name)?.queries ?? [];
    const verdict = byCounterExample ? refuted(claim, answered) : proved(claim, answered);
    if (verdict.status === "refuted") return verdict;
    if (verdict.status !== "proved" && !byCounterExample) return { ...verdict, reason: inClaim(name, verdict.reason!) };
  }
  if (byCounterExample) return unknown("no claim has a counter-example that holds", "没有成立的反例");
  const deciding = certificate.claims.flatMap(({ queries }) =>
    queries.filter((each) => each.refutations !== undefined || each.tree !== undefined),
  );
  return { status: obligation.refutes === true ? "refuted" : "proved", engines: agreeing(deciding) };
}

/** The engines none of whose answers to some questions is other than that there is no solution, and that answer one at least. */
function agreeing(queries: readonly AnsweredQuery[]): readonly string[] {
  const names = new Set(queries.flatMap(({ answers }) => Object.keys(answers)));
  return [...names].filter((name) => queries.every(({ answers }) => (answers[name] ?? "unsat") === "unsat"));
}

function refuted(claim: Claim, answered: readonly AnsweredQuery[]): ProofVerdict {
  const query = counterExampleQuery(claim);
  const stored = answered.find(({ id }) => id === CLAIM_QUERY);
  if (stored?.point === undefined || !judgeOf(claim).isSolution(query, stored.point)) {
    return unknown("the counter-example does not hold", "反例不成立");
  }
  return { status: "refuted", engines: settling(stored, "sat") };
}

function proved(claim: Claim, answered: readonly AnsweredQuery[]): ProofVerdict {
  const [wrong] = wrongSlopes(claim);
  if (wrong !== undefined)
    return unknown(`${wrong} is not the derivative that it should be`, `${wrong} 并非所称的导数`);
  const judge = judgeOf(claim);
  for (const query of queriesOf(claim)) {
    const stored = answered.find(({ id }) => id === query.id);
    if (stored === undefined) return unknown(`nobody answered "${query.id}"`, `“${query.id}”无人作答`);
    const reason = complaint(claim, query, stored, judge);
    if (reason !== undefined) return { status: "unknown", reason, engines: [] };
  }
  return { status: "proved", engines: [] };
}

/** What is wrong with the answers to a question; `undefined` where nothing is. */
function complaint(claim: Claim, query: Query, stored: AnsweredQuery, judge: Judge): Localized | undefined {
  const { id, wanted } = query;
  const answers = Object.entries(stored.answers);
  const contrary = answers.find(([, answer]) => answer !== "unknown" && answer !== wanted);
  if (contrary !== undefined) {
    const [engine, answer] = contrary;
    return {
      en: `${engine} answers "${answer}" to "${id}", where "${wanted}" is needed`,
      zh: `${engine} 对“${id}”答 ${answer}，而所需为 ${wanted}`,
    };
  }
  if (stored.smt.join("\n") !== smtLines(claim, query).join("\n")) {
    return { en: `the stored text of "${id}" is not that of the proposition`, zh: `“${id}”所存文本与命题不符` };
  }
  if (wanted === "sat") {
    if (stored.point !== undefined && judge.isSolution(query, stored.point)) return undefined;
    return { en: `"${id}" has no solution that holds`, zh: `“${id}”没有成立的解` };
  }
  const settled = settling(stored, wanted);
  if (new Set(settled.map(familyOf)).size < FAMILIES_NEEDED) {
    const silent = answers.filter(([, answer]) => answer === "unknown").map(([engine]) => engine);
    const [names, others] = [settled.join(", ") || "none", silent.join(", ") || "none"];
    return {
      en: `fewer than ${FAMILIES_NEEDED} engines that share no code settle "${id}" (settle it: ${names}; cannot: ${others}; not asked or not installed: all others)`,
      zh: `能判定“${id}”且互不共用代码的引擎不足 ${FAMILIES_NEEDED} 个（能判定：${names}；不能：${others}；其余未询问或未安装）`,
    };
  }
  return judge.isRefuted(query, stored)
    ? undefined
    : { en: `the refutation of "${id}" does not hold`, zh: `“${id}”的反驳不成立` };
}

/** The engines that give an answer to a question. */
function settling({ answers }: AnsweredQuery, answer: Answer): readonly string[] {
  return Object.keys(answers).filter((name) => answers[name] === answer);
}

/** Engines of one family share code: two builds of z3 are one. */
function familyOf(engine: string): string {
  return engine.split("-")[0]!;
}

function judgeOf(claim: Claim): Judge {
  if (claim.box !== undefined) {
    const reader = boxReader(claim);
    return {
      isRefuted: ({ asserted }, { tree = [] }) => reader.isDivision(tree.join(""), asserted),
      isSolution: ({ asserted }, point) => reader.isSolution(point, asserted),
    };
  }
  const reader = claimReader(claim);
  return {
    isRefuted({ asserted }, { refutations = [] }) {
      const cases = reader.cases(asserted);
      return (
        refutations.length === cases.length && cases.every((each, i) => isRefutation(refutations[i]!, each, reader))
      );
    },
    isSolution: ({ asserted }, point) => satisfies(point, asserted, reader),
  };
}

function inClaim(name: string, { en, zh }: Localized): Localized {
  return { en: `claim "${name}": ${en}`, zh: `命题“${name}”：${zh}` };
}

function unknown(en: string, zh: string): ProofVerdict {
  return { status: "unknown", reason: { en, zh }, engines: [] };
}
