import { expect, test } from "vitest";
import { seededRng } from "../../../../src/arithmetic/rng.ts";
import { moveAlongEdge } from "../../../../src/solvers/nash/lemke-howson/moveAlongEdge.ts";
import { CHECK_INTERVAL, repairVertex } from "../../../../src/solvers/nash/lemke-howson/repairVertex.ts";
import { type ReplyVertex, replyVertex } from "../../../../src/solvers/nash/lemke-howson/replyVertex.ts";

const [rows, columns] = [12, 9];

/** A vertex with several basic columns, always the same one. */
function someVertex(): ReplyVertex {
  const { next } = seededRng(8);
  const entries = Float64Array.from({ length: rows * columns }, next);
  const vertex = replyVertex({ rows, columns, entries }, false);
  for (let column = 0; column < 7; column += 1) moveAlongEdge(vertex, rows + column);
  return vertex;
}

const basis = ({ order, basicColumns, tightRows }: ReplyVertex) => [
  Array.from(basicColumns.subarray(0, order)),
  Array.from(tightRows.subarray(0, order)),
];

/** The largest size of `1 − M_RC z_C`, from the matrix alone. */
function residual({ memory, order, weights, basicColumns, tightRows }: ReplyVertex): number {
  const errors = Array.from(tightRows.subarray(0, order), (row) =>
    Array.from(basicColumns.subarray(0, order)).reduce(
      (left, column, p) => left - memory.doubles[column * rows + row]! * memory.doubles[weights + p]!,
      1,
    ),
  );
  return Math.max(...errors.map(Math.abs));
}

/** Spoils the inverse, or only the weights. */
function spoil(vertex: ReplyVertex, inverse: boolean): void {
  const { doubles } = vertex.memory;
  for (let p = 0; p < vertex.order; p += 1) {
    doubles[vertex.weights + p]! += 0.01 * (p + 1);
    if (inverse) doubles[vertex.inverse + p * vertex.stride + p]! += 0.5;
  }
}

test("a vertex has a basis of several columns, so that there is something to repair", () => {
  const vertex = someVertex();
  expect(vertex.order).toBeGreaterThan(2);
  expect(residual(vertex)).toBeLessThan(1e-13);
});

test.each([false, true])(
  "spoilt weights come back to the solution of their equations (inverse spoilt: %s)",
  (inverse) => {
    const [vertex, untouched] = [someVertex(), someVertex()];
    spoil(vertex, inverse);
    expect(residual(vertex)).toBeGreaterThan(1e-3);
    expect(repairVertex(vertex)).toBe(true);
    expect(residual(vertex)).toBeLessThan(1e-14);
    expect(basis(vertex)).toEqual(basis(untouched));
    for (const entering of [rows + 7, rows + 8]) {
      expect(moveAlongEdge(vertex, entering)).toBe(moveAlongEdge(untouched, entering));
    }
    expect(residual(vertex)).toBeLessThan(1e-13);
  },
);

test("a vertex repairs itself on its way", () => {
  const vertex = someVertex();
  spoil(vertex, true);
  vertex.sinceCheck = CHECK_INTERVAL - 1;
  moveAlongEdge(vertex, rows + 7);
  expect(residual(vertex)).toBeLessThan(1e-13);
});

test("a singular basis is reported", () => {
  const vertex = someVertex();
  spoil(vertex, true);
  for (let i = 0; i < rows; i += 1) vertex.memory.doubles[vertex.basicColumns[0]! * rows + i] = 0;
  expect(repairVertex(vertex)).toBe(false);
});
