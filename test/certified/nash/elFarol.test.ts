import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { pureEquilibria } from "../../../src/certified/nash/pureEquilibria.ts";
import { supportEnumeration } from "../../../src/certified/nash/supportEnumeration.ts";
import { logitQre } from "../../../src/certified/quantal/logitQre.ts";
import { gameFromFunction } from "../../../src/games/normal-form/gameFromFunction.ts";
import { regretCheck } from "../../../src/verify/regret.ts";
import { allProfiles } from "../../conformance/bruteForce.ts";

const range = (n: number) => Array.from({ length: n }, (_, k) => k);
const choose = (n: number, k: number): number => (k === 0 ? 1 : (n * choose(n - 1, k - 1)) / k);
const going = (profile: readonly number[]) => profile.filter((strategy) => strategy === 0).length;

/**
 * The bar of El Farol (Arthur 1994) for one night: who goes enjoys it if at most `capacity` are there, and else would rather have stayed at
 * home, which is worth nothing. The first strategy is to go.
 */
const elFarol = (players: number, capacity: number, joy = 1) =>
  gameFromFunction(new Array<number>(players).fill(2), (profile) =>
    profile.map((strategy) => (strategy === 1 ? 0 : going(profile) <= capacity ? joy : -1)),
  );

/** Who is on the side of fewer players wins one. */
const minorityGame = (players: number) =>
  gameFromFunction(new Array<number>(players).fill(2), (profile) =>
    profile.map((strategy) => {
      const first = going(profile);
      return (strategy === 0 ? first : players - first) < players / 2 ? 1 : 0;
    }),
  );

/** The probability of going at which all who mix are indifferent, by bisection: the chance of room falls as others go more often. */
function indifferent(mixers: number, room: number): number {
  const chance = (p: number) =>
    range(room).reduce((sum, k) => sum + choose(mixers - 1, k) * p ** k * (1 - p) ** (mixers - 1 - k), 0);
  let [low, high] = [0, 1];
  for (let k = 0; k < 60; k += 1) {
    const middle = (low + high) / 2;
    if (chance(middle) > 1 / 2) low = middle;
    else high = middle;
  }
  return low;
}

/** All equilibria: `out` stay at home for sure, `inside` go for sure, and the others, for whom some room is left, but not for all, mix alike. */
function byFormula(players: number, capacity: number): readonly string[] {
  return allProfiles(new Array<number>(players).fill(3))
    .flatMap((roles) => {
      const inside = roles.filter((role) => role === 0).length;
      const mixers = roles.filter((role) => role === 2).length;
      const room = capacity - inside;
      if (mixers === 0 ? room !== 0 : !(room >= 1 && room < mixers)) return [];
      const p = mixers === 0 ? 0 : indifferent(mixers, room);
      return [roles.map((role) => (role === 0 ? 1 : role === 1 ? 0 : p).toFixed(9)).join(" ")];
    })
    .sort();
}

const firsts = (profile: readonly (readonly Rational[])[]) =>
  profile.map((own) => exact.toNumber(own[0]!).toFixed(9)).join(" ");

describe("El Farol", () => {
  test.each([
    [3, 1, 7],
    [3, 2, 7],
    [4, 1, 15],
    [4, 2, 27],
  ])("%i players with room for %i: all %i equilibria, and no others", (players, capacity, count) => {
    const { status, solutions, certificate } = supportEnumeration(elFarol(players, capacity));
    expect([status, certificate.complete, solutions.length]).toEqual(["solved", true, count]);
    expect(solutions.map(firsts).sort()).toEqual(byFormula(players, capacity));
  });

  test("the symmetric equilibrium is rational where the formula is: (1 − p)² = 1/(joy + 1)", () => {
    const { solutions, certificate } = supportEnumeration(elFarol(3, 1, 3));
    const symmetric = solutions.findIndex((profile) => new Set(profile.map((own) => exact.format(own[0]!))).size === 1);
    expect(solutions[symmetric]!.map((own) => own.map(exact.format))).toEqual(range(3).map(() => ["1/2", "1/2"]));
    expect(certificate.proofs![symmetric]).toBe("exact");
  });

  test.each([
    [5, 3],
    [8, 5],
    [10, 6],
  ])("%i players with room for %i: in pure strategies just so many go, and strictly so", (players, capacity) => {
    const { status, solutions } = pureEquilibria(elFarol(players, capacity), { strict: true });
    expect([status, solutions.length]).toEqual(["solved", choose(players, capacity)]);
    for (const profile of solutions) expect(going(profile)).toBe(capacity);
    expect(pureEquilibria(elFarol(players, capacity)).solutions).toEqual(solutions);
  });

  test("errors keep players alike: the branch of quantal responses leads to the symmetric equilibrium", () => {
    const { solutions } = logitQre(elFarol(3, 1), { lambda: 400 });
    for (const own of solutions[0]!.profile) expect(own[0]).toBeCloseTo(1 - Math.SQRT1_2, 2);
  });
});

describe("the minority game", () => {
  test.each([3, 5, 7])(
    "%i players: the largest possible minority is an equilibrium, and so are even odds",
    (players) => {
      const game = minorityGame(players);
      const { solutions } = pureEquilibria(game);
      expect(solutions).toHaveLength(2 * choose(players, (players - 1) / 2));
      for (const profile of solutions) expect(Math.abs(2 * going(profile) - players)).toBe(1);
      expect(pureEquilibria(game, { strict: true }).status).toBe("none");
      const half = exact.from("1/2");
      const { maxRegret } = regretCheck(
        game,
        range(players).map(() => [half, half]),
      );
      expect(exact.format(maxRegret)).toBe("0");
    },
  );
});
