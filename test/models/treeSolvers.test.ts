import {
  assessmentCheck,
  exact,
  intuitiveCriterion,
  quasiPerfect,
  sequenceFormLcp,
  sequenceFormLp,
  signallingEquilibria,
  signallingTree,
  solve,
  solveExact,
  subgamePerfect,
  toFloatTree,
  toTree,
  toTreeExact,
} from "jiama";
import { collusion, creditSignal, passiveAcceptance, sequentialInspection, strategicCascade } from "jiama/models";
import { describe, expect, test } from "vitest";
import { creditSignalGame } from "../../models/signalling/creditSignalTree.ts";

describe("models as trees, solved by the general solvers", () => {
  // Dresher (1962): V(n, m) = C(n−1, m)/Σ C(n, i).
  test.each([
    [1, 0, "1"],
    [2, 1, "1/3"],
    [3, 1, "1/2"],
    [3, 2, "1/7"],
    [4, 2, "3/11"],
    [5, 2, "3/8"],
    [3, 3, "0"],
  ])("sequential-inspection with %i periods and %i inspections is worth %s", (periods, inspections, expected) => {
    const tree = toTreeExact(sequentialInspection, { periods, inspections });
    const { outcome } = solveExact(sequentialInspection, { periods, inspections });
    expect(exact.format(outcome.value)).toBe(expected);
    expect(exact.format(sequenceFormLp(tree).value!)).toBe(expected);
    const lcp = sequenceFormLcp(tree);
    expect(exact.format(lcp.certificate.equilibria[0]!.payoffs[0]!)).toBe(expected);
  });

  test("the first period of a sequential inspection is that of the closed form", () => {
    const tree = toTreeExact(sequentialInspection, { periods: 4, inspections: 2 });
    const { outcome } = solveExact(sequentialInspection, { periods: 4, inspections: 2 });
    const [behavior] = subgamePerfect(tree).solutions;
    const [violate, inspect] = [0, 1].map((player) => tree.infosets.findIndex((set) => set.player === player));
    expect(exact.format(behavior![violate!]![0]!)).toBe(exact.format(outcome.violationProbability));
    expect(exact.format(behavior![inspect!]![0]!)).toBe(exact.format(outcome.inspectionProbability));
    expect(() => toTree(sequentialInspection, { periods: 20 })).toThrow(/at most 14/);
  });

  test.each(["1/10", "2", "8"])(
    "passive-acceptance at a cost of %s: the tree accepts where the closed form does",
    (contestCost) => {
      const tree = toTreeExact(passiveAcceptance, { contestCost });
      const { accepts, escalates } = solve(passiveAcceptance, { contestCost }).outcome;
      const [behavior] = quasiPerfect(tree).solutions;
      const reply = tree.infosets.findIndex(({ player }) => player === 1);
      expect(behavior!.behavior[0]!.map(exact.format)).toEqual(escalates ? ["0", "1"] : ["1", "0"]);
      expect(behavior!.behavior[reply]!.map(exact.format)).toEqual(accepts ? ["1", "0"] : ["0", "1"]);
    },
  );

  test("collusion and strategic-cascade: subgame-perfect paths come near to the closed forms", () => {
    const found = solve(collusion, { auditProbability: "0.25", aggravation: 2 }).outcome;
    const tree = toTree(collusion, { auditProbability: "0.25", aggravation: 2 }, 400);
    const [behavior] = subgamePerfect(tree).solutions;
    const markup = Number(tree.infosets[0]!.actions[behavior![0]!.indexOf(1)]);
    expect(Math.abs(markup - found.foresightMarkup)).toBeLessThan(0.01);
    const cascade = toTree(strategicCascade, {}, 12);
    const [path] = subgamePerfect(cascade).solutions;
    const first = Number(cascade.infosets[0]!.actions[path![0]!.indexOf(1)]);
    const top = Number(cascade.infosets[0]!.actions.at(-1));
    expect(Math.abs(first - solve(strategicCascade, {}).outcome.markups[0]!)).toBeLessThanOrEqual(top / 12);
  });

  // Spence (1973) and Riley (1979): of the separating equilibria the one of least cost passes the intuitive criterion.
  test("credit-signal: the least separating signal is what survives the intuitive criterion", () => {
    const parameters = { lowAbility: 1, highAbility: 2, prize: 4, observability: 0.25, priorHigh: 0.4 };
    const { signal } = solve(creditSignal, parameters).outcome;
    const game = creditSignalGame(parameters, signal, 2);
    const { solutions } = signallingEquilibria(game);
    const survivors = solutions.filter((each) => each.kind === "separating" && intuitiveCriterion(game, each).holds);
    expect(survivors.length).toBeGreaterThan(0);
    for (const { sender } of survivors) {
      expect(Number(game.messages[sender[0]!.indexOf(1)])).toBe(0);
      expect(Number(game.messages[sender[1]!.indexOf(1)])).toBeCloseTo(signal, 9);
    }
    const tree = toTree(creditSignal, parameters, 2);
    expect(tree).toEqual(signallingTree(game));
    const separating = tree.infosets.map(({ player, label, actions }) => {
      if (player === 0)
        return actions.map((action) => (Number(action) === (label === "low" ? 0 : Number(game.messages[2])) ? 1 : 0));
      return Number(label) < Number(game.messages[2]) ? [0, 1] : [1, 0];
    });
    const beliefs = tree.infosets.map(({ player, label }) =>
      player === 0 ? [1] : Number(label) < Number(game.messages[2]) ? [1, 0] : [0, 1],
    );
    expect(assessmentCheck(tree, { behavior: separating, beliefs }).isWeakPerfectBayesian).toBe(true);
    expect(sequenceFormLcp(toFloatTree(tree)).status).toBe("solved");
  });
});
