/**
 * # Solving a model
 *
 * Reads the parameters, lets the model propose an outcome, and has it checked against the game that the same parameters
 * build. What users call.
 *
 * @module
 */
import { exact, type Rational } from "../arithmetic/exact.ts";
import { float } from "../arithmetic/float.ts";
import { NotRationalError } from "../errors.ts";
import type { AnyModel, Model, Proposal } from "../games/model.ts";
import type { ParameterInput, ParameterInputs } from "../games/parameter.ts";
import { parameterReader } from "../games/parameterReader.ts";
import { type ParameterValues, type ReadParameters, readParameters } from "../games/readParameters.ts";
import { type Certificate, certificate } from "../verify/certificate.ts";

/** A checked answer of a model. */
export interface ModelSolution<O, T = number> {
  /** Id of the model. */
  readonly model: string;
  /** `solved`; `none` where every candidate has a gainful deviation; `unknown` where the check did not confirm the answer. */
  readonly status: "solved" | "none" | "unknown";
  /** Whether the numbers are fractions. */
  readonly exact: boolean;
  /** How the model found the outcome. */
  readonly method: string;
  /** Number of the method's main steps. */
  readonly iterations: number;
  /** All parameters, defaults included; `null` for those that are absent or that the regime does not use. */
  readonly parameters: ParameterValues;
  /** The fields that the model describes under `outcome`. */
  readonly outcome: O;
  /** What was checked, and by how much it could fail. */
  readonly certificate: Certificate<T>;
}

/**
 * Solves a model in floating point and certifies the answer.
 *
 * @param input - Parameters by code name, as numbers or exact text; those left out take the model's defaults.
 * @returns The outcome with `status` and certificate; never an outcome called `solved` that was not checked.
 * @throws {@link DomainError} for a value outside its domain, {@link UnknownNameError} for an unknown parameter.
 *
 * @example
 * ```ts doctest
 * import { solve } from "jiama";
 * import { linearContract } from "jiama/models";
 *
 * solve(linearContract, { riskAversion: 1, effortCost: 1, noise: 1 }).outcome.slope // => 0.5
 * ```
 *
 * @category Solving
 */
export function solve<P, O, PX, OX>(model: Model<P, O, PX, OX>, input: ParameterInputs<P> = {}): ModelSolution<O> {
  return solvedAt(model, readParameters(model as AnyModel, input, float));
}

/**
 * Solves a model at many points that differ in a few parameters: the others are read once. Each answer is that of {@link solve},
 * certificate included.
 *
 * @param fixed - The parameters that are the same at all points, by code name.
 * @param varied - Code names of the others, in the order in which a point gives them.
 * @returns Solves a point, and throws what {@link solve} throws.
 * @throws {@link UnknownNameError} for an unknown parameter.
 *
 * @example
 * ```ts doctest
 * import { solver } from "jiama";
 * import { linearContract } from "jiama/models";
 *
 * const at = solver(linearContract, { riskAversion: 1, effortCost: 1 }, ["noise"]);
 * [0.5, 1, 2].map((noise) => at([noise]).outcome.slope) // => [0.8, 0.5, 0.2]
 * ```
 *
 * @category Solving
 */
export function solver<P, O, PX, OX>(
  model: Model<P, O, PX, OX>,
  fixed: ParameterInputs<P>,
  varied: readonly (keyof P & string)[],
): (point: readonly ParameterInput[]) => ModelSolution<O> {
  const read = parameterReader(model as AnyModel, fixed as Readonly<Record<string, unknown>>, varied, float);
  return (point) => solvedAt(model, read(point));
}

function solvedAt<P, O, PX, OX>(model: Model<P, O, PX, OX>, { values, echo }: ReadParameters): ModelSolution<O> {
  const proposal = model.solve(values as P);
  return checked(model.id, echo, proposal, certificate(model.build(values as P), proposal.outcome), false);
}

/**
 * Solves a model in fractions and certifies the answer exactly: no deviation gains anything.
 *
 * @throws {@link NotRationalError} where the answer is not rational in the parameters.
 *
 * @example
 * ```ts doctest
 * import { exact, solveExact } from "jiama";
 * import { linearContract } from "jiama/models";
 *
 * exact.format(solveExact(linearContract, { riskAversion: "1/2", effortCost: 1, noise: 1 }).outcome.slope) // => "2/3"
 * ```
 *
 * @category Solving
 */
export function solveExact<P, O, PX, OX>(
  model: Model<P, O, PX, OX>,
  input: ParameterInputs<P> = {},
): ModelSolution<OX, Rational> {
  const routines = model.exact;
  if (routines === undefined) {
    throw new NotRationalError({
      en: `${model.id}: the answer is not rational in the parameters, so it cannot be exact; leave --exact out.`,
      zh: `${model.id}：答案不是参数的有理函数，无法精确给出；请去掉 --exact。`,
    });
  }
  const { values, echo } = readParameters(model as AnyModel, input, exact);
  routines.check?.(values as PX);
  const proposal = routines.solve(values as PX);
  return checked(model.id, echo, proposal, certificate(routines.build(values as PX), proposal.outcome), true);
}

function checked<O, T>(
  model: string,
  parameters: ParameterValues,
  proposal: Proposal<O>,
  evidence: Certificate<T>,
  isExact: boolean,
): ModelSolution<O, T> {
  const { status, outcome, method, iterations } = proposal;
  const refuted = status === "none" && evidence.alternatives.some((alternative) => alternative.equilibrium);
  return {
    model,
    status: evidence.verified && !refuted ? status : "unknown",
    exact: isExact,
    method,
    iterations,
    parameters,
    outcome,
    certificate: evidence,
  };
}
