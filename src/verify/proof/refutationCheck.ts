/**
 * # Check of refutations
 *
 * Follows a refutation step by step, as `games/proposition/refutation.ts` describes it. Small, and apart from the search: whatever
 * finds a refutation need not be trusted.
 *
 * @module
 */
import type {
  ClaimRefutation,
  CombinationEnd,
  RefutationChange,
  SplitEnd,
  SturmEnd,
} from "../../games/proposition/refutation.ts";
import type { CheckedConstraint, ClaimReader } from "./claimReader.ts";
import {
  areEqual,
  byPower,
  commonFactor,
  dividedBy,
  gathered,
  type IntegerPolynomial,
  integer,
  plus,
  scaled,
  times,
} from "./integerPolynomial.ts";

/** What is known of a variable, by its number. */
type Known = readonly (">" | ">=" | undefined)[];

interface State {
  readonly constraints: readonly (CheckedConstraint | undefined)[];
  readonly known: Known;
}

/** Whether a refutation shows that constraints have no common solution. */
export function isRefutation(
  refutation: ClaimRefutation,
  constraints: readonly CheckedConstraint[],
  reader: ClaimReader,
): boolean {
  const known = reader.symbols.map(() => undefined);
  return follows(refutation, { constraints: constraints.map((each) => primitive(each, known)), known }, reader);
}

function follows({ changes, end }: ClaimRefutation, start: State, reader: ClaimReader): boolean {
  let state = start;
  for (const change of changes) {
    const next = after(state, change, reader);
    if (next === undefined) return false;
    state = next;
  }
  switch (end.end) {
    case "combination":
      return isContradiction(end, state, reader);
    case "sturm":
      return isRootless(end, state, reader);
    case "split":
      return areRefuted(end, state, reader);
  }
}

/** The state after a change; `undefined` where it is not allowed. */
function after(before: State, change: RefutationChange, reader: ClaimReader): State | undefined {
  const { constraints, known } = before;
  const used = constraints[change.constraint];
  const at = reader.symbols.indexOf(change.variable);
  if (used === undefined || at < 0) return undefined;
  if ((used.relation === "=") !== (change.step === "solve")) return undefined;
  const [rest, slope, ...higher] = byPower(used.polynomial, at);
  if (rest === undefined || slope === undefined || higher.length > 0) return undefined;
  const v = gathered([{ coefficient: 1n, exponents: reader.symbols.map((_, i) => (i === at ? 1 : 0)) }]);
  let [top, bottom] = [scaled(rest, -1n), slope];
  const fresh = known.with(at, used.relation === "=" ? undefined : used.relation);
  if (change.step === "ratio") {
    // rest + slope v ⋈ 0 with slope < 0 < rest and v > 0: t = (rest + slope v)/v, v = rest/(t − slope).
    if (known[at] !== ">" || certainSign(slope, before) !== -1 || certainSign(rest, before) !== 1) return undefined;
    [top, bottom] = [rest, plus(v, scaled(slope, -1n))];
  } else {
    const direction = certainSign(slope, before);
    if (direction === 0) return undefined;
    if (change.step === "shift") top = plus(top, v);
    if (direction === -1) [top, bottom] = [scaled(top, -1n), scaled(bottom, -1n)];
  }
  const replaced = constraints.map((each, i) => {
    if (each === undefined || i === change.constraint) return undefined;
    const powers = byPower(each.polynomial, at);
    const polynomial = powers
      .map((coefficient, k) => {
        const count = reader.symbols.length;
        return times(coefficient, times(power(top, k, count), power(bottom, powers.length - 1 - k, count)));
      })
      .reduce(plus);
    return primitive({ polynomial, relation: each.relation }, fresh);
  });
  const former = known[at];
  if (former !== undefined && change.step !== "ratio") {
    replaced.push(primitive({ polynomial: top, relation: former }, fresh));
  }
  return { constraints: replaced, known: fresh };
}

/** Whether the parts, none of them negative, add up to something that is negative, or not positive though a part is. */
function isContradiction({ parts }: CombinationEnd, { constraints, known }: State, reader: ClaimReader): boolean {
  let total = integer(0n, reader.symbols.length);
  let positive = false;
  for (const { constraints: numbers, squares = [], times: text } of parts) {
    const used = numbers.map((number) => constraints[number]);
    if (used.some((each) => each === undefined)) return false;
    const multiplier = reader.polynomial(text);
    const isEquation = used.some((each) => each!.relation === "=");
    if (!isEquation && weakSign(multiplier, known) !== 1) return false;
    const roots = squares.map((square) => reader.polynomial(square));
    total = plus(total, [...used.map((each) => each!.polynomial), ...roots, ...roots, multiplier].reduce(times));
    const isStrict = used.length > 0 && used.every((each) => each!.relation === ">") && squares.length === 0;
    positive ||= isStrict && sign(multiplier, known) === 1;
  }
  if (total.size === 0) return positive;
  return sign(total, known) === -1 || (positive && weakSign(total, known) === -1);
}

