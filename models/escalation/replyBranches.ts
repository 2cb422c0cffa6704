/**
 * # Reply branches
 *
 * A tier that receives the target `T` and passes `T′ = T + a` on, where the levels below then report `x = α + ρT′`, has the
 * payoff `wx − p(T − x)²/2 − κa²/2`, strictly concave in `a`. Its best reply with `T′` confined to an interval has up to
 * four forms as `T` rises: the target is held at the lower end; the floor `a = 0` binds; the payoff's slope vanishes at
 *
 * `a(T) = ρ[w + p((1 − ρ)T − α)] / (κ + ρ²p)`;
 *
 * the target is held at the upper end. Each form is a branch, on which the report is affine in `T`.
 *
 * ## Implementation notes
 *
 * `1 − ρ` is carried beside `ρ`, which keeps its digits where the response is nearly complete.
 *
 * @module
 */
import type { RootField } from "./rootField.ts";

/** The motives of one tier that sets a markup. */
export interface TierIncentives<N> {
  /** `w ≥ 0`: reward per unit reported, payoff units per target unit. */
  readonly prize: N;
  /** `p ≥ 0`: curvature of the sanction, regime applied. */
  readonly penalty: N;
  /** `κ > 0`: curvature of the cost of a markup. */
  readonly cost: N;
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
}

/** A branch: the report as a function of the target that the tier receives, and the reply that leads there. */
export interface Branch<N> extends AffinePiece<N> {
  /** `smooth` where the payoff's slope vanishes, `floor` where `a = 0`, `held` where `T′` is an end of the piece below. */
  readonly kind: "smooth" | "floor" | "held";
  /** Index of the piece of the response below on which `T′` lies. */
  readonly below: number;
  /** `a = base + rate·T`, or `T′ = base` where it is held. */
  readonly base: N;
  readonly rate: N;
}

/** The report `x`, continued beyond the ends of the piece. */
export function reportAt<N>({ add, mul }: RootField<N>, { intercept, slope }: AffinePiece<N>, target: N): N {
  return add(intercept, mul(slope, target));
}

/** The markup `a` in reply to a target. */
export function markupAt<N>({ add, sub, mul }: RootField<N>, { kind, base, rate }: Branch<N>, target: N): N {
  return kind === "held" ? sub(base, target) : add(base, mul(rate, target));
}

/** The target `T′` passed on. */
export function targetBelow<N>(field: RootField<N>, branch: Branch<N>, target: N): N {
  return branch.kind === "held" ? branch.base : field.add(target, markupAt(field, branch, target));
}

/** `w + p(T − x)`: what one more unit of report is worth to a tier that receives `T`. */
export function worthOfReport<N>({ add, sub, mul }: RootField<N>, tier: TierIncentives<N>, target: N, report: N): N {
  return add(tier.prize, mul(tier.penalty, sub(target, report)));
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
  const shortfall = sub(mul(branch.gap, origin), branch.intercept);
  const markup = markupAt(field, branch, origin);
  const { slope, gap, rate } = branch;
  const weighed = (onShortfall: N, onMarkup: N): N => add(mul(p, onShortfall), mul(kappa, onMarkup));
  return [
    sub(mul(w, reportAt(field, branch, origin)), mul(half, weighed(mul(shortfall, shortfall), mul(markup, markup)))),
    sub(mul(w, slope), weighed(mul(shortfall, gap), mul(markup, rate))),
    neg(mul(half, weighed(mul(gap, gap), mul(rate, rate)))),
  ];
}

/**
 * The branches of the best reply within one piece of the response below, adjacent, from the target `start` to the end of the
 * piece.
 *
 * @param index - Index of the piece.
 * @param start - Not beyond the end of the piece.
 */
export function replyBranches<N>(
  field: RootField<N>,
  tier: TierIncentives<N>,
  piece: AffinePiece<N>,
  index: number,
  start: N,
): readonly Branch<N>[] {
  const { zero, one, add, sub, mul, div, neg, compare } = field;
  const { prize: w, penalty: p, cost: kappa } = tier;
  const { from, to, intercept: alpha, slope: rho, gap } = piece;
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
    const intercept = reportAt(field, piece, end);
    extend(until, { intercept, slope: zero, gap: one, kind: "held", base: end, rate: neg(one) });
  };
  const floor = (until: N | null): void => {
    extend(until, { intercept: alpha, slope: rho, gap, kind: "floor", base: zero, rate: zero });
  };
  /** Below the piece its start is the nearest to what the tier wants, if it wants no more. */
  const heldAtStart = (): void => {
    if (compare(from, start) > 0) held(from, from);
  };
  if (compare(rho, zero) === 0) {
    heldAtStart();
    floor(to);
    return branches;
  }
  const bend = add(kappa, mul(mul(rho, rho), p));
  const base = div(mul(rho, sub(w, mul(p, alpha))), bend);
  const rate = div(mul(rho, mul(p, gap)), bend);
  /** The target received at which the smooth reply passes `end` on. */
  const reaching = (end: N): N => div(sub(end, base), add(one, rate));
  const shortfallAtStart = sub(mul(gap, from), alpha);
  if (compare(add(w, mul(p, shortfallAtStart)), zero) >= 0) {
    held(reaching(from), from);
  } else {
    heldAtStart();
    floor(div(sub(mul(p, alpha), w), mul(p, gap)));
  }
  extend(to === null ? null : reaching(to), {
    intercept: div(add(mul(kappa, alpha), mul(mul(rho, rho), w)), bend),
    slope: div(mul(rho, add(kappa, mul(rho, p))), bend),
    gap: div(mul(gap, kappa), bend),
    kind: "smooth",
    base,
    rate,
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
