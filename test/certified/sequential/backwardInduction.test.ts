import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { float } from "../../../src/arithmetic/float.ts";
import { backwardInduction } from "../../../src/certified/sequential/backwardInduction.ts";
import { behaviorProfileOf } from "../../../src/games/extensive-form/behaviorProfile.ts";
import type { ExtensiveGame } from "../../../src/games/extensive-form/extensiveGame.ts";
import { gameFromTree } from "../../../src/games/extensive-form/gameFromTree.ts";
import { reducedStrategicForm } from "../../../src/games/extensive-form/reducedStrategicForm.ts";
import { reducedStrategies } from "../../../src/games/extensive-form/reducedStrategies.ts";
import { subgameAt, subgameRoots } from "../../../src/games/extensive-form/subgames.ts";
import { chance, move, outcome, payoffs, type Tree } from "../../../src/games/extensive-form/tree.ts";
import { mixedProfileOf } from "../../../src/games/structure/pureProfile.ts";
import { oneShotDeviations } from "../../../src/verify/oneShotDeviations.ts";
import { regretCheck } from "../../../src/verify/regret.ts";
import { subgamePerfectCount } from "../../../src/verify/subgamePerfectCount.ts";
import { seeded } from "../../arbitraries/parameters.ts";
import { trees } from "../../arbitraries/trees.ts";
import { allProfiles } from "../../conformance/bruteForce.ts";

/** Rosenthal's centipede: whoever goes down ends the game; each step adds one to the pot, and a step passes the larger share on. */
function centipede(moves: number): ExtensiveGame<Rational> {
  let tree: Tree<never> = payoffs(moves - 1, moves - 1);
  for (let k = moves - 1; k >= 0; k -= 1) {
    const down = k % 2 === 0 ? payoffs(k + 1, k - 1) : payoffs(k - 1, k + 1);
    tree = move(k % 2 === 0 ? "I" : "II", { down, across: tree });
  }
  return gameFromTree(["I", "II"], tree);
}

/** Whether a pure behavior profile is a Nash equilibrium of every subgame, by the regrets of their strategic forms. */
function isSubgamePerfect(game: ExtensiveGame<Rational>, profile: readonly number[]): boolean {
  return subgameRoots(game).every((root) => {
    const subgame = subgameAt(game, root);
    // Information sets of the subgame, by their player and label, in the whole game.
    const actions = subgame.infosets.map(
      ({ player, label }) => profile[game.infosets.findIndex((set) => set.player === player && set.label === label)]!,
    );
    const pure = subgame.players.map((_, player) =>
      reducedStrategies(subgame, player).findIndex((strategy) =>
        strategy.every((action, set) => action < 0 || action === actions[set]),
      ),
    );
    const form = reducedStrategicForm(subgame);
    return exact.compare(regretCheck(form, mixedProfileOf(form, pure)).maxRegret, exact.zero) === 0;
  });
}

