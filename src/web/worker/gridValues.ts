/**
 * # The values of an axis
 *
 * @module
 */
import type { SweepAxis } from "../state/explorerState.ts";

/** Equally spaced values from one end of the axis to the other, both included; whole numbers where the axis takes no others. */
export function gridValues({ from, to }: SweepAxis, whole: boolean, count: number): readonly number[] {
  if (whole) {
    const [low, high] = [Math.ceil(from), Math.floor(to)];
    const step = Math.max(1, Math.ceil((high - low + 1) / count));
    return Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, i) => low + i * step);
  }
  return Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
}
