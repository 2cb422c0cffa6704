/**
 * # Games of the catalog
 *
 * A game from the literature with what is known of it: small, cited, and ready to be solved.
 *
 * @module
 */
import type { Localized, NormalFormGame, Rational } from "../../src/index.ts";

/** What is known of a game; every fact is confirmed by exact computation. */
export interface CatalogFacts {
  /** Known equilibria, each a text of probabilities, player after player, such as `"2/3 1/3 | 1 0 0"`. */
  readonly equilibria: readonly string[];
  /** Number of extreme equilibria of a two-player game; where as many equilibria are listed, these are all. */
  readonly extremeEquilibria?: number;
  /** Number of pure equilibria. */
  readonly pureEquilibria: number;
  /** The first player's value of a zero-sum game. */
  readonly value?: string;
}

/**
 * A game from the literature.
 *
 * @category Catalog
 */
export interface CatalogGame {
  /** Author, year and name or figure, in kebab-case. */
  readonly id: string;
  /** What the game is called. */
  readonly title: Localized;
  /** Keys of the bibliography. */
  readonly source: readonly string[];
  /** The game, exact. */
  build(): NormalFormGame<Rational>;
  /** What is known of it. */
  readonly facts: CatalogFacts;
}
