/**
 * # Search for a refutation
 *
 * Brings constraints to the positive orthant, one variable at a time, until a contradiction shows in the coefficients: equations
 * are solved for a variable in which they are linear, bounds become shifts, intervals become ratios; what is left is tried by
 * linear combinations, then by cases.
 *
 * ## Implementation notes
 *
 * Depth-first, with a limit on the number of systems: the search is deterministic and always ends. Equations are committed to; of
 * several bounds of a variable each is tried.
 *
 * @module
 */
import { coefficientsIn, type Polynomial, termsOf, variable } from "../../arithmetic/polynomial.ts";
import type { ClaimRefutation, RefutationChange } from "../../games/proposition/refutation.ts";
import { combination, singleContradiction } from "./combination.ts";
import type { Constraint } from "./formula.ts";
import { polynomialText } from "./polynomialText.ts";
import { sturmContradiction } from "./sturm.ts";
import { changed, extended, linearIn, minus, type System, strictSign, sureSign, systemOf } from "./system.ts";

/** Limits of a search. */
export interface RefutationLimits {
  /** Largest number of systems looked at. @defaultValue `1500` */
  readonly maxSystems?: number;
  /** Polynomials whose squares may help. @defaultValue none */
  readonly hints?: readonly Polynomial[];
}

interface Budget {
  left: number;
  /** Linear programs, which cost more than everything else. */
  programs: number;
}

const MAX_DEPTH = 24;
/** Changes of variables alone come first, then linear programs at the ends of branches, then nested cases. */
const PHASES = [
  { splits: 0, programs: 0 },
  { splits: 0, programs: 16 },
  { splits: 1, programs: 32 },
  { splits: 2, programs: 48 },
  { splits: 3, programs: 64 },
] as const;
/** Terms of a polynomial beyond which a change is not pursued. */
const MAX_TERMS = 6000;

/** A refutation of constraints; `undefined` where none was found within the limits. */
export function refutation(
  constraints: readonly Constraint[],
  { maxSystems = 1500, hints = [] }: RefutationLimits = {},
): ClaimRefutation | undefined {
  const system = systemOf(constraints, hints);
  for (const { splits, programs } of PHASES) {
    const found = searched(system, [], splits, { left: maxSystems, programs });
    if (found !== undefined) return found;
  }
  return undefined;
}

function searched(
  system: System,
  changes: readonly RefutationChange[],
  splits: number,
  budget: Budget,
): ClaimRefutation | undefined {
  budget.left -= 1;
  const end = singleContradiction(system);
  if (end !== undefined) return { changes, end };
  if (budget.left <= 0 || changes.length >= MAX_DEPTH || isTooLarge(system)) return undefined;
  const { options, committed } = nextMoves(system);
  if (!committed || options.length === 0) {
    const found = ended(system, changes, splits, budget);
    if (found !== undefined) return found;
  }
  for (const { change, next } of options) {
    const found = searched(next, [...changes, change], committed ? splits : 0, budget);
    if (found !== undefined) return found;
    if (budget.left <= 0) return undefined;
  }
  return undefined;
}

/** The ends that cost more than a look at the coefficients. */
function ended(
  system: System,
  changes: readonly RefutationChange[],
  splits: number,
  budget: Budget,
): ClaimRefutation | undefined {
  const sturm = sturmContradiction(system);
  if (sturm !== undefined) return { changes, end: sturm };
  if (budget.programs > 0) {
    budget.programs -= 1;
    const end = combination(system);
    if (end !== undefined) return { changes, end };
  }
  if (splits === 0) return undefined;
  for (const on of splitCandidates(system)) {
    const cases = (
      [
        ["negative", { polynomial: minus(on), relation: ">" }],
        ["zero", { polynomial: on, relation: "=" }],
        ["positive", { polynomial: on, relation: ">" }],
      ] as const
    ).map(([name, constraint]) => [name, extended(system, constraint)] as const);
    const found: Partial<Record<"negative" | "zero" | "positive", ClaimRefutation>> = {};
    for (const [name, each] of cases) {
      const inner = searched(each, [], splits - 1, budget);
      if (inner === undefined) break;
      found[name] = inner;
    }
    const { negative, zero, positive } = found;
    if (negative !== undefined && zero !== undefined && positive !== undefined) {
      return { changes, end: { end: "split", on: polynomialText(on), negative, zero, positive } };
    }
    if (budget.left <= 0) return undefined;
  }
  return undefined;
}

