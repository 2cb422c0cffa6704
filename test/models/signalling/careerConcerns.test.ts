import * as fc from "fast-check";
import { certificate, exact, float, solve, solveExact } from "jiama";
import { careerConcerns, careerConcernsRoutines } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, positive, seeded } from "../../arbitraries/parameters.ts";

const careers = fc.record({
  prize: positive(),
  abilityVariance: positive(),
  noise: positive(),
  effortCost: positive(),
  actionVisibility: between(0, 0.95),
});

const outcome = (input: object) => solve(careerConcerns, input).outcome;

/** `E[θ | y]` at mean ability 0, where `a` is the effort that is taken for granted: Bayes' rule by Simpson's rule. */
function posteriorMean(y: number, a: number, abilityVariance: number, noise: number): number {
  const [steps, reach] = [4000, 12];
  let [weight, moment] = [0, 0];
  // The narrower of prior and likelihood decides where the mass is.
  const spread = Math.sqrt(abilityVariance);
  const [center, width] = noise < spread ? [y - a, noise] : [0, spread];
  for (let i = 0; i <= steps; i += 1) {
    const theta = center + width * reach * (2 * (i / steps) - 1);
    const rule = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
    const mass = rule * Math.exp(-(theta ** 2) / (2 * abilityVariance) - (y - a - theta) ** 2 / (2 * noise ** 2));
    weight += mass;
    moment += mass * theta;
  }
  return moment / weight;
}

describe("career-concerns", () => {
  test("V 4, σ_θ² = σ = c = 1: effort 2, half of each surprise is credited", () => {
    const { status, outcome, certificate: evidence } = solveExact(careerConcerns, {});
    expect(status).toBe("solved");
    expect([outcome.effort, outcome.reputationWeight].map(exact.format)).toEqual(["2", "1/2"]);
    expect(exact.format(evidence.maxGain)).toBe("0");
    expect(evidence.decisions.map(({ player }) => player.en)).toEqual(["official", "superiors"]);
  });

  test("`noise` is the scale of luck, `abilityVariance` a variance", () => {
    const { outcome } = solveExact(careerConcerns, { noise: 3, abilityVariance: 4, prize: 13, effortCost: 2 });
    expect([outcome.effort, outcome.reputationWeight].map(exact.format)).toEqual(["2", "4/13"]);
  });

  test("an official whose ability is known exerts nothing", () => {
    expect(outcome({ abilityVariance: 0 })).toEqual({ effort: 0, reputationWeight: 0 });
  });

  test("property: Bayes' rule, integrated, gives the weight; and no other effort does better against it", () => {
    fc.assert(
      fc.property(careers, between(-2, 2), between(-2, 2), (at, shock, deviation) => {
        const { effort, reputationWeight } = outcome(at);
        const scale = Math.sqrt(at.abilityVariance + at.noise ** 2);
        const mean = (surprise: number) => posteriorMean(surprise + effort, effort, at.abilityVariance, at.noise);
        expect((mean(shock * scale + scale) - mean(shock * scale)) / scale).toBeCloseTo(reputationWeight, 8);
        // Reputation is linear in the surprise, so its expectation is that at the mean surprise, unless the effort is seen.
        const payoff = (a: number) =>
          (1 - at.actionVisibility) * at.prize * mean(a - effort) - (at.effortCost * a ** 2) / 2;
        const other = Math.max(0, effort + deviation * scale);
        expect(payoff(other) - payoff(effort)).toBeLessThan(1e-8 * Math.max(1, at.effortCost * effort ** 2));
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("G13: new officials escalate more (∂e/∂σ_θ² > 0), noise damps (∂e/∂σ < 0), the prize drives, cost brakes", () => {
    fc.assert(
      fc.property(careers, between(1.05, 3), (at, more) => {
        const { effort } = outcome(at);
        expect(outcome({ ...at, abilityVariance: at.abilityVariance * more }).effort).toBeGreaterThan(effort);
        expect(outcome({ ...at, noise: at.noise * more }).effort).toBeLessThan(effort);
        expect(outcome({ ...at, prize: at.prize * more }).effort).toBeGreaterThan(effort);
        expect(outcome({ ...at, effortCost: at.effortCost * more }).effort).toBeLessThan(effort);
      }),
      seeded,
    );
  });

  test("N2 refuted: the more likely superiors see the effort itself, the less of it there is", () => {
    fc.assert(
      fc.property(careers, between(0.01, 1), (at, part) => {
        const clearer = at.actionVisibility + part * (1 - at.actionVisibility);
        expect(outcome({ ...at, actionVisibility: clearer }).effort).toBeLessThan(outcome(at).effort);
        expect(outcome({ ...at, actionVisibility: 1 }).effort).toBe(0);
      }),
      seeded,
    );
  });

  test("results beyond the doubles are refused", () => {
    expect(() => solve(careerConcerns, { noise: 1e200 })).toThrow(/career-concerns: .* exceed the range of doubles/);
    expect(() => solve(careerConcerns, { prize: 1e200, effortCost: 1e-200 })).toThrow(/exceed the range of doubles/);
  });

  test.each([
    ["less effort", { effort: 1.9, reputationWeight: 0.5 }],
    ["more effort", { effort: 2.1, reputationWeight: 0.5 }],
    ["superiors who believe too much", { effort: 2.4, reputationWeight: 0.6 }],
    ["superiors who believe nothing", { effort: 0, reputationWeight: 0 }],
  ])("the certificate does not verify %s", (_, wrong) => {
    const parameters = { prize: 4, abilityVariance: 1, noise: 1, effortCost: 1, actionVisibility: 0 };
    expect(certificate(careerConcernsRoutines(float).build(parameters), wrong).verified).toBe(false);
  });
});
