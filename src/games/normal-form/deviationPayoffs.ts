/**
 * # Payoffs against a mixed profile
 *
 * *Notation.* `uᵢ(sᵢ, σ₋ᵢ) = Σ_{s₋ᵢ} uᵢ(sᵢ, s₋ᵢ) Π_{j≠i} σⱼ(sⱼ)`, for every strategy `sᵢ` of player `i`.
 *
 * ## Implementation notes
 *
 * The tensor of payoffs is contracted with one player's strategy after another, from the last to the first, so that the cost
 * is that of reading the payoffs once. Strategies that nobody plays are skipped.
 *
 * @module
 */

import type { OrderedRing } from "../../arithmetic/ring.ts";

/**
 * One player's expected payoff from each own strategy, the others' strategies given as weights.
 *
 * @param payoffs - The player's payoffs over all profiles.
 * @param shape - Number of strategies of each player.
 * @param weights - One list of weights a player; the player's own list is not read.
 */
export function deviationPayoffs<T>(
  ring: OrderedRing<T>,
  payoffs: ArrayLike<T>,
  shape: readonly number[],
  weights: readonly (readonly T[])[],
  player: number,
): T[] {
  let table = payoffs;
  // The players behind `player` move fastest: each contraction sums over blocks of one entry per strategy.
  for (let other = shape.length - 1; other > player; other -= 1) {
    table = contracted(ring, table, weights[other] as readonly T[], 1);
  }
  const inner = shape[player] as number;
  for (let other = player - 1; other >= 0; other -= 1) {
    table = contracted(ring, table, weights[other] as readonly T[], inner);
  }
  return Array.from(table);
}

/** `Σ_k w_k table[(a · count + k) · inner + b]` for every `a` and `b`. */
function contracted<T>(ring: OrderedRing<T>, table: ArrayLike<T>, weights: readonly T[], inner: number): ArrayLike<T> {
  if (table instanceof Float64Array) {
    const doubles = contractedDoubles(table, weights as readonly unknown[] as readonly number[], inner);
    return doubles as ArrayLike<unknown> as ArrayLike<T>;
  }
  const played = weights.flatMap((weight, k) => (weight === ring.zero ? [] : [[k, weight] as const]));
  const block = weights.length * inner;
  const result = new Array<T>(table.length / weights.length).fill(ring.zero);
  for (let a = 0; a * block < table.length; a += 1) {
    for (const [k, weight] of played) {
      const from = a * block + k * inner;
      for (let b = 0; b < inner; b += 1) {
        const at = a * inner + b;
        result[at] = ring.add(result[at] as T, ring.mul(weight, table[from + b] as T));
      }
    }
  }
  return result;
}

/** `Σ_k w_k table[(a · count + k) · inner + b]` for doubles, without a call for every product. */
export function contractedDoubles(table: Float64Array, weights: ArrayLike<number>, inner: number): Float64Array {
  const count = weights.length;
  const block = count * inner;
  const result = new Float64Array(table.length / count);
  if (inner === 1) {
    for (let a = 0; a < result.length; a += 1) {
      let sum = 0;
      for (let k = 0; k < count; k += 1) sum += (weights[k] as number) * (table[a * block + k] as number);
      result[a] = sum;
    }
    return result;
  }
  for (let a = 0; a * block < table.length; a += 1) {
    const target = a * inner;
    for (let k = 0; k < count; k += 1) {
      const factor = weights[k] as number;
      if (factor === 0) continue;
      const from = a * block + k * inner;
      for (let b = 0; b < inner; b += 1) {
        result[target + b] = (result[target + b] as number) + factor * (table[from + b] as number);
      }
    }
  }
  return result;
}
