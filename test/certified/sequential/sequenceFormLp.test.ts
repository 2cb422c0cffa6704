import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { float } from "../../../src/arithmetic/float.ts";
import { sequenceFormLp } from "../../../src/certified/sequential/sequenceFormLp.ts";
import { zeroSum } from "../../../src/certified/zeroSum.ts";
import { expectedPayoffs } from "../../../src/games/extensive-form/continuationPayoffs.ts";
import type { ExtensiveGame } from "../../../src/games/extensive-form/extensiveGame.ts";
import { gameFromTree } from "../../../src/games/extensive-form/gameFromTree.ts";
import { hasPerfectRecall } from "../../../src/games/extensive-form/perfectRecall.ts";
import { reducedStrategicForm } from "../../../src/games/extensive-form/reducedStrategicForm.ts";
import { move, payoffs } from "../../../src/games/extensive-form/tree.ts";
import { seeded } from "../../arbitraries/parameters.ts";
import { trees } from "../../arbitraries/trees.ts";
import { kuhnPoker, leducPoker } from "../../fixtures/poker.ts";

/** The game in which the second player receives what is left of a constant. */
function withConstantSum(game: ExtensiveGame<Rational>, constant: number): ExtensiveGame<Rational> {
  const [own] = game.payoffs as [ArrayLike<Rational>];
  const rest = Array.from(own, (payoff) => exact.sub(exact.from(constant), payoff));
  return { ...game, payoffs: [own, rest] };
}

describe("sequenceFormLp", () => {
  // Kuhn (1950), A simplified two-person poker: the first player loses 1/18.
  test("finds the value of Kuhn's poker, where whoever holds the best card calls and the worst folds", () => {
    const game = kuhnPoker(3);
    const { status, value, solutions, certificate } = sequenceFormLp(game);
    expect([status, exact.format(value!)]).toEqual(["solved", "-1/18"]);
    expect(certificate!.equilibrium.regrets.map(exact.format)).toEqual(["0", "0"]);
    const at = (label: string) => game.infosets.findIndex((set) => set.label === label);
    expect(solutions[0]![at("3 bet")]!.map(exact.format)).toEqual(["0", "1"]);
    expect(solutions[0]![at("1 bet")]!.map(exact.format)).toEqual(["1", "0"]);
    expect(solutions[0]![at("2 bet")]!.map(exact.format)).toEqual(["2/3", "1/3"]);
  });

  // OpenSpiel, tests of its sequence-form program: −0.085606424078 for Leduc poker; other programs stop with "bad pivot" here, or take minutes.
  test("finds the value of Leduc poker with three ranks", () => {
    const { status, value } = sequenceFormLp(leducPoker(3));
    expect(status).toBe("solved");
    expect(exact.toNumber(value!)).toBeCloseTo(-0.085606424078, 12);
  });

  test("agrees with the value of the reduced strategic form, whatever the constant", () => {
    let imperfect = 0;
    fc.assert(
      fc.property(
        trees({ maxPlayers: 2, imperfect: true, maxDepth: 4, maxActions: 2, bound: 2 }).filter(
          (game) => game.players.length === 2 && hasPerfectRecall(game) && game.infosets.length <= 10,
        ),
        fc.integer({ min: -2, max: 2 }),
        (drawn, constant) => {
          const game = withConstantSum(drawn, constant);
          const { status, value, solutions } = sequenceFormLp(game);
          expect(status).toBe("solved");
          expect(exact.format(value!)).toBe(exact.format(zeroSum(reducedStrategicForm(game)).value!));
          expect(exact.format(expectedPayoffs(game, solutions[0]!)[0]!)).toBe(exact.format(value!));
          if (game.infosets.some(({ nodes }) => nodes.length > 1)) imperfect += 1;
        },
      ),
      { ...seeded, numRuns: 150 },
    );
    expect(imperfect).toBeGreaterThan(5);
  });

  test("in doubles, too", () => {
    const game = kuhnPoker(3);
    const doubles = {
      ...game,
      field: float,
      payoffs: game.payoffs.map((own) => Float64Array.from(Array.from(own, exact.toNumber))),
      chanceMoves: game.chanceMoves.map((each) => ({ ...each, probabilities: each.probabilities.map(exact.toNumber) })),
    };
    const { status, value, certificate } = sequenceFormLp(doubles);
    expect(status).toBe("solved");
    expect(value).toBeCloseTo(-1 / 18, 12);
    expect(certificate!.equilibrium.maxRegret).toBeLessThan(1e-9);
  });

  test("stops at the limit of pivots, and when the control says so", () => {
    expect(sequenceFormLp(kuhnPoker(3), { maxPivots: 2 })).toMatchObject({ status: "limit", value: null });
    expect(sequenceFormLp(kuhnPoker(3), { control: { checkpoint: () => "stop" } })).toMatchObject({ status: "limit" });
  });

  test("a game without moves has the value of its end", () => {
    const { value, solutions } = sequenceFormLp(gameFromTree(["1", "2"], payoffs(3, 4)));
    expect([exact.format(value!), solutions]).toEqual(["3", [[]]]);
  });

  test.each([
    [["1"], payoffs(1), /has 1 players/],
    [["1", "2"], move("1", { l: payoffs(1, 1), r: payoffs(1, 0) }), /sum to 1 after "r" and to 2 at the first end/],
    [
      ["1", "2"],
      move("1", {
        l: move("1", { x: payoffs(1, 0), y: payoffs(0, 1) }, { infoset: "later" }),
        r: move("1", { x: payoffs(0, 1), y: payoffs(1, 0) }, { infoset: "later" }),
      }),
      /has forgotten/,
    ],
  ] as const)("refuses other games: %#", (players, tree, message) => {
    expect(() => sequenceFormLp(gameFromTree(players, tree))).toThrow(message);
  });
});
