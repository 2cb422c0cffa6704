/**
 * # Number format of a column
 *
 * The `table-format` of a siunitx `S` column, from the numbers in it: room for the longest integer part, for the digits
 * after the point and for a sign where one occurs.
 *
 * @module
 */
import type { ShownCell } from "../shownCell.ts";

/** How siunitx aligns the numbers of a column. */
export interface NumberFormat {
  /** Value of the key `table-format`, such as `-2.4`. */
  readonly tableFormat: string;
  /** Width of such a number, in em. */
  readonly width: number;
}

/**
 * The format that holds all plain numerals among the cells; `undefined` where there is none.
 *
 * Numerals with an exponent are set in braces and do not count.
 */
export function numberFormat(cells: readonly ShownCell[]): NumberFormat | undefined {
  let [sign, whole, decimals] = ["", 0, 0];
  for (const cell of cells) {
    const parts = cell.kind === "number" ? /^(-?)(\d+)(?:\.(\d+))?$/.exec(cell.numeral) : null;
    if (parts === null) continue;
    if (parts[1] === "-") sign = "-";
    whole = Math.max(whole, parts[2]!.length);
    decimals = Math.max(decimals, parts[3]?.length ?? 0);
  }
  if (whole === 0) return undefined;
  const separators = whole > 4 ? Math.floor((whole - 1) / 3) : 0;
  const width = (sign === "" ? 0 : 0.78) + 0.5 * (whole + decimals) + (decimals > 0 ? 0.28 : 0) + 0.17 * separators;
  return { tableFormat: `${sign}${whole}.${decimals}`, width };
}
