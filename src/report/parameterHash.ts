/**
 * # Parameter hash
 *
 * Tells whether two tables were computed from the same input: a digest of the table's id and of all that its numbers
 * depend on. The core has no digest of its own; the caller passes one, such as `sha256` on Node.
 *
 * @module
 */
import { canonicalJson, type Digest } from "../games/canonicalJson.ts";
import type { Table } from "./table.ts";

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
