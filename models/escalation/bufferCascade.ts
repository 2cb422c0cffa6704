/**
 * # Buffer cascade
 *
 * Escalation for safety alone. Each official asks `T + a` of the level below, at a cost `k` per unit, as a buffer against
 * the shortfall `ξ ~ N(δ, σ²)`; a missed target is sanctioned in proportion to what is lacking:
 *
 * `U(a) = −S E(ξ − a)⁺ − k a`, `a ≥ 0`.
 *
 * This is the newsvendor's problem. Where `k < S`, the markup is a quantile of the shortfall,
 *
 * `a* = max(0, δ + σΦ⁻¹(1 − k/S))`, and `a* = 0` where `k ≥ S`.
 *
 * ## Notation
 *
 * `S = Db` is the expected sanction per unit of shortfall under the accountability regime, `z = (a − δ)/σ`, and
 * `E(ξ − a)⁺ = σ[f(z) − z(1 − Φ(z))]`.
 *
 * ## Implementation notes
 *
 * `D` is a sanction per unit of shortfall here, so only those parts of a regime apply that scale it. The payoff is concave, but ever more nearly linear in its tails, so the checker is given
 * the curvature of each box. A markup that costs more than the whole expected sanction without one, `ka > S E ξ⁺`, is worse
 * than none.
 *
 * ## References
 *
 * - An own model; the newsvendor's quantile: [ArrowHarrisMarschak1951].
 *
 * @module
 */
import {
  atLevel,
  type Condition,
  type ContinuousDecision,
  float,
  type Model,
  normalDensity,
  normalDistribution,
  normalQuantile,
  type OnePerLevel,
} from "../../src/index.ts";
import {
  type ProportionalRegimeParameters,
  proportionalRegimeParameters,
  proportionalRegimes,
  proportionalSanction,
} from "../proportionalSanction.ts";
import { regimeParameter } from "../regimeParameters.ts";
import { domains, shared, units } from "../sharedParameters.ts";

/** Parameters of {@link bufferCascade}; lists run over the levels, top first. */
export interface BufferCascadeParameters extends Omit<ProportionalRegimeParameters, "tolerance"> {
  /** $T_0$, target units. */
  readonly initialTarget: number;
  /** Number of levels that set a markup. */
  readonly levels: number;
  /** $D \ge 0$, payoff units per unit of shortfall. */
  readonly penalty: OnePerLevel<number>;
  /** $\varphi \in [0, 1]$; of `tolerance`. */
  readonly tolerance: OnePerLevel<number>;
  /** $k > 0$, payoff units per target unit. */
  readonly unitCost: OnePerLevel<number>;
  /** $\delta$, target units. */
  readonly slippage: OnePerLevel<number>;
  /** $\sigma > 0$, target units. */
  readonly noise: OnePerLevel<number>;
}

/** Outcome of {@link bufferCascade}; lists run over the levels, top first. */
export interface BufferCascadeOutcome {
  /** $a_\ell \ge 0$, target units. */
  readonly markups: readonly number[];
  /** $T_0, \dots, T_L$, target units. */
  readonly targets: readonly number[];
}

/** The incentives at one level, regime applied. */
interface BufferIncentives {
  /** `S = Db`, payoff units per unit of shortfall. */
  readonly stake: number;
  readonly unitCost: number;
  readonly slippage: number;
  readonly noise: number;
}

function incentives(parameters: BufferCascadeParameters): readonly BufferIncentives[] {
  return Array.from({ length: parameters.levels }, (_, level) => {
    const tolerance = atLevel(parameters.tolerance, level);
    return {
      stake: proportionalSanction(float, atLevel(parameters.penalty, level), { ...parameters, tolerance }),
      unitCost: atLevel(parameters.unitCost, level),
      slippage: atLevel(parameters.slippage, level),
      noise: atLevel(parameters.noise, level),
    };
  });
}

function markupOf({ stake, unitCost, slippage, noise }: BufferIncentives): number {
  if (unitCost >= stake) return 0;
  return Math.max(0, slippage - noise * normalQuantile(unitCost / stake));
}

/** `E(ξ − a)⁺`. */
function expectedShortfall({ slippage, noise }: BufferIncentives, markup: number): number {
  const z = (markup - slippage) / noise;
  return noise * (normalDensity(z) - z * normalDistribution(-z));
}

