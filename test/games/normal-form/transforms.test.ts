import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { float } from "../../../src/arithmetic/float.ts";
import { DomainError } from "../../../src/errors.ts";
import { affineImage } from "../../../src/games/normal-form/affineImage.ts";
import { bimatrixGame, symmetricGame, zeroSumGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import { toExact, toFloat } from "../../../src/games/normal-form/fieldConversion.ts";
import { gameFromFunction } from "../../../src/games/normal-form/gameFromFunction.ts";
import { gameFromTensors } from "../../../src/games/normal-form/gameFromTensors.ts";
import {
  type NormalFormGame,
  normalFormGame,
  shapeOf,
  strides,
} from "../../../src/games/normal-form/normalFormGame.ts";
import { constantSum, isConstantSum, isSymmetric, isZeroSum } from "../../../src/games/normal-form/payoffStructure.ts";
import { permutedPlayers, transposed } from "../../../src/games/normal-form/permutedPlayers.ts";
import { restriction } from "../../../src/games/normal-form/restriction.ts";
import { bimatrices, normalForms, symmetricGames, zeroSumGames } from "../../arbitraries/games.ts";

const runs = { seed: 20261123, numRuns: 200 };
const texts = (game: NormalFormGame<Rational>) => game.payoffs.map((own) => Array.from(own, exact.format));

/** A player's payoff at a profile, by the definition of the index. */
function payoffAt<T>(game: NormalFormGame<T>, player: number, profile: readonly number[]): T {
  const steps = strides(shapeOf(game));
  return game.payoffs[player]?.[profile.reduce((sum, s, i) => sum + s * (steps[i] as number), 0)] as T;
}

/** All profiles of a shape. */
function profilesOf(shape: readonly number[]): number[][] {
  return shape.reduce<number[][]>(
    (all, count) => all.flatMap((head) => Array.from({ length: count }, (_, s) => [...head, s])),
    [[]],
  );
}

const gameAndOrder = normalForms({ minPlayers: 1, maxPlayers: 4, maxStrategies: 3 }).chain((game) =>
  fc.tuple(
    fc.constant(game),
    fc.shuffledSubarray(
      game.players.map((_, i) => i),
      { minLength: game.players.length },
    ),
  ),
);

describe("permutedPlayers", () => {
  test("place k is taken by player order[k], with strategies and payoffs", () => {
    fc.assert(
      fc.property(gameAndOrder, ([game, order]) => {
        const image = permutedPlayers(game, order);
        for (const profile of profilesOf(shapeOf(image))) {
          const original = order.map(() => 0);
          order.forEach((player, place) => {
            original[player] = profile[place] as number;
          });
          order.forEach((player, place) => {
            expect(payoffAt(image, place, profile)).toEqual(payoffAt(game, player, original));
          });
        }
      }),
      runs,
    );
  });

  test("the inverse order undoes it", () => {
    fc.assert(
      fc.property(gameAndOrder, ([game, order]) => {
        const inverse = order.map((_, player) => order.indexOf(player));
        expect(permutedPlayers(permutedPlayers(game, order), inverse)).toEqual(game);
      }),
      runs,
    );
  });

  test("transposed exchanges the two players of a bimatrix game, in doubles too", () => {
    const game = transposed(
      bimatrixGame(
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
        [
          [7, 8, 9],
          [10, 11, 12],
        ],
        {
          field: float,
          players: ["R", "C"],
          strategies: [
            ["T", "B"],
            ["l", "m", "r"],
          ],
        },
      ),
    );
    expect(game.players).toEqual(["C", "R"]);
    expect(game.strategies).toEqual([
      ["l", "m", "r"],
      ["T", "B"],
    ]);
    expect(game.payoffs).toEqual([Float64Array.of(7, 10, 8, 11, 9, 12), Float64Array.of(1, 4, 2, 5, 3, 6)]);
  });

  test.each([[[0]], [[0, 0]], [[0, 2]], [[1, 0, 2]], [[0.5, 1]]])("refuses the order %j of two players", (order) => {
    expect(() => permutedPlayers(bimatrixGame([[1]], [[2]]), order)).toThrow(DomainError);
  });

  test("transposed refuses a game of three players", () => {
    expect(() => transposed(normalFormGame([1, 1, 1], [[0], [0], [0]]))).toThrow(/two players/);
  });
});

describe("affineImage", () => {
  test("maps each player's payoffs by its own map", () => {
    const image = affineImage(bimatrixGame([[0, 1, -2]], [["1/3", 3, 0]]), [{ scale: 3, shift: "1/2" }, { shift: -1 }]);
    expect(texts(image)).toEqual([
      ["1/2", "7/2", "-11/2"],
      ["-2/3", "2", "-1"],
    ]);
  });

  test("stays in doubles", () => {
    const image = affineImage(bimatrixGame([[1, 2]], [[3, 4]], { field: float }), [{ scale: 0.5 }, { shift: 0.25 }]);
    expect(image.payoffs).toEqual([Float64Array.of(0.5, 1), Float64Array.of(3.25, 4.25)]);
  });

  test.each(["0", "-1"])("refuses the scale %s", (scale) => {
    expect(() => affineImage(bimatrixGame([[1]], [[2]]), [{ scale }, {}])).toThrow(/positive/);
  });

  test("refuses a wrong number of maps, and payoffs beyond the doubles", () => {
    expect(() => affineImage(bimatrixGame([[1]], [[2]]), [{}])).toThrow(/1 maps were given for 2 players/);
    const large = bimatrixGame([[1e300]], [[1]], { field: float });
    expect(() => affineImage(large, [{ scale: 1e300 }, {}])).toThrow(/leave the doubles/);
  });
});

describe("restriction", () => {
  test("keeps the payoffs of the profiles that remain", () => {
    const gameAndKept = normalForms({ maxPlayers: 3, maxStrategies: 4 }).chain((game) =>
      fc.tuple(
        fc.constant(game),
        fc.tuple(...shapeOf(game).map((n) => fc.shuffledSubarray([...Array(n).keys()], { minLength: 1 }))),
      ),
    );
    fc.assert(
      fc.property(gameAndKept, ([game, kept]) => {
        const part = restriction(game, kept);
        expect(shapeOf(part)).toEqual(kept.map((own) => own.length));
        for (const profile of profilesOf(shapeOf(part))) {
          const original = profile.map((s, i) => kept[i]?.[s] as number);
          game.players.forEach((_, i) => {
            expect(payoffAt(part, i, profile)).toEqual(payoffAt(game, i, original));
          });
        }
      }),
      runs,
    );
  });

  test("keeps labels in the order given", () => {
    const game = bimatrixGame([[1, 2, 3]], [[4, 5, 6]], { strategies: [["a"], ["x", "y", "z"]] });
    const part = restriction(game, [[0], [2, 0]]);
    expect(part.strategies).toEqual([["a"], ["z", "x"]]);
    expect(texts(part)).toEqual([
      ["3", "1"],
      ["6", "4"],
    ]);
  });

  test.each([[[[0]]], [[[0], []]], [[[0], [0, 0]]], [[[0], [3]]], [[[0], [-1]]], [[[0], [0.5]]]])(
    "refuses to keep %j of a 1 × 3 game",
    (kept) => {
      expect(() => restriction(bimatrixGame([[1, 2, 3]], [[4, 5, 6]]), kept)).toThrow(DomainError);
    },
  );
});

describe("toFloat and toExact", () => {
  test("toExact gives the dyadic number that a double is", () => {
    const game = bimatrixGame([[0.1, 5e-324, -0.75, 2 ** 60]], [[0, 1, 2, 3]], { field: float });
    expect(texts(toExact(game))[0]).toEqual([
      "3602879701896397/36028797018963968",
      `1/${2n ** 1074n}`,
      "-3/4",
      "1152921504606846976",
    ]);
  });

  test("a double survives the way there and back", () => {
    const doubles = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((x) => !Object.is(x, -0));
    fc.assert(
      fc.property(fc.array(doubles, { minLength: 1, maxLength: 4 }), (row) => {
        const game = bimatrixGame([row], [row], { field: float });
        expect(toFloat(toExact(game))).toEqual(game);
      }),
      runs,
    );
  });

  test("the nearest double is taken", () => {
    expect(toFloat(bimatrixGame([["1/3"]], [["-2/3"]])).payoffs).toEqual([
      Float64Array.of(1 / 3),
      Float64Array.of(-2 / 3),
    ]);
  });

  test("a game already in the arithmetic is returned as it is", () => {
    const game = bimatrixGame([[1]], [[2]]);
    expect(toExact(game)).toBe(game);
    expect(toFloat(toFloat(game)).field).toBe(float);
  });

  test("a payoff too large for a double is refused", () => {
    expect(() => toFloat(bimatrixGame([["1e400"]], [["1"]]))).toThrow(/too large for a double/);
  });
});

describe("gameFromFunction and gameFromTensors", () => {
  test("agree with each other at every profile", () => {
    const value = (i: number, [a, b, c]: readonly number[]) => 100 * (a ?? 0) + 10 * (b ?? 0) + (c ?? 0) - i;
    const byFunction = gameFromFunction([2, 3, 2], (profile) => [0, 1, 2].map((i) => value(i, profile)));
    const byTensor = gameFromTensors(
      [0, 1, 2].map((i) => [0, 1].map((a) => [0, 1, 2].map((b) => [0, 1].map((c) => value(i, [a, b, c]))))),
    );
    expect(byFunction).toEqual(byTensor);
    expect(exact.format(payoffAt(byTensor, 1, [1, 2, 0]))).toBe("119");
  });

  test("the matrices of bimatrixGame are tensors", () => {
    const [A, B] = [
      [
        [1, 2],
        [3, 4],
      ],
      [
        ["1/2", "0.10"],
        [0, 9],
      ],
    ];
    expect(gameFromTensors([A, B])).toEqual(bimatrixGame(A, B));
  });

  test("a function that keeps its argument does not see it change", () => {
    const seen: number[][] = [];
    gameFromFunction([2, 2], (profile) => {
      seen.push(profile);
      return [0, 0];
    });
    expect(seen).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
  });

  test("a profile without one payoff a player is refused", () => {
    expect(() => gameFromFunction([1, 2], () => [1])).toThrow(/profile \[0, 0\] has 1 payoffs/);
  });

  test("a shape with too many profiles is refused before the function is called", () => {
    const payoffs = () => {
      throw new Error("called");
    };
    expect(() => gameFromFunction([100_000, 100_000], payoffs)).toThrow(/10000000000 profiles/);
  });

  test.each([
    [
      "ragged",
      [
        [[1, 2], [3]],
        [[1, 2], [3]],
      ],
      /has 1 entries/,
    ],
    ["of different shapes", [[[1, 2]], [[1], [2]]], /not 1 × 2/],
    ["too shallow", [[1], [2]], /not/],
    ["too deep", [[[[1]]], [[[2]]]], /nested deeper/],
    ["empty", [[], []], /at least one/],
  ])("lists that are %s are refused", (_, tensors, message) => {
    expect(() => gameFromTensors(tensors as number[][][])).toThrow(message);
  });

  test("more lists than players may be are refused", () => {
    expect(() => gameFromTensors(Array.from({ length: 65 }, () => [0]))).toThrow(/at most 64/);
  });
});

describe("isConstantSum, isZeroSum, isSymmetric", () => {
  test("zero-sum games are recognized, and their shifted images as constant-sum", () => {
    fc.assert(
      fc.property(zeroSumGames(), (game) => {
        expect(isZeroSum(game)).toBe(true);
        const shifted = affineImage(game, [{ shift: 1 }, { shift: "1/2" }]);
        expect(isZeroSum(shifted)).toBe(false);
        expect(exact.format(constantSum(shifted) ?? exact.zero)).toBe("3/2");
      }),
      runs,
    );
  });

  test("constant sums are those that do not vary, by definition", () => {
    fc.assert(
      fc.property(bimatrices({ maxRows: 2, maxColumns: 2, bound: 1 }), (game) => {
        const sums = new Set(texts(game)[0]?.map((a, k) => Number(a) + Number(texts(game)[1]?.[k])));
        expect(isConstantSum(game)).toBe(sums.size === 1);
      }),
      runs,
    );
  });

  test("doubles sum up to rounding only", () => {
    const nearly = bimatrixGame([[0.1, 0.7]], [[0.2, -0.4]], { field: float });
    expect(0.1 + 0.2 === 0.7 - 0.4).toBe(false);
    expect(isConstantSum(nearly)).toBe(true);
    expect(isConstantSum(bimatrixGame([[0.1, 0.7]], [[0.2, -0.4 + 1e-9]], { field: float }))).toBe(false);
    expect(isZeroSum(zeroSumGame([[0.1, 0.3]], { field: float }))).toBe(true);
  });

  test("symmetric bimatrix games are recognized, others only where B is the transpose of A", () => {
    fc.assert(
      fc.property(symmetricGames(), (game) => {
        expect(isSymmetric(game)).toBe(true);
      }),
      runs,
    );
    fc.assert(
      fc.property(bimatrices({ maxRows: 2, maxColumns: 2, bound: 1 }), (game) => {
        const [rows, columns] = shapeOf(game) as [number, number];
        const mirrored =
          rows === columns &&
          profilesOf([rows, columns]).every(
            ([i, j]) =>
              exact.compare(
                payoffAt(game, 0, [i as number, j as number]),
                payoffAt(game, 1, [j as number, i as number]),
              ) === 0,
          );
        expect(isSymmetric(game)).toBe(mirrored);
      }),
      runs,
    );
  });

  test("a game of three players is symmetric only if every exchange of players exchanges payoffs", () => {
    const effort = (costs: readonly number[]) =>
      gameFromFunction([3, 3, 3], (profile) =>
        profile.map((own, i) => 3 * Math.min(...profile) - (costs[i] as number) * own),
      );
    expect(isSymmetric(effort([1, 1, 1]))).toBe(true);
    expect(isSymmetric(effort([1, 1, 2]))).toBe(false);
    expect(isSymmetric(effort([2, 1, 1]))).toBe(false);
    // Player 1 looks to player 2, 2 to 3, 3 to 1: turning all three is a symmetry, exchanging two is not.
    const ring = gameFromFunction([2, 2, 2], ([a, b, c]) => [b as number, c as number, a as number]);
    expect(isSymmetric(ring)).toBe(false);
    expect(permutedPlayers(ring, [1, 2, 0])).toEqual({ ...ring, players: ["2", "3", "1"] });
  });

  test("a coordination game is symmetric", () => {
    expect(
      isSymmetric(
        symmetricGame([
          [1, 0],
          [0, 1],
        ]),
      ),
    ).toBe(true);
  });
});
