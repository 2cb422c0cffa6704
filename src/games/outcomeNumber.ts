/**
 * # Numbers of an outcome
 *
 * @module
 */

/** A field of an outcome, such as `effort`, `targets[2]` or `trajectory[3].state[0]`. */
export type FieldPath = string;

/**
 * The number that a path leads to in an outcome; `undefined` where there is none, because the model has no answer or the list is
 * shorter.
 *
 * @example
 * ```ts doctest
 * import { outcomeNumber } from "jiama";
 *
 * outcomeNumber({ targets: [60, 61, 62] }, "targets[1]") // => 61
 * ```
 *
 * @category Models
 */
export function outcomeNumber(outcome: unknown, path: FieldPath): number | undefined {
  let value: unknown = outcome;
  for (const step of pathSteps(path)) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** The steps of a path: names and places. */
export function pathSteps(path: FieldPath): readonly string[] {
  return path.split(/[.[\]]+/).filter((step) => step !== "");
}
