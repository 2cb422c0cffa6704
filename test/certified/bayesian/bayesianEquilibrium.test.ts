import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { float } from "../../../src/arithmetic/float.ts";
import { bayesianEquilibrium } from "../../../src/certified/bayesian/bayesianEquilibrium.ts";
import { pureEquilibria } from "../../../src/certified/nash/pureEquilibria.ts";
import { type BayesianGame, bayesianGame } from "../../../src/games/bayesian/bayesianGame.ts";
import { bayesianTree } from "../../../src/games/bayesian/bayesianTree.ts";
import { agentNormalForm } from "../../../src/games/extensive-form/agentNormalForm.ts";
import { reducedStrategicForm } from "../../../src/games/extensive-form/reducedStrategicForm.ts";
import { interimRegrets } from "../../../src/verify/interimRegrets.ts";
import { seeded } from "../../arbitraries/parameters.ts";

const shown = (profile: readonly (readonly (readonly Rational[])[])[]) =>
  profile.map((own) => own.map((mix) => mix.map(exact.format).join(" ")));

const games = (players: number): fc.Arbitrary<BayesianGame<Rational>> =>
  fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 200, maxLength: 200 }).map((numbers) => {
    let next = 0;
    const names = ["I", "II", "III"].slice(0, players);
    const own = { types: ["s", "t"], actions: ["l", "r"] };
    return bayesianGame({
      players: Object.fromEntries(names.map((name, k) => [name, k < 2 ? own : { actions: ["l", "r"] }])),
      // Correlated types.
      prior: ({ I, II }) => (I === II ? "1/3" : I === "s" ? "1/4" : "1/12"),
      payoffs: () => names.map(() => numbers[next++ % 200]!),
    });
  });

describe("bayesianEquilibrium", () => {
  // Gibbons (1992), section 3.1.A: Cournot duopoly in which only firm 2 knows its cost, P = 9 − Q, c₁ = 1, c₂ ∈ {1, 4} equally likely.
  // q₁ = (9 − 2 + 5/2)/3 = 19/6, q₂(4) = 5/2 − 19/12 … on a grid of sixths the best replies are those of the continuum.
  test("Cournot competition with a secret cost", () => {
    const quantities = ["11/12", "19/6", "29/12", "1", "3", "2"];
    const game = bayesianGame({
      players: { "1": { actions: quantities }, "2": { types: ["1", "4"], actions: quantities } },
      prior: { "2": ["1/2", "1/2"] },
      payoffs: (q, type) => {
        const [own, other] = [exact.from(q["1"]!), exact.from(q["2"]!)];
        const price = exact.sub(exact.from(9), exact.add(own, other));
        return [
          exact.mul(exact.sub(price, exact.one), own),
          exact.mul(exact.sub(price, exact.from(type["2"]!)), other),
        ];
      },
    });
    const { solutions, certificate } = bayesianEquilibrium(game, { pure: true });
    expect(certificate.complete).toBe(true);
    const named = solutions.map((profile) =>
      profile.map((own) => own.map((mix) => quantities[mix.findIndex((p) => exact.compare(p, exact.one) === 0)])),
    );
    expect(named).toContainEqual([["19/6"], ["29/12", "11/12"]]);
  });

  test("two players: no type has a regret", () => {
    fc.assert(
      fc.property(games(2), (game) => {
        const { status, certificate } = bayesianEquilibrium(game);
        expect(status).toBe("solved");
        expect(exact.format(certificate.equilibria[0]!.maxRegret)).toBe("0");
      }),
      { ...seeded, numRuns: 50 },
    );
  });

  test("three players: all pure equilibria are those of the induced normal form", () => {
    let some = 0;
    fc.assert(
      fc.property(games(3), (game) => {
        const { status, solutions, certificate } = bayesianEquilibrium(game, { pure: true });
        const expected = pureEquilibria(reducedStrategicForm(bayesianTree(game))).solutions.length;
        expect([status, solutions.length, certificate.complete]).toEqual([
          expected > 0 ? "solved" : "none",
          expected,
          true,
        ]);
        some += expected > 0 ? 1 : 0;
      }),
      { ...seeded, numRuns: 30 },
    );
    expect(some).toBeGreaterThan(5);
  });

  test("the game between the types has a player for each, who is paid like the player", () => {
    const game = bayesianGame({
      players: { I: { types: ["a", "b"], actions: ["l", "r"] }, II: { actions: ["l", "r"] } },
      prior: { I: ["1/4", "3/4"] },
      payoffs: (action, type) => [action.I === action.II ? (type.I === "a" ? 8 : 4) : 0, action.II === "r" ? 1 : 0],
    });
    const form = agentNormalForm(bayesianTree(game));
    expect(form.players).toEqual(["I: a", "II: 1", "I: b"]);
    // All right: 1/4 · 8 + 3/4 · 4 = 5 for both agents of the first player.
    expect(form.payoffs.map((own) => exact.format(own[7]!))).toEqual(["5", "1", "5"]);
    expect(shown(bayesianEquilibrium(game).solutions[0]!)).toEqual([["0 1", "0 1"], ["0 1"]]);
  });

  test("in doubles, and for types that never occur", () => {
    const game = bayesianGame<number>(
      {
        players: { I: { types: ["a", "never"], actions: ["l", "r"] }, II: { actions: ["l", "r"] } },
        prior: { I: [1, 0] },
        payoffs: (action) => (action.I === action.II ? [1, -1] : [-1, 1]),
      },
      { field: float },
    );
    const { status, solutions, certificate } = bayesianEquilibrium(game);
    expect(status).toBe("solved");
    expect(solutions[0]).toEqual([
      [
        [0.5, 0.5],
        [1, 0],
      ],
      [[0.5, 0.5]],
    ]);
    expect(certificate.equilibria[0]!.maxRegret).toBeLessThan(1e-12);
  });

  test.each([
    [{ prior: { I: ["1/2"] } }, /1 probabilities for the 2 types/],
    [{ prior: { I: ["1/2", "1/3"] } }, /sum to 5\/6/],
    [{ prior: () => "-1" }, /probability -1/],
    [{ payoffs: () => [1] }, /1 numbers for 2 players/],
    [{ players: { I: { types: ["a", "b"], actions: [] }, II: { actions: ["l"] } } }, /no type or no action/],
    [{ players: { I: { types: ["a", "a"], actions: ["l"] }, II: { actions: ["l"] } } }, /stands twice/],
  ])("refuses what is no Bayesian game: %#", (change, message) => {
    const input = {
      players: { I: { types: ["a", "b"], actions: ["l"] }, II: { actions: ["l"] } },
      prior: { I: ["1/2", "1/2"] },
      payoffs: () => [0, 0],
    };
    expect(() => bayesianGame({ ...input, ...change })).toThrow(message);
  });

  test("a profile that is none is refused by the check", () => {
    const game = bayesianGame({ players: { I: { actions: ["l", "r"] } }, prior: {}, payoffs: () => [0] });
    expect(() => interimRegrets(game, [])).toThrow(/0 strategies/);
    expect(() => interimRegrets(game, [[[exact.one, exact.one]]])).toThrow(/sum 1/);
  });
});
