import * as fc from "fast-check";
import { DomainError, exact, ParseError, type Rational } from "jiama";
import { describe, expect, test } from "vitest";
import { ratioToNumber } from "../../src/arithmetic/exact.ts";
import { seeded } from "../arbitraries/parameters.ts";

const integer = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
const nonZero = integer.filter((n) => n !== 0n);
const rational = fc.tuple(integer, nonZero).map(([n, d]) => exact.from(`${n}/${d}`));

const equal = (a: Rational, b: Rational) => exact.compare(a, b) === 0;

describe("exact", () => {
  test.each([
    ["0.1", "1/10"],
    ["0.10", "1/10"],
    ["-6/4", "-3/2"],
    ["2e-3", "1/500"],
    ["7", "7"],
    ["-0", "0"],
    ["1.5/2", "3/4"],
  ])("reads %s as %s in lowest terms", (text, shown) => {
    expect(exact.format(exact.from(text))).toBe(shown);
  });

  test("reads integers, and refuses doubles that may not be the decimal that was meant", () => {
    expect(exact.format(exact.from(-12))).toBe("-12");
    for (const value of [0.1, 1e-17, Math.PI, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(() => exact.from(value)).toThrow(DomainError);
    }
    expect(() => exact.from(0.1)).toThrow(/pass it as text, such as "0.1"/);
  });

  test("refuses text that is no number", () => {
    expect(() => exact.from("one")).toThrow(ParseError);
  });

  test("one tenth plus two tenths is three tenths", () => {
    expect(equal(exact.add(exact.from("0.1"), exact.from("0.2")), exact.from("0.3"))).toBe(true);
  });

  test("property: the axioms of an ordered field", () => {
    fc.assert(
      fc.property(rational, rational, rational, (a, b, c) => {
        const { zero, one, add, sub, mul, div, neg, compare } = exact;
        expect(equal(add(a, b), add(b, a))).toBe(true);
        expect(equal(mul(a, b), mul(b, a))).toBe(true);
        expect(equal(add(add(a, b), c), add(a, add(b, c)))).toBe(true);
        expect(equal(mul(mul(a, b), c), mul(a, mul(b, c)))).toBe(true);
        expect(equal(mul(a, add(b, c)), add(mul(a, b), mul(a, c)))).toBe(true);
        expect(equal(add(a, neg(a)), zero)).toBe(true);
        expect(equal(sub(a, b), add(a, neg(b)))).toBe(true);
        expect(equal(mul(a, one), a)).toBe(true);
        if (compare(b, zero) !== 0) expect(equal(mul(div(a, b), b), a)).toBe(true);
        expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)));
        if (compare(a, b) <= 0) expect(compare(add(a, c), add(b, c))).toBeLessThanOrEqual(0);
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test("property: what is formatted reads back to the same number, in lowest terms", () => {
    fc.assert(
      fc.property(rational, (a) => {
        expect(equal(exact.from(exact.format(a)), a)).toBe(true);
        const gcd = (x: bigint, y: bigint): bigint => (y === 0n ? x : gcd(y, x % y));
        expect(gcd(a.n, a.d)).toBe(1n);
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test("works on plain records that were never made by this field", () => {
    const half: Rational = { s: 1n, n: 1n, d: 2n };
    expect(exact.format(exact.add(half, exact.one))).toBe("3/2");
    expect(exact.format(exact.neg(half))).toBe("-1/2");
  });
});

describe("ratioToNumber", () => {
  // JavaScript's own reader of decimals rounds correctly: it is the independent judge.
  const literal = (low: number, high: number) =>
    fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 40n }), fc.integer({ min: low, max: high }), fc.boolean())
      .map(([digits, exponent, negative]) => `${negative ? "-" : ""}${digits}e${exponent}`);

  test.each([
    ["ordinary", -60, 20],
    ["huge, overflowing", 250, 320],
    ["tiny, subnormal", -380, -330],
  ])("property: %s decimals round to the nearest double", (_, low, high) => {
    fc.assert(
      fc.property(literal(low, high), (text) => {
        expect(exact.toNumber(exact.from(text)) + 0).toBe(Number(text) + 0);
      }),
      { ...seeded, numRuns: 2000 },
    );
  });

  test.each([
    ["the smallest double", 1n, 2n ** 1074n, 2 ** -1074],
    ["half of it, a tie to even", 1n, 2n ** 1075n, 0],
    ["a little more than half of it", 2n ** 100n + 1n, 2n ** 1175n, 2 ** -1074],
    [
      "a subnormal that two roundings would spoil",
      (1n << 60n) + (1n << 8n) + 1n,
      1n << 1126n,
      (2 ** 8 + 0) * 2 ** -1074,
    ],
    ["a tie to even", 2n ** 53n + 1n, 1n, 2 ** 53],
    ["a tie broken by a far digit", (2n ** 53n + 1n) * 10n ** 30n + 1n, 10n ** 30n, 2 ** 53 + 2],
    ["the largest double", 2n ** 1024n - 2n ** 971n, 1n, Number.MAX_VALUE],
    ["beyond it", 2n ** 1024n, 1n, Number.POSITIVE_INFINITY],
    ["zero", 0n, 3n ** 100n, 0],
    ["both far beyond the doubles", -(3n ** 2000n), 3n ** 2001n, -1 / 3],
  ])("%s", (_, n, d, value) => {
    expect(ratioToNumber(n, d)).toBe(value);
  });
});
