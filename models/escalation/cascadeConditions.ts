/**
 * # Conditions of the strategic cascade
 *
 * When no floor binds, and when the path does not rest on indifference.
 *
 * @module
 */
import type { Condition, Field } from "../../src/index.ts";
import type { TierIncentives } from "./replyBranches.ts";
import type { CascadeIncentives, Path } from "./subgamePerfectPath.ts";

/** The conditions that a cascade and its path meet or not. */
export function cascadeConditions<T, N>(
  field: Field<T>,
  { tiers, bottom }: CascadeIncentives<T>,
  { responses, steps }: Path<N>,
): readonly Condition<T>[] {
  const floors = responses.filter(({ pieces }) => pieces.some(({ reply }) => reply?.kind === "floor"));
  return [
    floorCondition(field, floors.length + (steps[0]!.binding ? 1 : 0)),
    motivesCondition(field, [...tiers, bottom]),
    indifferenceCondition(field, steps.filter(({ atJump }) => atJump).length),
  ];
}

function floorCondition<T>(field: Field<T>, count: number): Condition<T> {
  return {
    id: "interior",
    statement: {
      en: "number of tiers whose floor a ≥ 0 binds at some target from T₀ on ≤ 0: the recursion of affine replies holds, and the equilibrium is unique",
      zh: "在 T₀ 以上某一目标处触及下限 a ≥ 0 的层数 ≤ 0：线性反应的递推成立，均衡唯一",
    },
    holds: count === 0,
    value: field.from(count),
    bound: field.zero,
    role: "sufficient",
  };
}

/** Compared crosswise, so that `p = 0` needs no division: `w_m p_ℓ − w_ℓ p_m ≤ 0` for all `ℓ < m`. */
function motivesCondition<T>(field: Field<T>, all: readonly TierIncentives<T>[]): Condition<T> {
  const { zero, sub, mul } = field;
  let most = zero;
  for (const [m, low] of all.entries()) {
    for (const high of all.slice(0, m)) {
      const rise = sub(mul(low.prize, high.penalty), mul(high.prize, low.penalty));
      if (field.compare(rise, most) > 0) most = rise;
    }
  }
  return {
    id: "prize-per-penalty",
    statement: {
      en: "max over ℓ < m of w_m p_ℓ − w_ℓ p_m ≤ 0: the prize per unit of sanction does not rise down the hierarchy, so no floor binds whatever the target and the costs",
      zh: "对一切 ℓ < m，w_m p_ℓ − w_ℓ p_m 的最大值 ≤ 0：奖励与问责之比自上而下不升，故无论目标与成本如何，加码下限均不起作用",
    },
    holds: field.compare(most, zero) <= 0,
    value: most,
    bound: zero,
    role: "sufficient",
  };
}

function indifferenceCondition<T>(field: Field<T>, count: number): Condition<T> {
  return {
    id: "no-indifference",
    statement: {
      en: "number of tiers that set a target at which a tier below is indifferent ≤ 0: the path does not rest on how an indifferent official replies (elsewhere subgame perfection makes him reply as the superior's optimum needs)",
      zh: "把目标定在使某一下级无差异之处的层数 ≤ 0：均衡路径不取决于无差异官员如何选择（否则子博弈完美要求其选择上级最优所需的反应）",
    },
    holds: count === 0,
    value: field.from(count),
    bound: field.zero,
    role: "sufficient",
  };
}
