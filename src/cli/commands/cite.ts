/**
 * # `jiama cite`
 *
 * @module
 */
import { catalogGames } from "../../../models/catalog/registry.ts";
import { models } from "../../../models/registry.ts";
import { tables } from "../../../models/tables/registry.ts";
import { gameFamilies, nearestNames, UnknownNameError } from "../../index.ts";
import { ownReference, type Reference, references } from "../../node/references.ts";
import { exitCodes } from "../exitCode.ts";
import type { CommandRoutine } from "../run.ts";
import { solverSources } from "../solverSources.ts";

/** Prints the BibTeX entries of jiama and of the sources of what is named. */
export const cite: CommandRoutine = ({ arguments: ids }, to) => {
  const all = references();
  const sources = sourcesById(all);
  const keys = new Set(ids.flatMap((id) => sourcesOf(id, sources)));
  const entries = [ownReference(), ...all.filter(({ key }) => keys.has(key))];
  const bibtex = entries.map((entry) => entry.bibtex).join("\n\n");
  const object = {
    schema: "jiama/1",
    command: "cite",
    status: "solved",
    ids,
    keys: entries.map(({ key }) => key),
    bibtex,
  };
  to.result(to.settings.json ? JSON.stringify(object) : bibtex);
  return exitCodes.done;
};

/** Keys by the ids of models, tables, methods, families, games of the catalog, and by the keys themselves. */
function sourcesById(all: readonly Reference[]): ReadonlyMap<string, readonly string[]> {
  return new Map<string, readonly string[]>([
    ...all.map(({ key }) => [key, [key]] as const),
    ...catalogGames.map(({ id, source }) => [id, source] as const),
    ...gameFamilies.map(({ id, source }) => [id, source] as const),
    ...Object.entries(solverSources),
    ...tables.map(({ id, sources }) => [id, sources] as const),
    ...models.map(({ id, sources }) => [id, sources] as const),
    ["jiama", []],
  ]);
}

function sourcesOf(id: string, sources: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found = sources.get(id);
  if (found !== undefined) return found;
  const near = nearestNames(id, [...sources.keys()]);
  const shown = JSON.stringify(id.length > 60 ? `${id.slice(0, 57)}…` : id);
  throw new UnknownNameError({
    en: `nothing to cite is called ${shown}; ${near.length > 0 ? `did you mean ${near.join(" or ")}?` : "give the id of a model, table, method, family or game of the catalog, or a key of the bibliography."}`,
    zh: `没有可引用的 ${shown}；${near.length > 0 ? `是否指 ${near.join(" 或 ")}？` : "请给出模型、表格、方法、博弈族或博弈库中博弈的代号，或文献键。"}`,
  });
}
