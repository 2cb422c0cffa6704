import * as fc from "fast-check";
import { ParseError } from "jiama";
import { describe, expect, test } from "vitest";
import { losslessJson } from "../../src/node/losslessJson.ts";

const name = { en: "f.json", zh: "f.json" };
const read = (text: string) => losslessJson(text, name);

describe("JSON that keeps its numbers", () => {
  test("numbers are their own text", () => {
    expect(read('{"a": 0.10, "b": [1e400, -0, 12345678901234567890], "c": null, "d": true, "e": "x"}')).toEqual({
      a: "0.10",
      b: ["1e400", "-0", "12345678901234567890"],
      c: null,
      d: true,
      e: "x",
    });
  });

  test("agrees with JSON.parse on everything but numbers", () => {
    const json = fc
      .json({ noUnicodeString: false })
      .filter((text) => !/"(__proto__|constructor|prototype)"/.test(text));
    const numbersAsText = (value: unknown): unknown => {
      if (typeof value === "number") return Number.isFinite(value) ? value : null;
      if (Array.isArray(value)) return value.map(numbersAsText);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, numbersAsText(item)]));
    };
    const numbersBack = (text: string) => JSON.parse(text, (_, value: unknown) => value);
    fc.assert(
      fc.property(json, (text) => {
        const withText = text.replace(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g, (token) =>
          token.startsWith('"') ? token : `"${token}"`,
        );
        expect(read(text)).toEqual(numbersAsText(numbersBack(withText)));
      }),
      { seed: 20 },
    );
  });

  test.each([
    ['{"a": 1, "a": 1}', 'f.json, line 1, column 10: the key "a" is given twice'],
    ['{"a": 1,\n  "b": {"a": 1},\n  "\\u0061": 2}', 'f.json, line 3, column 3: the key "a" is given twice'],
    ['[{"a": {"__proto__": 1}}]', 'column 9: the key "__proto__" is not allowed'],
    ['{"constructor": 1}', 'the key "constructor" is not allowed'],
    ['{"a": 1,}', "this is not JSON"],
    ['{"a": NaN}', "f.json, line 1, column 7: this is not JSON"],
    ['{"a": 01}', "this is not JSON"],
    ['{"a": 1', "this is not JSON"],
    ['{"a": "', "this is not JSON"],
    ["{'a': 1}", "this is not JSON"],
    ["1 2", "this is not JSON"],
    [" \n", "f.json is empty"],
  ])("refuses %s, saying where", (text, message) => {
    expect(() => read(text)).toThrow(ParseError);
    expect(() => read(text)).toThrow(message);
  });

  test("braces and commas within texts open nothing", () => {
    expect(read('{"a": "{[,\\"", "b": "a"}')).toEqual({ a: '{[,"', b: "a" });
  });

  test("refuses nesting deeper than 256 without recursion", () => {
    expect(() => read("[".repeat(256) + "]".repeat(256))).not.toThrow();
    expect(() => read("[".repeat(257) + "]".repeat(257))).toThrow("column 257: the nesting is deeper than 256");
    expect(() => read('{"a":'.repeat(1_000_000))).toThrow("deeper than 256");
  });

  test("reads a text of many megabytes in one pass", () => {
    expect(read(`["${"x".repeat(2_000_000)}"]`)).toHaveLength(1);
  });
});
