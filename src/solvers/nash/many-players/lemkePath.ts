/**
 * # Lemke's method
 *
 * A solution of a linear complementarity problem: `z ≥ 0` with `w = q + M z ≥ 0` and `z · w = 0`.
 *
 * *Notation.* `z₀` is added to every row, `w = q + M z + z₀ 1`; it enters first, in the row where `q` is least, and then always the
 * partner of the variable that left, until `z₀` leaves. Variables: `w` are `0 … n − 1`, `z` are `n … 2n − 1`, `z₀` is `2n`.
 *
 * ## Implementation notes
 *
 * Ties are broken lexicographically, in integers, so that no path cycles.
 *
 * ## References
 *
 * - [Lemke1965]
 *
 * @module
 */
import type { Control } from "../../../games/control.ts";
import { integerTableau } from "../../../linalg/integerTableau.ts";

/** How a path ended. */
export interface LemkePath {
  /** `solved`; `ray` where nothing could leave; `limit` else. */
  readonly status: "solved" | "ray" | "limit";
  /** Number of pivots. */
  readonly pivots: number;
  /** `z` over a common denominator, where solved. */
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
}

/** Pivots between two questions to the control. */
const PIVOTS_PER_CHECK = 16;

/** Follows the path. @param matrix - The rows of `M`, square. @param q - As many integers, some of them negative. */
export function lemkePath(
  matrix: readonly (readonly bigint[])[],
  q: readonly bigint[],
  { maxPivots, control }: { readonly maxPivots: number; readonly control?: Control | undefined },
): LemkePath {
  const n = q.length;
  const entries = matrix.flatMap((row, i) => [...row.map((value) => -value), -1n, q[i] as bigint]);
  const tableau = integerTableau(
    { rows: n, columns: n + 2, entries },
    { basic: Array.from({ length: n }, (_, i) => i), nonbasic: Array.from({ length: n + 1 }, (_, k) => n + k) },
  );
  const none = { numerators: [], denominator: 1n };
  // Of equal least entries the last: the perturbations of the lexicographic rule decrease.
  let row = q.reduce((best, value, i) => (value <= (q[best] as bigint) ? i : best), 0);
  let entering = 2 * n;
  for (let pivots = 0; ; pivots += 1) {
    if (pivots >= maxPivots || (pivots % PIVOTS_PER_CHECK === 0 && control?.checkpoint() === "stop")) {
      return { status: "limit", pivots, ...none };
    }
    const column = Array.prototype.indexOf.call(tableau.nonbasic, entering);
    if (pivots > 0) row = tableau.ratioRow(column);
    if (row < 0) return { status: "ray", pivots, ...none };
    // z₀ leaves as soon as it may.
    const leaving = tableau.basic[row] as number;
    tableau.pivot(row, column);
    if (leaving === 2 * n) {
      const numerators = new Array<bigint>(n).fill(0n);
      Array.from(tableau.basic).forEach((variable, i) => {
        if (variable >= n) numerators[variable - n] = tableau.entry(i, n + 1);
      });
      return { status: "solved", pivots: pivots + 1, numerators, denominator: tableau.determinant() };
    }
    entering = leaving < n ? leaving + n : leaving - n;
  }
}
