/**
 * # Optimal commitment
 *
 * One player, the leader, commits to a mixed strategy; the other, the follower, sees it and plays a best response.
 *
 * ## References
 *
 * - [vonStackelberg1934]; [ConitzerSandholm2006] for the computation; [vonStengelZamir2010] for ties and comparison with Nash equilibria
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import type { Commitment, CommitmentProof, FollowerTies } from "../../games/normal-form/commitment.ts";
import { type NormalFormGame, requireTwoPlayers } from "../../games/normal-form/normalFormGame.ts";
import type { CertifiedResult } from "../../games/solverResult.ts";
import type { PivotLimits } from "../../solvers/correlated/coneMaximum.ts";
import { strongCommitment } from "../../solvers/stackelberg/strongCommitment.ts";
import { weakCommitment } from "../../solvers/stackelberg/weakCommitment.ts";
import { type CommitmentCheck, commitmentCheck } from "../../verify/stackelbergCertificate.ts";
import { countsAsNone } from "../correlated/countsAsNone.ts";

/** Who leads, how ties are resolved, and limits. */
export interface StackelbergOptions extends PivotLimits {
  /** The player who commits. @defaultValue `0` */
  readonly leader?: 0 | 1;
  /** Whether the follower chooses the best response that is best for the leader (`strong`) or worst (`weak`). @defaultValue `"strong"` */
  readonly ties?: FollowerTies;
  /**
   * In doubles, the follower's largest gain, and the largest distance from the proved bound, that count as none, as a share of the range of
   * the payoffs concerned; at least 2⁻⁵². Exact games have no tolerance. @defaultValue `1e-9`
   */
  readonly tolerance?: number;
}

/** What was checked of a commitment. */
export interface StackelbergCertificate<T> {
  /** Payoffs, the follower's regret and the bounds on every commitment, recomputed; one entry a solution. */
  readonly checks: readonly CommitmentCheck<T>[];
  /** The weights that the bounds follow from; one entry a solution. */
  readonly proofs: readonly CommitmentProof<T>[];
}

/** An optimal commitment with its certificate. */
export type StackelbergResult<T> = CertifiedResult<Commitment<T>, StackelbergCertificate<T>>;

/**
 * The mixed strategy to which it is best to commit in a two-player game.
 *
 * With `strong` ties an optimum always exists, and its value is at least the leader's payoff in every Nash equilibrium. With `weak` ties the
 * value is a least upper bound; where no strategy attains it, the limit of nearly optimal ones is returned with `attained: false` and a
 * strategy to mix in. One linear program for each reply, two or more with weak ties.
 *
 * @returns One commitment, status `solved`; `limit` when the limit of pivots was reached or the control said stop; `unknown` when doubles
 * were not good enough. One iteration is one pivot.
 * @throws {@link DomainError} when the game has not two players, the leader is neither 0 nor 1, or weak ties are asked for in doubles, in
 * which ties cannot be told.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, exact, stackelberg } from "jiama";
 *
 * // Conitzer and Sandholm (2006): the first row dominates, but committing to both rows alike is worth 7/2.
 * const game = bimatrixGame([[2, 4], [1, 3]], [[1, 0], [0, 1]]);
 * const [strong] = stackelberg(game).solutions;
 * [...strong.leaderStrategy, strong.value].map(exact.format).join(" ") // => "1/2 1/2 7/2"
 * const [weak] = stackelberg(game, { ties: "weak" }).solutions;
 * [exact.format(weak.value), weak.attained].join(" ") // => "7/2 false"
 * weak.approach.map(exact.format).join(" ") // => "0 1"
 * ```
 *
 * @see [ConitzerSandholm2006], [vonStengelZamir2010]
 * @category Commitment
 */
export function stackelberg<T>(game: NormalFormGame<T>, options: StackelbergOptions = {}): StackelbergResult<T> {
  const { leader = 0, ties = "strong", tolerance, ...limits } = options;
  requireTwoPlayers(game, "stackelberg");
  requireOptions(game, leader, ties);
  const method = `${ties}-stackelberg`;
  const found = ties === "strong" ? strongCommitment(game, leader, limits) : weakCommitment(game, leader, limits);
  if (typeof found === "string") {
    return { status: found, method, iterations: 0, solutions: [], certificate: { checks: [], proofs: [] } };
  }
  const { commitment, bounds, refutations, pivots } = found;
  const check = commitmentCheck(game, { leader, ties, commitment, bounds, refutations });
  const own = [game.payoffs[leader] as ArrayLike<T>];
  const none = (value: T, list: readonly ArrayLike<T>[]): boolean => countsAsNone(game, list, value, tolerance);
  const holds =
    check.holds &&
    none(check.followerRegret, [game.payoffs[1 - leader] as ArrayLike<T>]) &&
    none(game.field.sub(check.payoffs[leader] as T, commitment.value), own) &&
    none(game.field.sub(check.bound, commitment.value), own);
  if (!holds && game.field.name !== "float") throw new Error("stackelberg: the commitment failed its check.");
  return {
    status: holds ? "solved" : "unknown",
    method,
    iterations: pivots,
    solutions: holds ? [{ ...commitment, payoffs: check.payoffs }] : [],
    certificate: holds ? { checks: [check], proofs: [{ bounds, refutations }] } : { checks: [], proofs: [] },
  };
}

function requireOptions(game: NormalFormGame<unknown>, leader: number, ties: string): void {
  if (leader !== 0 && leader !== 1) {
    throw new DomainError({
      en: `stackelberg: the leader is ${leader}; give 0 for the row player or 1 for the column player.`,
      zh: `stackelberg：领导者为 ${leader}；请给出 0（行参与人）或 1（列参与人）。`,
    });
  }
  if (ties !== "strong" && ties !== "weak") {
    throw new DomainError({
      en: `stackelberg: ties is ${JSON.stringify(ties)}; give "strong" or "weak".`,
      zh: `stackelberg：ties 为 ${JSON.stringify(ties)}；请给出 "strong" 或 "weak"。`,
    });
  }
  if (ties === "weak" && game.field.name === "float") {
    throw new DomainError({
      en: "stackelberg: weak ties need an exact game, because rounding makes and breaks ties; build it with exact payoffs.",
      zh: "stackelberg：weak 情形需要精确博弈，因为舍入会产生或破坏无差异；请以精确收益建立博弈。",
    });
  }
}
