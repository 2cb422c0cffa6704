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
import {
  type Condition,
  type ContinuousDecision,
  DomainError,
  float,
  type Model,
  type ModelGame,
  type NoiseFamily,
  noiseFamilies,
  type WinProbability,
  winProbability,
} from "../../src/index.ts";
import { hasGainfulDeviation } from "../gainfulDeviation.ts";
import { domains, shared, units } from "../sharedParameters.ts";

/** Parameters of {@link promotionTournament}. */
export interface PromotionTournamentParameters {
  /** `n`, from 2 to 10 000. */
  readonly siblings: number;
  /** `m`, `1 ≤ m < n`. */
  readonly slots: number;
  /** `V ≥ 0`, payoff units. */
  readonly prize: number;
  /** `σ > 0`, target units: scale of the noise, which is at `σ = 1` as {@link NoiseFamily} says. */
  readonly noise: number;
  /** Distribution of luck. */
  readonly noiseFamily: NoiseFamily;
  /** `c > 0`, payoff units per squared unit of effort. */
  readonly effortCost: number;
  /** `k ≥ 0`, target units: the favored official's lead; not 0 only for two officials and one slot. */
  readonly handicap: number;
}

/** Outcome of {@link promotionTournament}. */
export interface PromotionTournamentOutcome {
  /** `ψ(n, m)`: slope of the chance of promotion at equal efforts and `σ = 1`. */
  readonly marginalWinProbability: number;
  /** `e*`: effort of everybody; where `exists` is false, of the only candidate. */
  readonly effort: number;
  /** Payoff at these efforts, payoff units; with a handicap of the favored and of the handicapped official. */
  readonly payoff: number | readonly [number, number];
  /** Whether no deviation gains, so that an equilibrium in pure strategies with equal efforts exists. */
  readonly exists: boolean;
}

/** A kind of player: all rivals exert the same effort, and he is ahead of them by `lead`, in units of the noise. */
interface Contestant {
  readonly player: ContinuousDecision<number>["player"];
  readonly lead: number;
}

interface Tournament {
  readonly win: WinProbability;
  readonly contestants: readonly Contestant[];
  readonly prize: number;
  readonly noise: number;
  readonly cost: number;
}

function tournament(parameters: PromotionTournamentParameters): Tournament {
  const { siblings, slots, prize, noise, noiseFamily, effortCost: cost, handicap } = parameters;
  const win = winProbability(noiseFamily, siblings, slots);
  const contestants =
    handicap === 0
      ? [{ player: { en: "contestant", zh: "竞争者" }, lead: 0 }]
      : [
          { player: { en: "favored contestant", zh: "占先者" }, lead: handicap / noise },
          { player: { en: "handicapped contestant", zh: "落后者" }, lead: -handicap / noise },
        ];
  return { win, contestants, prize, noise, cost };
}

function payoff({ win, prize, noise, cost }: Tournament, { lead }: Contestant, effort: number, others: number): number {
  return prize * win.value(lead + (effort - others) / noise) - (cost * effort ** 2) / 2;
}

/** The steeper of the two one-sided second derivatives of the payoff where all efforts are equal. */
function payoffBend({ win, prize, noise, cost }: Tournament, { lead }: Contestant): number {
  return ((prize / noise) * Math.max(win.bend(lead, "left"), win.bend(lead, "right"))) / noise - cost;
}

function decision(game: Tournament, contestant: Contestant, effort: number): ContinuousDecision<number> {
  const { win, prize, noise, cost } = game;
  const { lead } = contestant;
  const leadOf = (e: number): number => lead + (e - effort) / noise;
  const curvature = (bend: number): number => ((prize / noise) * bend) / noise - cost;
  const steepest = curvature(win.maxBend);
  return {
    kind: "continuous",
    player: contestant.player,
    actions: ["effort"],
    chosen: [effort],
    chosenPiece: 0,
    pieces: [
      {
        lower: [0],
        upper: [Math.max(Math.sqrt((2 * prize) / cost), effort)],
        payoff: ([e]) => payoff(game, contestant, e!, effort),
        gradient: ([e]) => [(prize / noise) * win.slope(leadOf(e!)) - cost * e!],
        curvature: ([low], [high]) =>
          steepest < 0 ? steepest : curvature(win.maxBendBetween(leadOf(low!), leadOf(high!))),
      },
    ],
    secondOrder: payoffBend(game, contestant),
  };
}

