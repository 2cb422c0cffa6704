import fc from "fast-check";
import { roundedNumeral } from "jiama/report";
import { describe, expect, test } from "vitest";

describe("roundedNumeral", () => {
  test.each([
    [0.81204576, 4, "0.8120"],
    [-1.5, 4, "-1.5000"],
    [12, 0, "12"],
    [1234567, 0, "1234567"],
    [999999.4, 1, "999999.4"],
  ])("gives %d with %i digits as %s", (value, digits, text) => {
    expect(roundedNumeral(value, digits)).toBe(text);
  });

  test("four digits where nothing is said", () => {
    expect(roundedNumeral(1 / 3)).toBe("0.3333");
  });

  test.each([
    // Doubles that lie exactly between two decimals: away from zero.
    [0.125, 2, "0.13"],
    [-0.125, 2, "-0.13"],
    [2.5, 0, "3"],
    [-2.5, 0, "-3"],
    // The doubles nearest to 1.005 and 1.115 lie below and above these decimals.
    [1.005, 2, "1.00"],
    [1.115, 2, "1.11"],
    [1.045, 2, "1.04"],
    [8.345, 2, "8.35"],
  ])("rounds the double %d with %i digits to the nearest decimal %s", (value, digits, text) => {
    expect(roundedNumeral(value, digits)).toBe(text);
  });

  test.each([
    [-0, 4, "0.0000"],
    [-0, 0, "0"],
    [-0.4, 0, "0"],
    [-1e-13, 4, "0.0000"],
    [5e-324, 4, "0.0000"],
  ])("never signs a zero: %d with %i digits", (value, digits, text) => {
    expect(roundedNumeral(value, digits)).toBe(text);
  });

  test.each([
    [0.0000123, 4, "1.2e-5"],
    [-0.0000123, 4, "-1.2e-5"],
    [1e-12, 4, "1.0e-12"],
    [0.00005, 4, "0.0001"],
    [0.0000499, 4, "5.0e-5"],
    [0.04, 1, "4.0e-2"],
  ])("shows that %d is not zero", (value, digits, text) => {
    expect(roundedNumeral(value, digits)).toBe(text);
  });

  test.each([
    [1e6, 4, "1.0000e6"],
    [999999.99999, 4, "1.0000e6"],
    [-12345678.9, 2, "-1.2346e7"],
    [1e15, 0, "1.0000e15"],
    [1.7e308, 0, "1.7000e308"],
  ])("writes the large %d with an exponent", (value, digits, text) => {
    expect(roundedNumeral(value, digits)).toBe(text);
  });

  test.each([Number.NaN, Number.MAX_VALUE, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    "has nothing to say of %d",
    (value) => {
      expect(roundedNumeral(value)).toBeNull();
    },
  );

  test("for every double: a numeral that is read back to within half a unit of the last digit shown", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer({ min: 0, max: 15 }),
        (value, digits) => {
          const text = roundedNumeral(value, digits);
          if (text === null) {
            expect(Math.abs(value)).toBeGreaterThan(1.7976e308);
            return;
          }
          expect(text).toMatch(/^-?\d+(\.\d+)?(e-?\d+)?$/);
          expect(text).not.toMatch(/^-0(\.0*)?$/);
          const [mantissa, exponent = "0"] = text.split("e");
          const shown = mantissa!.split(".")[1]?.length ?? 0;
          const unit = Number(`1e${Number(exponent) - shown}`);
          // One part in 2^50 for the doubles of this very comparison.
          expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(0.5 * unit + Math.abs(value) * 2 ** -50);
        },
      ),
      { seed: 11, numRuns: 500 },
    );
  });
});
