/**
 * # Tables in HTML
 *
 * A semantic `<table>` as a fragment: caption, headings with scope, one body per group, notes in the foot. Classes, no
 * styles: `text` and `number` for cells, `symbol` and `unit` in headings, `group` for headings of groups.
 *
 * @module
 */
import { headerFields } from "./header.ts";
import {
  type ShownCell,
  type ShownColumn,
  type ShownGroup,
  type ShownTable,
  type TableLanguage,
  words,
} from "./shownCell.ts";
import { htmlSymbol } from "./symbol.ts";

/** The table as an HTML fragment. */
export function htmlTable({ id, title, lang, columns, groups, notes }: ShownTable, hash: string): string {
  const language = lang === "zh" ? "zh-Hans" : "en";
  const lines = [
    `<!-- ${headerFields(id, hash)} -->`,
    `<table class="jiama-table" lang="${language}">`,
    `<caption>${htmlText(title)}</caption>`,
    "<thead>",
    "<tr>",
    ...columns.map((column) => columnHeading(column, lang)),
    "</tr>",
    "</thead>",
    ...groups.flatMap((group) => groupBody(group, columns, lang)),
    ...(notes.length === 0 ? [] : foot(notes, columns.length, lang)),
    "</table>",
  ];
  return `${lines.join("\n")}\n`;
}

/** The text in HTML, as content and within quotes. */
function htmlText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

function columnHeading({ column, title, symbol, unit }: ShownColumn, lang: TableLanguage): string {
  const parts = [htmlText(title)];
  if (symbol !== undefined) parts.push(`<span class="symbol">${htmlSymbol(symbol)}</span>`);
  if (unit !== undefined) {
    const text = htmlText(unit);
    parts.push(`<span class="unit">${lang === "zh" ? `（${text}）` : `(${text})`}</span>`);
  }
  return `<th scope="col" class="${column.kind}">${parts.join(" ")}</th>`;
}

function groupBody(
  { title, rows }: ShownGroup,
  columns: readonly ShownColumn[],
  lang: TableLanguage,
): readonly string[] {
  const heading =
    title === undefined
      ? []
      : [`<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${htmlText(title)}</th></tr>`];
  const cells = (row: readonly ShownCell[]) =>
    row.map((cell, i) => cellMarkup(cell, columns[i]!, i === 0, lang)).join("");
  return ["<tbody>", ...heading, ...rows.map((row) => `<tr>${cells(row)}</tr>`), "</tbody>"];
}

function cellMarkup(cell: ShownCell, { column }: ShownColumn, isFirst: boolean, lang: TableLanguage): string {
  const tag = isFirst && column.kind === "text" ? 'th scope="row"' : "td";
  return `<${tag} class="${column.kind}">${cellText(cell, lang)}</${tag.slice(0, 2)}>`;
}

function cellText(cell: ShownCell, lang: TableLanguage): string {
  switch (cell.kind) {
    case "missing":
      return "–";
    case "boolean":
      return words[lang][cell.value ? "yes" : "no"];
    case "text":
      return htmlText(cell.text);
    case "number": {
      const [mantissa, exponent] = cell.numeral.replaceAll("-", "−").split("e");
      return exponent === undefined ? mantissa! : `${mantissa} × 10<sup>${exponent}</sup>`;
    }
  }
}

function foot(notes: readonly string[], count: number, lang: TableLanguage): readonly string[] {
  return [
    "<tfoot>",
    `<tr><td class="notes" colspan="${count}">`,
    `<p>${words[lang].notes}</p>`,
    "<ul>",
    ...notes.map((note) => `<li>${htmlText(note)}</li>`),
    "</ul>",
    "</td></tr>",
    "</tfoot>",
  ];
}
