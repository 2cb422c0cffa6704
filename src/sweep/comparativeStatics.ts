/**
 * # Comparative statics by sampling
 *
 * In which direction each outcome moves with each parameter, at random points of the whole domain; and, where both
 * directions occur, where the sign turns.
 *
 * Directions are those of central differences (of the next integer for counts). A pair of points between which the solution
 * jumps to another branch says nothing about a derivative and is counted apart. Sampling shows, it does not prove.
 *
 * @module
 */
import { type Rng, seededRng } from "../arithmetic/rng.ts";
import type { Control } from "../games/control.ts";
import type { AnyModel } from "../games/model.ts";
import type { ParameterSpec } from "../games/parameter.ts";
import type { ParameterValues } from "../games/readParameters.ts";
import { type Move, outcomeMoves, type Point, rememberedOutcomes } from "./outcomeMoves.ts";
import { sampledValue, variedParameters } from "./sampledParameters.ts";
import { type Question, type SignTurn, signTurn } from "./signTurn.ts";

/** What sampling shows about one outcome and one parameter. */
export interface SampledSign {
  /** Code name of the outcome field. */
  readonly outcome: string;
  /** Code name of the parameter. */
  readonly parameter: string;
  /** Number of points at which the outcome rises. */
  readonly rises: number;
  /** Number of points at which it falls. */
  readonly falls: number;
  /** Number of points at which it stays. */
  readonly stays: number;
  /** Number of points at which it jumps from one branch to another. */
  readonly jumps: number;
  /** Where the sign turns; absent where one direction only was seen. */
  readonly turn?: SignTurn;
}

/** Options of {@link comparativeStatics}. */
export interface ComparativeStaticsOptions {
  /** Parameters held at these values instead of being sampled. */
  readonly fixed?: Readonly<ParameterValues>;
  /** Parameters to differentiate in, by code name; all are sampled. @defaultValue all that vary */
  readonly parameters?: readonly string[];
  /** Outcome fields, by code name. */
  readonly outcomes: readonly string[];
  /** Seed of the sample. */
  readonly seed: number;
  /** Number of points per parameter. @defaultValue `60` */
  readonly samples?: number;
  /** Stop and progress. */
  readonly control?: Control;
}

/** How many points of each direction are kept as ends of walks across the boundary. */
const WALKS = 3;

/**
 * The directions in which the outcomes of a model move with its parameters.
 *
 * @returns One entry per outcome and parameter, in the order of the model; `undefined` where the control stopped it.
 * @category Sweeps
 */
export function comparativeStatics(
  model: AnyModel,
  { fixed = {}, parameters: chosen, outcomes, seed, samples = 60, control }: ComparativeStaticsOptions,
): readonly SampledSign[] | undefined {
  const rng = seededRng(seed);
  const parameters = variedParameters(model, fixed);
  const signs: SampledSign[] = [];
  for (const parameter of chosen ?? parameters) {
    if (control?.checkpoint() === "stop") return undefined;
    const outcomeAt = rememberedOutcomes(model);
    const tallies = new Map(outcomes.map((name) => [name, newTally()]));
    for (let i = 0; i < samples; i += 1) {
      const point = sampledPoint(model, parameters, fixed, rng);
      const moves = outcomeMoves(model, outcomeAt, point, parameter, outcomes);
      for (const name of outcomes) record(tallies.get(name)!, moves?.get(name), point);
    }
    for (const name of outcomes)
      signs.push(summary({ model, outcomeAt, fixed, parameters, parameter, outcome: name }, tallies.get(name)!));
  }
  return signs;
}

interface Tally {
  rises: number;
  falls: number;
  stays: number;
  jumps: number;
  readonly rising: Point[];
  readonly falling: Point[];
}

function newTally(): Tally {
  return { rises: 0, falls: 0, stays: 0, jumps: 0, rising: [], falling: [] };
}

function record(tally: Tally, move: Move | undefined, point: Point): void {
  if (move === undefined) return;
  if (move === "mixed") {
    tally.rises += 1;
    tally.falls += 1;
    return;
  }
  tally[move] += 1;
  if (move === "rises" && tally.rising.length < WALKS) tally.rising.push(point);
  if (move === "falls" && tally.falling.length < WALKS) tally.falling.push(point);
}

function summary(question: Question, { rises, falls, stays, jumps, rising, falling }: Tally): SampledSign {
  const { outcome, parameter } = question;
  const base = { outcome, parameter, rises, falls, stays, jumps };
  if (rises === 0 || falls === 0) return base;
  const turn = signTurn(question, rising, falling);
  return turn === undefined ? base : { ...base, turn };
}

function sampledPoint(model: AnyModel, parameters: readonly string[], fixed: Point, rng: Rng): Point {
  const specs = model.parameters as Readonly<Record<string, ParameterSpec>>;
  return { ...fixed, ...Object.fromEntries(parameters.map((name) => [name, sampledValue(specs[name]!, rng)])) };
}
