import { assert, constantFrom, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { exact } from "../../../src/arithmetic/exact.ts";
import { stochasticValue } from "../../../src/certified/markov/stochasticValue.ts";
import { zeroSum } from "../../../src/certified/zeroSum.ts";
import { DomainError } from "../../../src/errors.ts";
import { bimatrixGame, zeroSumGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import { normalFormGame } from "../../../src/games/normal-form/normalFormGame.ts";
import { type StateInput, stochasticGame, toFloatStochastic } from "../../../src/games/stochastic/stochasticGame.ts";
import { matrices } from "../../arbitraries/games.ts";
import { zeroSumStochasticGames } from "../../arbitraries/stochasticGames.ts";

const methods = ["shapley-iteration", "hoffman-karp", "pollatschek-avi-itzhak"] as const;

const bigMatch: readonly StateInput<typeof exact.zero>[] = [
  {
    label: "open",
    stage: zeroSumGame([
      [1, 0],
      [0, 1],
    ]),
    transitions: [
      [0, 1, 0],
      [0, 0, 1],
      [1, 0, 0],
      [1, 0, 0],
    ],
  },
  { label: "won", stage: zeroSumGame([[1]]), transitions: [[0, 1, 0]] },
  { label: "lost", stage: zeroSumGame([[0]]), transitions: [[0, 0, 1]] },
];

describe("stochasticValue", () => {
  // Blackwell and Ferguson (1968): the discounted value of the Big Match is 1/2; the row player ends it with probability (1 − δ)/(2 − δ).
  test.each([
    ["1/2", "1/3 2/3"],
    ["9/10", "1/11 10/11"],
    ["99/100", "1/101 100/101"],
    ["0", "1/2 1/2"],
  ])("the Big Match, δ = %s: 1/2, exactly, by every method", (discount, strategy) => {
    for (const method of methods) {
      const {
        status,
        exact: isExact,
        lower,
        upper,
        solutions,
      } = stochasticValue(stochasticGame(bigMatch, discount), { method });
      expect([status, isExact, lower.map(exact.format), upper.map(exact.format)]).toEqual([
        "solved",
        true,
        ["1/2", "1", "0"],
        ["1/2", "1", "0"],
      ]);
      expect(solutions[0]![0]!.map((own) => own.map(exact.format).join(" "))).toEqual([strategy, "1/2 1/2"]);
    }
  });

  test("a value that is no fraction is enclosed: v = (√17 − 3)/4 solves v = (1 + v)/(2(2 + v))", () => {
    // Either player may end the game; only (1, 1) goes on: [[(1 + v)/2, 0], [0, 1/2]] at δ = 1/2.
    const game = stochasticGame(
      [
        {
          label: "play",
          stage: zeroSumGame([
            [1, 0],
            [0, 1],
          ]),
          transitions: [
            [1, 0],
            [0, 1],
            [0, 1],
            [0, 1],
          ],
        },
        { label: "over", stage: zeroSumGame([[0]]), transitions: [[0, 1]] },
      ],
      "1/2",
    );
    for (const method of methods) {
      const { status, exact: isExact, lower, upper } = stochasticValue(game, { method });
      expect([status, isExact]).toEqual(["solved", false]);
      const [low, high] = [lower[0]!, upper[0]!];
      // 2v² + 3v − 1 changes its sign between the bounds.
      const polynomial = (v: typeof low) =>
        exact.sub(exact.add(exact.mul(exact.from(2), exact.mul(v, v)), exact.mul(exact.from(3), v)), exact.one);
      expect(exact.compare(polynomial(low), exact.zero)).toBeLessThan(0);
      expect(exact.compare(polynomial(high), exact.zero)).toBeGreaterThan(0);
      expect(exact.toNumber(exact.sub(high, low))).toBeLessThan(1e-13);
    }
  });

  test("methods agree, bounds hold, and nobody gains more than they say", () => {
    assert(
      property(zeroSumStochasticGames(), (game) => {
        const [first, ...others] = methods.map((method) => stochasticValue(game, { method }));
        expect(first!.status).toBe("solved");
        for (const other of others) {
          expect(other.status).toBe("solved");
          other.lower.forEach((low, s) => {
            expect(exact.compare(low, first!.upper[s]!)).toBeLessThanOrEqual(0);
            expect(exact.compare(first!.lower[s]!, other.upper[s]!)).toBeLessThanOrEqual(0);
          });
        }
      }),
      { seed: 1, numRuns: 30 },
    );
  });

  test("of one state, the value is that of its matrix at every discount factor", () => {
    assert(
      property(matrices(3, 3, 3), constantFrom("0", "1/2", "9/10"), (A, discount) => {
        const stage = zeroSumGame(A);
        const transitions = Array.from({ length: 9 }, () => [1]);
        const { exact: isExact, lower } = stochasticValue(
          stochasticGame([{ label: "only", stage, transitions }], discount),
        );
        expect([isExact, exact.format(lower[0]!)]).toEqual([true, exact.format(zeroSum(stage).value!)]);
      }),
      { seed: 2, numRuns: 40 },
    );
  });

  test("doubles are taken for the fractions that they are", () => {
    const { exact: isExact, lower } = stochasticValue(toFloatStochastic(stochasticGame(bigMatch, "1/2")));
    expect([isExact, exact.format(lower[0]!)]).toEqual([true, "1/2"]);
  });

  test("says that it was stopped, with bounds that hold", () => {
    const stopped = stochasticValue(stochasticGame(bigMatch, "9/10"), { control: { checkpoint: () => "stop" } });
    expect(stopped.status).toBe("limit");
    const limited = stochasticValue(stochasticGame(bigMatch, "9/10"), { method: "shapley-iteration", maxRounds: 3 });
    expect(limited.status).toBe("limit");
    for (const { lower, upper } of [stopped, limited]) {
      expect(exact.compare(lower[0]!, exact.from("1/2"))).toBeLessThanOrEqual(0);
      expect(exact.compare(upper[0]!, exact.from("1/2"))).toBeGreaterThanOrEqual(0);
    }
  });

  test.each<[string, () => unknown]>([
    [
      "a game that is not zero-sum",
      () =>
        stochasticValue(stochasticGame([{ label: "a", stage: bimatrixGame([[1]], [[1]]), transitions: [[1]] }], "1/2")),
    ],
    [
      "one player",
      () =>
        stochasticValue(stochasticGame([{ label: "a", stage: normalFormGame([1], [[0]]), transitions: [[1]] }], "1/2")),
    ],
    ["no rounds", () => stochasticValue(stochasticGame(bigMatch, "1/2"), { maxRounds: 0 })],
    ["no tolerance", () => stochasticValue(stochasticGame(bigMatch, "1/2"), { tolerance: 0 })],
  ])("refuses %s", (_, misuse) => {
    expect(misuse).toThrow(DomainError);
  });
});
