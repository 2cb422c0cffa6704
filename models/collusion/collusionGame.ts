/**
 * # Collusion as a game
 *
 * What the checker sees: three choices of a markup, what to do after a failure, and what a reward makes the superior do.
 *
 * @module
 */
import {
  type Condition,
  type FiniteDecision,
  float,
  type Localized,
  type ModelGame,
  normalDensity,
} from "../../src/index.ts";
import { thresholdChoice, thresholdDecision } from "../thresholdChoice.ts";
import type { ThresholdIncentives } from "../thresholdReplies.ts";
import type { CollusionOutcome, CollusionParameters } from "./collusion.ts";
import { type CollusionStakes, collusionStakes } from "./collusionStakes.ts";

const subordinate: Localized = { en: "subordinate", zh: "下级" };
const coalition: Localized = { en: "coalition", zh: "上下级共谋" };
const superior: Localized = { en: "superior", zh: "上级" };

/** One of the three choices of a markup. */
export interface MarkupChoice {
  /** The outcome field that holds it. */
  readonly field: "individualMarkup" | "jointMarkup" | "foresightMarkup";
  readonly player: Localized;
  readonly incentives: ThresholdIncentives;
}

/** The choices, the subordinate's first. */
export function markupChoices(parameters: CollusionParameters, stakes: CollusionStakes): readonly MarkupChoice[] {
  const { markupCost: cost, slippage: mean, noise } = parameters;
  const against = (stake: number): ThresholdIncentives => ({ pull: 0, stake, mean, noise, cost });
  const foreseen = {
    en: "coalition that foresees its cover-up",
    zh: "预见隐瞒的上下级共谋",
  };
  return [
    { field: "individualMarkup", player: subordinate, incentives: against(stakes.individual) },
    { field: "jointMarkup", player: coalition, incentives: against(stakes.reported) },
    {
      field: "foresightMarkup",
      player: foreseen,
      incentives: against(Math.min(stakes.reported, stakes.concealed)),
    },
  ];
}

/** After a failure: to report it or to conceal it. */
function concealment({ reported, concealed }: CollusionStakes, conceals: boolean): FiniteDecision<number> {
  return {
    kind: "finite",
    player: coalition,
    actions: ["report", "conceal"],
    chosen: conceals ? [0, 1] : [1, 0],
    payoffs: [-reported, -concealed],
  };
}

/** The superior's choice when a report is rewarded; what a report costs him goes without saying. */
function rewardedReport({ superiorGain }: CollusionStakes, reward: number): FiniteDecision<number> {
  return {
    kind: "finite",
    player: superior,
    actions: ["report", "conceal"],
    chosen: [1, 0],
    payoffs: [reward, superiorGain],
  };
}

/** The game that the parameters define. */
export function collusionGame(parameters: CollusionParameters): ModelGame<CollusionOutcome> {
  const stakes = collusionStakes(parameters);
  const choices = markupChoices(parameters, stakes);
  return {
    field: float,
    decisions: (outcome) => [
      ...choices.map(({ field, player, incentives }) =>
        thresholdDecision(incentives, player, "markup", outcome[field]),
      ),
      concealment(stakes, outcome.conceals),
      rewardedReport(stakes, outcome.collusionProofReward),
    ],
    conditions: ({ collusionProofReward }) => [
      {
        id: "least-reward",
        statement: {
          en: "s ≤ (ω + k_c)D(b − pν) − z, or s = 0: no smaller reward makes the superior report",
          zh: "s ≤ (ω + k_c)D(b − pν) − z，或 s = 0：更低的奖励不足以使上级上报",
        },
        holds: collusionProofReward <= Math.max(0, stakes.superiorGain),
        value: collusionProofReward,
        bound: Math.max(0, stakes.superiorGain),
        role: "defining",
      },
      ...choices.map(concavity),
    ],
    alternatives: (outcome) =>
      choices.flatMap(({ field, player, incentives }) =>
        thresholdChoice(incentives)
          .candidates.filter((candidate) => candidate !== outcome[field])
          .map((candidate) => ({
            label: {
              en: `local maximum ${candidate.toPrecision(6)} of the ${player.en}`,
              zh: `${player.zh}的局部极大点 ${candidate.toPrecision(6)}`,
            },
            decision: thresholdDecision(incentives, player, "markup", candidate),
          })),
      ),
  };
}

function concavity({ field, player, incentives: { stake, noise, cost } }: MarkupChoice): Condition<number> {
  const value = (stake * normalDensity(1)) / noise ** 2;
  return {
    id: `concave-${field === "individualMarkup" ? "individual" : field === "jointMarkup" ? "joint" : "foresight"}`,
    statement: {
      en: `${player.en}: the stake times f(1)/σ² is below κ, so the payoff is strictly concave and has one maximum`,
      zh: `${player.zh}：所涉惩罚乘以 f(1)/σ² 小于 κ，收益严格凹，极大点唯一`,
    },
    holds: value < cost,
    value,
    bound: cost,
    role: "sufficient",
  };
}
