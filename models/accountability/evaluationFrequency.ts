/**
 * # Frequency of evaluation
 *
 * How often to evaluate, and how often `p` departments do when each decides for itself. With `N` evaluations the measure of
 * a task has variance `σ²/N`, and the best linear contract attains the share `N/(N + X)` of the first-best surplus,
 * `X = rcσ²`. Each evaluation takes the share `κ` of the working time, and surplus is produced in what remains. One evaluator
 * maximizes `(1 − κN) N/(N + X)`:
 *
 * `N* = −X + √(X² + X/κ)`.
 *
 * Departments evaluate a task each, of one and the same unit, whose time all use: department `j` maximizes
 * `(1 − κΣN) N_j/(N_j + X)`. In equilibrium `κN² + κX(1 + p)N − X = 0`; together they would choose the optimum at the burden
 * `κp`.
 *
 * ## Notation
 *
 * `A` is the time that the others leave, `k` the time that one more evaluation takes; each of the three problems is
 * `max (A − kN) N/(N + X)`, strictly concave on `0 ≤ N ≤ A/k`, with second derivative `−2X(kX + A)/(N + X)³`.
 *
 * ## Implementation notes
 *
 * Roots are taken in the form that does not cancel, and slack from the first-order condition, `1 − κpN = κN(N + X)/X`. The
 * roots are irrational in general, so there is no exact answer. `N` is a frequency and need not be an integer.
 *
 * The equilibrium is unique among those that leave any time: given the total, the first-order condition
 * `κN_j(N_j + X) = (1 − κΣN)X` has one solution, the same for all. Without a department's own evaluations its task yields
 * nothing, so that none is left out. Together, equal frequencies are best because `N/(N + X)` is concave.
 *
 * ## References
 *
 * - The surplus of a linear contract: [HolmstromMilgrom1987]; the commons of evaluations is an own model.
 *
 * @module
 */
import { type ContinuousDecision, DomainError, float, type Localized, type Model } from "../../src/index.ts";
import { domains, shared, units } from "../sharedParameters.ts";

/** Parameters of {@link evaluationFrequency}. */
export interface EvaluationFrequencyParameters {
  /** $X = rc\sigma^2 > 0$: cost of risk, in evaluations. */
  readonly riskCost: number;
  /** $\kappa > 0$: share of time that one evaluation takes. */
  readonly evaluationBurden: number;
  /** $p \ge 1$. */
  readonly departments: number;
}

/** Outcome of {@link evaluationFrequency}. */
export interface EvaluationFrequencyOutcome {
  /** $N^*$: evaluations by a single evaluator. */
  readonly optimum: number;
  /** $N^{\mathrm{NE}}$: evaluations by each department in equilibrium. */
  readonly nash: number;
  /** $N^C$: evaluations by each department where they decide together. */
  readonly cooperative: number;
  /** $1 - \kappa p N^{\mathrm{NE}}$: share of time that is left in equilibrium. */
  readonly slack: number;
}

/** An evaluator's choice of `N`: value `(A − kN) N/(N + X)`. */
interface Evaluator {
  readonly player: Localized;
  /** `A`. */
  readonly time: number;
  /** `k`. */
  readonly burden: number;
  /** `X`. */
  readonly riskCost: number;
}

function decision({ player, time, burden, riskCost }: Evaluator, evaluations: number): ContinuousDecision<number> {
  const curvature = (n: number): number => (-2 * riskCost * (burden * riskCost + time)) / (n + riskCost) ** 3;
  return {
    kind: "continuous",
    player,
    actions: ["evaluations"],
    chosen: [evaluations],
    chosenPiece: 0,
    pieces: [
      {
        lower: [0],
        // Beyond, no time is left, and none is worth less than to evaluate nothing.
        upper: [time / burden],
        payoff: ([n]) => ((time - burden * n!) * n!) / (n! + riskCost),
        gradient: ([n]) => [(time * riskCost - 2 * burden * riskCost * n! - burden * n! ** 2) / (n! + riskCost) ** 2],
        curvature: (_, [high]) => curvature(high!),
      },
    ],
    secondOrder: curvature(evaluations),
  };
}

/**
 * How often a single evaluator, departments on their own, and departments together evaluate.
 *
 * The more departments, the more evaluations in all and the less time to work; together they would always leave more than
 * half of it.
 *
 * One evaluator chooses $N$ to maximize
 *
 * $$
 * (1 - \kappa N)\,\frac{N}{N + X}, \quad X = r c \sigma^2, \quad\text{so that}\quad N^* = -X + \sqrt{X^2 + X/\kappa}.
 * $$
 *
 * @see [HolmstromMilgrom1987]
 * @category Accountability models
 */
