import { describe, expect, test } from "vitest";
import { dyadicFraction } from "../../src/arithmetic/dyadicFraction.ts";
import { exact } from "../../src/arithmetic/exact.ts";

describe("dyadicFraction", () => {
  test.each([
    [0.375, "3/8"],
    [-2, "-2"],
    [0, "0"],
    [0.1, "3602879701896397/36028797018963968"],
    [5e-324, `1/${2n ** 1074n}`],
    [2 ** 1000, `${2n ** 1000n}`],
  ])("of %d is %s", (double, text) => {
    expect(exact.format(dyadicFraction(double))).toBe(text);
  });
});
