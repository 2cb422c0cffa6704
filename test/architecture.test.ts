import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { projectFiles, projectRoot, projectText } from "./house/projectFiles.ts";
import {
  forbiddenImports,
  forbiddenPackages,
  impurities,
  layerOf,
  type Source,
  vagueExports,
} from "./house/sourceRules.ts";

const foundation = ["src/errors.ts", "src/arithmetic"];
const gameTheory = [...foundation, "src/linalg", "src/games"];
const core = [...gameTheory, "src/verify", "src/solvers", "src/certified", "src/sweep", "src/estimation", "src/report"];
const entryPoints = ["src/index.ts", "models", "proofs"];
const families = [
  ...["principal-agent", "tournament", "escalation", "accountability"],
  ...["collusion", "cycles", "signalling", "control"],
].map((family) => `models/${family}`);

const collections = [
  "models/tables",
  "models/observations",
  "models/catalog",
  "models/figures",
  "models/mechanisms",
  "models/validation",
];

/** Which layer may import which; a layer may always import itself. The longest entry that holds a file is its layer. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "src/errors.ts": [],
  "src/arithmetic": ["src/errors.ts"],
  "src/linalg": foundation,
  "src/games": [...foundation, "src/linalg"],
  "src/verify": gameTheory, // never solvers: a checker must not know how an answer was found
  "src/solvers": gameTheory, // never verify: a solver must not mark its own homework
  "src/certified": [...gameTheory, "src/verify", "src/solvers"],
  "src/sweep": gameTheory,
  "src/estimation": [...gameTheory, "src/certified", "src/sweep"],
  "src/report": [...gameTheory, "src/sweep", "src/verify"],
  "src/index.ts": core,
  "src/node": [...core, "src/index.ts"],
  "src/cli": [...core, "src/node", ...entryPoints, ...families, ...collections],
  "src/web": [...core, ...entryPoints, ...families, ...collections],
  models: ["src/index.ts", ...families, ...collections],
  ...Object.fromEntries(families.map((family) => [family, ["src/index.ts", "models"]])),
  "models/observations": ["src/index.ts"],
  "models/catalog": ["src/index.ts"],
  "models/mechanisms": ["src/index.ts"],
  "models/validation": ["src/index.ts", "models", ...families, "models/observations", "models/catalog"],
  "models/figures": ["src/index.ts", "models", ...families, "models/observations"],
  "models/tables": [
    "src/index.ts",
    "models",
    ...families,
    "models/observations",
    "models/catalog",
    "models/mechanisms",
    "models/validation",
    "proofs",
  ],
  proofs: ["src/index.ts", "models", ...families],
};

/** The one file (of the explorer, the folder) that knows each package, so that no third-party type shows in the public API. */
const ADAPTERS: Readonly<Record<string, string>> = {
  "pure-rand": "src/arithmetic/rng.ts",
  "@stdlib/*": "src/arithmetic/stdlib.ts",
  "@duckdb/node-api": "src/node/duckdb.ts",
  "@preact/signals": "src/web/",
  commander: "src/cli/commandLine.ts",
  "cli-progress": "src/cli/progressBar.ts",
  "csv-parse": "src/node/csv.ts",
  hyparquet: "src/node/parquet.ts",
  "hyparquet-writer": "src/node/parquet.ts",
  "lossless-json": "src/node/losslessJson.ts",
  mathjs: "src/arithmetic/formulaTree.ts",
  "@resvg/resvg-js": "src/node/pngFromSvg.ts",
  "ml-matrix": "src/linalg/eigenvalues.ts",
  preact: "src/web/",
  odex: "src/solvers/dynamics/adaptiveIntegration.ts",
  tinypool: "src/node/sweep/runChunks.ts",
  vega: "src/node/vegaSvg.ts",
  "vega-lite": "src/node/vegaSvg.ts",
  yaml: "src/node/yaml.ts",
  "z3-solver": "src/node/z3.ts",
};

const NODE_FOLDERS = ["src/node", "src/cli"];
const MAY_BE_IMPURE = [...NODE_FOLDERS, "src/web"];

const sources: readonly Source[] = ["src", "models", "proofs"]
  .flatMap((folder) => projectFiles(folder))
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: projectText(path) }));

