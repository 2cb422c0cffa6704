import { assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { abreuSannikov } from "../../../src/certified/repeated/abreuSannikov.ts";
import { DomainError } from "../../../src/errors.ts";
import { bimatrixGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import type { PayoffSet } from "../../../src/games/repeated/payoffSet.ts";
import { repeatedGame } from "../../../src/games/repeated/repeatedGame.ts";
import type { Point } from "../../../src/linalg/convexPolygon.ts";
import { outerBoundCheck } from "../../../src/verify/repeated/outerBound.ts";
import { selfGenerationCheck } from "../../../src/verify/repeated/selfGeneration.ts";

const dilemma = bimatrixGame(
  [
    [9, 1],
    [10, 3],
  ],
  [
    [9, 10],
    [1, 3],
  ],
);
const game = repeatedGame(dilemma, "3/4");
const point = (x: number | string, y: number | string): Point<Rational> => [exact.from(x), exact.from(y)];
const found = abreuSannikov(game);
const set = found.solutions[0] as PayoffSet<Rational>;
const chain = found.certificate.chain;
const tiny = exact.from("1/1000000000000");

describe("selfGenerationCheck", () => {
  test("accepts the set of the prisoner's dilemma", () => {
    expect(selfGenerationCheck(game, set)).toEqual({
      verified: true,
      threat: point(3, 3),
      faultyGenerators: [],
      missedVertices: [],
    });
  });

  test("finds every vertex that is moved outwards by a trifle", () => {
    const center = [exact.from(6), exact.from(6)];
    set.vertices.forEach((vertex, k) => {
      const outwards = vertex.map((x, axis) =>
        exact.add(x, exact.mul(tiny, exact.sub(x, center[axis] as Rational))),
      ) as unknown as Point<Rational>;
      const check = selfGenerationCheck(game, { ...set, vertices: set.vertices.with(k, outwards) });
      expect(check.verified).toBe(false);
      expect(check.missedVertices).toContain(k);
    });
  });

  test("finds every generator whose payoff, promise or profile is another", () => {
    set.generators.forEach((generator, k) => {
      const moved = ([x, y]: Point<Rational>): Point<Rational> => [exact.sub(x, tiny), y];
      for (const wrong of [
        { ...generator, payoff: moved(generator.payoff) },
        { ...generator, continuation: moved(generator.continuation) },
        { ...generator, profile: (generator.profile + 1) % 4 },
      ]) {
        const check = selfGenerationCheck(game, { ...set, generators: set.generators.with(k, wrong) });
        expect(check.verified).toBe(false);
        expect(check.faultyGenerators).toContain(k);
      }
    });
  });

  test("a set that needs a generator is not verified without it", () => {
    const needed = set.generators.filter(({ payoff }) =>
      set.vertices.some((v) => v.every((x, i) => exact.compare(x, payoff[i]!) === 0)),
    );
    for (const each of needed) {
      const rest = set.generators.filter(
        ({ payoff }) => !payoff.every((x, i) => exact.compare(x, each.payoff[i]!) === 0),
      );
      expect(selfGenerationCheck(game, { ...set, generators: rest }).verified).toBe(false);
    }
  });

  test("a promise outside the set is found, though it makes the payoff claimed", () => {
    const outside = { profile: 0, continuation: point(10, 10), payoff: point("39/4", "39/4") };
    expect(selfGenerationCheck(game, { ...set, generators: [...set.generators, outside] }).faultyGenerators).toEqual([
      set.generators.length,
    ]);
  });

  test("refuses an empty set and a profile that is none", () => {
    expect(() => selfGenerationCheck(game, { vertices: [], generators: [] })).toThrow(DomainError);
    const strange = { profile: 4, continuation: point(3, 3), payoff: point(3, 3) };
    expect(() => selfGenerationCheck(game, { ...set, generators: [strange] })).toThrow(/index 4/);
  });
});

describe("outerBoundCheck", () => {
  test("accepts the chain of the prisoner's dilemma", () => {
    expect(outerBoundCheck(game, chain)).toEqual({ verified: true, steps: 1 });
  });

  test("refuses a first set that does not hold all feasible payoffs", () => {
    expect(outerBoundCheck(game, [set.vertices])).toEqual({ verified: false, steps: 0 });
  });

  test("refuses every last set that is smaller by a trifle", () => {
    const last = chain.at(-1)!;
    last.forEach((vertex, k) => {
      const inwards = vertex.map((x) =>
        exact.add(x, exact.mul(tiny, exact.sub(exact.from(6), x))),
      ) as unknown as Point<Rational>;
      expect(outerBoundCheck(game, [...chain.slice(0, -1), last.with(k, inwards)])).toEqual({
        verified: false,
        steps: 0,
      });
    });
  });

  test("refuses a set that is not within the one before, and an empty one where there are equilibria", () => {
    const larger = [point(0, 0), point(20, 0), point(20, 20), point(0, 20)];
    expect(outerBoundCheck(game, [chain[0]!, larger]).verified).toBe(false);
    expect(outerBoundCheck(game, [chain[0]!, []]).verified).toBe(false);
    expect(() => outerBoundCheck(game, [])).toThrow(DomainError);
  });

  test("no chain that is accepted ends within the set that was found from inside", () => {
    // Any set cut from the chain's last by a half-plane through its interior loses an equilibrium payoff.
    assert(
      property(integer({ min: 1, max: 9 }), constantFrom(0, 1), (share, axis) => {
        const last = chain.at(-1)!;
        const bound = exact.add(exact.from(3), exact.mul(exact.from(`${share}/10`), exact.from("27/4")));
        const cut = last.map((v) =>
          exact.compare(v[axis as 0 | 1], bound) > 0 ? (axis === 0 ? [bound, v[1]] : [v[0], bound]) : v,
        );
        expect(outerBoundCheck(game, [...chain.slice(0, -1), cut as Point<Rational>[]]).verified).toBe(false);
      }),
      { seed: 1, numRuns: 40 },
    );
  });
});
