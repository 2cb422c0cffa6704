import * as fc from "fast-check";
import { type ContinuousDecision, exact, float, isBestResponse, winProbability } from "jiama";
import { describe, expect, test } from "vitest";
import { type Contest, contestDecision } from "../../models/contestDecision.ts";
import { equalEffort } from "../../models/equalEfforts.ts";
import { drawnReward } from "../../models/prizeDraws.ts";
import { between, positive, seeded } from "../arbitraries/parameters.ts";
import { expectedPrize } from "./lotteryByHand.ts";

/** Falling prizes for up to `siblings` contestants. */
function fallingPrizes(most: number): fc.Arbitrary<readonly number[]> {
  return fc.array(between(0, 10), { minLength: 1, maxLength: most }).map((prizes) => {
    const falling = [...prizes].sort((a, b) => b - a);
    return falling[0] === 0 ? [1, ...falling.slice(1)] : falling;
  });
}

const contest: fc.Arbitrary<Contest<number>> = fc.integer({ min: 1, max: 5 }).chain((rivals) =>
  fc.record({
    prizes: fallingPrizes(rivals + 1),
    rivals: fc.constant(rivals),
    decisiveness: fc.oneof(fc.constantFrom(1, 2), positive(0.2, 4)),
    unitCost: positive(0.1, 10),
  }),
);

const player = { en: "contestant", zh: "竞争者" };

function decisionOf(at: Contest<number>, others: number): ContinuousDecision<number> {
  return contestDecision(float, at, {
    player,
    action: "effort",
    chosen: others,
    others,
  }) as ContinuousDecision<number>;
}

