import * as fc from "fast-check";
import { ParseError } from "jiama";
import { describe, expect, test } from "vitest";
import { parseValue, type SetValue } from "../../src/games/parseValue.ts";

const read = (text: string) => parseValue(text, "--set x");

describe("values on the command line", () => {
  test.each([
    ["4", "4"],
    [" 1/3 ", "1/3"],
    ['"1/3"', "1/3"],
    ["normal", "normal"],
    ["tolerance+appeals", "tolerance+appeals"],
    ["[4,3,3]", ["4", "3", "3"]],
    ["[1/2, 0.10 ,1e-3]", ["1/2", "0.10", "1e-3"]],
    ['["1/2","1/3"]', ["1/2", "1/3"]],
    ["[]", []],
    ["[[1,2],[3]]", [["1", "2"], ["3"]]],
    ["[null,1]", [null, "1"]],
    ['["a,b]"]', ["a,b]"]],
  ] as const)("%s", (text, value) => {
    expect(read(text)).toEqual(value);
  });

  test.each(["[", "[1", "[1,", "[1,]", "[,1]", "[1,,2]", "[1]2", "[1][2]", "[1 [2]]", "[[1]", '["1]', '[1"2"]', '"1'])(
    "refuses %s, saying where",
    (text) => {
      expect(() => read(text)).toThrow(ParseError);
      expect(() => read(text)).toThrow(/^--set x: cannot read /);
    },
  );

  test("reads lists as deep as 256 and refuses deeper ones without recursion", () => {
    expect(() => read("[".repeat(256) + "]".repeat(256))).not.toThrow();
    expect(() => read("[".repeat(257) + "]".repeat(257))).toThrow("nested deeper than 256");
    expect(() => read("[".repeat(100_000))).toThrow("nested deeper than 256");
  });

  test("reads back whatever lists of numerals are written, spaced in any way", () => {
    const numeral = fc.oneof(
      fc.integer().map(String),
      fc.tuple(fc.integer(), fc.integer({ min: 1 })).map(([n, d]) => `${n}/${d}`),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    );
    const { list } = fc.letrec<{ list: SetValue; entry: SetValue }>((tie) => ({
      entry: fc.oneof({ depthSize: "small" }, numeral, tie("list")),
      list: fc.array(tie("entry"), { maxLength: 5 }),
    }));
    const written = (value: SetValue, gap: string): string =>
      Array.isArray(value)
        ? `[${gap}${value.map((item) => written(item, gap)).join(`${gap},${gap}`)}${gap}]`
        : `${value}`;
    fc.assert(
      fc.property(list, fc.constantFrom("", " ", "\t "), (value, gap) => {
        expect(read(written(value, gap))).toEqual(value);
      }),
      { seed: 20 },
    );
  });
});
