import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { counterfactualRegret } from "../../../src/certified/sequential/counterfactualRegret.ts";
import { sequenceFormLp } from "../../../src/certified/sequential/sequenceFormLp.ts";
import type { ExtensiveGame } from "../../../src/games/extensive-form/extensiveGame.ts";
import { gameFromTree } from "../../../src/games/extensive-form/gameFromTree.ts";
import { move, payoffs } from "../../../src/games/extensive-form/tree.ts";
import { toFloatTree } from "../../../src/games/extensive-form/treeConversion.ts";
import { seeded } from "../../arbitraries/parameters.ts";
import { twoPlayerTrees } from "../../arbitraries/trees.ts";
import { kuhnPoker } from "../../fixtures/poker.ts";

/** The game in which the second player loses what the first one gains. */
const zeroSum = (game: ExtensiveGame<Rational>): ExtensiveGame<Rational> => {
  const own = Array.from(game.payoffs[0]!);
  return { ...game, payoffs: [own, own.map(exact.neg)] };
};

describe("counterfactualRegret", () => {
  // Kuhn (1950): the value is −1/18 for three cards.
  test.each(["cfr", "cfr+", "dcfr"] as const)("%s learns Kuhn's poker, with exact bounds on its value", (variant) => {
    const { status, iterations, certificate } = counterfactualRegret(kuhnPoker(3), { variant, exploitability: 0.005 });
    expect(status).toBe("solved");
    expect(iterations).toBeLessThan(2000);
    expect(exact.toNumber(certificate.exploitability)).toBeLessThanOrEqual(0.005);
    const [least, most] = certificate.valueBounds;
    const value = exact.from("-1/18");
    expect(exact.compare(least, value)).toBeLessThanOrEqual(0);
    expect(exact.compare(value, most)).toBeLessThanOrEqual(0);
    expect(exact.format(exact.sub(most, least))).toBe(
      exact.format(exact.mul(exact.from(2), certificate.exploitability)),
    );
  });

  test("thirteen cards to a thousandth", () => {
    const { status, certificate } = counterfactualRegret(kuhnPoker(13), { exploitability: 0.001, maxIterations: 1000 });
    expect(status).toBe("solved");
    expect(exact.toNumber(certificate.exploitability)).toBeLessThanOrEqual(0.001);
  });

  test("encloses the value that the linear program finds, whatever the game", () => {
    fc.assert(
      fc.property(twoPlayerTrees({ maxDepth: 4, maxActions: 3, bound: 3 }), (drawn) => {
        const game = zeroSum(drawn);
        const { certificate } = counterfactualRegret(game, { exploitability: 0.01, maxIterations: 200 });
        const { value } = sequenceFormLp(game);
        const [least, most] = certificate.valueBounds;
        expect(exact.compare(least, value!) <= 0 && exact.compare(value!, most) <= 0).toBe(true);
      }),
      { ...seeded, numRuns: 30 },
    );
  });

  test("says what was found when it must stop, the same every time", () => {
    const options = { maxIterations: 10, exploitability: 1e-9 };
    const first = counterfactualRegret(kuhnPoker(3), options);
    expect(first).toMatchObject({ status: "limit", iterations: 10 });
    expect(first.solutions).toHaveLength(1);
    expect(counterfactualRegret(kuhnPoker(3), options)).toEqual(first);
    const stopped = counterfactualRegret(kuhnPoker(3), { control: { checkpoint: () => "stop" } });
    expect(stopped).toMatchObject({ status: "limit", iterations: 0 });
  });

  test("in doubles, and where nobody has a choice", () => {
    const { status, certificate } = counterfactualRegret(toFloatTree(kuhnPoker(3)), { exploitability: 0.01 });
    expect(status).toBe("solved");
    expect(certificate.exploitability).toBeLessThanOrEqual(0.01);
    expect(counterfactualRegret(gameFromTree(["1", "2"], payoffs(3, 4))).status).toBe("solved");
  });

  test.each([
    [["1"], payoffs(1), {}, /1 players/],
    [["1", "2"], move("1", { l: payoffs(1, 1), r: payoffs(1, 0) }), {}, /sum to 1/],
    [["1", "2"], move("1", { l: payoffs(1, 0), r: payoffs(0, 1) }), { exploitability: 0 }, /exploitability is 0/],
    [["1", "2"], move("1", { l: payoffs(1, 0), r: payoffs(0, 1) }), { maxIterations: 0.5 }, /maxIterations/],
  ] as const)("refuses what it cannot take: %#", (players, tree, options, message) => {
    expect(() => counterfactualRegret(gameFromTree(players, tree), options)).toThrow(message);
  });
});
