/**
 * # Marks on an axis
 *
 * @module
 */
import { roundStep } from "../controls/sliderRange.ts";

/** Round values from `low` to `high`, some five of them. */
export function axisTicks(low: number, high: number): readonly number[] {
  if (!(high > low)) return [low];
  const step = roundStep(((high - low) / 4) * 1.0001);
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
