/**
 * # Files of parameters
 *
 * @module
 */
import { type Localized, ParseError } from "../index.ts";
import { type LosslessJson, losslessJson } from "./losslessJson.ts";
import { inputName, readTextFile } from "./readTextFile.ts";

/** Parameters of a file, and where each stands. */
export interface ParametersFile {
  readonly values: ReadonlyMap<string, LosslessJson>;
  /** The file's name as messages show it. */
  readonly name: Localized;
  /** The line of a parameter, from 1. */
  line(parameter: string): number;
}

/**
 * The parameters that a JSON file gives, by code name; numbers are text, so that decimals stay exact.
 *
 * @param path - `-` is standard input.
 * @throws {@link ParseError} where the file cannot be read or is not one JSON object.
 */
export function readParametersFile(path: string): ParametersFile {
  const name = inputName(path);
  const text = readTextFile(path);
  const value = losslessJson(text, name);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ParseError({
      en: `${name.en}: the text is JSON, but not an object; write one, such as {"prize": 4, "siblings": 5}.`,
      zh: `${name.zh}：内容是 JSON，但不是对象；写法如 {"prize": 4, "siblings": 5}。`,
    });
  }
  return {
    values: new Map(Object.entries(value)),
    name,
    line: (parameter) => text.slice(0, Math.max(0, text.indexOf(JSON.stringify(parameter)))).split("\n").length,
  };
}
