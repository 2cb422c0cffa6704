/**
 * # Equilibria of two-player trees by the sequence form
 *
 * Runs the path of {@link planProblem} in doubles and solves its last basis exactly, or runs it in integers; the latter for perturbed games, too,
 * whose equilibria are polynomials in a small number.
 *
 * ## Implementation notes
 *
 * A basis falls apart into two systems, one for each player's plan: the losses of the other player's sequences that are played are zero, and
 * so are the plan variables of those that are not. Rows whose own variable is basic only tell its value; what remains is small.
 *
 * ## References
 *
 * - [KollerMegiddoVonStengel1996], [vonStengelVanDenElzenTalman2002], [MiltersenSorensen2010]
 *
 * @module
 */
import { type Rational, ratio } from "../../arithmetic/exact.ts";
import type { Germ } from "../../arithmetic/germ.ts";
import type { BehaviorProfile } from "../../games/extensive-form/behaviorProfile.ts";
import type { ExtensiveGame } from "../../games/extensive-form/extensiveGame.ts";
import { solveIntegerSystem } from "../../linalg/integerSystem.ts";
import { floatPlanGame, integerPlanGame, type SequencePair } from "./planGames.ts";
import { floatPlanPath, integerPlanPath, type PlanPathLimits } from "./planPath.ts";
import { type PlanProblem, planProblem } from "./planProblem.ts";

/** Two realization plans, or none. */
export interface PlanOutcome<P> {
  /** `end` where the path led to plans; `limit` at the limit of pivots; `lost` where it led nowhere, or doubles misled. */
  readonly status: "end" | "limit" | "lost";
  /** Number of pivots. */
  readonly pivots: number;
  /** One plan a player, over the player's sequences; `null` without an end. */
  readonly plans: readonly [P, P] | null;
}

/** What is asked of a path. */
export interface PlanQuestion extends PlanPathLimits {
  readonly sequences: SequencePair;
  /** What everybody does at first. */
  readonly prior: BehaviorProfile<Rational>;
}

/** Where the path leads in doubles, its last basis solved exactly. */
export function proposedPlans(game: ExtensiveGame<Rational>, question: PlanQuestion): PlanOutcome<readonly Rational[]> {
  const doubles = floatPlanGame(game, question.sequences, question.prior);
  const { status, pivots, isPlayed } = floatPlanPath(planProblem(doubles, false), question);
  if (status !== "end") return { status: status === "limit" ? "limit" : "lost", pivots, plans: null };
  const integers = integerPlanGame(game, question.sequences, question.prior);
  const problem = planProblem(integers, false);
  const starts = [0, question.sequences[0].count - 1, problem.size] as const;
  const plans = ([0, 1] as const).map((player) => {
    const [start, end] = [starts[player] as number, starts[player + 1] as number];
    return basicPlan(problem, isPlayed, start, end, integers.priors[player][0] as bigint);
  });
  if (plans.includes(null)) return { status: "lost", pivots, plans: null };
  return { status: "end", pivots, plans: plans as [Rational[], Rational[]] };
}

/** The plan, over the sequences of one player, that a basis gives: her places are `start … end − 1`. */
function basicPlan(
  { size, rows, isReference }: PlanProblem<bigint>,
  isPlayed: readonly boolean[],
  start: number,
  end: number,
  scale: bigint,
): Rational[] | null {
  const isOwn = (place: number): boolean => place >= start && place < end;
  const equations: number[] = [];
  const unknowns: number[] = [];
  for (let place = 0; place < size; place += 1) {
    const isReferencePlace = isReference[place] === true;
    // Own references that are not played, the other's sequences that are; own sequences played, the other's references that are not.
    if (isOwn(place) === isReferencePlace && isPlayed[place] !== isReferencePlace) equations.push(place);
    if (isOwn(place) !== isReferencePlace && isPlayed[place] === isOwn(place)) unknowns.push(place);
  }
  if (equations.length !== unknowns.length) return null;
  const rest = (place: number): bigint => {
    const row = rows[place] as bigint[];
    return (row.at(-1) as bigint) - (row[size] as bigint);
  };
  const matrix = {
    rows: equations.length,
    columns: unknowns.length,
    entries: equations.flatMap((place) => unknowns.map((column) => rows[place]?.[column] as bigint)),
  };
  const solution = solveIntegerSystem(matrix, equations.map(rest));
  if (solution === null) return null;
  const { numerators, denominator } = solution;
  const values = new Map(unknowns.map((place, k) => [place, numerators[k] as bigint]));
  const plan = [ratio(1n, 1n)];
  for (let place = start; place < end; place += 1) {
    let value = values.get(place) ?? 0n;
    if (isReference[place] && isPlayed[place]) {
      value = rest(place) * denominator;
      for (const [other, amount] of values) value -= (rows[place]?.[other] as bigint) * amount;
    }
    plan.push(ratio(value, denominator * scale));
  }
  return plan;
}

/** A plan that is a polynomial in a small number for each sequence; its limit is the equilibrium. */
export type TremblingPlan = readonly Germ<Rational>[];

/**
 * Where the path leads in integers.
 *
 * @param isPerturbed - Whether plans are kept above `εᵏ` for sequences of `k` actions: then they are polynomials, and constants else.
 */
export function exactPlans(
  game: ExtensiveGame<Rational>,
  question: PlanQuestion,
  isPerturbed: boolean,
): PlanOutcome<TremblingPlan> {
  const integers = integerPlanGame(game, question.sequences, question.prior);
  const problem = planProblem(integers, isPerturbed);
  const { size, levels } = problem;
  const { status, pivots, tableau } = integerPlanPath(problem, question);
  if (status !== "end") return { status: status === "limit" ? "limit" : "lost", pivots, plans: null };
  const determinant = tableau.determinant();
  const rowOf = new Map(Array.from(tableau.basic, (variable, row) => [variable, row]));
  const columnOf = new Map(Array.from(tableau.nonbasic, (variable, column) => [variable, column]));
  let place = 0;
  const plan = (player: 0 | 1): TremblingPlan => {
    const { before, first, count } = question.sequences[player];
    const scale = integers.priors[player][0] as bigint;
    const lengths = sequenceLengths(before, first, count);
    const germs: Germ<Rational>[] = [[ratio(1n, 1n)]];
    for (let sequence = 1; sequence < count; sequence += 1, place += 1) {
      const row = rowOf.get(place);
      const entry = (column: number): bigint => (row === undefined ? 0n : tableau.entry(row, column));
      const terms = Array.from({ length: levels }, (_, k) => {
        const least = k + 1 === lengths[sequence] ? determinant : 0n;
        return ratio(entry(columnOf.get(2 * size + 2 + k) as number) + least, determinant * scale);
      });
      germs.push([ratio(entry(size + levels + 1), determinant * scale), ...terms]);
    }
    return germs;
  };
  return { status: "end", pivots, plans: [plan(0), plan(1)] };
}

/** Number of actions of each sequence. */
function sequenceLengths(before: readonly number[], first: readonly number[], count: number): Int32Array {
  const lengths = new Int32Array(count);
  for (const [k, start] of first.entries()) {
    lengths.fill((lengths[before[k] as number] as number) + 1, start, first[k + 1] ?? count);
  }
  return lengths;
}
