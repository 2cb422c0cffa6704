/**
 * # Cells of a payoff table
 *
 * Divides a text into blocks, rows and cells, whoever wrote it: a spreadsheet (tabs, quoted commas, semicolons), Markdown (`|`), LaTeX
 * (`&`), a program (`[[3, 0], [5, 1]]`, `[3 0; 5 1]`), or a person (`Cooperate 3,3 0,5`).
 *
 * ## Implementation notes
 *
 * Characters are replaced one for one before anything is divided, full-width ones by half-width ones and marks of best responses by
 * spaces, so that places stay what they are. The strongest separator that occurs anywhere in the text separates the cells of all rows. Without one, what commas join is a
 * cell, unless commas join all of each line: then they separate.
 *
 * @module
 */
import type { PlacedLabel } from "./labelList.ts";

/** A cell of a table. */
export interface TableCell extends PlacedLabel {
  /** Its numbers; `null` where it holds words or nothing. */
  readonly numbers: readonly PlacedLabel[] | null;
}

/** A row of a table. */
export interface TableRow {
  /** Index of its first character in the text. */
  readonly at: number;
  readonly cells: readonly TableCell[];
}

/** A table, and the remark above it. */
export interface TableBlocks {
  /** What the first line says that begins with `#`; may be empty. */
  readonly title: string;
  /** Rows between empty lines. */
  readonly blocks: readonly (readonly TableRow[])[];
}

/** The blocks of rows of cells of a text. */
export function tableBlocks(text: string): TableBlocks {
  const characters = plainCharacters(text);
  const isBracketed = /^\s*[[{]/.test(characters);
  const plain = isBracketed ? inLines(characters) : characters;
  const cellsOf = cellReader(plain);
  const blocks: TableRow[][] = [[]];
  let title = "";
  let at = 0;
  for (const line of plain.split(/[\n\f]/)) {
    const start = at + line.search(/\S|$/);
    const trimmed = line.trim();
    if (trimmed.startsWith("#")) {
      title ||= text.slice(start + 1, start + trimmed.length).trim();
    } else if (trimmed !== "" && !isRule(trimmed)) {
      const cells = cellsOf(line, at);
      if (cells.length > 0) blocks.at(-1)?.push({ at: start, cells });
    }
    at += line.length;
    // Within brackets lines mean nothing more, and empty ones stand between rows.
    if (isBracketed ? plain[at] === BLOCK_END : trimmed === "") blocks.push([]);
    at += 1;
  }
  return { title, blocks: blocks.filter((rows) => rows.length > 0) };
}

/** Whether a text that may be anything has a row of several payoffs, or a pair of them. */
export function looksLikePayoffTable(text: string): boolean {
  return tableBlocks(text)
    .blocks.flat()
    .some(({ cells }) => cells.reduce((sum, { numbers }) => sum + (numbers?.length ?? 0), 0) > 1);
}

/** Lines that only draw: `|---|---|`, `\hline`, `\begin{tabular}{cc}`. */
const isRule = (line: string): boolean => /^\\[a-z]/i.test(line) || (/--|==/.test(line) && /^[-=+|:\s]+$/.test(line));

const REPLACED: Readonly<Record<string, string>> = { "\u2212": "-", "\u2013": "-", "\u3001": "," };
const blank = (text: string): string => " ".repeat(text.length);

/** The text with half-width characters, as long as before. */
function plainCharacters(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2212\u2013\u3001]/g, (character) => REPLACED[character] as string)
    .replace(
      /(\\(?:underline|mathbf|textbf|text)\{)([^{}]*)\}/g,
      (_, command: string, marked: string) => `${blank(command)}${marked} `,
    )
    .replace(/[$*^]|(?<!\w)'(?=[-+.\d])/g, " ")
    .replace(/\r(?=\n)|[\u00a0\u3000\ufeff]/g, " ")
    .replace(/\r/g, "\n")
    .replace(/\\\\/g, "  ")
    .replace(/\\(?<=\S[ \t]*\\)[a-z]*(?:line|rule)\b/g, blank);
}

/** Stands where a block ends that brackets enclose. */
const BLOCK_END = "\f";

/** Rows and blocks in brackets as lines and blocks, as long as before. */
function inLines(text: string): string {
  let depth = 0;
  let hasRows = false;
  return text.replace(/[[\]{};\n]|,(?<=[\]}]\s*,)/g, (mark) => {
    if ("[{".includes(mark)) {
      depth += 1;
      hasRows = depth > 1;
    } else if (mark === ";") {
      hasRows = true;
      return "\n";
    } else if ("]}".includes(mark)) {
      depth -= 1;
      return depth <= 0 && hasRows ? BLOCK_END : "\n";
    }
    return " ";
  });
}

