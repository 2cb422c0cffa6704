import { assert, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { individuallyRational } from "../../../src/certified/repeated/individuallyRational.ts";
import { mixedMinmax, pureMinmax } from "../../../src/certified/repeated/minmax.ts";
import { subgamePerfect } from "../../../src/certified/sequential/subgamePerfect.ts";
import { DomainError, UsageError } from "../../../src/errors.ts";
import { bimatrixGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import { type NormalFormGame, normalFormGame, shapeOf } from "../../../src/games/normal-form/normalFormGame.ts";
import { finitelyRepeated } from "../../../src/games/repeated/finitelyRepeated.ts";
import { bimatrices, normalForms } from "../../arbitraries/games.ts";

/** Pure minmax from its definition, profile by profile. */
function minmaxByDefinition(game: NormalFormGame<Rational>, player: number): number {
  const shape = shapeOf(game);
  const best = new Map<string, number>();
  const visit = (actions: number[]): void => {
    if (actions.length < shape.length) {
      for (let a = 0; a < shape[actions.length]!; a += 1) visit([...actions, a]);
      return;
    }
    const index = actions.reduce((sum, action, k) => sum * shape[k]! + action, 0);
    const others = actions.filter((_, k) => k !== player).join();
    const payoff = exact.toNumber(game.payoffs[player]![index]!);
    best.set(others, Math.max(best.get(others) ?? Number.NEGATIVE_INFINITY, payoff));
  };
  visit([]);
  return Math.min(...best.values());
}

describe("minmax", () => {
  test("pure minmax of games for one to three players, against its definition", () => {
    assert(
      property(normalForms(), (game) => {
        expect(pureMinmax(game).map(exact.toNumber)).toEqual(game.players.map((_, k) => minmaxByDefinition(game, k)));
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  test("mixed minmax is at most the pure one, and both its bounds are its value", () => {
    assert(
      property(bimatrices(), (game) => {
        const pure = pureMinmax(game);
        [0, 1].forEach((player) => {
          const found = mixedMinmax(game, player)!;
          expect(exact.compare(found.value, pure[player]!)).toBeLessThanOrEqual(0);
          expect(found.certificate.verified).toBe(true);
          // Against the punishment no own action pays more than the value; the guarantee pays at least it against every action.
          const [m, n] = shapeOf(game) as [number, number];
          const at = (own: number, other: number) =>
            game.payoffs[player]![player === 0 ? own * n + other : other * n + own]!;
          const [own, others] = player === 0 ? [m, n] : [n, m];
          const mean = (weights: readonly Rational[], of: (k: number) => Rational) =>
            weights.reduce((sum, w, k) => exact.add(sum, exact.mul(w, of(k))), exact.zero);
          for (let i = 0; i < own; i += 1) {
            expect(
              exact.compare(
                mean(found.punishment, (j) => at(i, j)),
                found.value,
              ),
            ).toBeLessThanOrEqual(0);
          }
          for (let j = 0; j < others; j += 1) {
            expect(
              exact.compare(
                mean(found.guarantee, (i) => at(i, j)),
                found.value,
              ),
            ).toBeGreaterThanOrEqual(0);
          }
        });
      }),
      { seed: 2, numRuns: 80 },
    );
  });

  test("refuses three players and a player that is none", () => {
    const three = normalFormGame([1, 1, 1], [[0], [0], [0]]);
    expect(() => mixedMinmax(three, 0)).toThrow(UsageError);
    expect(() => mixedMinmax(bimatrixGame([[1]], [[1]]), 2)).toThrow(DomainError);
  });
});

describe("individuallyRational", () => {
  test("is the triangle above the mixed minmax of the battle of the sexes", () => {
    const battle = bimatrixGame(
      [
        [2, 0],
        [0, 1],
      ],
      [
        [1, 0],
        [0, 2],
      ],
    );
    const reservations = [0, 1].map((player) => mixedMinmax(battle, player)!.value);
    expect(reservations.map(exact.format)).toEqual(["2/3", "2/3"]);
    expect(individuallyRational(battle, reservations).map((v) => v.map(exact.format).join(" "))).toEqual([
      "2/3 2/3",
      "4/3 2/3",
      "2 1",
      "1 2",
      "2/3 4/3",
    ]);
  });

  test("is empty where somebody asks for more than there is", () => {
    const game = bimatrixGame([[1]], [[1]]);
    expect(individuallyRational(game, [exact.from(2), exact.zero])).toEqual([]);
  });
});

describe("finitelyRepeated", () => {
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

  test.each([
    [1, "1", "3"],
    [3, "1", "9"],
    [3, "1/2", "21/4"],
  ])("%i times the prisoner's dilemma, δ = %s: defection throughout", (periods, discount, payoff) => {
    const { certificate } = subgamePerfect(finitelyRepeated(dilemma, periods, discount));
    expect(certificate.equilibria[0]!.payoffs.map(exact.format)).toEqual([payoff, payoff]);
  });

  test("two periods of a 2 × 2 game have 1 + 4 · 4 histories of 1 + 2 nodes each", () => {
    expect(finitelyRepeated(dilemma, 2).nodes.count).toBe(3 + 4 * 3 + 16);
  });

  test.each<[number, number | string]>([
    [0, 1],
    [1.5, 1],
    [2, "11/10"],
    [2, -1],
    [20, 1],
  ])("refuses %s periods with the discount factor %s", (periods, discount) => {
    expect(() => finitelyRepeated(dilemma, periods, discount)).toThrow(DomainError);
  });
});
