/**
 * # Fields
 *
 * An algorithm whose answer is rational in its input is written once, over a {@link Field}, and runs in floating point
 * and in fractions.
 *
 * @module
 */

/** Arithmetic over an ordered field of numbers of type `T`. */
export interface Field<T> {
  /** Which arithmetic this is: doubles, fractions, or expressions in symbols. */
  readonly name: "float" | "exact" | "symbolic";
  /** The neutral element of addition. */
  readonly zero: T;
  /** The neutral element of multiplication. */
  readonly one: T;
  /**
   * The number that a value stands for: an integer, or text such as `"3"`, `"0.1"`, `"2e-3"`, `"1/3"`.
   *
   * @throws {@link ParseError} when text is not a number; the exact field also refuses a non-integer double, which
   * would not stand for the decimal that was meant.
   */
  from(value: number | string): T;
  /** The sum `a + b`. */
  add(a: T, b: T): T;
  /** The difference `a − b`. */
  sub(a: T, b: T): T;
  /** The product `a · b`. */
  mul(a: T, b: T): T;
  /** The quotient; `b` must not be zero. */
  div(a: T, b: T): T;
  /** The negative `−a`. */
  neg(a: T): T;
  /** Negative, zero or positive, as `a` is below, equal to or above `b`. */
  compare(a: T, b: T): number;
  /** The nearest double. */
  toNumber(a: T): number;
  /** Shortest text that {@link Field.from} reads back to the same number. */
  format(a: T): string;
}
