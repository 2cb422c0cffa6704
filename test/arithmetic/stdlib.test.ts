import stdlibExp from "@stdlib/math-base-special-exp";
import pdf from "@stdlib/stats-base-dists-normal-pdf";
import * as fc from "fast-check";
import { exp, ln, normalDensity, normalDistribution, normalQuantile } from "jiama";
import { describe, expect, test } from "vitest";
import { seeded } from "../arbitraries/parameters.ts";

// Expected values were computed with 60 digits by another library.

const relativeError = (value: number, truth: number) => Math.abs(value / truth - 1);

describe("normalQuantile", () => {
  test.each([
    [1e-300, -37.0470962993612],
    [1e-100, -21.273453560965326],
    [1e-20, -9.262340089798407],
    [1e-16, -8.222082216130435],
    [1e-8, -5.612001244174789],
    [0.001, -3.0902323061678136],
    [0.025, -1.9599639845400543],
    [0.2, -0.8416212335729142],
    [0.4, -0.2533471031357997],
  ])("at %d, however deep in the tail", (p, z) => {
    expect(relativeError(normalQuantile(p), z)).toBeLessThan(1e-13);
  });

  test("is the mirror image above one half", () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.9599639845400543, 13);
    expect(normalQuantile(0.75)).toBe(-normalQuantile(0.25));
    expect(normalQuantile(1 - 2 ** -53)).toBeCloseTo(8.20953615160139, 11);
  });

  test("is zero at one half, infinite at the ends, and not a number outside", () => {
    expect(normalQuantile(0.5)).toBeCloseTo(0, 16);
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
    expect(normalQuantile(-0.1)).toBeNaN();
    expect(normalQuantile(1.1)).toBeNaN();
  });

  test("property: inverts the distribution function from 1e-300 to one half", () => {
    const exponent = fc.double({ min: -300, max: Math.log10(0.5), noNaN: true });
    fc.assert(
      fc.property(exponent, (power) => {
        const p = 10 ** power;
        const z = normalQuantile(p);
        // Rounding of z changes p by some z² units in the last place.
        expect(relativeError(normalDistribution(z), p)).toBeLessThan(1e-13 * (1 + z * z));
      }),
      { ...seeded, numRuns: 1000 },
    );
  });
});

describe("normalDistribution", () => {
  test.each([
    [-37, 5.725571222524577e-300],
    [-30, 4.906713927148187e-198],
    [-10, 7.619853024160525e-24],
    [-5, 2.866515718791939e-7],
    [-1, 0.15865525393145705],
    [0, 0.5],
    [0.5, 0.6914624612740131],
    [3, 0.9986501019683699],
    [8, 0.9999999999999994],
  ])("at %d, with relative accuracy in the lower tail", (z, p) => {
    expect(relativeError(normalDistribution(z), p)).toBeLessThan(5e-13);
  });

  test("reaches 0 and 1 at infinity", () => {
    expect(normalDistribution(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(normalDistribution(Number.POSITIVE_INFINITY)).toBe(1);
  });
});

describe("normalDensity", () => {
  test.each([
    [-37, 2.1200065515246056e-298],
    [-10, 7.694598626706419e-23],
    [0, 0.3989422804014327],
    [0.5, 0.3520653267642995],
    [1, 0.24197072451914337],
    [3, 0.0044318484119380075],
    [30, 1.4736461348785476e-196],
  ])("at %d", (z, density) => {
    expect(relativeError(normalDensity(z), density)).toBeLessThan(1e-13);
  });

  test("vanishes at infinity", () => {
    expect(normalDensity(Number.POSITIVE_INFINITY)).toBe(0);
    expect(normalDensity(-1e200)).toBe(0);
  });
});

describe("exp and ln", () => {
  test.each([
    [1e-5, 1.0000100000500003],
    [0.1, 1.1051709180756477],
    [1, Math.E],
    [100, 2.6881171418161356e43],
    [-50, 1.928749847963918e-22],
  ])("exp(%d)", (x, value) => {
    expect(relativeError(exp(x), value)).toBeLessThan(3e-16);
    expect(Math.abs(ln(value) - x)).toBeLessThanOrEqual(2e-16 * Math.max(1, Math.abs(x)));
  });

  test("ends of the domain", () => {
    expect(exp(710)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(-800)).toBe(0);
    expect(ln(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(ln(-1)).toBeNaN();
  });
});

describe("exp and normalDensity", () => {
  test("property: bits of stdlib, over all doubles and where sweeps ask", () => {
    const anywhere = fc.oneof(fc.double(), fc.double({ min: -720, max: 720 }), fc.double({ min: -9, max: 9 }));
    fc.assert(
      fc.property(anywhere, (x) => {
        expect(exp(x)).toBe(stdlibExp(x));
        expect(normalDensity(x)).toBe(pdf(x, 0, 1));
      }),
      { ...seeded, numRuns: 3000 },
    );
  });

  test("bits of stdlib where the reduction changes its multiple of ln 2", () => {
    for (let k = -1011; k <= 1011; k += 1) {
      for (const x of [(k + 0.5) * Math.LN2, k * Math.LN2]) expect(exp(x)).toBe(stdlibExp(x));
    }
  });
});
