import { expMinusOne } from "jiama";
import { expect, test } from "vitest";

// e^t − 1 to double precision, from its series in exact arithmetic.
test.each([
  [1e-300, 1e-300],
  [1e-17, 1e-17],
  [1e-9, 1.0000000005e-9],
  [-1e-9, -9.999999995e-10],
  [1e-4, 0.00010000500016667084],
  [-0.5, -0.3934693402873666],
  [1, 1.718281828459045],
  [30, 10686474581523.463],
])("e^%d − 1 to two units in the last place", (t, known) => {
  expect(Math.abs(expMinusOne(t) - known)).toBeLessThanOrEqual(4.5e-16 * Math.abs(known));
});

test("at the ends of the range", () => {
  expect([0, -50, -1000, Number.NEGATIVE_INFINITY].map(expMinusOne)).toEqual([0, -1, -1, -1]);
  expect([1000, Number.POSITIVE_INFINITY].map(expMinusOne)).toEqual([
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  ]);
  expect(expMinusOne(Number.NaN)).toBeNaN();
});
