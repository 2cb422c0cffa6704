import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../src/arithmetic/exact.ts";
import { float } from "../../src/arithmetic/float.ts";
import { bimatrixGame } from "../../src/games/normal-form/bimatrixGame.ts";
import { normalFormGame } from "../../src/games/normal-form/normalFormGame.ts";
import { regretCheck } from "../../src/verify/regret.ts";

const rational = (text: string): Rational => exact.from(text);
const shown = (values: readonly Rational[]): string[] => values.map(exact.format);

describe("regretCheck", () => {
  // von Stengel (2007), Algorithmic Game Theory, §3.2: the equilibria of the 3 × 2 example.
  const vonStengel = bimatrixGame(
    [
      [3, 3],
      [2, 5],
      [0, 6],
    ],
    [
      [3, 2],
      [2, 6],
      [3, 1],
    ],
  );

  test.each([
    [
      ["1", "0", "0"],
      ["1", "0"],
      ["3", "3"],
    ],
    [
      ["4/5", "1/5", "0"],
      ["2/3", "1/3"],
      ["3", "14/5"],
    ],
    [
      ["0", "1/3", "2/3"],
      ["1/3", "2/3"],
      ["4", "8/3"],
    ],
  ])("a published equilibrium %j, %j has no regret", (x, y, payoffs) => {
    const check = regretCheck(vonStengel, [x.map(rational), y.map(rational)]);
    expect([shown(check.payoffs), exact.format(check.maxRegret)]).toEqual([payoffs, "0"]);
  });

  test("regret is what the best deviation gains", () => {
    const check = regretCheck(vonStengel, [["0", "0", "1"].map(rational), ["1", "0"].map(rational)]);
    expect(shown(check.regrets)).toEqual(["3", "0"]);
  });

  test("agrees with sums over all profiles in games for three players, exactly and in doubles", () => {
    const lists = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 12, maxLength: 12 });
    const weights = fc.tuple(...[2, 3, 2].map((n) => fc.array(fc.nat(4), { minLength: n, maxLength: n })));
    fc.assert(
      fc.property(lists, lists, lists, weights, (a, b, c, raw) => {
        const sums = raw.map((list) => list.reduce((s, w) => s + w, 0));
        if (sums.includes(0)) return;
        const payoffs = [a, b, c];
        const u = (i: number, s: number[]) =>
          payoffs[i]?.[((s[0] ?? 0) * 3 + (s[1] ?? 0)) * 2 + (s[2] ?? 0)] ?? Number.NaN;
        // Expected payoffs times the product of the sums of weights, which are integers.
        const expected = (i: number, fixed?: number) => {
          let total = 0;
          for (let s0 = 0; s0 < 2; s0 += 1)
            for (let s1 = 0; s1 < 3; s1 += 1)
              for (let s2 = 0; s2 < 2; s2 += 1) {
                const s = [s0, s1, s2];
                const factors = s.map((own, j) => {
                  if (j !== i || fixed === undefined) return raw[j]?.[own] ?? 0;
                  return own === fixed ? (sums[j] ?? 0) : 0;
                });
                total += factors.reduce((p, f) => p * f, u(i, s));
              }
          return total;
        };
        const scale = sums.reduce((p, s) => p * s, 1);
        const worst = [2, 3, 2].map((n, i) => {
          const best = Math.max(...Array.from({ length: n }, (_, k) => expected(i, k)));
          return `${best - expected(i)}/${scale}`;
        });
        const game = normalFormGame([2, 3, 2], payoffs);
        const profile = raw.map((list, j) => list.map((w) => rational(`${w}/${sums[j]}`)));
        const check = regretCheck(game, profile);
        expect(shown(check.regrets)).toEqual(shown(worst.map(rational)));
        const doubles = regretCheck(
          normalFormGame([2, 3, 2], payoffs, { field: float }),
          profile.map((list) => list.map(exact.toNumber)),
        );
        doubles.regrets.forEach((regret, i) => {
          expect(regret).toBeCloseTo(exact.toNumber(check.regrets[i] ?? exact.zero), 12);
        });
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  test.each([
    [[["1"], ["1", "0"]], "1 probabilities; the player has 3"],
    [[["1", "0", "0"]], "the profile has 1"],
    [
      [
        ["1", "0", "0"],
        ["1/2", "1/3"],
      ],
      "sum to 5/6",
    ],
    [
      [
        ["2", "-1", "0"],
        ["1", "0"],
      ],
      "the probability -1",
    ],
  ])("refuses the profile %j", (profile, message) => {
    expect(() =>
      regretCheck(
        vonStengel,
        profile.map((list) => list.map(rational)),
      ),
    ).toThrow(message);
  });

  test("refuses probabilities that are no numbers", () => {
    const game = bimatrixGame([[1]], [[1]], { field: float });
    expect(() => regretCheck(game, [[Number.NaN], [1]])).toThrow("NaN");
  });
});
