/**
 * # Dominance
 *
 * What it means that a strategy is dominated, and what it means that it is not, in words that solvers and checkers share.
 *
 * *Notation.* In a game cut down to some strategies of each player, `sᵢ` is strictly dominated by the mixed strategy `σᵢ` if
 * `uᵢ(σᵢ, s₋ᵢ) > uᵢ(sᵢ, s₋ᵢ)` for all `s₋ᵢ` that remain, and weakly if `≥` holds for all and `>` for one.
 *
 * @module
 */
import type { ProfileProbability } from "./correlatedDistribution.ts";
import type { MixedStrategy } from "./mixedProfile.ts";

/** Which dominance is meant. */
export interface DominanceKind {
  /** Better against everything, or never worse and once better. @defaultValue `"strict"` */
  readonly kind?: "strict" | "weak";
  /** Whether only pure strategies or mixed ones as well may dominate. @defaultValue `"mixed"` */
  readonly by?: "pure" | "mixed";
}

/** A strategy with one that dominates it. */
export interface DominatedStrategy<T> {
  /** The player, from 0. */
  readonly player: number;
  /** The dominated strategy, from 0. */
  readonly strategy: number;
  /** The strategy that dominates it: one probability for each strategy of the player. */
  readonly by: MixedStrategy<T>;
}

/** A strategy with the reason why nothing dominates it. */
export interface UndominatedStrategy<T> {
  /** The player, from 0. */
  readonly player: number;
  /** The strategy that is not dominated, from 0. */
  readonly strategy: number;
  /**
   * A belief about the others' strategies, correlated or not, to which the strategy is a best response: profiles in which the player plays
   * the strategy, with their probabilities. Against weak dominance all the others' profiles that remain are in it. `null` where only
   * dominance by pure strategies is meant, which needs no belief.
   */
  readonly belief: readonly ProfileProbability<T>[] | null;
}

/** Iterated elimination of dominated strategies. */
export interface Elimination<T> {
  /** The rounds; in each, all strategies dominated in the game that the rounds before have left. */
  readonly eliminated: readonly (readonly DominatedStrategy<T>[])[];
  /** The strategies that remain, in increasing order, one list a player. */
  readonly remaining: readonly (readonly number[])[];
}
