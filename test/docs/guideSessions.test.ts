import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runInProcess } from "../cli/runInProcess.ts";
import { freshFolder, jiama } from "../cli/runJiama.ts";
import { projectFiles, projectText } from "../house/projectFiles.ts";
import { isPrinted, sessions, shellWords, shownFiles } from "./guideSessions.ts";

/** What the commands of these guides print depends on the computer and on packages that may be absent. */
const elsewhere = ["docs/guide/sweeps.md", "docs/guide/sweeps.zh.md"];

const guides = projectFiles().filter((path) => /^docs\/guide\/.*\.md$/.test(path) && !elsewhere.includes(path));
const shown = guides.filter((path) => sessions(projectText(path)).length > 0);

/** Commands that start threads, which run the built command. */
const threaded = ["sweep", "table", "figure"];

test("guides show commands", () => {
  expect(shown).toContain("docs/guide/first-table.md");
  expect(shown).toContain("docs/guide/own-games.zh.md");
});

describe.each(shown)("%s", (path) => {
  const text = projectText(path);
  const folder = freshFolder();
  mkdirSync(folder, { recursive: true });
  for (const { name, text: body } of shownFiles(text)) writeFileSync(join(folder, name), body);
  const outputs = sessions(text).flatMap(({ command }) => /--out (\S+)/.exec(command)?.[1] ?? []);
  const placed = (word: string) =>
    /^[\w-]+\.(yaml|json|nfg|efg|gam|csv)$/.test(word) || outputs.includes(word.split("/")[0]!)
      ? join(folder, word)
      : word;

  test.each(sessions(text))("$command", async ({ command, output }) => {
    const [program, name, ...words] = shellWords(command).map(placed);
    let printed: string;
    if (program === "cat") printed = readFileSync(name!, "utf8");
    else {
      expect([program, name]).toEqual(["npx", "jiama"]);
      const run = await (threaded.includes(words[0]!) ? jiama : runInProcess)(words);
      printed = `${run.stdout}${run.stderr}`;
    }
    const lines = printed.trimEnd().replaceAll(`${folder}/`, "").split(/\r?\n/);
    expect(isPrinted(printed === "" ? [] : lines, output), printed).toBe(true);
  });
});

test.each(shown.filter((path) => path.endsWith(".zh.md")))("%s shows what the English page shows", (path) => {
  const [english, chinese] = [projectText(path.replace(".zh.md", ".md")), projectText(path)];
  const commands = (text: string) => sessions(text).map(({ command }) => command.replace(" --lang zh", ""));
  expect(commands(chinese)).toEqual(commands(english));
  expect(shownFiles(chinese)).toEqual(shownFiles(english));
});

test("lines that are not printed are missed", () => {
  expect(isPrinted(["a", "b", "c"], ["a", "…", "c"])).toBe(true);
  expect(isPrinted(["a", "b", "c"], ["a", "c"])).toBe(false);
  expect(isPrinted(["a", "b", "c"], ["a", "b"])).toBe(false);
  expect(isPrinted(["a", "b", "c"], ["…", "d", "…"])).toBe(false);
  expect(isPrinted(["a", "b", "c"], ["…", "b", "…"])).toBe(true);
});

test("words are those of a shell", () => {
  expect(shellWords(`npx jiama verify a.nfg '[["1", "0"]]' --set 'tolerance=[0, 1]'`)).toEqual([
    "npx",
    "jiama",
    "verify",
    "a.nfg",
    '[["1", "0"]]',
    "--set",
    "tolerance=[0, 1]",
  ]);
});
