/**
 * # Published inspection games
 *
 * ## References
 *
 * - [Dresher1962], [AvenhausVonStengelZamir2002].
 *
 * @module
 */
import { exact, solveExact } from "../../src/index.ts";
import { sequentialInspection } from "../accountability/sequentialInspection.ts";
import { type PublishedResult, solvedValue, symbolic } from "./publishedResult.ts";

/** Periods, inspections, and the value to the inspectee as numerator and denominator. */
const games: readonly (readonly [periods: number, inspections: number, over: number, under: number])[] = [
  [2, 1, 1, 3],
  [3, 1, 1, 2],
  [3, 2, 1, 7],
  [4, 1, 3, 5],
  [4, 2, 3, 11],
  [5, 2, 3, 8],
  [6, 3, 5, 21],
];

/** The value of the inspection game over several periods. */
export const inspectionResults: readonly PublishedResult[] = [
  {
    id: "Dresher",
    source: symbolic("Dresher 1962; Avenhaus, von Stengel, Zamir 2002"),
    sourceKeys: ["Dresher1962", "AvenhausVonStengelZamir2002"],
    certainty: "reported",
    tolerance: 1e-9,
    values: games.map(([periods, inspections, over, under]) => ({
      quantity: symbolic(`V(n, m): n ${periods}, m ${inspections}`),
      published: over / under,
      ours: () =>
        solvedValue(solveExact(sequentialInspection, { periods, inspections }), ({ value }) => exact.toNumber(value)),
    })),
  },
];
