/**
 * # Constant-sum games only
 *
 * Refuses a game that is not for two players, or whose payoffs do not sum to the same number, and says where.
 *
 * @module
 */

import { exact, type Rational, ratio } from "../arithmetic/exact.ts";
import { rangeOf } from "../arithmetic/rangeOf.ts";
import { DomainError } from "../errors.ts";
import { integerPayoffs } from "../games/normal-form/integerPayoffs.ts";
import type { NormalFormGame } from "../games/normal-form/normalFormGame.ts";

/** Sums of two doubles may differ by this share of the largest payoffs and still be equal: each payoff and the sum are rounded. */
const ROUNDING = 4 * Number.EPSILON;

/**
 * Refuses games that are not for two players or not constant-sum.
 *
 * @param caller - Name of the function that was called, for the message.
 * @throws {@link DomainError} when the game is refused; the message names a profile whose sum differs from the first one's.
 */
export function requireConstantSum(game: NormalFormGame<Rational> | NormalFormGame<number>, caller: string): void {
  if (game.players.length !== 2) {
    throw new DomainError({
      en: `${caller}: the game has ${game.players.length} players; only a game for two can be solved by its value.`,
      zh: `${caller}：博弈有 ${game.players.length} 个参与人；只有双人博弈才有这样的值。`,
    });
  }
  const wrong = isFloat(game) ? unequalFloatSum(game) : unequalExactSum(game);
  if (wrong === null) return;
  const { index, sum, first } = wrong;
  const columns = (game.strategies[1] as readonly string[]).length;
  const place = [game.strategies[0]?.[Math.floor(index / columns)], game.strategies[1]?.[index % columns]]
    .map((label) => JSON.stringify(label))
    .join(", ");
  throw new DomainError({
    en: `${caller}: the game is not constant-sum: the payoffs sum to ${sum} at the profile (${place}) and to ${first} at the first one; look for Nash equilibria instead.`,
    zh: `${caller}：博弈不是常和博弈：在组合 (${place}) 处收益之和为 ${sum}，在第一个组合处为 ${first}；请改求纳什均衡。`,
  });
}

/** Where the sum of payoffs first differs from that at the first profile, both as text. */
interface UnequalSum {
  readonly index: number;
  readonly sum: string;
  readonly first: string;
}

function isFloat(game: NormalFormGame<Rational> | NormalFormGame<number>): game is NormalFormGame<number> {
  return game.field.name === "float";
}

function unequalFloatSum({ payoffs }: NormalFormGame<number>): UnequalSum | null {
  const [A, B] = payoffs as [ArrayLike<number>, ArrayLike<number>];
  const first = (A[0] as number) + (B[0] as number);
  let worst = 0;
  let index = 0;
  for (let k = 0; k < A.length; k += 1) {
    const distance = Math.abs((A[k] as number) + (B[k] as number) - first);
    if (distance > worst) {
      worst = distance;
      index = k;
    }
  }
  if (worst === 0) return null;
  const ends = [A, B].map(rangeOf).flatMap(({ least, greatest }) => [Math.abs(least), Math.abs(greatest)]);
  const size = Math.max(...ends);
  if (worst <= ROUNDING * size) return null;
  return { index, sum: String((A[index] as number) + (B[index] as number)), first: String(first) };
}

function unequalExactSum(game: NormalFormGame<Rational>): UnequalSum | null {
  const [A, B] = [integerPayoffs(game, 0), integerPayoffs(game, 1)];
  const equal = A.denominator === B.denominator;
  const sumAt = (k: number): bigint => {
    const [a, b] = [A.numerators[k] as bigint, B.numerators[k] as bigint];
    return equal ? a + b : a * B.denominator + b * A.denominator;
  };
  const first = sumAt(0);
  const index = A.numerators.findIndex((_, k) => sumAt(k) !== first);
  if (index < 0) return null;
  const denominator = equal ? A.denominator : A.denominator * B.denominator;
  const shown = (sum: bigint): string => exact.format(ratio(sum, denominator));
  return { index, sum: shown(sumAt(index)), first: shown(first) };
}
