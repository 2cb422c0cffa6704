/**
 * # The payoffs of reform, routine and abuse
 *
 * @module
 */
import { DomainError, type Field, hasPart, type Regime, regime, sanctionRule } from "../../src/index.ts";
import type { CareRegimeParameters } from "../regimeParameters.ts";

/** Parameters of `reform-tolerance`. */
export interface ReformToleranceParameters<T = number>
  extends Pick<
    CareRegimeParameters<T>,
    | "liabilityCap"
    | "jointLiability"
    | "careerStake"
    | "reward"
    | "lossAversion"
    | "oversight"
    | "oversightError"
    | "reversalInnocent"
    | "reversalGuilty"
    | "appealFee"
  > {
  /** $p_R \in [0, 1]$: probability that a reform succeeds. */
  readonly successProbability: T;
  /** $R_R \ge 0$, payoff units: gain from a successful reform. */
  readonly reformGain: T;
  /** $g \ge 0$, payoff units: gain from abuse. */
  readonly abuseGain: T;
  /** $D \ge 0$, payoff units. */
  readonly penalty: T;
  /** What applies beside the tolerance that is sought. */
  readonly regime: Regime;
}

/** What the official may do. */
export type Choice = "reform" | "routine" | "abuse";

/** The payoff of each choice at one tolerance for all failures, payoff units. */
export function reformPayoffs<T>(
  field: Field<T>,
  parameters: ReformToleranceParameters<T>,
  tolerance: T,
): Readonly<Record<Choice, T>> {
  const { add, sub, mul, one } = field;
  const { successProbability: p, reformGain, abuseGain, regime: given, ...rest } = parameters;
  const tolerant = hasPart(given, "tolerance") ? given : regime(`tolerance+${given.id}`);
  const { penalty, reward, diligent, negligent } = sanctionRule(tolerant, { ...rest, tolerance }, field);
  const payoffs = {
    reform: sub(mul(p, add(reformGain, reward)), mul(sub(one, p), mul(diligent, penalty))),
    routine: reward,
    abuse: sub(abuseGain, mul(negligent, penalty)),
  };
  if (!Object.values(payoffs).every((payoff) => Number.isFinite(field.toNumber(payoff)))) {
    throw new DomainError({
      en: "reform-tolerance: the payoffs exceed the range of doubles; take smaller gains and penalties.",
      zh: "reform-tolerance：收益超出双精度范围；请减小所得与惩罚。",
    });
  }
  return payoffs;
}
