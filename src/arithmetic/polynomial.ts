/**
 * # Polynomials
 *
 * Polynomials in named variables with integer coefficients, exact. They serve proofs: a polynomial whose coefficients all
 * have one sign has that sign wherever its variables are positive.
 *
 * ## Implementation notes
 *
 * A polynomial is a map from monomials to coefficients; a monomial is written as its variables with exponents in
 * alphabetical order, `"c^2 r"`, and `""` is 1. Zero coefficients are never stored.
 *
 * @module
 */

/** A polynomial: coefficient by monomial. */
export type Polynomial = ReadonlyMap<string, bigint>;

/** Exponent by variable. */
type Exponents = ReadonlyMap<string, number>;

/** The constant polynomial. */
export function constant(value: bigint): Polynomial {
  return value === 0n ? new Map() : new Map([["", value]]);
}

/** The polynomial that is one variable. */
export function variable(name: string): Polynomial {
  return new Map([[name, 1n]]);
}

/** The sum of `p` and `factor · q`. */
export function sumOf(p: Polynomial, q: Polynomial, factor = 1n): Polynomial {
  const sum = new Map(p);
  for (const [monomial, coefficient] of q) accumulate(sum, monomial, factor * coefficient);
  return sum;
}

/** The product of two polynomials. */
export function productOf(p: Polynomial, q: Polynomial): Polynomial {
  const product = new Map<string, bigint>();
  for (const [a, x] of p) {
    for (const [b, y] of q) accumulate(product, monomialProduct(a, b), x * y);
  }
  return product;
}

/** The partial derivative in one variable. */
export function partialDerivative(p: Polynomial, name: string): Polynomial {
  const derivative = new Map<string, bigint>();
  for (const [monomial, coefficient] of p) {
    const exponents = new Map(parse(monomial));
    const exponent = exponents.get(name) ?? 0;
    if (exponent === 0) continue;
    if (exponent === 1) exponents.delete(name);
    else exponents.set(name, exponent - 1);
    accumulate(derivative, format(exponents), coefficient * BigInt(exponent));
  }
  return derivative;
}

/** A coefficient and the exponents of its monomial. */
export interface PolynomialTerm {
  readonly coefficient: bigint;
  readonly exponents: Exponents;
}

/** The value of each term, for substitution: coefficient and exponents. */
export function termsOf(p: Polynomial): readonly PolynomialTerm[] {
  return [...p].map(([monomial, coefficient]) => ({ coefficient, exponents: parse(monomial) }));
}

/** The sum of some terms. */
export function polynomialOf(terms: readonly PolynomialTerm[]): Polynomial {
  const sum = new Map<string, bigint>();
  for (const { coefficient, exponents } of terms) accumulate(sum, format(exponents), coefficient);
  return sum;
}

/** The coefficients of a polynomial in one variable, lowest power first; of zero, none. */
export function coefficientsIn(p: Polynomial, name: string): readonly Polynomial[] {
  const coefficients: Map<string, bigint>[] = [];
  for (const { coefficient, exponents } of termsOf(p)) {
    const power = exponents.get(name) ?? 0;
    while (coefficients.length <= power) coefficients.push(new Map());
    const rest = new Map(exponents);
    rest.delete(name);
    accumulate(coefficients[power]!, format(rest), coefficient);
  }
  return coefficients;
}

/** A power of a polynomial. */
export function powerOf(p: Polynomial, exponent: number): Polynomial {
  let power = constant(1n);
  for (let i = 0; i < exponent; i += 1) power = productOf(power, p);
  return power;
}

/**
 * The greatest common monomial factor and content of two polynomials, divided out of both.
 */
export function withoutCommonFactor(p: Polynomial, q: Polynomial): readonly [Polynomial, Polynomial] {
  const monomials = [...p.keys(), ...q.keys()].map(parse);
  const shared = new Map(monomials[0] ?? []);
  for (const exponents of monomials) {
    for (const [name, exponent] of shared) {
      const least = Math.min(exponent, exponents.get(name) ?? 0);
      if (least === 0) shared.delete(name);
      else shared.set(name, least);
    }
  }
  const content = [...p.values(), ...q.values()].reduce(greatestCommonDivisor, 0n);
  if (content <= 1n && shared.size === 0) return [p, q];
  const divided = (poly: Polynomial): Polynomial =>
    new Map(
      [...poly].map(([monomial, coefficient]) => {
        const exponents = new Map(parse(monomial));
        for (const [name, exponent] of shared) {
          const left = exponents.get(name)! - exponent;
          if (left === 0) exponents.delete(name);
          else exponents.set(name, left);
        }
        return [format(exponents), coefficient / content] as const;
      }),
    );
  return [divided(p), divided(q)];
}

function accumulate(sum: Map<string, bigint>, monomial: string, coefficient: bigint): void {
  const total = (sum.get(monomial) ?? 0n) + coefficient;
  if (total === 0n) sum.delete(monomial);
  else sum.set(monomial, total);
}

function monomialProduct(a: string, b: string): string {
  if (a === "") return b;
  if (b === "") return a;
  // Both are in alphabetical order: merged, so is their product.
  const [left, right] = [a.split(" "), b.split(" ")];
  const merged: string[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    const [x, y] = [left[i]!, right[j]!];
    const [nameX, nameY] = [nameOf(x), nameOf(y)];
    if (nameX === nameY) merged.push(`${nameX}^${exponentOf(x) + exponentOf(y)}`);
    else merged.push(nameX < nameY ? x : y);
    if (nameX <= nameY) i += 1;
    if (nameY <= nameX) j += 1;
  }
  return [...merged, ...left.slice(i), ...right.slice(j)].join(" ");
}

/** The variable of a factor such as `c` or `c^2`. */
function nameOf(factor: string): string {
  const at = factor.indexOf("^");
  return at < 0 ? factor : factor.slice(0, at);
}

function exponentOf(factor: string): number {
  const at = factor.indexOf("^");
  return at < 0 ? 1 : Number(factor.slice(at + 1));
}

function parse(monomial: string): Exponents {
  if (monomial === "") return new Map();
  return new Map(monomial.split(" ").map((factor) => [nameOf(factor), exponentOf(factor)]));
}

function format(exponents: Exponents): string {
  return [...exponents]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, exponent]) => (exponent === 1 ? name : `${name}^${exponent}`))
    .join(" ");
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
