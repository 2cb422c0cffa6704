/**
 * # Ordinal potentials
 *
 * A game has an ordinal potential when one function of the profile rises exactly when a deviator gains, and a generalized
 * ordinal potential when it rises whenever one gains. The latter is the same as the finite improvement property: players
 * who deviate one at a time, each gaining, come to a pure equilibrium from anywhere.
 *
 * ## References
 *
 * - [MondererShapley1996], [VoorneveldNorde1997]
 *
 * @module
 */
import { type NormalFormGame, shapeOf } from "../../games/normal-form/normalFormGame.ts";
import { STRUCTURE_TOLERANCE } from "../../games/structure/plainPayoffs.ts";
import { type PureProfile, pureProfileAt } from "../../games/structure/pureProfile.ts";
import { improvementRanks } from "../../solvers/structure/improvementRanks.ts";
import { excludesOrdinalPotential, ordinalPotentialCheck } from "../../verify/structure/ordinalPotentialCheck.ts";
import type { PotentialCheck } from "../../verify/structure/potentialCheck.ts";
import type { StructureOptions, UndecidedStructure } from "./exactPotential.ts";

/** Options of {@link ordinalPotential}. */
export interface OrdinalPotentialOptions extends StructureOptions {
  /** `ordinal`: level deviations keep the potential; `generalized`: they may move it. @defaultValue `"ordinal"` */
  readonly kind?: "ordinal" | "generalized";
}

/** An ordinal potential with its check. */
export interface FoundOrdinalPotential {
  /** The game has such a potential. */
  readonly status: "solved";
  /**
   * Minus the length of the longest path of improvements from each profile, in the order of the payoffs. A generalized potential
   * is 0 at the pure equilibria and nowhere else.
   */
  readonly potential: readonly number[];
  /** On how many deviations it was compared with the payoffs. */
  readonly certificate: PotentialCheck;
}

/** Proof that there is no such potential. */
export interface NoOrdinalPotential {
  /** The game has no such potential. */
  readonly status: "none";
  /**
   * A closed path of profiles, the first not repeated at the end. From each to the next one player deviates; each deviator
   * gains (`generalized`), or none loses and at least one gains (`ordinal`).
   */
  readonly counterexample: readonly PureProfile[];
}

/**
 * An ordinal potential, or a closed path of improvements that excludes one.
 *
 * Found in $O(n N \log m)$ for $n$ players, $N$ profiles and $m$ strategies a player, with $8 n + 12$ bytes a profile;
 * the check compares $N \sum (m_i - 1) / 2$ deviations.
 *
 * @throws {@link DomainError} when the tolerance is negative or not finite.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, ordinalPotential } from "jiama";
 *
 * const pennies = ordinalPotential(bimatrixGame([[1, -1], [-1, 1]], [[-1, 1], [1, -1]]));
 * pennies.status === "none" && pennies.counterexample // => [ [ 0, 0 ], [ 0, 1 ], [ 1, 1 ], [ 1, 0 ] ]
 * ```
 *
 * @category Structure of games
 */
export function ordinalPotential<T>(
  game: NormalFormGame<T>,
  { kind = "ordinal", tolerance = STRUCTURE_TOLERANCE, control }: OrdinalPotentialOptions = {},
): FoundOrdinalPotential | NoOrdinalPotential | UndecidedStructure {
  const found = improvementRanks(game, { level: kind === "ordinal", tolerance, control });
  if (found.status === "limit") return found;
  if (found.status === "none") {
    const counterexample = found.cycle.map((place) => pureProfileAt(shapeOf(game), place));
    if (excludesOrdinalPotential(game, counterexample, { kind, tolerance })) return { status: "none", counterexample };
    if (game.field.name === "float") return { status: "unknown" };
    throw new Error("ordinalPotential: the closed path does not exclude a potential.");
  }
  const certificate = ordinalPotentialCheck(game, found.ranks, { kind, tolerance });
  if (certificate.disagreements === 0) return { status: "solved", potential: Array.from(found.ranks), certificate };
  if (game.field.name === "float") return { status: "unknown" };
  throw new Error(`ordinalPotential: ${certificate.disagreements} deviations contradict the potential.`);
}
