/**
 * # Arithmetic with square roots
 *
 * The targets at which an official is indifferent between two markups are roots of quadratics. A solver that meets them
 * works over a {@link RootField}; what goes in and comes out is a number of the ordinary {@link Field}, floating point or
 * fractions.
 *
 * @module
 */
import { type Field, float } from "../../src/index.ts";

/** An ordered field with square roots of its nonnegative numbers. */
export interface RootField<N>
  extends Pick<Field<N>, "zero" | "one" | "add" | "sub" | "mul" | "div" | "neg" | "compare"> {
  /** The root `≥ 0` of a number `≥ 0`. */
  sqrt(a: N): N;
}

/** Numbers `T` of inputs and answers, and the numbers `N` that a solver uses in between. */
export interface RootArithmetic<T, N> {
  readonly field: Field<T>;
  readonly roots: RootField<N>;
  /** The same number, for the solver. */
  lift(a: T): N;
  /** The same number, for the answer; `null` where it is none of the field. */
  lower(a: N): T | null;
  /** The same as {@link lower} where no root went into the number, else `null`: does not decide whether roots cancel. */
  lowerPlain(a: N): T | null;
  /** Numbers of the field at or below and at or above. */
  enclosure(a: N): readonly [T, T];
}

/** Floating point throughout. */
export const floatRoots: RootArithmetic<number, number> = {
  field: float,
  roots: { ...float, sqrt: Math.sqrt },
  lift: (a) => a,
  lower: (a) => a,
  lowerPlain: (a) => a,
  enclosure: (a) => [a, a],
};
