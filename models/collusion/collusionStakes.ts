/**
 * # What a failure costs those who collude
 *
 * @module
 */
import { DomainError, float, type Regime, type RegimeParameters, sanctionRule } from "../../src/index.ts";

/** Sanctions, audits and concealment; of the parameters of `collusion`. */
export interface CollusionRisks
  extends Pick<
    RegimeParameters<number>,
    | "penalty"
    | "tolerance"
    | "jointLiability"
    | "liabilityCap"
    | "careerStake"
    | "oversight"
    | "reversalGuilty"
    | "appealFee"
  > {
  readonly regime: Regime;
  readonly auditProbability: number;
  readonly detection: number;
  readonly aggravation: number;
  readonly concealmentCost: number;
  readonly transferEfficiency: number;
}

/** What a failure costs, in payoff units, and with which probability. */
export interface CollusionStakes {
  /** `D`, as the regime changes it. */
  readonly penalty: number;
  /** `b`: a reported failure is sanctioned. */
  readonly sanctioned: number;
  /** `p`: a concealed failure is found out. */
  readonly foundOut: number;
  /** `Db`: what a reported failure costs the subordinate. */
  readonly individual: number;
  /** `(1 + ω)Db`: what it costs both. */
  readonly reported: number;
  /** `z + p(1 + ω)Dν`: what a concealed failure costs both. */
  readonly concealed: number;
  /** What concealing instead of reporting is worth to the superior, the largest bribe included. */
  readonly superiorGain: number;
}

/** @throws {@link DomainError} where a sanction exceeds the range of doubles. */
export function collusionStakes(risks: CollusionRisks): CollusionStakes {
  const { jointLiability, auditProbability, detection, aggravation, concealmentCost, transferEfficiency } = risks;
  // Who is jointly liable is the model's own matter.
  const rule = sanctionRule(risks.regime, { ...risks, jointLiability: 0 }, float);
  const { penalty, negligent: sanctioned } = rule;
  const foundOut = 1 - (1 - auditProbability * detection) * (1 - risks.oversight);
  const individual = penalty * sanctioned;
  const spared = individual - foundOut * aggravation * penalty;
  const stakes: CollusionStakes = {
    penalty,
    sanctioned,
    foundOut,
    individual,
    reported: (1 + jointLiability) * individual,
    concealed: concealmentCost + foundOut * (1 + jointLiability) * penalty * aggravation,
    superiorGain: jointLiability * spared + transferEfficiency * Math.max(0, spared) - concealmentCost,
  };
  if (Object.values(stakes).every(Number.isFinite)) return stakes;
  throw new DomainError({
    en: `collusion: a penalty of ${risks.penalty} with an aggravation of ${aggravation} exceeds the range of doubles; take smaller ones.`,
    zh: `collusion：惩罚 ${risks.penalty} 与加重系数 ${aggravation} 使惩罚超出双精度范围；请减小其值。`,
  });
}
