/**
 * # Residuals
 *
 * What a model leaves unexplained of the observations, such that the sum of squares is the objective: differences over standard
 * errors for values (minimum distance), signed roots of the deviance for counts (maximum likelihood).
 *
 * ## Notation
 *
 * A count `n` of `N` trials with fitted probability `p` has the deviance `2(n ln(n/(Np)) + (N − n) ln((N − n)/(N(1 − p))))`, which
 * is twice the likelihood lost against a perfect fit; its root, with the sign of `Np − n`, is the residual. Of several events one of
 * which occurs in every trial each has `2(n ln(n/(Np)) − n + Np)`: the terms beside the logarithm cancel in the sum.
 *
 * @module
 */
import { ln } from "../arithmetic/stdlib.ts";
import { solve } from "../certified/solveModel.ts";
import { GameTheoryError } from "../errors.ts";
import type { AnyModel } from "../games/model.ts";
import { outcomeNumber } from "../games/outcomeNumber.ts";
import type { ParameterInput } from "../games/parameter.ts";
import { type SearchedParameter, withValues } from "./freeParameter.ts";
import { isCount, type Observation, type ObservedCount } from "./observation.ts";

/** The fitted values of the observations; `undefined` where the model has no answer for one. */
export type Fitted = readonly (number | undefined)[];

/** What a fit looks at. */
export interface FitProblem {
  readonly model: AnyModel;
  readonly free: readonly SearchedParameter[];
  readonly fixed: Readonly<Record<string, ParameterInput>>;
  readonly observations: readonly Observation[];
}

/**
 * The fitted values at values of the free parameters.
 *
 * Observations made at the same parameters share one solution. Parameters that do not fit each other, and a model without an
 * answer there, leave the value `undefined`.
 */
export function fittedValues({ model, free, fixed, observations }: FitProblem, values: readonly number[]): Fitted {
  const outcomes = new Map<string, unknown>();
  const inputs = withValues(free, values, fixed);
  return observations.map(({ field, at }) => {
    const key = JSON.stringify(at ?? null);
    if (!outcomes.has(key)) outcomes.set(key, answer(model, { ...inputs, ...at }));
    return outcomeNumber(outcomes.get(key), field);
  });
}

function answer(model: AnyModel, inputs: Readonly<Record<string, ParameterInput>>): unknown {
  try {
    const { status, outcome } = solve(model, inputs);
    return status === "solved" ? outcome : undefined;
  } catch (error) {
    if (error instanceof GameTheoryError) return undefined;
    throw error;
  }
}

/**
 * Lets the model's reader say what it refuses of the parameters, at some values of the free ones.
 *
 * @throws `GameTheoryError` where it refuses any.
 */
export function requireReadable({ model, free, fixed, observations }: FitProblem, values: readonly number[]): void {
  for (const { at } of observations) solve(model, { ...withValues(free, values, fixed), ...at });
}

/** A residual so large that no search stays where the model has no answer. */
const NO_ANSWER = 1e6;

/** One residual an observation. */
export function residualsOf(observations: readonly Observation[], fitted: Fitted): readonly number[] {
  return observations.map((observation, i) => {
    const value = fitted[i];
    if (value === undefined) return NO_ANSWER;
    if (isCount(observation)) return devianceResidual(observation, trials(observation, observations), value);
    return (value - observation.value) / (observation.error ?? 1);
  });
}

/** Number of trials of a count: its own, or that of all events counted at the same parameters. */
function trials({ of, at }: ObservedCount, observations: readonly Observation[]): number {
  if (of !== undefined) return of;
  const key = JSON.stringify(at ?? null);
  const together = observations.filter(
    (other) => isCount(other) && other.of === undefined && JSON.stringify(other.at ?? null) === key,
  );
  return (together as readonly ObservedCount[]).reduce((sum, other) => sum + other.count, 0);
}

function devianceResidual({ count, of }: ObservedCount, total: number, p: number): number {
  if (!(p >= 0 && p <= 1)) return NO_ANSWER;
  const term = (n: number, expected: number) => (n === 0 ? 0 : expected === 0 ? Infinity : n * ln(n / expected));
  const expected = total * p;
  const beside = of === undefined ? expected - count : term(total - count, total - expected);
  const deviance = 2 * (term(count, expected) + beside);
  if (!Number.isFinite(deviance)) return NO_ANSWER;
  return Math.sign(expected - count) * Math.sqrt(Math.max(0, deviance));
}
