/**
 * # Target cascade
 *
 * The flagship: targets escalate down a hierarchy. An official who receives `T` asks `T + a` of the level below, to be
 * promoted before the siblings (邀功) and to be safe from sanctions (避责):
 *
 * `U(a) = V Pr(rank 1) − S Pr(ξ > a) − k a²/2`, `ξ ~ N(δ, σ²)`,
 *
 * where `S = Db + R` is the stake that the accountability regime puts on meeting the own target and `k = (1 − χ)κ` the own
 * share of the cost. In the symmetric equilibrium of a level
 *
 * `Vψ(n)(μ/σ + A/σ_r) + (S/σ) f((a − δ)/σ) = k a`.
 *
 * ## Notation
 *
 * `P` is the chance of winning as a function of the lead; `A` the probability that announcements (noise `σ_r`) are ranked
 * instead of outcomes, `μ = 1 − A`; `f` the standard normal density, `z = (a − δ)/σ`.
 *
 * ## Implementation notes
 *
 * The first-order condition is not trusted: all its crossings from plus to minus are found, each is examined for gainful
 * deviations, and the equilibrium with the highest payoff is taken (the smaller markup on a tie). An action above
 * `√(2(V + S)/k)` costs more than everything it could win, so deviations are sought below it.
 *
 * ## References
 *
 * - An own model; its two motives are those that [ChangWangXiong2025] report. Tournament: [LazearRosen1981].
 *
 * @module
 */
import {
  type Condition,
  type ContinuousDecision,
  float,
  isBestResponse,
  type Model,
  type OnePerLevel,
} from "../../src/index.ts";
import { type ResultRegimeParameters, regimeParameter, regimeParameters, resultRegimes } from "../regimeParameters.ts";
import { domains, shared, units } from "../sharedParameters.ts";
import { thresholdReplies } from "../thresholdReplies.ts";
import { cascadeColumns } from "./cascadeColumns.ts";
import { cascadeIncentives } from "./cascadeIncentives.ts";
import {
  creditShare,
  type LevelIncentives,
  marginalPrize,
  markupDecision,
  markupPayoff,
  markupsAdded,
  plannersMarkup,
  steepestCurvature,
} from "./markupIncentives.ts";

/** Parameters of {@link targetCascade}; lists run over the levels, top first. */
export interface TargetCascadeParameters extends Omit<ResultRegimeParameters, "careerStake"> {
  /** Stake forfeited under `veto`, payoff units; `null` for what a contestant expects of the prize, $V/n$. */
  readonly careerStake: number | null;
  /** $T_0$, target units. */
  readonly initialTarget: number;
  /** Number of levels that set a markup. */
  readonly levels: number;
  /** $V \ge 0$, payoff units. */
  readonly prize: OnePerLevel<number>;
  /** $n \ge 2$. */
  readonly siblings: OnePerLevel<number>;
  /** $\sigma > 0$, target units. */
  readonly noise: OnePerLevel<number>;
  /** $D \ge 0$, payoff units. */
  readonly penalty: OnePerLevel<number>;
  /** $\varphi \in [0, 1]$. */
  readonly tolerance: OnePerLevel<number>;
  /** $\delta$, target units. */
  readonly slippage: OnePerLevel<number>;
  /** $\kappa > 0$, payoff units per squared target unit. */
  readonly markupCost: OnePerLevel<number>;
  /** $\chi \in [0, 1)$. */
  readonly passThrough: OnePerLevel<number>;
  /** $B \ge 0$, payoff units. */
  readonly socialValue: OnePerLevel<number>;
  /** $A \in [0, 1]$: probability that announcements are ranked instead of outcomes. */
  readonly asymmetry: OnePerLevel<number>;
  /** $\sigma_r > 0$, target units; `null` for $\sigma$. */
  readonly announcementNoise: OnePerLevel<number> | null;
}

/** Outcome of {@link targetCascade}; lists run over the levels, top first. */
export interface TargetCascadeOutcome {
  /** $a_\ell$; `null` where no symmetric pure equilibrium exists. */
  readonly markups: readonly (number | null)[];
  /** $T_0, \dots, T_L$; `null` below a level without equilibrium. */
  readonly targets: readonly (number | null)[];
  /** Share of the promotion motive in the first-order condition; `null` where nothing pulls. */
  readonly creditShare: readonly (number | null)[];
  /** Whether the payoff is strictly concave by the sufficient condition. */
  readonly concave: readonly boolean[];
  /** All points where the symmetric first-order condition crosses from plus to minus, ascending. */
  readonly localMaxima: readonly (readonly number[])[];
  /** The markup that a planner would choose who values meeting the target at $B$. */
  readonly socialMarkup: readonly number[];
}

