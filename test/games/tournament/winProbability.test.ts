import * as fc from "fast-check";
import { integral, type NoiseFamily, noiseFamilies, winProbability } from "jiama";
import { describe, expect, test } from "vitest";
import { positive, real, seeded } from "../../arbitraries/parameters.ts";
import { contestSize, noiseFamily } from "../../arbitraries/tournaments.ts";
import { luck, scoreTimesWinning } from "./ownLuck.ts";

describe("winProbability: the marginal probability ψ(n, m)", () => {
  test("normal noise, one slot: the table of order statistics", () => {
    const table = {
      2: 0.282095,
      3: 0.282095,
      4: 0.257344,
      5: 0.232593,
      6: 0.211201,
      7: 0.193168,
      8: 0.17795,
      9: 0.165001,
      10: 0.153875,
    };
    for (const [n, psi] of Object.entries(table)) {
      expect(Math.abs(winProbability("normal", Number(n), 1).marginal - psi)).toBeLessThan(5e-7);
    }
    expect(winProbability("normal", 31, 1).marginal).toBeCloseTo(0.0663375515, 10);
    expect(winProbability("normal", 3, 1).marginal).toBeCloseTo(winProbability("normal", 2, 1).marginal, 15);
    expect(winProbability("normal", 2, 1).marginal).toBeCloseTo(1 / (2 * Math.sqrt(Math.PI)), 15);
  });

  test.each([
    [4, 2, 0.331597],
    [6, 3, 0.351751],
    [6, 2, 0.31816],
    [10, 3, 0.319617],
  ])("normal noise, %i siblings, %i slots", (n, m, psi) => {
    expect(Math.abs(winProbability("normal", n, m).marginal - psi)).toBeLessThan(5e-7);
  });

  // Teichroew 1956; Harter 1961: expected values of the largest of n standard normal draws.
  test.each([
    [2, 0.56419],
    [3, 0.84628],
    [4, 1.02938],
    [5, 1.16296],
    [6, 1.26721],
    [7, 1.35218],
    [8, 1.4236],
    [9, 1.48501],
    [10, 1.53875],
  ])("normal noise, one slot: n ψ(n, 1) is the mean of the largest of %i draws", (n, mean) => {
    expect(Math.abs(n * winProbability("normal", n, 1).marginal - mean)).toBeLessThan(6e-6);
  });

  test("normal noise: ψ(n, m) is the sum of the means of the top m order statistics over n", () => {
    const { density, above } = luck.normal;
    for (const [n, m] of [
      [2, 1],
      [5, 2],
      [8, 8 - 1],
      [12, 5],
      [31, 3],
    ] as const) {
      let means = 0;
      for (let rank = 1; rank <= m; rank += 1) {
        // n! / ((rank − 1)! (n − rank)!)
        let ways = n;
        for (let i = 1; i < rank; i += 1) ways *= (n - i) / i;
        means += integral((x) => x * ways * density(x) * above(x) ** (rank - 1) * above(-x) ** (n - rank), -9, 9, 40);
      }
      expect(winProbability("normal", n, m).marginal).toBeCloseTo(means / n, 12);
    }
  });

  test("property: closed forms of the other families", () => {
    fc.assert(
      fc.property(contestSize(), ({ siblings: n, slots: m }) => {
        expect(winProbability("uniform", n, m).marginal).toBe(1 / 2);
        expect(winProbability("exponential", n, m).marginal).toBeCloseTo(m / n, 14);
        expect(winProbability("reflected-exponential", n, m).marginal).toBeCloseTo((n - m) / n, 14);
        expect(winProbability("gumbel", n, 1).marginal).toBeCloseTo((n - 1) / n ** 2, 14);
        // Gumbel noise and several slots: (n − m)/n times the sum of 1/k from n − m + 1 to n.
        let harmonic = 0;
        for (let k = n - m + 1; k <= n; k += 1) harmonic += 1 / k;
        expect(winProbability("gumbel", n, m).marginal).toBeCloseTo(((n - m) / n) * harmonic, 12);
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("property: the score identity, ψ = E[s(ε) 1{win}] + f(b⁻)", () => {
    fc.assert(
      fc.property(noiseFamily, contestSize(40), (noise, { siblings, slots }) => {
        const psi = winProbability(noise, siblings, slots).marginal;
        expect(Math.abs(psi - scoreTimesWinning(noise, siblings, slots))).toBeLessThan(1e-11);
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("property: with symmetric noise, rewarding the first is punishing the last, ψ(n, m) = ψ(n, n − m)", () => {
    fc.assert(
      fc.property(
        fc.constantFrom<NoiseFamily>("normal", "uniform"),
        contestSize(),
        (noise, { siblings: n, slots: m }) => {
          const [first, last] = [winProbability(noise, n, m), winProbability(noise, n, n - m)];
          expect(Math.abs(first.marginal - last.marginal)).toBeLessThan(1e-13);
        },
      ),
      { ...seeded, numRuns: 200 },
    );
  });

  test("with skewed noise it is not: exponential noise, five siblings", () => {
    expect(winProbability("exponential", 5, 1).marginal).toBeCloseTo(0.2, 15);
    expect(winProbability("exponential", 5, 4).marginal).toBeCloseTo(0.8, 15);
  });
});

describe("winProbability: shape", () => {
  test("property: at equal efforts everyone has the chance m/n", () => {
    fc.assert(
      fc.property(noiseFamily, contestSize(), (noise, { siblings, slots }) => {
        expect(Math.abs(winProbability(noise, siblings, slots).value(0) - slots / siblings)).toBeLessThan(1e-12);
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test("property: the chance is a distribution function of the lead", () => {
    fc.assert(
      fc.property(
        noiseFamily,
        contestSize(),
        real(30),
        positive(1e-3, 30),
        (noise, { siblings, slots }, lead, step) => {
          const win = winProbability(noise, siblings, slots);
          const [here, further] = [win.value(lead), win.value(lead + step)];
          expect(here).toBeGreaterThanOrEqual(-1e-12);
          expect(further).toBeLessThanOrEqual(1 + 1e-12);
          expect(further).toBeGreaterThanOrEqual(here - 1e-12);
          expect(win.slope(lead)).toBeGreaterThanOrEqual(0);
        },
      ),
      { ...seeded, numRuns: 500 },
    );
  });

  test("property: reflecting the noise exchanges winners and losers", () => {
    const mirror: Record<NoiseFamily, NoiseFamily | null> = {
      normal: "normal",
      uniform: "uniform",
      gumbel: null,
      exponential: "reflected-exponential",
      "reflected-exponential": "exponential",
    };
    fc.assert(
      fc.property(noiseFamily, contestSize(), real(6), (noise, { siblings: n, slots: m }, lead) => {
        const reflected = mirror[noise];
        if (reflected === null) return;
        const [win, lose] = [winProbability(noise, n, m), winProbability(reflected, n, n - m)];
        expect(Math.abs(win.value(lead) + lose.value(-lead) - 1)).toBeLessThan(1e-12);
        expect(Math.abs(win.slope(lead) - lose.slope(-lead))).toBeLessThan(1e-12);
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test("property: slope and bend are the first and second derivative", () => {
    fc.assert(
      fc.property(noiseFamily, contestSize(40), real(5), (noise, { siblings, slots }, at) => {
        const win = winProbability(noise, siblings, slots);
        const step = 1e-4;
        // Away from the kinks of the slope, which lie at 0 and, for uniform noise, at −2 and 2.
        const lead = [0, -2, 2].some((kink) => Math.abs(at - kink) < 2 * step) ? at + 5 * step : at;
        const slope = (win.value(lead + step) - win.value(lead - step)) / (2 * step);
        const bend = (win.slope(lead + step) - win.slope(lead - step)) / (2 * step);
        expect(Math.abs(win.slope(lead) - slope)).toBeLessThan(2e-5);
        expect(Math.abs(win.bend(lead) - bend)).toBeLessThan(2e-4);
        expect(win.bend(lead, "left")).toBe(win.bend(lead));
      }),
      { ...seeded, numRuns: 500 },
    );
  });

  test.each([
    ["uniform", 5, 1, 0, 1, 0],
    ["uniform", 5, 4, 0, 0, -1],
    ["uniform", 2, 1, -2, 0, 0.25],
    ["uniform", 2, 1, 2, -0.25, 0],
    ["exponential", 4, 1, 0, 0.25, 0.25],
    ["exponential", 4, 3, 0, 0.75, -2.25],
    ["reflected-exponential", 4, 1, 0, 2.25, -0.75],
    ["reflected-exponential", 4, 3, 0, -0.25, -0.25],
    ["normal", 2, 1, 0, 0, 0],
  ] as const)("%s noise, %i siblings, %i slots: bend on either side of lead %d", (noise, n, m, lead, left, right) => {
    const win = winProbability(noise, n, m);
    const step = 1e-7;
    expect(win.bend(lead, "left")).toBeCloseTo(left, 12);
    expect(win.bend(lead, "right")).toBeCloseTo(right, 12);
    expect((win.slope(lead) - win.slope(lead - step)) / step).toBeCloseTo(left, 4);
    expect((win.slope(lead + step) - win.slope(lead)) / step).toBeCloseTo(right, 4);
  });

  test("property: maxBend bounds every bend, maxBendBetween those of an interval", () => {
    const where = fc.oneof(real(4), real(30), real(2000));
    fc.assert(
      fc.property(noiseFamily, contestSize(), where, positive(1e-3, 3000), (noise, { siblings, slots }, low, width) => {
        const win = winProbability(noise, siblings, slots);
        const bound = win.maxBendBetween(low, low + width);
        expect(bound).toBeLessThanOrEqual(win.maxBend * (1 + 1e-12));
        for (let i = 0; i <= 40; i += 1) {
          const lead = low + (width * i) / 40;
          const rounding = 1e-11 * Math.max(1, win.maxBend);
          if (i > 0) expect(win.bend(lead, "left")).toBeLessThanOrEqual(bound + rounding);
          if (i < 40) expect(win.bend(lead, "right")).toBeLessThanOrEqual(bound + rounding);
        }
      }),
      { ...seeded, numRuns: 400 },
    );
  });

  test("property: maxBendBetween closes in on the bend as the interval shrinks", () => {
    fc.assert(
      fc.property(noiseFamily, contestSize(40), real(4), (noise, { siblings, slots }, lead) => {
        const win = winProbability(noise, siblings, slots);
        const near = Math.max(win.bend(lead), win.bend(lead + 1e-7, "left"));
        expect(win.maxBendBetween(lead, lead + 1e-7)).toBeLessThanOrEqual(Math.max(0, near) + 1e-3);
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test("normal noise: maxBend is f(1), the constant of the sufficient condition", () => {
    expect(winProbability("normal", 7, 1).maxBend).toBeCloseTo(0.24197072451914337, 15);
  });

  test.each(noiseFamilies)("%s: a lead of any size gives finite numbers", (noise) => {
    for (const [n, m] of [
      [2, 1],
      [9, 4],
      [10_000, 9999],
    ] as const) {
      const win = winProbability(noise, n, m);
      for (const size of [50, 720, 1e5, 1e300, Number.POSITIVE_INFINITY]) {
        expect(win.value(size)).toBeCloseTo(1, 12);
        expect(win.value(-size)).toBeCloseTo(0, 12);
        for (const lead of [size, -size]) {
          expect(win.slope(lead)).toBeCloseTo(0, 12);
          expect(win.bend(lead)).toBeCloseTo(0, 12);
          expect(win.maxBendBetween(lead, lead)).toBeCloseTo(0, 12);
        }
        expect(win.maxBendBetween(-size, size)).toBeLessThanOrEqual(win.maxBend);
        expect(win.maxBendBetween(-size, size)).toBeGreaterThan(0);
      }
    }
  });
});
