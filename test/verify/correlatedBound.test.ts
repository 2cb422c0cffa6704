import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../src/arithmetic/exact.ts";
import { bimatrixGame } from "../../src/games/normal-form/bimatrixGame.ts";
import { correlatedBound, leastPayoffBound } from "../../src/verify/correlatedBound.ts";

const rational = (text: string): Rational => exact.from(text);
const shown = (value: Rational | null): string | null => (value === null ? null : exact.format(value));

// Chicken (Aumann 1974): C first, D second.
const chicken = bimatrixGame(
  [
    [6, 2],
    [7, 0],
  ],
  [
    [6, 7],
    [2, 0],
  ],
);
const welfare = ["12", "9", "9", "0"].map(rational);
const keepC = (player: number, multiplier: string) => ({
  player,
  recommended: 0,
  played: 1,
  multiplier: rational(multiplier),
});
const keepD = (player: number, multiplier: string) => ({
  player,
  recommended: 1,
  played: 0,
  multiplier: rational(multiplier),
});

describe("correlatedBound", () => {
  test("without multipliers the bound is the best profile", () => {
    expect(shown(correlatedBound(chicken, welfare, { multipliers: [], coarse: false }))).toBe("12");
  });

  test("the multipliers 3/4 on obeying C prove that welfare is at most 21/2", () => {
    // At (C, C): 12 − 3/4 − 3/4; at (C, D): 9 + 2 · 3/4; at (D, D): 0.
    const multipliers = [keepC(0, "3/4"), keepC(1, "3/4")];
    expect(shown(correlatedBound(chicken, welfare, { multipliers, coarse: false }))).toBe("21/2");
  });

  test("the incentive to obey D lowers the worth of (C, D), where its recommendation falls", () => {
    // At (D, C) player 0 loses 7 − 6 by playing C, at (D, D) 0 − 2; the bound stays at (C, C).
    const worth = ["0", "0", "1", "5"].map(rational);
    expect(shown(correlatedBound(chicken, worth, { multipliers: [keepD(0, "1")], coarse: false }))).toBe("3");
  });

  test("negative multipliers prove nothing, nor do recommendations for coarse equilibria", () => {
    expect(correlatedBound(chicken, welfare, { multipliers: [keepC(0, "-1")], coarse: false })).toBeNull();
    expect(correlatedBound(chicken, welfare, { multipliers: [keepC(0, "3/4")], coarse: true })).toBeNull();
  });

  test("weights of players that do not sum to one, or are negative, prove nothing", () => {
    const claim = { multipliers: [keepC(0, "3/8"), keepC(1, "3/8")], coarse: false };
    expect(shown(leastPayoffBound(chicken, ["1/2", "1/2"].map(rational), claim))).toBe("21/4");
    expect(leastPayoffBound(chicken, ["1/2", "1/3"].map(rational), claim)).toBeNull();
    expect(leastPayoffBound(chicken, ["3/2", "-1/2"].map(rational), claim)).toBeNull();
    expect(leastPayoffBound(chicken, ["1"].map(rational), claim)).toBeNull();
  });
});
