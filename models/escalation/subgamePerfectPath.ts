/**
 * # The subgame-perfect path of a cascade
 *
 * Backward induction: from the bottom's affine response each tier's reply gives the response that its superior faces; then
 * the top's target runs down.
 *
 * @module
 */
import {
  bestResponse,
  bottomResponse,
  candidateReplies,
  type Response,
  type ResponsePiece,
  responseAbove,
} from "./piecewiseResponse.ts";
import { type Branch, payoffAt, reportAt, type TierIncentives, targetBelow, valueAt } from "./replyBranches.ts";
import type { RootField } from "./rootField.ts";

/** A cascade, regime applied. */
export interface CascadeIncentives<N> {
  /** `T₀ ≥ 0`. */
  readonly initialTarget: N;
  /** The tiers that set a markup, top first. */
  readonly tiers: readonly TierIncentives<N>[];
  /** The last tier; its cost is `C`, with `1/C = 1/c + 1/γ`. */
  readonly bottom: TierIncentives<N>;
}

/** One tier on the path. */
export interface Step<N> {
  /** The target received. */
  readonly target: N;
  readonly reply: Branch<N>;
  readonly markup: N;
  /** All markups at which the payoff has a local maximum, ascending; `markup` itself among them. */
  readonly localMaxima: readonly N[];
  /** Whether the floor `a ≥ 0` binds. */
  readonly binding: boolean;
  /** Whether the target passed on is one at which a tier below is indifferent. */
  readonly atJump: boolean;
}

/** The solution of a cascade; lists run over the tiers that set a markup, top first. */
export interface Path<N> {
  /** What each of them faces. */
  readonly responses: readonly Response<N>[];
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
  const responses: Response<N>[] = [bottomResponse(field, bottom, initialTarget)];
  for (const tier of tiers.slice(1).reverse()) responses.unshift(responseAbove(field, tier, responses[0]!));

  let target = initialTarget;
  let reply: Branch<N> | null = bestResponse(field, candidateReplies(field, tiers[0]!, responses[0]!, target)).branch;
  const steps: Step<N>[] = [];
  for (const [level, tier] of tiers.entries()) {
    const below = responses[level]!;
    steps.push(stepAt(field, tier, below, target, reply!));
    target = targetBelow(field, reply!, target);
    reply = below.pieces[reply!.below]!.reply;
  }
  return { responses, steps, lastTarget: target, report: reportAt(field, responses.at(-1)!.pieces[0]!, target) };
}

function stepAt<N>(
  field: RootField<N>,
  tier: TierIncentives<N>,
  below: Response<N>,
  target: N,
  reply: Branch<N>,
): Step<N> {
  const piece = below.pieces[reply.below]!;
  const following = below.pieces[reply.below + 1];
  const heldAtJump =
    (piece.jumps && reply.heldAt === piece.from) || (following?.jumps === true && reply.heldAt === piece.to);
  const markup = valueAt(field, reply.markup, target);
  return {
    target,
    reply,
    markup,
    localMaxima: localMaxima(field, tier, below, target, { reply, markup }),
    binding: reply.kind === "floor",
    atJump: reply.kind === "held" && heldAtJump,
  };
}

/** A tier's reply and its markup. */
interface Choice<N> {
  readonly reply: Branch<N>;
  readonly markup: N;
}

/**
 * The markups at which the payoff of a tier that receives `target` has a local maximum.
 *
 * Within a piece there is one, its best response; where that is held at an end, the neighboring piece must not be better there.
 */
function localMaxima<N>(
  field: RootField<N>,
  tier: TierIncentives<N>,
  below: Response<N>,
  target: N,
  chosen: Choice<N>,
): readonly N[] {
  const { compare } = field;
  const { pieces } = below;
  const isChosen = (branch: Branch<N>): boolean => branch.below === chosen.reply.below;
  /** Whether a branch passes on what it receives: by its floor, or at the end of its piece. */
  const stays = ({ kind, below: index }: Branch<N>): boolean => {
    const { to } = pieces[index]!;
    return kind === "floor" || (to !== null && compare(to, target) <= 0);
  };
  const candidates = candidateReplies(field, tier, below, target).filter(
    ({ branch }) => isChosen(branch) || !(stays(branch) && stays(chosen.reply)),
  );
  return candidates.flatMap(({ branch, payoff }, i) => {
    if (isChosen(branch)) return [chosen.markup];
    const piece = pieces[branch.below]!;
    const markup = [valueAt(field, branch.markup, target)];
    const [before, after] = [candidates[i - 1], candidates[i + 1]];
    if (branch.heldAt !== null && branch.heldAt === piece.to && after !== undefined) {
      const next = pieces[after.branch.below]!;
      return next.jumps && compare(payoff, payoffOn(field, tier, next, piece.to, target)) > 0 ? markup : [];
    }
    if (branch.heldAt !== null && branch.heldAt === piece.from && before !== undefined) {
      // Without a jump the end belongs to both pieces, and is counted once.
      if (!piece.jumps) return before.branch.heldAt === piece.from && !isChosen(before.branch) ? markup : [];
      const previous = pieces[before.branch.below]!;
      return compare(payoff, payoffOn(field, tier, previous, piece.from, target)) > 0 ? markup : [];
    }
    return markup;
  });
}

/** The payoff of passing a target on that is an end of the piece. */
function payoffOn<N>(field: RootField<N>, tier: TierIncentives<N>, piece: ResponsePiece<N>, passedOn: N, target: N): N {
  const { zero, one, sub } = field;
  const markup = { constant: sub(passedOn, target), rate: zero };
  const flat = { intercept: reportAt(field, piece, passedOn), slope: zero, gap: one };
  return payoffAt(field, tier, { ...piece, ...flat, kind: "held", below: 0, markup, heldAt: passedOn }, target);
}
