/**
 * # Best responses in 2 × 2 games
 *
 * *Notation.* `q` is the probability of the other player's first strategy, `p` that of the own first strategy. The first own strategy
 * pays `D(q) = q d₁ + (1 − q) d₂` more than the second; `p = 1` is the best response where `D > 0`, `p = 0` where `D < 0`, and any `p` where
 * `D = 0`.
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";

/** All best responses of a player to all strategies of the other. */
export interface ReplyCorrespondence {
  /** Whether every strategy is a best response to every other: the whole square. */
  readonly whole: boolean;
  /** A path of segments parallel to the axes through all `(q, p)` with `p` a best response to `q`, from `q = 0` on; empty for the whole square. */
  readonly path: readonly (readonly [q: number, p: number])[];
  /** The `q` that makes the player indifferent, in lowest terms, where there is exactly one. */
  readonly indifferent: string | null;
}

/** The best responses of a player of a 2 × 2 game. */
export function replyCorrespondence(game: NormalFormGame<Rational>, player: 0 | 1): ReplyCorrespondence {
  const { sub, compare, zero, div, toNumber, format } = exact;
  const payoff = (own: number, other: number): Rational =>
    (game.payoffs[player] as ArrayLike<Rational>)[player === 0 ? 2 * own + other : 2 * other + own] as Rational;
  const [d1, d2] = [0, 1].map((other) => sub(payoff(0, other), payoff(1, other))) as [Rational, Rational];
  const [atOne, atZero] = [compare(d1, zero), compare(d2, zero)];
  if (atOne === 0 && atZero === 0) return { whole: true, path: [], indifferent: null };
  const right = atOne === 0 ? 1 - best(atZero) : best(atOne);
  const left = atZero === 0 ? 1 - right : best(atZero);
  const path: (readonly [number, number])[] = [[0, left]];
  let indifferent: string | null = null;
  if (left !== right) {
    const jump = div(d2, sub(d2, d1));
    indifferent = format(jump);
    path.push([toNumber(jump), left], [toNumber(jump), right]);
  }
  path.push([1, right]);
  return { whole: false, path: path.filter(isNew), indifferent };
}

const best = (sign: number): number => (sign > 0 ? 1 : 0);

function isNew([q, p]: readonly [number, number], k: number, path: readonly (readonly [number, number])[]): boolean {
  const before = path[k - 1];
  return before === undefined || before[0] !== q || before[1] !== p;
}
