/**
 * # Certified elimination
 *
 * Rounds of elimination are checked one by one by code that did not find them: that each strategy eliminated is dominated by the one
 * named, and that each one left has a belief to which it is a best response.
 *
 * @module
 */
import type { DominanceKind, Elimination, UndominatedStrategy } from "../../games/normal-form/dominance.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import type { SolverStatus } from "../../games/solverResult.ts";
import type { PivotLimits } from "../../solvers/correlated/coneMaximum.ts";
import { eliminationRounds } from "../../solvers/dominance/eliminationRounds.ts";
import { isEliminationProved } from "../../verify/dominanceCertificate.ts";

/** Which dominance, and limits. */
export interface DominanceOptions extends DominanceKind, PivotLimits {
  /**
   * In doubles, the share of the range of a player's payoffs up to which differences count as none; at least 2⁻⁵². Exact games have no
   * tolerance. @defaultValue `1e-9`
   */
  readonly tolerance?: number;
}

/** What was checked of dominated and undominated strategies. */
export interface DominanceCertificate<T> {
  /** The strategies that are not dominated, each with a belief to which it is a best response. */
  readonly undominated: readonly UndominatedStrategy<T>[];
  /** Whether every strategy eliminated, and every one left, has been proved to be rightly so. */
  readonly complete: boolean;
}

/** A checked elimination. */
export interface CheckedElimination<T> {
  readonly status: SolverStatus;
  readonly elimination: Elimination<T>;
  readonly certificate: DominanceCertificate<T>;
  /** Number of pivots. */
  readonly pivots: number;
}

const DEFAULT_TOLERANCE = 1e-9;

/** Rounds of elimination, checked; at most so many. */
export function certifiedElimination<T>(
  game: NormalFormGame<T>,
  { kind = "strict", by = "mixed", tolerance = DEFAULT_TOLERANCE, ...limits }: DominanceOptions,
  maxRounds: number,
): CheckedElimination<T> {
  const options = { kind, by, tolerance };
  const found = eliminationRounds(game, { ...limits, ...options, maxRounds });
  const { status, eliminated, remaining, undominated, pivots } = found;
  const ended = status === "solved";
  const final = eliminated.length < maxRounds;
  // Of a search that was stopped, the rounds are checked as far as they went.
  const claim = { eliminated, remaining, undominated, final };
  const proved = ended && isEliminationProved(game, claim, options);
  if (ended && !proved && game.field.name !== "float") throw new Error("dominance: an elimination failed its check.");
  return {
    status: ended && !proved ? "unknown" : status,
    elimination: { eliminated, remaining },
    certificate: { undominated, complete: proved },
    pivots,
  };
}
