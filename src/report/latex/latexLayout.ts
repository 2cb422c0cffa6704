/**
 * # Layout of a table in LaTeX
 *
 * Decides how a table fits the text of an A4 page: type size, width of each column, how many panels it is cut into, and
 * whether it may break across pages.
 *
 * ## Notation
 *
 * All widths are in em of the font that the table is set in.
 *
 * ## Implementation notes
 *
 * Columns start from the width that needs no line break. Where the line is too short, first long texts wrap, down to a
 * comfortable width; then headings of number columns; then the type becomes smaller and texts wrap further; at last
 * the columns are spread over panels that repeat the columns which identify a row. The smallest type is for numbers: long
 * texts in it are harder to read than two panels. Nothing is scaled and nothing is turned.
 *
 * @module
 */
import type { ShownCell, ShownTable } from "../shownCell.ts";
import { printWidth } from "../textWidth.ts";
import { type ColumnMeasure, columnMeasure } from "./columnMeasure.ts";

/** Part of the columns, as one block of rows. */
export interface LatexPanel {
  readonly columns: readonly PanelColumn[];
}

/** A column of a panel. */
export interface PanelColumn {
  /** Index among the columns of the table. */
  readonly index: number;
  /** Width it was given, in em. */
  readonly width: number;
  readonly measure: ColumnMeasure;
}

/** How a table is set. */
export interface LatexLayout {
  readonly size: "small" | "footnotesize" | "scriptsize";
  /** Width of the line, in em. */
  readonly line: number;
  /** Half the gap between columns, in em. */
  readonly columnSep: number;
  /** Whether the table is as wide as the text. */
  readonly isFull: boolean;
  /** Width of the notes as a share of the line. */
  readonly noteShare: number;
  /** Whether it may break across pages. */
  readonly isLong: boolean;
  readonly panels: readonly LatexPanel[];
}

/** A type size: what a line and a page hold of it. */
interface TypeSize {
  readonly size: LatexLayout["size"];
  readonly line: number;
  readonly columnSep: number;
  readonly linesPerPage: number;
}

/** The least that the standard classes hold on A4 at 10, 11 and 12 points; a page less caption and white space. */
const small: TypeSize = { size: "small", line: 35.6, columnSep: 0.5, linesPerPage: 40 };
const footnotesize: TypeSize = { size: "footnotesize", line: 38.9, columnSep: 0.35, linesPerPage: 46 };
const scriptsize: TypeSize = { size: "scriptsize", line: 42.4, columnSep: 0.25, linesPerPage: 58 };

/** Share of the line that estimated widths may fill. */
const safety = 0.98;
/** A table at least this share of the line wide is stretched to the whole line. */
const stretchFrom = 0.6;
/** Notes are at least this share of the line wide. */
const narrowestNotes = 0.5;

/** The layout of a table. */
export function latexLayout(table: ShownTable): LatexLayout {
  const measures = table.columns.map((column, i) => columnMeasure(column, cellsOf(table, i), table.lang));
  const { type, panels } = arranged(table, measures);
  const natural = Math.max(...panels.map((panel) => panelWidth(panel, type)));
  const widest = Math.max(natural, ...headingWidths(table));
  const isFull = panels.length > 1 || widest > natural || widest >= stretchFrom * type.line;
  return {
    size: type.size,
    line: type.line,
    columnSep: type.columnSep,
    isFull,
    noteShare: isFull ? 1 : Math.max(narrowestNotes, widest / type.line),
    isLong: lineCount(table, panels, type) > type.linesPerPage,
    panels,
  };
}

/** The largest type in which the columns fit one panel, else several panels. */
function arranged(table: ShownTable, measures: readonly ColumnMeasure[]): Arrangement {
  const all = measures.map((_, i) => i);
  for (const [type, mayBeTight] of [
    [small, false],
    [footnotesize, true],
    [scriptsize, false],
  ] as const) {
    const panel = fitted(all, measures, type, mayBeTight);
    if (panel !== undefined) return { type, panels: [panel] };
  }
  return { type: footnotesize, panels: severalPanels(table, measures) };
}

/** Panels and the type they are set in. */
interface Arrangement {
  readonly type: TypeSize;
  readonly panels: readonly LatexPanel[];
}

function cellsOf({ groups }: ShownTable, column: number): readonly ShownCell[] {
  return groups.flatMap(({ rows }) => rows.map((row) => row[column]!));
}

function headingWidths({ groups, lang }: ShownTable): readonly number[] {
  return groups.map(({ title }) => (title === undefined ? 0 : printWidth(title, lang === "zh")));
}

const gaps = (count: number, { columnSep }: TypeSize) => 2 * columnSep * (count - 1);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function panelWidth({ columns }: LatexPanel, type: TypeSize): number {
  return sum(columns.map(({ width }) => width)) + gaps(columns.length, type);
}

/** The columns in one panel, or `undefined` where they do not fit the line. */
function fitted(
  indices: readonly number[],
  measures: readonly ColumnMeasure[],
  type: TypeSize,
  mayBeTight: boolean,
): LatexPanel | undefined {
  const room = safety * type.line - gaps(indices.length, type);
  const own = indices.map((i) => measures[i]!);
  let widths = own.map(({ natural }) => natural);
  widths = shrunk(
    widths,
    own.map(({ natural, comfortable, isText }) => (isText ? comfortable : natural)),
    room,
  );
  widths = shrunk(
    widths,
    own.map(({ least, isText }, i) => (isText ? widths[i]! : least)),
    room,
  );
  if (mayBeTight && sum(widths) > room) widths = fewestLines(widths, own, room);
  if (sum(widths) > room) return undefined;
  return { columns: indices.map((index, i) => ({ index, width: widths[i]!, measure: own[i]! })) };
}

