/**
 * # Levels in figures
 *
 * Number, mean, median and range of the targets at each level, and how they stand to the targets above.
 *
 * ## Implementation notes
 *
 * Sums are compensated (Neumaier), so that a mean is off by a few units in the last place however many targets it has.
 *
 * ## References
 *
 * - [Neumaier1974]
 *
 * @module
 */
import type { Hierarchy } from "./hierarchy.ts";
import type { TargetObservation } from "./targetObservation.ts";
import { targetSteps } from "./targetSteps.ts";
import { compareTargets, targetNumber } from "./targetValue.ts";

/** The targets of one level in figures. */
export interface LevelSummary {
  /** As the targets state it. */
  readonly level: number | string;
  /** Number of units. */
  readonly count: number;
  /** Unweighted mean. */
  readonly mean: number;
  /** The middle target, or the mean of the two middle ones. */
  readonly median: number;
  /** The lowest target. */
  readonly min: number;
  /** The highest target. */
  readonly max: number;
  /** Unweighted mean of the targets of the units' parents; `null` at the top. */
  readonly above: number | null;
  /** Number of units whose target exceeds their parent's. */
  readonly up: number;
  /** Number of units whose target equals their parent's. */
  readonly equal: number;
  /** Number of units whose target is below their parent's. */
  readonly down: number;
}

/**
 * The levels of a hierarchy in figures, top first.
 *
 * @category Hierarchies
 */
export function levelSummaries(tree: Hierarchy): readonly LevelSummary[] {
  const steps = new Map(targetSteps(tree).map((step) => [step.to, step]));
  const members = new Map<number | string, TargetObservation[]>(tree.levels.map((level) => [level, []]));
  for (const { observation } of tree.units) members.get(observation.level)!.push(observation);
  return tree.levels.map((level) => {
    const targets = members.get(level)!;
    const values = targets.map(targetNumber).sort((a, b) => a - b);
    const fromAbove = targets.flatMap((target) => steps.get(target) ?? []);
    const going = (direction: string) => fromAbove.filter((step) => step.direction === direction).length;
    return {
      level,
      count: values.length,
      mean: mean(values),
      median: (values[(values.length - 1) >> 1]! + values[values.length >> 1]!) / 2,
      min: values[0]!,
      max: values.at(-1)!,
      above: fromAbove.length === 0 ? null : mean(fromAbove.map((step) => step.above)),
      up: going("up"),
      equal: going("equal"),
      down: going("down"),
    };
  });
}

/**
 * The share of targets at or above a threshold, compared exactly.
 *
 * @param targets - At least one.
 * @param threshold - Exact text, or a number.
 * @returns In [0, 1].
 *
 * @category Hierarchies
 */
export function shareAtLeast(targets: readonly TargetObservation[], threshold: number | string): number {
  const bar = { value: threshold };
  return targets.filter((target) => compareTargets(target, bar) >= 0).length / targets.length;
}

function mean(values: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return (sum + lost) / values.length;
}
