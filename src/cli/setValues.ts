/**
 * # Values of `--set`
 *
 * @module
 */

import { parseValue, type SetValue } from "../games/parseValue.ts";
import { UsageError } from "../index.ts";
import type { RawOptions } from "./commandLine.ts";

/**
 * The values that `--set name=value` gives, by name.
 *
 * @param example - A setting that the command takes, for messages.
 * @throws {@link UsageError} for `--set` without `=` or with a name given twice.
 */
export function setValues(raw: RawOptions[string], example: string): ReadonlyMap<string, SetValue> {
  const set = new Map<string, SetValue>();
  for (const word of Array.isArray(raw) ? (raw as readonly string[]) : []) {
    const equals = word.indexOf("=");
    const name = word.slice(0, Math.max(equals, 0)).trim();
    if (name === "") {
      throw new UsageError({
        en: `--set is given ${JSON.stringify(word)}; write --set name=value, such as --set ${example}.`,
        zh: `--set 收到 ${JSON.stringify(word)}；写法为 --set 名称=值，如 --set ${example}。`,
      });
    }
    if (set.has(name)) {
      throw new UsageError({
        en: `--set gives ${name} twice; give it once.`,
        zh: `--set 两次给出 ${name}；请只给一次。`,
      });
    }
    set.set(name, parseValue(word.slice(equals + 1), `--set ${name}`));
  }
  return set;
}
