/**
 * # Hidden action as a checker sees it
 *
 * The principal chooses wages for every action that might be implemented (a program each, with its multipliers), and the action; the
 * agent chooses the action under the wages of the one that is implemented.
 *
 * @module
 */
import type { Condition, Decision, Field, FiniteDecision, Localized, ModelGame } from "../../src/index.ts";
import {
  type HiddenActionParameters,
  implementationProblem,
  outsideUtility,
  type UtilityOf,
} from "./hiddenActionProblem.ts";
import { type ImplementationProblem, leastUtility, utilityProgram, wageProgram } from "./implementation.ts";

/** Outcome of `hiddenAction`; actions are numbered from 0. */
export interface HiddenActionOutcome<T = number> {
  /** $C(a)$: the least expected wage that makes each action the agent's best one; `null` where no wages do. */
  readonly implementationCost: readonly (T | null)[];
  /** The wages that do so at this cost, one a signal; `null` where there are none. */
  readonly wages: readonly (readonly T[] | null)[];
  /** The agent's utilities of these wages; `null` for a risk-neutral agent. */
  readonly utilities: readonly (readonly T[] | null)[] | null;
  /**
   * The multipliers of the incentive constraint against each action, then of participation, if any: what one unit of cost of the action
   * adds to the wage bill. Where an action is not implementable, the multipliers that prove it.
   */
  readonly shadowPrices: readonly (readonly T[])[];
  /** $a^*$: the action with the largest $B(a) - C(a)$, the first of several. */
  readonly implementedAction: T;
  /** $B(a^*) - C(a^*)$, payoff units. */
  readonly principalValue: T;
  /** What hiding the action costs: the largest value of an action that is seen, minus `principalValue`. */
  readonly agencyLoss: T;
  /** The agent's utility at $a^*$ beyond that of refusing, in units of utility. */
  readonly agentRent: T;
}

/** What the outcome says beyond the programs, from the costs and utilities of its actions. */
export type Summary<T> = Pick<HiddenActionOutcome<T>, "principalValue" | "agencyLoss" | "agentRent">;

/** The game that the parameters define. */
export function hiddenActionGame<T>(
  field: Field<T>,
  utilityOf: UtilityOf<T>,
  parameters: HiddenActionParameters<T>,
): ModelGame<HiddenActionOutcome<T>, T> {
  const problem = implementationProblem(field, parameters, utilityOf(parameters));
  const decisions = (outcome: HiddenActionOutcome<T>): readonly Decision<T>[] => [
    ...problem.signals.map((_, action) => implementationDecision(problem, outcome, action)),
    actionChoice(problem, parameters, outcome),
    agentDecision(problem, outcome),
  ];
  return { field, decisions, conditions: (outcome) => conditions(problem, parameters, outcome) };
}

function implementationDecision<T>(
  problem: ImplementationProblem<T>,
  { implementationCost, wages, utilities, shadowPrices }: HiddenActionOutcome<T>,
  action: number,
): Decision<T> {
  const { utility, signals } = problem;
  const player: Localized = {
    en: `principal, implementing action ${action}`,
    zh: `委托人（实施行动 ${action}）`,
  };
  const actions = signals[action]!.map((_, s) => `${utility === null ? "wage" : "utility"}[${s}]`);
  const value = implementationCost[action] ?? null;
  const multipliers = shadowPrices[action]!;
  const none = { status: "infeasible", farkas: multipliers } as const;
  if (utility === null) {
    const solution = wages[action] ?? null;
    const claim =
      value === null || solution === null ? none : ({ status: "optimal", value, solution, dual: multipliers } as const);
    return { kind: "program", player, actions, program: wageProgram(problem, action), claim };
  }
  const solution = utilities?.[action] ?? null;
  const claim =
    value === null || solution === null ? none : ({ status: "optimal", value, solution, multipliers } as const);
  return { kind: "convex-program", player, actions, program: utilityProgram(problem, utility, action), claim };
}

/** The principal's choice among the actions that can be implemented. */
function actionChoice<T>(
  { field }: ImplementationProblem<T>,
  { benefits }: HiddenActionParameters<T>,
  { implementationCost, implementedAction }: HiddenActionOutcome<T>,
): FiniteDecision<T> {
  const implemented = field.toNumber(implementedAction);
  const possible = implementationCost.flatMap((cost, action) => (cost === null ? [] : [{ cost, action }]));
  return {
    kind: "finite",
    player: { en: "principal", zh: "委托人" },
    actions: possible.map(({ action }) => `action ${action}`),
    chosen: possible.map(({ action }) => (action === implemented ? field.one : field.zero)),
    payoffs: possible.map(({ cost, action }) => field.sub(benefits[action]!, cost)),
  };
}

