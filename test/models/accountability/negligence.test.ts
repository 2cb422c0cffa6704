import * as fc from "fast-check";
import type Fraction from "fraction.js";
import { exact, solve, solveExact } from "jiama";
import { accountability } from "jiama/models";
import { describe, expect, test } from "vitest";
import { seeded } from "../../arbitraries/parameters.ts";
import { controllability, effort, f, inside, one, outcomeText, positive, share, text } from "./fractions.ts";

describe("negligence", () => {
  /** θē = 2t/(1 + t²), so that √(1 − θ²ē²) = (1 − t²)/(1 + t²) is rational. */
  const standards = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 12 }), share, positive)
    .filter(([, k]) => k <= 12)
    .map(([denominator, k, x, c]) => {
      const t = k >= denominator ? one : f(k).div(denominator);
      const square = t.mul(t);
      const reach = t.mul(2).div(one.add(square));
      // θ between θē and 1.
      const theta = reach.add(one.sub(reach).mul(x));
      const root = one.sub(square).div(one.add(square));
      return { reach, theta, root, c };
    })
    .filter(({ theta }) => theta.compare(0) > 0)
    .map(({ reach, theta, root, c }) => ({
      reach,
      theta,
      c,
      standard: reach.div(theta),
      least: c.mul(one.sub(root)).div(theta.mul(theta)),
    }));

  const input = (theta: Fraction, c: Fraction, standard: Fraction, D: Fraction) => ({
    regime: "negligence",
    controllability: text(theta),
    effortCost: text(c),
    careStandard: text(standard),
    penalty: text(D),
  });

  test("D_min = c(1 − √(1 − θ²ē²))/θ²: from there on exactly the standard and no sanction, below it Dθ/c", () => {
    fc.assert(
      fc.property(standards, fc.integer({ min: 1, max: 99 }), positive, ({ theta, c, standard, least }, k, more) => {
        for (const D of [least, least.mul(one.add(more))]) {
          const outcome = outcomeText(input(theta, c, standard, D));
          expect(outcome.effort).toBe(text(standard));
          expect(outcome.expectedSanction).toBe("0");
          expect(outcome.wrongfulSanction).toBe("0");
        }
        const D = least.mul(k).div(100);
        if (standard.compare(0) > 0) {
          const short = outcomeText(input(theta, c, standard, D));
          expect(short.effort).toBe(text(D.mul(theta).div(c)));
          expect(short.wrongfulSanction).toBe("0");
        }
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test("D_min < cē/θ, the penalty of strict accountability for the same effort, iff 0 < θē < 1", () => {
    const seen = new Set<number>();
    fc.assert(
      fc.property(standards, ({ theta, c, standard, least, reach }) => {
        const strict = c.mul(standard).div(theta);
        const interior = reach.compare(0) > 0 && reach.compare(1) < 0;
        expect(least.compare(strict)).toBe(interior ? -1 : 0);
        seen.add(least.compare(strict));
        const base = { controllability: text(theta), effortCost: text(c), penalty: text(strict) };
        expect(effort({ ...base, regime: "strict" })).toBe(text(standard));
        expect(effort({ ...base, regime: "negligence", careStandard: text(standard) })).toBe(text(standard));
      }),
      { ...seeded, numRuns: 300 },
    );
    expect(seen).toEqual(new Set([-1, 0]));
  });

  test("strict and negligence agree in effort at the efficient standard; strict sanctions in equilibrium, negligence does not", () => {
    fc.assert(
      fc.property(controllability, positive, inside, (theta, c, efficient) => {
        // With D equal to the harm, hθ/c is efficient.
        const harm = c.mul(efficient).div(theta);
        const base = { controllability: text(theta), effortCost: text(c), penalty: text(harm) };
        const strict = outcomeText({ ...base, regime: "strict" });
        const negligence = outcomeText({ ...base, regime: "negligence", careStandard: text(efficient) });
        expect(strict.effort).toBe(text(efficient));
        expect(negligence.effort).toBe(text(efficient));
        expect(negligence.expectedSanction).toBe("0");
        expect(strict.expectedSanction).toBe(text(harm.mul(one.sub(theta.mul(efficient)))));
        expect(f(strict.expectedSanction!).compare(0)).toBe(1);
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("at D_min the two local maxima tie and the official complies, in floats too", () => {
    // θē = 3/5, so that D_min = c(1 − 4/5)/θ².
    const at = { regime: "negligence", controllability: "3/4", effortCost: "9/8", careStandard: "4/5", penalty: "2/5" };
    const { outcome, certificate } = solveExact(accountability, at);
    expect(outcome.localMaxima.map((each) => [exact.format(each.effort), exact.format(each.payoff)])).toEqual([
      ["4/5", "-9/25"],
      ["4/15", "-9/25"],
    ]);
    expect(certificate.alternatives).toHaveLength(1);
    expect(certificate.alternatives[0]!.equilibrium).toBe(true);
    expect(certificate.conditions.map(({ id, holds }) => [id, holds])).toEqual([
      ["concave", true],
      ["no-jump", false],
    ]);
    for (const [theta, c, standard] of [
      [0.9, 1.3, 0.7],
      [0.31, 77, 0.99],
      [1, 0.003, 0.2],
      [0.77, 1.1, 0.013],
    ] as const) {
      const square = (theta * standard) ** 2;
      const penalty = (c * square) / (1 + Math.sqrt(1 - square)) / theta ** 2;
      const input = { regime: "negligence", controllability: theta, effortCost: c, careStandard: standard, penalty };
      expect(solve(accountability, input).outcome.effort).toBe(standard);
      const short = solve(accountability, { ...input, penalty: penalty * (1 - 1e-9) }).outcome;
      expect(short.effort).toBeLessThan(standard);
    }
  });

  test("once the penalty leads beyond the standard, the standard is the only local maximum", () => {
    const input = { regime: "negligence", controllability: "1/2", effortCost: "1", careStandard: "1/2", penalty: "1" };
    const maxima = (penalty: string) =>
      solveExact(accountability, { ...input, penalty }).outcome.localMaxima.map(({ effort }) => exact.format(effort));
    // Dθ/c = ē at D = 1.
    expect(maxima("9/10")).toEqual(["1/2", "9/20"]);
    expect(maxima("1")).toEqual(["1/2"]);
    expect(maxima("7")).toEqual(["1/2"]);
  });

  test("where a reward leads beyond the standard, the standard is no local maximum", () => {
    const { outcome } = solveExact(accountability, {
      regime: "negligence+balanced",
      controllability: "1/2",
      effortCost: "1",
      careStandard: "1/2",
      penalty: "1",
      reward: "3/2",
    });
    expect(outcome.localMaxima.map(({ effort }) => exact.format(effort))).toEqual(["3/4"]);
  });

  test("a standard of 0 binds nobody, also where idleness is best", () => {
    const { outcome, method, status } = solveExact(accountability, {
      regime: "process-and-result+appeals",
      controllability: "1/2",
      effortCost: "8",
      careStandard: "0",
      observability: "1/2",
      penalty: "2",
      reversalGuilty: "1",
    });
    expect(outcome.localMaxima.map(({ effort }) => exact.format(effort))).toEqual(["0"]);
    expect([method, status]).toEqual(["closed-form", "solved"]);
    expect(exact.format(outcome.incentiveJump)).toBe("0");
  });

  test("the marginal incentive at the standard is taken from below, the jump apart", () => {
    const outcome = outcomeText({
      regime: "negligence",
      controllability: "1/2",
      effortCost: "1",
      careStandard: "1/2",
      penalty: "2",
    });
    expect(outcome).toMatchObject({ effort: "1/2", marginalIncentive: "1", incentiveJump: "3/2", payoff: "-1/8" });
  });

  test("under noise the official takes more care than the standard if the noise is small, less if it is large", () => {
    const at = (careNoise: number) =>
      solve(accountability, {
        regime: "noisy-negligence",
        controllability: 0.9,
        effortCost: 1,
        penalty: 1,
        careStandard: 0.5,
        careNoise,
      }).outcome.effort;
    for (const noise of [0.01, 0.05, 0.2, 1]) expect(at(noise)).toBeGreaterThan(0.5);
    for (const noise of [5, 50]) expect(at(noise)).toBeLessThan(0.5);
    // In the limits: the standard itself, and strict accountability with half the penalty.
    expect(at(1e-7)).toBeCloseTo(0.5, 5);
    expect(at(1e7)).toBeCloseTo(0.45, 6);
  });

  test("process and result lies between: strict at μ = 0, negligence at μ = 1", () => {
    fc.assert(
      fc.property(controllability, positive, positive, share, (theta, c, D, standard) => {
        const base = { controllability: text(theta), effortCost: text(c), penalty: text(D) };
        const mixed = (observability: string) =>
          outcomeText({ ...base, regime: "process-and-result", careStandard: text(standard), observability });
        expect(mixed("1")).toEqual(outcomeText({ ...base, regime: "negligence", careStandard: text(standard) }));
        const { wrongfulSanction: _, ...strict } = outcomeText({ ...base, regime: "strict" });
        expect(mixed("0")).toMatchObject(strict);
      }),
      { ...seeded, numRuns: 150 },
    );
  });
});
