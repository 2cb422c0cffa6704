/**
 * # What counts as no gain
 *
 * @module
 */
import { rangeOf } from "../arithmetic/rangeOf.ts";
import type { PayoffLists } from "../games/structure/plainPayoffs.ts";

/** Rounding of a sum of products of payoffs, as a share of the largest payoff in size. */
const ROUNDING = 2 ** -44;

/**
 * The largest gain that counts as none for each player, in the player's payoff units; zeros for exact games.
 *
 * @param share - Share of the range of the player's payoffs that counts as none besides rounding.
 */
export function payoffTolerances({ field, payoffs }: PayoffLists<unknown>, share: number): number[] {
  if (field.name !== "float") return payoffs.map(() => 0);
  return (payoffs as readonly Float64Array[]).map((own) => {
    const { least: low, greatest: high } = rangeOf(own);
    return share * (high - low) + ROUNDING * Math.max(Math.abs(low), Math.abs(high));
  });
}
