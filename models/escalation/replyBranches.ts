/**
 * # Reply branches
 *
 * A tier that receives the target `T` and passes `T′ = T + a` on, where the levels below then report `x = α + ρT′`, has the
 * payoff `wx − p(T − x)²/2 − κa²/2`, strictly concave in `a`. Its best response with `T′` confined to an interval has up to
 * four forms as `T` rises: the target is held at the lower end; the floor `a = 0` binds; the payoff's slope vanishes at
 *
 * `a(T) = ρ[w + p((1 − ρ)T − α)] / (κ + ρ²p)`;
 *
 * the target is held at the upper end. Each form is a branch, on which the report is affine in `T`.
 *
 * ## Notation
 *
 * A tier's worth `h = w + p(T − x)` is what one more unit of report is worth to it.
 *
 * ## Implementation notes
 *
 * Two quantities are carried although others determine them, because they would lose their digits: `1 − ρ`, and the worth.
 * From the worth `h′` of the tier below, whose target is the same at `a = 0`, the bracket above is
 * `(wp′ − w′p)/p′ + (p/p′)h′`, a sum of nonnegative terms wherever `w/p` does not rise down the hierarchy.
 *
 * @module
 */
import type { RootField } from "./rootField.ts";

/** The motives of one tier. */
export interface TierIncentives<N> {
  /** `w ≥ 0`: reward per unit reported, payoff units per target unit. */
  readonly prize: N;
  /** `p ≥ 0`: curvature of the sanction, regime applied. */
  readonly penalty: N;
  /** `κ > 0`: curvature of the cost of a markup; at the bottom `C`, that of the report. */
  readonly cost: N;
}

/** An affine function of the target. */
export interface Affine<N> {
  readonly constant: N;
  readonly rate: N;
}

/** `x = intercept + slope·T` for `from ≤ T ≤ to`. */
export interface AffinePiece<N> {
  readonly from: N;
  /** `null` where unbounded. */
  readonly to: N | null;
  /** `α`. */
  readonly intercept: N;
  /** `ρ ∈ [0, 1)`. */
  readonly slope: N;
  /** `1 − ρ`. */
  readonly gap: N;
  /** `h`, of the tier that receives `T`. */
  readonly worth: Affine<N>;
}

/** A branch: the report as a function of the target that the tier receives, and the reply that leads there. */
export interface Branch<N> extends AffinePiece<N> {
  /** `smooth` where the payoff's slope vanishes, `floor` where `a ≥ 0` binds, `held` where `T′` is an end of the piece below. */
  readonly kind: "smooth" | "floor" | "held";
  /** Index of the piece of the response below on which `T′` lies. */
  readonly below: number;
  /** `a`. */
  readonly markup: Affine<N>;
  /** `T′` where it is held; else `null`. */
  readonly heldAt: N | null;
}

/** The value of an affine function. */
export function valueAt<N>({ add, mul }: RootField<N>, { constant, rate }: Affine<N>, target: N): N {
  return add(constant, mul(rate, target));
}

/** The report `x`, continued beyond the ends of the piece. */
export function reportAt<N>({ add, mul }: RootField<N>, { intercept, slope }: AffinePiece<N>, target: N): N {
  return add(intercept, mul(slope, target));
}

/** The target `T′` passed on. */
export function targetBelow<N>(field: RootField<N>, { markup, heldAt }: Branch<N>, target: N): N {
  return heldAt ?? field.add(target, valueAt(field, markup, target));
}

/** The tier's payoff along a branch. */
export function payoffAt<N>(field: RootField<N>, tier: TierIncentives<N>, branch: Branch<N>, target: N): N {
  return payoffExpansion(field, tier, branch, target)[0];
}

/** The tier's payoff along a branch as a quadratic in `T − origin`: constant, linear and quadratic coefficient. */
export function payoffExpansion<N>(
  field: RootField<N>,
  { prize: w, penalty: p, cost: kappa }: TierIncentives<N>,
  branch: Branch<N>,
  origin: N,
): readonly [N, N, N] {
  const { one, add, sub, mul, div, neg } = field;
  const half = div(one, add(one, one));
  const { slope, gap } = branch;
  const { rate } = branch.markup;
  const shortfall = sub(mul(gap, origin), branch.intercept);
  const markup = valueAt(field, branch.markup, origin);
  const weighed = (onShortfall: N, onMarkup: N): N => add(mul(p, onShortfall), mul(kappa, onMarkup));
  return [
    sub(mul(w, reportAt(field, branch, origin)), mul(half, weighed(mul(shortfall, shortfall), mul(markup, markup)))),
    sub(mul(w, slope), weighed(mul(shortfall, gap), mul(markup, rate))),
    neg(mul(half, weighed(mul(gap, gap), mul(rate, rate)))),
  ];
}

