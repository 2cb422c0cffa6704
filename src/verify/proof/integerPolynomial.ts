/**
 * # Integer polynomials of the checker
 *
 * The arithmetic by which proofs are re-checked. It shares no code with the search for proofs: here a polynomial is a list of
 * exponent vectors over a fixed order of variables.
 *
 * @module
 */

/** A coefficient and an exponent for each variable. */
interface Monomial {
  readonly coefficient: bigint;
  readonly exponents: readonly number[];
}

/** A polynomial: monomials by their exponents, none with coefficient zero. */
export type IntegerPolynomial = ReadonlyMap<string, Monomial>;

/** The polynomial of some monomials, equal ones added. */
export function gathered(monomials: Iterable<Monomial>): IntegerPolynomial {
  const sum = new Map<string, Monomial>();
  for (const { coefficient, exponents } of monomials) {
    const key = exponents.join();
    const total = coefficient + (sum.get(key)?.coefficient ?? 0n);
    if (total === 0n) sum.delete(key);
    else sum.set(key, { coefficient: total, exponents });
  }
  return sum;
}

/** An integer, in `count` variables. */
export function integer(value: bigint, count: number): IntegerPolynomial {
  return gathered([{ coefficient: value, exponents: new Array<number>(count).fill(0) }]);
}

/** The sum. */
export function plus(p: IntegerPolynomial, q: IntegerPolynomial): IntegerPolynomial {
  return gathered([...p.values(), ...q.values()]);
}

/** The product. */
export function times(p: IntegerPolynomial, q: IntegerPolynomial): IntegerPolynomial {
  const products: Monomial[] = [];
  for (const a of p.values()) {
    for (const b of q.values()) {
      const exponents = a.exponents.map((exponent, i) => exponent + b.exponents[i]!);
      products.push({ coefficient: a.coefficient * b.coefficient, exponents });
    }
  }
  return gathered(products);
}

/** The multiple by an integer. */
export function scaled(p: IntegerPolynomial, factor: bigint): IntegerPolynomial {
  return gathered(
    [...p.values()].map(({ coefficient, exponents }) => ({ coefficient: factor * coefficient, exponents })),
  );
}

/** The coefficient, a polynomial, of each power of variable `i`, from power 0 to the degree. */
export function byPower(p: IntegerPolynomial, i: number): readonly IntegerPolynomial[] {
  const degree = [...p.values()].reduce((most, { exponents }) => Math.max(most, exponents[i]!), 0);
  return Array.from({ length: degree + 1 }, (_, power) =>
    gathered(
      [...p.values()]
        .filter(({ exponents }) => exponents[i] === power)
        .map(({ coefficient, exponents }) => ({ coefficient, exponents: exponents.with(i, 0) })),
    ),
  );
}

/** Whether two polynomials are the same. */
export function areEqual(p: IntegerPolynomial, q: IntegerPolynomial): boolean {
  return p.size === q.size && [...p].every(([key, { coefficient }]) => q.get(key)?.coefficient === coefficient);
}

/** The largest integer and monomial that divide all of some polynomials, the monomial only in variables that `mayDivide` admits. */
export function commonFactor(
  polynomials: readonly IntegerPolynomial[],
  mayDivide: (variable: number) => boolean,
): Monomial | undefined {
  const all = polynomials.flatMap((p) => [...p.values()]);
  const [first] = all;
  if (first === undefined) return undefined;
  return {
    coefficient: all.reduce((divisor, { coefficient }) => gcd(divisor, coefficient), 0n),
    exponents: first.exponents.map((_, i) =>
      mayDivide(i) ? Math.min(...all.map(({ exponents }) => exponents[i]!)) : 0,
    ),
  };
}

/** The quotient by a monomial that divides every term. */
export function dividedBy(p: IntegerPolynomial, by: Monomial): IntegerPolynomial {
  return gathered(
    [...p.values()].map(({ coefficient, exponents }) => ({
      coefficient: coefficient / by.coefficient,
      exponents: exponents.map((exponent, i) => exponent - by.exponents[i]!),
    })),
  );
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b);
}