/** How much room is given away at a time, in em. */
const roomStep = 0.5;

/**
 * The widths, texts wrapped so that rows take few lines: from the least widths up, room goes where it saves the most, or where lines are most.
 */
function fewestLines(widths: readonly number[], own: readonly ColumnMeasure[], room: number): number[] {
  const given = widths.map((width, i) => Math.min(width, own[i]!.least));
  const lines = given.map((width, i) => own[i]!.lineCounts(width));
  const rowLines = (counts: readonly (readonly number[])[]) =>
    sum(counts[0]!.map((_, row) => Math.max(...counts.map((column) => column[row]!))));
  const mayGrow = (i: number) => own[i]!.isText && given[i]! < own[i]!.natural;
  for (let left = room - sum(given); left >= roomStep; left -= roomStep) {
    const tried = given.flatMap((width, i) => {
      if (!mayGrow(i)) return [];
      const counts = own[i]!.lineCounts(width + roomStep);
      const saved = sum(lines[i]!) - sum(counts);
      return [{ i, counts, cost: [rowLines(lines.with(i, counts)), -saved, -sum(lines[i]!)] }];
    });
    if (tried.length === 0) break;
    const best = tried.reduce((a, b) => (isBefore(b.cost, a.cost) ? b : a));
    given[best.i]! += roomStep;
    lines[best.i] = best.counts;
  }
  return given;
}

/** Whether a list of numbers comes before another of the same length, the first difference deciding. */
function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at >= 0 && a[at]! < b[at]!;
}

/** The widths, the widest cut down to a common cap so that all fill the room, but none below its floor. */
function shrunk(widths: readonly number[], floors: readonly number[], room: number): number[] {
  const capped = (cap: number) => widths.map((width, i) => Math.min(width, Math.max(floors[i]!, cap)));
  let [low, high] = [0, Math.max(...widths)];
  if (sum(capped(high)) <= room) return [...widths];
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (sum(capped(middle)) <= room) low = middle;
    else high = middle;
  }
  return capped(low);
}

/** As few panels as hold all columns, evenly filled; each repeats the columns that identify a row. */
function severalPanels(table: ShownTable, measures: readonly ColumnMeasure[]): readonly LatexPanel[] {
  const keys = keyColumns(table, measures);
  const filled = (line: number) => greedyPanels(keys, measures, { ...footnotesize, line });
  let panels = filled(footnotesize.line);
  for (let line = footnotesize.line - 1; line > 0; line--) {
    const narrower = filled(line);
    if (narrower.length > panels.length) break;
    panels = narrower;
  }
  const roomy = panels.map(({ columns }) => {
    const indices = columns.map(({ index }) => index);
    return fitted(indices, measures, footnotesize, true) ?? { columns };
  });
  return withEqualKeys(roomy, keys.length);
}

/** Panels filled with one column after the other, as many as the line holds, but at least one. */
function greedyPanels(
  keys: readonly number[],
  measures: readonly ColumnMeasure[],
  type: TypeSize,
): readonly LatexPanel[] {
  const panels: LatexPanel[] = [];
  let indices = keys;
  for (let next = keys.length; next < measures.length; next++) {
    const panel = fitted([...indices, next], measures, type, true);
    const isFirst = indices === keys;
    if (panel === undefined && !isFirst) {
      indices = keys;
      next--;
      continue;
    }
    indices = [...indices, next];
    const fitting = panel ?? { columns: indices.map((index) => leastColumn(index, measures)) };
    if (isFirst) panels.push(fitting);
    else panels[panels.length - 1] = fitting;
  }
  return panels;
}

function leastColumn(index: number, measures: readonly ColumnMeasure[]): PanelColumn {
  return { index, width: measures[index]!.least, measure: measures[index]! };
}

/** The first columns up to the one with which no two rows of a group are alike; the first alone where that needs many. */
function keyColumns({ groups, columns }: ShownTable, measures: readonly ColumnMeasure[]): readonly number[] {
  const isKey = (count: number) =>
    groups.every(({ rows }) => {
      const prefixes = rows.map((row) => JSON.stringify(row.slice(0, count)));
      return new Set(prefixes).size === rows.length;
    });
  for (let count = 1; count <= columns.length / 2; count++) {
    const keys = measures.slice(0, count).map((_, i) => i);
    if (sum(keys.map((i) => measures[i]!.least)) > footnotesize.line / 2) break;
    if (isKey(count)) return keys;
  }
  return [0];
}

function withEqualKeys(panels: readonly LatexPanel[], keys: number): readonly LatexPanel[] {
  const equal = (column: PanelColumn, i: number) =>
    i < keys ? { ...column, width: Math.min(...panels.map(({ columns }) => columns[i]!.width)) } : column;
  return panels.map(({ columns }) => ({ columns: columns.map(equal) }));
}

/** Lines that headings, rows and notes take. */
function lineCount(table: ShownTable, panels: readonly LatexPanel[], type: TypeSize): number {
  const rows = table.groups.flatMap((group) => group.rows.map((_, r) => [group, r] as const));
  const ofPanel = ({ columns }: LatexPanel) => {
    const heading = 3 + Math.max(...columns.map(({ measure, width }) => measure.headingLines(width)));
    const lines = rows.map(([group, r]) =>
      Math.max(...columns.map(({ index, measure, width }) => measure.cellLines(group.rows[r]![index]!, width))),
    );
    const separate = columns.some(({ measure, width }) => measure.wraps(width)) ? 0.3 * rows.length : 0;
    return heading + sum(lines) + separate + 1.5 * table.groups.length;
  };
  const notes = sum(table.notes.map((note) => printWidth(note, table.lang === "zh"))) / type.line;
  return sum(panels.map(ofPanel)) + notes;
}
