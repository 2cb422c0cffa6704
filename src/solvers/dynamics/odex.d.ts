/**
 * # Types of `odex`
 *
 * What the adapter uses of the package, which ships its sources instead of declarations: without this file they would be
 * checked, and fail, under the rules of this project. `tsconfig.json` maps the name of the package here.
 *
 * @module
 */

/** How an integration ended. */
export declare enum Outcome {
  Converged = 0,
  MaxStepsExceeded = 1,
  EarlyReturn = 2,
}

/** What an integration came to. */
export interface Solution {
  readonly y: readonly number[];
  readonly outcome: Outcome;
  readonly nStep: number;
}

/** Called after each step, and once before the first, then without an interpolant; `false` ends the integration. */
export type Observer = (
  step: number,
  from: number,
  to: number,
  state: readonly number[],
  interpolant: ((component: number, time: number) => number) | undefined,
) => boolean;

/** Hairer and Wanner's extrapolation method. */
export declare class Solver {
  constructor(dimension: number);
  absoluteTolerance: number;
  relativeTolerance: number;
  denseOutput: boolean;
  maxSteps: number;
  maxStepSize: number;
  solve(
    field: (time: number, state: readonly number[]) => readonly number[],
    from: number,
    initial: readonly number[],
    to: number,
    observer: Observer,
  ): Solution;
}
