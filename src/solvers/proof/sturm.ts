/**
 * # Sturm's theorem
 *
 * Where all constraints involve one nonnegative variable, a polynomial without root on the half-line keeps its sign there.
 *
 * ## Notation
 *
 * The chain is `P₀ = P`, `P₁ = P′`, and `P_{k+1}` a positive multiple of minus the remainder of `P_{k−1}` by `P_k`, down to a
 * constant. The number of roots in `(a, b]` is the number of sign changes of the chain at `a` less that at `b`.
 *
 * ## References
 *
 * - [BasuPollackRoy2006] §2.2
 *
 * @module
 */

import {
  derivativeOf,
  type IntegerPolynomial,
  negatedRemainder,
  signChanges,
} from "../../arithmetic/integerPolynomial.ts";
import {
  constant,
  type Polynomial,
  powerOf,
  productOf,
  sumOf,
  termsOf,
  variable,
} from "../../arithmetic/polynomial.ts";
import type { SturmEnd } from "../../games/proposition/refutation.ts";
import { polynomialText } from "./polynomialText.ts";
import type { System } from "./system.ts";

/** The first constraint in one known variable that no value of it satisfies, with its chain; `undefined` where none is. */
export function sturmContradiction({ constraints, signs }: System): SturmEnd | undefined {
  for (const [i, each] of constraints.entries()) {
    if (each === null || each.polynomial.size < 2) continue;
    const names = new Set(termsOf(each.polynomial).flatMap(({ exponents }) => [...exponents.keys()]));
    const [name] = names;
    if (names.size !== 1 || name === undefined || !signs.has(name)) continue;
    const dense = denseOf(each.polynomial, name);
    const chain = chainOf(dense);
    if (chain === undefined || dense[0] === 0n) continue;
    const roots = signChanges(chain.map((p) => p[0]!)) - signChanges(chain.map((p) => p.at(-1)!));
    if (roots !== 0) continue;
    if (each.relation === "=" || dense.at(-1)! < 0n) {
      return { end: "sturm", constraint: i, variable: name, chain: chain.map((p) => polynomialText(sparse(p, name))) };
    }
  }
  return undefined;
}

function denseOf(p: Polynomial, name: string): IntegerPolynomial {
  const dense: bigint[] = [];
  for (const { coefficient, exponents } of termsOf(p)) {
    const power = exponents.get(name) ?? 0;
    while (dense.length <= power) dense.push(0n);
    dense[power] = coefficient;
  }
  return dense;
}

function sparse(p: IntegerPolynomial, name: string): Polynomial {
  return p.reduce(
    (sum, coefficient, k) => sumOf(sum, productOf(constant(coefficient), powerOf(variable(name), k))),
    constant(0n),
  );
}

/** Sturm's chain; `undefined` where it ends before a constant, that is at a multiple root. */
function chainOf(p: IntegerPolynomial): readonly IntegerPolynomial[] | undefined {
  const chain: IntegerPolynomial[] = [p, derivativeOf(p)];
  while (chain.at(-1)!.length > 1) {
    const next = negatedRemainder(chain.at(-2)!, chain.at(-1)!);
    if (next.length === 0) return undefined;
    chain.push(next);
  }
  return chain;
}
