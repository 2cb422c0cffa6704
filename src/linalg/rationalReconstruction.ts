/**
 * # Rational reconstruction
 *
 * A fraction is determined by its residue modulo `M` if its numerator and its denominator are small against `√M`: it is then
 * found by Euclid's algorithm, stopped half-way.
 *
 * ## References
 *
 * - [Wang1981]
 *
 * @module
 */
import { magnitude } from "../arithmetic/integer.ts";

/** Fractions over one common denominator. */
export interface CommonFractions {
  /** The numerators. */
  readonly numerators: bigint[];
  /** The common denominator, positive. */
  readonly denominator: bigint;
}

/**
 * The fractions over their least common denominator that are congruent to the residues modulo `M`, all numerators and the
 * denominator at most `bound` in size; `null` if there are none. Unique if `2 · bound² < M`.
 *
 * @param residues - Integers from 0 to `modulus − 1`.
 */
export function reconstructedFractions(
  residues: readonly bigint[],
  modulus: bigint,
  bound: bigint,
): CommonFractions | null {
  // Almost always the first fraction that is reconstructed has the denominator of all; the others then need one product each.
  const denominators: bigint[] = [];
  let denominator = 1n;
  const numerators: bigint[] = [];
  for (const value of residues) {
    const scaled = centered((value * denominator) % modulus, modulus);
    if (magnitude(scaled) <= bound) {
      numerators.push(scaled);
    } else {
      const fraction = fractionOf(scaled < 0n ? scaled + modulus : scaled, modulus, bound);
      if (fraction === null) return null;
      denominator *= fraction[1];
      if (denominator > bound) return null;
      numerators.push(fraction[0]);
    }
    denominators.push(denominator);
  }
  const raised = numerators.map((numerator, k) => {
    const own = denominators[k] as bigint;
    return own === denominator ? numerator : numerator * (denominator / own);
  });
  return raised.every((numerator) => magnitude(numerator) <= bound) ? { numerators: raised, denominator } : null;
}

function centered(value: bigint, modulus: bigint): bigint {
  return 2n * value > modulus ? value - modulus : value;
}

/** Numerator and denominator of the fraction with this residue. */
function fractionOf(value: bigint, modulus: bigint, bound: bigint): [bigint, bigint] | null {
  let [r0, r1, s0, s1] = [modulus, value, 0n, 1n];
  while (r1 > bound) {
    const quotient = r0 / r1;
    [r0, r1] = [r1, r0 - quotient * r1];
    [s0, s1] = [s1, s0 - quotient * s1];
  }
  if (s1 === 0n || magnitude(s1) > bound) return null;
  return s1 < 0n ? [-r1, -s1] : [r1, s1];
}
