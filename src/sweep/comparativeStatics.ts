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
import { float } from "../arithmetic/float.ts";
import { type Rng, seededRng } from "../arithmetic/rng.ts";
import { GameTheoryError } from "../errors.ts";
import type { Control } from "../games/control.ts";
import type { AnyModel } from "../games/model.ts";
import type { ParameterSpec } from "../games/parameter.ts";
import { type ParameterValues, readParameters } from "../games/readParameters.ts";
import { defaultNumber, parameterLine, sampledValue, variedParameters } from "./sampledParameters.ts";

/** Parameters by code name. */
type Point = Readonly<ParameterValues>;

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

/** A point on the boundary between the regions in which an outcome rises and falls. */
export interface SignTurn {
  /** The parameter that is moved across the boundary; often the one of the derivative itself. */
  readonly across: string;
  /** Its values at which the sign turns, ascending, refined by bisection. */
  readonly at: readonly number[];
  /** The other parameters there, as far as they differ from the model's defaults. */
  readonly elsewhere: Readonly<ParameterValues>;
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

const RELATIVE_STEP = 1e-4;
const LINE_POINTS = 40;
/** How many points of each direction are kept as ends of walks across the boundary. */
const WALKS = 3;
/** Leaves a turning point some 1e-6 of the interval that held it. */
const BISECTIONS = 20;

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
    const tallies = new Map(outcomes.map((name) => [name, newTally()]));
    for (let i = 0; i < samples; i += 1) {
      const point = sampledPoint(model, parameters, fixed, rng);
      const moves = directions(model, point, parameter, outcomes);
      for (const name of outcomes) record(tallies.get(name)!, moves?.get(name), point);
    }
    for (const name of outcomes) signs.push(summary(model, fixed, parameters, parameter, name, tallies.get(name)!));
  }
  return signs;
}

type Move = "rises" | "falls" | "stays" | "jumps" | "mixed";

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

function summary(
  model: AnyModel,
  fixed: Point,
  parameters: readonly string[],
  parameter: string,
  outcome: string,
  { rises, falls, stays, jumps, rising, falling }: Tally,
): SampledSign {
  const base = { outcome, parameter, rises, falls, stays, jumps };
  if (rises === 0 || falls === 0) return base;
  const turn = signTurn(model, fixed, parameters, parameter, outcome, rising, falling);
  return turn === undefined ? base : { ...base, turn };
}

function sampledPoint(model: AnyModel, parameters: readonly string[], fixed: Point, rng: Rng): Point {
  const specs = model.parameters as Readonly<Record<string, ParameterSpec>>;
  return { ...fixed, ...Object.fromEntries(parameters.map((name) => [name, sampledValue(specs[name]!, rng)])) };
}

/** How each outcome moves with the parameter at a point; `undefined` where the model has no solution around it. */
function directions(
  model: AnyModel,
  point: Point,
  parameter: string,
  outcomes: readonly string[],
): ReadonlyMap<string, Move> | undefined {
  const spec = (model.parameters as Readonly<Record<string, ParameterSpec>>)[parameter]!;
  const center = point[parameter] as number;
  const integer = spec.domain.kind === "integer";
  const step = integer ? 1 : RELATIVE_STEP * (Math.abs(center) || 1);
  const at = (value: number) => outcomeAt(model, { ...point, [parameter]: value });
  const [below, here, above] = integer
    ? [at(center), at(center), at(center + step)]
    : [at(center - step), at(center), at(center + step)];
  if (below === undefined || here === undefined || above === undefined) return undefined;
  return new Map(
    outcomes.map((name) => [name, move(entries(below[name]), entries(here[name]), entries(above[name]), integer)]),
  );
}

function outcomeAt(model: AnyModel, point: Point): Readonly<Record<string, unknown>> | undefined {
  try {
    const proposal = model.solve(readParameters(model, point, float).values);
    return proposal.status === "solved" ? proposal.outcome : undefined;
  } catch (error) {
    // A sampled combination that the model refuses (such as α + β > 1) lies outside the domain.
    if (error instanceof GameTheoryError) return undefined;
    throw error;
  }
}

function entries(value: unknown): readonly number[] {
  return [value].flat().filter((entry): entry is number => typeof entry === "number");
}

