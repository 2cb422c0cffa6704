import type { Cell, Column, Table } from "jiama/report";

/** A column without symbol and unit, its title the same in both languages. */
export function plainColumn(id: string, kind: Column["kind"] = "text"): Column {
  return { id, title: { en: id, zh: id }, kind };
}

/** A table of one group and one row, with a text column per cell unless columns are given. */
export function oneRowTable(cells: readonly Cell[], columns?: readonly Column[]): Table {
  return {
    id: "one-row",
    title: { en: "One row", zh: "一行" },
    columns: columns ?? cells.map((_, i) => plainColumn(`c${i}`)),
    groups: [{ rows: [cells] }],
    notes: [],
    parameters: {},
  };
}

/** Characters that some format gives a meaning to, and some that none does. */
export const troublesome: readonly string[] = [
  ...Array.from("\\{}[]()<>&%$#_^~|*`'\"-+=@.,;:!?/ 0aZ"),
  ...Array.from("\t\n\r\u0000\u001B\u2028\u00A0\u200B\uFEFF"),
  ...Array.from("≥≤−→φσ∂∞²₀′″½°·…—–“”‘’×✓ℓ√Φ⁻¹"),
  ...Array.from("层码（），。、“”＝＋"),
  "w\u0304",
  "--",
  "''",
  "<!--",
  "-->",
  "&amp;",
  "\\end{tabular}",
  "$$",
];
