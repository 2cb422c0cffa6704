/**
 * # Local maxima under noisy evidence on care
 *
 * With `h(e) = Φ(−z)`, `z = (e − ē)/σ_c`, the payoff may rise, fall and rise again. Its second derivative is bounded over
 * intervals,
 *
 * `U″ = −D[2θ(b − a)Φ(−z) − 2P′ f(z)/σ_c + P z f(z)/σ_c²] − c`, `P = π(e)[b − (b − a)e]`,
 *
 * and intervals are halved until `U′` has no root in them, or is monotone and its root can be bracketed. So no local maximum
 * is missed, however sharp the evidence.
 *
 * ## Implementation notes
 *
 * Where `σ_c` is below the spacing of doubles near `ē`, some 1e-16, the evidence jumps from one double to the next and no
 * bound on `U″` can vouch for what lies between; the certificate then says so. Sharp evidence is the regime `negligence`.
 *
 * ## Notation
 *
 * `f`, `Φ` density and distribution function of the standard normal distribution.
 *
 * ## References
 *
 * - [CraswellCalfee1986] (the sanction); [HansenWalster2004] ch. 9 (interval bounds).
 *
 * @module
 */
import { bracketedRoot, type Evidence } from "../../src/index.ts";
import { type Interval, product, scaled, sum } from "../intervals.ts";
import { densityRange, densitySlopeRange, distributionRange } from "./normalRanges.ts";
import { type Official, slopeAt } from "./officialPayoff.ts";

/** The local maxima of a payoff and the work that they took. */
export interface NoisyMaxima {
  /** Efforts in `[0, 1]`, ascending. */
  readonly efforts: readonly number[];
  /** Intervals examined. */
  readonly intervals: number;
}

type NoisyEvidence = Evidence<number> & { readonly kind: "noisy" };

/** Stretches examined at most: only payoffs that overflow need more. */
const mostStretches = 20_000;

interface Stretch {
  readonly low: number;
  readonly high: number;
  /** `U′` at both ends. */
  readonly slopeLow: number;
  readonly slopeHigh: number;
}

/** The efforts in `[0, 1]` that are local maxima of the payoff under noisy evidence. */
export function noisyMaxima(official: Official<number>): NoisyMaxima {
  const slope = (effort: number) => slopeAt(official, effort, "at");
  const whole: Stretch = { low: 0, high: 1, slopeLow: slope(0), slopeHigh: slope(1) };
  const stays = whole.slopeLow < 0 || (whole.slopeLow === 0 && curvatureBounds(official, 0, 0)[1] <= 0);
  const efforts: number[] = stays ? [0] : [];
  const open: Stretch[] = [whole];
  let intervals = 0;
  while (open.length > 0 && intervals < mostStretches) {
    const stretch = open.pop()!;
    intervals += 1;
    const { low, high, slopeLow, slopeHigh } = stretch;
    const [least, most] = curvatureBounds(official, low, high);
    const middle = low + (high - low) / 2;
    const falls = slopeLow > 0 && slopeHigh <= 0;
    if (most <= 0 || middle <= low || middle >= high) {
      if (falls) efforts.push(bracketedRoot(slope, low, high));
    } else if (least < 0 && mayVanish(stretch, least, most)) {
      const slopeMiddle = slope(middle);
      open.push({ low: middle, high, slopeLow: slopeMiddle, slopeHigh });
      open.push({ low, high: middle, slopeLow, slopeHigh: slopeMiddle });
    }
  }
  if (whole.slopeHigh > 0) efforts.push(1);
  // Only where payoffs overflow is nothing found; the ends then stand for all, and the checker judges them.
  if (efforts.length === 0) efforts.push(0, 1);
  return { efforts, intervals };
}

/** Bounds on `U″` over the efforts from `low` to `high`, under noisy evidence. */
export function curvatureBounds(official: Official<number>, low: number, high: number): Interval {
  const { rule, controllability: theta, effortCost } = official;
  const { penalty, diligent, negligent } = rule;
  const { careStandard, careNoise } = rule.evidence as NoisyEvidence;
  if (penalty === 0) return [-effortCost, -effortCost];
  const gap = negligent - diligent;
  const effort: Interval = [low, high];
  const z: Interval = [(low - careStandard) / careNoise, (high - careStandard) / careNoise];
  const blame = scaled(effort, -gap, negligent);
  const failure = scaled(effort, -theta, 1);
  const fall = sum(scaled(blame, theta), scaled(failure, gap)); // −P′
  const uncleared = distributionRange([-z[1], -z[0]]);
  const density = scaled(densityRange(z), 1 / careNoise);
  const bend = scaled(scaled(densitySlopeRange(z), -1 / careNoise), 1 / careNoise); // z f(z)/σ_c²
  const discrimination = scaled(uncleared, 2 * theta * gap);
  const [least, most] = sum(
    sum(discrimination, scaled(product(fall, density), 2)),
    product(product(failure, blame), bend),
  );
  return [bounded(-penalty * most - effortCost, -1), bounded(-penalty * least - effortCost, 1)];
}

/** Whether `U′`, known at both ends and with `U″` between the bounds, may have a root inside. */
function mayVanish({ low, high, slopeLow, slopeHigh }: Stretch, least: number, most: number): boolean {
  const width = high - low;
  const positive = slopeLow + least * width > 0 || slopeHigh - most * width > 0;
  const negative = slopeLow + most * width < 0 || slopeHigh - least * width < 0;
  return !positive && !negative;
}

/** What overflowed is bounded by the largest double of that sign, so that no bound is lost to `∞ · 0`. */
function bounded(value: number, sign: 1 | -1): number {
  return Number.isFinite(value) ? value : sign * Number.MAX_VALUE;
}
