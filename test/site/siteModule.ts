import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";
import { projectRoot } from "../house/projectFiles.ts";

/** A module of the generator of the site. It is plain JavaScript, so that nothing is known of its types. */
// biome-ignore lint/suspicious/noExplicitAny: see above.
export async function siteModule(path: string): Promise<any> {
  return import(pathToFileURL(join(projectRoot, ".build/site", path)).href);
}

/** A folder with these files, removed when the test ends. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "jiama-site-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
