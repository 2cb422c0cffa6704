import { array, assert, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { exact } from "../../src/arithmetic/exact.ts";
import { type IntegerTableau, integerTableau, NO_VARIABLE } from "../../src/linalg/integerTableau.ts";

const tableauOf = (
  rows: readonly (readonly (number | bigint)[])[],
  basic: number[],
  nonbasic: number[],
): IntegerTableau =>
  integerTableau(
    { rows: rows.length, columns: rows[0]!.length, entries: rows.flatMap((row) => row.map(BigInt)) },
    { basic, nonbasic },
  );

const entriesOf = (t: IntegerTableau): bigint[][] =>
  Array.from({ length: t.rows }, (_, i) => Array.from({ length: t.columns }, (_, j) => t.entry(i, j)));

describe("integerTableau", () => {
  // x + 2y + s = 4, 3x + y + t = 6, worked by hand: x enters for t, then y for s gives x = 8/5, y = 6/5.
  test("pivots to the solution of a textbook system", () => {
    const t = tableauOf(
      [
        [1, 2, 4],
        [3, 1, 6],
      ],
      [2, 3],
      [0, 1],
    );
    t.pivot(1, 0);
    expect(entriesOf(t)).toEqual([
      [-1n, 5n, 6n],
      [1n, 1n, 6n],
    ]);
    expect(t.determinant()).toBe(3n);
    t.pivot(0, 1);
    expect(t.determinant()).toBe(5n);
    expect([t.entry(1, 2), t.entry(0, 2)]).toEqual([8n, 6n]);
    expect([[...Array.from(t.basic)], [...Array.from(t.nonbasic)]]).toEqual([
      [1, 0],
      [3, 2],
    ]);
  });

  test("keeps the determinant positive after a pivot on a negative entry", () => {
    const t = tableauOf(
      [
        [-2, 1, 3],
        [4, 5, 1],
      ],
      [2, 3],
      [0, 1],
    );
    t.pivot(0, 0);
    // −2x + y + s = 3 times −1 is 2x − y − s = −3; twice the second row plus four times the first is 14y + 4s + 2t = 14.
    expect(t.determinant()).toBe(2n);
    expect(entriesOf(t)).toEqual([
      [-1n, -1n, -3n],
      [4n, 14n, 14n],
    ]);
  });

  test("a pivot and its inverse restore the tableau, with any size of entries", () => {
    const size = integer({ min: 1, max: 3 });
    const cases = record({
      scale: size,
      values: array(integer({ min: -3, max: 3 }), { minLength: 12, maxLength: 12 }),
    });
    assert(
      property(cases, ({ scale, values }) => {
        const entries = values.map((value) => BigInt(value) * 10n ** BigInt(12 * (scale - 1)));
        const make = (): IntegerTableau =>
          integerTableau({ rows: 3, columns: 4, entries }, { basic: [3, 4, 5], nonbasic: [0, 1, 2] });
        const t = make();
        for (let row = 0; row < 3; row += 1) {
          if (t.sign(row, row) === 0) continue;
          t.pivot(row, row);
          t.pivot(row, row);
          expect(entriesOf(t)).toEqual(entriesOf(make()));
          expect(t.determinant()).toBe(1n);
        }
      }),
      { seed: 1 },
    );
  });

  test("doubles and integers give the same tableau as fractions", () => {
    // Products pass 2⁵³ within a few pivots; the same pivots are done in rational arithmetic.
    const n = 9;
    const value = (i: number, j: number): number => ((i * i * 37 + j * j * j * 91 + i * j * 17) % 199) - 99;
    const rows = Array.from({ length: n }, (_, i) => Array.from({ length: n + 1 }, (_, j) => value(i, j)));
    const t = tableauOf(
      rows,
      rows.map((_, i) => n + i),
      rows.map((_, j) => j),
    );
    let fractions = rows.map((row) => row.map((entry) => exact.from(entry)));
    for (let k = 0; k < n; k += 1) {
      t.pivot(k, k);
      const pivot = fractions[k]![k]!;
      fractions = fractions.map((row, i) =>
        row.map((entry, j) => {
          if (i === k) return exact.div(j === k ? exact.one : entry, pivot);
          const share = exact.div(row[k]!, pivot);
          return j === k ? exact.neg(share) : exact.sub(entry, exact.mul(share, fractions[k]![j]!));
        }),
      );
      const shown = entriesOf(t).map((row) =>
        row.map((entry) => exact.format(exact.from(`${entry}/${t.determinant()}`))),
      );
      expect(shown).toEqual(fractions.map((row) => row.map(exact.format)));
    }
    expect(t.determinant() > 2n ** 53n).toBe(true);
  });

  test("replaces an objective by one of the present nonbasic variables, in doubles and beyond them", () => {
    for (const scale of [1n, 10n ** 20n]) {
      const t = integerTableau(
        { rows: 2, columns: 3, entries: [3n * scale, 1n, 6n, 7n, 7n, 7n] },
        { basic: [2, NO_VARIABLE], nonbasic: [0, 1] },
      );
      t.pivot(0, 0);
      t.replaceObjective(1, [1, 2]);
      expect([0, 1, 2].map((j) => t.entry(1, j))).toEqual([3n * scale, 6n * scale, 0n]);
      // z + s + 2y = 0 at 3x + y + s = 6 (for the scale 1) is z − 3x + y = −6.
      t.pivot(0, 0);
      expect([t.determinant(), ...[0, 1, 2].map((j) => t.entry(1, j))]).toEqual([1n, -3n * scale, 1n, -6n]);
    }
  });

  describe("ratioRow", () => {
    test("takes the least ratio among positive entries", () => {
      const t = tableauOf(
        [
          [2, 8],
          [-1, 0],
          [3, 6],
          [0, 0],
        ],
        [1, 2, 3, 4],
        [0],
      );
      expect(t.ratioRow(0)).toBe(2);
    });

    test("is −1 where no entry is positive", () => {
      expect(
        tableauOf(
          [
            [0, 8],
            [-1, 0],
          ],
          [1, 2],
          [0],
        ).ratioRow(0),
      ).toBe(-1);
    });

    test("passes over rows without a variable", () => {
      expect(
        tableauOf(
          [
            [5, 0],
            [1, 2],
          ],
          [NO_VARIABLE, 2],
          [0],
        ).ratioRow(0),
      ).toBe(1);
    });

    test("breaks ties by the slack columns in their order", () => {
      // Both ratios are 1. At first both slacks are basic: [1 0]/1 against [0 1]/2, so that row 1 is less.
      expect(
        tableauOf(
          [
            [1, 1],
            [2, 2],
          ],
          [1, 2],
          [0],
        ).ratioRow(0),
      ).toBe(1);
      const reversed = integerTableau(
        { rows: 2, columns: 2, entries: [1n, 1n, 2n, 2n] },
        { basic: [1, 2], nonbasic: [0], slack: [2, 1] },
      );
      expect(reversed.ratioRow(0)).toBe(0);
    });

    test("compares slack columns that have left the basis", () => {
      // After s₁ has left for x₀, the rows read x₀ + s₁ + y = 0, s₂ − s₁ + y = 0, s₃ + 3s₁ + 2y = 0: ratios in s₁ are 1, −1, 3/2.
      const t = tableauOf(
        [
          [1, 1, 0],
          [1, 2, 0],
          [-3, -1, 0],
        ],
        [2, 3, 4],
        [0, 1],
      );
      t.pivot(0, 0);
      expect(t.ratioRow(1)).toBe(1);
    });

    test("compares products beyond the doubles exactly", () => {
      // 3002399751580331/3002399751580330 − 3002399751580330/3002399751580329 < 0 by one part in 10³¹.
      const [a, b, c] = [3002399751580331n, 3002399751580330n, 3002399751580329n];
      expect(
        tableauOf(
          [
            [c, b],
            [b, a],
          ],
          [1, 2],
          [0],
        ).ratioRow(0),
      ).toBe(1);
      expect(
        tableauOf(
          [
            [b, a],
            [c, b],
          ],
          [1, 2],
          [0],
        ).ratioRow(0),
      ).toBe(0);
    });
  });
});
