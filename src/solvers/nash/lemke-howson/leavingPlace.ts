/**
 * # Leaving variables
 *
 * Which basic variable of a vertex of a reply polytope reaches zero first as another one grows, ties broken lexicographically.
 *
 * *Notation.* As in {@link ReplyVertex}; `d` is the entering column. Row `r` of the inverse `B⁻¹` of the whole basis has one entry a
 * row of `M`: for a weight `z_{C(p)}` it is `W_p` in the places `R` and 0 elsewhere, for the slack of row `i` it is `−M_iC W` in
 * the places `R` and 1 in place `i`.
 *
 * The lexicographic rule takes, of the basic variables with `d_r > 0`, the one whose `(value, B⁻¹_r) / d_r` comes first in the
 * order of dictionaries. This is the first to reach zero if the right side is `(1 + ε, 1 + ε², 1 + ε³, …)` for every small
 * `ε > 0`. No tie is left, and no vertex is ever met twice.
 *
 * ## Implementation notes
 *
 * The rows of `B⁻¹` are computed only for variables that tie.
 *
 * ## References
 *
 * - [vonStengel2007] §3.6
 *
 * @module
 */
import type { ReplyVertex } from "./replyVertex.ts";

/** No variable. */
export const NONE = -1;

/** Entries of the entering column up to this do not limit the step; entries of `M` are about one in size. */
const PIVOT_TOLERANCE = 1e-10;
/** Basic variables that would be left with at most this tie with the one that leaves. */
const TIE_TOLERANCE = 1e-10;
/** Relative difference up to which two entries of rows that tie count as equal. */
const ENTRY_TOLERANCE = 1e-9;

/** Row `i` for its slack, `rows + p` for the weight at place `p` of `C`, or {@link NONE} if nothing limits the step. */
export function leavingPlace(vertex: ReplyVertex, entering: number): number {
  const { memory, rows, order, slacks, slackColumn, weights, weightColumn, tied } = vertex;
  const { integers, kernels } = memory;
  const least = Math.min(
    kernels.leastRatio(slacks, slackColumn, rows, PIVOT_TOLERANCE),
    kernels.leastRatio(weights, weightColumn, order, PIVOT_TOLERANCE),
  );
  if (least === Number.POSITIVE_INFINITY) return NONE;
  // A zero that rounding made negative, divided by a small entry, must not separate it from other zeros.
  const step = Math.max(0, least);
  const fromSlacks = kernels.tiedPlaces(tied, slacks, slackColumn, rows, step, PIVOT_TOLERANCE, TIE_TOLERANCE);
  const rest = tied + fromSlacks;
  const fromWeights = kernels.tiedPlaces(rest, weights, weightColumn, order, step, PIVOT_TOLERANCE, TIE_TOLERANCE);
  if (fromSlacks + fromWeights === 0) return NONE;
  for (let k = rest; k < rest + fromWeights; k += 1) integers[k] = (integers[k] as number) + rows;
  return lexicographicallyFirst(vertex, fromSlacks + fromWeights, entering);
}

/** Of the `count` places in the list of ties; the list is shortened until one is left. */
function lexicographicallyFirst(vertex: ReplyVertex, count: number, entering: number): number {
  const { memory, rows, slackColumn, weightColumn, tightPlace, tied, vector } = vertex;
  const { doubles, integers } = memory;
  let left = count;
  for (let row = 0; row < rows && left > 1; row += 1) {
    // The entering slack's own column divided by `d` is 1 for all.
    if (row === entering) continue;
    const t = tightPlace[row] as number;
    let least = Number.POSITIVE_INFINITY;
    for (let k = 0; k < left; k += 1) {
      const place = integers[tied + k] as number;
      const entry = doubles[place < rows ? slackColumn + place : weightColumn + place - rows] as number;
      const ratio = t < 0 ? (place === row ? 1 : 0) : basisEntry(vertex, place, t) / entry;
      doubles[vector + k] = ratio;
      if (ratio < least) least = ratio;
    }
    const bound = least + ENTRY_TOLERANCE * Math.max(1, Math.abs(least));
    let kept = 0;
    for (let k = 0; k < left; k += 1) {
      if ((doubles[vector + k] as number) > bound) continue;
      integers[tied + kept] = integers[tied + k] as number;
      kept += 1;
    }
    left = kept;
  }
  return integers[tied] as number;
}

/** The entry of `B⁻¹` in the row of a basic variable and the column of the slack of the row at place `t` of `R`. */
function basisEntry(
  { memory, rows, order, inverse, stride, basicColumns }: ReplyVertex,
  place: number,
  t: number,
): number {
  const { doubles } = memory;
  const start = inverse + t * stride;
  if (place >= rows) return doubles[start + place - rows] as number;
  let sum = 0;
  for (let p = 0; p < order; p += 1) {
    sum -= (doubles[(basicColumns[p] as number) * rows + place] as number) * (doubles[start + p] as number);
  }
  return sum;
}
