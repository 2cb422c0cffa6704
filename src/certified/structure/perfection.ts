/**
 * # Perfect equilibria of two-player games
 *
 * An equilibrium is *perfect* when it is the limit of equilibria of games in which every strategy is played with some small
 * probability. For two players that is so if and only if neither player's strategy is weakly dominated ([VanDamme1991]
 * Theorem 3.2.2). For more players it is necessary and not enough.
 *
 * ## References
 *
 * - [Selten1975], [VanDamme1991] §3.2
 *
 * @module
 */
import type { MixedProfile, MixedStrategy } from "../../games/normal-form/mixedProfile.ts";
import { type NormalFormGame, requireTwoPlayers } from "../../games/normal-form/normalFormGame.ts";
import { STRUCTURE_TOLERANCE } from "../../games/structure/plainPayoffs.ts";
import { type Admissibility, type AdmissibilityOptions, admissibility } from "./admissibility.ts";
import { requireEquilibrium } from "./requireEquilibrium.ts";

/** Whether an equilibrium is perfect, and why. */
export interface Perfection<T> {
  /** `solved`, or `limit`: a linear program met its limit. */
  readonly status: "solved" | "limit";
  /** Whether the equilibrium is perfect; `null` where that is not known. */
  readonly perfect: boolean | null;
  /** Whether either player's strategy is admissible, with the belief or the mixture that proves it. */
  readonly players: readonly [Admissibility<T>, Admissibility<T>];
}

/**
 * Whether an equilibrium of a two-player game is perfect.
 *
 * Two linear programs, the size of the game. In doubles the profile is taken as an equilibrium within the tolerance, and
 * dominance is decided for the payoffs as they are stored.
 *
 * @throws {@link DomainError} when the game is not for two players, or the profile does not fit it or is no equilibrium.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, mixedProfileOf, perfection } from "jiama";
 *
 * const game = bimatrixGame([[1, 0], [0, 0]], [[1, 0], [0, 0]]);
 * [[0, 0], [1, 1]].map((profile) => perfection(game, mixedProfileOf(game, profile)).perfect) // => [ true, false ]
 * ```
 *
 * @category Refinements
 */
export function perfection<T>(
  game: NormalFormGame<T>,
  profile: MixedProfile<T>,
  options: AdmissibilityOptions = {},
): Perfection<T> {
  requireTwoPlayers(game, "perfection");
  requireEquilibrium(game, profile, { caller: "perfection", tolerance: options.tolerance ?? STRUCTURE_TOLERANCE });
  const players = ([0, 1] as const).map((player) =>
    admissibility(game, profile[player] as MixedStrategy<T>, { ...options, player }),
  ) as [Admissibility<T>, Admissibility<T>];
  const known = players.map(({ admissible }) => admissible);
  const perfect = known.includes(false) ? false : known.includes(null) ? null : true;
  return { status: perfect === null ? "limit" : "solved", perfect, players };
}
