import { describe, expect, test } from "vitest";
import { criticalRival } from "../../../src/games/tournament/criticalRival.ts";

const mean = (siblings: number, slots: number, f = (x: number) => x): number => {
  const { points, masses } = criticalRival(siblings, slots);
  return points.reduce((sum, x, i) => sum + masses[i]! * f(x), 0);
};

describe("criticalRival", () => {
  test("the masses sum to one", () => {
    for (const [n, m] of [
      [2, 1],
      [31, 7],
      [32, 31],
      [10_000, 5000],
    ] as const) {
      expect(mean(n, m, () => 1)).toBeCloseTo(1, 14);
    }
  });

  // Teichroew 1956: the largest of n − 1 standard normal draws.
  test.each([
    [3, 0.56419],
    [6, 1.16296],
    [10, 1.48501],
  ])("of %i contestants for one slot, the mean is that of the largest of the others", (n, largest) => {
    expect(Math.abs(mean(n, 1) - largest)).toBeLessThan(6e-6);
    expect(mean(n, n - 1)).toBeCloseTo(-mean(n, 1), 13);
  });

  test("of two contestants it is one standard normal draw", () => {
    expect(mean(2, 1)).toBeCloseTo(0, 14);
    expect(mean(2, 1, (x) => x ** 2)).toBeCloseTo(1, 13);
    expect(mean(2, 1, (x) => x ** 4)).toBeCloseTo(3, 12);
  });
});