/** How the cells of each line are told apart. */
function cellReader(text: string): (line: string, at: number) => readonly TableCell[] {
  const separator = ["\t", "|", "&"].find((character) => text.includes(character));
  if (separator !== undefined) return (line, at) => separatedCells(line, at, separator);
  if (text.includes('"')) return (line, at) => quotedCells(line, at);
  if (text.includes(";") && text.includes(",")) return (line, at) => separatedCells(line, at, ";");
  const isList = text
    .split("\n")
    .every((line) => line.trim() === "" || line.trim().startsWith("#") || joinedWords(line, 0).length === 1);
  if (isList && /[,;]/.test(text)) return (line, at) => separatedCells(line, at, line.includes(";") ? ";" : ",");
  return writtenCells;
}

function separatedCells(line: string, at: number, separator: string): readonly TableCell[] {
  const framed = separator === "|" ? line.replace(/^\s*\|/, blank).replace(/\|\s*$/, "") : line;
  const cells: TableCell[] = [];
  let from = 0;
  for (const piece of framed.trimEnd().split(separator)) {
    cells.push(cellOf(piece, at + from));
    from += piece.length + 1;
  }
  return cells;
}

/** `Left,"3,3","0,5"`: cells in quotation marks may hold commas. */
function quotedCells(line: string, at: number): readonly TableCell[] {
  const places = line.trimEnd().matchAll(/([^,;"]*)(?:"([^"]*)(?:"[^,;"]*|$))?(?:[,;]|$)/gy);
  return [...places]
    .filter(({ 0: all }) => all !== "")
    .map(({ 0: all, 1: bare = "", 2: quoted = bare, index }) => cellOf(quoted, at + index + all.indexOf(quoted)));
}

/** Cells told apart by spaces; words before the first number are one label. */
function writtenCells(line: string, at: number): readonly TableCell[] {
  const cells = joinedWords(line, at);
  const first = cells.findIndex(({ numbers }) => numbers !== null);
  if (first < 2) return cells;
  const start = cells[0] as TableCell;
  const end = cells[first - 1] as TableCell;
  const text = line.slice(start.at - at, end.at - at + end.text.length);
  return [{ text, at: start.at, numbers: null }, ...cells.slice(first)];
}

/** What stands in parentheses, or is joined by commas, is one cell; so are the names of both players around a stroke. */
function joinedWords(line: string, at: number): readonly TableCell[] {
  return [...line.matchAll(/\([^()]*\)|[^\s,;()]+(?:(?:\s*[,;]\s*|\s+[\\/]\s+)[^\s,;()]+)*/g)].map(
    ({ 0: word, index }) => cellOf(word, at + index),
  );
}

/** The cell with its numbers, if it is made of what begins like numbers. */
function cellOf(piece: string, from: number): TableCell {
  const text = piece.trim();
  const at = from + piece.search(/\S|$/);
  const words = wordsOf({ text, at });
  const areNumbers = words.length > 0 && words.every(isLikeNumber);
  return { text, at, numbers: areNumbers ? words : null };
}

/** What keeps a cell from being made of numbers: its first word that is none, or the cell itself. */
export function strayWord(cell: PlacedLabel): PlacedLabel {
  const words = wordsOf(cell);
  return words.some(isLikeNumber) ? (words.find((word) => !isLikeNumber(word)) ?? cell) : cell;
}

const wordsOf = ({ text, at }: PlacedLabel): PlacedLabel[] =>
  [...text.matchAll(/[^\s,;()]+/g)].map(({ 0: word, index }) => ({ text: word, at: at + index }));

const isLikeNumber = ({ text }: PlacedLabel): boolean => /^[-+]?\.?\d/.test(text);
