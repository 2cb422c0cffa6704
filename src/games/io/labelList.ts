/**
 * # Lists of labels
 *
 * @module
 */
import type { Localized } from "../../errors.ts";
import { distinctLabels } from "../distinctLabels.ts";
import { shown } from "../hierarchy/textPlace.ts";
import { MAX_PLAYERS, MAX_PROFILES } from "../normal-form/normalFormGame.ts";
import type { TextScanner } from "./textScanner.ts";

/** A label and where it stands. */
export interface PlacedLabel {
  /** The label. */
  readonly text: string;
  /** Index of its first character in the text. */
  readonly at: number;
}

/**
 * The labels, which must be different. Where several are blank, each blank one becomes its number, counted from 1.
 *
 * @param what - What is labelled, for messages: `the players`.
 */
export function differentLabels(scanner: TextScanner, labels: readonly PlacedLabel[], what: Localized): string[] {
  const seen = new Set<string>();
  return numberedBlanks(labels).map((label, index) => {
    if (seen.has(label)) {
      throw scanner.refusal((labels[index] as PlacedLabel).at, {
        en: `the label ${shown(label)} stands twice among ${what.en}; use different labels.`,
        zh: `${what.zh}中名称 ${shown(label)} 出现两次；请使用不同的名称。`,
      });
    }
    seen.add(label);
    return label;
  });
}

/**
 * The labels made different: where one stands again, it is followed by its number, as in `defect (2)`. Gambit allows the same
 * label twice, but answers have to name strategies.
 */
export function distinguishedLabels(labels: readonly PlacedLabel[]): string[] {
  return distinctLabels(numberedBlanks(labels));
}

function numberedBlanks(labels: readonly PlacedLabel[]): string[] {
  const severalBlank = labels.filter(({ text }) => text === "").length > 1;
  return labels.map(({ text }, index) => (severalBlank && text === "" ? String(index + 1) : text));
}

/** Refuses too many players. @param at - Where their list starts. */
export function checkPlayers(scanner: TextScanner, count: number, at: number): void {
  if (count >= 1 && count <= MAX_PLAYERS) return;
  throw scanner.refusal(at, {
    en: `the game has ${count} players; a game has 1 to ${MAX_PLAYERS}.`,
    zh: `博弈有 ${count} 个参与人；须为 1 至 ${MAX_PLAYERS} 个。`,
  });
}

/**
 * The number of profiles, counted before anything is stored.
 *
 * @param at - Where the numbers of strategies stand.
 */
export function countedProfiles(scanner: TextScanner, shape: readonly number[], at: number): number {
  const profiles = shape.reduce((product, count) => product * BigInt(count), 1n);
  if (profiles <= BigInt(MAX_PROFILES)) return Number(profiles);
  throw scanner.refusal(at, {
    en: `${shape.join(" × ")} strategies make ${profiles} profiles; a game may have at most ${MAX_PROFILES}.`,
    zh: `${shape.join(" × ")} 个策略共有 ${profiles} 个策略组合；至多允许 ${MAX_PROFILES} 个。`,
  });
}

/**
 * A number of players or strategies: an integer of at most nine digits.
 *
 * @param what - What is counted, for messages.
 */
export function countFrom(scanner: TextScanner, what: Localized): number {
  scanner.peek();
  const { at } = scanner;
  const word = scanner.word();
  const digits = word.length >= 1 && word.length <= 9 && [...word].every((digit) => digit >= "0" && digit <= "9");
  if (digits && Number(word) >= 1) return Number(word);
  throw scanner.unexpected({ en: `${what.en}, an integer from 1 on`, zh: `${what.zh}（正整数）` }, at);
}
