/**
 * # Stages of a ladder
 *
 * One contest of a ladder of contests: what everybody exerts for a given prize, what that leaves to each, and the prize that
 * reproduces itself from one stage to the next. A stage is a Tullock contest, or a rank-order tournament under normal noise.
 *
 * ## Notation
 *
 * `V` is the prize of the stage, `u(V)` the payoff at equal efforts, `ρ` the discount factor, `g` what winning is worth apart
 * from the stage above. A prize reproduces itself where `V = g + ρu(V)`.
 *
 * - Tullock, `r` and `n`: `x = r(n − 1)V/n²`, `u = qV` with `q = [n − r(n − 1)]/n²`, and `V = g/(1 − ρq)`.
 * - Rank order, `c` and `σ`: `e = Vψ/(cσ)`, `u = V/n − V²ψ²/(2cσ²)`, and `V` is the positive root of a quadratic.
 *
 * @module
 */
import {
  atLevel,
  type Decision,
  DomainError,
  type Field,
  type Localized,
  type OnePerLevel,
  winProbability,
} from "../../src/index.ts";
import { arithmeticOf } from "../arithmeticOf.ts";
import type { Contest } from "../contestDecision.ts";
import { equalEffort, equalEffortDecision, equalPayoff, isAtMost } from "../equalEfforts.ts";
import { promotionReward, type RankContestant, rankDecision, rankPayoff } from "./rankOrder.ts";

/** One contest of a ladder. */
export interface LadderStage<T> {
  /** `g`: what winning is worth apart from the stage above, payoff units. */
  readonly gap: T;
  /** The only effort that can be everybody's in an equilibrium. */
  effort(prize: T): T;
  /** `u`: payoff of everybody at equal efforts. */
  payoff(prize: T, effort: T): T;
  /** The decision of one contestant; the others exert the same effort. */
  decision(player: Localized, prize: T, effort: T): Decision<T>;
  /** The prize that reproduces itself. */
  steadyPrize(discount: T): T;
}

/** A Tullock contest at unit cost 1. */
export function tullockStage<T>(field: Field<T>, gap: T, siblings: number, decisiveness: T): LadderStage<T> {
  const { one, sub, mul, div } = field;
  const contest = (prize: T): Contest<T> => ({ prizes: [prize], rivals: siblings - 1, decisiveness, unitCost: one });
  const payoff = (prize: T, effort: T) => equalPayoff(field, contest(prize), effort);
  return {
    gap,
    effort: (prize) => equalEffort(field, contest(prize)),
    payoff,
    decision: (player, prize, effort) =>
      equalEffortDecision(field, contest(prize), { player, action: "effort" }, effort),
    steadyPrize(discount) {
      const share = payoff(one, equalEffort(field, contest(one)));
      return div(gap, sub(one, mul(discount, share)));
    },
  };
}

/** What a rank-order tournament under normal noise needs. */
export interface RankOrderStage {
  readonly gap: number;
  readonly siblings: number;
  /** `σ`. */
  readonly noise: number;
  /** `c`. */
  readonly cost: number;
}

/** A rank-order tournament under normal noise, in which the best is promoted. */
export function rankOrderStage({ gap, siblings, noise, cost }: RankOrderStage): LadderStage<number> {
  const win = winProbability("normal", siblings, 1);
  const contestant = (player: Localized, prize: number): RankContestant => ({
    player,
    reward: promotionReward(win, prize),
    noise,
    cost,
    lead: 0,
  });
  return {
    gap,
    effort: (prize) => (prize * win.marginal) / (cost * noise),
    payoff: (prize, effort) => rankPayoff(contestant({ en: "contestant", zh: "竞争者" }, prize), effort, effort),
    decision: (player, prize, effort) => rankDecision(contestant(player, prize), effort),
    steadyPrize(discount) {
      const straight = 1 - discount / siblings;
      const curved = (discount * win.marginal ** 2) / (2 * cost * noise ** 2);
      return (2 * gap) / (straight + Math.sqrt(straight ** 2 + 4 * curved * gap));
    },
  };
}

/**
 * Refuses Tullock stages that have no equilibrium with equal efforts, `r > n/(n − 1)`.
 *
 * @param count - Number of stages; lists run over them, top first.
 * @throws {@link DomainError}
 */
export function requireTullockStages(
  model: string,
  count: number,
  siblings: OnePerLevel<number>,
  decisiveness: OnePerLevel<number>,
): void {
  for (let stage = 0; stage < count; stage += 1) {
    const [n, r] = [atLevel(siblings, stage), atLevel(decisiveness, stage)];
    const field = arithmeticOf(r);
    if (isAtMost(field, field.mul(r, field.from(n - 1)), field.from(n))) continue;
    throw new DomainError({
      en: `${model}: at stage ${stage + 1} from the top parameter decisiveness is ${field.format(r)} with ${n} siblings; such a contest has no equilibrium with equal efforts, choose at most ${n}/${n - 1}.`,
      zh: `${model}：自上而下第 ${stage + 1} 级的参数 decisiveness 为 ${field.format(r)}，而 siblings 为 ${n}；这样的竞赛没有等努力均衡，请取不超过 ${n}/${n - 1} 的值。`,
    });
  }
}
