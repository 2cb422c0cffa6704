/**
 * # Weights of a potential
 *
 * In a weighted potential game the payoff of player `i` changes `wᵢ > 0` times as much as the potential. On every square of
 * players `i` and `j` the mixed differences are therefore as `wᵢ : wⱼ`: one square on which they do not vanish tells the ratio,
 * and a tree of such squares tells the weights of all players that it joins.
 *
 * ## Implementation notes
 *
 * Of all squares of a pair of players the one with the largest mixed difference is taken, so that doubles give the ratio as
 * well as they can. Dividing payoffs by the weights leaves an exact potential game, or none at all.
 *
 * @module
 */
import type { Control } from "../../games/control.ts";
import { type NormalFormGame, shapeOf } from "../../games/normal-form/normalFormGame.ts";
import { type PlainPayoffs, withPlainPayoffs } from "../../games/structure/plainPayoffs.ts";
import {
  findNeighborSquare,
  mixedDifference,
  playerPairs,
  type StrategySquare,
} from "../../games/structure/strategySquare.ts";

/** Weights that every potential must have, up to a factor for players who are not joined. */
export type PotentialWeights<T> =
  | {
      readonly status: "solved";
      /** One weight a player, 1 for the first of those who are joined. */
      readonly weights: readonly T[];
      /** The squares that told the ratios: a forest over the players. */
      readonly squares: readonly StrategySquare[];
    }
  | { readonly status: "none"; readonly square: StrategySquare }
  | { readonly status: "limit" };

/** The weights, or a square on which the mixed differences of its two players do not have one sign. */
export function potentialWeights<T>(
  game: NormalFormGame<T>,
  { tolerance, control }: { readonly tolerance: number; readonly control?: Control | undefined },
): PotentialWeights<T> {
  const { field } = game;
  const ratios = new Map<string, { readonly square: StrategySquare; readonly ratio: T }>();
  const count = game.players.length;
  for (const pair of playerPairs(count)) {
    if (control?.checkpoint() === "stop") return { status: "limit" };
    const square = withPlainPayoffs(game, { scale: "own", tolerance }, (plain) =>
      tellingSquare(plain, shapeOf(game), pair),
    );
    if (square === null) continue;
    const [own, other] = pair.map((player) => mixedDifference(game, square, player)) as [T, T];
    if (field.compare(own, field.zero) * field.compare(other, field.zero) <= 0) return { status: "none", square };
    ratios.set(pair.join(), { square, ratio: field.div(other, own) });
  }
  const weights: (T | undefined)[] = Array.from({ length: count }, () => undefined);
  const squares: StrategySquare[] = [];
  for (let root = 0; root < count; root += 1) {
    if (weights[root] !== undefined) continue;
    weights[root] = field.one;
    const reached = [root];
    for (const player of reached) {
      for (let other = 0; other < count; other += 1) {
        const known = ratios.get(player < other ? `${player},${other}` : `${other},${player}`);
        if (known === undefined || weights[other] !== undefined) continue;
        const own = weights[player] as T;
        weights[other] = player < other ? field.mul(own, known.ratio) : field.div(own, known.ratio);
        squares.push(known.square);
        reached.push(other);
      }
    }
  }
  return { status: "solved", weights: weights as T[], squares };
}

/** The square of neighbors that excludes weights, or else that of the largest mixed difference; `null` where all vanish. */
function tellingSquare<N>(
  { numbers, payoffs }: PlainPayoffs<N, unknown>,
  shape: readonly number[],
  pair: readonly [number, number],
): StrategySquare | null {
  const [i, j] = pair;
  let largest = numbers.zero;
  let at = -1;
  const mixed = (player: number, corners: readonly [number, number, number, number]): N => {
    const own = payoffs[player] as ArrayLike<N>;
    const [corner, movedI, movedJ, movedBoth] = corners.map((place) => own[place] as N) as [N, N, N, N];
    return numbers.sub(numbers.sub(movedBoth, movedJ), numbers.sub(movedI, corner));
  };
  const excluding = findNeighborSquare(shape, pair, (...corners) => {
    const own = mixed(i, corners);
    const sign = numbers.sign(own, i);
    if (sign !== numbers.sign(mixed(j, corners), j)) return true;
    const size = sign < 0 ? numbers.sub(numbers.zero, own) : own;
    if (sign !== 0 && numbers.sign(numbers.sub(size, largest), i) > 0) {
      largest = size;
      at = corners[0];
    }
    return false;
  });
  if (excluding !== null || at < 0) return excluding;
  return findNeighborSquare(shape, pair, (corner) => corner === at);
}
