/**
 * # The exponential, quickly
 *
 * `eˣ` as stdlib computes it, to the last bit, without what is needed near the ends of the range of doubles only: sweeps ask for it
 * millions of times.
 *
 * `x = k ln 2 + r` with whole `k` and `|r| ≤ ½ ln 2`; `eʳ = 1 + 2r/(R(r²) − r)`, where the polynomial in `c` below approximates `R`
 * to the last bit; `2ᵏ` comes from a table.
 *
 * ## Implementation notes
 *
 * The constants are those of FreeBSD's `e_exp.c`, which stdlib and most libraries of C follow. The order of the operations is part
 * of the result; a test compares the bits.
 *
 * @module
 */

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const LOG2_E = Math.LOG2E;
const NEAR_ZERO = 2 ** -28;

/** `|x|` below which {@link quickExponential} may be asked: `eˣ` is a normal number there. */
export const QUICK_RANGE = 700;

/** The least `k` of the table. */
const LEAST = -1022;
const powersOfTwo = Float64Array.from({ length: 2046 }, (_, i) => 2 ** (LEAST + i));

/** `eˣ` for `|x| ≤` {@link QUICK_RANGE}. */
export function quickExponential(x: number): number {
  if (x > -NEAR_ZERO && x < NEAR_ZERO) return 1 + x;
  const k = Math.trunc(LOG2_E * x + (x < 0 ? -0.5 : 0.5));
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const polynomial =
    0.16666666666666602 +
    t *
      (-0.0027777777777015593 +
        t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8)));
  const c = r - t * polynomial;
  return (1 - (low - (r * c) / (2 - c) - high)) * powersOfTwo[k - LEAST]!;
}
