/**
 * # Contests among equals
 *
 * Where all contestants exert the same effort the first-order condition of {@link contestDecision} has one solution,
 *
 * `c x* = r R′(1)`,
 *
 * which for one prize is `r(n − 1)V/n²`, and for several that of Clark and Riis. It is the only candidate for an equilibrium
 * with equal efforts; a contest that discriminates too sharply has none, because giving up is better.
 *
 * ## Implementation notes
 *
 * Where `r ≤ 1` the payoff is concave. Elsewhere the candidate is searched for gainful deviations; in fractions, for one
 * prize, giving up is the only one that there can be.
 *
 * ## References
 *
 * - [Tullock1980], [ClarkRiis1996], [PerezCastrilloVerdier1992].
 *
 * @module
 */
import type { Condition, Decision, Field, Localized, ModelGame } from "../src/index.ts";
import { type Contest, contestDecision, prizeLevels } from "./contestDecision.ts";
import { definingEquality } from "./definingEquality.ts";
import { isBeaten } from "./gainfulDeviation.ts";
import { drawnReward } from "./prizeDraws.ts";
import { requireDoubles } from "./requireDoubles.ts";

/** `x* = r R′(1)/c`: the only effort that can be everybody's in an equilibrium. */
export function equalEffort<T>(field: Field<T>, { prizes, rivals, decisiveness, unitCost }: Contest<T>): T {
  return field.div(field.mul(decisiveness, drawnReward(field, prizes, rivals).slope(field.one)), unitCost);
}

/** The payoff of everybody at equal efforts: the mean prize less the cost. */
export function equalPayoff<T>(field: Field<T>, contest: Contest<T>, effort: T): T {
  const { worst, share } = prizeLevels(field, contest);
  return field.add(worst, field.sub(share, field.mul(contest.unitCost, effort)));
}

/** Who competes, and for what effort. */
export interface Contestants {
  readonly player: Localized;
  /** Code name of the effort. */
  readonly action: string;
}

/**
 * The effort of everybody in the equilibrium with equal efforts; `null` where giving up, or another effort, gains.
 *
 * @throws {@link DomainError} where doubles cannot hold the result.
 */
export function equilibriumEffort<T>(model: string, field: Field<T>, contest: Contest<T>): T | null {
  const effort = equalEffort(field, contest);
  if (field.compare(prizeLevels(field, contest).share, field.zero) > 0) requireDoubles(model, field, [effort]);
  const anybody = { player: { en: "contestant", zh: "竞争者" }, action: "effort" };
  return isBeaten(field, equalEffortDecision(field, contest, anybody, effort)) ? null : effort;
}

/** The decision of one of those who all exert the same effort. */
export function equalEffortDecision<T>(
  field: Field<T>,
  contest: Contest<T>,
  contestants: Contestants,
  effort: T,
): Decision<T> {
  return contestDecision(field, contest, { ...contestants, chosen: effort, others: effort });
}

/**
 * The contest as a checker sees it.
 *
 * @param effortOf - The effort in an outcome, `null` where there is no equilibrium.
 */
export function equalEffortGame<O, T>(
  field: Field<T>,
  contest: Contest<T>,
  contestants: Contestants,
  effortOf: (outcome: O) => T | null,
): ModelGame<O, T> {
  const candidate = equalEffort(field, contest);
  const decision = (effort: T) => equalEffortDecision(field, contest, contestants, effort);
  const shown = shownEffort(field, candidate);
  const label = {
    en: `candidate ${shown}, payoffs in units of the mean prize`,
    zh: `候选 ${shown}，收益以平均奖金为单位`,
  };
  return {
    field,
    decisions(outcome) {
      const effort = effortOf(outcome);
      return effort === null ? [] : [decision(effort)];
    },
    conditions: (outcome) => equalEffortConditions(field, contest, effortOf(outcome) ?? candidate),
    alternatives: (outcome) => (effortOf(outcome) === null ? [{ label, decision: decision(candidate) }] : []),
  };
}

/** An effort in the label of a candidate. */
export function shownEffort<T>(field: Field<T>, effort: T): string {
  return field.name === "float" ? field.toNumber(effort).toPrecision(6) : field.format(effort);
}

/**
 * When the equilibrium with equal efforts exists.
 *
 * @param effort - Everybody's.
 */
function equalEffortConditions<T>(field: Field<T>, contest: Contest<T>, effort: T): readonly Condition<T>[] {
  const { one, compare, sub, mul, neg } = field;
  const { prizes, rivals, decisiveness: r, unitCost } = contest;
  const { share } = prizeLevels(field, contest);
  const reward = drawnReward(field, prizes, rivals);
  const cost = mul(unitCost, effort);
  // x²U″ = r [(r − 1) R′ + r R″] at equal efforts.
  const [rise, fall] = [mul(sub(r, one), reward.slope(one)), neg(mul(r, reward.bend(one)))];
  const conditions: Condition<T>[] = [
    {
      id: "concave",
      statement: {
        en: "r ≤ 1: the payoff is concave, so the equilibrium exists",
        zh: "r ≤ 1：收益凹，均衡存在",
      },
      holds: compare(r, one) <= 0,
      value: r,
      bound: one,
      role: "sufficient",
    },
    {
      id: "second-order",
      statement: {
        en: "(r − 1)R′ ≤ −rR″ at equal efforts: the candidate is a local maximum",
        zh: "努力相等处 (r − 1)R′ ≤ −rR″：候选点为局部极大",
      },
      holds: isAtMost(field, rise, fall),
      value: rise,
      bound: fall,
      role: "necessary",
    },
    {
      id: "no-giving-up",
      statement: {
        en: "c x* ≤ the mean prize less the worst: giving up does not gain; for one prize, r ≤ n/(n − 1)",
        zh: "c x* ≤ 平均奖金减最低奖金：放弃努力（躺平）无利可图；单一奖金时即 r ≤ n/(n − 1)",
      },
      holds: isAtMost(field, cost, share),
      value: cost,
      bound: share,
      role: "necessary",
    },
  ];
  if (field.name !== "exact" || compare(r, one) === 0) return conditions;
  const statement = {
    en: "|r R′(1) − c x*| ≤ 0: the marginal reward of effort is its cost",
    zh: "|r R′(1) − c x*| ≤ 0：努力的边际收益等于其成本",
  };
  return [definingEquality(field, { id: "first-order", statement }, cost, mul(r, reward.slope(one))), ...conditions];
}

/** Whether `value ≤ bound`; in floats up to rounding, so that the boundary itself counts as kept. */
export function isAtMost<T>(field: Field<T>, value: T, bound: T): boolean {
  if (field.name === "exact") return field.compare(value, bound) <= 0;
  return field.toNumber(value) <= field.toNumber(bound) + 1e-12 * Math.abs(field.toNumber(bound));
}
