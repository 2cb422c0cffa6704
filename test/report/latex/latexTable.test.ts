import { type Cell, type Column, type Table, tableText } from "jiama/report";
import { describe, expect, test } from "vitest";
import { brokenLines } from "../../../src/report/latex/brokenLines.ts";
import { oneRowTable, plainColumn } from "../oneRowTable.ts";
import { everyCell, long, narrow, wide } from "../sampleTables.ts";

const tex = (table: Table, lang: "en" | "zh" = "en") =>
  tableText(table, { format: "tex", lang, hash: "0123456789abcdef" });

function numbersTable(values: readonly Cell[], digits?: number): Table {
  const column: Column = { ...plainColumn("x", "number"), ...(digits === undefined ? {} : { digits }) };
  return { ...oneRowTable([], [column]), groups: [{ rows: values.map((value) => [value]) }] };
}

describe("number columns", () => {
  test.each<readonly [string, readonly Cell[], number | undefined, string]>([
    ["room for the longest whole part and a sign", [1, -22.5, 333], undefined, "S[table-format=-3.4]"],
    ["no room for a sign where none occurs", [1, 22.5], 1, "S[table-format=2.1]"],
    ["no point without digits", [1, 2], 0, "S[table-format=1.0]"],
    ["no room for what is in braces", [1, 3e-9, 12345678.9, null, "none"], undefined, "S[table-format=1.4]"],
    ["no alignment without a plain number", [null, "none", 3e-9], undefined, "c"],
  ])("%s", (_, values, digits, spec) => {
    expect(tex(numbersTable(values, digits))).toContain(`\\begin{tabular}{@{}${spec}@{}}`);
  });

  test("have their headings in braces, broken into lines, symbols and units below", () => {
    const lines = tex(wide).split("\n");
    expect(lines.find((line) => line.includes("Final"))).toContain(
      "{\\begin{tabular}[b]{@{}c@{}}Final\\\\target\\end{tabular}}",
    );
    expect(tex(everyCell)).toContain(" & {$a_\\ell$} & {$n$} & {$V\\psi/(\\sigma_r k)$}");
    expect(tex(everyCell)).toContain("{(target units)}");
    expect(tex(everyCell, "zh")).toContain("{（目标单位）}");
  });
});

describe("layout", () => {
  test("of texts that all must wrap, the longer ones get the room", () => {
    const words = (count: number) => Array(count).fill("escalation").join(" ");
    const shares = [...tex(oneRowTable([words(6), words(24), words(6)])).matchAll(/p\{([\d.]+)\\linewidth\}/g)].map(
      ([, share]) => Number(share),
    );
    expect(shares).toHaveLength(3);
    expect(shares[1]).toBeGreaterThan(1.3 * Math.max(shares[0]!, shares[2]!));
    expect(shares.reduce((a, b) => a + b)).toBeLessThan(1);
  });

  test("a small table keeps its natural width", () => {
    expect(tex(narrow)).toContain("\\begin{tabular}{@{}lS[table-format=2.0]@{}}");
    expect(tex(narrow)).toContain("\\centering\\small");
  });

  test("sixteen columns go into panels that repeat the columns which identify a row", () => {
    const headings = tex(wide)
      .split("\n")
      .filter((line) => line.startsWith("Regime & "));
    // Each heading twice: on the first page and on those that follow.
    expect(new Set(headings).size).toBe(3);
    for (const heading of headings) expect(heading).toMatch(/^Regime & \{Tolerance\} & /);
    for (const { title } of wide.columns.slice(2)) {
      const words = title.en.replace("’", "'").split(/[ ,]+/);
      expect([...new Set(headings)].filter((line) => words.every((word) => line.includes(word)))).toHaveLength(1);
    }
  });

  test("more rows than a page holds make a longtable, with the caption by a macro and the head repeated", () => {
    const text = tex(long);
    expect(text).toContain("\\usepackage{array,booktabs,longtable,siunitx}");
    expect(text).toContain("\\begin{longtable}");
    expect(text).toContain("\\endhead");
    expect(text).toContain("continued on the next page");
    expect(text).not.toContain("\\begin{tabular*}");
    expect(tex(narrow)).not.toContain("longtable");
  });

  test("long texts wrap; words too wide for a column may break anywhere", () => {
    const table = oneRowTable(["a few words ".repeat(20), "x".repeat(60), "y"]);
    expect(tex(table)).toMatch(/p\{0\.\d+\\linewidth\}.*p\{0\.\d+\\linewidth\}/);
    expect(tex(table)).toContain("x\\allowbreak{}x\\allowbreak{}x");
  });

  test("no row begins with what the end of a row would take for its argument", () => {
    for (const text of ["[2pt]", "*", "[", "*[3em]"]) {
      const rows = tex(oneRowTable([text, "b"])).split("\n");
      for (const row of rows) expect(row).not.toMatch(/^\s*[[*]/);
    }
  });

  test("notes follow in their language's punctuation", () => {
    expect(tex(narrow)).toContain("\\textit{Notes.} The seed example.");
    expect(tex(narrow, "zh")).toContain("注：原文示例。");
  });

  test("groups have italic headings, set apart by rules where they are few, by space where many", () => {
    const three = { ...everyCell, columns: everyCell.columns.slice(0, 1), groups: everyCell.groups.map(firstCell) };
    expect(tex(three).match(/\\midrule/g)).toHaveLength(3);
    const many = { ...three, groups: [...three.groups, ...three.groups] };
    expect(tex(many).match(/\\midrule/g)).toHaveLength(1);
    expect(tex(many)).toContain("{\\makebox[0pt][l]{\\itshape Plain numbers}}");
  });

  test("a table without rows, groups or notes is still a table", () => {
    const empty = { ...oneRowTable(["a"]), groups: [] };
    expect(tex(empty)).toContain("\\midrule\n\\bottomrule");
  });
});

function firstCell({ title, rows }: Table["groups"][number]): Table["groups"][number] {
  const first = rows.slice(0, 2).map((row) => row.slice(0, 1));
  return title === undefined ? { rows: first } : { title, rows: first };
}

describe("brokenLines", () => {
  test.each([
    ["Share of the promotion motive", 7, ["Share of the", "promotion", "motive"]],
    ["Probability", 3, ["Probability"]],
    ["agency/contract loss", 5, ["agency/", "contract", "loss"]],
    ["well-being", 3, ["well-", "being"]],
    ["V/σ", 1, ["V/σ"]],
    ["x − 5", 20, ["x − 5"]],
  ])("breaks %j", (text, width, lines) => {
    expect(brokenLines(text, width, false)).toEqual(lines);
  });

  test.each([
    ["未达标概率", 3, ["未达标", "概率"]],
    ["第 1 层加码", 4, ["第 1 层", "加码"]],
    ["（目标单位）", 4, ["（目标", "单位）"]],
    ["努力，造假", 2, ["努", "力，", "造假"]],
    ["2011年目标", 4, ["2011年", "目标"]],
  ])("breaks %j between characters, not at punctuation nor in a number's phrase", (text, width, lines) => {
    expect(brokenLines(text, width, true)).toEqual(lines);
  });
});
