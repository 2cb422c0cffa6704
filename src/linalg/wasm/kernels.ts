/**
 * # Kernels of dense linear algebra
 *
 * The few loops in which float solvers spend their time, over one memory of doubles. They exist twice: compiled to SIMD
 * WebAssembly, and here in TypeScript for machines without it.
 *
 * ## Implementation notes
 *
 * Both make the same operations in the same order, so that an answer never depends on the machine: updates are elementwise,
 * and sums keep four partial sums whatever the width of the machine. A product is always rounded before it is added.
 *
 * @module
 */

/** Loops over a memory of doubles; a place counts doubles (of indices: 32-bit integers) from the start of the memory. */
export interface Kernels {
  /** Pivots the `rows × columns` matrix at `matrix`, row by row, as described at {@link FloatTableau.pivot}. */
  pivot(matrix: number, rows: number, columns: number, row: number, column: number): void;
  /** `target[i] −= factor · source[i]` for `i < count`. */
  subtractScaled(target: number, count: number, source: number, factor: number): void;
  /**
   * `target[i] −= factors[t] · matrix[indices[t] · stride + i]` for `i < count`, one column `t < columns` after another.
   */
  subtractColumns(
    target: number,
    count: number,
    matrix: number,
    stride: number,
    indices: number,
    factors: number,
    columns: number,
  ): void;
  /** `matrix[t · stride + i] −= factors[t] · vector[i]` for `i < rows`, `t < columns`. */
  subtractOuter(matrix: number, stride: number, rows: number, columns: number, vector: number, factors: number): void;
  /** `target[t] = Σᵢ matrix[t · stride + i] · vector[i]` over `i < rows`, for `t < columns`. */
  columnProducts(target: number, matrix: number, stride: number, rows: number, columns: number, vector: number): void;
  /** The least `numerators[i] / denominators[i]` over the `i < count` with `denominators[i] > threshold`, else `∞`. */
  leastRatio(numerators: number, denominators: number, count: number, threshold: number): number;
  /**
   * Writes the `i < count` with `denominators[i] > threshold` and `numerators[i] − step · denominators[i] ≤ tolerance` to the
   * integers from `target` on, and returns their number.
   */
  tiedPlaces(
    target: number,
    numerators: number,
    denominators: number,
    count: number,
    step: number,
    threshold: number,
    tolerance: number,
  ): number;
}

/** The kernels in TypeScript, over a memory seen as doubles and as 32-bit integers. */
export function scalarKernels(memory: Float64Array, integers: Int32Array): Kernels {
  return {
    pivot: (matrix, rows, columns, row, column) => pivot(memory, matrix, rows, columns, row, column),
    subtractScaled: (target, count, source, factor) => subtractScaled(memory, target, source, count, factor),
    subtractColumns(target, count, matrix, stride, indices, factors, columns) {
      for (let t = 0; t < columns; t += 1) {
        const column = matrix + (integers[indices + t] as number) * stride;
        subtractScaled(memory, target, column, count, memory[factors + t] as number);
      }
    },
    subtractOuter(matrix, stride, rows, columns, vector, factors) {
      for (let t = 0; t < columns; t += 1) {
        subtractScaled(memory, matrix + t * stride, vector, rows, memory[factors + t] as number);
      }
    },
    columnProducts(target, matrix, stride, rows, columns, vector) {
      for (let t = 0; t < columns; t += 1) memory[target + t] = product(memory, matrix + t * stride, vector, rows);
    },
    leastRatio: (numerators, denominators, count, threshold) =>
      leastRatio(memory, numerators, denominators, count, threshold),
    tiedPlaces(target, numerators, denominators, count, step, threshold, tolerance) {
      let found = 0;
      for (let i = 0; i < count; i += 1) {
        const below = memory[denominators + i] as number;
        if (!(below > threshold && (memory[numerators + i] as number) - step * below <= tolerance)) continue;
        integers[target + found] = i;
        found += 1;
      }
      return found;
    },
  };
}

// Functions of the file, not closures over the memory: engines then compile them once for all memories.

function subtractScaled(memory: Float64Array, target: number, source: number, count: number, factor: number): void {
  for (let i = 0; i < count; i += 1) {
    memory[target + i] = (memory[target + i] as number) - factor * (memory[source + i] as number);
  }
}

function pivot(a: Float64Array, matrix: number, rows: number, columns: number, row: number, column: number): void {
  const pivotRow = matrix + row * columns;
  const element = a[pivotRow + column] as number;
  for (let j = pivotRow; j < pivotRow + columns; j += 1) a[j] = (a[j] as number) / element;
  a[pivotRow + column] = 0;
  for (let i = 0; i < rows; i += 1) {
    const start = matrix + i * columns;
    const factor = a[start + column] as number;
    if (i === row || factor === 0) continue;
    subtractScaled(a, start, pivotRow, columns, factor);
    a[start + column] = -factor / element;
  }
  a[pivotRow + column] = 1 / element;
}

function product(memory: Float64Array, left: number, right: number, count: number): number {
  const at = (offset: number): number => (memory[left + offset] as number) * (memory[right + offset] as number);
  const quads = count - (count % 4);
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let i = 0; i < quads; i += 4) {
    a += at(i);
    b += at(i + 1);
    c += at(i + 2);
    d += at(i + 3);
  }
  let sum = a + c + (b + d);
  for (let i = quads; i < count; i += 1) sum += at(i);
  return sum;
}

function leastRatio(
  memory: Float64Array,
  numerators: number,
  denominators: number,
  count: number,
  threshold: number,
): number {
  // Two minima, of the even and the odd places, as two lanes keep them: which of 0 and −0 is returned depends on it.
  let [even, odd] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const pairs = count - (count % 2);
  for (let i = 0; i < pairs; i += 2) {
    const [first, second] = [memory[denominators + i] as number, memory[denominators + i + 1] as number];
    const firstRatio = (memory[numerators + i] as number) / first;
    const secondRatio = (memory[numerators + i + 1] as number) / second;
    if (first > threshold && firstRatio < even) even = firstRatio;
    if (second > threshold && secondRatio < odd) odd = secondRatio;
  }
  const least = odd < even ? odd : even;
  if (pairs === count || !((memory[denominators + pairs] as number) > threshold)) return least;
  const ratio = (memory[numerators + pairs] as number) / (memory[denominators + pairs] as number);
  return ratio < least ? ratio : least;
}
