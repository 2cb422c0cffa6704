import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { dominatedStrategies } from "../../../src/certified/dominance/dominatedStrategies.ts";
import { iteratedElimination, rationalizable } from "../../../src/certified/dominance/iteratedElimination.ts";
import { affineImage } from "../../../src/games/normal-form/affineImage.ts";
import { bimatrixGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import { profileAt } from "../../../src/games/normal-form/correlatedDistribution.ts";
import {
  type NormalFormGame,
  normalFormGame,
  profileCount,
  shapeOf,
} from "../../../src/games/normal-form/normalFormGame.ts";
import { permutedPlayers } from "../../../src/games/normal-form/permutedPlayers.ts";
import { restriction } from "../../../src/games/normal-form/restriction.ts";
import { regretCheck } from "../../../src/verify/regret.ts";
import { normalForms } from "../../arbitraries/games.ts";

const rounds = (...given: Parameters<typeof iteratedElimination<Rational>>): string[][] =>
  (iteratedElimination(...given).solutions[0]?.eliminated ?? []).map((round) =>
    round.map(({ player, strategy, by }) => `${player}:${strategy} by ${by.map(exact.format).join(" ")}`),
  );

describe("iteratedElimination", () => {
  test("Bernheim (1984), figure 1: the last strategies of both go, one after the other", () => {
    const game = bimatrixGame(
      [
        [0, 2, 7, 0],
        [5, 3, 5, 0],
        [7, 2, 0, 0],
        [0, 0, 0, 10],
      ],
      [
        [7, 5, 0, 1],
        [2, 3, 2, 1],
        [0, 5, 7, 1],
        [0, -2, 0, -1],
      ],
    );
    const [{ eliminated, remaining } = { eliminated: [], remaining: [] }] = rationalizable(game).solutions;
    expect(eliminated.map((round) => round.map(({ player, strategy }) => [player, strategy]))).toEqual([
      [[1, 3]],
      [[0, 3]],
    ]);
    expect(remaining).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ]);
    // Pure strategies dominate nothing here.
    expect(rounds(game, { by: "pure" })).toEqual([]);
  });

  test("rounds are simultaneous: what weak dominance leaves is stated for that order", () => {
    // Both rows and both columns are compared in the whole game: (1, 1) and (0, 1) survive other orders.
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
    expect(rounds(game, { kind: "weak" })).toEqual([["0:1 by 1 0", "1:1 by 1 0"]]);
  });

  test("a guessing game of three players is solved in several rounds", () => {
    // Numbers 0 … 3; each wants to be near two thirds of the mean.
    const list = (player: number) =>
      Array.from({ length: 64 }, (_, k) => {
        const profile = profileAt([4, 4, 4], k);
        const sum = profile.reduce((a, b) => a + b, 0);
        return -Math.abs(9 * (profile[player] as number) - 2 * sum);
      });
    const game = normalFormGame([4, 4, 4], [0, 1, 2].map(list));
    const [elimination] = iteratedElimination(game).solutions;
    const places = elimination?.eliminated.map((round) => round.map(({ player, strategy }) => [player, strategy]));
    // 3 loses to 2, then 2 to 1; with an own weight in the mean, 1 is a best response to itself.
    expect(places).toEqual([3, 2].map((strategy) => [0, 1, 2].map((player) => [player, strategy])));
    expect(elimination?.remaining).toEqual([0, 1, 2].map(() => [0, 1]));
  });

  test("a stop leaves the rounds that were completed", () => {
    let polls = 0;
    const control = {
      checkpoint: () => {
        polls += 1;
        return polls > 4 ? ("stop" as const) : ("go" as const);
      },
    };
    const dilemma = bimatrixGame(
      [
        [3, 0],
        [5, 1],
      ],
      [
        [3, 5],
        [0, 1],
      ],
    );
    const { status, solutions, certificate } = iteratedElimination(dilemma, { control });
    expect([status, solutions[0]?.eliminated.length, certificate.complete]).toEqual(["limit", 1, false]);
  });
});

/** Eliminates one strategy at a time, the one that `choose` picks. */
function oneByOne(game: NormalFormGame<Rational>, choose: (count: number) => number): number[][] {
  let kept = game.strategies.map((own) => own.map((_, k) => k));
  for (;;) {
    const { solutions } = dominatedStrategies(restriction(game, kept));
    const gone = solutions[solutions.length === 0 ? 0 : choose(solutions.length)];
    if (gone === undefined) return kept;
    kept = kept.map((own, player) => own.filter((_, place) => player !== gone.player || place !== gone.strategy));
  }
}

describe("properties of iterated elimination", () => {
  const games = normalForms({ maxPlayers: 3, maxStrategies: 4, bound: 2 }).filter((game) => profileCount(game) <= 24);

  test("strict dominance leaves the same in every order", () => {
    fc.assert(
      fc.property(games, fc.infiniteStream(fc.nat(1000)), (game, stream) => {
        const pick = (count: number): number => (stream.next().value as number) % count;
        expect(oneByOne(game, pick)).toEqual(iteratedElimination(game).solutions[0]?.remaining);
      }),
      { seed: 44, numRuns: 150 },
    );
  });

  test("no pure Nash equilibrium is eliminated by strict dominance", () => {
    fc.assert(
      fc.property(games, (game) => {
        const shape = shapeOf(game);
        const remaining = rationalizable(game).solutions[0]?.remaining ?? [];
        for (let index = 0; index < profileCount(game); index += 1) {
          const profile = profileAt(shape, index);
          const mixed = profile.map((strategy, i) =>
            Array.from({ length: shape[i] as number }, (_, k) => (k === strategy ? exact.one : exact.zero)),
          );
          if (exact.compare(regretCheck(game, mixed).maxRegret, exact.zero) !== 0) continue;
          for (const [player, strategy] of profile.entries()) expect(remaining[player]).toContain(strategy);
        }
      }),
      { seed: 45, numRuns: 150 },
    );
  });

  test("positive affine maps of payoffs and the order of the players change no round", () => {
    fc.assert(
      fc.property(games, fc.constantFrom("strict" as const, "weak" as const), (game, kind) => {
        const order = game.players.map((_, k) => game.players.length - 1 - k);
        const places = (of: NormalFormGame<Rational>, player: (k: number) => number) =>
          (iteratedElimination(of, { kind }).solutions[0]?.eliminated ?? []).map((round) =>
            round.map((gone) => `${player(gone.player)}:${gone.strategy}`).sort(),
          );
        const mapped = affineImage(
          game,
          game.players.map((_, k) => ({ scale: `${k + 2}/3`, shift: "1/7" })),
        );
        expect(places(mapped, (k) => k)).toEqual(places(game, (k) => k));
        expect(places(permutedPlayers(game, order), (k) => order[k] as number)).toEqual(places(game, (k) => k));
      }),
      { seed: 47, numRuns: 100 },
    );
  });

  test("every strategy that remains comes with a belief", () => {
    fc.assert(
      fc.property(games, fc.constantFrom("strict" as const, "weak" as const), (game, kind) => {
        const { solutions, certificate } = iteratedElimination(game, { kind });
        const places = certificate.undominated.map(({ player, strategy }) => [player, strategy]);
        expect(places).toEqual((solutions[0]?.remaining ?? []).flatMap((own, player) => own.map((k) => [player, k])));
        expect(certificate.undominated.every(({ belief }) => belief !== null)).toBe(true);
        expect(certificate.complete).toBe(true);
      }),
      { seed: 46, numRuns: 150 },
    );
  });
});
