/**
 * # Collusive escalation as a tree
 *
 * Superior and subordinate, as one player, set a markup of a grid. Nature decides whether the target is missed. A failure is reported,
 * and sanctioned or exempted, or it is concealed, and found out or not.
 *
 * @module
 */
import {
  chance,
  type ExtensiveGame,
  float,
  gameFromTree,
  move,
  normalDistribution,
  payoffs,
  type Tree,
} from "../../src/index.ts";
import { decimalFrom, gridActions } from "../gridActions.ts";
import { highestReply } from "../thresholdChoice.ts";
import type { ThresholdIncentives } from "../thresholdReplies.ts";
import type { CollusionStakes } from "./collusionStakes.ts";

/** What the coalition loses besides the cost of the markup. */
export interface CoalitionLosses extends CollusionStakes {
  /** `ω`. */
  readonly jointLiability: number;
  /** `ν`. */
  readonly aggravation: number;
  /** `z`. */
  readonly concealmentCost: number;
}

/**
 * The game of a coalition that foresees what it will do.
 *
 * @param incentives - Those of a coalition that reports: no larger markup than theirs can pay.
 * @param steps - Number of steps of the grid of markups, at most 200 000. @defaultValue `200`
 */
export function collusionTree(
  incentives: ThresholdIncentives,
  { penalty, sanctioned, foundOut, jointLiability, aggravation, concealmentCost }: CoalitionLosses,
  steps = 200,
): ExtensiveGame<number> {
  const { mean, noise, cost } = incentives;
  const loss = (1 + jointLiability) * penalty;
  const failure = (spent: number): Tree<number> =>
    move<number>("coalition", {
      report: chance<number>({
        sanctioned: [sanctioned, payoffs(-spent - loss)],
        exempted: [1 - sanctioned, payoffs(-spent)],
      }),
      conceal: chance<number>({
        "found out": [foundOut, payoffs(-spent - concealmentCost - loss * aggravation)],
        hidden: [1 - foundOut, payoffs(-spent - concealmentCost)],
      }),
    });
  const markups = gridActions(float, Number(decimalFrom(highestReply(incentives) || 1)), steps);
  return gameFromTree<number>(
    ["coalition"],
    move<number>(
      "coalition",
      markups.map(({ label, value }) => {
        const missed = normalDistribution((mean - value) / noise);
        const spent = (cost * value ** 2) / 2;
        const result = chance<number>({
          met: [1 - missed, payoffs(-spent)],
          missed: [missed, () => failure(spent)],
        });
        return [label, result] as const;
      }),
    ),
    { field: float, title: "collusion" },
  );
}
