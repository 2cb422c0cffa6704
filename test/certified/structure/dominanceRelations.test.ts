import * as fc from "fast-check";
import {
  bestResponses,
  bimatrixGame,
  exact,
  mixedProfileOf,
  normalFormGame,
  paretoImprovement,
  payoffDominance,
  pDominance,
  pureEquilibria,
  type Rational,
  riskDominance,
} from "jiama";
import { describe, expect, test } from "vitest";
import { shapeOf } from "../../../src/games/normal-form/normalFormGame.ts";
import { bimatrices, normalForms } from "../../arbitraries/games.ts";
import { allProfiles } from "./deviations.ts";

const options = { seed: 20_261_123, numRuns: 200 };
const text = (value: Rational | null) => value && exact.format(value);
const stagHunt = bimatrixGame(
  [
    [4, 0],
    [3, 3],
  ],
  [
    [4, 3],
    [0, 3],
  ],
);

describe("pDominance", () => {
  test.each([
    ["payoff-dominant", [0, 0], "3/4", { deviation: 1, against: [0, 1] }],
    ["risk-dominant", [1, 1], "1/4", { deviation: 0, against: [1, 0] }],
  ])("of the stag hunt's %s equilibrium", (_, profile, least, binding) => {
    const found = pDominance(stagHunt, profile);
    expect([found.status, text(found.least), found.binding[0]]).toEqual(["solved", least, binding]);
  });

  test("is 0 for a dominant strategy and absent where a player would deviate", () => {
    const dilemma = bimatrixGame(
      [
        [2, 0],
        [3, 1],
      ],
      [
        [2, 3],
        [0, 1],
      ],
    );
    expect(text(pDominance(dilemma, [1, 1]).least)).toBe("0");
    expect(pDominance(dilemma, [0, 1])).toMatchObject({ status: "none", least: null, byPlayer: [null, { n: 0n }] });
  });

  test("is the threshold: the strategy is a best response at that belief and above, and not below", () => {
    fc.assert(
      fc.property(bimatrices({ maxRows: 3, maxColumns: 3 }), fc.nat(8), (game, at) => {
        const profile = allProfiles(shapeOf(game))[at % allProfiles(shapeOf(game)).length]!;
        const { byPlayer } = pDominance(game, profile);
        [0, 1].forEach((player) => {
          const other = 1 - player;
          const count = shapeOf(game)[other]!;
          // Beliefs with probability p on the profile and the rest on any one other strategy are the extreme ones.
          const holds = (p: Rational) =>
            Array.from({ length: count }, (_, rest) => rest).every((rest) => {
              const belief = Array.from({ length: count }, (_, k) => {
                const sure = k === profile[other] ? p : exact.zero;
                return k === rest ? exact.add(sure, exact.sub(exact.one, p)) : sure;
              });
              const beliefs = mixedProfileOf(game, profile).map((own, k) => (k === other ? belief : own));
              return bestResponses(game, beliefs, player).includes(profile[player]!);
            });
          const least = byPlayer[player];
          if (least === null || least === undefined) {
            expect(holds(exact.one)).toBe(false);
            return;
          }
          expect(holds(least) && holds(exact.one) && holds(exact.div(exact.add(least, exact.one), exact.from(2)))).toBe(
            true,
          );
          const below = exact.sub(least, exact.from("1/1000000"));
          if (least.n !== 0n) expect(holds(below)).toBe(false);
        });
      }),
      options,
    );
  });

  test("of an equilibrium for three players is that of the pair (player, all others)", () => {
    fc.assert(
      fc.property(normalForms({ minPlayers: 3, maxPlayers: 3, maxStrategies: 2 }), (game) => {
        // The first player against the other two as one opponent.
        const [m, n, l] = shapeOf(game) as [number, number, number];
        const two = normalFormGame([m, n * l], [game.payoffs[0]!, game.payoffs[0]!]);
        expect(text(pDominance(game, [0, 0, 0]).byPlayer[0]!)).toBe(text(pDominance(two, [0, 0]).byPlayer[0]!));
      }),
      options,
    );
  });

  test.each([[[0]], [[0, 2]], [[0, -1]], [[0, 0.5]]])("refuses the profile %j", (profile) => {
    expect(() => pDominance(stagHunt, profile)).toThrow(/pDominance/);
  });
});

