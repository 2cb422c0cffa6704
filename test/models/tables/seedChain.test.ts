import fc from "fast-check";
import { expect, test } from "vitest";
import { strategicCascade } from "../../../models/escalation/strategicCascade.ts";
import { seedChainTable } from "../../../models/tables/seedChain.ts";
import { type Cell, type Localized, solve } from "../../../src/index.ts";
import { between } from "../../arbitraries/parameters.ts";

const table = seedChainTable.build({})!;
const column = (id: string) => table.columns.findIndex((each) => each.id === id);
const cells = (group: number, id: string): readonly Cell[] => table.groups[group]!.rows.map((row) => row[column(id)]!);

test("is called off when the control says so", () => {
  expect(seedChainTable.build({ control: { checkpoint: () => "stop" } })).toBeUndefined();
});

test("has one row per step under each assumption, and the whole chain", () => {
  expect(table.groups.map(({ rows }) => rows.length)).toEqual([3, 3, 1]);
  for (const { rows } of table.groups) for (const row of rows) expect(row).toHaveLength(table.columns.length);
});

test("markups 1, 1, 8 and ratios of the paper; in total 10 and 1.1667", () => {
  expect(cells(0, "markup")).toEqual([1, 1, 8]);
  expect(cells(0, "ratio")).toEqual([1.0166666666666666, 1.0163934426229508, 1.1290322580645162]);
  expect(table.groups[2]!.rows[0]).toContain(1.1666666666666667);
  expect(table.groups[2]!.rows[0]).toContain(10);
});

test("the buffer needs 2, 2, 4 299 with σ = 2 and 2, 2, 12.4 with σ = 5", () => {
  expect(cells(0, "buffer").map((value) => (value as number).toFixed(0))).toEqual(["2", "2", "4299"]);
  expect(cells(1, "buffer").map((value) => (value as number).toFixed(1))).toEqual(["2.0", "2.0", "12.4"]);
});

test("the other composites do not depend on what the buffer assumes", () => {
  for (const id of ["functional", "contest", "pull"]) expect(cells(0, id)).toEqual(cells(1, id));
  expect(cells(0, "functional").map((value) => (value as number).toFixed(6))).toEqual([
    "0.016667",
    "0.016393",
    "0.129032",
  ]);
  expect(cells(0, "contest").map((value) => (value as number).toFixed(6))).toEqual([
    "0.016529",
    "0.016261",
    "0.121361",
  ]);
  expect(cells(0, "pull")).toEqual([1, 1, 8]);
});

test("the whole chain claims no composite of one layer", () => {
  for (const id of ["functional", "contest", "buffer", "pull"]) expect(cells(2, id)).toEqual([null]);
});

test("the verdicts single out the last step under equal noise, by 2 149 times, and not under larger noise", () => {
  const verdicts = (group: number) => cells(group, "verdict").map((cell) => (cell as Localized).en);
  expect(verdicts(0)[2]).toMatch(/not the same buffer: it needs 2149 times the baseline, the others up to 8\.0/);
  expect(verdicts(1)[2]).toMatch(/each cascade fits: buffer 6\.2/);
  for (const group of [0, 1]) {
    expect(verdicts(group)[0]).toMatch(/baseline/);
    expect(verdicts(group)[1]).toMatch(/as the baseline/);
  }
});

test("the remark that every bound from 8 to 2149 gives the same verdicts is true", () => {
  const factors = ["functional", "contest", "buffer", "pull"].map((id) => {
    const [first, , last] = cells(0, id) as readonly number[];
    return last! / first!;
  });
  expect(factors.filter((factor) => factor > 8)).toEqual([factors[2]]);
  expect(factors[2]).toBeGreaterThan(2149);
  expect(factors[2]).toBeLessThan(2150);
});

test("the remark that equal parameters give the strategic cascade no equal markups is true", () => {
  const positive = between(0.01, 10);
  fc.assert(
    fc.property(
      fc.tuple(positive, positive, positive, positive),
      ([penalty, effortCost, falsificationCost, markupCost]) => {
        const { outcome } = solve(strategicCascade, {
          initialTarget: 60,
          tiers: 3,
          marginalPrize: 0.05,
          penalty,
          tolerance: 0,
          effortCost,
          falsificationCost,
          markupCost,
        });
        const [first, second] = outcome.markups;
        expect(first).toBeGreaterThan(0);
        expect(second! / first!).toBeGreaterThan(1);
      },
    ),
    { seed: 10, numRuns: 200 },
  );
});

test("the notes say that one step identifies one composite and not the cascade", () => {
  const notes = table.notes.map(({ en }) => en).join("\n");
  expect(notes).toMatch(/identifies one composite/);
  expect(notes).toMatch(/neither the parts of the composite nor which cascade/);
});
