import { assert, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { exact } from "../../../src/arithmetic/exact.ts";
import { markovPerfect } from "../../../src/certified/markov/markovPerfect.ts";
import { policyIteration } from "../../../src/certified/markov/policyIteration.ts";
import { stochasticValue } from "../../../src/certified/markov/stochasticValue.ts";
import { DomainError } from "../../../src/errors.ts";
import { bimatrixGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import { stochasticGame, toFloatStochastic } from "../../../src/games/stochastic/stochasticGame.ts";
import { stochasticQuantal } from "../../../src/solvers/markov/stochasticQuantal.ts";
import { regretCheck } from "../../../src/verify/regret.ts";
import { bimatrices } from "../../arbitraries/games.ts";
import { stochasticGames, zeroSumStochasticGames } from "../../arbitraries/stochasticGames.ts";

describe("markovPerfect", () => {
  test("of one state, an equilibrium of its game", () => {
    let solved = 0;
    assert(
      property(bimatrices({ maxRows: 3, maxColumns: 3 }), (stage) => {
        const transitions = Array.from({ length: stage.payoffs[0]!.length }, () => [1]);
        const { status, solutions } = markovPerfect(stochasticGame([{ label: "only", stage, transitions }], "1/2"));
        if (status !== "solved") return;
        solved += 1;
        expect(exact.toNumber(regretCheck(stage, solutions[0]![0]!).maxRegret)).toBeLessThan(1e-8);
      }),
      { seed: 1, numRuns: 30 },
    );
    expect(solved).toBeGreaterThanOrEqual(29);
  });

  test("finds an equilibrium of nearly every small game for two or three, with its regret proved", () => {
    for (const players of [2, 3]) {
      let solved = 0;
      assert(
        property(stochasticGames({ players, maxStates: 2, maxActions: 2 }), (game) => {
          const { status, certificate } = markovPerfect(game);
          if (status !== "solved") return;
          solved += 1;
          expect(exact.toNumber(certificate!.maxRegretBound)).toBeLessThanOrEqual(6e-9);
        }),
        { seed: 2, numRuns: 25 },
      );
      expect(solved).toBeGreaterThanOrEqual(23);
    }
  });

  test("of a zero-sum game, the value", () => {
    assert(
      property(zeroSumStochasticGames({ maxStates: 2, maxActions: 2 }), (game) => {
        const { status, certificate } = markovPerfect(game);
        if (status !== "solved") return;
        const { lower } = stochasticValue(game);
        certificate!.values[0]!.forEach((value, s) => {
          expect(exact.toNumber(value)).toBeCloseTo(exact.toNumber(lower[s]!), 6);
        });
      }),
      { seed: 3, numRuns: 25 },
    );
  });

  test("of one player, the best policy's values", () => {
    assert(
      property(stochasticGames({ players: 1, maxStates: 3 }), (game) => {
        const { status, certificate } = markovPerfect(game);
        if (status !== "solved") return;
        const { values } = policyIteration(game);
        certificate!.values[0]!.forEach((value, s) => {
          expect(exact.toNumber(value)).toBeCloseTo(exact.toNumber(values[s]!), 6);
        });
      }),
      { seed: 4, numRuns: 25 },
    );
  });

  test("a symmetric game of chicken over a resource that may be lost: the same for both, mixed while it is rich", () => {
    // In state "rich" both want it; if both fight, it is lost and little is left to fight for.
    const rich = bimatrixGame(
      [
        [0, 6],
        [2, 4],
      ],
      [
        [0, 2],
        [6, 4],
      ],
    );
    const poor = bimatrixGame(
      [
        [-1, 2],
        [0, 1],
      ],
      [
        [-1, 0],
        [2, 1],
      ],
    );
    const game = stochasticGame(
      [
        {
          label: "rich",
          stage: rich,
          transitions: [
            ["1/2", "1/2"],
            [1, 0],
            [1, 0],
            [1, 0],
          ],
        },
        {
          label: "poor",
          stage: poor,
          transitions: [
            [0, 1],
            [0, 1],
            [0, 1],
            ["1/4", "3/4"],
          ],
        },
      ],
      "4/5",
    );
    const { status, solutions, certificate } = markovPerfect(game);
    expect(status).toBe("solved");
    expect(exact.toNumber(certificate!.maxRegretBound)).toBeLessThan(1e-12);
    for (const p of solutions[0]![0]![0]!) expect(exact.toNumber(p)).toBeGreaterThan(0.01);
    for (const state of solutions[0]!) {
      const [own, other] = state;
      own!.forEach((p, k) => {
        expect(exact.toNumber(p)).toBeCloseTo(exact.toNumber(other![k]!), 9);
      });
    }
  });

  test("says that it was stopped, with the bound of the point reached", () => {
    const stage = bimatrixGame(
      [
        [1, -1],
        [-1, 1],
      ],
      [
        [-1, 1],
        [1, -2],
      ],
    );
    const game = stochasticGame([{ label: "only", stage, transitions: [[1], [1], [1], [1]] }], "1/2");
    const stopped = markovPerfect(game, { control: { checkpoint: () => "stop" } });
    expect(stopped.status).toBe("limit");
    expect(exact.toNumber(stopped.certificate!.maxRegretBound)).toBeGreaterThan(0);
    expect(markovPerfect(game, { maxSteps: 1 }).status).toBe("limit");
    expect(() => markovPerfect(game, { maxSteps: 0 })).toThrow(DomainError);
    expect(() => markovPerfect(game, { tolerance: -1 })).toThrow(DomainError);
  });
});

describe("the worth of actions", () => {
  test("has the derivative of its differences", () => {
    assert(
      property(stochasticGames({ players: 3, maxStates: 3, maxActions: 2, discounts: ["1/2", "9/10"] }), (game) => {
        const quantal = stochasticQuantal(toFloatStochastic(game));
        const { size, firsts } = quantal;
        const logs = new Float64Array(size);
        firsts.slice(1).forEach((end, k) => {
          const weights = Array.from({ length: end - firsts[k]! }, (_, a) => 1 + ((a + k) % 3));
          const total = weights.reduce((a, b) => a + b, 0);
          weights.forEach((w, a) => {
            logs[firsts[k]! + a] = Math.log(w / total);
          });
        });
        const slopes = new Float64Array(size * size);
        quantal.derivative(logs, new Float64Array(size), slopes);
        const h = 1e-6;
        for (let b = 0; b < size; b += 1) {
          const [up, down] = [h, -h].map((step) => {
            const out = new Float64Array(size);
            quantal.worth(logs.with(b, logs[b]! + step), out);
            return out;
          });
          for (let a = 0; a < size; a += 1) {
            expect(slopes[a * size + b]!).toBeCloseTo((up![a]! - down![a]!) / (2 * h), 6);
          }
        }
      }),
      { seed: 5, numRuns: 20 },
    );
  });
});
