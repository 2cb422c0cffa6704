/**
 * # Parameters that accountability regimes bring
 *
 * Every model that sanctions takes a `regime` and the parameters of its parts. Their defaults are neutral: a part changes
 * nothing until its own parameter is set.
 *
 * @module
 */
import type { ParameterSpec, Regime, RegimePartId } from "../src/index.ts";
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

/** Values of the regime and its parameters in models without evidence on care. */
export interface ResultRegimeParameters<T = number> {
  /** How a missed target is sanctioned. */
  readonly regime: Regime;
  /** `φ ∈ [0, 1]`. */
  readonly tolerance: T | readonly T[];
  /** `R ≥ 0`, payoff units; of `balanced`. */
  readonly reward: T;
  /** `Λ > 0`; of `balanced`. */
  readonly lossAversion: T;
  /** `w̄ ≥ 0`, payoff units; `null` for no cap; of `capped`. */
  readonly liabilityCap: T | null;
  /** `ω ∈ [0, 1]`; of `joint`. */
  readonly jointLiability: T;
  /** Stake forfeited, payoff units; of `veto`. */
  readonly careerStake: T;
  /** `s ∈ [0, 1]`; of `oversight`. */
  readonly oversight: T;
  /** `ρ₁ ∈ [0, 1]`; of `appeals`. */
  readonly reversalGuilty: T;
  /** `κ_a ≥ 0`, payoff units; of `appeals`. */
  readonly appealFee: T;
}

/** The regime parameter itself. */
export function regimeParameter(accepted: readonly RegimePartId[], byDefault: RegimePartId): ParameterSpec {
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
