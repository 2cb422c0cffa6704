/**
 * # What every rule of learning keeps
 *
 * Laws of the role: shares are shares; a run is the same every time, and may be broken off and taken up anywhere; another zero of
 * payoffs changes nothing; what is dominated dies out; what has come to be played by all and is strictly best stays.
 *
 * @module
 */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../src/arithmetic/exact.ts";
import type { Control } from "../../src/games/control.ts";
import { bimatrixGame } from "../../src/games/normal-form/bimatrixGame.ts";
import { type NormalFormGame, normalFormGame, shapeOf } from "../../src/games/normal-form/normalFormGame.ts";
import { seeded } from "../arbitraries/parameters.ts";

/** How a run is asked for. */
export interface LearningRun {
  readonly rounds: number;
  readonly seed: number;
  /** The state of another run, read back from JSON. */
  readonly start?: unknown;
  readonly control?: Control;
}

/** What a run came to. */
export interface LearningOutcome {
  readonly status: string;
  /** All that is needed to go on. */
  readonly state: unknown;
  /** The share of rounds in which each strategy was played, one list a player or population; `null` without rounds. */
  readonly shares: readonly (readonly number[])[] | null;
}

/** A rule of learning. */
export type LearningRule = (game: NormalFormGame<Rational>, run: LearningRun) => LearningOutcome;

/** What is claimed of the rule under test. */
export interface LearningClaims {
  /** Games that it takes. */
  readonly games: fc.Arbitrary<NormalFormGame<Rational>>;
  /** Whether chance has a part in it, so that another seed is another run. */
  readonly draws: boolean;
  /** Whether the shares are of whole rounds: with `n` rounds, `n` times a share is an integer. */
  readonly counts: boolean;
  /** A game in which there is always somebody who would rather move. @defaultValue matching pennies */
  readonly restless?: NormalFormGame<Rational>;
}

const readBack = (state: unknown): unknown => JSON.parse(JSON.stringify(state));
const text = (value: unknown) =>
  JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? `${item}n` : item));

// Prisoners: the second strategy is better by one whatever the other does.
const dilemma = bimatrixGame(
  [
    [3, 0],
    [4, 1],
  ],
  [
    [3, 4],
    [0, 1],
  ],
);

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

/** The laws, for one rule. */
export function describeLearningRule(
  name: string,
  rule: LearningRule,
  { games, draws, counts, restless = pennies }: LearningClaims,
): void {
  const every = (law: (game: NormalFormGame<Rational>, rounds: number, seed: number) => void) => {
    fc.assert(
      fc.property(games, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 1000 }), (game, rounds, seed) => {
        law(game, rounds, seed);
      }),
      { ...seeded, numRuns: 40 },
    );
  };

  describe(`${name}: laws of learning`, () => {
    test("shares are at least zero and sum to one, for everybody", () => {
      every((game, rounds, seed) => {
        const { status, shares } = rule(game, { rounds, seed });
        expect(status).toBe("solved");
        for (const [player, own] of shares!.entries()) {
          expect(own).toHaveLength(shapeOf(game)[player]!);
          expect(own.every((share) => share >= 0)).toBe(true);
          expect(own.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
          if (counts) for (const share of own) expect(share * rounds).toBeCloseTo(Math.round(share * rounds), 9);
        }
        expect(rule(game, { rounds: 0, seed }).shares).toBe(null);
      });
    });

    test("the same seed gives the same run, the game is left as it was, and a control that says go changes nothing", () => {
      every((game, rounds, seed) => {
        const before = text(game);
        const first = rule(game, { rounds, seed });
        expect(rule(game, { rounds, seed, control: { checkpoint: () => "go" } })).toEqual(first);
        expect(text(game)).toBe(before);
      });
    });

    test("broken off and taken up again, a run comes to the same", () => {
      every((game, rounds, seed) => {
        const half = rule(game, { rounds, seed });
        const rest = rule(game, { rounds: 17, seed, start: readBack(half.state) });
        expect(rest.state).toEqual(rule(game, { rounds: rounds + 17, seed }).state);
      });
    });

    test("told to stop, it says limit, and the rest can follow", () => {
      every((game, rounds, seed) => {
        const stopped = rule(game, { rounds, seed, control: { checkpoint: () => "stop" } });
        expect([stopped.status, stopped.shares]).toEqual(["limit", null]);
        const rest = rule(game, { rounds, seed, start: readBack(stopped.state) });
        expect(rest.state).toEqual(rule(game, { rounds, seed }).state);
      });
    });

    test("payoffs from another zero make no difference", () => {
      every((game, rounds, seed) => {
        // A power of two: no sum of payoffs is rounded otherwise.
        const payoffs = game.payoffs.map((own) => Array.from(own, (payoff) => exact.add(payoff, exact.from(8))));
        const shifted = normalFormGame(shapeOf(game), payoffs, { strategies: game.strategies });
        expect(rule(shifted, { rounds, seed }).state).toEqual(rule(game, { rounds, seed }).state);
      });
    });

    test("a strategy that is strictly dominated dies out", () => {
      const { shares } = rule(dilemma, { rounds: 2000, seed: 3 });
      for (const own of shares!) expect(own[1]).toBeGreaterThan(0.9);
    });

    test(draws ? "another seed is another run" : "the seed makes no difference", () => {
      const runs = [1, 2, 3, 4].map((seed) => text(rule(restless, { rounds: 50, seed }).shares));
      expect(new Set(runs).size > 1).toBe(draws);
    });
  });
}
