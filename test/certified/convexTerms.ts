import { type ConvexTerm, exact, type Rational } from "jiama";

/** The cost `d x²/2 + g x` in fractions. */
export function quadraticTerm(d: Rational, g: Rational, lower: Rational | null): ConvexTerm<Rational> {
  const { add, mul, div, from } = exact;
  return {
    lower,
    value: (x) => add(div(mul(d, mul(x, x)), from(2)), mul(g, x)),
    slope: (x) => add(mul(d, x), g),
    curvature: () => d,
  };
}

/** The cost `p eˣ`. */
export function exponentialTerm(p: number, lower: number | null): ConvexTerm<number> {
  const value = (x: number) => p * Math.exp(x);
  return { lower, value, slope: value, curvature: value };
}
