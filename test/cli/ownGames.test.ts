import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectText } from "../house/projectFiles.ts";
import { runInProcess } from "./runInProcess.ts";
import { freshFolder } from "./runJiama.ts";

/** The fenced blocks of a language in a text. */
function blocks(text: string, language: string): readonly string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, "gm"))].map(([, body]) => body!);
}

/** A command and what it prints; a line of dots stands for any lines. */
interface Session {
  readonly command: string;
  readonly output: readonly string[];
}

function sessions(block: string): readonly Session[] {
  const found: { command: string; output: string[] }[] = [];
  for (const line of block.trimEnd().split("\n")) {
    if (line.startsWith("$ npx jiama ")) found.push({ command: line.slice("$ npx jiama ".length), output: [] });
    else found.at(-1)!.output.push(line);
  }
  return found;
}

/** Whether lines are those expected, in their order, with others only where there are dots. */
function isPrinted(lines: readonly string[], expected: readonly string[]): boolean {
  let at = 0;
  let skips = false;
  for (const line of expected) {
    if (line === "…") {
      skips = true;
      continue;
    }
    const found = lines.indexOf(line, at);
    if (found < 0 || (!skips && found !== at)) return false;
    [at, skips] = [found + 1, false];
  }
  return skips || at === lines.length;
}

describe.each([
  ["docs/guide/own-games.md", "en"],
  ["docs/guide/own-games.zh.md", "zh"],
] as const)("%s", (path, lang) => {
  const text = projectText(path);
  const folder = freshFolder();
  mkdirSync(folder, { recursive: true });
  for (const file of blocks(text, "yaml")) {
    const name = /^# (\S+\.yaml)\n/.exec(file)?.[1];
    if (name !== undefined) writeFileSync(join(folder, name), file);
  }
  const all = blocks(text, "console").flatMap(sessions);

  test("shows several commands", () => {
    expect(all.length).toBeGreaterThan(5);
  });

  test.each(all)("$command", async ({ command, output }) => {
    const words = command.split(" ").map((word) => (/^[a-z]+\.yaml$/.test(word) ? join(folder, word) : word));
    const run = await runInProcess([...words, ...(command.includes("--lang") ? [] : ["--lang", lang])]);
    const printed = `${run.stdout}${run.stderr}`.trimEnd().replaceAll(`${folder}/`, "").split("\n");
    expect(isPrinted(printed, output), printed.join("\n")).toBe(true);
  });
});

test("both guides show the same files and commands", () => {
  const [english, chinese] = ["docs/guide/own-games.md", "docs/guide/own-games.zh.md"].map(projectText);
  const commands = (text: string) =>
    blocks(text, "console")
      .flatMap(sessions)
      .map(({ command }) => command);
  expect(commands(chinese!)).toEqual(commands(english!));
  expect(blocks(chinese!, "yaml")).toEqual(blocks(english!, "yaml"));
});

test("lines that are not printed are missed", () => {
  expect(isPrinted(["a", "b", "c"], ["a", "…", "c"])).toBe(true);
  expect(isPrinted(["a", "b", "c"], ["a", "c"])).toBe(false);
  expect(isPrinted(["a", "b", "c"], ["a", "b"])).toBe(false);
  expect(isPrinted(["a", "b", "c"], ["…", "d", "…"])).toBe(false);
  expect(isPrinted(["a", "b", "c"], ["…", "b", "…"])).toBe(true);
});