function move(below: readonly number[], here: readonly number[], above: readonly number[], integer: boolean): Move {
  if (below.length !== above.length || below.length !== here.length) return "jumps";
  const seen = new Set<Move>();
  for (let i = 0; i < here.length; i += 1) {
    const [low, middle, high] = [below[i]!, here[i]!, above[i]!];
    const rounding = 1e-9 * RELATIVE_STEP * 1e4 * Math.max(1e-3, Math.abs(middle));
    const [left, right] = [middle - low, high - middle];
    const change = high - low;
    if (Math.abs(change) <= rounding) seen.add("stays");
    else if (!integer && isJump(left, right, middle)) return "jumps";
    else seen.add(change > 0 ? "rises" : "falls");
  }
  seen.delete("stays");
  if (seen.size === 0) return "stays";
  return seen.size === 1 ? [...seen][0]! : "mixed";
}

/** Whether one half of a tiny step carries nearly all of a visible change: a jump or a kink, not a slope. */
function isJump(left: number, right: number, middle: number): boolean {
  const [small, large] = [Math.abs(left), Math.abs(right)].sort((a, b) => a - b) as [number, number];
  return large > 1e-2 * Math.max(1e-3, Math.abs(middle)) * RELATIVE_STEP * 1e2 && small < 0.02 * large;
}

/** Where the sign turns: on the parameter's own line through the defaults, or on the way to a point of the other sign. */
function signTurn(
  model: AnyModel,
  fixed: Point,
  parameters: readonly string[],
  parameter: string,
  outcome: string,
  rising: readonly Point[],
  falling: readonly Point[],
): SignTurn | undefined {
  const specs = model.parameters as Readonly<Record<string, ParameterSpec>>;
  const moveAt = (point: Point): Move | undefined => directions(model, point, parameter, [outcome])?.get(outcome);
  const own = turnsOnLine(specs[parameter]!, (value) => moveAt({ ...fixed, [parameter]: value }));
  if (own.length > 0) return { across: parameter, at: own, elsewhere: {} };
  const defaults: Record<string, unknown> = { ...fixed };
  for (const name of parameters) {
    const value = defaultNumber(specs[name]!);
    if (value !== undefined) defaults[name] = value;
  }
  // From the defaults where the outcome moves there, else from points where it rises; in either order of the parameters.
  for (const start of [defaults, ...rising]) {
    const home = moveAt(start);
    if (home !== "rises" && home !== "falls") continue;
    for (const goal of home === "rises" ? falling : rising) {
      for (const order of [parameters, parameters.toReversed()]) {
        const turn = turnOnWalk(specs, order, start, goal, moveAt, home);
        if (turn !== undefined) return turn;
      }
    }
  }
  return undefined;
}

/** Moves one parameter after the other from `start` to `goal` until the sign turns, and refines that step. */
function turnOnWalk(
  specs: Readonly<Record<string, ParameterSpec>>,
  parameters: readonly string[],
  start: Point,
  goal: Point,
  moveAt: (point: Point) => Move | undefined,
  home: Move,
): SignTurn | undefined {
  const walked: Record<string, unknown> = { ...start };
  const moved: Record<string, unknown> = {};
  let last: Move | undefined = home;
  for (const name of parameters) {
    const before = walked[name];
    walked[name] = goal[name];
    const now = moveAt(walked);
    const turned = last === home && now !== home && (now === "rises" || now === "falls");
    if (turned && typeof before === "number" && specs[name]!.domain.kind !== "integer") {
      const at = bisected(before, goal[name] as number, (value) => moveAt({ ...walked, [name]: value }) === home);
      return { across: name, at: [at], elsewhere: moved };
    }
    if (turned) return { across: name, at: [goal[name] as number], elsewhere: moved };
    // A step into a region without solution hides where the sign turns: give this walk up.
    if (now !== undefined && now !== home) return undefined;
    last = now;
    moved[name] = goal[name];
  }
  return undefined;
}

function turnsOnLine(spec: ParameterSpec, moveAt: (value: number) => Move | undefined): readonly number[] {
  const turns: number[] = [];
  let last: { value: number; move: Move } | undefined;
  for (const value of parameterLine(spec, LINE_POINTS)) {
    const move = moveAt(value);
    if (move !== "rises" && move !== "falls") continue;
    if (last !== undefined && last.move !== move) {
      const { value: from, move: before } = last;
      turns.push(spec.domain.kind === "integer" ? value : bisected(from, value, (x) => moveAt(x) === before));
    }
    last = { value, move };
  }
  return turns;
}

/** The point between `from` and `to` up to which `holds` is true. */
function bisected(from: number, to: number, holds: (value: number) => boolean): number {
  let [inside, outside] = [from, to];
  for (let i = 0; i < BISECTIONS; i += 1) {
    const middle = (inside + outside) / 2;
    if (holds(middle)) inside = middle;
    else outside = middle;
  }
  return (inside + outside) / 2;
}
