/**
 * # Facts about propositions
 *
 * Written into the page when it is built, from the stored certificates.
 *
 * @module
 */

/** A proposition: its id, what it says in English and in Chinese, its status, and the engines that agree on it. */
export type ProofFact = readonly [
  id: string,
  en: string,
  zh: string,
  status: "proved" | "refuted" | "tested" | "unknown",
  engines: string,
];

declare const PROOF_FACTS: Readonly<Record<string, readonly ProofFact[]>>;

/** The propositions about each model, by the model's id. */
export const proofFacts: Readonly<Record<string, readonly ProofFact[]>> = PROOF_FACTS;
