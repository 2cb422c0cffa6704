/**
 * # The stages of a sequential inspection
 *
 * ## Notation
 *
 * As in `sequentialInspection`.
 *
 * @module
 */
import type { Field } from "../../src/index.ts";

/** Parameters of the model `sequentialInspection`. */
export interface SequentialInspectionParameters {
  /** $n \ge 1$. */
  readonly periods: number;
  /** $m \ge 0$. */
  readonly inspections: number;
}

/** Outcome of the model `sequentialInspection`. */
export interface SequentialInspectionOutcome<T = number> {
  /** $V(n, m)$, to the inspectee. */
  readonly value: T;
  /** $p$: an inspection in the first period. */
  readonly inspectionProbability: T;
  /** $x$: a violation in the first period. */
  readonly violationProbability: T;
  /** $V(k, j)$ for $k = 1, \dots, n$ periods (rows) and $j = 0, \dots, m$ inspections (columns) that are left. */
  readonly values: readonly (readonly T[])[];
}

/** Rows "violate", "comply"; columns "inspect", "abstain". */
export type Stage<T> = readonly [readonly [T, T], readonly [T, T]];

/** Strategies of both sides in a stage game. */
export interface StageStrategies<T> {
  /** `p`. */
  readonly inspect: T;
  /** `x`. */
  readonly violate: T;
}

/** The stage with `k` periods and `j ≥ 1` inspections left, `k ≥ 2`. */
export function stageGame<T>(
  { one, neg }: Field<T>,
  values: readonly (readonly T[])[],
  k: number,
  j: number,
): Stage<T> {
  const after = values[k - 2]!;
  return [
    [neg(one), one],
    [after[j - 1]!, after[j]!],
  ];
}

/** The strategies that make the other side indifferent: with `a = V(n−1, m−1)`, `b = V(n−1, m)`, `p = (1−b)/(2+a−b)`. */
export function equalizers<T>(field: Field<T>, [[, one], [a, b]]: Stage<T>): StageStrategies<T> {
  const spread = field.sub(a, b);
  const total = field.add(field.add(one, one), spread);
  return { inspect: field.div(field.sub(one, b), total), violate: field.div(spread, total) };
}
