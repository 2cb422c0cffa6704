/**
 * # Normally distributed evidence in each arithmetic
 *
 * Doubles have the normal distribution, fractions have not.
 *
 * @module
 */
import { NotRationalError, type Rational } from "../../src/index.ts";
import { curvatureBounds, noisyMaxima } from "./noisyMaxima.ts";
import type { Official } from "./officialPayoff.ts";

/** The local maxima of the payoff and how they were found. */
export interface Candidates<T> {
  readonly efforts: readonly T[];
  /** Name of the method. */
  readonly method: string;
  /** Pieces compared, or intervals examined. */
  readonly iterations: number;
}

/** What one arithmetic can do with normally distributed evidence. */
export interface NoisyEvidenceRoutines<T> {
  /** The local maxima of the payoff. */
  candidates(official: Official<T>): Candidates<T>;
  /** Upper bound on `U″` between two efforts. */
  curvature(official: Official<T>, low: T, high: T): T;
}

/** Doubles: the local maxima by bounds over intervals. */
export const inFloats: NoisyEvidenceRoutines<number> = {
  candidates(official) {
    const { efforts, intervals } = noisyMaxima(official);
    return { efforts, method: "interval-scan", iterations: intervals };
  },
  curvature: (official, low, high) => curvatureBounds(official, low, high)[1],
};

/** Fractions: refused. */
export const inFractions: NoisyEvidenceRoutines<Rational> = {
  candidates: () => refuseNoise(),
  curvature: () => refuseNoise(),
};

/**
 * Refuses to answer in fractions.
 *
 * @throws {@link NotRationalError} always.
 */
export function refuseNoise(): never {
  throw new NotRationalError({
    en: "accountability: under noisy-negligence the answer is not rational; leave --exact out, or choose negligence.",
    zh: "accountability：在 noisy-negligence 之下答案不是有理数；请去掉 --exact，或改用 negligence。",
  });
}
