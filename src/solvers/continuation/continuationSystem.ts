/**
 * # Systems with a parameter
 *
 * `F(x, λ) = 0` with as many equations as unknowns `x`: where it is regular, its solutions form curves in `(x, λ)`, the branches.
 *
 * *Notation.* `z = (x, λ)`. Lengths are measured by `‖dz‖² = Σ wₐ dxₐ² + (dλ / (κ + |λ|))²`: the weights `w` say how much each unknown matters
 * where the curve is, and beyond `κ` the parameter counts by its logarithm, so that a branch which tends to a limit as `λ → ∞` is
 * followed there in a number of steps that grows with `ln λ`.
 *
 * @module
 */

/** A system of equations with one parameter. */
export interface ContinuationSystem {
  /** Number of equations, and of unknowns. */
  readonly size: number;
  /** Where the parameter begins to count by its logarithm: `κ > 0`. */
  readonly parameterScale: number;
  /** Writes `F(x, λ)`. */
  value(x: Float64Array, lambda: number, out: Float64Array): void;
  /** Writes the matrix `∂F/∂x`, row by row, and `∂F/∂λ`. */
  derivative(x: Float64Array, lambda: number, matrix: Float64Array, slope: Float64Array): void;
  /** Writes the weights of the unknowns at a point, at least 0. */
  weights(x: Float64Array, lambda: number, out: Float64Array): void;
}

/** A point of a branch. */
export interface BranchPoint {
  /** The unknowns. */
  readonly x: Float64Array;
  /** The parameter. */
  readonly lambda: number;
  /** The direction of the branch in `(x, λ)`, of length one. */
  readonly tangent: Float64Array;
  /** The weights of the unknowns here. */
  readonly weights: Float64Array;
  /** Sign of the determinant of the system with the tangent as last row; it changes where two branches cross. */
  readonly sign: number;
}

/** `Σ wₐ dxₐ d′ₐ + dλ dλ′ / (κ + |λ|)²`. */
export function innerProduct(
  { size, parameterScale }: ContinuationSystem,
  weights: Float64Array,
  lambda: number,
  a: Float64Array,
  b: Float64Array,
): number {
  const scale = parameterScale + Math.abs(lambda);
  let sum = ((a[size] as number) / scale) * ((b[size] as number) / scale);
  for (let k = 0; k < size; k += 1) sum += (weights[k] as number) * (a[k] as number) * (b[k] as number);
  return sum;
}
