/**
 * # Polynomials near zero
 *
 * Polynomials in one small positive number `ε`, ordered as their values are for all `ε` close enough to zero: the lowest power in which
 * two of them differ decides.
 *
 * *Notation.* Entry `k` is the coefficient of `εᵏ`. Zeros at the end do not matter.
 *
 * @module
 */
import type { Field } from "./field.ts";
import type { OrderedRing } from "./ring.ts";

/** A polynomial in a small positive number; entry $k$ belongs to its power $k$. */
export type Germ<T> = readonly T[];

/** The lowest power of a polynomial, with its coefficient. */
export interface LeadingTerm<T> {
  /** The power. */
  readonly power: number;
  /** The coefficient, not zero. */
  readonly coefficient: T;
}

/** The ordered ring of the polynomials near zero over a field. */
export function germs<T>(field: Field<T>): OrderedRing<Germ<T>> {
  const { zero } = field;
  const combined = (a: Germ<T>, b: Germ<T>, of: (x: T, y: T) => T): Germ<T> =>
    Array.from({ length: Math.max(a.length, b.length) }, (_, k) => of(a[k] ?? zero, b[k] ?? zero));
  return {
    zero: [],
    one: [field.one],
    add: (a, b) => combined(a, b, field.add),
    sub: (a, b) => combined(a, b, field.sub),
    mul(a, b) {
      if (a.length === 0 || b.length === 0) return [];
      const product = new Array<T>(a.length + b.length - 1).fill(zero);
      for (const [i, x] of a.entries()) {
        if (field.compare(x, zero) === 0) continue;
        for (const [j, y] of b.entries()) product[i + j] = field.add(product[i + j] as T, field.mul(x, y));
      }
      return product;
    },
    compare(a, b) {
      for (let k = 0; k < a.length || k < b.length; k += 1) {
        const order = field.compare(a[k] ?? zero, b[k] ?? zero);
        if (order !== 0) return order;
      }
      return 0;
    },
  };
}

/** The term that decides near zero; `null` for the polynomial zero. */
export function leadingTerm<T>(field: Field<T>, germ: Germ<T>): LeadingTerm<T> | null {
  const power = germ.findIndex((coefficient) => field.compare(coefficient, field.zero) !== 0);
  return power < 0 ? null : { power, coefficient: germ[power] as T };
}
