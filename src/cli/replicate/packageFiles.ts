/**
 * # Files of a replication package
 *
 * Everything that a plan regenerates, computed: tables, own tables, figures, numbers of the text, and a manifest with the hash of
 * each.
 *
 * @module
 */
import { figures } from "../../../models/figures/registry.ts";
import { tables } from "../../../models/index.ts";
import type { ReplicationPlan, Table } from "../../index.ts";
import { sha256 } from "../../node/sha256.ts";
import { type ListedResult, numbersFile } from "../../report/index.ts";
import { computedTables } from "../computedTables.ts";
import { drawnFigures } from "../drawnFigures.ts";
import type { ComputedFile } from "../fileReports.ts";
import type { OwnResult, OwnTask } from "../replicationThread.ts";
import { filesOfTable } from "../tableFiles.ts";
import type { Terminal } from "../terminal.ts";
import { threadScripts } from "../threads.ts";
import { watchedTasks } from "../watchedTasks.ts";

/** What a plan regenerates. */
export interface PackageFiles {
  /** With paths from `out/`. */
  readonly files: readonly ComputedFile[];
  /** For the README: which command makes which files. */
  readonly results: readonly ListedResult[];
  /** Ids that the time limit stopped. */
  readonly stopped: readonly string[];
  /** Keys of the bibliography that tables and figures cite. */
  readonly sources: readonly string[];
}

/** Computes everything that the plan names. Paths of models are taken from `folder`. */
export async function packageFiles(plan: ReplicationPlan, folder: string, to: Terminal): Promise<PackageFiles> {
  const { languages } = plan;
  const started = performance.now();
  const definitions = plan.tables.map((id) => tables.find((table) => table.id === id)!);
  const computed = await computedTables(definitions, to);
  const chosen = plan.figures.map((id) => figures.find((figure) => figure.id === id)!);
  const drawn = await drawnFigures(chosen, withTimeLeft(to, started), { formats: ["png", "svg"], languages });
  const owned = await ownResults(plan, folder, withTimeLeft(to, started));
  const own = owned.slice(0, plan.ownTables.length).filter((table) => table !== undefined) as readonly Table[];
  const texts = owned.slice(plan.ownTables.length) as readonly (string | undefined)[];
  const numerals = plan.numbers.flatMap((number, i) => (texts[i] === undefined ? [] : [[number, texts[i]] as const]));

  const under = (place: string, files: readonly ComputedFile[]) =>
    files.map((file) => ({ ...file, name: `${place}/${file.name}` }));
  const tableFiles = [...computed.tables, ...own].map((table) => ({
    table,
    files: under("tables", filesOfTable(table, { formats: ["tex", "csv"], languages })),
  }));
  const figureFiles = drawn.flatMap((figure, i) =>
    figure === undefined ? [] : [{ figure: chosen[i]!, files: under("figures", figure.files) }],
  );
  const numbers = numerals.length === 0 ? [] : [{ name: "numbers.tex", content: numbersFile(numerals) }];
  const files = [...tableFiles, ...figureFiles].flatMap((item) => item.files).concat(numbers);
  const isOwn = new Set(own.map(({ id }) => id));
  return {
    files: [...files, { name: "manifest.json", content: manifestText(files) }],
    results: [
      ...tableFiles.map(({ table }) => ({
        name: `Table \`${table.id}\`: ${table.title.en}`,
        program: isOwn.has(table.id) ? "jiama replicate run" : `jiama table ${table.id}`,
        files: [`out/tables/${table.id}.*`],
      })),
      ...figureFiles.map(({ figure }) => ({
        name: `Figure \`${figure.id}\`: ${figure.title.en}`,
        program: `jiama figure ${figure.id}`,
        files: [`out/figures/${figure.id}.*`],
      })),
      ...numerals.map(([{ name, model, field }, text]) => ({
        name: `Number \`\\${name}\` = ${text}: ${field} of ${model}`,
        program: "jiama replicate run",
        files: ["out/numbers.tex"],
      })),
    ],
    stopped: [
      ...computed.stopped,
      ...chosen.filter((_, i) => drawn[i] === undefined).map(({ id }) => id),
      ...[...plan.ownTables.map(({ id }) => id), ...plan.numbers.map(({ name }) => name)].filter(
        (_, i) => owned[i] === undefined,
      ),
    ],
    sources: [...new Set([...definitions, ...chosen].flatMap(({ sources }) => sources))].sort(),
  };
}

/** What an author defined, in the order of the plan; `undefined` for what the time limit stopped. */
function ownResults({ ownTables, numbers }: ReplicationPlan, folder: string, to: Terminal) {
  const tasks: readonly OwnTask[] = [
    ...ownTables.map((table): OwnTask => ({ kind: "table", table, folder })),
    ...numbers.map((number): OwnTask => ({ kind: "number", number, folder })),
  ];
  const title = { en: "own tables and numbers", zh: "自备表格与数字" };
  return watchedTasks<OwnTask, OwnResult>(threadScripts.replication, tasks, to, title);
}

/** The terminal with what is left of its time limit. */
function withTimeLeft(to: Terminal, started: number): Terminal {
  const { timeLimit } = to.settings;
  if (timeLimit === undefined) return to;
  const left = Math.max(0, timeLimit - (performance.now() - started) / 1000);
  return { ...to, settings: { ...to.settings, timeLimit: left } };
}

/** Every file with its size and hash; no time and nothing of the machine. */
function manifestText(files: readonly ComputedFile[]): string {
  const listed = files.map(({ name, content }) => ({
    path: name,
    bytes: Buffer.byteLength(content),
    sha256: sha256(content),
  }));
  return `${JSON.stringify({ schema: "jiama/1", command: "jiama replicate run", files: listed }, null, 2)}\n`;
}
