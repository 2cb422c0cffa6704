import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hierarchy, levelSummaries, shareAtLeast } from "../../../src/index.ts";

const star = (top: string, values: readonly string[]) => [
  { unit: "top", level: 0, parent: null, value: top },
  ...values.map((value, i) => ({ unit: `u${i}`, level: 1, parent: "top", value })),
];

describe("levelSummaries", () => {
  test("counts what rises, stays and falls against each unit's own parent", () => {
    const [top, middle, bottom] = levelSummaries(
      hierarchy([
        { unit: "A", level: 0, parent: null, value: "10" },
        { unit: "B", level: 1, parent: "A", value: "12" },
        { unit: "C", level: 1, parent: "A", value: "9" },
        { unit: "D", level: 2, parent: "B", value: "11" },
        { unit: "E", level: 2, parent: "C", value: "9.0" },
        { unit: "F", level: 2, parent: "C", value: "10" },
      ]),
    );
    expect(top).toEqual({
      level: 0,
      count: 1,
      mean: 10,
      median: 10,
      min: 10,
      max: 10,
      above: null,
      up: 0,
      equal: 0,
      down: 0,
    });
    expect(middle).toMatchObject({ count: 2, mean: 10.5, median: 10.5, above: 10, up: 1, equal: 0, down: 1 });
    expect(bottom).toMatchObject({
      count: 3,
      mean: 10,
      median: 10,
      min: 9,
      max: 11,
      above: 10,
      up: 1,
      equal: 1,
      down: 1,
    });
  });

  test("the mean is that of exact fractions, however unequal the summands", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e15, max: 1e15 }), { minLength: 1, maxLength: 40 }), (values) => {
        const mean = levelSummaries(hierarchy(star("0", values.map(String))))[1]!.mean;
        const sum = values.reduce((total, value) => total + BigInt(value), 0n);
        const exact = Number((sum * 1_000_000n) / BigInt(values.length)) / 1e6;
        expect(Math.abs(mean - exact)).toBeLessThanOrEqual(1e-6 + 4e-16 * Math.abs(exact));
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  test("large summands that cancel leave the small ones", () => {
    expect(levelSummaries(hierarchy(star("0", ["1e16", "1", "-1e16", "1"])))[1]!.mean).toBe(0.5);
  });
});

describe("shareAtLeast", () => {
  test("includes the threshold itself, exactly", () => {
    const targets = star("0", ["0.1", "0.2", "0.30", "0.4"]).slice(1);
    expect(shareAtLeast(targets, "0.3")).toBe(0.5);
    expect(shareAtLeast(targets, "0.30000000000000000001")).toBe(0.25);
    expect(shareAtLeast(targets, 0)).toBe(1);
  });
});
