/**
 * # Inks of the drawings
 *
 * The page's colors. Whatever differs in color differs in width, dash or shape as well.
 *
 * @module
 */
import type { Localized } from "../../errors.ts";

/** The languages of the page. */
export type Language = keyof Localized;

export const ink = "var(--ink)";
export const dim = "var(--dim)";
export const paper = "var(--card)";
export const pale = "var(--line)";

/** The ink of each player. */
export const playerInk = (player: number): string => ["var(--blame)", "var(--accent)", "var(--good)"][player] ?? ink;

/** A label that fits. */
export const short = (label: string, most = 16): string =>
  label.length > most ? `${label.slice(0, most - 1)}…` : label;

/** The double next to a fraction that is written as text. */
export function numberOf(text: string): number {
  const [numerator, denominator = "1"] = text.split("/");
  return Number(numerator) / Number(denominator);
}
