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
import { type ClaimReader, claimReader } from "./claimReader.ts";
import { satisfies } from "./pointCheck.ts";
import { isRefutation } from "./refutationCheck.ts";
import { wrongSlopes } from "./slopeCheck.ts";

/** Engines that must agree, besides the checker, that a question has no solution. */
const ENGINES_NEEDED = 2;

/** What a certificate establishes about a proposition. */
export function proofVerdict(proposition: Proposition, certificate: ProofCertificate): ProofVerdict {
  const claims = Object.entries(proposition.obligation.claims);
  if (claims.length === 0) return unknown("the obligation has no claim", "证明义务不含任何命题");
  for (const [name, claim] of claims) {
    const answered = certificate.claims.find((each) => each.claim === name)?.queries ?? [];
    const verdict = certificate.status === "refuted" ? refuted(claim, answered) : proved(claim, answered);
    if (verdict.status === "refuted") return verdict;
    if (verdict.status !== "proved" && certificate.status !== "refuted") {
      return { ...verdict, reason: inClaim(name, verdict.reason!) };
    }
  }
  if (certificate.status === "refuted") return unknown("no claim has a counter-example that holds", "没有成立的反例");
  const deciding = certificate.claims.flatMap(({ queries }) =>
    queries.filter((each) => each.refutations !== undefined),
  );
  return { status: "proved", engines: agreeing(deciding, "unsat") };
}

/** The engines that give the same answer to all of some questions. */
function agreeing(queries: readonly AnsweredQuery[], answer: Answer): readonly string[] {
  const names = new Set(queries.flatMap(({ answers }) => Object.keys(answers)));
  return [...names].filter((name) => queries.every(({ answers }) => answers[name] === answer));
}

function refuted(claim: Claim, answered: readonly AnsweredQuery[]): ProofVerdict {
  const query = counterExampleQuery(claim);
  const stored = answered.find(({ id }) => id === CLAIM_QUERY);
  if (stored?.point === undefined || !isSolution(claim, query, stored.point)) {
    return unknown("the counter-example does not hold", "反例不成立");
  }
  return { status: "refuted", engines: agreeing([stored], "sat") };
}

function proved(claim: Claim, answered: readonly AnsweredQuery[]): ProofVerdict {
  const [wrong] = wrongSlopes(claim);
  if (wrong !== undefined)
    return unknown(`${wrong} is not the derivative that it should be`, `${wrong} 并非所称的导数`);
  const reader = claimReader(claim);
  for (const query of queriesOf(claim)) {
    const stored = answered.find(({ id }) => id === query.id);
    if (stored === undefined) return unknown(`nobody answered "${query.id}"`, `“${query.id}”无人作答`);
    const reason = complaint(claim, query, stored, reader);
    if (reason !== undefined) return { status: "unknown", reason, engines: [] };
  }
  return { status: "proved", engines: [] };
}

/** What is wrong with the answers to a question; `undefined` where nothing is. */
function complaint(claim: Claim, query: Query, stored: AnsweredQuery, reader: ClaimReader): Localized | undefined {
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
    if (stored.point !== undefined && isSolution(claim, query, stored.point)) return undefined;
    return { en: `"${id}" has no solution that holds`, zh: `“${id}”没有成立的解` };
  }
  const settled = agreeing([stored], wanted);
  if (settled.length < ENGINES_NEEDED) {
    const names = settled.join(", ") || "none";
    return {
      en: `fewer than ${ENGINES_NEEDED} engines settle "${id}" (${names})`,
      zh: `能判定“${id}”的引擎不足 ${ENGINES_NEEDED} 个（${names}）`,
    };
  }
  const cases = reader.cases(query.asserted);
  const refutations = stored.refutations ?? [];
  const holds =
    refutations.length === cases.length && cases.every((each, i) => isRefutation(refutations[i]!, each, reader));
  return holds ? undefined : { en: `the refutation of "${id}" does not hold`, zh: `“${id}”的反驳不成立` };
}

function isSolution(claim: Claim, query: Query, point: ExactPoint): boolean {
  return satisfies(point, query.asserted, claimReader(claim));
}

function inClaim(name: string, { en, zh }: Localized): Localized {
  return { en: `claim "${name}": ${en}`, zh: `命题“${name}”：${zh}` };
}

function unknown(en: string, zh: string): ProofVerdict {
  return { status: "unknown", reason: { en, zh }, engines: [] };
}
