/**
 * # Proofs of optimal commitment
 *
 * That a commitment is worth what is said follows from the payoffs; that nothing is worth more, and that a value is attained nowhere,
 * follows from weights on incentives, which are checked here inequality by inequality.
 *
 * *Notation.* `A(x, j)`, `B(x, j)`: payoffs of leader and follower at the leader's mixed strategy `x` and the follower's reply `j`; `X(j)`:
 * the strategies to which `j` is a best response.
 *
 * ## References
 *
 * - [ConitzerSandholm2006], [vonStengelZamir2010]
 *
 * @module
 */
import type {
  Commitment,
  CommitmentProof,
  FollowerTies,
  Refutation,
  ReplyBound,
  ReplyWeight,
} from "../games/normal-form/commitment.ts";
import { requireProfile } from "../games/normal-form/mixedProfile.ts";
import { type NormalFormGame, shapeOf, strides } from "../games/normal-form/normalFormGame.ts";

/** What is claimed: who leads, how ties are resolved, the commitment and its proof. */
export interface CommitmentClaim<T> extends CommitmentProof<T> {
  /** The player who commits, 0 or 1. */
  readonly leader: number;
  /** Whether the follower resolves ties for the leader (`strong`) or against (`weak`). */
  readonly ties: FollowerTies;
  /** The commitment. */
  readonly commitment: Omit<Commitment<T>, "payoffs">;
}

/** What was found when a commitment was checked. */
export interface CommitmentCheck<T> {
  /** Payoffs of both players at strategy and reply. */
  readonly payoffs: readonly T[];
  /** What the follower could gain by another reply: 0 if the reply is best. */
  readonly followerRegret: T;
  /** For each bound of the proof, the leader's payoff that it allows; `null` for replies that are best on a thin set only. */
  readonly bounds: readonly (T | null)[];
  /** The largest of the bounds: no commitment is worth more. */
  readonly bound: T;
  /** Whether reply, value and what is said of its attainment are proved, bounds aside. */
  readonly holds: boolean;
}

interface Payoffs<T> {
  readonly strategies: number;
  readonly replies: number;
  leader(i: number, j: number): T;
  follower(i: number, j: number): T;
}

/**
 * Checks a commitment and its proof, in the arithmetic of the game; claims about unfavorable ties are checked for exact games only.
 *
 * @throws {@link DomainError} when the leader's strategy is not a mixed strategy of the game.
 *
 * @category Commitment
 */
export function commitmentCheck<T>(game: NormalFormGame<T>, claim: CommitmentClaim<T>): CommitmentCheck<T> {
  const { field } = game;
  const { leader, commitment, bounds, ties } = claim;
  const { leaderStrategy: x, followerAction: j, value } = commitment;
  const payoffs = payoffsOf(game, leader);
  const reply = Array.from({ length: payoffs.replies }, (_, k) => (k === j ? field.one : field.zero));
  requireProfile(game, leader === 0 ? [x, reply] : [reply, x]);
  const expected = replyPayoffs(field, payoffs, x);
  const [own, others] = [expected.leader[j] as T, expected.follower[j] as T];
  const best = expected.follower.reduce((a, b) => (field.compare(b, a) > 0 ? b : a));
  const allowed = bounds.map((each) => allowedPayoff(game, payoffs, each, ties));
  const finite = allowed.filter((bound) => bound !== null);
  return {
    payoffs: leader === 0 ? [own, others] : [others, own],
    followerRegret: field.sub(best, others),
    bounds: allowed,
    bound: finite.reduce((a, b) => (field.compare(b, a) > 0 ? b : a), finite[0] ?? value),
    holds:
      coversAllReplies(game, payoffs, bounds, ties) &&
      (ties === "weak" ? weakHolds(game, payoffs, claim, allowed) : commitment.attained),
  };
}

function payoffsOf<T>(game: NormalFormGame<T>, leader: number): Payoffs<T> {
  const steps = strides(shapeOf(game));
  const [own, other] = [steps[leader] as number, steps[1 - leader] as number];
  return {
    strategies: shapeOf(game)[leader] as number,
    replies: shapeOf(game)[1 - leader] as number,
    leader: (i, j) => (game.payoffs[leader] as ArrayLike<T>)[i * own + j * other] as T,
    follower: (i, j) => (game.payoffs[1 - leader] as ArrayLike<T>)[i * own + j * other] as T,
  };
}

