/**
 * # Fitting a model
 *
 * The free parameters for which a model comes nearest to observations: least squares from many starts, what the observations
 * identify, standard errors, and profile intervals.
 *
 * ## Mathematics
 *
 * The objective is the sum of squared residuals. With standard errors (minimum distance) or counts (maximum likelihood) the inverse
 * of `JᵀJ` estimates the covariance, and a parameter's interval of 95 % holds the values at which the profile exceeds the minimum by
 * less than 3.8415, the 95 % point of χ²(1). Without standard errors the variance of the residuals is estimated from their sum over
 * the observations left, where any are. Where the rank falls short there are no standard errors.
 *
 * ## Implementation notes
 *
 * Starts are the default and points of Sobol's sequence; every start is searched to a local minimum, and minima nearer than a
 * millionth of the range count as one. What was found is judged afterwards: the objective is computed anew, its slope towards the
 * inside is taken by differences of another width, and it is compared with the objective of every other start. That is a check of
 * a local minimum, not a proof of a global one.
 *
 * ## References
 *
 * - [NeweyMcFadden1994]
 *
 * @module
 */
import { DomainError } from "../errors.ts";
import type { AnyModel } from "../games/model.ts";
import { sobolSequence } from "../sweep/sobolSequence.ts";
import type { Estimate, Fit, FitCertificate, FitOptions, FitQuestion, FittedObservation } from "./fitResult.ts";
import { searchedParameters } from "./freeParameter.ts";
import { type Identification, identification } from "./identification.ts";
import { type LeastSquaresPoint, leastSquares, slopes } from "./leastSquares.ts";
import { checkObservations, isCount, type Observation } from "./observation.ts";
import { profileInterval } from "./profileInterval.ts";
import { type FitProblem, type Fitted, fittedValues, requireReadable, residualsOf } from "./residuals.ts";

/** 95 % point of χ² with one degree of freedom. */
const CHI_SQUARE = 3.841458820694124;
/** Distance, as a share of the range, below which two minima are one. */
const SAME = 1e-6;
/** Slope, as a share of the objective's scale, that counts as none. */
const NO_SLOPE = 1e-4;
/** Half the width of the differences by which an estimate is judged; that of the search is another. */
const CHECK_WIDTH = 1e-4;
/** Share of a flat direction below which a parameter does not move along it. */
const STILL = 1e-3;

/**
 * Fits free parameters of a model to observations.
 *
 * @returns The estimates with what is identified; status `none` where the model has no answer anywhere it was tried.
 * @throws {@link DomainError} or {@link UnknownNameError} for fields, parameters and numbers that cannot be meant.
 *
 * @example
 * ```ts doctest
 * import { fittedModel } from "jiama";
 * import { linearContract } from "jiama/models";
 *
 * const observations = [{ field: "slope", value: 0.5 }];
 * const found = fittedModel(linearContract, { free: [{ name: "noise" }], fixed: { riskAversion: 1 }, observations });
 * found.estimates[0]?.value.toFixed(6) // => "1.000000"
 * ```
 *
 * @category Estimation
 */
export function fittedModel(model: AnyModel, question: FitQuestion, options: FitOptions = {}): Fit {
  const { starts = 16, seed = 1, intervals = true, control } = options;
  if (!Number.isInteger(starts) || starts < 1) {
    throw new DomainError({
      en: `fittedModel: starts is ${starts}; give a whole number from 1 on.`,
      zh: `fittedModel：starts 为 ${starts}；请给出不小于 1 的整数。`,
    });
  }
  const { observations, fixed = {} } = question;
  const free = searchedParameters(model, question.free, fixed);
  checkObservations(observations, model);
  const twice = free.find(({ parameter }) => observations.some(({ at }) => at !== undefined && parameter in at));
  if (twice !== undefined) {
    throw new DomainError({
      en: `fittedModel: ${twice.parameter} is free, but observations state it too; fit another parameter, or leave it out of the observations.`,
      zh: `fittedModel：${twice.parameter} 为待估参数，而观测中又给出其值；请改估其他参数，或从观测中去掉它。`,
    });
  }
  const problem: FitProblem = { model, free, fixed, observations };
  const valuesAt = (point: readonly number[]) => free.map((parameter, k) => parameter.valueAt(point[k]!));
  const residuals = (point: readonly number[]) => residualsOf(observations, fittedValues(problem, valuesAt(point)));

  const polled: Residuals = (point) => {
    if (control?.checkpoint() === "stop") throw STOPPED;
    return residuals(point);
  };

  const found: LeastSquaresPoint[] = [];
  const sequence = sobolSequence(free.length, seed);
  let stopped = !unlessStopped(() => {
    for (let i = 0; i < starts; i++) {
      control?.progress?.(i, starts);
      const start = new Float64Array(free.length);
      sequence(i, start);
      found.push(leastSquares(polled, [...start]));
    }
  });
  const minima = distinct(found);
  const fitted = minima[0] === undefined ? [] : fittedValues(problem, valuesAt(minima[0].point));
  const best = fitted.includes(undefined) ? undefined : minima[0];
  // What the model's reader refuses everywhere is a mistake in the question, not a model without an answer.
  if (best === undefined && minima[0] !== undefined) requireReadable(problem, valuesAt(minima[0].point));
  const analysis = best === undefined ? null : analyzed(residuals, best, found);
  let chosen: readonly Estimate[] = [];
  if (best !== undefined && analysis !== null) {
    chosen = estimates(problem, residuals, best, analysis.local, false);
    const finished = unlessStopped(() => {
      if (intervals && !stopped) chosen = estimates(problem, polled, best, analysis.local, true);
    });
    stopped = stopped || !finished;
  }
  return {
    status: stopped ? "limit" : analysis === null ? "none" : analysis.check.verified ? "solved" : "unknown",
    model: model.id,
    method: observations.every(isCount) ? "maximum-likelihood" : "minimum-distance",
    estimates: chosen,
    objective: minima[0]?.objective ?? Infinity,
    observations: fittedObservations(observations, fitted),
    rank: analysis?.local.rank ?? 0,
    flatDirections: analysis?.local.flatDirections ?? [],
    minima: minima.map(({ point, objective, reached }) => ({ values: valuesAt(point), objective, reached })),
    certificate: analysis?.check ?? { slope: Infinity, leastOfStarts: false, verified: false },
  };
}

