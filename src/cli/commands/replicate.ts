/**
 * # `jiama replicate`
 *
 * @module
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { figures } from "../../../models/figures/registry.ts";
import { tables } from "../../../models/tables/registry.ts";
import { DomainError, nearestNames, type ReplicationPlan, UnknownNameError } from "../../index.ts";
import { inCleanFolder } from "../../node/cleanFolder.ts";
import { filesBelow } from "../../node/filesBelow.ts";
import { latexPdf } from "../../node/latexPdf.ts";
import { packageFolder } from "../../node/packageFolder.ts";
import { pandocPdf } from "../../node/pandocPdf.ts";
import { readReplicationPlan } from "../../node/readReplicationPlan.ts";
import { tarArchive } from "../../node/tarArchive.ts";
import { prepareFolder, writeFileWhole } from "../../node/writeFileWhole.ts";
import { type Measured, replicationReadme } from "../../report/index.ts";
import { limitRemark } from "../computedTables.ts";
import { exitCodes } from "../exitCode.ts";
import { comparedFiles, written } from "../fileReports.ts";
import { cited } from "../replicate/citedEntries.ts";
import { measuredRun } from "../replicate/measuredRun.ts";
import { type PackageFiles, packageFiles } from "../replicate/packageFiles.ts";
import type { CommandRoutine } from "../run.ts";
import type { Terminal } from "../terminal.ts";

const PLAN = "jiama.yaml";
const OUT = "out";
const MEASURED = "measured.json";
const steps = { init, run, check, readme, pack };
type Step = keyof typeof steps;

/** Makes an author's replication package, runs it, checks it, describes it, or packs it. */
export const replicate: CommandRoutine = async ({ arguments: [word = "", folder = "."], options }, to) => {
  const names = Object.keys(steps) as Step[];
  const step = names.find((name) => name === word);
  if (step !== undefined) return steps[step](folder, to, options.paper !== false);
  const near = nearestNames(word, names);
  throw new UnknownNameError({
    en: `replicate has no step ${JSON.stringify(word)}; ${near.length > 0 ? `did you mean ${near.join(" or ")}?` : `choose from ${names.join(", ")}.`}`,
    zh: `replicate 没有步骤 ${JSON.stringify(word)}；${near.length > 0 ? `是否指 ${near.join(" 或 ")}？` : `可选：${names.join("、")}。`}`,
  });
};

/** Puts the worked example into a folder that has no plan yet. */
async function init(folder: string, to: Terminal): Promise<number> {
  if (existsSync(join(folder, PLAN))) {
    throw new DomainError({
      en: `${join(folder, PLAN)} is there already; name another folder, or run it.`,
      zh: `${join(folder, PLAN)} 已存在；请另指文件夹，或直接运行。`,
    });
  }
  const example = join(packageFolder(), "docs/paper");
  prepareFolder(folder);
  const names = filesBelow(example).filter((path) => /\.(yaml|tex)$/.test(path));
  for (const name of names) writeFileWhole(join(folder, name), readFileSync(join(example, name)));
  return told(to, "init", { folder, files: names }, names.map((name) => join(folder, name)).join("\n"));
}

/** Regenerates everything under `out/` and compiles the papers. */
async function run(folder: string, to: Terminal, withPapers: boolean): Promise<number> {
  const started = performance.now();
  const plan = planOf(folder);
  const made = await regenerated(plan, folder, to);
  if (made.stopped.length > 0) return stopped(made, to);
  const compiled = withPapers ? plan.papers.map((paper) => compiledPaper(folder, paper, to)) : [];
  const papers = compiled.filter((paper) => paper !== null);
  const engines = [...new Set(papers.map(({ engine }) => engine))];
  const bytes = made.files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  const measured = measuredRun(started, bytes, engines);
  writeFileWhole(join(folder, OUT, MEASURED), `${JSON.stringify(measured, null, 2)}\n`);
  const paths = [...made.files.map(({ name }) => join(folder, OUT, name)), ...papers.map(({ path }) => path)];
  return told(to, "run", { folder, files: paths }, paths.join("\n"));
}

/** Computes what the plan names and writes it under `out/`; nothing is written where the time limit stopped some of it. */
async function regenerated(plan: ReplicationPlan, folder: string, to: Terminal): Promise<PackageFiles> {
  for (const file of [...plan.data.map(({ file: name }) => name), ...plan.papers]) requireFile(folder, file);
  const computed = await packageFiles(plan, folder, to);
  if (computed.stopped.length > 0) return computed;
  for (const file of computed.files) {
    prepareFolder(dirname(join(folder, OUT, file.name)));
    written(join(folder, OUT), file);
  }
  return computed;
}

