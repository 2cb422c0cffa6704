/**
 * # Replicator dynamics in discrete time
 *
 * ## References
 *
 * - type I: [MaynardSmith1982]; type II: [CabralesSobel1992]
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import {
  type PopulationGame,
  type PopulationOptions,
  type PopulationState,
  populationPayoffs,
  requireState,
  toPopulationGame,
} from "../../games/population/populationGame.ts";
import { nextShares } from "../../solvers/evolutionary/discreteSteps.ts";
import { requireRounds } from "../learning/fictitiousPlay.ts";

/** Options of {@link discreteReplicator}. */
export interface DiscreteReplicatorOptions<T> extends PopulationOptions {
  /** The shares at the beginning, one list a population. */
  readonly start: PopulationState<T>;
  /** Number of periods. */
  readonly periods: number;
  /** $\tau \in (0, 1]$: the share of births in each period; 1 is type I, less is type II. @defaultValue `1` */
  readonly births?: number | string;
}

/**
 * The states of the replicator dynamics in discrete time, the start first; exact over fractions, whose digits double in each period.
 *
 * @throws {@link DomainError} when start, periods or births do not fit, or a number of offspring is negative: add a constant to all
 * payoffs then.
 *
 * @example
 * ```ts doctest
 * import { discreteReplicator, exact, symmetricGame } from "jiama";
 *
 * const game = symmetricGame([[2, 2], [1, 1]]);
 * const states = discreteReplicator(game, { start: [[exact.from("1/3"), exact.from("2/3")]], periods: 2 });
 * states.map(([x]) => exact.format(x[0])) // => [ '1/3', '1/2', '2/3' ]
 * ```
 *
 * @see [MaynardSmith1982], [CabralesSobel1992]
 * @category Evolution
 */
export function discreteReplicator<T>(
  given: PopulationGame<T> | NormalFormGame<T>,
  { start, periods, births = 1, ...options }: DiscreteReplicatorOptions<T>,
): readonly PopulationState<T>[] {
  const population = toPopulationGame(given, options);
  const { field } = population.game;
  requireState(population, start, "discreteReplicator");
  requireRounds(periods, "discreteReplicator");
  const rate = field.from(births);
  if (!(field.compare(rate, field.zero) > 0 && field.compare(rate, field.one) <= 0)) {
    throw new DomainError({
      en: `discreteReplicator: the share of births is ${births}; give a number above 0 and at most 1.`,
      zh: `discreteReplicator：出生份额为 ${births}；请取大于 0 且不超过 1 的数。`,
    });
  }
  const states = [start];
  for (let t = 0; t < periods; t += 1) {
    const state = states.at(-1)!;
    const next = populationPayoffs(population, state).map((payoffs, p) => nextShares(field, state[p]!, payoffs, rate));
    if (next.some((own) => own === null)) {
      throw new DomainError({
        en: "discreteReplicator: a number of offspring is negative, or all are zero; add a constant to all payoffs, or lower the share of births.",
        zh: "discreteReplicator：后代数为负，或全为零；请给所有收益加一常数，或降低出生份额。",
      });
    }
    states.push(next as PopulationState<T>);
  }
  return states;
}
