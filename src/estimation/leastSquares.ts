/**
 * # Nonlinear least squares
 *
 * A local minimum of a sum of squares in the unit cube, by Levenberg and Marquardt's method with steps that are cut at the cube's
 * faces.
 *
 * ## Notation
 *
 * `r` are the residuals, `J` their slopes, `λ` the damping. A step solves `(JᵀJ + λD) d = −Jᵀr` over the coordinates that are free
 * to move, `D` the diagonal of `JᵀJ`; one that does not lower the sum is not taken, and the damping is raised.
 *
 * ## Implementation notes
 *
 * The damping follows Nielsen: after a step as good as its linear model promised it falls to a third, after a bad one it doubles,
 * then quadruples. Slopes are central differences, so that a flat minimum is found to about half the digits of the residuals.
 *
 * ## References
 *
 * - [Levenberg1944], [Marquardt1963], [Nielsen1999]
 *
 * @module
 */
import { symmetricEigen } from "../linalg/eigenvalues.ts";

/** A point and its residuals. */
export interface LeastSquaresPoint {
  /** In the unit cube. */
  readonly point: readonly number[];
  /** Sum of the squared residuals. */
  readonly objective: number;
}

/** Half the width of the differences by which slopes are taken. */
const STEP = 1e-6;
const ITERATIONS = 100;
const MOST_DAMPING = 1e12;
/** Steps shorter than this end the search. */
const SHORTEST = 1e-13;

/**
 * A local minimum near a start.
 *
 * @param residuals - Of a point in the unit cube; as many whatever the point, all finite.
 * @param start - In the unit cube.
 */
export function leastSquares(
  residuals: (point: readonly number[]) => readonly number[],
  start: readonly number[],
): LeastSquaresPoint {
  let point = start;
  let values = residuals(point);
  let objective = squared(values);
  let [damping, raise] = [1e-3, 2];
  let rows = slopes(residuals, point);
  for (let iteration = 0; iteration < ITERATIONS && damping < MOST_DAMPING && objective > 0; iteration++) {
    const { move, promise } = step(rows, values, point, damping);
    const next = point.map((u, k) => Math.min(1, Math.max(0, u + move[k]!)));
    if (Math.max(...next.map((u, k) => Math.abs(u - point[k]!))) < SHORTEST) break;
    const nextValues = residuals(next);
    const nextObjective = squared(nextValues);
    if (nextObjective < objective) {
      const quality = (objective - nextObjective) / promise;
      damping *= Math.max(1 / 3, 1 - (2 * quality - 1) ** 3);
      [point, values, objective, raise] = [next, nextValues, nextObjective, 2];
      rows = slopes(residuals, point);
    } else {
      damping *= raise;
      raise *= 2;
    }
  }
  return { point, objective };
}

/** The slopes of the residuals at a point of the unit cube, one row a residual; at its faces the difference is taken to the inside. */
export function slopes(
  residuals: (point: readonly number[]) => readonly number[],
  point: readonly number[],
  width: number = STEP,
): readonly (readonly number[])[] {
  const columns = point.map((u, k) => {
    const [low, high] = [Math.max(0, u - width), Math.min(1, u + width)];
    const [below, above] = [residuals(point.with(k, low)), residuals(point.with(k, high))];
    return below.map((value, i) => (above[i]! - value) / (high - low));
  });
  return columns[0]!.map((_, i) => columns.map((column) => column[i]!));
}

/** The damped step, and the decrease of the sum that the linear model promises for it. */
function step(
  rows: readonly (readonly number[])[],
  values: readonly number[],
  point: readonly number[],
  damping: number,
): { readonly move: readonly number[]; readonly promise: number } {
  const gradient = point.map((_, k) => rows.reduce((sum, row, i) => sum + row[k]! * values[i]!, 0));
  const free = point.flatMap((u, k) => ((u <= 0 && gradient[k]! > 0) || (u >= 1 && gradient[k]! < 0) ? [] : [k]));
  const move = point.map(() => 0);
  if (free.length === 0) return { move, promise: 0 };
  const scale = free.map((k) => Math.sqrt(rows.reduce((sum, row) => sum + row[k]! ** 2, 0)) || 1);
  const scaled = free.map((k, a) =>
    free.map((l, b) => rows.reduce((sum, row) => sum + row[k]! * row[l]!, 0) / (scale[a]! * scale[b]!)),
  );
  const { values: roots, vectors } = symmetricEigen(scaled);
  const pull = free.map((k, a) => gradient[k]! / scale[a]!);
  let promise = 0;
  for (const [i, vector] of vectors.entries()) {
    const along = vector.reduce((sum, entry, a) => sum + entry * pull[a]!, 0);
    const length = -along / (Math.max(0, roots[i]!) + damping);
    promise += length * (length * damping - along);
    for (const [a, k] of free.entries()) move[k] = move[k]! + (length * vector[a]!) / scale[a]!;
  }
  return { move, promise };
}

function squared(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
