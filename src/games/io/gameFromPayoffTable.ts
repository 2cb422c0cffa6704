/**
 * # Games from payoff tables
 *
 * Reads a table as it is pasted from a spreadsheet, a paper or a program: rows of payoffs, with or without labels.
 *
 * - Cells of two payoffs, `3,3`, make a game for two players; cells of three a game for three, each block of rows being one strategy
 *   of the third.
 * - Two blocks of single payoffs are the matrices of the row and of the column player.
 * - One block of single payoffs is a zero-sum game; or, below a line that says `symmetric` (对称), the symmetric game with these payoffs
 *   of the player who chooses the row.
 *
 * A first row of words labels the columns, a first column of words the rows; the corner may name the players, as `Row \ Column`. A line
 * that begins with `#` is a remark, and the first one the title.
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { Field } from "../../arithmetic/field.ts";
import type { Localized } from "../../errors.ts";
import { distinctLabels } from "../distinctLabels.ts";
import { shown } from "../hierarchy/textPlace.ts";
import { type NormalFormGame, normalFormGame } from "../normal-form/normalFormGame.ts";
import { countedProfiles } from "./labelList.ts";
import { type PayoffReader, payoffReader } from "./payoffReader.ts";
import { strayWord, type TableCell, type TableRow, tableBlocks } from "./payoffTableCells.ts";
import { type ReadGameOptions, UNNAMED } from "./readGameOptions.ts";
import { TextScanner } from "./textScanner.ts";

/**
 * The game that a payoff table describes.
 *
 * Cells are separated by tabs, `|`, `&`, by spaces, or by commas with quotation marks around cells that hold commas themselves; rows by
 * lines, brackets or, within brackets, semicolons. Full-width characters are read as half-width ones.
 *
 * @throws {@link ParseError} with line and column where rows or cells differ in length, something is no number, or there are more than
 * three players.
 *
 * @example
 * ```ts doctest
 * import { exact, gameFromPayoffTable } from "jiama";
 *
 * const game = gameFromPayoffTable(`
 *               Quiet   Confess
 *   Quiet       -1,-1    -9,0
 *   Confess      0,-9    -6,-6`);
 * game.strategies[1] // => [ 'Quiet', 'Confess' ]
 * Array.from(game.payoffs[0], exact.format) // => [ '-1', '-9', '0', '-6' ]
 * Array.from(gameFromPayoffTable("[[0, 1/2], [0.25, 0]]").payoffs[1], exact.format) // => [ '0', '-1/2', '-1/4', '0' ]
 * ```
 *
 * @category Files
 */
export function gameFromPayoffTable<T = Rational>(text: string, options: ReadGameOptions<T> = {}): NormalFormGame<T> {
  const { field = exact as unknown as Field<T>, name = UNNAMED } = options;
  const scanner = new TextScanner(text, name);
  const { title, blocks } = tableBlocks(text);
  const isSymmetric = blocks.some((rows) => rows.some(saysSymmetric));
  const read = payoffReader(scanner, field);
  const tables = blocks
    .map((rows) => rows.filter((row) => !saysSymmetric(row) && !saysZeroSum(row)))
    .filter((rows) => rows.length > 0)
    .map((rows) => tableOf(scanner, rows, read));
  const [first] = tables;
  if (first === undefined) {
    throw scanner.refusal(0, {
      en: "there are no payoffs; give rows of numbers, or of pairs such as 3,3.",
      zh: "没有收益；请给出由数字或数对（如 3,3）组成的各行。",
    });
  }
  for (const { at, payoffs, size } of tables) {
    if (
      size === first.size &&
      payoffs.length === first.payoffs.length &&
      payoffs[0]?.length === first.payoffs[0]?.length
    )
      continue;
    throw scanner.refusal(at, {
      en: "this block is not of the shape of the first one; give blocks of as many rows, columns and payoffs a cell.",
      zh: "此块与第一块形状不同；各块的行数、列数与每格收益数须相同。",
    });
  }
  return { ...assembled(scanner, tables, { field, isSymmetric }), title };
}