/** Runs a copy of the package that has no `out/` in a clean folder, and compares what it writes there with `out/`. */
async function check(folder: string, to: Terminal): Promise<number> {
  planOf(folder);
  const inputs = packedPaths(folder).filter((path) => !path.startsWith(`${OUT}/`));
  return inCleanFolder(folder, inputs, async (clean) => {
    const made = await regenerated(planOf(clean), clean, to);
    if (made.stopped.length > 0) return stopped(made, to);
    const files = made.files.map(({ name }) => ({ name, content: readFileSync(join(clean, OUT, name)) }));
    const { text, objects, remark, exitCode } = comparedFiles(files, join(folder, OUT), "jiama replicate run");
    if (to.settings.json) to.result(object("check", { folder, ...objects[0] }));
    else if (text !== "") to.result(text);
    if (remark !== undefined) to.remark(remark);
    return exitCode;
  });
}

/** The files of the package: all of the folder but hidden ones, installed packages and the archive. */
function packedPaths(folder: string): readonly string[] {
  return filesBelow(folder).filter((path) => !/(^|\/)(node_modules|\.)|replication-package\.tar\.gz$/.test(path));
}

/** Writes the README, as Markdown and, where pandoc and LaTeX are present, as PDF. */
async function readme(folder: string, to: Terminal): Promise<number> {
  const plan = planOf(folder);
  const path = join(folder, OUT, MEASURED);
  if (!existsSync(path)) {
    throw new DomainError({
      en: `${path} is missing: nothing was measured yet; first run \`jiama replicate run\`.`,
      zh: `缺少 ${path}：尚无测量结果；请先运行 \`jiama replicate run\`。`,
    });
  }
  const measured = JSON.parse(readFileSync(path, "utf8")) as Measured;
  const computed = await packageFiles(plan, folder, to);
  if (computed.stopped.length > 0) return stopped(computed, to);
  writeFileWhole(
    join(folder, "README.md"),
    replicationReadme(plan, measured, computed.results, cited(computed.sources)),
  );
  const pdf = pandocPdf(join(folder, "README.md"));
  if (pdf === null) {
    to.remark({
      en: "no README.pdf: pandoc with XeLaTeX is not installed.",
      zh: "未生成 README.pdf：未安装 pandoc 与 XeLaTeX。",
    });
  }
  const files = ["README.md", ...(pdf === null ? [] : ["README.pdf"])].map((name) => join(folder, name));
  return told(to, "readme", { folder, files }, files.join("\n"));
}

/** Packs the folder, without what LaTeX leaves beside, after it was checked that `out/` is what the plan gives. */
async function pack(folder: string, to: Terminal): Promise<number> {
  const code = await check(folder, { ...to, result: () => {} });
  if (code !== exitCodes.done) {
    to.result(
      to.settings.json
        ? object("pack", { folder, packed: null })
        : to.say({
            en: "not packed: out/ is not what the plan gives; run `jiama replicate run`, then pack.",
            zh: "未打包：out/ 与计划的结果不一致；请先运行 `jiama replicate run`。",
          }),
    );
    return code;
  }
  const archive = join(folder, "replication-package.tar.gz");
  const paths = packedPaths(folder);
  const files = paths.map((path) => ({
    path: `replication-package/${path}`,
    content: readFileSync(join(folder, path)),
  }));
  writeFileWhole(archive, tarArchive(files));
  return told(to, "pack", { folder, files: paths, packed: archive }, archive);
}

function planOf(folder: string): ReplicationPlan {
  const known = { tables: tables.map(({ id }) => id), figures: figures.map(({ id }) => id) };
  return readReplicationPlan(join(folder, PLAN), known);
}

function requireFile(folder: string, file: string): void {
  if (existsSync(join(folder, file))) return;
  throw new DomainError({
    en: `the plan names the file ${file}, which is not in ${folder}; add it, or take it out of the plan.`,
    zh: `计划中的文件 ${file} 不在 ${folder} 中；请补上，或从计划中去掉。`,
  });
}

/** The path of the PDF and the engine; `null` where the engine is not installed. */
function compiledPaper(folder: string, paper: string, to: Terminal) {
  const compiled = latexPdf(join(folder, paper));
  if (compiled.kind === "done") return { path: join(folder, dirname(paper), compiled.file), engine: compiled.engine };
  to.remark({
    en: `${paper} was not compiled: ${compiled.engine} is not installed.`,
    zh: `未编译 ${paper}：未安装 ${compiled.engine}。`,
  });
  return null;
}

function stopped({ stopped: ids }: PackageFiles, to: Terminal): number {
  if (to.settings.json) to.result(object("run", { stopped: ids }, "limit"));
  process.stderr.write(`jiama: ${to.say(limitRemark({ stopped: ids }, to.settings.timeLimit))}\n`);
  return exitCodes.undecided;
}

function told(to: Terminal, step: Step, members: Readonly<Record<string, unknown>>, text: string): number {
  to.result(to.settings.json ? object(step, members) : text);
  return exitCodes.done;
}

function object(step: Step, members: Readonly<Record<string, unknown>>, status = "solved"): string {
  return JSON.stringify({ schema: "jiama/1", command: "replicate", step, status, ...members });
}
