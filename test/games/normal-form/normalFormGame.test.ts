import { describe, expect, test } from "vitest";
import { exact } from "../../../src/arithmetic/exact.ts";
import { float } from "../../../src/arithmetic/float.ts";
import { DomainError } from "../../../src/errors.ts";
import { bimatrixGame, symmetricGame, zeroSumGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import {
  normalFormGame,
  profileCount,
  requireTwoPlayers,
  strides,
} from "../../../src/games/normal-form/normalFormGame.ts";

describe("normalFormGame", () => {
  test("keeps decimals exact", () => {
    const game = normalFormGame([1], [["0.10"]]);
    expect(exact.format(game.payoffs[0]?.[0] ?? exact.zero)).toBe("1/10");
  });

  test("stores doubles flat", () => {
    expect(normalFormGame([2], [[0.5, "1/4"]], { field: float }).payoffs[0]).toEqual(Float64Array.of(0.5, 0.25));
  });

  test("labels players and strategies from 1 where none are given", () => {
    const game = normalFormGame(
      [1, 2],
      [
        [0, 0],
        [0, 0],
      ],
    );
    expect([game.players, game.strategies]).toEqual([
      ["1", "2"],
      [["1"], ["1", "2"]],
    ]);
  });

  test("counts profiles, and moves the last player's strategy fastest", () => {
    const zeros = new Array<number>(24).fill(0);
    expect(profileCount(normalFormGame([2, 3, 4], [zeros, zeros, zeros]))).toBe(24);
    expect(strides([2, 3, 4])).toEqual([12, 4, 1]);
  });

  test.each([
    ["no players", [], [], {}, "1 to 64 players"],
    ["a player without strategies", [0], [[]], {}, "at least one"],
    ["half a strategy", [1.5], [[1]], {}, "at least one"],
    ["too many profiles", [1e5, 1e5], [[], []], {}, "10000000000 profiles"],
    ["too many profiles for a double", new Array<number>(64).fill(1000), [], {}, "profiles"],
    ["a missing list", [2], [], {}, "0 were given"],
    ["a short list", [2], [[1]], {}, "give 2"],
    ["a repeated strategy", [2], [[1, 2]], { strategies: [["a", "a"]] }, "stands twice"],
    ["labels for other players", [2], [[1, 2]], { strategies: [] }, "0 players"],
    ["too few labels", [1], [[1]], { players: [] }, "0 labels"],
  ])("refuses %s", (_, shape, payoffs, options, message) => {
    expect(() => normalFormGame(shape, payoffs, options)).toThrow(DomainError);
    expect(() => normalFormGame(shape, payoffs, options)).toThrow(message);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])("refuses the payoff %d", (payoff) => {
    expect(() => normalFormGame([1], [[payoff]], { field: float })).toThrow("finite");
    expect(() => normalFormGame([1], [[payoff]])).toThrow(DomainError);
  });

  test("a function for two players names itself when it refuses three", () => {
    const game = normalFormGame([1, 1, 1], [[0], [0], [0]]);
    expect(() => requireTwoPlayers(game, "lemkeHowson")).toThrow("lemkeHowson: the game has 3 players");
  });
});

describe("games from matrices", () => {
  const shown = (list: ArrayLike<Parameters<typeof exact.format>[0]> | undefined) =>
    Array.from(list ?? [], exact.format);

  test("both matrices are indexed by the row player's strategy first", () => {
    const game = bimatrixGame([[1, 2, 3]], [[4, 5, 6]]);
    expect(game.strategies.map((own) => own.length)).toEqual([1, 3]);
    expect(shown(game.payoffs[1])).toEqual(["4", "5", "6"]);
  });

  test("payoffs of a zero-sum game sum to zero", () => {
    expect(shown(zeroSumGame([["1/2", -3]]).payoffs[1])).toEqual(["-1/2", "3"]);
    expect(zeroSumGame([[0.5]], { field: float }).payoffs[1]).toEqual(Float64Array.of(-0.5));
  });

  test("each player of a symmetric game reads the matrix by the own strategy", () => {
    expect(
      shown(
        symmetricGame([
          [1, 2],
          [3, 4],
        ]).payoffs[1],
      ),
    ).toEqual(["1", "3", "2", "4"]);
  });

  test.each([
    [
      [[1, 2], [3]],
      [
        [1, 2],
        [3, 4],
      ],
      "matrix A has 1 entries in row 2",
    ],
    [[[1, 2]], [[1], [2]], "matrix B has 2 rows"],
    [[[1, 2]], [[1]], "matrix B has 1 entries in row 1"],
    [[], [], "at least one"],
  ])("refuses %j and %j", (A, B, message) => {
    expect(() => bimatrixGame(A, B)).toThrow(message);
  });

  test("a symmetric game needs a square matrix", () => {
    expect(() => symmetricGame([[1, 2]])).toThrow("1 × 2");
  });
});
