/**
 * # Empty faces
 *
 * Integer multipliers that prove a face of a {@link ResponseRegion} empty, read off a dictionary in doubles, rounded, and checked.
 *
 * *Notation.* Row `s_k = d + Σ a_c s_c` with `d > 0` and `a_c ≥ 0` for all free columns shows that `s_k = 0` is impossible on the
 * face. Put `w_j = a_j` for nonbasic strategies `j` of the other player and `w_k = −1` if `k` is one; comparing coefficients in the
 * identity gives `Σ w_j = −d` and `Σ_j w_j c_ji ≥ 0` for every own strategy `i` that is not tight. With `d` added to any one
 * multiplier the sum is zero, and the inequalities are strict because payoffs are positive: the multipliers of an empty face in
 * the sense of the enumeration's trace.
 *
 * ## Implementation notes
 *
 * Multipliers are rounded to integers below 2⁴⁴, or to fewer bits where all products with integer payoffs then stay below 2⁵³ and the
 * check, here and by others, is exact in doubles. Else sums of `K` products in doubles are trusted down to `(K + 4) 2⁻⁵²` of the size
 * of their terms, some four times the largest possible error ([Higham2002] §3.1), and computed in integers below that.
 *
 * @module
 */
import type { FaceDictionary } from "./faceDictionary.ts";
import type { ResponseRegion } from "./responseRegion.ts";

/** The largest size of the sum of all multipliers' sizes. */
const LARGEST = 2 ** 44;
/** Least size that multipliers are rounded to, for the sake of exact products. */
const SMALLEST = 2 ** 20;

/**
 * Multipliers that prove empty the face on which a row's label is tight too, or `null` when the row proves nothing.
 *
 * @param row - The row of the dictionary that cannot be made zero.
 * @param mayBePlayed - For each own strategy, whether it may be played on the face in question.
 * @param isBest - For each of the other player's strategies, whether it is decided to be a best response on that face.
 */
export function emptyFaceMultipliers(
  dictionary: FaceDictionary,
  row: number,
  mayBePlayed: (own: number) => boolean,
  isBest: (other: number) => boolean,
): Float64Array | null {
  const { region } = dictionary;
  const multipliers = roundedMultipliers(dictionary, row);
  for (let j = 0; j < region.others; j += 1) {
    if ((multipliers[j] as number) < 0 && !isBest(j)) multipliers[j] = 0;
  }
  balance(multipliers);
  for (let j = 0; j < region.others; j += 1) {
    if ((multipliers[j] as number) < 0 && !isBest(j)) return null;
  }
  return dominates(region, multipliers, mayBePlayed) ? multipliers : null;
}

function roundedMultipliers(dictionary: FaceDictionary, row: number): Float64Array {
  const { region, entries, nonbasic, columns, stride } = dictionary;
  const { others, otherLabel } = region;
  const multipliers = new Float64Array(others);
  const start = row * stride;
  const label = (dictionary.basic[row] as number) - otherLabel;
  let size = 0;
  for (let c = 1; c <= columns; c += 1) {
    const other = (nonbasic[c] as number) - otherLabel;
    if (other < 0 || other >= others) continue;
    const entry = entries[start + c] as number;
    multipliers[other] = entry;
    size += Math.abs(entry);
  }
  if (label >= 0 && label < others) {
    multipliers[label] = -1;
    size += 1;
  }
  if (size === 0) return multipliers;
  const exactSize = 2 ** 52 / region.largest;
  const scale = (exactSize >= SMALLEST ? Math.min(LARGEST, exactSize) : LARGEST) / (2 * size);
  for (let j = 0; j < others; j += 1) multipliers[j] = Math.round((multipliers[j] as number) * scale);
  return multipliers;
}

/** Makes the sum zero at the largest multiplier, which changes least in proportion. */
function balance(multipliers: Float64Array): void {
  let sum = 0;
  let largest = 0;
  for (let j = 0; j < multipliers.length; j += 1) {
    sum += multipliers[j] as number;
    if ((multipliers[j] as number) > (multipliers[largest] as number)) largest = j;
  }
  multipliers[largest] = (multipliers[largest] as number) - sum;
}

/** Whether `Σ_j w_j c_ji > 0` for every own strategy that may be played. */
function dominates(region: ResponseRegion, multipliers: Float64Array, mayBePlayed: (own: number) => boolean): boolean {
  const { own, others, scaled } = region;
  let size = 0;
  for (let j = 0; j < others; j += 1) size += Math.abs(multipliers[j] as number);
  // Payoffs are at most 3/2, rounded once.
  const bound = 1.5 * size * (others + 4) * 2 ** -52;
  for (let i = 0; i < own; i += 1) {
    if (!mayBePlayed(i)) continue;
    let sum = 0;
    for (let j = 0; j < others; j += 1) sum += (multipliers[j] as number) * (scaled[j * own + i] as number);
    if (sum > bound) continue;
    if (sum < -bound || exactSum(region, multipliers, i) <= 0n) return false;
  }
  return true;
}

function exactSum({ own, others, payoffs }: ResponseRegion, multipliers: Float64Array, i: number): bigint {
  let sum = 0n;
  for (let j = 0; j < others; j += 1) sum += BigInt(multipliers[j] as number) * (payoffs[j * own + i] as bigint);
  return sum;
}
