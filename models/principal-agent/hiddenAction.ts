/**
 * # Hidden action: finitely many actions and signals
 *
 * A principal does not see what an agent does, only a signal, and pays a wage for each. In the first step ([GrossmanHart1983]) every
 * action is implemented at the least expected wage `C(a)`, under all incentive constraints; in the second the action with the largest
 * `B(a) − C(a)` is chosen. With probability `A` the signal is replaced by a draw from `u`: `P_A = (1 − A)P + A·1u′`.
 *
 * Moral hazard grows with information asymmetry, in what it costs: under any garbling of the signal every `C(a)` is at least as large
 * (up to infinity, once nothing implements `a`), the principal's value at most as large, and the agency loss at least as large. The
 * proof is a construction: wages `w` for the garbled signal `P G` are replicated under `P` by paying `G w`, at the same cost and with
 * the same incentives. The *action* that is implemented may well be a costlier one (see `effortRisesWithAsymmetry`).
 *
 * With success probabilities `p₁ > p₀`, cost `c`, limited liability and uniform `u`, `C = c (p₁ + A/(2(1 − A))) / (p₁ − p₀)`, and effort
 * pays for itself up to `Â = 2x/(1 + 2x)`, `x = B (p₁ − p₀)²/c − p₁` (if `x > 0`).
 *
 * ## Notation
 *
 * `P(s|a)` probabilities of the signals, `c(a)` costs, `B(a)` benefits, `u` utility of wages with inverse `h`, `Ū` utility of refusing.
 *
 * ## Implementation notes
 *
 * Under limited liability wages are not negative, and the agent cannot refuse unless `outsideOption` is given; without it the agent may
 * refuse, for the utility of no wage unless another one is given. Where actions are seen, the principal pays `h(c(a) + Ū)`, and no less
 * than the least wage.
 *
 * A risk-neutral agent's wages are linear programs, a risk-averse one's separable convex programs in utilities; rational data give
 * rational answers for the former, and for the square root. The multipliers in the outcome prove each of them to the checker. With `log`,
 * utilities beyond some 700, which a nearly uninformative signal asks for, cost more than the largest double: the answer is then unknown.
 *
 * ## References
 *
 * - [GrossmanHart1983], [Innes1990] and [Sappington1983] for limited liability
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
import { rationalRoot } from "../rationalRoot.ts";
import { domains, shared, units } from "../sharedParameters.ts";
import { type HiddenActionOutcome, hiddenActionGame, summary } from "./hiddenActionGame.ts";
import {
  checkHiddenAction,
  type HiddenActionParameters,
  implementationProblem,
  type UtilityOf,
} from "./hiddenActionProblem.ts";
import { implementation } from "./implementation.ts";
import { logUtility, squareRootUtility } from "./wageUtility.ts";

/** Values that differ by less than this share of their size are a tie. */
const TIE = 1e-12;

function routines<T>(
  field: Field<T>,
  utilityOf: UtilityOf<T>,
): ModelRoutines<HiddenActionParameters<T>, HiddenActionOutcome<T>, T> {
  return {
    build: (parameters) => hiddenActionGame(field, utilityOf, parameters),
    solve(parameters) {
      const utility = utilityOf(parameters);
      const problem = implementationProblem(field, parameters, utility);
      const found = problem.signals.map((_, action) => implementation(problem, action));
      const implementationCost = found.map(({ cost }) => cost);
      const values = found.map(({ utilities }) => utilities);
      const programs = {
        implementationCost,
        wages: utility === null ? values : values.map((each) => each?.map(utility.wage) ?? null),
        utilities: utility === null ? null : values,
        shadowPrices: found.map(({ multipliers }) => multipliers),
        implementedAction: field.from(bestAction(field, parameters.benefits, implementationCost)),
      };
      return {
        status: "solved",
        outcome: { ...programs, ...summary(problem, parameters, programs) },
        method: utility === null ? "linear-programming" : "convex-programming",
        iterations: found.reduce((sum, { iterations }) => sum + iterations, 0),
      };
    },
  };
}

/** The action with the largest `B(a) − C(a)`, the first of several; the cheapest action can always be implemented. */
function bestAction<T>(field: Field<T>, benefits: readonly T[], costs: readonly (T | null)[]): number {
  const values = costs.map((cost, action) => (cost === null ? null : field.sub(benefits[action]!, cost)));
  let best = -1;
  for (const [action, value] of values.entries()) {
    if (value === null) continue;
    if (best < 0 || isLarger(field, value, values[best]!)) best = action;
  }
  return best;
}

function isLarger<T>(field: Field<T>, a: T, b: T): boolean {
  const order = field.compare(a, b);
  if (field.name === "exact") return order > 0;
  return order > TIE * Math.max(1, Math.abs(field.toNumber(b)));
}

const inFloats: UtilityOf<number> = ({ utility, wealth }) => {
  if (utility === null) return null;
  return utility === "log" ? logUtility(wealth) : squareRootUtility(float, wealth, Math.sqrt(wealth));
};

const inFractions: UtilityOf<Rational> = ({ utility, wealth }) =>
  utility === null ? null : squareRootUtility(exact, wealth, rationalRoot(wealth) ?? exact.zero);

/** Refuses utilities whose contracts are not rational. */
function checkRational({ utility, wealth, limitedLiability, outsideOption }: HiddenActionParameters<Rational>): void {
  if (utility === "log") {
    throw new NotRationalError({
      en: 'hidden-action: with utility "log" the answer is not rational; leave --exact out, or choose "square-root" or none.',
      zh: 'hidden-action：效用为 "log" 时答案不是有理数；请去掉 --exact，或改用 "square-root"，或不设效用。',
    });
  }
  const needsRoot = limitedLiability || outsideOption === null;
  if (utility !== "square-root" || !needsRoot || rationalRoot(wealth) !== null) return;
  throw new NotRationalError({
    en: `hidden-action: the utility of no wage is the square root of wealth = ${exact.format(wealth)}, which is not rational; choose a square such as 1 or 9/4, or leave --exact out.`,
    zh: `hidden-action：零工资的效用为 wealth = ${exact.format(wealth)} 的平方根，并非有理数；请取平方数，如 1 或 9/4，或去掉 --exact。`,
  });
}

