import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import {
  coarseCorrelatedEquilibrium,
  correlatedEquilibrium,
} from "../../../src/certified/correlated/correlatedEquilibrium.ts";
import { correlatedExtremePoints } from "../../../src/certified/correlated/correlatedExtremePoints.ts";
import type { CorrelatedObjective } from "../../../src/certified/correlated/correlatedObjective.ts";
import { dominatedStrategies } from "../../../src/certified/dominance/dominatedStrategies.ts";
import { affineImage } from "../../../src/games/normal-form/affineImage.ts";
import { bimatrixGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import { profileAt, profileProbabilities } from "../../../src/games/normal-form/correlatedDistribution.ts";
import { toFloat } from "../../../src/games/normal-form/fieldConversion.ts";
import {
  type NormalFormGame,
  normalFormGame,
  profileCount,
  shapeOf,
} from "../../../src/games/normal-form/normalFormGame.ts";
import { permutedPlayers } from "../../../src/games/normal-form/permutedPlayers.ts";
import { correlatedGains } from "../../../src/verify/correlatedGain.ts";
import { regretCheck } from "../../../src/verify/regret.ts";
import { normalForms } from "../../arbitraries/games.ts";

const shown = (values: readonly Rational[] | undefined): string => (values ?? []).map(exact.format).join(" ");
const format = (value: Rational | null): string | null => (value === null ? null : exact.format(value));

/** Aumann (1974, 1987): chicken, the cautious strategy first. */
const chicken = bimatrixGame(
  [
    [6, 2],
    [7, 0],
  ],
  [
    [6, 7],
    [2, 0],
  ],
);
/** After Moulin and Vial (1978): (3, 3) is the only correlated equilibrium, but not the only coarse one. */
const moulinVial = bimatrixGame(
  [
    [3, 1, 4],
    [1, 5, 0],
    [1, 0, 2],
  ],
  [
    [3, 1, 1],
    [4, 2, 0],
    [1, 0, 5],
  ],
);
/** Aumann (1974): only the first two players randomize together, the third does not hear it. */
const three = normalFormGame(
  [2, 2, 3],
  [
    [0, 2, 0, 0, 0, 0, 1, 0, 0, 0, 2, 0],
    [0, 2, 0, 0, 0, 0, 0, 0, 1, 0, 2, 0],
    [3, 2, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3],
  ],
);

describe("correlatedEquilibrium", () => {
  // Values found by another linear-programming code, or by hand.
  test.each<[string, number[][], number[][], string]>([
    [
      "Shapley's game",
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
      "1",
    ],
    [
      "battle of the sexes",
      [
        [2, 0],
        [0, 1],
      ],
      [
        [1, 0],
        [0, 2],
      ],
      "3",
    ],
    [
      "prisoner's dilemma",
      [
        [-2, -10],
        [0, -5],
      ],
      [
        [-2, 0],
        [-10, -5],
      ],
      "-10",
    ],
    [
      "matching pennies",
      [
        [1, -1],
        [-1, 1],
      ],
      [
        [-1, 1],
        [1, -1],
      ],
      "0",
    ],
  ])("the greatest welfare in %s", (_, A, B, welfare) => {
    const { status, certificate } = correlatedEquilibrium(bimatrixGame(A, B));
    expect([status, format(certificate.value), format(certificate.bound)]).toEqual(["solved", welfare, welfare]);
    const doubles = correlatedEquilibrium(toFloat(bimatrixGame(A, B)));
    expect(doubles.status).toBe("solved");
    expect(doubles.certificate.value).toBeCloseTo(Number(welfare), 9);
  });

  test.each<[CorrelatedObjective<Rational>, string, string]>([
    ["welfare", "1/2 1/4 1/4 0", "21/2"],
    ["max-min", "1/2 1/4 1/4 0", "21/4"],
    [{ player: 0 }, "0 0 1 0", "7"],
    [{ player: 1 }, "0 1 0 0", "7"],
    // Making both payoffs small: the mixed equilibrium (2/3, 1/3) gives 14/3 each, the device below less.
    [{ payoffs: [-1, -1] }, "0 2/5 2/5 1/5", "-36/5"],
    [{ profiles: ["0", "0", "0", "1/2"] }, "0 2/5 2/5 1/5", "1/10"],
  ])("chicken with the objective %j", (objective, distribution, value) => {
    const result = correlatedEquilibrium(chicken, { objective });
    expect([shown(result.solutions[0]), format(result.certificate.value)]).toEqual([distribution, value]);
  });

  test("no objective: any equilibrium, without value or bound", () => {
    const { solutions, certificate } = correlatedEquilibrium(chicken, { objective: "none" });
    expect(solutions).toHaveLength(1);
    expect([certificate.value, certificate.bound]).toEqual([null, null]);
    expect(format(certificate.gains[0]?.maxGain ?? null)).toBe("0");
  });

  test("three players: the device of Aumann (1974), worth 2 to each, is optimal", () => {
    const { solutions, certificate } = correlatedEquilibrium(three, { objective: "max-min" });
    expect(shown(certificate.gains[0]?.payoffs)).toBe("2 2 2");
    const drawn = profileProbabilities(three, solutions[0] ?? []);
    expect(drawn.map(({ profile }) => profile)).toEqual([
      [0, 0, 1],
      [1, 1, 1],
    ]);
  });

  test("coarse equilibria can be better than all correlated ones", () => {
    expect(correlatedExtremePoints(moulinVial).solutions.map(shown)).toEqual(["1 0 0 0 0 0 0 0 0"]);
    const lottery = ["1/3", "0", "0", "0", "1/3", "0", "0", "0", "1/3"].map(exact.from);
    const { payoffs, maxCommitmentGain, maxGain } = correlatedGains(moulinVial, lottery);
    expect([shown(payoffs), exact.format(maxCommitmentGain)]).toEqual(["10/3 10/3", "0"]);
    expect(exact.compare(maxGain, exact.zero)).toBeGreaterThan(0);
    expect(format(correlatedEquilibrium(moulinVial, { objective: "max-min" }).certificate.value)).toBe("3");
    expect(format(coarseCorrelatedEquilibrium(moulinVial, { objective: "max-min" }).certificate.value)).toBe("7/2");
    expect(format(coarseCorrelatedEquilibrium(moulinVial).certificate.value)).toBe("7");
  });

  test("a limit of pivots or a stop is a status", () => {
    for (const limit of [{ maxPivots: 0 }, { control: { checkpoint: () => "stop" as const }, maxPivots: 0 }]) {
      const { status, solutions, certificate } = correlatedEquilibrium(three, limit);
      expect([status, solutions, certificate.bound]).toEqual(["limit", [], null]);
    }
  });

  test.each<[CorrelatedObjective<Rational>, string]>([
    [{ player: 2 }, "names player 2"],
    [{ player: 0.5 }, "names player 0.5"],
    [{ payoffs: [1] }, "1 numbers for 2 players"],
    [{ profiles: [1, 2, 3] }, "3 numbers for 4 strategy profiles"],
  ])("refuses the objective %j", (objective, message) => {
    expect(() => correlatedEquilibrium(chicken, { objective })).toThrow(message);
  });

  test("4 × 4 × 4 games are solved within a few hundred pivots", () => {
    const payoffs = [17, 29, 41].map((step) =>
      Array.from({ length: 64 }, (_, k) => ((k * k * step + 5 * k) % 101) - 50),
    );
    const { status, iterations } = correlatedEquilibrium(normalFormGame([4, 4, 4], payoffs));
    expect([status, iterations < 500]).toEqual(["solved", true]);
  });
});

describe("properties of (coarse) correlated equilibria", () => {
  const games = normalForms({ maxPlayers: 3, maxStrategies: 3, bound: 3 }).filter((game) => profileCount(game) <= 12);
  const total = (values: readonly Rational[]): Rational => values.reduce(exact.add, exact.zero);
  const most = (values: readonly Rational[]): Rational => values.reduce((a, b) => (exact.compare(b, a) > 0 ? b : a));

  test("the linear program reaches the best extreme point, which another method finds", () => {
    fc.assert(
      fc.property(games, fc.boolean(), fc.nat(2), (game, coarse, k) => {
        const player = k % game.players.length;
        const points = correlatedExtremePoints(game, { coarse });
        const solve = coarse ? coarseCorrelatedEquilibrium : correlatedEquilibrium;
        const payoffs = points.certificate.gains.map((gains) => gains.payoffs);
        expect(points.status).toBe("solved");
        expect(format(solve(game).certificate.bound)).toBe(format(most(payoffs.map(total))));
        expect(format(solve(game, { objective: { player } }).certificate.bound)).toBe(
          format(most(payoffs.map((list) => list[player] as Rational))),
        );
        const fair = solve(game, { objective: "max-min" }).certificate;
        expect(format(fair.value)).toBe(format(fair.bound));
        for (const list of payoffs) {
          const least = list.reduce((a, b) => (exact.compare(b, a) < 0 ? b : a));
          expect(exact.compare(fair.value as Rational, least)).toBeGreaterThanOrEqual(0);
        }
      }),
      { seed: 33, numRuns: 60 },
    );
  });

  test("pure Nash equilibria are correlated equilibria, and welfare is at least theirs", () => {
    fc.assert(
      fc.property(games, (game) => {
        const best = correlatedEquilibrium(game).certificate.value as Rational;
        const coarse = coarseCorrelatedEquilibrium(game).certificate.value as Rational;
        expect(exact.compare(coarse, best)).toBeGreaterThanOrEqual(0);
        const shape = shapeOf(game);
        for (let index = 0; index < profileCount(game); index += 1) {
          const profile = profileAt(shape, index).map((strategy, i) =>
            Array.from({ length: shape[i] as number }, (_, k) => (k === strategy ? exact.one : exact.zero)),
          );
          const device = Array.from({ length: profileCount(game) }, (_, k) => (k === index ? exact.one : exact.zero));
          const { payoffs, maxRegret } = regretCheck(game, profile);
          expect(exact.format(correlatedGains(game, device).maxGain)).toBe(exact.format(maxRegret));
          if (exact.compare(maxRegret, exact.zero) === 0) {
            expect(exact.compare(best, total(payoffs))).toBeGreaterThanOrEqual(0);
          }
        }
      }),
      { seed: 34, numRuns: 60 },
    );
  });

  test("mixtures of correlated equilibria are correlated equilibria, and these are coarse ones", () => {
    fc.assert(
      fc.property(games, (game) => {
        const { solutions } = correlatedExtremePoints(game);
        const share = exact.from(`1/${solutions.length}`);
        const mean = (solutions[0] ?? []).map((_, k) =>
          exact.mul(share, total(solutions.map((point) => point[k] as Rational))),
        );
        const { maxGain, maxCommitmentGain } = correlatedGains(game, mean);
        expect([exact.format(maxGain), exact.format(maxCommitmentGain)]).toEqual(["0", "0"]);
      }),
      { seed: 35, numRuns: 60 },
    );
  });

  test("strictly dominated strategies are never recommended", () => {
    fc.assert(
      fc.property(games, (game) => {
        const dominated = dominatedStrategies(game).solutions;
        for (const point of correlatedExtremePoints(game).solutions) {
          for (const { profile } of profileProbabilities(game, point)) {
            for (const { player, strategy } of dominated) expect(profile[player]).not.toBe(strategy);
          }
        }
      }),
      { seed: 36, numRuns: 60 },
    );
  });

  test("the order of players and positive affine maps of payoffs change values as they must", () => {
    fc.assert(
      fc.property(games, (game) => {
        const value = (of: NormalFormGame<Rational>): Rational =>
          correlatedEquilibrium(of).certificate.value as Rational;
        const reversed = game.players.map((_, k) => game.players.length - 1 - k);
        expect(exact.format(value(permutedPlayers(game, reversed)))).toBe(exact.format(value(game)));
        const mapped = affineImage(
          game,
          game.players.map((_, k) => ({ scale: "3/2", shift: k })),
        );
        const shift = exact.from((game.players.length * (game.players.length - 1)) / 2);
        expect(exact.format(value(mapped))).toBe(
          exact.format(exact.add(exact.mul(exact.from("3/2"), value(game)), shift)),
        );
      }),
      { seed: 37, numRuns: 60 },
    );
  });

  test("doubles agree with fractions", () => {
    fc.assert(
      fc.property(games, fc.constantFrom("welfare" as const, "max-min" as const), (game, objective) => {
        const doubles = correlatedEquilibrium(toFloat(game), { objective });
        const fractions = correlatedEquilibrium(game, { objective });
        expect(doubles.status).toBe("solved");
        expect(doubles.certificate.value).toBeCloseTo(exact.toNumber(fractions.certificate.value as Rational), 9);
      }),
      { seed: 38, numRuns: 100 },
    );
  });
});
