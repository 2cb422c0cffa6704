/**
 * # Sign propositions
 *
 * A sign proposition says in which direction an outcome of a model moves with a parameter. Its evidence is an expression of
 * that sign, rational in symbols that are positive on the whole domain; the claim is proved when all coefficients of the
 * expression agree in sign (see {@link orthantSign}). Sampling never proves.
 *
 * Domains are brought to the positive orthant: `x ∈ [0, 1]` is `1/(1 + t)`, `x ∈ [0, 1)` is `t/(1 + t)`, an integer `n ≥ m`
 * is `m + t` (the claim is then proved for all real `n ≥ m`), with `t > 0` throughout; at the ends of a closed domain the sign
 * holds weakly, by continuity.
 *
 * @module
 */
import { type Localized, type OrthantSign, orthantSign, type RationalFunction } from "../src/index.ts";

/** Direction in which an outcome moves with a parameter: up, down, not at all. */
export type Direction = "+" | "-" | "0";

/** The claim that an outcome moves in one direction with a parameter, on the whole domain or under a stated hypothesis. */
export interface SignProposition {
  /** `<model>:<outcome>:<parameter>`, with a suffix where a hypothesis restricts the domain. */
  readonly id: string;
  /** Id of the model. */
  readonly model: string;
  /** Code name of the outcome field; of a list every entry is meant. */
  readonly outcome: string;
  /** Code name of the parameter. */
  readonly parameter: string;
  /** The claimed direction. */
  readonly direction: Direction;
  /** What is assumed beyond the domain; absent where nothing is. */
  readonly hypothesis?: Localized;
  /** Parameters that the claim holds at fixed values, such as a noise family; absent where there are none. */
  readonly where?: Readonly<Record<string, string | number>>;
  /** Keys of `docs/references.bib`; empty for an own result. */
  readonly source: readonly string[];
  /** An expression in positive symbols with the sign of the derivative. */
  evidence(): RationalFunction;
}

/** The outcome of re-checking a sign proposition. */
export type SignStatus = "proved" | "refuted" | "unknown";

const claimed: Readonly<Record<Direction, OrthantSign>> = { "+": "positive", "-": "negative", "0": "zero" };

/**
 * What the evidence shows: `proved` where its sign is the claimed one, `refuted` where it is another, `unknown` where the
 * coefficients do not decide.
 *
 * @example
 * ```ts doctest
 * import { linearContractSigns, signStatus } from "jiama/proofs";
 *
 * const effortFallsWithNoise = linearContractSigns.find(({ id }) => id === "linear-contract:effort:noise");
 * effortFallsWithNoise && signStatus(effortFallsWithNoise) // => "proved"
 * ```
 *
 * @category Proofs
 */
export function signStatus({ direction, evidence }: SignProposition): SignStatus {
  const sign = orthantSign(evidence());
  if (sign === "undecided") return "unknown";
  return sign === claimed[direction] ? "proved" : "refuted";
}
