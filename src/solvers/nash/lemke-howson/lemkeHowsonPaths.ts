/**
 * # Lemke–Howson paths in doubles
 *
 * The path of complementary pivots that starts at the artificial equilibrium and drops one label, to the equilibrium at its end.
 *
 * *Notation.* `A` and `B` are the payoff matrices, `m × n`, made positive by a map `a ↦ s a + t`. `P = {x ≥ 0, Bᵀx ≤ 1}`, `Q = {y ≥ 0, Ay ≤ 1}`. Label `i < m`
 * is that of `x_i` in `P` and of the slack of row `i` in `Q`; label `m + j` is that of `y_j` in `Q` and of the slack of column `j` in
 * `P`. At an equilibrium every label is that of a nonbasic variable.
 *
 * ## Implementation notes
 *
 * Payoffs are mapped to numbers from 1/4 to 5/4, which changes no best response; tolerances then mean the same for every game. A
 * path is proposed by rounded numbers: whoever calls has its end checked.
 *
 * ## References
 *
 * - [LemkeHowson1964], [vonStengel2007] §3.4
 *
 * @module
 */
import type { FloatMatrix } from "../../../linalg/matrix.ts";
import { NONE } from "./leavingPlace.ts";
import { moveAlongEdge } from "./moveAlongEdge.ts";
import { repairVertex } from "./repairVertex.ts";
import { moveToOrigin, type ReplyVertex, replyVertex } from "./replyVertex.ts";

/** What ended a path: its equilibrium, the limit on pivots, or rounding that spoilt a basis. */
export type PathStatus = "solved" | "limit" | "spoilt";

/** How a path ended. */
export interface PathEnd {
  /** What ended the path. */
  readonly status: PathStatus;
  /** Number of pivots. */
  readonly pivots: number;
}

/** One player's strategy at the end of a path, and the equations of which it is the solution. */
export interface PathStrategy {
  /** Probabilities. */
  readonly strategy: readonly number[];
  /** The player's strategies with basic weights; all others are 0. */
  readonly played: readonly number[];
  /** As many strategies of the other player that are equally good replies. */
  readonly indifferent: readonly number[];
}

/** A game on which paths can be run, one after another. */
export interface LemkeHowsonPaths {
  /** Number of labels, `m + n`. */
  readonly labels: number;
  /** Runs the path that drops a label. `stop` is asked at the start and every few pivots; its yes is a limit. */
  run(missingLabel: number, maxPivots: number, stop: () => boolean): PathEnd;
  /** Where the last path ended, row player first; `null` when a basis is singular in doubles. */
  strategies(): readonly [PathStrategy, PathStrategy] | null;
  /** Gives the memory back. */
  release(): void;
}

/** Pivots between two questions whether to go on. */
const POLL_INTERVAL = 64;

/**
 * Prepares a game for paths.
 *
 * @param A - Payoffs of the row player, `m × n`, finite.
 * @param B - Payoffs of the column player, `m × n`, finite.
 */
export function lemkeHowsonPaths(A: FloatMatrix, B: FloatMatrix): LemkeHowsonPaths {
  const P = replyVertex(B, true);
  const Q = replyVertex(A, false);
  return {
    labels: A.rows + A.columns,
    run(missingLabel, maxPivots, stop) {
      moveToOrigin(P);
      moveToOrigin(Q);
      // A variable's number in one polytope is a slack's where that of the same label in the other is a weight's.
      const drops = missingLabel < A.rows;
      let [vertex, other] = drops ? [P, Q] : [Q, P];
      let entering = drops ? P.rows + missingLabel : Q.rows + missingLabel - A.rows;
      const start = vertex;
      const first = entering;
      for (let pivots = 1; pivots <= maxPivots; pivots += 1) {
        if (pivots % POLL_INTERVAL === 1 && stop()) return { status: "limit", pivots: pivots - 1 };
        const leaving = moveAlongEdge(vertex, entering);
        if (leaving === NONE) return { status: "spoilt", pivots };
        const twin = leaving < vertex.rows ? other.rows + leaving : leaving - vertex.rows;
        const isMissing = vertex === start ? leaving === first : twin === first;
        if (isMissing) return { status: "solved", pivots };
        entering = twin;
        [vertex, other] = [other, vertex];
      }
      return { status: "limit", pivots: maxPivots };
    },
    strategies: () => (repairVertex(P) && repairVertex(Q) ? [strategyAt(P), strategyAt(Q)] : null),
    release() {
      P.memory.release();
      Q.memory.release();
    },
  };
}

function strategyAt({ memory, weights, order, columns, basicColumns, tightRows }: ReplyVertex): PathStrategy {
  const played = Array.from(basicColumns.subarray(0, order));
  const strategy = new Array<number>(columns).fill(0);
  const values = played.map((_, p) => Math.max(0, memory.doubles[weights + p] as number));
  const sum = values.reduce((total, value) => total + value, 0);
  played.forEach((index, p) => {
    strategy[index] = (values[p] as number) / sum;
  });
  return { strategy, played, indifferent: Array.from(tightRows.subarray(0, order)) };
}
