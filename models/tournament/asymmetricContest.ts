/**
 * # Contest between unequals
 *
 * The prize is worth `V_i` to contestant `i`, who wins it with the chance `x_i / Σ x_j` at the effort `x_i` and unit cost 1.
 * With the contestants in falling order of value, the first `k` take part: those to whom it is worth more than the total
 * effort,
 *
 * `X = (k − 1) / Σ_{i ≤ k} 1/V_i`, `x_i = X(1 − X/V_i)`,
 *
 * and the others exert nothing. Between two, `x_i = V_i²V_j/(V_i + V_j)²`.
 *
 * ## Implementation notes
 *
 * Each payoff is strictly concave against rivals who exert anything, so that the check is exact in fractions. The equilibrium
 * is the only one.
 *
 * ## References
 *
 * - [HillmanRiley1989]; uniqueness: [SzidarovszkyOkuguchi1997].
 *
 * @module
 */
import {
  type Decision,
  exact,
  type Field,
  float,
  type Model,
  type ModelRoutines,
  type Rational,
} from "../../src/index.ts";
import { contestDecision } from "../contestDecision.ts";
import { requireDoubles } from "../requireDoubles.ts";
import { domains, units } from "../sharedParameters.ts";

/** Parameters of {@link asymmetricContest}. */
export interface AsymmetricContestParameters<T = number> {
  /** $V_i > 0$: what the prize is worth to each, in units of effort. */
  readonly valuations: readonly T[];
}

/** Outcome of {@link asymmetricContest}; lists run over the contestants in the order of `valuations`. */
export interface AsymmetricContestOutcome<T = number> {
  /** $x_i \ge 0$. */
  readonly efforts: readonly T[];
  /** $X$. */
  readonly totalEffort: T;
  /** $k$: number of those who exert effort. */
  readonly activeContestants: number;
  /** $x_i/X$. */
  readonly winProbabilities: readonly T[];
  /** $V_i x_i/X - x_i$. */
  readonly payoffs: readonly T[];
}

/**
 * The routines of {@link asymmetricContest} in any arithmetic.
 *
 * @category Tournament models
 */
export function asymmetricContestRoutines<T>(
  field: Field<T>,
): ModelRoutines<AsymmetricContestParameters<T>, AsymmetricContestOutcome<T>, T> {
  const { zero, one, from, compare, add, sub, mul, div } = field;
  return {
    build: ({ valuations }) => ({
      field,
      decisions({ efforts }) {
        const others = sumsOfOthers(field, efforts);
        return valuations.map((value, i) => contestantDecision(field, i, value, efforts[i]!, others[i]!));
      },
      conditions: () => [],
    }),
    solve({ valuations }) {
      const descending = [...valuations].sort((a, b) => compare(b, a));
      let inverses = zero;
      let totalEffort = zero;
      let active = 0;
      for (const value of descending) {
        if (compare(value, totalEffort) <= 0) break;
        inverses = add(inverses, div(one, value));
        totalEffort = div(from(active), inverses);
        active += 1;
      }
      const takesPart = valuations.map((value) => compare(value, totalEffort) > 0);
      // 1 − X/V_i, as [Σ_{j ≠ i} 1/V_j − (k − 2)/V_i] X/(k − 1): without cancellation between two.
      const rest = sumsOfOthers(
        field,
        valuations.map((value, i) => (takesPart[i] ? div(one, value) : zero)),
      );
      const winProbabilities = valuations.map((value, i) =>
        takesPart[i] ? div(sub(rest[i]!, div(from(active - 2), value)), inverses) : zero,
      );
      const efforts = winProbabilities.map((chance) => mul(totalEffort, chance));
      requireDoubles(
        "asymmetric-contest",
        field,
        efforts.filter((_, i) => takesPart[i]),
      );
      const payoffs = winProbabilities.map((chance, i) => mul(valuations[i]!, mul(chance, chance)));
      const outcome = { efforts, totalEffort, activeContestants: active, winProbabilities, payoffs };
      return { status: "solved", outcome, method: "closed-form", iterations: active };
    },
  };
}

/** Against all others together, who count as one rival where `r = 1`. */
function contestantDecision<T>(field: Field<T>, i: number, value: T, chosen: T, others: T): Decision<T> {
  const contest = { prizes: [value], rivals: 1, decisiveness: field.one, unitCost: field.one };
  const player = { en: `contestant ${i + 1}`, zh: `竞争者 ${i + 1}` };
  return contestDecision(field, contest, { player, action: "effort", chosen, others });
}

/** `Σ_{j ≠ i} x_j` for each `i`, without subtraction. */
function sumsOfOthers<T>({ zero, add }: Field<T>, values: readonly T[]): readonly T[] {
  const after: T[] = [zero];
  for (const value of values.slice(1).reverse()) after.unshift(add(after[0]!, value));
  let before = zero;
  return values.map((value, i) => {
    const sum = add(before, after[i]!);
    before = add(before, value);
    return sum;
  });
}

/**
 * A contest for one prize that is worth more to some than to others.
 *
 * Those who value it less than what all others spend together exert nothing.
 *
 * With the contestants in falling order of value, the first $k$ take part, and total and single efforts are
 *
 * $$
 * X = (k - 1) \Bigm/ \sum_{i \le k} \frac{1}{V_i}, \qquad x_i = X\Bigl(1 - \frac{X}{V_i}\Bigr).
 * $$
 *
 * @see [HillmanRiley1989], [SzidarovszkyOkuguchi1997]
 * @category Tournament models
 */
export const asymmetricContest: Model<
  AsymmetricContestParameters,
  AsymmetricContestOutcome,
  AsymmetricContestParameters<Rational>,
  AsymmetricContestOutcome<Rational>
> = {
  id: "asymmetric-contest",
  title: { en: "Contest between unequals", zh: "非对称竞赛" },
  description: {
    en: "Contestants exert effort for one prize, which is worth more to some than to others, and win it with the share of their effort in all effort. Whoever values the prize less than what the others spend together stays out; among the rest, those who value it more exert more and win more often.",
    zh: "竞争者为同一份奖金投入努力，奖金对各人的价值不同；胜出概率等于自身努力占总努力的份额。若奖金对某人的价值低于他人投入的总和，此人便不参与；其余者中，越看重奖金的人投入越多、胜出越多。",
  },
  family: "tournament",
  provenance: "published",
  sources: ["HillmanRiley1989", "SzidarovszkyOkuguchi1997"],
  parameters: {
    valuations: {
      symbol: "V_i",
      title: { en: "value of the prize to each contestant, in units of effort", zh: "奖金对各竞争者的价值" },
      unit: units.target,
      domain: { kind: "list", of: domains.positive, length: { min: 2, max: 100 } },
      default: ["3", "2", "1"],
    },
  },
  outcome: {
    efforts: { symbol: "x_i", title: { en: "efforts", zh: "努力" }, unit: units.target },
    totalEffort: { symbol: "X", title: { en: "effort of all together", zh: "总努力" }, unit: units.target },
    activeContestants: {
      symbol: "k",
      title: { en: "contestants who exert effort", zh: "参与竞争者数" },
      unit: units.count,
    },
    winProbabilities: { symbol: "p_i", title: { en: "chances to win", zh: "胜出概率" }, unit: units.probability },
    payoffs: { symbol: "U_i", title: { en: "payoffs", zh: "收益" }, unit: units.target },
  },
  ...asymmetricContestRoutines(float),
  exact: asymmetricContestRoutines(exact),
};
