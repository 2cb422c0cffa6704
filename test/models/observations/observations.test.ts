import { describe, expect, test } from "vitest";
import {
  gdpChain2013,
  gdpChain2013First,
  gdpPlan2006,
  gdpPlan2011,
  gdpPlan2016,
  gdpProvinces2011,
  gdpProvinces2016Lower,
  gdpProvinces2016Upper,
  gdpProvinces2021,
  gdpProvinces2024,
  observedHierarchies,
  seedSewage,
} from "../../../models/observations/index.ts";
import { provinces } from "../../../models/observations/provinces.ts";
import { hierarchy, levelSummaries, shareAtLeast, targetSteps } from "../../../src/index.ts";

const below = (targets: typeof seedSewage.targets) => targets.filter(({ parent }) => parent !== null);
const valueAt = (targets: typeof seedSewage.targets, unit: string) => targets.find((t) => t.unit === unit)?.value;

describe("every observed hierarchy", () => {
  test.each(observedHierarchies.map((observed) => [observed.id, observed] as const))(
    "%s is one tree, sourced and in both languages",
    (id, observed) => {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(hierarchy(observed.targets).units).toHaveLength(observed.targets.length);
      expect(observed.sourceKeys.length).toBeGreaterThan(0);
      for (const text of [observed.title, observed.measure, observed.source, ...observed.notes]) {
        expect(text.en).not.toBe("");
        expect(text.zh).toMatch(/\p{Script=Han}/u);
      }
      for (const { name } of observed.targets) expect(name?.zh).toMatch(/\p{Script=Han}/u);
    },
  );

  test("ids are unique", () => {
    expect(new Set(observedHierarchies.map(({ id }) => id)).size).toBe(observedHierarchies.length);
  });
});

test("31 provinces, each with its own name in English and in Chinese", () => {
  const names = Object.values(provinces);
  expect(names).toHaveLength(31);
  expect(new Set(names.map(({ en }) => en)).size).toBe(31);
  expect(new Set(names.map(({ zh }) => zh)).size).toBe(31);
});

test("the sewage chain is 60, 61, 62, 70", () => {
  expect(seedSewage.targets.map(({ value }) => value)).toEqual(["60", "61", "62", "70"]);
});

describe("the provincial lists have the published figures", () => {
  test("2024: 31 provinces, mean 5.645, median 5.5, 64.5 percent at or above 5.5; ten equal the nation, one is below", () => {
    const targets = below(gdpProvinces2024.targets);
    const summary = levelSummaries(hierarchy(gdpProvinces2024.targets))[1]!;
    expect(summary).toMatchObject({ count: 31, median: 5.5, min: 4.5, max: 8, above: 5, up: 20, equal: 10, down: 1 });
    expect(summary.mean).toBe(5.645161290322581);
    expect(shareAtLeast(targets, "5.5")).toBe(0.6451612903225806);
  });

  test("2011: 23 provinces, mean 10.935, median 12; Beijing and Shanghai equal the nation, none is below", () => {
    const summary = levelSummaries(hierarchy(gdpProvinces2011.targets))[1]!;
    expect(summary).toMatchObject({ count: 23, median: 12, min: 8, max: 13.5, above: 8, up: 21, equal: 2, down: 0 });
    expect(summary.mean).toBe(10.934782608695652);
    expect(valueAt(gdpProvinces2011.targets, "Henan")).toBeUndefined();
  });

  // Single targets, so that no two provinces have changed places.
  test.each([
    ["Chongqing", "13.5", "6"],
    ["Inner Mongolia", "13", "6"],
    ["Guizhou", "13", "5.5"],
    ["Tibet", "12", "8"],
    ["Tianjin", "12", "4.5"],
    ["Shanxi", "12", "5"],
    ["Shaanxi", "12", "5.5"],
    ["Liaoning", "11", "5.5"],
    ["Xinjiang", "10", "6.5"],
    ["Guangdong", "9", "5"],
    ["Shanghai", "8", "5"],
    ["Hainan", undefined, "8"],
    ["Jiangxi", undefined, "5"],
  ])("%s: %s in 2011, %s in 2024", (province, in2011, in2024) => {
    expect(valueAt(gdpProvinces2011.targets, province)).toBe(in2011);
    expect(valueAt(gdpProvinces2024.targets, province)).toBe(in2024);
  });
});

describe("nation and mean of the provinces", () => {
  test.each([
    [gdpPlan2006, 7.5, 9.9, "1.320"],
    [gdpPlan2011, 7, 10.3, "1.471"],
    [gdpPlan2016, 6.5, 7.7, "1.185"],
    [gdpProvinces2016Lower, 6.5, 7.5, "1.154"],
    [gdpProvinces2016Upper, 7, 7.5, "1.071"],
    [gdpProvinces2021, 6, 6.8, "1.133"],
  ])("$id: %d → %d, ratio %s", (observed, nation, mean, ratio) => {
    const [step, ...more] = targetSteps(hierarchy(observed.targets));
    expect(more).toEqual([]);
    expect([step!.above, step!.below]).toEqual([nation, mean]);
    expect(step!.ratio!.toFixed(3)).toBe(ratio);
    expect(step!.to.aggregate).toBeDefined();
  });
});

describe("the chain of 2013", () => {
  const steps = (observed: typeof gdpChain2013) =>
    targetSteps(hierarchy(observed.targets)).map(({ from, to, markup, direction }) => [
      from.unit,
      to.unit,
      markup,
      direction,
    ]);

  test("goes down from Guangdong to Dongguan and up to the towns' revised targets", () => {
    expect(steps(gdpChain2013)).toEqual([
      ["China", "Guangdong", 0.5, "up"],
      ["Guangdong", "Dongguan", -1, "down"],
      ["Dongguan", "Dalang", 5, "up"],
      ["Dongguan", "Houjie", 0.5, "up"],
      ["Dongguan", "Nancheng", 5, "up"],
    ]);
  });

  test("before the revision also stands still in Dalang and goes down in Houjie", () => {
    expect(steps(gdpChain2013First).slice(2)).toEqual([
      ["Dongguan", "Dalang", 0, "equal"],
      ["Dongguan", "Houjie", -1, "down"],
      ["Dongguan", "Nancheng", 1.5, "up"],
    ]);
  });
});
