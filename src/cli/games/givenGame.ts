/**
 * # Games named on the command line
 *
 * @module
 */
import { catalogGames, findCatalogGame } from "../../../models/catalog/registry.ts";
import { exact, float, type NormalFormGame, nearestNames, ParseError, type Rational, toFloat } from "../../index.ts";
import { formatOfPath, readGameFile } from "../../node/readGameFile.ts";

/** A game in fractions or in doubles. */
export type AnyGame = NormalFormGame<Rational> | NormalFormGame<number>;

/**
 * The game that a word of the command line names: the id of a game of the catalog, `-`, or the path of a file. Ids win; a file of
 * the same name is `./name`.
 *
 * @throws {@link ParseError} where there is neither, or the file is no game.
 */
export function givenGame(word: string, asFloat: boolean): AnyGame {
  const known = findCatalogGame(word);
  if (known !== undefined) return asFloat ? toFloat(known.build()) : known.build();
  try {
    return asFloat ? readGameFile(word, float) : readGameFile(word, exact);
  } catch (error) {
    throw error instanceof ParseError && looksLikeId(word) ? withSuggestion(error, word) : error;
  }
}

function looksLikeId(word: string): boolean {
  return word !== "-" && !/[/\\.]/.test(word) && formatOfPath(word) === undefined;
}

/** The error, with the catalog's ids nearest to what was named. */
function withSuggestion(error: ParseError, word: string): ParseError {
  const near = nearestNames(
    word,
    catalogGames.map(({ id }) => id),
  );
  if (near.length === 0) return error;
  return new ParseError({
    en: `${error.text.en} Of the catalog, did you mean ${near.join(" or ")}?`,
    zh: `${error.text.zh}目录中的博弈，是否指 ${near.join(" 或 ")}？`,
  });
}