describe("riskDominance", () => {
  test.each([
    ["the stag hunt", stagHunt, [1, 1], ["1", "9"]],
    // [HarsanyiSelten1988]: with equal products neither equilibrium risk dominates.
    [
      "a symmetric game of coordination",
      bimatrixGame(
        [
          [2, 0],
          [0, 1],
        ],
        [
          [1, 0],
          [0, 2],
        ],
      ),
      null,
      ["2", "2"],
    ],
    [
      "chicken",
      bimatrixGame(
        [
          [0, 7],
          [2, 6],
        ],
        [
          [0, 2],
          [7, 6],
        ],
      ),
      null,
      ["2", "2"],
    ],
  ])("of %s", (_, game, dominant, products) => {
    const found = riskDominance(game);
    expect([found.status, found.dominant, found.products.map(exact.format)]).toEqual(["solved", dominant, products]);
  });

  test("is none without two strict equilibria", () => {
    expect(
      riskDominance(
        bimatrixGame(
          [
            [2, 0],
            [3, 1],
          ],
          [
            [2, 3],
            [0, 1],
          ],
        ),
      ),
    ).toMatchObject({
      status: "none",
      equilibria: [[1, 1]],
      dominant: null,
    });
  });

  test("is p-dominance with probabilities of the players that sum to less than 1", () => {
    fc.assert(
      fc.property(bimatrices({ maxRows: 2, maxColumns: 2, bound: 4 }), (game) => {
        if (shapeOf(game).join() !== "2,2") return;
        const found = riskDominance(game);
        if (found.status === "none") return;
        const sums = found.equilibria.map((profile) => {
          const [p, q] = pDominance(game, profile).byPlayer;
          return exact.compare(exact.add(p!, q!), exact.one);
        });
        expect(found.dominant).toEqual(sums[0]! < 0 ? found.equilibria[0] : sums[1]! < 0 ? found.equilibria[1] : null);
      }),
      { ...options, numRuns: 600 },
    );
  });

  test("refuses games of another size", () => {
    expect(() => riskDominance(bimatrixGame([[1, 2]], [[1, 2]]))).toThrow(/1 × 2/);
  });
});

describe("payoffDominance", () => {
  const profiles = (game: typeof stagHunt) =>
    pureEquilibria(game).solutions.map((profile) => mixedProfileOf(game, profile));

  test("prefers the stag", () => {
    expect(payoffDominance(stagHunt, profiles(stagHunt))).toMatchObject({ undominated: [0], dominant: 0 });
  });

  test("has no winner in Bach or Stravinsky", () => {
    const game = bimatrixGame(
      [
        [2, 0],
        [0, 1],
      ],
      [
        [1, 0],
        [0, 2],
      ],
    );
    expect(payoffDominance(game, profiles(game))).toMatchObject({ undominated: [0, 1], dominant: null });
  });

  test("tells Pareto dominance, somebody gains, from payoff dominance, everybody gains", () => {
    const game = bimatrixGame(
      [
        [2, 0],
        [0, 1],
      ],
      [
        [1, 0],
        [0, 1],
      ],
    );
    expect(payoffDominance(game, profiles(game))).toMatchObject({ undominated: [0], dominant: null });
  });

  test("finds the Pareto improvement on the Prisoner's dilemma, and none on its first profile", () => {
    const game = bimatrixGame(
      [
        [2, 0],
        [3, 1],
      ],
      [
        [2, 3],
        [0, 1],
      ],
    );
    expect(paretoImprovement(game, mixedProfileOf(game, [1, 1]))).toEqual([0, 0]);
    expect(paretoImprovement(game, mixedProfileOf(game, [0, 0]))).toBeNull();
  });
});
