/**
 * # Series of a figure
 *
 * A series differs from the others in color, dash and mark at once, so that it can be told apart in black and white.
 *
 * @module
 */
import type { FigureJson, Localized } from "../../src/index.ts";

const dashes: readonly (readonly number[])[] = [
  [1, 0],
  [6, 3],
  [2, 2],
  [8, 3, 2, 3],
  [10, 4],
  [4, 2, 1, 2, 1, 2],
];

/** A quantitative axis from the field of this name. */
export function axis(field: string, title: Localized | string, more: Readonly<Record<string, FigureJson>> = {}) {
  return { field, type: "quantitative", title, ...more } as const;
}

/**
 * The channels that tell series apart.
 *
 * @param field - Holds the name of the series.
 * @param names - The names, in the order of the legend; a text in one language serves for both.
 */
export function seriesChannels(field: string, names: readonly (Localized | string)[], title: Localized | null = null) {
  const channel = { field, type: "nominal", title, sort: names, legend: { symbolType: "stroke", symbolSize: 300 } };
  const scale = { domain: names };
  return {
    color: { ...channel, scale },
    strokeDash: { ...channel, scale: { ...scale, range: dashes.slice(0, names.length) } },
  } as const;
}

/** Equally spaced numbers from `from` to `to`, both included, without the noise of repeated addition. */
export function gridOf(from: number, to: number, steps: number): readonly number[] {
  return Array.from({ length: steps + 1 }, (_, i) => (from * (steps - i) + to * i) / steps);
}

/** A number as it is drawn: digits beyond these move no pixel, and would make the file depend on the last bit. */
export function drawn(value: number): number {
  return Number(value.toPrecision(6));
}
