/**
 * # Contest for several prizes
 *
 * `n` contestants exert efforts `x_i` at the unit cost `c` for the prizes `V₁ ≥ V₂ ≥ … ≥ V_m`, at most one each. The prizes
 * are drawn one after the other: each goes to one of those who have none yet, with the share of `x_i^r` in that of all who
 * are left. In the equilibrium with equal efforts
 *
 * `x* = (r/(nc)) Σ_j V_j (1 − Σ_{i < j} 1/(n − i))`, `j` from 1 and `i` from 0.
 *
 * ## Implementation notes
 *
 * Each later prize adds less to effort than the one before, and the last ones take from it: who wins one is out of the draw
 * for nothing. Where `r ≤ 1` the payoff is concave, and the equilibrium exists. Elsewhere the candidate is searched for
 * gainful deviations; where one is found effort and what follows from it are `null`. In fractions that search is not made.
 * Certificates state payoffs in units of the mean prize, above the worst one.
 *
 * ## References
 *
 * - [ClarkRiis1996], [ClarkRiis1998]; in the laboratory [Sheremeta2011].
 *
 * @module
 */
import {
  exact,
  type Field,
  float,
  type Model,
  type ModelRoutines,
  NotRationalError,
  type Rational,
} from "../../src/index.ts";
import type { Contest } from "../contestDecision.ts";
import { equalEffortGame, equalPayoff, equilibriumEffort } from "../equalEfforts.ts";
import { shared, units } from "../sharedParameters.ts";
import { prizeList, requireFallingPrizes } from "./prizeList.ts";

/** Parameters of {@link multiPrizeContest}. */
export interface MultiPrizeContestParameters<T = number> {
  /** $n$, from 2 to 10 000. */
  readonly siblings: number;
  /** $V_1 \ge V_2 \ge \dots$, at most $n$, payoff units. */
  readonly prizes: readonly T[];
  /** $r > 0$. */
  readonly decisiveness: T;
  /** $c > 0$, payoff units per unit of effort. */
  readonly unitCost: T;
}

/** Outcome of {@link multiPrizeContest}; all `null` where no equilibrium with equal efforts exists. */
export interface MultiPrizeContestOutcome<T = number> {
  /** $x^*$: effort of each. */
  readonly effort: T | null;
  /** $n x^*$. */
  readonly totalEffort: T | null;
  /** Payoff of each, payoff units. */
  readonly payoff: T | null;
}

/**
 * The routines of {@link multiPrizeContest} in any arithmetic.
 *
 * @category Tournament models
 */
export function multiPrizeContestRoutines<T>(
  field: Field<T>,
): ModelRoutines<MultiPrizeContestParameters<T>, MultiPrizeContestOutcome<T>, T> {
  const contestOf = ({ siblings, ...contest }: MultiPrizeContestParameters<T>): Contest<T> => ({
    ...contest,
    rivals: siblings - 1,
  });
  return {
    build: (parameters) => equalEffortGame(field, contestOf(parameters), contestants, ({ effort }) => effort),
    solve(parameters) {
      const contest = contestOf(parameters);
      const effort = equilibriumEffort("multi-prize-contest", field, contest);
      const found = { method: "closed-form", iterations: 1 };
      if (effort === null) return { status: "none", outcome: { effort, totalEffort: null, payoff: null }, ...found };
      const totalEffort = field.mul(field.from(parameters.siblings), effort);
      return {
        status: "solved",
        outcome: { effort, totalEffort, payoff: equalPayoff(field, contest, effort) },
        ...found,
      };
    },
  };
}

const contestants = { player: { en: "contestant", zh: "竞争者" }, action: "effort" };

/**
 * A contest in which several prizes are drawn one after the other.
 *
 * One large prize elicits more effort than the same sum in several.
 *
 * In the equilibrium with equal efforts, with $j$ from 1 and $i$ from 0,
 *
 * $$
 * x^* = \frac{r}{n c} \sum_j V_j \Bigl(1 - \sum_{i < j} \frac{1}{n - i}\Bigr).
 * $$
 *
 * @see [ClarkRiis1996], [ClarkRiis1998], [Sheremeta2011]
 * @category Tournament models
 */
export const multiPrizeContest: Model<
  MultiPrizeContestParameters,
  MultiPrizeContestOutcome,
  MultiPrizeContestParameters<Rational>,
  MultiPrizeContestOutcome<Rational>
> = {
  id: "multi-prize-contest",
  title: { en: "Contest for several prizes", zh: "多奖金竞赛" },
  description: {
    en: "Contestants exert effort for several prizes of falling value, each of which goes to one who has none yet, with a chance that rises in the own effort. A later prize consoles those who missed the first, so that splitting a given sum into more prizes, or more equal ones, lowers effort.",
    zh: "竞争者为若干价值递减的奖金投入努力，每份奖金依次在尚未得奖者中抽出，得奖概率随自身努力上升。靠后的奖金安慰了错失头奖的人，因此将同一总额拆分为更多或更均等的奖金，会降低努力。",
  },
  family: "tournament",
  provenance: "published",
  sources: ["ClarkRiis1996", "ClarkRiis1998", "Sheremeta2011"],
  parameters: {
    siblings: { ...shared.siblings, default: "4" },
    prizes: { ...prizeList, default: ["45", "15"] },
    decisiveness: { ...shared.decisiveness, default: "1" },
    unitCost: { ...shared.unitCost, default: "1" },
  },
  outcome: {
    effort: { symbol: "x^*", title: { en: "effort", zh: "努力" }, unit: units.target },
    totalEffort: { symbol: "nx^*", title: { en: "effort of all together", zh: "总努力" }, unit: units.target },
    payoff: { symbol: "U", title: { en: "payoff", zh: "收益" }, unit: units.payoff },
  },

  check({ siblings, prizes }) {
    requireFallingPrizes("multi-prize-contest", siblings, prizes);
  },

  ...multiPrizeContestRoutines(float),
  exact: {
    ...multiPrizeContestRoutines(exact),
    check({ decisiveness }) {
      if (exact.compare(decisiveness, exact.one) <= 0) return;
      throw new NotRationalError({
        en: `multi-prize-contest: with decisiveness ${exact.format(decisiveness)} above 1 the payoffs of deviations are not rational; leave --exact out, or choose a decisiveness up to 1.`,
        zh: `multi-prize-contest：decisiveness 为 ${exact.format(decisiveness)}，大于 1 时偏离的收益不是有理数；请去掉 --exact，或取不超过 1 的 decisiveness。`,
      });
    },
  },
};
