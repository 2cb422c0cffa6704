import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../src/arithmetic/exact.ts";
import { float } from "../../src/arithmetic/float.ts";
import { bimatrixGame } from "../../src/games/normal-form/bimatrixGame.ts";
import { correlatedDistribution } from "../../src/games/normal-form/correlatedDistribution.ts";
import { toFloat } from "../../src/games/normal-form/fieldConversion.ts";
import { type NormalFormGame, normalFormGame } from "../../src/games/normal-form/normalFormGame.ts";
import { correlatedGains } from "../../src/verify/correlatedGain.ts";

const shown = (values: readonly Rational[]): string => values.map(exact.format).join(" ");

type Device = readonly (readonly [readonly number[], string])[];

const deviceOf = (game: NormalFormGame<Rational>, device: Device) =>
  correlatedDistribution(
    game,
    device.map(([profile, probability]) => ({ profile, probability: exact.from(probability) })),
  );

describe("correlatedGains", () => {
  // Distances of OpenSpiel's tests of correlation devices (algorithms/corr_dist_test.cc), recomputed by hand.
  test.each<[string, number[][], number[][], Device, string, string, string, string]>([
    [
      "Gibson (2013): coarse, but not correlated",
      [
        [1, 0],
        [0, 2],
        [-1, 1],
      ],
      [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
      [
        [[0, 0], "1/2"],
        [[1, 1], "1/4"],
        [[2, 1], "1/4"],
      ],
      "1/4",
      "0",
      "5/4 0",
      "1/4 0",
    ],
    [
      "Shapley's game, uniform where payoffs differ",
      [
        [0, 0, 1],
        [1, 0, 0],
        [0, 1, 0],
      ],
      [
        [0, 1, 0],
        [0, 0, 1],
        [1, 0, 0],
      ],
      [
        [[0, 1], "1/6"],
        [[0, 2], "1/6"],
        [[1, 0], "1/6"],
        [[1, 2], "1/6"],
        [[2, 0], "1/6"],
        [[2, 1], "1/6"],
      ],
      "0",
      "0",
      "1/2 1/2",
      "0 0",
    ],
    [
      "battle of the sexes, a coin",
      [
        [2, 0],
        [0, 1],
      ],
      [
        [1, 0],
        [0, 2],
      ],
      [
        [[0, 0], "1/2"],
        [[1, 1], "1/2"],
      ],
      "0",
      "0",
      "3/2 3/2",
      "0 0",
    ],
    [
      "chicken",
      [
        [0, 7],
        [2, 6],
      ],
      [
        [0, 2],
        [7, 6],
      ],
      [
        [[1, 1], "1/2"],
        [[1, 0], "1/4"],
        [[0, 1], "1/4"],
      ],
      "0",
      "0",
      "21/4 21/4",
      "0 0",
    ],
    [
      "chicken, all weight on the best profile: each gains 1 by daring",
      [
        [0, 7],
        [2, 6],
      ],
      [
        [0, 2],
        [7, 6],
      ],
      [[[1, 1], "1"]],
      "2",
      "2",
      "6 6",
      "1 1",
    ],
  ])("%s", (_, A, B, device, distance, coarseDistance, payoffs, gains) => {
    const game = bimatrixGame(A, B);
    const check = correlatedGains(game, deviceOf(game, device));
    expect(exact.format(check.distance)).toBe(distance);
    expect(exact.format(check.coarseDistance)).toBe(coarseDistance);
    expect(shown(check.payoffs)).toBe(payoffs);
    expect(shown(check.gains)).toBe(gains);
  });

  const shape = [2, 3, 2];
  const lists = fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 12, maxLength: 12 }), {
    minLength: 3,
    maxLength: 3,
  });
  const weights = fc
    .array(fc.nat(4), { minLength: 12, maxLength: 12 })
    .filter((list) => list.some((weight) => weight > 0));

  test("agrees with the best of all plans of deviations, tried one by one, for three players", () => {
    fc.assert(
      fc.property(lists, weights, (payoffs, raw) => {
        const total = raw.reduce((sum, weight) => sum + weight, 0);
        const at = (s: readonly number[]) => ((s[0] ?? 0) * 3 + (s[1] ?? 0)) * 2 + (s[2] ?? 0);
        const profiles = [0, 1].flatMap((a) => [0, 1, 2].flatMap((b) => [0, 1].map((c) => [a, b, c])));
        const expected = shape.map((count, player) => {
          const worth = (plan: (strategy: number) => number) =>
            profiles.reduce((sum, s) => {
              const played = s.map((own, other) => (other === player ? plan(own) : own));
              return sum + (raw[at(s)] ?? 0) * (payoffs[player]?.[at(played)] ?? 0);
            }, 0);
          const obedient = worth((own) => own);
          const strategies = Array.from({ length: count }, (__, k) => k);
          let plans: number[][] = [[]];
          for (let k = 0; k < count; k += 1) plans = plans.flatMap((plan) => strategies.map((d) => [...plan, d]));
          const best = Math.max(...plans.map((plan) => worth((own) => plan[own] ?? 0)));
          const committed = Math.max(obedient, ...strategies.map((d) => worth(() => d)));
          return { obedient, gain: best - obedient, commitment: committed - obedient };
        });
        const game = normalFormGame(shape, payoffs);
        const check = correlatedGains(
          game,
          raw.map((weight) => exact.from(`${weight}/${total}`)),
        );
        const over = (values: readonly number[]) => shown(values.map((value) => exact.from(`${value}/${total}`)));
        expect(shown(check.payoffs)).toBe(over(expected.map(({ obedient }) => obedient)));
        expect(shown(check.gains)).toBe(over(expected.map(({ gain }) => gain)));
        expect(shown(check.commitmentGains)).toBe(over(expected.map(({ commitment }) => commitment)));
        const doubles = correlatedGains(
          toFloat(game),
          raw.map((weight) => weight / total),
        );
        expect(doubles.maxGain).toBeCloseTo(exact.toNumber(check.maxGain), 12);
        expect(doubles.maxCommitmentGain).toBeCloseTo(exact.toNumber(check.maxCommitmentGain), 12);
      }),
      { seed: 31, numRuns: 150 },
    );
  });

  test.each<[string[], string]>([
    [["1", "0", "0"], "3 probabilities; the game has 4"],
    [["1/2", "1/2", "1/2", "-1/2"], "[1, 1] has the probability -1/2"],
    [["1/2", "1/3", "0", "0"], "sum to 5/6"],
  ])("refuses %j", (distribution, message) => {
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
    expect(() => correlatedGains(game, distribution.map(exact.from))).toThrow(message);
  });

  test("refuses probabilities that are no numbers", () => {
    const game = bimatrixGame([[1, 2]], [[1, 2]], { field: float });
    expect(() => correlatedGains(game, [Number.NaN, 1])).toThrow("NaN");
  });
});
