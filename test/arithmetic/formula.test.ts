import * as fc from "fast-check";
import { evaluate } from "mathjs/number";
import { describe, expect, test } from "vitest";
import { exact, ratioToNumber } from "../../src/arithmetic/exact.ts";
import type { Formula } from "../../src/arithmetic/formula.ts";
import {
  dependsOn,
  isRationalFormula,
  numberFormula,
  replacedSymbols,
  sizeOfFormula,
  symbolFormula,
  symbolsOf,
} from "../../src/arithmetic/formulaAlgebra.ts";
import { exactFormulas, floatFormulas } from "../../src/arithmetic/formulaArithmetic.ts";
import { formulaDerivative } from "../../src/arithmetic/formulaDerivative.ts";
import { formulaFromText } from "../../src/arithmetic/formulaFromText.ts";
import { formulaText } from "../../src/arithmetic/formulaText.ts";
import { formulaValue } from "../../src/arithmetic/formulaValue.ts";
import { everything, type Interval, intervalFormulas, pointInterval } from "../../src/arithmetic/interval.ts";
import { normalDensity, normalDistribution } from "../../src/arithmetic/stdlib.ts";
import { formulas } from "../arbitraries/formulas.ts";
import { between, seeded } from "../arbitraries/parameters.ts";

const parse = (text: string): Formula =>
  formulaFromText(text, (at, what) => new Error(`${at}: ${what.en} ${what.zh}`)).formula;
const names = ["x", "y"];
const valueAt = (formula: Formula, x: number, y: number) => formulaValue(formula, floatFormulas, names)([x, y]);
const rangeOver = (formula: Formula, x: Interval, y: Interval) =>
  formulaValue(formula, intervalFormulas, names)([x, y]);
/** A box in the quadrant where most functions are defined, and a point of it. */
const boxes = fc
  .tuple(between(-2, 4), between(0, 2), between(-2, 4), between(0, 2), between(0, 1), between(0, 1))
  .map(([x, w, y, h, s, t]) => ({
    x: { lower: x, upper: x + w },
    y: { lower: y, upper: y + h },
    at: [x + s * w, y + t * h] as const,
  }));

