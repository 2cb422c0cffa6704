/**
 * # What every solver of game trees keeps
 *
 * Laws of the role: what it returns is an equilibrium, by trying every strategy of everybody; doubles agree; the scale of payoffs does not
 * matter; it is the same from run to run; it stops when it is told to.
 *
 * @module
 */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dyadicFraction } from "../../src/arithmetic/dyadicFraction.ts";
import { exact, type Rational } from "../../src/arithmetic/exact.ts";
import type { Control } from "../../src/games/control.ts";
import type { BehaviorProfile } from "../../src/games/extensive-form/behaviorProfile.ts";
import type { ExtensiveGame } from "../../src/games/extensive-form/extensiveGame.ts";
import { gameBelow, subgameRoots } from "../../src/games/extensive-form/subgames.ts";
import { toFloatTree } from "../../src/games/extensive-form/treeConversion.ts";
import type { SolverStatus } from "../../src/games/solverResult.ts";
import { seeded } from "../arbitraries/parameters.ts";
import { largestDeviationGain } from "./bruteForceTree.ts";

/** What a solver of trees found. */
export interface TreeAnswer<T> {
  readonly status: SolverStatus;
  readonly solutions: readonly BehaviorProfile<T>[];
}

/** A solver, over fractions and where it has them over doubles. */
export interface TreeSolver {
  exact(game: ExtensiveGame<Rational>, options?: { readonly control?: Control }): TreeAnswer<Rational>;
  doubles?(game: ExtensiveGame<number>): TreeAnswer<number>;
}

/** What is claimed of the solver under test. */
export interface TreeSolverClaims {
  /** Games that it takes. */
  readonly games: fc.Arbitrary<ExtensiveGame<Rational>>;
  /** Whether nobody gains at the root, or in any subgame. */
  readonly concept: "nash" | "subgame-perfect";
  /** Whether every game is solved, or it may say of some that it has found nothing. */
  readonly solves: "all" | "most";
  /** The most that a deviation may gain, payoff units. @defaultValue `0` */
  readonly gain?: string;
  /** Games a property. @defaultValue `60` */
  readonly runs?: number;
}

const text = (value: unknown) =>
  JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? `${item}n` : item));
const stop: Control = { checkpoint: () => "stop" };
const formatted = ({ status, solutions }: TreeAnswer<Rational>) =>
  JSON.stringify([status, solutions.map((profile) => profile.map((own) => own.map(exact.format)))]);

/** The largest gain at the root, or in any subgame, by trying every pure strategy. */
export function largestGainOf(
  game: ExtensiveGame<Rational>,
  profile: BehaviorProfile<Rational>,
  concept: TreeSolverClaims["concept"],
): Rational {
  const roots = concept === "nash" ? [0] : subgameRoots(game);
  return roots
    .map((root) => {
      const part = gameBelow(game, root, () => null);
      return largestDeviationGain(
        part.game,
        part.infosets.map((set) => profile[set]!),
      );
    })
    .reduce((a, b) => (exact.compare(b, a) > 0 ? b : a), exact.zero);
}

/** The game in which each player has `factor · payoff + k` for player `k`. */
function rescaled(game: ExtensiveGame<Rational>, factor: string): ExtensiveGame<Rational> {
  const payoffs = game.payoffs.map((own, player) =>
    Array.from(own, (payoff) => exact.add(exact.mul(exact.from(factor), payoff), exact.from(player))),
  );
  return { ...game, payoffs };
}

/** The laws, for one solver. */
export function describeTreeSolver(
  name: string,
  solver: TreeSolver,
  { games, concept, solves, gain = "0", runs = 60 }: TreeSolverClaims,
): void {
  const every = (law: (game: ExtensiveGame<Rational>) => void, numRuns = runs) => {
    fc.assert(
      fc.property(games, (game) => {
        law(game);
      }),
      { ...seeded, numRuns },
    );
  };
  const isEquilibrium = (game: ExtensiveGame<Rational>, profile: BehaviorProfile<Rational>, most: string) => {
    expect(profile.map((own) => own.length)).toEqual(game.infosets.map(({ actions }) => actions.length));
    expect(exact.compare(largestGainOf(game, profile, concept), exact.from(most))).toBeLessThanOrEqual(0);
  };

  describe(`${name}: laws of solvers of trees`, () => {
    test("no deviation gains from what it returns, and probabilities sum to one", () => {
      let solved = 0;
      every((game) => {
        const { status, solutions } = solver.exact(game);
        if (solves === "all") expect(status).toBe("solved");
        if (solutions.length > 0) solved += 1;
        for (const profile of solutions) {
          for (const own of profile) {
            expect(own.every((p) => exact.compare(p, exact.zero) >= 0)).toBe(true);
            expect(exact.format(own.reduce(exact.add, exact.zero))).toBe("1");
          }
          isEquilibrium(game, profile, gain);
        }
      });
      expect(solved).toBeGreaterThanOrEqual(solves === "all" ? runs : runs / 2);
    });

    test("the same game gives the same answer, and is left as it was; a control that says go changes nothing", () => {
      every((game) => {
        const before = text(game);
        const first = formatted(solver.exact(game));
        expect(formatted(solver.exact(game, { control: { checkpoint: () => "go" } }))).toBe(first);
        expect(text(game)).toBe(before);
      }, runs / 2);
    });

    test("payoffs on another scale and from another zero have the same equilibria", () => {
      every((game) => {
        const { status, solutions } = solver.exact(rescaled(game, "2/3"));
        if (solves === "all") expect(status).toBe("solved");
        for (const profile of solutions)
          isEquilibrium(game, profile, exact.format(exact.mul(exact.from("3/2"), exact.from(gain))));
      }, runs / 2);
    });

    test("told to stop, it stops, or has its answer already", () => {
      every((game) => {
        const { status, solutions } = solver.exact(game, { control: stop });
        expect(status === "limit" || status === "solved").toBe(true);
        if (status === "solved") for (const profile of solutions) isEquilibrium(game, profile, gain);
      }, runs / 2);
    });

    if (solver.doubles === undefined) return;
    test("doubles solve what fractions solve, with a gain of no more than rounding", () => {
      every((game) => {
        const { status, solutions } = solver.doubles!(toFloatTree(game));
        if (solves === "all") expect(status).toBe("solved");
        const most = exact.format(exact.add(exact.from(gain), exact.from("1/100000000")));
        for (const profile of solutions)
          isEquilibrium(
            game,
            profile.map((own) => own.map(dyadicFraction)),
            most,
          );
      }, runs / 2);
    });
  });
}
