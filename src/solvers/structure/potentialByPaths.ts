/**
 * # Potentials by paths
 *
 * A function `P` is an exact potential when `P` changes by as much as the deviator's payoff whenever one player deviates. Its
 * value at a profile is then the sum of the deviators' gains along any path from the first profile, here the path that
 * brings in the players from the last to the first.
 *
 * *Notation.* A square of players `i` and `j` closes a path of four deviations; the gains on it sum to
 * `±(Δᵢⱼuᵢ − Δᵢⱼuⱼ)`, the difference of the two players' mixed differences. There is a potential if and only if it is zero on
 * every square ([MondererShapley1996] Corollary 2.9), and squares of neighboring strategies are enough.
 *
 * @module
 */
import type { Control } from "../../games/control.ts";
import { type NormalFormGame, shapeOf, strides } from "../../games/normal-form/normalFormGame.ts";
import { type PlainPayoffs, withPlainPayoffs } from "../../games/structure/plainPayoffs.ts";
import { findNeighborSquare, playerPairs, type StrategySquare } from "../../games/structure/strategySquare.ts";

/** Tolerance in doubles, and control. */
export interface PathOptions {
  /** Share of the largest range of payoffs that counts as nothing, in doubles. */
  readonly tolerance: number;
  /** Stop and progress, polled once a pair of players. */
  readonly control?: Control | undefined;
}

/** A potential, or a square that excludes one, or neither when the control said stop. */
export type PathPotential<T> =
  | { readonly status: "solved"; readonly potential: readonly T[] }
  | { readonly status: "none"; readonly square: StrategySquare }
  | { readonly status: "limit" };

/** The potential with value 0 at the first profile, or the first square on which the gains do not cancel. */
export function potentialByPaths<T>(game: NormalFormGame<T>, { tolerance, control }: PathOptions): PathPotential<T> {
  return withPlainPayoffs(game, { scale: "common", tolerance }, (plain): PathPotential<T> => {
    const shape = shapeOf(game);
    for (const pair of playerPairs(shape.length)) {
      if (control?.checkpoint() === "stop") return { status: "limit" };
      const square = openSquare(plain, shape, pair);
      if (square !== null) return { status: "none", square };
    }
    return { status: "solved", potential: gainsAlongPaths(plain, shape).map(plain.toField) };
  });
}

/** A square on which the two players' mixed differences are not the same. */
function openSquare<N>(
  { numbers, payoffs }: PlainPayoffs<N, unknown>,
  shape: readonly number[],
  pair: readonly [number, number],
): StrategySquare | null {
  const [i, j] = pair;
  // The mixed difference is linear in payoffs, so that of uᵢ − uⱼ is wanted.
  const [own, other] = [payoffs[i] as ArrayLike<N>, payoffs[j] as ArrayLike<N>];
  const gap = (place: number): N => numbers.sub(own[place] as N, other[place] as N);
  return findNeighborSquare(shape, pair, (corner, movedI, movedJ, movedBoth) => {
    const open = numbers.sub(numbers.sub(gap(movedBoth), gap(movedJ)), numbers.sub(gap(movedI), gap(corner)));
    return numbers.sign(open, i) !== 0;
  });
}

/** The gains along the path on which first the last player moves from strategy 0, then the one before, and so on. */
function gainsAlongPaths<N>({ numbers, payoffs }: PlainPayoffs<N, unknown>, shape: readonly number[]): N[] {
  const steps = strides(shape);
  const potential: N[] = [numbers.zero];
  for (let player = shape.length - 1; player >= 0; player -= 1) {
    const own = payoffs[player] as ArrayLike<N>;
    const step = steps[player] as number;
    // So far `potential` holds the profiles in which this player and those before stand at strategy 0.
    for (let place = step; place < step * (shape[player] as number); place += 1) {
      const before = place % step;
      potential.push(numbers.add(potential[before] as N, numbers.sub(own[place] as N, own[before] as N)));
    }
  }
  return potential;
}
