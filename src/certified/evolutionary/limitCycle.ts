/**
 * # Cycles of evolutionary dynamics
 *
 * Whether a path comes back: a closed orbit, or a cycle to which paths come from outside.
 *
 * *Notation.* After a transient the path is cut where one share rises through its mean over time. The *return map* takes a cut to the
 * next; a cut that returns to itself lies on a cycle, and the time between is its period. Successive distances between cuts shrink by
 * the factor `multiplier` on the way to a limit cycle.
 *
 * ## Implementation notes
 *
 * The share with the largest swing is the one looked at. A period is confirmed by following the cycle once more with fixed steps:
 * `closure` is the distance between beginning and end.
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import type { Control } from "../../games/control.ts";
import { toFloat } from "../../games/normal-form/fieldConversion.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import type { DynamicsOptions } from "../../games/population/dynamics.ts";
import {
  evenState,
  type PopulationGame,
  type PopulationOptions,
  type PopulationState,
  requireState,
  toPopulationGame,
} from "../../games/population/populationGame.ts";
import { firstCrossing } from "../../solvers/dynamics/firstCrossing.ts";
import { extrapolatedPath, fixedPath, pathField } from "../../solvers/evolutionary/sharePaths.ts";

/** Options of {@link limitCycle}. */
export interface LimitCycleOptions extends DynamicsOptions, PopulationOptions {
  /** The shares at the beginning. @defaultValue all equal, but for a little more of each first strategy */
  readonly start?: PopulationState<number>;
  /** How long the path is followed before it is cut. @defaultValue `200` */
  readonly transient?: number;
  /** Longest time between two cuts. @defaultValue the transient */
  readonly longest?: number;
  /** Number of cuts. @defaultValue `8` */
  readonly returns?: number;
  /** Largest distance between cuts that are the same. @defaultValue `1e-8` */
  readonly tolerance?: number;
  /** Stop. */
  readonly control?: Control;
}

/** A cycle, or that there is none. */
export interface LimitCycle {
  /**
   * `solved`: a cycle; `none`: the path comes to rest; `unknown`: it does neither within what was asked for; `limit`: the control stopped.
   */
  readonly status: "solved" | "none" | "unknown" | "limit";
  /** The time after which the path repeats itself; `null` without a cycle. */
  readonly period: number | null;
  /** A state of the cycle; `null` without one. */
  readonly point: PopulationState<number> | null;
  /** By how much the distance between successive cuts shrank last; near 1 where closed orbits lie next to each other. */
  readonly multiplier: number | null;
  /** The distance of the cycle's beginning to its end, followed by another method; `null` without a cycle. */
  readonly closure: number | null;
}

/** A swing smaller than this is rest. */
const REST = 1e-7;

/**
 * The cycle that a path of evolutionary dynamics is on, or comes to, with its period; in doubles, not proved.
 *
 * @throws {@link DomainError} when an option is out of range; and as {@link populationFlow} does.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, limitCycle } from "jiama";
 *
 * // Small orbits of matching pennies take the time 2π.
 * const pennies = bimatrixGame([[1, -1], [-1, 1]], [[-1, 1], [1, -1]]);
 * const { period } = limitCycle(pennies, { start: [[0.501, 0.499], [0.5, 0.5]], transient: 10 });
 * period.toFixed(5) // => "6.28319"
 * ```
 *
 * @category Evolution
 */
export function limitCycle<T>(
  given: PopulationGame<T> | NormalFormGame<T>,
  options: LimitCycleOptions = {},
): LimitCycle {
  const { matching, transient = 200, longest = transient, returns = 8, tolerance = 1e-8 } = options;
  for (const [name, value] of Object.entries({ transient, longest, returns, tolerance })) requirePositive(name, value);
  const plain = toPopulationGame(given, matching === undefined ? {} : { matching });
  const population: PopulationGame<number> = { ...plain, game: toFloat(plain.game) };
  const start = options.start ?? tilted(population);
  requireState(population, start, "limitCycle");
  const none = (status: LimitCycle["status"]): LimitCycle => ({
    ...{ status, period: null, point: null, multiplier: null, closure: null },
  });
  const times = (horizon: number) => Array.from({ length: 401 }, (_, k) => (k * horizon) / 400);
  const before = extrapolatedPath(population, start, [0, transient], options);
  if (before.status === "limit") return none("limit");
  const after = extrapolatedPath(population, before.states.at(-1)!, times(longest), options);
  if (after.status === "limit") return none("limit");
  const { place, mean, swing } = widest(after.states);
  if (swing < REST) return none("none");

  const control = options.control === undefined ? {} : { control: options.control };
  const cuts: { readonly time: number; readonly state: PopulationState<number> }[] = [];
  let from = before.states.at(-1)!;
  for (let k = 0; k <= returns; k += 1) {
    const { field, initial, toState } = pathField(population, from, options);
    const height = (point: readonly number[]) => toState(point).flat()[place]! - mean;
    // Down first: a cut itself is at height zero but for rounding.
    const fall = firstCrossing(field, initial, (point) => -height(point), [0, longest], control);
    const rise = fall === null ? null : firstCrossing(field, fall.state, height, [0, longest], control);
    if (fall === null || rise === null) return none(options.control?.checkpoint() === "stop" ? "limit" : "unknown");
    from = toState(rise.state);
    cuts.push({ time: fall.time + rise.time, state: from });
  }
  const gaps = cuts.slice(1).map(({ state }, k) => distance(state, cuts[k]!.state));
  const last = gaps.at(-1)!;
  const period = cuts.at(-1)!.time;
  const multiplier = gaps.length > 1 && gaps.at(-2)! > 0 ? last / gaps.at(-2)! : null;
  if (!(last <= tolerance)) return { ...none("unknown"), multiplier };
  const steps = 20_000;
  const closed = fixedPath(population, from, { horizon: period, samples: 1, steps }, options);
  return { status: "solved", period, point: from, multiplier, closure: distance(closed.states.at(-1)!, from) };
}

/** The share that swings most, and its mean over the times. */
function widest(states: readonly PopulationState<number>[]) {
  const rows = states.map((state) => state.flat());
  const swings = rows[0]!.map((_, i) => {
    const column = rows.map((row) => row[i]!);
    return {
      place: i,
      mean: column.reduce((sum, x) => sum + x, 0) / column.length,
      swing: Math.max(...column) - Math.min(...column),
    };
  });
  return swings.reduce((a, b) => (b.swing > a.swing ? b : a));
}

function distance(a: PopulationState<number>, b: PopulationState<number>): number {
  const other = b.flat();
  return a.flat().reduce((most, share, i) => Math.max(most, Math.abs(share - other[i]!)), 0);
}

/** Equal shares, but a little more of the first strategy of each population. */
function tilted(population: PopulationGame<number>): PopulationState<number> {
  return evenState(population).map((own) => own.map((share, i) => (share + (i === 0 ? 0.1 : 0)) / 1.1));
}

function requirePositive(name: string, value: number): void {
  if (value > 0 && Number.isFinite(value) && (name !== "returns" || Number.isInteger(value))) return;
  throw new DomainError({
    en: `limitCycle: ${name} is ${value}; give a ${name === "returns" ? "positive integer" : "number above 0"}.`,
    zh: `limitCycle：${name} 为 ${value}；请取${name === "returns" ? "正整数" : "大于 0 的数"}。`,
  });
}
