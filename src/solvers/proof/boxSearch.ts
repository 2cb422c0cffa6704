/**
 * # Branch and bound on boxes
 *
 * Divides a box until some formula fails on the whole of each part, so that the formulas have no common solution in it. Every bound is
 * rounded outwards; the result is a division that anybody can follow.
 *
 * ## Implementation notes
 *
 * A part is halved in the symbol whose range matters most: the one which, held at its midpoint, brings some formula nearest to
 * failing. Parts are looked at a little larger than they are, so that a checker whose midpoints are rounded otherwise agrees.
 *
 * ## References
 *
 * - [HansenWalster2004] ch. 11 (branch and bound)
 *
 * @module
 */

import { ratioToNumber } from "../../arithmetic/exact.ts";
import { type Interval, pointInterval } from "../../arithmetic/interval.ts";
import { readNumeral } from "../../arithmetic/numeral.ts";
import { formulaLetter } from "../../games/proposition/boxTree.ts";
import type { Box, Claim } from "../../games/proposition/proposition.ts";
import { type FailureMargins, failureMargins } from "./boxFormula.ts";

/** Parts looked at before the search gives up. */
const MAX_PARTS = 200_000;
/** Parts are not halved more often than this. */
const MAX_DEPTH = 60;
/** By which parts are enlarged, as a share of their size. */
const MARGIN = 1e-12;

/** The division of the claim's box that shows that formulas have no common solution in it; `undefined` where none was found. */
export function boxDivision(claim: Claim, formulas: readonly string[], maxParts = MAX_PARTS): string | undefined {
  const margins = failureMargins(claim, formulas);
  const text: string[] = [];
  let left = maxParts;
  const divide = (box: readonly Interval[], depth: number): boolean => {
    left -= 1;
    if (left < 0 || depth > MAX_DEPTH) return false;
    const wide = box.map(enlarged);
    const failing = margins(wide);
    const settled = failing.findIndex((value) => value > 0);
    if (settled >= 0) {
      text.push(formulaLetter(settled));
      return true;
    }
    const i = decisiveSymbol(wide, failing, margins);
    const middle = midpoint(box[i]!);
    text.push(String(i));
    return (
      divide(box.with(i, { lower: box[i]!.lower, upper: middle }), depth + 1) &&
      divide(box.with(i, { lower: middle, upper: box[i]!.upper }), depth + 1)
    );
  };
  return divide(startingBox(claim), 0) ? text.join("") : undefined;
}

/** The box of a claim, the symbols in their order. */
export function startingBox({ symbols, box = {} }: Claim): readonly Interval[] {
  return symbols.map((name) => {
    const [least, most] = ends(box, name);
    return enlarged({ lower: least, upper: most });
  });
}

function ends(box: Box, name: string): readonly [number, number] {
  const [least, most] = box[name]!.map((text) => {
    const { numerator, denominator } = readNumeral(text);
    return ratioToNumber(numerator, denominator);
  }) as [number, number];
  return [least, most];
}

function enlarged({ lower, upper }: Interval): Interval {
  const slack = MARGIN * Math.max(Math.abs(lower), Math.abs(upper), Number.MIN_VALUE);
  return { lower: lower - slack, upper: upper + slack };
}

function midpoint({ lower, upper }: Interval): number {
  return lower / 2 + upper / 2;
}

/** The symbol that most keeps some formula from failing. */
function decisiveSymbol(box: readonly Interval[], failing: readonly number[], margins: FailureMargins): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, range] of box.entries()) {
    if (range.upper - range.lower <= 1e-9 * Math.max(1, Math.abs(range.lower))) continue;
    const held = margins(box.with(i, pointInterval(midpoint(range))));
    for (const [k, margin] of held.entries()) {
      // What remains of the distance to failing.
      const before = failing[k]!;
      const share = margin > 0 ? 0 : Number.isFinite(before) ? margin / before : Number.isFinite(margin) ? 0.5 : 1;
      if (share < least) [best, least] = [i, share];
    }
  }
  return best;
}
