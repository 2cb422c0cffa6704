/**
 * # Parameter hash
 *
 * Tells whether two tables were computed from the same input: a digest of the table's id and of all that its numbers
 * depend on. The core has no digest of its own; the caller passes one, such as `sha256` on Node.
 *
 * @module
 */
import { DomainError } from "../errors.ts";
import type { Table } from "./table.ts";

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

/**
 * The first 16 hexadecimal digits of the digest of a table's id and parameters in canonical JSON.
 *
 * @param digest - Hexadecimal SHA-256 of a text in UTF-8.
 * @throws `DomainError` when the parameters are not plain JSON.
 *
 * @category Tables
 */
export function parameterHash({ id, parameters }: Pick<Table, "id" | "parameters">, digest: Digest): string {
  return digest(canonicalJson({ id, parameters })).slice(0, 16);
}

/** Hexadecimal digest of a text. */
export type Digest = (text: string) => string;
