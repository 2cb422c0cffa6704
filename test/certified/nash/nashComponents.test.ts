import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational, ratio } from "../../../src/arithmetic/exact.ts";
import { nashComponents } from "../../../src/certified/nash/nashComponents.ts";
import { vertexEnumeration } from "../../../src/certified/nash/vertexEnumeration.ts";
import { bimatrixGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import { type NormalFormGame, normalFormGame } from "../../../src/games/normal-form/normalFormGame.ts";
import { regretCheck } from "../../../src/verify/regret.ts";
import { bimatrices } from "../../arbitraries/games.ts";
import { seeded } from "../../arbitraries/parameters.ts";

const text = (strategy: readonly Rational[]) => strategy.map(exact.format).join(" ");
const shown = (game: NormalFormGame<Rational>) =>
  nashComponents(game).solutions.map(({ subsets }) =>
    subsets.map(({ extremeStrategies }) => extremeStrategies.map((list) => list.map(text))),
  );

describe("nashComponents", () => {
  // von Stengel (2007), Algorithmic Game Theory, §3.2: a nondegenerate game.
  test("of a nondegenerate game are its equilibria", () => {
    const game = bimatrixGame(
      [
        [3, 3],
        [2, 5],
        [0, 6],
      ],
      [
        [3, 2],
        [2, 6],
        [3, 1],
      ],
    );
    expect(shown(game)).toEqual([
      [[["1 0 0"], ["1 0"]]],
      [[["4/5 1/5 0"], ["2/3 1/3"]]],
      [[["0 1/3 2/3"], ["1/3 2/3"]]],
    ]);
  });

  // von Stengel (2007) §3.6: both columns are best responses to the first row.
  test("of the degenerate variant are a segment and a point", () => {
    const game = bimatrixGame(
      [
        [3, 3],
        [2, 5],
        [0, 6],
      ],
      [
        [3, 3],
        [2, 6],
        [3, 1],
      ],
    );
    expect(shown(game)).toEqual([[[["1 0 0"], ["1 0", "2/3 1/3"]]], [[["0 1/3 2/3"], ["1/3 2/3"]]]]);
  });

  test("where everybody is indifferent, there is one product of both simplices", () => {
    const zero = [
      [0, 0, 0],
      [0, 0, 0],
    ];
    expect(shown(bimatrixGame(zero, zero))).toEqual([
      [
        [
          ["1 0", "0 1"],
          ["1 0 0", "0 1 0", "0 0 1"],
        ],
      ],
    ]);
  });

  // Each player is indifferent between everything unless both play their second strategy.
  test("subsets that meet in one equilibrium make one component", () => {
    const game = bimatrixGame(
      [
        [1, 1],
        [1, 0],
      ],
      [
        [1, 1],
        [1, 0],
      ],
    );
    expect(shown(game)).toEqual([
      [
        [["1 0"], ["1 0", "0 1"]],
        [["1 0", "0 1"], ["1 0"]],
      ],
    ]);
  });

  test("every mixture within a subset is an equilibrium, and all extreme equilibria are in one", () => {
    fc.assert(
      fc.property(
        bimatrices({ bound: 1 }),
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 16, maxLength: 16 }),
        (game, shares) => {
          const { solutions, certificate, status } = nashComponents(game);
          expect([status, certificate.complete]).toEqual(["solved", true]);
          const pairs = new Set<string>();
          for (const { extremeStrategies } of solutions.flatMap(({ subsets }) => subsets)) {
            const [X, Y] = extremeStrategies;
            for (const x of X) for (const y of Y) pairs.add(`${text(x)} | ${text(y)}`);
            const profile = [mixture(X, shares), mixture(Y, [...shares].reverse())];
            expect(exact.format(regretCheck(game, profile).maxRegret)).toBe("0");
          }
          expect([...pairs].sort()).toEqual(
            vertexEnumeration(game)
              .solutions.map((both) => both.map(text).join(" | "))
              .sort(),
          );
        },
      ),
      { ...seeded, numRuns: 80 },
    );
  });

  test("a limit leaves no components", () => {
    const zero = [
      [0, 0],
      [0, 0],
    ];
    const result = nashComponents(bimatrixGame(zero, zero), { maxNodes: 1 });
    expect([result.status, result.solutions, result.certificate.complete]).toEqual(["limit", [], false]);
  });
});

/** The mixture of strategies by integer shares. */
function mixture(list: readonly (readonly Rational[])[], shares: readonly number[]): Rational[] {
  const weights = list.map((_, k) => BigInt(shares[k % shares.length]! + 1));
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  return list[0]!.map((_, i) =>
    list.reduce((total, strategy, k) => exact.add(total, exact.mul(ratio(weights[k]!, sum), strategy[i]!)), exact.zero),
  );
}

test("nashComponents refuses games for another number of players, by its own name", () => {
  expect(() => nashComponents(normalFormGame([1, 1, 1], [[0], [0], [0]]))).toThrow("nashComponents: the game has 3");
});
