import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hierarchy, targetStep, targetSteps } from "../../../src/index.ts";

const at = (value: number | string, unit = "x") => ({ unit, level: 0, parent: null, value });

describe("targetSteps", () => {
  test("60 → 61 → 62 → 70: markups 1, 1, 8 and the ratios of the paper", () => {
    const values = ["60", "61", "62", "70"];
    const steps = targetSteps(
      hierarchy(values.map((value, i) => ({ unit: `u${i}`, level: i, parent: i === 0 ? null : `u${i - 1}`, value }))),
    );
    expect(steps.map(({ markup }) => markup)).toEqual([1, 1, 8]);
    expect(steps.map(({ ratio }) => ratio)).toEqual([1.0166666666666666, 1.0163934426229508, 1.1290322580645162]);
    expect(steps.map(({ direction }) => direction)).toEqual(["up", "up", "up"]);
    expect(targetStep(at("60"), at("70")).ratio).toBe(1.1666666666666667);
  });

  test("log ratios are natural logarithms", () => {
    expect(targetStep(at("60"), at("61")).logRatio).toBeCloseTo(0.016529301951210582, 15);
    expect(targetStep(at("8"), at("7")).logRatio).toBeCloseTo(-0.13353139262452263, 15);
  });

  test("a step down is shown as such", () => {
    expect(targetStep(at("8"), at("7"))).toMatchObject({ markup: -1, ratio: 0.875, direction: "down" });
  });

  test("decimals are compared exactly: 0.30 equals 0.3 and 3/10, and 0.1 + 0.2 is not needed for 0.3 − 0.1", () => {
    expect(targetStep(at("0.30"), at("0.3")).direction).toBe("equal");
    expect(targetStep(at("3/10"), at(0.3)).direction).toBe("equal");
    expect(targetStep(at("0.1"), at("0.3")).markup).toBe(0.2);
    expect(targetStep(at("1"), at("1.00000000000000000001")).direction).toBe("up");
  });

  test("ratios need two positive targets", () => {
    for (const [above, below] of [
      ["0", "1"],
      ["1", "0"],
      ["-1", "-2"],
      ["-1", "2"],
    ] as const) {
      expect(targetStep(at(above), at(below))).toMatchObject({ ratio: null, logRatio: null });
    }
  });

  test("markup, ratio and direction agree with each other for decimals of every size", () => {
    const decimal = fc
      .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: -12, max: 12 }))
      .map(([digits, exponent]) => `${digits}e${exponent}`);
    fc.assert(
      fc.property(decimal, decimal, (above, below) => {
        const step = targetStep(at(above), at(below));
        expect(Math.sign(step.markup)).toBe(step.direction === "up" ? 1 : step.direction === "equal" ? 0 : -1);
        expect(Math.abs(step.markup - (Number(below) - Number(above)))).toBeLessThanOrEqual(
          4e-16 * (Math.abs(Number(below)) + Math.abs(Number(above))),
        );
        if (step.ratio !== null) {
          expect(Math.abs(step.ratio / (Number(below) / Number(above)) - 1)).toBeLessThan(1e-15);
          expect(Math.abs(step.logRatio! - Math.log(step.ratio))).toBeLessThan(1e-14);
        }
      }),
      { seed: 2, numRuns: 1000 },
    );
  });
});
