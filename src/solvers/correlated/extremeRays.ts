/**
 * # Extreme rays of a cone
 *
 * The double description method: a cone is cut by one inequality after another, and with each cut the rays on the wrong side are
 * replaced by those in which the cut meets the edges between the two sides.
 *
 * *Notation.* The cone is `{x ≥ 0 : gₖ·x ≥ 0 for all k}` in `N` variables; it starts as the orthant with its `N` unit rays. A ray's
 * tight set holds the coordinates that are zero and the rows added so far that are tight. Two rays span an edge if and only if no
 * third ray is tight wherever both are.
 *
 * ## Implementation notes
 *
 * Rays are integers without a common factor. The next row is the one with the fewest pairs of rays on different sides. Space and time
 * depend on the number of rays on the way, which may exceed the final one.
 *
 * ## References
 *
 * - [MotzkinRaiffaThompsonThrall1953], [FukudaProdon1996]
 *
 * @module
 */
import { greatestCommonDivisor } from "../../arithmetic/integer.ts";
import type { Control } from "../../games/control.ts";

/** What ends an enumeration of rays early. */
export interface RayLimits {
  /** Stop and progress. */
  readonly control?: Control;
  /** Largest number of rays held at any time. @defaultValue `20_000` */
  readonly maxRays?: number;
}

/** All extreme rays of a cone. */
export interface ExtremeRays {
  /** The rays, integers without a common factor. */
  readonly rays: readonly (readonly bigint[])[];
  /** Pairs of rays on different sides of a cut that were examined. */
  readonly pairs: number;
}

interface Ray {
  readonly entries: readonly bigint[];
  /** Bits of the coordinates, then of the rows added, that are tight. */
  readonly tight: Int32Array;
}

/**
 * All extreme rays of the cone of all `x ≥ 0` with `gₖ·x ≥ 0`; `null` when a limit was reached.
 *
 * @param variables - Number of variables `N`.
 * @param rows - The `gₖ`, `N` integers each.
 */
export function extremeRays(
  variables: number,
  rows: readonly (readonly bigint[])[],
  { control, maxRays = 20_000 }: RayLimits = {},
): ExtremeRays | null {
  const words = Math.ceil((variables + rows.length) / 32);
  let rays: Ray[] = Array.from({ length: variables }, (_, k) => {
    const tight = new Int32Array(words);
    for (let j = 0; j < variables; j += 1) if (j !== k) setBit(tight, j);
    return { entries: Array.from({ length: variables }, (_, j) => (j === k ? 1n : 0n)), tight };
  });
  const left = rows.map((_, k) => k);
  let pairs = 0;
  while (left.length > 0) {
    const values = left.map((k) => rays.map(({ entries }) => dot(rows[k] as bigint[], entries)));
    const next = fewestPairs(values);
    const [row] = left.splice(next, 1) as [number];
    const cutRays = cut(rays, values[next] as bigint[], {
      bit: variables + row,
      least: variables - 2,
      maxRays,
      control,
    });
    control?.progress?.(rows.length - left.length, rows.length);
    if (cutRays === null) return null;
    rays = cutRays.rays;
    pairs += cutRays.pairs;
  }
  return { rays: rays.map(({ entries }) => entries), pairs };
}

interface Cut {
  readonly control: Control | undefined;
  readonly maxRays: number;
  /** The bit of the row that cuts. */
  readonly bit: number;
  /** Number of tight inequalities that an edge has at least. */
  readonly least: number;
}

function cut(
  rays: readonly Ray[],
  values: readonly bigint[],
  { bit, least, control, maxRays }: Cut,
): { rays: Ray[]; pairs: number } | null {
  const kept: Ray[] = [];
  const above: number[] = [];
  const below: number[] = [];
  values.forEach((value, k) => {
    if (value < 0n) below.push(k);
    else {
      if (value > 0n) above.push(k);
      else setBit((rays[k] as Ray).tight, bit);
      kept.push(rays[k] as Ray);
    }
  });
  const common = new Int32Array(rays[0]?.tight.length ?? 0);
  for (const a of above) {
    if (control?.checkpoint() === "stop") return null;
    const over = rays[a] as Ray;
    for (const b of below) {
      const under = rays[b] as Ray;
      if (!sharedTight(over.tight, under.tight, common, least)) continue;
      if (rays.some((ray, k) => k !== a && k !== b && contains(ray.tight, common))) continue;
      const tight = Int32Array.from(common);
      setBit(tight, bit);
      kept.push({ entries: meeting(over, values[a] as bigint, under, -(values[b] as bigint)), tight });
      if (kept.length > maxRays) return null;
    }
  }
  return { rays: kept, pairs: above.length * below.length };
}

/** The ray between two others on which the cut is tight: `below · over + above · under`, without a common factor. */
function meeting(over: Ray, above: bigint, under: Ray, below: bigint): bigint[] {
  const entries = over.entries.map((entry, j) => below * entry + above * (under.entries[j] as bigint));
  const common = entries.reduce(greatestCommonDivisor, 0n);
  return common === 1n ? entries : entries.map((entry) => entry / common);
}

function fewestPairs(values: readonly (readonly bigint[])[]): number {
  let best = 0;
  let fewest = Number.POSITIVE_INFINITY;
  values.forEach((list, k) => {
    let [above, below] = [0, 0];
    for (const value of list) {
      if (value > 0n) above += 1;
      else if (value < 0n) below += 1;
    }
    if (above * below < fewest) [best, fewest] = [k, above * below];
  });
  return best;
}

/** Writes the bits that both have into `common`; whether there are at least so many. */
function sharedTight(a: Int32Array, b: Int32Array, common: Int32Array, least: number): boolean {
  let count = 0;
  for (let w = 0; w < common.length; w += 1) {
    const bits = (a[w] as number) & (b[w] as number);
    common[w] = bits;
    count += bitCount(bits);
  }
  return count >= least;
}

function contains(tight: Int32Array, common: Int32Array): boolean {
  for (let w = 0; w < common.length; w += 1) if ((common[w] as number) & ~(tight[w] as number)) return false;
  return true;
}

function setBit(bits: Int32Array, k: number): void {
  bits[k >> 5] = (bits[k >> 5] as number) | (1 << (k & 31));
}

function bitCount(bits: number): number {
  let v = bits - ((bits >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

function dot(row: readonly bigint[], entries: readonly bigint[]): bigint {
  let sum = 0n;
  for (let j = 0; j < row.length; j += 1) {
    const entry = entries[j] as bigint;
    if (entry !== 0n) sum += (row[j] as bigint) * entry;
  }
  return sum;
}
