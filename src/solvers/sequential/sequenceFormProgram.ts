/**
 * # The linear program of the sequence form
 *
 * What the first player of a zero-sum game with perfect recall can guarantee: the second player's best reply to her plan is to be worth as little as
 * possible. Both plans are written in the probabilities of the actions that are no references (see {@link planTree}), so that the program has no
 * equations:
 *
 * minimize `c_∅ · (Bx + r)` over `x_σ ≥ 0` and `r_ρ ≥ 0` subject to `c_∅[ρ] + Σ_σ x_σ v_σ[ρ] ≥ 0` for the first player's references, and `r_τ =
 * −w_τ · (Bx + r) ≥ 0` for the second one's other actions.
 *
 * Its size is that of the tree, while strategies are exponentially many. The dual solution is the second player's plan.
 *
 * *Notation.* `B` are the second player's payoffs, times nature's probabilities; `x = c_∅ + Σ_σ x_σ v_σ` is the first one's plan; `r` are the second
 * player's losses, on the right at references only.
 *
 * ## Implementation notes
 *
 * The second player's references are a best reply to those of the first: then the program has a feasible point at zero.
 *
 * ## References
 *
 * - [KollerMegiddoVonStengel1996], [vonStengel1996]
 *
 * @module
 */
import { exact, type Rational, ratio } from "../../arithmetic/exact.ts";
import type { Field } from "../../arithmetic/field.ts";
import type { OrderedRing } from "../../arithmetic/ring.ts";
import type { ExtensiveGame } from "../../games/extensive-form/extensiveGame.ts";
import type { LinearConstraint, LinearProgram } from "../../linalg/linearProgram.ts";
import { floatPlanGame, integerPlanGame, type SequencePair } from "./planGames.ts";
import type { PlanGame } from "./planProblem.ts";
import { followedReferences, type PlanTree, planTree, reducedPayoffs } from "./planTree.ts";

/** A program, and what its solutions mean. */
export interface PlanProgram<T> {
  /** The program. */
  readonly program: LinearProgram<T>;
  /** The plans of both players, from a primal and a dual solution. */
  plans(solution: readonly T[], dual: readonly T[]): readonly [readonly T[], readonly T[]];
}

/** The program for the plans of a zero-sum game, in the arithmetic of the game. */
export function sequenceFormProgram<T>(game: ExtensiveGame<T>, sequences: SequencePair): PlanProgram<T> {
  const { field } = game;
  const even = game.infosets.map(({ actions }) => actions.map(() => field.div(field.one, field.from(actions.length))));
  if (field.name === "float") return planProgram(field, floatPlanGame(game, sequences, even), (value) => value as T);
  const integers = integerPlanGame(
    game as ExtensiveGame<unknown> as ExtensiveGame<Rational>,
    sequences,
    even as readonly (readonly unknown[])[] as readonly (readonly Rational[])[],
  );
  const known = new Map<bigint, T>();
  // Few different numbers occur, and fractions are dear.
  return planProgram(field, integers, (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const number = (value === 0n ? exact.zero : ratio(value, 1n)) as unknown as T;
    known.set(value, number);
    return number;
  });
}

