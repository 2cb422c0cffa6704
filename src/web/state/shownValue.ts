/**
 * # Values as people read them
 *
 * @module
 */
import type { Language } from "./explorerState.ts";
import { shortNumber } from "./numberText.ts";

/** A list longer than this is shown by its beginning and its end. */
const LONG = 12;

/** A value as text: numbers with five significant digits, nothing as a dash. */
export function shownValue(value: unknown, lang: Language): string {
  if (value === null || value === undefined) return "—";
  if (typeof value === "boolean") return { en: value ? "yes" : "no", zh: value ? "是" : "否" }[lang];
  if (typeof value === "number") return shortNumber(value);
  if (typeof value !== "object") return String(value);
  const shown = (items: readonly unknown[]) => items.map((item) => shownValue(item, lang)).join(", ");
  if (Array.isArray(value)) {
    if (value.length <= LONG) return `[${shown(value)}]`;
    const count = { en: `${value.length} values`, zh: `共 ${value.length} 个值` }[lang];
    return `[${shown(value.slice(0, 4))}, …, ${shown(value.slice(-2))}] (${count})`;
  }
  return `{${Object.entries(value)
    .map(([key, item]) => `${key} ${shownValue(item, lang)}`)
    .join(", ")}}`;
}
