import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { QuantalOptions, QuantalResult } from "../../src/certified/quantal/certifiedBranch.ts";
import { DomainError } from "../../src/errors.ts";
import { exact, type NormalFormGame, normalFormGame, type Rational } from "../../src/index.ts";
import { normalForms, symmetricGames } from "../arbitraries/games.ts";
import { seeded } from "../arbitraries/parameters.ts";
import { allProfiles } from "./bruteForce.ts";
import { inDoubles, reversed, transposed, withDuplicateStrategy } from "./transformations.ts";

type Game = NormalFormGame<Rational>;

/** A solver for quantal responses of games in which everybody moves once and at the same time. */
export type QuantalSolver = <T>(game: NormalFormGame<T>, options?: QuantalOptions) => QuantalResult;

/** Games with enough strategies to be interesting, whose ties are common. */
const games = normalForms({ maxStrategies: 3 });
const lambdas = fc.constantFrom(0, 0.1, 0.5, 1, 3, 10, 250);
const shapeOf = (game: NormalFormGame<unknown>) => game.strategies.map((own) => own.length);

/** The largest difference of a probability from the logit response, summing over all profiles one by one. */
function deviation(game: Game, profile: readonly (readonly number[])[], lambda: number): number {
  const shape = shapeOf(game);
  const worth = shape.map((count) => new Array<number>(count).fill(0));
  for (const [index, pure] of allProfiles(shape).entries()) {
    shape.forEach((_, player) => {
      const weight = pure.reduce((product, own, other) => product * (other === player ? 1 : profile[other]![own]!), 1);
      worth[player]![pure[player]!]! += weight * exact.toNumber(game.payoffs[player]![index]!);
    });
  }
  return Math.max(
    ...worth.flatMap((own, player) => {
      const best = Math.max(...own);
      const total = own.reduce((sum, value) => sum + Math.exp(lambda * (value - best)), 0);
      return own.map((value, a) => Math.abs(Math.exp(lambda * (value - best)) / total - profile[player]![a]!));
    }),
  );
}

/** The game with all payoffs multiplied, and a constant of its own added for each player and profile of the others. */
function shifted(game: Game, factor: number): Game {
  const shape = shapeOf(game);
  const payoffs = shape.map((_, player) =>
    allProfiles(shape).map((pure, index) => {
      const constant = pure.reduce((sum, own, other) => (other === player ? sum : 3 * sum + own), player);
      return exact.add(exact.mul(game.payoffs[player]![index]!, exact.from(factor)), exact.from(7 * constant - 5));
    }),
  );
  return normalFormGame(shape, payoffs);
}

function expectClose(a: readonly (readonly number[])[], b: readonly (readonly number[])[], digits = 8): void {
  expect(a.map((own) => own.length)).toEqual(b.map((own) => own.length));
  a.forEach((own, player) => {
    own.forEach((probability, k) => {
      expect(probability).toBeCloseTo(b[player]![k]!, digits);
    });
  });
}

