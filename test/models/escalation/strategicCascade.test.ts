import { DomainError, exact, solve, solveExact, UnknownNameError } from "jiama";
import { strategicCascade } from "jiama/models";
import { describe, expect, test } from "vitest";
import { close, type Input, outcome, sum, twoMaxima } from "./strategicCascadeCases.ts";

describe("strategic-cascade", () => {
  describe("published values", () => {
    test("the defaults are the case of three tiers", () => {
      const { markups, targets, output, effort, falsification, binding } = outcome({});
      for (const [i, markup] of [0.12005010535279, 0.190466940487396].entries()) close(markups[i]!, markup, 1e-11);
      close(output, 0.5474564060866302, 1e-14);
      close(effort, 0.3649709373910868, 1e-14);
      close(falsification, 0.1824854686955434, 1e-14);
      expect(targets[0]).toBe(0.6);
      close(targets[2]!, 0.6 + markups[0]! + markups[1]!, 1e-15);
      expect(binding).toEqual([false, false]);
    });

    test("the case of three tiers in fractions", () => {
      const { status, outcome: found, certificate: proof } = solveExact(strategicCascade);
      expect(status).toBe("solved");
      expect(found.markups.map(exact.format)).toEqual(["4207506975/35047924054", "6675470865/35047924054"]);
      expect(found.responses.map(exact.format)).toEqual(["14288348277/17523962027", "31689/45814", "63/113"]);
      expect(exact.format(found.output)).toBe("95936052717/175239620270");
      expect(exact.format(proof.maxGain)).toBe("0");
      expect(exact.format(proof.tolerance)).toBe("0");
    });

    const equalTiers: Input = {
      ...{ tiers: 4, initialTarget: 0.6, marginalPrize: 0.05, tolerance: 0 },
      ...{ effortCost: 1, falsificationCost: 2, markupCost: 0.5 },
    };

    test("four equal tiers grow like 60 → 65 → 76 → 99", () => {
      const { targets } = outcome({ ...equalTiers, penalty: 1 });
      expect(targets.map((target) => Number(target.toFixed(4)))).toEqual([0.6, 0.6478, 0.7621, 0.9888]);
    });

    test("the total markup of four equal tiers peaks at p ≈ 0.580 with 0.494593", () => {
      const total = (penalty: number) => sum(outcome({ ...equalTiers, penalty }).markups);
      close(total(0.58), 0.494593, 1e-6);
      expect(total(0.575)).toBeLessThan(total(0.58));
      expect(total(0.585)).toBeLessThan(total(0.58));
    });

    test("where a floor binds tier 1 has two local maxima and takes the global one", () => {
      const { outcome: found, certificate: proof, status } = solve(strategicCascade, twoMaxima);
      expect(found.localMaxima[0]!.map((markup) => Number(markup.toFixed(4)))).toEqual([0.4231, 0.5578]);
      expect(found.markups[0]).toBe(found.localMaxima[0]![1]);
      expect(found.output.toFixed(5)).toBe("1.54814");
      expect(status).toBe("solved");
      expect(proof.alternatives.map(({ equilibrium }) => equilibrium)).toEqual([false]);
    });

    test("a path of affine replies whose markups are all positive need not be the equilibrium", () => {
      const input = { ...twoMaxima, initialTarget: "0.98" };
      const { outcome: found, certificate: proof } = solveExact(strategicCascade, input);
      // The recursion's path (0.5423, 0.0368) is a local maximum of tier 1; in equilibrium tier 2's floor binds.
      expect(found.markups.map(exact.format)).toEqual(["2/5", "0"]);
      expect(found.binding).toEqual([false, true]);
      expect(exact.toNumber(found.localMaxima[0]![1]!)).toBeCloseTo(0.5422676713, 9);
      expect(proof.conditions.find(({ id }) => id === "interior")!.holds).toBe(false);
    });

    test("the total markup has two humps in the penalty where a floor binds", () => {
      const total = (q: number) => {
        const input = {
          ...{ initialTarget: 0.54, marginalPrize: [0.52, 0.38, 0.58], penalty: [7.4 * q, 1.5 * q, q], tolerance: 0 },
          ...{ effortCost: 0.152, falsificationCost: 0.456, markupCost: [0.05, 0.35] },
        };
        return sum(outcome(input).markups).toFixed(3);
      };
      expect([-2.1, -1.7, -1.5, -0.9].map((power) => total(10 ** power))).toEqual(["0.413", "0.112", "0.130", "0.000"]);
    });
  });

  describe("regimes", () => {
    const markupsUnder = (input: Input) => outcome(input).markups;
    const withPenalty = (factor: number) =>
      markupsUnder({ regime: "strict", penalty: [1, 0.8, 1.2].map((penalty) => penalty * factor) });

    test.each<[Input, number]>([
      [{ regime: "strict" }, 1],
      [{ regime: "tolerance", tolerance: 0.3 }, 0.7],
      [{ regime: "joint", jointLiability: 0.5 }, 1.5],
      [{ regime: "oversight+tolerance", tolerance: 0.5, oversight: 0.4 }, 0.7],
      [{ regime: "appeals", reversalGuilty: 0.25 }, 0.75],
      [{ regime: "tolerance+joint+appeals", tolerance: 0.2, jointLiability: 1, reversalGuilty: 0.5 }, 0.8],
    ])("a regime scales the sanction by a constant: %j by %f", (input, factor) => {
      const markups = markupsUnder(input);
      for (const [i, markup] of withPenalty(factor).entries()) close(markups[i]!, markup, 1e-13);
    });

    test.each(["veto", "balanced", "capped", "negligence"])("%s, which does not, is refused", (regime) => {
      expect(() => outcome({ regime })).toThrow(DomainError);
    });

    test("an appeal has no fee here", () => {
      expect(() => solve(strategicCascade, { regime: "appeals", appealFee: 1 } as Input)).toThrow(UnknownNameError);
    });
  });

  describe("domain", () => {
    test.each<Input>([
      { initialTarget: -1 },
      { tiers: 1 },
      { tiers: 33 },
      { markupCost: 0 },
      { markupCost: [1, 1, 1] },
    ])("refuses %j", (input) => {
      expect(() => outcome(input)).toThrow(DomainError);
    });

    test("fractions stop at eight tiers, and the message says why", () => {
      const scalars = { marginalPrize: "1/10", penalty: 1, markupCost: 1, tolerance: 0 };
      expect(solveExact(strategicCascade, { ...scalars, tiers: 8 }).status).toBe("solved");
      expect(() => solveExact(strategicCascade, { ...scalars, tiers: 9 })).toThrow(/at most 8; take fewer tiers/);
      expect(solve(strategicCascade, { ...scalars, tiers: 32 }).status).toBe("solved");
    });
  });
});
