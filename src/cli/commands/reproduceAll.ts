/**
 * # `jiama reproduce`
 *
 * @module
 */
import { join } from "node:path";
import { tables } from "../../../models/tables/registry.ts";
import { UsageError } from "../../index.ts";
import { packageVersion } from "../../node/packageVersion.ts";
import { prepareFolder } from "../../node/writeFileWhole.ts";
import { alignedRows } from "../alignedRows.ts";
import { computedTables, limitRemark } from "../computedTables.ts";
import { exitCodes } from "../exitCode.ts";
import { type ManifestTable, manifest, packageReadme } from "../replicationPackage.ts";
import type { CommandRoutine } from "../run.ts";
import { text } from "../settings.ts";
import { filesOfTable, tableHash } from "../tableFiles.ts";
import { written } from "../tableReports.ts";

/** Writes every table in every format and language, an index and a manifest of hashes. */
export const reproduceAll: CommandRoutine = async ({ options }, to) => {
  const { settings } = to;
  if (settings.exact) {
    throw new UsageError({
      en: "tables are computed in floating point; leave --exact out.",
      zh: "表格以浮点计算；请去掉 --exact。",
    });
  }
  const out = text(options.out) ?? "out";
  prepareFolder(join(out, "tables"));
  const started = performance.now();
  const computed = await computedTables(tables, to);
  if (computed.stopped.length > 0) {
    if (settings.json) {
      const object = { schema: "jiama/1", command: "reproduce", status: "limit", stopped: computed.stopped };
      to.result(JSON.stringify(object));
    }
    process.stderr.write(`jiama: ${to.say(limitRemark(computed, settings.timeLimit))}\n`);
    return exitCodes.undecided;
  }
  const made = computed.tables.map((table, i): ManifestTable => {
    const files = filesOfTable(table);
    return {
      id: table.id,
      title: table.title,
      parameterHash: tableHash(table),
      sources: tables[i]!.sources,
      files: files.map(({ name, content }) => {
        const { bytes, sha256 } = written(join(out, "tables"), name, content);
        return { path: `tables/${name}`, bytes, sha256 };
      }),
    };
  });
  const version = packageVersion();
  const readme = written(out, "README.md", packageReadme(made, version));
  const listed = manifest(made, { ...readme, path: "README.md" }, version);
  written(out, "manifest.json", `${JSON.stringify(listed, null, 2)}\n`);
  if (settings.json) {
    to.result(JSON.stringify({ schema: "jiama/1", command: "reproduce", status: "solved", out, manifest: listed }));
    return exitCodes.done;
  }
  const rows = made.map(({ id, title, parameterHash, files }) => [
    id,
    to.say(title),
    to.say({ en: `${files.length} files`, zh: `${files.length} 个文件` }),
    parameterHash,
  ]);
  to.result(`${alignedRows(rows)}\n${join(out, "manifest.json")}`);
  if (to.watched) {
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    to.remark({ en: `done in ${seconds} s`, zh: `用时 ${seconds} 秒` });
  }
  return exitCodes.done;
};
