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
  /**
   * The derivative of a quantity of the outcome in a parameter, by differences; `undefined` where there is no equilibrium nearby, or
   * the outcome jumps.
   */
  slope(parameter: keyof P & string, of: (outcome: O) => number): number | undefined;
  /** A further random number of `[low, high)`. */
  between(low: number, high: number): number;
}

/** Options of {@link modelReading}. */
export interface ReadingOptions<P> {
  /** Parameters at fixed values. @defaultValue none */
  readonly fixed?: { readonly [K in keyof P]?: unknown };
  /** Relative error of the values. @defaultValue `1e-7` */
  readonly tolerance?: number;
}

const STEP = 1e-4;

/** A reading that knows the types of its model. */
export function modelReading<P, O>(
  _model: Pick<Model<P, O>, "parameters" | "solve">,
  values: (of: TypedCase<P, O>) => Readonly<Record<string, number>> | undefined,
  options: ReadingOptions<P> = {},
): Reading {
  return {
    ...options,
    values({ parameters, outcome, between }) {
      const slope: TypedCase<P, O>["slope"] = (name, of) => {
        const center = parameters[name]!;
        const step = STEP * (Math.abs(center) || 1);
        const at = (value: number): number => {
          const found = outcome({ [name]: value });
          return found === undefined ? Number.NaN : of(found);
        };
        const [low, middle, high] = [at(center - step), at(center), at(center + step)];
        const [left, right] = [(middle - low) / step, (high - middle) / step];
        // Where the outcome is smooth, the two sides differ by the order of the step.
        const smooth = Math.abs(right - left) <= 0.05 * (Math.abs(left) + Math.abs(right)) + 1e-9;
        return smooth ? (high - low) / (2 * step) : undefined;
      };
      return values({ at: parameters as TypedCase<P, O>["at"], outcome, slope, between });
    },
  };
}
