import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { provincesTable } from "../../models/tables/provinces.ts";
import { GameTheoryError, hierarchy, type TargetObservation, targetSteps } from "../../src/index.ts";
import { targetsFromText } from "../../src/node/readTargets.ts";

const csv = [
  "unit,level,parent,value,measure",
  "某省,0,,60,%",
  '"city, first",1,某省,61.50,%',
  'county,2,"city, first",62,%',
  "town,3,county,7e1,%",
  "village,4,town,141/2,%",
  "",
].join("\n");

const json = `[
  {"unit": "某省", "level": 0, "parent": null, "value": 60, "measure": "%"},
  {"unit": "city", "level": 1, "parent": "某省", "value": 61.50, "measure": "%"},
  {"unit": "town", "level": 3, "parent": "city", "value": "7e1", "measure": "%"}
]`;

/** Pieces that break readers: separators, quotes, numbers at the edge, names of prototypes, characters of other widths. */
const pieces = [
  ...[
    ",",
    ";",
    "\t",
    "\n",
    "\r\n",
    "\r",
    '"',
    '""',
    "'",
    "\\",
    "{",
    "}",
    "[",
    "]",
    ":",
    "null",
    "true",
    "NaN",
    "-",
    "+",
  ],
  ...[
    "0",
    "1e400",
    "1e-400",
    "1/0",
    "1/3",
    "6１",
    "９",
    "，",
    "％",
    "%",
    "__proto__",
    "constructor",
    "\\u0000",
    "\uFEFF",
  ],
  ...[
    "unit",
    "level",
    "parent",
    "value",
    "某省",
    "city",
    "county",
    "\uD800",
    "\u2028",
    "😀",
    " ".repeat(50),
    "9".repeat(400),
  ],
];

const mutation = fc.oneof(
  fc.record({ kind: fc.constant("digit" as const), at: fc.nat({ max: 400 }), digit: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant("insert" as const), at: fc.nat({ max: 400 }), text: fc.constantFrom(...pieces) }),
  fc.record({
    kind: fc.constant("delete" as const),
    at: fc.nat({ max: 400 }),
    length: fc.integer({ min: 1, max: 12 }),
  }),
  fc.record({
    kind: fc.constant("copy" as const),
    at: fc.nat({ max: 400 }),
    from: fc.nat({ max: 400 }),
    length: fc.integer({ min: 1, max: 40 }),
  }),
);
type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;

function mutated(text: string, { at, ...how }: Mutation): string {
  const i = at % (text.length + 1);
  if (how.kind === "digit") {
    const digits = [...text.matchAll(/\d/g)].map(({ index }) => index);
    const place = digits[at % Math.max(digits.length, 1)] ?? 0;
    return text.slice(0, place) + how.digit + text.slice(place + 1);
  }
  if (how.kind === "insert") return text.slice(0, i) + how.text + text.slice(i);
  if (how.kind === "delete") return text.slice(0, i) + text.slice(i + how.length);
  const from = how.from % (text.length + 1);
  return text.slice(0, i) + text.slice(from, from + how.length) + text.slice(i);
}

/** The targets of a text, or the intended error that it is refused with; any other error escapes. */
function outcome(text: string, file: string): readonly TargetObservation[] | GameTheoryError {
  try {
    return targetsFromText(text, { en: file, zh: file }).targets;
  } catch (error) {
    if (error instanceof GameTheoryError) return error;
    throw error;
  }
}

describe.each([
  ["CSV", csv, "fuzz.csv"],
  ["JSON", json, "fuzz.json"],
])("a mutated %s text", (_, seed, file) => {
  test("gives targets that form a hierarchy with finite numbers, or an error that says where and how to mend it", () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const result = outcome(mutations.reduce(mutated, seed), file);
        if (result instanceof GameTheoryError) {
          expect(["parse", "hierarchy"]).toContain(result.code);
          expect(result.text.en.startsWith(file)).toBe(true);
          expect(result.text.zh.startsWith(file)).toBe(true);
          expect(result.text.en.length).toBeLessThan(1500);
        } else {
          accepted += 1;
          for (const step of targetSteps(hierarchy(result))) expect(Number.isFinite(step.below)).toBe(true);
        }
      }),
      { seed: 7, numRuns: 1500 },
    );
    expect(accepted).toBeGreaterThan(50);
  });

  test("that is accepted makes a table with one cell per column", () => {
    fc.assert(
      fc.property(mutation, (change) => {
        const text = mutated(seed, change);
        if (outcome(text, file) instanceof GameTheoryError) return;
        const table = provincesTable.build({ data: targetsFromText(text, { en: file, zh: file }) })!;
        for (const { rows } of table.groups) {
          for (const row of rows) expect(row).toHaveLength(table.columns.length);
        }
      }),
      { seed: 8, numRuns: 300 },
    );
  });
});

test("any text at all is read or refused on purpose", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.constantFrom("a.csv", "a.json", "a"),
      (text, file) => {
        const result = outcome(text, file);
        expect(Array.isArray(result) || result instanceof GameTheoryError).toBe(true);
      },
    ),
    { seed: 9, numRuns: 1500 },
  );
});
