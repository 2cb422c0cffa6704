/**
 * # Payoffs by the leader's strategy and the follower's reply
 *
 * @module
 */

import type { ReplyWeight } from "../../games/normal-form/commitment.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import { shapeOf, strides } from "../../games/normal-form/normalFormGame.ts";
import { withScaledPayoffs } from "../../games/normal-form/scaledPayoffs.ts";
import { raiseAboveZero } from "../correlated/coneMaximum.ts";

/** The payoffs of leader and follower. */
export interface ReplyTable<T> {
  /** Number of strategies of the leader. */
  readonly strategies: number;
  /** Number of replies of the follower. */
  readonly replies: number;
  /** The leader's payoffs plus a constant that makes them positive, one list a reply over the leader's strategies. */
  readonly raised: readonly (readonly T[])[];
  /** The constant. */
  readonly raise: T;
  /** `B_ij − B_ik` times {@link ReplyTable.scale}, over the leader's strategies `i`. */
  incentive(j: number, k: number): readonly T[];
  /** By what incentives are multiplied, positive. */
  readonly scale: T;
}

/** The payoffs of a two-player game, one of whose players leads. */
export function replyTable<T>(game: NormalFormGame<T>, leader: number): ReplyTable<T> {
  const { field } = game;
  const follower = 1 - leader;
  const shape = shapeOf(game);
  const steps = strides(shape);
  const [strategies, replies] = [shape[leader] as number, shape[follower] as number];
  const at = (i: number, j: number): number => i * (steps[leader] as number) + j * (steps[follower] as number);
  const column = <V>(list: ArrayLike<V>, j: number): V[] =>
    Array.from({ length: strategies }, (_, i) => list[at(i, j)] as V);
  const own = game.payoffs[leader] as ArrayLike<T>;
  const raise = raiseAboveZero(field, own);
  return withScaledPayoffs(game, ({ ring, payoffs, scales, quotient }) => {
    const columns = Array.from({ length: replies }, (_, j) => column(payoffs[follower] as ArrayLike<never>, j));
    return {
      strategies,
      replies,
      raised: Array.from({ length: replies }, (_, j) => column(own, j).map((payoff) => field.add(payoff, raise))),
      raise,
      incentive: (j, k) => {
        const [best, other] = [columns[j] as never[], columns[k] as never[]];
        return best.map((payoff, i) => quotient(ring.sub(payoff, other[i] as never), ring.one));
      },
      scale: quotient(scales[follower] as never, ring.one),
    };
  });
}

/** The positive ones of the weights on some replies, times a factor. */
export function replyWeights<T>(
  game: NormalFormGame<T>,
  replies: readonly number[],
  { weights, factor }: { weights: readonly T[]; factor: T },
): ReplyWeight<T>[] {
  const { field } = game;
  return replies.flatMap((reply, k) => {
    const weight = weights[k] as T;
    return field.compare(weight, field.zero) > 0 ? [{ reply, weight: field.mul(weight, factor) }] : [];
  });
}
