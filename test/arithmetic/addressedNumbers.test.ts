import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressedPermutation, addressedUniform, addressedWord } from "../../src/arithmetic/addressedNumbers.ts";
import { seeded } from "../arbitraries/parameters.ts";

describe("addressed numbers", () => {
  test("the same address gives the same number, whatever was asked before", () => {
    const first = addressedUniform(7, 3, 1_000_000);
    for (let k = 0; k < 10; k += 1) addressedUniform(7, 3, k);
    expect(addressedUniform(7, 3, 1_000_000)).toBe(first);
  });

  test("neighbors in seed, in either word and in order are different", () => {
    const words = [
      addressedWord(1, 2, 3),
      addressedWord(2, 2, 3),
      addressedWord(1, 3, 3),
      addressedWord(1, 2, 4),
      addressedWord(1, 3, 2),
    ];
    expect(new Set(words).size).toBe(words.length);
  });

  test("are spread evenly: χ² of 100 cells is near its mean, for neighboring seeds too", () => {
    for (const seed of [0, 1, 2, 12_345]) {
      const cells = new Float64Array(100);
      const draws = 100_000;
      for (let k = 0; k < draws; k += 1) cells[Math.floor(100 * addressedUniform(seed, 1, k))]! += 1;
      const chi = cells.reduce((sum, cell) => sum + (cell - draws / 100) ** 2 / (draws / 100), 0);
      // 99 degrees of freedom: beyond these limits once in 10⁵.
      expect(chi).toBeGreaterThan(48);
      expect(chi).toBeLessThan(168);
    }
  });

  test("the permutation takes every value once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }), (size, key) => {
        const at = addressedPermutation(size, key);
        expect(new Set(Array.from({ length: size }, (_, i) => at(i))).size).toBe(size);
        expect(Math.max(...Array.from({ length: size }, (_, i) => at(i)))).toBe(size - 1);
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("of 2³² values too, without a list", () => {
    const at = addressedPermutation(2 ** 32, 5);
    const seen = new Set(Array.from({ length: 1000 }, (_, i) => at(4_000_000_000 + i)));
    expect(seen.size).toBe(1000);
    for (const value of seen) expect(value).toBeLessThan(2 ** 32);
    expect(Math.max(...seen)).toBeGreaterThan(2 ** 31);
  });
});
