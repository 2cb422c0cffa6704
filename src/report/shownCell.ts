/**
 * # Shown cells
 *
 * What a cell says in one language, before any format has its way with it: all writers start from here, so that a table
 * says the same in every format.
 *
 * @module
 */
import { DomainError, type Localized } from "../errors.ts";
import { roundedNumeral } from "./roundedNumeral.ts";
import type { Cell, Column, Table } from "./table.ts";

/** A language that tables are written in. */
export type TableLanguage = keyof Localized;

/** A cell in one language, numbers rounded. */
export type ShownCell =
  | { readonly kind: "number"; readonly numeral: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "missing" };

/** A column heading in one language. */
export interface ShownColumn {
  readonly column: Column;
  readonly title: string;
  /** LaTeX, without dollar signs. */
  readonly symbol: string | undefined;
  readonly unit: string | undefined;
}

/** A group of rows in one language. */
export interface ShownGroup {
  readonly title: string | undefined;
  readonly rows: readonly (readonly ShownCell[])[];
}

/** A table in one language. */
export interface ShownTable {
  readonly id: string;
  readonly lang: TableLanguage;
  readonly title: string;
  readonly columns: readonly ShownColumn[];
  readonly groups: readonly ShownGroup[];
  readonly notes: readonly string[];
}

/** Words that writers add, by language. */
export const words = {
  en: { yes: "yes", no: "no", notes: "Notes.", continued: "continued on the next page" },
  zh: { yes: "是", no: "否", notes: "注：", continued: "续下页" },
} as const;

/**
 * The table in one language.
 *
 * Texts are trimmed; control characters and line breaks in them become one space, since a cell is one line in every
 * format.
 *
 * @throws `DomainError` when the id is not in kebab case, a column id occurs twice, digits are not an integer from 0
 * to 15, or a row has another number of cells than there are columns.
 */
export function shownTable(table: Table, lang: TableLanguage): ShownTable {
  checkShape(table);
  const text = (value: Localized | undefined) => (value === undefined ? undefined : plainText(value[lang]));
  return {
    id: table.id,
    lang,
    title: plainText(table.title[lang]),
    columns: table.columns.map((column) => ({
      column,
      title: plainText(column.title[lang]),
      symbol: column.symbol,
      unit: text(column.unit),
    })),
    groups: table.groups.map(({ title, rows }) => ({
      title: text(title),
      rows: rows.map((row) => row.map((cell, i) => shownCell(cell, table.columns[i]!, lang))),
    })),
    notes: table.notes.map((note) => plainText(note[lang])),
  };
}

function shownCell(cell: Cell, column: Column, lang: TableLanguage): ShownCell {
  if (cell === null) return { kind: "missing" };
  if (typeof cell === "boolean") return { kind: "boolean", value: cell };
  if (typeof cell === "number") {
    const numeral = roundedNumeral(cell, column.digits);
    return numeral === null ? { kind: "missing" } : { kind: "number", numeral };
  }
  return { kind: "text", text: plainText(typeof cell === "string" ? cell : cell[lang]) };
}

/** The text on one line: breaks and control characters as one space, lone surrogates replaced, trimmed. */
function plainText(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim();
}

function checkShape({ id, columns, groups }: Table): void {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
    throw new DomainError({
      en: `table id ${JSON.stringify(id)} is not in kebab case; use small letters, digits and single hyphens, such as "seed-chain".`,
      zh: `表格标识 ${JSON.stringify(id)} 不合规范；请只用小写字母、数字和单个连字符，如 "seed-chain"。`,
    });
  }
  const seen = new Set<string>();
  for (const { id: columnId, digits } of columns) {
    if (seen.has(columnId)) {
      throw new DomainError({
        en: `table ${id}: two columns have the id ${JSON.stringify(columnId)}; give each its own.`,
        zh: `表格 ${id}：有两列的标识都是 ${JSON.stringify(columnId)}；请使各列标识互不相同。`,
      });
    }
    seen.add(columnId);
    if (digits !== undefined && !(Number.isInteger(digits) && digits >= 0 && digits <= 15)) {
      throw new DomainError({
        en: `table ${id}, column ${JSON.stringify(columnId)}: digits is ${digits}; give an integer from 0 to 15.`,
        zh: `表格 ${id} 的列 ${JSON.stringify(columnId)}：小数位数为 ${digits}；请给出 0 到 15 的整数。`,
      });
    }
  }
  for (const [g, { rows }] of groups.entries()) {
    for (const [r, row] of rows.entries()) {
      if (row.length === columns.length) continue;
      throw new DomainError({
        en: `table ${id}, group ${g + 1}, row ${r + 1} has ${row.length} cells, but there are ${columns.length} columns; give one cell per column, null where there is nothing to say.`,
        zh: `表格 ${id} 第 ${g + 1} 组第 ${r + 1} 行有 ${row.length} 格，而列数为 ${columns.length}；请每列给出一格，空缺处用 null。`,
      });
    }
  }
}
