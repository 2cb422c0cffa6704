/**
 * # What observations identify
 *
 * The rank of the residuals' slopes in the free parameters at the estimate. Where it is smaller than the number of parameters, they
 * can move together along a direction without the fit changing: such a direction is found, and the parameters in it are not
 * identified, only what the direction leaves fixed.
 *
 * ## Notation
 *
 * `J` has one row an observation and one column a free parameter, in unit coordinates, by central differences.
 *
 * @module
 */
import { symmetricEigen } from "../linalg/eigenvalues.ts";

/** The local identification of parameters. */
export interface Identification {
  /** Rank of the slopes. */
  readonly rank: number;
  /** Singular values of the slopes in unit coordinates, descending. */
  readonly singularValues: readonly number[];
  /** Directions in unit coordinates along which the fit does not change, each of length 1. */
  readonly flatDirections: readonly (readonly number[])[];
  /** Inverse of `JᵀJ`; `null` where the rank falls short. */
  readonly inverseInformation: readonly (readonly number[])[] | null;
}

/** Share of the largest singular value below which one counts as zero. */
const FLAT = 1e-6;

/** What the slopes identify. */
export function identification(jacobian: readonly (readonly number[])[]): Identification {
  const count = jacobian[0]!.length;
  const places = Array.from({ length: count }, (_, k) => k);
  const information = places.map((k) => places.map((l) => jacobian.reduce((sum, row) => sum + row[k]! * row[l]!, 0)));
  const { values, vectors } = symmetricEigen(information);
  const roots = values.map((value) => Math.sqrt(Math.max(0, value)));
  const largest = roots.at(-1)!;
  const isFlat = roots.map((root) => !(root > FLAT * largest));
  const inverse = places.map((k) =>
    places.map((l) => values.reduce((sum, value, i) => sum + (vectors[i]![k]! * vectors[i]![l]!) / value, 0)),
  );
  return {
    rank: isFlat.filter((flat) => !flat).length,
    singularValues: roots.toReversed(),
    flatDirections: vectors.filter((_, i) => isFlat[i]),
    inverseInformation: isFlat.includes(true) ? null : inverse,
  };
}
