/**
 * # Optimality in a constant-sum game
 *
 * What a mixed strategy guarantees against every reply. The two strategies of a constant-sum game are optimal, and the game has a value,
 * exactly where the row player's guarantee meets the bound to which the column player holds it.
 *
 * *Notation.* `A` are the row player's payoffs: `x` guarantees `min_j (xᵀA)_j`, and `y` holds the row player to `max_i (Ay)_i`.
 *
 * ## References
 *
 * - [vonNeumann1928]
 *
 * @module
 */
import { commonDenominator } from "../arithmetic/commonDenominator.ts";
import { exact, type Rational, ratio } from "../arithmetic/exact.ts";
import { integerPayoffs } from "../games/normal-form/integerPayoffs.ts";
import { type MixedProfile, requireProfile } from "../games/normal-form/mixedProfile.ts";
import type { NormalFormGame } from "../games/normal-form/normalFormGame.ts";

/** What two strategies of a constant-sum game guarantee. */
export interface ZeroSumCertificate<T> {
  /** Whether both are optimal: the gap is at most the tolerance. */
  readonly verified: boolean;
  /** The least payoff of the row player that its strategy admits. */
  readonly guaranteed: T;
  /** The greatest payoff of the row player that the column player's strategy admits. */
  readonly heldTo: T;
  /** `heldTo − guaranteed`, at least 0 up to rounding; each player's regret is at most this. */
  readonly gap: T;
  /** What `verified` allows: nothing in fractions; in doubles 1e-9 of the range of the payoffs, and the rounding of sums. */
  readonly tolerance: T;
}

/** Gaps in doubles up to this share of the range of the payoffs count as rounding. */
const ZERO_SUM_TOLERANCE = 1e-9;
/** Rounding of a sum of products of payoffs, as a share of the largest payoff in size. */
const ROUNDING = 2 ** -44;

/**
 * What the two strategies of a profile guarantee; the column player's payoffs are not read.
 *
 * @param game - For two players, constant-sum.
 * @param profile - A mixed strategy of each player.
 * @throws {@link DomainError} when the profile does not fit the game.
 *
 * @example
 * ```ts doctest
 * import { exact, zeroSumCertificate, zeroSumGame } from "jiama";
 *
 * const pennies = zeroSumGame([[1, -1], [-1, 1]]);
 * const half = exact.from("1/2");
 * const check = zeroSumCertificate(pennies, [[half, half], [exact.one, exact.zero]]);
 * [check.guaranteed, check.heldTo].map(exact.format).join(" ") // => "0 1"
 * ```
 *
 * @category Zero-sum games
 */
export function zeroSumCertificate<T>(game: NormalFormGame<T>, profile: MixedProfile<T>): ZeroSumCertificate<T> {
  requireProfile(game, profile);
  const { field } = game;
  const any = game as NormalFormGame<unknown>;
  const bounds =
    field.name === "float"
      ? floatBounds(any as NormalFormGame<number>, profile as MixedProfile<unknown> as MixedProfile<number>)
      : exactBounds(any as NormalFormGame<Rational>, profile as MixedProfile<unknown> as MixedProfile<Rational>);
  const { guaranteed, heldTo, tolerance } = bounds as Bounds<unknown> as Bounds<T>;
  const gap = field.sub(heldTo, guaranteed);
  return { verified: field.compare(gap, tolerance) <= 0, guaranteed, heldTo, gap, tolerance };
}

interface Bounds<T> {
  readonly guaranteed: T;
  readonly heldTo: T;
  readonly tolerance: T;
}

function floatBounds(game: NormalFormGame<number>, [x, y]: MixedProfile<number>): Bounds<number> {
  const A = game.payoffs[0] as ArrayLike<number>;
  const [own, other] = [x as readonly number[], y as readonly number[]];
  const n = other.length;
  const columns = new Float64Array(n);
  let heldTo = Number.NEGATIVE_INFINITY;
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < own.length; i += 1) {
    const weight = own[i] as number;
    let row = 0;
    for (let j = 0, at = i * n; j < n; j += 1, at += 1) {
      const payoff = A[at] as number;
      row += payoff * (other[j] as number);
      if (weight !== 0) columns[j] = (columns[j] as number) + weight * payoff;
      if (payoff < least) least = payoff;
      if (payoff > greatest) greatest = payoff;
    }
    if (row > heldTo) heldTo = row;
  }
  const tolerance = ZERO_SUM_TOLERANCE * (greatest - least) + ROUNDING * Math.max(Math.abs(least), Math.abs(greatest));
  return { guaranteed: columns.reduce((a, b) => Math.min(a, b)), heldTo, tolerance };
}

function exactBounds(game: NormalFormGame<Rational>, [x, y]: MixedProfile<Rational>): Bounds<Rational> {
  const { numerators: entries, denominator } = integerPayoffs(game, 0);
  const own = commonDenominator(x as readonly Rational[]);
  const other = commonDenominator(y as readonly Rational[]);
  const n = other.numerators.length;
  const columns = new Array<bigint>(n).fill(0n);
  let best: bigint | undefined;
  const support = other.numerators.flatMap((weight, j) => (weight === 0n ? [] : [j]));
  own.numerators.forEach((weight, i) => {
    let row = 0n;
    for (const j of support) row += (entries[i * n + j] as bigint) * (other.numerators[j] as bigint);
    if (best === undefined || row > best) best = row;
    if (weight === 0n) return;
    for (let j = 0; j < n; j += 1) columns[j] = (columns[j] as bigint) + weight * (entries[i * n + j] as bigint);
  });
  const worst = columns.reduce((a, b) => (b < a ? b : a));
  return {
    guaranteed: ratio(worst, own.denominator * denominator),
    heldTo: ratio(best as bigint, other.denominator * denominator),
    tolerance: exact.zero,
  };
}
