import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { latinHypercube } from "../../src/sweep/latinHypercube.ts";
import { sobolSequence } from "../../src/sweep/sobolSequence.ts";
import { seeded } from "../arbitraries/parameters.ts";

function point(at: (k: number, out: Float64Array) => void, k: number, dimensions: number): readonly number[] {
  const out = new Float64Array(dimensions);
  at(k, out);
  return [...out];
}

describe("sobolSequence", () => {
  // scipy.stats.qmc.Sobol(6, scramble=False).random(8), SciPy 1.17.1.
  const first8 = [
    [0, 0, 0, 0, 0, 0],
    [0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
    [0.75, 0.25, 0.25, 0.25, 0.75, 0.75],
    [0.25, 0.75, 0.75, 0.75, 0.25, 0.25],
    [0.375, 0.375, 0.625, 0.875, 0.375, 0.125],
    [0.875, 0.875, 0.125, 0.375, 0.875, 0.625],
    [0.625, 0.125, 0.875, 0.625, 0.625, 0.875],
    [0.125, 0.625, 0.375, 0.125, 0.125, 0.375],
  ];
  // The same in 40 dimensions at k = 123456, times 2³⁰.
  const far = [
    28450816, 196222976, 329916416, 483516416, 181657600, 218243072, 768614400, 498278400, 758554624, 267427840,
    535912448, 838787072, 592683008, 301129728, 819634176, 710139904, 613441536, 399056896, 947052544, 168747008,
    126803968, 647389184, 500867072, 533602304, 800071680, 563126272, 925409280, 481878016, 787505152, 349233152,
    724049920, 81289216, 282501120, 63315968, 13524992, 431906816, 202563584, 502145024, 238428160, 398336000,
  ];

  test("gives SciPy's points, near and far, each from its number alone", () => {
    const six = sobolSequence(6, null);
    for (const [k, expected] of first8.entries()) expect(point(six, k, 6)).toEqual(expected);
    expect(point(sobolSequence(40, null), 123_456, 40).map((x) => x * 2 ** 30)).toEqual(far);
    const three = [0.018662452697753906, 0.8978567123413086, 0.36705875396728516];
    expect(point(sobolSequence(3, null), 999_999, 3)).toEqual(three);
  });

  test("with a seed every coordinate still has each of 2ᵐ slices once", () => {
    for (const seed of [null, 0, 1, 99]) {
      const at = sobolSequence(40, seed);
      const points = Array.from({ length: 256 }, (_, k) => point(at, k, 40));
      for (let j = 0; j < 40; j += 1) {
        expect(new Set(points.map((x) => Math.floor(256 * x[j]!))).size).toBe(256);
      }
    }
    expect(point(sobolSequence(2, 1), 0, 2)).not.toEqual(point(sobolSequence(2, 2), 0, 2));
  });
});

describe("latinHypercube", () => {
  test("each of n slices of every coordinate holds one point", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 5 }), fc.nat(), (n, dimensions, seed) => {
        const at = latinHypercube(dimensions, n, seed);
        const points = Array.from({ length: n }, (_, k) => point(at, k, dimensions));
        for (let j = 0; j < dimensions; j += 1) {
          expect(new Set(points.map((x) => Math.floor(n * x[j]!))).size).toBe(n);
          for (const x of points) expect(x[j]! >= 0 && x[j]! < 1).toBe(true);
        }
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("coordinates are not correlated, and other seeds give other points", () => {
    const n = 4000;
    const at = latinHypercube(3, n, 11);
    const points = Array.from({ length: n }, (_, k) => point(at, k, 3));
    for (const [i, j] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const covariance = points.reduce((sum, x) => sum + (x[i]! - 0.5) * (x[j]! - 0.5), 0) / n;
      // Correlation of n independent pairs: five standard errors are 5/√n.
      expect(Math.abs(12 * covariance)).toBeLessThan(5 / Math.sqrt(n));
    }
    expect(point(latinHypercube(3, n, 12), 0, 3)).not.toEqual(points[0]);
  });
});