function decision(at: BufferIncentives, level: number, markup: number): ContinuousDecision<number> {
  const { stake, unitCost, slippage, noise } = at;
  const density = (a: number): number => normalDensity((a - slippage) / noise);
  const curvature = (least: number): number => -(stake / noise) * least;
  const slope = (a: number): number => stake * normalDistribution((slippage - a) / noise) - unitCost;
  return {
    kind: "continuous",
    player: { en: `official at level ${level + 1}`, zh: `第 ${level + 1} 层官员` },
    actions: ["markup"],
    chosen: [markup],
    chosenPiece: 0,
    pieces: [
      {
        lower: [0],
        upper: [Math.max((stake * expectedShortfall(at, 0)) / unitCost, markup)],
        payoff: ([a]) => -stake * expectedShortfall(at, a!) - unitCost * a!,
        gradient: ([a]) => [slope(a!)],
        // A density with one peak is smallest at an end of the box.
        curvature: ([low], [high]) => curvature(Math.min(density(low!), density(high!))),
      },
    ],
    secondOrder: curvature(density(markup)),
  };
}

function concavityCondition({ unitCost }: BufferIncentives, level: number): Condition<number> {
  return {
    id: `concave-level-${level + 1}`,
    statement: {
      en: `level ${level + 1}: 0 < k: the payoff is concave and falls without bound, so the best markup exists and is unique`,
      zh: `第 ${level + 1} 层：0 < k：收益凹且随加码无限下降，最优加码存在且唯一`,
    },
    holds: unitCost > 0,
    value: 0,
    bound: unitCost,
    role: "sufficient",
  };
}

/**
 * Targets that escalate down a hierarchy because each level keeps a buffer against its own shortfall.
 *
 * An official chooses the markup $a \ge 0$ to maximize, with $S$ the expected sanction per unit of shortfall,
 *
 * $$
 * U(a) = -S\,\mathrm{E}(\xi - a)^+ - k a, \qquad \xi \sim N(\delta, \sigma^2),
 * $$
 *
 * so that $a^* = \max(0, \delta + \sigma\Phi^{-1}(1 - k/S))$ where $k < S$, and $a^* = 0$ where $k \ge S$.
 *
 * @see [ArrowHarrisMarschak1951]
 * @category Escalation models
 */
export const bufferCascade: Model<BufferCascadeParameters, BufferCascadeOutcome> = {
  id: "buffer-cascade",
  title: { en: "Buffer cascade", zh: "避责缓冲加码" },
  description: {
    en: "A target arrives from above. Nobody competes for promotion; each official passes a higher target down only to be covered when subordinates fall short, because a shortfall is sanctioned in proportion to its size. The buffer grows with uncontrollable risk where sanctions weigh more than twice the cost of a markup.",
    zh: "目标自上而下传达，不存在晋升竞争。下级可能完不成任务，缺口按比例问责，每层官员便出于保险起见抬高下达的目标（避责）。问责力度超过加码成本两倍时，不可控风险越大，缓冲越厚。",
  },
  family: "escalation",
  provenance: "own",
  sources: ["ArrowHarrisMarschak1951"],
  parameters: {
    initialTarget: { ...shared.initialTarget, default: "60" },
    levels: { ...shared.levels, default: "3" },
    penalty: {
      ...shared.penalty,
      title: { en: "loss when sanctioned, per unit of shortfall", zh: "单位缺口的问责惩罚力度" },
      unit: { en: "payoff units per target unit", zh: "收益单位/目标单位" },
      default: "10",
      perLevel: { count: "levels" },
    },
    unitCost: {
      symbol: "k",
      title: { en: "cost of a markup, per unit", zh: "单位加码成本" },
      unit: { en: "payoff units per target unit", zh: "收益单位/目标单位" },
      domain: domains.positive,
      default: "2",
      perLevel: { count: "levels" },
    },
    slippage: { ...shared.slippage, default: "1", perLevel: { count: "levels" } },
    noise: { ...shared.noise, default: "1.5", perLevel: { count: "levels" } },
    regime: regimeParameter(proportionalRegimes, "tolerance"),
    ...proportionalRegimeParameters,
    tolerance: { ...proportionalRegimeParameters.tolerance, default: "0.3", perLevel: { count: "levels" } },
  },
  outcome: {
    markups: { symbol: "a_\\ell", title: { en: "markups", zh: "加码" }, unit: units.target },
    targets: { symbol: "T_\\ell", title: { en: "targets", zh: "目标" }, unit: units.target },
  },

  build(parameters) {
    const levels = incentives(parameters);
    return {
      field: float,
      decisions: ({ markups }) => levels.map((at, level) => decision(at, level, markups[level]!)),
      conditions: () => levels.map(concavityCondition),
    };
  },

  solve(parameters) {
    const markups = incentives(parameters).map(markupOf);
    const targets = [parameters.initialTarget];
    for (const markup of markups) targets.push(targets.at(-1)! + markup);
    return { status: "solved", outcome: { markups, targets }, method: "closed-form", iterations: 1 };
  },
};
