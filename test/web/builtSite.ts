import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { projectRoot } from "../house/projectFiles.ts";

/** Builds the site for the tests of a file; the function gives its folder. Without the library's pages it takes seconds. */
export function builtSite({ api }: { readonly api: boolean }): () => string {
  const folder = mkdtempSync(join(tmpdir(), "jiama-site-"));
  beforeAll(() => {
    const words = [join(projectRoot, ".build/site/site.mjs"), "--out", folder, ...(api ? [] : ["--no-api"])];
    execFileSync(process.execPath, words, { stdio: ["ignore", "ignore", "inherit"] });
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => folder;
}
