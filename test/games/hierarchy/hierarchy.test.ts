import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HierarchyError, hierarchy, type TargetObservation } from "../../../src/index.ts";

const unit = (name: string, parent: string | null, extra: Partial<TargetObservation> = {}): TargetObservation => ({
  unit: name,
  level: parent === null ? 0 : 1,
  parent,
  value: "1",
  ...extra,
});

/** The message, in English, that the targets are refused with. */
function refusal(targets: readonly TargetObservation[], file?: { en: string; zh: string }): string {
  try {
    hierarchy(targets, file);
  } catch (error) {
    if (!(error instanceof HierarchyError)) throw error;
    expect(error.code).toBe("hierarchy");
    expect(error.text.zh).not.toBe(error.text.en);
    return error.text.en;
  }
  return "accepted";
}

describe("hierarchy", () => {
  test("puts the root first and every parent before its children, whatever the order given", () => {
    const tree = hierarchy([
      { unit: "town", level: 3, parent: "county", value: "70" },
      { unit: "county", level: 2, parent: "city", value: "62" },
      { unit: "province", level: 0, parent: null, value: "60" },
      { unit: "city", level: 1, parent: "province", value: "61" },
    ]);
    expect(tree.units.map(({ observation }) => observation.unit)).toEqual(["province", "city", "county", "town"]);
    expect(tree.units.map(({ parent }) => parent)).toEqual([null, 0, 1, 2]);
    expect(tree.units.map(({ depth }) => depth)).toEqual([0, 1, 2, 3]);
    expect(tree.levels).toEqual([0, 1, 2, 3]);
    expect(tree.measure).toBeNull();
  });

  test("orders levels that are words by depth, and lets a level be skipped", () => {
    const tree = hierarchy([
      unit("P", null, { level: "province" }),
      unit("direct county", "P", { level: "county" }),
      unit("C", "P", { level: "city" }),
      unit("county", "C", { level: "county" }),
    ]);
    expect(tree.levels).toEqual(["province", "city", "county"]);
  });

  test("a random tree, its units shuffled, is accepted with each unit's own parent and depth", () => {
    const trees = fc
      .array(fc.nat(), { minLength: 0, maxLength: 60 })
      .chain((picks) =>
        fc.tuple(
          fc.constant(picks),
          fc.shuffledSubarray([...picks.keys(), picks.length], { minLength: picks.length + 1 }),
        ),
      );
    fc.assert(
      fc.property(trees, ([picks, order]) => {
        const parentOf = (i: number) => (i === 0 ? null : picks[i - 1]! % i);
        const depthOf = (i: number): number => (i === 0 ? 0 : 1 + depthOf(parentOf(i)!));
        const targets = order.map((i) => ({
          unit: `u${i}`,
          level: depthOf(i),
          parent: i === 0 ? null : `u${parentOf(i)}`,
          value: "1",
        }));
        const { units } = hierarchy(targets);
        expect(units).toHaveLength(targets.length);
        for (const [at, { observation, parent, depth }] of units.entries()) {
          expect(depth).toBe(depthOf(Number(observation.unit.slice(1))));
          expect(parent === null ? null : units[parent]!.observation.unit).toBe(observation.parent);
          expect(parent ?? -1).toBeLessThan(at);
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test("a chain of 100 000 units is read without recursion", () => {
    const targets = Array.from({ length: 100_000 }, (_, i) => ({
      unit: `u${i}`,
      level: i,
      parent: i === 0 ? null : `u${i - 1}`,
      value: "1",
    }));
    expect(hierarchy(targets.reverse()).units.at(-1)!.depth).toBe(99_999);
  });
});

describe("hierarchy refuses, by name and line,", () => {
  test("no target at all", () => {
    expect(refusal([])).toMatch(/no target.*give at least one unit/);
  });

  test("a unit twice", () => {
    const message = refusal([unit("A", null, { line: 2 }), unit("B", "A", { line: 3 }), unit("B", "A", { line: 7 })]);
    expect(message).toMatch(/"B" occurs twice, on line 3 and line 7/);
    expect(message).toMatch(/adding the parent's name/);
  });

  test("a missing parent, with the nearest name", () => {
    const message = refusal([unit("Guangdong", null, { line: 2 }), unit("Dongguan", "Guangdng", { line: 3 })]);
    expect(message).toMatch(/"Dongguan" \(line 3\) names "Guangdng" as its parent/);
    expect(message).toMatch(/did you mean "Guangdong"/);
    expect(refusal([unit("A", null), unit("B", "elsewhere")])).toMatch(/add a line for "elsewhere"/);
  });

  test("a cycle, as the path of its units", () => {
    const message = refusal([
      unit("top", null, { line: 2 }),
      unit("A", "C", { line: 3 }),
      unit("B", "A", { line: 4 }),
      unit("C", "B", { line: 5 }),
      unit("below", "B", { line: 6 }),
    ]);
    expect(message).toMatch(/cycle: "A" \(line 3\) → "C" \(line 5\) → "B" \(line 4\) → "A" \(line 3\)/);
    expect(message).toMatch(/correct one of these parents/);
  });

  test("a unit that is its own parent, and a cycle that no root stands beside", () => {
    expect(refusal([unit("A", "A", { line: 2 })])).toMatch(/cycle: "A" \(line 2\) → "A" \(line 2\)/);
    expect(refusal([unit("A", "B"), unit("B", "A")])).toMatch(/cycle: "A" \(entry 1\) → "B" \(entry 2\) → "A"/);
  });

  test("a long cycle is cut after six names", () => {
    const targets = Array.from({ length: 50 }, (_, i) => unit(`u${i}`, `u${(i + 1) % 50}`));
    expect(refusal(targets)).toMatch(/"u5" \(entry 6\) → … → "u0"/);
  });

  test("two roots", () => {
    const message = refusal([unit("A", null, { line: 2 }), unit("B", null, { line: 3 }), unit("C", null, { line: 4 })]);
    expect(message).toMatch(/3 units have no parent, among them "A" \(line 2\) and "B" \(line 3\)/);
    expect(message).toMatch(/name the parents of the others/);
  });

  test("mixed units of measure, also where one is missing", () => {
    const percent = unit("A", null, { line: 2, measure: "%" });
    expect(refusal([percent, unit("B", "A", { line: 3, measure: "cases" })])).toMatch(
      /mixed: "A" \(line 2\) has "%", "B" \(line 3\) has "cases"; convert all/,
    );
    expect(refusal([percent, unit("B", "A", { line: 3 })])).toMatch(/"B" \(line 3\) has none/);
  });

  test("a level that does not lie below its parent's", () => {
    expect(refusal([unit("A", null, { level: 1, line: 2 }), unit("B", "A", { level: 1, line: 3 })])).toMatch(
      /"B" \(line 3\) is at level "1", its parent "A" \(line 2\) at level "1"/,
    );
    expect(refusal([unit("A", null, { level: "city" }), unit("B", "A", { level: "city" })])).toMatch(
      /words that differ/,
    );
  });

  test("with the file in front, in both languages", () => {
    const file = { en: "standard input", zh: "标准输入" };
    expect(refusal([], file)).toMatch(/^standard input: /);
    expect(() => hierarchy([], file)).toThrow(
      expect.objectContaining({ text: expect.objectContaining({ zh: expect.stringMatching(/^标准输入：/) }) }),
    );
  });
});
