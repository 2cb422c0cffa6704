import { tables } from "jiama/models";
import { describe, expect, test } from "vitest";
import { publishedResults } from "../../models/validation/index.ts";

describe.each(publishedResults)("$id", ({ values, tolerance, source }) => {
  test("has numbers and a source", () => {
    expect(values.length).toBeGreaterThan(0);
    expect(source.en).not.toBe("");
  });

  test.each(values)("$quantity.en: $published", ({ published, ours }) => {
    const value = ours();
    if (typeof published === "string") expect(value).toBe(published);
    else expect(Math.abs((value as number) - published)).toBeLessThanOrEqual(tolerance);
  });
});

test("the table has every number, says of each how sure it is, and reproduces them all", () => {
  const table = tables.find(({ id }) => id === "validation")!.build({})!;
  const rows = table.groups.flatMap((group) => group.rows);
  const numbers = publishedResults.flatMap(({ values }) => values);
  expect(rows).toHaveLength(numbers.length);
  expect(JSON.stringify(rows)).not.toMatch(/differs|no answer/);
});
