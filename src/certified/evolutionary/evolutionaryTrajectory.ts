/**
 * # Trajectories of evolutionary dynamics
 *
 * Where the shares of strategies go from a given state.
 *
 * ## Implementation notes
 *
 * Shares are nonnegative and sum to one within rounding at every time. The estimate of the error comes from following the same
 * path in another way: fixed steps of half the length, or fixed steps beside extrapolation.
 *
 * ## References
 *
 * - [Sandholm2010], [HairerNorsettWanner1993]
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import type { Control } from "../../games/control.ts";
import { toFloat } from "../../games/normal-form/fieldConversion.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import { type DynamicsOptions, keepsFaces, populationFlow } from "../../games/population/dynamics.ts";
import {
  evenState,
  type PopulationGame,
  type PopulationOptions,
  type PopulationState,
  requireState,
  toPopulationGame,
} from "../../games/population/populationGame.ts";
import { extrapolatedPath, fixedPath, type SharePath } from "../../solvers/evolutionary/sharePaths.ts";

/** Options of {@link evolutionaryTrajectory}. */
export interface TrajectoryOptions extends DynamicsOptions, PopulationOptions {
  /** The shares at the beginning, one list a population. @defaultValue all equal */
  readonly start?: PopulationState<number>;
  /** How long the path is followed. @defaultValue `100` */
  readonly horizon?: number;
  /** Number of intervals between the times shown. @defaultValue `100` */
  readonly samples?: number;
  /** Number of steps of fixed length, rounded up to a multiple of `samples`. @defaultValue steps that follow the error */
  readonly steps?: number;
  /** Whether the error is estimated, which takes two to three times as long. @defaultValue `true` */
  readonly estimate?: boolean;
  /** Stop and progress. */
  readonly control?: Control;
}

/** A strategy of a population, by indices. */
export interface StrategyPlace {
  /** The population, from 0. */
  readonly population: number;
  /** The strategy, from 0. */
  readonly strategy: number;
}

/** A path of shares. */
export interface Trajectory {
  /** `limit` where the control or a motion beyond all numbers stopped it: the states are then fewer. */
  readonly status: "solved" | "limit";
  /** `runge-kutta` or `extrapolation`. */
  readonly method: string;
  /** Times of the states, from 0 on. */
  readonly times: readonly number[];
  /** One list of shares a population, at each time. */
  readonly states: readonly PopulationState<number>[];
  /** The largest distance to the path followed in another way, at the times shown; `null` where none was. */
  readonly errorEstimate: number | null;
  /** Whether nothing moves at the beginning but for the rounding of payoffs, so that nothing should ever move. */
  readonly atRest: boolean;
  /** Strategies that nobody plays at the beginning and that these dynamics never bring back. */
  readonly neverPlayed: readonly StrategyPlace[];
}

/**
 * The path of the shares from a start, in doubles.
 *
 * A start on a face never leaves it under the replicator and imitation dynamics: {@link Trajectory.neverPlayed} tells. The
 * best-response dynamics have a path of their own kind, {@link bestResponsePath}.
 *
 * @throws {@link DomainError} when start, horizon, samples or steps are out of range; and as {@link populationFlow} does.
 *
 * @example
 * ```ts doctest
 * import { evolutionaryTrajectory, symmetricGame } from "jiama";
 *
 * // Nashpy's test: from (0.2, 0.1, 0.7) to time 10.
 * const game = symmetricGame([[3, 2, 3], [4, 1, 1], [2, 3, 1]]);
 * const { states } = evolutionaryTrajectory(game, { start: [[0.2, 0.1, 0.7]], horizon: 10 });
 * states.at(-1)[0].map((x) => x.toFixed(8)).join(" ") // => "0.52171238 0.46937476 0.00891286"
 * ```
 *
 * @see [Sandholm2010]
 * @category Evolution
 */
export function evolutionaryTrajectory<T>(
  given: PopulationGame<T> | NormalFormGame<T>,
  options: TrajectoryOptions = {},
): Trajectory {
  const { matching, horizon = 100, samples = 100, estimate = true, steps } = options;
  const plain = toPopulationGame(given, matching === undefined ? {} : { matching });
  const population: PopulationGame<number> = { ...plain, game: toFloat(plain.game) };
  const start = options.start ?? evenState(population);
  requireState(population, start, "evolutionaryTrajectory");
  requirePositive("horizon", horizon, Number.isFinite(horizon) && horizon > 0);
  requirePositive("samples", samples, Number.isInteger(samples) && samples > 0);
  requirePositive("steps", steps ?? 1, Number.isInteger(steps ?? 1) && (steps ?? 1) > 0);
  const atRest = populationFlow(population, start, options).every((own) =>
    own.every((slope) => Math.abs(slope) <= rounding(population)),
  );
  const times = Array.from({ length: samples + 1 }, (_, k) => (horizon * k) / samples);
  const count = (least: number) => samples * Math.ceil(least / samples);
  const fixed = (least: number) => fixedPath(population, start, { horizon, samples, steps: count(least) }, options);
  const path = steps === undefined ? extrapolatedPath(population, start, times, options) : fixed(steps);
  const other = estimate ? (steps === undefined ? fixed(usualSteps(population, horizon, 50)) : fixed(2 * steps)) : null;
  return {
    status: path.status,
    method: steps === undefined ? "extrapolation" : "runge-kutta",
    times: times.slice(0, path.states.length),
    states: path.states,
    errorEstimate: other === null ? null : distance(path, other),
    atRest,
    neverPlayed: keepsFaces(options) ? places(start) : [],
  };
}

/** Most steps of the path beside an extrapolation. */
const MOST = 1_000_000;

/** So many steps that within one no share grows by more than a fraction, one over `density`; but not more than a million. */
export function usualSteps({ game }: PopulationGame<number>, horizon: number, density: number): number {
  const spreads = game.payoffs.map((own) => {
    let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let k = 0; k < own.length; k += 1) [least, greatest] = [Math.min(least, own[k]!), Math.max(greatest, own[k]!)];
    return greatest - least;
  });
  return Math.min(MOST, Math.max(1, Math.ceil(density * horizon * Math.max(1, ...spreads))));
}

/** What rounding may leave of a motion that is none. */
function rounding({ game }: PopulationGame<number>): number {
  const largest = game.payoffs.map((own) => {
    let most = 0;
    for (let k = 0; k < own.length; k += 1) most = Math.max(most, Math.abs(own[k]!));
    return most;
  });
  return 8 * Number.EPSILON * Math.max(...largest);
}

function places(start: PopulationState<number>): readonly StrategyPlace[] {
  return start.flatMap((own, population) =>
    own.flatMap((share, strategy) => (share === 0 ? [{ population, strategy }] : [])),
  );
}

function distance({ states }: SharePath, other: SharePath): number | null {
  if (other.states.length < states.length) return null;
  return states.reduce(
    (most, state, k) =>
      state.flat().reduce((far, share, i) => Math.max(far, Math.abs(share - other.states[k]!.flat()[i]!)), most),
    0,
  );
}

function requirePositive(name: string, value: number, fits: boolean): void {
  if (fits) return;
  throw new DomainError({
    en: `evolutionaryTrajectory: ${name} is ${value}; give ${name === "horizon" ? "a time above 0" : "a positive integer"}.`,
    zh: `evolutionaryTrajectory：${name} 为 ${value}；请取${name === "horizon" ? "大于 0 的时间" : "正整数"}。`,
  });
}
