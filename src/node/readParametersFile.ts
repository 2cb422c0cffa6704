/**
 * # Files of parameters
 *
 * @module
 */
import { ParseError } from "../index.ts";
import { type LosslessJson, losslessJson } from "./losslessJson.ts";
import { inputName, readTextFile } from "./readTextFile.ts";

/**
 * The parameters that a JSON file gives, by code name; numbers are text, so that decimals stay exact.
 *
 * @param path - `-` is standard input.
 * @throws {@link ParseError} where the file cannot be read or is not one JSON object.
 */
export function readParametersFile(path: string): ReadonlyMap<string, LosslessJson> {
  const name = inputName(path);
  const value = losslessJson(readTextFile(path), name);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ParseError({
      en: `${name.en}: the text is JSON, but not an object; write one, such as {"prize": 4, "siblings": 5}.`,
      zh: `${name.zh}：内容是 JSON，但不是对象；写法如 {"prize": 4, "siblings": 5}。`,
    });
  }
  return new Map(Object.entries(value));
}
