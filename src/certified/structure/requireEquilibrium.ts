/**
 * # Equilibria as arguments
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import { type MixedProfile, supportOf } from "../../games/normal-form/mixedProfile.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import { bestResponses } from "../../games/structure/bestResponses.ts";

/** The supports and the best responses of an equilibrium, one list a player. */
export interface EquilibriumSupports {
  /** Strategies played with positive probability. */
  readonly supports: readonly (readonly number[])[];
  /** Pure best responses, the supports among them. */
  readonly bestResponses: readonly (readonly number[])[];
}

/**
 * The supports and best responses of a profile that is an equilibrium: every strategy that is played is a best response.
 *
 * @param caller - The function that was called, for the message.
 * @param tolerance - In doubles, the share of a player's range by which a best response may fall short of the best; smaller
 * probabilities count as none.
 * @throws {@link DomainError} when the profile does not fit the game or is no equilibrium.
 */
export function requireEquilibrium<T>(
  game: NormalFormGame<T>,
  profile: MixedProfile<T>,
  { caller, tolerance }: { readonly caller: string; readonly tolerance: number },
): EquilibriumSupports {
  const best = game.players.map((_, player) => bestResponses(game, profile, player, { tolerance }));
  const supports = profile.map((strategy) =>
    supportOf(game.field, strategy).filter(
      (own) => game.field.name !== "float" || game.field.toNumber(strategy[own] as T) > tolerance,
    ),
  );
  supports.forEach((support, player) => {
    const wrong = support.find((own) => !best[player]?.includes(own));
    if (wrong === undefined) return;
    const [label, strategy] = [game.players[player], game.strategies[player]?.[wrong]].map((name) =>
      JSON.stringify(name),
    );
    throw new DomainError({
      en: `${caller}: the profile is not an equilibrium: player ${label} plays ${strategy}, which is no best response; give an equilibrium.`,
      zh: `${caller}：该策略组合不是均衡：参与人 ${label} 采用的 ${strategy} 不是最优反应；请给出均衡。`,
    });
  });
  return { supports, bestResponses: best };
}
