/**
 * # Strict and quasi-strict equilibria
 *
 * An equilibrium is *strict* when every player's strategy is the only best response, and *quasi-strict* when every player plays
 * all of the best responses. It is *completely mixed* when all strategies are played.
 *
 * ## References
 *
 * - [Harsanyi1973], [VanDamme1991]
 *
 * @module
 */
import type { MixedProfile } from "../../games/normal-form/mixedProfile.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import { STRUCTURE_TOLERANCE } from "../../games/structure/plainPayoffs.ts";
import { type EquilibriumSupports, requireEquilibrium } from "./requireEquilibrium.ts";

/** Options of the refinements of an equilibrium. */
export interface RefinementOptions {
  /**
   * In doubles, the share of a player's range of payoffs by which a best response may fall short of the best; smaller
   * probabilities count as none. @defaultValue `1e-9`
   */
  readonly tolerance?: number;
}

/** What kind of equilibrium a profile is. */
export interface EquilibriumType extends EquilibriumSupports {
  /** Every player plays one strategy for sure. */
  readonly pure: boolean;
  /** Every player's strategy is the only best response; strict equilibria are pure. */
  readonly strict: boolean;
  /** Every best response is played. */
  readonly quasiStrict: boolean;
  /** Every strategy is played. */
  readonly completelyMixed: boolean;
}

/**
 * What kind of equilibrium a profile is, for any number of players, with its supports and best responses.
 *
 * @throws {@link DomainError} when the profile does not fit the game or is no equilibrium.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, equilibriumType, mixedProfileOf } from "jiama";
 *
 * const game = bimatrixGame([[1, 1], [1, 0]], [[1, 1], [1, 0]]);
 * const { strict, quasiStrict, bestResponses } = equilibriumType(game, mixedProfileOf(game, [0, 0]));
 * [strict, quasiStrict, bestResponses] // => [ false, false, [ [ 0, 1 ], [ 0, 1 ] ] ]
 * ```
 *
 * @category Refinements
 */
export function equilibriumType<T>(
  game: NormalFormGame<T>,
  profile: MixedProfile<T>,
  { tolerance = STRUCTURE_TOLERANCE }: RefinementOptions = {},
): EquilibriumType {
  const known = requireEquilibrium(game, profile, { caller: "equilibriumType", tolerance });
  const { supports, bestResponses } = known;
  return {
    ...known,
    pure: supports.every((support) => support.length === 1),
    strict: bestResponses.every((best) => best.length === 1),
    quasiStrict: bestResponses.every((best, player) => best.length === supports[player]?.length),
    completelyMixed: supports.every((support, player) => support.length === game.strategies[player]?.length),
  };
}
