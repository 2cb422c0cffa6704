import { describe, expect, test } from "vitest";
import { exact } from "../../src/arithmetic/exact.ts";
import { lemkeHowson } from "../../src/certified/nash/lemkeHowson.ts";
import { pureEquilibria } from "../../src/certified/nash/pureEquilibria.ts";
import { vertexEnumeration } from "../../src/certified/nash/vertexEnumeration.ts";
import { zeroSum } from "../../src/certified/zeroSum.ts";
import { regretCheck } from "../../src/verify/regret.ts";
import { exactGame, floatGame, randomGame, randomZeroSum } from "../bench/peers/randomGames.ts";
import { largestGain } from "../conformance/bruteForce.ts";
import { builtGame, knownGame, knownGames, profileText, readProfile } from "../fixtures/knownGames.ts";

const wrong = knownGames.flatMap((known) => (known.wrongAnswers ?? []).map((what) => [known.id, what, known] as const));

describe("games that other programs answer wrongly", () => {
  test("are known of each program", () => {
    for (const program of ["Nashpy", "QuantEcon", "Gambit", "lrsnash"]) {
      expect(wrong.some(([, what]) => what.startsWith(program))).toBe(true);
    }
  });

  test.each(wrong)("%s: %s; here all extreme equilibria are found and proved to be all", (_, __, known) => {
    const game = builtGame(known);
    const { status, certificate, solutions } = vertexEnumeration(game);
    expect([status, certificate.complete]).toEqual(["solved", true]);
    expect(solutions.map(profileText).sort()).toEqual(known.equilibria);
    for (const profile of solutions) expect(exact.format(largestGain(game, profile))).toBe("0");
  });

  test("payoffs of 10¹⁹: the one profile that lrsnash 0.71b prints is refused, and the value is 1", () => {
    const game = builtGame(knownGame("game-test__large_payoff_game.efg"));
    const { regrets } = regretCheck(game, readProfile("0 1 0 0 | 0 1 0 0"));
    expect(regrets.map(exact.format)).toEqual(["0", "19999999999999999999/2"]);
    expect(exact.format(zeroSum(game).value!)).toBe("1");
    const [profile] = lemkeHowson(game).solutions;
    expect(exact.format(regretCheck(game, profile!).maxRegret)).toBe("0");
  });
});

describe("games that other programs do not finish", () => {
  // Nashpy 0.0.43 lemke_howson, label 0: no answer within 12 s.
  test.each([2, 4, 5, 8])("a 20 × 20 game of integers (seed %i): lemkeHowson from label 0 ends", (seed) => {
    const random = randomGame(seed, [20, 20], 0, 100);
    for (const game of [exactGame(random), floatGame(random)]) {
      expect(lemkeHowson<unknown>(game, { missingLabel: 0 }).status).toBe("solved");
    }
    const game = exactGame(random);
    expect(exact.format(regretCheck(game, lemkeHowson(game).solutions[0]!).maxRegret)).toBe("0");
  });

  // QuantEcon 0.11.4 without capping: a game of this size was not done in 60 s. Gambit has no restarts.
  test("a 400 × 400 game: racing labels end", () => {
    const { status, solutions } = lemkeHowson(floatGame(randomGame(1, [400, 400], 0, 100)), { race: true });
    expect([status, solutions.length]).toEqual(["solved", 1]);
  });

  // Gambit 17.0.0-alpha.2 enumpure: not done in 60 s.
  test("a 500 × 500 game: pureEquilibria lists all", () => {
    const game = floatGame(randomGame(1, [500, 500], 0, 100));
    const { solutions } = pureEquilibria(game);
    const [A, B] = game.payoffs as [Float64Array, Float64Array];
    const bestRow = Array.from({ length: 500 }, (_, j) =>
      Math.max(...Array.from({ length: 500 }, (__, i) => A[i * 500 + j]!)),
    );
    const bestColumn = Array.from({ length: 500 }, (_, i) => Math.max(...B.subarray(i * 500, i * 500 + 500)));
    const pairs = bestColumn.flatMap((best, i) =>
      bestRow.flatMap((high, j) => (A[i * 500 + j] === high && B[i * 500 + j] === best ? [[i, j]] : [])),
    );
    expect(solutions).toEqual(pairs);
    expect(pairs.length).toBeGreaterThan(0);
  });

  // Gambit 17.0.0-alpha.2 lp, rational: 84 s of processor time on a game of this size.
  test("a zero-sum game of 100 × 100: an exact optimum", () => {
    const game = exactGame(randomZeroSum(1, 100, -100, 100));
    const { status, solutions } = zeroSum(game);
    expect(status).toBe("solved");
    expect(exact.format(regretCheck(game, solutions[0]!).maxRegret)).toBe("0");
  });
});
