/**
 * # Vertex of a basis
 *
 * The exact vertex of a {@link ResponseRegion} that a dictionary in doubles stands at, and which labels are tight there.
 *
 * @module
 */
import type { Weights } from "../../games/normal-form/enumerationTrace.ts";
import { solveIntegerSystem } from "../../linalg/integerSystem.ts";
import { reduced } from "./exactFace.ts";
import type { FaceDictionary } from "./faceDictionary.ts";
import type { ResponseRegion } from "./responseRegion.ts";

/**
 * The vertex at which the dictionary's nonbasic labels are tight, as integers without a common divisor; `null` if it is no
 * vertex, because rounding misled the pivoting.
 */
export function vertexOfBasis(dictionary: FaceDictionary): Weights | null {
  const { region, basic, nonbasic } = dictionary;
  const { own, others, ownLabel, otherLabel, payoffs } = region;
  const played: number[] = [];
  const best: number[] = [];
  for (const label of basic) if (label >= ownLabel && label < ownLabel + own) played.push(label - ownLabel);
  for (let c = 1; c <= dictionary.columns; c += 1) {
    const other = (nonbasic[c] as number) - otherLabel;
    if (other >= 0 && other < others) best.push(other);
  }
  played.sort((a, b) => a - b);
  best.sort((a, b) => a - b);
  const order = played.length;
  if (order === 0 || best.length !== order) return null;
  const weights = new Array<bigint>(own).fill(0n);
  if (order === 1) {
    weights[played[0] as number] = 1n;
    return weights;
  }
  const entries = best.flatMap((j) => played.map((i) => payoffs[j * own + i] as bigint));
  const solution = solveIntegerSystem({ rows: order, columns: order, entries }, new Array<bigint>(order).fill(1n));
  if (solution === null || solution.numerators.some((numerator) => numerator < 0n)) return null;
  solution.numerators.forEach((numerator, k) => {
    weights[played[k] as number] = numerator;
  });
  return reduced(weights);
}

/** Which labels are tight at a mixed strategy: own strategies not played, and the other player's best responses. */
export function tightLabels(region: ResponseRegion, weights: Weights): Uint8Array {
  const { own, others, ownLabel, otherLabel, payoffs } = region;
  const tight = new Uint8Array(own + others);
  const played = Array.from({ length: own }, (_, i) => i).filter((i) => weights[i] !== 0n);
  weights.forEach((weight, i) => {
    if (weight === 0n) tight[ownLabel + i] = 1;
  });
  const values = Array.from({ length: others }, (_, j) =>
    played.reduce((sum, i) => sum + (weights[i] as bigint) * (payoffs[j * own + i] as bigint), 0n),
  );
  const most = values.reduce((a, b) => (b > a ? b : a));
  values.forEach((value, j) => {
    if (value === most) tight[otherLabel + j] = 1;
  });
  return tight;
}
