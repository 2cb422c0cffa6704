import fc from "fast-check";
import { displayWidth, tableText } from "jiama/report";
import { describe, expect, test } from "vitest";
import { oneRowTable, plainColumn, troublesome } from "./oneRowTable.ts";
import { everyCell } from "./sampleTables.ts";

const options = { format: "md", lang: "en", hash: "0123456789abcdef" } as const;

const cell = (text: string) =>
  tableText(oneRowTable([text]), options)
    .trimEnd()
    .split("\n")
    .at(-1)!
    .slice(2, -2)
    .trim();

describe("Markdown", () => {
  test.each([
    ["50% & <b>", "50% & \\<b>"],
    ["a|b", "a\\|b"],
    ["*x* and **y**", "\\*x\\* and \\*\\*y\\*\\*"],
    ["_x_", "\\_x\\_"],
    ["σ_r and snake_case", "σ_r and snake_case"],
    ["`code`", "\\`code\\`"],
    ["[a](b)", "\\[a\\](b)"],
    ["~~x~~", "\\~\\~x\\~\\~"],
    ["$x$", "\\$x\\$"],
    ["&lt;", "\\&lt;"],
    ["a < b > c", "a < b > c"],
    ["<!-- -->", "\\<!-- -->"],
    ["C:\\new", "C:\\\\new"],
    ["two\nlines", "two lines"],
  ])("sets %j as it stands: %j", (text, shown) => {
    expect(cell(text)).toBe(shown);
  });

  test("has as many unescaped bars in every line of a table, whatever the texts", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom(...troublesome) }), { minLength: 1 }), (texts) => {
        const lines = tableText(oneRowTable(texts), options)
          .split("\n")
          .filter((line) => line.startsWith("|"));
        expect(lines).toHaveLength(3);
        for (const line of lines) {
          expect(line.replace(/\\[\s\S]/g, "").split("|")).toHaveLength(texts.length + 2);
        }
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  test.each([
    ["- item", "- \\- item"],
    ["# heading", "- \\# heading"],
    ["12. item", "- 12\\. item"],
    ["> quote", "- \\> quote"],
    ["plain", "- plain"],
  ])("keeps the note %j a sentence", (note, line) => {
    const table = { ...oneRowTable(["a"]), notes: [{ en: note, zh: note }] };
    expect(tableText(table, options).trimEnd().split("\n").at(-1)).toBe(line);
  });

  test("sets numbers right and texts left, in columns of one width, Chinese characters counted double", () => {
    const table = {
      ...oneRowTable([], [plainColumn("名称"), plainColumn("n", "number")]),
      groups: [{ rows: [["省", 1] as const, ["county", -22.5] as const] }],
    };
    const lines = tableText(table, { ...options, lang: "zh" })
      .split("\n")
      .filter((line) => line.startsWith("|"));
    expect(lines).toEqual([
      "| 名称   |        n |",
      "| ------ | -------: |",
      "| 省     |   1.0000 |",
      "| county | −22.5000 |",
    ]);
    expect(new Set(lines.map(displayWidth))).toEqual(new Set([21]));
  });

  test("joins title, symbol and unit in the heading, in the punctuation of the language", () => {
    const heading = (lang: "en" | "zh") =>
      tableText(everyCell, { ...options, lang })
        .split("\n")
        .find((line) => line.startsWith("| "))!;
    expect(heading("en")).toContain("| Markup at the lowest level a_ℓ (target units) |");
    expect(heading("zh")).toContain("| 最底层加码 a_ℓ（目标单位） |");
  });
});
