/**
 * # Edges of a reply polytope
 *
 * From a vertex of `{z ≥ 0, M z ≤ 1}` along the edge on which one variable grows, to the next vertex.
 *
 * *Notation.* As in {@link ReplyVertex}. `d` is the entering variable's column: as it grows by `t`, the basic variables fall by
 * `t d`. The one that reaches zero first leaves the basis.
 *
 * ## Implementation notes
 *
 * Every exchange subtracts one outer product from `W`. A weight that leaves takes its row of `W` along, a slack that enters its
 * column; the holes are filled with the last row and column.
 *
 * @module
 */
import { leavingPlace, NONE } from "./leavingPlace.ts";
import { CHECK_INTERVAL, repairVertex } from "./repairVertex.ts";
import type { ReplyVertex } from "./replyVertex.ts";

/**
 * Moves along the edge on which `entering`, a variable that is not basic, grows.
 *
 * @returns The variable that becomes zero, or {@link NONE} when rounding has spoilt the basis (the polytope is bounded).
 */
export function moveAlongEdge(vertex: ReplyVertex, entering: number): number {
  vertex.sinceCheck += 1;
  if (vertex.sinceCheck >= CHECK_INTERVAL && !repairVertex(vertex)) return NONE;
  const { rows, basicColumns } = vertex;
  const column =
    entering < rows ? enteringSlackColumn(vertex, entering) : enteringWeightColumn(vertex, entering - rows);
  if (!column) return NONE;
  const leaving = leavingPlace(vertex, entering);
  if (leaving === NONE) return NONE;
  if (leaving < rows) {
    slackLeaves(vertex, entering, leaving);
    return leaving;
  }
  const place = leaving - rows;
  const left = rows + (basicColumns[place] as number);
  weightLeaves(vertex, entering, place);
  return left;
}

/** `d` for the slack of a row in `R`: `d_C` is a column of `W`. */
function enteringSlackColumn(vertex: ReplyVertex, row: number): boolean {
  const { memory, inverse, stride, order, weightColumn, slackColumn, rows, tightPlace } = vertex;
  const place = tightPlace[row] as number;
  if (place < 0) return false;
  const start = inverse + place * stride;
  memory.doubles.copyWithin(weightColumn, start, start + order);
  memory.doubles.fill(0, slackColumn, slackColumn + rows);
  finishSlackColumn(vertex);
  return true;
}

/** `d` for the weight of column `j`: `d_C = W M_Rj`. */
function enteringWeightColumn(vertex: ReplyVertex, j: number): boolean {
  const { memory, inverse, stride, order, weightColumn, slackColumn, factors, counting, rows, tightRows } = vertex;
  const { doubles, kernels } = memory;
  const column = j * rows;
  for (let t = 0; t < order; t += 1) doubles[factors + t] = -(doubles[column + (tightRows[t] as number)] as number);
  doubles.fill(0, weightColumn, weightColumn + order);
  kernels.subtractColumns(weightColumn, order, inverse, stride, counting, factors, order);
  doubles.copyWithin(slackColumn, column, column + rows);
  finishSlackColumn(vertex);
  return true;
}

/** Subtracts `M_C d_C` from the slacks' part of `d`, which is 0 in the rows of `R`. */
function finishSlackColumn(vertex: ReplyVertex): void {
  const { memory, order, weightColumn, slackColumn, basicColumnsPlace, rows, tightRows } = vertex;
  memory.kernels.subtractColumns(slackColumn, rows, 0, rows, basicColumnsPlace, weightColumn, order);
  for (let t = 0; t < order; t += 1) memory.doubles[slackColumn + (tightRows[t] as number)] = 0;
}

/** Lowers the basic variables by `step` times the entering column. */
function advance({ memory, rows, order, slacks, slackColumn, weights, weightColumn }: ReplyVertex, step: number): void {
  memory.kernels.subtractScaled(slacks, rows, slackColumn, step);
  memory.kernels.subtractScaled(weights, order, weightColumn, step);
}

