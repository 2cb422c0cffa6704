/**
 * # Mechanisms of the paper
 *
 * The paper names its mechanisms in words. Each is an entry here: what it says, where, which models state it as a game, and
 * the proposition that carries it, with how far that proposition is established.
 *
 * ## References
 *
 * - [ZhengOuyang2023]
 *
 * @module
 */
import type { Localized } from "../../src/index.ts";

/** A proposition that rests on signs, each discharged for all parameters. */
export interface ProvedEvidence {
  /** Tells the kinds of evidence apart. */
  readonly kind: "proved";
  /** Ids of the sign propositions. */
  readonly signs: readonly string[];
}

/**
 * A proposition that rests on the models' certified answers: `tested` over their whole domain; `conditional`, tested to hold
 * under the condition that it states and to fail beyond it; `refuted`, the sentence of the paper is false in general, as a
 * counter-example shows.
 */
export interface TestedEvidence {
  /** Tells the kinds of evidence apart. */
  readonly kind: "tested" | "conditional" | "refuted";
}

/** How a proposition is established. */
export type Evidence = ProvedEvidence | TestedEvidence;

/** A mechanism that the paper names. */
export interface Mechanism {
  /** Its number, in the order of the paper. */
  readonly number: number;
  /** The section of the paper that names it. */
  readonly section: string;
  /** What the paper says, in a few words. */
  readonly name: Localized;
  /** Ids of the models that state it as a game. */
  readonly models: readonly string[];
  /** The proposition that carries it. */
  readonly proposition: Localized;
  /** How the proposition is established. */
  readonly evidence: Evidence;
}
