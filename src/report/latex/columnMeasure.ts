/**
 * # Measures of a column
 *
 * How wide a column is in print, and how little room it can do with.
 *
 * @module
 */
import type { ShownCell, ShownColumn, TableLanguage } from "../shownCell.ts";
import { words } from "../shownCell.ts";
import { plainSymbol } from "../symbol.ts";
import { isWide, printWidth } from "../textWidth.ts";
import { brokenLines, lineCount, widestPiece } from "./brokenLines.ts";
import { type NumberFormat, numberFormat } from "./numberFormat.ts";

/** What a column needs, widths in em. */
export interface ColumnMeasure {
  readonly isText: boolean;
  /** Alignment of its numbers; `undefined` in a text column and where it holds no plain numerals. */
  readonly format: NumberFormat | undefined;
  /** Without any line break. */
  readonly natural: number;
  /** With long texts wrapped. */
  readonly comfortable: number;
  /** With headings and texts wrapped as far as their words allow. */
  readonly least: number;
  /** Whether its cells wrap at this width. */
  wraps(width: number): boolean;
  /** Lines of the heading at this width, symbol and unit included. */
  headingLines(width: number): number;
  /** Lines of a cell at this width. */
  cellLines(cell: ShownCell, width: number): number;
  /** Lines of each of its cells at this width. */
  lineCounts(width: number): readonly number[];
}

/** Texts wrap down to this width before anything else gives way. */
const comfortableText = 15;
/** Texts wrap no further than this unless they are shorter. */
const narrowestText = { en: 7.5, zh: 8.5 } as const;
/** Chinese headings, which could break after each character, wrap no further than this. */
const narrowestChinese = 3;
const narrowestChineseUnit = 4;
/** A word wider than this may be broken anywhere. */
export const widestWord = 12;

/** The measure of a column with these cells. */
export function columnMeasure(
  { column, title, symbol, unit }: ShownColumn,
  cells: readonly ShownCell[],
  lang: TableLanguage,
): ColumnMeasure {
  const chinese = lang === "zh";
  const isText = column.kind === "text";
  const format = isText ? undefined : numberFormat(cells);
  const width = (text: string) => printWidth(text, chinese);
  const widest = (text: string) => Math.min(widestWord, widestPiece(text, chinese));
  const leastHeading = (text: string, i: number) => {
    const floor = !chinese ? 0 : i === 0 ? narrowestChinese : narrowestChineseUnit;
    return Math.max(widest(text), Math.min(width(text), floor));
  };
  const headings = [title, ...(unit === undefined ? [] : [unitText(unit, lang)])];
  const symbolWidth = symbol === undefined ? 0 : width(plainSymbol(symbol));
  const texts = cells.flatMap((cell) => (cell.kind === "text" ? [cell.text] : []));
  const others = cells.map((cell) => (cell.kind === "text" ? 0 : plainWidth(cell, lang)));
  const rigid = Math.max(symbolWidth, format?.width ?? 0, ...others);
  const naturalText = Math.max(0, ...texts.map(width));
  const hasChinese = texts.some((text) => Array.from(text).some(isWide));
  const leastText = Math.max(Math.min(naturalText, narrowestText[hasChinese ? "zh" : "en"]), ...texts.map(widest));
  const natural = Math.max(rigid, naturalText, ...headings.map(width));
  const least = Math.max(rigid, leastText, ...headings.map(leastHeading));
  const cellLines = (cell: ShownCell, given: number) =>
    cell.kind === "text" ? lineCount(cell.text, given, chinese) : 1;
  return {
    isText,
    format,
    natural,
    comfortable: Math.max(least, Math.min(natural, comfortableText)),
    least,
    wraps: (given) => isText && given < naturalText - 1e-9,
    headingLines: (given) =>
      headings.reduce((total, text) => total + brokenLines(text, given, chinese).length, 0) +
      (symbol === undefined ? 0 : 1),
    cellLines,
    lineCounts: (given) => cells.map((cell) => cellLines(cell, given)),
  };
}

/** The unit in parentheses. */
export function unitText(unit: string, lang: TableLanguage): string {
  return lang === "zh" ? `（${unit}）` : `(${unit})`;
}

function plainWidth(cell: Exclude<ShownCell, { kind: "text" }>, lang: TableLanguage): number {
  if (cell.kind === "boolean") return printWidth(cell.value ? words[lang].yes : words[lang].no, lang === "zh");
  if (cell.kind === "missing") return 0.5;
  // With an exponent: mantissa, multiplication sign with its spaces, ten, small digits.
  const [mantissa, exponent] = cell.numeral.split("e");
  return printWidth(mantissa!.replace("-", "−"), false) + (exponent === undefined ? 0 : 2.3 + 0.4 * exponent.length);
}
