import {
  atLevel,
  backwardInduction,
  type ExtensiveGame,
  exact,
  float,
  pathTo,
  readParameters,
  toTree,
  toTreeExact,
} from "jiama";
import { promotionTournament, type StrategicCascadeParameters, strategicCascade } from "jiama/models";
import { describe, expect, test } from "vitest";
import { heldAtRoot, type Input, inputOf, outcome, twoMaxima } from "./strategicCascadeCases.ts";

/** The actions that backward induction takes on the path of play of a tree without moves of nature. */
function playedActions<T>(game: ExtensiveGame<T>): readonly number[] {
  const [profile] = backwardInduction(game).solutions;
  let node = 0;
  while (game.nodes.mover[node]! >= 0) {
    const action = profile![game.nodes.index[node]!]!;
    node += 1;
    for (let k = 0; k < action; k += 1) node = game.nodes.end[node]!;
  }
  return pathTo(game, node).map(Number);
}

/** A floor binds: the second tier is content with what the first asks. */
const bound: Input = {
  ...{ tiers: 3, initialTarget: "0.54", marginalPrize: ["0.52", "0.38", "0.58"], penalty: ["0.148", "0.03", "0.02"] },
  ...{ tolerance: 0, effortCost: "0.152", falsificationCost: "0.456", markupCost: ["0.05", "0.35"] },
};

/** The top's payoff of an outcome. */
function topPayoff(input: Input): number {
  const { initialTarget, marginalPrize, penalty, tolerance, markupCost } = readParameters(
    strategicCascade,
    input,
    float,
  ).values as unknown as StrategicCascadeParameters;
  const { markups, output } = outcome(input);
  const excess = atLevel(penalty, 0) * (1 - atLevel(tolerance, 0)) * (initialTarget - output) ** 2;
  return atLevel(marginalPrize, 0) * output - (excess + atLevel(markupCost, 0) * markups[0]! ** 2) / 2;
}

describe("strategic-cascade as a tree", () => {
  test.each<[string, Input, number, readonly number[]]>([
    ["two tiers", { tiers: 2, marginalPrize: "0.05", penalty: 1, markupCost: "0.5" }, 0.35, [15, 45]],
    ["three tiers", {}, 0.39, [8, 16]],
    ["two local maxima", twoMaxima, 1.2, [8, 16]],
    ["a floor binds", bound, 0.23, [10, 20]],
    ["a target of indifference", inputOf(heldAtRoot), 0.29, [6, 10]],
  ])("on a grid that refines, backward induction converges to it: %s", (_, input, highest, grids) => {
    const { markups, output } = outcome(input);
    for (const steps of grids) {
      const tree = toTree(strategicCascade, input, steps);
      const step = highest / steps;
      const near = Math.sqrt(step * highest);
      const played = playedActions(tree);
      const [check] = backwardInduction(tree).certificate.equilibria;
      // Rounding below moves a superior's payoff by O(step), hence the markup, at a flat top, by O(√step).
      expect(Math.abs(check!.payoffs[0]! - topPayoff(input))).toBeLessThanOrEqual(step / 2);
      for (const [tier, markup] of markups.entries()) {
        expect(Math.abs(played[tier]! - markup)).toBeLessThanOrEqual(2 * near);
      }
      expect(Math.abs(played.at(-1)! - output)).toBeLessThanOrEqual(near);
    }
  });

  test("the default markups of three tiers are the nearest on the grid", () => {
    expect(playedActions(toTree(strategicCascade))).toEqual([0.117, 0.195, 0.54725]);
  });

  test("in fractions the tree is the same, and no deviation gains anything", () => {
    const tree = toTreeExact(strategicCascade, {}, 5);
    expect(tree.nodes.count).toBe(1 + 6 + 36 * (1 + 26));
    const { solutions, certificate } = backwardInduction(tree);
    expect(exact.format(certificate.equilibria[0]!.maxGain)).toBe("0");
    expect(solutions).toEqual(backwardInduction(toTree(strategicCascade, {}, 5)).solutions);
  });

  test("a grid that is too fine, and none at all, is refused", () => {
    expect(() => toTree(strategicCascade, {}, 100)).toThrow(/100 steps makes a tree of 102030504 nodes/);
    expect(() => toTree(strategicCascade, { tiers: 32, marginalPrize: 1, penalty: 1, markupCost: 1 })).toThrow(/nodes/);
    expect(() => toTree(strategicCascade, {}, 0)).toThrow(/the grid has 0 steps/);
    expect(() => toTree(promotionTournament)).toThrow(/promotion-tournament is no finite game in extensive form/);
    expect(() => toTreeExact(promotionTournament)).toThrow(/with rational payoffs/);
  });
});
