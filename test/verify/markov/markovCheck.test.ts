import { assert, constantFrom, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { DomainError } from "../../../src/errors.ts";
import { bimatrixGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import { shapeOf } from "../../../src/games/normal-form/normalFormGame.ts";
import {
  type StationaryProfile,
  type StochasticGame,
  stochasticGame,
} from "../../../src/games/stochastic/stochasticGame.ts";
import { markovCheck } from "../../../src/verify/markov/markovCheck.ts";
import { stochasticGames } from "../../arbitraries/stochasticGames.ts";

const pure = (count: number, k: number): Rational[] =>
  Array.from({ length: count }, (_, i) => (i === k ? exact.one : exact.zero));

/** The even mixture of all actions, or the first action, everywhere. */
const profiles = {
  even: ({ states }: StochasticGame<Rational>): StationaryProfile<Rational> =>
    states.map(({ stage }) => shapeOf(stage).map((m) => Array.from({ length: m }, () => exact.from(`1/${m}`)))),
  first: ({ states }: StochasticGame<Rational>): StationaryProfile<Rational> =>
    states.map(({ stage }) => shapeOf(stage).map((m) => pure(m, 0))),
};

/** Payoffs by iteration in doubles over many periods, from the definition. */
function iterated(game: StochasticGame<Rational>, profile: StationaryProfile<Rational>, player: number): number[] {
  const delta = exact.toNumber(game.discount);
  let values = game.states.map(() => 0);
  for (let t = 0; t < 400; t += 1) {
    values = game.states.map(({ stage, next }, s) => {
      const shape = shapeOf(stage);
      return next.reduce((sum, lottery, index) => {
        let rest = index;
        let p = 1;
        for (let k = shape.length - 1; k >= 0; k -= 1) {
          p *= exact.toNumber(profile[s]![k]![rest % shape[k]!]!);
          rest = Math.floor(rest / shape[k]!);
        }
        const later = lottery.reduce((mean, [state, q]) => mean + exact.toNumber(q) * values[state]!, 0);
        return sum + p * ((1 - delta) * exact.toNumber(stage.payoffs[player]![index]!) + delta * later);
      }, 0);
    });
  }
  return values;
}

/** All stationary pure strategies of a player. */
function pureStrategies({ states }: StochasticGame<Rational>, player: number): number[][] {
  return states.reduce<number[][]>(
    (all, { stage }) => all.flatMap((head) => Array.from({ length: shapeOf(stage)[player]! }, (_, k) => [...head, k])),
    [[]],
  );
}

describe("markovCheck", () => {
  test("values are those of the definition", () => {
    assert(
      property(stochasticGames({ players: 2 }), constantFrom("even" as const, "first" as const), (game, kind) => {
        const profile = profiles[kind](game);
        const { values } = markovCheck(game, profile);
        values.forEach((own, player) => {
          const known = iterated(game, profile, player);
          own.forEach((value, s) => {
            expect(exact.toNumber(value)).toBeCloseTo(known[s]!, 9);
          });
        });
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  test("no stationary strategy gains more than the bound, and gains are 0 exactly where none gains", () => {
    assert(
      property(stochasticGames({ maxStates: 2 }), constantFrom("even" as const, "first" as const), (game, kind) => {
        const profile = profiles[kind](game);
        const check = markovCheck(game, profile);
        game.players.forEach((_, player) => {
          let most = exact.zero;
          for (const strategy of pureStrategies(game, player)) {
            const deviation = profile.map((state, s) =>
              state.map((own, k) => (k === player ? pure(own.length, strategy[s]!) : own)),
            );
            markovCheck(game, deviation).values[player]!.forEach((value, s) => {
              const gain = exact.sub(value, check.values[player]![s]!);
              if (exact.compare(gain, most) > 0) most = gain;
            });
          }
          expect(exact.compare(most, check.regretBounds[player]!)).toBeLessThanOrEqual(0);
          expect(exact.compare(most, exact.zero) === 0).toBe(exact.compare(check.gains[player]!, exact.zero) === 0);
        });
      }),
      { seed: 2, numRuns: 60 },
    );
  });

  test("a probability that is moved by a trifle off an equilibrium is found", () => {
    const stage = bimatrixGame(
      [
        [1, -1],
        [-1, 1],
      ],
      [
        [-1, 1],
        [1, -1],
      ],
    );
    const game = stochasticGame([{ label: "pennies", stage, transitions: [[1], [1], [1], [1]] }], "1/2");
    const half = exact.from("1/2");
    const moved = [exact.from("500000001/1000000000"), exact.from("499999999/1000000000")];
    expect(
      exact.format(
        markovCheck(game, [
          [
            [half, half],
            [half, half],
          ],
        ]).maxRegretBound,
      ),
    ).toBe("0");
    expect(exact.format(markovCheck(game, [[moved, [half, half]]]).maxRegretBound)).toBe("1/500000000");
  });

  const stage = bimatrixGame([[1]], [[1]]);
  const state = { label: "a", stage, transitions: [[1]] };

  test.each<[string, () => unknown]>([
    ["no states", () => stochasticGame([], "1/2")],
    [
      "a label twice",
      () =>
        stochasticGame(
          [
            { ...state, transitions: [[1, 0]] },
            { ...state, transitions: [[1, 0]] },
          ],
          "1/2",
        ),
    ],
    ["the discount factor 1", () => stochasticGame([state], 1)],
    ["a negative discount factor", () => stochasticGame([state], "-1/2")],
    ["a row that sums to 1/2", () => stochasticGame([{ ...state, transitions: [["1/2"]] }], "1/2")],
    [
      "a negative probability",
      () =>
        stochasticGame(
          [
            { ...state, transitions: [[2, -1]] },
            { label: "b", stage, transitions: [[0, 1]] },
          ],
          "1/2",
        ),
    ],
    ["a row too short", () => stochasticGame([{ ...state, transitions: [[]] }], "1/2")],
    ["a row too many", () => stochasticGame([{ ...state, transitions: [[1], [1]] }], "1/2")],
    [
      "other players in another state",
      () =>
        stochasticGame(
          [
            { ...state, transitions: [[1, 0]] },
            { label: "b", stage: bimatrixGame([[1]], [[1]], { players: ["x", "y"] }), transitions: [[0, 1]] },
          ],
          "1/2",
        ),
    ],
    [
      "a profile for too many states",
      () =>
        markovCheck(stochasticGame([state], "1/2"), [
          [[exact.one], [exact.one]],
          [[exact.one], [exact.one]],
        ]),
    ],
    [
      "a profile that does not sum to one",
      () => markovCheck(stochasticGame([state], "1/2"), [[[exact.zero], [exact.one]]]),
    ],
  ])("refuses %s", (_, misuse) => {
    expect(misuse).toThrow(DomainError);
  });
});
