/**
 * # Formats of game files
 *
 * @module
 */
import type { Rational } from "../../arithmetic/exact.ts";
import type { NormalFormGame } from "../normal-form/normalFormGame.ts";
import { gameFromGam } from "./gameFromGam.ts";
import { gameFromJson } from "./gameFromJson.ts";
import { gameFromNfg } from "./gameFromNfg.ts";
import { gamFromGame, jsonFromGame, nfgFromGame } from "./gameTexts.ts";
import type { ReadGameOptions } from "./readGameOptions.ts";

/** A format in which games are read and written, by the ending of its files. */
export type GameFormat = "nfg" | "json" | "gam";

/** All formats in which games are read and written. */
export const gameFormats: readonly GameFormat[] = ["nfg", "json", "gam"];

/** How the text of a game is read whose format may be unknown. */
export interface GameFromTextOptions<T> extends ReadGameOptions<T> {
  /** The format. @defaultValue what the text looks like: `{` begins a `.json`, a digit or `#` a `.gam`, anything else a `.nfg` */
  readonly format?: GameFormat;
}

/**
 * The game that a text describes in any of the formats.
 *
 * @throws {@link ParseError} with line and column where the text is not a game in that format.
 *
 * @example
 * ```ts doctest
 * import { gameFromText } from "jiama";
 *
 * gameFromText('NFG 1 R "Example" { "Row" "Column" } { 1 2 } 1 2 3 4').players // => [ 'Row', 'Column' ]
 * ```
 *
 * @category Files
 */
export function gameFromText<T = Rational>(text: string, options: GameFromTextOptions<T> = {}): NormalFormGame<T> {
  switch (options.format ?? apparentFormat(text)) {
    case "nfg":
      return gameFromNfg(text, options);
    case "json":
      return gameFromJson(text, options);
    case "gam":
      return gameFromGam(text, options);
  }
}

/**
 * The text of a game in a format.
 *
 * @category Files
 */
export function textFromGame<T>(game: NormalFormGame<T>, format: GameFormat): string {
  switch (format) {
    case "nfg":
      return nfgFromGame(game);
    case "json":
      return jsonFromGame(game);
    case "gam":
      return gamFromGame(game);
  }
}

/** The format that the text looks like, by its first character. */
function apparentFormat(text: string): GameFormat {
  const start = text.slice(0, 4096).trimStart();
  if (start.startsWith("{")) return "json";
  return /^[0-9#]/.test(start) ? "gam" : "nfg";
}
