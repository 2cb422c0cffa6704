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

/** The value of each term, for substitution: coefficient and exponents. */
export function termsOf(p: Polynomial): readonly { readonly coefficient: bigint; readonly exponents: Exponents }[] {
  return [...p].map(([monomial, coefficient]) => ({ coefficient, exponents: parse(monomial) }));
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
  const exponents = new Map(parse(a));
  for (const [name, exponent] of parse(b)) exponents.set(name, (exponents.get(name) ?? 0) + exponent);
  return format(exponents);
}

function parse(monomial: string): Exponents {
  if (monomial === "") return new Map();
  return new Map(
    monomial.split(" ").map((factor) => {
      const [name, exponent = "1"] = factor.split("^");
      return [name!, Number(exponent)];
    }),
  );
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
