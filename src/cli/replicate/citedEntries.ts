/**
 * # References as a list
 *
 * @module
 */
import { references } from "../../node/references.ts";

/** The entries of the bibliography with these keys, as lines of text. */
export function cited(keys: readonly string[]): readonly string[] {
  return references()
    .filter(({ key }) => keys.includes(key))
    .map(({ bibtex }) => {
      const field = (name: string) =>
        new RegExp(`^ *${name} = \\{(.*)\\},?$`, "m").exec(bibtex)?.[1]?.replace(/[{}]/g, "");
      const where =
        field("journal") ?? field("booktitle") ?? field("publisher") ?? field("institution") ?? field("howpublished");
      const authors = field("author")?.split(" and ").join("; ") ?? "";
      return `${authors} (${field("year") ?? "n.d."}). ${field("title") ?? ""}.${where === undefined ? "" : ` ${where}.`}`;
    });
}
