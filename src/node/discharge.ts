/**
 * # Discharging propositions
 *
 * Puts all questions of a proposition to the engines and writes down what they answered. Whether that proves anything is for the
 * check of certificates to say.
 *
 * @module
 */
import { exactRefutation, exactSolution, isSolution } from "../certified/proof/exactAnswer.ts";
import type { Answer, AnsweredClaim, AnsweredQuery, ProofCertificate } from "../games/proposition/proofCertificate.ts";
import type { Claim, Proposition } from "../games/proposition/proposition.ts";
import { counterExampleQuery, type Query, queriesOf } from "../games/proposition/queries.ts";
import { smtLines } from "../games/proposition/smtText.ts";
import { obligationHash } from "./proofCertificates.ts";
import type { SmtEngine } from "./z3.ts";

/** Name and version of the own exact arithmetic in certificates. */
export const EXACT_ENGINE = { name: "exact", version: "1" };

/** The certificate of a proposition, from the exact arithmetic and the given engines. */
export async function discharged(proposition: Proposition, engines: readonly SmtEngine[]): Promise<ProofCertificate> {
  const { id, obligation } = proposition;
  const common = {
    schema: "jiama/certificate/1" as const,
    id,
    hash: obligationHash(proposition),
    engines: Object.fromEntries([EXACT_ENGINE, ...engines].map(({ name, version }) => [name, version])),
  };
  const claims: AnsweredClaim[] = [];
  for (const [name, claim] of Object.entries(obligation.claims)) {
    const against = await counterExample(claim, engines);
    if (against !== undefined) return { ...common, status: "refuted", claims: [{ claim: name, queries: [against] }] };
    const queries: AnsweredQuery[] = [];
    for (const query of queriesOf(claim)) queries.push(await answered(claim, query, engines));
    claims.push({ claim: name, queries });
  }
  return { ...common, status: "proved", claims };
}

/** A counter-example, with what every engine says of the question; `undefined` where the exact arithmetic meets none. */
async function counterExample(claim: Claim, engines: readonly SmtEngine[]): Promise<AnsweredQuery | undefined> {
  const query = counterExampleQuery(claim);
  return exactSolution(claim, query).answer === "sat" ? answered(claim, query, engines) : undefined;
}

async function answered(claim: Claim, query: Query, engines: readonly SmtEngine[]): Promise<AnsweredQuery> {
  const smt = smtLines(claim, query);
  const own = query.wanted === "sat" ? exactSolution(claim, query) : exactRefutation(claim, query);
  const answers: Record<string, Answer> = { [EXACT_ENGINE.name]: own.answer };
  let { point } = own;
  for (const engine of engines) {
    const said = await engine.answer(smt, claim.symbols);
    answers[engine.name] = said.answer;
    if (query.wanted !== "sat" || point !== undefined || said.point === undefined) continue;
    if (!isSolution(claim, query, said.point)) continue;
    // Whoever proposed the point, substitution in exact arithmetic confirms it.
    point = said.point;
    answers[EXACT_ENGINE.name] = "sat";
  }
  const { refutations } = own;
  return {
    id: query.id,
    smt,
    answers,
    ...(refutations === undefined ? {} : { refutations }),
    ...(point === undefined ? {} : { point }),
  };
}
