/**
 * # Results of solvers
 *
 * What every solver returns: how the search ended, by which method, after how many steps, and what it found.
 *
 * @module
 */

/**
 * How a search ended: `solved`; `none`, proved that there is no solution; `limit`, a stated limit was reached and the
 * solutions are those found so far; `unknown`, the candidates could not be confirmed.
 */
export type SolverStatus = "solved" | "none" | "limit" | "unknown";

/** The result of a solver, not yet checked by anybody else. */
export interface SolverResult<S> {
  /** How the search ended. */
  readonly status: SolverStatus;
  /** The method, by its name in the literature and in kebab-case, such as `lemke-howson`. */
  readonly method: string;
  /** Number of steps; each solver says what one step is. */
  readonly iterations: number;
  /** The solutions, in an order that depends on the input alone. */
  readonly solutions: readonly S[];
}

/** The result of a solver with a certificate that other code than the solver made. */
export interface CertifiedResult<S, C> extends SolverResult<S> {
  /** What was checked, and how. */
  readonly certificate: C;
}
