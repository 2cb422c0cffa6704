/**
 * # Effort in a contest
 *
 * Contestants exert effort `x` at the unit cost `c`; its impact on the draws of the prizes is `x^r`. Against `N` rivals who
 * exert `y`, one who exerts `x` expects `R((x/y)^r) − cx`, `R` the reward of {@link drawnReward}. What he does best is a
 * decision for a checker.
 *
 * ## Notation
 *
 * `t = x/y`, `u = t^r`.
 *
 * ## Implementation notes
 *
 * Payoffs are stated above that of the worst prize and in units of what everybody expects there at equal efforts, so that the
 * check depends neither on the size of the prizes nor on the number of contestants. Effort above `(V₁ − V_worst)/c` is
 * dominated by none.
 *
 * `R′u″ + R″u′²` is bounded factor by factor: `R′` falls, `R″` rises, and `u′`, `u″` are monotone in `t`. For `1 < r < 2` it
 * has no bound at `t = 0`; there the payoff's own ceiling, the best reward at the least cost, settles what cannot gain.
 *
 * In fractions a bound of zero, mere concavity, does: with `r = 1` the check is then exact, and spared fractions of thousands of
 * digits. In fractions and with `r ≠ 1` a deviation's payoff is not rational. Then the decision is between giving up and the chosen
 * effort: for one prize the payoff is convex, then concave (concave from the start where `r ≤ 1`, for several prizes too), so
 * that no effort but the one that solves the first-order condition, which is stated as a condition apart, can be better than
 * giving up.
 *
 * Rivals without effort leave the first draw to whoever exerts any: the payoff jumps at zero from the mean prize to the first.
 *
 * ## References
 *
 * - [Tullock1980], [ClarkRiis1996]; existence: [PerezCastrilloVerdier1992].
 *
 * @module
 */
import { type Decision, exp, type Field, type Localized, ln, type Piece } from "../src/index.ts";
import { drawnReward, type SmoothFunction } from "./prizeDraws.ts";

/** A contest among equals, or of one against rivals who exert the same effort. */
export interface Contest<T> {
  /** `V₁ ≥ V₂ ≥ … ≥ 0`, payoff units: at most one per contestant, in the order in which they are drawn. */
  readonly prizes: readonly T[];
  /** `N ≥ 0`: number of rivals. */
  readonly rivals: number;
  /** `r > 0`. */
  readonly decisiveness: T;
  /** `c > 0`, payoff units per unit of effort. */
  readonly unitCost: T;
}

/** The worst prize, and what everybody expects above it at equal efforts. */
export interface PrizeLevels<T> {
  /** Zero where there are fewer prizes than contestants. */
  readonly worst: T;
  /** The mean prize less the worst. */
  readonly share: T;
}

/** The levels of a contest's prizes; the share is zero if and only if all prizes are equal. */
export function prizeLevels<T>(field: Field<T>, { prizes, rivals }: Contest<T>): PrizeLevels<T> {
  return { worst: prizes[rivals] ?? field.zero, share: drawnReward(field, prizes, rivals).value(field.one) };
}

/** Who decides, on what, and what the outcome says. */
export interface ContestChoice<T> {
  readonly player: Localized;
  /** Code name of the effort. */
  readonly action: string;
  /** The own effort. */
  readonly chosen: T;
  /** The effort of each rival. */
  readonly others: T;
}

/**
 * The decision of one contestant, given what his rivals exert.
 *
 * Of fractions with `r ≠ 1` it takes equal efforts only.
 */
export function contestDecision<T>(field: Field<T>, contest: Contest<T>, choice: ContestChoice<T>): Decision<T> {
  const { zero, one, compare } = field;
  const { worst, share } = prizeLevels(field, contest);
  const measured = { ...contest, worst, share, unit: compare(share, zero) > 0 ? share : one };
  if (contest.rivals === 0 || compare(choice.others, zero) === 0) return unopposed(field, measured, choice);
  const rational = compare(contest.decisiveness, one) === 0;
  return field.name === "exact" && !rational ? givingUp(field, measured, choice) : opposed(field, measured, choice);
}

interface MeasuredContest<T> extends Contest<T>, PrizeLevels<T> {
  /** Unit of the stated payoffs. */
  readonly unit: T;
}

