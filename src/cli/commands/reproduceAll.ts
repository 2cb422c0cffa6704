/**
 * # `jiama reproduce`
 *
 * @module
 */
import { join } from "node:path";
import { figures } from "../../../models/figures/registry.ts";
import { tables } from "../../../models/tables/registry.ts";
import { propositions } from "../../../proofs/propositions.ts";
import { UsageError } from "../../index.ts";
import { packageVersion } from "../../node/packageVersion.ts";
import { certificateText, obligationHash, storedCertificate } from "../../node/proofCertificates.ts";
import { verdictOn } from "../../node/storedVerdict.ts";
import { prepareFolder } from "../../node/writeFileWhole.ts";
import { alignedRows } from "../alignedRows.ts";
import { computedTables, limitRemark } from "../computedTables.ts";
import { drawnFigures } from "../drawnFigures.ts";
import { exitCodes } from "../exitCode.ts";
import { reproducibleFormats } from "../figureFiles.ts";
import { type ComputedFile, written } from "../fileReports.ts";
import { languages } from "../language.ts";
import { type MadeItems, manifest, packageReadme } from "../replicationPackage.ts";
import type { CommandRoutine } from "../run.ts";
import { text } from "../settings.ts";
import { filesOfTable, tableHash } from "../tableFiles.ts";

/** Writes every table and figure in every format and language, the re-checked certificates, an index and a manifest of hashes. */
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
  prepareFolder(join(out, "figures"));
  prepareFolder(join(out, "proofs"));
  const started = performance.now();
  const computed = await computedTables(tables, to);
  const drawn = await drawnFigures(figures, to, { formats: reproducibleFormats, languages });
  const undrawn = figures.filter((_, i) => drawn[i] === undefined).map(({ id }) => id);
  const stopped = [...computed.stopped, ...undrawn];
  if (stopped.length > 0) {
    if (settings.json) {
      to.result(JSON.stringify({ schema: "jiama/1", command: "reproduce", status: "limit", stopped }));
    }
    process.stderr.write(`jiama: ${to.say(limitRemark({ stopped }, settings.timeLimit))}\n`);
    return exitCodes.undecided;
  }
  const writtenTo = (folder: string, files: readonly ComputedFile[]) =>
    files.map((file) => ({ ...written(join(out, folder), file), path: `${folder}/${file.name}` }));
  const made: MadeItems = {
    tables: computed.tables.map((table, i) => ({
      id: table.id,
      title: table.title,
      parameterHash: tableHash(table),
      sources: tables[i]!.sources,
      files: writtenTo("tables", filesOfTable(table)),
    })),
    figures: figures.map(({ id, title, sources }, i) => ({
      ...{ id, title, parameterHash: drawn[i]!.hash, sources },
      files: writtenTo("figures", drawn[i]!.files),
    })),
    propositions: propositions.flatMap((proposition) => {
      const certificate = storedCertificate(proposition.id);
      if (certificate === undefined) return [];
      const { id, title, expected } = proposition;
      const { status, engines } = verdictOn(proposition, certificate);
      const [file] = writtenTo("proofs", [{ name: `${id}.json`, content: certificateText(certificate) }]);
      return [{ id, title, obligationHash: obligationHash(proposition), expected, status, engines, file: file! }];
    }),
  };
  const unexpected = unexpectedPropositions(made);
  const version = packageVersion();
  const readme = written(out, { name: "README.md", content: packageReadme(made, version) });
  const listed = manifest(made, { ...readme, path: "README.md" }, version);
  written(out, { name: "manifest.json", content: `${JSON.stringify(listed, null, 2)}\n` });
  if (settings.json) {
    to.result(JSON.stringify({ schema: "jiama/1", command: "reproduce", status: "solved", out, manifest: listed }));
    return unexpected.length === 0 ? exitCodes.done : exitCodes.different;
  }
  const rows = [...made.tables, ...made.figures].map(({ id, title, parameterHash, files }) => [
    id,
    to.say(title),
    to.say({ en: `${files.length} files`, zh: `${files.length} 个文件` }),
    parameterHash,
  ]);
  const proofs = to.say({
    en: `${made.propositions.length} certificates of propositions, re-checked`,
    zh: `${made.propositions.length} 份命题证书，已复核`,
  });
  to.result(`${alignedRows(rows)}\n${proofs}\n${join(out, "manifest.json")}`);
  if (unexpected.length > 0) {
    to.remark({
      en: `not as expected: ${unexpected.join(", ")}; \`jiama prove\` says why`,
      zh: `与预期不符：${unexpected.join("、")}；\`jiama prove\` 给出原因`,
    });
  }
  if (to.watched) {
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    to.remark({ en: `done in ${seconds} s`, zh: `用时 ${seconds} 秒` });
  }
  return unexpected.length === 0 ? exitCodes.done : exitCodes.different;
};

/** Propositions without a certificate, or with one that establishes something else. */
function unexpectedPropositions(made: MadeItems): readonly string[] {
  return propositions.flatMap(({ id, expected }) => {
    return made.propositions.find((each) => each.id === id)?.status === expected ? [] : [id];
  });
}
