/**
 * # The game in a text
 *
 * @module
 */
import type { Rational } from "../../arithmetic/exact.ts";
import type { ExtensiveGame } from "../../games/extensive-form/extensiveGame.ts";
import { gameFromEfg } from "../../games/io/gameFromEfg.ts";
import { gameFromNfg } from "../../games/io/gameFromNfg.ts";
import { gameFromPayoffTable } from "../../games/io/gameFromPayoffTable.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";

/** A game as the page shows it. */
export type ShownGame = NormalFormGame<Rational> | ExtensiveGame<Rational>;

/** How a game is written. */
export type GameNotation = "nfg" | "efg" | "table";

/** How the game in a text is written, by its first word. */
export function notationOf(text: string): GameNotation {
  const [, word] = /^\s*([NE]FG)\s/.exec(text.slice(0, 200)) ?? [];
  return word === "NFG" ? "nfg" : word === "EFG" ? "efg" : "table";
}

/**
 * The game that a text describes, exactly.
 *
 * @throws `ParseError` with line and column.
 */
export function readGame(text: string): ShownGame {
  switch (notationOf(text)) {
    case "nfg":
      return gameFromNfg(text);
    case "efg":
      return gameFromEfg(text);
    case "table":
      return gameFromPayoffTable(text);
  }
}