describe("prizes drawn one after the other", () => {
  test("property: the reward is what the orders of all draws give", () => {
    fc.assert(
      fc.property(contest, positive(0.01, 100), ({ prizes, rivals }, impact) => {
        const worst = prizes[rivals] ?? 0;
        const byHand = expectedPrize(prizes, [impact, ...new Array(rivals).fill(1)]) - worst;
        expect(drawnReward(float, prizes, rivals).value(impact)).toBeCloseTo(byHand, 11);
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("property: its derivatives are those of the differences, and alternate in sign", () => {
    fc.assert(
      fc.property(contest, positive(0.01, 100), ({ prizes, rivals }, impact) => {
        const { value, slope, bend } = drawnReward(float, prizes, rivals);
        const step = 1e-4 * impact;
        const [below, at, above] = [value(impact - step), value(impact), value(impact + step)];
        expect(Math.abs((above - below) / (2 * step) - slope(impact))).toBeLessThan(1e-5 * (1 + slope(impact)));
        const curve = (slope(impact + step) - slope(impact - step)) / (2 * step);
        expect(Math.abs(curve - bend(impact))).toBeLessThan(1e-4 * (1 + Math.abs(bend(impact))));
        expect([at >= 0, slope(impact) >= 0, bend(impact) <= 0]).toEqual([true, true, true]);
        expect(slope(impact + step)).toBeLessThanOrEqual(slope(impact));
        expect(bend(impact + step)).toBeGreaterThanOrEqual(bend(impact));
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("property: it is the rank-order tournament under Gumbel noise, in the logarithm of the impact", () => {
    fc.assert(
      fc.property(contest, positive(0.01, 100), ({ prizes, rivals }, impact) => {
        const wins = prizes.slice(0, rivals).map((prize, j) => {
          const win = winProbability("gumbel", rivals + 1, j + 1);
          return (prize - (prizes[j + 1] ?? 0)) * win.value(Math.log(impact));
        });
        const sum = wins.reduce((a, b) => a + b, 0);
        expect(drawnReward(float, prizes, rivals).value(impact)).toBeCloseTo(sum, 11);
      }),
      { ...seeded, numRuns: 200 },
    );
  });
});

describe("the decision of a contestant", () => {
  test("property: no payoff bends more, or is higher, than is stated for its box", () => {
    fc.assert(
      fc.property(contest, positive(0.1, 10), between(0, 1), between(0, 1), (at, others, a, b) => {
        const [piece] = decisionOf(at, others).pieces;
        const most = 4 * others;
        const [low, high] = [Math.min(a, b) * most, Math.max(a, b) * most];
        fc.pre(high - low > 1e-3 * others);
        const bound = piece!.curvature([low], [high]);
        const ceiling = piece!.ceiling!([low], [high]);
        for (let i = 0; i < 20; i += 1) {
          const effort = low + ((high - low) * (i + 0.5)) / 20;
          const step = 1e-5 * effort;
          const [above, below] = [piece!.gradient([effort + step])[0]!, piece!.gradient([effort - step])[0]!];
          const bend = (above - below) / (2 * step);
          expect(bend).toBeLessThanOrEqual(bound + 1e-4 * (1 + Math.abs(bend)));
          expect(piece!.payoff([effort])).toBeLessThanOrEqual(ceiling + 1e-12);
        }
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test("property: on ever smaller boxes the bound becomes the curvature itself", () => {
    fc.assert(
      fc.property(contest, positive(0.1, 10), between(0.1, 3), (at, others, relative) => {
        const [piece] = decisionOf(at, others).pieces;
        const effort = relative * others;
        const width = 1e-6 * effort;
        const bound = piece!.curvature([effort - width], [effort + width]);
        const slopes = [piece!.gradient([effort + width])[0]!, piece!.gradient([effort - width])[0]!];
        const bend = (slopes[0]! - slopes[1]!) / (2 * width);
        expect(Math.abs(bound - bend)).toBeLessThan(1e-3 * (1 + Math.abs(bend)) + 1e-3 / others ** 2);
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("property: the gradient is the slope of the payoff, which vanishes at the equal effort", () => {
    fc.assert(
      fc.property(contest, positive(0.1, 10), between(0.1, 3), (at, others, relative) => {
        const [piece] = decisionOf(at, others).pieces;
        const effort = relative * others;
        const step = 1e-5 * effort;
        const slope = (piece!.payoff([effort + step]) - piece!.payoff([effort - step])) / (2 * step);
        expect(Math.abs(slope - piece!.gradient([effort])[0]!)).toBeLessThan(1e-4 * (1 + Math.abs(slope)));
        const equal = equalEffort(float, at);
        if (equal > 0) expect(decisionOf(at, equal).pieces[0]!.gradient([equal])[0]! * equal).toBeCloseTo(0, 11);
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("against rivals without effort the first draw is won for next to nothing", () => {
    const at: Contest<number> = { prizes: [4], rivals: 3, decisiveness: 1, unitCost: 1 };
    const idle = decisionOf(at, 0);
    expect(isBestResponse(idle, float)).toBe(false);
    expect(idle.pieces[1]!.payoff([0]) - idle.pieces[0]!.payoff([0])).toBe(3);
    expect(isBestResponse(decisionOf({ ...at, prizes: [4, 4, 4, 4] }, 0), float)).toBe(true);
    expect(isBestResponse(decisionOf({ ...at, prizes: [0] }, 0), float)).toBe(true);
  });

  test("who competes against nobody has the prize for nothing", () => {
    const alone: Contest<number> = { prizes: [4], rivals: 0, decisiveness: 3, unitCost: 1 };
    expect(isBestResponse(decisionOf(alone, 0), float)).toBe(true);
    expect(isBestResponse(decisionOf(alone, 1), float)).toBe(false);
  });

  test("in fractions and with r ≠ 1 the choice is between the effort and none", () => {
    const [three, two, one] = [3, 2, 1].map((x) => exact.from(x)) as [
      typeof exact.one,
      typeof exact.one,
      typeof exact.one,
    ];
    const at = (decisiveness: typeof exact.one) =>
      contestDecision(
        exact,
        { prizes: [one], rivals: 1, decisiveness, unitCost: one },
        {
          player,
          action: "effort",
          chosen: exact.div(decisiveness, exact.from(4)),
          others: exact.div(decisiveness, exact.from(4)),
        },
      );
    expect(at(one).kind).toBe("continuous");
    const [edge, beyond] = [at(two), at(three)];
    expect(edge).toMatchObject({ kind: "finite", actions: ["none", "effort"] });
    expect([isBestResponse(edge, exact), isBestResponse(beyond, exact)]).toEqual([true, false]);
  });
});
