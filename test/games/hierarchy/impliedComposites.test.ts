import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bufferCascade, contestCascade, functionalCascade, targetCascade } from "../../../models/index.ts";
import { DomainError, impliedComposites, solve, targetStep } from "../../../src/index.ts";
import { between } from "../../arbitraries/parameters.ts";

const at = (value: string) => ({ unit: "x", level: 0, parent: null, value });
const implied = (above: string, below: string, slippage: number, noise: number) =>
  impliedComposites(targetStep(at(above), at(below)), { slippage, noise });

/** `1 − Φ(z)` for z ≥ 0, by Simpson's rule on the density: written apart from the code under test. */
function upperTail(z: number): number {
  const panels = 20_000;
  const width = 20 / panels;
  let sum = 0;
  for (let i = 0; i <= panels; i += 1) {
    const x = z + i * width;
    const weight = i === 0 || i === panels ? 1 : i % 2 === 1 ? 4 : 2;
    sum += weight * Math.exp((-x * x) / 2);
  }
  return (sum * width) / 3 / Math.sqrt(2 * Math.PI);
}

describe("impliedComposites of 60 → 61 → 62 → 70", () => {
  test("the steps +1 need D(1 − φ)/k = 2 with δ = 1, whatever the noise", () => {
    for (const noise of [0.1, 2, 5, 100]) {
      expect(implied("60", "61", 1, noise).buffer).toEqual({ value: 2, upperBound: false });
      expect(implied("61", "62", 1, noise).buffer).toEqual({ value: 2, upperBound: false });
    }
  });

  test("the step +8 needs 4 299 with σ = 2, and 12.4 with σ = 5", () => {
    const { value } = implied("62", "70", 1, 2).buffer!;
    expect(value.toFixed(0)).toBe("4299");
    expect(value).toBeCloseTo(4298.688728624, 7);
    expect(value * upperTail(3.5)).toBeCloseTo(1, 10);
    const noisy = implied("62", "70", 1, 5).buffer!.value;
    expect(noisy.toFixed(1)).toBe("12.4");
    expect(noisy * upperTail(1.4)).toBeCloseTo(1, 10);
  });

  test("functional, contest and pull", () => {
    const last = implied("62", "70", 1, 2);
    expect(last.functional).toBeCloseTo(0.12903225806451613, 15);
    expect(last.contest).toBeCloseTo(0.12136085700426748, 14);
    expect(last.pull).toBe(8);
    expect(implied("60", "61", 1, 2).functional).toBeCloseTo(0.016666666666666666, 16);
  });
});

describe("impliedComposites where a cascade cannot produce the step", () => {
  test("a step down lies outside all four", () => {
    expect(implied("8", "7", 1, 2)).toEqual({ functional: null, contest: null, buffer: null, pull: null });
  });

  test("no change bounds the buffer from above by 1/Φ(δ/σ), and is no functional markup", () => {
    const { functional, contest, buffer, pull } = implied("5", "5.0", 1, 2);
    expect([functional, contest, pull]).toEqual([null, 0, 0]);
    expect(buffer!.upperBound).toBe(true);
    expect(buffer!.value).toBeCloseTo(1.4462, 4);
    expect(buffer!.value * (1 - upperTail(0.5))).toBeCloseTo(1, 10);
  });

  test("ratios are left out where a target is not positive; differences stay", () => {
    expect(implied("-2", "-1", 0, 1)).toMatchObject({ functional: null, contest: null, pull: 1 });
    expect(implied("0", "3", 0, 1)).toMatchObject({ functional: null, contest: null, pull: 3 });
  });

  test("a buffer beyond every double is infinite", () => {
    expect(implied("0", "1000", 0, 1).buffer).toEqual({ value: Number.POSITIVE_INFINITY, upperBound: false });
  });

  test.each([
    [1, 0],
    [1, -2],
    [1, Number.NaN],
    [Number.POSITIVE_INFINITY, 1],
  ])("δ = %d, σ = %d is refused", (slippage, noise) => {
    expect(() => implied("1", "2", slippage, noise)).toThrow(DomainError);
  });
});

