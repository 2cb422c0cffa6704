/**
 * # Payoff dominance
 *
 * One profile *Pareto dominates* another when nobody's payoff is smaller and somebody's is larger, and *payoff dominates* it
 * when everybody's payoff is larger.
 *
 * ## References
 *
 * - [HarsanyiSelten1988]
 *
 * @module
 */
import type { MixedProfile } from "../../games/normal-form/mixedProfile.ts";
import { type NormalFormGame, profileCount, shapeOf } from "../../games/normal-form/normalFormGame.ts";
import { type PureProfile, pureProfileAt } from "../../games/structure/pureProfile.ts";
import { regretCheck } from "../../verify/regret.ts";

/** How the payoffs of profiles stand to each other. */
export interface PayoffDominance<T> {
  /** Expected payoffs, one list a profile, in the order in which the profiles were given. */
  readonly payoffs: readonly (readonly T[])[];
  /** The profiles that no other one of the list Pareto dominates, by place in the list. */
  readonly undominated: readonly number[];
  /** The profile that payoff dominates every other one of the list; `null` where there is none, or only one profile. */
  readonly dominant: number | null;
}

/**
 * Which of several profiles, such as all equilibria of a game, Pareto dominate or payoff dominate one another.
 *
 * @throws {@link DomainError} when a profile does not fit the game.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, mixedProfileOf, payoffDominance, pureEquilibria } from "jiama";
 *
 * const stagHunt = bimatrixGame([[4, 0], [3, 3]], [[4, 3], [0, 3]]);
 * const equilibria = pureEquilibria(stagHunt).solutions.map((profile) => mixedProfileOf(stagHunt, profile));
 * payoffDominance(stagHunt, equilibria).dominant // => 0
 * ```
 *
 * @category Refinements
 */
export function payoffDominance<T>(game: NormalFormGame<T>, profiles: readonly MixedProfile<T>[]): PayoffDominance<T> {
  const payoffs = profiles.map((profile) => regretCheck(game, profile).payoffs);
  const places = payoffs.map((_, place) => place);
  const order = (place: number, other: number): number[] =>
    game.players.map((_, player) => game.field.compare(payoffs[place]?.[player] as T, payoffs[other]?.[player] as T));
  const undominated = places.filter(
    (place) =>
      !places.some((other) => {
        const compared = order(other, place);
        return compared.every((sign) => sign >= 0) && compared.some((sign) => sign > 0);
      }),
  );
  const dominant = places.find((place) =>
    places.every((other) => other === place || order(place, other).every((sign) => sign > 0)),
  );
  return { payoffs, undominated, dominant: places.length > 1 ? (dominant ?? null) : null };
}

/**
 * The first pure profile that Pareto dominates a mixed one, or `null` when no pure profile does.
 *
 * Lotteries over profiles are not looked at: they may dominate what no pure profile does. Cost: all payoffs are read once.
 *
 * @throws {@link DomainError} when the profile does not fit the game.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, mixedProfileOf, paretoImprovement } from "jiama";
 *
 * const dilemma = bimatrixGame([[3, 0], [5, 1]], [[3, 5], [0, 1]]);
 * paretoImprovement(dilemma, mixedProfileOf(dilemma, [1, 1])) // => [ 0, 0 ]
 * ```
 *
 * @category Refinements
 */
export function paretoImprovement<T>(game: NormalFormGame<T>, profile: MixedProfile<T>): PureProfile | null {
  const { field } = game;
  const { payoffs } = regretCheck(game, profile);
  for (let place = 0; place < profileCount(game); place += 1) {
    let better = false;
    const noWorse = payoffs.every((payoff, player) => {
      const order = field.compare((game.payoffs[player] as ArrayLike<T>)[place] as T, payoff);
      better ||= order > 0;
      return order >= 0;
    });
    if (noWorse && better) return pureProfileAt(shapeOf(game), place);
  }
  return null;
}
