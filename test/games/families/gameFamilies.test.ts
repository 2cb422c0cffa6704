import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { seededRng } from "../../../src/arithmetic/rng.ts";
import { vertexEnumeration } from "../../../src/certified/nash/vertexEnumeration.ts";
import { DomainError, UnknownNameError } from "../../../src/errors.ts";
import { colonelBlotto } from "../../../src/games/families/colonelBlotto.ts";
import { coordinationGame } from "../../../src/games/families/coordinationGame.ts";
import { covarianceGame } from "../../../src/games/families/covarianceGame.ts";
import { findFamily, gameFamilies } from "../../../src/games/families/gameFamilies.ts";
import { familyValues } from "../../../src/games/families/gameFamily.ts";
import { randomGame, randomSymmetricGame, randomZeroSumGame } from "../../../src/games/families/randomGames.ts";
import { rankingGame } from "../../../src/games/families/rankingGame.ts";
import { sgcGame } from "../../../src/games/families/sgcGame.ts";
import { tournamentGame } from "../../../src/games/families/tournamentGame.ts";
import { travelersDilemma } from "../../../src/games/families/travelersDilemma.ts";
import { unitVectorGame } from "../../../src/games/families/unitVectorGame.ts";
import { type NormalFormGame, shapeOf } from "../../../src/games/normal-form/normalFormGame.ts";
import { constantSum, isConstantSum, isSymmetric, isZeroSum } from "../../../src/games/normal-form/payoffStructure.ts";
import { regretCheck } from "../../../src/verify/regret.ts";

const runs = { seed: 20261123, numRuns: 60 };
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const size = (max: number) => fc.integer({ min: 1, max });

/** A player's payoffs as numbers, row by row. */
function matrix(game: NormalFormGame<Rational>, player: number): number[][] {
  const [rows, columns] = shapeOf(game) as [number, number];
  const flat = Array.from(game.payoffs[player] as ArrayLike<Rational>, exact.toNumber);
  return Array.from({ length: rows }, (_, i) => flat.slice(i * columns, (i + 1) * columns));
}

/** Pure equilibria by trying all deviations. */
function pureEquilibriaOf(game: NormalFormGame<Rational>): [number, number][] {
  const [A, B] = [matrix(game, 0), matrix(game, 1)];
  return A.flatMap((row, i) =>
    row.flatMap((payoff, j) =>
      A.every((other) => (other[j] as number) <= payoff) && Math.max(...(B[i] as number[])) === B[i]?.[j]
        ? [[i, j] as [number, number]]
        : [],
    ),
  );
}

describe("random games", () => {
  test("payoffs are integers of the range, all of which occur", () => {
    const game = randomGame(seededRng(3), [10, 10, 10], { min: -3, max: 3 });
    for (const own of game.payoffs) {
      expect([...new Set(Array.from(own, exact.format))].map(Number).sort((a, b) => a - b)).toEqual([
        -3, -2, -1, 0, 1, 2, 3,
      ]);
    }
  });

  test("the same seed gives the same game, another one another", () => {
    expect(randomGame(seededRng(5), [4, 4])).toEqual(randomGame(seededRng(5), [4, 4]));
    expect(randomGame(seededRng(5), [4, 4]).payoffs).not.toEqual(randomGame(seededRng(6), [4, 4]).payoffs);
  });

  test("zero-sum games sum to zero, symmetric ones are symmetric", () => {
    fc.assert(
      fc.property(seeds, size(4), size(4), (seed, m, n) => {
        const range = { min: -3, max: 3 };
        const zeroSum = randomZeroSumGame(seededRng(seed), [m, n], range);
        expect(shapeOf(zeroSum)).toEqual([m, n]);
        expect(isZeroSum(zeroSum)).toBe(true);
        expect(isSymmetric(randomSymmetricGame(seededRng(seed), m, range))).toBe(true);
      }),
      runs,
    );
  });

  test.each([[{ min: 2, max: 1 }], [{ min: 0.5, max: 1 }], [{ min: 0, max: 2 ** 60 }], [{ min: Number.NaN, max: 1 }]])(
    "the range %j is refused",
    (range) => {
      expect(() => randomGame(seededRng(1), [2, 2], range)).toThrow(DomainError);
    },
  );
});

