/**
 * # Moves of outcomes
 *
 * In which direction each outcome moves when one parameter moves, at one point: by central differences, and by the next
 * integer for counts.
 *
 * ## Implementation notes
 *
 * A pair of points between which the solution jumps to another branch says nothing about a derivative: there one half of a
 * tiny step carries nearly all of a visible change.
 *
 * @module
 */
import { float } from "../arithmetic/float.ts";
import { GameTheoryError } from "../errors.ts";
import type { AnyModel } from "../games/model.ts";
import type { ParameterSpec } from "../games/parameter.ts";
import { type ParameterValues, readParameters } from "../games/readParameters.ts";

/** Parameters by code name. */
export type Point = Readonly<ParameterValues>;

/** How an outcome moves; `mixed` where the entries of a list move in different directions. */
export type Move = "rises" | "falls" | "stays" | "jumps" | "mixed";

/** The outcome of a model at a point; `undefined` where it has none. */
export type Outcomes = (point: Point) => Readonly<Record<string, unknown>> | undefined;

const RELATIVE_STEP = 1e-4;
/** Changes below this share of an outcome are rounding. */
const ROUNDING = 1e-9;
/** Changes above this share of an outcome over one step may be jumps. */
const VISIBLE = 1e-4;

/** How each outcome moves with the parameter at a point; `undefined` where the model has no solution around it. */
export function outcomeMoves(
  model: AnyModel,
  outcomeAt: Outcomes,
  point: Point,
  parameter: string,
  outcomes: readonly string[],
): ReadonlyMap<string, Move> | undefined {
  const spec = (model.parameters as Readonly<Record<string, ParameterSpec>>)[parameter]!;
  const center = point[parameter] as number;
  const integer = spec.domain.kind === "integer";
  const step = integer ? 1 : RELATIVE_STEP * (Math.abs(center) || 1);
  const at = (value: number) => outcomeAt({ ...point, [parameter]: value });
  const [below, here, above] = integer
    ? [at(center), at(center), at(center + step)]
    : [at(center - step), at(center), at(center + step)];
  if (below === undefined || here === undefined || above === undefined) return undefined;
  return new Map(
    outcomes.map((name) => [name, move(entries(below[name]), entries(here[name]), entries(above[name]), integer)]),
  );
}

/** Solves each point once: the outcomes of one solution are all looked at, one after the other, on the same lines. */
export function rememberedOutcomes(model: AnyModel): Outcomes {
  const known = new Map<string, Readonly<Record<string, unknown>> | undefined>();
  return (point) => {
    const key = JSON.stringify(point);
    if (!known.has(key)) known.set(key, computedOutcome(model, point));
    return known.get(key);
  };
}

function computedOutcome(model: AnyModel, point: Point): Readonly<Record<string, unknown>> | undefined {
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
    const size = Math.max(1e-3, Math.abs(middle));
    const [left, right] = [middle - low, high - middle];
    const change = high - low;
    if (Math.abs(change) <= ROUNDING * size) seen.add("stays");
    else if (!integer && isJump(left, right, size)) return "jumps";
    else seen.add(change > 0 ? "rises" : "falls");
  }
  seen.delete("stays");
  if (seen.size === 0) return "stays";
  return seen.size === 1 ? [...seen][0]! : "mixed";
}

/** Whether one half of a tiny step carries nearly all of a visible change: a jump or a kink, not a slope. */
function isJump(left: number, right: number, size: number): boolean {
  const [small, large] = [Math.abs(left), Math.abs(right)].sort((a, b) => a - b) as [number, number];
  return large > VISIBLE * size && small < 0.02 * large;
}
