import * as fc from "fast-check";
import { bimatrixGame, exact, exactPotential, float, normalFormGame, weightedPotential } from "jiama";
import { describe, expect, test } from "vitest";
import { matrices, normalForms } from "../../arbitraries/games.ts";

const options = { seed: 20_261_123, numRuns: 150 };

describe("weightedPotential", () => {
  test("finds weights and potential of games made of them", () => {
    const weights = fc.constantFrom("1", "2", "1/3", "7/5");
    fc.assert(
      fc.property(matrices(4, 8, 3), weights, weights, weights, ([P, a, b, c], wA, wB, wC) => {
        // Dummy terms of a player do not depend on the player's own strategy; strategies are the bits of the place.
        const dummies = [(k: number) => a![k & 3]!, (k: number) => b![k & 5]!, (k: number) => c![k & 6]!];
        const payoffs = [wA, wB, wC].map((w, i) =>
          P!.map((p, k) => exact.add(exact.mul(exact.from(w), exact.from(p)), exact.from(dummies[i]!(k)))),
        );
        const found = weightedPotential(normalFormGame([2, 2, 2], payoffs));
        expect(found.status).toBe("solved");
        if (found.status !== "solved") return;
        expect(found.certificate).toEqual({ deviations: 12, disagreements: 0 });
        const doubles = weightedPotential(
          normalFormGame(
            [2, 2, 2],
            payoffs.map((list) => list.map(exact.toNumber)),
            { field: float },
          ),
        );
        expect(doubles.status).toBe("solved");
      }),
      options,
    );
  });

  test("gives the ratio of the weights where there is only one", () => {
    // Cournot-like: u = (12 − x − y) x, and twice that of the other player.
    const x = [1, 2, 3];
    const A = x.map((own) => x.map((other) => (12 - own - other) * own));
    const B = x.map((other) => x.map((own) => 2 * (12 - own - other) * own));
    const found = weightedPotential(bimatrixGame(A, B));
    expect(found.status === "solved" && found.weights.map(exact.format)).toEqual(["1", "2"]);
    expect(exactPotential(bimatrixGame(A, B)).status).toBe("none");
  });

  test("gives one square where mixed differences have different signs: matching pennies", () => {
    const found = weightedPotential(
      bimatrixGame(
        [
          [1, -1],
          [-1, 1],
        ],
        [
          [-1, 1],
          [1, -1],
        ],
      ),
    );
    expect(found).toEqual({ status: "none", counterexample: [{ players: [0, 1], from: [0, 0], to: [1, 1] }] });
  });

  test("gives two squares where their ratios differ", () => {
    // The mixed differences are 1 and 1 on the first two columns, 2 and 1 on the last two.
    const found = weightedPotential(
      bimatrixGame(
        [
          [0, 0, 0],
          [0, 1, 3],
        ],
        [
          [0, 0, 0],
          [0, 1, 2],
        ],
      ),
    );
    expect(found.status === "none" && found.counterexample.length).toBe(2);
  });

  test("gives a ring of three players where ratios do not multiply to 1", () => {
    // uᵢ is a sum over the others of a factor times the product of the two strategies.
    const factors = [
      [0, 1, 1],
      [1, 0, 1],
      [2, 1, 0],
    ];
    const payoffs = factors.map((row, i) =>
      [0, 1, 2, 3, 4, 5, 6, 7].map((place) => {
        const s = [place >> 2, (place >> 1) & 1, place & 1];
        return row.reduce((sum, factor, j) => sum + factor * s[i]! * s[j]!, 0);
      }),
    );
    const found = weightedPotential(normalFormGame([2, 2, 2], payoffs));
    expect(found.status === "none" && found.counterexample.map(({ players }) => players)).toHaveLength(3);
  });

  test("is never missing where there is an exact potential, nor found where multiplying payoffs away does not help", () => {
    fc.assert(
      fc.property(
        normalForms({ maxPlayers: 3, maxStrategies: 2, bound: 1 }),
        fc.constantFrom("2", "1/5"),
        (game, factor) => {
          const found = weightedPotential(game);
          if (exactPotential(game).status === "solved") expect(found.status).toBe("solved");
          const payoffs = game.payoffs.map((list, player) =>
            player === 0 ? Array.from(list, (u) => exact.mul(u, exact.from(factor))) : list,
          );
          expect(weightedPotential({ ...game, payoffs }).status).toBe(found.status);
        },
      ),
      options,
    );
  });

  test("stops when told to", () => {
    const game = bimatrixGame([[1]], [[1]]);
    expect(weightedPotential(game, { control: { checkpoint: () => "stop" } })).toEqual({ status: "limit" });
  });
});
