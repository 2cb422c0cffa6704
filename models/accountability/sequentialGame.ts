/**
 * # The sequential inspection, as a checker sees it
 *
 * ## Notation
 *
 * As in `sequentialInspection`.
 *
 * @module
 */
import type { Condition, Field, FiniteDecision } from "../../src/index.ts";
import { definingCondition } from "../definingCondition.ts";
import { mixture } from "./mixture.ts";
import {
  equalizers,
  type SequentialInspectionOutcome,
  type SequentialInspectionParameters,
  stageGame,
} from "./sequentialStages.ts";

/** `C(n−1, m) / Σ_{i=0}^m C(n, i)`. */
function closedForm<T>(field: Field<T>, { periods: n, inspections: m }: SequentialInspectionParameters): T {
  const { zero, one, from, add, mul, div } = field;
  const binomial = (upper: number, lower: number): T =>
    Array.from({ length: lower }).reduce<T>((c, _, i) => div(mul(c, from(upper - i)), from(i + 1)), one);
  const total = Array.from({ length: Math.min(m, n) + 1 }).reduce<T>((sum, _, i) => add(sum, binomial(n, i)), zero);
  return div(binomial(n - 1, m), total);
}

/** The most by which a state's value differs from what either side can secure in its stage game. */
function stageError<T>(field: Field<T>, values: readonly (readonly T[])[]): T {
  const { zero, one, sub } = field;
  const errors = values.flatMap((line, row) =>
    line.flatMap((value, j) => {
      const k = row + 1;
      if (j === 0) return [sub(value, one)];
      if (j >= k) return [value];
      const game = stageGame(field, values, k, j);
      const { inspect, violate } = equalizers(field, game);
      const toInspectee = ([0, 1] as const).map((column) => mixture(field, violate, game[0][column], game[1][column]));
      const toInspector = game.map(([inspected, free]) => mixture(field, inspect, inspected, free));
      return [
        ...[...toInspectee, ...toInspector].map((payoff) => sub(value, payoff)),
        ...[inspect, violate].map((share) => distanceTo(field, share, [zero, one])),
      ];
    }),
  );
  return largestSize(field, errors);
}

/** By how much a number lies outside an interval. */
function distanceTo<T>({ zero, sub, compare }: Field<T>, x: T, [low, high]: readonly [T, T]): T {
  if (compare(x, low) < 0) return sub(low, x);
  return compare(x, high) > 0 ? sub(x, high) : zero;
}

/** The largest absolute value. */
function largestSize<T>({ zero, neg, compare }: Field<T>, numbers: readonly T[]): T {
  return numbers.map((x) => (compare(x, zero) < 0 ? neg(x) : x)).reduce((a, b) => (compare(b, a) > 0 ? b : a), zero);
}

/** What makes the values those of the game, computed without the solver. */
export function sequentialConditions<T>(
  field: Field<T>,
  parameters: SequentialInspectionParameters,
  { value, values }: SequentialInspectionOutcome<T>,
): readonly Condition<T>[] {
  const allowed = field.name === "exact" ? field.zero : field.from(1e-9);
  const claimed = [closedForm(field, parameters), values.at(-1)!.at(-1)!];
  return [
    definingCondition(
      field,
      "stages",
      {
        en: "in every state strategies that equalize secure the value to both sides: largest difference",
        zh: "在每一状态，使对方无差异的策略令双方各保证该值：最大偏差",
      },
      [stageError(field, values), allowed],
    ),
    definingCondition(
      field,
      "closed-form",
      {
        en: "the value at the start is C(n−1, m)/Σ C(n, i): largest difference",
        zh: "起始之值等于 C(n−1, m)/Σ C(n, i)：最大偏差",
      },
      [
        largestSize(
          field,
          claimed.map((other) => field.sub(value, other)),
        ),
        allowed,
      ],
    ),
  ];
}

/** What either side chooses in the first period, given the other and what follows. */
export function sequentialDecisions<T>(
  field: Field<T>,
  { periods, inspections }: SequentialInspectionParameters,
  { inspectionProbability: p, violationProbability: x, values }: SequentialInspectionOutcome<T>,
): readonly FiniteDecision<T>[] {
  const { zero, one, sub, neg } = field;
  // The last period is followed by nothing.
  const after = periods === 1 ? Array<T>(inspections + 1).fill(zero) : values[periods - 2]!;
  const free: readonly [T, T] = [one, after[inspections]!];
  const inspected: readonly [T, T] | null = inspections === 0 ? null : [neg(one), after[inspections - 1]!];
  const columns = inspected === null ? [free] : [inspected, free];
  return [
    {
      kind: "finite",
      player: { en: "inspectee", zh: "被督查者" },
      actions: ["violate", "comply"],
      chosen: [x, sub(one, x)],
      payoffs: [0, 1].map((row) => (inspected === null ? free[row]! : mixture(field, p, inspected[row]!, free[row]!))),
    },
    {
      kind: "finite",
      player: { en: "inspector", zh: "督查者" },
      actions: inspected === null ? ["abstain"] : ["inspect", "abstain"],
      chosen: inspected === null ? [sub(one, p)] : [p, sub(one, p)],
      payoffs: columns.map(([violated, complied]) => neg(mixture(field, x, violated, complied))),
    },
  ];
}
