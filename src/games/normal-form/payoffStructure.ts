/**
 * # Structure of payoffs
 *
 * Whether a game is constant-sum, zero-sum or symmetric.
 *
 * *Notation.* A game is *constant-sum* if `Σᵢ uᵢ(s)` is the same at every profile `s`, *zero-sum* if that is 0. It is
 * *symmetric* if exchanging players exchanges their payoffs: `u_π(i)(s) = uᵢ(s ∘ π)` for every permutation `π`.
 *
 * ## Implementation notes
 *
 * Exchanges of neighbors generate all permutations, so only those are tried. In doubles, sums are equal when they differ by
 * no more than the rounding of adding them up.
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";
import { type NormalFormGame, profileCount, shapeOf, strides } from "./normalFormGame.ts";
import { forEachPlace } from "./placedPayoffs.ts";

/**
 * The sum of all players' payoffs where it is the same at every profile; `undefined` where it is not.
 *
 * @category Games
 */
export function constantSum<T>(game: NormalFormGame<T>): T | undefined {
  const { field, payoffs } = game;
  const sumAt = (index: number): T => payoffs.reduce((sum, own) => field.add(sum, own[index] as T), field.zero);
  const first = sumAt(0);
  const allowed = rounding(game);
  for (let index = 1; index < profileCount(game); index += 1) {
    if (!isNear(field, sumAt(index), first, allowed)) return undefined;
  }
  return first;
}

/**
 * Whether the players' payoffs sum to the same number at every profile.
 *
 * @category Games
 */
export function isConstantSum<T>(game: NormalFormGame<T>): boolean {
  return constantSum(game) !== undefined;
}

/**
 * Whether the players' payoffs sum to zero at every profile.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, isConstantSum, isZeroSum } from "jiama";
 *
 * const division = bimatrixGame([[1, 0]], [[9, 10]]);
 * [isConstantSum(division), isZeroSum(division)] // => [ true, false ]
 * ```
 *
 * @category Games
 */
export function isZeroSum<T>(game: NormalFormGame<T>): boolean {
  const sum = constantSum(game);
  return sum !== undefined && isNear(game.field, sum, game.field.zero, rounding(game));
}

/**
 * Whether exchanging players exchanges their payoffs; labels do not matter. In doubles, payoffs must be equal bit by bit.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, isSymmetric } from "jiama";
 *
 * isSymmetric(bimatrixGame([[0, 7], [2, 6]], [[0, 2], [7, 6]])) // => true
 * ```
 *
 * @category Games
 */
export function isSymmetric<T>(game: NormalFormGame<T>): boolean {
  const shape = shapeOf(game);
  if (shape.some((count) => count !== shape[0])) return false;
  const steps = strides(shape);
  const swapped = <E>(list: readonly E[], k: number): E[] =>
    list.map((entry, i) => (i === k ? (list[k + 1] as E) : i === k + 1 ? (list[k] as E) : entry));
  for (let k = 0; k + 1 < shape.length; k += 1) {
    const exchanged = swapped(game.payoffs, k);
    let same = true;
    forEachPlace({ shape, steps: swapped(steps, k), start: 0 }, (place, index) => {
      same &&= game.payoffs.every((own, i) => game.field.compare(own[index] as T, exchanged[i]?.[place] as T) === 0);
    });
    if (!same) return false;
  }
  return true;
}

function isNear<T>(field: Field<T>, a: T, b: T, allowed: number): boolean {
  return field.name === "float" ? Math.abs(field.toNumber(field.sub(a, b))) <= allowed : field.compare(a, b) === 0;
}

/** How far two sums of doubles may differ by rounding alone: each addition errs by half a unit in the last place at most. */
function rounding<T>({ field, payoffs }: NormalFormGame<T>): number {
  if (field.name !== "float") return 0;
  const largest = payoffs.map((own) =>
    Array.prototype.reduce.call(own, (most, payoff) => Math.max(most as number, Math.abs(payoff as number)), 0),
  ) as number[];
  return 2 * payoffs.length * Number.EPSILON * largest.reduce((sum, most) => sum + most, 0);
}
