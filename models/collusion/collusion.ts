/**
 * # Collusive escalation
 *
 * Superior and subordinate under joint liability (共谋加码). The subordinate misses a target with probability
 * `π(a) = Pr(ξ > a)`, `ξ ~ N(δ, σ²)`, where `a` is the markup that he passes down, at cost `κa²/2`. A failure that is reported costs him
 * `Db` and his superior `ωDb`. Alone he sets the markup that maximizes `−Db π(a) − κa²/2`; together, with transfers between them,
 * the two maximize `−(1 + ω)Db π(a) − κa²/2`. So joint liability makes them escalate jointly.
 *
 * It also makes them cover up. Concealing a failure costs `z`, and costs them `(1 + ω)Dν` if it is found out, with probability `p`:
 *
 * conceal if and only if `z + p(1 + ω)Dν < (1 + ω)Db`.
 *
 * The superior reports nevertheless if that is rewarded with what concealing is worth to him, a bribe included that reaches him with
 * efficiency `k_c`: `(ω + k_c)D(b − pν) − z`, where that is positive.
 *
 * ## Notation
 *
 * `b` is the probability with which the accountability regime sanctions a failure, `1 − φ` under uniform tolerance; `q` the
 * probability of an audit, `d` that it finds out, so that `p = qd`; `ν ≥ 1` aggravates what was concealed.
 *
 * ## Implementation notes
 *
 * - `jointMarkup` is that of a coalition that will report. One that foresees its cover-up loses only
 *   `min((1 + ω)Db, z + p(1 + ω)Dν)` by a failure, and insures against no more: `foresightMarkup`. Cover-up and markup are substitutes, so
 *   that where concealment is cheap, the coalition escalates less than the subordinate would alone.
 * - Payoffs need not be concave; all local maxima are found, the global one is taken, the smaller on a tie.
 * - On equality the coalition reports.
 * - Of the accountability regimes, `joint` is what the model is about, with its own `ω`; the bonus of `balanced` would have to say
 *   whether a concealed failure earns it. Under `oversight` the public finds out concealed failures besides audits:
 *   `p = 1 − (1 − qd)(1 − s)`.
 *
 * ## References
 *
 * - An own model. The reward is that of [Tirole1986], there without liability of the supervisor: `k_c D`.
 *
 * @module
 */
import type { Model, RegimePartId } from "../../src/index.ts";
import { type ResultRegimeParameters, regimeParameter, regimeParameters } from "../regimeParameters.ts";
import { domains, shared, units } from "../sharedParameters.ts";
import { type ThresholdChoice, thresholdChoice } from "../thresholdChoice.ts";
import { collusionGame, markupChoices } from "./collusionGame.ts";
import { collusionStakes } from "./collusionStakes.ts";
import { collusionTree } from "./collusionTree.ts";

/** Parameters of {@link collusion}. */
export interface CollusionParameters
  extends Pick<
    ResultRegimeParameters,
    "regime" | "liabilityCap" | "careerStake" | "oversight" | "reversalGuilty" | "appealFee"
  > {
  /** $\kappa > 0$, payoff units per squared target unit. */
  readonly markupCost: number;
  /** $\delta$, target units. */
  readonly slippage: number;
  /** $\sigma > 0$, target units. */
  readonly noise: number;
  /** $D \ge 0$, payoff units. */
  readonly penalty: number;
  /** $\varphi \in [0, 1]$; of the regime's part `tolerance`. */
  readonly tolerance: number;
  /** $\omega \in [0, 1]$. */
  readonly jointLiability: number;
  /** $q \in [0, 1]$. */
  readonly auditProbability: number;
  /** $d \in [0, 1]$. */
  readonly detection: number;
  /** $\nu \ge 1$. */
  readonly aggravation: number;
  /** $z \ge 0$, payoff units. */
  readonly concealmentCost: number;
  /** $k_c \in [0, 1]$. */
  readonly transferEfficiency: number;
}

/** Outcome of {@link collusion}. */
export interface CollusionOutcome {
  /** What the subordinate sets alone, target units. */
  readonly individualMarkup: number;
  /** What a coalition sets that reports failures, target units. */
  readonly jointMarkup: number;
  /** What a coalition sets that foresees whether it will conceal, target units. */
  readonly foresightMarkup: number;
  /** Whether the coalition conceals a failure. */
  readonly conceals: boolean;
  /** Least reward for which the superior reports a failure whatever the subordinate offers, payoff units. */
  readonly collusionProofReward: number;
}

/** The parts that apply: a failure is seen or concealed, and `joint` is the model's own matter. */
const collusionRegimes: readonly RegimePartId[] = ["strict", "tolerance", "veto", "capped", "oversight", "appeals"];

