/**
 * # Evolutionary stability, checked
 *
 * *Notation.* `x` incumbent, `S` its support, `B ⊇ S` its best responses, `k ∈ S`. Mutants over `B` differ from `x` in directions
 * `d = Σ_{i ≠ k} d_i (e_i − e_k)`, with `d_i ≥ 0` off the support; `x` is evolutionarily stable if and only if `−d·Ad > 0` for all of them
 * but zero.
 *
 * ## Implementation notes
 *
 * The form is positive exactly if it is positive definite on the directions within the support, and what is left when these are
 * eliminated is strictly copositive. Neutral stability is copositivity over all best responses. Neither test searches for a
 * mutant: a search that found none is confirmed by other means than its own.
 *
 * ## References
 *
 * - [Haigh1975], [Abakuks1980], [Bomze1992]
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { inner, matrixTimes } from "../../games/population/symmetricMatrix.ts";
import { definiteness } from "../../linalg/definiteness.ts";
import { solveSmallSystem } from "../../linalg/smallSystem.ts";
import { copositivity } from "./copositivity.ts";

/** A matrix of payoffs, row by row. */
type Matrix = readonly (readonly Rational[])[];

/** How a mutant $y$ fares against an incumbent $x$. */
export interface MutantCheck {
  /** $y\cdot Ax - x\cdot Ax$: what it earns more against the incumbent. */
  readonly againstIncumbent: Rational;
  /** $y\cdot Ay - x\cdot Ay$: what it earns more against itself. */
  readonly againstMutant: Rational;
  /** `invades`: it earns more where it is rare; `drifts`: it earns the same, and is not driven out; `driven-out`. */
  readonly outcome: "invades" | "drifts" | "driven-out";
}

/** How a mutant fares; the incumbent itself drifts. */
export function mutantCheck(A: Matrix, x: readonly Rational[], y: readonly Rational[]): MutantCheck {
  const [Ax, Ay] = [matrixTimes(A, x), matrixTimes(A, y)];
  const againstIncumbent = exact.sub(inner(y, Ax), inner(x, Ax));
  const againstMutant = exact.sub(inner(y, Ay), inner(x, Ay));
  const [first, second] = [againstIncumbent, againstMutant].map((gain) => exact.compare(gain, exact.zero)) as [
    number,
    number,
  ];
  const outcome =
    first > 0 || (first === 0 && second > 0) ? "invades" : first === 0 && second === 0 ? "drifts" : "driven-out";
  return { againstIncumbent, againstMutant, outcome };
}

/** Whether the incumbent is an equilibrium, neutrally stable, evolutionarily stable. */
export interface StabilityCheck {
  /** Whether no strategy earns more against the incumbent. */
  readonly isEquilibrium: boolean;
  /** Whether no mutant invades. */
  readonly isNeutrallyStable: boolean;
  /** Whether every mutant is driven out. */
  readonly isEvolutionarilyStable: boolean;
}

/** The stability of an incumbent strategy, exact. */
export function stabilityCheck(A: Matrix, x: readonly Rational[]): StabilityCheck {
  const payoffs = matrixTimes(A, x);
  const value = inner(x, payoffs);
  if (payoffs.some((payoff) => exact.compare(payoff, value) > 0)) {
    return { isEquilibrium: false, isNeutrallyStable: false, isEvolutionarilyStable: false };
  }
  const best = payoffs.flatMap((payoff, i) => (exact.compare(payoff, value) === 0 ? [i] : []));
  return {
    isEquilibrium: true,
    isNeutrallyStable: copositivity(mutantForm(A, x, best)) !== "not-copositive",
    isEvolutionarilyStable: isPositiveOnDirections(A, x, best),
  };
}

/** `N_ij = (xA)_j − a_ij + (xA)_i − a_ji` over the best responses. */
function mutantForm(A: Matrix, x: readonly Rational[], best: readonly number[]): Matrix {
  const { add, sub } = exact;
  const toward = x.map((_, j) =>
    inner(
      x,
      A.map((row) => row[j]!),
    ),
  );
  return best.map((i) => best.map((j) => sub(add(toward[i]!, toward[j]!), add(A[i]![j]!, A[j]![i]!))));
}

function isPositiveOnDirections(A: Matrix, x: readonly Rational[], best: readonly number[]): boolean {
  const { zero, add, sub, mul, neg, compare } = exact;
  const [base, ...within] = best.filter((i) => compare(x[i]!, zero) > 0) as [number, ...number[]];
  const beyond = best.filter((i) => compare(x[i]!, zero) === 0);
  // Minus the form of A + Aᵀ in the directions e_i − e_k.
  const half = (i: number, j: number): Rational =>
    sub(add(A[i]![base]!, A[base]![j]!), add(A[i]![j]!, A[base]![base]!));
  const form = (i: number, j: number): Rational => add(half(i, j), half(j, i));
  const inside = within.map((i) => within.map((j) => form(i, j)));
  if (definiteness(exact, inside) !== "positive-definite") return false;
  // The Schur complement: for given d off the support, the best d within it.
  const answers = beyond.map((j) =>
    within.length === 0
      ? []
      : solveSmallSystem(
          exact,
          inside,
          within.map((i) => neg(form(i, j))),
        )!,
  );
  const rest = beyond.map((i) =>
    beyond.map((j, l) => within.reduce((sum, w, k) => add(sum, mul(form(i, w), answers[l]![k]!)), form(i, j))),
  );
  return copositivity(rest) === "strictly-copositive";
}
