import * as fc from "fast-check";
import { bracketedRoot, DomainError } from "jiama";
import { describe, expect, test } from "vitest";
import { positive, real, seeded } from "../arbitraries/parameters.ts";

/** The root and how often the function was evaluated. */
function counted(f: (x: number) => number, low: number, high: number): { root: number; evaluations: number } {
  let evaluations = 0;
  const root = bracketedRoot(
    (x) => {
      evaluations += 1;
      return f(x);
    },
    low,
    high,
  );
  return { root, evaluations };
}

describe("bracketedRoot", () => {
  test.each([
    ["x² − 2", (x: number) => x * x - 2, 0, 2, Math.SQRT2],
    ["x³ − x − 1", (x: number) => x ** 3 - x - 1, 1, 2, 1.324717957244746],
    ["eˣ − 10⁻⁵ over a huge interval", (x: number) => Math.exp(x) - 1e-5, -700, 700, -11.512925464970229],
    ["tanh of a steep slope", (x: number) => Math.tanh(1e10 * (x - 0.3)), 0, 1, 0.3],
    ["a root of high order", (x: number) => (x - 1) ** 7, 0, 3.7, 1],
    ["a jump", (x: number) => (x < 1 / 3 ? -1 : 1), 0, 1, 1 / 3],
  ])("finds the root of %s to the last digits, rising or falling", (_, f, low, high, root) => {
    for (const sign of [1, -1]) {
      const found = counted((x) => sign * f(x), low, high);
      expect(Math.abs(found.root - root)).toBeLessThanOrEqual(4 * Number.EPSILON * Math.abs(root));
      expect(found.evaluations).toBeLessThanOrEqual(70);
    }
  });

  test("takes some ten evaluations where the function is smooth", () => {
    expect(counted((x) => x * x - 2, 0, 2).evaluations).toBeLessThanOrEqual(12);
    expect(counted((x) => Math.cos(x) - x, 0, 1).evaluations).toBeLessThanOrEqual(12);
  });

  test("an end that is a root is the root, of either order of the ends", () => {
    expect(bracketedRoot((x) => x, 0, 1)).toBe(0);
    expect(bracketedRoot((x) => x - 1, 0, 1)).toBe(1);
    expect(bracketedRoot((x) => x - 0.25, 1, 0)).toBe(0.25);
  });

  test("ends after 202 evaluations where the root is zero and flat", () => {
    const { root, evaluations } = counted((x) => x ** 3, -1, 2);
    expect(evaluations).toBeLessThanOrEqual(202);
    expect(Math.abs(root)).toBeLessThan(1e-59);
  });

  test("infinite values at the ends do no harm", () => {
    expect(bracketedRoot((x) => (x < 1 ? Number.NEGATIVE_INFINITY : x - 1.5), 0, 2)).toBeCloseTo(1.5, 14);
  });

  test("property: the root of a cubic is found to the last digits, and near 0 to 1e-28 of the interval", () => {
    const cubic = fc.record({ a: positive(1e-6, 1e6), b: positive(1e-6, 1e6), root: real(100) });
    fc.assert(
      fc.property(cubic, positive(1e-3, 1e3), positive(1e-3, 1e3), ({ a, b, root }, left, right) => {
        const f = (x: number) => a * (x - root) ** 3 + b * (x - root);
        const found = bracketedRoot(f, root - left, root + right);
        expect(Math.abs(found - root)).toBeLessThanOrEqual(
          4 * Number.EPSILON * Math.abs(root) + 1e-28 * (left + right),
        );
      }),
      { ...seeded, numRuns: 1000 },
    );
  });

  test("refuses an interval without a sign change, and says both values", () => {
    expect(() => bracketedRoot((x) => x * x + 1, -1, 2)).toThrow(DomainError);
    expect(() => bracketedRoot((x) => x * x + 1, -1, 2)).toThrow(/f\(-1\) = 2 and f\(2\) = 5/);
  });

  test.each([
    ["at the lower end", (x: number) => (x < 0.1 ? Number.NaN : x - 0.5)],
    ["at the upper end", (x: number) => (x > 0.9 ? Number.NaN : x - 0.5)],
    ["in between", (x: number) => (x > 0.4 && x < 0.6 ? Number.NaN : x - 0.5)],
  ])("refuses a function that is not a number %s", (_, f) => {
    expect(() => bracketedRoot(f, 0, 1)).toThrow(/is not a number; choose an interval/);
  });
});
