/**
 * # Copositive matrices
 *
 * Whether the quadratic form of a symmetric matrix is nonnegative, or positive, wherever its variables are nonnegative and not
 * all zero.
 *
 * *Notation.* The *last cofactors* of a principal submatrix are the cofactors `c` of its last row, so that `M c = det(M) e`, with `e` the
 * last unit vector.
 *
 * ## Implementation notes
 *
 * A matrix is strictly copositive if and only if every principal submatrix with positive last cofactors has a positive
 * determinant, and copositive if and only if every one with nonnegative last cofactors has a nonnegative determinant. One
 * direction is `c·Mc = det(M) c_last`. The signs of all `2ᵐ − 1` determinants and their cofactors are computed in integers.
 *
 * ## References
 *
 * - [Hadeler1983], [CottleHabetlerLemke1970]
 *
 * @module
 */
import { commonDenominator } from "../../arithmetic/commonDenominator.ts";
import type { Rational } from "../../arithmetic/exact.ts";
import { determinantSign } from "../../linalg/determinantSign.ts";

/** What the form of a symmetric matrix takes on nonnegative vectors that are not zero. */
export type Copositivity = "strictly-copositive" | "copositive" | "not-copositive";

/** The copositivity of a symmetric matrix of fractions; the empty matrix is strictly copositive. */
export function copositivity(matrix: readonly (readonly Rational[])[]): Copositivity {
  const size = matrix.length;
  const { numerators } = commonDenominator(matrix.flat());
  const sign = (rows: readonly number[], columns: readonly number[]): number =>
    determinantSign({
      rows: rows.length,
      columns: columns.length,
      entries: rows.flatMap((i) => columns.map((j) => numerators[i * size + j]!)),
    });
  let strict = true;
  for (let mask = 1; mask < 2 ** size; mask += 1) {
    const chosen = matrix.flatMap((_, i) => (Math.floor(mask / 2 ** i) % 2 === 1 ? [i] : []));
    const determinant = sign(chosen, chosen);
    if (determinant > 0) continue;
    const last = chosen.length - 1;
    const above = chosen.slice(0, last);
    const cofactors = chosen.map((_, k) => {
      const minor =
        last === 0
          ? 1
          : sign(
              above,
              chosen.filter((__, l) => l !== k),
            );
      return (k + last) % 2 === 0 ? minor : -minor;
    });
    if (determinant < 0 && cofactors.every((each) => each >= 0)) return "not-copositive";
    if (cofactors.every((each) => each > 0)) strict = false;
  }
  return strict ? "strictly-copositive" : "copositive";
}
