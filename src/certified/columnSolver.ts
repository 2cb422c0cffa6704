/**
 * # Solving a model at many points at once
 *
 * Lets a model that has columns propose its outcomes at many points, and has them checked in columns too. What sweeps call before
 * they solve what is left one by one.
 *
 * @module
 */
import { float } from "../arithmetic/float.ts";
import { GameTheoryError } from "../errors.ts";
import type { ColumnProposal } from "../games/manyPoints.ts";
import type { AnyModel, Model } from "../games/model.ts";
import type { Domain, ParameterInputs } from "../games/parameter.ts";
import { readParameters, usedParameters } from "../games/readParameters.ts";
import { raiseToConcaveGains } from "../verify/decision/concaveGains.ts";

/** Checked answers of a model at many points. */
export interface ColumnSolutions<O> {
  /** 1 where the answer is certified, with status `solved`; 0 where the point is left to `solve`. */
  readonly certified: Uint8Array;
  /** Upper bounds on the gain of any unilateral deviation, payoff units; meaningless where the answer is not certified. */
  readonly maxGain: Float64Array;
  /** A reader of each outcome field, for the points whose answer is certified. */
  readonly outcome: ColumnProposal<O>["outcome"];
}

/** Solves at the points whose values are given, a column a parameter that varies, all of one length. */
export type ColumnSolver<O> = (columns: readonly Float64Array[]) => ColumnSolutions<O> | undefined;

/**
 * Solves a model at many points at once where the model can: outcomes and bounds on gains are those of `solve`, to the last bit.
 *
 * @param fixed - The parameters that are the same at all points, by code name.
 * @param varied - Code names of the others, in the order of the columns; each is a number. A value outside its domain, or not a
 * number, leaves its point uncertified.
 * @returns `undefined` where the model has no columns, or none for these parameters: then `solver` is there for all points.
 *
 * @example
 * ```ts doctest
 * import { columnSolver } from "jiama";
 * import { targetCascade } from "jiama/models";
 *
 * const at = columnSolver(targetCascade, { levels: 1 }, ["penalty"])!;
 * const { certified, outcome } = at([Float64Array.of(4, 5, -1)])!;
 * Array.from(certified) // => [1, 1, 0]
 * outcome.markups(0)[0]!.toFixed(6) // => "0.634020"
 * ```
 *
 * @category Solving
 */
export function columnSolver<P, O, PX, OX>(
  model: Model<P, O, PX, OX>,
  fixed: ParameterInputs<P>,
  varied: readonly (keyof P & string)[],
): ColumnSolver<O> | undefined {
  const parameters = preparedParameters(model as AnyModel, fixed as Readonly<Record<string, unknown>>, varied);
  if (model.columns === undefined || parameters === undefined) return undefined;
  const within = varied.map((name) => numberTest(model.parameters[name].domain));
  return (columns) => {
    const count = columns[0]?.length ?? 1;
    const entries = columns.map((column, j) => [varied[j]!, column.map((x) => (within[j]!(x) ? x : Number.NaN))]);
    const values = Object.fromEntries(entries) as { readonly [K in keyof P]?: Float64Array };
    const routines = model.columns!({ count, parameters: parameters as P, varied: values });
    if (routines === undefined) return undefined;
    const proposal = routines.solve();
    const maxGain = new Float64Array(count);
    for (const choices of routines.decisions(proposal)) raiseToConcaveGains(choices, maxGain);
    const certified = proposal.found.map((found, i) => (found === 1 && maxGain[i]! < Number.POSITIVE_INFINITY ? 1 : 0));
    return { certified, maxGain, outcome: proposal.outcome };
  };
}

/** The parameters, those that vary at their defaults; `undefined` where a point is refused, or is not a row of numbers. */
function preparedParameters(
  model: AnyModel,
  fixed: Readonly<Record<string, unknown>>,
  varied: readonly string[],
): Readonly<Record<string, unknown>> | undefined {
  if (model.check !== undefined) return undefined;
  try {
    const { values } = readParameters(model, fixed, float);
    const used = usedParameters(model, fixed);
    const areNumbers = varied.every((name) => {
      const kind = model.parameters[name]?.domain.kind;
      return used.includes(name) && !Object.hasOwn(fixed, name) && (kind === "real" || kind === "integer");
    });
    // Read again and again: copied into an object that engines read quickly.
    return areNumbers ? Object.fromEntries(Object.entries(values)) : undefined;
  } catch (error) {
    // What to say of it is for the one that solves point by point.
    if (error instanceof GameTheoryError) return undefined;
    throw error;
  }
}

/** Whether a number lies in a domain of numbers. */
function numberTest(domain: Domain): (x: number) => boolean {
  if (domain.kind === "integer") return (x) => Number.isInteger(x) && x >= domain.min && x <= domain.max;
  if (domain.kind !== "real") return () => false;
  const { minOpen = false, maxOpen = false } = domain;
  const min = domain.min === undefined ? -Number.MAX_VALUE : float.from(domain.min);
  const max = domain.max === undefined ? Number.MAX_VALUE : float.from(domain.max);
  return (x) => x >= min && x <= max && !(minOpen && x === min) && !(maxOpen && x === max);
}
