import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { realRootCount } from "../../src/arithmetic/integerPolynomial.ts";
import { rootPlaces } from "../../src/arithmetic/rootPlaces.ts";
import { DomainError } from "../../src/errors.ts";
import { seeded } from "../arbitraries/parameters.ts";

const times = (p: readonly bigint[], q: readonly bigint[]): bigint[] => {
  const product = new Array<bigint>(p.length + q.length - 1).fill(0n);
  p.forEach((a, i) => {
    q.forEach((b, j) => {
      product[i + j]! += a * b;
    });
  });
  return product;
};

/** A factor whose roots are known: `z − r`, or `(z − a)² + b²`. */
const factors = fc.oneof(
  fc.integer({ min: -2, max: 2 }).map((r) => ({ p: [BigInt(-r), 1n], re: [r] })),
  fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: 1, max: 3 })).map(([a, b]) => ({
    p: [BigInt(a * a + b * b), BigInt(-2 * a), 1n],
    re: [a, a],
  })),
);

describe("rootPlaces", () => {
  test("counts the roots of products of known factors, multiplicities and roots on the axis included", () => {
    fc.assert(
      fc.property(
        fc.array(factors, { maxLength: 5 }),
        fc.integer({ min: -3, max: 3 }).filter((c) => c !== 0),
        (list, scale) => {
          const p = list.reduce<readonly bigint[]>((product, factor) => times(product, factor.p), [BigInt(scale)]);
          const re = list.flatMap((factor) => factor.re);
          const places = rootPlaces(p);
          expect(places.left).toBe(re.filter((x) => x < 0).length);
          expect(places.axis).toBe(re.filter((x) => x === 0).length);
          expect(places.right).toBe(re.filter((x) => x > 0).length);
          expect(places.zero).toBe(p.findIndex((c) => c !== 0n));
        },
      ),
      { ...seeded, numRuns: 400 },
    );
  });

  // Gantmacher, The Theory of Matrices, ch. XV: z⁴ + 2z³ + 3z² + 4z + 5 has two roots on the right, by Routh's scheme 1, 2, 1, −6, 5.
  test("agrees with Routh's scheme", () => {
    expect(rootPlaces([5n, 4n, 3n, 2n, 1n])).toEqual({ left: 2, axis: 0, right: 2, zero: 0 });
  });

  test("refuses the zero polynomial", () => {
    expect(() => rootPlaces([])).toThrow(DomainError);
    expect(() => rootPlaces([0n, 0n])).toThrow(DomainError);
  });
});

test("real roots count as often as their multiplicity says", () => {
  // (x − 1)³ (x + 2)² (x² + 1)
  const cube = times(times([-1n, 1n], [-1n, 1n]), [-1n, 1n]);
  expect(realRootCount(times(times(cube, times([2n, 1n], [2n, 1n])), [1n, 0n, 1n]))).toBe(5);
});
