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

/**
 * How a proposition is established: `proved` by the signs that it names, each discharged for all parameters; `tested` against
 * the models over their whole domain; `conditional`, tested to hold under the condition that it states and to fail beyond it;
 * `refuted`, the sentence of the paper is false in general, as a counter-example shows.
 */
export type Evidence =
  | { readonly kind: "proved"; readonly signs: readonly string[] }
  | { readonly kind: "tested" | "conditional" | "refuted" };

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
