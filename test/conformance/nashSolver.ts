import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../src/arithmetic/exact.ts";
import { DomainError } from "../../src/errors.ts";
import type { Control } from "../../src/games/control.ts";
import { type NormalFormGame, normalFormGame } from "../../src/games/normal-form/normalFormGame.ts";
import { restriction } from "../../src/games/normal-form/restriction.ts";
import type { SolverResult } from "../../src/games/solverResult.ts";
import { bestResponses } from "../../src/games/structure/bestResponses.ts";
import { bimatrices, normalForms } from "../arbitraries/games.ts";
import { seeded } from "../arbitraries/parameters.ts";
import { allProfiles, extremeEquilibria, largestGain, type Profile } from "./bruteForce.ts";
import {
  affine,
  inDoubles,
  reversed,
  transposed,
  withDominatedStrategy,
  withDuplicateStrategy,
} from "./transformations.ts";

/** What every Nash solver returns. */
interface NashAnswer<T> extends SolverResult<Profile<T>> {
  readonly certificate: { readonly complete: boolean };
}

/** A solver over one arithmetic. */
type SolverOver<T> = (game: NormalFormGame<T>, options?: { readonly control?: Control }) => NashAnswer<T>;

/** A Nash solver: one function for both arithmetics, or one each; without `float`, only exact laws are tested. */
export type NashSolver =
  | (<T>(game: NormalFormGame<T>, options?: { readonly control?: Control }) => NashAnswer<T>)
  | { readonly exact: SolverOver<Rational>; readonly float?: SolverOver<number> };

/** What is claimed of the solver under test. */
export interface NashSolverClaims {
  /** Whether the solutions are all solutions of their kind: all extreme equilibria, or all pure ones. */
  readonly complete: boolean;
  /** Whether games of two players or of any number are taken. */
  readonly players: "two" | "any";
  /** Whether games of other than two players are refused. @defaultValue whether `players` is `"two"` */
  readonly refusesOthers?: boolean;
  /** Whether mixed equilibria are sought, which every game has, or pure ones. @defaultValue `"mixed"` */
  readonly kind?: "mixed" | "pure";
  /** Games that the solver takes, where these are not all. @defaultValue all games of the number of players */
  readonly games?: fc.Arbitrary<NormalFormGame<Rational>>;
  /** Whether affine maps of one player's payoffs, and other orders of the players, leave the solver's class. */
  readonly zeroSum?: boolean;
  /** Games a property. @defaultValue `60` */
  readonly runs?: number;
}

const key = (profile: Profile<Rational>) => profile.map((own) => own.map(exact.format).join(" ")).join(" | ");
const keys = (profiles: readonly Profile<Rational>[]) => profiles.map(key).sort();
const shapeOf = (game: NormalFormGame<unknown>) => game.strategies.map((own) => own.length);
const text = (value: unknown) =>
  JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? `${item}n` : item));
const stop: Control = { checkpoint: () => "stop" };

/** Games beyond the smallest, so that a search is under way when its control says stop. */
const larger = (players: number) => {
  const shape = players === 2 ? [7, 7] : [4, 4, 4];
  const payoffs = shape.map((_, i) => allProfiles(shape).map((_, k) => ((k + 3) * (k + 11 * i + 5) * 7919) % 101));
  return normalFormGame(shape, payoffs);
};

