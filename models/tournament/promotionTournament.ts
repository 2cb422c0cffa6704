/**
 * # Promotion tournament
 *
 * `n` officials of equal standing exert effort `e_i`; performance is `y_i = e_i + σε_i`, and the `m` best are promoted, which
 * is worth `V` more than staying. With `P` the chance of being among the top `m` as a function of the lead in units of `σ`,
 * `ψ(n, m) = P′(0)`, and cost `ce²/2`, a symmetric equilibrium in pure strategies has
 *
 * `c e* = Vψ(n, m)/σ`.
 *
 * Between two officials of whom one starts with a lead `k`, both exert `V g(k/σ)/(cσ)`, `g` the density of the difference of
 * two draws.
 *
 * ## Notation
 *
 * `d = (e − e*)/σ` is the lead of one who chooses `e` where all others choose `e*`.
 *
 * ## Implementation notes
 *
 * The first-order condition has this one solution, but where luck matters little an official does better by giving up: the
 * payoff is not concave. The candidate is therefore searched for gainful deviations. Effort above `√(2V/c)` costs more than
 * the prize, so they are sought below it. Where one is found there is no such equilibrium: `effort` and `payoff` then tell
 * the candidate, and the certificate shows the deviation as that of an alternative that was not chosen.
 *
 * ## References
 *
 * - [LazearRosen1981]; existence: [NalebuffStiglitz1983]; a lead with uniform noise: [SchotterWeigelt1992].
 *
 * @module
 */
import { DomainError, type Model, type NoiseFamily, winProbability } from "../../src/index.ts";
import { domains, shared, units } from "../sharedParameters.ts";
import { promotionReward, type RankContestant, rankPayoff } from "./rankOrder.ts";
import { rankOrderGame, refutations } from "./rankOrderGame.ts";

/** Parameters of {@link promotionTournament}. */
export interface PromotionTournamentParameters {
  /** $n$, from 2 to 10 000. */
  readonly siblings: number;
  /** $m$, $1 \le m < n$. */
  readonly slots: number;
  /** $V \ge 0$, payoff units. */
  readonly prize: number;
  /** $\sigma > 0$, target units: scale of the noise, which is at $\sigma = 1$ as {@link NoiseFamily} says. */
  readonly noise: number;
  /** Distribution of luck. */
  readonly noiseFamily: NoiseFamily;
  /** $c > 0$, payoff units per squared unit of effort. */
  readonly effortCost: number;
  /** $k \ge 0$, target units: the favored official's lead; not 0 only for two officials and one slot. */
  readonly handicap: number;
}

/** Outcome of {@link promotionTournament}. */
export interface PromotionTournamentOutcome {
  /** $\psi(n, m)$: slope of the chance of promotion at equal efforts and $\sigma = 1$. */
  readonly marginalWinProbability: number;
  /** $e^*$: effort of everybody; where `exists` is false, of the only candidate. */
  readonly effort: number;
  /** Payoff at these efforts, payoff units; with a handicap of the favored and of the handicapped official. */
  readonly payoff: number | readonly [number, number];
  /** Whether no deviation gains, so that an equilibrium in pure strategies with equal efforts exists. */
  readonly exists: boolean;
}

/** All contestants are alike, or the one with a lead and the one without. */
function contestantsOf(parameters: PromotionTournamentParameters): readonly RankContestant[] {
  const { siblings, slots, prize, noise, noiseFamily, effortCost: cost, handicap } = parameters;
  const reward = promotionReward(winProbability(noiseFamily, siblings, slots), prize);
  const lead = handicap / noise;
  if (handicap === 0) return [{ player: { en: "contestant", zh: "竞争者" }, reward, noise, cost, lead }];
  return [
    { player: { en: "favored contestant", zh: "占先者" }, reward, noise, cost, lead },
    { player: { en: "handicapped contestant", zh: "落后者" }, reward, noise, cost, lead: -lead },
  ];
}

/** The effort that solves the first-order condition of all contestants. */
function candidate([first]: readonly RankContestant[]): number {
  const { reward, noise, cost, lead } = first!;
  return reward.slope(lead) / (cost * noise);
}

/**
 * A rank-order tournament for promotion among officials of equal standing, or between two of whom one is favored.
 *
 * Effort rises with the prize and falls with noise and cost; whether more rivals mean more effort depends on the noise.
 *
 * With $\psi(n, m)$ the slope of the chance of promotion, a symmetric equilibrium in pure strategies has
 *
 * $$
 * c e^* = \frac{V \psi(n, m)}{\sigma}.
 * $$
 *
 * @see [LazearRosen1981], [NalebuffStiglitz1983], [SchotterWeigelt1992]
 * @category Tournament models
 */
