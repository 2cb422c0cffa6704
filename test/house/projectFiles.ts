import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the project, with a slash at its end. */
export const projectRoot = fileURLToPath(new URL("../..", import.meta.url));

/** Folders and files that the project does not own; `.gitignore` names them, and the copies of it have no `.git` to ask. */
const ignored =
  /^(\.git|node_modules|dist|out|coverage|docs\/site|docs\/api-report\/temp|test\/doctest\/\.generated)$|\.tgz$/;

/** Paths of all files that belong to the project, relative to its root, in a fixed order. */
export function projectFiles(folder = ""): readonly string[] {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true })
    .map((entry) => ({ entry, path: folder === "" ? entry.name : `${folder}/${entry.name}` }))
    .filter(({ path }) => !ignored.test(path))
    .flatMap(({ entry, path }) => (entry.isDirectory() ? projectFiles(path) : [path]))
    .sort();
}

/** Text of a file of the project. */
export function projectText(path: string): string {
  return readFileSync(join(projectRoot, path), "utf8");
}
