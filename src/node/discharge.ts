/**
 * # Discharging propositions
 *
 * Puts all questions of a proposition to the engines and writes down what they answered. Whether that proves anything is for the
 * check of certificates to say.
 *
 * @module
 */
import { boxRefutation, boxSolution } from "../certified/proof/boxAnswer.ts";
import { exactRefutation, exactSolution, isSolution } from "../certified/proof/exactAnswer.ts";
import type { Answer, AnsweredClaim, AnsweredQuery, ProofCertificate } from "../games/proposition/proofCertificate.ts";
import type { Claim, Proposition } from "../games/proposition/proposition.ts";
import { CLAIM_QUERY, counterExampleQuery, type Query, queriesOf } from "../games/proposition/queries.ts";
import type { ExactPoint } from "../games/proposition/refutation.ts";
import { smtLines } from "../games/proposition/smtText.ts";
import { malformation } from "../verify/proof/malformation.ts";
import { obligationHash } from "./proofCertificates.ts";
import type { ProofEngine } from "./proofEngine.ts";

/** Versions of the own engines: exact polynomials, intervals of doubles, intervals of whole numbers. */
const OWN_ENGINES: Readonly<Record<string, string>> = { exact: "1", intervals: "1", dyadic: "1" };

/** The certificate of a proposition, from the own engines and the given ones; without claims where the proposition is malformed. */
export async function discharged(proposition: Proposition, engines: readonly ProofEngine[]): Promise<ProofCertificate> {
  const { id, obligation, expected } = proposition;
  const certificate = (status: ProofCertificate["status"], claims: readonly AnsweredClaim[]): ProofCertificate => ({
    schema: "jiama/certificate/1",
    id,
    hash: obligationHash(proposition),
    engines: versions(claims, engines),
    status,
    claims,
  });
  if (malformation(proposition) !== undefined) return certificate("unknown", []);
  const claims: AnsweredClaim[] = [];
  for (const [name, claim] of Object.entries(obligation.claims)) {
    // What is looked for first is a matter of time only.
    const against = async (): Promise<ProofCertificate | undefined> => {
      if (obligation.refutes === true) return undefined;
      const answer = await answered(claim, counterExampleQuery(claim), engines);
      return answer.point === undefined ? undefined : certificate("refuted", [{ claim: name, queries: [answer] }]);
    };
    const early = expected === "refuted" ? await against() : undefined;
    if (early !== undefined) return early;
    const queries: AnsweredQuery[] = [];
    for (const query of queriesOf(claim)) {
      const answer = await answered(claim, query, engines);
      const unproved = query.id === CLAIM_QUERY && answer.refutations === undefined && answer.tree === undefined;
      const late = unproved ? await against() : undefined;
      if (late !== undefined) return late;
      queries.push(answer);
    }
    claims.push({ claim: name, queries });
  }
  return certificate(obligation.refutes === true ? "refuted" : "proved", claims);
}

/** The engines that answered anything, with their versions. */
function versions(claims: readonly AnsweredClaim[], engines: readonly ProofEngine[]): Readonly<Record<string, string>> {
  const known = { ...OWN_ENGINES, ...Object.fromEntries(engines.map(({ name, version }) => [name, version])) };
  const heard = new Set(claims.flatMap(({ queries }) => queries.flatMap(({ answers }) => Object.keys(answers))));
  return Object.fromEntries(Object.entries(known).filter(([name]) => heard.has(name)));
}

async function answered(claim: Claim, query: Query, engines: readonly ProofEngine[]): Promise<AnsweredQuery> {
  const smt = smtLines(claim, query);
  const said: Record<string, Answer> = {};
  let point: ExactPoint | undefined;
  for (const engine of engines) {
    const given = await engine.answer({ claim, query, smt }).catch(() => ({ answer: "unknown" }) as const);
    if (given === undefined) continue;
    said[engine.name] = given.answer;
    // Whoever proposes a point, substitution in exact arithmetic confirms it.
    const proposed = "point" in given ? given.point : undefined;
    if (proposed !== undefined && query.wanted === "sat" && isSolution(claim, query, proposed)) point ??= proposed;
  }
  const { answers, ...evidence } = ownAnswers(claim, query, point);
  return { id: query.id, smt, answers: { ...answers, ...said }, ...evidence };
}

type OwnAnswers = Pick<AnsweredQuery, "answers" | "refutations" | "tree" | "point">;

function ownAnswers(claim: Claim, query: Query, point: ExactPoint | undefined): OwnAnswers {
  if (claim.box !== undefined) {
    const find = query.wanted === "unsat" ? boxRefutation : boxSolution;
    const { doubles, integers, ...evidence } = find(claim, query);
    return { answers: { intervals: doubles, dyadic: integers }, ...evidence };
  }
  if (query.wanted === "sat" && point !== undefined) return { answers: { exact: "sat" }, point };
  const { answer, ...evidence } =
    query.wanted === "unsat" ? exactRefutation(claim, query) : exactSolution(claim, query);
  return { answers: { exact: answer }, ...evidence };
}
