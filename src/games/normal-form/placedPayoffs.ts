/**
 * # Payoffs in another order
 *
 * A box of profiles inside a flat list of payoffs, read in an order of one's own.
 *
 * @module
 */

/** Where the entries of a box lie in a flat list: entry `(k₀, k₁, …)` at `start + Σ steps[d] · offsets[d][k_d]`. */
export interface Places {
  /** Number of entries along each direction. */
  readonly shape: readonly number[];
  /** Distance in the list between neighbors along each direction. */
  readonly steps: readonly number[];
  /** Place of the first entry. */
  readonly start: number;
  /** Which neighbors are taken along each direction. @defaultValue all, in order */
  readonly offsets?: readonly (readonly number[])[];
}

/** The entries of the box, the last direction moving fastest, in a list of the same kind (doubles stay doubles). */
export function placedPayoffs<T>(payoffs: ArrayLike<T>, places: Places): ArrayLike<T> {
  if (payoffs instanceof Float64Array) {
    return placedDoubles(payoffs, places) as ArrayLike<unknown> as ArrayLike<T>;
  }
  const entries: T[] = [];
  forEachPlace(places, (place) => entries.push(payoffs[place] as T));
  return entries;
}

/** Entries of a list of doubles, without a call for each. */
function placedDoubles(payoffs: Float64Array, { shape, steps, start, offsets }: Places): Float64Array {
  let total = 1;
  for (let d = 0; d < shape.length; d += 1) total *= shape[d] as number;
  const result = new Float64Array(total);
  let at = 0;
  const fill = (d: number, place: number): void => {
    const [count, step, own] = [shape[d] as number, steps[d] as number, offsets?.[d]];
    for (let k = 0; k < count; k += 1) {
      const next = place + step * (own === undefined ? k : (own[k] as number));
      if (d < shape.length - 1) fill(d + 1, next);
      else result[at++] = payoffs[next] as number;
    }
  };
  fill(0, start);
  return result;
}

/** Visits the places of the box, the last direction moving fastest; `count` numbers them from 0. */
export function forEachPlace(
  { shape, steps, start, offsets }: Places,
  visit: (place: number, count: number) => void,
): void {
  const directions = shape.length;
  const total = shape.reduce((product, length) => product * length, 1);
  const at = shape.map(() => 0);
  const offset = (d: number, k: number): number => (offsets === undefined ? k : (offsets[d]?.[k] as number));
  let place = shape.reduce((sum, _, d) => sum + (steps[d] as number) * offset(d, 0), start);
  for (let count = 0; count < total; count += 1) {
    visit(place, count);
    let d = directions - 1;
    for (; d >= 0; d -= 1) {
      const before = at[d] as number;
      const next = before + 1 === shape[d] ? 0 : before + 1;
      at[d] = next;
      place += (steps[d] as number) * (offset(d, next) - offset(d, before));
      if (next !== 0) break;
    }
  }
}
