/**
 * # Financing under limited liability
 *
 * An entrepreneur needs `I` from an investor, chooses an action that nobody sees, and earns revenue `x_s` with probability `P(s|a)`. The
 * investor is repaid `r_s` between nothing and all of it. Both are risk neutral. For each action
 *
 * `max Σ_s P(s|a)(x_s − r_s) − c(a)` subject to `Σ_s P(s|a) r_s ≥ I`, `0 ≤ r_s ≤ x_s` and the incentive constraints,
 *
 * a linear program; the best action is taken. Where repayments may fall in revenue, the best contract takes all of low revenues and
 * nothing of high ones ("live or die"); where they must not, and high revenue is good news about effort (monotone likelihood ratio), it
 * is debt, `r_s = min(x_s, D)`.
 *
 * ## Notation
 *
 * Revenues ascend. `a` action, `s` state of revenue, `c` cost, `D` face value of the debt.
 *
 * ## Implementation notes
 *
 * With finitely many actions an incentive constraint need not bind, and other contracts may then be as good as debt.
 *
 * ## References
 *
 * - [Innes1990]
 *
 * @module
 */
import {
  type CertifiedLinearOutcome,
  DomainError,
  type Field,
  type LinearConstraint,
  type LinearProgram,
  solveLinearProgram,
} from "../../src/index.ts";

/** Which contracts are allowed: any, or those whose repayment does not fall in revenue, or neither side's part. */
export type PaymentRule = "any" | "monotone" | "both-monotone";

/** An investment with a hidden action. */
export interface FinancingProblem<T> {
  /** $x$, ascending, not negative. */
  readonly revenues: readonly T[];
  /** $P(s \mid a)$, one row an action. */
  readonly probabilities: readonly (readonly T[])[];
  /** $c(a)$, one an action. */
  readonly costs: readonly T[];
  /** $I$. */
  readonly investment: T;
  /** Which contracts are allowed. */
  readonly rule: PaymentRule;
}

/** The best contract. */
export interface FinancialContract<T> {
  /** The entrepreneur's action; `null` where no contract finances the investment. */
  readonly action: number | null;
  /** $r$, one a revenue; empty where there is no contract. */
  readonly repayments: readonly T[];
  /** What the entrepreneur expects, cost subtracted; `null` where there is no contract. */
  readonly value: T | null;
  /** The program of each action, with the proof of its answer; the objective is the expected repayment. */
  readonly programs: readonly CertifiedLinearOutcome<T>[];
}

/**
 * The contract that is best for the entrepreneur among those that pay the investor back.
 *
 * @throws `DomainError` when revenues do not ascend from 0 or above.
 *
 * @category Principal–agent models
 */
export function financialContract<T>(field: Field<T>, problem: FinancingProblem<T>): FinancialContract<T> {
  requireAscending(field, problem.revenues);
  const programs = problem.costs.map((_, action) => solveLinearProgram(repaymentProgram(field, problem, action)));
  let best: FinancialContract<T> = { action: null, repayments: [], value: null, programs };
  for (const [action, outcome] of programs.entries()) {
    if (outcome.status !== "optimal") continue;
    const revenue = expectation(field, problem.probabilities[action]!, problem.revenues);
    const value = field.sub(field.sub(revenue, outcome.value), problem.costs[action]!);
    if (best.value !== null && field.compare(value, best.value) <= 0) continue;
    best = { action, repayments: outcome.solution, value, programs };
  }
  return best;
}

/** The repayments $\min(x_s, D)$ of a debt. */
export function debt<T>({ compare }: Field<T>, revenues: readonly T[], faceValue: T): readonly T[] {
  return revenues.map((x) => (compare(x, faceValue) < 0 ? x : faceValue));
}

/** The least expected repayment under which the action is taken and the investor paid back. */
function repaymentProgram<T>(field: Field<T>, problem: FinancingProblem<T>, action: number): LinearProgram<T> {
  const { revenues, probabilities, costs, investment, rule } = problem;
  const { one, zero, neg, sub } = field;
  const own = probabilities[action]!;
  const unit = (s: number): readonly T[] => revenues.map((_, t) => (t === s ? one : zero));
  const rise = (s: number): readonly T[] => revenues.map((_, t) => (t === s + 1 ? one : t === s ? neg(one) : zero));
  const steps = revenues.slice(1).map((x, s) => ({ coefficients: rise(s), most: sub(x, revenues[s]!) }));
  const incentives = probabilities.map((row, b): LinearConstraint<T> => {
    const difference = own.map((p, s) => sub(p, row[s]!));
    const gained = sub(expectation(field, difference, revenues), sub(costs[action]!, costs[b]!));
    return { coefficients: difference, relation: "<=", bound: gained };
  });
  return {
    field,
    sense: "minimize",
    objective: own,
    constraints: [
      { coefficients: own, relation: ">=", bound: investment },
      ...incentives,
      ...revenues.map((x, s) => ({ coefficients: unit(s), relation: "<=", bound: x }) as const),
      ...(rule === "any" ? [] : steps).map(
        ({ coefficients }) => ({ coefficients, relation: ">=", bound: zero }) as const,
      ),
      ...(rule === "both-monotone" ? steps : []).map(
        ({ coefficients, most }) => ({ coefficients, relation: "<=", bound: most }) as const,
      ),
    ],
  };
}

function expectation<T>({ zero, add, mul }: Field<T>, weights: readonly T[], values: readonly T[]): T {
  return weights.reduce((sum, p, s) => add(sum, mul(p, values[s]!)), zero);
}

function requireAscending<T>(field: Field<T>, revenues: readonly T[]): void {
  const wrong = revenues.findIndex((x, s) => field.compare(x, s === 0 ? field.zero : revenues[s - 1]!) < 0);
  if (wrong < 0) return;
  const shown = field.format(revenues[wrong]!);
  throw new DomainError({
    en: `financialContract: revenue ${wrong} is ${shown}, below ${wrong === 0 ? "0" : "the one before"}; give revenues from 0 upwards in ascending order.`,
    zh: `financialContract：第 ${wrong} 个收入为 ${shown}，低于${wrong === 0 ? " 0" : "前一个"}；请自 0 起按升序给出收入。`,
  });
}
