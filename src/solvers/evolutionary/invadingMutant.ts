/**
 * # Invading mutants
 *
 * Searches for a mutant that an incumbent strategy does not drive out.
 *
 * *Notation.* `x` incumbent with `v = x·Ax`, `B` its best responses. A mutant `y` is driven out if `x·Ay > y·Ay`, or if it earns less
 * against `x`. Only mutants over `B` need be tried; there
 *
 * `2(x·Ay − y·Ay) = y·Ny`, `N_ij = (xA)_j − a_ij + (xA)_i − a_ji`,
 *
 * and `x·Nx = 0`. So `x` is neutrally stable if and only if `N` takes no negative value on the simplex over `B`, and evolutionarily
 * stable if and only if it takes the value 0 at `x` alone.
 *
 * ## Implementation notes
 *
 * A least value on the simplex is taken at some point on which `N y` is constant over the support. Among the points with the least
 * value, those other than `x` with smallest support are the only solution of that system on their support: along a line of
 * solutions the value does not change, and a line ends at smaller supports in both directions, of which `x` can be one only. So
 * the unique solutions decide.
 *
 * ## References
 *
 * - [Haigh1975], [Bomze1992]
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { Control } from "../../games/control.ts";
import { inner, matrixTimes } from "../../games/population/symmetricMatrix.ts";
import { solveSmallSystem } from "../../linalg/smallSystem.ts";
import { subsets } from "./supportSystems.ts";

/** What the search came to. */
export interface MutantSearch {
  readonly status: "solved" | "limit";
  /** Number of supports of mutants looked at. */
  readonly iterations: number;
  /** A mutant that earns more than the incumbent where it appears; `null` where there is none. */
  readonly invader: readonly Rational[] | null;
  /** A mutant other than the incumbent that earns the same; `null` where none was found. */
  readonly drifter: readonly Rational[] | null;
}

/** The first invading mutant, and the first that is only not driven out. */
export function invadingMutant(
  A: readonly (readonly Rational[])[],
  x: readonly Rational[],
  control?: Control,
): MutantSearch {
  const { zero, one, add, sub, compare } = exact;
  const payoffs = matrixTimes(A, x);
  const value = inner(x, payoffs);
  const better = payoffs.findIndex((payoff) => compare(payoff, value) > 0);
  if (better >= 0) {
    const invader = x.map((_, i) => (i === better ? one : zero));
    return { status: "solved", iterations: 0, invader, drifter: null };
  }
  const best = payoffs.flatMap((payoff, i) => (compare(payoff, value) === 0 ? [i] : []));
  const toward = x.map((_, j) =>
    inner(
      x,
      A.map((row) => row[j]!),
    ),
  );
  const entry = (i: number, j: number): Rational => sub(add(toward[i]!, toward[j]!), add(A[i]![j]!, A[j]![i]!));
  let drifter: readonly Rational[] | null = null;
  let iterations = 0;
  for (const places of subsets(best.length)) {
    if (control?.checkpoint() === "stop") return { status: "limit", iterations, invader: null, drifter };
    iterations += 1;
    const support = places.map((k) => best[k]!);
    const rows = support.map((i) => [...support.map((j) => entry(i, j)), exact.neg(one)]);
    const solution = solveSmallSystem(
      exact,
      [...rows, [...support.map(() => one), zero]],
      [...support.map(() => zero), one],
    );
    const least = solution?.pop();
    if (solution == null || least === undefined || compare(least, zero) > 0) continue;
    if (solution.some((share) => compare(share, zero) <= 0)) continue;
    const y = x.map((_, i) => (support.includes(i) ? solution[support.indexOf(i)]! : zero));
    if (compare(least, zero) < 0) return { status: "solved", iterations, invader: y, drifter };
    if (y.some((share, i) => compare(share, x[i]!) !== 0)) drifter ??= y;
  }
  return { status: "solved", iterations, invader: null, drifter };
}