describe("covarianceGame", () => {
  test.each([-0.5, 0, 0.8])("payoffs have variance 1 and covariance %d", (covariance) => {
    const [a, b, c] = covarianceGame(seededRng(11), [20, 20, 20], covariance).payoffs as readonly Float64Array[];
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const products = (x: Float64Array, y: Float64Array) => mean(Array.from(x, (value, k) => value * (y[k] as number)));
    // 8000 draws: standard errors of about 0.016.
    for (const own of [a, b, c] as Float64Array[]) {
      expect(Math.abs(mean([...own]))).toBeLessThan(0.06);
      expect(Math.abs(products(own, own) - 1)).toBeLessThan(0.08);
    }
    expect(Math.abs(products(a as Float64Array, b as Float64Array) - covariance)).toBeLessThan(0.06);
    expect(Math.abs(products(b as Float64Array, c as Float64Array) - covariance)).toBeLessThan(0.06);
  });

  test("covariance 1 is common interest, −1/(n−1) is zero-sum", () => {
    const common = covarianceGame(seededRng(2), [3, 3, 3], 1);
    expect(common.payoffs[0]).toEqual(common.payoffs[1]);
    expect(isZeroSum(covarianceGame(seededRng(2), [3, 3, 3], -0.5))).toBe(true);
  });

  test.each([
    [[3], 0],
    [[3, 3], -1.01],
    [[3, 3, 3], -0.6],
    [[3, 3], Number.NaN],
  ])("shape %j with covariance %d is refused", (shape, covariance) => {
    expect(() => covarianceGame(seededRng(1), shape, covariance)).toThrow(DomainError);
  });
});

describe("coordinationGame", () => {
  test("pays on the diagonal only, and every choice there is an equilibrium", () => {
    fc.assert(
      fc.property(seeds, size(5), size(9), (seed, n, max) => {
        const game = coordinationGame(seededRng(seed), n, max);
        for (const player of [0, 1]) {
          matrix(game, player).forEach((row, i) => {
            row.forEach((payoff, j) => {
              expect(i === j ? payoff >= 1 && payoff <= max : payoff === 0).toBe(true);
            });
          });
        }
        expect(pureEquilibriaOf(game)).toEqual(Array.from({ length: n }, (_, i) => [i, i]));
      }),
      runs,
    );
  });
});

describe("colonelBlotto", () => {
  test.each([
    [1, 5, 1],
    [2, 3, 4],
    [3, 4, 15],
    [3, 10, 66],
    [4, 3, 20],
  ])("%i hills and %i troops have %i distributions, all different, all troops placed", (hills, troops, count) => {
    const game = colonelBlotto(seededRng(1), { hills, troops });
    expect(game.strategies[0]).toHaveLength(count);
    for (const label of game.strategies[0] as readonly string[]) {
      const placed = label.split("+").map(Number);
      expect(placed).toHaveLength(hills);
      expect(placed.reduce((sum, each) => sum + each, 0)).toBe(troops);
    }
  });

  test("with hills of equal value the players share all hills", () => {
    const game = colonelBlotto(seededRng(1), { hills: 3, troops: 4 });
    expect(exact.format(constantSum(game) as Rational)).toBe("3");
    expect(isSymmetric(game)).toBe(true);
  });

  test("a hill won pays its value, a tie half of it", () => {
    const game = colonelBlotto(seededRng(4), { hills: 2, troops: 2, maxValue: 9 });
    const [A, B] = [matrix(game, 0), matrix(game, 1)] as [number[][], number[][]];
    // 2+0 against 0+2 wins the first hill, against 1+1 too, and against itself ties both.
    const [first, second] = [A[0]?.[2], A[2]?.[0]] as [number, number];
    expect(A[0]).toEqual([(first + second) / 2, first, first]);
    expect(A[1]).toEqual([second, (first + second) / 2, first]);
    expect((B[0]?.[0] as number) * 2).toBe((B[0]?.[2] as number) + (B[2]?.[0] as number));
  });

  test("too many distributions are refused", () => {
    expect(() => colonelBlotto(seededRng(1), { hills: 50, troops: 1000 })).toThrow(/more than 2000/);
  });
});

