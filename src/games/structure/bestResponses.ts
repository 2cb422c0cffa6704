/**
 * # Best responses
 *
 * The pure strategies that pay a player most against what the others play.
 *
 * @module
 */
import { commonDenominator } from "../../arithmetic/commonDenominator.ts";
import type { Rational } from "../../arithmetic/exact.ts";
import { float } from "../../arithmetic/float.ts";
import { rangeOf } from "../../arithmetic/rangeOf.ts";
import { integers } from "../../arithmetic/ring.ts";
import { DomainError } from "../../errors.ts";
import { deviationPayoffs } from "../normal-form/deviationPayoffs.ts";
import { integerPayoffs } from "../normal-form/integerPayoffs.ts";
import { type MixedProfile, requireProfile } from "../normal-form/mixedProfile.ts";
import { type NormalFormGame, shapeOf } from "../normal-form/normalFormGame.ts";
import { requireTolerance, STRUCTURE_TOLERANCE } from "./plainPayoffs.ts";

/** Options of {@link bestResponses}. */
export interface BestResponseOptions {
  /**
   * In doubles, the share of the player's range of payoffs by which a best response may fall short of the best.
   * @defaultValue `1e-9`
   */
  readonly tolerance?: number;
}

/**
 * The indices of a player's pure best responses to a mixed profile, in increasing order.
 *
 * Exact games are compared exactly, in integers. The player's own strategy in the profile does not matter. The cost is that
 * of reading the player's payoffs once.
 *
 * @param player - Index of the player, from 0.
 * @throws {@link DomainError} when the profile does not fit the game, or there is no such player.
 *
 * @example
 * ```ts doctest
 * import { bestResponses, bimatrixGame, exact } from "jiama";
 *
 * const chicken = bimatrixGame([[0, 7], [2, 6]], [[0, 2], [7, 6]]);
 * const third = [exact.from("1/3"), exact.from("2/3")];
 * bestResponses(chicken, [third, third], 0) // => [ 0, 1 ]
 * bestResponses(chicken, [third, [exact.zero, exact.one]], 0) // => [ 0 ]
 * ```
 *
 * @category Nash equilibrium
 */
export function bestResponses<T>(
  game: NormalFormGame<T>,
  profile: MixedProfile<T>,
  player: number,
  { tolerance = STRUCTURE_TOLERANCE }: BestResponseOptions = {},
): readonly number[] {
  requireProfile(game, profile);
  requireTolerance(tolerance);
  if (!Number.isInteger(player) || player < 0 || player >= game.players.length) {
    throw new DomainError({
      en: `bestResponses: there is no player of index ${player}; give an integer from 0 to ${game.players.length - 1}.`,
      zh: `bestResponses：没有序号为 ${player} 的参与人；请给出 0 至 ${game.players.length - 1} 的整数。`,
    });
  }
  if (game.field.name === "float") {
    const payoffs = game.payoffs[player] as ArrayLike<unknown> as ArrayLike<number>;
    const table = deviationPayoffs(
      float,
      payoffs,
      shapeOf(game),
      profile as MixedProfile<unknown> as number[][],
      player,
    );
    const { least, greatest } = rangeOf(payoffs);
    const rounding = 8 * Number.EPSILON * Math.max(Math.abs(least), Math.abs(greatest));
    const bound = Math.max(...table) - Math.max(tolerance * (greatest - least), rounding);
    return table.flatMap((payoff, own) => (payoff >= bound ? [own] : []));
  }
  const table = integerTable(
    game as NormalFormGame<unknown> as NormalFormGame<Rational>,
    profile as MixedProfile<unknown> as MixedProfile<Rational>,
    player,
  );
  const best = table.reduce((a, b) => (b > a ? b : a));
  return table.flatMap((payoff, own) => (payoff === best ? [own] : []));
}

/** A positive multiple of the player's expected payoffs, one for each own strategy. */
function integerTable(game: NormalFormGame<Rational>, profile: MixedProfile<Rational>, player: number): bigint[] {
  const weights = profile.map((strategy) => commonDenominator(strategy).numerators);
  return deviationPayoffs(integers, integerPayoffs(game, player).numerators, shapeOf(game), weights, player);
}
