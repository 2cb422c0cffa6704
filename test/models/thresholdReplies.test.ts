import * as fc from "fast-check";
import { normalDensity, normalDistribution } from "jiama";
import { describe, expect, test } from "vitest";
import { type ThresholdIncentives, thresholdCurvature, thresholdReplies } from "../../models/thresholdReplies.ts";
import { between, positive, seeded } from "../arbitraries/parameters.ts";

const incentives = fc.record({
  pull: fc.oneof(fc.constant(0), positive(1e-8, 1e4)),
  stake: fc.oneof(fc.constant(0), positive(1e-12, 1e6)),
  mean: fc.oneof(
    fc.constant(0),
    positive(1e-3, 100),
    positive(1e-3, 100).map((x) => -x),
  ),
  noise: positive(1e-2, 1e3),
  cost: positive(1e-4, 1e4),
});

const slopeAt = ({ pull, stake, mean, noise, cost }: ThresholdIncentives, x: number) =>
  pull + (stake / noise) * (Math.exp(-0.5 * ((x - mean) / noise) ** 2) / Math.sqrt(2 * Math.PI)) - cost * x;

/** Local maxima of the payoff on a dense scan, finest where the shock is. */
function scannedMaxima(at: ThresholdIncentives): number[] {
  const { pull, stake, mean, noise, cost } = at;
  const most = (pull + stake / noise) / cost + 1e-9;
  const points = [0];
  for (let i = 1; i <= 4000; i += 1) points.push((most * i) / 4000);
  for (let i = -4000; i <= 4000; i += 1) points.push(mean + (noise * i) / 400);
  for (let i = -320; i <= 0; i += 1) points.push(most * 10 ** (i / 20));
  const grid = points.filter((x) => x >= 0 && x <= most).sort((a, b) => a - b);
  const maxima: number[] = [];
  for (let i = 0; i + 1 < grid.length; i += 1) {
    const [left, right] = [slopeAt(at, grid[i]!), slopeAt(at, grid[i + 1]!)];
    if (left > 0 && right <= 0) maxima.push(grid[i]!);
  }
  return maxima;
}