describe("backwardInduction", () => {
  // Selten (1965): the entrant is not deterred by an empty threat.
  test("finds the equilibrium without empty threats", () => {
    const entry = gameFromTree(
      ["entrant", "incumbent"],
      move("entrant", {
        out: outcome("no entry", 0, 2),
        enter: move("incumbent", { fight: payoffs(-1, -1), accommodate: payoffs(1, 1) }),
      }),
    );
    const { status, solutions, certificate } = backwardInduction(entry);
    expect([status, solutions, certificate.complete]).toEqual(["solved", [[1, 1]], true]);
  });

  test("goes down at once in a centipede of a hundred moves, and of a hundred thousand", () => {
    for (const moves of [100, 100_000]) {
      const { solutions, certificate } = backwardInduction(centipede(moves));
      expect(solutions[0]!.every((action) => action === 0)).toBe(true);
      expect(certificate.equilibria[0]!.payoffs.map(exact.format)).toEqual(["1", "-1"]);
      expect(certificate.complete).toBe(true);
    }
  });

  test("weighs moves of nature", () => {
    const lottery = gameFromTree(
      ["a"],
      move("a", { safe: payoffs("1/3"), risky: chance({ good: ["1/3", payoffs("11/10")], bad: ["2/3", payoffs(0)] }) }),
    );
    expect(backwardInduction(lottery).solutions).toEqual([[1]]);
    expect(backwardInduction(lottery).certificate.equilibria[0]!.payoffs.map(exact.format)).toEqual(["11/30"]);
  });

  test("finds all subgame-perfect equilibria in pure strategies and nothing else", () => {
    fc.assert(
      fc.property(trees({ maxDepth: 3, maxActions: 2, bound: 1 }), (game) => {
        const shape = game.infosets.map(({ actions }) => actions.length);
        fc.pre(shape.length <= 6);
        const expected = allProfiles(shape).filter((profile) => isSubgamePerfect(game, profile));
        const { status, solutions, certificate } = backwardInduction(game, { all: true });
        expect([status, certificate.complete]).toEqual(["solved", true]);
        expect([...solutions].map(String).sort()).toEqual(expected.map(String).sort());
        expect(solutions[0]).toEqual(backwardInduction(game).solutions[0]);
        expect(subgamePerfectCount(game)).toBe(BigInt(expected.length));
      }),
      { ...seeded, numRuns: 150 },
    );
  });

  test("every solution passes the check of one-shot deviations, and every other profile fails it", () => {
    fc.assert(
      fc.property(trees({ maxDepth: 3, maxActions: 2, bound: 1 }), (game) => {
        const shape = game.infosets.map(({ actions }) => actions.length);
        fc.pre(shape.length <= 8);
        const found = new Set(backwardInduction(game, { all: true }).solutions.map(String));
        for (const profile of allProfiles(shape)) {
          const { maxGain } = oneShotDeviations(game, behaviorProfileOf(game, profile));
          expect(exact.compare(maxGain, exact.zero) === 0).toBe(found.has(String(profile)));
        }
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  // Every profile of an indifferent player is an equilibrium: 2²⁰ of them.
  test("stops at the limit, and says so", () => {
    let tree: Tree<never> = payoffs(0);
    for (let k = 0; k < 20; k += 1) tree = move("a", { go: payoffs(0), on: tree });
    const game = gameFromTree(["a"], tree);
    const { status, solutions, certificate } = backwardInduction(game, { all: true, maxEquilibria: 50 });
    expect([status, solutions.length, certificate.complete]).toEqual(["limit", 50, false]);
    expect(new Set(solutions.map(String)).size).toBe(50);
    expect(subgamePerfectCount(game)).toBe(2n ** 20n);
    const one = backwardInduction(game);
    expect([one.status, one.solutions.length, one.certificate.complete]).toEqual(["solved", 1, false]);
  });

  test("stops when the control says so", () => {
    const { status, solutions } = backwardInduction(centipede(10), { control: { checkpoint: () => "stop" } });
    expect([status, solutions]).toEqual(["limit", []]);
  });

  test("treats what differs by rounding as equal where a tolerance allows it", () => {
    const tree = move<number>("a", {
      sum: chance<number>({ x: [0.1, payoffs(1)], y: [0.2, payoffs(1)], z: [0.7, payoffs(1)] }),
      one: payoffs(1 + 1e-15),
      none: payoffs(0),
    });
    const game = gameFromTree(["a"], tree, { field: float });
    expect(backwardInduction(game, { all: true }).solutions).toEqual([[1]]);
    expect(backwardInduction(game, { all: true, tolerance: 1e-12 }).solutions).toEqual([[0], [1]]);
  });

  test("a game without decisions has one equilibrium, the empty one", () => {
    const { status, solutions, certificate } = backwardInduction(gameFromTree(["a"], payoffs(7)), { all: true });
    expect([status, solutions, certificate.complete]).toEqual(["solved", [[]], true]);
  });

  test("refuses imperfect information, and options out of range", () => {
    const guess = gameFromTree(
      ["I", "II"],
      move("I", {
        heads: move("II", { heads: payoffs(1, 0), tails: payoffs(0, 1) }, { infoset: "guess" }),
        tails: move("II", { heads: payoffs(0, 1), tails: payoffs(1, 0) }, { infoset: "guess" }),
      }),
    );
    expect(() => backwardInduction(guess)).toThrow(/the information set "guess" of player "II" has 2 nodes/);
    expect(() => backwardInduction(centipede(2), { maxEquilibria: 0 })).toThrow(/maxEquilibria is 0/);
    expect(() => backwardInduction(centipede(2), { tolerance: -1 })).toThrow(/tolerance/);
  });
});