export const promotionTournament: Model<PromotionTournamentParameters, PromotionTournamentOutcome> = {
  id: "promotion-tournament",
  title: { en: "Promotion tournament", zh: "政绩锦标赛" },
  description: {
    en: "Officials of the same level compete for promotion slots. Performance is effort plus luck, and only the ranking counts: the best are promoted. Each compares the cost of effort with the better chance of promotion, holding the others' efforts fixed.",
    zh: "同级官员竞争晋升名额。政绩由努力与运气共同决定，只看排名，名列前茅者晋升。每位官员视他人努力为既定，在努力成本与晋升机会之间权衡。",
  },
  family: "tournament",
  provenance: "published",
  sources: ["LazearRosen1981", "NalebuffStiglitz1983", "SchotterWeigelt1992"],
  parameters: {
    siblings: { ...shared.siblings, default: "5" },
    slots: { ...shared.slots, default: "1" },
    prize: { ...shared.prize, default: "4" },
    noise: { ...shared.noise, default: "2" },
    noiseFamily: { ...shared.noiseFamily, default: "normal" },
    effortCost: { ...shared.effortCost, default: "1" },
    handicap: {
      symbol: "k",
      title: { en: "lead of the favored official", zh: "占先者的领先量" },
      unit: units.target,
      domain: domains.nonNegative,
      default: "0",
    },
  },
  outcome: {
    marginalWinProbability: {
      symbol: "\\psi(n,m)",
      title: { en: "marginal probability of promotion", zh: "边际晋升概率" },
      unit: units.pure,
    },
    effort: { symbol: "e^*", title: { en: "effort", zh: "努力" }, unit: units.target },
    payoff: { symbol: "U", title: { en: "payoff", zh: "收益" }, unit: units.payoff },
    exists: {
      symbol: "\\exists",
      title: { en: "pure equilibrium with equal efforts exists", zh: "等努力纯策略均衡存在" },
      unit: units.pure,
    },
  },

  check({ siblings, slots, handicap }) {
    if (slots >= siblings) {
      throw new DomainError({
        en: `promotion-tournament: parameter slots is ${slots}, but only ${siblings} compete; choose slots from 1 to ${siblings - 1}.`,
        zh: `promotion-tournament：参数 slots 为 ${slots}，而竞争者只有 ${siblings} 人；请取 1 至 ${siblings - 1}。`,
      });
    }
    if (handicap !== 0 && siblings !== 2) {
      throw new DomainError({
        en: `promotion-tournament: parameter handicap is ${handicap} with ${siblings} siblings; a handicap is for two officials: set siblings to 2, or handicap to 0.`,
        zh: `promotion-tournament：参数 handicap 为 ${handicap}，而 siblings 为 ${siblings}；领先量只适用于两人竞争：请令 siblings 为 2，或 handicap 为 0。`,
      });
    }
  },

  build(parameters) {
    const contestants = contestantsOf(parameters);
    const symbols = { steepest: "(V/σ²) max P″", local: "(V/σ²) P″" };
    return rankOrderGame(
      contestants,
      symbols,
      ({ exists, effort }) => (exists ? effort : null),
      candidate(contestants),
    );
  },

  solve(parameters) {
    const { siblings, slots, prize, noise, noiseFamily, effortCost: cost } = parameters;
    const contestants = contestantsOf(parameters);
    const effort = candidate(contestants);
    const payoffs = contestants.map((contestant) => rankPayoff(contestant, effort, effort));
    const [first, second] = payoffs;
    if (![prize / noise / noise, effort, ...payoffs].every(Number.isFinite)) {
      throw new DomainError({
        en: `promotion-tournament: prize ${prize}, noise ${noise} and effortCost ${cost} together exceed the range of doubles; bring them nearer to each other.`,
        zh: `promotion-tournament：prize ${prize}、noise ${noise} 与 effortCost ${cost} 相差过大，结果超出双精度范围；请缩小其差距。`,
      });
    }
    const exists = refutations(contestants, effort).length === 0;
    return {
      status: exists ? "solved" : "none",
      outcome: {
        marginalWinProbability: winProbability(noiseFamily, siblings, slots).marginal,
        effort,
        payoff: second === undefined ? first! : [first!, second],
        exists,
      },
      method: "first-order-candidate",
      iterations: 1,
    };
  },
};