/** Symmetric equilibrium of one level. */
interface LevelEquilibrium {
  readonly markup: number | null;
  readonly candidates: readonly number[];
}

/** The decision of one level: one and the same for solver and checker where the payoff is not concave, so that it is judged once. */
function decisionAt(
  parameters: TargetCascadeParameters,
  at: LevelIncentives,
  level: number,
  markup: number,
): ContinuousDecision<number> {
  if (steepestCurvature(at) < at.cost) return markupDecision(at, level, markup);
  const known = decisions.get(parameters) ?? new Map<string, ContinuousDecision<number>>();
  decisions.set(parameters, known);
  const key = `${level} ${markup}`;
  const decision = known.get(key) ?? markupDecision(at, level, markup);
  known.set(key, decision);
  return decision;
}

const decisions = new WeakMap<TargetCascadeParameters, Map<string, ContinuousDecision<number>>>();

/** The equilibrium of one level: the best candidate from which no deviation gains. */
function equilibrium(parameters: TargetCascadeParameters, at: LevelIncentives, level: number): LevelEquilibrium {
  const { stake, slippage, noise, cost } = at;
  const candidates = thresholdReplies({ pull: marginalPrize(at), stake, mean: slippage, noise, cost });
  if (steepestCurvature(at) < cost) return { markup: candidates[0]!, candidates };
  let markup: number | null = null;
  for (const candidate of candidates) {
    const better = markup === null || markupPayoff(at, candidate, candidate) > markupPayoff(at, markup, markup);
    if (better && isBestResponse(decisionAt(parameters, at, level, candidate), float)) markup = candidate;
  }
  return { markup, candidates };
}

/**
 * Targets that escalate down a hierarchy, to win promotion and to be safe from sanctions.
 *
 * An official who receives $T$ asks $T + a$ of the level below. In the symmetric equilibrium of a level
 *
 * $$
 * V \psi(n) \Bigl(\frac{\mu}{\sigma} + \frac{A}{\sigma_r}\Bigr)
 * + \frac{S}{\sigma}\,f\Bigl(\frac{a - \delta}{\sigma}\Bigr) = k a, \qquad \mu = 1 - A,
 * $$
 *
 * where $k = (1 - \chi)\kappa$ is the own share of the cost, $S$ the stake that the accountability regime puts on meeting
 * the own target, and $f$ the standard normal density.
 *
 * @see [LazearRosen1981], [ChangWangXiong2025]
 * @category Escalation models
 */
