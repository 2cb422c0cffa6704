/**
 * # Extreme equilibria
 *
 * All extreme equilibria of a two-player game: the pairs of vertices of both players' best-response polyhedra in which every
 * strategy is not played or a best response. Every equilibrium is a convex combination of extreme ones.
 *
 * *Notation.* As in the enumeration's trace: a node of the search decides for some strategies that they are not played, for others
 * that they are best responses; both decisions together bound a face of each player's {@link ResponseRegion}.
 *
 * ## Implementation notes
 *
 * Branch and bound on complementarity. Each child makes one label tight on one of the two faces, which takes a few pivots from the
 * parent's dictionary in doubles. A child with an empty face ends there, on the evidence of multipliers that are checked; a
 * label whose slack is seen to be positive on a face is decided without branching. The label with the largest product of both slacks is
 * branched on, for it is farthest from being complementary; labels that are tight on a whole face are not branched on at all.
 * What doubles cannot settle is computed in integers. At the end of a branch, the vertices of both faces are computed in integers and
 * paired. Doubles thus steer the search, and no answer depends on them.
 *
 * In a degenerate game a vertex pair may be met at several ends; it is listed once.
 *
 * ## References
 *
 * - [AudetHansenJaumardSavard2001], [AvisRosenbergSavaniVonStengel2010]
 *
 * @module
 */
import type { Control } from "../../games/control.ts";
import type { TraceStep, Weights } from "../../games/normal-form/enumerationTrace.ts";
import type { SolverResult } from "../../games/solverResult.ts";
import type { IntegerMatrix } from "../../linalg/matrix.ts";
import { ExtremeEquilibriaSearch } from "./extremeEquilibriaSearch.ts";
import { responseRegions } from "./responseRegion.ts";

/** Limits of the search, and who hears of it. */
export interface ExtremeEquilibriaOptions {
  /** Most nodes of the search, vertices of faces in degenerate games counted too. @defaultValue no limit */
  readonly maxNodes?: number;
  /** Polled at every node. */
  readonly control?: Control;
  /** Is told every step, in order. */
  readonly trace?: (step: TraceStep) => void;
}

/** A pair of mixed strategies as integers proportional to the probabilities. */
export type WeightsPair = readonly [Weights, Weights];

/**
 * All extreme equilibria, in descending lexicographic order of probabilities, the row player's strategies first.
 *
 * One iteration is one node of the search. The status is `limit` if the search was cut short; the list then holds what was found.
 *
 * @param A - Payoffs of the row player, `m × n`.
 * @param B - Payoffs of the column player, `m × n`.
 */
export function extremeEquilibria(
  A: IntegerMatrix,
  B: IntegerMatrix,
  options: ExtremeEquilibriaOptions = {},
): SolverResult<WeightsPair> {
  const search = new ExtremeEquilibriaSearch(responseRegions(A, B), options);
  search.run();
  return {
    status: search.stopped ? "limit" : "solved",
    method: "vertex-enumeration",
    iterations: search.nodes,
    solutions: [...search.pairs()].sort(([x, y], [u, v]) => descending(x, u) || descending(y, v)),
  };
}

/** The order of two mixed strategies: whoever plays the first strategy more often comes first, and so on. */
function descending(x: Weights, y: Weights): number {
  const [sumX, sumY] = [total(x), total(y)];
  for (const [k, weight] of x.entries()) {
    const difference = (y[k] as bigint) * sumX - weight * sumY;
    if (difference !== 0n) return difference > 0n ? 1 : -1;
  }
  return 0;
}

function total(weights: Weights): bigint {
  return weights.reduce((sum, weight) => sum + weight, 0n);
}
