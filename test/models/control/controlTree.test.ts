import * as fc from "fast-check";
import { solve, toTree } from "jiama";
import { controlModes, controlRights } from "jiama/models";
import { describe, expect, test } from "vitest";
import { seeded } from "../../arbitraries/parameters.ts";
import { playedActions } from "../playedActions.ts";
import { type Control, controls, executed, payoff } from "./controlCases.ts";

/** What backward induction on a grid plays, and what it is worth to the holder of the target, in units of `T_P²`. */
function played(at: Control, steps: number) {
  const [target, inspection, incentive] = playedActions(toTree(controlRights, at, steps)).map(Number) as [
    number,
    number,
    number,
  ];
  const value = payoff(at, 0, target, inspection, incentive) / at.principalTarget ** 2;
  return { effort: executed(at, target, inspection, incentive) / at.principalTarget, value };
}

describe("control-rights as a tree", () => {
  test("property: backward induction on grids comes near to the outcome, and nearer as they refine", () => {
    fc.assert(
      fc.property(controls(2), (at) => {
        const { outcome } = solve(controlRights, at);
        const own = payoff(at, 0, outcome.target, outcome.inspection, outcome.incentive) / at.principalTarget ** 2;
        expect(Math.abs(played(at, 6).value - own)).toBeLessThan(0.08);
        expect(Math.abs(played(at, 18).value - own)).toBeLessThan(0.01);
      }),
      { ...seeded, numRuns: 10 },
    );
  });

  test.each(controlModes)("%s: on the path of a fine grid about as much is executed", (mode) => {
    const at = {
      ...{ mode, principalTarget: 1, managerBias: 0.5, effortCost: 0.9 },
      ...{ targetCost: 0.2, inspectionCost: 0.3, incentiveCost: 0.4 },
    };
    const { effort } = solve(controlRights, at).outcome;
    // Who goes first makes use of the steps in which the others answer.
    expect(Math.abs(played(at, 24).effort - effort)).toBeLessThan(0.05);
  });

  test("a grid that is too fine is refused", () => {
    expect(() => toTree(controlRights, {}, 100)).toThrow(/100 steps makes a tree of/);
  });
});
