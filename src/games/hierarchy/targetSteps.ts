/**
 * # Steps from parent to child
 *
 * A step is the passage of a target from one unit to a unit below: `T → T′` with markup `T′ − T`, ratio `T′/T` and log
 * ratio `ln(T′/T)`.
 *
 * ## Implementation notes
 *
 * Direction, markup and ratio are computed exactly and rounded once.
 *
 * @module
 */
import { ratioToNumber } from "../../arithmetic/exact.ts";
import { ln } from "../../arithmetic/stdlib.ts";
import type { Hierarchy } from "./hierarchy.ts";
import type { TargetObservation } from "./targetObservation.ts";
import { targetNumber, targetRatio } from "./targetValue.ts";

/** Whether the target below is higher than, equal to, or lower than the one above. */
export type StepDirection = "up" | "equal" | "down";

/** A target and what became of it one level below. */
export interface TargetStep {
  /** The unit above. */
  readonly from: TargetObservation;
  /** The unit below. */
  readonly to: TargetObservation;
  /** The target above, $T$. */
  readonly above: number;
  /** The target below, $T'$. */
  readonly below: number;
  /** $T' - T$, target units. */
  readonly markup: number;
  /** $T'/T$; `null` unless both targets are positive. */
  readonly ratio: number | null;
  /** $\ln(T'/T)$; `null` unless both targets are positive. */
  readonly logRatio: number | null;
  /** Only `up` agrees with strict amplification. */
  readonly direction: StepDirection;
}

/**
 * The steps from every unit below the root's level to the unit above it.
 *
 * @returns In the order of {@link Hierarchy.units}, the root left out.
 *
 * @example
 * ```ts doctest
 * import { hierarchy, targetSteps } from "jiama";
 *
 * const chain = hierarchy([
 *   { unit: "province", level: 0, parent: null, value: "8" },
 *   { unit: "city", level: 1, parent: "province", value: "7" },
 * ]);
 * targetSteps(chain).map(({ markup, ratio, direction }) => [markup, ratio, direction]) // => [ [ -1, 0.875, 'down' ] ]
 * ```
 *
 * @category Hierarchies
 */
export function targetSteps({ units }: Hierarchy): readonly TargetStep[] {
  return units.flatMap(({ observation, parent }) =>
    parent === null ? [] : [targetStep(units[parent]!.observation, observation)],
  );
}

/**
 * The step between two targets.
 *
 * @category Hierarchies
 */
export function targetStep(from: TargetObservation, to: TargetObservation): TargetStep {
  const above = targetRatio(from);
  const below = targetRatio(to);
  const rise = below.numerator * above.denominator - above.numerator * below.denominator;
  const positive = above.numerator > 0n && below.numerator > 0n;
  const ratio = positive
    ? ratioToNumber(below.numerator * above.denominator, above.numerator * below.denominator)
    : null;
  return {
    from,
    to,
    above: targetNumber(from),
    below: targetNumber(to),
    markup: ratioToNumber(rise, above.denominator * below.denominator),
    ratio,
    logRatio: ratio === null ? null : ln(ratio),
    direction: rise > 0n ? "up" : rise === 0n ? "equal" : "down",
  };
}
