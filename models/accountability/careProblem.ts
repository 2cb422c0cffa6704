/**
 * # The problem of an official under due care
 *
 * Effort `e` and falsification `m` make the output `x = e + m`, which meets the target `T` with probability
 * `1 − F(x)`, `F(x) = Φ((T − x)/σ)`. The payoff is
 *
 * `U = wx + R(1 − F) − D F p(e) − ce²/2 − γm²/2`,
 *
 * where `p(e)`, the probability that a failure is sanctioned, is a polynomial in `q(e) = Φ((e − ē)/σ_c)`, the probability of
 * being found careful; a sharp standard divides the efforts into two zones with a polynomial each.
 *
 * ## Notation
 *
 * The official is seen as choosing `(e, x)`, in which the threshold depends on one coordinate and the care on the other:
 * `U_e = γ(x − e) − ce − DFp′`, `U_x = w + (R + Dp)g − γ(x − e)` with `g = −F′`.
 *
 * @module
 */
import { normalDensity, normalDistribution } from "../../src/index.ts";
import { type Interval, product, scaled, squared, sum } from "../intervals.ts";
import { densityRange, densitySlopeRange, distributionRange } from "./normalRanges.ts";

/** Efforts over which the sanction after a failure has one formula, `p = k₀ + k₁q + k₂q²`. */
export interface CareZone {
  /** Least effort, included. */
  readonly lower: number;
  /** `Infinity` for no end; a finite end belongs to the next zone. */
  readonly upper: number;
  /** `(k₀, k₁, k₂)`. */
  readonly blame: readonly [number, number, number];
}

/** The numbers that one official's payoff is made of. */
export interface CareProblem {
  /** `w ≥ 0`, payoff units per target unit. */
  readonly pull: number;
  /** `R ≥ 0`, payoff units. */
  readonly reward: number;
  /** `D ≥ 0`, payoff units. */
  readonly penalty: number;
  /** `T`, target units. */
  readonly target: number;
  /** `σ > 0`, target units. */
  readonly noise: number;
  /** `ē`, target units. */
  readonly careStandard: number;
  /** `σ_c > 0`, target units. */
  readonly careNoise: number;
  /** `c > 0`. */
  readonly effortCost: number;
  /** `γ > 0`. */
  readonly falsificationCost: number;
  /** In ascending order of effort, from 0 to infinity. */
  readonly zones: readonly CareZone[];
}

/** First and second derivatives of the payoff in effort and output. */
export interface CareDerivatives {
  /** `U_e`. */
  readonly e: number;
  /** `U_x`. */
  readonly x: number;
  /** `U_ee`. */
  readonly ee: number;
  /** `U_ex`. */
  readonly ex: number;
  /** `U_xx`. */
  readonly xx: number;
}

/** Ranges over a box of efforts and outputs. */
export interface CareRanges {
  /** `F`. */
  readonly failure: Interval;
  /** `g`. */
  readonly density: Interval;
  /** `p`. */
  readonly blame: Interval;
  /** `p′`. */
  readonly blameSlope: Interval;
  /** `U_ee`. */
  readonly ee: Interval;
  /** `U_ex`. */
  readonly ex: Interval;
  /** `U_xx`. */
  readonly xx: Interval;
}

/** Whether the sanction after a failure does not depend on effort within the zone. */
export function ignoresCare({ blame }: CareZone): boolean {
  return blame[1] === 0 && blame[2] === 0;
}

/** `p`, `p′`, `p″` at an effort. */
export function blameAt(problem: CareProblem, zone: CareZone, e: number): readonly [number, number, number] {
  const [k0, k1, k2] = zone.blame;
  if (ignoresCare(zone)) return [k0, 0, 0];
  const z = (e - problem.careStandard) / problem.careNoise;
  const q = normalDistribution(z);
  const slope = normalDensity(z) / problem.careNoise;
  const bend = -(z * slope) / problem.careNoise;
  const weight = k1 + 2 * k2 * q;
  return [k0 + q * (k1 + k2 * q), weight * slope, weight * bend + 2 * k2 * slope * slope];
}

/** `F`: the probability of missing the target with output `x`. */
export function failureAt({ target, noise }: CareProblem, x: number): number {
  return normalDistribution((target - x) / noise);
}

/** `U`. */
export function payoffAt(problem: CareProblem, zone: CareZone, e: number, x: number): number {
  const { pull, reward, penalty, target, noise, effortCost, falsificationCost } = problem;
  const met = normalDistribution((x - target) / noise);
  const sanction = penalty * failureAt(problem, x) * blameAt(problem, zone, e)[0];
  const m = x - e;
  return pull * x + reward * met - sanction - (effortCost * e * e + falsificationCost * m * m) / 2;
}

/** The derivatives of `U` at a point. */
export function derivativesAt(problem: CareProblem, zone: CareZone, e: number, x: number): CareDerivatives {
  const { pull, reward, penalty, target, noise, effortCost, falsificationCost } = problem;
  const z = (x - target) / noise;
  const density = normalDensity(z) / noise;
  const failure = normalDistribution(-z);
  const [blame, slope, bend] = blameAt(problem, zone, e);
  const stake = reward + penalty * blame;
  const pad = falsificationCost * (x - e);
  return {
    e: pad - effortCost * e - penalty * failure * slope,
    x: pull + stake * density - pad,
    ee: -penalty * failure * bend - effortCost - falsificationCost,
    ex: penalty * slope * density + falsificationCost,
    xx: -(stake * density * z) / noise - falsificationCost,
  };
}

/** Ranges over the efforts and outputs given, which lie in the zone. */
export function rangesOver(problem: CareProblem, zone: CareZone, effort: Interval, output: Interval): CareRanges {
  const { reward, penalty, target, noise, effortCost, falsificationCost } = problem;
  const z: Interval = [(output[0] - target) / noise, (output[1] - target) / noise];
  const density = scaled(densityRange(z), 1 / noise);
  const densitySlope = scaled(densitySlopeRange(z), 1 / noise ** 2);
  const failure = distributionRange([-z[1], -z[0]]);
  const [blame, blameSlope, blameBend] = blameOver(problem, zone, effort);
  return {
    failure,
    density,
    blame,
    blameSlope,
    ee: scaled(product(failure, blameBend), -penalty, -effortCost - falsificationCost),
    ex: scaled(product(blameSlope, density), penalty, falsificationCost),
    xx: scaled(product(scaled(blame, penalty, reward), densitySlope), 1, -falsificationCost),
  };
}

const nothing: Interval = [0, 0];

/** Ranges of `p`, `p′`, `p″`. */
function blameOver(problem: CareProblem, zone: CareZone, effort: Interval): readonly [Interval, Interval, Interval] {
  const [k0, k1, k2] = zone.blame;
  if (ignoresCare(zone)) return [[k0, k0], nothing, nothing];
  const { careStandard, careNoise } = problem;
  const z: Interval = [(effort[0] - careStandard) / careNoise, (effort[1] - careStandard) / careNoise];
  const q = distributionRange(z);
  const slope = scaled(densityRange(z), 1 / careNoise);
  const bend = scaled(densitySlopeRange(z), 1 / careNoise ** 2);
  const weight = scaled(q, 2 * k2, k1);
  const values = q.map((each) => k0 + each * (k1 + k2 * each));
  const vertex = -k1 / (2 * k2);
  if (vertex > q[0] && vertex < q[1]) values.push(k0 + (vertex * k1) / 2);
  return [
    [Math.min(...values), Math.max(...values)],
    product(weight, slope),
    sum(product(weight, bend), scaled(squared(slope), 2 * k2)),
  ];
}
