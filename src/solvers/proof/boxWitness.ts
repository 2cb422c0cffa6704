/**
 * # Search for a point of a box
 *
 * A point with short decimal coordinates at which formulas hold by a margin.
 *
 * @module
 */
import { exact } from "../../arithmetic/exact.ts";
import { type Interval, intervalFormulas } from "../../arithmetic/interval.ts";
import { seededRng } from "../../arithmetic/rng.ts";
import type { Claim } from "../../games/proposition/proposition.ts";
import type { ExactPoint } from "../../games/proposition/refutation.ts";
import { failureMargins } from "./boxFormula.ts";
import { startingBox } from "./boxSearch.ts";

const SEED = 11;
const DIGITS = 4;

/** Options of {@link boxWitness}. */
export interface BoxWitnessOptions {
  /** A point to try first. @defaultValue none */
  readonly known?: ExactPoint | undefined;
  /** Number of points tried. @defaultValue `20_000` */
  readonly samples?: number;
}

/** A point of the claim's box at which all formulas hold; `undefined` where none was met. */
export function boxWitness(
  claim: Claim,
  formulas: readonly string[],
  { known, samples = 20_000 }: BoxWitnessOptions = {},
): ExactPoint | undefined {
  const negations = formulas.map((formula) => `(not ${formula})`);
  const margins = failureMargins(claim, negations);
  const box = startingBox(claim);
  const holdsAt = (point: ExactPoint): boolean => {
    const values = claim.symbols.map((name) => intervalNumeral(point[name] ?? ""));
    const inside = values.every(({ lower, upper }, i) => box[i]!.lower <= lower && upper <= box[i]!.upper);
    return inside && margins(values).every((margin) => margin > 0);
  };
  if (known !== undefined && holdsAt(known)) return known;
  const rng = seededRng(SEED);
  for (let i = 0; i < samples; i += 1) {
    const texts = box.map(({ lower, upper }) => (lower + (upper - lower) * rng.next()).toFixed(DIGITS));
    const point = Object.fromEntries(claim.symbols.map((name, k) => [name, texts[k]!]));
    if (holdsAt(point)) return point;
  }
  return undefined;
}

function intervalNumeral(text: string): Interval {
  return intervalFormulas.number(exact.from(text));
}