/** Expected payoffs of both against each reply. */
function replyPayoffs<T>(
  field: NormalFormGame<T>["field"],
  payoffs: Payoffs<T>,
  x: readonly T[],
): { leader: T[]; follower: T[] } {
  const mean = (payoff: (i: number, j: number) => T, j: number): T =>
    x.reduce(
      (sum, weight, i) =>
        field.compare(weight, field.zero) === 0 ? sum : field.add(sum, field.mul(weight, payoff(i, j))),
      field.zero,
    );
  const replies = Array.from({ length: payoffs.replies }, (_, j) => j);
  return {
    leader: replies.map((j) => mean(payoffs.leader, j)),
    follower: replies.map((j) => mean(payoffs.follower, j)),
  };
}

/** Every reply has one bound; against unfavorable ties, a reply may be covered by the one that it duplicates. */
function coversAllReplies<T>(
  { field }: NormalFormGame<T>,
  payoffs: Payoffs<T>,
  bounds: readonly ReplyBound<T>[],
  ties: FollowerTies,
): boolean {
  return Array.from({ length: payoffs.replies }, (_, k) =>
    bounds.some(({ reply }) => reply === k || (ties === "weak" && areDuplicates(field, payoffs, reply, k))),
  ).every((covered) => covered);
}

function areDuplicates<T>(field: NormalFormGame<T>["field"], payoffs: Payoffs<T>, j: number, k: number): boolean {
  return Array.from({ length: payoffs.strategies }, (_, i) => i).every(
    (i) => field.compare(payoffs.follower(i, j), payoffs.follower(i, k)) === 0,
  );
}

/** Per strategy of the leader, `Σ_k y_k (B_ij − B_ik)`, plus the weighted payoffs less `level` each. */
function combination<T>(
  { field }: NormalFormGame<T>,
  payoffs: Payoffs<T>,
  { reply, payoffWeights, incentiveWeights, level }: Omit<ReplyBound<T>, "reply"> & { reply: number; level: T },
): T[] {
  return Array.from({ length: payoffs.strategies }, (_, i) => {
    let sum = field.zero;
    for (const { reply: k, weight } of incentiveWeights) {
      sum = field.add(sum, field.mul(weight, field.sub(payoffs.follower(i, reply), payoffs.follower(i, k))));
    }
    for (const { reply: k, weight } of payoffWeights) {
      sum = field.add(sum, field.mul(weight, field.sub(payoffs.leader(i, k), level)));
    }
    return sum;
  });
}

/**
 * The leader's payoff that a bound allows wherever its reply is best, for the reply or the worst of its duplicates; `null` if the bound
 * shows instead that the reply is best on a set without interior.
 */
function allowedPayoff<T>(
  game: NormalFormGame<T>,
  payoffs: Payoffs<T>,
  bound: ReplyBound<T>,
  ties: FollowerTies,
): T | null {
  const { field } = game;
  const { reply, payoffWeights } = bound;
  const sums = combination(game, payoffs, { ...bound, level: field.zero });
  const largest = sums.reduce((a, b) => (field.compare(b, a) > 0 ? b : a));
  const mass = payoffWeights.reduce((sum, { weight }) => field.add(sum, weight), field.zero);
  const isThin = field.compare(largest, field.zero) <= 0 && rivalWeight(game, payoffs, bound);
  if (ties === "weak" && payoffWeights.length === 0 && isThin && nonNegative(field, bound)) return null;
  const sound =
    nonNegative(field, bound) &&
    field.compare(mass, field.zero) > 0 &&
    payoffWeights.every(({ reply: k }) => k === reply || (ties === "weak" && areDuplicates(field, payoffs, reply, k)));
  // Without proof, anything is allowed: the largest payoff of the leader.
  return sound ? field.div(largest, mass) : largestPayoff(field, payoffs);
}

/** Whether some reply that is not a duplicate has weight, without which incentives say nothing. */
function rivalWeight<T>(
  { field }: NormalFormGame<T>,
  payoffs: Payoffs<T>,
  { reply, incentiveWeights }: ReplyBound<T>,
): boolean {
  return incentiveWeights.some(
    ({ reply: k, weight }) => field.compare(weight, field.zero) > 0 && !areDuplicates(field, payoffs, reply, k),
  );
}

