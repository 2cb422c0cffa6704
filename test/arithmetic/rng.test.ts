import * as fc from "fast-check";
import { DomainError, seededRng } from "jiama";
import { describe, expect, test } from "vitest";
import { seeded } from "../arbitraries/parameters.ts";

const draws = (seed: number, count: number): readonly number[] => {
  const rng = seededRng(seed);
  return Array.from({ length: count }, () => rng.next());
};

describe("seededRng", () => {
  test("gives the same stream for the same seed, on every machine and for ever", () => {
    expect(draws(42, 3)).toEqual(draws(42, 3));
    expect(draws(42, 3)).toEqual([0.24252907229474852, 0.45745648533905625, 0.42936931720959315]);
  });

  test("gives different streams for different seeds, zero included", () => {
    const firsts = Array.from({ length: 100 }, (_, seed) => draws(seed, 4).join());
    expect(new Set(firsts).size).toBe(100);
  });

  test("does not betray a small seed in its first numbers", () => {
    for (const index of [0, 1, 2, 3]) {
      const across = Array.from({ length: 2000 }, (_, seed) => draws(seed, index + 1)[index]!);
      const cells = new Array<number>(20).fill(0);
      for (const x of across) cells[Math.floor(20 * x)]! += 1;
      // The 99.9 % quantile of the chi-squared distribution with 19 degrees of freedom.
      expect(cells.reduce((sum, count) => sum + (count - 100) ** 2 / 100, 0)).toBeLessThan(43.82);
    }
  });

  test("echoes its seed", () => {
    expect(seededRng(7).seed).toBe(7);
    expect(seededRng(2 ** 32 - 1).seed).toBe(2 ** 32 - 1);
  });

  test("property: numbers are multiples of 2⁻⁵³ in [0, 1)", () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 31), max: 2 ** 32 - 1 }), (seed) => {
        for (const x of draws(seed, 20)) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThan(1);
          expect(Number.isInteger(x * 2 ** 53)).toBe(true);
        }
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("is uniform: twenty cells, mean, variance and serial correlation of 100 000 draws", () => {
    const sample = draws(1, 100_000);
    const cells = new Array<number>(20).fill(0);
    for (const x of sample) cells[Math.floor(20 * x)]! += 1;
    const chiSquare = cells.reduce((sum, count) => sum + (count - 5000) ** 2 / 5000, 0);
    // The 99.9 % quantile of 19 degrees of freedom.
    expect(chiSquare).toBeLessThan(43.82);
    const mean = sample.reduce((sum, x) => sum + x, 0) / sample.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.003);
    const variance = sample.reduce((sum, x) => sum + (x - mean) ** 2, 0) / sample.length;
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.001);
    let serial = 0;
    for (let i = 0; i + 1 < sample.length; i += 1) serial += (sample[i]! - mean) * (sample[i + 1]! - mean);
    expect(Math.abs(serial / sample.length / variance)).toBeLessThan(0.01);
  });

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 32, -(2 ** 31) - 1])("refuses the seed %d", (seed) => {
    expect(() => seededRng(seed)).toThrow(DomainError);
  });
});
