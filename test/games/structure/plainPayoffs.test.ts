import * as fc from "fast-check";
import { bimatrixGame, exact, float, ratio } from "jiama";
import { describe, expect, test } from "vitest";
import { plainIntegers, withPlainPayoffs } from "../../../src/games/structure/plainPayoffs.ts";

describe("plainIntegers", () => {
  test("are the fractions times their least common denominator, whatever their size", () => {
    const part = fc.oneof(fc.bigInt({ min: -20n, max: 20n }), fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }));
    const below = fc.oneof(fc.bigInt({ min: 1n, max: 9n }), fc.bigInt({ min: 1n, max: 2n ** 70n }));
    fc.assert(
      fc.property(fc.array(fc.tuple(part, below), { minLength: 1, maxLength: 6 }), (pairs) => {
        const fractions = pairs.map(([n, d]) => ratio(n, d));
        const { entries, denominator, largest } = plainIntegers(fractions);
        fractions.forEach((fraction, k) => {
          expect(exact.format(ratio(BigInt(entries[k]!), denominator))).toBe(exact.format(fraction));
        });
        expect(fractions.every(({ d }) => denominator % d === 0n)).toBe(true);
        expect(entries instanceof Float64Array).toBe(largest < Number.POSITIVE_INFINITY);
      }),
      { seed: 20_261_123, numRuns: 300 },
    );
  });

  test("may have a denominator that is no double", () => {
    expect(plainIntegers([ratio(1n, 10n ** 400n), exact.one]).entries).toEqual([1n, 10n ** 400n]);
  });

  test("stay doubles up to 2⁵³ − 1 and not beyond", () => {
    expect(plainIntegers([exact.from("9007199254740991")]).entries).toBeInstanceOf(Float64Array);
    expect(plainIntegers([exact.from("9007199254740992")]).entries).toEqual([9007199254740992n]);
    expect(plainIntegers([exact.from("1/9007199254740993"), exact.from("1/3")]).denominator).toBe(9007199254740993n);
  });
});

describe("withPlainPayoffs", () => {
  test("gives sums without rounding on the common scale", () => {
    for (const big of ["17592186044415", "17592186044416", "9007199254740993"]) {
      const game = bimatrixGame([[big, "1/3"]], [["-1/7", big]]);
      const sum = withPlainPayoffs(game, { scale: "common", tolerance: 0 }, ({ numbers, payoffs, toField }) => {
        const [a, b] = payoffs as [ArrayLike<never>, ArrayLike<never>];
        return toField(numbers.sub(numbers.add(a[0]!, b[1]!), numbers.add(a[1]!, b[0]!)));
      });
      expect(exact.format(sum)).toBe(
        exact.format(exact.sub(exact.from((2n * BigInt(big)).toString()), exact.from("4/21"))),
      );
    }
  });

  test("gives sums without rounding where payoffs are safe integers and their sums are not", () => {
    const game = bimatrixGame([["9007199254740991", "-9007199254740988"]], [[0, 0]]);
    const gap = withPlainPayoffs(game, { scale: "common", tolerance: 0 }, ({ numbers, payoffs, toField }) =>
      toField(numbers.sub(payoffs[0]![0]!, payoffs[0]![1]!)),
    );
    expect(exact.format(gap)).toBe("18014398509481979");
  });

  test("in doubles takes small differences for none, by the player's own range or the largest", () => {
    const game = bimatrixGame([[0, 1000]], [[0, 1]], { field: float });
    const sign = (scale: "own" | "common", player: number) =>
      withPlainPayoffs(game, { scale, tolerance: 1e-3 }, ({ numbers }) => numbers.sign(0.5 as never, player));
    expect([sign("own", 0), sign("own", 1), sign("common", 1)]).toEqual([0, 1, 0]);
  });
});