/** The weight at `place` of `C` leaves. */
function weightLeaves(vertex: ReplyVertex, entering: number, place: number): void {
  const { memory, inverse, stride, order, weights, weightColumn, factors, rows, basicColumns, slacks } = vertex;
  const { doubles, kernels } = memory;
  const pivot = doubles[weightColumn + place] as number;
  const step = Math.max(0, doubles[weights + place] as number) / pivot;
  advance(vertex, step);
  for (let t = 0; t < order; t += 1) {
    doubles[factors + t] = (doubles[inverse + t * stride + place] as number) / pivot;
  }
  kernels.subtractOuter(inverse, stride, order, order, weightColumn, factors);
  if (entering >= rows) {
    for (let t = 0; t < order; t += 1) doubles[inverse + t * stride + place] = doubles[factors + t] as number;
    doubles[weights + place] = step;
    basicColumns[place] = entering - rows;
    return;
  }
  const last = order - 1;
  dropTightRow(vertex, entering);
  for (let t = 0; t < last; t += 1) {
    const start = inverse + t * stride;
    doubles[start + place] = doubles[start + last] as number;
  }
  doubles[weights + place] = doubles[weights + last] as number;
  basicColumns[place] = basicColumns[last] as number;
  doubles[slacks + entering] = step;
  vertex.order = last;
}

/** Takes a row out of `R` and its column out of `W`; the last ones move into their place. */
function dropTightRow({ memory, inverse, stride, order, tightRows, tightPlace }: ReplyVertex, row: number): void {
  const last = order - 1;
  const place = tightPlace[row] as number;
  const moved = tightRows[last] as number;
  memory.doubles.copyWithin(inverse + place * stride, inverse + last * stride, inverse + last * stride + order);
  tightRows[place] = moved;
  tightPlace[moved] = place;
  tightPlace[row] = -1;
}

/** The slack of `row` leaves: its row becomes tight. */
function slackLeaves(vertex: ReplyVertex, entering: number, row: number): void {
  const { memory, inverse, stride, order, weights, weightColumn, slacks, slackColumn } = vertex;
  const { factors, vector, rows, basicColumns, tightRows, tightPlace } = vertex;
  const { doubles, kernels } = memory;
  const pivot = doubles[slackColumn + row] as number;
  const step = Math.max(0, doubles[slacks + row] as number) / pivot;
  advance(vertex, step);
  // M_iC W, the row of `row` in the inverse of the basis up to its sign.
  for (let p = 0; p < order; p += 1) {
    doubles[vector + p] = doubles[(basicColumns[p] as number) * rows + row] as number;
  }
  kernels.columnProducts(factors, inverse, stride, order, order, vector);
  for (let t = 0; t < order; t += 1) doubles[factors + t] = -(doubles[factors + t] as number) / pivot;
  doubles[slacks + row] = 0;
  if (entering >= rows) {
    kernels.subtractOuter(inverse, stride, order, order, weightColumn, factors);
    const start = inverse + order * stride;
    for (let p = 0; p < order; p += 1) {
      doubles[start + p] = -(doubles[weightColumn + p] as number) / pivot;
      doubles[inverse + p * stride + order] = doubles[factors + p] as number;
    }
    doubles[start + order] = 1 / pivot;
    doubles[weights + order] = step;
    basicColumns[order] = entering - rows;
    tightRows[order] = row;
    tightPlace[row] = order;
    vertex.order = order + 1;
    return;
  }
  const place = tightPlace[entering] as number;
  doubles[factors + place] = 0;
  kernels.subtractOuter(inverse, stride, order, order, weightColumn, factors);
  const start = inverse + place * stride;
  for (let p = 0; p < order; p += 1) doubles[start + p] = -(doubles[start + p] as number) / pivot;
  doubles[slacks + entering] = step;
  tightRows[place] = row;
  tightPlace[row] = place;
  tightPlace[entering] = -1;
}
