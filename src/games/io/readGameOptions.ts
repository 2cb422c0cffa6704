/**
 * # Options of reading a game
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";
import type { Localized } from "../../errors.ts";

/** How the text of a game is read. */
export interface ReadGameOptions<T> {
  /** The arithmetic of the payoffs; in exact arithmetic decimals stay what they are (`0.10` is 1/10). @defaultValue `exact` */
  readonly field?: Field<T>;
  /** How messages call the text, such as the name of its file. @defaultValue `the text` */
  readonly name?: Localized;
}

/** How messages call a text without a name. */
export const UNNAMED: Localized = { en: "the text", zh: "文本" };
