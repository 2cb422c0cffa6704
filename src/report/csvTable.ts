/**
 * # Tables in CSV
 *
 * For programs: RFC 4180 with column ids as header, UTF-8 without byte-order mark. What a comment would say stands in a
 * sidecar file.
 *
 * ## Implementation notes
 *
 * - Lines end in LF, not CRLF: a committed table must survive Git's line endings, and every reader takes both.
 * - Numbers are rounded as everywhere, with an ASCII minus. Missing cells are empty, truth values `true` and `false`.
 * - Spreadsheets run a cell that begins with `=`, `+`, `-` or `@` as a formula. A text that does, unless it is a number, a
 *   fraction or a lone sign, gets an apostrophe in front.
 *
 * @module
 */
import type { ShownCell, ShownTable } from "./shownCell.ts";

/** The name of the column that holds the titles of groups. */
const groupColumn = "group";

/** The table in CSV; a first column `group` where groups have titles. */
export function csvTable({ columns, groups }: ShownTable): string {
  const isGrouped = groups.some(({ title }) => title !== undefined);
  const header = columns.map(({ column }) => csvText(column.id));
  const lines = [
    isGrouped ? [groupColumn, ...header] : header,
    ...groups.flatMap(({ title, rows }) =>
      rows.map((row) => (isGrouped ? [title === undefined ? "" : csvText(title), ...row.map(field)] : row.map(field))),
    ),
  ];
  return lines.map((fields) => `${fields.join(",")}\n`).join("");
}

/** The text as a field: guarded against formulas, quoted where it must be. */
function csvText(text: string): string {
  const isFormula = /^[=+\-@＝＋－＠]./u.test(text) && !/^[+-](?:\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?:\/\d+)?)$/.test(text);
  const guarded = isFormula ? `'${text}` : text;
  return guarded === "" || /[",\r\n]|^\s|\s$/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

function field(cell: ShownCell): string {
  switch (cell.kind) {
    case "missing":
      return "";
    case "boolean":
      return String(cell.value);
    case "text":
      return csvText(cell.text);
    case "number":
      return cell.numeral;
  }
}
