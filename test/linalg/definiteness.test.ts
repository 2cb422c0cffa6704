import * as fc from "fast-check";
import { definiteness, exact, float } from "jiama";
import { describe, expect, test } from "vitest";
import { seeded } from "../arbitraries/parameters.ts";

type Rows = readonly (readonly number[])[];

const inFractions = (rows: Rows) =>
  definiteness(
    exact,
    rows.map((row) => row.map((x) => exact.from(x))),
  );

/** Determinant by expansion along the first row. */
function determinant(rows: Rows): number {
  if (rows.length === 0) return 1;
  return rows[0]!.reduce((sum, x, j) => {
    const minor = rows.slice(1).map((row) => row.filter((_, k) => k !== j));
    return sum + (j % 2 === 0 ? x : -x) * determinant(minor);
  }, 0);
}

/** By the signs of principal minors: of the leading ones for definiteness, of all for semidefiniteness. */
function byMinors(rows: Rows): string {
  const n = rows.length;
  const minor = (kept: readonly number[]) => determinant(kept.map((i) => kept.map((j) => rows[i]![j]!)));
  const subsets = Array.from({ length: 2 ** n }, (_, bits) => [...rows.keys()].filter((i) => (bits >> i) % 2 === 1));
  const leading = Array.from({ length: n }, (_, k) => [...rows.keys()].slice(0, k + 1));
  if (leading.every((kept) => minor(kept) > 0)) return "positive-definite";
  return subsets.every((kept) => minor(kept) >= 0) ? "positive-semidefinite" : "indefinite";
}

const symmetric = fc.integer({ min: 1, max: 4 }).chain((n) =>
  fc.array(fc.integer({ min: -2, max: 3 }), { minLength: n * n, maxLength: n * n }).map((entries) =>
    Array.from({ length: n }, (_, i) =>
      Array.from({ length: n }, (_, j) => {
        const entry = entries[Math.min(i, j) * n + Math.max(i, j)]!;
        return i === j ? Math.abs(entry) : entry;
      }),
    ),
  ),
);

/** `GG′` of a few columns: semidefinite, and singular where there are fewer columns than rows. */
const gram = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([n, k]) =>
    fc
      .array(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: k, maxLength: k }), { minLength: n, maxLength: n })
      .map((G) => G.map((row) => G.map((other) => row.reduce((sum, x, c) => sum + x * other[c]!, 0)))),
  );

describe("definiteness", () => {
  test("property: agrees with the signs of principal minors, exactly and in doubles", () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(fc.oneof(symmetric, gram), (rows) => {
        const expected = byMinors(rows);
        expect(inFractions(rows)).toBe(expected);
        expect(definiteness(float, rows)).toBe(expected);
        seen.set(expected, (seen.get(expected) ?? 0) + 1);
      }),
      { ...seeded, numRuns: 600 },
    );
    expect([...seen.values()].every((count) => count > 50) && seen.size === 3).toBe(true);
  });

  test("in doubles a remainder of rounding counts as zero, whatever the scale of each row", () => {
    // .3 · .3 in doubles is not .09; the matrix of squares is semidefinite in decimals.
    const squares = [
      [0.01, 0.03, 0.07],
      [0.03, 0.09, 0.21],
      [0.07, 0.21, 0.49],
    ];
    expect(definiteness(float, squares)).toBe("positive-semidefinite");
    const scales = [1e-9, 1, 1e9];
    const scaled = squares.map((row, i) => row.map((x, j) => x * scales[i]! * scales[j]!));
    expect(definiteness(float, scaled)).toBe("positive-semidefinite");
    const lifted = scaled.map((row, i) => row.map((x, j) => (i === j ? x * 1.001 : x)));
    expect(definiteness(float, lifted)).toBe("positive-definite");
    expect(
      definiteness(
        float,
        scaled.map((row, i) => row.map((x, j) => (i === j ? x * 0.999 : x))),
      ),
    ).toBe("indefinite");
  });

  test("nothing is positive definite, and 0 semidefinite", () => {
    expect(definiteness(exact, [])).toBe("positive-definite");
    expect(inFractions([[0]])).toBe("positive-semidefinite");
    expect(inFractions([[-1]])).toBe("indefinite");
    expect(
      inFractions([
        [0, 1],
        [1, 0],
      ]),
    ).toBe("indefinite");
  });
});