/** Whether the polynomial of a constraint has no root at nonnegative values of its variable, and the wrong sign there. */
function isRootless(
  { constraint, variable, chain }: SturmEnd,
  { constraints, known }: State,
  reader: ClaimReader,
): boolean {
  const at = reader.symbols.indexOf(variable);
  const used = constraints[constraint];
  if (used === undefined || at < 0 || known[at] === undefined) return false;
  const polynomials = chain.map((text) => reader.polynomial(text));
  const dense = polynomials.map((p) => coefficients(p, at));
  const [first, second] = dense;
  if (first === undefined || second === undefined || dense.some((each) => each === undefined || each.length === 0)) {
    return false;
  }
  if (!areEqual(polynomials[0]!, used.polynomial) || dense.at(-1)!.length !== 1 || first[0] === 0n) return false;
  if (!isPositiveMultiple(derivative(first), second)) return false;
  for (let k = 2; k < dense.length; k += 1) {
    if (!isNegatedRemainder(dense[k - 2]!, dense[k - 1]!, dense[k]!)) return false;
  }
  const roots = signChanges(dense.map((p) => p![0]!)) - signChanges(dense.map((p) => p!.at(-1)!));
  return roots === 0 && (used.relation === "=" || first.at(-1)! < 0n);
}

/** Whether all three cases are refuted. */
function areRefuted(
  { on, negative, zero, positive }: SplitEnd,
  { constraints, known }: State,
  reader: ClaimReader,
): boolean {
  const polynomial = reader.polynomial(on);
  const cases: readonly (readonly [ClaimRefutation, CheckedConstraint])[] = [
    [negative, { polynomial: scaled(polynomial, -1n), relation: ">" }],
    [zero, { polynomial, relation: "=" }],
    [positive, { polynomial, relation: ">" }],
  ];
  return cases.every(([refutation, constraint]) => {
    return follows(refutation, { constraints: [...constraints, primitive(constraint, known)], known }, reader);
  });
}

/** The sign of a polynomial by its terms, or because it is a positive or negative multiple of a constraint that is strict. */
function certainSign(p: IntegerPolynomial, { constraints, known }: State): -1 | 0 | 1 {
  const own = sign(p, known);
  if (own !== 0) return own;
  const strict = constraints.filter((each) => each !== undefined && each.relation === ">");
  for (const side of [1, -1] as const) {
    const { polynomial } = primitive({ polynomial: scaled(p, BigInt(side)), relation: ">" }, known);
    if (strict.some((each) => areEqual(each!.polynomial, polynomial))) return side;
  }
  return 0;
}

/** 1 or −1 where all terms have that sign or are zero and one is certainly not zero; else 0. */
function sign(p: IntegerPolynomial, known: Known): -1 | 0 | 1 {
  const certain = [...p.values()].some(({ exponents }) => exponents.every((e, i) => e === 0 || known[i] === ">"));
  return certain ? weakSign(p, known) : 0;
}

/** 1 or −1 where no term has the other sign; 0 for zero and where the sign of a term is not known. */
function weakSign(p: IntegerPolynomial, known: Known): -1 | 0 | 1 {
  const terms = [...p.values()];
  if (terms.some(({ exponents }) => exponents.some((e, i) => e % 2 === 1 && known[i] === undefined))) return 0;
  if (terms.length === 0) return 0;
  if (terms.every(({ coefficient }) => coefficient > 0n)) return 1;
  return terms.every(({ coefficient }) => coefficient < 0n) ? -1 : 0;
}

/** Without content and without positive variables that divide it. */
function primitive({ polynomial, relation }: CheckedConstraint, known: Known): CheckedConstraint {
  const factor = commonFactor([polynomial], (i) => known[i] === ">");
  return factor === undefined ? { polynomial, relation } : { polynomial: dividedBy(polynomial, factor), relation };
}

function power(p: IntegerPolynomial, exponent: number, count: number): IntegerPolynomial {
  let result = integer(1n, count);
  for (let i = 0; i < exponent; i += 1) result = times(result, p);
  return result;
}

/** Coefficients by power of a polynomial in one variable alone; `undefined` where another occurs. */
function coefficients(p: IntegerPolynomial, at: number): readonly bigint[] | undefined {
  const list: bigint[] = [];
  for (const { coefficient, exponents } of p.values()) {
    if (exponents.some((e, i) => e > 0 && i !== at)) return undefined;
    list[exponents[at]!] = coefficient;
  }
  return Array.from(list, (each) => each ?? 0n);
}

function derivative(p: readonly bigint[]): readonly bigint[] {
  return p.slice(1).map((coefficient, k) => coefficient * BigInt(k + 1));
}

/** Whether `q = s p` for some `s > 0`. */
function isPositiveMultiple(p: readonly bigint[], q: readonly bigint[]): boolean {
  if (p.length !== q.length || p.length === 0) return false;
  const [a, b] = [p.at(-1)!, q.at(-1)!];
  return a > 0n === b > 0n && p.every((coefficient, k) => coefficient * b === q[k]! * a);
}

/** Whether `r` is a positive multiple of minus the remainder of `p` by `q`. */
function isNegatedRemainder(p: readonly bigint[], q: readonly bigint[], r: readonly bigint[]): boolean {
  if (r.length >= q.length) return false;
  const lead = q.at(-1)!;
  let left = [...p];
  for (let degree = p.length - 1; degree >= q.length - 1; degree -= 1) {
    // Multiplying by lead² > 0 keeps the sign of the remainder.
    const factor = (left[degree] ?? 0n) * lead;
    left = left.map((each, k) => each * lead * lead - factor * (q[k - degree + q.length - 1] ?? 0n));
    left.length = degree;
  }
  while (left.at(-1) === 0n) left.pop();
  return isPositiveMultiple(
    left.map((each) => -each),
    r,
  );
}

function signChanges(values: readonly bigint[]): number {
  const nonzero = values.filter((value) => value !== 0n);
  return nonzero.filter((value, i) => i > 0 && value > 0n !== nonzero[i - 1]! > 0n).length;
}
