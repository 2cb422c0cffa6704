/**
 * # The parameters of hidden action, and the problem that they state
 *
 * @module
 */
import { DomainError, exact, type Field, float, type Rational } from "../../src/index.ts";
import { replacedSignals, uniformDistribution } from "./garbling.ts";
import type { ImplementationProblem } from "./implementation.ts";
import type { UtilityKind, WageUtility } from "./wageUtility.ts";

/** Parameters of `hiddenAction`. */
export interface HiddenActionParameters<T = number> {
  /** $P(s \mid a)$: one row an action, one column a signal; each row sums to one. */
  readonly signalMatrix: readonly (readonly T[])[];
  /** $c(a) \ge 0$: cost of each action to the agent, in units of utility. */
  readonly costs: readonly T[];
  /** $B(a)$: what each action is worth to the principal on average, payoff units. */
  readonly benefits: readonly T[];
  /** $A \in [0, 1]$: probability that the signal is replaced by a draw from `garbling`. */
  readonly asymmetry: T;
  /** $u$: distribution of what replaces the signal; `null` for the uniform one. */
  readonly garbling: readonly T[] | null;
  /** Whether no wage may be negative. */
  readonly limitedLiability: boolean;
  /** Utility of the wage; `null` for a risk-neutral agent. */
  readonly utility: UtilityKind | null;
  /** $W \ge 0$: the agent's wealth beside the wage, where a utility is given. */
  readonly wealth: T;
  /** $\bar{U}$: utility of refusing; `null` for that of no wage, and no refusing under limited liability. */
  readonly outsideOption: T | null;
}

/** The inverse of the utility that the parameters name; `null` for a risk-neutral agent. */
export type UtilityOf<T> = (parameters: HiddenActionParameters<T>) => WageUtility<T> | null;

/** `Ū`, also where it is not given: the utility of no wage. */
export function outsideUtility<T>(
  { zero }: Field<T>,
  { outsideOption }: HiddenActionParameters<T>,
  utility: WageUtility<T> | null,
): T {
  return outsideOption ?? utility?.unpaid ?? zero;
}

/** The problem of implementing actions under the garbled signal. */
export function implementationProblem<T>(
  field: Field<T>,
  parameters: HiddenActionParameters<T>,
  utility: WageUtility<T> | null,
): ImplementationProblem<T> {
  const { signalMatrix, costs, asymmetry, garbling, limitedLiability, outsideOption } = parameters;
  const distribution = garbling ?? uniformDistribution(field, signalMatrix[0]!.length);
  const refusable = outsideOption !== null || !limitedLiability;
  return {
    field,
    signals: replacedSignals(field, signalMatrix, asymmetry, distribution),
    costs,
    utility,
    limitedLiability,
    reservation: refusable ? outsideUtility(field, parameters, utility) : null,
  };
}

/** Sums of doubles that are off by up to this count as one. */
const SUM_TOLERANCE = 1e-9;

/**
 * Refuses parameters that do not fit each other.
 *
 * @throws `DomainError` for lists of different lengths, probabilities that do not add up to one, or a utility without a value at zero.
 */
export function checkHiddenAction(parameters: HiddenActionParameters | HiddenActionParameters<Rational>): void {
  // The reader passes doubles or fractions, whichever it read.
  if (typeof parameters.asymmetry === "number") checkIn(float, parameters as HiddenActionParameters);
  else checkIn(exact, parameters as HiddenActionParameters<Rational>);
}

function checkIn<T>(field: Field<T>, parameters: HiddenActionParameters<T>): void {
  const { signalMatrix, costs, benefits, garbling, limitedLiability, utility, wealth, outsideOption } = parameters;
  requireOnePerAction("costs", costs.length, signalMatrix.length);
  requireOnePerAction("benefits", benefits.length, signalMatrix.length);
  for (const [a, row] of signalMatrix.entries()) requireDistribution(field, `signalMatrix[${a}]`, row);
  if (garbling !== null) {
    const [has, wanted] = [garbling.length, signalMatrix[0]!.length];
    if (has !== wanted) {
      throw new DomainError({
        en: `hidden-action: parameter garbling has ${has} entries, but signalMatrix has ${wanted} columns (signals); give one probability for every signal.`,
        zh: `hidden-action：参数 garbling 有 ${has} 个元素，而 signalMatrix 有 ${wanted} 列（信号）；请为每个信号各给一个概率。`,
      });
    }
    requireDistribution(field, "garbling", garbling);
  }
  const needsUnpaid = limitedLiability || outsideOption === null;
  if (utility === "log" && needsUnpaid && field.compare(wealth, field.zero) === 0) {
    throw new DomainError({
      en: "hidden-action: with parameter wealth 0 the utility of no wage is ln 0; set wealth above 0, or limitedLiability to false and give outsideOption.",
      zh: "hidden-action：参数 wealth 为 0 时，零工资的效用为 ln 0；请令 wealth 大于 0，或令 limitedLiability 为 false 并给出 outsideOption。",
    });
  }
}

function requireOnePerAction(name: string, has: number, actions: number): void {
  if (has === actions) return;
  throw new DomainError({
    en: `hidden-action: parameter ${name} has ${has} entries, but signalMatrix has ${actions} rows (actions); give one for every action.`,
    zh: `hidden-action：参数 ${name} 有 ${has} 个元素，而 signalMatrix 有 ${actions} 行（行动）；请为每个行动各给一个。`,
  });
}

function requireDistribution<T>(field: Field<T>, name: string, probabilities: readonly T[]): void {
  const sum = probabilities.reduce(field.add, field.zero);
  const off = Math.abs(field.toNumber(field.sub(sum, field.one)));
  if (off === 0 || (field.name === "float" && off <= SUM_TOLERANCE)) return;
  throw new DomainError({
    en: `hidden-action: the probabilities of ${name} add up to ${field.format(sum)}; make them add up to 1 (fractions such as "1/3" are exact).`,
    zh: `hidden-action：${name} 的概率之和为 ${field.format(sum)}；请使其和为 1（可用 "1/3" 之类的分数精确给出）。`,
  });
}