/** The tier's worth where it passes on what it receives, on a piece of the response below. */
function worthAtFloor<N>(
  { zero, sub, add, mul, div, compare }: RootField<N>,
  { prize: w, penalty: p }: TierIncentives<N>,
  lowerTier: TierIncentives<N>,
  { intercept, gap, worth }: AffinePiece<N>,
): Affine<N> {
  if (compare(lowerTier.penalty, zero) === 0) return { constant: sub(w, mul(p, intercept)), rate: mul(p, gap) };
  const ratio = div(p, lowerTier.penalty);
  const lead = div(sub(mul(w, lowerTier.penalty), mul(lowerTier.prize, p)), lowerTier.penalty);
  return { constant: add(lead, mul(ratio, worth.constant)), rate: mul(ratio, worth.rate) };
}

/**
 * The branches of the best response within one piece of the response below, adjacent, from the target `start` to the end of the
 * piece.
 *
 * @param lowerTier - The tier that receives `T′`.
 * @param index - Index of the piece.
 * @param start - Not beyond the end of the piece.
 */
export function replyBranches<N>(
  field: RootField<N>,
  tier: TierIncentives<N>,
  lowerTier: TierIncentives<N>,
  piece: AffinePiece<N>,
  index: number,
  start: N,
): readonly Branch<N>[] {
  const { zero, one, add, sub, mul, div, neg, compare } = field;
  const { prize: w, penalty: p, cost: kappa } = tier;
  const { from, to, intercept: alpha, slope: rho, gap } = piece;
  const atFloor = worthAtFloor(field, tier, lowerTier, piece);
  const branches: Branch<N>[] = [];
  let at = start;
  const extend = (until: N | null, branch: Omit<Branch<N>, "from" | "to" | "below">): void => {
    const end = until !== null && (to === null || compare(until, to) < 0) ? until : to;
    const onlyPoint = end === to && to !== null && branches.length === 0 && compare(to, at) === 0;
    if (end !== null && compare(end, at) <= 0 && !onlyPoint) return;
    branches.push({ ...branch, from: at, to: end, below: index });
    if (end !== null) at = end;
  };
  const held = (until: N, end: N): void => {
    const x = reportAt(field, piece, end);
    extend(until, {
      ...{ kind: "held", heldAt: end, markup: { constant: end, rate: neg(one) } },
      ...{ intercept: x, slope: zero, gap: one, worth: { constant: sub(w, mul(p, x)), rate: p } },
    });
  };
  const bend = add(kappa, mul(mul(rho, rho), p));
  const scaled = (scale: N): Affine<N> => ({ constant: mul(scale, atFloor.constant), rate: mul(scale, atFloor.rate) });
  const markup = scaled(div(rho, bend));
  /** The target received at which the smooth reply passes `end` on. */
  const reaching = (end: N): N => div(sub(end, markup.constant), add(one, markup.rate));
  if (compare(rho, zero) === 0 || compare(valueAt(field, atFloor, from), zero) >= 0) {
    held(reaching(from), from);
  } else {
    // Below the piece, its start is nearest to what the tier wants.
    if (compare(from, start) > 0) held(from, from);
    extend(neg(div(atFloor.constant, atFloor.rate)), {
      ...{ kind: "floor", heldAt: null, markup: { constant: zero, rate: zero } },
      ...{ intercept: alpha, slope: rho, gap, worth: atFloor },
    });
  }
  extend(to === null ? null : reaching(to), {
    ...{ kind: "smooth", heldAt: null, markup, worth: scaled(div(kappa, bend)) },
    intercept: div(add(mul(kappa, alpha), mul(mul(rho, rho), w)), bend),
    slope: div(mul(rho, add(kappa, mul(rho, p))), bend),
    gap: div(mul(gap, kappa), bend),
  });
  if (to !== null) held(to, to);
  return branches;
}

/** The branch that holds `target`; where two meet, the later. */
export function branchAt<N>({ compare }: RootField<N>, branches: readonly Branch<N>[], target: N): Branch<N> {
  for (let i = branches.length - 1; i > 0; i -= 1) {
    if (compare(branches[i]!.from, target) <= 0) return branches[i]!;
  }
  return branches[0]!;
}
