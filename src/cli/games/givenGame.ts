/**
 * # Games named on the command line
 *
 * @module
 */
import { catalogGames, findCatalogGame } from "../../../models/catalog/registry.ts";
import {
  type ExtensiveGame,
  exact,
  float,
  type NormalFormGame,
  nearestNames,
  ParseError,
  type Rational,
  reducedStrategicForm,
  toFloat,
} from "../../index.ts";
import { formatOfPath, readGameFile } from "../../node/readGameFile.ts";

/** A game in fractions or in doubles. */
export type AnyGame = NormalFormGame<Rational> | NormalFormGame<number>;

/** A game tree in fractions or in doubles. */
export type AnyTree = ExtensiveGame<Rational> | ExtensiveGame<number>;

/**
 * The game that a word of the command line names: the id of a game of the catalog, `-`, or the path of a file. Ids win; a file of
 * the same name is `./name`.
 *
 * @throws {@link ParseError} where there is neither, or the file is no game.
 */
export function givenGame(word: string, asFloat: boolean): AnyGame | AnyTree {
  const known = findCatalogGame(word);
  if (known !== undefined) return asFloat ? toFloat(known.build()) : known.build();
  try {
    return asFloat ? readGameFile(word, float) : readGameFile(word, exact);
  } catch (error) {
    throw error instanceof ParseError && looksLikeId(word) ? withSuggestion(error, word) : error;
  }
}

/** The game in normal form: of a tree, the reduced strategic form. */
export function strategicForm(given: AnyGame | AnyTree): AnyGame {
  if (given.kind !== "extensive-form") return given;
  return reducedStrategicForm(given as ExtensiveGame<unknown>) as AnyGame;
}

function looksLikeId(word: string): boolean {
  return word !== "" && word !== "-" && !/[/\\.]/.test(word) && formatOfPath(word) === undefined;
}

/** The error, with the catalog's ids nearest to what was named. */
function withSuggestion(error: ParseError, word: string): ParseError {
  const near = nearIds(word);
  if (near.length > 0) {
    return new ParseError({
      en: `${error.text.en} Of the catalog, did you mean ${near.join(" or ")}?`,
      zh: `${error.text.zh}博弈库中，是否指 ${near.join(" 或 ")}？`,
    });
  }
  return new ParseError({
    en: `${error.text.en} There is no game of the catalog with this id either; its ids are like tucker-1983-prisoners-dilemma.`,
    zh: `${error.text.zh}博弈库中也没有这个代号；代号形如 tucker-1983-prisoners-dilemma。`,
  });
}

/** Ids of the catalog near to the word as a whole, else those that hold it, else those with a part near to it. */
function nearIds(word: string): readonly string[] {
  const ids = catalogGames.map(({ id }) => id);
  const parts = (id: string) => id.split("-").filter((part) => /^[a-z]{4,}$/.test(part));
  const tries = [
    nearestNames(word, ids),
    ids.filter((id) => word.length > 2 && id.includes(word.toLowerCase())),
    ids.filter((id) => nearestNames(word, parts(id)).length > 0),
  ];
  return (tries.find((near) => near.length > 0) ?? []).slice(0, 3);
}
