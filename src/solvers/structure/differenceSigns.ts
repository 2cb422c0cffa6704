/**
 * # Signs of mixed differences
 *
 * For every two players, squares on which a mixed difference of one of them is positive, and squares on which one is negative:
 * the first show that a higher strategy of one player makes a higher strategy of the other worth more, the second that it
 * makes it worth less.
 *
 * @module
 */
import type { Control } from "../../games/control.ts";
import { type NormalFormGame, shapeOf } from "../../games/normal-form/normalFormGame.ts";
import { type PlainPayoffs, withPlainPayoffs } from "../../games/structure/plainPayoffs.ts";
import { findNeighborSquare, playerPairs, type StrategySquare } from "../../games/structure/strategySquare.ts";

/** A square with the player whose mixed difference is meant. */
export interface SignedSquare {
  /** The square. */
  readonly square: StrategySquare;
  /** The player, one of the two of the square. */
  readonly player: number;
  /** The sign of the player's mixed difference. */
  readonly sign: 1 | -1;
}

/** What the mixed differences of two players say. */
export interface PairSigns {
  /** The two players. */
  readonly players: readonly [number, number];
  /** A positive one, `null` where there is none. */
  readonly positive: SignedSquare | null;
  /** A negative one, `null` where there is none. */
  readonly negative: SignedSquare | null;
}

/** The signs that occur, one entry a pair of players; `null` when the control said stop. */
export function differenceSigns<T>(
  game: NormalFormGame<T>,
  { tolerance, control }: { readonly tolerance: number; readonly control?: Control | undefined },
): readonly PairSigns[] | null {
  return withPlainPayoffs(game, { scale: "own", tolerance }, (plain) => {
    const shape = shapeOf(game);
    const result: PairSigns[] = [];
    for (const players of playerPairs(shape.length)) {
      if (control?.checkpoint() === "stop") return null;
      const found = (sign: 1 | -1): SignedSquare | null =>
        squareOfSign(plain, shape, players, { sign, player: players[0] }) ??
        squareOfSign(plain, shape, players, { sign, player: players[1] });
      result.push({ players, positive: found(1), negative: found(-1) });
    }
    return result;
  });
}

function squareOfSign<N>(
  { numbers, payoffs }: PlainPayoffs<N, unknown>,
  shape: readonly number[],
  players: readonly [number, number],
  { sign, player }: { readonly sign: 1 | -1; readonly player: number },
): SignedSquare | null {
  const own = payoffs[player] as ArrayLike<N>;
  const square = findNeighborSquare(shape, players, (corner, movedI, movedJ, movedBoth) => {
    const after = numbers.sub(own[movedBoth] as N, own[movedJ] as N);
    return numbers.sign(numbers.sub(after, numbers.sub(own[movedI] as N, own[corner] as N)), player) === sign;
  });
  return square === null ? null : { square, player, sign };
}
