import * as fc from "fast-check";
import { noiseFamilies } from "jiama";
import { positive } from "./parameters.ts";

/** Numbers of contestants and slots that fit each other. */
export interface ContestSize {
  readonly siblings: number;
  /** From 1 to `siblings − 1`. */
  readonly slots: number;
}

/** Any noise family. */
export const noiseFamily = fc.constantFrom(...noiseFamilies);

/** From two contestants to `most`, small numbers as common as large ones, and any number of slots. */
export function contestSize(most = 10_000): fc.Arbitrary<ContestSize> {
  return positive(2, most).chain((size) => {
    const siblings = Math.min(most, Math.max(2, Math.round(size)));
    return fc.record({ siblings: fc.constant(siblings), slots: fc.integer({ min: 1, max: siblings - 1 }) });
  });
}

/** Noise and cost of any size, and a prize that lies where existence is decided: `V/(cσ²)` between .05 and 50. */
export const tournamentStakes = fc
  .record({ noise: positive(1e-3, 1e3), effortCost: positive(1e-3, 1e3), relative: positive(0.05, 50) })
  .map(({ noise, effortCost, relative }) => ({ noise, effortCost, prize: relative * effortCost * noise ** 2 }));