function nonNegative<T>(
  field: NormalFormGame<T>["field"],
  weights: { payoffWeights: readonly ReplyWeight<T>[]; incentiveWeights: readonly ReplyWeight<T>[] },
): boolean {
  return [...weights.payoffWeights, ...weights.incentiveWeights].every(
    ({ weight }) => field.compare(weight, field.zero) >= 0,
  );
}

function largestPayoff<T>(field: NormalFormGame<T>["field"], payoffs: Payoffs<T>): T {
  let largest = payoffs.leader(0, 0);
  for (let i = 0; i < payoffs.strategies; i += 1) {
    for (let j = 0; j < payoffs.replies; j += 1) {
      if (field.compare(payoffs.leader(i, j), largest) > 0) largest = payoffs.leader(i, j);
    }
  }
  return largest;
}

/** Whether the value is secured, or approached and attained nowhere. */
function weakHolds<T>(
  game: NormalFormGame<T>,
  payoffs: Payoffs<T>,
  { commitment, bounds, refutations }: CommitmentClaim<T>,
  allowed: readonly (T | null)[],
): boolean {
  const { field } = game;
  const { leaderStrategy, followerAction, value, attained, approach } = commitment;
  if (attained) return field.compare(worstPayoff(field, payoffs, leaderStrategy, null), value) >= 0;
  // At the limit only the named reply and its duplicates count; at the approach nothing else is best.
  const duplicates = Array.from({ length: payoffs.replies }, (_, k) => k).filter((k) =>
    areDuplicates(field, payoffs, followerAction, k),
  );
  if (approach === null || field.compare(worstPayoff(field, payoffs, leaderStrategy, duplicates), value) < 0)
    return false;
  const onlyThere = bestResponses(field, payoffs, approach).every((k) => duplicates.includes(k));
  const nowhere = bounds.every(({ reply }, b) => {
    const bound = allowed[b] as T | null;
    if (bound === null || field.compare(bound, value) < 0) return true;
    const refutation = refutations.find((each) => each.reply === reply);
    return refutation !== undefined && isRefuted(game, payoffs, refutation, value);
  });
  return onlyThere && nowhere;
}

function bestResponses<T>(field: NormalFormGame<T>["field"], payoffs: Payoffs<T>, x: readonly T[]): number[] {
  const { follower } = replyPayoffs(field, payoffs, x);
  return follower.flatMap((payoff, k) => (follower.every((other) => field.compare(payoff, other) >= 0) ? [k] : []));
}

/** The leader's least payoff over the best responses, or over the replies given. */
function worstPayoff<T>(
  field: NormalFormGame<T>["field"],
  payoffs: Payoffs<T>,
  x: readonly T[],
  replies: readonly number[] | null,
): T {
  const { leader } = replyPayoffs(field, payoffs, x);
  return (replies ?? bestResponses(field, payoffs, x))
    .map((k) => leader[k] as T)
    .reduce((a, b) => (field.compare(b, a) < 0 ? b : a));
}

/**
 * Whether the steps prove that no strategy to which a reply `j` is best gives the leader at least `v` for every best response: each step shows
 * that one more reply is best wherever the replies known to be best give at least `v`, and the last that they do so nowhere.
 */
function isRefuted<T>(
  game: NormalFormGame<T>,
  payoffs: Payoffs<T>,
  { reply, steps }: Refutation<T>,
  value: T,
): boolean {
  const { field } = game;
  const known = [reply];
  for (const step of steps) {
    if (!nonNegative(field, step) || !step.payoffWeights.every((each) => known.includes(each.reply))) return false;
    const sums = combination(game, payoffs, { ...step, reply, level: value });
    const { reply: found } = step;
    if (found === null) return sums.every((sum) => field.compare(sum, field.zero) < 0);
    const slack = sums.map((sum, i) =>
      field.add(sum, field.sub(payoffs.follower(i, reply), payoffs.follower(i, found))),
    );
    if (!slack.every((sum) => field.compare(sum, field.zero) <= 0)) return false;
    known.push(found);
  }
  return false;
}
