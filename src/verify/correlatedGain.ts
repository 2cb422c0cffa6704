/**
 * # Gains from disobeying a correlation device
 *
 * A device draws a strategy profile and recommends to each player its own part. A distribution is a correlated equilibrium if and
 * only if nobody gains by answering recommendations with other strategies, and a coarse correlated equilibrium if and only if
 * nobody gains by committing to one strategy before the recommendation is seen.
 *
 * *Notation.* `gᵢ(r, d) = Σ_{s₋ᵢ} p(r, s₋ᵢ) (uᵢ(d, s₋ᵢ) − uᵢ(r, s₋ᵢ))` is what player `i` gains by playing `d` whenever `r` is
 * recommended. The greatest gain from any plan of deviations is `Σ_r max_d gᵢ(r, d)`, from any commitment
 * `max(0, max_d Σ_r gᵢ(r, d))`.
 *
 * ## Implementation notes
 *
 * All `gᵢ(r, d)` are summed directly from the definition, in integers where the game is exact: `Σᵢ mᵢ` times the number of profiles
 * of positive probability.
 *
 * ## References
 *
 * - [Aumann1974], [Aumann1987] for correlated equilibria; [MoulinVial1978] for commitment deviations
 *
 * @module
 */
import {
  type CorrelatedDistribution,
  profileAt,
  requireDistribution,
} from "../games/normal-form/correlatedDistribution.ts";
import { type NormalFormGame, shapeOf, strides } from "../games/normal-form/normalFormGame.ts";
import { type ScaledPayoffs, withScaledPayoffs } from "../games/normal-form/scaledPayoffs.ts";

/** What was found when a distribution was checked. */
export interface CorrelatedGains<T> {
  /** Expected payoff of each player who obeys. */
  readonly payoffs: readonly T[];
  /** The most that each player gains by any plan of deviations from recommendations, before they are drawn; at least 0. */
  readonly gains: readonly T[];
  /** The most that each player gains by committing to one strategy instead of listening; at least 0, at most its gain above. */
  readonly commitmentGains: readonly T[];
  /** The largest of `gains`: 0 if and only if the distribution is a correlated equilibrium. */
  readonly maxGain: T;
  /** The largest of `commitmentGains`: 0 if and only if the distribution is a coarse correlated equilibrium. */
  readonly maxCommitmentGain: T;
  /** The sum of `gains`, the distance from correlated equilibrium. */
  readonly distance: T;
  /** The sum of `commitmentGains`, the distance from coarse correlated equilibrium. */
  readonly coarseDistance: T;
}

/**
 * How much each player could gain by not following the recommendations of a device.
 *
 * Exact for exact games; in doubles up to the rounding of sums over the profiles.
 *
 * @param distribution - One probability a profile, in the order of the profiles' index.
 * @throws {@link DomainError} when the distribution does not fit the game or is none.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, correlatedGains, exact } from "jiama";
 *
 * const chicken = bimatrixGame([[0, 7], [2, 6]], [[0, 2], [7, 6]]);
 * const device = ["0", "1/4", "1/4", "1/2"].map(exact.from);
 * const { payoffs, maxGain } = correlatedGains(chicken, device);
 * payoffs.map(exact.format).join(" ") // => "21/4 21/4"
 * exact.format(maxGain) // => "0"
 * ```
 *
 * @category Correlated equilibrium
 */
export function correlatedGains<T>(
  game: NormalFormGame<T>,
  distribution: CorrelatedDistribution<T>,
): CorrelatedGains<T> {
  requireDistribution(game, distribution);
  const checks = withScaledPayoffs(game, (scaled) => playerChecks(scaled, shapeOf(game), distribution));
  const { field } = game;
  const gains = checks.map(({ gain }) => gain);
  const commitmentGains = checks.map(({ commitmentGain }) => commitmentGain);
  const larger = (a: T, b: T): T => (field.compare(b, a) > 0 ? b : a);
  const add = (a: T, b: T): T => field.add(a, b);
  return {
    payoffs: checks.map(({ payoff }) => payoff),
    gains,
    commitmentGains,
    maxGain: gains.reduce(larger, field.zero),
    maxCommitmentGain: commitmentGains.reduce(larger, field.zero),
    distance: gains.reduce(add, field.zero),
    coarseDistance: commitmentGains.reduce(add, field.zero),
  };
}

interface PlayerCheck<T> {
  readonly payoff: T;
  readonly gain: T;
  readonly commitmentGain: T;
}

function playerChecks<R, T>(
  { ring, payoffs, scales, quotient, overCommon }: ScaledPayoffs<R, T>,
  shape: readonly number[],
  distribution: CorrelatedDistribution<T>,
): PlayerCheck<T>[] {
  const { numerators, denominator } = overCommon(distribution);
  const drawn = numerators.flatMap((weight, index) => (ring.compare(weight, ring.zero) > 0 ? [index] : []));
  const profiles = drawn.map((index) => profileAt(shape, index));
  const steps = strides(shape);
  const larger = (a: R, b: R): R => (ring.compare(b, a) > 0 ? b : a);
  const add = (a: R, b: R): R => ring.add(a, b);
  return shape.map((count, player) => {
    const own = payoffs[player] as ArrayLike<R>;
    const stride = steps[player] as number;
    // received[r][d]: the payoff, summed over the draws that recommend r, from playing d there.
    const received = Array.from({ length: count }, () => new Array<R>(count).fill(ring.zero));
    drawn.forEach((index, k) => {
      const recommended = (profiles[k] as number[])[player] as number;
      const row = received[recommended] as R[];
      const first = index - recommended * stride;
      const weight = numerators[index] as R;
      for (let d = 0; d < count; d += 1) {
        row[d] = ring.add(row[d] as R, ring.mul(weight, own[first + d * stride] as R));
      }
    });
    const obedient = received.map((row, r) => row[r] as R).reduce(add, ring.zero);
    const planned = received.map((row) => row.reduce(larger)).reduce(add, ring.zero);
    const committed = Array.from({ length: count }, (_, d) =>
      received.map((row) => row[d] as R).reduce(add, ring.zero),
    );
    const unit = ring.mul(denominator, scales[player] as R);
    const above = (value: R): T => quotient(larger(ring.zero, ring.sub(value, obedient)), unit);
    return { payoff: quotient(obedient, unit), gain: above(planned), commitmentGain: above(committed.reduce(larger)) };
  });
}
