/**
 * # Files of games
 *
 * @module
 */
import {
  type Field,
  type GameFormat,
  gameFormats,
  gameFromText,
  type NormalFormGame,
  ParseError,
  type Rational,
} from "../index.ts";
import { inputName, readTextFile } from "./readTextFile.ts";

/** The format that a file's name ends in; `undefined` for standard input and other endings. */
export function formatOfPath(path: string): GameFormat | undefined {
  const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return gameFormats.find((format) => format === ending);
}

/**
 * The game in a file: `.nfg`, `.json` or `.gam` by the ending of its name, else by what the text looks like.
 *
 * @param path - `-` is standard input.
 * @throws {@link ParseError} where the file cannot be read or is no game, with line and column.
 */
export function readGameFile<T = Rational>(path: string, field?: Field<T>): NormalFormGame<T> {
  const ending = /\.(efg|agg|bagg)$/i.exec(path)?.[1]?.toLowerCase();
  if (ending !== undefined) {
    throw new ParseError({
      en: `${path}: this version does not read .${ending} files; give the game as .nfg, .json or .gam.`,
      zh: `${path}：本版本不读取 .${ending} 文件；请以 .nfg、.json 或 .gam 给出博弈。`,
    });
  }
  const format = formatOfPath(path);
  return gameFromText<T>(readTextFile(path), {
    name: inputName(path),
    ...(field === undefined ? {} : { field }),
    ...(format === undefined ? {} : { format }),
  });
}