function opposed<T>(field: Field<T>, contest: MeasuredContest<T>, choice: ContestChoice<T>): Decision<T> {
  const { zero, compare, add, sub, mul, div } = field;
  const { prizes, rivals, decisiveness, unitCost, unit } = contest;
  const { player, action, chosen, others } = choice;
  const reward = drawnReward(field, prizes, rivals);
  const impact = impactOf(field, decisiveness);
  const relative = (effort: T): T => div(effort, others);
  const reached = (effort: T): T => impact.value(relative(effort));
  const gain = (atImpact: T, atCost: T): T => div(sub(reward.value(atImpact), mul(unitCost, atCost)), unit);
  const curvature = (low: T, high: T): T => {
    const [from, to] = [relative(low), relative(high)];
    const [least, most] = [impact.value(from), impact.value(to)];
    const slope = smaller(field, impact.slope(from), impact.slope(to));
    const bend = larger(field, impact.bend(from), impact.bend(to));
    const steepness = reward.slope(compare(bend, zero) < 0 ? most : least);
    const perRelative = add(mul(reward.bend(most), mul(slope, slope)), mul(steepness, bend));
    return div(div(div(perRelative, unit), others), others);
  };
  const piece: Piece<T> = {
    lower: [zero],
    upper: [larger(field, dominatedFrom(field, contest), chosen)],
    payoff: ([effort]) => gain(reached(effort!), effort!),
    gradient([effort]) {
      const marginal = div(mul(reward.slope(reached(effort!)), impact.slope(relative(effort!))), others);
      return [div(sub(marginal, unitCost), unit)];
    },
    curvature: ([low], [high]) => (field.name === "exact" ? zero : curvature(low!, high!)),
    ceiling: ([low], [high]) => gain(reached(high!), low!),
  };
  return {
    kind: "continuous",
    player,
    actions: [action],
    chosen: [chosen],
    chosenPiece: 0,
    pieces: [piece],
    secondOrder: curvature(chosen, chosen),
  };
}

/** Nobody else tries: whoever exerts any effort wins the first draw, and at none all are equal. */
function unopposed<T>(field: Field<T>, contest: MeasuredContest<T>, choice: ContestChoice<T>): Decision<T> {
  const { zero, compare, sub, mul, div, neg } = field;
  const { prizes, worst, share, unit, unitCost } = contest;
  const { player, action, chosen } = choice;
  const linear = (prize: T, slope: T, upper: T): Piece<T> => ({
    lower: [zero],
    upper: [upper],
    payoff: ([effort]) => div(sub(prize, mul(slope, effort!)), unit),
    gradient: () => [neg(div(slope, unit))],
    curvature: () => zero,
  });
  return {
    kind: "continuous",
    player,
    actions: [action],
    chosen: [chosen],
    chosenPiece: compare(chosen, zero) > 0 ? 1 : 0,
    pieces: [
      linear(share, zero, zero),
      linear(sub(prizes[0]!, worst), unitCost, larger(field, dominatedFrom(field, contest), chosen)),
    ],
    secondOrder: zero,
  };
}

/** The only candidates: no effort, and the chosen one. */
function givingUp<T>(field: Field<T>, contest: MeasuredContest<T>, choice: ContestChoice<T>): Decision<T> {
  const { zero, one, sub, mul, div } = field;
  const { share, unit, unitCost } = contest;
  return {
    kind: "finite",
    player: choice.player,
    actions: ["none", choice.action],
    chosen: [zero, one],
    payoffs: [zero, div(sub(share, mul(unitCost, choice.chosen)), unit)],
  };
}

/** The effort from which cost exceeds whatever can be won. */
function dominatedFrom<T>(field: Field<T>, { prizes, worst, unitCost }: MeasuredContest<T>): T {
  return field.div(field.sub(prizes[0]!, worst), unitCost);
}

/** `u = t^r`, `u′` and `u″`, each monotone in `t ≥ 0`. */
function impactOf<T>(field: Field<T>, decisiveness: T): SmoothFunction<T> {
  const { zero, one, compare } = field;
  if (compare(decisiveness, one) === 0) return { value: (t) => t, slope: () => one, bend: () => zero };
  const r = field.toNumber(decisiveness);
  const power = (t: T, exponent: number): number => (exponent === 0 ? 1 : exp(exponent * ln(field.toNumber(t))));
  return {
    value: (t) => field.from(power(t, r)),
    slope: (t) => field.from(r * power(t, r - 1)),
    bend: (t) => field.from(r * (r - 1) * power(t, r - 2)),
  };
}

function smaller<T>(field: Field<T>, a: T, b: T): T {
  return field.compare(a, b) <= 0 ? a : b;
}

function larger<T>(field: Field<T>, a: T, b: T): T {
  return field.compare(a, b) >= 0 ? a : b;
}
