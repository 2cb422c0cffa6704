import * as fc from "fast-check";
import { certificate, float, readParameters, regime, sanctionRule, solve } from "jiama";
import { accountability } from "jiama/models";
import { describe, expect, test } from "vitest";
import { curvatureBounds, noisyMaxima } from "../../../models/accountability/noisyMaxima.ts";
import { between, positive, probability, seeded } from "../../arbitraries/parameters.ts";
import { accountabilityCase } from "../../arbitraries/regimes.ts";
import { statedPayoff } from "./statedPayoff.ts";

/** Two humps: a low effort that accepts the sanction, and one somewhat above the standard. */
const twoHumps = (penalty: number) => ({
  regime: "noisy-negligence",
  controllability: 0.9,
  effortCost: 1,
  penalty,
  careStandard: 0.8,
  careNoise: 0.05,
});

/** Local maxima of a function on a fine grid, as [effort, payoff] by descending payoff. */
function gridMaxima(payoff: (effort: number) => number, points: number): readonly (readonly [number, number])[] {
  const values = Array.from({ length: points + 1 }, (_, i) => payoff(i / points));
  const low = Number.NEGATIVE_INFINITY;
  return values
    .flatMap((u, i) => ((values[i - 1] ?? low) < u && u >= (values[i + 1] ?? low) ? [[i / points, u] as const] : []))
    .sort((a, b) => b[1] - a[1]);
}

const noisyCase = accountabilityCase().filter(({ ids }) => ids.includes("noisy-negligence"));

describe("local maxima under noisy evidence", () => {
  test.each([
    [0.3, [0.27, 0.80096]],
    [0.45, [0.405, 0.83255]],
    [0.475, [0.835335, 0.4275]],
    [0.6, [0.845935, 0.540005]],
  ])("D = %d has two, the global one first: %j", (penalty, expected) => {
    const { outcome, status, certificate } = solve(accountability, twoHumps(penalty));
    const input = Object.fromEntries(Object.entries(twoHumps(penalty)).map(([name, value]) => [name, String(value)]));
    const scan = gridMaxima(statedPayoff({ ids: ["noisy-negligence"], input }).payoff, 100_000);
    expect(status).toBe("solved");
    expect(outcome.localMaxima.length).toBe(scan.length);
    for (const [i, { effort, payoff }] of outcome.localMaxima.entries()) {
      expect(Math.abs(effort - scan[i]![0])).toBeLessThan(2e-5);
      expect(Math.abs(payoff - scan[i]![1])).toBeLessThan(1e-9);
      expect(Math.abs(effort - expected[i]!)).toBeLessThan(2e-5);
    }
    expect(certificate.alternatives.map(({ equilibrium }) => equilibrium)).toEqual([false]);
    expect(certificate.conditions.map(({ id, holds }) => [id, holds])).toEqual([["concave", false]]);
  });

  test("a scan over the whole domain finds no local maximum that is missed, and none that is not one", () => {
    let several = 0;
    fc.assert(
      fc.property(noisyCase, (official) => {
        fc.pre(Number(official.input.careNoise) >= 0.01);
        const { payoff, size } = statedPayoff(official);
        const { localMaxima } = solve(accountability, official.input).outcome;
        const points = 2000;
        // On a coarse grid a maximum shows if it stands out from rounding and is not within a step of another or of an end.
        const found = localMaxima.map(({ effort }) => effort);
        for (const [effort, value] of gridMaxima(payoff, points)) {
          const step = 1 / points;
          const stands =
            value - Math.max(payoff(Math.max(0, effort - step)), payoff(Math.min(1, effort + step))) >
            1e-12 * size(effort);
          if (stands) expect(found.some((each) => Math.abs(each - effort) <= 1.01 * step)).toBe(true);
        }
        for (const each of found) {
          const value = payoff(each);
          for (const shift of [-1e-4, 1e-4]) {
            const near = Math.min(1, Math.max(0, each + shift * Math.min(1, Number(official.input.careNoise))));
            expect(payoff(near) - value).toBeLessThanOrEqual(1e-13 * (size(each) + size(near)));
          }
        }
        if (found.length > 1) several += 1;
      }),
      { ...seeded, numRuns: 1000 },
    );
    expect(several).toBeGreaterThan(20);
  });

  test("the outcome jumps where two maxima tie: care is abandoned below a penalty, not reduced step by step", () => {
    const effort = (penalty: number) => solve(accountability, twoHumps(penalty)).outcome.effort;
    let [low, high] = [0.45, 0.475];
    for (let i = 0; i < 45; i += 1) {
      const middle = (low + high) / 2;
      if (effort(middle) > 0.6) high = middle;
      else low = middle;
    }
    expect(effort(low)).toBeLessThan(0.43);
    expect(effort(high)).toBeGreaterThan(0.83);
  });

  test.each([1e-3, 1e-6, 1e-9, 1e-12, 1e-14])("evidence as sharp as σ_c = %d is resolved", (careNoise) => {
    const { outcome, status } = solve(accountability, { ...twoHumps(1), careNoise });
    expect(status).toBe("solved");
    expect(outcome.effort).toBeGreaterThan(0.8);
    expect(outcome.effort).toBeLessThan(0.8 + 40 * careNoise + 1e-15);
  });

  test.each([1e-20, 1e-100, 1e-300, 1e-320])(
    "evidence sharper than doubles, σ_c = %d: the standard is met, and no answer goes unchecked",
    (careNoise) => {
      for (const [penalty, careStandard] of [1e-9, 1, 1e9].flatMap((D) => [0.5, 1].map((e) => [D, e] as const))) {
        const input = { ...twoHumps(penalty), careNoise, careStandard, controllability: 1, effortCost: 1e-9 };
        const { status, certificate, outcome, iterations } = solve(accountability, input);
        expect(status === "solved").toBe(certificate.verified);
        expect(Math.abs(outcome.effort - careStandard)).toBeLessThan(1e-12);
        expect(iterations).toBeLessThan(500);
        expect(certificate.maxGain).not.toBeNaN();
      }
    },
  );

  test("a wrong effort is caught however sharp the evidence", () => {
    for (const careNoise of [1e-10, 1e-50, 1e-150, 1e-300]) {
      for (const penalty of [1, 1e20]) {
        const { values } = readParameters(accountability, { ...twoHumps(penalty), careNoise }, float);
        const { outcome } = solve(accountability, { ...twoHumps(penalty), careNoise });
        for (const effort of [0, 0.5, 0.9, 1]) {
          const verdict = certificate(accountability.build(values as never), { ...outcome, effort });
          expect(verdict.verified).toBe(false);
          expect(verdict.maxGain).not.toBeNaN();
        }
      }
    }
  });

  test("where payoffs overflow the search ends, and its answer is not called solved", () => {
    const rule = sanctionRule(
      regime("noisy-negligence"),
      { penalty: 1e300, careStandard: 0.8, careNoise: 1e-320 },
      float,
    );
    expect(noisyMaxima({ rule, controllability: 1, effortCost: 1 }).intervals).toBeLessThanOrEqual(20_000);
    expect(solve(accountability, { ...twoHumps(1e300), careNoise: 1e-100 }).status).toBe("unknown");
  });

  test("without a penalty only the cost is left", () => {
    const { outcome, certificate } = solve(accountability, { ...twoHumps(0), careNoise: 1e-300 });
    expect(outcome.localMaxima).toEqual([{ effort: 0, payoff: 0 }]);
    expect(certificate.verified).toBe(true);
    expect(certificate.conditions[0]!.holds).toBe(true);
  });
});

