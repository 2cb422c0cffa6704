/**
 * # Tables in LaTeX
 *
 * A fragment for `\input`, with booktabs rules and siunitx columns: the author wraps it in a `table` with the caption and
 * label of the paper. It compiles with pdflatex, and with xelatex and ctex in Chinese.
 *
 * ## Implementation notes
 *
 * The fragment centres itself and ends its paragraph. A table longer than a page is a `longtable`, which no float may
 * hold; there the caption comes in by the macro `\jiamacaption`. The comments on top say which packages and which of both
 * uses, for a file named after id and language.
 *
 * @module
 */
import { headerFields } from "../header.ts";
import { type ShownCell, type ShownTable, type TableLanguage, words } from "../shownCell.ts";
import { printWidth } from "../textWidth.ts";
import { brokenLines } from "./brokenLines.ts";
import { unitText, widestWord } from "./columnMeasure.ts";
import { type LatexLayout, type LatexPanel, latexLayout, type PanelColumn } from "./latexLayout.ts";
import { latexText } from "./latexText.ts";

/** More groups than this are set apart by space instead of rules. */
const mostRules = 4;

/** The table as an `\input`-able fragment. */
export function latexTable(table: ShownTable, hash: string): string {
  const layout = latexLayout(table);
  const { lang, notes } = table;
  const blocks = layout.panels.map((panel, i) => (layout.isLong ? longBlock : block)(table, layout, panel, i));
  const lines = [
    `% ${headerFields(table.id, hash)}`,
    ...usage(table, layout),
    "\\par\\begingroup",
    `\\centering\\${layout.size}`,
    `\\setlength{\\tabcolsep}{${layout.columnSep}em}`,
    "\\sisetup{group-digits=integer}%",
    ...blocks.flatMap((text, i) => [i === 0 ? "\\smallskip" : "\\par\\medskip", ...text]),
    ...(notes.length === 0 ? [] : noteParagraph(notes, lang, layout)),
    layout.isLong ? "\\par\\medskip" : "\\par",
    "\\endgroup",
    ...(layout.isLong ? ["\\let\\jiamacaption\\relax"] : []),
  ];
  return `${lines.join("\n")}\n`;
}

function usage({ id, title, lang }: ShownTable, { isLong }: LatexLayout): readonly string[] {
  const caption = `\\caption{…}\\label{tab:${id}}`;
  const packages = `% \\usepackage{array,booktabs${isLong ? ",longtable" : ""},siunitx}`;
  const use = isLong
    ? `% \\newcommand*{\\jiamacaption}{${caption}\\\\}\\input{${id}.${lang}.tex}`
    : `% \\begin{table}${caption}\\input{${id}.${lang}.tex}\\end{table}`;
  return [`% ${title}`, packages, use];
}

function block(table: ShownTable, layout: LatexLayout, panel: LatexPanel): readonly string[] {
  const [open, close] = layout.isFull
    ? [`\\begin{tabular*}{\\linewidth}{@{\\extracolsep{\\fill}}`, "\\end{tabular*}"]
    : ["\\begin{tabular}{@{}", "\\end{tabular}"];
  return [
    `${open}${columnSpecs(panel, layout)}@{}}`,
    "\\toprule",
    ...heading(table, panel),
    "\\midrule",
    ...body(table, layout, panel),
    "\\bottomrule",
    close,
  ];
}

function longBlock(table: ShownTable, layout: LatexLayout, panel: LatexPanel, i: number): readonly string[] {
  const head = ["\\toprule", ...heading(table, panel), "\\midrule"];
  const count = panel.columns.length;
  const fill = layout.isFull ? "@{\\extracolsep{\\fill}}" : "@{}";
  return [
    ...(i === 0 ? ["\\providecommand*{\\jiamacaption}{}", ...longSettings(layout)] : []),
    `\\begin{longtable}{${fill}${columnSpecs(panel, layout)}@{}}`,
    ...(i === 0 ? ["\\jiamacaption"] : []),
    ...head,
    "\\endfirsthead",
    ...head,
    "\\endhead",
    "\\midrule",
    `\\multicolumn{${count}}{r@{}}{\\itshape ${words[table.lang].continued}}\\\\`,
    "\\endfoot",
    "\\bottomrule",
    "\\endlastfoot",
    ...body(table, layout, panel),
    "\\end{longtable}",
    i === 0 ? "\\ifx\\jiamacaption\\empty\\addtocounter{table}{-1}\\fi" : "\\addtocounter{table}{-1}",
  ];
}

function longSettings({ isFull }: LatexLayout): readonly string[] {
  const width = "\\setlength{\\LTcapwidth}{\\linewidth}\\setlength{\\LTpost}{\\smallskipamount}";
  return [isFull ? `${width}\\setlength{\\LTleft}{0pt}\\setlength{\\LTright}{0pt}` : width];
}

function columnSpecs({ columns }: LatexPanel, { line }: LatexLayout): string {
  return columns
    .map(({ measure, width }) => {
      if (measure.wraps(width)) return `>{\\raggedright\\arraybackslash}p{${(width / line).toFixed(3)}\\linewidth}`;
      if (measure.isText) return "l";
      return measure.format === undefined ? "c" : `S[table-format=${measure.format.tableFormat}]`;
    })
    .join("");
}

