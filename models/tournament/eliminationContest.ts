/**
 * # Elimination contest
 *
 * Contestants meet in groups; each group is a Tullock contest of decisiveness `r` among `n`, whose winner goes on to the next
 * stage, until the winner of the last group, the final, gets the prize `V`. What there is to win before the final is taking
 * part in what follows: with the final as stage 1,
 *
 * `V_1 = V`, `V_ℓ = q V_{ℓ−1}`, `q = [n − r(n − 1)]/n²`, `x_ℓ = r(n − 1)V_ℓ/n²`.
 *
 * Four contestants in pairs at `r = 1` exert `V/16` in the semi-finals and `V/4` in the final, as much in all as in one contest
 * of four.
 *
 * ## Implementation notes
 *
 * A promotion ladder without discounting, whose gaps are zero below the top. Groups for which `r > n/(n − 1)` are refused.
 *
 * ## References
 *
 * - [Rosen1986], [Sheremeta2010].
 *
 * @module
 */
import {
  atLevel,
  exact,
  type Field,
  float,
  type Model,
  type ModelRoutines,
  type OnePerLevel,
  type Rational,
} from "../../src/index.ts";
import { domains, shared, units } from "../sharedParameters.ts";
import { climbedLadder, type Ladder, type LadderOutcome, ladderGame } from "./contestLadder.ts";
import { requireTullockStages, tullockStage } from "./ladderStage.ts";

/** Parameters of {@link eliminationContest}; lists run over the stages, final first. */
export interface EliminationContestParameters<T = number> {
  /** Number of stages, the final included. */
  readonly stages: number;
  /** $n \ge 2$: contestants in each group. */
  readonly siblings: OnePerLevel<number>;
  /** $V > 0$, payoff units. */
  readonly prize: T;
  /** $r > 0$. */
  readonly decisiveness: OnePerLevel<T>;
}

/** Outcome of {@link eliminationContest}; lists run over the stages, final first. */
export interface EliminationContestOutcome<T = number> {
  /** $V_\ell$: what winning the stage is worth, payoff units. */
  readonly prizes: readonly T[];
  /** $x_\ell$: effort of each contestant in the stage. */
  readonly efforts: readonly T[];
  /** $u_\ell$: value of taking part in the stage, payoff units. */
  readonly payoffs: readonly T[];
  /** Number of contestants in the first stage that is played. */
  readonly contestants: T;
  /** Effort of all contestants in all stages. */
  readonly totalEffort: T;
}

/**
 * The routines of {@link eliminationContest} in any arithmetic.
 *
 * @category Tournament models
 */
export function eliminationContestRoutines<T>(
  field: Field<T>,
): ModelRoutines<EliminationContestParameters<T>, EliminationContestOutcome<T>, T> {
  const { zero, one, from, add, mul } = field;
  const ladderOf = ({ stages, siblings, prize, decisiveness }: EliminationContestParameters<T>): Ladder<T> => ({
    model: "elimination-contest",
    stages: Array.from({ length: stages }, (_, i) =>
      tullockStage(field, i === 0 ? prize : zero, atLevel(siblings, i), atLevel(decisiveness, i)),
    ),
    discount: one,
    player: (i) =>
      i === 0
        ? { en: "contestant in the final", zh: "决赛竞争者" }
        : { en: `contestant ${i} stages before the final`, zh: `决赛前第 ${i} 级竞争者` },
  });
  return {
    build: (parameters) => ladderGame<T, EliminationContestOutcome<T>>(field, ladderOf(parameters)),
    solve(parameters) {
      const { prizes, efforts, payoffs } = climbedLadder(field, ladderOf(parameters)) as EveryStage<T>;
      let contestants = one;
      let totalEffort = zero;
      for (const [i, effort] of efforts.entries()) {
        contestants = mul(contestants, from(atLevel(parameters.siblings, i)));
        totalEffort = add(totalEffort, mul(contestants, effort));
      }
      const outcome = { prizes, efforts, payoffs, contestants, totalEffort };
      return { status: "solved", outcome, method: "backward-induction", iterations: parameters.stages };
    },
  };
}

/** An equilibrium exists in every stage that {@link requireTullockStages} lets pass. */
type EveryStage<T> = { readonly [K in keyof LadderOutcome<T>]: readonly T[] };

/**
 * A contest in stages, of which each eliminates all but one of every group.
 *
 * With the final as stage 1,
 *
 * $$
 * V_1 = V, \qquad V_\ell = q V_{\ell-1}, \qquad q = \frac{n - r(n - 1)}{n^2}, \qquad
 * x_\ell = \frac{r(n - 1) V_\ell}{n^2}.
 * $$
 *
 * @see [Rosen1986], [Sheremeta2010]
 * @category Tournament models
 */
export const eliminationContest: Model<
  EliminationContestParameters,
  EliminationContestOutcome,
  EliminationContestParameters<Rational>,
  EliminationContestOutcome<Rational>
> = {
  id: "elimination-contest",
  title: { en: "Elimination contest", zh: "淘汰赛" },
  description: {
    en: "Contestants meet in groups, and only the winner of each group goes on, until the winner of the final gets the prize. Before the final there is nothing to win but the right to go on, worth what the remaining stages leave after their efforts. Where all groups are alike, effort is therefore greatest in the final.",
    zh: "竞争者分组角逐，每组仅胜者晋级，直至决赛胜者独得奖金。决赛之前所能赢得的只是继续参赛的资格，其价值为余下各级扣除努力后的所得；各组条件相同时，决赛的努力因此最大。",
  },
  family: "tournament",
  provenance: "published",
  sources: ["Rosen1986", "Sheremeta2010"],
  parameters: {
    stages: {
      symbol: "S",
      title: { en: "number of stages, the final included", zh: "淘汰赛级数" },
      unit: units.count,
      domain: { kind: "integer", min: 1, max: 50 },
      default: "2",
    },
    siblings: {
      ...shared.siblings,
      title: { en: "contestants in each group", zh: "每组竞争者数" },
      default: "2",
      perLevel: { count: "stages" },
    },
    prize: { ...shared.prize, domain: domains.positive, default: "120" },
    decisiveness: { ...shared.decisiveness, default: "1", perLevel: { count: "stages" } },
  },
  outcome: {
    prizes: { symbol: "V_\\ell", title: { en: "worth of winning each stage", zh: "各级获胜价值" }, unit: units.payoff },
    efforts: { symbol: "x_\\ell", title: { en: "efforts", zh: "努力" }, unit: units.target },
    payoffs: { symbol: "u_\\ell", title: { en: "payoffs", zh: "收益" }, unit: units.payoff },
    contestants: { symbol: "N", title: { en: "contestants at the start", zh: "参赛总人数" }, unit: units.count },
    totalEffort: { symbol: "X", title: { en: "effort of all together", zh: "总努力" }, unit: units.target },
  },
  check({ stages, siblings, decisiveness }) {
    requireTullockStages("elimination-contest", stages, siblings, decisiveness);
  },
  ...eliminationContestRoutines(float),
  exact: eliminationContestRoutines(exact),
};
