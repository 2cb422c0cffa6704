import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commonDenominator } from "../../src/arithmetic/commonDenominator.ts";
import { exact, ratio } from "../../src/arithmetic/exact.ts";
import {
  bitLength,
  greatestCommonDivisor,
  largestMagnitude,
  leastCommonMultiple,
  magnitude,
} from "../../src/arithmetic/integer.ts";

describe("integers", () => {
  test.each([
    [12n, 18n, 6n],
    [-12n, 18n, 6n],
    [0n, -5n, 5n],
    [0n, 0n, 0n],
  ])("the greatest common divisor of %i and %i is %i", (a, b, divisor) => {
    expect(greatestCommonDivisor(a, b)).toBe(divisor);
  });

  test.each([
    [0n, 0],
    [1n, 1],
    [7n, 3],
    [8n, 4],
    [255n, 8],
    [256n, 9],
    [2n ** 1000n - 1n, 1000],
    [2n ** 1000n, 1001],
  ])("%i has %i bits", (a, bits) => {
    expect(bitLength(a)).toBe(bits);
  });

  test("sizes do not see the sign", () => {
    expect([magnitude(-3n), magnitude(3n), magnitude(0n)]).toEqual([3n, 3n, 0n]);
    expect([largestMagnitude([2n, -7n, 5n]), largestMagnitude([])]).toEqual([7n, 0n]);
  });

  test("the least common multiple of 4 and 6 is 12", () => {
    expect(leastCommonMultiple(4n, 6n)).toBe(12n);
  });
});

describe("commonDenominator", () => {
  test("brings fractions over the least one", () => {
    const { numerators, denominator } = commonDenominator(["1/4", "-1/6", "2", "0"].map(exact.from));
    expect([numerators, denominator]).toEqual([[3n, -2n, 24n, 0n], 12n]);
  });

  test("changes no fraction", () => {
    const fraction = fc.tuple(fc.bigInt({ min: -99n, max: 99n }), fc.bigInt({ min: 1n, max: 99n }));
    fc.assert(
      fc.property(fc.array(fraction), (pairs) => {
        const fractions = pairs.map(([n, d]) => ratio(n, d));
        const { numerators, denominator } = commonDenominator(fractions);
        expect(numerators.map((n) => exact.format(ratio(n, denominator)))).toEqual(fractions.map(exact.format));
      }),
      { seed: 11 },
    );
  });
});

describe("ratio", () => {
  test("is in lowest terms, its sign in front", () => {
    expect(exact.format(ratio(6n, -4n))).toBe("-3/2");
  });

  test("refuses a zero denominator", () => {
    expect(() => ratio(1n, 0n)).toThrow("1/0");
  });
});
