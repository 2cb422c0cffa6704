import * as fc from "fast-check";
import { dualNumbers, exact, type FieldFunction, float, jacobian } from "jiama";
import { describe, expect, test } from "vitest";
import { real, seeded } from "../arbitraries/parameters.ts";

/** A function that uses every operation: `[(xy − 3)/(x² + 1), −x + y·y]`. */
const sample: FieldFunction = ({ one, add, sub, mul, div, neg, from }, [x, y]) => [
  div(sub(mul(x!, y!), from(3)), add(mul(x!, x!), one)),
  add(neg(x!), mul(y!, y!)),
];

describe("jacobian", () => {
  test("is exact in fractions", () => {
    const J = jacobian(exact, sample, [exact.from(2), exact.from("1/3")]);
    // By hand: y/(x²+1) − 2x(xy − 3)/(x²+1)², x/(x²+1); −1, 2y.
    expect(J.map((row) => row.map(exact.format))).toEqual([
      ["11/25", "2/5"],
      ["-1", "2/3"],
    ]);
  });

  test("agrees with difference quotients", () => {
    fc.assert(
      fc.property(real(2), real(2), (x, y) => {
        const step = 1e-6;
        const J = jacobian(float, sample, [x, y]);
        for (const j of [0, 1]) {
          const at = (by: number) => sample(float, [x + (j === 0 ? by : 0), y + (j === 1 ? by : 0)]);
          for (const i of [0, 1]) expect(J[i]![j]).toBeCloseTo((at(step)[i]! - at(-step)[i]!) / (2 * step), 7);
        }
      }),
      seeded,
    );
  });

  test("has no columns where there are no coordinates", () => {
    expect(jacobian(float, () => [], [])).toEqual([]);
  });
});

test("dual numbers are compared, shown and rounded by their values", () => {
  const { compare, format, toNumber, from, name, zero } = dualNumbers(exact);
  const [a, b] = [from("1/2"), { value: exact.from("1/2"), slope: exact.one }];
  expect([compare(a, b), format(b), toNumber(b), name]).toEqual([0, "1/2", 0.5, "exact"]);
  expect(compare(zero, b)).toBeLessThan(0);
});
