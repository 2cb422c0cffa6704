import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
 *
 * An example that a Chinese page (`….zh.md`) shares with the English one is run once, as that of the English page.
 *
 * The runner's configuration calls it, for the runner lists its files before it runs its global set-up. Only files that
 * differ are written, so that a second run beside this one keeps its own.
 */
export function extractExamples(): void {
  mkdirSync(target, { recursive: true });
  const written = new Set<string>();
  const files = [...filesUnder("src"), ...filesUnder("models"), ...filesUnder("proofs"), ...filesUnder("docs")];
  for (const file of [...files, "README.md", "README.zh.md"]) {
    const shared = new Set(englishExamples(file));
    for (const { code, line } of examples(readFileSync(join(root, file), "utf8"))) {
      if (shared.has(code.join("\n"))) continue;
      const name = `${file.replaceAll(/[^A-Za-z0-9]+/g, "-")}-${line}.test.ts`;
      const text = testFile(`${file}:${line}`, code);
      const path = join(target, name);
      if (!existsSync(path) || readFileSync(path, "utf8") !== text) writeFileSync(path, text);
      written.add(name);
    }
  }
  for (const name of readdirSync(target)) if (!written.has(name)) rmSync(join(target, name));
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|md)$/.test(file) && !file.startsWith("api"))
    .map((file) => `${folder}/${file}`)
    .sort();
}

/** The code of the examples in the English page of which a file is the Chinese one. */
function englishExamples(file: string): readonly string[] {
  const english = join(root, file.replace(/\.zh\.md$/, ".md"));
  if (!file.endsWith(".zh.md") || !existsSync(english)) return [];
  return examples(readFileSync(english, "utf8")).map(({ code }) => code.join("\n"));
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
  if (open !== undefined) throw new Error(`the example that begins in line ${open.line} has no end`);
  return found;
}

/** Helpers of the generated tests; their names leave all others to the examples. */
const helpers = [
  'import { expect as __expect, test as __test } from "vitest";',
  'import { inspect as __inspect } from "node:util";',
  "const __printed: string[] = [];",
  "const __text = (value: unknown, quoted: boolean): string => {",
  '  if (typeof value === "string") return quoted ? JSON.stringify(value) : value;',
  "  return __inspect(value, { depth: 9, breakLength: Number.POSITIVE_INFINITY });",
  "};",
  "// Lists may be written as editors or as consoles write them: [\"a\", 1] or [ 'a', 1 ].",
  "const __plain = (text: string): string =>",
  "  /^[[{]/.test(text) ? text.replaceAll(/(?<=[[{]) | (?=[\\]}])/g, '').replaceAll(\"'\", '\"') : text;",
];

function testFile(title: string, code: readonly string[]): string {
  const { imports, body } = splitImports(code);
  return [
    ...helpers,
    ...imports,
    `__test(${JSON.stringify(title)}, async () => {`,
    "  __expect.hasAssertions();",
    '  const console = { log: (...values: unknown[]) => __printed.push(values.map((v) => __text(v, false)).join(" ")) };',
    "  void console;",
    "  {",
    ...body.map((line) => `    ${assertion(line)}`),
    "  }",
    "});",
    "",
  ].join("\n");
}

/** Imports, which may run over several lines, stand outside of the test. */
function splitImports(code: readonly string[]): {
  readonly imports: readonly string[];
  readonly body: readonly string[];
} {
  const imports: string[] = [];
  const body: string[] = [];
  let open = false;
  for (const line of code) {
    open ||= line.startsWith("import ");
    (open ? imports : body).push(line);
    if (open && /["'];?\s*$/.test(line)) open = false;
  }
  return { imports, body };
}

function assertion(line: string): string {
  const alone = /^\s*\/\/ => (.*)$/.exec(line);
  if (alone !== null) return `__expect(__printed.shift()).toBe(${JSON.stringify(alone[1])});`;
  const printing = /^\s*(console\.log\(.*\);?)\s*\/\/ => (.*)$/.exec(line);
  if (printing !== null) return `${printing[1]}\n    __expect(__printed.shift()).toBe(${JSON.stringify(printing[2])});`;
  const match = /^(.*?);?\s*\/\/ => (.*)$/.exec(line);
  if (match === null) return line;
  return `__expect(__plain(__text(${match[1]}, true))).toBe(__plain(${JSON.stringify(match[2])}));`;
}
