import * as fc from "fast-check";
import { solve } from "jiama";
import { controlRights } from "jiama/models";
import { describe, expect, test } from "vitest";
import { seeded } from "../../arbitraries/parameters.ts";
import { type Control, controls, executed, payoff, wanted } from "./controlCases.ts";

/** Where a function with one peak is largest, by golden-section search. */
function peak(f: (x: number) => number, most: number): number {
  let [low, high] = [0, most];
  for (let i = 0; i < 40; i += 1) {
    const [a, b] = [low + 0.382 * (high - low), low + 0.618 * (high - low)];
    if (f(a) < f(b)) low = a;
    else high = b;
  }
  return (low + high) / 2;
}

interface Play {
  readonly inspection: number;
  readonly incentive: number;
}

/** What the holder of incentives does after a target and an inspection. */
function incentiveAfter(at: Control, target: number, inspection: number): number {
  const most = wanted(at, 2) / Math.sqrt(at.incentiveCost);
  return peak((incentive) => payoff(at, 2, target, inspection, incentive), most);
}

/** What the holder of inspection does after a target, on a grid of inspections refined once. */
function playAfter(at: Control, target: number): Play {
  let best = { inspection: 0, incentive: 0 };
  let most = payoff(at, 1, target, 0, 0);
  const tryAll = (from: number, to: number) => {
    for (let i = 0; i <= 24; i += 1) {
      const inspection = from + ((to - from) * i) / 24;
      const incentive = incentiveAfter(at, target, inspection);
      const value = payoff(at, 1, target, inspection, incentive);
      if (value > most) [most, best] = [value, { inspection, incentive }];
    }
  };
  tryAll(0, 1);
  tryAll(Math.max(0, best.inspection - 1 / 24), Math.min(1, best.inspection + 1 / 24));
  return best;
}

describe("control-rights, played stage by stage", () => {
  test("property: grids over targets and inspections, with the later stages played out, find nothing better", () => {
    fc.assert(
      fc.property(controls(2), (at) => {
        const { status, outcome } = solve(controlRights, at);
        expect(status).toBe("solved");
        const unit = at.principalTarget ** 2;
        const own = payoff(at, 0, outcome.target, outcome.inspection, outcome.incentive);
        const reach = Math.sqrt(-2 * own) / Math.sqrt(at.targetCost);
        const targets = Array.from({ length: 24 }, (_, i) => Math.max(0, at.principalTarget + reach * (i / 12 - 1)));
        for (const target of [...targets, outcome.target]) {
          const { inspection, incentive } = playAfter(at, target);
          const value = payoff(at, 0, target, inspection, incentive);
          // A grid misplays the later stages a little, to the benefit of nobody in particular.
          expect(value).toBeLessThan(own + 4e-3 * unit);
          if (target === outcome.target) expect(Math.abs(value - own)).toBeLessThan(4e-3 * unit);
        }
        const after = playAfter(at, outcome.target);
        const effort = executed(at, outcome.target, after.inspection, after.incentive);
        const gain =
          payoff(at, 1, outcome.target, after.inspection, after.incentive) -
          payoff(at, 1, outcome.target, outcome.inspection, outcome.incentive);
        expect(gain).toBeLessThan(1e-9 * unit);
        expect(Math.abs(effort - outcome.effort)).toBeLessThan(0.06 * at.principalTarget);
      }),
      { ...seeded, numRuns: 16 },
    );
  });

  test("property: incentives and effort are best replies, and less is executed than the holder of incentives wants", () => {
    fc.assert(
      fc.property(controls(4), (at) => {
        const { target, inspection, incentive, effort, distortion } = solve(controlRights, at).outcome;
        expect(effort).toBeLessThan(wanted(at, 2));
        expect(effort / at.principalTarget).toBeCloseTo(
          executed(at, target, inspection, incentive) / at.principalTarget,
          9,
        );
        expect(distortion).toBe(Math.abs(effort - at.principalTarget));
        const value = payoff(at, 2, target, inspection, incentive);
        const reply = incentiveAfter(at, target, inspection);
        // A joint holder has chosen the inspection as well.
        const best = payoff(at, 2, target, inspection, reply);
        expect(best - value).toBeLessThan(1e-9 * at.principalTarget ** 2);
      }),
      seeded,
    );
  });
});
