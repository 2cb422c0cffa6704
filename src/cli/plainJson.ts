/**
 * # Results as plain JSON
 *
 * Exact numbers become text, floats stay numbers and are `null` where not finite, texts in two languages become text in
 * one.
 *
 * @module
 */
import { exact, type Localized, type Rational } from "../index.ts";
import type { Language } from "./language.ts";

/** How to write a result. */
export interface PlainJsonOptions {
  readonly lang: Language;
  /** Whether plain numbers are results of exact arithmetic too (integers), to be written as text like the others. */
  readonly numbersAsText?: boolean;
}

/** The value as plain JSON. */
export function plainJson(value: unknown, options: PlainJsonOptions): unknown {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return null;
    return options.numbersAsText ? String(value) : value;
  }
  if (typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return value.map((item) => plainJson(item, options));
  if (ArrayBuffer.isView(value)) return plainJson(Array.from(value as Float64Array), options);
  if (typeof value !== "object" || value === null) return value ?? null;
  if (isRational(value)) return exact.format(value);
  if (isLocalized(value)) return value[options.lang];
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainJson(item, options)]));
}

/** Whether the value is an exact number. */
export function isRational(value: object): value is Rational {
  const { s, n, d } = value as Partial<Rational>;
  return typeof s === "bigint" && typeof n === "bigint" && typeof d === "bigint";
}

function isLocalized(value: object): value is Localized {
  const { en, zh } = value as Partial<Localized>;
  return typeof en === "string" && typeof zh === "string" && Object.keys(value).length === 2;
}
