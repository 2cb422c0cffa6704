/**
 * # Several tasks
 *
 * An agent exerts efforts `e` on `n` tasks at the cost `½e′Ce`; the principal gains `B·e` and pays a wage linear in measures
 * `x_i = e_i + ε_i`, `ε ~ N(0, Σ)`. Tasks whose noise is infinite cannot be paid for. The agent answers slopes `β` by `e = C⁻¹β`,
 * and the best slopes are
 *
 * `β = (I + rCΣ)⁻¹B`, or with unmeasured tasks `(K_mm + rΣ_mm) β_m = (KB)_m`, `K = C⁻¹`, and 0 elsewhere.
 *
 * ## Notation
 *
 * `r` is the agent's absolute risk aversion; `m` the measured tasks. `C_ij > 0` says that tasks compete for attention.
 *
 * ## Implementation notes
 *
 * Effort is measured from what the agent would do without any incentive and may be negative. A single measure `g·e + ε` of
 * all tasks is this model in other coordinates: take `g·e` as the first task and any others, not measured, as the rest.
 *
 * ## References
 *
 * - [HolmstromMilgrom1991]; a single measure: [Baker1992], [FelthamXie1994].
 *
 * @module
 */
import {
  DomainError,
  definiteness,
  exact,
  type Field,
  float,
  type Localized,
  type Model,
  type ModelRoutines,
  type Rational,
  solveSmallSystem,
} from "../../src/index.ts";
import { domains, shared, units } from "../sharedParameters.ts";
import { multitaskGame } from "./multitaskGame.ts";
import { dot, type Matrix, measuredTasks, taskProblem, times } from "./multitaskMatrices.ts";

/** Parameters of {@link multitask}. */
export interface MultitaskParameters<T = number> {
  /** $B$: benefit of a unit of effort on each task, payoff units. */
  readonly benefits: readonly T[];
  /** $C$: symmetric and positive definite, $n \times n$. */
  readonly costMatrix: Matrix<T>;
  /**
   * $\Sigma$: symmetric and positive semidefinite, $n \times n$; `null` on the diagonal for a task that cannot be
   * measured.
   */
  readonly noiseCovariance: Matrix<T | null>;
  /** $r \ge 0$, per payoff unit. */
  readonly riskAversion: T;
}

/** Outcome of {@link multitask}. */
export interface MultitaskOutcome<T = number> {
  /** $\beta$: wage per unit of each measure. */
  readonly slopes: readonly T[];
  /** $e = C^{-1}\beta$. */
  readonly efforts: readonly T[];
  /** Surplus lost against the first best $C^{-1}B$, payoff units. */
  readonly agencyLoss: T;
}

/** In fractions as many tasks, of two digits, take some seconds. */
const MAX_TASKS = 20;

/** An error about a parameter. */
function refuse(name: string, en: string, zh: string): DomainError {
  return new DomainError({ en: `multitask: parameter ${name} ${en}.`, zh: `multitask：参数 ${name} ${zh}。` });
}

function checkShape(name: string, matrix: Matrix<unknown>, tasks: number): void {
  const columns = matrix[0]?.length;
  if (matrix.length === tasks && columns === tasks) return;
  throw refuse(
    name,
    `is ${matrix.length} by ${columns}, but there are ${tasks} benefits; give ${tasks} rows of ${tasks} entries`,
    `为 ${matrix.length} 行 ${columns} 列，而 benefits 有 ${tasks} 项；请给出 ${tasks} 行 ${tasks} 列`,
  );
}

function checkSymmetry<T>(field: Field<T>, name: string, matrix: Matrix<T | null>): void {
  const shown = (entry: T | null): string => (entry === null ? "null" : field.format(entry));
  for (const [i, row] of matrix.entries()) {
    for (const [j, entry] of row.slice(0, i).entries()) {
      const mirrored = matrix[j]![i]!;
      const same = entry === null || mirrored === null ? entry === mirrored : field.compare(entry, mirrored) === 0;
      if (same) continue;
      throw refuse(
        name,
        `is not symmetric: [${i}][${j}] is ${shown(entry)} and [${j}][${i}] is ${shown(mirrored)}; make them equal`,
        `不对称：[${i}][${j}] 为 ${shown(entry)}，而 [${j}][${i}] 为 ${shown(mirrored)}；请使二者相等`,
      );
    }
  }
}

/** Covariances are numbers between measured tasks, and null or 0 elsewhere. */
function checkGaps<T>(field: Field<T>, matrix: Matrix<T | null>): void {
  const measured = measuredTasks(matrix);
  for (const [i, row] of matrix.entries()) {
    for (const [j, entry] of row.entries()) {
      if (i === j) continue;
      const both = measured.includes(i) && measured.includes(j);
      if (both && entry === null) {
        throw refuse(
          "noiseCovariance",
          `has null at [${i}][${j}], though both tasks are measured; give the covariance, 0 for none`,
          `在 [${i}][${j}] 为 null，而两项任务均可测；请给出协方差，无则写 0`,
        );
      }
      if (!both && entry !== null && field.compare(entry, field.zero) !== 0) {
        throw refuse(
          "noiseCovariance",
          `has ${field.format(entry)} at [${i}][${j}], where a task is not measured; write null or 0`,
          `在 [${i}][${j}] 为 ${field.format(entry)}，而其中有任务不可测；请写 null 或 0`,
        );
      }
    }
  }
}

