import { describe, expect, test } from "vitest";
import { reconstructedFractions } from "../../src/linalg/rationalReconstruction.ts";

describe("reconstructedFractions", () => {
  test("finds fractions from residues modulo 10007", () => {
    // 3⁻¹ ≡ 3336 and 7⁻¹ ≡ 7148 modulo 10007: 2/3 ≡ 6672, −5/7 ≡ 4288, and 4.
    expect((3n * 6672n) % 10007n).toBe(2n);
    expect((7n * 4288n) % 10007n).toBe(10007n - 5n);
    expect(reconstructedFractions([6672n, 4288n, 4n], 10007n, 70n)).toBeNull();
    expect(reconstructedFractions([6672n, 4288n, 3n], 10007n, 70n)).toEqual({
      numerators: [14n, -15n, 63n],
      denominator: 21n,
    });
  });

  test("is null where no small fractions fit", () => {
    expect(reconstructedFractions([5000n], 10007n, 1n)).toBeNull();
    expect(reconstructedFractions([0n, 0n], 10007n, 1n)).toEqual({ numerators: [0n, 0n], denominator: 1n });
  });
});
