/**
 * # Squares of strategies
 *
 * Two strategies of each of two players, the others' strategies fixed: the smallest part of a game in which one player's
 * choice can change what another's is worth. Potentials and strategic complements are properties of all squares.
 *
 * *Notation.* For a square of players `i` and `j`, player `k`'s *mixed difference* is
 * `uₖ(sᵢ′, sⱼ′) − uₖ(sᵢ, sⱼ′) − uₖ(sᵢ′, sⱼ) + uₖ(sᵢ, sⱼ)`.
 *
 * @module
 */
import { type NormalFormGame, shapeOf, strides } from "../normal-form/normalFormGame.ts";
import { type PureProfile, placeOf, pureProfileAt } from "./pureProfile.ts";

/** Two strategies of each of two players, the others' strategies fixed. */
export interface StrategySquare {
  /** The two players, by index. */
  readonly players: readonly [number, number];
  /** The profile of the first corner: each of the two players at the first of the two strategies. */
  readonly from: PureProfile;
  /** The second strategy of either player. */
  readonly to: readonly [number, number];
}

/** One player's mixed difference on a square, in the game's own arithmetic. */
export function mixedDifference<T>(game: NormalFormGame<T>, square: StrategySquare, player: number): T {
  const { field } = game;
  const shape = shapeOf(game);
  const payoff = (moved: readonly boolean[]): T => {
    const profile = [...square.from];
    square.players.forEach((mover, k) => {
      if (moved[k]) profile[mover] = square.to[k] as number;
    });
    return (game.payoffs[player] as ArrayLike<T>)[placeOf(shape, profile)] as T;
  };
  const after = field.sub(payoff([true, true]), payoff([false, true]));
  return field.sub(after, field.sub(payoff([true, false]), payoff([false, false])));
}

/** Four places of the flat lists, the corners of a square: first, player `i` moved, player `j` moved, both moved. */
export type CornerTest = (corner: number, movedI: number, movedJ: number, movedBoth: number) => boolean;

/**
 * The first square of neighboring strategies of two players that meets a test, or `null`.
 *
 * Every square is made of squares of neighbors, and its mixed differences are the sums of theirs: what adds up need be tested
 * on neighbors only.
 *
 * @param players - The two players `i < j`.
 */
export function findNeighborSquare(
  shape: readonly number[],
  players: readonly [number, number],
  test: CornerTest,
): StrategySquare | null {
  const steps = strides(shape);
  const [i, j] = players;
  const [stepI, stepJ] = [steps[i] as number, steps[j] as number];
  const [blockI, blockJ] = [stepI * (shape[i] as number), stepJ * (shape[j] as number)];
  const profiles = (steps[0] as number) * (shape[0] as number);
  for (let outer = 0; outer < profiles; outer += blockI) {
    for (let own = outer; own < outer + blockI - stepI; own += blockJ) {
      for (let corner = own; corner < own + blockJ - stepJ; corner += 1) {
        if (!test(corner, corner + stepI, corner + stepJ, corner + stepI + stepJ)) continue;
        const from = pureProfileAt(shape, corner);
        return { players, from, to: [(from[i] as number) + 1, (from[j] as number) + 1] };
      }
    }
  }
  return null;
}

/** The pairs of players `i < j`. */
export function playerPairs(count: number): readonly (readonly [number, number])[] {
  return Array.from({ length: count }, (_, i) =>
    Array.from({ length: count - i - 1 }, (_unused, k) => [i, i + 1 + k] as const),
  ).flat();
}
