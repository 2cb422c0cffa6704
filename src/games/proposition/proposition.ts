/**
 * # Propositions
 *
 * A proposition of the theory as data: what it says, about which model, which mechanism of the paper it bears on, and the
 * obligation whose discharge proves it. Somebody else runs it.
 *
 * A claim is written in terms of SMT-LIB over the real numbers: `(+ a b)`, `(- a b)`, `(* a b)`, `(/ a b)`, `(< a b c)`, `(<= a b)`,
 * `(= a b)`, `(and p q)`, `(or p q)`, `(not p)`, `(=> p q)`. It says that `domain` and `assumptions` together imply `claim`, for
 * all real values of its symbols, or, if it has a `box`, for all in that box. On a box terms may also contain `(exp a)`, `(ln a)`,
 * `(sqrt a)`, `(normal-density a)` and `(normal-distribution a)`.
 *
 * @module
 */
import type { Localized } from "../../errors.ts";

/** The names of the assumptions of a claim, each with its formula. */
export type Assumptions = Readonly<Record<string, string>>;

/** States that one term is the derivative of another in a symbol. */
export interface Slope {
  /** Name of the term that is differentiated. */
  readonly of: string;
  /** The symbol in which. */
  readonly by: string;
  /** Derivatives, as terms, of the symbols that move with `by`, such as $f$ with $f' = -z f$. */
  readonly along?: Readonly<Record<string, string>>;
}

/** The smallest and the largest value of each symbol, as exact numerals such as `"-3/2"` or `"0.1"`; both belong to the box. */
export type Box = Readonly<Record<string, readonly [least: string, most: string]>>;

/** An implication over the real numbers. */
export interface Claim {
  /** The real variables. */
  readonly symbols: readonly string[];
  /** The values that the symbols run through. @defaultValue all real numbers; terms are rational functions then */
  readonly box?: Box;
  /** Abbreviations, each in terms of symbols and of those before it. */
  readonly terms?: Readonly<Record<string, string>>;
  /** Terms that are derivatives of other terms; checked by themselves. */
  readonly slopes?: Readonly<Record<string, Slope>>;
  /** Formulas that make the symbols meaningful: domains of parameters, equations that define outcomes. May be redundant. */
  readonly domain: readonly string[];
  /** What the statement assumes; each must be needed, or be named in `kept`. */
  readonly assumptions: Assumptions;
  /** What follows. */
  readonly claim: string;
  /** Terms whose squares or signs may help the search for a proof; they prove nothing by themselves. */
  readonly hints?: readonly string[];
  /** Solutions that the author knows, by the id of a query (`assumptions`, `without-<name>`); checked like any other. */
  readonly solutions?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Why an assumption stays although the claim holds without it. */
  readonly kept?: Readonly<Record<string, Localized>>;
}

/** A random case of a model, for the test that the solver's answers agree with a claim. */
export interface ModelCase {
  /** Values of the numeric parameters that are not fixed, drawn from their domains. */
  readonly parameters: Readonly<Record<string, number>>;
  /** The solver's outcome at these parameters and some changes; `undefined` where it finds no equilibrium. */
  // biome-ignore lint/suspicious/noExplicitAny: outcomes of all models have different types.
  outcome(changes?: Readonly<Record<string, unknown>>): any;
  /** A further random number of `[low, high)`. */
  between(low: number, high: number): number;
}

/** How the symbols of a claim are read off the answers of the model's solver. */
export interface Reading {
  /** Parameters at fixed values, such as a regime. @defaultValue none */
  readonly fixed?: Readonly<Record<string, unknown>>;
  /** Relative error of the values: larger where derivatives are taken by differences. @defaultValue `1e-7` */
  readonly tolerance?: number;
  /** Values of the claim's symbols; `undefined` where the case is none that the claim speaks of. */
  values(of: ModelCase): Readonly<Record<string, number>> | undefined;
}

/** A theorem of analysis, proved on paper, by which a statement follows from claims that an engine can settle. */
export interface Reduction {
  /** What follows from what, in LaTeX without dollar signs. */
  readonly statement: string;
  /** Why. */
  readonly proof: Localized;
}

/** What all obligations have. */
export interface ObligationOf<Kind> {
  /** Tells the obligations apart. */
  readonly kind: Kind;
  /** The claims; all of them together are the statement. Keys are kebab-case. */
  readonly claims: Readonly<Record<string, Claim>>;
  /** How the claims give the statement, where they do not simply restate it. */
  readonly reductions?: readonly Reduction[];
  /** Whether the claims, proved, show that the statement is false, for it speaks of more than points. @defaultValue `false` */
  readonly refutes?: boolean;
}

/** Claims in polynomials: proved by exact arithmetic and by z3. */
export type AlgebraicObligation = ObligationOf<"algebraic">;

/** Claims of which one at least speaks of a box: proved there by interval arithmetic, elsewhere as algebraic ones. */
export type IntervalObligation = ObligationOf<"interval">;

/** How a proposition is discharged. */
export type Obligation = AlgebraicObligation | IntervalObligation;

/** The statuses that a proposition may be expected to have. */
export type ExpectedStatus = "proved" | "refuted";

/** A proposition of the theory. */
export interface Proposition {
  /** Kebab-case id, stable for ever. */
  readonly id: string;
  /** Id of the model that it is about. */
  readonly model: string;
  /** Numbers of the mechanisms of the paper that it bears on. */
  readonly mechanisms: readonly number[];
  /** What it says, in words. */
  readonly title: Localized;
  /** What it says, in LaTeX without dollar signs. */
  readonly statement: string;
  /** Keys of `docs/references.bib`; empty for an own result. */
  readonly source: readonly string[];
  /** `refuted` for a sentence that sounds right and is false. */
  readonly expected: ExpectedStatus;
  /** What has to be shown. */
  readonly obligation: Obligation;
  /** For each claim that a solver can be held to: the values of its symbols in a case of the model. */
  readonly readings?: Readonly<Record<string, Reading>>;
}
