/**
 * # Eigenvalues
 *
 * Of small real matrices that need not be symmetric, by reduction to Hessenberg form and the QR method. The adapter of
 * `ml-matrix`.
 *
 * ## Implementation notes
 *
 * An eigenvalue is precise to rounding relative to the matrix where it is simple; one of multiplicity `k` without as many
 * eigenvectors only to about the `k`-th root of that.
 *
 * ## References
 *
 * - [GolubVanLoan2013] ch. 7
 *
 * @module
 */
import { EigenvalueDecomposition } from "ml-matrix";
import { DomainError } from "../errors.ts";

/** A complex number. */
export interface Eigenvalue {
  /** Its real part. */
  readonly real: number;
  /** Its imaginary part. */
  readonly imaginary: number;
}

/**
 * All eigenvalues of a real square matrix, by ascending real part, then by ascending imaginary part.
 *
 * @param matrix - Rows of finite numbers, as many as columns.
 * @throws {@link DomainError} when it is empty, not square, or has an entry that is not finite.
 *
 * @example
 * ```ts doctest
 * import { eigenvalues } from "jiama";
 *
 * eigenvalues([[0, -2], [2, 0]]).map(({ real, imaginary }) => `${real} ${imaginary}`).join(", ") // => "0 -2, 0 2"
 * ```
 *
 * @category Numerics
 */
export function eigenvalues(matrix: readonly (readonly number[])[]): readonly Eigenvalue[] {
  const size = matrix.length;
  if (size === 0 || matrix.some((row) => row.length !== size || !row.every(Number.isFinite))) {
    throw new DomainError({
      en: `eigenvalues: the matrix ${JSON.stringify(matrix)} must be square, and its entries finite numbers.`,
      zh: `eigenvalues：矩阵 ${JSON.stringify(matrix)} 须为方阵，且元素均为有限数。`,
    });
  }
  const { realEigenvalues, imaginaryEigenvalues } = new EigenvalueDecomposition(matrix.map((row) => [...row]));
  return realEigenvalues
    .map((real, i) => ({ real: real + 0, imaginary: imaginaryEigenvalues[i]! + 0 }))
    .sort((a, b) => a.real - b.real || a.imaginary - b.imaginary);
}

/** Eigenvalues of a symmetric matrix with unit eigenvectors. */
export interface SymmetricEigen {
  /** Ascending. */
  readonly values: readonly number[];
  /** One eigenvector an eigenvalue, in the same order, each of length 1 and orthogonal to the others. */
  readonly vectors: readonly (readonly number[])[];
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix.
 *
 * @param matrix - Symmetric, with finite entries.
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): SymmetricEigen {
  const rows = matrix.map((row) => [...row]);
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(rows, { assumeSymmetric: true });
  const order = realEigenvalues.map((_, i) => i).sort((i, j) => realEigenvalues[i]! - realEigenvalues[j]!);
  return {
    values: order.map((i) => realEigenvalues[i]!),
    vectors: order.map((i) => matrix.map((_, row) => eigenvectorMatrix.get(row, i))),
  };
}
