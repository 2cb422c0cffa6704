/**
 * # Exact potentials
 *
 * A game has an exact potential when one function of the profile changes by as much as the deviator's payoff, whoever
 * deviates. Its maximizers are pure equilibria, and best responses taken in turn end.
 *
 * *Notation.* `P(sᵢ′, s₋ᵢ) − P(sᵢ, s₋ᵢ) = uᵢ(sᵢ′, s₋ᵢ) − uᵢ(sᵢ, s₋ᵢ)` for all `i`, `sᵢ`, `sᵢ′`, `s₋ᵢ`.
 *
 * ## References
 *
 * - [MondererShapley1996]
 *
 * @module
 */
import type { Control } from "../../games/control.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import { STRUCTURE_TOLERANCE } from "../../games/structure/plainPayoffs.ts";
import type { StrategySquare } from "../../games/structure/strategySquare.ts";
import { potentialByPaths } from "../../solvers/structure/potentialByPaths.ts";
import { excludesPotential, type PotentialCheck, potentialCheck } from "../../verify/structure/potentialCheck.ts";

/** Options of the tests of a game's structure. */
export interface StructureOptions {
  /**
   * In doubles, the share of the range of payoffs that counts as nothing; at least eight roundings of the largest payoff. Exact
   * games have no tolerance. @defaultValue `1e-9`
   */
  readonly tolerance?: number;
  /** Stop and progress. */
  readonly control?: Control;
}

/** A potential with its check. */
export interface FoundPotential<T> {
  /** The game has a potential. */
  readonly status: "solved";
  /** Its values over the profiles, in the order of the payoffs. */
  readonly potential: readonly T[];
  /** On how many deviations it was compared with the payoffs. */
  readonly certificate: PotentialCheck;
}

/** The control said stop, or, in doubles, an answer was found that the check could not confirm. */
export interface UndecidedStructure {
  /** `limit`: the control said stop; `unknown`: the check did not confirm the answer. */
  readonly status: "limit" | "unknown";
}

/** Proof that there is no exact potential. */
export interface NoExactPotential {
  /** The game has no exact potential. */
  readonly status: "none";
  /** A square around which the deviators' gains do not cancel: the two players' mixed differences differ. */
  readonly counterexample: StrategySquare;
}

/**
 * The exact potential, with value 0 at the first profile, or a square that excludes one.
 *
 * The potential is unique up to a constant. Cost $O(n^2 N)$ for $n$ players and $N$ profiles.
 *
 * @throws {@link DomainError} when the tolerance is negative or not finite.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, exact, exactPotential } from "jiama";
 *
 * const dilemma = exactPotential(bimatrixGame([[1, 9], [0, 6]], [[1, 0], [9, 6]]));
 * dilemma.status === "solved" && dilemma.potential.map(exact.format).join(" ") // => "0 -1 -1 -4"
 * exactPotential(bimatrixGame([[1, -1], [-1, 1]], [[-1, 1], [1, -1]])).status // => "none"
 * ```
 *
 * @category Structure of games
 */
export function exactPotential<T>(
  game: NormalFormGame<T>,
  { tolerance = STRUCTURE_TOLERANCE, control }: StructureOptions = {},
): FoundPotential<T> | NoExactPotential | UndecidedStructure {
  const found = potentialByPaths(game, { tolerance, control });
  if (found.status === "limit") return found;
  if (found.status === "none") {
    if (!excludesPotential(game, found.square))
      throw new Error("exactPotential: the square does not exclude a potential.");
    return { status: "none", counterexample: found.square };
  }
  const { potential } = found;
  const certificate = potentialCheck(
    game,
    potential,
    game.players.map(() => game.field.one),
    tolerance,
  );
  if (certificate.disagreements === 0) return { status: "solved", potential, certificate };
  if (game.field.name === "float") return { status: "unknown" };
  throw new Error(`exactPotential: ${certificate.disagreements} deviations contradict the potential.`);
}