describe("rankingGame", () => {
  test("more effort costs more, and pays the prize from some effort of the other's on", () => {
    fc.assert(
      fc.property(seeds, size(6), size(5), (seed, n, step) => {
        const game = rankingGame(seededRng(seed), n, step);
        const prize = n * step;
        const [A, B] = [matrix(game, 0), matrix(game, 1)] as [number[][], number[][]];
        A.forEach((row, i) => {
          row.forEach((a, j) => {
            // Prize shares: what the row player does not receive, the column player does.
            const costs = prize - a - (B[i]?.[j] as number);
            expect(costs).toBeGreaterThanOrEqual(0);
            if (j > 0) expect(a).toBeLessThanOrEqual(row[j - 1] as number);
            expect([0, prize / 2, prize]).toContain((row[0] as number) - a);
            expect(costs).toBe(
              prize -
                (A[i]?.[0] as number) -
                (B[i]?.[0] as number) +
                (prize - (A[0]?.[j] as number) - (B[0]?.[j] as number)),
            );
          });
        });
      }),
      runs,
    );
  });
});

describe("sgcGame", () => {
  // The example of the game's documentation in GameTheory.jl, k = 2, in units of 1/4.
  test("k = 2 is the published matrix", () => {
    const top = [
      [3, 2, 4, 2, 2, 2, 2],
      [4, 3, 2, 2, 2, 2, 2],
      [2, 4, 3, 2, 2, 2, 2],
    ];
    expect(matrix(sgcGame(2), 0)).toEqual([
      ...top,
      [0, 0, 0, 3, 0, 0, 0],
      [0, 0, 0, 0, 3, 0, 0],
      [0, 0, 0, 0, 0, 3, 0],
      [0, 0, 0, 0, 0, 0, 3],
    ]);
    const byOwnStrategy = [
      ...top,
      [0, 0, 0, 0, 3, 0, 0],
      [0, 0, 0, 3, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 3],
      [0, 0, 0, 0, 0, 3, 0],
    ];
    const B = matrix(sgcGame(2), 1);
    expect(B.map((row, i) => row.map((_, j) => B[j]?.[i]))).toEqual(byOwnStrategy);
  });

  test.each([1, 2, 3, 5])("k = %i: uniform play of the first 2k − 1 strategies is an equilibrium", (k) => {
    const m = 2 * k - 1;
    const uniform = Array.from({ length: 4 * k - 1 }, (_, i) => exact.from(i < m ? `1/${m}` : 0));
    expect(exact.format(regretCheck(sgcGame(k), [uniform, uniform]).maxRegret)).toBe("0");
  });
});

describe("published counts of equilibria, by enumeration", () => {
  test.each([1, 2, 3])("sgcGame(%i) has one equilibrium, uniform over the first 2k − 1 strategies", (k) => {
    const { solutions, certificate } = vertexEnumeration(sgcGame(k));
    const m = 2 * k - 1;
    const uniform = Array.from({ length: 4 * k - 1 }, (_, i) => (i < m ? exact.format(exact.from(`1/${m}`)) : "0"));
    expect(solutions.map((profile) => profile.map((own) => own.map(exact.format)))).toEqual([[uniform, uniform]]);
    expect(certificate.complete).toBe(true);
  });

  test.each([1, 2, 3, 4, 5])("coordinationGame with %i strategies has 2ⁿ − 1 equilibria", (n) => {
    for (const max of [1, 5]) {
      expect(vertexEnumeration(coordinationGame(seededRng(n), n, max)).solutions).toHaveLength(2 ** n - 1);
    }
  });

  test("the traveler's dilemma has the lowest claims as its only equilibrium", () => {
    const { solutions } = vertexEnumeration(travelersDilemma({ highest: 8 }));
    const lowest = ["1", "0", "0", "0", "0", "0", "0"];
    expect(solutions.map((profile) => profile.map((own) => own.map(exact.format)))).toEqual([[lowest, lowest]]);
  });
});

describe("tournamentGame", () => {
  test("a node wins exactly against the sets of nodes that it beats", () => {
    fc.assert(
      fc.property(seeds, size(6), fc.nat(), (seed, n, pick) => {
        const k = 1 + (pick % n);
        const arrows = matrix(tournamentGame(seededRng(seed), n, 1), 0);
        const game = tournamentGame(seededRng(seed), n, k);
        const [A, B] = [matrix(game, 0), matrix(game, 1)];
        game.strategies[1]?.forEach((label, j) => {
          const set = label.split("+").map((node) => Number(node) - 1);
          expect(new Set(set).size).toBe(k);
          for (let i = 0; i < n; i += 1) {
            expect(A[i]?.[j]).toBe(set.every((other) => arrows[i]?.[other] === 1) ? 1 : 0);
            expect(B[i]?.[j]).toBe(set.includes(i) ? 1 : 0);
          }
        });
        // One arrow between any two nodes, none from a node to itself.
        arrows.forEach((row, i) => {
          row.forEach((arrow, j) => {
            expect(arrow + (arrows[j]?.[i] as number)).toBe(i === j ? 0 : 1);
          });
        });
      }),
      runs,
    );
  });

  test("there are C(n, k) columns", () => {
    expect(shapeOf(tournamentGame(seededRng(1), 10, 3))).toEqual([10, 120]);
    expect(() => tournamentGame(seededRng(1), 100, 50)).toThrow(/more than 100000 sets/);
  });
});

