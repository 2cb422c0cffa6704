/**
 * # Linear programs
 *
 * Solves a linear program and proves the answer: an optimum by a dual solution, infeasibility by Farkas' lemma, unboundedness by a
 * point and a ray.
 *
 * ## Implementation notes
 *
 * The simplex method in doubles proposes a basis, whose exact solution is then computed and checked; where the check fails, the
 * criss-cross method goes on in integers from there. A program in doubles whose answer does not stand the check is solved exactly, as
 * the fractions that its doubles are, and the answer is rounded.
 *
 * ## References
 *
 * - [Schrijver1986] §7 and §11
 *
 * @module
 */
import { DomainError } from "../errors.ts";
import type { LinearOutcome, LinearProgram } from "../linalg/linearProgram.ts";
import { exactTwin, roundedToDoubles } from "../solvers/linear-programming/exactTwin.ts";
import {
  exactOutcome,
  type FoundOutcome,
  type LinearProgramLimits,
  linearOutcome,
} from "../solvers/linear-programming/linearOutcome.ts";
import { type LinearProgramCertificate, linearProgramCertificate } from "../verify/linearProgramCertificate.ts";
import { requireLimit } from "./nash/requireLimit.ts";

/** How a linear program was solved, and what was checked. */
export interface LinearProgramEvidence<T> {
  /** `simplex` if the basis found in doubles was right, `criss-cross` if exact pivots followed. */
  readonly method: "simplex" | "criss-cross";
  /** Number of pivots. */
  readonly iterations: number;
  /** The check of the outcome; not verified where the outcome is a limit. */
  readonly certificate: LinearProgramCertificate<T>;
}

/** The outcome of a linear program, with its certificate. */
export type CertifiedLinearOutcome<T> = LinearOutcome<T> & LinearProgramEvidence<T>;

/**
 * An optimum of a linear program, or the proof that there is none.
 *
 * Exact over the fractions. Over the doubles the answer is right up to rounding: every condition holds to 1e-9 of the size of its
 * terms. Of several optima a vertex is given, always the same one. Time grows about as `m n` times the number of pivots, which is
 * mostly a small multiple of $m + n$; the exact solution of the last basis adds the cube of its order.
 *
 * @param program - $m$ constraints in $n$ variables, at least one variable; all lists of coefficients of length $n$.
 * @param limits - `maxPivots` for a limit that does not depend on the machine, `control` to stop; either gives the status `limit`.
 * @returns `optimal` with a dual solution, `infeasible` with Farkas multipliers, `unbounded` with a point and a ray, or `limit`. One
 * iteration is one pivot.
 * @throws {@link DomainError} when lists have different lengths, a double is not finite, or the limit is no positive integer; {@link UsageError} for a field other than
 * fractions and doubles.
 *
 * @example
 * ```ts doctest
 * import { exact, solveLinearProgram } from "jiama";
 *
 * const row = (coefficients: number[], bound: number) =>
 *   ({ coefficients: coefficients.map(exact.from), relation: "<=", bound: exact.from(bound) }) as const;
 * const outcome = solveLinearProgram({
 *   field: exact,
 *   sense: "maximize",
 *   objective: [3, 5].map(exact.from),
 *   constraints: [row([1, 0], 4), row([0, 2], 12), row([3, 2], 18)],
 * });
 * outcome.status // => "optimal"
 * outcome.status === "optimal" && outcome.solution.map(exact.format).join(" ") // => "2 6"
 * outcome.status === "optimal" && outcome.dual.map(exact.format).join(" ") // => "0 3/2 1"
 * ```
 *
 * @category Linear programs
 */
export function solveLinearProgram<T>(
  program: LinearProgram<T>,
  limits: LinearProgramLimits = {},
): CertifiedLinearOutcome<T> {
  requireProgram(program);
  requireLimit("solveLinearProgram", "maxPivots", limits.maxPivots);
  const found = linearOutcome(program, limits);
  const certificate = linearProgramCertificate(program, found.outcome);
  if (certificate.verified || found.outcome.status === "limit") return certified(found, certificate);
  if (program.field.name === "float") {
    const doubles = program as LinearProgram<unknown> as LinearProgram<number>;
    const again = exactlySolved(doubles, limits, found.pivots);
    const check = linearProgramCertificate(doubles, again.outcome);
    if (check.verified || again.outcome.status === "limit") {
      return certified(again, check) as CertifiedLinearOutcome<unknown> as CertifiedLinearOutcome<T>;
    }
  }
  throw new Error(`solveLinearProgram: the outcome "${found.outcome.status}" failed its check.`);
}

function certified<T>(
  { outcome, method, pivots }: FoundOutcome<T>,
  certificate: LinearProgramCertificate<T>,
): CertifiedLinearOutcome<T> {
  return { ...outcome, method, iterations: pivots, certificate };
}

function exactlySolved(
  program: LinearProgram<number>,
  limits: LinearProgramLimits,
  before: number,
): FoundOutcome<number> {
  const { outcome, method, pivots } = exactOutcome(exactTwin(program), limits);
  return { outcome: roundedToDoubles(outcome), method, pivots: pivots + before };
}

function requireProgram<T>({ field, objective, constraints, free }: LinearProgram<T>): void {
  const n = objective.length;
  if (n === 0) {
    throw new DomainError({
      en: "solveLinearProgram: the objective has no coefficients; a linear program needs at least one variable.",
      zh: "solveLinearProgram：目标没有系数；线性规划至少要有一个变量。",
    });
  }
  const wrong = constraints.findIndex(({ coefficients }) => coefficients.length !== n);
  if (wrong >= 0) {
    const length = constraints[wrong]?.coefficients.length;
    throw new DomainError({
      en: `solveLinearProgram: constraint ${wrong} has ${length} coefficients and the objective ${n}; give one for every variable.`,
      zh: `solveLinearProgram：约束 ${wrong} 有 ${length} 个系数，目标有 ${n} 个；请为每个变量各给一个。`,
    });
  }
  if (free !== undefined && free.length !== n) {
    throw new DomainError({
      en: `solveLinearProgram: "free" has ${free.length} entries for ${n} variables; give one for every variable.`,
      zh: `solveLinearProgram："free" 有 ${free.length} 项，变量有 ${n} 个；请为每个变量各给一项。`,
    });
  }
  if (field.name !== "float") return;
  const lists = [
    objective,
    ...constraints.map(({ coefficients }) => coefficients),
    constraints.map(({ bound }) => bound),
  ];
  lists.forEach((list, k) => {
    const place = Array.from(list as ArrayLike<unknown> as ArrayLike<number>).findIndex(
      (value) => !Number.isFinite(value),
    );
    if (place < 0) return;
    const what = k === 0 ? "objective" : k < lists.length - 1 ? `constraint ${k - 1}` : "bounds";
    const whatZh = k === 0 ? "目标" : k < lists.length - 1 ? `约束 ${k - 1}` : "各约束的界";
    throw new DomainError({
      en: `solveLinearProgram: number ${place} of the ${what} is ${list[place]}; all numbers must be finite.`,
      zh: `solveLinearProgram：${whatZh}的第 ${place} 个数为 ${list[place]}；所有数须为有限数。`,
    });
  });
}
