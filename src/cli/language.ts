/**
 * # Language of the output
 *
 * @module
 */

/** English or Chinese. */
export type Language = "en" | "zh";

/** The languages that jiama speaks. */
export const languages: readonly Language[] = ["en", "zh"];

/** What the command line asks for before it has been read: errors in reading it are told in that language already. */
export interface Hints {
  readonly lang: Language;
  readonly json: boolean;
}

/** The language and form of messages that the arguments ask for, as far as that can be seen without reading them all. */
export function hints(argv: readonly string[]): Hints {
  const end = argv.indexOf("--");
  const options = end < 0 ? argv : argv.slice(0, end);
  const asked = options.map((word, i) => (word === "--lang" ? options[i + 1] : /^--lang=(.*)$/.exec(word)?.[1]));
  return { lang: asked.includes("zh") ? "zh" : "en", json: options.includes("--json") };
}
