import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { projectRoot, projectText } from "../house/projectFiles.ts";

const has = (program: string, ...words: readonly string[]) => spawnSync(program, words).status === 0;

const languages = [
  { fence: "python", program: "python3", present: has("python3", "-c", "import json"), end: "print('<end>')" },
  { fence: "r", program: "Rscript", present: has("Rscript", "-e", "library(jsonlite)"), end: "cat('<end>\\n')" },
] as const;

/** The programs of a page in one language, each with what it prints. */
function programs(page: string, fence: string): { code: string; output: string }[] {
  const pattern = new RegExp(`^\`\`\`${fence}\\n([^]*?)^\`\`\`\\n\\n\`\`\`text\\n([^]*?)^\`\`\``, "gm");
  return [...projectText(page).matchAll(pattern)].map(([, code, output]) => ({ code: code!, output: output! }));
}

/** A folder in which `npx jiama` runs this copy. */
function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "jiama-other-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const npx = join(folder, "npx");
  writeFileSync(npx, `#!/bin/sh\nshift\nexec "${process.execPath}" "${projectRoot}/dist/bundled/jiama.js" "$@"\n`);
  chmodSync(npx, 0o755);
  return folder;
}

describe.each(["docs/guide/python-and-r.md", "docs/guide/python-and-r.zh.md"])("%s", (page) => {
  for (const { fence, program, present, end } of languages) {
    test.skipIf(!present)(
      `its programs in ${fence} print what it says (skipped without ${program} and its JSON)`,
      () => {
        const shown = programs(page, fence);
        expect(shown.length).toBeGreaterThan(0);
        const folder = workFolder();
        const script = join(folder, `page.${fence}`);
        writeFileSync(script, shown.map(({ code }) => `${code}\n${end}\n`).join(""));
        const printed = execFileSync(program, [script], {
          cwd: folder,
          encoding: "utf8",
          env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` },
        });
        const trimmed = (text: string) => text.replace(/ +$/gm, "");
        expect(trimmed(printed).split("<end>\n").slice(0, -1)).toEqual(shown.map(({ output }) => trimmed(output)));
      },
    );
  }
});
