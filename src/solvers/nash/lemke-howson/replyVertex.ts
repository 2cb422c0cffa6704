/**
 * # Vertices of a reply polytope
 *
 * A vertex of `{z ≥ 0, M z ≤ 1}` for a positive matrix `M`, in the form in which Lemke–Howson moves it along edges.
 *
 * *Notation.* `M` is `rows × columns`. Variable `i < rows` is the slack `1 − (M z)_i`, variable `rows + j` is the weight `z_j`. At
 * a vertex, `C` is the list of columns whose weight is basic, `R` the equally long list of rows whose slack is not, and `W` the
 * inverse of `M_RC`; so `z_C = W 1`.
 *
 * ## Implementation notes
 *
 * Only the inverse `W` of order `k = |C|` is kept, not a tableau: an edge costs `rows · k` products for the entering column, which
 * reads `M` by whole columns and writes none of it, and some `k²` for the inverse. Supports on the way are small compared with the
 * game, and nothing has to be copied before a path starts.
 *
 * @module
 */
import { rangeOf } from "../../../arithmetic/rangeOf.ts";
import type { FloatMatrix } from "../../../linalg/matrix.ts";
import { type FloatWorkspace, floatWorkspace } from "../../../linalg/wasm/floatWorkspace.ts";

/** A vertex that moves, with the memory that it needs. Places count doubles, or integers where it says so. */
export interface ReplyVertex {
  /** Number of rows of `M`. */
  readonly rows: number;
  /** Number of columns of `M`. */
  readonly columns: number;
  /** All the memory; `M` stands at its start, one column after another. */
  readonly memory: FloatWorkspace;
  /** Place of `W`, one column after another. */
  readonly inverse: number;
  /** Distance of the columns of `W`; the largest possible order. */
  readonly stride: number;
  /** Place of the slacks, 0 in the rows of `R`. */
  readonly slacks: number;
  /** Place of the slacks' entries of the entering column. */
  readonly slackColumn: number;
  /** Place of `z_C`. */
  readonly weights: number;
  /** Place of the entries of the entering column of `z_C`. */
  readonly weightColumn: number;
  /** Place of a vector as long as a row or column of `M`, for use within one step. */
  readonly vector: number;
  /** Place of a vector as long as a row of `W`, for use within one step. */
  readonly factors: number;
  /** `C`, in its first `order` entries. */
  readonly basicColumns: Int32Array;
  /** Place of `C` among the integers. */
  readonly basicColumnsPlace: number;
  /** Place of `0, 1, 2, …` among the integers. */
  readonly counting: number;
  /** Place among the integers of a list of basic variables that tie. */
  readonly tied: number;
  /** `R`, in its first `order` entries. */
  readonly tightRows: Int32Array;
  /** The place in `R` of each row, or −1. */
  readonly tightPlace: Int32Array;
  /** The order `k` of `W`. */
  order: number;
  /** Number of edges since `W` was last compared with `M_RC`. */
  sinceCheck: number;
}

/**
 * The vertex `z = 0` of the polytope of one player's payoffs, mapped to numbers from 1/4 to 5/4.
 *
 * @param payoffs - Finite entries.
 * @param transposed - Whether `M` is the transpose of `payoffs`.
 */
export function replyVertex(payoffs: FloatMatrix, transposed: boolean): ReplyVertex {
  const rows = transposed ? payoffs.columns : payoffs.rows;
  const columns = transposed ? payoffs.rows : payoffs.columns;
  const stride = Math.min(rows, columns);
  let length = rows * columns;
  const reserved = (count: number): number => {
    const place = length + (length % 2); // pairs of doubles stay together
    length = place + count;
    return place;
  };
  const [inverse, slacks, slackColumn] = [reserved(stride * stride), reserved(rows), reserved(rows)];
  const [weights, weightColumn, factors] = [reserved(stride), reserved(stride), reserved(stride)];
  const vector = reserved(Math.max(rows, columns));
  // Integers need half the room; what stays unused is little.
  const [basicColumnsPlace, counting] = [2 * reserved(stride), 2 * reserved(stride)];
  const tied = 2 * reserved(rows);
  const memory = floatWorkspace(length);
  copyPositive(payoffs, transposed, memory.doubles);
  for (let t = 0; t < stride; t += 1) memory.integers[counting + t] = t;
  const vertex: ReplyVertex = {
    rows,
    columns,
    memory,
    inverse,
    stride,
    slacks,
    slackColumn,
    weights,
    weightColumn,
    vector,
    factors,
    basicColumns: memory.integers.subarray(basicColumnsPlace, basicColumnsPlace + stride),
    basicColumnsPlace,
    counting,
    tied,
    tightRows: new Int32Array(stride),
    tightPlace: new Int32Array(rows),
    order: 0,
    sinceCheck: 0,
  };
  moveToOrigin(vertex);
  return vertex;
}

/** Moves back to the vertex `z = 0`. */
export function moveToOrigin(vertex: ReplyVertex): void {
  vertex.order = 0;
  vertex.sinceCheck = 0;
  vertex.memory.doubles.fill(1, vertex.slacks, vertex.slacks + vertex.rows);
  vertex.tightPlace.fill(-1);
}

/** Side of the squares in which a matrix is transposed, so that both stay in the cache. */
const SQUARE = 16;

/** Copies `(a − min) / 2ᵉ + 1/4` for every payoff `a`, with `2ᵉ` not much above their range: no bit of an integer is lost. */
function copyPositive({ rows, columns, entries }: FloatMatrix, transposed: boolean, target: Float64Array): void {
  const { factor, low, inverse } = scale(entries);
  if (transposed) {
    for (let k = 0; k < entries.length; k += 1) target[k] = ((entries[k] as number) * factor - low) * inverse + 0.25;
    return;
  }
  for (let top = 0; top < rows; top += SQUARE) {
    const bottom = Math.min(rows, top + SQUARE);
    for (let left = 0; left < columns; left += SQUARE) {
      const right = Math.min(columns, left + SQUARE);
      for (let i = top; i < bottom; i += 1) {
        for (let j = left; j < right; j += 1)
          target[j * rows + i] = ((entries[i * columns + j] as number) * factor - low) * inverse + 0.25;
      }
    }
  }
}

/** Its inverse is a double still. */
const SMALLEST_UNIT = 2 ** -1022;

/** The least entry times `factor`, which is 1 unless the range is too large, and the inverse of the power of two above the range. */
function scale(entries: Float64Array): { factor: number; low: number; inverse: number } {
  const { least, greatest: high } = rangeOf(entries);
  let low = least;
  const factor = high - low > 2 ** 1022 ? 0.25 : 1;
  low *= factor;
  const range = high * factor - low;
  let unit = 1;
  while (unit < range) unit *= 2;
  while (range > 0 && unit / 2 >= range && unit > SMALLEST_UNIT) unit /= 2;
  return { factor, low, inverse: 1 / unit };
}
