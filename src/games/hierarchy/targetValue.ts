/**
 * # Target values
 *
 * Targets are exact: `"0.30"` equals `"0.3"`, and a markup is the difference of the decimals that were announced, not of
 * their nearest doubles.
 *
 * @module
 */
import { ratioToNumber } from "../../arithmetic/exact.ts";
import { type Ratio, readNumeral } from "../../arithmetic/numeral.ts";
import type { TargetObservation } from "./targetObservation.ts";

/** The target as an exact ratio of integers. */
export function targetRatio({ value }: Pick<TargetObservation, "value">): Ratio {
  return readNumeral(typeof value === "number" ? String(value) : value);
}

/** The double nearest to the target. */
export function targetNumber(observation: Pick<TargetObservation, "value">): number {
  const { numerator, denominator } = targetRatio(observation);
  return ratioToNumber(numerator, denominator);
}

/** The sign of `a − b`, exactly. */
export function compareTargets(a: Pick<TargetObservation, "value">, b: Pick<TargetObservation, "value">): number {
  const left = targetRatio(a);
  const right = targetRatio(b);
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}
