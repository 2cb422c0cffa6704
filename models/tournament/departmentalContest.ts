/**
 * # Departmental contest
 *
 * `p` departments (条线) compete for the attention of one grassroots unit, which is worth `B` in all. A department that raises
 * the target `T_j` at the cost `kT_j` gets the share `T_j^r / Σ T_i^r` of it. In the equilibrium with equal targets
 *
 * `T* = rB(p − 1)/(p²k)`, in total `pT* = rB(p − 1)/(pk)`:
 *
 * the more departments, the less each asks, the more the unit is asked in all, and the less each department has of it.
 *
 * ## Implementation notes
 *
 * A single department has all attention without asking for anything, as a single principal would: `T* = 0`. The equilibrium
 * exists if and only if `r(p − 1) ≤ p`; elsewhere a department does better by withdrawing, and the answer is `none`.
 * Certificates state payoffs in units of an equal share of the value.
 *
 * ## References
 *
 * - An own model; the contest is that of [Tullock1980].
 *
 * @module
 */
import { exact, type Field, float, type Model, type ModelRoutines, type Rational } from "../../src/index.ts";
import type { Contest } from "../contestDecision.ts";
import { equalEffortGame, equalPayoff, equilibriumEffort } from "../equalEfforts.ts";
import { domains, shared, units } from "../sharedParameters.ts";

/** Parameters of {@link departmentalContest}. */
export interface DepartmentalContestParameters<T = number> {
  /** $p \ge 1$. */
  readonly departments: number;
  /** $r > 0$. */
  readonly decisiveness: T;
  /** $B \ge 0$, payoff units: value of all attention. */
  readonly value: T;
  /** $k > 0$, payoff units per target unit. */
  readonly markupCost: T;
}

/** Outcome of {@link departmentalContest}; all `null` where no equilibrium with equal targets exists. */
export interface DepartmentalContestOutcome<T = number> {
  /** $T^*$: target of each department, target units. */
  readonly target: T | null;
  /** $pT^*$: what the unit is asked in all, target units. */
  readonly total: T | null;
  /** Payoff of each department, payoff units. */
  readonly payoff: T | null;
}

/**
 * The routines of {@link departmentalContest} in any arithmetic.
 *
 * @category Tournament models
 */
export function departmentalContestRoutines<T>(
  field: Field<T>,
): ModelRoutines<DepartmentalContestParameters<T>, DepartmentalContestOutcome<T>, T> {
  const contestOf = ({
    departments,
    decisiveness,
    value,
    markupCost,
  }: DepartmentalContestParameters<T>): Contest<T> => ({
    prizes: [value],
    rivals: departments - 1,
    decisiveness,
    unitCost: markupCost,
  });
  return {
    build: (parameters) => equalEffortGame(field, contestOf(parameters), departments, ({ target }) => target),
    solve(parameters) {
      const contest = contestOf(parameters);
      const target = equilibriumEffort("departmental-contest", field, contest);
      const found = { method: "closed-form", iterations: 1 };
      if (target === null) return { status: "none", outcome: { target, total: null, payoff: null }, ...found };
      const total = field.mul(field.from(parameters.departments), target);
      return { status: "solved", outcome: { target, total, payoff: equalPayoff(field, contest, target) }, ...found };
    },
  };
}

const departments = { player: { en: "department", zh: "职能部门" }, action: "target" };

/**
 * Departments that escalate their targets to get the attention of one grassroots unit.
 *
 * What the unit is asked in all rises with the number of departments, while each department's payoff falls.
 *
 * In the equilibrium with equal targets
 *
 * $$
 * T^* = \frac{r B (p - 1)}{p^2 k}, \qquad p T^* = \frac{r B (p - 1)}{p k}.
 * $$
 *
 * @see [Tullock1980]
 * @category Tournament models
 */
export const departmentalContest: Model<
  DepartmentalContestParameters,
  DepartmentalContestOutcome,
  DepartmentalContestParameters<Rational>,
  DepartmentalContestOutcome<Rational>
> = {
  id: "departmental-contest",
  title: { en: "Departmental contest", zh: "横向部门加码" },
  description: {
    en: "Several departments set targets for the same grassroots unit, whose attention is limited. The unit attends to each department in proportion to what it asks, so that each raises its target to keep its share. Attention as a whole does not grow: the more departments, the heavier the total burden and the less each department gains.",
    zh: "多个职能部门向同一基层单位下达目标，而基层注意力有限，按各部门所提要求的分量分配。各部门为保住份额竞相抬高目标；注意力总量并未增加，条线越多，基层总负担越重，各部门所得反而越少。",
  },
  family: "tournament",
  provenance: "own",
  sources: ["Tullock1980"],
  parameters: {
    departments: { ...shared.departments, default: "4" },
    decisiveness: { ...shared.decisiveness, default: "1" },
    value: {
      symbol: "B",
      title: { en: "value of the unit's attention", zh: "基层注意力的价值" },
      unit: units.payoff,
      domain: domains.nonNegative,
      default: "10",
    },
    markupCost: {
      ...shared.unitCost,
      symbol: "k",
      title: { en: "cost of a markup, per unit", zh: "单位加码成本" },
      default: "2",
    },
  },
  outcome: {
    target: { symbol: "T^*", title: { en: "target of each department", zh: "目标" }, unit: units.target },
    total: { symbol: "pT^*", title: { en: "targets of all departments together", zh: "目标总量" }, unit: units.target },
    payoff: { symbol: "U", title: { en: "payoff", zh: "收益" }, unit: units.payoff },
  },
  ...departmentalContestRoutines(float),
  exact: departmentalContestRoutines(exact),
};
