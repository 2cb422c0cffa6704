/**
 * # Basins of attraction
 *
 * Which share of the states evolution takes where: counted over states drawn at random, or over a grid.
 *
 * ## Implementation notes
 *
 * Every state is followed for the same time by steps of fixed length. It has settled where it hardly moves at the end; settled ends
 * that are near each other are one. Nothing is proved: a share has the error of a sample, and a slow path may count as one that
 * does not settle.
 *
 * @module
 */
import { ln } from "../../arithmetic/stdlib.ts";
import { DomainError } from "../../errors.ts";
import type { Control } from "../../games/control.ts";
import { toFloat } from "../../games/normal-form/fieldConversion.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import type { DynamicsOptions } from "../../games/population/dynamics.ts";
import {
  type PopulationGame,
  type PopulationOptions,
  type PopulationState,
  toPopulationGame,
} from "../../games/population/populationGame.ts";
import { rungeKutta } from "../../solvers/evolutionary/fixedSteps.ts";
import { floatFlow, offsetsOf } from "../../solvers/evolutionary/floatFlow.ts";
import { compositions } from "../../solvers/evolutionary/populationChain.ts";
import { countedRng } from "../../solvers/learning/countedRng.ts";
import { usualSteps } from "./evolutionaryTrajectory.ts";

/** Options of {@link basins}. */
export interface BasinOptions extends DynamicsOptions, PopulationOptions {
  /** Number of states drawn, all equally likely. @defaultValue `200` */
  readonly samples?: number;
  /** Seed of the draws. @defaultValue `1` */
  readonly seed?: number;
  /**
   * Instead of draws: all states of shares `k/(grid + m)`, $k \ge 1$, that lie inside the simplices of $m$ strategies.
   */
  readonly grid?: number;
  /** How long each state is followed. @defaultValue `200` */
  readonly horizon?: number;
  /** Stop and progress, polled at every state. */
  readonly control?: Control;
}

/** Where a part of the states ends. */
export interface Basin {
  /** The end. */
  readonly end: PopulationState<number>;
  /** How many states ended there. */
  readonly count: number;
  /** Their share of all states followed. */
  readonly share: number;
  /** The standard error of the share; of a grid, what a sample of the same size would have. */
  readonly standardError: number;
}

/** The basins found. */
export interface Basins {
  /** `limit` where the control stopped: the counts are of the states followed so far. */
  readonly status: "solved" | "limit";
  /** By descending count. */
  readonly basins: readonly Basin[];
  /** How many states had not settled. */
  readonly unsettled: number;
  /** How many were followed. */
  readonly followed: number;
  /** The seed of the draws. */
  readonly seed: number;
}

/** Ends nearer than this are one. */
const NEAR = 1e-3;
/** A state whose shares move slower than this has settled. */
const SLOW = 1e-6;
/** Steps between two looks at how fast it moves. */
const LOOK = 64;

/**
 * The share of the states that each dynamics takes to each end; seeded, the same on every run.
 *
 * @throws {@link DomainError} when samples, grid or horizon is out of range; and as {@link populationFlow} does.
 *
 * @example
 * ```ts doctest
 * import { basins, symmetricGame } from "jiama";
 *
 * // The first strategy is chosen where its share exceeds one third.
 * const coordination = symmetricGame([[2, 0], [0, 1]]);
 * basins(coordination, { grid: 98 }).basins.map(({ end, count }) => [end[0][0].toFixed(2), count].join(": ")) // => [ '1.00: 66', '0.00: 33' ]
 * ```
 *
 * @category Evolution
 */
export function basins<T>(given: PopulationGame<T> | NormalFormGame<T>, options: BasinOptions = {}): Basins {
  const { matching, samples = 200, seed = 1, grid, horizon = 200, control } = options;
  requireRange("samples", samples, Number.isInteger(samples) && samples > 0, "a positive integer", "正整数");
  requireRange("grid", grid ?? 1, Number.isInteger(grid ?? 1) && (grid ?? 1) > 0, "a positive integer", "正整数");
  requireRange("horizon", horizon, horizon > 0 && Number.isFinite(horizon), "a time above 0", "大于 0 的时间");
  const plain = toPopulationGame(given, matching === undefined ? {} : { matching });
  const population: PopulationGame<number> = { ...plain, game: toFloat(plain.game) };
  const offsets = offsetsOf(population);
  const flow = floatFlow(population, options, "basins");
  const advance = rungeKutta(flow, offsets);
  const steps = usualSteps(population, horizon, 10);
  const slopes = new Float64Array(offsets.at(-1)!);
  const ends: { readonly state: Float64Array; count: number }[] = [];
  const starts = grid === undefined ? drawnStates(population, samples, seed) : gridStates(population, grid);
  let [unsettled, followed] = [0, 0];
  let status: Basins["status"] = "solved";
  for (const start of starts) {
    if (control?.checkpoint() === "stop") {
      status = "limit";
      break;
    }
    followed += 1;
    if (!settle(start)) unsettled += 1;
    else {
      const known = ends.find(({ state }) => state.every((share, i) => Math.abs(share - start[i]!) < NEAR));
      if (known === undefined) ends.push({ state: start, count: 1 });
      else known.count += 1;
    }
  }
  return {
    status,
    basins: ends
      .sort((a, b) => b.count - a.count)
      .map(({ state, count }) => basin(unflat(state, offsets), count, followed)),
    unsettled,
    followed,
    seed,
  };

  /** Follows a state, in place; ends early where nothing moves any more. */
  function settle(state: Float64Array): boolean {
    for (let k = 0; k < steps; k += LOOK) {
      if (!advance(state, horizon / steps, Math.min(LOOK, steps - k))) return false;
      flow(state, slopes);
      if (slopes.every((slope) => Math.abs(slope) < SLOW / 100)) return true;
    }
    flow(state, slopes);
    return slopes.every((slope) => Math.abs(slope) < SLOW);
  }
}

function basin(end: PopulationState<number>, count: number, followed: number): Basin {
  const share = count / followed;
  return { end, count, share, standardError: Math.sqrt((share * (1 - share)) / followed) };
}

/** Shares in proportion to exponential draws are spread evenly over a simplex. */
function drawnStates(population: PopulationGame<number>, samples: number, seed: number): readonly Float64Array[] {
  const draw = countedRng(seed);
  return Array.from({ length: samples }, () =>
    Float64Array.from(
      population.strategies.flatMap((own) => {
        const weights = own.map(() => -ln(1 - draw.next()));
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        return weights.map((weight) => weight / total);
      }),
    ),
  );
}

function gridStates(population: PopulationGame<number>, grid: number): readonly Float64Array[] {
  return population.strategies
    .map((own) => compositions(grid, own.length).map((k) => k.map((each) => (each + 1) / (grid + own.length))))
    .reduce<readonly (readonly number[])[]>(
      (states, lists) => states.flatMap((state) => lists.map((list) => [...state, ...list])),
      [[]],
    )
    .map((state) => Float64Array.from(state));
}

function unflat(state: Float64Array, offsets: readonly number[]): PopulationState<number> {
  return offsets.slice(1).map((to, p) => Array.from(state.subarray(offsets[p], to)));
}

function requireRange(name: string, value: number, fits: boolean, en: string, zh: string): void {
  if (fits) return;
  throw new DomainError({
    en: `basins: ${name} is ${value}; give ${en}.`,
    zh: `basins：${name} 为 ${value}；请取${zh}。`,
  });
}
