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
export function steepestCurvature(at: LevelIncentives): number {
  return rankingCurvature(at) + (at.stake * steepest) / at.noise ** 2;
}

/** Upper bound on the curvature that the prize brings. */
function rankingCurvature({ prize, win, noise, announcementNoise, asymmetry }: LevelIncentives): number {
  return prize * win.maxBend * ((1 - asymmetry) / noise ** 2 + asymmetry / announcementNoise ** 2);
}

const steepest = normalDensity(1);

/** The payoff of a markup when every sibling chooses `others`. */
export function markupPayoff(at: LevelIncentives, markup: number, others: number): number {
  const { prize, win, stake, slippage, noise, announcementNoise, asymmetry, cost } = at;
  const lead = markup - others;
  const byOutcome = asymmetry < 1 ? (1 - asymmetry) * win.value(lead / noise) : 0;
  const byAnnouncement = asymmetry > 0 ? asymmetry * win.value(lead / announcementNoise) : 0;
  const missed = normalDistribution(-(markup - slippage) / noise);
  return prize * (byOutcome + byAnnouncement) - stake * missed - (cost * markup ** 2) / 2;
}

/** Slope of {@link markupPayoff} in the own markup. */
export function payoffSlope(at: LevelIncentives, markup: number, others: number): number {
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

/** The markup beyond which the cost exceeds whatever can be won; the chosen one where that is larger. */
export function highestMarkup({ prize, stake, cost }: LevelIncentives, markup: number): number {
  return Math.max(Math.sqrt((2 * (prize + stake)) / cost), markup);
}

/** Upper bound on the payoff's curvature between two markups, whatever the siblings choose. */
export function markupCurvature(at: LevelIncentives, low: number, high: number): number {
  const { stake, slippage, noise, cost } = at;
  const threshold = thresholdCurvature((low - slippage) / noise, (high - slippage) / noise);
  return rankingCurvature(at) + (stake / noise ** 2) * threshold - cost;
}

/** The official's choice of a markup where every sibling chooses `markup`. */
export function markupDecision(at: LevelIncentives, level: number, markup: number): ContinuousDecision<number> {
  const piece: Piece<number> = {
    lower: [0],
    upper: [highestMarkup(at, markup)],
    payoff: ([a]) => markupPayoff(at, a!, markup),
    gradient: ([a]) => [payoffSlope(at, a!, markup)],
    curvature: ([low], [high]) => markupCurvature(at, low!, high!),
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

/** The targets that follow from the markups: `T₀` and one a level, `null` below a level without equilibrium. */
export function markupsAdded(initialTarget: number, markups: readonly (number | null)[]): readonly (number | null)[] {
  const targets: (number | null)[] = [initialTarget];
  for (const [level, markup] of markups.entries()) {
    const above = targets[level]!;
    targets.push(above === null || markup === null ? null : above + markup);
  }
  return targets;
}

/** The promotion motive's share of the first-order condition; `null` where nothing pulls. */
export function creditShare(at: LevelIncentives, markup: number | null): number | null {
  return markup === null || markup === 0 ? null : marginalPrize(at) / (at.cost * markup);
}
