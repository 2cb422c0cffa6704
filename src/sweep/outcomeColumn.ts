/**
 * # Columns of a sweep
 *
 * What is kept of each answer: outcome fields by code name, or parts of them: `markups`, `markups[4]`, `localMaxima[0].effort`,
 * `localMaxima.length`.
 *
 * ## Implementation notes
 *
 * A file of columns needs one type for each, and outcome fields do not state theirs: it is taken from a few points of the sweep. A
 * field whose values are neither all numbers, all words, all yes or no, nor all lists of numbers is kept as JSON, which holds
 * anything.
 *
 * @module
 */
import { ParseError, UnknownNameError } from "../errors.ts";
import type { AnyModel } from "../games/model.ts";
import { nearestNames } from "../games/suggestion.ts";

/** How the values of a column are kept; all but JSON may also be missing. */
export type ColumnType = "number" | "boolean" | "text" | "numbers" | "json";

/** One column. */
export interface OutcomeColumn {
  /** What it holds: an outcome field, or a part of one. */
  readonly path: string;
  /** What its cells hold. */
  readonly type: ColumnType;
}

/** Looks a path up in an outcome; `undefined` where there is nothing. */
export type OutcomeReader = (outcome: unknown) => unknown;

const PATH = /^[A-Za-z]\w*(?:\[\d{1,6}\]|\.[A-Za-z]\w*)*$/;

/**
 * A reader of a part of the outcome.
 *
 * @throws {@link UnknownNameError} for a field that the model does not have, with the nearest ones.
 * @throws {@link ParseError} for text that is no path.
 */
export function outcomeReader(model: AnyModel, path: string): OutcomeReader {
  const fields = Object.keys(model.outcome as object);
  if (!PATH.test(path)) {
    throw new ParseError({
      en: `--outcome ${JSON.stringify(path)}: cannot be read; write a field, or a part of one, such as ${fields[0]} or ${fields[0]}[0].`,
      zh: `--outcome ${JSON.stringify(path)}：无法读取；请写结果字段或其一部分，如 ${fields[0]} 或 ${fields[0]}[0]。`,
    });
  }
  const steps = [...path.matchAll(/\w+/g)].map(([step]) => step);
  const field = steps[0]!;
  if (!fields.includes(field)) {
    const near = nearestNames(field, fields);
    throw new UnknownNameError({
      en: `${model.id} has no outcome ${JSON.stringify(field)}; ${near.length > 0 ? `did you mean ${near.join(" or ")}?` : `it has ${fields.join(", ")}.`}`,
      zh: `${model.id} 没有结果字段 ${JSON.stringify(field)}；${near.length > 0 ? `是否指 ${near.join(" 或 ")}？` : `它有 ${fields.join("、")}。`}`,
    });
  }
  return (outcome) => {
    let value: unknown = outcome;
    for (const step of steps) {
      if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
      value = (value as Readonly<Record<string, unknown>>)[step];
    }
    return value;
  };
}

/** The type that holds all the values; JSON where none is there, or where they differ in kind. */
export function columnType(values: readonly unknown[]): ColumnType {
  const present = values.filter((value) => value !== undefined && value !== null);
  const types = new Set(present.map(typeOf));
  return types.size === 1 ? [...types][0]! : "json";
}

function typeOf(value: unknown): ColumnType {
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "string") return "text";
  const isNumbers = Array.isArray(value) && value.every((entry) => typeof entry === "number" || entry === null);
  return isNumbers ? "numbers" : "json";
}

/** Whether a column of the type can hold the value. */
export function holds(type: ColumnType, value: unknown): boolean {
  return value === undefined || value === null || type === "json" || typeOf(value) === type;
}
