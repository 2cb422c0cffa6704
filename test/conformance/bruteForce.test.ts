import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../src/arithmetic/exact.ts";
import type { Control } from "../../src/games/control.ts";
import { bimatrixGame } from "../../src/games/normal-form/bimatrixGame.ts";
import { type NormalFormGame, requireTwoPlayers } from "../../src/games/normal-form/normalFormGame.ts";
import { expectedPayoffs, extremeEquilibria, largestGain } from "./bruteForce.ts";
import { describeNashSolver } from "./nashSolver.ts";

/** The search over all bases as a solver, so that the laws are tried on answers that come from the definition. */
function allBases(game: NormalFormGame<Rational>, { control }: { readonly control?: Control } = {}) {
  requireTwoPlayers(game, "allBases");
  const method = "all-bases";
  if (control?.checkpoint() === "stop") {
    return { status: "limit" as const, method, iterations: 0, solutions: [], certificate: { complete: false } };
  }
  const solutions = extremeEquilibria(game);
  return { status: "solved" as const, method, iterations: 1, solutions, certificate: { complete: true } };
}

describeNashSolver("allBases", { exact: allBases }, { complete: true, players: "two" });

describe("extremeEquilibria", () => {
  // von Stengel (2007), §3.2, the 3 × 2 example.
  const game = bimatrixGame(
    [
      [3, 3],
      [2, 5],
      [0, 6],
    ],
    [
      [3, 2],
      [2, 6],
      [3, 1],
    ],
  );
  const third = exact.from("1/3");

  test("finds the three published equilibria", () => {
    expect(extremeEquilibria(game).map((profile) => profile.map((own) => own.map(exact.format).join(" ")))).toEqual(
      expect.arrayContaining([
        ["1 0 0", "1 0"],
        ["4/5 1/5 0", "2/3 1/3"],
        ["0 1/3 2/3", "1/3 2/3"],
      ]),
    );
    expect(extremeEquilibria(game)).toHaveLength(3);
  });

  test("payoffs and gains are those of the definition", () => {
    const x = [third, third, third];
    const y = [exact.from("1/4"), exact.from("3/4")];
    expect(expectedPayoffs(game, [x, y]).map(exact.format)).toEqual(["47/12", "35/12"]);
    expect(exact.format(largestGain(game, [x, y]))).toBe("7/12");
  });
});
