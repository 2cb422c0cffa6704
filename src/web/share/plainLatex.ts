/**
 * # A small table in LaTeX
 *
 * A `tabular` with booktabs rules for a table of few columns that fits a page; the tables of papers are `jiama table`'s.
 *
 * @module
 */
import { latexText } from "../../report/latex/latexText.ts";
import type { ShownCell, ShownTable } from "../../report/shownCell.ts";

/** The table as a fragment for `\input`; it asks for `booktabs`. */
export function plainLatex({ columns, groups, notes, lang }: ShownTable): string {
  const cell = (shown: ShownCell) => {
    if (shown.kind === "text") return latexText(shown.text, lang);
    return shown.kind === "number" ? `$${shown.numeral}$` : shown.kind === "boolean" ? String(shown.value) : "";
  };
  const line = (cells: readonly string[]) => `${cells.join(" & ")} \\\\`;
  return [
    `\\begin{tabular}{@{}${columns.map(({ column: { kind } }) => (kind === "number" ? "r" : "l")).join("")}@{}}`,
    "\\toprule",
    line(columns.map(({ title }) => latexText(title, lang))),
    "\\midrule",
    ...groups.flatMap(({ rows }) => rows.map((row) => line(row.map(cell)))),
    "\\bottomrule",
    "\\end{tabular}",
    ...notes.map((note) => `% ${note}`),
    "",
  ].join("\n");
}
