/**
 * # Definiteness
 *
 * Whether a symmetric matrix is positive definite, by elimination on the diagonal: the pivots of `A = LDLᵀ` are all positive
 * if and only if it is. A matrix is semidefinite if and only if nothing is left where no positive pivot is.
 *
 * ## Implementation notes
 *
 * The largest pivot relative to its own diagonal entry comes first, so that rounding stays relative to the diagonal. In
 * doubles a remainder that rounding alone may have made counts as zero.
 *
 * ## References
 *
 * - [Higham2002] ch. 10
 *
 * @module
 */
import type { Field } from "../arithmetic/field.ts";

/** What the quadratic form of a symmetric matrix takes: positive values only, zero as well, or negative ones. */
export type Definiteness = "positive-definite" | "positive-semidefinite" | "indefinite";

/**
 * The definiteness of a symmetric matrix.
 *
 * @param matrix - Symmetric, row by row; only what is on and above the diagonal is read. The empty matrix is positive
 * definite.
 *
 * @example
 * ```ts doctest
 * import { definiteness, exact } from "jiama";
 *
 * definiteness(exact, [[1, 2], [2, 4]].map((row) => row.map(exact.from))) // => "positive-semidefinite"
 * ```
 *
 * @see [Higham2002] ch. 10
 * @category Numerics
 */
export function definiteness<T>(field: Field<T>, matrix: readonly (readonly T[])[]): Definiteness {
  const { zero, sub, mul, div, compare } = field;
  const scale = matrix.map((row, i) => row[i]!);
  if (scale.some((entry) => compare(entry, zero) < 0)) return "indefinite";
  const share = field.name === "float" ? field.from(16 * matrix.length * Number.EPSILON) : zero;
  const rest = matrix.map((row) => [...row]);
  const open = new Set(matrix.keys());
  const ratio = (i: number): T => (compare(scale[i]!, zero) === 0 ? zero : div(rest[i]![i]!, scale[i]!));
  while (open.size > 0) {
    const k = [...open].reduce((a, b) => (compare(ratio(a), ratio(b)) >= 0 ? a : b));
    if (compare(ratio(k), share) <= 0) {
      // The form of a semidefinite matrix has |aᵢⱼ|² ≤ aᵢᵢaⱼⱼ.
      const vanishes = [...open].every((i) =>
        [...open].every((j) => {
          const entry = rest[Math.min(i, j)]![Math.max(i, j)]!;
          return compare(mul(entry, entry), mul(mul(share, share), mul(scale[i]!, scale[j]!))) <= 0;
        }),
      );
      return vanishes ? "positive-semidefinite" : "indefinite";
    }
    open.delete(k);
    const entry = (i: number): T => rest[Math.min(i, k)]![Math.max(i, k)]!;
    for (const i of open) {
      const factor = div(entry(i), rest[k]![k]!);
      for (const j of open) if (j >= i) rest[i]![j] = sub(rest[i]![j]!, mul(factor, entry(j)));
    }
  }
  return "positive-definite";
}
