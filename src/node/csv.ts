/**
 * # Comma-separated values
 *
 * This file is the only one that knows csv-parse.
 *
 * @module
 */
import { CsvError, parse } from "csv-parse/sync";
import type { Localized } from "../errors.ts";
import { parseRefusal } from "../games/hierarchy/textPlace.ts";

/** One record of a table. */
export interface CsvRecord {
  /** The line that it starts on, from 1. */
  readonly line: number;
  /** Without surrounding space. */
  readonly cells: readonly string[];
}

/**
 * The records of a table, the header first; records without any content are left out.
 *
 * Cells are separated by commas, semicolons or tabs, whichever the first line has most of; lines end with LF, CR LF or CR.
 *
 * @param file - How messages name the file.
 * @throws {@link ParseError} when quotes do not match.
 */
export function csvRecords(text: string, file: Localized): readonly CsvRecord[] {
  let parsed: readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
  try {
    parsed = parse(text, {
      delimiter: delimiter(text),
      info: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as typeof parsed;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw parseRefusal(
      { file, line: Number(error.lines) },
      error.code === "CSV_QUOTE_NOT_CLOSED"
        ? {
            en: "a quotation mark is opened and never closed; close it, or double it where it belongs to the text.",
            zh: "引号未闭合；请补上另一半，属于文本的引号请写两个。",
          }
        : {
            en: 'a quotation mark stands inside a cell; put the whole cell in quotes and double the mark, as in "a ""b""".',
            zh: '单元格中间出现引号；请将整格置于引号内并把引号写两个，如 "a ""b"""。',
          },
    );
  }
  return parsed
    .filter(({ record }) => record.some((cell) => cell !== ""))
    .map(({ record, info }) => ({ line: info.lines - newlines(record), cells: record }));
}

/** The separator that the first line has most of; the comma where it has none. */
function delimiter(text: string): string {
  const header = /^[^\r\n]*/.exec(text.trimStart())![0];
  const count = (separator: string) => header.split(separator).length;
  return [",", "\t", ";"].reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

/** A record with line breaks inside its cells is counted at its last line. */
function newlines(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}
