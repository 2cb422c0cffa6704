import { exact } from "jiama";
import { describe, expect, test } from "vitest";
import { alignedRows } from "../../src/cli/alignedRows.ts";
import { hints } from "../../src/cli/language.ts";
import { plainJson } from "../../src/cli/plainJson.ts";
import { shownValue } from "../../src/cli/shownValue.ts";
import { wrappedText } from "../../src/cli/wrappedText.ts";

describe("plain JSON", () => {
  test("exact numbers are text, floats numbers, what is not finite null, texts in one language", () => {
    const value = {
      fraction: exact.from("3/7"),
      zero: exact.zero,
      float: 0.1,
      infinite: Number.POSITIVE_INFINITY,
      nothing: Number.NaN,
      missing: undefined,
      label: { en: "official", zh: "官员" },
      list: [exact.from(-2), null, true, { en: "a", zh: "甲" }],
    };
    expect(plainJson(value, { lang: "zh" })).toEqual({
      fraction: "3/7",
      zero: "0",
      float: 0.1,
      infinite: null,
      nothing: null,
      missing: null,
      label: "官员",
      list: ["-2", null, true, "甲"],
    });
  });

  test("integers of an exact answer are text too", () => {
    expect(plainJson({ levels: 3, list: [1, 2] }, { lang: "en", numbersAsText: true })).toEqual({
      levels: "3",
      list: ["1", "2"],
    });
  });
});

describe("values for people", () => {
  test.each([
    [0.1 + 0.2, "0.3"],
    [2 / 3, "0.6666666667"],
    [1e300, "1e+300"],
    [60, "60"],
    [Number.NaN, "—"],
    [null, "—"],
    [true, "yes"],
    [exact.from("-1/3"), "-1/3"],
    [[1, [2, null]], "[1, [2, —]]"],
    [[{ effort: 1, payoff: 0.5 }], "[{effort 1, payoff 0.5}]"],
  ])("%o is shown as %s", (value, text) => {
    expect(shownValue(value, "en")).toBe(text);
  });

  test("a long list is shown by its ends", () => {
    const list = Array.from({ length: 1000 }, (_, i) => i);
    expect(shownValue(list, "en")).toBe("[0, 1, 2, 3, 4, 5, …, 997, 998, 999] (1000 values)");
    expect(shownValue(list, "zh")).toBe("[0, 1, 2, 3, 4, 5, …, 997, 998, 999] (共 1000 个值)");
  });

  test("columns line up where characters are wide", () => {
    expect(
      alignedRows([
        ["加码", "a", "x"],
        ["markup", "σ", "y"],
      ]),
    ).toBe("加码    a  x\nmarkup  σ  y");
  });

  test("long texts are broken between words, Chinese between characters but never before closing punctuation", () => {
    const english = wrappedText("incentive ".repeat(30).trim());
    expect(english.split("\n").every((line) => line.length <= 100 && /^incentive( incentive)*$/.test(line))).toBe(true);
    const chinese = wrappedText(`${"层".repeat(50)}，${"加码".repeat(40)}。`);
    expect(chinese.split("\n").map((line) => line.length)).toEqual([51, 50, 31]);
  });
});

test("the language of messages is known before the options have been read", () => {
  expect(hints(["solve", "--lang", "zh", "--json"])).toEqual({ lang: "zh", json: true });
  expect(hints(["--lang=zh"])).toEqual({ lang: "zh", json: false });
  expect(hints(["--lang", "fr"])).toEqual({ lang: "en", json: false });
  expect(hints(["--", "--lang", "zh", "--json"])).toEqual({ lang: "en", json: false });
});
