import * as fc from "fast-check";
import { DomainError, float, ParseError } from "jiama";
import { describe, expect, test } from "vitest";
import { seeded } from "../arbitraries/parameters.ts";

describe("float", () => {
  test.each([
    ["0.1", 0.1],
    ["1/3", 1 / 3],
    ["-2e-3", -0.002],
    ["1/10", 0.1],
    ["1e308", 1e308],
    ["5e-324", 5e-324],
    ["123456789012345678901234567890", 1.2345678901234568e29],
    ["1e400/1e399", 10],
  ])("reads %s as the nearest double", (text, value) => {
    expect(float.from(text)).toBe(value);
  });

  test("takes numbers as they are", () => {
    expect(float.from(0.1)).toBe(0.1);
    expect(float.from(-7)).toBe(-7);
  });

  test.each(["1e309", "-1e400", "1e400/3", "1e-400", "-1/1e400"])("refuses %s, beyond the doubles", (text) => {
    expect(() => float.from(text)).toThrow(DomainError);
    expect(() => float.from(text)).toThrow(/lies beyond the doubles/);
  });

  test.each(["0", "-0.00", "0e-400", "0/7"])("%s is zero, not too small a number", (text) => {
    expect(Math.abs(float.from(text))).toBe(0);
  });

  test.each(["", "x", "1/0", "NaN", "Infinity"])("refuses %j", (text) => {
    expect(() => float.from(text)).toThrow(ParseError);
  });

  test("computes as doubles do", () => {
    expect(float.add(0.1, 0.2)).toBe(0.30000000000000004);
    expect(float.sub(1, 0.9)).toBe(0.09999999999999998);
    expect(float.mul(3, 0.1)).toBe(0.30000000000000004);
    expect(float.div(1, 3)).toBe(1 / 3);
    expect(float.neg(2)).toBe(-2);
    expect(float.toNumber(1.5)).toBe(1.5);
    expect(Math.sign(float.compare(1, 2))).toBe(-1);
    expect(float.compare(2, 2)).toBe(0);
    expect([float.zero, float.one, float.name]).toEqual([0, 1, "float"]);
  });

  test("property: what is formatted reads back to the same double", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(float.from(float.format(x)) + 0).toBe(x + 0);
      }),
      { ...seeded, numRuns: 1000 },
    );
  });
});