describe("text", () => {
  test.each([
    ["1 + 2*3", "1 + 2 * 3"],
    ["(1 + 2)*3", "(1 + 2) * 3"],
    ["x - (y - 1)", "x - (y - 1)"],
    ["x - y - 1", "x - y - 1"],
    ["x/(y*2)", "x / (y * 2)"],
    ["-x^2", "-x^2"],
    ["(-x)^2", "(-x)^2"],
    ["x^y^2", "x^y^2"],
    ["(x^y)^2", "(x^y)^2"],
    ["2^-x", "2^(-x)"],
    ["x * -y", "x * -y"],
    ["log(x) + ln(0.10)", "ln(x) + ln(0.1)"],
    ["if(x>=y,min(x,y,1),max(0,-1))", "if(x >= y, min(x, y, 1), max(0, -1))"],
    ["1e-3*row.high + 违规", "0.001 * row.high + 违规"],
    ["+x", "x"],
  ])("%s is printed as %s", (text, printed) => {
    expect(formulaText(parse(text))).toBe(printed);
  });

  test("what is printed reads back to the same formula", () => {
    fc.assert(
      fc.property(formulas(), (formula) => {
        expect(parse(formulaText(formula))).toEqual(formula);
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test("a number that no decimal is stands as a quotient of the same value", () => {
    const third = numberFormula(exact.from("-1/3"));
    const text = formulaText({ kind: "operation", operator: "^", left: third, right: numberFormula(2) });
    expect(text).toBe("(-1 / 3)^2");
    expect(formulaValue(parse(text), exactFormulas, [])([])).toEqual(exact.from("1/9"));
  });
});

describe("values", () => {
  /** mathjs evaluates the text itself; nothing of it is shared but the grammar. */
  const independent = (text: string, x: number, y: number): number =>
    evaluate(text, {
      x,
      y,
      ln: Math.log,
      sqrt: Math.sqrt,
      normalDensity,
      normalDistribution,
      if: (condition: boolean, a: number, b: number) => (condition ? a : b),
    }) as number;

  test("in doubles are those of an independent evaluation of the text", () => {
    let compared = 0;
    fc.assert(
      fc.property(formulas(), between(-3, 3), between(0.01, 4), (formula, x, y) => {
        const [own, other] = [valueAt(formula, x, y), independent(formulaText(formula), x, y)];
        if (!Number.isFinite(own) || !Number.isFinite(other) || Math.abs(own) > 1e12) return;
        // Comparisons of the other evaluation allow for rounding, and differences of large numbers lose digits.
        if (/[<>=]/.test(formulaText(formula))) return;
        compared += 1;
        expect(Math.abs(own - other)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(other)));
      }),
      { ...seeded, numRuns: 600 },
    );
    expect(compared).toBeGreaterThan(200);
  });

  test("in fractions round to those in doubles, and lie in every range", () => {
    fc.assert(
      fc.property(formulas({ rational: true }), fc.integer({ min: -5, max: 5 }), (formula, k) => {
        const [x, y] = [exact.from(`${k}/2`), exact.from("3/4")];
        let value: number;
        try {
          const exactly = formulaValue(formula, exactFormulas, names)([x, y]);
          value = ratioToNumber(exactly.s * exactly.n, exactly.d);
        } catch (error) {
          expect(String(error)).toContain("divides by zero");
          return;
        }
        const range = rangeOver(formula, pointInterval(k / 2), pointInterval(0.75));
        // Rounding to a double may leave a range that ends within the last place.
        const last = Math.abs(value) * 2 ** -52;
        expect(range.lower).toBeLessThanOrEqual(value + last);
        expect(range.upper).toBeGreaterThanOrEqual(value - last);
      }),
      { ...seeded, numRuns: 400 },
    );
  });

  test("conditions choose, and only the chosen branch is computed", () => {
    const guarded = parse("if(x > 0, 1/x, 0)");
    expect(formulaValue(guarded, exactFormulas, ["x"])([exact.zero])).toEqual(exact.zero);
    expect(valueAt(parse("if(x == y, 1, 2)"), Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)).toBe(1);
    expect(valueAt(parse("if(ln(x) > 0, 1, 2)"), -1, 0)).toBeNaN();
    expect(["<", "<=", ">", ">=", "==", "!="].map((sign) => valueAt(parse(`if(x ${sign} y, 1, 0)`), 2, 2))).toEqual([
      0, 1, 0, 1, 1, 0,
    ]);
  });

  test("powers: exact for integers, real ones in doubles, none of a negative number", () => {
    expect(formulaValue(parse("(2/3)^-3"), exactFormulas, [])([])).toEqual(exact.from("27/8"));
    expect(() => formulaValue(parse("2^(1/2)"), exactFormulas, [])([])).toThrow("exponent 1/2 has no exact value");
    expect(() => formulaValue(parse("2^1001"), exactFormulas, [])([])).toThrow("exponent 1001");
    expect(() => formulaValue(parse("0^-1"), exactFormulas, [])([])).toThrow("divides by zero");
    expect(() => formulaValue(parse("((10^900)^900)"), exactFormulas, [])([])).toThrow("more than 10 000 digits");
    expect(() => formulaValue(parse("exp(1)"), exactFormulas, [])([])).toThrow("exp has no exact value");
    expect(valueAt(parse("x^0.5"), 2, 0)).toBeCloseTo(Math.SQRT2, 14);
    expect(valueAt(parse("x^3"), -2, 0)).toBe(-8);
    expect(valueAt(parse("x^y"), -2, 0.5)).toBeNaN();
    expect([0.5, -0.5, 0].map((y) => valueAt(parse("x^y"), 0, y))).toEqual([0, Number.POSITIVE_INFINITY, 1]);
  });
});

describe("derivatives", () => {
  test.each([
    ["x^3", "3 * x^2"],
    ["y*x", "y"],
    ["x/y", "1 / y"],
    ["exp(2*x)", "exp(2 * x) * 2"],
    ["x^y", "y * x^(y - 1)"],
    ["y^x", "y^x * ln(y)"],
    ["abs(x)", "if(x >= 0, 1, -1)"],
    ["min(x, y)", "if(x <= y, 1, 0)"],
    ["normalDistribution(x)", "normalDensity(x)"],
    ["sqrt(x)", "1 / (2 * sqrt(x))"],
    ["7 - y", "0"],
  ])("of %s is %s", (text, printed) => {
    expect(formulaText(formulaDerivative(parse(text), "x"))).toBe(printed);
  });

  test("are the limits of difference quotients", () => {
    let compared = 0;
    fc.assert(
      fc.property(formulas(), between(0.05, 3), between(0.05, 3), (formula, x, y) => {
        const slope = formulaDerivative(formula, "x");
        const h = 1e-5;
        // Where the second derivative is bounded nearby, by B, the quotient is off by B h at most.
        const near = { lower: x - h, upper: x + h };
        const second = rangeOver(formulaDerivative(slope, "x"), near, pointInterval(y));
        const bend = Math.max(Math.abs(second.lower), Math.abs(second.upper));
        const size = Math.abs(valueAt(formula, x, y));
        // In doubles 0 · ln 0 has no value, where the slope of 0^y is 0.
        if (!(bend < 1e4 && size < 1e4) || Number.isNaN(valueAt(slope, x, y))) return;
        compared += 1;
        const quotient = (valueAt(formula, x + h, y) - valueAt(formula, x - h, y)) / (2 * h);
        expect(Math.abs(valueAt(slope, x, y) - quotient)).toBeLessThanOrEqual(bend * h + 1e-9 * (1 + size));
      }),
      { ...seeded, numRuns: 500 },
    );
    expect(compared).toBeGreaterThan(150);
  });

  test("of a step is unknown where the step is, and zero elsewhere", () => {
    const slope = formulaDerivative(parse("if(x > 1, 5, 0)"), "x");
    expect(rangeOver(slope, { lower: 0, upper: 2 }, pointInterval(0))).toEqual(everything);
    expect(rangeOver(slope, { lower: 0, upper: 1 }, pointInterval(0))).toEqual(pointInterval(0));
    // Along y the step does not move.
    const along = formulaDerivative(parse("if(x > 1, y, 0)"), "y");
    expect(rangeOver(along, { lower: 0, upper: 2 }, pointInterval(0))).toEqual({ lower: 0, upper: 1 });
  });
});

describe("ranges", () => {
  test("hold every value of a formula and of its derivatives over the box", () => {
    let [held, bounded] = [0, 0];
    fc.assert(
      fc.property(formulas(), boxes, (formula, { x, y, at }) => {
        const slope = formulaDerivative(formula, "x");
        for (const each of [formula, slope, formulaDerivative(slope, "x"), formulaDerivative(slope, "y")]) {
          const value = valueAt(each, ...at);
          const { lower, upper } = rangeOver(each, x, y);
          if (upper < Number.POSITIVE_INFINITY) bounded += 1;
          if (Number.isNaN(value)) continue;
          held += 1;
          // Doubles round, and what is summed in between may have been larger than the sum.
          const slack = 1e-9 * Math.max(1, Math.abs(value));
          expect(value).toBeGreaterThanOrEqual(lower - slack);
          expect(value).toBeLessThanOrEqual(upper + slack);
        }
      }),
      { ...seeded, numRuns: 600 },
    );
    expect(held).toBeGreaterThan(1000);
    expect(bounded).toBeGreaterThan(1000);
  });

  test("of the second derivative bound the payoff from above: U(b) ≤ U(a) + U′(a)(b − a) + ½ K (b − a)²", () => {
    let bounded = 0;
    fc.assert(
      fc.property(formulas(), boxes, between(0, 1), (formula, { x, y, at: [a] }, t) => {
        const slope = formulaDerivative(formula, "x");
        const point = pointInterval(y.lower);
        const { upper: K } = rangeOver(formulaDerivative(slope, "x"), x, point);
        const b = x.lower + t * (x.upper - x.lower);
        const [from, to, rise] = [
          valueAt(formula, a, y.lower),
          valueAt(formula, b, y.lower),
          valueAt(slope, a, y.lower),
        ];
        if (!(Math.abs(from) < 1e6 && Math.abs(to) < 1e6 && Math.abs(rise) < 1e6 && K < 1e9)) return;
        bounded += 1;
        const bound = from + rise * (b - a) + (K / 2) * (b - a) ** 2;
        expect(to).toBeLessThanOrEqual(bound + 1e-8 * (1 + Math.abs(from) + Math.abs(to) + Math.abs(K)));
      }),
      { ...seeded, numRuns: 800 },
    );
    expect(bounded).toBeGreaterThan(300);
  });

  test.each([
    ["sqrt(x)", [0, 4], [0, 2]],
    ["sqrt(2*x)", [0, 2], [0, 2]],
    ["x^2", [-1, 2], [0, 4]],
    ["x^3", [-1, 2], [-1, 8]],
    ["1/x", [0, 2], [0.5, Number.POSITIVE_INFINITY]],
    ["1/x", [-1, 2], [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]],
    ["ln(x)", [0, 1], [Number.NEGATIVE_INFINITY, 0]],
    ["exp(x)", [Number.NEGATIVE_INFINITY, 0], [0, 1]],
    ["normalDistribution(x)", [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY], [0, 1]],
    ["normalDensity(x)", [-1, 2], [0.05399096651318806, 0.3989422804014327]],
    ["x^0.5", [0, 4], [0, 2]],
    ["0.1", [0, 0], [0.1, 0.1]],
    ["if(x < 1, 5, 7)", [0, 3], [5, 7]],
    ["if(x <= 3, 5, 7)", [0, 3], [5, 5]],
    ["exp(800*x)", [1, 2], [Number.MAX_VALUE, Number.POSITIVE_INFINITY]],
  ])("of %s over %j is %j, and hardly wider", (text, [lower, upper], [least, most]) => {
    const range = rangeOver(parse(text), { lower: lower!, upper: upper! }, pointInterval(0));
    const near = (bound: number) => (Number.isFinite(bound) ? Math.abs(bound) * 2e-12 + 1e-300 : 0);
    expect(range.lower).toBeLessThanOrEqual(least!);
    expect(range.upper).toBeGreaterThanOrEqual(most!);
    if (Number.isFinite(least)) expect(range.lower).toBeGreaterThanOrEqual(least! - near(least!));
    if (Number.isFinite(most)) expect(range.upper).toBeLessThanOrEqual(most! + near(most!));
  });

  test("of 1/3 hold the fraction, which no double is", () => {
    const { lower, upper } = rangeOver(numberFormulaOf("1/3"), everything, everything);
    expect(lower).toBeLessThan(upper);
    expect(upper - lower).toBeLessThan(1e-15);
  });
});

function numberFormulaOf(text: string): Formula {
  return numberFormula(exact.from(text));
}

describe("symbols", () => {
  const formula = parse("x*exp(y) + if(x > z, w, x)");

  test("are listed, asked for, and replaced together", () => {
    expect([...symbolsOf(formula)]).toEqual(["x", "y", "z", "w"]);
    expect(dependsOn(formula, new Set(["w"]))).toBe(true);
    expect(dependsOn(formula, new Set(["v"]))).toBe(false);
    const swapped = new Map([
      ["x", symbolFormula("y")],
      ["y", symbolFormula("x")],
    ]);
    expect(formulaText(replacedSymbols(formula, swapped))).toBe("y * exp(x) + if(y > z, w, y)");
    expect(replacedSymbols(formula, new Map())).toBe(formula);
  });

  test("count in the size, also by what would replace them", () => {
    expect(sizeOfFormula(parse("x*x + 1"))).toEqual({ nodes: 5, depth: 3, steps: 5 });
    expect(sizeOfFormula(parse("x*x + 1"), () => ({ nodes: 100, depth: 10, steps: 50 }))).toEqual({
      nodes: 203,
      depth: 12,
      steps: 103,
    });
    expect(sizeOfFormula(parse("if(x > 0, x, x*x + 1)"))).toEqual({ nodes: 9, depth: 4, steps: 8 });
  });

  test("leave a value rational unless a function does not", () => {
    expect(["x^y", "min(x, 1/3)", "if(x > 1, x, abs(y))"].map((text) => isRationalFormula(parse(text)))).toEqual([
      true,
      true,
      true,
    ]);
    expect(["sqrt(x)", "1 + exp(x)", "if(ln(x) > 1, x, y)"].some((text) => isRationalFormula(parse(text)))).toBe(false);
  });
});
