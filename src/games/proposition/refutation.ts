/**
 * # Refutations
 *
 * The proof, as data, that polynomial constraints have no common solution. Whoever finds it is not trusted: a checker that shares no
 * code with the search follows it.
 *
 * A refutation works on a numbered list of constraints `P > 0`, `P ≥ 0`, `P = 0` and on what is known of each variable: nothing,
 * `≥ 0` or `> 0`. A polynomial is *of one sign* where its coefficients and what is known of its variables show it, or where it is a
 * multiple of a strict constraint by a number and by variables known to be positive. Steps:
 *
 * - `solve`: an equation `A v − B = 0` with `A` of one sign gives `v = B/A`, which replaces `v` everywhere.
 * - `shift`: `t = A v − B` for a constraint `A v − B ⋈ 0` with `A` of one sign; `t ⋈ 0` is known from now on, `v = (B + t)/A`.
 * - `ratio`: `t = (B − A v)/v` for a constraint `B − A v ⋈ 0` with `v > 0` known and `A`, `B` of one sign, so `v = B/(A + t)`.
 *   On an interval `0 < v < B/A` this makes the coefficients those of Bernstein's basis, up to binomial factors.
 * - `split`: the cases `S < 0`, `S = 0`, `S > 0` of a polynomial, each refuted by itself.
 *
 * After a step the new variable bears the name of the old one; denominators are cleared by factors of one sign; every polynomial is
 * divided by its content and by variables known to be positive that divide it. The constraint that a `shift` or `ratio` uses leaves
 * the list (its number stays empty); what was known of `v` before is appended as a constraint.
 *
 * A `combination` ends a branch: nonnegative multiples of constraints and squares add up to a polynomial that is at most zero by its
 * coefficients, and either something strictly positive was added or the sum is strictly negative. `sturm` ends a branch in one
 * variable, see {@link SturmEnd}.
 *
 * @module
 */

/** How a polynomial stands to zero. */
export type ConstraintRelation = ">" | ">=" | "=";

/** A change of one variable. */
export interface RefutationChange {
  /** Which change. */
  readonly step: "solve" | "shift" | "ratio";
  /** Number of the constraint that is used. */
  readonly constraint: number;
  /** The variable that changes. */
  readonly variable: string;
}

/** A part of a combination. */
export interface CombinationPart {
  /** Numbers of constraints, whose product is taken. */
  readonly constraints: readonly number[];
  /** Polynomials whose squares are factors too. */
  readonly squares?: readonly string[];
  /** A polynomial that is nonnegative by its coefficients; any polynomial where an equation is among the constraints. */
  readonly times: string;
}

/** Constraints and squares that add up to a contradiction. */
export interface CombinationEnd {
  /** Tells the ends apart. */
  readonly end: "combination";
  /** What is added. */
  readonly parts: readonly CombinationPart[];
}

/** A polynomial in one variable that has no root where the other constraints leave it, and the wrong sign there. */
export interface SturmEnd {
  /** Tells the ends apart. */
  readonly end: "sturm";
  /** Number of the constraint that no value satisfies. */
  readonly constraint: number;
  /** The only variable, known to be positive or nonnegative. */
  readonly variable: string;
  /** Sturm's chain of the polynomial, from the polynomial itself to a constant. */
  readonly chain: readonly string[];
}

/** Three cases of a polynomial. */
export interface SplitEnd {
  /** Tells the ends apart. */
  readonly end: "split";
  /** The polynomial $S$. */
  readonly on: string;
  /** The refutation where $S < 0$. */
  readonly negative: ClaimRefutation;
  /** The refutation where $S = 0$. */
  readonly zero: ClaimRefutation;
  /** The refutation where $S > 0$. */
  readonly positive: ClaimRefutation;
}

/** Changes of variables, and how the branch ends. */
export interface ClaimRefutation {
  /** The changes, in their order. */
  readonly changes: readonly RefutationChange[];
  /** The end. */
  readonly end: CombinationEnd | SturmEnd | SplitEnd;
}

/** A point: an exact numeral by symbol. */
export type ExactPoint = Readonly<Record<string, string>>;
