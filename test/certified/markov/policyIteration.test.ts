import { assert, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { exact } from "../../../src/arithmetic/exact.ts";
import { policyIteration } from "../../../src/certified/markov/policyIteration.ts";
import { DomainError } from "../../../src/errors.ts";
import { bimatrixGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import { stationaryValues } from "../../../src/games/stochastic/continuation.ts";
import { stochasticGame, toFloatStochastic } from "../../../src/games/stochastic/stochasticGame.ts";
import { stochasticGames } from "../../arbitraries/stochasticGames.ts";

const decisions = stochasticGames({ players: 1, maxStates: 4 });

describe("policyIteration", () => {
  test("is as good as every policy in every state, exactly", () => {
    assert(
      property(decisions, (game) => {
        const { status, values, certificate, solutions } = policyIteration(game);
        expect([status, exact.format(certificate.maxRegretBound)]).toEqual(["solved", "0"]);
        const policies = game.states.reduce<number[][]>(
          (all, { stage }) => all.flatMap((head) => stage.strategies[0]!.map((_, k) => [...head, k])),
          [[]],
        );
        for (const policy of policies) {
          const profile = game.states.map(({ stage }, s) => [
            stage.strategies[0]!.map((_, k) => (k === policy[s] ? exact.one : exact.zero)),
          ]);
          const others = stationaryValues(game, profile)[0]!;
          others.forEach((value, s) => {
            expect(exact.compare(value, values[s]!)).toBeLessThanOrEqual(0);
          });
          if (policy.join() === solutions[0]!.join())
            expect(others.map(exact.format)).toEqual(values.map(exact.format));
        }
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  test("doubles agree with fractions", () => {
    assert(
      property(decisions, (game) => {
        const { values } = policyIteration(game);
        policyIteration(toFloatStochastic(game)).values.forEach((value, s) => {
          expect(value).toBeCloseTo(exact.toNumber(values[s]!), 10);
        });
      }),
      { seed: 2, numRuns: 40 },
    );
  });

  test("stops when it is told to, and refuses two players", () => {
    const only = stochasticGame([{ label: "a", stage: bimatrixGame([[1]], [[1]]), transitions: [[1]] }], "1/2");
    expect(() => policyIteration(only)).toThrow(DomainError);
    assert(
      property(decisions, (game) => {
        expect(policyIteration(game, { control: { checkpoint: () => "stop" } }).status).toBe("limit");
      }),
      { seed: 3, numRuns: 5 },
    );
  });
});
