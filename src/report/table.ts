/**
 * # Tables
 *
 * A table as data: columns with names, symbols, units and digits, rows of cells, notes. Writers turn it into text; what a
 * table says does not depend on its format.
 *
 * @module
 */
import type { Localized } from "../errors.ts";
import type { Control } from "../games/control.ts";
import type { ObservedHierarchy } from "../games/hierarchy/targetObservation.ts";
import type { ProofVerdict } from "../games/proposition/proofCertificate.ts";
import type { Proposition } from "../games/proposition/proposition.ts";

/** One column. */
export interface Column {
  /** Stable name: the header in `csv`, the key in `json`. */
  readonly id: string;
  /** Heading. */
  readonly title: Localized;
  /** LaTeX symbol, without dollar signs. */
  readonly symbol?: string;
  /** Unit of measurement, where there is one. */
  readonly unit?: Localized;
  /** Text is set left, numbers on the decimal point. */
  readonly kind: "text" | "number";
  /** Digits after the point of a number column. @defaultValue `4` */
  readonly digits?: number;
}

/** A number, a text, a text in both languages, or `null` where there is nothing to say. */
export type Cell = number | string | boolean | Localized | null;

/** Rows under a common heading. */
export interface RowGroup {
  /** Absent where the table has one group only. */
  readonly title?: Localized;
  /** Each row has one cell per column. */
  readonly rows: readonly (readonly Cell[])[];
}

/** A finished table. */
export interface Table {
  /** Kebab-case id; also its file name. */
  readonly id: string;
  /** Caption. */
  readonly title: Localized;
  /** The columns, from left to right. */
  readonly columns: readonly Column[];
  /** The rows, group by group. */
  readonly groups: readonly RowGroup[];
  /** Sentences below the table: definitions, sources, how sure a source is. */
  readonly notes: readonly Localized[];
  /** All that the numbers depend on, as plain JSON: what the parameter hash in the header is taken of. */
  readonly parameters: unknown;
}

/** What a table may be given. */
export interface TableInput {
  /** A user's own data, for tables that take some. */
  readonly data?: ObservedHierarchy;
  /** What the stored certificate of a proposition establishes. @defaultValue nothing */
  readonly verdictOn?: (proposition: Proposition) => ProofVerdict;
  /** Stop and progress of a long computation. */
  readonly control?: Control;
}

/** A table of a paper: how it is computed. */
export interface TableDefinition {
  /** Kebab-case id, stable for ever. */
  readonly id: string;
  /** Caption. */
  readonly title: Localized;
  /** Keys of `docs/references.bib`. */
  readonly sources: readonly string[];
  /** Whether it accepts a user's own data. */
  readonly takesData: boolean;
  /** The table; `undefined` where the control stopped it. */
  build(input: TableInput): Table | undefined;
}
