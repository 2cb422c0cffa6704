/**
 * # Race of the labels
 *
 * One equilibrium by whichever Lemke–Howson path ends first. The lengths of the paths of one game differ by orders of magnitude:
 * from some labels a few pivots lead to an equilibrium, from others no number that one can wait for. Paths are therefore given
 * up at caps that grow, and started from other labels.
 *
 * *Notation.* The caps are `32 · (1, 1, 2, 1, 1, 2, 4, 1, 1, 2, 1, 1, 2, 4, 8, …)`, except that the first of them is 64.
 *
 * ## Implementation notes
 *
 * With this sequence the expected number of pivots exceeds that of the best fixed cap by a logarithmic factor at most, whatever
 * the lengths are distributed like. Labels are taken in steps of about 0.618 times their number, so that both players' come
 * early; a label is not run again with a cap that it has had.
 *
 * ## References
 *
 * - [LubySinclairZuckerman1993] for the sequence, [CodenottiDeRossiPagan2008] for restarts of Lemke–Howson
 *
 * @module
 */
import { greatestCommonDivisor } from "../../../arithmetic/integer.ts";
import type { LemkeHowsonPaths, PathStatus } from "./lemkeHowsonPaths.ts";

/** How a race ended. */
export interface RaceEnd {
  /** Whether a path reached an equilibrium; `spoilt` if rounding spoilt all of them. */
  readonly status: PathStatus;
  /** Label of the last path. */
  readonly label: number;
  /** Pivots on all paths together. */
  readonly pivots: number;
}

/** The smallest cap. */
const UNIT = 32;
/** The cap of the first path, which is worth a longer try: much of the time it is all that is needed. */
const FIRST_CAP = 64;

/**
 * Runs paths until one of them ends at an equilibrium.
 *
 * @param maxPivots - Limit of the pivots on all paths together.
 * @param stop - Asked before each path and every few pivots; its yes is a limit.
 */
export function labelRace(paths: LemkeHowsonPaths, maxPivots: number, stop: () => boolean): RaceEnd {
  const { labels } = paths;
  const step = labelStep(labels);
  /** The largest cap that each label has had. */
  const tried = new Float64Array(labels);
  let pivots = 0;
  let label = 0;
  let spoilt = 0;
  for (let turn = 1, next = 0; spoilt < labels; turn += 1) {
    const cap = turn === 1 ? FIRST_CAP : UNIT * luby(turn);
    const free = firstBelow(tried, step, next, cap);
    if (free < 0) continue;
    next = (free + 1) % labels;
    if (pivots >= maxPivots || stop()) return { status: "limit", label, pivots };
    label = (free * step) % labels;
    const end = paths.run(label, Math.min(cap, maxPivots - pivots), stop);
    pivots += end.pivots;
    if (end.status === "solved") return { status: "solved", label, pivots };
    tried[label] = end.status === "spoilt" ? Number.POSITIVE_INFINITY : cap;
    if (end.status === "spoilt") spoilt += 1;
  }
  return { status: "spoilt", label, pivots };
}

/** The place in the order of labels, from `start` round, of the first label with a smaller cap than this; −1 if there is none. */
function firstBelow(tried: Float64Array, step: number, start: number, cap: number): number {
  const labels = tried.length;
  for (let turn = 0; turn < labels; turn += 1) {
    const place = (start + turn) % labels;
    if ((tried[(place * step) % labels] as number) < cap) return place;
  }
  return -1;
}

/** Step by which all labels are visited, the `k`-th being `k · step` modulo their number: about 0.618 times it. */
function labelStep(labels: number): number {
  let step = Math.max(1, Math.round(labels * 0.618));
  while (greatestCommonDivisor(BigInt(step), BigInt(labels)) !== 1n) step += 1;
  return step;
}

/** The term at a place, from 1, of 1, 1, 2, 1, 1, 2, 4, …: after `2ᵏ − 1` terms comes `2ᵏ⁻¹` and everything begins anew. */
function luby(place: number): number {
  let rest = place;
  for (;;) {
    let length = 1;
    while (2 * length + 1 <= rest) length = 2 * length + 1;
    if (length === rest) return (length + 1) / 2;
    rest -= length;
  }
}
