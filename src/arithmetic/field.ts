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
  /** Which arithmetic this is; results say it. */
  readonly name: "float" | "exact";
  readonly zero: T;
  readonly one: T;
  /**
   * The number that a value stands for: an integer, or text such as `"3"`, `"0.1"`, `"2e-3"`, `"1/3"`.
   *
   * @throws {@link ParseError} when text is not a number; the exact field also refuses a non-integer double, which
   * would not stand for the decimal that was meant.
   */
  from(value: number | string): T;
  add(a: T, b: T): T;
  sub(a: T, b: T): T;
  mul(a: T, b: T): T;
  /** The quotient; `b` must not be zero. */
  div(a: T, b: T): T;
  neg(a: T): T;
  /** Negative, zero or positive, as `a` is below, equal to or above `b`. */
  compare(a: T, b: T): number;
  /** The nearest double. */
  toNumber(a: T): number;
  /** Shortest text that {@link Field.from} reads back to the same number. */
  format(a: T): string;
}
