import { describe, expect, test } from "vitest";
import { exact } from "../../../src/arithmetic/exact.ts";
import { DomainError, UsageError } from "../../../src/errors.ts";
import { bimatrixGame, symmetricGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import { toFloat } from "../../../src/games/normal-form/fieldConversion.ts";
import { normalFormGame } from "../../../src/games/normal-form/normalFormGame.ts";
import { type DynamicsId, populationFlow } from "../../../src/games/population/dynamics.ts";
import { populationGame, populationPayoffs } from "../../../src/games/population/populationGame.ts";

// Nashpy, tests/unit/test_replicator_dynamics.py.
const nashpy = symmetricGame([
  [3, 2, 3],
  [4, 1, 1],
  [2, 3, 1],
]);
const state = (...own: string[]) => [own.map(exact.from)];
const shown = (flow: readonly (readonly ReturnType<typeof exact.from>[])[]) => flow.map((own) => own.map(exact.format));

describe("populationFlow: published values", () => {
  test.each([
    [
      ["1", "0", "0"],
      ["0", "0", "0"],
    ],
    [
      ["1/2", "1/2", "0"],
      ["0", "0", "0"],
    ],
    [
      ["1/2", "0", "1/2"],
      ["3/8", "0", "-3/8"],
    ],
  ])("Nashpy, get_derivative_of_fitness at %j", (x, expected) => {
    expect(shown(populationFlow(nashpy, state(...x)))).toEqual([expected]);
  });

  test.each([
    [
      ["1", "0", "0"],
      ["-3/10", "3/10", "0"],
    ],
    [
      ["1/2", "1/2", "0"],
      ["1/8", "-3/8", "1/4"],
    ],
  ])("Nashpy, get_derivative_of_fitness with mutation at %j", (x, expected) => {
    const mutation = [
      [
        ["9/10", "1/10", 0],
        ["1/5", "3/5", "1/5"],
        ["1/3", "1/3", "1/3"],
      ],
    ];
    expect(shown(populationFlow(nashpy, state(...x), { mutation }))).toEqual([expected]);
  });

  // Sandholm (2010), Example 5.5.1 and ch. 6: at the vertex e₁ of 123 coordination with payoffs π = (1, 0, 0), no better reply.
  test("logit moves toward the choice probabilities", () => {
    const game = toFloat(
      symmetricGame([
        [1, 0],
        [0, 2],
      ]),
    );
    const [[slope] = []] = populationFlow(game, [[0.5, 0.5]], { dynamics: "logit", noise: 0.5 });
    // π = (1/2, 1): 1/(1 + e) − 1/2.
    expect(slope).toBeCloseTo(1 / (1 + Math.E) - 0.5, 14);
  });
});

describe("population games", () => {
  const pennies = bimatrixGame(
    [
      [1, -1],
      [-1, 1],
    ],
    [
      [-1, 1],
      [1, -1],
    ],
  );

  test("one population where the game is symmetric, several elsewhere", () => {
    expect(populationGame(nashpy).matching).toBe("one");
    expect(populationGame(nashpy, { matching: "several" }).populations).toEqual(["1", "2"]);
    expect(populationGame(pennies).matching).toBe("several");
    expect(populationGame(normalFormGame([2], [[0, 1]])).matching).toBe("several");
  });

  test("payoffs of a symmetric game of three players in one population", () => {
    // Everybody receives the number of players who contribute, contributors one and a half less.
    const payoff = (own: number, others: number) => own + others - 1.5 * own;
    const game = normalFormGame(
      [2, 2, 2],
      [0, 1, 2].map((player) =>
        Array.from({ length: 8 }, (_, index) => {
          const choices = [(index >> 2) & 1, (index >> 1) & 1, index & 1];
          const own = choices[player]!;
          const others = choices.reduce((sum, choice) => sum + choice, 0) - own;
          return String(payoff(own, others));
        }),
      ),
    );
    const population = populationGame(game);
    expect(population.matching).toBe("one");
    expect(shown(populationPayoffs(population, state("2/3", "1/3")))).toEqual([["2/3", "1/6"]]);
  });

  test("one population of an asymmetric game is refused, with the condition", () => {
    expect(() => populationGame(pennies, { matching: "one" })).toThrow(/symmetric/);
    expect(() => populationGame(normalFormGame([2], [[0, 1]]), { matching: "one" })).toThrow(DomainError);
  });

  test.each([
    [[["1/2", "1/2"]], /one list of shares a population/],
    [[["1/2", "1/2", "1/2"]], /sum to 3\/2/],
    [[["3/2", "-1/2", "0"]], /the share -1\/2/],
    [
      [
        ["1", "0", "0"],
        ["1", "0", "0"],
      ],
      /one list of shares a population/,
    ],
  ])("a state that does not fit is refused: %j", (wrong, message) => {
    expect(() =>
      populationFlow(
        nashpy,
        wrong.map((own) => own.map(exact.from)),
      ),
    ).toThrow(message);
  });

  test("what a dynamics does not take is refused", () => {
    const x = state("1", "0", "0");
    expect(() => populationFlow(nashpy, x, { dynamics: "best-response" })).toThrow(/bestResponsePath/);
    expect(() => populationFlow(nashpy, x, { dynamics: "logit" })).toThrow(/not rational/);
    expect(() => populationFlow(nashpy, x, { dynamics: "replicater" as DynamicsId })).toThrow(
      /did you mean replicator/,
    );
    expect(() => populationFlow(nashpy, x, { dynamics: "bnn", mutation: [[[1]]] })).toThrow(UsageError);
    expect(() => populationFlow(nashpy, x, { mutation: [[[1]]] })).toThrow(/square matrix/);
    expect(() =>
      populationFlow(nashpy, x, {
        mutation: [
          [
            [1, 0, 0],
            ["1/2", 0, 0],
            [0, 0, 1],
          ],
        ],
      }),
    ).toThrow(DomainError);
    for (const noise of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => populationFlow(toFloat(nashpy), [[1, 0, 0]], { dynamics: "logit", noise })).toThrow(/noise/);
    }
  });
});
