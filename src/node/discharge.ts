/**
 * # Discharging propositions
 *
 * Puts all questions of a proposition to the engines and writes down what they answered. Whether that proves anything is for the
 * check of certificates to say.
 *
 * @module
 */
import { type ExactAnswer, exactRefutation, exactSolution, isSolution } from "../certified/proof/exactAnswer.ts";
import type { Answer, AnsweredClaim, AnsweredQuery, ProofCertificate } from "../games/proposition/proofCertificate.ts";
import type { Claim, Proposition } from "../games/proposition/proposition.ts";
import { CLAIM_QUERY, counterExampleQuery, type Query, queriesOf } from "../games/proposition/queries.ts";
import type { ExactPoint } from "../games/proposition/refutation.ts";
import { smtLines } from "../games/proposition/smtText.ts";
import { obligationHash } from "./proofCertificates.ts";
import type { SmtEngine } from "./z3.ts";

/** Name and version of the own exact arithmetic in certificates. */
const EXACT_ENGINE = { name: "exact", version: "1" };

/** The certificate of a proposition, from the exact arithmetic and the given engines. */
export async function discharged(proposition: Proposition, engines: readonly SmtEngine[]): Promise<ProofCertificate> {
  const { id, obligation, expected } = proposition;
  const common = {
    schema: "jiama/certificate/1" as const,
    id,
    hash: obligationHash(proposition),
    engines: Object.fromEntries([EXACT_ENGINE, ...engines].map(({ name, version }) => [name, version])),
  };
  const claims: AnsweredClaim[] = [];
  for (const [name, claim] of Object.entries(obligation.claims)) {
    // What is looked for first is a matter of time only.
    const against = async (): Promise<ProofCertificate | undefined> => {
      const answer = await answered(claim, counterExampleQuery(claim), engines);
      if (answer.point === undefined) return undefined;
      return { ...common, status: "refuted", claims: [{ claim: name, queries: [answer] }] };
    };
    const early = expected === "refuted" ? await against() : undefined;
    if (early !== undefined) return early;
    const queries: AnsweredQuery[] = [];
    for (const query of queriesOf(claim)) {
      const answer = await answered(claim, query, engines);
      const late = query.id === CLAIM_QUERY && answer.refutations === undefined ? await against() : undefined;
      if (late !== undefined) return late;
      queries.push(answer);
    }
    claims.push({ claim: name, queries });
  }
  return { ...common, status: "proved", claims };
}

async function answered(claim: Claim, query: Query, engines: readonly SmtEngine[]): Promise<AnsweredQuery> {
  const smt = smtLines(claim, query);
  const said: Record<string, Answer> = {};
  let point: ExactPoint | undefined;
  for (const engine of engines) {
    const { answer, point: proposed } = await engine.answer(smt, claim.symbols);
    said[engine.name] = answer;
    // Whoever proposes a point, substitution in exact arithmetic confirms it.
    if (proposed !== undefined && query.wanted === "sat" && isSolution(claim, query, proposed)) point ??= proposed;
  }
  const own = ownAnswer(claim, query, point);
  const { answer, ...evidence } = own;
  return { id: query.id, smt, answers: { [EXACT_ENGINE.name]: answer, ...said }, ...evidence };
}

function ownAnswer(claim: Claim, query: Query, point: ExactPoint | undefined): ExactAnswer {
  if (query.wanted === "unsat") return exactRefutation(claim, query);
  return point === undefined ? exactSolution(claim, query) : { answer: "sat", point };
}
