/**
 * # Ratchet
 *
 * Every period an official is paid the bonus `b` per unit by which performance `y_t = e_t` exceeds the target `q_t`, at the
 * cost `c e_t²/2`, and the next target follows performance (鞭打快牛):
 *
 * `q_{t+1} = q_t + η(y_t − q_t)`.
 *
 * A unit more today raises the targets of all later periods, by `η(1 − η)^{s−1}` after `s` periods. With the discount factor
 * `ρ` the net incentive is therefore
 *
 * `b (1 − ρ)/(1 − ρ(1 − η))`,
 *
 * the bonus times the incentive factor, and effort is that over `c` whatever the target. With the interest rate `i`,
 * `ρ = 1/(1 + i)`, the factor is `i/(i + η)`.
 *
 * ## Notation
 *
 * `f` is the incentive factor, `λ` the burden of a unit of target: the discounted value that it costs from the period on in which it is set,
 * `λ = b + ρ(1 − η)λ`.
 *
 * ## Implementation notes
 *
 * The value of the dynamic program is linear in the target with slope `−λ`, so that the one-shot deviation principle reduces
 * the game to the choice of one effort against `b e − c e²/2 − ρηλe`. Mean-zero noise in performance changes nothing. The
 * checker sees that choice with `λ` defined by its recursion, and apart from it the choice of one effort for ever, from a
 * target that has settled.
 *
 * ## References
 *
 * - [Weitzman1980]
 *
 * @module
 */
import {
  type Condition,
  type ContinuousDecision,
  exact,
  type Field,
  float,
  type Localized,
  type Model,
  type ModelRoutines,
  type Rational,
} from "../../src/index.ts";
import { requireFinite } from "../arithmeticOf.ts";
import { definingEquality } from "../definingEquality.ts";
import { domains, shared, units } from "../sharedParameters.ts";

/** Parameters of {@link ratchet}. */
export interface RatchetParameters<T = number> {
  /** $b \ge 0$, payoff units per target unit. */
  readonly bonus: T;
  /** $c > 0$, payoff units per squared target unit. */
  readonly effortCost: T;
  /** $\eta \in [0, 1]$: share of the excess by which the target follows performance. */
  readonly adjustment: T;
  /** $\rho \in [0, 1)$. */
  readonly discount: T;
}

/** Outcome of {@link ratchet}. */
export interface RatchetOutcome<T = number> {
  /** $\frac{1 - \rho}{1 - \rho(1 - \eta)} \in (0, 1]$: share of the bonus that is an incentive. */
  readonly incentiveFactor: T;
  /** $e^*$ of every period, target units. */
  readonly effort: T;
  /**
   * $\lambda = \frac{b}{1 - \rho(1 - \eta)}$: what a unit of target costs the official, payoff units per target unit.
   */
  readonly targetBurden: T;
}

/**
 * The routines of {@link ratchet} in any arithmetic.
 *
 * @category Principal–agent models
 */
export function ratchetRoutines<T>(field: Field<T>): ModelRoutines<RatchetParameters<T>, RatchetOutcome<T>, T> {
  const { one, sub, mul, div } = field;
  return {
    build: (parameters) => ({
      field,
      decisions: (outcome) => [oneShot(field, parameters, outcome), forEver(field, parameters, outcome)],
      conditions: (outcome) => definitions(field, parameters, outcome),
    }),
    solve({ bonus, effortCost, adjustment, discount }) {
      const decay = sub(one, mul(discount, sub(one, adjustment)));
      const incentiveFactor = div(sub(one, discount), decay);
      const effort = div(mul(bonus, incentiveFactor), effortCost);
      const targetBurden = div(bonus, decay);
      requireFinite(field, "ratchet", [mul(effort, effort), mul(bonus, effort), targetBurden]);
      const outcome = { incentiveFactor, effort, targetBurden };
      return { status: "solved", outcome, method: "closed-form", iterations: 1 };
    },
  };
}

/** One effort in one period, all later ones as in the outcome: `b e − c e²/2 − ρηλ e`. */
function oneShot<T>(
  field: Field<T>,
  { bonus, effortCost, adjustment, discount }: RatchetParameters<T>,
  { effort, targetBurden }: RatchetOutcome<T>,
): ContinuousDecision<T> {
  const later = field.mul(field.mul(discount, adjustment), targetBurden);
  const player = { en: "official, in one period", zh: "官员（单期偏离）" };
  return quadraticChoice(field, player, field.sub(bonus, later), effortCost, effort);
}

/**
 * The same effort in every period from a settled target `q = e*` on, per period: `1 − ρ` times
 * `Σ ρᵗ [b (e − q)(1 − η)ᵗ − c e²/2]`.
 */
function forEver<T>(
  field: Field<T>,
  { bonus, effortCost, adjustment, discount }: RatchetParameters<T>,
  { effort }: RatchetOutcome<T>,
): ContinuousDecision<T> {
  const { one, sub, mul, div } = field;
  // The lead of performance over the target lasts for the share (1 − ρ)/(1 − ρ(1 − η)) of all discounted time.
  const lasting = div(sub(one, discount), sub(one, mul(discount, sub(one, adjustment))));
  const player = { en: "official, in all periods", zh: "官员（永久偏离）" };
  return quadraticChoice(field, player, mul(bonus, lasting), effortCost, effort);
}

