/**
 * # Readings of a model
 *
 * @module
 */
import type { Model, Reading } from "../src/index.ts";

/** A random case of one model. */
export interface TypedCase<P, O> {
  /** Values of the numeric parameters. */
  readonly at: { readonly [K in keyof P]: number };
  /** The solver's outcome there, with changes; `undefined` where it finds no equilibrium. */
  outcome(changes?: { readonly [K in keyof P]?: unknown }): O | undefined;
  /** A further random number of `[low, high)`. */
  between(low: number, high: number): number;
}

/** A reading that knows the types of its model. */
export function modelReading<P, O>(
  _model: Pick<Model<P, O>, "parameters" | "solve">,
  values: (of: TypedCase<P, O>) => Readonly<Record<string, number>> | undefined,
  fixed: { readonly [K in keyof P]?: unknown } = {},
): Reading {
  return {
    fixed,
    values: ({ parameters, outcome, between }) => values({ at: parameters as TypedCase<P, O>["at"], outcome, between }),
  };
}
