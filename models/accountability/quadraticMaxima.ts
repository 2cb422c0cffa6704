/**
 * # Local maxima of a payoff made of parabolas
 *
 * A parabola with slope `N − Me` peaks at `N/M`, clipped to its interval, if `M > 0`; else at an end. At a care standard the
 * payoff jumps upwards: what is approached from below is never reached there, and the standard itself is a local maximum
 * unless the payoff goes on rising after it.
 *
 * ## Implementation notes
 *
 * Everything is rational in the parameters, so that the same code answers in fractions. Where the payoff is constant on an
 * interval its largest effort stands for all.
 *
 * @module
 */
import { standardJump } from "../../src/index.ts";
import { type EffortPiece, effortPieces, type Official, slopeAt } from "./officialPayoff.ts";

/**
 * The efforts in `[0, 1]` that are local maxima of the payoff, ascending, under a rule without noisy evidence.
 *
 * @returns One to three points.
 */
export function quadraticMaxima<T>(official: Official<T>): readonly T[] {
  const { field } = official.rule;
  const pieces = effortPieces(official);
  const [below, above] = pieces;
  if (above === undefined) return peaks(official, below!);
  const standard = above.lower;
  const jumps = field.compare(standardJump(official.rule, official.controllability), field.zero) > 0;
  const risesTowards = field.compare(slopeAt(official, standard, "left"), field.zero) >= 0;
  return [
    ...peaks(official, below!).filter((effort) => field.compare(effort, standard) < 0),
    ...peaks(official, above).filter((effort) => field.compare(effort, standard) > 0 || jumps || risesTowards),
  ];
}

/** The local maxima of one piece by itself, ascending. */
function peaks<T>({ rule }: Official<T>, { lower, upper, slopeAtZero, curvature }: EffortPiece<T>): readonly T[] {
  const { field } = rule;
  const { zero, add, mul } = field;
  if (field.compare(lower, upper) === 0) return [lower];
  if (field.compare(curvature, zero) < 0) {
    const vertex = field.div(slopeAtZero, field.neg(curvature));
    if (field.compare(vertex, lower) <= 0) return [lower];
    return [field.compare(vertex, upper) >= 0 ? upper : vertex];
  }
  const slope = (effort: T): T => add(slopeAtZero, mul(curvature, effort));
  const falls = field.compare(slope(lower), zero) < 0;
  const rises = field.compare(slope(upper), zero) > 0;
  const flat = field.compare(curvature, zero) === 0 && !falls && !rises;
  return [...(falls ? [lower] : []), ...(rises || flat ? [upper] : [])];
}
