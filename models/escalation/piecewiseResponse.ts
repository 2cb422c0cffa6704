/**
 * # Piecewise affine responses
 *
 * What the levels below report, `x = X(T)`, when the target `T` arrives from above and everybody below replies optimally.
 * At the bottom `X` is affine. A tier facing a piecewise affine response takes the best of its best responses within the
 * pieces, and its superior faces a piecewise affine response again.
 *
 * ## Notation
 *
 * `T` is the target received, `T′ = T + a` the one passed on.
 *
 * ## Implementation notes
 *
 * - The payoff has strictly increasing differences in `(T, T′)`, so the reply rises with `T` [MilgromShannon1994]: as `T` rises
 *   the best piece only ever changes to a later one, and the payoffs of two pieces cross at most once. A crossing is a root
 *   of a quadratic.
 * - `X` never falls. It kinks upward where a floor ceases to bind; a tier jumps over such a kink, and its superior's
 *   response jumps upward where it is indifferent. A superior may want exactly that target with the report after the jump:
 *   the best payoff is reached only if the indifferent tier takes the larger markup, so in every subgame-perfect
 *   equilibrium it does. Both one-sided limits therefore count as the response at a jump, and pieces are closed at both
 *   ends: each limit is what some subgame-perfect continuation brings, and which one may depend on the history [Harris1985].
 * - Where nobody's optimum depends on it, an indifferent tier takes the smaller markup.
 *
 * ## References
 *
 * - [MilgromShannon1994], [Harris1985]
 *
 * @module
 */
import {
  type AffinePiece,
  type Branch,
  branchAt,
  payoffAt,
  payoffExpansion,
  replyBranches,
  type TierIncentives,
} from "./replyBranches.ts";
import type { RootField } from "./rootField.ts";

/** What the levels below a tier report. */
export interface Response<N> {
  /** The tier that receives the target. */
  readonly tier: TierIncentives<N>;
  /** Pieces on `[T₀, ∞)`, ascending and adjacent. The first has no length where the tier is indifferent at `T₀`. */
  readonly pieces: readonly ResponsePiece<N>[];
}

/** A piece of a response. */
export interface ResponsePiece<N> extends AffinePiece<N> {
  /** Whether the response jumps upward at `from`. */
  readonly jumps: boolean;
  /** The reply of the tier; `null` at the bottom, which sets no markup. */
  readonly reply: Branch<N> | null;
}

/** A candidate for a tier's choice: the best response within one piece of the response below. */
export interface Candidate<N> {
  readonly branch: Branch<N>;
  readonly payoff: N;
}

/** The bottom's response to targets from `start` on: `x = (w + pT)/(C + p)`. */
export function bottomResponse<N>({ add, mul, div }: RootField<N>, tier: TierIncentives<N>, start: N): Response<N> {
  const { prize, penalty, cost } = tier;
  const total = add(cost, penalty);
  const [intercept, slope, gap] = [div(prize, total), div(penalty, total), div(cost, total)];
  const worth = { constant: mul(cost, intercept), rate: mul(cost, slope) };
  return { tier, pieces: [{ from: start, to: null, intercept, slope, gap, worth, jumps: false, reply: null }] };
}

/** The best response to a target within each piece of the response below, by ascending markup. */
export function candidateReplies<N>(
  field: RootField<N>,
  tier: TierIncentives<N>,
  below: Response<N>,
  target: N,
): readonly Candidate<N>[] {
  return below.pieces.flatMap((piece, index) => {
    if (piece.to !== null && field.compare(piece.to, target) < 0) return [];
    return [candidateAt(field, tier, replyBranches(field, tier, below.tier, piece, index, target), target)];
  });
}

/** The candidate with the highest payoff; of equal ones the first, which has the smaller markup. */
export function bestResponse<N>({ compare }: RootField<N>, candidates: readonly Candidate<N>[]): Candidate<N> {
  return candidates.reduce((best, next) => (compare(next.payoff, best.payoff) > 0 ? next : best));
}

/** The response that a tier's superior faces, given the response that the tier itself faces. */
export function responseAbove<N>(field: RootField<N>, tier: TierIncentives<N>, below: Response<N>): Response<N> {
  const { compare } = field;
  const start = below.pieces[0]!.from;
  const options = below.pieces.map((piece, index) => replyBranches(field, tier, below.tier, piece, index, start));
  const pieces: ResponsePiece<N>[] = [];
  let at = start;
  let jumps = false;
  let current = bestResponse(field, candidateReplies(field, tier, below, start)).branch.below;
  for (;;) {
    const next = nextChange(field, tier, below, options, current, at);
    for (const reply of options[current]!) {
      const from = compare(reply.from, at) > 0 ? reply.from : at;
      const endsFirst = next === null || (reply.to !== null && compare(reply.to, next.at) <= 0);
      const to = endsFirst ? reply.to : next.at;
      const length = to === null ? 1 : compare(to, from);
      const indifferentAtStart = length === 0 && pieces.length === 0 && next?.jumps === true;
      if (length < 0 || (length === 0 && !indifferentAtStart)) continue;
      const { intercept, slope, gap, worth } = reply;
      pieces.push({ from, to, intercept, slope, gap, worth, jumps, reply });
      jumps = false;
    }
    if (next === null) return { tier, pieces };
    current = next.option;
    at = next.at;
    jumps ||= next.jumps;
  }
}

