/**
 * # Weighted potentials
 *
 * A game has a weighted potential when the deviator's payoff changes `wᵢ > 0` times as much as one function of the profile.
 * Multiplying players' payoffs by positive numbers does not matter here, as it does for exact potentials.
 *
 * ## References
 *
 * - [MondererShapley1996]
 *
 * @module
 */
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import { STRUCTURE_TOLERANCE } from "../../games/structure/plainPayoffs.ts";
import type { StrategySquare } from "../../games/structure/strategySquare.ts";
import { potentialByPaths } from "../../solvers/structure/potentialByPaths.ts";
import { potentialWeights } from "../../solvers/structure/potentialWeights.ts";
import { potentialCheck } from "../../verify/structure/potentialCheck.ts";
import { excludesWeights } from "../../verify/structure/weightsCheck.ts";
import type { FoundPotential, StructureOptions, UndecidedStructure } from "./exactPotential.ts";

/** A weighted potential with its check. */
export interface FoundWeightedPotential<T> extends FoundPotential<T> {
  /**
   * One weight a player. They are unique up to a factor for each group of players whose payoffs depend on each other; the first
   * player of a group has weight 1.
   */
  readonly weights: readonly T[];
}

/** Proof that there is no weighted potential. */
export interface NoWeightedPotential {
  /** The game has no weighted potential. */
  readonly status: "none";
  /**
   * Squares whose mixed differences no weights explain: one square on which those of its two players do not have one sign, or
   * squares that join players in a ring and whose ratios do not multiply to 1.
   */
  readonly counterexample: readonly StrategySquare[];
}

/**
 * A weighted potential, with value 0 at the first profile, or squares that exclude one.
 *
 * Cost $O(n^2 N)$ for $n$ players and $N$ profiles.
 *
 * @throws {@link DomainError} when the tolerance is negative or not finite.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, exact, weightedPotential } from "jiama";
 *
 * const battle = weightedPotential(bimatrixGame([[4, 0], [0, 2]], [[1, 0], [0, 2]]));
 * battle.status === "solved" && battle.weights.map(exact.format).join(" ") // => "1 1/2"
 * ```
 *
 * @category Structure of games
 */
export function weightedPotential<T>(
  game: NormalFormGame<T>,
  { tolerance = STRUCTURE_TOLERANCE, control }: StructureOptions = {},
): FoundWeightedPotential<T> | NoWeightedPotential | UndecidedStructure {
  const { field } = game;
  const told = potentialWeights(game, { tolerance, control });
  if (told.status === "limit") return told;
  if (told.status === "none") return refuted(game, [told.square]);
  const { weights, squares } = told;
  const payoffs = game.payoffs.map((list, player) => {
    const weight = weights[player] as T;
    return field.compare(weight, field.one) === 0 ? list : Array.from(list, (payoff) => field.div(payoff, weight));
  });
  const found = potentialByPaths({ ...game, payoffs }, { tolerance, control });
  if (found.status === "limit") return found;
  if (found.status === "none") return refuted(game, ring(found.square, squares));
  const { potential } = found;
  const certificate = potentialCheck(game, potential, weights, tolerance);
  if (certificate.disagreements === 0) return { status: "solved", potential, weights, certificate };
  if (field.name === "float") return { status: "unknown" };
  throw new Error(`weightedPotential: ${certificate.disagreements} deviations contradict the potential.`);
}

function refuted<T>(
  game: NormalFormGame<T>,
  squares: readonly StrategySquare[],
): NoWeightedPotential | UndecidedStructure {
  if (excludesWeights(game, squares)) return { status: "none", counterexample: squares };
  if (game.field.name === "float") return { status: "unknown" };
  throw new Error("weightedPotential: the squares do not exclude weights.");
}

/** The square that contradicts the weights, with the squares that joined its second player to its first. */
function ring(square: StrategySquare, forest: readonly StrategySquare[]): readonly StrategySquare[] {
  const [from, to] = square.players;
  const walk = (at: number, used: readonly StrategySquare[]): readonly StrategySquare[] | null => {
    if (at === from) return used;
    for (const edge of forest) {
      if (used.includes(edge) || !edge.players.includes(at)) continue;
      const found = walk(edge.players[0] === at ? edge.players[1] : edge.players[0], [...used, edge]);
      if (found !== null) return found;
    }
    return null;
  };
  return [square, ...(walk(to, []) ?? [])];
}
