/**
 * # Vertices of a face
 *
 * Whether a list of mixed strategies is the list of all vertices of a face: of the polyhedron of pairs `(x, v)` with `x ≥ 0` and
 * `v ≥ u_j(x)` for every strategy `j` of the other player, with equality for some strategies.
 *
 * ## Implementation notes
 *
 * A single point is all of a face on which the equations have rank as large as the number of strategies that may be played. Else
 * the vertices are computed afresh by the double description method, as extreme rays of the cone of `(x, v)`.
 *
 * @module
 */
import { greatestCommonDivisor } from "../arithmetic/integer.ts";
import type { Weights } from "../games/normal-form/enumerationTrace.ts";
import { modularRank } from "../linalg/modularRank.ts";
import { type ConeRay, coneRays } from "./coneRays.ts";
import { type OpponentPayoffs, payoffsAgainst } from "./opponentPayoffs.ts";

/** The equations of a face. */
export interface FaceDecisions {
  /** Own strategies that may be played. */
  readonly played: readonly number[];
  /** The other player's strategies that are best responses. */
  readonly best: readonly number[];
}

/** Whether weights, in lowest terms, are those of a mixed strategy on the face. */
export function liesOnFace(side: OpponentPayoffs, weights: Weights, { played, best }: FaceDecisions): boolean {
  if (weights.length !== side.own || weights.some((weight) => weight < 0n)) return false;
  const playable = new Set(played);
  if (weights.some((weight, i) => weight > 0n && !playable.has(i))) return false;
  if (weights.reduce(greatestCommonDivisor, 0n) !== 1n) return false;
  const payoffs = payoffsAgainst(side, weights);
  const most = payoffs.reduce((a, b) => (b > a ? b : a));
  return best.every((j) => payoffs[j] === most);
}

/** Whether a list of points of the face is the list of its vertices, none twice. */
export function areAllVertices(side: OpponentPayoffs, list: readonly Weights[], face: FaceDecisions): boolean {
  if (list.length === 1 && isSinglePoint(side, face)) return true;
  const keys = new Set(list.map((weights) => weights.join()));
  const vertices = faceVerticesByCone(side, face);
  return vertices.length === list.length && vertices.every((weights) => keys.has(weights.join()));
}

/** Whether the equations leave one point at most. */
function isSinglePoint({ own, payoffs }: OpponentPayoffs, { played, best }: FaceDecisions): boolean {
  if (best.length < played.length) return false;
  const entries = best.flatMap((j) => [...played.map((i) => payoffs[j * own + i] as bigint), -1n]);
  return modularRank({ rows: best.length, columns: played.length + 1, entries }) === played.length;
}

/** All vertices of a face, as integers without a common divisor. */
export function faceVerticesByCone(
  { own, others, payoffs }: OpponentPayoffs,
  { played, best }: FaceDecisions,
): Weights[] {
  const count = played.length;
  if (count === 0) return [];
  const isBest = new Set(best);
  const first = best[0] ?? 0;
  // Where only the first of the other player's strategies counts, the rays are those of single strategies and of v alone.
  const start = played.map((i, k) => [...unit(count, k), payoffs[first * own + i] as bigint]);
  start.push([...new Array<bigint>(count).fill(0n), 1n]);
  const constraints = Array.from({ length: others }, (_, j) => ({
    normal: [...played.map((i) => -(payoffs[j * own + i] as bigint)), 1n],
    equality: isBest.has(j),
  })).filter(({ equality }, j) => equality || j !== first);
  return coneRays(start, constraints).flatMap((ray) => strategyOf(ray, played, own));
}

/** The mixed strategy of a ray, none for `v` alone. */
function strategyOf({ direction }: ConeRay, played: readonly number[], own: number): Weights[] {
  const weights = new Array<bigint>(own).fill(0n);
  played.forEach((i, k) => {
    weights[i] = direction[k] as bigint;
  });
  return weights.some((weight) => weight !== 0n) ? [weightsInLowestTerms(weights)] : [];
}

function weightsInLowestTerms(weights: readonly bigint[]): Weights {
  const divisor = weights.reduce(greatestCommonDivisor, 0n);
  return weights.map((weight) => weight / divisor);
}

function unit(length: number, k: number): bigint[] {
  return Array.from({ length }, (_, i) => (i === k ? 1n : 0n));
}
