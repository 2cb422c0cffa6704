/**
 * # Commitment
 *
 * A leader commits to a mixed strategy, a follower sees it and replies: what is found, and what proves it, in words that solvers and
 * checkers share.
 *
 * *Notation.* `A` and `B` are the payoffs of leader and follower, by the leader's strategy `i` and the follower's reply `j`; `A(x, j)` is
 * the expectation under the mixed strategy `x`. `X(j)` is the set of all `x` to which `j` is a best response.
 *
 * @module
 */
import type { MixedStrategy } from "./mixedProfile.ts";

/** An optimal commitment of a leader. */
export interface Commitment<T> {
  /** The leader's mixed strategy; the limit of nearly optimal ones where the value is not attained. */
  readonly leaderStrategy: MixedStrategy<T>;
  /** The follower's best response, from 0. */
  readonly followerAction: number;
  /** The payoffs of both players at strategy and reply, in the players' order. */
  readonly payoffs: readonly T[];
  /** The least upper bound of what the leader can secure. */
  readonly value: T;
  /** Whether the leader's strategy secures the value, all ties being resolved as asked. */
  readonly attained: boolean;
  /**
   * Where the value is not attained: a strategy $z$ such that $(1 - \varepsilon) x + \varepsilon z$, for the leader's
   * strategy $x$ and $0 < \varepsilon \le 1$, has no other best response than the one named (and its duplicates), so
   * that its payoff tends to the value with $\varepsilon$. Otherwise `null`.
   */
  readonly approach: MixedStrategy<T> | null;
}

/** A weight on one reply of the follower. */
export interface ReplyWeight<T> {
  /** The reply, from 0. */
  readonly reply: number;
  /** The weight, at least 0. */
  readonly weight: T;
}

/**
 * Weights that bound what the leader gets where a reply $j$ is best: with $w$ on payoffs and $y$ on incentives, both at
 * least 0, $\sum_k w_k A_{ik} + \sum_k y_k (B_{ij} - B_{ik}) \le v$ for every $i$ implies that some $k$ with $w_k > 0$
 * has $A(x, k) \le v / \sum w$ on all of $X(j)$.
 */
export interface ReplyBound<T> {
  /** The reply $j$, from 0. */
  readonly reply: number;
  /**
   * The weights $w$: one on $j$ itself or spread over $j$ and its duplicates. Empty where $X(j)$ is proved to be thin,
   * without interior.
   */
  readonly payoffWeights: readonly ReplyWeight<T>[];
  /** The weights $y$. */
  readonly incentiveWeights: readonly ReplyWeight<T>[];
}

/** One step of a proof that a value is not attained where a reply $j$ is best. */
export interface RefutationStep<T> {
  /** The reply found to be a best one wherever the value could be attained; `null` in the last step, which finds that this is nowhere. */
  readonly reply: number | null;
  /** Weights on $A(x, k) - v \ge 0$ for the replies $k$ known to be best. */
  readonly payoffWeights: readonly ReplyWeight<T>[];
  /** Weights on $B(x, j) - B(x, k) \ge 0$. */
  readonly incentiveWeights: readonly ReplyWeight<T>[];
}

/** A proof that no strategy to which a reply is best attains the value. */
export interface Refutation<T> {
  /** The reply $j$, from 0. */
  readonly reply: number;
  /** The steps. */
  readonly steps: readonly RefutationStep<T>[];
}

/** What proves an optimal commitment. */
export interface CommitmentProof<T> {
  /** One bound a reply; of duplicates only the first has one where ties are resolved against the leader. */
  readonly bounds: readonly ReplyBound<T>[];
  /** Where the value is not attained, one refutation for each bound that equals it; otherwise empty. */
  readonly refutations: readonly Refutation<T>[];
}

/** How the follower chooses among best responses: for the leader or against. */
export type FollowerTies = "strong" | "weak";
