/**
 * # The subgame-perfect path of a cascade
 *
 * Backward induction: from the bottom's affine response each tier's reply gives the response that its superior faces; then
 * the top's target runs down.
 *
 * @module
 */
import { bestReply, candidateReplies, type ResponsePiece, responseAbove } from "./piecewiseResponse.ts";
import { type Branch, markupAt, payoffAt, type TierIncentives, targetBelow, worthOfReport } from "./replyBranches.ts";
import type { RootField } from "./rootField.ts";

/** A cascade, regime applied; lists run over the tiers that set a markup, top first. */
export interface CascadeIncentives<N> {
  /** `T₀ ≥ 0`. */
  readonly initialTarget: N;
  readonly tiers: readonly TierIncentives<N>[];
  /** `w_L` and `p_L`; the cost is `C`, with `1/C = 1/c + 1/γ`. */
  readonly bottom: TierIncentives<N>;
}

/** One tier on the path. */
export interface Step<N> {
  /** The target received. */
  readonly target: N;
  readonly reply: Branch<N>;
  readonly markup: N;
  /** All markups at which the payoff has a local maximum, ascending. */
  readonly localMaxima: readonly N[];
  /** Whether the floor `a ≥ 0` binds. */
  readonly binding: boolean;
  /** Whether the target passed on is one at which a tier below is indifferent. */
  readonly atJump: boolean;
}

/** The solution of a cascade. */
export interface Path<N> {
  /** What each tier that sets a markup faces: the response of the levels below, on `[T₀, ∞)`. */
  readonly responses: readonly (readonly ResponsePiece<N>[])[];
  readonly steps: readonly Step<N>[];
  /** The target that the bottom receives. */
  readonly lastTarget: N;
  readonly report: N;
}

/** The subgame-perfect path; an indifferent tier takes the smaller markup unless a superior's optimum needs the larger. */
export function subgamePerfectPath<N>(
  field: RootField<N>,
  { initialTarget, tiers, bottom }: CascadeIncentives<N>,
): Path<N> {
  const { add, div } = field;
  const total = add(bottom.cost, bottom.penalty);
  const lowest: ResponsePiece<N> = {
    from: initialTarget,
    to: null,
    intercept: div(bottom.prize, total),
    slope: div(bottom.penalty, total),
    gap: div(bottom.cost, total),
    jumps: false,
    reply: null,
  };
  const responses: (readonly ResponsePiece<N>[])[] = [[lowest]];
  for (const tier of tiers.slice(1).reverse()) responses.unshift(responseAbove(field, tier, responses[0]!));

  let target = initialTarget;
  let reply: Branch<N> = bestReply(field, candidateReplies(field, tiers[0]!, responses[0]!, target)).branch;
  const steps: Step<N>[] = [];
  for (const [level, tier] of tiers.entries()) {
    const below = responses[level]!;
    steps.push(stepAt(field, tier, below, target, reply));
    target = targetBelow(field, reply, target);
    reply = below[reply.below]!.reply ?? reply;
  }
  const report = add(lowest.intercept, field.mul(lowest.slope, target));
  return { responses, steps, lastTarget: target, report };
}

function stepAt<N>(
  field: RootField<N>,
  tier: TierIncentives<N>,
  below: readonly ResponsePiece<N>[],
  target: N,
  reply: Branch<N>,
): Step<N> {
  const piece = below[reply.below]!;
  const report = field.add(reply.intercept, field.mul(reply.slope, target));
  const worth = worthOfReport(field, tier, target, report);
  const heldAtJump = (end: N | null, jumps: boolean | undefined): boolean => jumps === true && reply.base === end;
  return {
    target,
    reply,
    markup: markupAt(field, reply, target),
    localMaxima: localMaxima(field, tier, below, target, reply),
    binding:
      reply.kind === "floor" && field.compare(piece.slope, field.zero) > 0 && field.compare(worth, field.zero) < 0,
    atJump:
      reply.kind === "held" &&
      (heldAtJump(piece.from, piece.jumps) || heldAtJump(piece.to, below[reply.below + 1]?.jumps)),
  };
}

/**
 * The markups at which the payoff of a tier that receives `target` has a local maximum.
 *
 * Within a piece there is one, its best reply; where that is held at an end, the neighboring piece must not be better there.
 */
function localMaxima<N>(
  field: RootField<N>,
  tier: TierIncentives<N>,
  below: readonly ResponsePiece<N>[],
  target: N,
  chosen: Branch<N>,
): readonly N[] {
  const { compare } = field;
  // A piece that ends at the target itself can be reached only if the levels below count it so.
  const candidates = candidateReplies(field, tier, below, target).filter(({ branch }) => {
    const { to } = below[branch.below]!;
    return branch.below === chosen.below || to === null || compare(to, target) > 0;
  });
  return candidates.flatMap(({ branch, payoff }, i) => {
    const piece = below[branch.below]!;
    const markup = [markupAt(field, branch, target)];
    if (branch.kind !== "held") return markup;
    const [before, after] = [candidates[i - 1], candidates[i + 1]];
    if (branch.base === piece.to && after !== undefined) {
      const next = below[after.branch.below]!;
      return next.jumps && compare(payoff, payoffAtEnd(field, tier, next, piece.to!, target)) > 0 ? markup : [];
    }
    if (branch.base === piece.from && before !== undefined) {
      const heldBefore = before.branch.kind === "held" && before.branch.base === piece.from;
      if (!piece.jumps) return heldBefore ? markup : [];
      const previous = below[before.branch.below]!;
      return compare(payoff, payoffAtEnd(field, tier, previous, piece.from, target)) > 0 ? markup : [];
    }
    return markup;
  });
}

/** The payoff of passing `end` on, an end of the piece, as that piece continues there. */
function payoffAtEnd<N>(field: RootField<N>, tier: TierIncentives<N>, piece: ResponsePiece<N>, end: N, target: N): N {
  const { zero, one, add, mul, neg } = field;
  const intercept = add(piece.intercept, mul(piece.slope, end));
  const held = { from: target, to: null, intercept, slope: zero, gap: one, below: 0, base: end, rate: neg(one) };
  return payoffAt(field, tier, { ...held, kind: "held" }, target);
}
