/**
 * # Payoffs within bounds
 *
 * What a proof in doubles needs of a game: each payoff between two doubles, which are equal where the payoff is one itself.
 *
 * *Notation.* A *box* of mixed strategies of a player is the set of all `w` with `lowerₖ ≤ wₖ ≤ upperₖ` and `Σ wₖ = 1`.
 *
 * ## Implementation notes
 *
 * Payoffs of exact games are taken times a positive number for each player, which changes no best response: their common denominator,
 * or one that makes the largest of them 1 where they do not fit into doubles.
 *
 * A mean `Σ wₖ cₖ` over a box is bounded below by `c + Σ wₖ (cₖ − c)` for any `c`, because the weights sum to one; the best `c` is that
 * entry up to which the smallest entries can take all the weight. So the bound is as good as that of a linear program, and rigorous for
 * whatever `c` rounding has chosen.
 *
 * @module
 */
import { type Rational, ratioToNumber } from "../../arithmetic/exact.ts";
import { type Bounds, differenceDown, roundedDown, roundedUp } from "../../arithmetic/outward.ts";
import { type NormalFormGame, strides } from "../../games/normal-form/normalFormGame.ts";
import { placedPayoffs } from "../../games/normal-form/placedPayoffs.ts";
import { plainIntegers } from "../../games/structure/plainPayoffs.ts";

/** The payoffs of a player, times a positive number, over the profiles in the order of their index. */
export function payoffBounds(game: NormalFormGame<unknown>, player: number): Bounds {
  const payoffs = game.payoffs[player] as ArrayLike<unknown>;
  if (game.field.name === "float") return exactly(Float64Array.from(payoffs as ArrayLike<number>));
  const { entries } = plainIntegers(payoffs as ArrayLike<Rational>);
  if (entries instanceof Float64Array) return exactly(entries);
  const largest = entries.reduce((most, value) => (value > most ? value : -value > most ? -value : most), 1n);
  const shares = Float64Array.from(entries, (value) => ratioToNumber(value, largest));
  return { lower: shares.map(roundedDown), upper: shares.map(roundedUp) };
}

const exactly = (values: Float64Array): Bounds => ({ lower: values, upper: values });

/** The bounds of the profiles in which each player uses one of the strategies listed, in that order. */
export function restrictedBounds(
  { lower, upper }: Bounds,
  shape: readonly number[],
  lists: readonly (readonly number[])[],
): Bounds {
  const places = { shape: lists.map((list) => list.length), steps: strides(shape), start: 0, offsets: lists };
  const low = placedPayoffs(lower, places) as ArrayLike<number> as Float64Array;
  return {
    lower: low,
    upper: upper === lower ? low : (placedPayoffs(upper, places) as ArrayLike<number> as Float64Array),
  };
}

/** Bounds on the means over one direction: of `Σₖ wₖ table[(a · count + k) · inner + b]` over all `w` of a box. */
function meanBounds({ lower, upper }: Bounds, box: Bounds, inner: number): Bounds {
  const count = box.lower.length;
  const length = lower.length / count;
  const result = { lower: new Float64Array(length), upper: new Float64Array(length) };
  const entries = new Float64Array(count);
  const order = new Int32Array(count);
  for (let at = 0; at < length; at += 1) {
    const from = Math.floor(at / inner) * count * inner + (at % inner);
    for (let k = 0; k < count; k += 1) entries[k] = lower[from + k * inner] as number;
    result.lower[at] = leastMean(entries, box, order);
    for (let k = 0; k < count; k += 1) entries[k] = -(upper[from + k * inner] as number);
    result.upper[at] = -leastMean(entries, box, order);
  }
  return result;
}

/** A number below `Σ wₖ cₖ` for all `w` of the box. */
function leastMean(c: Float64Array, { lower, upper }: Bounds, order: Int32Array): number {
  if (c.length === 1) return c[0] as number;
  const pivot = c[lastNeeded(c, lower, upper, order)] as number;
  let sum = pivot;
  for (let k = 0; k < c.length; k += 1) {
    const difference = differenceDown(c[k] as number, pivot);
    const weight = (difference >= 0 ? lower[k] : upper[k]) as number;
    if (difference !== 0 && weight !== 0) sum = roundedDown(sum + roundedDown(difference * weight));
  }
  return sum;
}

/** The entry up to which the smallest ones can take all the weight. */
function lastNeeded(c: Float64Array, lower: Float64Array, upper: Float64Array, order: Int32Array): number {
  let rest = 1;
  for (let k = 0; k < c.length; k += 1) {
    rest -= lower[k] as number;
    let place = k;
    for (; place > 0 && (c[order[place - 1] as number] as number) > (c[k] as number); place -= 1) {
      order[place] = order[place - 1] as number;
    }
    order[place] = k;
  }
  for (const k of order) {
    rest -= (upper[k] as number) - (lower[k] as number);
    if (rest <= 0) return k;
  }
  return order[c.length - 1] as number;
}

/** Bounds on the expected payoffs in all directions that are kept, the others running through their boxes. */
export function expectedBounds(
  table: Bounds,
  shape: readonly number[],
  boxes: readonly Bounds[],
  kept: readonly number[],
): Bounds {
  let result = table;
  let inner = 1;
  for (let direction = shape.length - 1; direction >= 0; direction -= 1) {
    if (kept.includes(direction)) inner *= shape[direction] as number;
    else result = meanBounds(result, boxes[direction] as Bounds, inner);
  }
  return result;
}
