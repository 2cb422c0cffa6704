import { describe, expect, test } from "vitest";
import { lnOnePlus } from "../../src/arithmetic/lnOnePlus.ts";

describe("lnOnePlus", () => {
  // Computed with 60 digits by another library.
  test.each([
    [-0.5, -Math.LN2],
    [-1e-10, -1.00000000005e-10],
    [1e-300, 1e-300],
    [1e-16, 1e-16],
    [1e-12, 9.999999999995e-13],
    [1e-5, 0.000009999950000333332],
    [0.3, 0.262364264467491],
    [5, 1.791759469228055],
  ])("at %d, without cancellation", (t, value) => {
    expect(Math.abs(lnOnePlus(t) / value - 1)).toBeLessThan(4e-16);
  });

  test("is zero at zero and minus infinity at −1", () => {
    expect(lnOnePlus(0)).toBe(0);
    expect(lnOnePlus(-1)).toBe(Number.NEGATIVE_INFINITY);
  });
});
