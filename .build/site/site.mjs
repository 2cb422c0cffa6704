// Builds the documentation site: `npm run docs`. Exits with 1 and one line for each mistake in its sources.
//
//   node .build/site/site.mjs [--root FOLDER] [--out FOLDER] [--no-api]
import { execFileSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startApi } from "./api/start.mjs";
import { deadLinks } from "./checks/links.mjs";
import { writtenSite } from "./written.mjs";

const { values } = parseArgs({
  options: { root: { type: "string" }, out: { type: "string" }, "no-api": { type: "boolean" } },
});
const root = resolve(values.root ?? join(dirname(fileURLToPath(import.meta.url)), "../.."));
const out = resolve(values.out ?? join(root, "docs/site"));

if (!existsSync(join(root, "dist/src/index.js"))) {
  execFileSync(process.execPath, [join(root, ".build/build.mjs")], { stdio: "inherit" });
}

rmSync(out, { recursive: true, force: true });
const api = values["no-api"] ? { symbols: [], mistakes: [] } : startApi(root, join(out, "api"));
const { mistakes, pages } = await writtenSite(root, out, api);
const dead = mistakes.length > 0 ? [] : deadLinks(out, values["no-api"] ? /^api\// : undefined);
const all = [...mistakes, ...dead];
if (all.length > 0) {
  process.stderr.write(`${all.join("\n")}\nThe site has ${all.length} ${all.length === 1 ? "mistake" : "mistakes"}.\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(`${pages} pages in ${out}\n`);
}
