/**
 * # The choices of efforts and slopes
 *
 * Both payoffs are concave quadratics `b·x − ½x′Mx`. What beats doing nothing lies in an ellipsoid around `M⁻¹b`, and this in
 * the box `|x_i| ≤ 2√((M⁻¹)_ii b′M⁻¹b) ≤ (M⁻¹)_ii + b′M⁻¹b`. The least eigenvalue of `M` is at least `1/‖M⁻¹‖`, the norm being
 * the largest sum of absolute values in a row.
 *
 * @module
 */
import {
  type Condition,
  type ContinuousDecision,
  type Field,
  GAIN_TOLERANCE,
  type Localized,
  type ModelGame,
} from "../../src/index.ts";
import type { MultitaskOutcome, MultitaskParameters } from "./multitask.ts";
import { dot, inverse, type Matrix, taskProblem, times } from "./multitaskMatrices.ts";

/** The game between principal and agent. */
export function multitaskGame<T>(
  field: Field<T>,
  parameters: MultitaskParameters<T>,
): ModelGame<MultitaskOutcome<T>, T> {
  const { measured, firstBest, curvature } = taskProblem(field, parameters);
  return {
    field,
    decisions({ slopes, efforts }) {
      const agent: Quadratic<T> = {
        player: { en: "agent", zh: "代理人" },
        action: "effort",
        tasks: parameters.benefits.map((_, i) => i),
        linear: slopes,
        matrix: parameters.costMatrix,
      };
      if (measured.length === 0) return [quadraticDecision(field, agent, efforts)];
      const principal: Quadratic<T> = {
        player: { en: "principal", zh: "委托人" },
        action: "slope",
        tasks: measured,
        linear: measured.map((i) => firstBest[i]!),
        matrix: curvature,
      };
      const chosen = measured.map((i) => slopes[i]!);
      return [quadraticDecision(field, principal, chosen), quadraticDecision(field, agent, efforts)];
    },
    conditions: (outcome) => [unpaid(field, measured, outcome), loss(field, parameters, firstBest, outcome)],
  };
}

/** The maximization of `b·x − ½x′Mx` over one coordinate a task. */
export interface Quadratic<T> {
  /** Who decides. */
  readonly player: Localized;
  /** What is chosen for each task. */
  readonly action: string;
  /** Indices of the tasks. */
  readonly tasks: readonly number[];
  /** `b`. */
  readonly linear: readonly T[];
  /** `M`, positive definite. */
  readonly matrix: Matrix<T>;
}

/** The decision to maximize a quadratic, in the box that holds all that beats doing nothing. */
export function quadraticDecision<T>(
  field: Field<T>,
  { player, action, tasks, linear, matrix }: Quadratic<T>,
  chosen: readonly T[],
): ContinuousDecision<T> {
  const { zero, one, add, sub, div, neg, compare } = field;
  const two = add(one, one);
  const size = (value: T): T => (compare(value, zero) < 0 ? neg(value) : value);
  const inverted = inverse(field, matrix);
  const most = dot(field, linear, times(field, inverted, linear));
  const reach = inverted.map((row, i) => add(row[i]!, most));
  const norms = inverted.map((row) => row.map(size).reduce(add));
  const curvature = neg(
    div(
      one,
      norms.reduce((a, b) => (compare(a, b) >= 0 ? a : b)),
    ),
  );
  return {
    kind: "continuous",
    player,
    actions: tasks.map((task) => `${action}${task + 1}`),
    chosen,
    chosenPiece: 0,
    pieces: [
      {
        lower: reach.map(neg),
        upper: reach,
        payoff: (x) => sub(dot(field, linear, x), div(dot(field, x, times(field, matrix, x)), two)),
        gradient: (x) => times(field, matrix, x).map((entry, i) => sub(linear[i]!, entry)),
        curvature: () => curvature,
      },
    ],
    secondOrder: curvature,
  };
}

function unpaid<T>(
  { zero, compare, neg }: Field<T>,
  measured: readonly number[],
  { slopes }: MultitaskOutcome<T>,
): Condition<T> {
  const others = slopes.flatMap((slope, i) =>
    measured.includes(i) ? [] : [compare(slope, zero) < 0 ? neg(slope) : slope],
  );
  const largest = others.reduce((a, b) => (compare(a, b) >= 0 ? a : b), zero);
  return {
    id: "unmeasured-unpaid",
    statement: { en: "the slope of a task that is not measured is 0", zh: "不可测任务的激励强度为 0" },
    holds: compare(largest, zero) === 0,
    value: largest,
    bound: zero,
    role: "defining",
  };
}

/** The surplus lost, computed from its definition: `½B·KB − [B·e − ½e′Ce − ½rβ′Σβ]`. */
function loss<T>(
  field: Field<T>,
  { benefits, costMatrix, noiseCovariance, riskAversion }: MultitaskParameters<T>,
  firstBest: readonly T[],
  { slopes, efforts, agencyLoss }: MultitaskOutcome<T>,
): Condition<T> {
  const { zero, one, add, sub, mul, div, compare } = field;
  const two = add(one, one);
  const noise = noiseCovariance.map((row) => row.map((entry) => entry ?? zero));
  const best = div(dot(field, benefits, firstBest), two);
  const cost = dot(field, efforts, times(field, costMatrix, efforts));
  const premium = mul(riskAversion, dot(field, slopes, times(field, noise, slopes)));
  const attained = sub(dot(field, benefits, efforts), div(add(cost, premium), two));
  const lost = sub(best, attained);
  const gap = sub(agencyLoss, lost);
  const allowed = field.name === "exact" ? zero : mul(field.from(GAIN_TOLERANCE), add(one, best));
  return {
    id: "agency-loss",
    statement: { en: "the loss is first-best less attained surplus", zh: "代理损失等于最优剩余与所得剩余之差" },
    holds: compare(gap, allowed) <= 0 && compare(field.neg(gap), allowed) <= 0,
    value: agencyLoss,
    bound: lost,
    role: "defining",
  };
}
