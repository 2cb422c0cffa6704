/**
 * # The slope of the measured one of two tasks
 *
 * @module
 */
import type { MultitaskOutcome, MultitaskParameters } from "../../models/principal-agent/multitask.ts";

/** Two tasks, of which the second cannot be measured. */
interface TwoTasks {
  /** Benefit of the first task. */
  readonly B1: number;
  /** Benefit of the second task. */
  readonly B2: number;
  /** Cost of the first task. */
  readonly a: number;
  /** Cost of the second task. */
  readonly b: number;
  /** Variance of the measure of the first task. */
  readonly noise: number;
}

/** The slope that the solver pays for the first task, by the substitution between the two; `undefined` where there is no answer. */
export function measuredSlope(
  { B1, B2, a, b, noise }: TwoTasks,
  outcome: (changes: { readonly [K in keyof MultitaskParameters]?: unknown }) => MultitaskOutcome | undefined,
): (substitution: number) => number | undefined {
  return (substitution) => {
    const costMatrix = [
      [a, substitution],
      [substitution, b],
    ];
    const noiseCovariance = [
      [noise, 0],
      [0, null],
    ];
    return outcome({ benefits: [B1, B2], costMatrix, noiseCovariance })?.slopes[0];
  };
}
