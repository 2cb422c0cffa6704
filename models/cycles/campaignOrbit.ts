/**
 * # Orbits of the campaign cycle
 *
 * In logarithms of the odds, as deviations `p`, `q` from the rest point `(x*, y*)`, the dynamics are Hamiltonian:
 *
 * `ṗ = −D(y − y*)`, `q̇ = h(x − x*)`, with energy `E = h φ(p; x*) + D φ(q; y*)`,
 *
 * `φ(p; s) = ln(1 + s(eᵖ − 1)) − sp`, which is convex with minimum 0 at `p = 0`: all orbits are closed and wind round the
 * rest point. `E` is the first integral `K ln x + (h−K) ln(1−x) + G ln y + (D−G) ln(1−y)` with its sign changed, up to a
 * constant.
 *
 * ## Notation
 *
 * `x = σ(u* + p)`, where `σ(u*) = x*`; `φ′(p; x*) = x − x*`.
 *
 * ## Implementation notes
 *
 * Nothing is lost to cancellation near the rest point, nor far out, where shares come within rounding of 0 or 1. The orbit is
 * integrated in units of its extent in `p` and in `q`, until it crosses the ray through its beginning again; the
 * average follows from the equations, `∫(x − x*)dt = Δq/h`.
 *
 * ## References
 *
 * - [HofbauerSigmund1998] ch. 10, 11
 *
 * @module
 */
import { bracketedRoot, exp, expMinusOne, firstCrossing, integral, ln, lnOnePlus } from "../../src/index.ts";

/** The rates of the dynamics and their rest point. */
export interface CampaignRates {
  /** `D_r`. */
  readonly penalty: number;
  /** `h`. */
  readonly harm: number;
  /** `x* = K/h`. */
  readonly x: number;
  /** `y* = G/D_r`. */
  readonly y: number;
}

/** Log odds, as deviations from those of the rest point. */
export interface LogOddsDeviation {
  readonly p: number;
  readonly q: number;
}

/** A closed orbit. */
export interface ClosedOrbit {
  /** Time until it returns to where it began. */
  readonly period: number;
  /** Averages of both shares over that time. */
  readonly average: readonly [x: number, y: number];
}

/** `φ′(p; s) = σ(u_s + p) − s`, where `σ(u_s) = s`. */
export function shareExcess(p: number, s: number): number {
  // Of eᵖ and e⁻ᵖ the one that cannot overflow.
  if (p > 0) return (-s * (1 - s) * expMinusOne(-p)) / (1 + (1 - s) * expMinusOne(-p));
  return (s * (1 - s) * expMinusOne(p)) / (1 + s * expMinusOne(p));
}

/** `φ(p; s)`. */
export function deviationEnergy(p: number, s: number): number {
  if (s > 0.5) return deviationEnergy(-p, 1 - s);
  if (Math.abs(p) < 0.5) return integral((t) => shareExcess(t, s), 0, p, 1, 10);
  if (p > 30) return (1 - s) * p + ln(s + (1 - s) * exp(-p));
  return lnOnePlus(s * expMinusOne(p)) - s * p;
}

/** The deviation of a state that lies off all faces. */
export function logOddsDeviation(
  { x: restX, y: restY }: CampaignRates,
  [x, y]: readonly [x: number, y: number],
): LogOddsDeviation {
  const apart = (share: number, rest: number): number => ln(share / rest) - ln((1 - share) / (1 - rest));
  return { p: apart(x, restX), q: apart(y, restY) };
}

/** `2π/√(x*(1−x*) y*(1−y*) D h)`: the limit of periods as orbits shrink to the rest point. */
export function smallCyclePeriod({ penalty, harm, x, y }: CampaignRates): number {
  return (2 * Math.PI) / (Math.sqrt(x * (1 - x) * penalty) * Math.sqrt(y * (1 - y) * harm));
}

/** The orbit through a state off the rest point; `null` where doubles or the limits of the integration do not close it. */
export function closedOrbit(rates: CampaignRates, { p, q }: LogOddsDeviation): ClosedOrbit | null {
  const { penalty, harm, x, y } = rates;
  const energy = harm * deviationEnergy(p, x) + penalty * deviationEnergy(q, y);
  if (!(energy > 0)) return null;
  const [unitP, unitQ] = [deviationOf(energy / harm, 1, x), deviationOf(energy / penalty, 1, y)];
  const [startP, startQ] = [p / unitP, q / unitQ];
  const longest = 1e12 * smallCyclePeriod(rates);
  if (![startP, startQ, longest].every(Number.isFinite)) return null;
  const back = firstCrossing(
    (_, [P, Q]) => [(-penalty * shareExcess(unitQ * Q!, y)) / unitP, (harm * shareExcess(unitP * P!, x)) / unitQ],
    [startP, startQ],
    ([P, Q]) => startP * Q! - startQ * P!,
    [0, longest],
    { tolerance: 1e-13, maxSteps: 20_000 },
  );
  if (back === null) return null;
  const [P, Q] = back.state;
  const period = back.time;
  return {
    period,
    average: [x + (unitQ * (Q! - startQ)) / (harm * period), y - (unitP * (P! - startP)) / (penalty * period)],
  };
}

/** The `p` of a sign at which `φ(p; s)` reaches a level. */
export function deviationOf(level: number, sign: number, s: number): number {
  let far = Math.sqrt((2 * level) / (s * (1 - s)));
  while (deviationEnergy(sign * far, s) < level) far *= 2;
  return sign * bracketedRoot((distance) => deviationEnergy(sign * distance, s) - level, 0, far);
}