describe("architecture", () => {
  test("every source is read", () => {
    expect(sources.length).toBeGreaterThan(30);
    expect(sources.map(({ path }) => path)).toContain("src/verify/certificate.ts");
  });

  test("each layer imports only what the table of layers allows", () => {
    expect(sources.flatMap((source) => forbiddenImports(source, MAY_IMPORT))).toEqual([]);
  });

  test("verification and solvers never import each other, however the table changes", () => {
    expect(MAY_IMPORT["src/verify"]).not.toContain("src/solvers");
    expect(MAY_IMPORT["src/solvers"]).not.toContain("src/verify");
  });

  test("each package is known to one file, and the core runs without Node", () => {
    expect(sources.flatMap((source) => forbiddenPackages(source, ADAPTERS, NODE_FOLDERS))).toEqual([]);
  });

  test("the core uses no clock, chance, console or globals of Node and browsers", () => {
    const pure = sources.filter(({ path }) => !MAY_BE_IMPURE.some((folder) => path.startsWith(`${folder}/`)));
    expect(pure.flatMap(impurities)).toEqual([]);
  });

  test("every export is named", () => {
    expect(sources.flatMap(vagueExports)).toEqual([]);
  });
});

describe("the rules can fail", () => {
  const source = (path: string, text: string): Source => ({ path, text });

  test.each([
    ["src/verify/regret.ts", 'import { lemkeHowson } from "../solvers/lemkeHowson.ts";'],
    ["src/solvers/nash.ts", 'import type { Certificate } from "../verify/certificate.ts";'],
    ["src/arithmetic/exact.ts", 'import { regime } from "../games/regime/regime.ts";'],
    ["src/errors.ts", 'import type { Field } from "./arithmetic/field.ts";'],
    ["src/report/table.ts", 'export { solve } from "../certified/solveModel.ts";'],
    ["src/games/model.ts", 'export type { Table } from "../report/table.ts";'],
    ["src/node/files.ts", 'import { run } from "../cli/jiama.ts";'],
    ["models/escalation/targetCascade.ts", 'import { exact } from "../../src/arithmetic/exact.ts";'],
    ["models/escalation/targetCascade.ts", 'import { regimesTable } from "../tables/regimes.ts";'],
    ["models/escalation/targetCascade.ts", 'import { dueCare } from "../accountability/dueCare.ts";'],
    ["models/tables/regimes.ts", 'const lazily = () => import("../../src/certified/solveModel.ts");'],
    ["proofs/index.ts", 'import { float } from "../src/arithmetic/float.ts";'],
    ["proofs/index.ts", 'import { tables } from "../models/tables/index.ts";'],
    ["src/elsewhere/file.ts", ""],
  ])("an import between layers: %s: %s", (path, text) => {
    expect(forbiddenImports(source(path, text), MAY_IMPORT)).toHaveLength(1);
  });

  test.each([
    ["src/verify/regret.ts", 'import type { ContinuousDecision } from "../games/modelGame.ts";'],
    ["src/certified/solveModel.ts", 'import { certificate } from "../verify/certificate.ts";'],
    ["models/escalation/targetCascade.ts", 'import { shared } from "../sharedParameters.ts";'],
    ["models/tables/regimes.ts", 'import { targetCascade } from "../escalation/targetCascade.ts";'],
    ["src/cli/jiama.ts", 'import { targetCascade } from "../../models/index.ts";'],
    ["src/errors.ts", '// import { x } from "./cli/x.ts";\nconst text = \'import "./cli/x.ts"\';'],
  ])("an import that is allowed passes: %s: %s", (path, text) => {
    expect(forbiddenImports(source(path, text), MAY_IMPORT)).toEqual([]);
  });

  test.each([
    ["src/games/model.ts", 'import { parse } from "yaml";'],
    ["src/arithmetic/float.ts", 'import exp from "@stdlib/math-base-special-exp";'],
    ["src/arithmetic/exact.ts", 'import { parse } from "mathjs";'],
    ["src/report/writeTable.ts", 'import { readFileSync } from "node:fs";'],
    ["models/observations/targets.ts", 'const lazily = () => import("node:fs");'],
    ["src/report/table.ts", 'import { render } from "preact";'],
    ["src/website/page.tsx", 'import { render } from "preact";'],
    ["src/nodes/list.ts", 'import { readFileSync } from "node:fs";'],
  ])("a package in the wrong place: %s: %s", (path, text) => {
    expect(forbiddenPackages(source(path, text), ADAPTERS, NODE_FOLDERS)).toHaveLength(1);
  });

  test.each([
    "const now = Date.now();",
    "const now = new Date();",
    "const x = Math.random();",
    "console.log(1);",
    "const path = process.env.HOME;",
    "const b = Buffer.from([1]);",
    "setTimeout(() => {}, 1);",
    "const body = document.body;",
    "const width = window.innerWidth;",
    'const page = fetch("https://example.org");',
    "const stop = globalThis.process;",
    "const { env } = process;",
  ])("an impurity: %s", (text) => {
    expect(impurities(source("src/games/model.ts", text)).length).toBeGreaterThan(0);
  });

  test.each([
    "/** Date, console, Math.random. */ const x = Math.exp(1);",
    'const text = "console.log(process)";',
    "const x = row.process + row.window;",
    "const x = { process: 1, document: 2 };",
    "interface Case { readonly document: string; fetch(): void }",
  ])("names that are no impurity pass: %s", (text) => {
    expect(impurities(source("src/games/model.ts", text))).toEqual([]);
  });

  test.each([
    'export * from "./exact.ts";',
    'export * as arithmetic from "./exact.ts";',
    "export default 1;",
    "export default function f() {}",
    "const a = 1; export { a as default };",
  ])("a vague export: %s", (text) => {
    expect(vagueExports(source("src/index.ts", text))).toHaveLength(1);
  });

  test("named exports pass", () => {
    expect(vagueExports(source("src/index.ts", 'export { exact, type Rational } from "./exact.ts";'))).toEqual([]);
  });

  test("the longest entry is the layer", () => {
    expect(layerOf("models/tables/regimes.ts", MAY_IMPORT)).toBe("models/tables");
    expect(layerOf("models/sharedParameters.ts", MAY_IMPORT)).toBe("models");
    expect(layerOf("src/errors.tsx", MAY_IMPORT)).toBeUndefined();
  });
});