/**
 * What superior and subordinate do when they answer for a failure together: escalate more, or conceal.
 *
 * They conceal a failure if and only if
 *
 * $$
 * z + p(1 + \omega) D \nu < (1 + \omega) D b, \qquad p = q d,
 * $$
 *
 * where $b$ is the probability with which the accountability regime sanctions a failure.
 *
 * @see [Tirole1986]
 * @category Collusion models
 */
export const collusion: Model<CollusionParameters, CollusionOutcome> = {
  id: "collusion",
  title: { en: "Collusive escalation", zh: "共谋加码" },
  description: {
    en: "A subordinate passes a higher target down to be safe from sanctions; for his failure his superior answers, too. With transfers between them both act as one: they insure against what a failure costs both, and escalate more than the subordinate would alone. Or they conceal the failure, if audits are rare and the cover-up is cheap. Whoever foresees that has less to insure against.",
    zh: "下级为避责而加码；其失败上级也须连带负责。二者之间可以利益转移，便如一人行事：为双方所受的问责留出余地，加码多于下级单独所为；或者在审计稀少、隐瞒容易时掩盖失败。预见到隐瞒的，加码的必要随之减少。",
  },
  family: "collusion",
  provenance: "own",
  sources: ["Tirole1986"],
  parameters: {
    markupCost: { ...shared.markupCost, default: "1" },
    slippage: { ...shared.slippage, default: "0.5" },
    noise: { ...shared.noise, default: "1.2" },
    penalty: { ...shared.penalty, default: "3" },
    jointLiability: { ...shared.jointLiability, default: "2/3" },
    auditProbability: {
      symbol: "q",
      title: { en: "probability of an audit", zh: "审计概率" },
      unit: units.probability,
      domain: domains.share,
      default: "0",
    },
    detection: { ...shared.detection, default: "1" },
    aggravation: {
      symbol: "\\nu",
      title: { en: "sanction for a concealed failure, as a multiple", zh: "隐瞒加重系数" },
      unit: units.pure,
      domain: { kind: "real", min: "1" },
      default: "1",
    },
    concealmentCost: {
      symbol: "z",
      title: { en: "cost of concealing a failure", zh: "隐瞒成本" },
      unit: units.payoff,
      domain: domains.nonNegative,
      default: "0",
    },
    transferEfficiency: { ...shared.transferEfficiency, default: "1" },
    regime: regimeParameter(collusionRegimes, "tolerance"),
    tolerance: { ...regimeParameters.tolerance, default: "0.3" },
    liabilityCap: regimeParameters.liabilityCap,
    careerStake: regimeParameters.careerStake,
    oversight: regimeParameters.oversight,
    reversalGuilty: regimeParameters.reversalGuilty,
    appealFee: regimeParameters.appealFee,
  },
  outcome: {
    individualMarkup: {
      symbol: "a^{\\mathrm{ind}}",
      title: { en: "markup of the subordinate alone", zh: "单独加码" },
      unit: units.target,
    },
    jointMarkup: {
      symbol: "a^{\\mathrm{joint}}",
      title: { en: "joint markup where failures are reported", zh: "共谋加码" },
      unit: units.target,
    },
    foresightMarkup: {
      symbol: "a^{\\mathrm{fore}}",
      title: { en: "joint markup that foresees the cover-up", zh: "预见隐瞒的共谋加码" },
      unit: units.target,
    },
    conceals: {
      symbol: "\\mathrm{conceal}",
      title: { en: "failures are concealed", zh: "隐瞒失败" },
      unit: units.pure,
    },
    collusionProofReward: {
      symbol: "s",
      title: { en: "reward that makes reporting collusion-proof", zh: "防共谋奖励" },
      unit: units.payoff,
    },
  },

  build: collusionGame,

  solve(parameters) {
    const stakes = collusionStakes(parameters);
    const [individual, joint, foresight] = markupChoices(parameters, stakes).map(({ incentives }) =>
      thresholdChoice(incentives),
    ) as [ThresholdChoice, ThresholdChoice, ThresholdChoice];
    return {
      status: "solved",
      outcome: {
        individualMarkup: individual.best,
        jointMarkup: joint.best,
        foresightMarkup: foresight.best,
        conceals: stakes.concealed < stakes.reported,
        collusionProofReward: Math.max(0, stakes.superiorGain),
      },
      method: "first-order-roots",
      iterations: [individual, joint, foresight].reduce((sum, { candidates }) => sum + candidates.length, 0),
    };
  },

  toTree(parameters, steps) {
    const stakes = collusionStakes(parameters);
    const { incentives } = markupChoices(parameters, stakes)[1]!;
    return collusionTree(incentives, { ...stakes, ...parameters, penalty: stakes.penalty }, steps);
  },
};
