/**
 * # Sums with their size
 *
 * Sums of products over a field, each with the size of its terms: what a difference of doubles is to be measured against. In fractions,
 * which are exact, the size is 1.
 *
 * @module
 */
import { commonDenominator } from "../arithmetic/commonDenominator.ts";
import { exact, type Rational, ratio } from "../arithmetic/exact.ts";
import type { Field } from "../arithmetic/field.ts";
import { leastCommonMultiple } from "../arithmetic/integer.ts";

/** A number with the size of the terms of which it is the sum. */
export interface Measured<T> {
  /** The number. */
  readonly value: T;
  /** The size of its terms: positive unless all are zero. */
  readonly size: T;
}

/** Sums of products over a field. */
export interface MeasuredSums<T> {
  /** `Σ u_i v_i`. */
  product(u: ArrayLike<T>, v: ArrayLike<T>): Measured<T>;
  /** `Σ_k y_k a_kj` for every `j` below `length`. */
  combination(a: readonly ArrayLike<T>[], y: readonly T[], length: number): Measured<T>[];
  /** The difference of a sum and a number. */
  difference(sum: Measured<T>, b: T): Measured<T>;
  /** The size of a list: that of its largest entry. */
  size(list: ArrayLike<T>): T;
}

/** The sums of a field: in integers over common denominators where it is exact. */
export function measuredSums<T>(field: Field<T>): MeasuredSums<T> {
  return (field.name === "float" ? floatSums : exactSums) as MeasuredSums<unknown> as MeasuredSums<T>;
}

const floatSums: MeasuredSums<number> = {
  product(u, v) {
    let value = 0;
    let total = 0;
    for (let i = 0; i < u.length; i += 1) {
      value += (u[i] as number) * (v[i] as number);
      total += Math.abs(u[i] as number);
    }
    return { value, size: total * floatSums.size(v) };
  },
  combination(a, y, length) {
    const values = new Float64Array(length);
    const totals = new Float64Array(length);
    a.forEach((row, k) => {
      for (let j = 0; j < length; j += 1) {
        values[j] = (values[j] as number) + (y[k] as number) * (row[j] as number);
        totals[j] = (totals[j] as number) + Math.abs(row[j] as number);
      }
    });
    const size = floatSums.size(y);
    return Array.from(values, (value, j) => ({ value, size: (totals[j] as number) * size }));
  },
  difference: (sum, b) => ({ value: sum.value - b, size: sum.size + Math.abs(b) }),
  size(list) {
    let most = 0;
    for (let i = 0; i < list.length; i += 1) most = Math.max(most, Math.abs(list[i] as number));
    return most;
  },
};

const measured = (value: Rational): Measured<Rational> => ({ value, size: exact.one });

const exactSums: MeasuredSums<Rational> = {
  product(u, v) {
    const [left, right] = [commonDenominator(u), commonDenominator(v)];
    const sum = left.numerators.reduce((total, value, i) => total + value * (right.numerators[i] as bigint), 0n);
    return measured(ratio(sum, left.denominator * right.denominator));
  },
  combination(a, y, length) {
    const rows = a.map(commonDenominator);
    const weights = commonDenominator(y);
    const rowDenominator = rows.reduce((all, row) => leastCommonMultiple(all, row.denominator), 1n);
    const sums = new Array<bigint>(length).fill(0n);
    rows.forEach(({ numerators, denominator }, k) => {
      const weight = (weights.numerators[k] as bigint) * (rowDenominator / denominator);
      if (weight === 0n) return;
      for (let j = 0; j < length; j += 1) sums[j] = (sums[j] as bigint) + weight * (numerators[j] as bigint);
    });
    return sums.map((sum) => measured(ratio(sum, weights.denominator * rowDenominator)));
  },
  difference: (sum, b) => measured(exact.sub(sum.value, b)),
  size: () => exact.one,
};
