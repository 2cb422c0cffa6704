/**
 * # What it costs to implement an action
 *
 * The first step of [GrossmanHart1983]: the wages that make an action the agent's best one at the least expected cost. With utilities
 * `v_s` of the wages `h(v_s)`,
 *
 * `C(a) = min Σ_s P(s|a) h(v_s)` subject to `Σ_s [P(s|a) − P(s|b)] v_s ≥ c(a) − c(b)` for every action `b`,
 *
 * with `v_s ≥ u(0)` under limited liability and `Σ_s P(s|a) v_s ≥ c(a) + Ū` where the agent may refuse. All incentive constraints are
 * there, never a first-order condition in their place. For a risk-neutral agent `v = w`, a linear program.
 *
 * ## Notation
 *
 * Row `b` of the constraints is the one against action `b` (row `a` itself is `0 ≥ 0`); that of participation, if any, comes last.
 *
 * ## Implementation notes
 *
 * A signal that the action never sends costs nothing and deters best with the least utility there is. Where there is none (`log`
 * without limited liability), a punishment that is severe enough meets every constraint against an action that sends such a signal; these
 * constraints are left out, and the punishment follows from them.
 *
 * ## References
 *
 * - [GrossmanHart1983] §2
 *
 * @module
 */
import {
  type ConvexProgram,
  type Field,
  type LinearConstraint,
  type LinearProgram,
  solveConvexProgram,
  solveLinearProgram,
} from "../../src/index.ts";
import type { WageUtility } from "./wageUtility.ts";

/** A problem of hidden action: what the signals say, and what the agent wants. */
export interface ImplementationProblem<T> {
  /** The arithmetic. */
  readonly field: Field<T>;
  /** $P(s \mid a)$, one row an action. */
  readonly signals: readonly (readonly T[])[];
  /** $c(a)$, one an action. */
  readonly costs: readonly T[];
  /** `null` for a risk-neutral agent. */
  readonly utility: WageUtility<T> | null;
  /** Whether no wage may be negative. */
  readonly limitedLiability: boolean;
  /** $\bar{U}$; `null` where the agent cannot refuse. */
  readonly reservation: T | null;
}

/** How an action is implemented at the least cost, or the proof that it is not. */
export interface Implementation<T> {
  /** $C(a)$; `null` where no wages implement the action. */
  readonly cost: T | null;
  /** The utilities of the wages, one a signal (the wages themselves for a risk-neutral agent); `null` where there are none. */
  readonly utilities: readonly T[] | null;
  /** The multipliers of the constraints; where the action is not implementable, those that prove it. */
  readonly multipliers: readonly T[];
  /** Pivots or Newton steps. */
  readonly iterations: number;
}

/** The constraints on the utilities under which the agent takes an action. */
function incentiveConstraints<T>(
  { field, signals, costs, reservation }: ImplementationProblem<T>,
  action: number,
): readonly LinearConstraint<T>[] {
  const own = signals[action]!;
  const cost = costs[action]!;
  const incentives = signals.map(
    (row, b): LinearConstraint<T> => ({
      coefficients: own.map((p, s) => difference(field, p, row[s]!)),
      relation: ">=",
      bound: field.sub(cost, costs[b]!),
    }),
  );
  if (reservation === null) return incentives;
  return [...incentives, { coefficients: own, relation: ">=", bound: field.add(cost, reservation) }];
}

/** Probabilities in doubles that differ by less than this share of themselves are equal: enormous wages would hang on rounding. */
const EQUAL = 1e-14;

function difference<T>(field: Field<T>, p: T, q: T): T {
  const gap = field.sub(p, q);
  if (field.name === "exact") return gap;
  return Math.abs(field.toNumber(gap)) <= EQUAL * field.toNumber(field.add(p, q)) ? field.zero : gap;
}

/** The program of a risk-neutral agent's least wages. */
export function wageProgram<T>(problem: ImplementationProblem<T>, action: number): LinearProgram<T> {
  const { field, signals, limitedLiability } = problem;
  const own = signals[action]!;
  const constraints = incentiveConstraints(problem, action);
  return { field, sense: "minimize", objective: own, constraints, free: own.map(() => !limitedLiability) };
}

/** The program of a risk-averse agent's least costly utilities. */
export function utilityProgram<T>(
  problem: ImplementationProblem<T>,
  utility: WageUtility<T>,
  action: number,
): ConvexProgram<T> {
  const { field, signals } = problem;
  const lower = leastUtility(problem, utility);
  const terms = signals[action]!.map((p) => ({
    lower,
    value: (v: T) => field.mul(p, utility.wage(v)),
    slope: (v: T) => field.mul(p, utility.marginalWage(v)),
    curvature: (v: T) => field.mul(p, utility.wageCurvature(v)),
  }));
  return { field, terms, constraints: incentiveConstraints(problem, action) };
}

