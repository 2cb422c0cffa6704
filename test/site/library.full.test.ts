import { describe, expect, test } from "vitest";
import { folderOf, siteModule } from "./siteModule.ts";

const { startApi } = await siteModule("api/start.mjs");

const options = {
  entryPoints: ["../src/index.ts"],
  tsconfig: "../tsconfig.json",
  readme: "none",
  disableSources: true,
  validation: { notExported: true, invalidLink: true, notDocumented: true },
};
const bibliography =
  "@article{Nash1951,\n  author = {Nash, John},\n  title = {Non-Cooperative Games},\n  journal = {Annals of Mathematics},\n  year = {1951}\n}\n";

/** What is wrong with a library of one docstring and one function. */
async function documented(docstring: string, code = "export function half(x: number): number { return x / 2; }") {
  const root = folderOf({
    "src/index.ts": `/**\n * A library.\n *\n * @module\n */\n${docstring}\n${code}\n`,
    "tsconfig.json": JSON.stringify({ compilerOptions: { strict: true, types: [] }, include: ["src"] }),
    "docs/typedoc.json": JSON.stringify(options),
    "docs/references.bib": bibliography,
    "package.json": JSON.stringify({ name: "sample", version: "1.0.0", type: "module" }),
  });
  const { mistakes, symbols } = await startApi(root, `${root}/out`);
  return { mistakes: mistakes as readonly string[], symbols };
}

describe("the pages of the library", () => {
  test("take formulas and citations", async () => {
    const { mistakes, symbols } = await documented("/** Half of $x^2$, see [Nash1951]. */");
    expect(mistakes).toEqual([]);
    expect(symbols).toEqual([
      { name: "half", kind: "Function", path: "api/functions/half.html", text: "Half of $x^2$, see [Nash1951]." },
    ]);
  });

  test.each([
    ["an undocumented export", "", /half.*does not have any documentation|does not have any documentation.*half/],
    ["a link to nothing", "/** See {@link third}. */", /Failed to resolve link to "third"/],
    ["bad TeX", "/** Half of $\\frac{x$. */", /^src\/index\.ts:6: bad TeX/],
    ["an unknown citation", "/** Half, see [Nobody1999]. */", /^src\/index\.ts:6: unknown citation \[Nobody1999\]/],
  ])("do not take %s", async (_, docstring, told) => {
    const { mistakes } = await documented(docstring);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toMatch(told);
  });

  test("do not take code that does not compile", async () => {
    const { mistakes } = await documented("/** Half. */", 'export const half: number = "x";');
    expect(mistakes.join()).toContain("src/index.ts:7");
  });
});
