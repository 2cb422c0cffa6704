/**
 * # Header of a file
 *
 * What the first line of a written table says: which table or figure, which form of output, which input. No time and no version of
 * the package, so that a table changes only when what it says does.
 *
 * @module
 */

/** Version of the form of all output. */
export const schemaVersion = "jiama/1";

/** Id, schema version and parameter hash of a table or figure, as one comment without its marks. */
export function headerFields(id: string, hash: string, kind: "table" | "figure" = "table"): string {
  return `${kind} ${id}; schema ${schemaVersion}; parameters sha256 ${hash}`;
}
