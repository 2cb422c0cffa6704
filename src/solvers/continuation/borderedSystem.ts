/**
 * # Bordered systems
 *
 * The derivative of `F(x, λ)` with one more row: `[F_x F_λ; cᵀ]`. It is regular on a whole branch, also where the branch turns back and
 * `F_x` alone is singular.
 *
 * ## Implementation notes
 *
 * Columns of `F_x` that are those of the identity belong to unknowns which no other equation knows: they are found by substitution, and
 * the matrix that is factored has the size of the rest. In games these are the strategies that nobody plays any more.
 *
 * ## References
 *
 * - [AllgowerGeorg1990] ch. 4
 *
 * @module
 */
import { type LuFactorization, luFactorization, solveFactored } from "../../linalg/luFactorization.ts";
import type { ContinuationSystem } from "./continuationSystem.ts";

/** A bordered system, factored. */
export interface BorderedSystem {
  /** Sign of its determinant; 0 where it is singular. */
  readonly sign: number;
  /** The solution `(dx, dλ)` for a right side of `size + 1` entries, the border's last. */
  solve(rightSide: Float64Array): Float64Array;
}

/** Memory for the derivative, used anew at each point. */
export interface Workspace {
  readonly matrix: Float64Array;
  readonly slope: Float64Array;
}

/** Memory for a system. */
export function workspaceOf({ size }: ContinuationSystem): Workspace {
  return { matrix: new Float64Array(size * size), slope: new Float64Array(size) };
}

/** The factored derivative at a point, bordered by a row. */
export function borderedSystem(
  system: ContinuationSystem,
  { matrix, slope }: Workspace,
  x: Float64Array,
  lambda: number,
  border: Float64Array,
): BorderedSystem {
  const { size } = system;
  system.derivative(x, lambda, matrix, slope);
  const isCoupled = coupledUnknowns(matrix, size);
  const coupled: number[] = [];
  const free: number[] = [];
  for (let k = 0; k < size; k += 1) (isCoupled[k] === 1 ? coupled : free).push(k);
  const few = coupled.length;
  const width = few + 1;
  const reduced = new Float64Array(width * width);
  coupled.forEach((row, i) => {
    for (let j = 0; j < few; j += 1) reduced[i * width + j] = matrix[row * size + (coupled[j] as number)] as number;
    reduced[i * width + few] = slope[row] as number;
  });
  const last = few * width;
  for (let j = 0; j < few; j += 1) reduced[last + j] = border[coupled[j] as number] as number;
  reduced[last + few] = border[size] as number;
  // dx_t = r_t − Σ_s F_ts dx_s − F_λt dλ for the free unknowns t; what the border says of them goes to the others.
  const freeRows = free.map((row) => {
    const entries = new Float64Array(width);
    for (let j = 0; j < few; j += 1) entries[j] = matrix[row * size + (coupled[j] as number)] as number;
    entries[few] = slope[row] as number;
    return entries;
  });
  free.forEach((row, t) => {
    const weight = border[row] as number;
    if (weight === 0) return;
    const entries = freeRows[t] as Float64Array;
    for (let j = 0; j < width; j += 1)
      reduced[last + j] = (reduced[last + j] as number) - weight * (entries[j] as number);
  });
  const factorization = luFactorization(reduced, width);
  const sign = factorization.sign;
  return {
    sign,
    solve: (rightSide) => substituted(factorization, { size, coupled, free, freeRows, border }, rightSide),
  };
}

interface Partition {
  readonly size: number;
  readonly coupled: readonly number[];
  readonly free: readonly number[];
  readonly freeRows: readonly Float64Array[];
  readonly border: Float64Array;
}

function substituted(
  factorization: LuFactorization,
  { size, coupled, free, freeRows, border }: Partition,
  rightSide: Float64Array,
): Float64Array {
  const few = coupled.length;
  const given = new Float64Array(few + 1);
  coupled.forEach((row, i) => {
    given[i] = rightSide[row] as number;
  });
  let end = rightSide[size] as number;
  for (const row of free) end -= (border[row] as number) * (rightSide[row] as number);
  given[few] = end;
  const found = solveFactored(factorization, given);
  const solution = new Float64Array(size + 1);
  coupled.forEach((row, i) => {
    solution[row] = found[i] as number;
  });
  solution[size] = found[few] as number;
  free.forEach((row, t) => {
    const entries = freeRows[t] as Float64Array;
    let value = rightSide[row] as number;
    for (let j = 0; j <= few; j += 1) value -= (entries[j] as number) * (found[j] as number);
    solution[row] = value;
  });
  return solution;
}

/** Marks the unknowns whose column is not that of the identity. */
function coupledUnknowns(matrix: Float64Array, size: number): Uint8Array {
  const marks = new Uint8Array(size);
  for (let i = 0; i < size; i += 1) {
    const from = i * size;
    for (let j = 0; j < size; j += 1) if (i !== j && matrix[from + j] !== 0) marks[j] = 1;
  }
  for (let k = 0; k < size; k += 1) if (matrix[k * size + k] !== 1) marks[k] = 1;
  return marks;
}
