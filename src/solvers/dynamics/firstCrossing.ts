/**
 * # Where a trajectory crosses a surface
 *
 * Event location: a change of sign between the ends of a step is followed by a search on the polynomial within it.
 *
 * @module
 */
import { bracketedRoot } from "../../arithmetic/bracketedRoot.ts";
import { adaptiveIntegration, type IntegrationOptions, type VectorField } from "./adaptiveIntegration.ts";

/** A time and the state at it. */
export interface Crossing {
  /** When the trajectory crosses. */
  readonly time: number;
  /** Where it does. */
  readonly state: readonly number[];
}

/**
 * The first time at which a function of the state rises through zero along `ẏ = f(t, y)`.
 *
 * Two changes of sign within one step are not seen: `maxStep` should be shorter than the time between them. A function that
 * is zero at the beginning counts from the first step on after which it is negative.
 *
 * @param height - Negative before the crossing, and not negative after it.
 * @returns `null` where it does not rise through zero within the interval, the number of steps, or what the control allows.
 * @throws {@link DomainError} as {@link adaptiveIntegration} does.
 *
 * @example
 * ```ts doctest
 * import { firstCrossing } from "jiama";
 *
 * const swing = firstCrossing((_, [x, v]) => [v, -x], [1, 0], ([x]) => x, [0, 10]);
 * (swing.time / Math.PI).toFixed(9) // => "1.500000000"
 * ```
 *
 * @category Dynamics
 */
export function firstCrossing(
  field: VectorField,
  initial: readonly number[],
  height: (state: readonly number[]) => number,
  interval: readonly [from: number, to: number],
  options: Omit<IntegrationOptions, "observe"> = {},
): Crossing | null {
  let before = height(initial);
  let found: Crossing | null = null;
  adaptiveIntegration(field, initial, interval, {
    ...options,
    observe(step) {
      const after = height(step.state);
      if (before < 0 && after >= 0) {
        const time = bracketedRoot((t) => height(t === step.to ? step.state : step.at(t)), step.from, step.to);
        found = { time, state: time === step.to ? step.state : step.at(time) };
        return "stop";
      }
      before = after;
      return "go";
    },
  });
  return found;
}
