/**
 * # The complementarity problem of a polymatrix game
 *
 * *Notation.* `C_ij` are costs, positive for `i ≠ j`: a constant less the payoffs. With `x` the mixed strategies and `v` the players'
 * least costs, `C x − v ≥ 0` and `Σ x_i − 1 ≥ 0`, each complementary to `x` and `v`. Because costs between different players are positive,
 * Lemke's path never ends in a ray.
 *
 * ## References
 *
 * - [Howson1972]
 *
 * @module
 */

/** A matrix `M` and a vector `q`. */
export interface ComplementarityProblem {
  readonly matrix: bigint[][];
  readonly q: bigint[];
}

/**
 * The problem of payoffs in integers, over each player's common denominator.
 *
 * @param pairs - At `[i][j]` the rows of the payoffs of `i` from the game with `j`, `null` for zeros.
 */
export function polymatrixProblem(
  shape: readonly number[],
  pairs: readonly (readonly (readonly (readonly bigint[])[] | null)[])[],
): ComplementarityProblem {
  const starts: number[] = [];
  const count = shape.reduce((sum, own) => {
    starts.push(sum);
    return sum + own;
  }, 0);
  const size = count + shape.length;
  const matrix = Array.from({ length: size }, () => new Array<bigint>(size).fill(0n));
  shape.forEach((own, i) => {
    const greatest = (pairs[i] ?? []).reduce(
      (most, rows) => (rows ?? []).flat().reduce((a, b) => (b > a ? b : a), most),
      0n,
    );
    for (let s = 0; s < own; s += 1) {
      const row = matrix[(starts[i] as number) + s] as bigint[];
      shape.forEach((other, j) => {
        if (i === j) return;
        for (let t = 0; t < other; t += 1)
          row[(starts[j] as number) + t] = greatest + 1n - (pairs[i]?.[j]?.[s]?.[t] ?? 0n);
      });
      row[count + i] = -1n;
      (matrix[count + i] as bigint[])[(starts[i] as number) + s] = 1n;
    }
  });
  return { matrix, q: Array.from({ length: size }, (_, k) => (k < count ? 0n : -1n)) };
}