/** The laws that every Nash solver keeps. */
export function describeNashSolver(name: string, solver: NashSolver, claims: NashSolverClaims): void {
  const { complete, players, kind = "mixed", zeroSum = false, runs = 60 } = claims;
  const games = claims.games ?? (players === "two" ? bimatrices() : normalForms({ maxStrategies: 3 }));
  const solve: SolverOver<Rational> = typeof solver === "function" ? solver : solver.exact;
  const solveFloat: SolverOver<number> | undefined = typeof solver === "function" ? solver : solver.float;
  const every = (law: (game: NormalFormGame<Rational>) => void) => {
    fc.assert(
      fc.property(games, (game) => {
        law(game);
      }),
      { ...seeded, numRuns: runs },
    );
  };

  describe(`${name}: laws of Nash solvers`, () => {
    test("an exact solution is a profile of probabilities of the game's shape from which no deviation gains", () => {
      every((game) => {
        for (const profile of solve(game).solutions) {
          expect(profile.map((own) => own.length)).toEqual(shapeOf(game));
          for (const own of profile) {
            expect(own.every((p) => exact.compare(p, exact.zero) >= 0)).toBe(true);
            expect(exact.format(own.reduce((sum, p) => exact.add(sum, p), exact.zero))).toBe("1");
          }
          expect(exact.format(largestGain(game, profile))).toBe("0");
        }
      });
    });

    test(
      kind === "mixed"
        ? "every game is solved, with at least one solution, no solution twice"
        : "status solved goes with solutions, status none with none, no solution twice",
      () => {
        every((game) => {
          const { status, solutions } = solve(game);
          if (kind === "mixed") expect(status).toBe("solved");
          expect(status).toBe(solutions.length > 0 ? "solved" : "none");
          expect(new Set(solutions.map(key)).size).toBe(solutions.length);
        });
      },
    );

    test("the result names its method, counts its steps, and says whether it is complete", () => {
      every((game) => {
        const { method, iterations, certificate } = solve(game);
        expect(method).toMatch(/^[a-z]+(-[a-z]+)*$/);
        expect(Number.isSafeInteger(iterations) && iterations >= 0).toBe(true);
        if (complete) expect(certificate.complete).toBe(true);
      });
    });

    test("the same game gives the same result, and is left as it was", () => {
      every((game) => {
        const before = text(game);
        expect(text(solve(game))).toBe(text(solve(game)));
        expect(text(game)).toBe(before);
      });
    });

    test("a control that says go changes nothing", () => {
      every((game) => {
        const progress: [number, number][] = [];
        const control: Control = { checkpoint: () => "go", progress: (done, total) => progress.push([done, total]) };
        expect(text(solve(game, { control }))).toBe(text(solve(game)));
        for (const [done, total] of progress) expect(done >= 0 && done <= total).toBe(true);
      });
    });

    test("a control that says stop ends the search with status limit and equilibria alone", () => {
      if (claims.games === undefined) {
        const game = larger(players === "two" ? 2 : 3);
        const { status, solutions, certificate } = solve(game, { control: stop });
        expect([status, certificate.complete]).toEqual(["limit", false]);
        for (const profile of solutions) expect(exact.format(largestGain(game, profile))).toBe("0");
      }
      every((game) => {
        const { status, solutions } = solve(game, { control: stop });
        expect(["limit", "solved", "none"]).toContain(status);
        for (const profile of solutions) expect(exact.format(largestGain(game, profile))).toBe("0");
      });
    });

    if (claims.refusesOthers ?? players === "two") {
      test.each([1, 3])("a game for %i players is refused", (count) => {
        const shape = Array.from({ length: count }, () => 2);
        const profiles = 2 ** count;
        const game = normalFormGame(
          shape,
          shape.map(() => Array.from({ length: profiles }, (_, k) => k)),
        );
        expect(() => solve(game)).toThrow(DomainError);
      });
    }

    if (kind === "mixed" && !zeroSum) {
      test("of two copies of a strategy, the shares add up to an equilibrium of the game with one", () => {
        every((game) => {
          for (const [first, ...others] of solve(withDuplicateStrategy(game)).solutions) {
            const own = first!.slice(0, -2);
            const joined = [...own, exact.add(first!.at(-2)!, first!.at(-1)!)];
            expect(exact.format(largestGain(game, [joined, ...others]))).toBe("0");
          }
        });
      });
    }

    if (kind === "mixed" && players === "two" && !complete) {
      test("a list that is called complete is that of all extreme equilibria", () => {
        every((game) => {
          const { certificate, solutions } = solve(game);
          if (certificate.complete) expect(keys(solutions)).toEqual(keys(extremeEquilibria(game)));
        });
      });
    }

    if (complete) describeCompleteness(solve, every, claims);
    if (solveFloat !== undefined) describeFloat(solve, solveFloat, every, claims);
  });
}

type Every = (law: (game: NormalFormGame<Rational>) => void) => void;

