/**
 * # Players named on the command line
 *
 * @module
 */
import { nearestNames, UnknownNameError } from "../../index.ts";
import type { AnyGame } from "./givenGame.ts";

/**
 * The index of the player that a word names: its label, or `#0`, `#1`, … Labels win.
 *
 * @param option - Where the word was given, for messages: `--leader`.
 * @throws {@link UnknownNameError} where no player is meant.
 */
export function namedPlayer({ players }: AnyGame, word: string, option: string): number {
  const byLabel = players.indexOf(word);
  if (byLabel >= 0) return byLabel;
  const index = /^#\d{1,2}$/.test(word) ? Number(word.slice(1)) : -1;
  if (index >= 0 && index < players.length) return index;
  const near = word.startsWith("#") ? [] : nearestNames(word, players);
  const shown = players.slice(0, 8).map((label) => JSON.stringify(label));
  const more = players.length > 8 ? ", …" : "";
  throw new UnknownNameError({
    en: `${option}: no player ${JSON.stringify(word)}; ${near.length > 0 ? `did you mean ${near.map((label) => JSON.stringify(label)).join(" or ")}?` : `the players are ${shown.join(", ")}${more}, or #0 to #${players.length - 1}.`}`,
    zh: `${option}：没有参与人 ${JSON.stringify(word)}；${near.length > 0 ? `是否指 ${near.map((label) => JSON.stringify(label)).join(" 或 ")}？` : `参与人有 ${shown.join("、")}${more}，或写 #0 至 #${players.length - 1}。`}`,
  });
}
