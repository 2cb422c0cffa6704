/**
 * # Inks of the drawings
 *
 * The page's colors, and what they are in a file of its own. Whatever differs in color differs in width, dash or shape as well.
 *
 * @module
 */
import type { Localized } from "../../errors.ts";

/** The languages of the page. */
export type Language = keyof Localized;

export const ink = "var(--ink,#1d2129)";
export const dim = "var(--dim,#59616e)";
export const paper = "var(--card,#ffffff)";
export const pale = "var(--line,#d9d7d0)";

/** The ink of each player. */
export const playerInk = (player: number): string =>
  ["var(--blame,#2f5d8c)", "var(--accent,#9d2a22)", "var(--good,#1f6b3a)"][player] ?? ink;

/** A label that fits. */
export const short = (label: string, most = 16): string =>
  label.length > most ? `${label.slice(0, most - 1)}…` : label;

/** The double next to a fraction that is written as text. */
export function numberOf(text: string): number {
  const [numerator, denominator = "1"] = text.split("/");
  return Number(numerator) / Number(denominator);
}
