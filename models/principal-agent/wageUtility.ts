/**
 * # Utility of wages
 *
 * What a contract problem needs to know of a risk-averse agent's utility `u`: its inverse `h`, the wage that gives a utility, which is
 * convex.
 *
 * - `log`: `u(w) = ln(W + w)`, `h(v) = eᵛ − W`, any `v`.
 * - `square-root`: `u(w) = √(W + w)`, `h(v) = v² − W`, `v ≥ 0`; rational in `v`, and quadratic, so that contracts are too.
 *
 * ## Notation
 *
 * `W` is the agent's wealth beside the wage `w`; `v` a utility.
 *
 * @module
 */
import { exp, type Field, ln } from "../../src/index.ts";

/** The utilities that a model offers. */
export type UtilityKind = "log" | "square-root";

/** The inverse of a utility of wages. */
export interface WageUtility<T> {
  /** $u(0)$: the utility of no wage. */
  readonly unpaid: T;
  /** The least utility that any wage gives; `null` where there is none. */
  readonly least: T | null;
  /** $h(v)$: the wage that gives a utility. */
  wage(utility: T): T;
  /** $h'(v)$. */
  marginalWage(utility: T): T;
  /** $h''(v)$, positive. */
  wageCurvature(utility: T): T;
}

/** $u(w) = \ln(W + w)$. */
export function logUtility(wealth: number): WageUtility<number> {
  return {
    unpaid: ln(wealth),
    least: null,
    wage: (v) => exp(v) - wealth,
    marginalWage: exp,
    wageCurvature: exp,
  };
}

/** $u(w) = \sqrt{W + w}$; `unpaid` is $\sqrt{W}$. */
export function squareRootUtility<T>({ zero, one, add, sub, mul }: Field<T>, wealth: T, unpaid: T): WageUtility<T> {
  const two = add(one, one);
  return {
    unpaid,
    least: zero,
    wage: (v) => sub(mul(v, v), wealth),
    marginalWage: (v) => mul(two, v),
    wageCurvature: () => two,
  };
}
