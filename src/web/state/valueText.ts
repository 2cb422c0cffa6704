/**
 * # Values as text
 *
 * Lists and matrices in the notation that the command line takes, and back.
 *
 * @module
 */
import type { ParameterDefault } from "../../games/parameter.ts";
import { parseValue } from "../../games/parseValue.ts";

/** A row of a matrix; `null` where an entry is missing. */
export type Row = readonly (string | null)[];

/** The entries of a list; `undefined` for text that is no list of numbers. */
export function listValue(text: string | undefined): readonly string[] | undefined {
  const value = read(text);
  if (!Array.isArray(value) || !value.every((entry) => typeof entry === "string")) return undefined;
  return value as readonly string[];
}

/** The rows of a matrix; `undefined` for text that is none. */
export function matrixValue(text: string | undefined): readonly Row[] | undefined {
  const value = read(text);
  if (!Array.isArray(value)) return undefined;
  const isRow = (row: unknown) =>
    Array.isArray(row) && row.every((entry) => entry === null || typeof entry === "string");
  return value.every(isRow) ? (value as unknown as readonly Row[]) : undefined;
}

function read(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return parseValue(text, "");
  } catch {
    return undefined;
  }
}

/** A list as text. */
export function listText(entries: Row): string {
  return `[${entries.map((entry) => entry ?? "null").join(",")}]`;
}

/** A matrix as text. */
export function matrixText(rows: readonly Row[]): string {
  return `[${rows.map(listText).join(",")}]`;
}

/** A default as text; `null` where the parameter is absent unless given. */
export function defaultText(value: ParameterDefault): string | null {
  if (value === null || typeof value === "string") return value;
  return value.every((entry) => typeof entry === "string")
    ? listText(value as Row)
    : matrixText(value as readonly Row[]);
}
