/**
 * # Tables in Markdown
 *
 * A pipe table as GitHub renders it, readable as plain text too: columns are padded, numbers set right.
 *
 * @module
 */
import { headerFields } from "./header.ts";
import { superscripts } from "./mathSymbols.ts";
import { type ShownCell, type ShownColumn, type ShownTable, type TableLanguage, words } from "./shownCell.ts";
import { plainSymbol } from "./symbol.ts";
import { displayWidth } from "./textWidth.ts";

/** Cells are padded to this width at most: lines would become too long to read. */
const widestPadded = 40;

/** The table in GitHub's Markdown: a comment, the title, the pipe table, the notes as a list. */
export function markdownTable({ id, title, lang, columns, groups, notes }: ShownTable, hash: string): string {
  const heading = columns.map((column) => columnHeading(column, lang));
  const ownRows = groups.map((group) => group.rows.map((row) => row.map((cell) => cellText(cell, lang))));
  const rows = groups.flatMap(({ title: groupTitle }, g) =>
    groupTitle === undefined ? ownRows[g]! : [groupRow(groupTitle, columns.length), ...ownRows[g]!],
  );
  const widths = heading.map((text, i) => {
    const width = Math.max(3, displayWidth(text), ...ownRows.flat().map((row) => displayWidth(row[i]!)));
    return Math.min(width, widestPadded);
  });
  const isRight = columns.map(({ column }) => column.kind === "number");
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => padded(cell, widths[i]!, isRight[i]!)).join(" | ")} |`;
  const rule = widths.map((width, i) => (isRight[i] ? `${"-".repeat(width - 1)}:` : "-".repeat(width)));
  const lines = [
    `<!-- ${headerFields(id, hash)} -->`,
    "",
    `**${markdownText(title)}**`,
    "",
    line(heading),
    `| ${rule.join(" | ")} |`,
    ...rows.map(line),
    ...(notes.length === 0 ? [] : ["", words[lang].notes, ""]),
    ...notes.map((note) => `- ${noteText(note)}`),
  ];
  return `${lines.join("\n")}\n`;
}

/** The text in Markdown: whatever would be markup stands for itself. */
function markdownText(text: string): string {
  return text
    .replace(/[\\`*[\]|~$]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/&(?=#?[A-Za-z0-9]+;)|<(?=[A-Za-z/!?])/g, "\\$&");
}

/** The note as a list item: what would begin a heading or another list stands for itself. */
function noteText(note: string): string {
  return markdownText(note)
    .replace(/^[-+#=>]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}

function columnHeading({ title, symbol, unit }: ShownColumn, lang: TableLanguage): string {
  const named = symbol === undefined ? title : `${title} ${plainSymbol(symbol)}`.trim();
  if (unit === undefined) return markdownText(named);
  return markdownText(lang === "zh" ? `${named}（${unit}）` : `${named} (${unit})`);
}

function groupRow(title: string, count: number): readonly string[] {
  return [title === "" ? "" : `*${markdownText(title)}*`, ...Array.from({ length: count - 1 }, () => "")];
}

function cellText(cell: ShownCell, lang: TableLanguage): string {
  switch (cell.kind) {
    case "missing":
      return "–";
    case "boolean":
      return words[lang][cell.value ? "yes" : "no"];
    case "text":
      return markdownText(cell.text);
    case "number":
      return plainNumeral(cell.numeral);
  }
}

/** The numeral with a real minus sign, its exponent raised: `−1.2 × 10⁻⁵`. */
function plainNumeral(numeral: string): string {
  const [mantissa, exponent] = numeral.replaceAll("-", "−").split("e");
  if (exponent === undefined) return mantissa!;
  return `${mantissa} × 10${exponent.replace(/./g, (character) => raised.get(character)!)}`;
}

const raised = new Map(Array.from(superscripts, ([up, low]) => [low === "-" ? "−" : low, up]));

function padded(text: string, width: number, isRight: boolean): string {
  const room = " ".repeat(Math.max(0, width - displayWidth(text)));
  return isRight ? room + text : text + room;
}
