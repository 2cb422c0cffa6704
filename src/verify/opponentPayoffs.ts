/**
 * # Payoffs of the other player
 *
 * What a checker of best responses needs of one player's mixed strategies: the other player's payoffs against them, as integers.
 *
 * *Notation.* `u_j(x) = Σᵢ xᵢ u(i, j)` is the other player's payoff, times a positive number, from strategy `j` against the weights `x`.
 * At a *vertex* `x` of a face, the equations `xᵢ = 0` and `u_j(x) = max u` that hold at `x` determine `x` up to scale.
 *
 * @module
 */
import type { Rational } from "../arithmetic/exact.ts";
import type { Multipliers, Weights } from "../games/normal-form/enumerationTrace.ts";
import { integerMatrix } from "../games/normal-form/integerPayoffs.ts";
import type { NormalFormGame } from "../games/normal-form/normalFormGame.ts";

/** One player's strategies, and what the other player gets against them. */
export interface OpponentPayoffs {
  /** Number of the player's own strategies. */
  readonly own: number;
  /** Number of the other player's strategies. */
  readonly others: number;
  /** Label of the first own strategy. */
  readonly ownLabel: number;
  /** Label of the other player's first strategy. */
  readonly otherLabel: number;
  /** `u(i, j)` at `j · own + i`. */
  readonly payoffs: readonly bigint[];
  /** The same as doubles, and the largest size, where all are exact; else `null`. */
  readonly doubles: Float64Array | null;
  readonly largest: number;
}

/** The strategies of both players, each with the other one's payoffs. */
export function opponentPayoffs(game: NormalFormGame<Rational>): readonly [OpponentPayoffs, OpponentPayoffs] {
  const [A, B] = [integerMatrix(game, 0), integerMatrix(game, 1)];
  const { rows: m, columns: n } = A;
  const byColumn: bigint[] = [];
  for (let j = 0; j < n; j += 1) for (let i = 0; i < m; i += 1) byColumn.push(B.entries[i * n + j] as bigint);
  return [view(byColumn, m, n, 0, m), view(A.entries, n, m, m, 0)];
}

function view(
  payoffs: readonly bigint[],
  own: number,
  others: number,
  ownLabel: number,
  otherLabel: number,
): OpponentPayoffs {
  const doubles = Float64Array.from(payoffs, Number);
  const largest = doubles.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const exact = largest < 2 ** 53;
  return { own, others, ownLabel, otherLabel, payoffs, doubles: exact ? doubles : null, largest };
}

/** The other player's payoffs against weights, and the largest of them. */
export function payoffsAgainst({ own, others, payoffs }: OpponentPayoffs, weights: Weights): bigint[] {
  const played = Array.from({ length: own }, (_, i) => i).filter((i) => weights[i] !== 0n);
  return Array.from({ length: others }, (_, j) =>
    played.reduce((sum, i) => sum + (weights[i] as bigint) * (payoffs[j * own + i] as bigint), 0n),
  );
}

/** The signs of `Σ_j w_j u(i, j)` for the given own strategies: the least of them, or 1 for no strategies. */
export function leastSign(side: OpponentPayoffs, multipliers: Multipliers, strategies: readonly number[]): number {
  const { own, others, doubles, payoffs, largest } = side;
  let least = 1;
  if (multipliers instanceof Float64Array && doubles !== null) {
    const size = multipliers.reduce((sum, value) => sum + Math.abs(value), 0);
    if (size * largest < 2 ** 53) {
      for (const i of strategies) {
        let sum = 0;
        for (let j = 0; j < others; j += 1) sum += (multipliers[j] as number) * (doubles[j * own + i] as number);
        least = Math.min(least, Math.sign(sum));
      }
      return least;
    }
  }
  const integers = Array.from(multipliers as ArrayLike<number | bigint>, BigInt);
  for (const i of strategies) {
    let sum = 0n;
    for (let j = 0; j < others; j += 1) sum += (integers[j] as bigint) * (payoffs[j * own + i] as bigint);
    least = Math.min(least, sum > 0n ? 1 : sum < 0n ? -1 : 0);
  }
  return least;
}
