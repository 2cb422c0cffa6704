import * as fc from "fast-check";
import { ParseError } from "jiama";
import { describe, expect, test } from "vitest";
import { readNumeral } from "../../src/arithmetic/numeral.ts";
import { seeded } from "../arbitraries/parameters.ts";

/** The refusal of a text, in English and Chinese. */
function refusalOf(text: string): { readonly en: string; readonly zh: string } {
  try {
    readNumeral(text);
  } catch (error) {
    if (error instanceof ParseError) return error.text;
  }
  throw new Error(`${JSON.stringify(text)} was not refused`);
}

describe("readNumeral", () => {
  test.each([
    ["0", 0n, 1n],
    ["42", 42n, 1n],
    ["-3", -3n, 1n],
    ["+3", 3n, 1n],
    [" 7 ", 7n, 1n],
    ["0.10", 10n, 100n],
    [".5", 5n, 10n],
    ["5.", 5n, 1n],
    ["2e3", 2000n, 1n],
    ["2E-3", 2n, 1000n],
    ["1.5e+1", 15n, 1n],
    ["3/7", 3n, 7n],
    ["-3 / 7", -3n, 7n],
    ["3/-7", -3n, 7n],
    ["1.5/2", 15n, 20n],
    ["1e-2/1e2", 1n, 10_000n],
    ["00012", 12n, 1n],
  ])("reads %s", (text, numerator, denominator) => {
    expect(readNumeral(text)).toEqual({ numerator, denominator });
  });

  test.each([
    "",
    " ",
    ".",
    "-",
    "e5",
    "1e",
    "1e1.5",
    "abc",
    "1,5",
    "0x10",
    "1 2",
    "1/2/3",
    "/2",
    "1/",
    "--1",
    "NaN",
    "Infinity",
    "−3",
    "1_000",
    "½",
  ])("refuses %j and shows how to write a number", (text) => {
    const { en, zh } = refusalOf(text);
    expect(en).toContain("is not a number; write it like 3, 0.25, 2e-3 or 1/3");
    expect(zh).toContain("不是数字；写法如 3、0.25、2e-3 或 1/3");
  });

  test.each(["1/0", "0/0", "1/0.00", "1/-0"])("refuses the zero denominator of %s", (text) => {
    expect(refusalOf(text).en).toContain("its denominator is zero");
  });

  test.each([
    ["１２．５", "12.5"],
    ["１／３", "1/3"],
    ["－２", "-2"],
    ["２ｅ３", "2e3"],
  ])("refuses full-width %s and proposes %s", (text, halfWidth) => {
    expect(refusalOf(text).en).toContain(`write ${halfWidth}.`);
    expect(refusalOf(text).zh).toContain(`请写 ${halfWidth}。`);
  });

  test("full-width text that is no number either is not proposed", () => {
    expect(refusalOf("１２元").en).toContain("is not a number");
  });

  test.each([
    ["an exponent above 10 000", "1e10001"],
    ["an exponent of many digits", `1e${"9".repeat(30)}`],
    ["an exponent far below zero", "1e-99999999"],
    ["more than 10 000 digits", "1".repeat(10_001)],
    ["digits of a fraction", `0.${"1".repeat(10_001)}`],
    ["an endless text", "9".repeat(1_000_000)],
  ])("refuses %s at once, and shows the beginning only", (_, text) => {
    const start = performance.now();
    const { en } = refusalOf(text);
    expect(performance.now() - start).toBeLessThan(200);
    expect(en).toMatch(/too large|too long/);
    expect(en.length).toBeLessThan(220);
  });

  test("reads the longest numerals that it accepts", () => {
    expect(readNumeral("1e10000").numerator).toBe(10n ** 10_000n);
    expect(readNumeral("9".repeat(10_000)).numerator).toBe(10n ** 10_000n - 1n);
  });

  test("property: a ratio of integers reads back as it was written", () => {
    const integer = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n });
    fc.assert(
      fc.property(
        integer,
        integer.filter((d) => d !== 0n),
        (n, d) => {
          const { numerator, denominator } = readNumeral(`${n}/${d}`);
          expect(denominator).toBeGreaterThan(0n);
          expect(numerator * d).toBe(n * denominator);
        },
      ),
      { ...seeded, numRuns: 500 },
    );
  });

  test("property: a decimal with an exponent is its digits times a power of ten", () => {
    const digits = fc.bigInt({ min: 0n, max: 10n ** 30n });
    fc.assert(
      fc.property(
        digits,
        fc.integer({ min: -300, max: 300 }),
        fc.integer({ min: 0, max: 30 }),
        (n, exponent, places) => {
          const padded = n.toString().padStart(places + 1, "0");
          const text = `${padded.slice(0, padded.length - places)}.${padded.slice(padded.length - places)}e${exponent}`;
          const { numerator, denominator } = readNumeral(text);
          const power = exponent - places;
          const [up, down] = power >= 0 ? [10n ** BigInt(power), 1n] : [1n, 10n ** BigInt(-power)];
          expect(numerator * down).toBe(n * up * denominator);
        },
      ),
      { ...seeded, numRuns: 500 },
    );
  });
});
