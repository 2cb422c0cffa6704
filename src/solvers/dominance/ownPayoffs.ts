/**
 * # One player's payoffs in a game cut down to some strategies
 *
 * @module
 */
import { profileAt } from "../../games/normal-form/correlatedDistribution.ts";
import { type NormalFormGame, shapeOf, strides } from "../../games/normal-form/normalFormGame.ts";
import type { ScaledPayoffs } from "../../games/normal-form/scaledPayoffs.ts";

/** One player's payoffs against each profile of the others' remaining strategies. */
export interface OwnPayoffs<R> {
  /** The player. */
  readonly player: number;
  /** The player's strategies that remain. */
  readonly strategies: readonly number[];
  /** For each of them, the scaled payoffs against the others' profiles. */
  readonly table: readonly (readonly R[])[];
  /** The profile of all players in which the others play profile `s` and the player plays `strategy`. */
  profile(s: number, strategy: number): readonly number[];
  /** Differences of payoffs up to this size count as none: zero for integers. */
  readonly floor: R;
}

/**
 * The payoffs of one player in the game cut down to the remaining strategies.
 *
 * @param tolerance - In doubles, the share of the range of the payoffs up to which differences count as none.
 */
export function ownPayoffs<R>(
  game: NormalFormGame<unknown>,
  { payoffs, negligible }: ScaledPayoffs<R, unknown>,
  { remaining, player, tolerance }: { remaining: readonly (readonly number[])[]; player: number; tolerance: number },
): OwnPayoffs<R> {
  const shape = shapeOf(game);
  const steps = strides(shape);
  const own = payoffs[player] as ArrayLike<R>;
  const strategies = remaining[player] as readonly number[];
  let offsets = [0];
  remaining.forEach((kept, other) => {
    if (other === player) return;
    offsets = offsets.flatMap((offset) => kept.map((strategy) => offset + strategy * (steps[other] as number)));
  });
  const stride = steps[player] as number;
  const table = strategies.map((strategy) => offsets.map((offset) => own[offset + strategy * stride] as R));
  return {
    player,
    strategies,
    table,
    profile: (s, strategy) => profileAt(shape, (offsets[s] as number) + strategy * stride),
    floor: negligible(player, tolerance),
  };
}