interface Move {
  readonly change: RefutationChange;
  readonly next: System;
}

interface Moves {
  readonly options: readonly Move[];
  /** Whether nothing else need be tried where these fail. */
  readonly committed: boolean;
}

/** Bounds by numbers first, then equations, then other bounds of variables of which nothing is known, then order between known ones. */
function nextMoves(system: System): Moves {
  const [bound] = movesOf(system, "shift").filter(({ change: { constraint, variable: name } }) => {
    return !system.signs.has(name) && namesOf(system.constraints[constraint]!.polynomial).length === 1;
  });
  if (bound !== undefined) {
    const { variable: name } = bound.change;
    const options = movesOf(system, "shift").filter(({ change }) => {
      const { polynomial } = system.constraints[change.constraint]!;
      return change.variable === name && namesOf(polynomial).length === 1;
    });
    return { options, committed: true };
  }
  const solving = movesOf(system, "solve").sort((a, b) => sizeOf(a.next) - sizeOf(b.next));
  if (solving.length > 0) return { options: solving.slice(0, 1), committed: true };
  const shifts = movesOf(system, "shift");
  const fresh = shifts.filter(({ change: { variable: name } }) => !system.signs.has(name));
  const ready = fresh.filter(({ change }) => isReady(system, change));
  const first = (ready.length > 0 ? ready : fresh)[0];
  if (first !== undefined) {
    const { variable: name } = first.change;
    const options = (ready.length > 0 ? ready : fresh).filter(({ change }) => change.variable === name);
    return { options, committed: true };
  }
  const ratios = movesOf(system, "ratio");
  const orders = shifts.filter(({ change }) => !isImpliedBound(system, change));
  return { options: [...orders, ...ratios], committed: false };
}

/** Whether everything but the variable itself is known in the constraint that a shift uses. */
function isReady({ constraints, signs }: System, { constraint, variable: name }: RefutationChange): boolean {
  const { polynomial } = constraints[constraint]!;
  return namesOf(polynomial).every((other) => other === name || signs.has(other));
}

/** Whether a constraint holds by the signs of its variables alone, so that a shift along it says nothing new. */
function isImpliedBound({ constraints, signs }: System, { constraint }: RefutationChange): boolean {
  return strictSign(constraints[constraint]!.polynomial, signs) === 1;
}

function movesOf(system: System, step: RefutationChange["step"]): Move[] {
  const moves: Move[] = [];
  for (const [constraint, each] of system.constraints.entries()) {
    if (each === null || (each.relation === "=") !== (step === "solve")) continue;
    for (const name of namesOf(each.polynomial)) {
      if (linearIn(each.polynomial, name) === undefined) continue;
      const change: RefutationChange = { step, constraint, variable: name };
      const next = changed(system, change);
      if (next !== undefined) moves.push({ change, next });
    }
  }
  return moves;
}

/** Polynomials whose sign may decide: variables at the end of their range, divisors of equations, coefficients of bounds. */
function splitCandidates(system: System): readonly Polynomial[] {
  const { constraints, signs, hints } = system;
  const found = new Map<string, Polynomial>();
  const add = (p: Polynomial) => {
    if (p.size > 0 && sureSign(p, system) === 0) found.set(polynomialText(p), p);
  };
  for (const [name, sign] of signs) if (sign === ">=") add(variable(name));
  for (const each of constraints) {
    if (each === null || each.polynomial.size > 40) continue;
    for (const name of namesOf(each.polynomial)) {
      const linear = linearIn(each.polynomial, name);
      if (linear !== undefined) add(linear.a);
      else if (each.relation !== "=") add(coefficientsIn(each.polynomial, name).at(-1)!);
    }
  }
  const helpful = hints.filter((hint) => hint.size > 0 && sureSign(hint, system) === 0);
  return [...helpful, ...[...found.values()].sort((a, b) => a.size - b.size).slice(0, 8)];
}

function namesOf(p: Polynomial): readonly string[] {
  const names = new Set<string>();
  for (const { exponents } of termsOf(p)) for (const name of exponents.keys()) names.add(name);
  return [...names];
}

function sizeOf({ constraints }: System): number {
  return constraints.reduce((total, each) => total + (each?.polynomial.size ?? 0), 0);
}

function isTooLarge({ constraints }: System): boolean {
  return constraints.some((each) => each !== null && each.polynomial.size > MAX_TERMS);
}