/** The laws that every solver for logit quantal responses keeps. */
export function describeQuantalSolver(name: string, solve: QuantalSolver, runs = 25): void {
  const at = (game: Game, lambda: number) => solve(game, { lambda }).solutions[0]!.profile;
  const every = (law: (game: Game, lambda: number) => void) => {
    fc.assert(
      fc.property(games, lambdas, (game, lambda) => {
        law(game, lambda);
      }),
      { ...seeded, numRuns: runs },
    );
  };

  describe(`${name}: laws of quantal response`, () => {
    test("at every precision the probabilities are the logit response to themselves", () => {
      every((game, lambda) => {
        const { solutions, status } = solve(game, { lambda });
        expect(status).toBe("solved");
        expect(solutions.map((solution) => solution.lambda)).toEqual([lambda]);
        expect(deviation(game, solutions[0]!.profile, lambda)).toBeLessThan(1e-11);
      });
    });

    test("an equilibrium is proved to exist within 10⁻¹¹", () => {
      every((game, lambda) => {
        const [enclosure] = solve(game, { lambda }).certificate.enclosures;
        expect(enclosure!.proved).toBe(true);
        expect(enclosure!.radius).toBeLessThan(1e-11);
      });
    });

    test("logarithms and probabilities agree, and probabilities sum to one", () => {
      every((game, lambda) => {
        const { profile, logarithms } = solve(game, { lambda }).solutions[0]!;
        expectClose(
          logarithms.map((own) => own.map(Math.exp)),
          profile,
          12,
        );
        for (const own of profile) expect(own.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 13);
      });
    });

    test("without precision everybody mixes evenly", () => {
      every((game) => {
        expectClose(
          at(game, 0),
          shapeOf(game).map((count) => new Array<number>(count).fill(1 / count)),
          14,
        );
      });
    });

    test("payoffs times c have at λ/c what the game has at λ, whatever constants are added", () => {
      every((game, lambda) => {
        for (const factor of [2, 5]) expectClose(at(shifted(game, factor), lambda / factor), at(game, lambda));
      });
    });

    test("the order of players and strategies does not matter", () => {
      every((game, lambda) => {
        const profile = at(game, lambda);
        expectClose(
          at(reversed(game), lambda),
          profile.map((own) => [...own].reverse()),
        );
        expectClose(at(transposed(game), lambda), [...profile].reverse());
      });
    });

    test("two strategies that are the same are played alike", () => {
      every((game, lambda) => {
        const own = at(withDuplicateStrategy(game), lambda)[0]!;
        expect(own.at(-1)).toBeCloseTo(own.at(-2)!, 9);
      });
    });

    test("a symmetric game is played symmetrically all along the branch", () => {
      fc.assert(
        fc.property(symmetricGames({ maxRows: 3 }), (game) => {
          for (const { profile } of solve(game).solutions) expectClose([profile[0]!], [profile[1]!], 6);
        }),
        { ...seeded, numRuns: runs },
      );
    });

    test("doubles lead to the same equilibria as fractions", () => {
      every((game, lambda) => {
        const { solutions, status } = solve(inDoubles(game), { lambda });
        expect(status).toBe("solved");
        expectClose(solutions[0]!.profile, at(game, lambda), 10);
      });
    });

    test("several precisions are met in one run, in increasing order", () => {
      every((game) => {
        const { solutions } = solve(game, { lambda: [2, 0, 0.25, 2] });
        expect(solutions.map(({ lambda }) => lambda)).toEqual([0, 0.25, 2]);
        for (const { lambda, profile } of solutions) expectClose(at(game, lambda), profile, 9);
      });
    });

    test("the whole branch begins with even mixing and holds logit responses only", () => {
      every((game) => {
        const { solutions, status, certificate, bifurcations, turningPoints } = solve(game);
        expect(status).not.toBe("limit");
        expect(solutions[0]!.lambda).toBe(0);
        for (const [k, { lambda, profile }] of solutions.entries()) {
          if (lambda < 1e4) expect(deviation(game, profile, lambda)).toBeLessThan(1e-7);
          expect(certificate.deviations[k]).toBeLessThan(1e-6);
        }
        for (const { lambda, profile } of turningPoints) expect(deviation(game, profile, lambda)).toBeLessThan(1e-7);
        for (const { between } of bifurcations)
          expect(Math.abs(between[1] - between[0])).toBeLessThan(1e-5 * (1 + between[0]));
      });
    });

    test("the control and the limit of steps end the search with what was found", () => {
      const game = normalFormGame(
        [3, 3],
        [
          [1, 5, 2, 4, 0, 3, 2, 2, 6],
          [3, 1, 4, 1, 5, 0, 2, 6, 1],
        ],
      );
      const stopped = solve(game, { control: { checkpoint: () => "stop" } });
      expect(stopped.status).toBe("limit");
      expect(stopped.solutions).toHaveLength(2);
      const short = solve(game, { maxSteps: 3 });
      expect(short.status).toBe("limit");
      expect(short.iterations).toBe(3);
      expect(solve(game, { lambda: [0, 1e9], maxSteps: 3 })).toMatchObject({
        status: "limit",
        solutions: [{ lambda: 0 }],
      });
    });

    test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("refuses the precision %d", (lambda) => {
      const game = normalFormGame([2], [[0, 1]]);
      expect(() => solve(game, { lambda })).toThrow(DomainError);
      expect(() => solve(game, { lambda: [1, lambda] })).toThrow(DomainError);
    });

    test.each([{ maxSteps: 0 }, { maxSteps: 1.5 }, { maxLambda: 0 }, { maxLambda: -3 }, { maxLambda: Number.NaN }])(
      "refuses %o",
      (options) => {
        expect(() => solve(normalFormGame([2], [[0, 1]]), options)).toThrow(DomainError);
      },
    );
  });
}
