/**
 * # Left, right, or on the axis
 *
 * How many roots of a real polynomial lie left of the imaginary axis, on it, and right of it: exact, without computing any. A
 * linear system is asymptotically stable if and only if all roots of its characteristic polynomial lie left of the axis.
 *
 * *Notation.* `p(iω) = U(ω) + iV(ω)` with real polynomials `U`, `V`; `d` the degree of `p`; `I(R/Q)` the Cauchy index, the number
 * of jumps of `R/Q` from `−∞` to `+∞` less that of the reverse.
 *
 * ## Implementation notes
 *
 * As `ω` runs through the real line, the argument of `p(iω)` grows by `π` times the number of roots on the left less that on
 * the right: `−I(V/U)` for even `d`, `I(U/V)` for odd. The Sturm sequence of `U` and `V` gives the index, and ends with their
 * greatest common divisor, whose real roots are those of `p` on the axis; a common factor does not change the index.
 *
 * ## References
 *
 * - [Gantmacher1959] ch. XV, [BasuPollackRoy2006] §2.2
 *
 * @module
 */
import { DomainError } from "../errors.ts";
import {
  type IntegerPolynomial,
  primitivePart,
  realRootCount,
  signChangesLost,
  sturmSequence,
} from "./integerPolynomial.ts";

/** Numbers of roots, with multiplicities. */
export interface RootPlaces {
  /** With negative real part. */
  readonly left: number;
  /** On the imaginary axis, zero among them. */
  readonly axis: number;
  /** With positive real part. */
  readonly right: number;
  /** Equal to zero. */
  readonly zero: number;
}

/**
 * Where the roots of a polynomial with integer coefficients lie.
 *
 * @param coefficients - Lowest power first, not all zero.
 * @throws {@link DomainError} for the zero polynomial.
 *
 * @example
 * ```ts doctest
 * import { rootPlaces } from "jiama";
 *
 * // (z² + 1)(z + 2)
 * rootPlaces([2n, 1n, 2n, 1n]) // => { left: 1, axis: 2, right: 0, zero: 0 }
 * ```
 *
 * @see [Gantmacher1959]
 * @category Numerics
 */
export function rootPlaces(coefficients: readonly bigint[]): RootPlaces {
  const p: IntegerPolynomial = primitivePart(coefficients);
  const degree = p.length - 1;
  if (degree < 0) {
    throw new DomainError({
      en: "rootPlaces: the polynomial is zero, of which every number is a root; give one that is not.",
      zh: "rootPlaces：多项式为零，任何数都是其根；请给出非零多项式。",
    });
  }
  const U = primitivePart(p.map((c, k) => (k % 2 === 1 ? 0n : k % 4 === 0 ? c : -c)));
  const V = primitivePart(p.map((c, k) => (k % 2 === 0 ? 0n : k % 4 === 1 ? c : -c)));
  const even = degree % 2 === 0;
  const sequence = even ? sturmSequence(U, V) : sturmSequence(V, U);
  const index = signChangesLost(sequence);
  const axis = realRootCount(sequence.at(-1)!);
  const difference = even ? -index : index;
  const left = (degree - axis + difference) / 2;
  return { left, axis, right: degree - axis - left, zero: p.findIndex((c) => c !== 0n) };
}