/** Thrown by residuals once the control has stopped the search. */
const STOPPED = Symbol("stopped");

/** Whether the work came to its end. */
function unlessStopped(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error === STOPPED) return false;
    throw error;
  }
}

type Residuals = (point: readonly number[]) => readonly number[];

function analyzed(residuals: Residuals, best: Minimum, found: readonly LeastSquaresPoint[]) {
  const rows = slopes(residuals, best.point, CHECK_WIDTH);
  return { local: identification(rows), check: fitCheck(residuals, rows, best, found) };
}

function estimates(
  { free, observations }: FitProblem,
  residuals: Residuals,
  { point, objective }: Minimum,
  { flatDirections, inverseInformation, rank }: Identification,
  intervals: boolean,
): readonly Estimate[] {
  const variance = errorVariance(observations, objective, rank);
  return free.map(({ name, range, valueAt, slopeAt }, k) => {
    const u = point[k]!;
    const atEnd = u < SAME || u > 1 - SAME;
    const unitVariance = inverseInformation === null ? null : inverseInformation[k]![k]!;
    const bound = objective + CHI_SQUARE * (variance ?? 0);
    return {
      name,
      value: valueAt(u),
      range,
      atEnd,
      identified: flatDirections.every((direction) => Math.abs(direction[k]!) < STILL),
      standardError:
        variance === null || unitVariance === null || atEnd ? null : Math.sqrt(variance * unitVariance) * slopeAt(u),
      interval: variance === null || !intervals ? null : endsOf(profileInterval(residuals, point, k, bound), valueAt),
    };
  });
}

function fittedObservations(observations: readonly Observation[], fitted: Fitted): readonly FittedObservation[] {
  const residuals = residualsOf(observations, fitted);
  return observations.map((observation, i) => ({
    field: observation.field,
    observed: isCount(observation) ? observation.count : observation.value,
    fitted: fitted[i] ?? null,
    residual: residuals[i]!,
  }));
}

interface Minimum extends LeastSquaresPoint {
  readonly reached: number;
}

/** The minima, each once, the best first. */
function distinct(found: readonly LeastSquaresPoint[]): readonly Minimum[] {
  const minima: Minimum[] = [];
  for (const each of [...found].sort((a, b) => a.objective - b.objective)) {
    const same = minima.findIndex(({ point }) => point.every((u, k) => Math.abs(u - each.point[k]!) < SAME * 100));
    if (same < 0) minima.push({ ...each, reached: 1 });
    else minima[same] = { ...minima[same]!, reached: minima[same]!.reached + 1 };
  }
  return minima;
}

/** Known errors have variance 1; unknown ones are estimated where observations are left over, and are none where none are. */
function errorVariance(observations: readonly Observation[], objective: number, rank: number): number | null {
  const known = observations.every((observation) => isCount(observation) || observation.error !== undefined);
  if (known) return 1;
  const left = observations.length - rank;
  return left > 0 && objective > 0 ? objective / left : null;
}

function fitCheck(
  residuals: Residuals,
  rows: readonly (readonly number[])[],
  { point, objective }: Minimum,
  found: readonly LeastSquaresPoint[],
): FitCertificate {
  const values = residuals(point);
  const recomputed = values.reduce((sum, r) => sum + r * r, 0);
  const gradient = point.map((_, k) => 2 * rows.reduce((sum, row, i) => sum + row[k]! * values[i]!, 0));
  const inward = gradient.map((g, k) => {
    const outside = (g > 0 && point[k]! < SAME) || (g < 0 && point[k]! > 1 - SAME);
    return outside ? 0 : Math.abs(g);
  });
  const slope = Math.max(...inward);
  const steepness = Math.max(...point.map((_, k) => rows.reduce((sum, row) => sum + row[k]! ** 2, 0)));
  const isFlat = slope <= NO_SLOPE * (Math.sqrt(steepness * recomputed) + 1e-9 * steepness);
  const leastOfStarts = found.every((other) => recomputed <= other.objective * (1 + 1e-9) + Number.MIN_VALUE);
  const isTold = Math.abs(recomputed - objective) <= 1e-9 * (1 + objective);
  return { slope, leastOfStarts, verified: leastOfStarts && isFlat && isTold };
}

function endsOf([low, high]: readonly [number | null, number | null], valueAt: (u: number) => number) {
  return [low === null ? null : valueAt(low), high === null ? null : valueAt(high)] as const;
}