/** The choice of `e ≥ 0` against `s e − c e²/2`, relative to the payoff of no effort. */
function quadraticChoice<T>(field: Field<T>, player: Localized, slope: T, cost: T, chosen: T): ContinuousDecision<T> {
  const { zero, one, add, sub, mul, div, neg } = field;
  const two = add(one, one);
  return {
    kind: "continuous",
    player,
    actions: ["effort"],
    chosen: [chosen],
    chosenPiece: 0,
    pieces: [
      {
        lower: [zero],
        upper: [null],
        payoff: ([e]) => mul(e!, sub(slope, div(mul(cost, e!), two))),
        gradient: ([e]) => [sub(slope, mul(cost, e!))],
        curvature: () => neg(cost),
      },
    ],
    secondOrder: neg(cost),
  };
}

function definitions<T>(
  field: Field<T>,
  { bonus, adjustment, discount }: RatchetParameters<T>,
  { incentiveFactor, targetBurden }: RatchetOutcome<T>,
): readonly Condition<T>[] {
  const { one, add, sub, mul } = field;
  const kept = mul(discount, sub(one, adjustment));
  const burden = {
    en: "|λ − (b + ρ(1 − η)λ)| ≤ 0: a unit of target costs the bonus now, and what is left of it later",
    zh: "|λ − (b + ρ(1 − η)λ)| ≤ 0：单位目标的负担等于本期奖金加其后各期的余留",
  };
  const factor = {
    en: "|f(1 − ρ(1 − η)) − (1 − ρ)| ≤ 0: the incentive factor is the share of discounted time for which a lead over the target lasts",
    zh: "|f(1 − ρ(1 − η)) − (1 − ρ)| ≤ 0：激励系数等于超出目标的状态在贴现时间中所占的份额",
  };
  return [
    definingEquality(
      field,
      { id: "target-burden", statement: burden },
      targetBurden,
      add(bonus, mul(kept, targetBurden)),
    ),
    definingEquality(
      field,
      { id: "incentive-factor", statement: factor },
      mul(incentiveFactor, sub(one, kept)),
      sub(one, discount),
    ),
  ];
}

/**
 * An official whose targets follow performance, and who holds back for that reason.
 *
 * Effort falls with the speed at which targets adjust, and with the patience of the official.
 *
 * The target $q_t$ follows the performance $y_t$, and the incentive that remains of the bonus is
 *
 * $$
 * q_{t+1} = q_t + \eta(y_t - q_t), \qquad b\,\frac{1 - \rho}{1 - \rho(1 - \eta)}.
 * $$
 *
 * @see [Weitzman1980]
 * @category Principal–agent models
 */
export const ratchet: Model<
  RatchetParameters,
  RatchetOutcome,
  RatchetParameters<Rational>,
  RatchetOutcome<Rational>
> = {
  id: "ratchet",
  title: { en: "Ratchet", zh: "棘轮效应" },
  description: {
    en: "An official is paid for exceeding the target, and next year's target is raised by part of the excess: whoever runs fast is whipped. A bonus now is paid for with higher targets ever after, so that a forward-looking official holds effort back, the more so the faster targets follow and the more the future counts.",
    zh: "官员因超额完成目标而得奖，次年目标又按超额的一部分上调，即“鞭打快牛”。今日的奖金须以今后更高的目标偿还，有远见的官员遂保留实力；目标跟进越快、未来越受看重，保留越多。",
  },
  family: "principal-agent",
  provenance: "published",
  sources: ["Weitzman1980"],
  parameters: {
    bonus: {
      symbol: "b",
      title: { en: "bonus per unit above the target", zh: "单位超额奖金" },
      unit: { en: "payoff units per target unit", zh: "收益单位/目标单位" },
      domain: domains.nonNegative,
      default: "1",
    },
    effortCost: { ...shared.effortCost, default: "1" },
    adjustment: {
      symbol: "\\eta",
      title: { en: "share of the excess that is added to the target", zh: "目标跟进率" },
      unit: units.pure,
      domain: domains.share,
      default: "0.5",
    },
    discount: { ...shared.discount, default: "0.9" },
  },
  outcome: {
    incentiveFactor: {
      symbol: "f",
      title: { en: "share of the bonus that is an incentive", zh: "激励系数" },
      unit: units.pure,
    },
    effort: { symbol: "e^*", title: { en: "effort", zh: "努力" }, unit: units.target },
    targetBurden: {
      symbol: "\\lambda",
      title: { en: "discounted cost of a unit of target", zh: "单位目标负担" },
      unit: { en: "payoff units per target unit", zh: "收益单位/目标单位" },
    },
  },
  ...ratchetRoutines(float),
  exact: ratchetRoutines(exact),
};
