/**
 * # Canonical JSON
 *
 * One text for equal values, so that a digest of it tells whether two things were computed from the same input. The core has
 * no digest of its own; callers pass one, such as `sha256` on Node.
 *
 * @module
 */
import { DomainError } from "../errors.ts";

/** Hexadecimal digest of a text. */
export type Digest = (text: string) => string;

/**
 * JSON with sorted keys and without white space: equal values give equal text.
 *
 * Members that are `undefined` are left out, as in `JSON.stringify`.
 *
 * @param value - Plain JSON: `null`, booleans, finite numbers, texts, arrays and objects of such.
 * @throws `DomainError` when something else occurs in it, such as a number that is not finite.
 *
 * @category Tables
 */
export function canonicalJson(value: unknown): string {
  return canonical(value, "$");
}

function canonical(value: unknown, path: string): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((entry, i) => canonical(entry, `${path}[${i}]`)).join(",")}]`;
  if (typeof value === "object" && isPlain(value)) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member, `${path}.${key}`)}`);
    return `{${members.join(",")}}`;
  }
  throw new DomainError({
    en: `canonicalJson: ${path} is ${String(value)} (${typeof value}), which JSON cannot say; pass null, booleans, finite numbers, texts, lists and plain objects.`,
    zh: `canonicalJson：${path} 为 ${String(value)}（${typeof value}），无法写成 JSON；请只用 null、布尔值、有限数、文本、数组和普通对象。`,
  });
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
