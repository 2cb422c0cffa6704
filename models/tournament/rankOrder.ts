/**
 * # Prizes by rank
 *
 * `n` contestants produce `y_i = e_i + σε_i` at the cost `c e_i²/2`, and rank `j` in `y` earns the prize `W_j`,
 * `W₁ ≥ W₂ ≥ …`. With `P_j(d)` the chance of being among the top `j` at the lead `d` over equal rivals, in units of `σ`, a
 * contestant expects
 *
 * `W(d) = Σ_{j < n} (W_j − W_{j+1}) P_j(d)`
 *
 * above the worst prize `W_n`.
 *
 * ## Implementation notes
 *
 * Only steps between the prizes count, so that ranks of the same prize cost nothing. Effort of which the cost exceeds the
 * difference between the best and the worst prize is dominated by none.
 *
 * @module
 */
import { type ContinuousDecision, type NoiseFamily, type WinProbability, winProbability } from "../../src/index.ts";

/** A step between the prizes: `gap` for being among the top `j`. */
interface RankStep {
  readonly gap: number;
  readonly win: WinProbability;
}

/** What a contestant expects above the worst prize, as a function of the lead over equal rivals in units of the noise. */
export interface RankReward {
  /** `W(d)`, payoff units. */
  value(lead: number): number;
  /** `W′(d)`. */
  slope(lead: number): number;
  /** `W″(d)`, at a kink of the slope from the given side. */
  bend(lead: number, side: "left" | "right"): number;
  /** Upper bound on `W″`. */
  readonly maxBend: number;
  /** Upper bound on `W″` between two leads. */
  maxBendBetween(low: number, high: number): number;
  /** `W_n`; zero where ranks are left without a prize. */
  readonly worst: number;
  /** `W₁ − W_n`. */
  readonly spread: number;
}

/** The reward of prizes by rank; ranks beyond the list get nothing. */
export function rankReward(family: NoiseFamily, siblings: number, prizes: readonly number[]): RankReward {
  const steps: RankStep[] = prizes
    .slice(0, siblings - 1)
    .map((prize, j) => ({ gap: prize - (prizes[j + 1] ?? 0), slots: j + 1 }))
    .filter(({ gap }) => gap > 0)
    .map(({ gap, slots }) => ({ gap, win: winProbability(family, siblings, slots) }));
  const worst = prizes[siblings - 1] ?? 0;
  return stepReward(steps, worst, prizes[0]! - worst);
}

/** The reward of being among the top `slots`, and of nothing else. */
export function promotionReward(win: WinProbability, prize: number): RankReward {
  return stepReward([{ gap: prize, win }], 0, prize);
}

function stepReward(steps: readonly RankStep[], worst: number, spread: number): RankReward {
  const total = (worth: (win: WinProbability) => number): number =>
    steps.reduce((sum, { gap, win }) => sum + gap * worth(win), 0);
  return {
    value: (lead) => total((win) => win.value(lead)),
    slope: (lead) => total((win) => win.slope(lead)),
    bend: (lead, side) => total((win) => win.bend(lead, side)),
    maxBend: total((win) => win.maxBend),
    maxBendBetween: (low, high) => total((win) => win.maxBendBetween(low, high)),
    worst,
    spread,
  };
}

/** One contestant, all of whose rivals exert the same effort. */
export interface RankContestant {
  readonly player: ContinuousDecision<number>["player"];
  readonly reward: RankReward;
  /** `σ`. */
  readonly noise: number;
  /** `c`. */
  readonly cost: number;
  /** Lead at equal efforts, in units of the noise. */
  readonly lead: number;
}

/** The payoff above the worst prize of `effort`, where all rivals exert `others`. */
export function rankPayoff({ reward, noise, cost, lead }: RankContestant, effort: number, others: number): number {
  return reward.value(lead + (effort - others) / noise) - (cost * effort ** 2) / 2;
}

/** The steeper of the two one-sided second derivatives of the reward in effort, where all efforts are equal. */
export function rankBend({ reward, noise, lead }: RankContestant): number {
  return Math.max(reward.bend(lead, "left"), reward.bend(lead, "right")) / noise / noise;
}

/** The decision of a contestant whose rivals exert the effort that the outcome gives him, too. */
export function rankDecision(contestant: RankContestant, effort: number): ContinuousDecision<number> {
  const { player, reward, noise, cost, lead } = contestant;
  const leadOf = (e: number): number => lead + (e - effort) / noise;
  const curvature = (bend: number): number => bend / noise / noise - cost;
  const steepest = curvature(reward.maxBend);
  return {
    kind: "continuous",
    player,
    actions: ["effort"],
    chosen: [effort],
    chosenPiece: 0,
    pieces: [
      {
        lower: [0],
        upper: [Math.max(Math.sqrt((2 * reward.spread) / cost), effort)],
        payoff: ([e]) => rankPayoff(contestant, e!, effort),
        gradient: ([e]) => [reward.slope(leadOf(e!)) / noise - cost * e!],
        curvature: ([low], [high]) =>
          steepest < 0 ? steepest : curvature(reward.maxBendBetween(leadOf(low!), leadOf(high!))),
      },
    ],
    secondOrder: rankBend(contestant) - cost,
  };
}