describe("bounds on the curvature", () => {
  const official = fc.record({
    theta: between(0.01, 1),
    penalty: positive(),
    effortCost: positive(),
    careStandard: probability(),
    careNoise: positive(0.01, 10),
    a: probability(),
    b: probability(),
    ends: fc.tuple(probability(), probability()),
    inside: probability(),
  });

  test("hold at every point of the interval, against second differences of the payoff", () => {
    fc.assert(
      fc.property(official, ({ theta, a, b, ends, inside, effortCost, ...given }) => {
        // Appeals turn (1, 1) into any (a, b).
        const appeals = { reversalInnocent: 1 - a, reversalGuilty: 1 - b };
        const rule = sanctionRule(regime("noisy-negligence+appeals"), { ...given, ...appeals }, float);
        const [low, high] = [Math.min(...ends), Math.max(...ends)];
        const [least, most] = curvatureBounds({ rule, controllability: theta, effortCost }, low, high);
        const at = low + inside * (high - low);
        const { penalty: D, careStandard, careNoise } = given;
        const input = Object.fromEntries(
          Object.entries({
            controllability: theta,
            effortCost,
            penalty: D,
            careStandard,
            careNoise,
            ...appeals,
            appealFee: 0,
          }).map(([name, value]) => [name, String(value)]),
        );
        const { payoff } = statedPayoff({ ids: ["noisy-negligence", "appeals"], input });
        const h = 3e-3 * Math.min(1, careNoise);
        const difference =
          (-payoff(at + 2 * h) + 16 * payoff(at + h) - 30 * payoff(at) + 16 * payoff(at - h) - payoff(at - 2 * h)) /
          (12 * h * h);
        const slack = 1e-6 * (effortCost + D / Math.min(1, careNoise) ** 2);
        expect(difference).toBeGreaterThanOrEqual(least - slack);
        expect(difference).toBeLessThanOrEqual(most + slack);
      }),
      { ...seeded, numRuns: 1000 },
    );
  });

  test("shrink to the second derivative as the interval does", () => {
    const rule = sanctionRule(regime("noisy-negligence"), { penalty: 2, careStandard: 0.5, careNoise: 0.1 }, float);
    const at = { rule, controllability: 0.8, effortCost: 1 };
    const width = (size: number) => {
      const [least, most] = curvatureBounds(at, 0.4, 0.4 + size);
      return most - least;
    };
    expect(width(0)).toBeCloseTo(0, 10);
    expect(width(1e-4)).toBeLessThan(width(1e-2) / 50);
    expect(noisyMaxima(at).intervals).toBeLessThan(40);
  });
});
