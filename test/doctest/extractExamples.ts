import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const target = join(root, "test/doctest/.generated");

/** One example: the code between ```` ```ts doctest ```` and the closing fence, and where it stands. */
interface Example {
  readonly code: readonly string[];
  readonly line: number;
}

/**
 * Writes every ```` ```ts doctest ```` example of sources and documents as a test: `expression // => value` asserts that
 * the expression prints as the value; a comment `// => value` on a line of its own asserts the last printed line.
 */
export function extractExamples(): void {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const files = [...filesUnder("src"), ...filesUnder("models"), ...filesUnder("proofs"), ...filesUnder("docs")];
  for (const file of [...files, "README.md", "README.zh.md"]) {
    for (const { code, line } of examples(readFileSync(join(root, file), "utf8"))) {
      const name = `${file.replaceAll(/[^A-Za-z0-9]+/g, "-")}-${line}.test.ts`;
      writeFileSync(join(target, name), testFile(`${file}:${line}`, code));
    }
  }
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|md)$/.test(file) && !file.startsWith("api"))
    .map((file) => `${folder}/${file}`)
    .sort();
}

function examples(text: string): readonly Example[] {
  const found: Example[] = [];
  let open: { code: string[]; line: number } | undefined;
  for (const [i, raw] of text.split("\n").entries()) {
    const line = raw.replace(/^\s*\* ?/, "");
    if (open === undefined && /^```ts doctest\s*$/.test(line)) open = { code: [], line: i + 1 };
    else if (open !== undefined && line.startsWith("```")) {
      found.push(open);
      open = undefined;
    } else open?.code.push(line);
  }
  return found;
}

function testFile(title: string, code: readonly string[]): string {
  const isImport = (line: string) => line.startsWith("import ");
  const body = code.filter((line) => !isImport(line)).map(assertion);
  return [
    'import { expect, test } from "vitest";',
    'import { inspect } from "node:util";',
    ...code.filter(isImport),
    'const shown = (value: unknown) => (typeof value === "string" ? JSON.stringify(value) : inspect(value, { depth: 9, breakLength: Infinity }));',
    "const printed: string[] = [];",
    'const console = { log: (...values: unknown[]) => printed.push(values.map((v) => (typeof v === "string" ? v : inspect(v))).join(" ")) };',
    `test(${JSON.stringify(title)}, async () => {`,
    "void printed; void shown; void console;",
    "expect.hasAssertions();",
    ...body.map((line) => `  ${line}`),
    "});",
    "",
  ].join("\n");
}

function assertion(line: string): string {
  const alone = /^\s*\/\/ => (.*)$/.exec(line);
  if (alone !== null) return `expect(printed.shift()).toBe(${JSON.stringify(alone[1])});`;
  const printing = /^(console\.log\(.*\);?)\s*\/\/ => (.*)$/.exec(line);
  if (printing !== null) return `${printing[1]}\n  expect(printed.shift()).toBe(${JSON.stringify(printing[2])});`;
  const match = /^(.*?);?\s*\/\/ => (.*)$/.exec(line);
  if (match === null) return line;
  return `expect(shown(${match[1]})).toBe(${JSON.stringify(match[2])});`;
}
