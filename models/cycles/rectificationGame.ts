/**
 * # Escalation and rectification as a stochastic game
 *
 * *Notation.* States: normal, escalated, rectification. See `escalationRectificationState` for the story.
 *
 * @module
 */
import { float, normalFormGame, type StochasticGame, sanctionRule, stochasticGame } from "../../src/index.ts";
import type { ResultRegimeParameters } from "../regimeParameters.ts";

/** Parameters of the model `escalationRectificationState`. */
export interface RectificationParameters extends Omit<ResultRegimeParameters, "reward" | "lossAversion" | "tolerance"> {
  /** $G > 0$, payoff units. */
  readonly escalationGain: number;
  /** $D_r \ge 0$, payoff units. */
  readonly campaignPenalty: number;
  /** $h > 0$, payoff units. */
  readonly harm: number;
  /** $K_r > 0$, payoff units. */
  readonly campaignCost: number;
  /** $f \in (0, 1]$. */
  readonly rectificationEnd: number;
  /** $\delta \in [0, 1)$. */
  readonly discount: number;
  /** $\varphi \in [0, 1]$; of `tolerance`. */
  readonly tolerance: number;
}

/** What a campaign costs a unit that persists, as the regime has it. */
export function campaignSanction(parameters: RectificationParameters): number {
  const { campaignPenalty, regime, ...rest } = parameters;
  const { penalty, negligent } = sanctionRule(regime, { ...rest, penalty: campaignPenalty }, float);
  return penalty * negligent;
}

/**
 * The stochastic game of the model, for the solvers of stochastic games.
 *
 * Players: the unit and the superior. In `normal` the unit escalates or complies; in `escalated` it persists or withdraws while the
 * superior runs a campaign or tolerates; in `rectification` nobody chooses.
 *
 * @category Cycles and evolution
 */
export function rectificationGame(parameters: RectificationParameters): StochasticGame<number> {
  const { escalationGain: G, harm, campaignCost: K, rectificationEnd: f, discount } = parameters;
  const D = campaignSanction(parameters);
  const players = ["unit", "superior"];
  const stage = (actions: readonly (readonly string[])[], own: readonly number[], superior: readonly number[]) =>
    normalFormGame<number>(
      actions.map((list) => list.length),
      [own, superior],
      { field: float, players, strategies: actions },
    );
  return stochasticGame<number>(
    [
      {
        label: "normal",
        stage: stage([["escalate", "comply"], ["watch"]], [G, 0], [0, 0]),
        transitions: [
          [0, 1, 0],
          [1, 0, 0],
        ],
      },
      {
        label: "escalated",
        stage: stage(
          [
            ["persist", "withdraw"],
            ["campaign", "tolerate"],
          ],
          [G - D, G, 0, 0],
          [-K, -harm, -K, 0],
        ),
        transitions: [
          [0, 0, 1],
          [0, 1, 0],
          [0, 0, 1],
          [1, 0, 0],
        ],
      },
      {
        label: "rectification",
        stage: stage([["comply"], ["watch"]], [0], [0]),
        transitions: [[f, 0, 1 - f]],
      },
    ],
    discount,
    "escalation-rectification-state",
  );
}