/** The agent's choice under the wages of the implemented action; refusing is one, where it is allowed. */
function agentDecision<T>(problem: ImplementationProblem<T>, outcome: HiddenActionOutcome<T>): FiniteDecision<T> {
  const { field, signals, reservation } = problem;
  const implemented = field.toNumber(outcome.implementedAction);
  const payoffs = signals.map((_, action) => agentUtility(problem, outcome, action));
  const refusal = reservation === null ? [] : [reservation];
  return {
    kind: "finite",
    player: { en: "agent", zh: "代理人" },
    actions: [...signals.map((_, action) => `action ${action}`), ...refusal.map(() => "refuse")],
    chosen: [...payoffs, ...refusal].map((_, action) => (action === implemented ? field.one : field.zero)),
    payoffs: [...payoffs, ...refusal],
  };
}

/** The agent's expected utility of an action under the wages of the implemented one. */
function agentUtility<T>(
  { field, signals, costs }: ImplementationProblem<T>,
  { implementedAction, wages, utilities }: HiddenActionOutcome<T>,
  action: number,
): T {
  const values = (utilities ?? wages)[field.toNumber(implementedAction)] ?? [];
  const expected = signals[action]!.reduce((sum, p, s) => field.add(sum, field.mul(p, values[s]!)), field.zero);
  return field.sub(expected, costs[action]!);
}

/** `principalValue`, `agencyLoss` and `agentRent`, from the definitions. */
export function summary<T>(
  problem: ImplementationProblem<T>,
  parameters: HiddenActionParameters<T>,
  outcome: Omit<HiddenActionOutcome<T>, keyof Summary<T>>,
): Summary<T> {
  const { field, costs, utility } = problem;
  const { add, sub, compare } = field;
  const larger = (a: T, b: T): T => (compare(b, a) > 0 ? b : a);
  const outside = outsideUtility(field, parameters, utility);
  const least = utility === null ? (problem.limitedLiability ? field.zero : null) : leastUtility(problem, utility);
  const seen = costs.map((cost, action) => {
    const due = add(cost, outside);
    const given = least === null ? due : larger(due, least);
    return sub(parameters.benefits[action]!, utility === null ? given : utility.wage(given));
  });
  const implemented = field.toNumber(outcome.implementedAction);
  const principalValue = sub(parameters.benefits[implemented]!, outcome.implementationCost[implemented]!);
  const whole = { ...outcome, principalValue, agencyLoss: field.zero, agentRent: field.zero };
  return {
    principalValue,
    agencyLoss: sub(seen.reduce(larger), principalValue),
    agentRent: sub(agentUtility(problem, whole, implemented), outside),
  };
}

function conditions<T>(
  problem: ImplementationProblem<T>,
  parameters: HiddenActionParameters<T>,
  outcome: HiddenActionOutcome<T>,
): readonly Condition<T>[] {
  const { field, utility } = problem;
  const { principalValue, agencyLoss, agentRent } = summary(problem, parameters, outcome);
  const summed = [
    equality(field, "principal-value", { en: "principalValue is B(a*) − C(a*)", zh: "委托人价值为 B(a*) − C(a*)" }, [
      outcome.principalValue,
      principalValue,
    ]),
    equality(
      field,
      "agency-loss",
      { en: "agencyLoss is what seeing the action is worth", zh: "代理损失为行动可见之价值" },
      [outcome.agencyLoss, agencyLoss],
    ),
    equality(
      field,
      "agent-rent",
      { en: "agentRent is the utility beyond refusing", zh: "代理人租金为超出拒绝所得的效用" },
      [outcome.agentRent, agentRent],
    ),
  ];
  if (utility === null) return summed;
  const paid = outcome.wages.flatMap((wages) => wages ?? []);
  const given = (outcome.utilities ?? []).flatMap((values) => values ?? []).map(utility.wage);
  const off = given.map((wage, i) => field.sub(wage, paid[i]!)).find((gap) => !isRounding(field, gap, field.zero));
  const statement = { en: "wages give the utilities", zh: "工资给出相应效用" };
  return [...summed, equality(field, "wages", statement, [off ?? field.zero, field.zero])];
}

function equality<T>(field: Field<T>, id: string, statement: Localized, [value, bound]: readonly [T, T]): Condition<T> {
  return { id, statement, value, bound, holds: isRounding(field, value, bound), role: "defining" };
}

/** Differences of doubles up to this share of their size count as rounding. */
const ROUNDING = 1e-9;

function isRounding<T>(field: Field<T>, a: T, b: T): boolean {
  if (field.name === "exact") return field.compare(a, b) === 0;
  return Math.abs(field.toNumber(a) - field.toNumber(b)) <= ROUNDING * Math.max(1, Math.abs(field.toNumber(b)));
}
