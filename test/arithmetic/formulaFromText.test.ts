import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formulaFromText } from "../../src/arithmetic/formulaFromText.ts";
import { formulaText } from "../../src/arithmetic/formulaText.ts";
import { ParseError } from "../../src/errors.ts";
import { seeded } from "../arbitraries/parameters.ts";

const read = (text: string) =>
  formulaFromText(text, (at, { en, zh }) => new ParseError({ en: `${at}: ${en}`, zh: `${at}：${zh}` }));

function refusal(text: string): ParseError {
  try {
    read(text);
  } catch (error) {
    if (error instanceof ParseError) return error;
    throw error;
  }
  throw new Error(`${text} was read`);
}

describe("what no formula is is refused by its place, in both languages", () => {
  test.each([
    ["", /^0: the formula is empty; it may hold numbers, names, .* normalDistribution, if\.$/],
    ["a +", /^3: the formula ends where a value is expected/],
    ["(a + b", /^6: a bracket is not closed; add \)/],
    ["a)", /^1: "\)" does not fit here/],
    ["a, b", /^1: "," does not fit here/],
    ["a * / b", /^4: "\/" does not fit here/],
    ["min(a, )", /^7: "\)" does not fit here/],
    ["()", /^1: "\)" does not fit here/],
    // Products without a sign, units, keywords of other languages.
    ["2x", /^1: "2" and "x" stand side by side; write \* between them/],
    ["2(x)", /^1: "2" and "\(" stand side by side/],
    ["(a)(b)", /^3: "\)" and "\(" stand side by side/],
    ["5 cm", /^2: "5" and "cm" stand side by side/],
    ["3 mod 2", /^2: "3" and "mod" stand side by side/],
    ["a and b", /^2: "a" and "and" stand side by side/],
    ["1.2.3", /^3: "1\.2" and "\.3" stand side by side/],
    ["0x1F", /^1: "0" and "x1F" stand side by side/],
    ["1 234", /^2: "1" and "234" stand side by side/],
    // Functions that are not on the list, and functions that are not called.
    ["sin(x)", /^0: "sin" is no function; the functions are min, max, .*; for a product write sin \* \(/],
    ['import("fs")', /^7: a formula has no "\\""/],
    ["import(fs)", /^0: "import" is no function/],
    ["constructor(x)", /^0: "constructor" is no function/],
    ["__proto__(x)", /^0: "__proto__" is no function/],
    ["toString(x)", /^0: "toString" is no function/],
    ["exp + 1", /^0: "exp" is a function; write exp\(…\)/],
    ["max(1)", /^0: max has 1 argument, but takes 2 to 64/],
    ["exp(1, 2)", /^0: exp has 2 arguments, but takes 1/],
    ["exp()", /^0: exp has 0 arguments, but takes 1/],
    ["if(a, b, c)", /^0: if takes a comparison of two formulas/],
    ["if(a < b < c, 1, 2)", /^0: if takes a comparison of two formulas/],
    ["if(a < b, 1)", /^0: if takes a comparison of two formulas/],
    ["a < b", /^2: a comparison of two formulas stands only within if/],
    ["1 + (a == b)", /^7: a comparison of two formulas stands only within if/],
    // Statements, definitions, other kinds of value.
    ["a = 3", /^2: a formula has no "="; write ==\./],
    ["f(x) = x^2", /^5: a formula has no "="/],
    ["a; b", /^1: a formula has no ";"/],
    ["[1, 2]", /^0: a formula has no "\["/],
    ["{a: 1}", /^0: a formula has no "\{"/],
    ["'text'", /^0: a formula has no "'"/],
    ["a.b.c", /^3: a formula has no "\."/],
    ["a?.b", /^1: a formula has no "\?"/],
    ["a ? b : c", /^2: a formula has no "\?"; write if\(condition, then, otherwise\)/],
    ["x!", /^1: a formula has no "!"/],
    ["x'", /^1: a formula has no "'"/],
    ["50%", /^2: a formula has no "%"/],
    ["a \\ b", /^2: a formula has no "\\\\"/],
    ["a # b", /^2: a formula has no "#"/],
    ["a && b", /^2: a formula has no "&"/],
    ["x²", /^1: a formula has no "²"; write \^2\./],
    ["a × b", /^2: a formula has no "×"; write \*\./],
    ["a − b", /^2: a formula has no "−"; write -\./],
    ["a ≤ b", /^2: a formula has no "≤"; write <=\./],
    ["a＋b", /^1: a formula has no "＋"; write \+\./],
    ["４", /^0: a formula has no "４"; write 4\./],
    ["max(a，b)", /^5: a formula has no "，"; write ,\./],
    ["a\u0000b", /^1: a formula has no "\\u0000"/],
    ["\u{1f600}", /^0: a formula has no "😀"/u],
    // Numbers.
    ["1e400", /^0: "1e400" lies beyond the doubles/],
    ["1e-400", /^0: "1e-400" lies beyond the doubles/],
    ["1e99999", /^0: cannot read the number "1e99999": it is too large/],
    ["1e", /^1: "1" and "e" stand side by side/],
  ])("%j", (text, message) => {
    const { text: both } = refusal(text);
    expect(both.en).toMatch(message);
    expect(both.zh).toMatch(/\p{Script=Han}/u);
    expect(both.zh.split("：")[0]).toBe(both.en.split(":")[0]);
  });

  test.each([
    ["brackets", `${"(".repeat(65)}x${")".repeat(65)}`],
    ["brackets without end", "(".repeat(100_000)],
    ["functions", `${"exp(".repeat(65)}x${")".repeat(65)}`],
    ["words", `${"x + ".repeat(600)}x`],
    ["signs", `${"-".repeat(1001)}x`],
    ["characters", `1${"0".repeat(4000)}`],
    ["names", "x".repeat(4001)],
  ])("too many %s", (_, text) => {
    expect(refusal(text).text.en).toMatch(/nested deeper than 64 or has more than 1000 words|keep to 4000/);
  });
});

describe("what a formula may hold", () => {
  test("the deepest nesting and the longest chains are read", () => {
    expect(formulaText(read(`${"(".repeat(64)}x${")".repeat(64)}`).formula)).toBe("x");
    expect(formulaText(read(`${"x^".repeat(499)}x`).formula)).toHaveLength(999);
    expect(formulaText(read(`${"-".repeat(999)}x`).formula)).toHaveLength(1000);
    expect(formulaText(read(`${"x - ".repeat(499)}x`).formula)).toHaveLength(1997);
  });

  test("names, which may be those of objects' own members, stand for numbers only", () => {
    const { formula, symbols } = read(
      "constructor + __proto__*row.high - 违规_2 + e + i + pi + null + true + Infinity",
    );
    expect(symbols.map(({ name }) => name)).toEqual([
      ...["constructor", "__proto__", "row.high", "违规_2", "e", "i", "pi", "null", "true", "Infinity"],
    ]);
    expect(symbols[2]).toEqual({ name: "row.high", at: 24 });
    expect(formulaText(formula)).toBe(
      "constructor + __proto__ * row.high - 违规_2 + e + i + pi + null + true + Infinity",
    );
  });

  test("letters with marks are one name, however they are written", () => {
    expect(read("e\u0301").symbols[0]?.name).toBe(read("\u00e9").symbols[0]?.name);
  });

  test("a text is read or refused by a place within it, whatever it is", () => {
    const pieces = [
      "x",
      "min",
      "if",
      "2",
      "1e3",
      "(",
      ")",
      ",",
      "+",
      "-",
      "*",
      "/",
      "^",
      "<",
      "==",
      " ",
      ".",
      "é",
      "=",
      "\n",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (words) => {
        const text = words.join("");
        try {
          const { formula } = read(text);
          expect(read(formulaText(formula)).formula).toEqual(formula);
        } catch (error) {
          if (!(error instanceof ParseError)) throw error;
          const at = Number(error.message.split(":")[0]);
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(text.length);
        }
      }),
      { ...seeded, numRuns: 3000 },
    );
  });
});
