import * as fc from "fast-check";
import { bimatrixGame, exact, exactPotential, float, normalFormGame, type Rational } from "jiama";
import { describe, expect, test } from "vitest";
import { type NormalFormGame, shapeOf } from "../../../src/games/normal-form/normalFormGame.ts";
import { matrices, normalForms } from "../../arbitraries/games.ts";
import { deviations } from "./deviations.ts";

const options = { seed: 20_261_123, numRuns: 150 };

/** Whether gains cancel around every square of any two strategies of any two players, by the definition. */
function everySquareCloses(game: NormalFormGame<Rational>): boolean {
  const all = deviations(game);
  const gain = (from: readonly number[], to: readonly number[], player: number) =>
    all.find((each) => each.player === player && `${each.from}` === `${from}` && `${each.to}` === `${to}`)!.gain;
  return all.every(({ from, to, player, gain: first }) =>
    all.every((second) => {
      if (`${second.from}` !== `${to}` || second.player === player) return true;
      const back = from.map((own, k) => (k === second.player ? second.to[k]! : own));
      const sum = [first, second.gain, gain(second.to, back, player), gain(back, from, second.player)];
      return sum.reduce(exact.add, exact.zero).n === 0n;
    }),
  );
}

describe("exactPotential", () => {
  test("finds the potential of the Prisoner's dilemma of Monderer and Shapley", () => {
    // [MondererShapley1996] §2: payoffs (1, 1), (9, 0), (0, 9), (6, 6), potential 4, 3, 3, 0 with this order of strategies.
    const found = exactPotential(
      bimatrixGame(
        [
          [1, 9],
          [0, 6],
        ],
        [
          [1, 0],
          [9, 6],
        ],
      ),
    );
    expect(found.status === "solved" && found.potential.map(exact.format)).toEqual(["0", "-1", "-1", "-4"]);
  });

  test("finds the potential of a congestion game with three players", () => {
    // Rosenthal's potential: the costs of each road, summed over its users one by one; roads cost k² and 3k for k users.
    const cost = [(k: number) => k * k, (k: number) => 3 * k];
    const profiles = [0, 1, 2, 3, 4, 5, 6, 7].map((place) => [place >> 2, (place >> 1) & 1, place & 1]);
    const users = (profile: readonly number[], road: number) => profile.filter((own) => own === road).length;
    const payoffs = [0, 1, 2].map((i) => profiles.map((s) => -cost[s[i]!]!(users(s, s[i]!))));
    const rosenthal = profiles.map(
      (s) =>
        -[0, 1].reduce(
          (sum, r) => sum + Array.from({ length: users(s, r) }, (_, k) => cost[r]!(k + 1)).reduce((a, b) => a + b, 0),
          0,
        ),
    );
    const found = exactPotential(normalFormGame([2, 2, 2], payoffs));
    expect(found.status === "solved" && found.potential.map(exact.toNumber)).toEqual(
      rosenthal.map((value) => value - rosenthal[0]!),
    );
  });

  test("gives a square on which the gains do not cancel: matching pennies", () => {
    const found = exactPotential(
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
    expect(found).toEqual({ status: "none", counterexample: { players: [0, 1], from: [0, 0], to: [1, 1] } });
  });

  test("decides as the definition does, square by square", () => {
    fc.assert(
      fc.property(normalForms({ maxPlayers: 3, bound: 1 }), (game) => {
        expect(exactPotential(game).status).toBe(everySquareCloses(game) ? "solved" : "none");
      }),
      options,
    );
  });

  test("recovers a potential, up to a constant, from payoffs made of it and of what the others do", () => {
    fc.assert(
      fc.property(
        matrices(3, 12, 5),
        fc.constantFrom("1", "1/7", "1000000000000001/3"),
        ([potential, one, two], unit) => {
          const scaled = (value: number) => exact.mul(exact.from(value), exact.from(unit));
          const shape = [3, 4];
          const own = [
            potential!.map((p, k) => scaled(p + one![k % 4]!)),
            potential!.map((p, k) => scaled(p + two![Math.floor(k / 4)]!)),
          ];
          const found = exactPotential(normalFormGame(shape, own));
          expect(found.status === "solved" && found.potential.map(exact.format)).toEqual(
            potential!.map((p) => exact.format(scaled(p - potential![0]!))),
          );
          const doubles = exactPotential(
            normalFormGame(
              shape,
              own.map((list) => list.map(exact.toNumber)),
              { field: float },
            ),
          );
          expect(doubles.status).toBe("solved");
        },
      ),
      options,
    );
  });

  test("does not change when payoffs are shifted, and scales with all of them", () => {
    fc.assert(
      fc.property(normalForms({ maxPlayers: 3, bound: 1 }), (game) => {
        const mapped = game.payoffs.map((list, i) =>
          Array.from(list, (u) => exact.add(exact.mul(u, exact.from(5)), exact.from(i))),
        );
        const [before, after] = [exactPotential(game), exactPotential({ ...game, payoffs: mapped })];
        expect(after.status).toBe(before.status);
        if (before.status !== "solved" || after.status !== "solved") return;
        expect(after.potential.map(exact.format)).toEqual(
          before.potential.map((p) => exact.format(exact.mul(p, exact.from(5)))),
        );
      }),
      options,
    );
  });

  test("allows doubles to be off by the tolerance", () => {
    const noisy = (noise: number) =>
      exactPotential(
        bimatrixGame(
          [
            [1, 9],
            [0, 6 + noise],
          ],
          [
            [1, 0],
            [9, 6],
          ],
          { field: float },
        ),
      ).status;
    expect([noisy(1e-12), noisy(1e-6)]).toEqual(["solved", "none"]);
  });

  test("a game of one player has its payoff as potential, and is no mathematics to fear", () => {
    const found = exactPotential(normalFormGame([3], [[4, 5, 3]]));
    expect(found.status === "solved" && found.potential.map(exact.format)).toEqual(["0", "1", "-1"]);
    expect(shapeOf(normalFormGame([3], [[4, 5, 3]]))).toEqual([3]);
  });

  test("stops when told to", () => {
    const game = bimatrixGame([[1]], [[1]]);
    expect(exactPotential(game, { control: { checkpoint: () => "stop" } })).toEqual({ status: "limit" });
  });
});
