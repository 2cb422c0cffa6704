import { describe, expect, test } from "vitest";
import { integerTableau, NO_VARIABLE } from "../../../src/linalg/integerTableau.ts";
import { type DescentEnd, exactDescent } from "../../../src/solvers/linear-programming/exactDescent.ts";

/** Descends for: maximize `c·x` subject to `A x ≤ b`, `x ≥ 0`. */
const descent = (
  A: readonly (readonly number[])[],
  b: readonly number[],
  c: readonly number[],
  maxPivots = 1000,
): DescentEnd => {
  const rows = [
    ...A.map((row, i) => [...row, b[i]!]),
    [...c.map((value) => -value), 0],
    new Array<number>(c.length + 1).fill(0),
  ];
  const tableau = integerTableau(
    { rows: rows.length, columns: c.length + 1, entries: rows.flat().map(BigInt) },
    { basic: [...b.map((_, i) => c.length + i), NO_VARIABLE, NO_VARIABLE], nonbasic: c.map((_, j) => j) },
  );
  return exactDescent({
    tableau,
    constraints: b.length,
    objective: b.length,
    scratch: b.length + 1,
    isRestricted: (variable) => variable !== NO_VARIABLE,
    maxPivots,
    control: undefined,
  });
};

describe("exactDescent", () => {
  test("ends at an optimum, or at the row or column that proves that there is none", () => {
    expect(
      descent(
        [
          [1, 0],
          [0, 2],
          [3, 2],
        ],
        [4, 12, 18],
        [3, 5],
      ).status,
    ).toBe("optimal");
    // x + y ≤ −1 has no solution: its own row says so at once.
    expect(descent([[1, 1]], [-1], [1, 1])).toEqual({ status: "infeasible", place: 0, pivots: 0 });
    // y ≥ 1 + x may grow for ever: after one pivot for feasibility.
    expect(descent([[1, -1]], [-1], [0, 1])).toMatchObject({ status: "unbounded", pivots: 1 });
  });

  test("leaves a limit open", () => {
    expect(
      descent(
        [
          [1, 0],
          [0, 2],
          [3, 2],
        ],
        [4, 12, 18],
        [3, 5],
        1,
      ),
    ).toEqual({ status: "open", place: -1, pivots: 1 });
  });

  test("gives up on a cycle, instead of going round for ever", () => {
    // Chvátal (1983), p. 31, on which the largest coefficient cycles, with its first variable exchanged for its first slack; the
    // exchange undone, the tableau is 1/2 [1 −11 −5 18 | 0], 1/2 [1 −3 −1 2 | 0], [1 0 0 0 | 1] for 10 −57 −9 −24.
    const rows = [
      [2, -11, -5, 18, 0],
      [-1, 4, 2, -8, 0],
      [-2, 11, 5, -18, 1],
      [20, -53, -41, 204, 0],
      [0, 0, 0, 0, 0],
    ];
    const tableau = integerTableau(
      { rows: 5, columns: 5, entries: rows.flat().map(BigInt) },
      { basic: [0, 5, 6, NO_VARIABLE, NO_VARIABLE], nonbasic: [4, 1, 2, 3] },
    );
    tableau.pivot(0, 0);
    expect([0, 1, 2, 3].map((j) => tableau.entry(3, j))).toEqual([-20n, 114n, 18n, 48n]);
    const plan = { tableau, constraints: 3, objective: 3, scratch: 4, isRestricted: () => true, control: undefined };
    const end = exactDescent({ ...plan, maxPivots: 1000 });
    expect(end.status).toBe("open");
    expect(end.pivots).toBeLessThan(20);
  });
});
