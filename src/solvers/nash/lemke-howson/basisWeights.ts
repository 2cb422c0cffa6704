/**
 * # Strategies of a basis, exactly
 *
 * The strategy of one player that makes as many strategies of the other equally good as it plays.
 *
 * *Notation.* With `M` the other player's payoffs, made positive by adding a constant, the weights solve `M_RC z = 1`; the strategy
 * is `z` divided by its sum.
 *
 * @module
 */
import { solveIntegerSystem } from "../../../linalg/integerSystem.ts";
import type { IntegerMatrix } from "../../../linalg/matrix.ts";
import type { PathStrategy } from "./lemkeHowsonPaths.ts";

/**
 * Weights of the strategies played, in their order and in proportion to the probabilities; `null` if the system is singular or a
 * weight comes out negative: then it was rounding that led to this basis.
 *
 * @param payoffs - The other player's payoffs.
 * @param opponent - Whether the other player chooses the row or the column of `payoffs`.
 */
export function basisWeights(
  payoffs: IntegerMatrix,
  opponent: "row" | "column",
  { played, indifferent }: PathStrategy,
): bigint[] | null {
  const at = (own: number, other: number): bigint =>
    payoffs.entries[opponent === "row" ? other * payoffs.columns + own : own * payoffs.columns + other] as bigint;
  const entries = indifferent.flatMap((other) => played.map((own) => at(own, other)));
  const least = entries.reduce((low, entry) => (entry < low ? entry : low));
  const order = played.length;
  const system = { rows: order, columns: order, entries: entries.map((entry) => entry - least + 1n) };
  const solution = solveIntegerSystem(system, new Array<bigint>(order).fill(1n));
  return solution?.numerators.every((weight) => weight >= 0n) ? solution.numerators : null;
}
