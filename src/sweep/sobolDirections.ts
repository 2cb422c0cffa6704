/**
 * # Directions of Sobol's sequence
 *
 * The primitive polynomials and first direction numbers that Joe and Kuo chose so that the projections on two coordinates are
 * even, for the coordinates 2 to 40 (the first coordinate needs none): their file new-joe-kuo-6.
 *
 * ## Notation
 *
 * A line is `s a m₁ … m_s`: the degree of the polynomial, its inner coefficients as bits, and the odd numbers `m_i < 2ⁱ`.
 *
 * ## References
 *
 * - [JoeKuo2008]
 *
 * @module
 */
const LINES = `
1 0 1
2 1 1 3
3 1 1 3 1
3 2 1 1 1
4 1 1 1 3 3
4 4 1 3 5 13
5 2 1 1 5 5 17
5 4 1 1 5 5 5
5 7 1 1 7 11 19
5 11 1 1 5 1 1
5 13 1 1 1 3 11
5 14 1 3 5 5 31
6 1 1 3 3 9 7 49
6 13 1 1 1 15 21 21
6 16 1 3 1 13 27 49
6 19 1 1 1 15 7 5
6 22 1 3 1 15 13 25
6 25 1 1 5 5 19 61
7 1 1 3 7 11 23 15 103
7 4 1 3 7 13 13 15 69
7 7 1 1 3 13 7 35 63
7 8 1 3 5 9 1 25 53
7 14 1 3 1 13 9 35 107
7 19 1 3 1 5 27 61 31
7 21 1 1 5 11 19 41 61
7 28 1 3 5 3 3 13 69
7 31 1 1 7 13 1 19 1
7 32 1 3 7 5 13 19 59
7 37 1 1 3 9 25 29 41
7 41 1 3 5 13 23 1 55
7 42 1 3 7 3 13 59 17
7 50 1 3 1 3 5 53 69
7 55 1 1 5 5 23 33 13
7 56 1 1 7 7 1 61 123
7 59 1 1 7 9 13 61 49
7 62 1 3 3 5 3 55 33
8 14 1 3 1 15 31 13 49 245
8 21 1 3 5 15 31 59 63 97
8 22 1 3 1 11 11 11 77 249
`;

/** Coordinates that a point may have. */
export const SOBOL_DIMENSIONS = 40;

const BITS = 32;

/**
 * The direction numbers of each coordinate: `v_i` as an integer whose first bit counts ½.
 *
 * @returns One array of 32 words a coordinate.
 */
export function sobolDirections(): readonly Uint32Array[] {
  const first = Uint32Array.from({ length: BITS }, (_, i) => 2 ** (BITS - 1 - i));
  return [
    first,
    ...LINES.trim()
      .split("\n")
      .map((line) => directions(line.split(" ").map(Number))),
  ];
}

function directions([degree = 0, inner = 0, ...initial]: readonly number[]): Uint32Array {
  const v = new Uint32Array(BITS);
  for (let i = 0; i < BITS; i += 1) {
    if (i < degree) {
      v[i] = initial[i]! * 2 ** (BITS - 1 - i);
      continue;
    }
    let word = v[i - degree]! ^ (v[i - degree]! >>> degree);
    for (let j = 1; j < degree; j += 1) {
      if ((inner >>> (degree - 1 - j)) % 2 === 1) word ^= v[i - j]!;
    }
    v[i] = word;
  }
  return v;
}
