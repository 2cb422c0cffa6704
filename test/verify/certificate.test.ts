import {
  type ContinuousDecision,
  certificate,
  exact,
  float,
  isBestResponse,
  type ModelGame,
  type Rational,
} from "jiama";
import { describe, expect, test } from "vitest";

const player = { en: "player", zh: "局中人" };

/** Payoff `gx − x²/2 + size` on `[0, 10]`, best at `x = g`. */
function quadratic(chosen: number, best = 1, size = 0): ContinuousDecision<number> {
  return {
    kind: "continuous",
    player,
    actions: ["x"],
    chosen: [chosen],
    chosenPiece: 0,
    pieces: [
      {
        lower: [0],
        upper: [10],
        payoff: ([x]) => best * x! - x! ** 2 / 2 + size,
        gradient: ([x]) => [best - x!],
        curvature: () => -1,
      },
    ],
    secondOrder: -1,
  };
}

function game(
  decisions: readonly ContinuousDecision<number>[],
  alternatives: readonly ContinuousDecision<number>[] = [],
): ModelGame<null> {
  return {
    field: float,
    decisions: () => decisions,
    conditions: () => [],
    alternatives: () => alternatives.map((decision) => ({ label: player, decision })),
  };
}

describe("certificate", () => {
  test("it is verified when nobody gains by deviating", () => {
    const result = certificate(game([quadratic(1), quadratic(2, 2)]), null);
    expect(result).toMatchObject({ verified: true, maxGain: 0 });
    expect(result.decisions.map(({ chosen }) => chosen)).toEqual([[1], [2]]);
  });

  test("one player's gain refutes it, and maxGain is the largest of all players' gains", () => {
    const result = certificate(game([quadratic(1), quadratic(1.5), quadratic(3, 2)]), null);
    expect(result.verified).toBe(false);
    expect(result.maxGain).toBeCloseTo(0.5, 9);
    expect(result.decisions[1]!.gainBound).toBeCloseTo(0.125, 9);
    expect(result.decisions[1]!.bestDeviation[0]).toBeCloseTo(1, 3);
  });

  test("the tolerance in floats grows with the payoffs, so that rounding refutes nothing", () => {
    const small = certificate(game([quadratic(1)]), null).tolerance;
    const large = certificate(game([quadratic(1, 1, 1e6)]), null).tolerance;
    expect(small).toBeCloseTo(1e-9, 15);
    expect(large).toBeCloseTo(1e-3, 6);
    // off by 1e-3: the loss is 5e-7
    expect(certificate(game([quadratic(1.001)]), null).verified).toBe(false);
    expect(certificate(game([quadratic(1.001, 1, 1e6)]), null).verified).toBe(true);
  });

  test("alternatives are judged each by itself and do not count for the outcome", () => {
    const result = certificate(game([quadratic(1)], [quadratic(4), quadratic(1)]), null);
    expect(result.verified).toBe(true);
    expect(result.maxGain).toBe(0);
    expect(result.alternatives.map(({ equilibrium }) => equilibrium)).toEqual([false, true]);
    expect(result.alternatives[0]!.gain).toBeCloseTo(4.5, 9);
  });

  test("an action outside its bounds is not verified, however good it would be", () => {
    // Best at x = −1, where no deviation gains, but only x ≥ 0 is allowed.
    const outside = quadratic(-1, -1);
    expect(certificate(game([outside]), null)).toMatchObject({ verified: false, maxGain: 0 });
    expect(certificate(game([quadratic(0, -1)]), null).verified).toBe(true);
    // A unit in the last place below the bound is the bound.
    expect(certificate(game([quadratic(-1e-16, 0)]), null).verified).toBe(true);
  });

  test("an outcome without players has nothing to refute", () => {
    expect(certificate(game([]), null)).toMatchObject({ verified: true, maxGain: 0, tolerance: 0 });
  });

  test("a bound that is not a number is no bound, and does not verify", () => {
    const broken = quadratic(1);
    const piece = { ...broken.pieces[0]!, curvature: () => Number.NaN };
    const result = certificate(game([{ ...broken, pieces: [piece] }]), null);
    expect(result.verified).toBe(false);
    expect(result.maxGain).toBe(Number.POSITIVE_INFINITY);
  });

  test("isBestResponse agrees with the certificate", () => {
    expect(isBestResponse(quadratic(1), float)).toBe(true);
    expect(isBestResponse(quadratic(1.1), float)).toBe(false);
  });

  test("in fractions nothing is allowed: a loss of 1e-40 refutes", () => {
    const { zero, from, sub, mul, div } = exact;
    const two = from(2);
    const decision = (chosen: Rational): ContinuousDecision<Rational> => ({
      kind: "continuous",
      player,
      actions: ["x"],
      chosen: [chosen],
      chosenPiece: 0,
      pieces: [
        {
          lower: [zero],
          upper: [null],
          payoff: ([x]) => sub(x!, div(mul(x!, x!), two)),
          gradient: ([x]) => [sub(exact.one, x!)],
          curvature: () => from(-1),
        },
      ],
      secondOrder: from(-1),
    });
    const exactly = (chosen: Rational): ModelGame<null, Rational> => ({
      field: exact,
      decisions: () => [decision(chosen)],
      conditions: () => [],
    });
    expect(certificate(exactly(exact.one), null).verified).toBe(true);
    const off = certificate(exactly(from(`${10n ** 20n + 1n}/${10n ** 20n}`)), null);
    expect(off.verified).toBe(false);
    expect(exact.format(off.maxGain)).toBe(`1/${2n * 10n ** 40n}`);
    expect(exact.format(off.tolerance)).toBe("0");
  });
});
