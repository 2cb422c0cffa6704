/**
 * # Files of games
 *
 * @module
 */
import {
  type ExtensiveGame,
  type Field,
  type GameFormat,
  gameFormats,
  gameFromEfg,
  gameFromText,
  type NormalFormGame,
  ParseError,
  type Rational,
} from "../index.ts";
import { inputName, readTextFile } from "./readTextFile.ts";

/** The format of games in normal form that a file's name ends in; `undefined` for standard input and other endings. */
export function formatOfPath(path: string): GameFormat | undefined {
  const ending = endingOf(path);
  return gameFormats.find((format) => format === ending);
}

/**
 * The game in a file: `.nfg`, `.json`, `.gam` or `.efg` by the ending of its name, else by what the text looks like.
 *
 * @param path - `-` is standard input.
 * @throws {@link ParseError} where the file cannot be read or is no game, with line and column.
 */
export function readGameFile<T = Rational>(path: string, field?: Field<T>): NormalFormGame<T> | ExtensiveGame<T> {
  const ending = endingOf(path);
  if (ending === "agg" || ending === "bagg") {
    throw new ParseError({
      en: `${path}: this version does not read .${ending} files; give the game as .nfg, .efg, .json or .gam.`,
      zh: `${path}：本版本不读取 .${ending} 文件；请以 .nfg、.efg、.json 或 .gam 给出博弈。`,
    });
  }
  const format = formatOfPath(path);
  const text = readTextFile(path);
  const options = { name: inputName(path), ...(field === undefined ? {} : { field }) };
  const isTree = ending === "efg" || (format === undefined && /^\s*EFG\s/.test(text.slice(0, 4096)));
  if (isTree) return gameFromEfg<T>(text, options);
  return gameFromText<T>(text, { ...options, ...(format === undefined ? {} : { format }) });
}

function endingOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1).toLowerCase();
}
