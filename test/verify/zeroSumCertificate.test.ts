import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../src/arithmetic/exact.ts";
import { float } from "../../src/arithmetic/float.ts";
import { DomainError } from "../../src/errors.ts";
import { zeroSumGame } from "../../src/games/normal-form/bimatrixGame.ts";
import { zeroSumCertificate } from "../../src/verify/zeroSumCertificate.ts";

const list = (...values: (number | string)[]): Rational[] => values.map((value) => exact.from(value));

describe("zeroSumCertificate", () => {
  // x = (1/3, 2/3) gets (1/3)(3/2) + (2/3)(1) = 7/6 and (1/3)(-1) + (2/3)(1/2) = 0; y = (1/4, 3/4) holds rows to −3/8 and 5/8.
  const game = zeroSumGame([
    ["3/2", -1],
    [1, "1/2"],
  ]);

  test("computes both guarantees by hand's numbers", () => {
    const { guaranteed, heldTo, gap, verified } = zeroSumCertificate(game, [list("1/3", "2/3"), list("1/4", "3/4")]);
    expect([guaranteed, heldTo, gap].map(exact.format)).toEqual(["0", "5/8", "5/8"]);
    expect(verified).toBe(false);
  });

  test("accepts optimal strategies, and not one of them with another", () => {
    expect(zeroSumCertificate(game, [list(0, 1), list(0, 1)]).verified).toBe(true);
    expect(zeroSumCertificate(game, [list(0, 1), list("1/9", "8/9")]).verified).toBe(false);
    expect(zeroSumCertificate(game, [list("1/9", "8/9"), list(0, 1)]).verified).toBe(false);
  });

  test("in doubles allows rounding in proportion to the range of payoffs", () => {
    for (const scale of [1e-9, 1, 1e9]) {
      const pennies = zeroSumGame(
        [
          [scale, -scale],
          [-scale, scale],
        ],
        { field: float },
      );
      const at = (p: number): boolean =>
        zeroSumCertificate(pennies, [
          [p, 1 - p],
          [0.5, 0.5],
        ]).verified;
      expect([at(0.5), at(0.5 + 1e-12), at(0.5 + 1e-7)]).toEqual([true, true, false]);
    }
  });

  test("refuses a profile that does not fit", () => {
    expect(() => zeroSumCertificate(game, [list(1), list(0, 1)])).toThrow(DomainError);
  });
});
