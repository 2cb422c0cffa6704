/**
 * # Trace of an enumeration
 *
 * What an enumeration of all extreme equilibria did, step by step, so that other code can confirm that nothing was left out.
 *
 * *Notation.* The strategies of both players are numbered in a row: labels `0 … m−1` are the row player's, `m … m+n−1` the column
 * player's. In an equilibrium every strategy is either not played or a best response. A node of the search is a set of decisions:
 * for some labels that the strategy is not played, for others that it is a best response. Decisions about own strategies not
 * played and about the other's best responses bound a face of each player's mixed strategies. A trace is the search tree in preorder:
 *
 * - `branch`: two nodes follow, one after the other; in the first the strategy is not played and no best response, in the second it
 *   is a best response;
 * - `implied`: the strategy must be decided the other way, because a face would be empty; the node goes on;
 * - `empty`: a face of the node is empty; the node ends;
 * - `duplicate`: at all vertices of a face of the node, a strategy is a best response that was decided to be none; the node ends;
 * - `vertices`: all vertices of both faces of the node; the node ends.
 *
 * A face of player `p` is empty by *multipliers* `w`, one for each strategy `j` of the other player: integers with `Σ w_j = 0`,
 * `w_j ≥ 0` unless `j` was decided to be a best response, and `Σ_j w_j u(i, j) > 0` for every own strategy `i` that may be played,
 * `u` being the other player's payoffs. For then the mixed `w` would be a better reply than those decided to be best. If the last
 * inequalities hold weakly, the face is still empty but for points at which every strategy with `w_j > 0` is a best response; so it
 * is if one of these was decided to be none.
 *
 * ## References
 *
 * - [AudetHansenJaumardSavard2001], for the tree
 *
 * @module
 */

/** Integers as doubles, all below 2⁵³ in size with their sum, or of any size. */
export type Multipliers = readonly bigint[] | Float64Array;

/** Whether a label's strategy is decided to be not played (0) or a best response (1). */
export type LabelDecision = 0 | 1;

/** A mixed strategy as integers, proportional to the probabilities and without a common divisor. */
export type Weights = readonly bigint[];

/** Two nodes follow. */
export interface BranchStep {
  /** Tells this kind of step from others. */
  readonly kind: "branch";
  /** The strategy on which to decide. */
  readonly label: number;
}

/** One of both decisions leaves a face empty; the node goes on with the other. */
export interface ImpliedStep {
  /** Tells this kind of step from others. */
  readonly kind: "implied";
  /** The strategy on which is decided. */
  readonly label: number;
  /** The decision that is impossible. */
  readonly impossible: LabelDecision;
  /** Why it is impossible. */
  readonly multipliers: Multipliers;
}

/** A face of the node is empty. */
export interface EmptyStep {
  /** Tells this kind of step from others. */
  readonly kind: "empty";
  /** The player whose face is empty. */
  readonly player: 0 | 1;
  /** Why it is empty. */
  readonly multipliers: Multipliers;
}

/** A strategy that was decided to be no best response is one on the whole face of the other player. */
export interface DuplicateStep {
  /** Tells this kind of step from others. */
  readonly kind: "duplicate";
  /** The player whose face it is. */
  readonly player: 0 | 1;
  /** The other player's strategy. */
  readonly label: number;
  /** All vertices of the face. */
  readonly vertices: readonly Weights[];
}

/** Both faces of the node are known. */
export interface VerticesStep {
  /** Tells this kind of step from others. */
  readonly kind: "vertices";
  /** All vertices of each player's face; one of them may be empty. */
  readonly vertices: readonly [readonly Weights[], readonly Weights[]];
}

/** One step of a trace. */
export type TraceStep = BranchStep | ImpliedStep | EmptyStep | DuplicateStep | VerticesStep;
