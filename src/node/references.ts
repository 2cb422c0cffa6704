/**
 * # The package's bibliography
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "./packageFolder.ts";
import { packageVersion } from "./packageVersion.ts";

/** An entry of the bibliography. */
export interface Reference {
  /** Such as `LemkeHowson1964`. */
  readonly key: string;
  /** The whole entry, from `@` to the closing brace. */
  readonly bibtex: string;
}

/** All entries of `docs/references.bib`, which the package carries, in its order. */
export function references(): readonly Reference[] {
  const text = readFileSync(join(packageFolder(), "docs", "references.bib"), "utf8");
  return text
    .split(/\n(?=@)/)
    .filter((entry) => entry.startsWith("@"))
    .map((entry) => ({ key: entry.slice(entry.indexOf("{") + 1, entry.indexOf(",")), bibtex: entry.trim() }));
}

/** The entry of jiama itself, of this version. */
export function ownReference(): Reference {
  const lines = [
    "@misc{jiama,",
    "  author = {{The jiama authors}},",
    "  title = {jiama: Formal Game-Theoretic Modelling of Escalation in Hierarchies},",
    `  note = {Software, version ${packageVersion()}}`,
    "}",
  ];
  return { key: "jiama", bibtex: lines.join("\n") };
}
