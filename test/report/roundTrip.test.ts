import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { tableText } from "jiama/report";
import { describe, expect, test } from "vitest";
import { oneRowTable, plainColumn, troublesome } from "./oneRowTable.ts";

const options = { lang: "en", hash: "0123456789abcdef" } as const;

const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...troublesome), maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 12 }),
  // UTF-16 units, lone surrogates among them.
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 }).map((units) => String.fromCharCode(...units)),
);
const someTexts = fc.array(anyText, { minLength: 1, maxLength: 5 });
const runs = { seed: 7, numRuns: 400 };

/** What a cell says: one line, breaks and control characters as a space. Written character by character. */
function oneLine(text: string): string {
  let line = "";
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const isBreak = code < 32 || (code >= 127 && code < 160) || code === 0x2028 || code === 0x2029;
    const shown = isBreak ? "\u0000" : code >= 0xd800 && code <= 0xdfff ? "\uFFFD" : character;
    if (!(shown === "\u0000" && line.endsWith("\u0000"))) line += shown;
  }
  return line.split("\u0000").join(" ").trim();
}

function csvFields(texts: readonly string[]): readonly string[] {
  const text = tableText(oneRowTable(texts), { ...options, format: "csv" });
  const [, row] = parse(text) as readonly (readonly string[])[];
  return row!;
}

function htmlTexts(texts: readonly string[]): readonly string[] {
  const html = tableText(oneRowTable(texts), { ...options, format: "html" });
  const row = html.split("\n").find((line) => line.startsWith('<tr><th scope="row"'))!;
  const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'" };
  return Array.from(row.matchAll(/<t[hd][^>]*>([^<]*)<\/t[hd]>/g), ([, content]) =>
    content!.replace(/&([^;]*);/g, (_, name: string) => entities[name]!),
  );
}

describe("texts come back", () => {
  test("from CSV, but for the guard before formulas", () => {
    fc.assert(
      fc.property(someTexts, (texts) => {
        const expected = texts.map(oneLine);
        const guarded = (text: string, i: number) => (text === `'${expected[i]}` ? expected[i] : text);
        expect(csvFields(texts).map(guarded)).toEqual(expected);
      }),
      runs,
    );
  });

  test("from HTML", () => {
    fc.assert(
      fc.property(someTexts, (texts) => {
        expect(htmlTexts(texts)).toEqual(texts.map(oneLine));
      }),
      runs,
    );
  });

  test("from JSON, which is valid, with numbers and truth values of their kind", () => {
    const finite = fc.double({ min: -1e300, max: 1e300 });
    const notFinite = fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);
    const cell = fc.oneof(anyText, finite, notFinite, fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
        const object = JSON.parse(tableText(oneRowTable(cells), { ...options, format: "json" }));
        expect(object).toMatchObject({ schema: "jiama/1", command: "table", status: "solved", id: "one-row" });
        const back = cells.map((_, i) => object.groups[0].rows[0][`c${i}`]);
        for (const [i, each] of cells.entries()) {
          if (typeof each === "string") expect(back[i]).toBe(oneLine(each));
          else if (typeof each !== "number") expect(back[i]).toBe(each);
          else if (Number.isFinite(each)) expect(back[i]).toBeTypeOf("number");
          else expect(back[i]).toBeNull();
        }
      }),
      runs,
    );
  });

  test("from JSON, under column ids that objects know already", () => {
    const ids = ["__proto__", "constructor", "toString"];
    const table = oneRowTable(
      ["a", "b", "c"],
      ids.map((id) => plainColumn(id)),
    );
    const text = tableText(table, { ...options, format: "json" });
    expect(text).toContain('{"__proto__": "a", "constructor": "b", "toString": "c"}');
  });
});

describe("CSV", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+SUM(A1)", "'+SUM(A1)"],
    ["-cmd", "'-cmd"],
    ["@home", "'@home"],
    ["＝1+1", "'＝1+1"],
    ["\t=1+1", "'=1+1"],
    ["-1/3+1", "'-1/3+1"],
    ["=", "="],
    ["+", "+"],
    ["-", "-"],
    ["−1", "−1"],
    ["-1/3", "-1/3"],
    ["+0.5", "+0.5"],
    ["-1.5e-7", "-1.5e-7"],
    ["1-2", "1-2"],
  ])("guards the text %j against being run as a formula: %j", (text, field) => {
    expect(csvFields([text])).toEqual([field]);
  });

  test("never guards a number", () => {
    const text = tableText(oneRowTable([-0.5, -1e-7]), { ...options, format: "csv" });
    expect(text).toBe("c0,c1\n-0.5000,-1.0e-7\n");
  });

  test("tells a missing cell from an empty text", () => {
    const text = tableText(oneRowTable([null, "", "a"]), { ...options, format: "csv" });
    expect(text).toBe('c0,c1,c2\n,"",a\n');
  });

  test("quotes what RFC 4180 says, and guards column ids and titles of groups too", () => {
    const table = {
      ...oneRowTable(['a"b', "c,d"], [plainColumn("=x"), plainColumn("y,z")]),
      groups: [{ title: { en: "-group", zh: "组" }, rows: [['a"b', "c,d"]] }, { rows: [["", "e"]] }],
    };
    expect(tableText(table, { ...options, format: "csv" })).toBe('group,\'=x,"y,z"\n\'-group,"a""b","c,d"\n,"",e\n');
  });

  test("begins with no byte-order mark", () => {
    expect(tableText(oneRowTable(["a"]), { ...options, format: "csv" }).codePointAt(0)).toBe(0x63);
  });
});