describe("unitVectorGame", () => {
  test("every column of the row player's matrix is a unit vector", () => {
    fc.assert(
      fc.property(seeds, size(6), size(4), (seed, n, max) => {
        const game = unitVectorGame(seededRng(seed), n, { max });
        const A = matrix(game, 0);
        for (let j = 0; j < n; j += 1) {
          expect(A.map((row) => row[j] as number).sort()).toEqual([...new Array(n - 1).fill(0), 1]);
        }
        expect(
          matrix(game, 1)
            .flat()
            .every((b) => b >= 0 && b <= max),
        ).toBe(true);
      }),
      runs,
    );
  });

  test("without pure equilibria where that is asked for, even if the column player's payoffs tie", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 3 }), (seed, n, max) => {
        expect(pureEquilibriaOf(unitVectorGame(seededRng(seed), n, { max, avoidPure: true }))).toEqual([]);
      }),
      runs,
    );
    expect(() => unitVectorGame(seededRng(1), 1, { avoidPure: true })).toThrow(DomainError);
  });
});

describe("travelersDilemma", () => {
  test("Basu's numbers: 99 claims, of which only the lowest is an equilibrium", () => {
    const game = travelersDilemma();
    expect(shapeOf(game)).toEqual([99, 99]);
    expect(isSymmetric(game)).toBe(true);
    expect(isConstantSum(game)).toBe(false);
    expect(pureEquilibriaOf(game)).toEqual([[0, 0]]);
    const A = matrix(game, 0);
    // Both claim 100: 100 each; undercutting by one: 101; the other one then receives 97.
    expect([A[98]?.[98], A[97]?.[98], A[98]?.[97]]).toEqual([100, 101, 97]);
  });

  test.each([{ highest: 1 }, { highest: 5000 }, { lowest: 0.5 }, { reward: 0 }])("%j is refused", (options) => {
    expect(() => travelersDilemma(options)).toThrow(DomainError);
  });
});

describe("gameFamilies", () => {
  test("every family makes a game from its defaults, the same every time, and only random ones depend on the seed", () => {
    for (const family of gameFamilies) {
      const make = (seed: number) => family.generate(seededRng(seed), familyValues(family, {}));
      expect(make(1)).toEqual(make(1));
      if (!family.random) expect(make(2)).toEqual(make(1));
    }
  });

  test("ids, names of parameters and words are there and different", () => {
    expect(new Set(gameFamilies.map(({ id }) => id)).size).toBe(gameFamilies.length);
    for (const { id, title, parameters } of gameFamilies) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
      for (const words of [title, ...parameters.map((parameter) => parameter.title)])
        expect(words.en && words.zh).toBeTruthy();
    }
  });

  test("numbers may be text, and lists too", () => {
    const values = familyValues(findFamily("random"), { shape: ["2", "3"], max: "7" });
    expect({ ...values }).toEqual({ shape: [2, 3], min: 0, max: 7 });
  });

  test.each([
    ["random", { shapes: [2] }, /did you mean shape\?/],
    ["random", { __proto__x: 1 }, /no parameter/],
    ["random", { shape: 3 }, /give a list/],
    ["random", { shape: [] }, /give a list/],
    ["random", { max: "1.5" }, /an integer from/],
    ["random", { max: "x" }, /cannot read the number/],
    ["sgc", { k: 0 }, /k is 0; choose an integer from 1 to 250/],
    ["covariance", { covariance: "1.5" }, /choose a value in \[-1, 1\]/],
  ])("%s refuses %j", (id, input, message) => {
    expect(() => familyValues(findFamily(id), input)).toThrow(message);
  });

  test("an unknown family is answered with the nearest", () => {
    expect(() => findFamily("colonel-bloto")).toThrow(/did you mean colonel-blotto\?/);
    expect(() => findFamily("zzzzzzzz")).toThrow(UnknownNameError);
  });
});
