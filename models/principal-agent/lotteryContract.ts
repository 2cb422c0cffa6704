/**
 * # Contracts with lotteries
 *
 * A principal may let chance decide which action an agent is to take, and what the agent consumes after each output. Over a grid of
 * consumptions the best such contract is a linear program however risk averse the agent is, and global: no first-order condition, no
 * local optimum.
 *
 * With probability `y(z, q, c)` action `z` is recommended, and consumption `c` promised should output `q` occur:
 *
 * `max Σ P(q|z) (q − c) y(z, q, c)` subject to
 *
 * - `Σ_c y(z, q, c)` the same for all `q`, the probability of `z`; these sum to one;
 * - `Σ P(q|z) u(c, z) y(z, q, c) ≥ Ū`;
 * - `Σ_{q,c} P(q|z) u(c, z) y(z, q, c) ≥ Σ_{q,c} P(q|z′) u(c, z′) y(z, q, c)` for every `z` and `z′`.
 *
 * ## Notation
 *
 * `z` action, `q` output, `c` consumption, `P(q|z)` technology, `u(c, z)` utility, `Ū` utility of refusing.
 *
 * ## Implementation notes
 *
 * The usual form has the joint probabilities `P(q|z) y(z, q, c)` as variables and divides by `P(q|z)` in the incentive constraints;
 * this one says the same and allows outputs that an action never yields.
 *
 * ## References
 *
 * - [PrescottTownsend1984]; [Karaivanov2001] for the program
 *
 * @module
 */
import {
  type CertifiedLinearOutcome,
  type Field,
  type LinearConstraint,
  type LinearProgram,
  solveLinearProgram,
} from "../../src/index.ts";

/** What the principal's lotteries are drawn over. */
export interface LotteryProblem<T> {
  /** $q$, what each output is worth to the principal. */
  readonly outputs: readonly T[];
  /** $P(q \mid z)$, one row an action. */
  readonly technology: readonly (readonly T[])[];
  /** $c$, the grid of consumptions. */
  readonly consumptions: readonly T[];
  /** $u(c, z)$, one row an action, one column a consumption. */
  readonly utilities: readonly (readonly T[])[];
  /** $\bar{U}$. */
  readonly outsideOption: T;
}

/** One possibility of a contract, by the indices of action, output and consumption. */
export interface LotteryEntry<T> {
  /** $z$. */
  readonly action: number;
  /** $q$. */
  readonly output: number;
  /** $c$. */
  readonly consumption: number;
  /** The joint probability that they occur. */
  readonly probability: T;
}

/** The best contract with lotteries. */
export interface LotteryContract<T> {
  /** What the principal expects; `null` where no contract is accepted. */
  readonly value: T | null;
  /** The probability of each action; empty where there is no contract. */
  readonly actions: readonly T[];
  /** What happens with positive probability. */
  readonly entries: readonly LotteryEntry<T>[];
  /** The linear program's outcome, with the dual solution that proves it. */
  readonly outcome: CertifiedLinearOutcome<T>;
}

/**
 * The best contract with lotteries over actions and consumptions.
 *
 * @category Principal–agent models
 */
export function lotteryContract<T>(field: Field<T>, problem: LotteryProblem<T>): LotteryContract<T> {
  const outcome = solveLinearProgram(lotteryProgram(field, problem));
  if (outcome.status !== "optimal") return { value: null, actions: [], entries: [], outcome };
  const { technology, consumptions, outputs } = problem;
  const promised = (z: number, q: number, c: number): T => outcome.solution[place(problem, z, q, c)]!;
  const actions = technology.map((_, z) =>
    consumptions.reduce((sum, _each, c) => field.add(sum, promised(z, 0, c)), field.zero),
  );
  const entries = technology.flatMap((row, z) =>
    outputs.flatMap((_, q) =>
      consumptions.flatMap((_each, c): LotteryEntry<T>[] => {
        const probability = field.mul(row[q]!, promised(z, q, c));
        return field.compare(probability, field.zero) > 0
          ? [{ action: z, output: q, consumption: c, probability }]
          : [];
      }),
    ),
  );
  return { value: outcome.value, actions, entries, outcome };
}

/** Index of the variable `y(z, q, c)`. */
function place<T>({ outputs, consumptions }: LotteryProblem<T>, z: number, q: number, c: number): number {
  return (z * outputs.length + q) * consumptions.length + c;
}

function lotteryProgram<T>(field: Field<T>, problem: LotteryProblem<T>): LinearProgram<T> {
  const { outputs, technology, consumptions, utilities, outsideOption } = problem;
  const { zero, one, neg, sub, mul } = field;
  /** The coefficients that a function of `(z, q, c)` gives. */
  const row = (coefficient: (z: number, q: number, c: number) => T): readonly T[] =>
    technology.flatMap((_, z) => outputs.flatMap((_q, q) => consumptions.map((_c, c) => coefficient(z, q, c))));
  const equation = (coefficients: readonly T[], bound: T): LinearConstraint<T> => ({
    coefficients,
    relation: "=",
    bound,
  });
  const atLeast = (coefficients: readonly T[], bound: T): LinearConstraint<T> => ({
    coefficients,
    relation: ">=",
    bound,
  });
  const gain = (z: number, q: number, c: number): T => mul(technology[z]![q]!, utilities[z]![c]!);
  const actions = technology.map((_, z) => z);
  const consistency = actions.flatMap((action) =>
    outputs.slice(1).map((_, k) => {
      const sign = (q: number): T => (q === k + 1 ? one : q === 0 ? neg(one) : zero);
      return equation(
        row((z, q) => (z === action ? sign(q) : zero)),
        zero,
      );
    }),
  );
  const incentives = actions.flatMap((action) =>
    actions
      .filter((deviation) => deviation !== action)
      .map((deviation) =>
        atLeast(
          row((z, q, c) => (z === action ? sub(gain(action, q, c), gain(deviation, q, c)) : zero)),
          zero,
        ),
      ),
  );
  return {
    field,
    sense: "maximize",
    objective: row((z, q, c) => mul(technology[z]![q]!, sub(outputs[q]!, consumptions[c]!))),
    constraints: [
      equation(
        row((_, q) => (q === 0 ? one : zero)),
        one,
      ),
      ...consistency,
      atLeast(row(gain), outsideOption),
      ...incentives,
    ],
  };
}
