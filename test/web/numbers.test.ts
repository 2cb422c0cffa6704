import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { models } from "../../models/registry.ts";
import type { ParameterSpec } from "../../src/index.ts";
import { positionText, roundStep, sliderRange } from "../../src/web/controls/sliderRange.ts";
import { numberOf, shortNumber } from "../../src/web/state/numberText.ts";
import { shownValue } from "../../src/web/state/shownValue.ts";
import { defaultText, listText, listValue, matrixText, matrixValue } from "../../src/web/state/valueText.ts";
import { axisTicks } from "../../src/web/sweep/axisTicks.ts";
import { seeded } from "../arbitraries/parameters.ts";

describe("numbers as people read them", () => {
  test.each([
    [0.8120457686092394, "0.81205"],
    [-0.36642, "−0.36642"],
    [62.436137305827714, "62.436"],
    [123456, "123460"],
    [123456789, "1.2346×10⁸"],
    [1.9848e-9, "1.9848×10⁻⁹"],
    [-0.00001234, "−1.234×10⁻⁵"],
    [0, "0"],
    [-0, "0"],
    [Number.NaN, "—"],
    [Number.POSITIVE_INFINITY, "—"],
  ])("%d is shown as %s", (value, text) => {
    expect(shortNumber(value)).toBe(text);
  });

  test("values of outcomes", () => {
    expect(shownValue([0.5, null, true], "zh")).toBe("[0.5, —, 是]");
    expect(shownValue([{ effort: 0.25 }], "en")).toBe("[{effort 0.25}]");
    expect(
      shownValue(
        Array.from({ length: 20 }, (_, i) => i),
        "en",
      ),
    ).toBe("[0, 1, 2, 3, …, 18, 19] (20 values)");
  });

  test.each([
    ["2/3", 2 / 3],
    [" 0.30 ", 0.3],
    ["1e3", 1000],
    ["", undefined],
    ["1/0", undefined],
    ["abc", undefined],
  ])("%j means %d", (text, value) => {
    expect(numberOf(text)).toBe(value);
  });
});

describe("lists and matrices as text", () => {
  test("there and back", () => {
    expect(listText(["1/2", "3"])).toBe("[1/2,3]");
    expect(listValue("[1/2, 3]")).toEqual(["1/2", "3"]);
    expect(
      matrixText([
        ["1", null],
        ["0", "2"],
      ]),
    ).toBe("[[1,null],[0,2]]");
    expect(matrixValue("[[1,null],[0,2]]")).toEqual([
      ["1", null],
      ["0", "2"],
    ]);
  });

  test.each(["3", "[1,2", "[[1],[2]]", "tolerance", undefined])("%s is no list", (text) => {
    expect(listValue(text)).toBeUndefined();
  });

  test.each(["3", "[1,2]", "[[1],2]"])("%s is no matrix", (text) => {
    expect(matrixValue(text)).toBeUndefined();
  });
});

describe("ranges of sliders", () => {
  const numeric = models.flatMap(({ id, parameters }) =>
    Object.entries(parameters as Record<string, ParameterSpec>).flatMap(([name, spec]) =>
      spec.domain.kind === "real" || spec.domain.kind === "integer"
        ? [{ name: `${id} ${name}`, spec, domain: spec.domain }]
        : [],
    ),
  );

  test.each(numeric)("$name: the slider stays within the domain and reaches its default", ({ spec, domain }) => {
    const text = defaultText(spec.default);
    const initial = text === null ? undefined : numberOf(text);
    const range = sliderRange(domain, initial);
    const [low, high] = [
      Number(domain.min ?? Number.NEGATIVE_INFINITY),
      Number(domain.max ?? Number.POSITIVE_INFINITY),
    ];
    expect(range.min).toBeGreaterThanOrEqual(low);
    expect(range.max).toBeLessThanOrEqual(high);
    if (domain.kind === "real" && domain.minOpen) expect(range.min).toBeGreaterThan(low);
    if (domain.kind === "real" && domain.maxOpen) expect(range.max).toBeLessThan(high);
    // One model takes a single number of layers.
    if (domain.min !== domain.max) expect(range.min).toBeLessThan(range.max);
    if (initial === undefined) return;
    expect(range.min).toBeLessThanOrEqual(initial);
    expect(range.max).toBeGreaterThanOrEqual(initial);
  });

  test("a value beyond the slider widens it", () => {
    expect(sliderRange({ kind: "real", min: "0" }, 4, 50).max).toBeGreaterThanOrEqual(50);
    expect(sliderRange({ kind: "real" }, 1, -30).min).toBeLessThanOrEqual(-30);
    expect(sliderRange({ kind: "integer", min: 1, max: 1000 }, 3, 77).max).toBe(77);
  });

  test("positions are short decimals", () => {
    const range = sliderRange({ kind: "real", min: "0", max: "1" }, 0.3);
    expect(range).toEqual({ min: 0, max: 1, step: 0.01 });
    expect(positionText(0.1 + 0.2, range)).toBe("0.3");
  });

  test("steps are 1, 2 or 5 times a power of ten", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (x) => {
        const step = roundStep(x);
        expect(step).toBeLessThanOrEqual(x * (1 + 1e-8));
        expect(step * 2.5).toBeGreaterThan(x * (1 - 1e-8));
        expect(["1", "2", "5"]).toContain(step.toExponential().split("e")[0]);
      }),
      seeded,
    );
  });

  test("marks of axes are round and within", () => {
    expect(axisTicks(0.3, 2.5)).toEqual([0.5, 1, 1.5, 2, 2.5]);
    expect(axisTicks(0, 1)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(axisTicks(3, 3)).toEqual([3]);
  });
});
