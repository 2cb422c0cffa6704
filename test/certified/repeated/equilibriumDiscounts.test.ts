import { assert, constantFrom, integer, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { type DiscountRange, equilibriumDiscounts } from "../../../src/certified/repeated/equilibriumDiscounts.ts";
import { DomainError } from "../../../src/errors.ts";
import { bimatrixGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import type { NormalFormGame } from "../../../src/games/normal-form/normalFormGame.ts";
import { repeatedGame } from "../../../src/games/repeated/repeatedGame.ts";
import {
  always,
  automatonOf,
  grimTrigger,
  titForTat,
  winStayLoseShift,
} from "../../../src/games/repeated/strategies.ts";
import { automatonCheck } from "../../../src/verify/repeated/automatonCheck.ts";

const dilemma = (T: number | string, R: number, P: number, S: number | string) =>
  bimatrixGame(
    [
      [R, S],
      [T, P],
    ],
    [
      [R, T],
      [S, P],
    ],
  );
const strategies = {
  grim: (stage: NormalFormGame<Rational>, player: number) => grimTrigger(stage, player, [0, 0], [1, 1]),
  tit: (stage: NormalFormGame<Rational>, player: number) => titForTat(stage, player),
  pavlov: (stage: NormalFormGame<Rational>) => winStayLoseShift(stage),
  defect: (stage: NormalFormGame<Rational>) => always(stage, 1),
};
const both = (stage: NormalFormGame<Rational>, kind: keyof typeof strategies) =>
  automatonOf(stage, [strategies[kind](stage, 0), strategies[kind](stage, 1)]);
const shown = (ranges: readonly DiscountRange[]) =>
  ranges.map(({ from, to }) => `${exact.format(from.lower)} to ${exact.format(to.lower)}`);

describe("equilibriumDiscounts", () => {
  test("fractions, by hand", () => {
    const axelrod = dilemma(5, 3, 1, 0);
    expect(shown(equilibriumDiscounts(axelrod, both(axelrod, "grim")))).toEqual(["1/2 to 1"]);
    expect(shown(equilibriumDiscounts(axelrod, both(axelrod, "defect")))).toEqual(["0 to 1"]);
    expect(shown(equilibriumDiscounts(axelrod, both(axelrod, "tit")))).toEqual([]);
    // Exploiting in turns pays as cooperation does: tit for tat is subgame perfect at one discount factor only.
    const linear = dilemma(3, 2, 1, 0);
    expect(shown(equilibriumDiscounts(linear, both(linear, "tit")))).toEqual(["1/2 to 1/2"]);
    // On the path 3 ≥ (1 − δ)(13/3 + δ) + 3δ².
    const mild = dilemma("13/3", 3, 1, 0);
    expect(shown(equilibriumDiscounts(mild, both(mild, "pavlov")))).toEqual(["2/3 to 1"]);
  });

  test("a root that is no fraction is enclosed, with its polynomial", () => {
    // Grim against a punishment that comes a period late: keep, then trust once more, then defect for ever: T − R ≤ δ²(T − P) with T 6, R 4, P 2: δ = 1/√2.
    const stage = dilemma(6, 4, 2, 0);
    const slow = (player: number) => {
      const grim = grimTrigger(stage, player, [0, 0], [1, 1]);
      const [trust, punish] = grim.states;
      return {
        states: [
          { ...trust!, next: trust!.next.map((k) => (k === 0 ? 0 : 1)) },
          { label: "doubt", action: 0, next: punish!.next.map(() => 2) },
          { ...punish!, next: punish!.next.map(() => 2) },
        ],
      };
    };
    const ranges = equilibriumDiscounts(stage, automatonOf(stage, [slow(0), slow(1)]));
    // In doubt both would rather defect at once: never subgame perfect.
    expect(ranges).toEqual([]);
    const mild = dilemma("23/5", 4, 0, 1);
    const [range, ...more] = equilibriumDiscounts(mild, both(mild, "pavlov"));
    // T − R ≤ δ(R − P): 3/20; and after one defection, P is followed by R: (1 − δ)S + … ; whatever the ends, they are roots.
    expect(more).toEqual([]);
    for (const { lower, upper, polynomial } of [range!.from, range!.to]) {
      if (polynomial.length === 0) continue;
      const at = (x: number) => polynomial.reduce((sum, c, k) => sum + Number(c) * x ** k, 0);
      expect(Math.abs(at(exact.toNumber(lower)))).toBeLessThan(1e-9);
      expect(exact.toNumber(exact.sub(upper, lower))).toBeLessThan(2 ** -60);
    }
  });

  test("agrees with the check at every discount factor", () => {
    const payoffs = tuple(
      integer({ min: -3, max: 3 }),
      integer({ min: -3, max: 3 }),
      integer({ min: -3, max: 3 }),
      integer({ min: -3, max: 3 }),
    );
    assert(
      property(
        payoffs,
        constantFrom("grim" as const, "tit" as const, "pavlov" as const),
        integer({ min: 0, max: 39 }),
        ([a, b, c, d], kind, k) => {
          const stage = dilemma(a, b, c, d);
          const automaton = both(stage, kind);
          const discount = exact.from(`${k}/40`);
          const isEquilibrium =
            exact.compare(automatonCheck(repeatedGame(stage, discount), automaton).maxGain, exact.zero) === 0;
          const isListed = equilibriumDiscounts(stage, automaton).some(
            ({ from, to }) => exact.compare(from.upper, discount) <= 0 && exact.compare(discount, to.lower) <= 0,
          );
          expect(isListed).toBe(isEquilibrium);
        },
      ),
      { seed: 1, numRuns: 120 },
    );
  });

  test("refuses lotteries", () => {
    const stage = dilemma(5, 3, 1, 0);
    const automaton = both(stage, "grim");
    const half = exact.from("1/2");
    expect(() =>
      equilibriumDiscounts(stage, {
        ...automaton,
        initial: [
          [0, half],
          [1, half],
        ],
      }),
    ).toThrow(DomainError);
  });
});
