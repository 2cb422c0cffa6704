/**
 * # Numbers in words
 *
 * @module
 */
import type { Localized } from "../../index.ts";
import type { StatusCounts } from "../../node/sweep/computeChunk.ts";

/** A whole number with its thousands apart. */
export function numberText(value: number): string {
  return String(value).replaceAll(/\B(?=(\d{3})+(?!\d))/g, " ");
}

/** Bytes in a unit that is read at a glance. */
export function bytesText(bytes: number): string {
  const units = ["B", "kB", "MB", "GB", "TB", "PB"];
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  return `${(bytes / 1000 ** power).toPrecision(3)} ${units[power]}`;
}

/** A time in a unit that is read at a glance. */
export function durationText(seconds: number): Localized {
  if (!Number.isFinite(seconds)) return { en: "?", zh: "？" };
  if (seconds < 90) return { en: `${Math.round(seconds)} s`, zh: `${Math.round(seconds)} 秒` };
  const minutes = seconds / 60;
  if (minutes < 90) return { en: `${Math.round(minutes)} min`, zh: `${Math.round(minutes)} 分钟` };
  const hours = minutes / 60;
  if (hours < 72) return { en: `${hours.toFixed(1)} h`, zh: `${hours.toFixed(1)} 小时` };
  return { en: `${(hours / 24).toFixed(1)} days`, zh: `${(hours / 24).toFixed(1)} 天` };
}

/** How many points have which status. */
export function countsText({ solved, none, unknown, error }: StatusCounts): Localized {
  const [s, n, u, e] = [solved, none, unknown, error].map(numberText);
  return {
    en: `points: ${s} solved, ${n} without equilibrium, ${u} unconfirmed, ${e} refused`,
    zh: `点：已解 ${s}，无均衡 ${n}，未证实 ${u}，被拒 ${e}`,
  };
}