/** A change of the piece on which the best response lies. */
interface Change<N> {
  readonly at: N;
  /** Index of the piece from then on. */
  readonly option: number;
  readonly jumps: boolean;
}

/** The first change at or after `at` from the piece `current` to a later one; `null` where there is none. */
function nextChange<N>(
  field: RootField<N>,
  tier: TierIncentives<N>,
  { pieces }: Response<N>,
  options: readonly (readonly Branch<N>[])[],
  current: number,
  at: N,
): Change<N> | null {
  const { compare } = field;
  const own = options[current]!;
  const piece = pieces[current]!;
  const following = pieces[current + 1];
  if (following === undefined) return null;
  const end = compare(piece.to!, at) > 0 ? piece.to! : at;
  // Over a kink without a jump the reply leaps only where the response turns steeper, and not from a floor that binds up
  // to it. Elsewhere the two payoffs are equal there, and a comparison would see nothing but rounding.
  const leapsOver = following.jumps || (compare(following.slope, piece.slope) > 0 && own.at(-1)!.kind !== "floor");
  let first = null as Change<N> | null;
  for (let option = current + (leapsOver ? 1 : 2); option < pieces.length; option += 1) {
    const crossing = overtakingTarget(field, tier, own, options[option]!, at, first?.at ?? end);
    if (crossing !== null) first = { at: crossing, option, jumps: true };
  }
  if (first !== null) return first;
  const rest = options.slice(current + 1).map((branches) => candidateAt(field, tier, branches, end));
  const option = bestResponse(field, rest).branch.below;
  return { at: end, option, jumps: option !== current + 1 || following.jumps };
}

/** Where in `[low, high)` the payoff of a later piece overtakes that of an earlier one; `null` if not before `high`. */
function overtakingTarget<N>(
  field: RootField<N>,
  tier: TierIncentives<N>,
  earlier: readonly Branch<N>[],
  later: readonly Branch<N>[],
  low: N,
  high: N,
): N | null {
  const { compare } = field;
  const leads = (target: N): boolean =>
    compare(candidateAt(field, tier, later, target).payoff, candidateAt(field, tier, earlier, target).payoff) > 0;
  if (!leads(high)) return null;
  const knots = [...earlier, ...later]
    .map(({ from }) => from)
    .filter((knot) => compare(knot, low) > 0 && compare(knot, high) < 0)
    .sort(compare);
  let left = low;
  for (const right of [...knots, high]) {
    if (leads(right)) return risingRoot(field, tier, earlier, later, left, right);
    left = right;
  }
  return null;
}

/** The root of the lead of the later piece in `[low, high]`, where neither changes its branch and the lead ends positive. */
function risingRoot<N>(
  field: RootField<N>,
  tier: TierIncentives<N>,
  earlier: readonly Branch<N>[],
  later: readonly Branch<N>[],
  low: N,
  high: N,
): N {
  const { zero, one, add, sub, mul, div, neg, compare, sqrt } = field;
  const two = add(one, one);
  const middle = div(add(low, high), two);
  const [a0, a1, a2] = payoffExpansion(field, tier, branchAt(field, later, middle), low);
  const [b0, b1, b2] = payoffExpansion(field, tier, branchAt(field, earlier, middle), low);
  const [c0, c1, c2] = [sub(a0, b0), sub(a1, b1), sub(a2, b2)];
  if (compare(c0, zero) >= 0) return low;
  const bend = compare(c2, zero);
  // A lead that rounding alone makes positive.
  if (bend <= 0 && compare(c1, zero) <= 0) return high;
  const discriminant = sub(mul(c1, c1), mul(mul(two, two), mul(c2, c0)));
  // No bend, no root to take: a fraction stays one.
  const root = bend === 0 ? c1 : compare(discriminant, zero) > 0 ? sqrt(discriminant) : zero;
  // Of the two forms of the solution, the one without cancellation.
  const step = compare(c1, zero) > 0 ? neg(div(mul(two, c0), add(c1, root))) : div(sub(root, c1), mul(two, c2));
  const at = add(low, step);
  if (compare(at, low) < 0) return low;
  return compare(at, high) > 0 ? high : at;
}

function candidateAt<N>(
  field: RootField<N>,
  tier: TierIncentives<N>,
  branches: readonly Branch<N>[],
  target: N,
): Candidate<N> {
  const branch = branchAt(field, branches, target);
  return { branch, payoff: payoffAt(field, tier, branch, target) };
}
