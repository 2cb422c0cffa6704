/**
 * # Pure strategy profiles
 *
 * A pure profile names one strategy a player, by index from 0. Its place in the flat lists of payoffs is the sum of the
 * indices times the strides.
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import { type MixedProfile, pureStrategy } from "../normal-form/mixedProfile.ts";
import { type NormalFormGame, shapeOf, strides } from "../normal-form/normalFormGame.ts";

/** The index of each player's strategy, from 0, in the players' order. */
export type PureProfile = readonly number[];

/** The profile at a place of the flat lists of payoffs. */
export function pureProfileAt(shape: readonly number[], place: number): PureProfile {
  const profile = new Array<number>(shape.length);
  let rest = place;
  for (let player = shape.length - 1; player >= 0; player -= 1) {
    const count = shape[player] as number;
    profile[player] = rest % count;
    rest = (rest - (profile[player] as number)) / count;
  }
  return profile;
}

/** The place of a profile in the flat lists of payoffs. */
export function placeOf(shape: readonly number[], profile: PureProfile): number {
  const steps = strides(shape);
  return profile.reduce((place, own, player) => place + own * (steps[player] as number), 0);
}

/**
 * The mixed profile that plays a pure one for sure.
 *
 * @throws {@link DomainError} when the profile does not fit the game.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, mixedProfileOf, regretCheck, exact } from "jiama";
 *
 * const chicken = bimatrixGame([[0, 7], [2, 6]], [[0, 2], [7, 6]]);
 * exact.format(regretCheck(chicken, mixedProfileOf(chicken, [0, 1])).maxRegret) // => "0"
 * ```
 *
 * @category Games
 */
export function mixedProfileOf<T>(game: NormalFormGame<T>, profile: PureProfile): MixedProfile<T> {
  requirePureProfile(game, profile, "mixedProfileOf");
  return shapeOf(game).map((count, player) => pureStrategy(game.field, count, profile[player] as number));
}

/**
 * Refuses a pure profile that does not fit the game.
 *
 * @param caller - The function that was called, for the message.
 * @throws {@link DomainError} when a player has no strategy, or one that does not exist.
 */
export function requirePureProfile(game: NormalFormGame<unknown>, profile: PureProfile, caller: string): void {
  const shape = shapeOf(game);
  if (profile.length !== shape.length) {
    throw new DomainError({
      en: `${caller}: the profile [${profile.join(", ")}] has ${profile.length} strategies; give one index for each of ${shape.length} players.`,
      zh: `${caller}：策略组合 [${profile.join(", ")}] 含 ${profile.length} 个策略；请为 ${shape.length} 个参与人各给一个序号。`,
    });
  }
  const wrong = profile.findIndex(
    (own, player) => !Number.isInteger(own) || own < 0 || own >= (shape[player] as number),
  );
  if (wrong < 0) return;
  const last = (shape[wrong] as number) - 1;
  throw new DomainError({
    en: `${caller}: player ${JSON.stringify(game.players[wrong])} has no strategy of index ${profile[wrong]}; give an integer from 0 to ${last}.`,
    zh: `${caller}：参与人 ${JSON.stringify(game.players[wrong])} 没有序号为 ${profile[wrong]} 的策略；请给出 0 至 ${last} 的整数。`,
  });
}
