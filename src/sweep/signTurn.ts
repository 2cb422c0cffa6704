/**
 * # Where a sign turns
 *
 * A point on the boundary between the regions in which an outcome rises and falls with a parameter: on the parameter's own
 * line through the model's defaults where the sign turns there, else on the way from one sampled point to another, moving
 * one parameter after the other. The boundary is refined by bisection, and kept only where the outcome is seen to rise on
 * one side and to fall on the other.
 *
 * @module
 */
import type { AnyModel } from "../games/model.ts";
import type { ParameterSpec } from "../games/parameter.ts";
import type { ParameterValues } from "../games/readParameters.ts";
import { type Move, type Outcomes, outcomeMoves, type Point } from "./outcomeMoves.ts";
import { defaultNumber, parameterLine } from "./sampledParameters.ts";

/** A point on the boundary between the regions in which an outcome rises and falls. */
export interface SignTurn {
  /** The parameter that is moved across the boundary; often the one of the derivative itself. */
  readonly across: string;
  /** Its values at which the sign turns, ascending, refined by bisection. */
  readonly at: readonly number[];
  /** The other parameters there, as far as they differ from the model's defaults. */
  readonly elsewhere: Readonly<ParameterValues>;
}

/** One outcome and one parameter of a study. */
export interface Question {
  readonly model: AnyModel;
  readonly outcomeAt: Outcomes;
  /** Parameters that are not moved. */
  readonly fixed: Point;
  /** Those that are. */
  readonly parameters: readonly string[];
  /** The parameter of the derivative. */
  readonly parameter: string;
  readonly outcome: string;
}

const LINE_POINTS = 24;
/** Leaves a turning point some 1e-6 of the interval that held it. */
const BISECTIONS = 20;

type Direction = "rises" | "falls";

const opposite = { rises: "falls", falls: "rises" } as const;

/** Where the sign turns: on the parameter's own line through the defaults, or on the way to a point of the other sign. */
export function signTurn(
  { model, outcomeAt, fixed, parameters, parameter, outcome }: Question,
  rising: readonly Point[],
  falling: readonly Point[],
): SignTurn | undefined {
  const specs = model.parameters as Readonly<Record<string, ParameterSpec>>;
  const moveAt = (point: Point): Move | undefined =>
    outcomeMoves(model, outcomeAt, point, parameter, [outcome])?.get(outcome);
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
  home: Direction,
): SignTurn | undefined {
  const walked: Record<string, unknown> = { ...start };
  const moved: Record<string, unknown> = {};
  let last: Move | undefined = home;
  for (const name of parameters) {
    const before = walked[name];
    walked[name] = goal[name];
    const now = moveAt(walked);
    if (last === home && now === opposite[home]) {
      if (typeof before !== "number" || specs[name]!.domain.kind === "integer") {
        return { across: name, at: [goal[name] as number], elsewhere: moved };
      }
      const at = bisected(before, goal[name] as number, home, (value) => moveAt({ ...walked, [name]: value }));
      return at === undefined ? undefined : { across: name, at: [at], elsewhere: moved };
    }
    // A step into a region without solution hides where the sign turns: give this walk up.
    if (now !== undefined && now !== home) return undefined;
    last = now;
    moved[name] = goal[name];
  }
  return undefined;
}

function turnsOnLine(spec: ParameterSpec, moveAt: (value: number) => Move | undefined): readonly number[] {
  const turns: number[] = [];
  let last: { value: number; move: Direction } | undefined;
  for (const value of parameterLine(spec, LINE_POINTS)) {
    const move = moveAt(value);
    if (move !== "rises" && move !== "falls") continue;
    if (last !== undefined && last.move !== move) {
      const turn = spec.domain.kind === "integer" ? value : bisected(last.value, value, last.move, moveAt);
      if (turn !== undefined) turns.push(turn);
    }
    last = { value, move };
  }
  return turns;
}

/** The point between `from`, where the outcome moves as `home`, and `to`, where it moves the other way. */
function bisected(
  from: number,
  to: number,
  home: Direction,
  moveAt: (value: number) => Move | undefined,
): number | undefined {
  let [inside, outside] = [from, to];
  for (let i = 0; i < BISECTIONS; i += 1) {
    const middle = (inside + outside) / 2;
    const move = moveAt(middle);
    if (move === home) inside = middle;
    else if (move === opposite[home]) outside = middle;
    // At the boundary itself the outcome stays within rounding; a jump or a gap ends the search.
    else return move === "stays" ? middle : undefined;
  }
  return (inside + outside) / 2;
}