export const targetCascade: Model<TargetCascadeParameters, TargetCascadeOutcome> = {
  id: "target-cascade",
  title: { en: "Target cascade", zh: "目标层层加码" },
  description: {
    en: "A target arrives from above. Each official passes a higher one down: to outrank the siblings in a promotion tournament, and as a buffer against the sanction for missing the own target. The markups add up along the hierarchy.",
    zh: "目标自上而下传达。每层官员向下提出更高的目标：一为在晋升锦标赛中胜过同级（邀功），二为未达标受问责留出余地（避责）。加码逐层累积。",
  },
  family: "escalation",
  provenance: "own",
  sources: ["LazearRosen1981", "ChangWangXiong2025"],
  parameters: {
    initialTarget: { ...shared.initialTarget, default: "60" },
    levels: { ...shared.levels, default: "3" },
    prize: { ...shared.prize, default: "4", perLevel: { count: "levels" } },
    siblings: { ...shared.siblings, default: "5", perLevel: { count: "levels" } },
    noise: { ...shared.noise, default: "2", perLevel: { count: "levels" } },
    penalty: { ...shared.penalty, default: "6", perLevel: { count: "levels" } },
    slippage: { ...shared.slippage, default: "1", perLevel: { count: "levels" } },
    markupCost: { ...shared.markupCost, default: "2", perLevel: { count: "levels" } },
    passThrough: { ...shared.passThrough, default: "0.2", perLevel: { count: "levels" } },
    socialValue: { ...shared.socialValue, default: "0", perLevel: { count: "levels" } },
    asymmetry: { ...shared.asymmetry, default: "0", perLevel: { count: "levels" } },
    announcementNoise: {
      symbol: "\\sigma_r",
      title: { en: "noise of announcements; absent for σ", zh: "表态噪声（缺省同 σ）" },
      unit: units.target,
      domain: domains.positive,
      default: null,
      perLevel: { count: "levels" },
    },
    regime: regimeParameter(resultRegimes, "tolerance"),
    ...regimeParameters,
    tolerance: { ...regimeParameters.tolerance, default: "0.3", perLevel: { count: "levels" } },
    careerStake: {
      ...regimeParameters.careerStake,
      title: { en: "career forfeited by one failure; absent for V/n", zh: "一票否决所失之前程（缺省为 V/n）" },
      default: null,
    },
  },
  outcome: {
    markups: { symbol: "a_\\ell", title: { en: "markups", zh: "加码" }, unit: units.target },
    targets: { symbol: "T_\\ell", title: { en: "targets", zh: "目标" }, unit: units.target },
    creditShare: {
      symbol: "V\\psi/(\\sigma k a)",
      title: { en: "share of the promotion motive", zh: "邀功占比" },
      unit: units.pure,
    },
    concave: { symbol: "U''<0", title: { en: "payoff concave", zh: "收益凹" }, unit: units.pure },
    localMaxima: {
      symbol: "\\{a\\}",
      title: { en: "candidates of the first-order condition", zh: "一阶条件的极大点" },
      unit: units.target,
    },
    socialMarkup: { symbol: "a^S", title: { en: "planner's markup", zh: "社会最优加码" }, unit: units.target },
  },

  build(parameters) {
    const levels = cascadeIncentives(parameters);
    return {
      field: float,
      decisions: ({ markups }) =>
        levels.flatMap((at, level) => {
          const markup = markups[level];
          return typeof markup === "number" ? [decisionAt(parameters, at, level, markup)] : [];
        }),
      conditions: () => levels.map(concavityCondition),
      alternatives: ({ markups, localMaxima }) =>
        levels.flatMap((at, level) =>
          localMaxima[level]!.filter((candidate) => candidate !== markups[level]).map((candidate) => ({
            label: {
              en: `candidate ${candidate.toPrecision(6)} at level ${level + 1}`,
              zh: `第 ${level + 1} 层候选 ${candidate.toPrecision(6)}`,
            },
            decision: decisionAt(parameters, at, level, candidate),
          })),
        ),
    };
  },

  solve(parameters) {
    const levels = cascadeIncentives(parameters);
    const equilibria: LevelEquilibrium[] = [];
    for (const [level, at] of levels.entries()) {
      equilibria.push(
        level > 0 && at === levels[level - 1] ? equilibria[level - 1]! : equilibrium(parameters, at, level),
      );
    }
    const markups = equilibria.map(({ markup }) => markup);
    const outcome: TargetCascadeOutcome = {
      markups,
      targets: markupsAdded(parameters.initialTarget, markups),
      creditShare: levels.map((at, level) => creditShare(at, markups[level]!)),
      concave: levels.map((at) => steepestCurvature(at) < at.cost),
      localMaxima: equilibria.map(({ candidates }) => candidates),
      socialMarkup: levels.map(plannersMarkup),
    };
    return {
      status: markups.includes(null) ? "none" : "solved",
      outcome,
      method: "first-order-roots",
      iterations: equilibria.reduce((sum, { candidates }) => sum + candidates.length, 0),
    };
  },

  columns: cascadeColumns,
};

function concavityCondition(at: LevelIncentives, level: number): Condition<number> {
  const value = steepestCurvature(at);
  return {
    id: `concave-level-${level + 1}`,
    statement: {
      en: `level ${level + 1}: (V(μ/σ² + A/σ_r²) + S/σ²) f(1) < (1 − χ)κ: the payoff is strictly concave, so the equilibrium exists and is unique`,
      zh: `第 ${level + 1} 层：(V(μ/σ² + A/σ_r²) + S/σ²) f(1) < (1 − χ)κ：收益严格凹，均衡存在且唯一`,
    },
    holds: value < at.cost,
    value,
    bound: at.cost,
    role: "sufficient",
  };
}
