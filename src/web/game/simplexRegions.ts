/**
 * # Regions of best responses in a triangle
 *
 * The mixed strategies of a player with three strategies form a triangle. Where one of the other player's strategies is a best response is a
 * convex polygon of it: the triangle, cut by a line for each rival strategy.
 *
 * *Notation.* A point of the triangle is its probabilities `x = (x₀, x₁, x₂)`. Strategy `j` of the other player pays `Σᵢ xᵢ u(i, j)`.
 *
 * ## Implementation notes
 *
 * In doubles, for pictures only: no answer rests on it. Corners within `1e-9` of a cut, relative to the payoffs, count as lying on it, so
 * that strategies with the same payoffs have the same region.
 *
 * @module
 */

/** Probabilities of three strategies. */
export type TrianglePoint = readonly [number, number, number];

/** The triangle itself. */
export const triangle: readonly TrianglePoint[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/**
 * For each strategy of the other player, the corners of the region in which it is a best response; fewer than three where the region has no
 * interior.
 *
 * @param payoffs - `u(i, j)`: three rows, one column a strategy of the other player.
 */
export function simplexRegions(payoffs: readonly (readonly number[])[]): readonly (readonly TrianglePoint[])[] {
  const scale = Math.max(...payoffs.flat().map(Math.abs), Number.MIN_VALUE);
  const columns = (payoffs[0] ?? []).map((_, j) => payoffs.map((row) => (row[j] as number) / scale));
  return columns.map((own) =>
    columns.reduce<readonly TrianglePoint[]>(
      (corners, rival) => (rival === own ? corners : cutBy(corners, (x) => dot(x, own) - dot(x, rival))),
      triangle,
    ),
  );
}

const dot = (x: TrianglePoint, u: readonly number[]): number =>
  x.reduce((sum, share, i) => sum + share * (u[i] as number), 0);

const NEAR = 1e-9;

/** The part of a convex polygon in which a linear function is not negative. */
function cutBy(corners: readonly TrianglePoint[], value: (x: TrianglePoint) => number): readonly TrianglePoint[] {
  return corners.flatMap((corner, k) => {
    const next = corners[(k + 1) % corners.length] as TrianglePoint;
    const [here, there] = [value(corner), value(next)];
    const kept = here >= -NEAR ? [corner] : [];
    if ((here > NEAR && there < -NEAR) || (here < -NEAR && there > NEAR)) {
      const share = here / (here - there);
      kept.push(corner.map((x, i) => x + share * ((next[i] as number) - x)) as unknown as TrianglePoint);
    }
    return kept;
  });
}

/** The growth of each strategy's share under replicator dynamics in a symmetric game: `xᵢ ((Ax)ᵢ − xᵀAx)`. */
export function replicatorGrowth(A: readonly (readonly number[])[], x: TrianglePoint): TrianglePoint {
  const payoffs = A.map((row) => dot(x, row));
  const mean = dot(x, payoffs);
  return x.map((share, i) => share * ((payoffs[i] as number) - mean)) as unknown as TrianglePoint;
}
