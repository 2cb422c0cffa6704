/**
 * # Tullock contest
 *
 * `n` contestants exert efforts `x_i` at the unit cost `c`; the prize `V` goes to one of them with the chance
 * `x_i^r / Σ x_j^r`. In the equilibrium with equal efforts
 *
 * `x* = r(n − 1)V/(n²c)`,
 *
 * each gains `V[n − r(n − 1)]/n²`, and the share `r(n − 1)/n` of the prize is spent on winning it. It exists if and only if
 * `r ≤ n/(n − 1)`.
 *
 * ## Implementation notes
 *
 * Beyond that bound giving up gains: effort and what follows from it are `null`, and the certificate shows the candidate with
 * the deviation. Up to `r = 2` there are then equilibria in which as many as `r/(r − 1)` compete and the others stay out.
 * Certificates state payoffs in units of the mean prize.
 *
 * ## References
 *
 * - [Tullock1980]; existence: [PerezCastrilloVerdier1992].
 *
 * @module
 */
import { exact, type Field, float, type Model, type ModelRoutines, type Rational } from "../../src/index.ts";
import type { Contest } from "../contestDecision.ts";
import { equalEffortGame, equalPayoff, equilibriumEffort } from "../equalEfforts.ts";
import { domains, shared, units } from "../sharedParameters.ts";

/** Parameters of {@link tullockContest}. */
export interface TullockContestParameters<T = number> {
  /** $n$, from 2 to 10 000. */
  readonly siblings: number;
  /** $V > 0$, payoff units. */
  readonly prize: T;
  /** $r > 0$. */
  readonly decisiveness: T;
  /** $c > 0$, payoff units per unit of effort. */
  readonly unitCost: T;
}

/** Outcome of {@link tullockContest}; all `null` where no equilibrium with equal efforts exists. */
export interface TullockContestOutcome<T = number> {
  /** $x^*$: effort of each. */
  readonly effort: T | null;
  /** $n x^*$. */
  readonly totalEffort: T | null;
  /** Payoff of each, payoff units. */
  readonly payoff: T | null;
  /** $r(n - 1)/n$: share of the prize that all together spend on winning it. */
  readonly dissipation: T | null;
}

/**
 * The routines of {@link tullockContest} in any arithmetic.
 *
 * @category Tournament models
 */
export function tullockContestRoutines<T>(
  field: Field<T>,
): ModelRoutines<TullockContestParameters<T>, TullockContestOutcome<T>, T> {
  const contestOf = ({ siblings, prize, decisiveness, unitCost }: TullockContestParameters<T>): Contest<T> => ({
    prizes: [prize],
    rivals: siblings - 1,
    decisiveness,
    unitCost,
  });
  return {
    build: (parameters) => equalEffortGame(field, contestOf(parameters), contestants, ({ effort }) => effort),
    solve(parameters) {
      const contest = contestOf(parameters);
      const effort = equilibriumEffort("tullock-contest", field, contest);
      const found = { method: "closed-form", iterations: 1 };
      if (effort === null) {
        const nothing = { effort, totalEffort: null, payoff: null, dissipation: null };
        return { status: "none", outcome: nothing, ...found };
      }
      const totalEffort = field.mul(field.from(parameters.siblings), effort);
      const payoff = equalPayoff(field, contest, effort);
      const dissipation = field.div(field.mul(parameters.unitCost, totalEffort), parameters.prize);
      return { status: "solved", outcome: { effort, totalEffort, payoff, dissipation }, ...found };
    },
  };
}

const contestants = { player: { en: "contestant", zh: "竞争者" }, action: "effort" };

/**
 * A contest for one prize, won with a chance that rises in the own effort relative to all effort.
 *
 * Effort rises with the prize and the decisiveness and falls with the cost and with the number of contestants, whose total
 * effort rises.
 *
 * In the equilibrium with equal efforts, which exists if and only if $r \le n/(n - 1)$,
 *
 * $$
 * x^* = \frac{r(n - 1) V}{n^2 c}.
 * $$
 *
 * @see [Tullock1980], [PerezCastrilloVerdier1992]
 * @category Tournament models
 */
export const tullockContest: Model<
  TullockContestParameters,
  TullockContestOutcome,
  TullockContestParameters<Rational>,
  TullockContestOutcome<Rational>
> = {
  id: "tullock-contest",
  title: { en: "Tullock contest", zh: "塔洛克竞赛" },
  description: {
    en: "Contestants of equal standing exert effort for one prize. Effort is spent whether or not the prize is won, and the prize goes to each with a chance that rises in the own effort relative to everybody's: the more decisive the contest, the more it takes to keep up, until giving up is better.",
    zh: "地位相同的竞争者为一份奖金投入努力；无论胜负，努力均已付出，胜出概率随自身努力在总努力中的相对份量上升。竞赛决断度越高，跟上他人所需的努力越多，直至放弃更为有利。",
  },
  family: "tournament",
  provenance: "published",
  sources: ["Tullock1980", "PerezCastrilloVerdier1992"],
  parameters: {
    siblings: { ...shared.siblings, default: "4" },
    prize: { ...shared.prize, domain: domains.positive, default: "120" },
    decisiveness: { ...shared.decisiveness, default: "1" },
    unitCost: { ...shared.unitCost, default: "1" },
  },
  outcome: {
    effort: { symbol: "x^*", title: { en: "effort", zh: "努力" }, unit: units.target },
    totalEffort: { symbol: "nx^*", title: { en: "effort of all together", zh: "总努力" }, unit: units.target },
    payoff: { symbol: "U", title: { en: "payoff", zh: "收益" }, unit: units.payoff },
    dissipation: {
      symbol: "ncx^*/V",
      title: { en: "share of the prize spent on winning it", zh: "租值耗散率" },
      unit: units.pure,
    },
  },
  ...tullockContestRoutines(float),
  exact: tullockContestRoutines(exact),
};
