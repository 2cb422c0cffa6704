/**
 * # Mistakes that explain beliefs
 *
 * Finds mistakes `c εᵏ` of which an assessment is the limit, or proves that there are none.
 *
 * *Notation.* Each action of probability zero has an unknown power `k ≥ 1` and an unknown coefficient `c > 0`. At every information set the nodes that are believed
 * possible have the same power, smaller than those of the others: a linear program. Their coefficients are in the proportions of the beliefs: equations
 * between products of unknowns, linear in the logarithms.
 *
 * ## Implementation notes
 *
 * The equations are eliminated over the fractions, with the right sides kept as formal products. Where the left side vanishes, the product on the right must
 * be 1: a question between integers. The powers do not enter, so that both questions are independent.
 *
 * ## References
 *
 * - [KrepsWilson1982] appendix
 *
 * @module
 */
import { commonDenominator } from "../../arithmetic/commonDenominator.ts";
import { exact, type Rational, ratio } from "../../arithmetic/exact.ts";
import { leastCommonMultiple } from "../../arithmetic/integer.ts";
import type { Assessment } from "../../games/extensive-form/assessment.ts";
import { CHANCE, type ExtensiveGame } from "../../games/extensive-form/extensiveGame.ts";
import type { LinearConstraint } from "../../linalg/linearProgram.ts";

/** The unknowns: actions of probability zero, as pairs of information set and action. */
export interface MistakeUnknowns {
  /** Information set of each unknown. */
  readonly infosets: readonly number[];
  /** Action of each unknown. */
  readonly actions: readonly number[];
  /** For each node, how often each unknown lies on the way: lists of unknowns. */
  readonly paths: readonly (readonly number[])[];
  /** For each node, the product of the positive probabilities on the way. */
  readonly products: readonly Rational[];
}

/** The unknowns of an assessment's behavior. */
export function mistakeUnknowns(
  { nodes, infosets, chanceMoves }: ExtensiveGame<Rational>,
  { behavior }: Assessment<Rational>,
): MistakeUnknowns {
  const unknowns = infosets.flatMap((set, infoset) =>
    set.actions.flatMap((_, action) =>
      exact.compare(behavior[infoset]?.[action] as Rational, exact.zero) === 0 ? [{ infoset, action }] : [],
    ),
  );
  const numbers = new Map(unknowns.map(({ infoset, action }, k) => [`${infoset} ${action}`, k]));
  const paths: (readonly number[])[] = [[]];
  const products: Rational[] = [exact.one];
  for (let node = 1; node < nodes.count; node += 1) {
    const above = nodes.parent[node] as number;
    const [at, action] = [nodes.index[above] as number, nodes.action[node] as number];
    const isChance = nodes.mover[above] === CHANCE;
    const unknown = isChance ? undefined : numbers.get(`${at} ${action}`);
    const path = paths[above] as readonly number[];
    paths.push(unknown === undefined ? path : [...path, unknown]);
    const factor = isChance ? chanceMoves[at]?.probabilities[action] : behavior[at]?.[action];
    const product = products[above] as Rational;
    products.push(unknown === undefined ? exact.mul(product, factor as Rational) : product);
  }
  return {
    infosets: unknowns.map(({ infoset }) => infoset),
    actions: unknowns.map(({ action }) => action),
    paths,
    products,
  };
}

/** What the powers must satisfy: possible nodes are as likely as one another, and others less. */
export function powerConstraints(
  { infosets }: ExtensiveGame<Rational>,
  { beliefs }: Assessment<Rational>,
  { infosets: unknowns, paths }: MistakeUnknowns,
): readonly LinearConstraint<Rational>[] {
  const count = unknowns.length;
  const constraints: LinearConstraint<Rational>[] = unknowns.map((_, k) => ({
    coefficients: unit(count, k),
    relation: ">=",
    bound: exact.one,
  }));
  infosets.forEach(({ nodes }, infoset) => {
    const first = possibleNodes(beliefs[infoset] as readonly Rational[])[0] as number;
    nodes.forEach((node, k) => {
      if (k === first) return;
      const coefficients = difference(count, paths[node] ?? [], paths[nodes[first] as number] ?? []);
      const isPossible = exact.compare(beliefs[infoset]?.[k] as Rational, exact.zero) > 0;
      constraints.push({ coefficients, relation: isPossible ? "=" : ">=", bound: isPossible ? exact.zero : exact.one });
    });
  });
  return constraints;
}

function possibleNodes(beliefs: readonly Rational[]): readonly number[] {
  return beliefs.flatMap((belief, k) => (exact.compare(belief, exact.zero) > 0 ? [k] : []));
}

function unit(count: number, place: number): Rational[] {
  return Array.from({ length: count }, (_, k) => (k === place ? exact.one : exact.zero));
}

function difference(count: number, more: readonly number[], less: readonly number[]): Rational[] {
  const sums = new Array<number>(count).fill(0);
  for (const k of more) sums[k] = (sums[k] as number) + 1;
  for (const k of less) sums[k] = (sums[k] as number) - 1;
  return sums.map((value) => exact.from(value));
}