/** Titles, bottoms aligned; then symbols; then units. */
function heading({ columns, lang }: ShownTable, panel: LatexPanel): readonly string[] {
  const chinese = lang === "zh";
  const row = (show: (column: PanelColumn) => string | undefined) => {
    const cells = panel.columns.map((column) => show(column) ?? "");
    return cells.every((cell) => cell === "") ? [] : [`${cells.join(" & ")} \\\\`];
  };
  const stacked = (text: string, { width, measure }: PanelColumn, position: "b" | "t") => {
    const lines = brokenLines(text, Math.max(width, 0), chinese).map((line) => latexText(line, lang));
    const inner = lines.length < 2 ? lines.join("") : stack(lines, position, measure.isText ? "l" : "c");
    return measure.isText ? inner : `{${inner}}`;
  };
  return [
    ...row((at) => stacked(columns[at.index]!.title, at, "b")),
    ...row(({ index, measure }) => {
      const { symbol } = columns[index]!;
      if (symbol === undefined) return undefined;
      return measure.isText ? `$${symbol}$` : `{$${symbol}$}`;
    }),
    ...row((at) => {
      const { unit } = columns[at.index]!;
      return unit === undefined ? undefined : stacked(unitText(unit, lang), at, "t");
    }),
  ];
}

function stack(lines: readonly string[], position: "b" | "t", align: "l" | "c"): string {
  return `\\begin{tabular}[${position}]{@{}${align}@{}}${lines.join("\\\\")}\\end{tabular}`;
}

function body({ groups, lang }: ShownTable, layout: LatexLayout, { columns }: LatexPanel): readonly string[] {
  const isLoose = columns.some(({ measure, width }) => measure.wraps(width));
  // A rule at the end of a page would stand above the rule that closes it.
  const hasRules = groups.length <= mostRules && !layout.isLong;
  const rowOf = (row: readonly ShownCell[]) =>
    `${columns.map((column) => cellText(row[column.index]!, column, lang)).join(" & ")} \\\\`;
  return groups.flatMap(({ title, rows }, g) => [
    ...(g === 0 ? [] : [hasRules ? "\\midrule" : "\\addlinespace[0.5em]"]),
    ...(title === undefined ? [] : [groupHeading(title, columns.length, lang, layout), "\\addlinespace[0.2em]"]),
    ...rows.flatMap((row, r) => (r === 0 || !isLoose ? [rowOf(row)] : ["\\addlinespace[0.3em]", rowOf(row)])),
  ]);
}

/** The heading takes no width of its own: else the last column would grow to hold it. */
function groupHeading(title: string, count: number, lang: TableLanguage, { line }: LatexLayout): string {
  const text = `\\itshape ${latexText(title, lang)}`;
  const isWide = printWidth(title, lang === "zh") > 0.9 * line;
  const content = isWide ? `\\parbox[t]{\\linewidth}{\\raggedright${text}}` : text;
  return `\\multicolumn{${count}}{@{}l@{}}{\\makebox[0pt][l]{${content}}} \\\\*`;
}

function cellText(cell: ShownCell, { measure, width }: PanelColumn, lang: TableLanguage): string {
  const inS = measure.format !== undefined;
  const braced = (text: string) => (inS ? `{${text}}` : text);
  switch (cell.kind) {
    case "missing":
      return braced("--");
    case "boolean":
      return braced(words[lang][cell.value ? "yes" : "no"]);
    case "text": {
      if (measure.isText) return latexText(measure.wraps(width) ? withBreaks(cell.text) : cell.text, lang);
      const lines = brokenLines(cell.text, width, lang === "zh").map((line) => latexText(line, lang));
      return braced(lines.length < 2 ? lines.join("") : stack(lines, "t", "c"));
    }
    case "number":
      return numberText(cell.numeral, inS);
  }
}

function numberText(numeral: string, inS: boolean): string {
  const [mantissa, exponent] = numeral.split("e");
  if (exponent !== undefined)
    return inS ? `{$${mantissa}\\times10^{${exponent}}$}` : `$${mantissa}\\times10^{${exponent}}$`;
  return inS || !numeral.startsWith("-") ? numeral : `$${numeral}$`;
}

/** Lets a line break after a slash between words, and anywhere in a word too wide for any column, its hyphens regarded. */
function withBreaks(text: string): string {
  return text.replace(/[\x21-\x7E\u00A1-\u024F]+/gu, (word) =>
    word.split("-").some((part) => printWidth(part, false) > widestWord)
      ? Array.from(word).join("\u200B")
      : word.replace(/(?<=\p{L}{3}\/)(?=\p{L}{3})/gu, "\u200B"),
  );
}

function noteParagraph(notes: readonly string[], lang: TableLanguage, layout: LatexLayout): readonly string[] {
  const text = notes.map((note) => latexText(note, lang)).join(lang === "zh" ? "" : "\n");
  const title = lang === "zh" ? words.zh.notes : `\\textit{${words.en.notes}} `;
  const width = layout.noteShare === 1 ? "\\linewidth" : `${layout.noteShare.toFixed(2)}\\linewidth`;
  return [
    layout.isLong ? "\\par" : "\\par\\smallskip",
    `\\begin{minipage}{${width}}\\footnotesize`,
    `${title}${text}`,
    "\\end{minipage}",
  ];
}
