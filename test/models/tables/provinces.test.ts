import { describe, expect, test } from "vitest";
import { provincesTable } from "../../../models/tables/provinces.ts";
import type { Cell, Localized, ObservedHierarchy, Table, TargetObservation } from "../../../src/index.ts";

const built = provincesTable.build({})!;

/** The rows by their label, each as an object of column ids. */
function labelled({ columns, groups }: Table): ReadonlyMap<string, Readonly<Record<string, Cell>>> {
  const rows = groups.flatMap(({ rows: all }) => all);
  return new Map(
    rows.map((row) => [(row[0] as Localized).en, Object.fromEntries(columns.map(({ id }, i) => [id, row[i]!]))]),
  );
}

const en = (cell: Cell | undefined) => (cell as Localized).en;

describe("provinces", () => {
  const rows = labelled(built);

  test("is called off when the control says so", () => {
    expect(provincesTable.build({ control: { checkpoint: () => "stop" } })).toBeUndefined();
  });

  test("has one cell per column in every row, and names its sources", () => {
    for (const { rows: all } of built.groups) for (const row of all) expect(row).toHaveLength(built.columns.length);
    expect(provincesTable.sources).toContain("Bloomberg2013");
    expect(new Set(provincesTable.sources).size).toBe(provincesTable.sources.length);
  });

  test("lists: 5 → 5.645 in 2024 and 8 → 10.935 in 2011", () => {
    expect(rows.get("Provinces, 2024")).toMatchObject({
      above: 5,
      count: 31,
      mean: 5.645161290322581,
      median: 5.5,
      min: 4.5,
      max: 8,
    });
    expect(rows.get("Provinces, 2024")!.shareUp).toBe(20 / 31);
    expect(en(rows.get("Provinces, 2024")!.reading)).toBe("up on average; of 31 steps 10 equal, 1 down");
    expect(rows.get("Provinces, 2011")).toMatchObject({ above: 8, count: 23, mean: 10.934782608695652, median: 12 });
    expect(en(rows.get("Provinces, 2011")!.reading)).toBe("up on average; of 23 steps 2 equal");
  });

  test("composites of the lists' means: 1/(1 − Φ((a − 1)/2)), T′/T − 1 and ln(T′/T), computed apart", () => {
    const list = rows.get("Provinces, 2011")!;
    expect(list.buffer).toBeCloseTo(5.999727814967529, 10);
    expect(list.functional).toBeCloseTo(0.36684782608695654, 13);
    expect(list.contest).toBeCloseTo(0.31250723193080826, 13);
  });

  test("five-year plans: ratios 1.32, 1.471, 1.185", () => {
    const ratios = ["11th Plan, 2006–2010", "12th Plan, 2011–2015", "13th Plan, 2016–2020"].map((label) =>
      (rows.get(label)!.ratio as number).toFixed(3),
    );
    expect(ratios).toEqual(["1.320", "1.471", "1.185"]);
    expect(rows.get("11th Plan, 2006–2010")).toMatchObject({ median: null, shareUp: null, count: null });
  });

  test("Guangdong → Dongguan is shown as a step down that contradicts strict amplification, without composites", () => {
    const step = rows.get("Guangdong → Dongguan")!;
    expect(step).toMatchObject({
      above: 8,
      mean: 7,
      markup: -1,
      ratio: 0.875,
      functional: null,
      contest: null,
      buffer: null,
    });
    expect(step.reading).toEqual({ en: "down: contradicts strict amplification", zh: "减码：与逐层严格放大相悖" });
  });

  test("Tianjin in 2024 goes down, ten provinces stand still, two in 2011", () => {
    expect(en(rows.get("2024: China → Tianjin")!.reading)).toMatch(/^down/);
    const still = [...rows].filter(([label, row]) => /^20\d\d: /.test(label) && /^equal/.test(en(row.reading)));
    expect(still.map(([label, { count }]) => [label.slice(0, 4), count])).toEqual([
      ["2011", 2],
      ["2024", 10],
    ]);
    for (const [, row] of still) expect(row).toMatchObject({ functional: null, contest: 0, buffer: null, markup: 0 });
  });

  test("says how sure each source is", () => {
    for (const row of rows.values()) expect(row.certainty).toEqual({ en: "quoted", zh: "引自文献" });
  });
});

describe("provinces with a user's data", () => {
  const target = (unit: string, level: string, parent: string | null, value: string): TargetObservation => ({
    unit,
    level,
    parent,
    value,
  });
  const data: ObservedHierarchy = {
    id: "given-targets",
    title: { en: "Targets in own.csv", zh: "own.csv 中的目标" },
    measure: { en: "%", zh: "%" },
    source: { en: "own.csv", zh: "own.csv" },
    sourceKeys: [],
    certainty: "given",
    notes: [],
    targets: [
      target("P", "province", null, "60"),
      target("C", "city", "P", "61"),
      target("K", "county", "C", "62"),
      target("L", "county", "C", "61"),
      target("T", "town", "K", "70.25"),
      target("U", "town", "L", "60"),
    ],
  };
  const table = provincesTable.build({ data })!;
  const rows = labelled(table);

  test("has a row per level below the top and a row per step", () => {
    expect(table.groups.map(({ rows: all }) => all.length)).toEqual([3, 5]);
    expect(table.title).toBe(data.title);
  });

  test("levels stand against the mean of their own parents", () => {
    expect(rows.get("county")).toMatchObject({ above: 61, count: 2, mean: 61.5, min: 61, max: 62, markup: 0.5 });
    expect(en(rows.get("county")!.reading)).toBe("up on average; of 2 steps 1 equal");
    expect(rows.get("town")).toMatchObject({ above: 61.5, count: 2, shareUp: 0.5 });
    expect(en(rows.get("town")!.reading)).toBe("up on average; of 2 steps 1 down");
  });

  test("steps carry the composites, and what contradicts amplification is shown as such", () => {
    expect(rows.get("P → C")).toMatchObject({ markup: 1, buffer: 2, certainty: { en: "given", zh: "用户提供" } });
    expect(en(rows.get("C → L")!.reading)).toMatch(/^equal: contradicts/);
    expect(en(rows.get("L → U")!.reading)).toMatch(/^down: contradicts/);
  });

  test("prints targets with all the digits that they have", () => {
    const digits = Object.fromEntries(table.columns.map((column) => [column.id, column.digits]));
    expect(digits).toMatchObject({ above: 3, mean: 4, median: 3 });
  });

  test("the same data give the same parameters, other data others", () => {
    const again = provincesTable.build({ data: structuredClone(data) })!;
    expect(again.parameters).toEqual(table.parameters);
    expect(again.parameters).not.toEqual(built.parameters);
  });

  test("a hierarchy of one unit has no row", () => {
    const alone = provincesTable.build({ data: { ...data, targets: data.targets.slice(0, 1) } })!;
    expect(alone.groups.map(({ rows: all }) => all.length)).toEqual([0, 0]);
  });

  test("composites beyond every double are left out", () => {
    const far = [target("P", "province", null, "0"), target("C", "city", "P", "1000000")];
    expect(labelled(provincesTable.build({ data: { ...data, targets: far } })!).get("P → C")).toMatchObject({
      buffer: null,
      functional: null,
      contest: null,
      markup: 1e6,
    });
  });
});