const saysSymmetric = ({ cells }: TableRow): boolean => says(cells, /^(symmetric|对称)/i);
const saysZeroSum = ({ cells }: TableRow): boolean => says(cells, /^(zero-sum|零和)/i);
const says = (cells: readonly TableCell[], word: RegExp): boolean =>
  word.test(cells[0]?.text ?? "") && cells.slice(1).every(({ text }) => /^(game|博弈|)$/i.test(text));

/** One block of rows. */
interface PayoffTable<T> {
  readonly at: number;
  readonly players: readonly string[] | null;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Payoffs a cell. */
  readonly size: number;
  readonly payoffs: readonly (readonly (readonly T[])[])[];
}

function tableOf<T>(scanner: TextScanner, rows: readonly TableRow[], read: PayoffReader<T>): PayoffTable<T> {
  const top = rows[0] as TableRow;
  const isHeader = rows.length > 1 && looksLikeHeader(top);
  const body = isHeader ? rows.slice(1) : rows;
  const firstRow = body[0] as TableRow;
  const across = firstRow.cells.length;
  const isFramed = isHeader && across > 1 && across === top.cells.length && isCorner(top.cells[0]);
  const labelled = isFramed || body.every(({ cells }) => cells.length > 1 && cells[0]?.numbers === null);
  const cellsOf = ({ cells }: TableRow): readonly TableCell[] => (labelled ? cells.slice(1) : cells);
  const width = cellsOf(firstRow).length;
  const size = cellsOf(firstRow)[0]?.numbers?.length ?? 1;
  const payoffs = body.map((row) => {
    const cells = cellsOf(row);
    const stray = cells.find(({ numbers }) => numbers === null);
    if (stray !== undefined) {
      const { text, at } = strayWord(stray);
      throw scanner.refusal(at, {
        en: `${text === "" ? "an empty cell" : shown(text)} stands where a payoff should; write numbers such as 3, 0.25 or 1/3.`,
        zh: `此处应为收益，却是${text === "" ? "空格" : shown(text)}；数字写法如 3、0.25 或 1/3。`,
      });
    }
    if (cells.length !== width) {
      throw scanner.refusal(row.at, {
        en: `this row has ${counted(cells.length, "cell")} of payoffs; the first one has ${width}: give every row as many.`,
        zh: `此行有 ${cells.length} 格收益，首行有 ${width} 格；各行格数须相同。`,
      });
    }
    return cells.map(({ at, numbers }) => {
      if (numbers?.length === size) return numbers.map((number) => read(number.text, number.at));
      throw scanner.refusal(at, {
        en: `this cell has ${counted(numbers?.length ?? 0, "payoff")}; the first one has ${size}: give every cell as many.`,
        zh: `此格有 ${numbers?.length} 个收益，首格有 ${size} 个；各格收益数须相同。`,
      });
    });
  });
  const header = isHeader ? top.cells : null;
  const hasCorner = labelled && header?.length === width + 1;
  if (header !== null && !hasCorner && header.length !== width) {
    throw scanner.refusal(top.at, {
      en: `${counted(header.length, "label")} stand${header.length === 1 ? "s" : ""} above ${counted(width, "column")}; give one each, and separate them by tabs or | if they are of several words.`,
      zh: `${width} 列之上有 ${header.length} 个名称；请一一对应，含空格的名称请用制表符或 | 分隔。`,
    });
  }
  const corner = hasCorner ? (header?.[0]?.text ?? "").split(/\s*[\\/]\s*/) : [];
  return {
    at: top.at,
    players: corner.length === 2 && corner[0] !== corner[1] && corner.every((player) => player !== "") ? corner : null,
    rows: named(body.map(({ cells }) => (labelled ? (cells[0]?.text ?? "") : ""))),
    columns: named(cellsOf(firstRow).map((_, column) => header?.[hasCorner ? column + 1 : column]?.text ?? "")),
    size,
    payoffs,
  };
}

/** What stands above the labels of the rows: nothing, or the names of both players. */
const isCorner = (cell: TableCell | undefined): boolean =>
  cell?.numbers === null && (cell.text === "" || /[\\/]/.test(cell.text));

