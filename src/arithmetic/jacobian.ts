/**
 * # Jacobians
 *
 * Exact derivatives of code that is written over a {@link Field}: the same code runs on dual numbers `a + b ε`, `ε² = 0`,
 * whose second component is the derivative.
 *
 * ## References
 *
 * - [GriewankWalther2008] ch. 3
 *
 * @module
 */
import type { Field } from "./field.ts";

/** A value and its derivative in one direction. */
export interface Dual<T> {
  /** The value. */
  readonly value: T;
  /** The derivative. */
  readonly slope: T;
}

/** A function of several numbers, in any arithmetic. */
export type FieldFunction = <S>(field: Field<S>, point: readonly S[]) => readonly S[];

/** Dual numbers over a field; they are compared, shown and rounded by their values. */
export function dualNumbers<T>(field: Field<T>): Field<Dual<T>> {
  const { add, sub, mul, div, neg, zero, one } = field;
  return {
    name: field.name,
    zero: { value: zero, slope: zero },
    one: { value: one, slope: zero },
    from: (value) => ({ value: field.from(value), slope: zero }),
    add: (a, b) => ({ value: add(a.value, b.value), slope: add(a.slope, b.slope) }),
    sub: (a, b) => ({ value: sub(a.value, b.value), slope: sub(a.slope, b.slope) }),
    mul: (a, b) => ({
      value: mul(a.value, b.value),
      slope: add(mul(a.slope, b.value), mul(a.value, b.slope)),
    }),
    div(a, b) {
      const value = div(a.value, b.value);
      return { value, slope: div(sub(a.slope, mul(value, b.slope)), b.value) };
    },
    neg: (a) => ({ value: neg(a.value), slope: neg(a.slope) }),
    compare: (a, b) => field.compare(a.value, b.value),
    toNumber: (a) => field.toNumber(a.value),
    format: (a) => field.format(a.value),
  };
}

/**
 * The Jacobian matrix of a function at a point: row $i$ holds the derivatives of its $i$-th value.
 *
 * @example
 * ```ts doctest
 * import { exact, jacobian } from "jiama";
 *
 * const J = jacobian(exact, ({ mul, div }, [x, y]) => [mul(x, y), div(x, y)], [exact.from(3), exact.from(2)]);
 * J.map((row) => row.map(exact.format).join(" ")).join(", ") // => "2 3, 1/2 -3/4"
 * ```
 *
 * @category Numerics
 */
export function jacobian<T>(field: Field<T>, of: FieldFunction, point: readonly T[]): readonly (readonly T[])[] {
  const duals = dualNumbers(field);
  const columns = point.map((_, j) =>
    of(
      duals,
      point.map((value, i) => ({ value, slope: i === j ? field.one : field.zero })),
    ).map(({ slope }) => slope),
  );
  return (columns[0] ?? []).map((_, i) => columns.map((column) => column[i]!));
}