/** One equation between coefficients: the product of `c` to these exponents is `value`. */
export interface ProductEquation {
  /** The information set whose beliefs it states. */
  readonly infoset: number;
  /** The exponent of each unknown. */
  readonly exponents: readonly Rational[];
  /** The product, positive. */
  readonly value: Rational;
}

/** The equations that the beliefs in possible nodes make. */
export function coefficientEquations(
  { infosets }: ExtensiveGame<Rational>,
  { beliefs }: Assessment<Rational>,
  { infosets: unknowns, paths, products }: MistakeUnknowns,
): readonly ProductEquation[] {
  return infosets.flatMap(({ nodes }, infoset) => {
    const own = beliefs[infoset] as readonly Rational[];
    const [first, ...others] = possibleNodes(own) as readonly [number, ...number[]];
    const origin = nodes[first] as number;
    return others.map((k) => {
      const node = nodes[k] as number;
      const [more, less] = [
        exact.mul(own[k] as Rational, products[origin] as Rational),
        exact.mul(own[first] as Rational, products[node] as Rational),
      ];
      return {
        infoset,
        exponents: difference(unknowns.length, paths[node] ?? [], paths[origin] ?? []),
        value: exact.div(more, less),
      };
    });
  });
}

/** A coefficient whose power is rational. */
export interface RootedNumber {
  /** The number to the power of `root`. */
  readonly radicand: Rational;
  readonly root: number;
}

/** The coefficients, or exponents of the equations whose product has nothing on the left and something other than 1 on the right. */
export type CoefficientOutcome =
  | { readonly coefficients: readonly RootedNumber[] }
  | { readonly contradiction: readonly bigint[] };

/** Solves equations between products; unknowns that they leave open are 1. */
export function solveProducts(equations: readonly ProductEquation[], unknowns: number): CoefficientOutcome {
  const rows = equations.map(({ exponents }, k) => ({
    left: [...exponents],
    right: unit(equations.length, k),
  }));
  const pivots: { readonly row: number; readonly column: number }[] = [];
  for (let column = 0; column < unknowns; column += 1) {
    const start = pivots.length;
    const found = rows.findIndex(
      (row, k) => k >= start && exact.compare(row.left[column] as Rational, exact.zero) !== 0,
    );
    if (found < 0) continue;
    [rows[start], rows[found]] = [rows[found] as (typeof rows)[0], rows[start] as (typeof rows)[0]];
    const pivot = rows[start] as (typeof rows)[0];
    const scale = pivot.left[column] as Rational;
    pivot.left = pivot.left.map((value) => exact.div(value, scale));
    pivot.right = pivot.right.map((value) => exact.div(value, scale));
    for (const [k, row] of rows.entries()) {
      const factor = row.left[column] as Rational;
      if (k === start || exact.compare(factor, exact.zero) === 0) continue;
      row.left = row.left.map((value, j) => exact.sub(value, exact.mul(factor, pivot.left[j] as Rational)));
      row.right = row.right.map((value, j) => exact.sub(value, exact.mul(factor, pivot.right[j] as Rational)));
    }
    pivots.push({ row: start, column });
  }
  const values = equations.map(({ value }) => value);
  for (const { right } of rows.slice(pivots.length)) {
    const { numerators } = commonDenominator(right);
    if (exact.compare(productOf(values, numerators), exact.one) !== 0) return { contradiction: numerators };
  }
  const coefficients = new Array<RootedNumber>(unknowns).fill({ radicand: exact.one, root: 1 });
  for (const { row, column } of pivots) {
    const { numerators, denominator } = commonDenominator(rows[row]?.right ?? []);
    coefficients[column] = rooted(productOf(values, numerators), denominator);
  }
  return { coefficients };
}

/** The product of fractions to integer exponents. */
function productOf(values: readonly Rational[], exponents: readonly bigint[]): Rational {
  return values.reduce((product, { n, d }, k) => {
    const exponent = exponents[k] as bigint;
    if (exponent === 0n) return product;
    const factor = exponent > 0n ? ratio(n ** exponent, d ** exponent) : ratio(d ** -exponent, n ** -exponent);
    return exact.mul(product, factor);
  }, exact.one);
}

/** The root of a fraction, in lowest degree where that is 1. */
function rooted(radicand: Rational, degree: bigint): RootedNumber {
  const whole = [radicand.n, radicand.d].map((part) => wholeRoot(part, degree));
  const [n, d] = whole as [bigint | null, bigint | null];
  if (n !== null && d !== null) return { radicand: ratio(n, d), root: 1 };
  return { radicand, root: Number(degree) };
}

function wholeRoot(value: bigint, degree: bigint): bigint | null {
  if (degree === 1n) return value;
  let [low, high] = [0n, value];
  while (low < high) {
    const middle = (low + high + 1n) / 2n;
    if (middle ** degree <= value) low = middle;
    else high = middle - 1n;
  }
  return low ** degree === value ? low : null;
}

/** Powers of fractions as integers: all over their common denominator. */
export function wholePowers(powers: readonly Rational[]): readonly number[] {
  const denominator = powers.reduce((all, { d }) => leastCommonMultiple(all, d), 1n);
  return powers.map(({ n, d }) => Number(n * (denominator / d)));
}
