/**
 * # Aligned rows
 *
 * Rows of text under each other in columns, for people.
 *
 * @module
 */
import { displayWidth } from "../report/textWidth.ts";

const GAP = "  ";

/** The rows with each column as wide as its widest cell; the last column is not padded. */
export function alignedRows(rows: readonly (readonly string[])[], indent = ""): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, j) =>
    Math.max(0, ...rows.map((row) => (j < row.length - 1 ? displayWidth(row[j]!) : 0))),
  );
  const line = (row: readonly string[]) =>
    row.map((cell, j) => (j === row.length - 1 ? cell : cell + " ".repeat(widths[j]! - displayWidth(cell)))).join(GAP);
  return rows.map((row) => `${indent}${line(row)}`.trimEnd()).join("\n");
}
