/**
 * # Values for people
 *
 * @module
 */
import { exact } from "../index.ts";
import type { Language } from "./language.ts";
import { isRational, plainJson } from "./plainJson.ts";

/** Significant digits of a float that people read; `--json` has them all. */
const DIGITS = 10;
/** A list longer than this is shown by its beginning and its end. */
const LONG = 12;

/** A value as text: floats with ten significant digits, exact numbers as fractions, nothing as a dash. */
export function shownValue(value: unknown, lang: Language): string {
  if (value === null || value === undefined) return "—";
  if (typeof value === "boolean") return value ? { en: "yes", zh: "是" }[lang] : { en: "no", zh: "否" }[lang];
  if (typeof value === "number") return shownNumber(value);
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return shownList(value, lang);
  if (typeof value === "object" && isRational(value)) return exact.format(value);
  const plain = plainJson(value, { lang });
  if (typeof plain !== "object" || plain === null) return String(plain);
  return `{${Object.entries(value)
    .map(([key, item]) => `${key} ${shownValue(item, lang)}`)
    .join(", ")}}`;
}

/** A float with at most ten significant digits. */
function shownNumber(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(DIGITS))) : "—";
}

function shownList(list: readonly unknown[], lang: Language): string {
  const short = (items: readonly unknown[]) => items.map((item) => shownValue(item, lang)).join(", ");
  if (list.length <= LONG) return `[${short(list)}]`;
  const count = { en: `${list.length} values`, zh: `共 ${list.length} 个值` }[lang];
  return `[${short(list.slice(0, 6))}, …, ${short(list.slice(-3))}] (${count})`;
}
