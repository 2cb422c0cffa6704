/**
 * # Strategies for people
 *
 * What the texts of several commands have in common: numbers, mixed strategies, one row a player.
 *
 * @module
 */
import { exact, type Localized } from "../../index.ts";
import { alignedRows } from "../alignedRows.ts";
import { shownValue } from "../shownValue.ts";
import type { Terminal } from "../terminal.ts";
import type { GameCommand } from "./gameTask.ts";

/** An object that `--json` would print, with what texts need of it. */
export interface AnsweredObject extends Readonly<Record<string, unknown>> {
  readonly command: GameCommand;
  readonly file: string;
  readonly status: string;
  readonly method?: string;
  readonly exact: boolean;
  readonly players: readonly string[];
  readonly strategyLabels: readonly (readonly string[])[];
}

/** A number as the object holds it: text where exact. */
export type Shown = string | number | null;

/** Stands before a fraction that is rounded. */
export const ROUNDED = "≈ ";
/** A fraction with more characters than this is rounded: nobody reads it. */
const LONG = 40;
/** Equilibria and profiles beyond this number are counted, not listed. */
export const MANY = 50;

/** What an equilibrium is called: its number of how many, where these are known to be all. */
export function equilibriumTitle({ complete }: AnsweredObject, number: number, count: number): Localized {
  if (complete === true) return { en: `Equilibrium ${number} of ${count}`, zh: `均衡 ${number}／${count}` };
  // "1 of 1" would say that there is no other.
  return count === 1 ? { en: "Equilibrium", zh: "均衡" } : { en: `Equilibrium ${number}`, zh: `均衡 ${number}` };
}

/** One row a player: label, mixed strategy, payoff. */
export function strategyRows(
  { players, strategyLabels }: AnsweredObject,
  profile: readonly (readonly Shown[])[],
  payoffs: readonly Shown[] | undefined,
  to: Terminal,
): string {
  const payoff = to.say({ en: "payoff", zh: "收益" });
  return alignedRows(
    players.map((player, i) => [
      player,
      mixture(profile[i] ?? [], strategyLabels[i] ?? [], to),
      ...(payoffs === undefined ? [] : [`${payoff} ${shownNumber(payoffs[i], to)}`]),
    ]),
    "  ",
  );
}

/** `2/3 Top + 1/3 Bottom`; labels that could be taken for numbers are quoted. */
export function mixture(strategy: readonly Shown[], labels: readonly string[], to: Terminal): string {
  const played = strategy.flatMap((probability, k) =>
    Number(probability) === 0 ? [] : [[probability, labels[k] ?? ""] as const],
  );
  if (played.length === 1 && Number(played[0]?.[0]) === 1) return played[0]?.[1] ?? "";
  const quoted = (label: string) => (/^[-+\d]/.test(label) ? to.say({ en: `"${label}"`, zh: `“${label}”` }) : label);
  return played.map(([probability, label]) => `${shownNumber(probability, to)} ${quoted(label)}`).join(" + ");
}

/** A number; fractions that are too long to be read are rounded. */
export function shownNumber(value: unknown, { settings }: Terminal): string {
  if (typeof value === "string" && value.length > LONG) {
    const rounded = exact.toNumber(exact.from(value));
    if (Number.isFinite(rounded)) return `${ROUNDED}${shownValue(rounded, settings.lang)}`;
  }
  return shownValue(value, settings.lang);
}

/** A line that says how many are not listed. */
export function more(count: number, what: Localized, { say }: Terminal): string[] {
  if (count <= MANY) return [];
  return [
    say({
      en: `… and ${count - MANY} more ${what.en}; --json lists all`,
      zh: `……另有 ${count - MANY} ${what.zh}；--json 列出全部`,
    }),
  ];
}
