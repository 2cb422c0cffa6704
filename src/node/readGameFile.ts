/**
 * # Files of games
 *
 * @module
 */

import { looksLikePayoffTable } from "../games/io/payoffTableCells.ts";
import {
  agentForm,
  type ExtensiveGame,
  type Field,
  type GameFormat,
  gameFormats,
  gameFromActionGraph,
  gameFromAgg,
  gameFromBagg,
  gameFromEfg,
  gameFromGam,
  gameFromPayoffTable,
  gameFromText,
  type NormalFormGame,
  type Rational,
} from "../index.ts";
import { inputName, readTextFile } from "./readTextFile.ts";

/** The format of games in normal form that a file's name ends in; `undefined` for standard input and other endings. */
export function formatOfPath(path: string): GameFormat | undefined {
  const ending = endingOf(path);
  return gameFormats.find((format) => format === ending);
}

/**
 * The game in a file: `.nfg`, `.json`, `.gam`, `.efg`, `.agg`, `.bagg`, or a payoff table in `.csv`, `.tsv` or `.txt`, by the ending of
 * its name, else by what the text looks like.
 * Action-graph games are given in normal form, Bayesian ones in their agent form.
 *
 * @param path - `-` is standard input.
 * @throws {@link ParseError} where the file cannot be read or is no game, with line and column.
 */
export function readGameFile<T = Rational>(path: string, field?: Field<T>): NormalFormGame<T> | ExtensiveGame<T> {
  const ending = endingOf(path);
  const format = formatOfPath(path);
  const text = readTextFile(path);
  const options = { name: inputName(path), ...(field === undefined ? {} : { field }) };
  const isTree = ending === "efg" || (format === undefined && /^\s*EFG\s/.test(text.slice(0, 4096)));
  if (isTree) return gameFromEfg<T>(text, options);
  const graph = ending === "agg" || ending === "bagg" ? ending : format === undefined && actionGraphFormat(text);
  if (graph === "agg") return gameFromActionGraph(gameFromAgg<T>(text, options));
  if (graph === "bagg") return agentForm(gameFromBagg<T>(text, options));
  const isTable = tableEndings.includes(ending) || (format === undefined && isApparentTable(text));
  if (isTable) return gameFromPayoffTable<T>(text, options);
  return gameFromText<T>(text, { ...options, ...(format === undefined ? {} : { format }) });
}

/** What the first line says, where it names a format of action graphs. */
function actionGraphFormat(text: string): "agg" | "bagg" | undefined {
  const [, bayesian] = /^\s*#(B?)AGG\s/.exec(text.slice(0, 4096)) ?? [];
  return bayesian === undefined ? undefined : bayesian === "" ? "agg" : "bagg";
}

/** Endings of files that hold payoff tables. */
const tableEndings: readonly string[] = ["csv", "tsv", "txt"];

/** Whether a text of no known format is a payoff table: what is a `.gam` as well counts as that. */
function isApparentTable(text: string): boolean {
  if (/^\s*(NFG\s|\{\s*["}])/.test(text.slice(0, 4096)) || !looksLikePayoffTable(text)) return false;
  if (/^(\s*#.*\n)*\s*\d+\s*\n/.test(text)) return false;
  try {
    gameFromGam(text);
    return false;
  } catch {
    return true;
  }
}

function endingOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1).toLowerCase();
}