function checkTasks<T>(field: Field<T>, { benefits, costMatrix, noiseCovariance }: MultitaskParameters<T>): void {
  checkShape("costMatrix", costMatrix, benefits.length);
  checkShape("noiseCovariance", noiseCovariance, benefits.length);
  checkSymmetry(field, "costMatrix", costMatrix);
  checkSymmetry(field, "noiseCovariance", noiseCovariance);
  if (definiteness(field, costMatrix) !== "positive-definite") {
    throw refuse(
      "costMatrix",
      "is not positive definite, so that some change of efforts costs nothing; lower its entries off the diagonal, or raise those on it",
      "不是正定矩阵，即努力的某种变动没有成本；请减小非对角元，或增大对角元",
    );
  }
  checkGaps(field, noiseCovariance);
  const measured = measuredTasks(noiseCovariance);
  if (
    definiteness(
      field,
      measured.map((i) => measured.map((j) => noiseCovariance[i]![j]!)),
    ) === "indefinite"
  ) {
    throw refuse(
      "noiseCovariance",
      "is not positive semidefinite, so that it is no covariance matrix; lower its entries off the diagonal",
      "不是半正定矩阵，不可能是协方差矩阵；请减小非对角元的绝对值",
    );
  }
}

function routines<T>(field: Field<T>): ModelRoutines<MultitaskParameters<T>, MultitaskOutcome<T>, T> {
  return {
    build: (parameters) => multitaskGame(field, parameters),
    solve(parameters) {
      const { zero, one, add, sub, div } = field;
      const { measured, response, firstBest, curvature } = taskProblem(field, parameters);
      const aims = measured.map((i) => firstBest[i]!);
      const paid = solveSmallSystem(field, curvature, aims)!;
      const slopes = parameters.benefits.map((_, i) => (measured.includes(i) ? paid[measured.indexOf(i)]! : zero));
      const twice = sub(dot(field, parameters.benefits, firstBest), dot(field, aims, paid));
      const outcome = { slopes, efforts: times(field, response, slopes), agencyLoss: div(twice, add(one, one)) };
      if (![...slopes, ...outcome.efforts, twice].every((value) => Number.isFinite(field.toNumber(value)))) {
        throw new DomainError({
          en: "multitask: the answer exceeds the range of doubles; bring the parameters nearer to 1, or answer in fractions.",
          zh: "multitask：结果超出双精度范围；请使参数更接近 1，或改用分数计算。",
        });
      }
      return { status: "solved", outcome, method: "closed-form", iterations: 1 };
    },
  };
}

const perEffort: Localized = { en: "payoff units per target unit", zh: "收益单位/目标单位" };

/**
 * Linear contracts for several tasks, some of which cannot be measured.
 *
 * Paying for what is measured draws effort from what is not; it may be best not to pay for it, or to punish it.
 *
 * The agent answers slopes $\beta$ by $e = C^{-1}\beta$; where all tasks are measured, the best slopes are
 *
 * $$
 * \beta = (I + r C \Sigma)^{-1} B.
 * $$
 *
 * @see [HolmstromMilgrom1991], [Baker1992], [FelthamXie1994]
 * @category Principal–agent models
 */
export const multitask: Model<
  MultitaskParameters,
  MultitaskOutcome,
  MultitaskParameters<Rational>,
  MultitaskOutcome<Rational>
> = {
  id: "multitask",
  title: { en: "Several tasks", zh: "多任务代理" },
  description: {
    en: "An agent divides effort between tasks that cost more when exerted together, or less. The principal pays for measured performance; some tasks cannot be measured at all. A strong incentive on what is measured distorts effort away from the rest.",
    zh: "代理人在多项任务间分配努力，任务之间或此消彼长，或相互促进。委托人按可测绩效付酬，有些任务则完全不可测。对可测指标激励越强，努力越偏离其余任务，即以偏概全、面上功夫。",
  },
  family: "principal-agent",
  provenance: "published",
  sources: ["HolmstromMilgrom1991", "Baker1992", "FelthamXie1994"],
  parameters: {
    benefits: {
      symbol: "B",
      title: { en: "benefit of effort on each task", zh: "各任务的边际收益" },
      unit: perEffort,
      domain: { kind: "list", of: domains.anyReal, length: { min: 1, max: MAX_TASKS } },
      default: ["1", "1"],
    },
    costMatrix: {
      symbol: "C",
      title: { en: "curvature of the cost of efforts", zh: "努力成本矩阵" },
      unit: units.curvature,
      domain: {
        kind: "matrix",
        of: domains.anyReal,
        rows: { min: 1, max: MAX_TASKS },
        columns: { min: 1, max: MAX_TASKS },
      },
      default: [
        ["1", "0.5"],
        ["0.5", "1"],
      ],
    },
    noiseCovariance: {
      symbol: "\\Sigma",
      title: { en: "covariance of the measures' noise", zh: "指标噪声协方差" },
      unit: { en: "squared target units", zh: "目标单位²" },
      domain: {
        kind: "matrix",
        of: domains.anyReal,
        rows: { min: 1, max: MAX_TASKS },
        columns: { min: 1, max: MAX_TASKS },
        gaps: true,
      },
      default: [
        ["1", "0"],
        ["0", null],
      ],
    },
    riskAversion: { ...shared.riskAversion, default: "1" },
  },
  outcome: {
    slopes: { symbol: "\\beta", title: { en: "slopes of the wage", zh: "各任务激励强度" }, unit: perEffort },
    efforts: { symbol: "e", title: { en: "efforts", zh: "各任务努力" }, unit: units.target },
    agencyLoss: { symbol: "L", title: { en: "surplus lost to moral hazard", zh: "代理损失" }, unit: units.payoff },
  },
  check(parameters: MultitaskParameters | MultitaskParameters<Rational>) {
    const isFloat = (given: typeof parameters): given is MultitaskParameters => typeof given.riskAversion === "number";
    if (isFloat(parameters)) checkTasks(float, parameters);
    else checkTasks(exact, parameters);
  },
  ...routines(float),
  exact: routines(exact),
};