/** The least utility that a contract may give; `null` where there is none. */
export function leastUtility<T>(
  { limitedLiability }: Pick<ImplementationProblem<T>, "limitedLiability">,
  { unpaid, least }: WageUtility<T>,
): T | null {
  return limitedLiability ? unpaid : least;
}

/**
 * The least-cost implementation of an action.
 *
 * @category Principal–agent models
 */
export function implementation<T>(problem: ImplementationProblem<T>, action: number): Implementation<T> {
  if (problem.utility !== null) return utilityImplementation(problem, problem.utility, action);
  const program = wageProgram(problem, action);
  const { iterations, ...found } = solveLinearProgram(program);
  if (found.status === "optimal") {
    return { cost: found.value, utilities: found.solution, multipliers: found.dual, iterations };
  }
  const zeros = program.constraints.map(() => problem.field.zero);
  return notImplemented(found.status === "infeasible" ? found.farkas : zeros, iterations);
}

/** Multipliers of zeros prove nothing: they stand for a limit that was reached. */
function notImplemented<T>(multipliers: readonly T[], iterations: number): Implementation<T> {
  return { cost: null, utilities: null, multipliers, iterations };
}

function utilityImplementation<T>(
  problem: ImplementationProblem<T>,
  utility: WageUtility<T>,
  action: number,
): Implementation<T> {
  const { field, signals } = problem;
  const { zero, sub, mul, compare } = field;
  const program = utilityProgram(problem, utility, action);
  const lower = leastUtility(problem, utility);
  const sent = signals[action]!.map((p) => compare(p, zero) > 0);
  const places = sent.flatMap((isSent, s) => (isSent ? [s] : []));
  const unsent = sent.flatMap((isSent, s) => (isSent ? [] : [s]));
  // A row in which an unsent signal has weight is met by punishment, or loses what the least utility takes.
  const punished = program.constraints.map(
    ({ coefficients }) => lower === null && unsent.some((s) => compare(coefficients[s]!, zero) !== 0),
  );
  const kept = program.constraints.flatMap((_, k) => (punished[k] ? [] : [k]));
  const reduced: ConvexProgram<T> = {
    field,
    terms: places.map((s) => program.terms[s]!),
    constraints: kept.map((k) => {
      const { coefficients, relation, bound } = program.constraints[k]!;
      const taken = unsent.reduce((sum, s) => (lower === null ? sum : sub(sum, mul(coefficients[s]!, lower))), bound);
      return { coefficients: places.map((s) => coefficients[s]!), relation, bound: taken };
    }),
  };
  const { iterations, ...found } = solveConvexProgram(reduced);
  const zeros = program.constraints.map(() => zero);
  const spread = (values: readonly T[]): T[] => zeros.map((each, k) => (punished[k] ? each : values[kept.indexOf(k)]!));
  if (found.status !== "optimal") {
    return notImplemented(found.status === "infeasible" ? spread(found.farkas) : zeros, iterations);
  }
  const paid = (s: number): T => found.solution[places.indexOf(s)]!;
  const punishment = lower ?? severestNeeded(program, punished, places, unsent, paid);
  return {
    cost: found.value,
    utilities: sent.map((isSent, s) => (isSent ? paid(s) : punishment)),
    multipliers: spread(found.multipliers),
    iterations,
  };
}

/** The utility of all unsent signals that meets the rows left out: the highest that does, and at most the least of those paid. */
function severestNeeded<T>(
  { field, constraints }: ConvexProgram<T>,
  punished: readonly boolean[],
  places: readonly number[],
  unsent: readonly number[],
  paid: (signal: number) => T,
): T {
  const { zero, add, sub, mul, div, compare } = field;
  const lesser = (a: T, b: T): T => (compare(b, a) < 0 ? b : a);
  let least = places.map(paid).reduce(lesser);
  for (const [k, { coefficients, bound }] of constraints.entries()) {
    if (!punished[k]) continue;
    const weight = unsent.reduce((sum, s) => add(sum, coefficients[s]!), zero);
    const missing = places.reduce((sum, s) => sub(sum, mul(coefficients[s]!, paid(s))), bound);
    least = lesser(least, div(missing, weight));
  }
  return least;
}
