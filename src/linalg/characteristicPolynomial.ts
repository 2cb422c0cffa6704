/**
 * # Characteristic polynomials
 *
 * Of a square matrix over any field, by the method of Faddeev and Le Verrier: `M₁ = A`, `c_k = −tr(M_k)/k`,
 * `M_{k+1} = A (M_k + c_k I)`.
 *
 * ## References
 *
 * - [Gantmacher1959] ch. IV
 *
 * @module
 */
import type { Field } from "../arithmetic/field.ts";

/** The coefficients of `det(zI − A)`, lowest power first; the last one is 1. Takes about `n⁴` products. */
export function characteristicPolynomial<T>(field: Field<T>, matrix: readonly (readonly T[])[]): readonly T[] {
  const { zero, one, add, mul, div, neg } = field;
  const n = matrix.length;
  const coefficients = new Array<T>(n + 1).fill(zero);
  coefficients[n] = one;
  let power = matrix;
  for (let k = 1; k <= n; k += 1) {
    const trace = power.reduce((sum, row, i) => add(sum, row[i]!), zero);
    const coefficient = neg(div(trace, field.from(k)));
    coefficients[n - k] = coefficient;
    if (k === n) break;
    const shifted = power.map((row, i) => row.map((entry, j) => (i === j ? add(entry, coefficient) : entry)));
    power = matrix.map((row) =>
      row.map((_, j) => row.reduce((sum, entry, l) => add(sum, mul(entry, shifted[l]![j]!)), zero)),
    );
  }
  return coefficients;
}
