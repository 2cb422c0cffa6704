import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, ratio } from "../../../src/arithmetic/exact.ts";
import { float } from "../../../src/arithmetic/float.ts";
import { type NormalFormGame, normalFormGame } from "../../../src/games/normal-form/normalFormGame.ts";
import { equilibriumEnclosure } from "../../../src/verify/nash/equilibriumEnclosure.ts";
import { seeded } from "../../arbitraries/parameters.ts";

// Nau, Canovas and Hansen (2004), section 4: the only equilibrium, as Gambit 17 prints it with 16 digits.
const irrational = normalFormGame(
  [2, 2, 2],
  [
    [3, 1, 0, 0, 0, 0, 1, 2],
    [0, 0, 2, 1, 1, 3, 0, 0],
    [2, 0, 0, 0, 0, 0, 0, 3],
  ],
);
const published = [
  [0.6192325794725537, 0.3807674205274463],
  [0.4798042226776053, 0.5201957773223946],
  [0.3788253360656313, 0.6211746639343687],
];

describe("equilibriumEnclosure", () => {
  test("the irrational equilibrium of three players is enclosed, and the enclosure holds the published numbers", () => {
    const enclosure = equilibriumEnclosure(irrational, published)!;
    enclosure.forEach((own, i) => {
      own.forEach(({ lower, upper }, s) => {
        expect(lower < upper && upper - lower < 1e-14).toBe(true);
        expect(Math.abs((lower + upper) / 2 - published[i]![s]!)).toBeLessThan(1e-14);
      });
    });
  });

  test("a root of a quadratic: everybody stays out with 1 − 1/√2, which no double is", () => {
    // Three players; in pays 1, or −1 where both others are in: indifferent where 2q² = 1 for the chance q to be in.
    const pays = (own: number, others: readonly number[]) => (own === 1 ? 0 : others.every((o) => o === 0) ? -1 : 1);
    const profiles = Array.from({ length: 8 }, (_, k) => [k >> 2, (k >> 1) & 1, k & 1]);
    const game = normalFormGame(
      [2, 2, 2],
      [0, 1, 2].map((i) =>
        profiles.map((p) =>
          pays(
            p[i]!,
            p.filter((_, j) => j !== i),
          ),
        ),
      ),
    );
    const q = Math.SQRT1_2;
    const enclosure = equilibriumEnclosure(
      game,
      [0, 1, 2].map(() => [q, 1 - q]),
    )!;
    for (const [{ lower, upper }] of enclosure as [{ lower: number; upper: number }][]) {
      // 2 lower² < 1 < 2 upper², in fractions.
      const square = (x: number) => {
        const scaled = BigInt(Math.round(x * 2 ** 53));
        return ratio(2n * scaled * scaled, 2n ** 106n);
      };
      expect(exact.compare(square(lower), exact.one)).toBeLessThan(0);
      expect(exact.compare(square(upper), exact.one)).toBeGreaterThan(0);
    }
  });

  test("a start that is off by 10⁻⁴ leads to the same enclosure", () => {
    const off = published.map(([p, q]) => [p! + 1e-4, q! - 1e-4]);
    const [near, far] = [equilibriumEnclosure(irrational, published)!, equilibriumEnclosure(irrational, off)!];
    near.flat().forEach(({ lower, upper }, k) => {
      const other = far.flat()[k]!;
      expect(Math.max(lower, other.lower)).toBeLessThanOrEqual(Math.min(upper, other.upper));
    });
  });

  test.each([
    [
      "far from any equilibrium",
      [
        [0.9, 0.1],
        [0.1, 0.9],
        [0.9, 0.1],
      ],
    ],
    [
      "pure and no equilibrium",
      [
        [1, 0],
        [1, 0],
        [1, 0],
      ],
    ],
    [
      "with an empty support",
      [
        [0, 0],
        [1, 0],
        [1, 0],
      ],
    ],
    [
      "of another shape",
      [
        [1, 0],
        [1, 0],
      ],
    ],
    [
      "with a number that is none",
      [
        [Number.NaN, 1],
        [0.5, 0.5],
        [0.5, 0.5],
      ],
    ],
  ])("a profile %s has none", (_, profile) => {
    expect(equilibriumEnclosure(irrational, profile)).toBeNull();
  });

  test("an equilibrium that is not isolated has none", () => {
    const indifferent = normalFormGame(
      [2, 2, 2],
      [0, 1, 2].map(() => new Array(8).fill(1)),
    );
    expect(
      equilibriumEnclosure(
        indifferent,
        [0, 1, 2].map(() => [0.5, 0.5]),
      ),
    ).toBeNull();
  });

  test("where a strategy that is not played is a best response too there is none", () => {
    // The first player's third strategy copies the first.
    const widened = ([a, b, c, d, e, f, g, h]: readonly number[]) => [a!, b!, c!, d!, e!, f!, g!, h!, a!, b!, c!, d!];
    const game = normalFormGame(
      [3, 2, 2],
      irrational.payoffs.map((own) => widened(Array.from(own, exact.toNumber))),
    );
    expect(equilibriumEnclosure(game, [[...published[0]!, 0], ...published.slice(1)])).toBeNull();
  });

  test("payoffs beyond the doubles, and doubles themselves, are treated rigorously", () => {
    const huge = normalFormGame(
      [2, 2, 2],
      irrational.payoffs.map((own) => Array.from(own, (value) => `${exact.format(value)}e400`)),
    );
    const doubles: NormalFormGame<number> = normalFormGame(
      [2, 2, 2],
      irrational.payoffs.map((own) => Array.from(own, exact.toNumber)),
      { field: float },
    );
    for (const game of [huge, doubles]) {
      const [[{ lower, upper }]] = equilibriumEnclosure(game, published) as [[{ lower: number; upper: number }]];
      expect(lower < published[0]![0]! && published[0]![0]! < upper && upper - lower < 1e-12).toBe(true);
    }
  });

  test("in 2 × 2 × 1 games the enclosure holds the fractions that the linear equations have", () => {
    const entry = fc.integer({ min: -20, max: 20 });
    const payoffs = fc.array(entry, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(payoffs, payoffs, (A, B) => {
        const [a, b, c, d] = A as [number, number, number, number];
        const [e, f, g, h] = B as [number, number, number, number];
        // Opponent's probability that makes a player indifferent: of A's columns and of B's rows.
        const y = (d - b) / (a - b - c + d);
        const x = (h - g) / (e - f - g + h);
        if (!(x > 0 && x < 1 && y > 0 && y < 1)) return;
        const game = normalFormGame([2, 2, 1], [A, B, [0, 0, 0, 0]]);
        const enclosure = equilibriumEnclosure(game, [[x, 1 - x], [y, 1 - y], [1]])!;
        const holds = ({ lower, upper }: { lower: number; upper: number }, n: number, m: number) =>
          exact.compare(ratio(BigInt(n), BigInt(m)), exact.zero) > 0 && lower < n / m && n / m < upper;
        expect(holds(enclosure[0]![0]!, h - g, e - f - g + h)).toBe(true);
        expect(holds(enclosure[1]![0]!, d - b, a - b - c + d)).toBe(true);
      }),
      { ...seeded, numRuns: 200 },
    );
  });
});