describe("a composite, fed back into its model, gives the observed step", () => {
  const growth = fc.tuple(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }));
  const steps = growth.map(([above, rise]) => targetStep(at(`${above}e-2`), at(`${above + rise}e-2`)));

  test("buffer cascade, for markups from 3 standard deviations below the mean shortfall to 7 above", () => {
    fc.assert(
      fc.property(between(-3, 7), between(-5, 5), between(0.1, 50), (sigmas, slippage, noise) => {
        const markup = slippage + sigmas * noise;
        fc.pre(markup > 0);
        const { buffer } = impliedComposites({ above: 60, markup, ratio: null }, { slippage, noise });
        const { outcome } = solve(bufferCascade, {
          levels: 1,
          penalty: buffer!.value,
          tolerance: 0,
          unitCost: 1,
          slippage,
          noise,
        });
        expect(Math.abs(outcome.markups[0]! - markup)).toBeLessThan(1e-9 * (Math.abs(markup) + noise));
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  test("buffer cascade: at a bound the markup is zero, and positive just above it", () => {
    const { value } = implied("5", "5", 1, 2).buffer!;
    const markupAt = (penalty: number) =>
      solve(bufferCascade, { levels: 1, penalty, tolerance: 0, unitCost: 1, slippage: 1, noise: 2 }).outcome.markups[0];
    expect(markupAt(value * 0.999)).toBe(0);
    expect(markupAt(value * 1.001)).toBeGreaterThan(0);
  });

  test("functional cascade", () => {
    fc.assert(
      fc.property(steps, (step) => {
        const { functional } = impliedComposites(step, { slippage: 0, noise: 1 });
        const { outcome } = solve(functionalCascade, {
          initialTarget: step.above,
          levels: 1,
          effortCost: functional!,
          penalty: 1,
          inspection: 1,
        });
        expect(Math.abs(outcome.targets[1]! / step.below - 1)).toBeLessThan(1e-13);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test("contest cascade: prize κ ln(T′/T) · n²/(n − 1) at r = η = 1", () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 2, max: 31 }), (step, siblings) => {
        const { contest } = impliedComposites(step, { slippage: 0, noise: 1 });
        const { outcome } = solve(contestCascade, {
          initialTarget: step.above,
          levels: 1,
          prize: (contest! * siblings ** 2) / (siblings - 1),
          siblings,
          decisiveness: 1,
          elasticity: 1,
          markupCost: 1,
        });
        // Where no equilibrium exists the composite is what the first-order condition says, and nothing comes back.
        const below = outcome.targets[1];
        if (typeof below === "number") expect(Math.abs(below / step.below - 1)).toBeLessThan(1e-12);
      }),
      { seed: 6, numRuns: 200 },
    );
    const { outcome } = solve(contestCascade, {
      initialTarget: 62,
      levels: 1,
      prize: (Math.log(70 / 62) * 25) / 4,
      siblings: 5,
      decisiveness: 1,
      elasticity: 1,
      markupCost: 1,
    });
    expect(outcome.targets[1]).toBeCloseTo(70, 10);
  });

  test("target cascade: a prize alone, Vψ(n)/(σk) = a, gives the markup a", () => {
    // ψ(2) for normal noise is 1/(2√π).
    for (const [above, below] of [
      ["60", "61"],
      ["62", "70"],
    ] as const) {
      const { pull } = implied(above, below, 1, 2);
      const noise = 50;
      const { outcome, status } = solve(targetCascade, {
        initialTarget: above,
        levels: 1,
        prize: pull! * noise * 2 * Math.sqrt(Math.PI),
        siblings: 2,
        noise,
        penalty: 0,
        markupCost: 1,
        passThrough: 0,
      });
      expect(status).toBe("solved");
      expect(outcome.markups[0]).toBeCloseTo(pull!, 8);
      expect(outcome.targets[1]).toBeCloseTo(Number(below), 8);
    }
  });
});
