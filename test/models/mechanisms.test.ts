import { mechanisms, models, tables } from "jiama/models";
import { signPropositions } from "jiama/proofs";
import { describe, expect, test } from "vitest";

describe("mechanisms", () => {
  test("are the 50 that the paper names, in its order", () => {
    expect(mechanisms.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
  });

  test.each(mechanisms)("no. $number is said in both languages, and carried by models that exist", (mechanism) => {
    for (const text of [mechanism.name, mechanism.proposition]) {
      expect(text.en).toMatch(/[a-z]/);
      expect(text.zh).toMatch(/\p{Script=Han}/u);
    }
    const ids = models.map(({ id }) => id);
    expect(mechanism.models.length).toBeGreaterThan(0);
    expect(mechanism.models.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("what is called proved rests on signs that exist and bear on its models", () => {
    const proved = mechanisms.flatMap(({ evidence, models: bearers }) =>
      evidence.kind === "proved" ? evidence.signs.map((sign) => ({ sign, bearers })) : [],
    );
    expect(proved.length).toBeGreaterThan(15);
    for (const { sign, bearers } of proved) {
      const proposition = signPropositions.find(({ id }) => id === sign);
      expect(bearers).toContain(proposition?.model);
    }
  });

  test("the table has a row for each, with a status and no empty cell", () => {
    const table = tables.find(({ id }) => id === "mechanisms")!.build({})!;
    const rows = table.groups.flatMap((group) => group.rows);
    expect(rows).toHaveLength(50);
    for (const row of rows) for (const cell of row) expect(cell === null || cell === "").toBe(false);
    const statuses = rows.map((row) => (row.at(-1) as { readonly en: string }).en);
    expect(new Set(statuses)).toEqual(new Set(["proved", "tested", "conditional", "counter-example"]));
  });
});
