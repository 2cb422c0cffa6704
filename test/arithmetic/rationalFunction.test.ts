import * as fc from "fast-check";
import { derivative, orthantSign, type RationalFunction, rationalFunctions, substituted, symbol } from "jiama";
import { describe, expect, test } from "vitest";
import { between, seeded } from "../arbitraries/parameters.ts";

const { add, sub, mul, div, one, from } = rationalFunctions;
const [x, y] = [symbol("x"), symbol("y")];

/** The value at a point, by evaluating terms in floating point. */
function valueAt(f: RationalFunction, point: Readonly<Record<string, number>>): number {
  const part = (p: RationalFunction["numerator"]) =>
    [...p].reduce((sum, [monomial, coefficient]) => {
      const factors = monomial === "" ? [] : monomial.split(" ").map((factor) => factor.split("^"));
      return sum + factors.reduce((term, [name, e = "1"]) => term * point[name!]! ** Number(e), Number(coefficient));
    }, 0);
  return part(f.numerator) / part(f.denominator);
}

const expression: fc.Arbitrary<RationalFunction> = fc.letrec<{ e: RationalFunction }>((tie) => ({
  e: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(x, y, one, from(3), from("2/5")),
    fc.tuple(tie("e"), tie("e")).map(([a, b]) => add(a, b)),
    fc.tuple(tie("e"), tie("e")).map(([a, b]) => sub(a, b)),
    fc.tuple(tie("e"), tie("e")).map(([a, b]) => mul(a, b)),
    fc.tuple(tie("e"), tie("e")).map(([a, b]) => div(a, add(mul(b, b), one))),
  ),
})).e;

describe("rational functions", () => {
  test("equal expressions have a zero difference: (x + y)² = x² + 2xy + y²", () => {
    const square = mul(add(x, y), add(x, y));
    const expanded = add(add(mul(x, x), mul(from(2), mul(x, y))), mul(y, y));
    expect(orthantSign(sub(square, expanded))).toBe("zero");
  });

  test("coefficients of one sign decide the sign, mixed coefficients do not", () => {
    expect(orthantSign(add(x, one))).toBe("positive");
    expect(orthantSign(div(sub(from(-1), x), add(x, y)))).toBe("negative");
    expect(orthantSign(sub(x, y))).toBe("undecided");
  });

  test("comparison of expressions whose order depends on the values is refused", () => {
    expect(() => rationalFunctions.compare(x, y)).toThrow(/depends on the values/);
    expect(rationalFunctions.compare(add(x, y), x)).toBeGreaterThan(0);
  });

  test("the derivative agrees with a finite difference", () => {
    fc.assert(
      fc.property(expression, between(0.5, 2), (f, at) => {
        const h = 1e-5;
        const value = (dx: number) => valueAt(f, { x: at + dx, y: 1.3 });
        const slope = valueAt(derivative(f, "x"), { x: at, y: 1.3 });
        const difference = (value(h) - value(-h)) / (2 * h);
        expect(Math.abs(slope - difference)).toBeLessThan(1e-5 * (1 + Math.abs(slope) + Math.abs(value(0))));
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("a dependent symbol is differentiated along its own slope: d f(z)/dx with z = x y, f′ = −z f", () => {
    const [z, f] = [symbol("z"), symbol("f")];
    const along = new Map([
      ["z", y],
      ["f", rationalFunctions.neg(mul(mul(z, f), y))],
    ]);
    const slope = derivative(mul(f, z), "x", along);
    expect(orthantSign(sub(slope, mul(mul(f, y), sub(one, mul(z, z)))))).toBe("zero");
  });

  test("substitution evaluates", () => {
    const f = div(add(x, one), add(y, x));
    const g = substituted(f, new Map([["x", mul(y, y)]]));
    expect(valueAt(g, { y: 2 })).toBeCloseTo(5 / 6, 12);
  });

  test("a sign that coefficients prove holds at random positive points", () => {
    fc.assert(
      fc.property(expression, between(1e-3, 1e3), between(1e-3, 1e3), (f, a, b) => {
        const sign = orthantSign(f);
        fc.pre(sign === "positive" || sign === "negative");
        expect(Math.sign(valueAt(f, { x: a, y: b }))).toBe(sign === "positive" ? 1 : -1);
      }),
      { ...seeded, numRuns: 200 },
    );
  });
});
