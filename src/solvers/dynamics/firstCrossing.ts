/**
 * # Where a trajectory crosses a surface
 *
 * Event location: a change of sign between neighbouring points of a step is followed by a search on the polynomial that
 * interpolates the step.
 *
 * @module
 */
import { bracketedRoot } from "../../arithmetic/bracketedRoot.ts";
import { adaptiveIntegration, type IntegrationOptions, type VectorField } from "./adaptiveIntegration.ts";

/** Points of a step at which the function is looked at. */
const POINTS = 16;

/** A time and the state at it. */
export interface Crossing {
  /** When the trajectory crosses. */
  readonly time: number;
  /** Where it does. */
  readonly state: readonly number[];
}

/**
 * The first time at which a function of the state rises through zero along $\dot{y} = f(t, y)$.
 *
 * It is looked at in sixteen points of each step; two changes of sign between neighbouring ones are not seen. A function that
 * is zero at the beginning counts from the first point on at which it is negative.
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
      const stateAt = (time: number) => (time === step.to ? step.state : step.at(time));
      let from = step.from;
      for (let k = 1; k <= POINTS; k += 1) {
        const to = k === POINTS ? step.to : step.from + (k / POINTS) * (step.to - step.from);
        const after = height(stateAt(to));
        if (before < 0 && after >= 0) {
          const time = bracketedRoot((t) => height(stateAt(t)), from, to);
          found = { time, state: stateAt(time) };
          return "stop";
        }
        [before, from] = [after, to];
      }
      return "go";
    },
  });
  return found;
}
