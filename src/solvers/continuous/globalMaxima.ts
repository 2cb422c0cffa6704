/**
 * # Global maxima on an interval
 *
 * All points of an interval at which a function is largest, by branch and bound: ranges of the function and of its slope
 * discard what cannot hold a maximum, and where the function is concave its slope's root is taken.
 *
 * ## Implementation notes
 *
 * A piece is discarded where its range stays below the best value found, and cut down to its end where the slope has one sign.
 * Pieces that resist (kinks, jumps, flat parts) are halved until they are a 2⁻⁵⁰th of the interval, and stand for a maximum then.
 *
 * ## References
 *
 * - [HansenWalster2004] ch. 12
 *
 * @module
 */
import { bracketedRoot } from "../../arithmetic/bracketedRoot.ts";
import type { Interval } from "../../arithmetic/interval.ts";

/** A function of one number, with ranges over intervals. */
export interface RangedFunction {
  /** Its value. */
  readonly value: (x: number) => number;
  /** Its derivative. */
  readonly slope: (x: number) => number;
  /** An upper bound on its values over an interval. */
  readonly ceiling: (piece: Interval) => number;
  /** A range of its derivative over an interval. */
  readonly slopes: (piece: Interval) => Interval;
  /** A range of its second derivative over an interval. */
  readonly bends: (piece: Interval) => Interval;
}

/** Where a function is largest. */
export interface GlobalMaxima {
  /** The largest value found. */
  readonly value: number;
  /** The points that reach it up to rounding, ascending; of a flat part both ends. */
  readonly points: readonly number[];
}

/** Values within this share of the largest one count as reaching it. */
const TIE = 1e-11;
/** Pieces are not halved below this share of the interval. */
const SMALLEST = 2 ** -50;
/** Most pieces. */
const MAX_PIECES = 4000;

/** The maxima of a function over an interval of finite length. */
export function globalMaxima(f: RangedFunction, whole: Interval): GlobalMaxima {
  const found = new Map<number, number>();
  let best = Number.NEGATIVE_INFINITY;
  const note = (x: number) => {
    const value = f.value(x);
    if (Number.isNaN(value)) return;
    found.set(x, value);
    if (value > best) best = value;
  };
  note(whole.lower);
  note(whole.upper);
  const slack = () => TIE * Math.max(1, Math.abs(best));
  const open: Interval[] = [whole];
  for (let pieces = 0; open.length > 0 && pieces < MAX_PIECES; pieces += 1) {
    const piece = open.pop()!;
    const { lower, upper } = piece;
    const middle = (lower + upper) / 2;
    note(middle);
    if (f.ceiling(piece) < best - slack()) continue;
    const slopes = f.slopes(piece);
    if (slopes.lower > 0 || slopes.upper < 0) {
      note(slopes.lower > 0 ? upper : lower);
      continue;
    }
    const bends = f.bends(piece);
    if (bends.lower >= 0 || bends.upper <= 0) {
      // Convex: an end is best. Concave: an end, or the root of the slope.
      note(lower);
      note(upper);
      const [rises, falls] = [f.slope(lower), f.slope(upper)];
      if (bends.upper <= 0 && rises > 0 && falls < 0) note(bracketedRoot(f.slope, lower, upper));
      continue;
    }
    if (upper - lower <= SMALLEST * (whole.upper - whole.lower)) {
      note(lower);
      note(upper);
      continue;
    }
    open.push({ lower: middle, upper }, { lower, upper: middle });
  }
  const points = [...found].filter(([, value]) => value >= best - slack()).map(([x]) => x);
  return { value: best, points: apart(points, whole) };
}

/** One point, the best of them first come, of each cluster. */
function apart(points: readonly number[], { lower, upper }: Interval): readonly number[] {
  const ascending = [...points].sort((a, b) => a - b);
  return ascending.filter((x, i) => i === 0 || x - ascending[i - 1]! > 1e-9 * (upper - lower));
}
