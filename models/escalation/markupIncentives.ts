/**
 * # Incentives to mark a target up
 *
 * One level of the target cascade: what an official gains from a markup when every sibling chooses the same, with the
 * slope, the curvature and bounds on it, as solver and checker need them.
 *
 * ## Notation
 *
 * As in `targetCascade`: `V` the prize, `S` the stake on the own target, `k` the own and `κ` the whole cost, `z = (a − δ)/σ`.
 *
 * @module
 */
import {
  type ContinuousDecision,
  normalDensity,
  normalDistribution,
  type Piece,
  type WinProbability,
} from "../../src/index.ts";
import { thresholdChoice } from "../thresholdChoice.ts";
import { thresholdCurvature } from "../thresholdReplies.ts";

/** The incentives at one level, regime applied. */
export interface LevelIncentives {
  /** `V`. */
  readonly prize: number;
  /** `P`. */
  readonly win: WinProbability;
  /** `S = Db + R`. */
  readonly stake: number;
  readonly slippage: number;
  readonly noise: number;
  /** `σ_r`. */
  readonly announcementNoise: number;
  readonly asymmetry: number;
  /** `k = (1 − χ)κ`. */
  readonly cost: number;
  /** `κ`. */
  readonly socialCost: number;
  readonly socialValue: number;
}

/** `Vψ(n)(μ/σ + A/σ_r)`: the marginal prize at equal markups. */
export function marginalPrize({ prize, win, noise, announcementNoise, asymmetry }: LevelIncentives): number {
  return prize * win.marginal * ((1 - asymmetry) / noise + asymmetry / announcementNoise);
}

/** Upper bound on the curvature that prize and stake bring, whatever the markup. */
export function steepestCurvature({ prize, win, stake, noise, announcementNoise, asymmetry }: LevelIncentives): number {
  const ranking = prize * win.maxBend * ((1 - asymmetry) / noise ** 2 + asymmetry / announcementNoise ** 2);
  return ranking + (stake * normalDensity(1)) / noise ** 2;
}

/** The payoff of a markup when every sibling chooses `others`. */
export function markupPayoff(at: LevelIncentives, markup: number, others: number): number {
  const { prize, win, stake, slippage, noise, announcementNoise, asymmetry, cost } = at;
  const lead = markup - others;
  const byOutcome = asymmetry < 1 ? (1 - asymmetry) * win.value(lead / noise) : 0;
  const byAnnouncement = asymmetry > 0 ? asymmetry * win.value(lead / announcementNoise) : 0;
  const missed = normalDistribution(-(markup - slippage) / noise);
  return prize * (byOutcome + byAnnouncement) - stake * missed - (cost * markup ** 2) / 2;
}

function payoffSlope(at: LevelIncentives, markup: number, others: number): number {
  const { prize, win, stake, slippage, noise, announcementNoise, asymmetry, cost } = at;
  const lead = markup - others;
  const byOutcome = asymmetry < 1 ? ((1 - asymmetry) / noise) * win.slope(lead / noise) : 0;
  const byAnnouncement = asymmetry > 0 ? (asymmetry / announcementNoise) * win.slope(lead / announcementNoise) : 0;
  const safety = (stake / noise) * normalDensity((markup - slippage) / noise);
  return prize * (byOutcome + byAnnouncement) + safety - cost * markup;
}

/** Second derivative of the payoff at a symmetric markup. */
function payoffBend(at: LevelIncentives, markup: number): number {
  const { prize, win, stake, slippage, noise, announcementNoise, asymmetry, cost } = at;
  const bend = win.bend(0);
  const ranking = prize * bend * ((1 - asymmetry) / noise ** 2 + asymmetry / announcementNoise ** 2);
  const z = (markup - slippage) / noise;
  return ranking - (stake / noise ** 2) * z * normalDensity(z) - cost;
}

/** The official's choice of a markup where every sibling chooses `markup`. */
export function markupDecision(at: LevelIncentives, level: number, markup: number): ContinuousDecision<number> {
  const { prize, win, stake, slippage, noise, announcementNoise, asymmetry, cost } = at;
  const highest = Math.max(Math.sqrt((2 * (prize + stake)) / cost), markup);
  const ranking = prize * win.maxBend * ((1 - asymmetry) / noise ** 2 + asymmetry / announcementNoise ** 2);
  const piece: Piece<number> = {
    lower: [0],
    upper: [highest],
    payoff: ([a]) => markupPayoff(at, a!, markup),
    gradient: ([a]) => [payoffSlope(at, a!, markup)],
    curvature([low], [high]) {
      const threshold = thresholdCurvature((low! - slippage) / noise, (high! - slippage) / noise);
      return ranking + (stake / noise ** 2) * threshold - cost;
    },
  };
  return {
    kind: "continuous",
    player: { en: `official at level ${level + 1}`, zh: `第 ${level + 1} 层官员` },
    actions: ["markup"],
    chosen: [markup],
    chosenPiece: 0,
    pieces: [piece],
    secondOrder: payoffBend(at, markup),
  };
}

/** The markup that maximizes `BΦ((a − δ)/σ) − κa²/2` over `a ≥ 0`; the smaller on a tie. */
export function plannersMarkup({ socialValue, slippage, noise, socialCost }: LevelIncentives): number {
  if (socialValue === 0) return 0;
  return thresholdChoice({ pull: 0, stake: socialValue, mean: slippage, noise, cost: socialCost }).best;
}
