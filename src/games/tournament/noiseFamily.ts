/**
 * # Noise families
 *
 * The distributions of a contestant's luck, at unit scale: `normal` N(0, 1); `uniform` on [−1, 1]; `gumbel` standard;
 * `exponential` of mean 1; `reflected-exponential`, its mirror image.
 *
 * @module
 */
import { exp, normalDensity, normalDistribution } from "../../arithmetic/stdlib.ts";

/** Name of a noise family. */
export type NoiseFamily = "normal" | "uniform" | "gumbel" | "exponential" | "reflected-exponential";

/** All families, in the order in which they are listed to users. */
export const noiseFamilies: readonly NoiseFamily[] = [
  "normal",
  "uniform",
  "gumbel",
  "exponential",
  "reflected-exponential",
];

/** A distribution with a smooth density on the whole line. */
export interface SmoothNoise {
  /** Density. */
  density(x: number): number;
  /** Derivative of the density. */
  densitySlope(x: number): number;
  /** Distribution function. */
  below(x: number): number;
  /** One minus the distribution function, without cancellation. */
  above(x: number): number;
  /** Greatest value of minus the density's derivative. */
  readonly steepestFall: number;
}

/** The standard normal distribution. */
export const normalNoise: SmoothNoise = {
  density: normalDensity,
  densitySlope: (x) => -x * normalDensity(x),
  below: normalDistribution,
  above: (x) => normalDistribution(-x),
  steepestFall: normalDensity(1),
};

const gumbelSteepest = (3 - Math.sqrt(5)) / 2;

/** The standard Gumbel distribution, `F(x) = exp(−e^{−x})`. */
export const gumbelNoise: SmoothNoise = {
  density: (x) => exp(-x - exp(-x)),
  densitySlope: (x) => exp(-x - exp(-x)) * (exp(-x) - 1),
  below: (x) => exp(-exp(-x)),
  above: (x) => complementOfExp(exp(-x)),
  steepestFall: gumbelSteepest * (1 - gumbelSteepest) * exp(-gumbelSteepest),
};

/** `1 − e^{−t}` without cancellation near zero. */
function complementOfExp(t: number): number {
  if (t > 1e-3) return 1 - exp(-t);
  return t * (1 - (t / 2) * (1 - (t / 3) * (1 - (t / 4) * (1 - t / 5))));
}
