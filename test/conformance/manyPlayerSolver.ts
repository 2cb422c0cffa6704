import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../src/arithmetic/exact.ts";
import { float } from "../../src/arithmetic/float.ts";
import type { NashResult } from "../../src/certified/nash/certifiedNash.ts";
import type { Control } from "../../src/games/control.ts";
import { type NormalFormGame, normalFormGame } from "../../src/games/normal-form/normalFormGame.ts";
import { normalForms } from "../arbitraries/games.ts";
import { seeded } from "../arbitraries/parameters.ts";
import { allProfiles, largestGain } from "./bruteForce.ts";
import { inDoubles } from "./transformations.ts";

/** A Nash solver for any number of players. */
export type ManyPlayerSolver = <T>(game: NormalFormGame<T>, options?: { readonly control?: Control }) => NashResult<T>;

/** What is claimed of the solver under test. */
export interface ManyPlayerClaims {
  /** Whether it finds an equilibrium of every game, or may say that it has found none. */
  readonly solves: "all" | "most";
  /** Games a property. @defaultValue `60` */
  readonly runs?: number;
}

const text = (value: unknown) =>
  JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? `${item}n` : item));
const stop: Control = { checkpoint: () => "stop" };

/** The laws that every Nash solver for more than two players keeps. */
export function describeManyPlayerSolver(
  name: string,
  solve: ManyPlayerSolver,
  { solves, runs = 60 }: ManyPlayerClaims,
): void {
  const games = normalForms({ minPlayers: 3, maxPlayers: 4, maxStrategies: 3, bound: 3 });
  const every = (law: (game: NormalFormGame<Rational>) => void) => {
    fc.assert(
      fc.property(games, (game) => {
        law(game);
      }),
      { ...seeded, numRuns: runs },
    );
  };

  describe(`${name}: laws of Nash solvers for many players`, () => {
    test("what is called exact is a profile from which no deviation gains; what is enclosed is next to one", () => {
      every((game) => {
        const { status, solutions, certificate } = solve(game);
        if (solves === "all") expect(status).toBe("solved");
        if (status === "solved") expect(solutions.length).toBeGreaterThan(0);
        expect(certificate.proofs).toHaveLength(solutions.length);
        solutions.forEach((profile, k) => {
          expect(profile.map((own) => own.length)).toEqual(game.strategies.map((own) => own.length));
          for (const own of profile) {
            expect(own.every((p) => exact.compare(p, exact.zero) >= 0)).toBe(true);
            expect(exact.format(own.reduce(exact.add, exact.zero))).toBe("1");
          }
          const gain = largestGain(game, profile);
          expect(exact.format(certificate.equilibria[k]!.maxRegret)).toBe(exact.format(gain));
          const proof = certificate.proofs![k];
          if (proof === "exact") expect(exact.format(gain)).toBe("0");
          if (proof === "enclosed") {
            expect(exact.toNumber(gain)).toBeLessThan(1e-9);
            certificate.enclosures![k]!.forEach((own, i) => {
              own.forEach(({ lower, upper }, s) => {
                const p = exact.toNumber(profile[i]![s]!);
                expect(lower <= p + 1e-15 && p - 1e-15 <= upper && upper - lower < 1e-6).toBe(true);
                expect(lower > 0 === p > 0).toBe(true);
              });
            });
          }
          if (status === "solved") expect(proof).not.toBe("none");
        });
      });
    });

    test("the same game gives the same result, and is left as it was; a control that says go changes nothing", () => {
      every((game) => {
        const before = text(game);
        const first = text(solve(game));
        expect(text(solve(game, { control: { checkpoint: () => "go" } }))).toBe(first);
        expect(text(game)).toBe(before);
      });
    });

    test("a control that says stop ends the search with status limit, or with what was found before", () => {
      const shape = [4, 4, 4];
      const payoffs = shape.map((_, i) => allProfiles(shape).map((__, k) => ((k + 3) * (k + 11 * i + 5) * 7919) % 101));
      expect(solve(normalFormGame(shape, payoffs), { control: stop }).status).toBe("limit");
      every((game) => {
        const { status, certificate } = solve(game, { control: stop });
        expect(["limit", "solved"]).toContain(status);
        expect(certificate.complete).toBe(false);
      });
    });

    test("in doubles, a solution is a profile of probabilities from which no deviation gains beyond rounding", () => {
      every((game) => {
        const doubles = inDoubles(game);
        const { status, solutions, certificate } = solve(doubles);
        if (solves === "all") expect(status).toBe("solved");
        if (status !== "solved") return;
        solutions.forEach((profile, k) => {
          expect(["exact", "enclosed", "none"]).toContain(certificate.proofs![k]);
          for (const own of profile) {
            expect(own.every((p) => p >= 0)).toBe(true);
            expect(own.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
          }
          expect(float.toNumber(largestGain(doubles, profile))).toBeLessThan(1e-8);
        });
      });
    });
  });
}
