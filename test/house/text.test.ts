import { describe, expect, test } from "vitest";
import { projectFiles, projectText } from "./projectFiles.ts";

/** Texts of the project, without the lock file, whose content the package manager writes. */
const texts = projectFiles()
  .filter((path) => path !== "package-lock.json" && !/\.(png|pdf|gz|ttf)$/.test(path))
  .map((path) => ({ path, text: projectText(path) }));

/** The places where a pattern matches, as `path:line: text`. */
function places(
  pattern: RegExp,
  files: readonly { readonly path: string; readonly text: string }[],
): readonly string[] {
  return files.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}: ${line.trim()}`] : [])),
  );
}

// Each pattern is written so that this file does not match itself.
const registryHost =
  /\b(registry\.npm|npmjs\.(org|com)|npmmirror|registry\.yarn|jsr\.i[o]|unpkg\.co[m]|jsdelivr\.ne[t])/;
const personalPath = /(^|[\s"'`(=:])(\/(home|root|work|tmp|Users|mnt|opt)\/[\w.-]|[A-Z]:\\\\?Users)/;
const openEnd = /\b(TO[D]O|FIX[M]E|XX[X]|HAC[K])\b/;
const unfinishedTest = /\b(describe|test|it)\.(only|skip|todo|fails)\b/;
const silencedChecker = /@ts-(ignore|nocheck|expect-error)\b/;

const own = "test/house/text.test.ts";
const others = texts.filter(({ path }) => path !== own);
const code = others.filter(({ path }) => /\.(ts|mjs)$/.test(path));

describe("texts of the project", () => {
  test("are read", () => {
    expect(texts.length).toBeGreaterThan(60);
  });

  test("name no host of a package registry", () => {
    expect(places(registryHost, others)).toEqual([]);
  });

  test("name no path of a particular machine", () => {
    expect(places(personalPath, others)).toEqual([]);
  });

  test("leave nothing open", () => {
    expect(places(openEnd, others)).toEqual([]);
  });

  test("focus, skip or expect the failure of no test without giving a reason at run time", () => {
    expect(places(unfinishedTest, code)).toEqual([]);
  });

  test("silence no type checker", () => {
    expect(places(silencedChecker, code)).toEqual([]);
  });

  test("end with one newline, and use no carriage return or tab", () => {
    const written = others.filter(
      ({ path }) => !path.startsWith("test/golden/") && !path.startsWith("docs/api-report/"),
    );
    expect(written.filter(({ text }) => text !== "" && !/[^\n]\n$/.test(text)).map(({ path }) => path)).toEqual([]);
    expect(places(/[\r\t]/, written)).toEqual([]);
  });

  test("reach outside the project only in tests over data that may lie beside it", () => {
    const wide = /\.wide\.test\.ts$/;
    const sibling = /["'`](\.\.\/)*\.\.\/shared\b/;
    const files = [...code, ...others.filter(({ path }) => path === "package.json")];
    expect(
      places(
        sibling,
        files.filter(({ path }) => !wide.test(path)),
      ),
    ).toEqual([]);
  });
});

describe("the gates can fail", () => {
  const hits = (pattern: RegExp, text: string) => places(pattern, [{ path: "a.ts", text }]);

  test.each([
    [registryHost, 'const url = "https://registry.npmjs.org/x";'],
    [personalPath, "cd /home/ann/jiama"],
    [personalPath, 'read("/work/shared/x")'],
    [personalPath, "C:\\Users\\ann"],
    [openEnd, "// TODO: later"],
    [unfinishedTest, 'test.only("x", () => {});'],
    [unfinishedTest, 'describe.skip("x", () => {});'],
    [silencedChecker, "// @ts-expect-error"],
  ])("%s finds %s", (pattern, text) => {
    expect(hits(pattern, text)).toHaveLength(1);
  });

  test.each([
    [personalPath, 'import { x } from "../work/x.ts"; // home/ann, a/home/b'],
    [personalPath, "#!/usr/bin/env bash"],
    [openEnd, "todo list of a hackney coach"],
    [registryHost, "npm ci"],
  ])("%s passes over %s", (pattern, text) => {
    expect(hits(pattern, text)).toEqual([]);
  });
});
