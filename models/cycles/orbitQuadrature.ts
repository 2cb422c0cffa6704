/**
 * # Periods and averages by quadrature along an orbit
 *
 * A check that integrates no differential equation. On an orbit of energy `E = h φ(p) + D φ(q)` take the angle `θ` with
 *
 * `sgn(p) √(h φ(p)) = √E sin θ`, `sgn(q) √(D φ(q)) = √E cos θ`.
 *
 * Then `dt = −dθ / (2 a′(p) b′(q))`, where `a = sgn(p)√(hφ(p))` and `b = sgn(q)√(Dφ(q))` rise with `p` and `q`: a smooth
 * periodic function of `θ`, which equally spaced angles integrate with an error that falls faster than any power of their
 * number.
 *
 * ## References
 *
 * - [TrefethenWeideman2014] for the rule; the angle is an own choice.
 *
 * @module
 */
import {
  type CampaignRates,
  type ClosedOrbit,
  deviationEnergy,
  deviationOf,
  type LogOddsDeviation,
  shareExcess,
} from "./campaignOrbit.ts";

const FIRST_COUNT = 32;
const LAST_COUNT = 8192;

/** The orbit through a state off the rest point, from its energy alone. */
export function quadratureOrbit(rates: CampaignRates, { p, q }: LogOddsDeviation): ClosedOrbit {
  const { penalty, harm, x, y } = rates;
  const energy = harm * deviationEnergy(p, x) + penalty * deviationEnergy(q, y);
  let previous = meanOrbit(rates, energy, FIRST_COUNT);
  for (let count = 2 * FIRST_COUNT; count <= LAST_COUNT; count *= 2) {
    const next = meanOrbit(rates, energy, count);
    if (Math.abs(next.period - previous.period) <= 1e-12 * next.period) return next;
    previous = next;
  }
  return previous;
}

/** The rule with a number of angles, none of which lies on an axis. */
function meanOrbit({ penalty, harm, x, y }: CampaignRates, energy: number, count: number): ClosedOrbit {
  let period = 0;
  let [sumX, sumY] = [0, 0];
  for (let k = 0; k < count; k += 1) {
    const angle = ((2 * k + 1) * Math.PI) / count;
    const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
    const p = deviationOf((energy * sine * sine) / harm, Math.sign(sine), x);
    const q = deviationOf((energy * cosine * cosine) / penalty, Math.sign(cosine), y);
    const [excessX, excessY] = [shareExcess(p, x), shareExcess(q, y)];
    // 2 a′ b′ = 2 · hφ′(p)/(2a) · Dφ′(q)/(2b), with ab = E sin θ cos θ.
    const duration = ((2 * Math.PI) / count) * ((2 * energy * sine * cosine) / (harm * excessX * penalty * excessY));
    period += duration;
    sumX += duration * excessX;
    sumY += duration * excessY;
  }
  return { period, average: [x + sumX / period, y + sumY / period] };
}