/** Whether a row is made of labels; some of them may look like numbers where the corner tells that they are none. */
function looksLikeHeader({ cells }: TableRow): boolean {
  const others = cells.slice(1);
  const isWord = ({ numbers }: TableCell): boolean => numbers === null;
  if (!isCorner(cells[0])) return cells.every(isWord);
  return cells[0]?.text === "" ? others.every(({ numbers }) => (numbers?.length ?? 0) < 2) : others.some(isWord);
}

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? "" : "s"}`;

/** The labels made different; blank ones are their numbers. */
const named = (labels: readonly string[]): readonly string[] =>
  distinctLabels(labels.map((label, index) => (label === "" ? String(index + 1) : label)));

interface Assembly<T> {
  readonly field: Field<T>;
  readonly isSymmetric: boolean;
}

/** The game of the blocks, which have the same shape. */
function assembled<T>(
  scanner: TextScanner,
  tables: readonly PayoffTable<T>[],
  { field, isSymmetric }: Assembly<T>,
): NormalFormGame<T> {
  const [first, second] = tables as [PayoffTable<T>, PayoffTable<T> | undefined];
  const { size, rows, columns, at } = first;
  const shape = [rows.length, columns.length, ...(size === 3 ? [tables.length] : [])];
  const labels = [rows, columns, ...(size === 3 ? [tables.map((_, block) => String(block + 1))] : [])];
  const options = {
    field,
    strategies: labels,
    ...(first.players === null || size === 3 ? {} : { players: first.players }),
  };
  countedProfiles(scanner, shape, at);
  const flat = (table: PayoffTable<T>, player: number): T[] =>
    table.payoffs.flatMap((row) => row.map((cell) => cell[player] as T));
  const own = flat(first, 0);
  const refused = refusal(first, tables.length, isSymmetric);
  if (refused !== null) throw scanner.refusal(tables[refused.block]?.at ?? at, refused.text);
  if (size === 3) {
    const byPlayer = [0, 1, 2].map((player) => {
      const blocks = tables.map((table) => flat(table, player));
      return own.flatMap((_, cell) => blocks.map((block) => block[cell] as T));
    });
    return normalFormGame(shape, byPlayer, options);
  }
  if (size === 2) return normalFormGame(shape, [own, flat(first, 1)], options);
  if (second !== undefined) return normalFormGame(shape, [own, flat(second, 0)], options);
  const n = columns.length;
  return normalFormGame(
    shape,
    [own, own.map((payoff, k) => (isSymmetric ? (own[(k % n) * n + Math.floor(k / n)] as T) : field.neg(payoff)))],
    isSymmetric ? { ...options, strategies: [rows, rows] } : options,
  );
}

/** Why the blocks make no game, and from which block on. */
function refusal(
  { size, rows, columns }: PayoffTable<unknown>,
  blocks: number,
  isSymmetric: boolean,
): { readonly block: number; readonly text: Localized } | null {
  if (size > 3) {
    return {
      block: 0,
      text: {
        en: `cells of ${size} payoffs are for ${size} players; a table holds two or three: give a .nfg or .efg instead.`,
        zh: `每格 ${size} 个收益即 ${size} 人博弈；表格只容两人或三人：请改用 .nfg 或 .efg。`,
      },
    };
  }
  if (size < 3 && blocks > 3 - size) {
    return {
      block: 3 - size,
      text: {
        en: `this is block ${4 - size}; ${size === 2 ? "pairs are one block" : "single payoffs are one block or two"}: leave out the empty line, or what follows it.`,
        zh: `这是第 ${4 - size} 块；${size === 2 ? "数对只有一块" : "单个收益至多两块"}：请删去空行或其后内容。`,
      },
    };
  }
  if (isSymmetric && (size > 1 || blocks === 2 || rows.length !== columns.length)) {
    return {
      block: 0,
      text: {
        en: "a symmetric game is one block of single payoffs with as many rows as columns; leave out the word, or give that.",
        zh: "对称博弈须为行列数相等的一块单个收益；请删去“对称”，或改给此种表格。",
      },
    };
  }
  return null;
}
