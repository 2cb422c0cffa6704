/**
 * # Readings of a window of tolerance
 *
 * @module
 */
import { reformTolerance } from "../../models/accountability/reformTolerance.ts";
import type { Reading } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/** Probability of success, gains of reform and of abuse, and the penalty. */
interface Stakes {
  readonly p: number;
  readonly R: number;
  readonly g: number;
  readonly D: number;
}

/**
 * The readings of two claims about a window: `necessary`, at a tolerance inside it, and `sufficient`, at the tolerance that lies in it
 * if any does.
 */
export function windowReadings(
  name: "reformWindow" | "toleranceWindow",
  tried: (stakes: Stakes) => number,
): Readonly<Record<"necessary" | "sufficient", Reading>> {
  const options = { fixed: { regime: "tolerance" } };
  return {
    necessary: modelReading(
      reformTolerance,
      ({ at, outcome, between }) => {
        const range = outcome()?.[name];
        if (range === undefined || range === null || range[1] - range[0] < 1e-6) return undefined;
        const { successProbability: p, reformGain: R, abuseGain: g, penalty: D } = at;
        return { p, R, g, D, f: between(range[0], range[1]) };
      },
      options,
    ),
    sufficient: modelReading(
      reformTolerance,
      ({ at, outcome }) => {
        const found = outcome();
        if (found === undefined) return undefined;
        const { successProbability: p, reformGain: R, abuseGain: g, penalty: D } = at;
        const stakes = { p, R, g, D };
        return { ...stakes, f: tried(stakes), o: found[name] === null ? 0 : 1 };
      },
      options,
    ),
  };
}
