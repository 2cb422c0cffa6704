/**
 * # Extreme optimal strategies
 *
 * The optimal strategies of one player of a matrix game form a polytope: all extreme points of it, in integers.
 *
 * *Notation.* Let `y` be an optimal strategy of the other player. A strategy `x` is optimal if and only if it plays only rows that are best
 * against `y`, and there is a `u`, which then is the value, with `Σᵢ xᵢ a_ij = u` where `y_j > 0` and `≥ u` elsewhere.
 *
 * ## Implementation notes
 *
 * The equations are solved by pivots on integers: rows that are left nonbasic are the coordinates of a cone, mostly of few dimensions,
 * whose extreme rays are enumerated by the double description method. Where the equations alone have one solution, which a prime
 * shows, nothing is left to enumerate.
 *
 * ## References
 *
 * - [BohnenblustKarlinShapley1950] for the polytopes of optimal strategies
 *
 * @module
 */
import { commonDenominator } from "../../arithmetic/commonDenominator.ts";
import { exact, type Rational, ratio } from "../../arithmetic/exact.ts";
import { integerTableau } from "../../linalg/integerTableau.ts";
import type { IntegerMatrix } from "../../linalg/matrix.ts";
import { modularFactorization, primeAtMost, primeBound } from "../../linalg/modularFactorization.ts";
import { extremeRays, type RayLimits } from "../correlated/extremeRays.ts";

/** All extreme optimal strategies of one player. */
export interface OptimalFace {
  /** The strategies, by falling probability of the first row in which they differ. */
  readonly points: readonly (readonly Rational[])[];
  /** Pairs of rays that were examined. */
  readonly pairs: number;
}

/**
 * All extreme optimal strategies of the row player; `null` when a limit was reached.
 *
 * @param A - Payoffs of the row player.
 * @param x - An optimal strategy of the row player.
 * @param y - An optimal strategy of the column player.
 */
export function optimalFace(
  A: IntegerMatrix,
  x: readonly Rational[],
  y: readonly Rational[],
  limits: RayLimits,
): OptimalFace | null {
  const at = (i: number, j: number): bigint => A.entries[i * A.columns + j] as bigint;
  const weights = commonDenominator(y).numerators;
  const all = Array.from(weights, (_, j) => j);
  const played = all.filter((j) => weights[j] !== 0n);
  const payoffs = Array.from({ length: A.rows }, (_, i) =>
    played.reduce((sum, j) => sum + (weights[j] as bigint) * at(i, j), 0n),
  );
  const most = payoffs.reduce((a, b) => (b > a ? b : a));
  const best = payoffs.flatMap((payoff, i) => (payoff === most ? [i] : []));
  const comparisons = [...played, ...all.filter((j) => weights[j] === 0n)].map((j) => [
    ...best.map((i) => at(i, j)),
    -1n,
  ]);
  if (hasOneSolution(comparisons.slice(0, played.length))) return { points: [x], pairs: 0 };
  const cone = reducedCone(best.length, played.length, comparisons);
  const found = extremeRays(cone.coordinates, cone.rows, limits);
  if (found === null) return null;
  const points = found.rays.map((ray) => {
    const own = cone.strategyOf(ray);
    const sum = own.reduce((total, weight) => total + weight, 0n);
    const point = new Array<Rational>(A.rows).fill(exact.zero);
    best.forEach((i, k) => {
      point[i] = ratio(own[k] as bigint, sum);
    });
    return point;
  });
  return { points: points.sort(fallingOrder), pairs: found.pairs };
}

/** Whether the equations are seen to have one solution up to a factor; `false` may be the fault of the prime. */
function hasOneSolution(equations: readonly (readonly bigint[])[]): boolean {
  const order = equations.length + 1;
  if (equations[0]?.length !== order) return false;
  const prime = primeAtMost(primeBound(order));
  const entries = [...equations.flat(), ...equations.map(() => 1n), 0n];
  const residues = Float64Array.from(entries, (entry) => Number(entry % BigInt(prime)));
  return modularFactorization(residues, order, prime) !== null;
}

/** A cone in the coordinates that its equations leave free. */
interface ReducedCone {
  readonly coordinates: number;
  /** The inequalities, beside the signs of the coordinates. */
  readonly rows: readonly (readonly bigint[])[];
  /** The point with given coordinates, times a positive number. */
  strategyOf(coordinates: readonly bigint[]): bigint[];
}

/** The cone of all `x ≥ 0` with some `u` so that `g·(x, u) = 0` for the first rows `g` and `g·(x, u) ≥ 0` for the others. */
function reducedCone(variables: number, equations: number, rows: readonly (readonly bigint[])[]): ReducedCone {
  // Variable `variables` is u, and `variables + 1 + k` the slack of row k: −g·(x, u) + slack = 0.
  const slack = variables + 1;
  const tableau = integerTableau(
    { rows: rows.length, columns: variables + 2, entries: rows.flatMap((row) => [...row.map((entry) => -entry), 0n]) },
    { basic: rows.map((_, k) => slack + k), nonbasic: Array.from({ length: slack }, (_, i) => i) },
  );
  // Its coefficient is −1 in every row, so that u leaves the coordinates first.
  tableau.pivot(0, variables);
  const isZero = (variable: number): boolean => variable >= slack && variable < slack + equations;
  for (let k = 1; k < equations; k += 1) {
    const column = Array.from(tableau.nonbasic).findIndex(
      (variable, c) => !isZero(variable) && tableau.sign(k, c) !== 0,
    );
    if (column >= 0) tableau.pivot(k, column);
  }
  const columns = Array.from(tableau.nonbasic).flatMap((variable, c) => (isZero(variable) ? [] : [c]));
  const basicRows = Array.from(tableau.basic).flatMap((variable, r) =>
    isZero(variable) || variable === variables ? [] : [r],
  );
  const inequalities = basicRows.map((r) => columns.map((c) => -tableau.entry(r, c)));
  const determinant = tableau.determinant();
  const strategyOf = (coordinates: readonly bigint[]): bigint[] => {
    const x = new Array<bigint>(variables).fill(0n);
    columns.forEach((c, k) => {
      x[tableau.nonbasic[c] as number] = determinant * (coordinates[k] as bigint);
    });
    basicRows.forEach((r, k) => {
      const variable = tableau.basic[r] as number;
      if (variable >= variables) return;
      const row = inequalities[k] as bigint[];
      x[variable] = row.reduce((sum, entry, l) => sum + entry * (coordinates[l] as bigint), 0n);
    });
    return x;
  };
  return { coordinates: columns.length, rows: inequalities, strategyOf };
}

function fallingOrder(a: readonly Rational[], b: readonly Rational[]): number {
  for (let k = 0; k < a.length; k += 1) {
    const order = exact.compare(b[k] as Rational, a[k] as Rational);
    if (order !== 0) return order;
  }
  return 0;
}