export const evaluationFrequency: Model<EvaluationFrequencyParameters, EvaluationFrequencyOutcome> = {
  id: "evaluation-frequency",
  title: { en: "Frequency of evaluation", zh: "考评频次与多头考评" },
  description: {
    en: "Evaluating more often makes performance less noisy and incentives stronger, but takes working time. A single evaluator weighs the two. Where several departments each evaluate a task of the same unit, each counts only its own benefit, and the common time is overused: repeated evaluation.",
    zh: "考评越频繁，绩效信号越准、激励越强，但占用工作时间。单一考评主体会权衡二者。若多个条线各自考评同一基层单位，各条线只计自身收益，公共的工作时间便被过度占用，即重复考评与超限效应。",
  },
  family: "accountability",
  provenance: "own",
  sources: ["HolmstromMilgrom1987"],
  parameters: {
    riskCost: {
      symbol: "X",
      title: { en: "cost of risk at one evaluation", zh: "单次考评的风险成本" },
      unit: { en: "evaluations", zh: "次" },
      domain: domains.positive,
      default: "3",
    },
    evaluationBurden: { ...shared.evaluationBurden, default: "0.05" },
    departments: { ...shared.departments, default: "3" },
  },
  outcome: {
    optimum: {
      symbol: "N^*",
      title: { en: "evaluations by a single evaluator", zh: "最优考评频次" },
      unit: { en: "evaluations", zh: "次" },
    },
    nash: {
      symbol: "N^{NE}",
      title: { en: "evaluations by each department on its own", zh: "各自为政的考评频次" },
      unit: { en: "evaluations", zh: "次" },
    },
    cooperative: {
      symbol: "N^C",
      title: { en: "evaluations by each department, decided together", zh: "统筹的考评频次" },
      unit: { en: "evaluations", zh: "次" },
    },
    slack: { symbol: "1-\\kappa_N p N^{NE}", title: { en: "time left to work", zh: "剩余工作时间" }, unit: units.pure },
  },

  build({ riskCost, evaluationBurden: burden, departments }) {
    return {
      field: float,
      decisions({ optimum, nash, cooperative }) {
        const alone = { player: { en: "single evaluator", zh: "单一考评主体" }, time: 1, burden, riskCost };
        const time = 1 - burden * (departments - 1) * nash;
        const one = { player: { en: "department", zh: "条线部门" }, time, burden, riskCost };
        const all = {
          player: { en: "departments together", zh: "各条线统筹" },
          time: 1,
          burden: burden * departments,
          riskCost,
        };
        return [decision(alone, optimum), decision(one, nash), decision(all, cooperative)];
      },
      conditions: ({ nash, slack }) => {
        const left = 1 - burden * departments * nash;
        return [
          {
            id: "time-left",
            statement: { en: "the time left is 1 − κpN", zh: "剩余时间等于 1 − κpN" },
            holds: slack > 0 && Math.abs(slack - left) <= 1e-12,
            value: left,
            bound: slack,
            role: "defining",
          },
        ];
      },
    };
  },

  solve({ riskCost, evaluationBurden, departments }) {
    const ratio = 1 / (evaluationBurden * riskCost);
    const best = (burden: number, count: number): number => 1 / (burden * (1 + Math.sqrt(1 + ratio / count)));
    const optimum = best(evaluationBurden, 1);
    const nash = 2 / (evaluationBurden * (1 + departments + Math.sqrt((1 + departments) ** 2 + 4 * ratio)));
    const cooperative = best(evaluationBurden * departments, departments);
    const slack = evaluationBurden * nash * (1 + nash / riskCost);
    if (![ratio, optimum, nash, cooperative, slack].every((value) => Number.isFinite(value)) || slack === 0) {
      throw new DomainError({
        en: `evaluation-frequency: riskCost ${riskCost} and evaluationBurden ${evaluationBurden} together exceed the range of doubles; bring them nearer to 1.`,
        zh: `evaluation-frequency：riskCost ${riskCost} 与 evaluationBurden ${evaluationBurden} 超出双精度范围；请取更接近 1 的值。`,
      });
    }
    return { status: "solved", outcome: { optimum, nash, cooperative, slack }, method: "closed-form", iterations: 1 };
  },
};
