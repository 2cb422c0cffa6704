import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extremeRays } from "../../../src/solvers/correlated/extremeRays.ts";

const big = (rows: readonly (readonly number[])[]) => rows.map((row) => row.map(BigInt));
const sorted = (rays: readonly (readonly (bigint | number)[])[]) => rays.map((ray) => ray.join(" ")).sort();

/** Solutions of three rows in four unknowns, and so on, tried one by one: the null vectors of all sets of tight inequalities. */
function bruteRays(variables: number, rows: readonly (readonly number[])[]): string[] {
  const unit = Array.from({ length: variables }, (_, k) =>
    Array.from({ length: variables }, (__, j) => (j === k ? 1 : 0)),
  );
  const all = [...unit, ...rows];
  const found = new Set<string>();
  const choose = (from: number, chosen: readonly (readonly number[])[]): void => {
    if (chosen.length === variables - 1) {
      // The cofactors of the chosen rows are orthogonal to all of them.
      const vector = Array.from(
        { length: variables },
        (_, k) => (k % 2 === 0 ? 1 : -1) * determinant(chosen.map((row) => row.filter((__, j) => j !== k))),
      );
      for (const sign of [1, -1]) {
        const ray = vector.map((entry) => sign * entry + 0);
        if (ray.every((entry) => entry === 0)) continue;
        if (!all.every((row) => row.reduce((sum, a, j) => sum + a * (ray[j] ?? 0), 0) >= 0)) continue;
        const common = ray.reduce(gcd, 0);
        found.add(ray.map((entry) => entry / common).join(" "));
      }
      return;
    }
    for (let k = from; k < all.length; k += 1) choose(k + 1, [...chosen, all[k] ?? []]);
  };
  choose(0, []);
  return [...found].sort();
}

const gcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : gcd(b, a % b));

function determinant(matrix: readonly (readonly number[])[]): number {
  if (matrix.length === 0) return 1;
  const [first = [], ...rest] = matrix;
  return first.reduce(
    (sum, entry, j) =>
      entry === 0
        ? sum
        : sum + (j % 2 === 0 ? 1 : -1) * entry * determinant(rest.map((row) => row.filter((_, k) => k !== j))),
    0,
  );
}

describe("extremeRays", () => {
  test("without rows the rays are those of the orthant", () => {
    expect(sorted(extremeRays(3, [])?.rays ?? [])).toEqual(["0 0 1", "0 1 0", "1 0 0"]);
  });

  test("a cone that only the origin meets has none", () => {
    expect(extremeRays(2, big([[-1, -1]]))?.rays).toEqual([]);
  });

  test("finds what trying all sets of tight inequalities finds, degenerate cones included", () => {
    const rows = fc.array(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 4, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(rows, (list) => {
        expect(sorted(extremeRays(4, big(list))?.rays ?? [])).toEqual(bruteRays(4, list));
      }),
      { seed: 32, numRuns: 200 },
    );
  });

  test("more than 32 inequalities are kept apart", () => {
    const rows = Array.from({ length: 40 }, (_, k) => [k + 1, -1, (k * k) % 7, -2]);
    expect(sorted(extremeRays(4, big(rows))?.rays ?? [])).toEqual(bruteRays(4, rows));
  });

  test("the limit of rays and the control end it", () => {
    const rows = big([
      [1, 1, 1, -1, -1, -1],
      [1, -1, 1, -1, 1, -1],
    ]);
    expect(extremeRays(6, rows, { maxRays: 7 })).toBeNull();
    expect(extremeRays(6, rows, { control: { checkpoint: () => "stop" } })).toBeNull();
    expect(extremeRays(6, rows)?.rays.length).toBeGreaterThan(7);
  });
});
