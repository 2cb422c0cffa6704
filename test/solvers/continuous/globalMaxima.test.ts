import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { floatFormulas } from "../../../src/arithmetic/formulaArithmetic.ts";
import { formulaDerivative } from "../../../src/arithmetic/formulaDerivative.ts";
import { formulaFromText } from "../../../src/arithmetic/formulaFromText.ts";
import { formulaValue } from "../../../src/arithmetic/formulaValue.ts";
import { type Interval, intervalFormulas } from "../../../src/arithmetic/interval.ts";
import { globalMaxima, type RangedFunction } from "../../../src/solvers/continuous/globalMaxima.ts";
import { sampledMaxima } from "../../../src/solvers/continuous/sampledMaxima.ts";
import { between, seeded } from "../../arbitraries/parameters.ts";

function rangedFunction(text: string): RangedFunction {
  const { formula } = formulaFromText(text, (_, { en }) => new Error(en));
  const slope = formulaDerivative(formula, "x");
  const [value, slopeAt] = [formula, slope].map((each) => formulaValue(each, floatFormulas, ["x"]));
  const [over, slopes, bends] = [formula, slope, formulaDerivative(slope, "x")].map((each) =>
    formulaValue(each, intervalFormulas, ["x"]),
  );
  return {
    value: (x) => value!([x]),
    slope: (x) => slopeAt!([x]),
    ceiling: (piece: Interval) => over!([piece]).upper,
    slopes: (piece) => slopes!([piece]),
    bends: (piece) => bends!([piece]),
  };
}

const cases: readonly (readonly [
  text: string,
  ends: readonly [number, number],
  value: number,
  points: readonly number[],
])[] = [
  ["3*x - x^2", [0, 4], 2.25, [1.5]],
  ["3*x - x^2", [2, 4], 2, [2]],
  ["x^2", [-1, 3], 9, [3]],
  ["x^2", [-2, 2], 4, [-2, 2]],
  // −(x² − 1)² has two equal peaks.
  ["-(x^2 - 1)^2", [-2, 2], 0, [-1, 1]],
  // A kink: slopes 1 and −2 meet at 0.3.
  ["min(x, 0.9 - 2*x)", [0, 1], 0.3, [0.3]],
  ["-abs(x - 0.1)", [0, 1], 0, [0.1]],
  // A jump: the value at 1 belongs to the left branch.
  ["if(x <= 1, x, 0)", [0, 2], 1, [1]],
  ["exp(-x)*x", [0, 10], Math.exp(-1), [1]],
  ["ln(x) - x", [0, 5], -1, [1]],
  ["sqrt(x) - x", [0, 1], 0.25, [0.25]],
  ["7", [0, 1], 7, [0, 0.5, 1]],
];

describe("globalMaxima", () => {
  test.each(cases)("of %s on %j is %d, at %j", (text, [lower, upper], value, points) => {
    const found = globalMaxima(rangedFunction(text), { lower, upper });
    expect(found.value).toBeCloseTo(value, 11);
    expect(found.points).toHaveLength(points.length);
    for (const [i, x] of found.points.entries()) expect(x).toBeCloseTo(points[i]!, 6);
  });

  test("finds a peak that samples miss", () => {
    const f = rangedFunction("exp(-(1000*(x - 0.2345))^2) + x/1000");
    const found = globalMaxima(f, { lower: 0, upper: 1 });
    expect(found.points[0]).toBeCloseTo(0.2345, 5);
    expect(sampledMaxima(f, { lower: 0, upper: 1 }).value).toBeLessThan(0.01);
  });

  test("is not below any sample, and agrees with refined samples of smooth functions", () => {
    const samples = Array.from({ length: 401 }, (_, i) => -2 + i / 100);
    fc.assert(
      fc.property(between(-3, 3), between(-3, 3), between(-2, 2), between(0.2, 3), (a, b, c, d) => {
        const f = rangedFunction(`${`(${a})*x + (${b})*x^2 - x^4/2 + ${d}*normalDensity(2*x - (${c}))`}`);
        const found = globalMaxima(f, { lower: -2, upper: 2 });
        const most = Math.max(...samples.map(f.value));
        expect(found.value).toBeGreaterThanOrEqual(most - 1e-12);
        // Between samples a hundredth apart the function rises by 60 · 0.005²/2 at most.
        expect(found.value).toBeLessThanOrEqual(most + 1e-3);
        expect(sampledMaxima(f, { lower: -2, upper: 2 }).value).toBeCloseTo(found.value, 10);
      }),
      { ...seeded, numRuns: 60 },
    );
  });
});

test("sampledMaxima refines kinks, ends and equal peaks", () => {
  for (const [text, [lower, upper], value] of cases) {
    const found = sampledMaxima(rangedFunction(text), { lower, upper });
    expect(found.value, text).toBeCloseTo(value, 9);
  }
  expect(sampledMaxima(rangedFunction("-(x^2 - 1)^2"), { lower: -2, upper: 2 }).points).toHaveLength(2);
});
