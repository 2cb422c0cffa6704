/**
 * # Extreme rays of a cone
 *
 * The double description method: the extreme rays of `{z : a·z ≥ 0 or a·z = 0 for each given a}`, one constraint after another.
 *
 * *Notation.* Every ray carries the set of constraints that hold with equality on it, the *zeros* of the ray. Where a new constraint
 * cuts the cone, new extreme rays arise on the faces of dimension two that join an old ray before the cut with one behind it.
 *
 * ## Implementation notes
 *
 * Two rays are adjacent if and only if no third one has all their common zeros; in a space of dimension `d` there are at least `d − 2` of
 * these. Sets are arrays of 32-bit words.
 *
 * ## References
 *
 * - [FukudaProdon1996]
 *
 * @module
 */
import { greatestCommonDivisor } from "../arithmetic/integer.ts";

/** An extreme ray. */
export interface ConeRay {
  /** Integers without a common divisor. */
  readonly direction: readonly bigint[];
  /** Constraints that hold with equality, as bits. */
  readonly zeros: Int32Array;
}

/** A constraint `a·z ≥ 0`, or `a·z = 0`. */
export interface ConeConstraint {
  readonly normal: readonly bigint[];
  readonly equality: boolean;
}

/**
 * The extreme rays of the cone in which the constraints hold as well.
 *
 * @param start - Independent rays, whose nonnegative combinations are the cone to start from. Ray `k` of `d` is taken to be zero in
 * the starting constraints `0 … d−1` but `k`; the given constraints are numbered from `d` on.
 */
export function coneRays(start: readonly (readonly bigint[])[], constraints: readonly ConeConstraint[]): ConeRay[] {
  const words = Math.ceil((start.length + constraints.length) / 32);
  let rays: ConeRay[] = start.map((direction, k) => {
    const zeros = new Int32Array(words);
    for (let other = 0; other < start.length; other += 1) if (other !== k) setBit(zeros, other);
    return { direction: reduced(direction), zeros };
  });
  // Equations first: they make the cone small.
  const order = constraints.map((_, k) => k).sort((a, b) => rank(constraints, a) - rank(constraints, b) || a - b);
  for (const k of order) rays = cut(rays, constraints[k] as ConeConstraint, start.length + k, start.length);
  return rays;
}

function rank(constraints: readonly ConeConstraint[], k: number): number {
  return constraints[k]?.equality === true ? 0 : 1;
}

function cut(
  rays: readonly ConeRay[],
  { normal, equality }: ConeConstraint,
  bit: number,
  dimension: number,
): ConeRay[] {
  const values = rays.map(({ direction }) => dot(normal, direction));
  const kept: ConeRay[] = [];
  const positive: number[] = [];
  const negative: number[] = [];
  values.forEach((value, k) => {
    const ray = rays[k] as ConeRay;
    if (value > 0n) positive.push(k);
    else if (value < 0n) negative.push(k);
    if (value === 0n) {
      const zeros = ray.zeros.slice();
      setBit(zeros, bit);
      kept.push({ ...ray, zeros });
    } else if (value > 0n && !equality) kept.push(ray);
  });
  for (const p of positive) {
    for (const q of negative) {
      const common = commonZeros(rays, p, q, dimension);
      if (common === null) continue;
      const [vp, vq] = [values[p] as bigint, values[q] as bigint];
      const [a, b] = [(rays[p] as ConeRay).direction, (rays[q] as ConeRay).direction];
      setBit(common, bit);
      kept.push({ direction: reduced(a.map((entry, i) => vp * (b[i] as bigint) - vq * entry)), zeros: common });
    }
  }
  return kept;
}

/** The common zeros of two rays if they are adjacent, else `null`. */
function commonZeros(rays: readonly ConeRay[], p: number, q: number, dimension: number): Int32Array | null {
  const [a, b] = [(rays[p] as ConeRay).zeros, (rays[q] as ConeRay).zeros];
  const common = new Int32Array(a.length);
  let count = 0;
  for (let w = 0; w < a.length; w += 1) {
    common[w] = (a[w] as number) & (b[w] as number);
    count += bitCount(common[w] as number);
  }
  if (count < dimension - 2) return null;
  for (let k = 0; k < rays.length; k += 1) {
    if (k !== p && k !== q && includes((rays[k] as ConeRay).zeros, common)) return null;
  }
  return common;
}

function includes(set: Int32Array, part: Int32Array): boolean {
  for (let w = 0; w < set.length; w += 1) if (((part[w] as number) & ~(set[w] as number)) !== 0) return false;
  return true;
}

function setBit(set: Int32Array, bit: number): void {
  set[bit >> 5] = (set[bit >> 5] as number) | (1 << (bit & 31));
}

function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function dot(a: readonly bigint[], b: readonly bigint[]): bigint {
  let sum = 0n;
  for (let i = 0; i < a.length; i += 1) {
    const factor = b[i] as bigint;
    if (factor !== 0n) sum += (a[i] as bigint) * factor;
  }
  return sum;
}

function reduced(direction: readonly bigint[]): readonly bigint[] {
  const divisor = direction.reduce(greatestCommonDivisor, 0n);
  return divisor <= 1n ? direction : direction.map((entry) => entry / divisor);
}
