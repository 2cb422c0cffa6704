import { describe, expect, test } from "vitest";
import { seededRng } from "../../../src/arithmetic/rng.ts";
import { patience, primalSimplex, type SimplexRun } from "../../../src/solvers/linear-programming/primalSimplex.ts";
import { type SimplexTableau, simplexTableau } from "../../../src/solvers/linear-programming/simplexTableau.ts";

/** Maximize `c·x` subject to `A x ≤ b`, `x ≥ 0`. */
const tableauOf = (A: readonly (readonly number[])[], b: readonly number[], c: readonly number[]): SimplexTableau => {
  const tableau = simplexTableau(b.length, c.length);
  const { entries, stride, rightSide, perturbed } = tableau;
  A.forEach((row, i) => {
    entries.set(row, i * stride);
    entries[i * stride + rightSide] = b[i]!;
    entries[i * stride + perturbed] = b[i]!;
  });
  entries.set(
    c.map((value) => -value),
    b.length * stride,
  );
  return tableau;
};

const run = (tableau: SimplexTableau, changes: Partial<SimplexRun> = {}): ReturnType<typeof primalSimplex> =>
  primalSimplex(tableau, {
    objective: tableau.rows,
    leaves: () => true,
    enters: () => true,
    maxPivots: patience(tableau.rows + tableau.columns),
    ...changes,
  });

const value = ({ entries, rows, stride, rightSide }: SimplexTableau): number => entries[rows * stride + rightSide]!;

describe("primalSimplex", () => {
  // Hillier and Lieberman, Wyndor Glass: 36 at (2, 6).
  const glass = () =>
    tableauOf(
      [
        [1, 0],
        [0, 2],
        [3, 2],
      ],
      [4, 12, 18],
      [3, 5],
    );

  test("ends at the optimum", () => {
    const tableau = glass();
    expect(run(tableau)).toEqual({ status: "done", pivots: 2 });
    expect(value(tableau)).toBeCloseTo(36, 12);
    expect([...tableau.basic].sort()).toEqual([0, 1, 2]);
  });

  test("names the column that can grow without bound", () => {
    expect(run(tableauOf([[1, -1]], [1], [0, 1]))).toEqual({ status: "blocked", pivots: 0, place: 1 });
  });

  test("enters no variable and leaves no row that must stay", () => {
    const kept = glass();
    expect(run(kept, { enters: (variable) => variable !== 1 })).toEqual({ status: "done", pivots: 1 });
    expect(value(kept)).toBeCloseTo(12, 12);
    expect(run(glass(), { leaves: () => false }).status).toBe("blocked");
  });

  test("stops at the limit of pivots and when told to", () => {
    expect(run(glass(), { maxPivots: 1 })).toEqual({ status: "limit", pivots: 1 });
    expect(run(glass(), { control: { checkpoint: () => "stop" } })).toEqual({ status: "limit", pivots: 0 });
  });

  test("perturbs the right side after many pivots without gain, and leaves the true one beside it", () => {
    // A cone of 160 inequalities cut off by one: every right side but the last is zero.
    const rng = seededRng(1);
    const small = (from: number, to: number): number => from + Math.floor(rng.next() * (to - from + 1));
    const n = 160;
    const A = Array.from({ length: n }, () => Array.from({ length: n }, () => small(-1, 1)));
    const b = new Array<number>(n).fill(0);
    const tableau = tableauOf(
      [...A, new Array<number>(n).fill(1)],
      [...b, 1],
      Array.from({ length: n }, () => small(-1, 3)),
    );
    expect(run(tableau).status).toBe("done");
    const { entries, stride, rightSide, perturbed } = tableau;
    const moved = Array.from(
      { length: n },
      (_, i) => entries[i * stride + perturbed]! - entries[i * stride + rightSide]!,
    );
    expect(Math.max(...moved.map(Math.abs))).toBeGreaterThan(1e-7);
    expect(Math.abs(value(tableau))).toBeLessThan(4);
  });
});
