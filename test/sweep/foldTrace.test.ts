import { foldTrace, solver, type TracedSolution, UsageError } from "jiama";
import { dueCare, targetCascade } from "jiama/models";
import { describe, expect, test } from "vitest";
import { normalDensity } from "../../src/arithmetic/stdlib.ts";
import { continued } from "../../src/sweep/localMaxima.ts";

/** A solver whose outcome is what a function of the parameter gives. */
function solved(outcome: (p: number) => object | undefined): (point: readonly unknown[]) => TracedSolution {
  return ([p]) => {
    const found = outcome(p as number);
    return found === undefined ? { status: "none", outcome: {} } : { status: "solved", outcome: found };
  };
}

describe("foldTrace", () => {
  // Due care under strict liability, of which the folds are known: with u = (T − x)/σ and 1/C = 1/c + 1/γ they lie where
  // u f(u) = Cσ²/(R + D), at x = [w + (R + D)f(u)/σ]/C and T = x + σu.
  test("due care: the low branch is born, the best reply jumps, and the high branch ends", () => {
    const trace = foldTrace(solver(dueCare, { tolerance: 0 }, ["target"]), { from: 1, to: 2, points: 11 });
    const at = trace.folds.map(({ kind, within: [low, high] }) => [kind, Number(((low + high) / 2).toFixed(7))]);
    expect(at).toEqual([
      ["birth", 1.3934484],
      ["end", 1.7355137],
    ]);
    expect(trace.jumps).toHaveLength(1);
    const [low, high] = trace.jumps[0]!.within;
    expect(high - low).toBeLessThanOrEqual(1e-9);
    expect(((low + high) / 2).toFixed(7)).toBe("1.5482832");
    // The model computes its own jump target by following the best reply.
    expect(Math.abs(solver(dueCare, { tolerance: 0 }, ["target"])([1.5]).outcome.jumpTarget! - low)).toBeLessThan(1e-8);
    const effort = trace.jumps[0]!.changes.find(({ outcome }) => outcome === "effort")!;
    expect(effort.before).toBeGreaterThan(1);
    expect(effort.after).toBeLessThan(0.2);
    expect(trace.branches).toHaveLength(2);
    expect(trace.gaps).toEqual([]);
  });

  test("due care: the folds are those of the closed form", () => {
    const { folds } = foldTrace(solver(dueCare, { tolerance: 0 }, ["target"]), { from: 1.3, to: 1.8, points: 6 });
    // The base values: c 1, γ 2, σ 1/2, R 0.2, D 1.
    const [C, sigma, stake] = [1 / (1 / 1 + 1 / 2), 0.5, 1.2];
    for (const { within, maximum } of folds) {
      const x = maximum[0]! + maximum[1]!;
      const u = (within[0] - x) / sigma;
      // At a fold the second derivative of the payoff vanishes; the maximum is one of a square root away from it.
      expect(Math.abs(u * normalDensity(u) - (C * sigma * sigma) / stake)).toBeLessThan(1e-3);
    }
  });

  // Without a prize the first-order condition of one level is (S/σ) f((a − δ)/σ) = ka; it folds where u = (δ − a)/σ solves
  // u²σ − δu + σ = 0, at the stake S = kσ²/(u f(u)).
  test("target cascade: the escape to a high markup, and its folds in closed form", () => {
    const fixed = { levels: 1, prize: 0, noise: 1, slippage: 3, tolerance: 0, markupCost: 1, passThrough: 0 };
    const trace = foldTrace(solver(targetCascade, fixed, ["penalty"]), {
      from: 4,
      to: 30,
      points: 27,
      precision: 1e-7,
    });
    const [low, high] = [-1, 1].map((sign) => (3 + sign * Math.sqrt(5)) / 2) as [number, number];
    const stake = (u: number) => 1 / (u * normalDensity(u));
    expect(trace.folds.map(({ kind }) => kind)).toEqual(["birth", "end"]);
    expect(trace.folds[0]!.within[0]).toBeCloseTo(stake(low), 6);
    expect(trace.folds[1]!.within[0]).toBeCloseTo(stake(high), 6);
    expect(trace.jumps).toHaveLength(1);
    const [jumpAt] = trace.jumps[0]!.within;
    expect(jumpAt).toBeGreaterThan(trace.folds[0]!.within[1]);
    expect(jumpAt).toBeLessThan(trace.folds[1]!.within[0]);
    // At the escape both local maxima pay the same.
    const [before] = trace.branches.filter(({ at }) => at[0] === 4);
    const k = before!.at.findIndex((value) => value >= jumpAt);
    const payoff = (a: number) => -jumpAt * normalTail(a - 3) - a ** 2 / 2;
    const after = trace.jumps[0]!.changes.find(({ outcome }) => outcome === "markups[0]")!.after;
    expect(payoff(before!.maxima[k]![0]!)).toBeCloseTo(payoff(after), 5);
  });

  test("a continuous outcome does not jump, however steep; a jump is found in the middle of a steep climb", () => {
    const steep = (p: number) => ({ x: Math.atan(400 * (p - 0.37)) });
    expect(foldTrace(solved(steep), { from: 0, to: 1, points: 21 }).jumps).toEqual([]);
    const kink = (p: number) => ({ x: Math.sqrt(Math.abs(p - 0.371)) });
    expect(foldTrace(solved(kink), { from: 0, to: 1, points: 21 }).jumps).toEqual([]);
    const jump = (p: number) => ({ x: 5 * p + (p > 0.377 ? 0.01 : 0) });
    const [found] = foldTrace(solved(jump), { from: 0, to: 1, points: 21, precision: 1e-10 }).jumps;
    expect(found!.within[0]).toBeCloseTo(0.377, 9);
    expect(found!.changes[0]!.after - found!.changes[0]!.before).toBeCloseTo(0.01, 8);
  });

  test("two events of one interval, and where there is no solution", () => {
    const pair = (p: number) => ({ x: 0, localMaxima: p > 0.412 && p < 0.447 ? [0, 1] : [0] });
    const { folds, branches } = foldTrace(solved(pair), { from: 0, to: 1, points: 26, precision: 1e-9 });
    expect(folds.map(({ kind, within: [low] }) => `${kind} ${low.toFixed(6)}`)).toEqual([
      "birth 0.412000",
      "end 0.447000",
    ]);
    expect(branches).toHaveLength(2);
    const { gaps } = foldTrace(
      solved((p) => (Math.abs(p - 0.5) < 0.1 ? undefined : { x: p })),
      { from: 0, to: 1, points: 21, precision: 1e-9 },
    );
    expect(gaps.map((gap) => gap.map((end) => end.toFixed(6)))).toEqual([["0.400000", "0.600000"]]);
  });

  test("the control ends it with what was found; a range that is none is refused", () => {
    let left = 5;
    const control = { checkpoint: () => (left-- > 0 ? ("go" as const) : ("stop" as const)) };
    const trace = foldTrace(
      solved((p) => ({ x: p })),
      { from: 0, to: 1, control },
    );
    expect(trace.status).toBe("limit");
    expect(trace.iterations).toBe(5);
    for (const [from, to, precision] of [
      [1, 1, 1],
      [2, 1, 1],
      [0, Number.NaN, 1],
      [0, 1, 0],
    ] as const) {
      expect(() =>
        foldTrace(
          solved((p) => ({ x: p })),
          { from, to, precision },
        ),
      ).toThrow(UsageError);
    }
  });

  test("points are continued by the nearest, as many as there are", () => {
    expect(continued([[0], [5]], [[4.9], [0.2]])).toEqual([1, 0]);
    expect(continued([[0], [5]], [[0.1], [2], [5.1]])).toEqual([0, undefined, 1]);
    expect(continued([[0], [2], [5]], [[5], [0]])).toEqual([2, 0]);
    expect(continued([], [[1]])).toEqual([undefined]);
  });
});

/** `Pr(ξ > z)` by Simpson's rule, apart from the library. */
function normalTail(z: number): number {
  const [steps, end] = [4000, 12];
  const h = (end - z) / steps;
  let sum = normalDensity(z) + normalDensity(end);
  for (let i = 1; i < steps; i += 1) sum += (i % 2 === 1 ? 4 : 2) * normalDensity(z + i * h);
  return (sum * h) / 3;
}
