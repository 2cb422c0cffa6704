/**
 * # Separable convex programs
 *
 * Solves a separable convex program and proves the answer: a minimum by multipliers, infeasibility by Farkas' lemma.
 *
 * ## References
 *
 * - [GoldfarbIdnani1983] for the method, [Rockafellar1970] §28 for the proof
 *
 * @module
 */
import { DomainError } from "../errors.ts";
import type { ConvexOutcome, ConvexProgram } from "../linalg/convexProgram.ts";
import { type ConvexProgramLimits, convexMinimum } from "../solvers/convex-programming/convexMinimum.ts";
import { type ConvexProgramCertificate, convexProgramCertificate } from "../verify/convexProgramCertificate.ts";
import { requireLimit } from "./nash/requireLimit.ts";

/** How a convex program was solved, and what was checked. */
export interface ConvexProgramEvidence<T> {
  /** The name of the method. */
  readonly method: "dual-active-set";
  /** Number of Newton steps. */
  readonly iterations: number;
  /** The check of the outcome; not verified where the outcome is a limit. */
  readonly certificate: ConvexProgramCertificate<T>;
}

/** The outcome of a convex program, with its certificate. */
export type CertifiedConvexOutcome<T> = ConvexOutcome<T> & ConvexProgramEvidence<T>;

/**
 * The minimum of a sum of strictly convex functions of one variable each under linear constraints, or the proof that no point meets
 * them.
 *
 * Over the fractions the costs must be quadratic, and the answer is exact. Over the doubles it is right up to rounding; how much the
 * solution may cost more than the minimum stands in the certificate. An answer that the check does not confirm is given as it is, not
 * verified.
 *
 * @param program - At least one variable; every list of coefficients as long as the list of terms; `curvature` positive.
 * @param limits - `maxSteps` for a limit that does not depend on the machine, `control` to stop; either gives the status `limit`.
 * @returns `optimal` with multipliers, `infeasible` with Farkas multipliers, or `limit`. One iteration is one Newton step.
 * @throws {@link DomainError} when lists have different lengths, or the limit is no positive integer; {@link UsageError} in fractions for
 * a cost that is not quadratic.
 *
 * @example
 * ```ts doctest
 * import { exact, solveConvexProgram } from "jiama";
 *
 * const square = {
 *   lower: null,
 *   value: (x: typeof exact.zero) => exact.mul(x, x),
 *   slope: (x: typeof exact.zero) => exact.add(x, x),
 *   curvature: () => exact.from(2),
 * };
 * const constraints = [{ coefficients: [1, 2].map(exact.from), relation: ">=", bound: exact.from(5) }] as const;
 * const outcome = solveConvexProgram({ field: exact, terms: [square, square], constraints });
 * outcome.status === "optimal" && outcome.solution.map(exact.format).join(" ") // => "1 2"
 * outcome.status === "optimal" && outcome.multipliers.map(exact.format).join(" ") // => "2"
 * ```
 *
 * @category Convex programs
 */
export function solveConvexProgram<T>(
  program: ConvexProgram<T>,
  limits: ConvexProgramLimits = {},
): CertifiedConvexOutcome<T> {
  requireShape(program);
  requireLimit("solveConvexProgram", "maxSteps", limits.maxSteps);
  const { outcome, steps } = convexMinimum(program, limits);
  const certificate = convexProgramCertificate(program, outcome);
  return { ...outcome, method: "dual-active-set", iterations: steps, certificate };
}

function requireShape<T>({ terms, constraints }: ConvexProgram<T>): void {
  const n = terms.length;
  if (n === 0) {
    throw new DomainError({
      en: "solveConvexProgram: there are no terms; a convex program needs at least one variable.",
      zh: "solveConvexProgram：没有变量；凸规划至少要有一个变量。",
    });
  }
  const wrong = constraints.findIndex(({ coefficients }) => coefficients.length !== n);
  if (wrong < 0) return;
  const length = constraints[wrong]?.coefficients.length;
  throw new DomainError({
    en: `solveConvexProgram: constraint ${wrong} has ${length} coefficients for ${n} variables; give one for every variable.`,
    zh: `solveConvexProgram：约束 ${wrong} 有 ${length} 个系数，变量有 ${n} 个；请为每个变量各给一个。`,
  });
}
