/**
 * # The parameters of common agency, and the matrices that they define
 *
 * @module
 */
import { DomainError, type Field } from "../../src/index.ts";
import { arithmeticOf } from "../arithmeticOf.ts";
import { inverse, type Matrix } from "./multitaskMatrices.ts";

/** Parameters of `commonAgency`. */
export interface CommonAgencyParameters<T = number> {
  /** $p \ge 1$. */
  readonly departments: number;
  /** $B_i$: what a unit of effort is worth to each department; `null` for equal shares of one. */
  readonly benefits: readonly T[] | null;
  /** Whether each department has a task of its own, measured apart; otherwise all share one task. */
  readonly separateTasks: boolean;
  /** $g$: how much a unit of effort on one task adds to the marginal cost of another; of separate tasks. */
  readonly substitution: T;
  /** $r \ge 0$, per payoff unit. */
  readonly riskAversion: T;
  /** $c > 0$, payoff units per squared unit of effort. */
  readonly effortCost: T;
  /** $\sigma > 0$: standard deviation of each measure. */
  readonly noise: T;
}

/** Outcome of `commonAgency`. */
export interface CommonAgencyOutcome<T = number> {
  /** $\beta_i$: the slopes of each department, one a measure. */
  readonly principalSlopes: readonly (readonly T[])[];
  /** $\beta$: their sum, one a measure. */
  readonly slopes: readonly T[];
  /** The slopes that the departments would set together. */
  readonly coordinatedSlopes: readonly T[];
  /** $e$, one a task. */
  readonly efforts: readonly T[];
  /** Surplus lost against the first best $KB$, payoff units. */
  readonly agencyLoss: T;
  /** The same under the coordinated slopes. */
  readonly coordinatedLoss: T;
}

/** The matrices of the departments' problem. */
export interface AgencyProblem<T> {
  /** `b_i`, one row a department. */
  readonly stakes: Matrix<T>;
  /** `C`. */
  readonly costs: Matrix<T>;
  /** `K = C⁻¹`. */
  readonly response: Matrix<T>;
  /** `rσ²`. */
  readonly risk: T;
}

/** The matrices that the parameters define. */
export function agencyProblem<T>(field: Field<T>, parameters: CommonAgencyParameters<T>): AgencyProblem<T> {
  const { departments, benefits, separateTasks, substitution, riskAversion, effortCost, noise } = parameters;
  const { zero, one, mul, div, from } = field;
  const share = div(one, from(departments));
  const worth = benefits ?? Array.from({ length: departments }, () => share);
  const stakes = worth.map((each, i) => (separateTasks ? worth.map((_, j) => (j === i ? each : zero)) : [each]));
  const costs = stakes[0]!.map((_, i) => stakes[0]!.map((_each, j) => (i === j ? effortCost : substitution)));
  return { stakes, costs, response: inverse(field, costs), risk: mul(riskAversion, mul(noise, noise)) };
}

/** `K + n·rσ²I`, the curvature of the surplus of departments that give risk the weight `n`. */
export function riskyCurvature<T>(field: Field<T>, { response, risk }: AgencyProblem<T>, weight: number): Matrix<T> {
  const { add, mul, from } = field;
  return response.map((row, i) => row.map((k, j) => (i === j ? add(k, mul(from(weight), risk)) : k)));
}

/** In fractions more tasks than this take long. */
const MAX_TASKS = 12;

function refuse(name: string, en: string, zh: string): DomainError {
  return new DomainError({ en: `common-agency: parameter ${name} ${en}.`, zh: `common-agency：参数 ${name} ${zh}。` });
}

/**
 * Refuses parameters that do not fit each other; the reader passes doubles, or fractions in the guise of the same type.
 *
 * @throws `DomainError`
 */
export function checkCommonAgency(parameters: CommonAgencyParameters): void {
  const { departments, benefits, separateTasks, substitution, effortCost } = parameters;
  const { zero, add, mul, compare, format, from } = arithmeticOf(effortCost);
  if (benefits !== null && benefits.length !== departments) {
    throw refuse(
      "benefits",
      `has ${benefits.length} entries, but departments is ${departments}; give one for every department`,
      `有 ${benefits.length} 个元素，而 departments 为 ${departments}；请为每个条线各给一个`,
    );
  }
  if (!separateTasks) {
    if (compare(substitution, zero) === 0) return;
    throw refuse(
      "substitution",
      `is ${format(substitution)}, but all departments share one task; leave it out, or set separateTasks to true`,
      `为 ${format(substitution)}，而各条线共有一项任务；请去掉它，或令 separateTasks 为 true`,
    );
  }
  if (departments > MAX_TASKS) {
    throw refuse(
      "departments",
      `is ${departments}; choose at most ${MAX_TASKS} with separate tasks`,
      `为 ${departments}；任务分立时请取至多 ${MAX_TASKS}`,
    );
  }
  const along = add(effortCost, mul(from(departments - 1), substitution));
  if (departments === 1 || (compare(along, zero) > 0 && compare(substitution, effortCost) < 0)) return;
  throw refuse(
    "substitution",
    `is ${format(substitution)} with effortCost ${format(effortCost)} and ${departments} tasks, so that some change of efforts costs nothing; choose it above −effortCost/(departments − 1) and below effortCost`,
    `为 ${format(substitution)}，而 effortCost 为 ${format(effortCost)}、任务有 ${departments} 项，努力的某种变动将没有成本；请取 −effortCost/(departments − 1) 与 effortCost 之间的值`,
  );
}
