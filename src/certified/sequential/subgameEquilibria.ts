/**
 * # The equilibria of each subgame
 *
 * A subgame-perfect equilibrium plays an equilibrium of every subgame. A list of all of them therefore holds, as its parts, all
 * subgame-perfect equilibria of every subgame.
 *
 * ## References
 *
 * - [Selten1965]
 *
 * @module
 */
import type { BehaviorProfile } from "../../games/extensive-form/behaviorProfile.ts";
import { expectedPayoffs } from "../../games/extensive-form/continuationPayoffs.ts";
import type { ExtensiveGame } from "../../games/extensive-form/extensiveGame.ts";
import { gameBelow, subgameRoots } from "../../games/extensive-form/subgames.ts";

/** The ways in which one subgame is played. */
export interface SubgameEquilibria<T> {
  /** The node at which the subgame begins. */
  readonly root: number;
  /** Index in the whole game of each of its information sets. */
  readonly infosets: readonly number[];
  /** Its different equilibria, in the order in which they first occur. */
  readonly equilibria: readonly SubgameEquilibrium<T>[];
}

/** An equilibrium of a subgame. */
export interface SubgameEquilibrium<T> {
  /** The probability of each action, for each information set of the subgame. */
  readonly behavior: BehaviorProfile<T>;
  /** What each player expects where the subgame begins. */
  readonly payoffs: readonly T[];
}

/**
 * How a list of profiles plays each subgame, the whole game first.
 *
 * @param profiles - Behavior profiles of the game, such as the solutions of {@link subgamePerfect}.
 *
 * @example
 * ```ts doctest
 * import { exact, gameFromTree, move, payoffs, subgameEquilibria, subgamePerfect } from "jiama";
 *
 * const reply = (a, b) => move("II", { l: payoffs(a, a), r: payoffs(b, b) }, { infoset: "II" });
 * const stag = move("I", { l: reply(4, 0), r: reply(0, 2) }, { infoset: "I" });
 * const game = gameFromTree(["I", "II"], move("I", { out: payoffs(3, 3), in: stag }, { infoset: "first" }));
 * const [whole, hunt] = subgameEquilibria(game, subgamePerfect(game, { all: true }).solutions);
 * whole.equilibria.map(({ payoffs }) => payoffs.map(exact.format).join(" ")) // => [ '4 4', '3 3', '3 3' ]
 * hunt.equilibria.map(({ payoffs }) => payoffs.map(exact.format).join(" ")) // => [ '4 4', '4/3 4/3', '2 2' ]
 * ```
 *
 * @category Extensive form
 */
export function subgameEquilibria<T>(
  game: ExtensiveGame<T>,
  profiles: readonly BehaviorProfile<T>[],
): readonly SubgameEquilibria<T>[] {
  return subgameRoots(game).map((root) => {
    const { game: subgame, infosets } = gameBelow(game, root, () => null);
    const behaviors = profiles.map((profile) => infosets.map((set) => profile[set] as readonly T[]));
    const keyOf = (behavior: BehaviorProfile<T>) => behavior.map((own) => own.map(game.field.format).join()).join(";");
    const different = new Map(behaviors.map((behavior) => [keyOf(behavior), behavior]));
    const equilibria = [...different.values()].map((behavior) => ({
      behavior,
      payoffs: expectedPayoffs(subgame, behavior),
    }));
    return { root, infosets, equilibria };
  });
}
