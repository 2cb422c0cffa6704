/**
 * # Files below a folder
 *
 * @module
 */
import { readdirSync } from "node:fs";

/** Paths of all files below a folder, from it, with slashes, in a fixed order; folders that begin with a dot are left out. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith("."))
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(`${folder}/${entry.name}`).map((path) => `${entry.name}/${path}`) : [entry.name],
    )
    .sort();
}
