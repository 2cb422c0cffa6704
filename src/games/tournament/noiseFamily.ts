/**
 * # Noise families
 *
 * The distributions of a contestant's luck, at unit scale: `normal` N(0, 1); `uniform` on [−1, 1]; `gumbel` standard;
 * `exponential` of mean 1; `reflected-exponential`, its mirror image.
 *
 * @module
 */

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