function describeCompleteness(
  solve: SolverOver<Rational>,
  every: Every,
  { players, kind = "mixed", zeroSum = false }: NashSolverClaims,
): void {
  const solutions = (game: NormalFormGame<Rational>) => solve(game).solutions;

  if (kind === "pure") {
    test("the solutions are all pure profiles from which no deviation gains", () => {
      every((game) => {
        const pure = allProfiles(shapeOf(game)).map((profile) =>
          profile.map((own, i) => game.strategies[i]!.map((_, k) => (k === own ? exact.one : exact.zero))),
        );
        const equilibria = pure.filter((profile) => exact.compare(largestGain(game, profile), exact.zero) === 0);
        expect(keys(solutions(game))).toEqual(keys(equilibria));
      });
    });
  } else if (players === "two") {
    test("the solutions are the extreme equilibria that trying every pair of bases finds", () => {
      every((game) => {
        expect(keys(solutions(game))).toEqual(keys(extremeEquilibria(game)));
      });
    });
  }

  test("other orders of the strategies give the same solutions in that order", () => {
    every((game) => {
      const back = solutions(reversed(game)).map((profile) => profile.map((own) => [...own].reverse()));
      expect(keys(back)).toEqual(keys(solutions(game)));
    });
  });

  test("another order of the players gives the same solutions in that order", () => {
    every((game) => {
      const back = solutions(transposed(game)).map((profile) => [...profile].reverse());
      expect(keys(back)).toEqual(keys(solutions(game)));
    });
  });

  if (zeroSum) return;

  test("positive affine maps of the payoffs, and constants for what others do, change no solution", () => {
    every((game) => {
      expect(keys(solutions(affine(game)))).toEqual(keys(solutions(game)));
    });
  });

  test("without the strategies that are no best responses to it, a solution is one still", () => {
    every((game) => {
      for (const profile of solutions(game)) {
        const kept = profile.map((_, player) => bestResponses(game, profile, player));
        const left = profile.map((own, i) => kept[i]!.map((k) => own[k]!));
        expect(keys(solutions(restriction(game, kept)))).toContain(key(left));
      }
    });
  });

  test("a strictly dominated strategy changes no solution", () => {
    every((game) => {
      const padded = solutions(game).map(([first, ...others]) => [[...first!, exact.zero], ...others]);
      expect(keys(solutions(withDominatedStrategy(game)))).toEqual(keys(padded));
    });
  });
}

const GAIN = 1e-9;

function describeFloat(
  solve: SolverOver<Rational>,
  solveFloat: SolverOver<number>,
  every: Every,
  { complete, kind = "mixed" }: NashSolverClaims,
): void {
  const near = (a: Profile<number>, b: Profile<number>) =>
    a.every((own, i) => own.every((p, k) => Math.abs(p - b[i]![k]!) < 1e-7));

  test("in doubles, a solution is a profile of probabilities from which no deviation gains beyond rounding", () => {
    every((game) => {
      const doubles = inDoubles(game);
      const { status, solutions } = solveFloat(doubles);
      if (kind === "mixed") expect(status).toBe("solved");
      expect(status).toBe(solutions.length > 0 ? "solved" : "none");
      for (const profile of solutions) {
        expect(profile.map((own) => own.length)).toEqual(shapeOf(game));
        for (const own of profile) {
          expect(own.every((p) => p >= 0)).toBe(true);
          expect(Math.abs(own.reduce((sum, p) => sum + p, 0) - 1)).toBeLessThan(GAIN);
        }
        expect(largestGain(doubles, profile)).toBeLessThan(GAIN);
      }
      expect(text(solveFloat(doubles))).toBe(text(solveFloat(doubles)));
    });
  });

  if (!complete) return;

  test("in doubles, the solutions are the exact ones, rounded", () => {
    every((game) => {
      const rounded = solve(game).solutions.map((profile) => profile.map((own) => own.map(exact.toNumber)));
      const found = solveFloat(inDoubles(game)).solutions;
      expect(found).toHaveLength(rounded.length);
      for (const profile of rounded) expect(found.some((each) => near(each, profile))).toBe(true);
    });
  });
}
