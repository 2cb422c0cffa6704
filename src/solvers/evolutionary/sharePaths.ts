/**
 * # Paths of shares
 *
 * States of the populations at equidistant times: by steps of fixed length, or by extrapolation with steps that follow the error.
 *
 * ## Implementation notes
 *
 * Where the dynamics keep faces, extrapolation follows the logarithms of the shares, `d ln x_i / dt = π_i − π̄`: no share becomes
 * negative or is lost in the tolerance, however small it gets. Elsewhere it follows the shares, of which negative ones are
 * rounding and count as zero.
 *
 * @module
 */

import { float } from "../../arithmetic/float.ts";
import { exp, ln } from "../../arithmetic/stdlib.ts";
import type { Control } from "../../games/control.ts";
import { type DynamicsOptions, keepsFaces } from "../../games/population/dynamics.ts";
import {
  meanPayoff,
  type PopulationGame,
  type PopulationState,
  populationPayoffs,
} from "../../games/population/populationGame.ts";
import type { VectorField } from "../dynamics/adaptiveIntegration.ts";
import { sampledTrajectory } from "../dynamics/sampledTrajectory.ts";
import { rungeKutta } from "./fixedSteps.ts";
import { floatFlow, offsetsOf } from "./floatFlow.ts";

/** States at some times, fewer than asked for where the computation was stopped. */
export interface SharePath {
  readonly status: "solved" | "limit";
  readonly states: readonly PopulationState<number>[];
}

/** Steps between two looks at the control. */
const CHUNK = 1024;

/** The states at `0, T/k, …, T` by fixed steps, a multiple of `k` of them. */
export function fixedPath(
  population: PopulationGame<number>,
  start: PopulationState<number>,
  times: { readonly horizon: number; readonly samples: number; readonly steps: number },
  options: DynamicsOptions & { readonly control?: Control | undefined },
): SharePath {
  const { horizon, samples, steps } = times;
  const offsets = offsetsOf(population);
  const advance = rungeKutta(floatFlow(population, options, "evolutionaryTrajectory"), offsets);
  const state = Float64Array.from(start.flat());
  const states = [start];
  const step = horizon / steps;
  for (let done = 0; done < steps; ) {
    const next = Math.min(done + CHUNK, (Math.floor((done * samples) / steps) + 1) * (steps / samples));
    if (!advance(state, step, next - done)) return { status: "limit", states };
    done = next;
    if ((done * samples) % steps === 0) states.push(unflat(state, offsets));
    if (done < steps && options.control?.checkpoint() === "stop") return { status: "limit", states };
    options.control?.progress?.(done, steps);
  }
  return { status: "solved", states };
}

/** The states at ascending times by extrapolation. */
export function extrapolatedPath(
  population: PopulationGame<number>,
  start: PopulationState<number>,
  times: readonly number[],
  options: DynamicsOptions & { readonly control?: Control | undefined },
): SharePath {
  const control = options.control === undefined ? {} : { control: options.control };
  const { field, initial, toState } = pathField(population, start, options);
  const states = sampledTrajectory(field, initial, times, control).map(toState);
  return { status: states.length === times.length ? "solved" : "limit", states: [start, ...states.slice(1)] };
}

/** A motion in coordinates in which a state can be followed. */
export interface PathField {
  readonly field: VectorField;
  /** The coordinates of the start. */
  readonly initial: readonly number[];
  /** The shares that coordinates stand for. */
  toState(point: readonly number[]): PopulationState<number>;
}

/** The motion in logarithms of shares where the dynamics keep faces, in shares elsewhere. */
export function pathField(
  population: PopulationGame<number>,
  start: PopulationState<number>,
  options: DynamicsOptions,
): PathField {
  if (keepsFaces(options)) {
    const toState = (logs: readonly number[]) => fromLogs(start, logs);
    return { field: logFlow(population, start), initial: logShares(start), toState };
  }
  const offsets = offsetsOf(population);
  const toState = (flat: readonly number[]) => normalized(unflat(Float64Array.from(flat), offsets));
  return { field: plainFlow(population, options), initial: start.flat(), toState };
}

function plainFlow(population: PopulationGame<number>, options: DynamicsOptions) {
  const flow = floatFlow(population, options, "evolutionaryTrajectory");
  const slopes = new Float64Array(offsetsOf(population).at(-1)!);
  return (_: number, state: readonly number[]): readonly number[] => {
    flow(
      Float64Array.from(state, (share) => Math.max(0, share)),
      slopes,
    );
    return Array.from(slopes);
  };
}

function logFlow(population: PopulationGame<number>, face: PopulationState<number>) {
  return (_: number, logs: readonly number[]): readonly number[] => {
    const shares = fromLogs(face, logs);
    return populationPayoffs(population, shares).flatMap((payoffs, p) => {
      const mean = meanPayoff(float, shares[p]!, payoffs);
      return payoffs.filter((__, i) => face[p]![i]! > 0).map((payoff) => payoff - mean);
    });
  };
}

function logShares(state: PopulationState<number>): readonly number[] {
  return state
    .flat()
    .filter((share) => share > 0)
    .map(ln);
}

function fromLogs(face: PopulationState<number>, logs: readonly number[]): PopulationState<number> {
  let next = 0;
  return normalized(face.map((own) => own.map((share) => (share > 0 ? exp(logs[next++]!) : 0))));
}

function normalized(state: PopulationState<number>): PopulationState<number> {
  return state.map((own) => {
    const positive = own.map((share) => Math.max(0, share));
    const total = positive.reduce((sum, share) => sum + share, 0);
    return positive.map((share) => share / total);
  });
}

function unflat(state: Float64Array, offsets: readonly number[]): PopulationState<number> {
  return offsets.slice(1).map((to, p) => Array.from(state.subarray(offsets[p], to)));
}
