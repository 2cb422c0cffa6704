/**
 * # Tournament for several prizes
 *
 * `n` officials of equal standing exert effort `e_i` at the cost `c e_i²/2`; performance is `y_i = e_i + σε_i`, and rank `j`
 * in it earns the prize `W_j`, `W₁ ≥ W₂ ≥ …`, nothing beyond the list. With `ψ(n, j)` the slope of the chance of being among
 * the top `j`, a symmetric equilibrium in pure strategies has
 *
 * `c e* = (1/σ) Σ_{j < n} (W_j − W_{j+1}) ψ(n, j)`.
 *
 * ## Implementation notes
 *
 * The first-order condition has this one solution, which is searched for gainful deviations as in the promotion tournament;
 * effort and payoff are `null` where one is found. Under symmetric noise `ψ(n, j) = ψ(n, n − j)`: a bonus for the first and a
 * malus of the same size for the last (末位淘汰) elicit the same effort.
 *
 * ## References
 *
 * - [LazearRosen1981], [NalebuffStiglitz1983]; in the laboratory [OrrisonSchotterWeigelt2004].
 *
 * @module
 */
import { DomainError, type Model, type NoiseFamily } from "../../src/index.ts";
import { shared, units } from "../sharedParameters.ts";
import { prizeList, requireFallingPrizes } from "./prizeList.ts";
import { type RankContestant, rankPayoff, rankReward } from "./rankOrder.ts";
import { rankOrderGame, refutations } from "./rankOrderGame.ts";

/** Parameters of {@link multiPrizeTournament}. */
export interface MultiPrizeTournamentParameters {
  /** $n$, from 2 to 10 000. */
  readonly siblings: number;
  /** $W_1 \ge W_2 \ge \dots$, at most $n$, payoff units. */
  readonly prizes: readonly number[];
  /** $\sigma > 0$, target units: scale of the noise, which is at $\sigma = 1$ as {@link NoiseFamily} says. */
  readonly noise: number;
  /** Distribution of luck. */
  readonly noiseFamily: NoiseFamily;
  /** $c > 0$, payoff units per squared unit of effort. */
  readonly effortCost: number;
}

/** Outcome of {@link multiPrizeTournament}. */
export interface MultiPrizeTournamentOutcome {
  /**
   * $\sum (W_j - W_{j+1}) \psi(n, j)/\sigma$: gain per unit of performance at equal efforts, payoff units per target
   * unit.
   */
  readonly marginalPrize: number;
  /** $e^*$: effort of everybody; `null` where no equilibrium with equal efforts exists. */
  readonly effort: number | null;
  /** Payoff of everybody, payoff units; `null` likewise. */
  readonly payoff: number | null;
}

function contestantOf(parameters: MultiPrizeTournamentParameters): RankContestant {
  const { siblings, prizes, noise, noiseFamily, effortCost: cost } = parameters;
  const player = { en: "contestant", zh: "竞争者" };
  return { player, reward: rankReward(noiseFamily, siblings, prizes), noise, cost, lead: 0 };
}

function marginalPrizeOf({ reward, noise }: RankContestant): number {
  return reward.slope(0) / noise;
}

/**
 * A rank-order tournament among officials of equal standing in which several ranks earn prizes.
 *
 * With $\psi(n, j)$ the slope of the chance of being among the top $j$, a symmetric equilibrium in pure strategies has
 *
 * $$
 * c e^* = \frac{1}{\sigma} \sum_{j < n} (W_j - W_{j+1})\,\psi(n, j).
 * $$
 *
 * @see [LazearRosen1981], [NalebuffStiglitz1983], [OrrisonSchotterWeigelt2004]
 * @category Tournament models
 */
export const multiPrizeTournament: Model<MultiPrizeTournamentParameters, MultiPrizeTournamentOutcome> = {
  id: "multi-prize-tournament",
  title: { en: "Tournament for several prizes", zh: "多奖金锦标赛" },
  description: {
    en: "Officials of the same level are ranked by performance, effort plus luck, and every rank has its own reward: promotion for the best, perhaps commendation for the next, demotion for the last. Only the steps between the rewards matter for effort, each weighed with how much a little more effort helps over it.",
    zh: "同级官员按政绩（努力加运气）排名，各名次待遇不同：名列前茅者晋升，其次或获表彰，末位则被淘汰。决定努力的只是相邻名次待遇之差，权重为多一点努力对越过该名次的帮助。",
  },
  family: "tournament",
  provenance: "published",
  sources: ["LazearRosen1981", "NalebuffStiglitz1983", "OrrisonSchotterWeigelt2004"],
  parameters: {
    siblings: { ...shared.siblings, default: "4" },
    prizes: { ...prizeList, symbol: "W_j", default: ["4", "2", "1", "0"] },
    noise: { ...shared.noise, default: "2" },
    noiseFamily: { ...shared.noiseFamily, default: "normal" },
    effortCost: { ...shared.effortCost, default: "1" },
  },
  outcome: {
    marginalPrize: {
      symbol: "w",
      title: { en: "marginal prize of performance", zh: "晋升锦标赛的边际奖励" },
      unit: { en: "payoff units per target unit", zh: "收益单位/目标单位" },
    },
    effort: { symbol: "e^*", title: { en: "effort", zh: "努力" }, unit: units.target },
    payoff: { symbol: "U", title: { en: "payoff", zh: "收益" }, unit: units.payoff },
  },

  check({ siblings, prizes }) {
    requireFallingPrizes("multi-prize-tournament", siblings, prizes);
  },

  build(parameters) {
    const contestant = contestantOf(parameters);
    const symbols = { steepest: "Σ (W_j − W_{j+1}) max P_j″/σ²", local: "W″/σ²" };
    const candidate = marginalPrizeOf(contestant) / parameters.effortCost;
    return rankOrderGame([contestant], symbols, ({ effort }) => effort, candidate);
  },

  solve(parameters) {
    const contestant = contestantOf(parameters);
    const marginalPrize = marginalPrizeOf(contestant);
    const effort = marginalPrize / parameters.effortCost;
    const { worst, spread } = contestant.reward;
    const payoff = worst + rankPayoff(contestant, effort, effort);
    if (![spread / parameters.noise / parameters.noise, effort, payoff].every(Number.isFinite)) {
      throw new DomainError({
        en: `multi-prize-tournament: prizes, noise ${parameters.noise} and effortCost ${parameters.effortCost} together exceed the range of doubles; bring them nearer to each other.`,
        zh: `multi-prize-tournament：prizes、noise ${parameters.noise} 与 effortCost ${parameters.effortCost} 相差过大，结果超出双精度范围；请缩小其差距。`,
      });
    }
    const found = { method: "first-order-candidate", iterations: 1 };
    if (refutations([contestant], effort).length > 0) {
      return { status: "none", outcome: { marginalPrize, effort: null, payoff: null }, ...found };
    }
    return { status: "solved", outcome: { marginalPrize, effort, payoff }, ...found };
  },
};
