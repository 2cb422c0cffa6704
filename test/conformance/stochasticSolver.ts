/**
 * # What every solver of stochastic games keeps
 *
 * Laws of the role: what it returns is what the checker says of it; the order of states and the scale of payoffs do not matter; it is
 * the same from run to run; it stops when it is told to.
 *
 * @module
 */
import { type Arbitrary, assert, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../src/arithmetic/exact.ts";
import type { Control } from "../../src/games/control.ts";
import type { SolverStatus } from "../../src/games/solverResult.ts";
import type { StationaryProfile, StochasticGame } from "../../src/games/stochastic/stochasticGame.ts";
import { type MarkovCheck, markovCheck } from "../../src/verify/markov/markovCheck.ts";

/** What a solver of stochastic games found. */
export interface StochasticSolution {
  readonly status: SolverStatus;
  readonly profile: StationaryProfile<Rational>;
  readonly certificate: MarkovCheck<Rational>;
}

/** What is known of a solver. */
export interface StochasticSolverTraits {
  /** Games that it takes. */
  readonly games: Arbitrary<StochasticGame<Rational>>;
  /** Whether the values of the first player are the same at all equilibria. */
  readonly uniqueValues: boolean;
}

/** The game with its states in the opposite order. */
function reversed(game: StochasticGame<Rational>): StochasticGame<Rational> {
  const last = game.states.length - 1;
  const states = game.states.map(({ next, ...state }) => ({
    ...state,
    next: next.map((lottery) => lottery.map(([s, p]) => [last - s, p] as const)),
  }));
  return { ...game, states: states.reverse() };
}

/** The game with `factor · payoff + shift` for every player. */
function rescaled(game: StochasticGame<Rational>, factor: number, shift: number): StochasticGame<Rational> {
  const image = (x: Rational): Rational => exact.add(exact.mul(exact.from(factor), x), exact.from(shift));
  const states = game.states.map(({ stage, ...state }) => ({
    ...state,
    stage: { ...stage, payoffs: stage.payoffs.map((own) => Array.from(own, image)) },
  }));
  return { ...game, states };
}

/** The laws, for one solver. */
export function describeStochasticSolver(
  name: string,
  solver: (game: StochasticGame<Rational>, options: { readonly control?: Control }) => StochasticSolution,
  { games, uniqueValues }: StochasticSolverTraits,
): void {
  const own = ({ certificate }: StochasticSolution): number[] =>
    (certificate.values[0] as readonly Rational[]).map(exact.toNumber);
  const close = (a: readonly number[], b: readonly number[]): void => {
    a.forEach((value, s) => {
      expect(value).toBeCloseTo(b[s] as number, 6);
    });
  };

  describe(`${name}: the laws of its role`, () => {
    test("its certificate is what the checker says of its profile", () => {
      assert(
        property(games, (game) => {
          const { profile, certificate } = solver(game, {});
          const check = markovCheck(game, profile);
          expect(check.values.map((v) => v.map(exact.format))).toEqual(
            certificate.values.map((v) => v.map(exact.format)),
          );
          expect(exact.format(check.maxRegretBound)).toBe(exact.format(certificate.maxRegretBound));
        }),
        { seed: 1, numRuns: 15 },
      );
    });

    test("the same from run to run", () => {
      assert(
        property(games, (game) => {
          const texts = [1, 2].map(() =>
            solver(game, {}).profile.map((state) => state.map((p) => p.map(exact.format))),
          );
          expect(texts[1]).toEqual(texts[0]);
        }),
        { seed: 2, numRuns: 8 },
      );
    });

    test("stops when it is told to", () => {
      assert(
        property(games, (game) => {
          const { status, certificate } = solver(game, { control: { checkpoint: () => "stop" } });
          // A search that is over before it asks has its answer.
          expect(["limit", "solved"]).toContain(status);
          if (status === "solved") expect(exact.toNumber(certificate.maxRegretBound)).toBeLessThan(1e-8);
        }),
        { seed: 4, numRuns: 8 },
      );
    });

    if (!uniqueValues) return;
    test("values follow the states into another order, and the payoffs onto another scale", () => {
      assert(
        property(games, integer({ min: 2, max: 5 }), (game, factor) => {
          const plain = solver(game, {});
          if (plain.status !== "solved") return;
          close(own(solver(reversed(game), {})).reverse(), own(plain));
          close(
            own(solver(rescaled(game, factor, 0), {})),
            own(plain).map((value) => factor * value),
          );
        }),
        { seed: 3, numRuns: 12 },
      );
    });
  });
}
