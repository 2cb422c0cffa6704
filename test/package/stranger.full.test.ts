import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectRoot } from "../house/projectFiles.ts";

/** What a stranger writes first: each entry point by its name, types used as documented. */
const consumer = `
import { bimatrixGame, exact, lemkeHowson, solve, type NashResult, type Rational } from "jiama";
import { models, targetCascade } from "jiama/models";
import { propositions } from "jiama/proofs";
import { tableText } from "jiama/report";

const game = bimatrixGame([[3, 0], [0, 2]], [[2, 0], [0, 3]]);
const found: NashResult<Rational> = lemkeHowson(game);
const text: string = found.solutions.map((profile) => profile.map((own) => own.map(exact.format).join(" ")).join(" | ")).join();
const targets: readonly (number | null)[] = solve(targetCascade, { levels: 2 }).outcome.targets;
const kinds: readonly string[] = [typeof tableText, String(models.length > 30), String(propositions.length > 90)];
console.log([text, targets.length, ...kinds].join(", "));
`;
const said = "1 0 | 1 0, 3, function, true, true";

const folder = mkdtempSync(join(tmpdir(), "jiama-stranger-"));
const npm = (...words: readonly string[]) =>
  spawnSync("npm", [...words, "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: folder,
    encoding: "utf8",
    // Node of a version that the package's engines name is what is tested; the installer's own need not be.
    env: { ...process.env, npm_config_engine_strict: "false" },
  });
let installed = "the package was not installed";

beforeAll(() => {
  const packed = spawnSync("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], { cwd: projectRoot });
  expect(packed.status).toBe(0);
  const archive = readdirSync(folder).find((name) => name.endsWith(".tgz"))!;
  writeFileSync(join(folder, "package.json"), '{ "name": "stranger", "private": true, "type": "module" }');
  const { status, stderr } = npm("install", `./${archive}`);
  installed = status === 0 ? "" : `npm install failed, perhaps without a network: ${stderr.slice(0, 300)}`;
  writeFileSync(join(folder, "consumer.ts"), consumer);
  writeFileSync(
    join(folder, "consumer.mjs"),
    consumer.replace(/, type \w+/g, "").replace(/(const \w+): [^=]+ =/g, "$1 ="),
  );
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }), 120_000);

const run = (program: string, ...words: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: folder, encoding: "utf8" });
  return { status, stdout: stdout?.trim(), stderr };
};

describe("the package in an empty folder (skipped without a network)", () => {
  test("its types resolve in a strict program, as modules of Node and for a bundler", (context) => {
    if (installed !== "") context.skip(installed);
    const tsc = join(projectRoot, "node_modules/typescript/bin/tsc");
    for (const [module, resolution] of [
      ["nodenext", "nodenext"],
      ["esnext", "bundler"],
    ] as const) {
      const options = ["--noEmit", "--strict", "--target", "es2022", "--lib", "es2022,dom"];
      const compiled = run(
        process.execPath,
        ...[tsc, ...options, "--module", module, "--moduleResolution", resolution, "consumer.ts"],
      );
      expect(compiled).toEqual({ status: 0, stdout: "", stderr: "" });
    }
  });

  test("its command runs", (context) => {
    if (installed !== "") context.skip(installed);
    const { status, stdout } = run("npx", "--no-install", "jiama", "solve", "target-cascade", "--json");
    expect([status, JSON.parse(stdout).status]).toEqual([0, "solved"]);
  });

  describe.each([
    { runtime: "node", version: "20", words: [] },
    { runtime: "node", version: "22", words: [] },
    { runtime: "node", version: "24", words: [] },
    { runtime: "deno", version: "latest", words: ["run", "--allow-all", "--node-modules-dir=manual"] },
    { runtime: "bun", version: "latest", words: ["run"] },
  ])("$runtime $version", ({ runtime, version, words }) => {
    test("every entry point is imported, and the command runs", (context) => {
      if (installed !== "") context.skip(installed);
      const alias = `${runtime}-${version}`;
      const own = npm("install", "--no-save", `${alias}@npm:${runtime}@${version}`);
      // Three versions of Node have one name between them; the others stand where commands do.
      const place = runtime === "node" ? [alias, "bin/node"] : [".bin", runtime];
      const program = join(folder, "node_modules", ...place);
      if (own.status !== 0 || run(program, "--version").status !== 0) {
        context.skip(`${runtime} ${version} cannot be installed here: ${own.stderr.slice(0, 300)}`);
      }
      expect(run(program, ...words, "consumer.mjs")).toMatchObject({ status: 0, stdout: said });
      const command = run(program, ...words, "node_modules/jiama/dist/bundled/jiama.js", "models", "--json");
      expect([command.status, JSON.parse(command.stdout!).models.length > 30]).toEqual([0, true]);
    });
  });
});