describe("thresholdReplies", () => {
  test("finds both maxima of an official who may give up or strive", () => {
    // V .45, n 2, σ 1, D(1 − φ) 1.5, δ 4, k .14: the roots .94721 and 4.56026.
    const replies = thresholdReplies({ pull: 0.45 * 0.28209479177387814, stake: 1.5, mean: 4, noise: 1, cost: 0.14 });
    expect(replies).toHaveLength(2);
    expect(replies[0]).toBeCloseTo(0.94721, 5);
    expect(replies[1]).toBeCloseTo(4.56026, 5);
  });

  test("finds the markup of the safety buffer with a lump-sum sanction", () => {
    // κ 1, δ .5, σ 1.2, stakes 2.1 and 3.5: individual and joint markup of a colluding pair.
    const at = { pull: 0, mean: 0.5, noise: 1.2, cost: 1 };
    expect(thresholdReplies({ ...at, stake: 2.1 })).toEqual([expect.closeTo(0.6894981033701453, 12)]);
    expect(thresholdReplies({ ...at, stake: 3.5 })).toEqual([expect.closeTo(1.0482600311872674, 12)]);
  });

  test("keeps the far maximum where the threshold is not felt at zero", () => {
    const replies = thresholdReplies({ pull: 0, stake: 10_000, mean: 50, noise: 1, cost: 1 });
    expect(replies).toHaveLength(2);
    expect(replies[0]).toBe(0);
    expect(replies[1]).toBeGreaterThan(50);
    expect(slopeAt({ pull: 0, stake: 10_000, mean: 50, noise: 1, cost: 1 }, replies[1]!)).toBeCloseTo(0, 8);
  });

  test.each([
    [0.3, 1e-20],
    [0.7, 1e-25],
    [1.1, 1e-300],
    [13 / 37, 1e-20],
    [15 / 37, 1e-20],
  ])("a stake that rounding swallows leaves pull over cost (cost %s, stake %s)", (cost, stake) => {
    expect(thresholdReplies({ pull: 1, stake, mean: 0, noise: 1, cost })).toEqual([expect.closeTo(1 / cost, 13)]);
  });

  test("a threshold far below, safe in any case, leaves nothing to do", () => {
    expect(thresholdReplies({ pull: 0, stake: 1, mean: -1, noise: 0.0259, cost: 1 })).toEqual([0]);
  });

  test("nothing at stake: the reply is pull over cost", () => {
    expect(thresholdReplies({ pull: 3, stake: 0, mean: 1, noise: 2, cost: 4 })).toEqual([0.75]);
    expect(thresholdReplies({ pull: 0, stake: 0, mean: 1, noise: 2, cost: 4 })).toEqual([0]);
  });

  test("property: the replies are the crossings from plus to minus that a scan finds, ascending", () => {
    fc.assert(
      fc.property(incentives, (at) => {
        const replies = thresholdReplies(at);
        const { pull, stake, noise, cost } = at;
        expect(replies.length).toBeGreaterThanOrEqual(1);
        expect(replies.length).toBeLessThanOrEqual(2);
        expect([...replies].sort((a, b) => a - b)).toEqual(replies);
        const most = (pull + stake / noise) / cost;
        for (const reply of replies) {
          expect(reply).toBeGreaterThanOrEqual(0);
          // A slightly smaller x has a positive slope and a slightly larger one a negative slope, up to rounding.
          const rounding = 1e-13 * (pull + stake / noise + cost * reply);
          const step = 1e-7 * Math.min(reply, noise);
          if (reply > 0) expect(slopeAt(at, reply - step)).toBeGreaterThanOrEqual(-rounding);
          expect(slopeAt(at, reply + step)).toBeLessThanOrEqual(rounding);
        }
        for (const found of scannedMaxima(at)) {
          const near = replies.some((reply) => Math.abs(reply - found) <= most / 4000 + noise / 400 + 1e-9 * most);
          expect(near).toBe(true);
        }
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test("property: one reply is the global maximum of Ax + BΦ((x − δ)/σ) − kx²/2", () => {
    fc.assert(
      fc.property(incentives, (at) => {
        const { pull, stake, mean, noise, cost } = at;
        const payoff = (x: number) => pull * x + stake * normalDistribution((x - mean) / noise) - (cost * x * x) / 2;
        const best = Math.max(...thresholdReplies(at).map(payoff));
        const most = (pull + stake / noise) / cost;
        for (let i = 0; i <= 500; i += 1) {
          const scale = Math.abs(best) + stake + pull * most + 1e-12;
          for (const x of [(most * i) / 500, Math.max(0, mean + (noise * (i - 250)) / 40)]) {
            expect(payoff(x)).toBeLessThanOrEqual(best + 1e-12 * scale);
          }
        }
      }),
      { ...seeded, numRuns: 200 },
    );
  });
});

describe("thresholdCurvature", () => {
  test("is f(1) where the interval holds −1", () => {
    expect(thresholdCurvature(-3, 2)).toBeCloseTo(0.24197072451914337, 15);
    expect(thresholdCurvature(-1, -1)).toBeCloseTo(0.24197072451914337, 15);
  });

  test("property: is the greatest value of −z f(z) on the interval", () => {
    const z = between(-12, 12);
    fc.assert(
      fc.property(z, z, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const bound = thresholdCurvature(low, high);
        let most = Number.NEGATIVE_INFINITY;
        for (let i = 0; i <= 2000; i += 1) {
          const x = low + ((high - low) * i) / 2000;
          most = Math.max(most, -x * normalDensity(x));
        }
        expect(bound).toBeGreaterThanOrEqual(most - 1e-16);
        expect(bound).toBeLessThanOrEqual(most + 1e-5);
      }),
      { ...seeded, numRuns: 300 },
    );
  });
});
