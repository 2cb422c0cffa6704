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
  /** Heading. */
  readonly title: Localized;
  /** Digits after the point. @defaultValue `3` */
  readonly digits?: number;
}

/** A parameter that differs from row to row. */
export interface VariedParameter {
  /** Code name. */
  readonly parameter: string;
  /** Its values, one a row. */
  readonly values: readonly ParameterInput[];
}

/** A table of one's own: a model solved at several points, one row each. */
export interface OwnTable {
  /** Kebab-case id; also its file name. */
  readonly id: string;
  /** Caption. */
  readonly title: Localized;
  /** Id of a model, or path of its file, from the folder of the plan. */
  readonly model: string;
  /** Parameters that all rows share. */
  readonly set: Readonly<Record<string, ParameterInput>>;
  /** The parameter that differs from row to row, and its values. */
  readonly vary: VariedParameter;
  /** The columns, after that of the varied parameter. */
  readonly columns: readonly OwnColumn[];
}

/** A number of the text, which LaTeX calls by name. */
export interface TextNumber {
  /** Letters only: the macro is `\name`. */
  readonly name: string;
  /** Id of a model, or path of its file, from the folder of the plan. */
  readonly model: string;
  /** Parameters; the others have their defaults. */
  readonly set: Readonly<Record<string, ParameterInput>>;
  /** Path of the field of the outcome. */
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
  /** Title of the paper. */
  readonly title: Localized;
  /** Names of the authors. */
  readonly authors: readonly string[];
  /** Of the package's own texts and data. */
  readonly license: string;
  /** Languages in which tables and figures are made. */
  readonly languages: readonly ("en" | "zh")[];
  /** Ids of jiama's tables. */
  readonly tables: readonly string[];
  /** Tables of the authors' own. */
  readonly ownTables: readonly OwnTable[];
  /** Ids of jiama's figures. */
  readonly figures: readonly string[];
  /** Numbers of the text. */
  readonly numbers: readonly TextNumber[];
  /** Files of data that the package holds. */
  readonly data: readonly DataSource[];
  /** LaTeX files, from the folder of the plan; one with Chinese is compiled by XeLaTeX. */
  readonly papers: readonly string[];
}
