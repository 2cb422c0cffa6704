/**
 * # Places in a text
 *
 * Where something stands that cannot be read, as messages say it.
 *
 * @module
 */
import { type Localized, ParseError } from "../../errors.ts";

/** A place in a file; lines and columns count from 1. */
export interface TextPlace {
  /** Name of the file, as messages give it. */
  readonly file: Localized;
  readonly line?: number;
  /** Column of a table, or character of the line. */
  readonly column?: number;
  /** Name of the column or key. */
  readonly field?: string;
}

/** The place in words: `targets.csv, line 3, column 4 (value)`. */
function formatPlace({ file, line, column, field }: TextPlace): Localized {
  const lineEn = line === undefined ? "" : `, line ${line}`;
  const lineZh = line === undefined ? "" : ` 第 ${line} 行`;
  const columnEn = column === undefined ? "" : `, column ${column}`;
  const columnZh = column === undefined ? "" : `第 ${column} 列`;
  return {
    en: `${file.en}${lineEn}${columnEn}${field === undefined ? "" : ` (${field})`}`,
    zh: `${file.zh}${lineZh}${columnZh}${field === undefined ? "" : `（${field}）`}`,
  };
}

/** The error that says what is wrong at a place. */
export function parseRefusal(place: TextPlace, what: Localized): ParseError {
  const at = formatPlace(place);
  return new ParseError({ en: `${at.en}: ${what.en}`, zh: `${at.zh}：${what.zh}` });
}

/** The place of an index of a text in words; line and column are counted only when it is asked for. */
export function placeAt(text: string, at: number, file: Localized): Localized {
  const before = text.slice(0, at);
  let line = 1;
  for (let feed = before.indexOf("\n"); feed >= 0; feed = before.indexOf("\n", feed + 1)) line += 1;
  return formatPlace({ file, line, column: at - before.lastIndexOf("\n") });
}

/** The error that says what is wrong at an index of a text. */
export function refusalAt(text: string, at: number, file: Localized, what: Localized): ParseError {
  const place = placeAt(text, at, file);
  return new ParseError({ en: `${place.en}: ${what.en}`, zh: `${place.zh}：${what.zh}` });
}

/** A text from outside as messages show it: quoted, at most 40 characters. */
export function shown(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 37)}…` : text);
}
