/**
 * # Repair of rounding
 *
 * How far a vertex of a reply polytope has drifted from the solution of `M_RC z_C = 1`, and its computation afresh.
 *
 * *Notation.* As in {@link ReplyVertex}.
 *
 * ## Implementation notes
 *
 * At every check the slacks are recomputed as `1 − M z`: those of the rows of `R` are the residual. Where it is small and `W` is
 * good, one step of iterative refinement removes it; otherwise `M_RC` is inverted afresh, by pivoting on its largest entries. How
 * good `W` is shows in `W (M_RC 1) − 1`, at the cost of one product.
 *
 * Checks are frequent because of degenerate games: a basic variable that is zero must be told from small ones, or a tie is decided
 * against the lexicographic rule and the path may run in circles.
 *
 * @module
 */
import { floatTableau } from "../../../linalg/wasm/floatTableau.ts";
import type { ReplyVertex } from "./replyVertex.ts";

/** Edges after which a vertex is to be repaired. */
export const CHECK_INTERVAL = 16;
/** Error of the inverse from which on it is computed afresh. */
const INVERSE_TOLERANCE = 1e-11;
/** Residual from which on the inverse is computed afresh. */
const RESIDUAL_TOLERANCE = 1e-12;

/** Brings the vertex back to its basis; `false` if the basis is singular in doubles. */
export function repairVertex(vertex: ReplyVertex): boolean {
  vertex.sinceCheck = 0;
  if (recomputeSlacks(vertex) > RESIDUAL_TOLERANCE || inverseError(vertex) > INVERSE_TOLERANCE) {
    if (!invert(vertex)) return false;
    const { memory, weights, order } = vertex;
    memory.doubles.fill(0, weights, weights + order);
    memory.doubles.fill(1, vertex.slacks, vertex.slacks + vertex.rows);
    refine(vertex);
    recomputeSlacks(vertex);
  }
  refine(vertex);
  recomputeSlacks(vertex);
  for (let t = 0; t < vertex.order; t += 1) {
    vertex.memory.doubles[vertex.slacks + (vertex.tightRows[t] as number)] = 0;
  }
  return true;
}

/** Writes `1 − M z` over the slacks and returns the largest size of an entry in the rows of `R`. */
function recomputeSlacks({ memory, rows, order, slacks, weights, basicColumnsPlace, tightRows }: ReplyVertex): number {
  const { doubles, kernels } = memory;
  doubles.fill(1, slacks, slacks + rows);
  kernels.subtractColumns(slacks, rows, 0, rows, basicColumnsPlace, weights, order);
  let largest = 0;
  for (let t = 0; t < order; t += 1) {
    largest = Math.max(largest, Math.abs(doubles[slacks + (tightRows[t] as number)] as number));
  }
  return largest;
}

/** The largest size of an entry of `W (M_RC 1) − 1`. */
function inverseError(vertex: ReplyVertex): number {
  const { memory, rows, order, inverse, stride, basicColumns, tightRows, weightColumn, factors, counting } = vertex;
  const { doubles, kernels } = memory;
  for (let t = 0; t < order; t += 1) {
    let sum = 0;
    for (let p = 0; p < order; p += 1) {
      sum -= doubles[(basicColumns[p] as number) * rows + (tightRows[t] as number)] as number;
    }
    doubles[factors + t] = sum;
  }
  doubles.fill(-1, weightColumn, weightColumn + order);
  kernels.subtractColumns(weightColumn, order, inverse, stride, counting, factors, order);
  let largest = 0;
  for (let p = 0; p < order; p += 1) largest = Math.max(largest, Math.abs(doubles[weightColumn + p] as number));
  return largest;
}

/** Adds `W` times the residual to `z_C`. */
function refine({ memory, order, slacks, weights, inverse, stride, factors, counting, tightRows }: ReplyVertex): void {
  const { doubles, kernels } = memory;
  for (let t = 0; t < order; t += 1) doubles[factors + t] = -(doubles[slacks + (tightRows[t] as number)] as number);
  kernels.subtractColumns(weights, order, inverse, stride, counting, factors, order);
}

/** Computes `W` from `M_RC`, by exchanging every row of it with a column. */
function invert({ memory, rows, order, inverse, stride, basicColumns, tightRows }: ReplyVertex): boolean {
  const { doubles } = memory;
  const tableau = floatTableau(order, order);
  const { entries } = tableau;
  for (let t = 0; t < order; t += 1) {
    for (let p = 0; p < order; p += 1) {
      entries[t * order + p] = doubles[(basicColumns[p] as number) * rows + (tightRows[t] as number)] as number;
    }
  }
  const rowOf = new Int32Array(order);
  const used = new Uint8Array(order);
  for (let p = 0; p < order; p += 1) {
    let best = -1;
    let largest = 0;
    for (let t = 0; t < order; t += 1) {
      const size = Math.abs(entries[t * order + p] as number);
      if (used[t] === 0 && size > largest) [best, largest] = [t, size];
    }
    if (best < 0) {
      tableau.release();
      return false;
    }
    tableau.pivot(best, p);
    used[best] = 1;
    rowOf[p] = best;
  }
  // Column p now stands for the row that it was exchanged with.
  for (let p = 0; p < order; p += 1) {
    const start = inverse + (rowOf[p] as number) * stride;
    for (let q = 0; q < order; q += 1) doubles[start + q] = entries[(rowOf[q] as number) * order + p] as number;
  }
  tableau.release();
  return true;
}
