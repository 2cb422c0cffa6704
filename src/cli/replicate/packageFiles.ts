/**
 * # Files of a replication package
 *
 * Everything that a plan regenerates, computed: tables, own tables, figures, numbers of the text, and a manifest with the hash of
 * each.
 *
 * @module
 */
import { figures } from "../../../models/figures/registry.ts";
import { ownTable, tables } from "../../../models/index.ts";
import { DomainError, outcomeNumber, type ReplicationPlan, solve, type Table, type TextNumber } from "../../index.ts";
import { sha256 } from "../../node/sha256.ts";
import { type ListedResult, numbersFile, roundedNumeral } from "../../report/index.ts";
import { computedTables } from "../computedTables.ts";
import { drawnFigures } from "../drawnFigures.ts";
import type { ComputedFile } from "../fileReports.ts";
import { givenModel } from "../givenModel.ts";
import { filesOfTable } from "../tableFiles.ts";
import type { Terminal } from "../terminal.ts";

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
  const definitions = plan.tables.map((id) => tables.find((table) => table.id === id)!);
  const computed = await computedTables(definitions, to);
  const chosen = plan.figures.map((id) => figures.find((figure) => figure.id === id)!);
  const drawn = await drawnFigures(chosen, to, { formats: ["png", "svg"], languages });
  const own: Table[] = [];
  for (const definition of plan.ownTables) own.push(ownTable(definition, await modelAt(definition.model, folder)));
  const numerals: (readonly [TextNumber, string])[] = [];
  for (const number of plan.numbers) numerals.push([number, await numeral(number, folder)]);

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
    stopped: [...computed.stopped, ...chosen.filter((_, i) => drawn[i] === undefined).map(({ id }) => id)],
    sources: [...new Set([...definitions, ...chosen].flatMap(({ sources }) => sources))].sort(),
  };
}

async function numeral({ name, model, set, field, digits }: TextNumber, folder: string): Promise<string> {
  const { status, outcome } = solve(await modelAt(model, folder), set);
  const value = status === "solved" ? outcomeNumber(outcome, field) : undefined;
  const text = value === undefined ? null : roundedNumeral(value, digits);
  if (text !== null) return text;
  throw new DomainError({
    en: `the number ${name}: ${model} gives no number for ${field} at these parameters (status ${status}); change the field or the parameters.`,
    zh: `文中数字 ${name}：在这些参数下 ${model} 未给出 ${field} 的数值（状态 ${status}）；请更改字段或参数。`,
  });
}

function modelAt(word: string, folder: string) {
  return givenModel(/[/\\]|\.(ya?ml|json)$/i.test(word) ? `${folder}/${word}` : word);
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