const perAction = { min: 1, max: 100 } as const;

/**
 * Hidden action with finitely many actions and signals: what each action costs to implement, and which one is.
 *
 * The action with the largest $B(a) - C(a)$ is implemented, at the least expected wage $C(a)$ that makes it the agent's
 * best one where the signal is distributed by
 *
 * $$
 * P_A = (1 - A) P + A\,\mathbf{1} u'.
 * $$
 *
 * @see [GrossmanHart1983], [Innes1990]
 * @category Principal–agent models
 */
export const hiddenAction: Model<
  HiddenActionParameters,
  HiddenActionOutcome,
  HiddenActionParameters<Rational>,
  HiddenActionOutcome<Rational>
> = {
  id: "hidden-action",
  title: { en: "Hidden action with finitely many signals", zh: "隐藏行动：有限信号的委托代理" },
  description: {
    en: "A principal sees a signal of what an agent does, not the action, and pays a wage for each signal. Every action is implemented at the least cost under all incentive constraints, then the best one is chosen. The worse the signal, the more each action costs and the larger the loss; which action is best may go either way.",
    zh: "委托人只看到代理人行动的信号，看不到行动本身，按信号支付工资。先求在全部激励相容约束下实施每一行动的最低成本，再选最优行动。信号越劣，每一行动的实施成本与代理损失越大；而最优行动可升可降。",
  },
  family: "principal-agent",
  provenance: "published",
  sources: ["GrossmanHart1983", "Innes1990", "Sappington1983", "Blackwell1953"],
  parameters: {
    signalMatrix: {
      symbol: "P(s|a)",
      title: {
        en: "probability of each signal under each action, one row an action",
        zh: "行动的信号分布（每行一个行动）",
      },
      unit: units.probability,
      domain: { kind: "matrix", of: domains.share, rows: perAction, columns: perAction },
      default: [
        ["0.3", "0.7"],
        ["0.8", "0.2"],
      ],
    },
    costs: {
      symbol: "c(a)",
      title: { en: "cost of each action to the agent", zh: "行动成本" },
      unit: { en: "utility", zh: "效用单位" },
      domain: { kind: "list", of: domains.nonNegative, length: perAction },
      default: ["0", "0.2"],
    },
    benefits: {
      symbol: "B(a)",
      title: { en: "expected gross benefit of each action to the principal", zh: "行动的期望毛收益" },
      unit: units.payoff,
      domain: { kind: "list", of: domains.anyReal, length: perAction },
      default: ["0.3", "0.8"],
    },
    asymmetry: { ...shared.asymmetry, default: "0" },
    garbling: {
      symbol: "u",
      title: { en: "distribution of what replaces the signal", zh: "信息劣化（替代信号的分布）" },
      unit: units.probability,
      domain: { kind: "list", of: domains.share, length: perAction },
      default: null,
    },
    limitedLiability: {
      symbol: "w \\ge 0",
      title: { en: "whether no wage may be negative", zh: "有限责任" },
      unit: units.pure,
      domain: { kind: "boolean" },
      default: "true",
    },
    utility: {
      symbol: "v(w)",
      title: { en: "utility of the wage", zh: "工资的效用函数" },
      unit: units.pure,
      domain: { kind: "choice", of: ["log", "square-root"] },
      default: null,
    },
    wealth: {
      symbol: "W",
      title: { en: "the agent's wealth beside the wage", zh: "代理人财富" },
      unit: units.payoff,
      domain: domains.nonNegative,
      default: "1",
    },
    outsideOption: {
      symbol: "\\bar U",
      title: { en: "utility of refusing", zh: "外部选择（拒绝的效用）" },
      unit: { en: "utility", zh: "效用单位" },
      domain: domains.anyReal,
      default: null,
    },
  },
  outcome: {
    implementationCost: {
      symbol: "C(a)",
      title: { en: "least expected wage that implements each action", zh: "实施成本" },
      unit: units.payoff,
    },
    wages: { symbol: "w_s", title: { en: "wages that implement each action", zh: "工资" }, unit: units.payoff },
    utilities: {
      symbol: "v_s",
      title: { en: "the agent's utilities of these wages", zh: "工资效用" },
      unit: { en: "utility", zh: "效用单位" },
    },
    shadowPrices: {
      symbol: "y",
      title: { en: "multipliers of the constraints of each action", zh: "约束的影子价格" },
      unit: units.pure,
    },
    implementedAction: {
      symbol: "a^*",
      title: { en: "action that is implemented, numbered from 0", zh: "实施的行动（从 0 起编号）" },
      unit: units.count,
    },
    principalValue: {
      symbol: "B(a^*) - C(a^*)",
      title: { en: "value to the principal", zh: "委托人价值" },
      unit: units.payoff,
    },
    agencyLoss: { symbol: "L", title: { en: "surplus lost to moral hazard", zh: "代理损失" }, unit: units.payoff },
    agentRent: {
      symbol: "R_A",
      title: { en: "the agent's utility beyond that of refusing", zh: "代理人租金" },
      unit: { en: "utility", zh: "效用单位" },
    },
  },
  check: checkHiddenAction,
  ...routines(float, inFloats),
  exact: { ...routines(exact, inFractions), check: checkRational },
};
