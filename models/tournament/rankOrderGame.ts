/**
 * # Rank-order tournaments as games
 *
 * The game in which everybody exerts the same effort, the conditions under which nobody leaves it, and the contestants who
 * refute it where somebody does.
 *
 * @module
 */
import { type Condition, float, type ModelGame } from "../../src/index.ts";
import { hasGainfulDeviation } from "../gainfulDeviation.ts";
import { type RankContestant, rankBend, rankDecision, rankPayoff } from "./rankOrder.ts";

/** How the reward's second derivative in effort is written. */
export interface RankSymbols {
  /** Its greatest value, such as `(V/σ²) max P″`. */
  readonly steepest: string;
  /** Its value at equal efforts, such as `(V/σ²) P″`. */
  readonly local: string;
}

/**
 * The tournament as a checker sees it.
 *
 * @param candidate - The only effort that solves the first-order condition.
 * @param effortOf - The effort of an equilibrium in an outcome; `null` where it says that there is none.
 */
export function rankOrderGame<O>(
  contestants: readonly RankContestant[],
  symbols: RankSymbols,
  effortOf: (outcome: O) => number | null,
  candidate: number,
): ModelGame<O> {
  return {
    field: float,
    decisions(outcome) {
      const effort = effortOf(outcome);
      return effort === null ? [] : contestants.map((contestant) => rankDecision(contestant, effort));
    },
    conditions: (outcome) => rankConditions(contestants, symbols, effortOf(outcome) ?? candidate),
    // What refutes the candidate is a decision with a gainful deviation; the other contestant may be content.
    alternatives: (outcome) =>
      (effortOf(outcome) === null ? refutations(contestants, candidate) : []).map((decision) => ({
        label: {
          en: `candidate ${candidate.toPrecision(6)}: the ${decision.player.en} deviates`,
          zh: `候选 ${candidate.toPrecision(6)}：${decision.player.zh}会偏离`,
        },
        decision,
      })),
  };
}

/** The decisions of the contestants who gain by leaving an effort of everybody. */
export function refutations(contestants: readonly RankContestant[], effort: number) {
  return contestants.map((contestant) => rankDecision(contestant, effort)).filter(hasGainfulDeviation);
}

function rankConditions(
  contestants: readonly RankContestant[],
  { steepest: greatest, local }: RankSymbols,
  effort: number,
): readonly Condition<number>[] {
  const { reward, noise, cost } = contestants[0]!;
  const steepest = reward.maxBend / noise / noise;
  const worst = (value: (contestant: RankContestant) => number) => Math.max(...contestants.map(value));
  const givingUp = worst((contestant) => rankPayoff(contestant, 0, effort) - rankPayoff(contestant, effort, effort));
  const bend = worst(rankBend);
  return [
    {
      id: "concave",
      statement: {
        en: `${greatest} < c: the payoff is strictly concave, so the equilibrium exists`,
        zh: `${greatest} < c：收益严格凹，均衡存在`,
      },
      holds: steepest < cost,
      value: steepest,
      bound: cost,
      role: "sufficient",
    },
    {
      id: "second-order",
      statement: {
        en: `${local} ≤ c at equal efforts: the candidate is a local maximum`,
        zh: `努力相等处 ${local} ≤ c：候选点为局部极大`,
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
