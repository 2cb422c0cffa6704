/**
 * # Ranges of sliders
 *
 * A domain is often unbounded; a slider is not. It runs from the end of the domain that there is to a few times the default, in steps
 * that people write.
 *
 * @module
 */
import type { IntegerDomain, RealDomain } from "../../games/parameter.ts";

/** Where a slider runs. */
export interface SliderRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** The largest of 1, 2, 5 times a power of ten that is not above `x > 0`. */
export function roundStep(x: number): number {
  const power = 10 ** Math.floor(Math.log10(x) + 1e-9);
  const lead = x / power;
  return Number(((lead >= 5 - 1e-9 ? 5 : lead >= 2 - 1e-9 ? 2 : 1) * power).toPrecision(1));
}

/**
 * The range of a slider.
 *
 * @param initial - The default, `undefined` where there is none.
 * @param value - The present value, which the range holds.
 */
export function sliderRange(
  domain: RealDomain | IntegerDomain,
  initial: number | undefined,
  value: number = initial ?? 0,
): SliderRange {
  if (domain.kind === "integer") {
    const top = Math.min(domain.max, Math.max(10, 3 * Math.abs(initial ?? 1)));
    return { min: domain.min, max: Math.max(top, Math.min(value, domain.max)), step: 1 };
  }
  const [low, high] = [domain.min, domain.max].map((end) => (end === undefined ? undefined : Number(end)));
  const size = 3 * Math.max(Math.abs(initial ?? 0), 1 / 3);
  const least = Math.min(low ?? -size, value);
  const most = Math.max(high ?? (low ?? 0) + size, value);
  const step = roundStep((most - least) / 100);
  const min = low === undefined ? -Math.ceil(-least / step) * step : domain.minOpen ? least + step : least;
  const max = high === undefined ? Math.ceil(most / step) * step : domain.maxOpen ? most - step : most;
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const round = (x: number) => Number(x.toFixed(digits));
  return { min: low === undefined || domain.minOpen ? round(min) : min, max: round(max), step };
}

/** A slider's position as text: as many digits as its step has. */
export function positionText(position: number, { step }: SliderRange): string {
  return String(Number(position.toFixed(Math.max(0, -Math.floor(Math.log10(step) + 1e-9)))));
}