describe("in a browser", () => {
  /** Size and files of a module with all that it imports, minified; esbuild refuses built-in modules of Node for a browser. */
  async function browserBundle(code: string): Promise<{ bytes: number; files: string[] }> {
    const { metafile, warnings } = await build({
      stdin: { contents: code, resolveDir: projectRoot },
      bundle: true,
      format: "esm",
      platform: "browser",
      minify: true,
      write: false,
      metafile: true,
      logLevel: "silent",
    });
    expect(warnings).toEqual([]);
    const [{ bytes, inputs }] = Object.values(metafile.outputs) as [(typeof metafile.outputs)[string]];
    return { bytes, files: Object.keys(inputs).filter((file) => inputs[file]!.bytesInOutput > 0) };
  }

  // Limits in bytes, some way above the sizes of today: a package that creeps in shows.
  test.each([
    ["./dist/src/index.js", 1_500_000],
    ["./dist/models/index.js", 1_800_000],
    ["./dist/src/report/index.js", 130_000],
  ])("%s bundles without built-in modules, below %i bytes", async (entry, limit) => {
    expect((await browserBundle(`export * from ${JSON.stringify(entry)};`)).bytes).toBeLessThan(limit);
  });

  test("who needs one solver carries 30 kB of our own code and no package", async () => {
    // The two adapters hold their packages since the build.
    const others = /node_modules|arithmetic\/(stdlib|formulaTree)\.js$/;
    const solver = await browserBundle('export { lemkeHowson } from "./dist/src/index.js";');
    expect(solver.files).toContain("dist/src/certified/nash/lemkeHowson.js");
    expect(solver.files.filter((file) => others.test(file))).toEqual([]);
    expect(solver.bytes).toBeLessThan(30_000);
    const whole = (await browserBundle('export * from "./dist/src/index.js";')).files.filter((file) =>
      others.test(file),
    );
    for (const name of ["ml-matrix", "odex", "stdlib"]) {
      expect(whole.filter((file) => file.includes(name))).not.toEqual([]);
    }
  });

  test("a built-in module of Node would be refused", async () => {
    await expect(browserBundle('export { readFileSync } from "node:fs";')).rejects.toThrow(/node:fs/);
  });
});

describe("in Node", () => {
  /** The files of `dist/bundled/` that are read before an entry point can run. */
  function filesRead(entry: string, seen: Set<string> = new Set()): Set<string> {
    if (seen.has(entry)) return seen;
    seen.add(entry);
    const imports = projectText(`dist/bundled/${entry}`).matchAll(/^(?:import|export)\b[^;"]*"\.\/([^"]+)"/gm);
    for (const [, file] of imports) filesRead(file!, seen);
    return seen;
  }

  test.each(["index.js", "models.js", "proofs.js", "report.js", "jiama.js"])("%s is read in few files", (entry) => {
    expect(filesRead(entry).size).toBeLessThan(30);
  });

  test("each class of errors exists once, and so does each module", () => {
    const bundles = projectFiles("dist/bundled").filter((path) => path.endsWith(".js"));
    const withErrors = bundles.filter((path) => projectText(path).includes("class extends Error"));
    expect(bundles.length).toBeGreaterThan(10);
    expect(withErrors).toHaveLength(1);
  });

  test("the licences of packages that are folded in are told", () => {
    const notices = projectText("dist/bundled/NOTICES.txt");
    for (const name of ["mathjs", "ml-matrix", "odex", "preact", "@preact/signals", "@stdlib/math-base-special-exp"]) {
      expect(notices).toMatch(new RegExp(`^${name} \\d`, "m"));
    }
  });
});
