import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import type { TableDefinition } from "jiama";
import * as models from "jiama/models";
import { type Table, tableText } from "jiama/report";
import { describe, expect, type TestContext, test } from "vitest";
import { oneRowTable, troublesome } from "./oneRowTable.ts";
import { sampleTables } from "./sampleTables.ts";

const languages = ["en", "zh"] as const;
const engines = { en: "pdflatex", zh: "xelatex" } as const;
type Language = (typeof languages)[number];

/** What the last run of LaTeX says. */
interface Run {
  readonly status: number | null;
  readonly log: string;
}

/** Texts of characters that have a meaning to LaTeX, in one column. */
const troublesomeTable: Table = {
  ...oneRowTable([""]),
  id: "troublesome",
  groups: [{ rows: troublesomeTexts().map((text) => [text]) }],
};

function troublesomeTexts(): readonly string[] {
  const unit = fc.constantFrom(...troublesome.filter((text) => !/[\u3000-\u9FFF\uFF00-\uFFEF]/.test(text)));
  return fc.sample(fc.string({ unit, minLength: 1, maxLength: 15 }), { seed: 9, numRuns: 400 });
}

/** The tables of the paper, as far as the models list any. */
function paperTables(): readonly TableDefinition[] {
  const listed: unknown = (models as Readonly<Record<string, unknown>>).tables;
  return Array.isArray(listed) ? listed : [];
}

const known = new Map<string, Table>();

/** The table, built once for both languages. */
function built(definition: TableDefinition): Table {
  const table = known.get(definition.id) ?? definition.build({});
  if (table === undefined) throw new Error(`nobody stopped the table ${definition.id}`);
  known.set(definition.id, table);
  return table;
}

/** The document that the fragment's own comments tell an author to write. */
function documentOf(fragment: string, lang: Language, points: number): string {
  const [, , packages, use] = fragment.split("\n").map((line) => line.replace(/^% /, ""));
  return [
    `\\documentclass[a4paper,${points}pt]{article}`,
    lang === "zh" ? "\\usepackage[fontset=fandol]{ctex}" : "",
    packages!,
    "\\begin{document}",
    "Text before the table.",
    use!.replace("…", "A caption"),
    "Text after the table.",
    "\\end{document}",
  ].join("\n");
}

/** Compiles twice, as authors do: a long table finds its column widths in the second run. */
function compiled(table: Table, lang: Language, points: number): Run {
  const folder = mkdtempSync(join(tmpdir(), "jiama-latex-"));
  try {
    const fragment = tableText(table, { format: "tex", lang, hash: "0123456789abcdef" });
    writeFileSync(join(folder, `${table.id}.${lang}.tex`), fragment);
    writeFileSync(join(folder, "paper.tex"), documentOf(fragment, lang, points));
    const args = ["-interaction=nonstopmode", "-halt-on-error", "paper.tex"];
    const run = () =>
      spawnSync(engines[lang], args, {
        cwd: folder,
        timeout: 120_000,
        stdio: ["ignore", "ignore", "ignore"],
        env: { ...process.env, max_print_line: "1000" },
      });
    const status = run().status === 0 ? run().status : 1;
    return { status, log: readFileSync(join(folder, "paper.log"), "utf8") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function skipWithout(engine: string, context: TestContext): void {
  const { status } = spawnSync(engine, ["--version"], { stdio: "ignore", timeout: 60_000 });
  if (status !== 0) context.skip(`${engine} is not installed`);
}

/** Errors, characters without a glyph, lines more than 5 points too wide and tables too long for a page. */
function complaints({ status, log }: Run): readonly string[] {
  const lines = log.split("\n");
  const tooWide = lines.filter((line) => Number(/^Overfull \\hbox \(([\d.]+)pt too wide\)/.exec(line)?.[1] ?? 0) > 5);
  const others = lines.filter((line) => /^!|^Missing character|Float too large/.test(line));
  return [...(status === 0 ? [] : [`exit status ${status}`]), ...others, ...tooWide];
}

describe.each(languages)("LaTeX fragments in %s", (lang) => {
  for (const points of [10, 12]) {
    for (const table of sampleTables) {
      test(`the artificial table ${table.id} compiles at ${points} points`, (context) => {
        skipWithout(engines[lang], context);
        expect(complaints(compiled(table, lang, points))).toEqual([]);
      });
    }
  }

  test("texts of characters that have a meaning to LaTeX compile", (context) => {
    skipWithout(engines[lang], context);
    expect(complaints(compiled(troublesomeTable, lang, 11))).toEqual([]);
  });

  for (const definition of paperTables()) {
    test(`the table ${definition.id} compiles`, (context) => {
      skipWithout(engines[lang], context);
      const table = built(definition);
      expect(complaints(compiled(table, lang, 10))).toEqual([]);
    });
  }
});