function planProgram<R, T>(field: Field<T>, game: PlanGame<R>, number: (value: R) => T): PlanProgram<T> {
  const { ring, sequences, payoffs, priors } = game;
  const [A] = payoffs;
  const own = planTree(
    ring,
    sequences[0],
    A.map((row) => product(ring, row, priors[1])),
  );
  const start = new Set([0, ...startReferences(own)]);
  const B: R[][] = Array.from({ length: sequences[1].count }, () => new Array<R>(own.count).fill(ring.zero));
  for (const [sigma, row] of A.entries()) {
    for (let k = 0; k < row.length; k += 1) {
      const value = row[k] as R;
      if (value !== ring.zero) (B[k] as R[])[sigma] = ring.sub(ring.zero, value);
    }
  }
  const replies = B.map((row) => {
    let sum = ring.zero;
    for (const sigma of start) sum = ring.add(sum, row[sigma] as R);
    return sum;
  });
  const other = planTree(ring, sequences[1], replies);
  const reduced = reducedPayoffs(ring, other, own, B, replies);
  const [x, y] = [free(own), free(other)];
  const [xs, rs] = [[...x.keys()], references(other)];
  const column = new Map(rs.map((rho, k) => [rho, xs.length + k]));
  const width = xs.length + rs.length;
  const zeros = (): T[] => new Array<T>(width).fill(field.zero);
  const [one, minusOne] = [field.one, field.neg(field.one)];
  const constraints: LinearConstraint<T>[] = [];
  const [ownSteps, otherSteps] = [steps(own), steps(other)];
  for (const tau of y.keys()) {
    const coefficients = zeros();
    const row = reduced.block[tau] as R[];
    for (let k = 0; k < xs.length; k += 1) {
      const value = row[xs[k] as number] as R;
      if (value !== ring.zero) coefficients[k] = number(value);
    }
    for (const [rho, sign] of otherSteps(tau)) coefficients[column.get(rho) as number] = sign > 0 ? one : minusOne;
    const bound = field.neg(number(reduced.toReference[tau] as R));
    constraints.push({ coefficients, relation: "<=", bound });
  }
  const place = new Map<number, T[]>();
  for (const rho of references(own)) {
    const coefficients = zeros();
    place.set(rho, coefficients);
    constraints.push({ coefficients, relation: "<=", bound: start.has(rho) ? one : field.zero });
  }
  for (const [k, sigma] of xs.entries()) {
    for (const [rho, sign] of ownSteps(sigma)) (place.get(rho) as T[])[k] = sign > 0 ? minusOne : one;
  }
  const objective = zeros();
  for (const [k, sigma] of xs.entries()) objective[k] = number(reduced.block[0]?.[sigma] as R);
  for (const rho of startReferences(other)) objective[column.get(rho) as number] = one;
  const plan = (tree: PlanTree, values: readonly T[], free: readonly number[]): readonly T[] => {
    const of = steps(tree);
    const weights = new Array<T>(tree.count).fill(field.zero);
    weights[0] = one;
    for (const rho of startReferences(tree)) weights[rho] = one;
    for (const [k, sigma] of free.entries()) {
      const value = values[k] as T;
      if (field.compare(value, field.zero) === 0) continue;
      weights[sigma] = value;
      for (const [rho, sign] of of(sigma)) {
        weights[rho] = sign > 0 ? field.add(weights[rho] as T, value) : field.sub(weights[rho] as T, value);
      }
    }
    return weights;
  };
  return {
    program: { field, sense: "minimize", objective, constraints },
    // For a minimum, multipliers of constraints from above are not positive.
    plans: (solution, dual) => [plan(own, solution, xs), plan(other, dual.map(field.neg), [...y.keys()])],
  };
}

function product<R>({ zero, add, mul }: OrderedRing<R>, row: readonly R[], plan: readonly R[]): R {
  let sum = zero;
  for (let k = 0; k < row.length; k += 1) {
    const value = row[k] as R;
    if (value !== zero) sum = add(sum, mul(value, plan[k] as R));
  }
  return sum;
}

/** The sequences that are no references, without the empty one. */
function free({ count, set, reference }: PlanTree): Map<number, true> {
  const found = new Map<number, true>();
  for (let k = 1; k < count; k += 1) if (reference[set[k] as number] !== k) found.set(k, true);
  return found;
}

/** The references that `c_∅` plays. */
function startReferences(tree: PlanTree): readonly number[] {
  return followedReferences(tree)[0] as readonly number[];
}

function references({ reference }: PlanTree): readonly number[] {
  return [...reference];
}

/** The references that `v_σ` adds and takes away. */
function steps(tree: PlanTree): (sequence: number) => readonly (readonly [number, 1 | -1])[] {
  const followed = followedReferences(tree);
  return (sequence) => {
    const beside = tree.reference[tree.set[sequence] as number] as number;
    return [
      ...(followed[sequence] as readonly number[]).map((rho) => [rho, 1] as const),
      ...(followed[beside] as readonly number[]).map((rho) => [rho, -1] as const),
    ];
  };
}
