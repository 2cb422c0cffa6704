/**
 * # Replication plans
 *
 * What an author's package regenerates: tables and figures of jiama, tables of one's own as a model at several points, numbers of
 * the text, and which papers use them.
 *
 * @module
 */
import type { Localized } from "../../errors.ts";
import type { ParameterInput } from "../../games/parameter.ts";

/** The schema that this version reads. */
export const REPLICATION_SCHEMA = "jiama-replication/1";

/** A column of an own table: a field of the outcome. */
export interface OwnColumn {
  /** Path of the field, such as `markups[0]`. */
  readonly field: string;
  readonly title: Localized;
  /** Digits after the point. @defaultValue `3` */
  readonly digits?: number;
}

/** A table of one's own: a model solved at several points, one row each. */
export interface OwnTable {
  readonly id: string;
  readonly title: Localized;
  /** Id of a model, or path of its file, from the folder of the plan. */
  readonly model: string;
  /** Parameters that all rows share. */
  readonly set: Readonly<Record<string, ParameterInput>>;
  /** The parameter that differs from row to row, and its values. */
  readonly vary: { readonly parameter: string; readonly values: readonly ParameterInput[] };
  readonly columns: readonly OwnColumn[];
}

/** A number of the text, which LaTeX calls by name. */
export interface TextNumber {
  /** Letters only: the macro is `\name`. */
  readonly name: string;
  readonly model: string;
  readonly set: Readonly<Record<string, ParameterInput>>;
  readonly field: string;
  /** Digits after the point. */
  readonly digits: number;
}

/** A file of data that the package holds. */
export interface DataSource {
  /** Path from the folder of the plan. */
  readonly file: string;
  /** Where it comes from, and under which terms. */
  readonly source: string;
}

/** What a package regenerates. */
export interface ReplicationPlan {
  readonly title: Localized;
  readonly authors: readonly string[];
  /** Of the package's own texts and data. */
  readonly license: string;
  readonly languages: readonly ("en" | "zh")[];
  /** Ids of jiama's tables. */
  readonly tables: readonly string[];
  readonly ownTables: readonly OwnTable[];
  /** Ids of jiama's figures. */
  readonly figures: readonly string[];
  readonly numbers: readonly TextNumber[];
  readonly data: readonly DataSource[];
  /** LaTeX files, from the folder of the plan; one with Chinese is compiled by XeLaTeX. */
  readonly papers: readonly string[];
}
