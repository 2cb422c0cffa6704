/**
 * # Trajectories at given times
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import { adaptiveIntegration, type IntegrationOptions, type VectorField } from "./adaptiveIntegration.ts";

/**
 * The states of $\dot{y} = f(t, y)$ at given times.
 *
 * @param initial - The state at the first time.
 * @param times - Ascending, at least one.
 * @returns One state a time; fewer where the number of steps or the control ended the integration before.
 * @throws {@link DomainError} for times that do not ascend, and as {@link adaptiveIntegration} does.
 *
 * @example
 * ```ts doctest
 * import { sampledTrajectory } from "jiama";
 *
 * sampledTrajectory((_, [x]) => [-x], [1], [0, 1, 2]).map(([x]) => x.toFixed(6)).join(" ") // => "1.000000 0.367879 0.135335"
 * ```
 *
 * @category Dynamics
 */
export function sampledTrajectory(
  field: VectorField,
  initial: readonly number[],
  times: readonly number[],
  options: Omit<IntegrationOptions, "observe"> = {},
): readonly (readonly number[])[] {
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined || times.some((time, i) => i > 0 && !(time > times[i - 1]!))) {
    throw new DomainError({
      en: `sampledTrajectory: the times [${times.slice(0, 10).join(", ")}] must ascend, and be one at least.`,
      zh: `sampledTrajectory：时刻 [${times.slice(0, 10).join(", ")}] 须至少一个，且递增。`,
    });
  }
  const states: (readonly number[])[] = [initial];
  adaptiveIntegration(field, initial, [first, last], {
    ...options,
    observe(step) {
      while (states.length < times.length && times[states.length]! <= step.to) {
        const time = times[states.length]!;
        states.push(time === step.to ? step.state : step.at(time));
      }
      return "go";
    },
  });
  return states;
}
