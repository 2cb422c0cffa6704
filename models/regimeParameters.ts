/**
 * # Parameters that accountability regimes bring
 *
 * Every model that sanctions takes a `regime` and the parameters of its parts. Their defaults are neutral, a part changes
 * nothing until its own parameter is set; only error rates and the standard of care have no neutral value.
 *
 * @module
 */
import {
  type ParameterSpec,
  type Regime,
  type RegimeParameters,
  type RegimePartId,
  regimeParts,
} from "../src/index.ts";
import { domains, shared, units } from "./sharedParameters.ts";

/** The parts that apply where a miss is a failure and there is no evidence on care. */
export const resultRegimes: readonly RegimePartId[] = [
  "strict",
  "tolerance",
  "veto",
  "balanced",
  "capped",
  "joint",
  "appeals",
  "oversight",
];

/** All parts: for models with an effort or a care standard. */
export const careRegimes: readonly RegimePartId[] = regimeParts.map(({ id }) => id);

/** Values of the regime and its parameters in models without evidence on care. */
export interface ResultRegimeParameters<T = number>
  extends Pick<
    RegimeParameters<T>,
    | "reward"
    | "lossAversion"
    | "liabilityCap"
    | "jointLiability"
    | "careerStake"
    | "oversight"
    | "reversalGuilty"
    | "appealFee"
  > {
  /** How a missed target is sanctioned. */
  readonly regime: Regime;
  /** `φ ∈ [0, 1]`; of `tolerance`. */
  readonly tolerance: T | readonly T[];
}

/** Values of the parameters of all parts, for models with evidence on care; the regime itself stands apart. */
export type CareRegimeParameters<T = number> = Omit<RegimeParameters<T>, "penalty">;

/** The regime parameter itself; `byDefault` is `null` where the model has a rule of its own unless a regime is chosen. */
export function regimeParameter(accepted: readonly RegimePartId[], byDefault: RegimePartId | null): ParameterSpec {
  return {
    symbol: "\\mathcal R",
    title: { en: "accountability regime", zh: "问责制度" },
    unit: units.pure,
    domain: { kind: "regime", of: accepted },
    default: byDefault,
  };
}

/** Parameters of parts that change the penalty, the reward or the sanction after a failure. */
export const regimeParameters = {
  tolerance: { ...shared.tolerance, default: "0", usedBy: ["tolerance"] },
  reward: { ...shared.reward, default: "0", usedBy: ["balanced"] },
  lossAversion: {
    symbol: "\\Lambda",
    title: { en: "weight of a loss against a gain", zh: "损失厌恶系数" },
    unit: units.pure,
    domain: domains.positive,
    default: "1",
    usedBy: ["balanced"],
  },
  liabilityCap: {
    symbol: "\\bar w",
    title: { en: "most that can be taken from an official", zh: "岗位价值上限" },
    unit: units.payoff,
    domain: domains.nonNegative,
    default: null,
    usedBy: ["capped"],
  },
  jointLiability: { ...shared.jointLiability, default: "0", usedBy: ["joint"] },
  careerStake: {
    symbol: "V\\Pr(\\mathrm{win})",
    title: { en: "career forfeited by one failure", zh: "一票否决所失之前程" },
    unit: units.payoff,
    domain: domains.nonNegative,
    default: "0",
    usedBy: ["veto"],
  },
  oversight: { ...shared.oversight, default: "0", usedBy: ["oversight"] },
  reversalGuilty: {
    symbol: "\\rho_1",
    title: { en: "a negligent official's appeal succeeds", zh: "有责者申诉成功率" },
    unit: units.probability,
    domain: domains.share,
    default: "0",
    usedBy: ["appeals"],
  },
  appealFee: {
    symbol: "\\kappa_a",
    title: { en: "cost of an appeal", zh: "申诉成本" },
    unit: units.payoff,
    domain: domains.nonNegative,
    default: "0",
    usedBy: ["appeals"],
  },
} as const satisfies Record<string, ParameterSpec>;

/** Parameters of all parts, those that judge care included: for models with an effort or a care standard. */
export const careRegimeParameters = {
  tolerance: regimeParameters.tolerance,
  falseBlame: { ...shared.falseBlame, default: "0.05", usedBy: ["tolerance-list"] },
  missedBlame: { ...shared.missedBlame, default: "0.1", usedBy: ["tolerance-list"] },
  careStandard: {
    ...shared.careStandard,
    default: "0.5",
    usedBy: ["negligence", "noisy-negligence", "process-and-result"],
  },
  careNoise: { ...shared.careNoise, default: "0.2", usedBy: ["noisy-negligence"] },
  observability: { ...shared.observability, default: "1", usedBy: ["process-and-result"] },
  liabilityCap: regimeParameters.liabilityCap,
  jointLiability: regimeParameters.jointLiability,
  careerStake: regimeParameters.careerStake,
  reward: regimeParameters.reward,
  lossAversion: regimeParameters.lossAversion,
  oversight: regimeParameters.oversight,
  oversightError: {
    symbol: "\\varepsilon_s",
    title: { en: "the public blames the diligent", zh: "舆情误差（误责尽职者的概率）" },
    unit: units.probability,
    domain: domains.share,
    default: "0",
    usedBy: ["oversight"],
  },
  reversalInnocent: {
    symbol: "\\rho_0",
    title: { en: "a diligent official's appeal succeeds", zh: "无责者申诉成功率" },
    unit: units.probability,
    domain: domains.share,
    default: "0",
    usedBy: ["appeals"],
  },
  reversalGuilty: regimeParameters.reversalGuilty,
  appealFee: regimeParameters.appealFee,
} as const satisfies { readonly [K in keyof CareRegimeParameters]-?: ParameterSpec };