function conditions(game: Tournament, effort: number): readonly Condition<number>[] {
  const { win, contestants, prize, noise, cost } = game;
  const steepest = ((prize / noise) * win.maxBend) / noise;
  const worst = (value: (contestant: Contestant) => number) => Math.max(...contestants.map(value));
  const givingUp = worst(
    (contestant) => payoff(game, contestant, 0, effort) - payoff(game, contestant, effort, effort),
  );
  const bend = worst((contestant) => payoffBend(game, contestant)) + cost;
  return [
    {
      id: "concave",
      statement: {
        en: "(V/σ²) max P″ < c: the payoff is strictly concave, so the equilibrium exists",
        zh: "(V/σ²) max P″ < c：收益严格凹，均衡存在",
      },
      holds: steepest < cost,
      value: steepest,
      bound: cost,
      role: "sufficient",
    },
    {
      id: "second-order",
      statement: {
        en: "(V/σ²) P″ ≤ c at equal efforts: the candidate is a local maximum",
        zh: "努力相等处 (V/σ²) P″ ≤ c：候选点为局部极大",
      },
      holds: bend <= cost,
      value: bend,
      bound: cost,
      role: "necessary",
    },
    {
      id: "no-giving-up",
      statement: {
        en: "U(0) − U(e*) ≤ 0: giving up does not gain",
        zh: "U(0) − U(e*) ≤ 0：放弃努力（躺平）无利可图",
      },
      holds: givingUp <= 0,
      value: givingUp,
      bound: 0,
      role: "necessary",
    },
  ];
}

/**
 * A rank-order tournament for promotion among officials of equal standing, or between two of whom one is favored.
 *
 * Effort rises with the prize and falls with noise and cost; whether more rivals mean more effort depends on the noise.
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
    noiseFamily: {
      symbol: "F",
      title: { en: "distribution of luck", zh: "噪声分布族" },
      unit: units.pure,
      domain: { kind: "choice", of: noiseFamilies },
      default: "normal",
    },
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
    const game = tournament(parameters);
    const decisions = (effort: number) => game.contestants.map((contestant) => decision(game, contestant, effort));
    const built: ModelGame<PromotionTournamentOutcome> = {
      field: float,
      decisions: ({ exists, effort }) => (exists ? decisions(effort) : []),
      conditions: ({ effort }) => conditions(game, effort),
      // What refutes the candidate is a decision with a gainful deviation; the other contestant may be content.
      alternatives: ({ exists, effort }) =>
        (exists ? [] : decisions(effort).filter(hasGainfulDeviation)).map((refuted) => ({
          label: {
            en: `candidate ${effort.toPrecision(6)}: the ${refuted.player.en} deviates`,
            zh: `候选 ${effort.toPrecision(6)}：${refuted.player.zh}会偏离`,
          },
          decision: refuted,
        })),
    };
    return built;
  },

  solve(parameters) {
    const game = tournament(parameters);
    const { win, contestants, prize, noise, cost } = game;
    const effort = (prize * win.slope(contestants[0]!.lead)) / (cost * noise);
    const payoffs = contestants.map((contestant) => payoff(game, contestant, effort, effort));
    const [first, second] = payoffs;
    if (![prize / noise / noise, effort, ...payoffs].every(Number.isFinite)) {
      throw new DomainError({
        en: `promotion-tournament: prize ${prize}, noise ${noise} and effortCost ${cost} together exceed the range of doubles; bring them nearer to each other.`,
        zh: `promotion-tournament：prize ${prize}、noise ${noise} 与 effortCost ${cost} 相差过大，结果超出双精度范围；请缩小其差距。`,
      });
    }
    const exists = !contestants.some((contestant) => hasGainfulDeviation(decision(game, contestant, effort)));
    return {
      status: exists ? "solved" : "none",
      outcome: {
        marginalWinProbability: win.marginal,
        effort,
        payoff: second === undefined ? first! : [first!, second],
        exists,
      },
      method: "first-order-candidate",
      iterations: 1,
    };
  },
};
