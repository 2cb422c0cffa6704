/**
 * # Behavior strategies
 *
 * A behavior strategy names a probability for each action of each information set of a player; a pure one names an action.
 * Profiles go through the information sets of all players in the order of `game.infosets`.
 *
 * ## References
 *
 * - [Kuhn1953]
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import { pureStrategy } from "../normal-form/mixedProfile.ts";
import { probabilityFault } from "../probabilities.ts";
import type { ExtensiveGame, InformationSet } from "./extensiveGame.ts";

/** For each information set of the game, one probability for each action. */
export type BehaviorProfile<T> = readonly (readonly T[])[];

/** For each information set of the game, the index of the action taken. */
export type PureBehaviorProfile = readonly number[];

/**
 * The behavior profile that takes the actions of a pure one for sure.
 *
 * @throws {@link DomainError} when the profile does not fit the game.
 *
 * @category Games
 */
export function behaviorProfileOf<T>(game: ExtensiveGame<T>, profile: PureBehaviorProfile): BehaviorProfile<T> {
  requireLength(game, profile.length);
  // Few different strategies occur, and a large game has many information sets.
  const known = new Map<number, readonly T[]>();
  return game.infosets.map((set, index) => {
    const count = set.actions.length;
    const chosen = profile[index] as number;
    if (!Number.isInteger(chosen) || chosen < 0 || chosen >= count) {
      throw new DomainError({
        en: `${setName(game, set).en} has no action of index ${chosen}; give an integer from 0 to ${count - 1}.`,
        zh: `${setName(game, set).zh}没有序号为 ${chosen} 的行动；请给出 0 至 ${count - 1} 的整数。`,
      });
    }
    const key = count * (count + 1) + chosen;
    const strategy = known.get(key) ?? pureStrategy(game.field, count, chosen);
    known.set(key, strategy);
    return strategy;
  });
}

/**
 * Refuses a profile that does not fit the game or is not made of probabilities.
 *
 * @throws {@link DomainError} that names the information set.
 */
export function requireBehaviorProfile<T>(game: ExtensiveGame<T>, profile: BehaviorProfile<T>): void {
  requireLength(game, profile.length);
  game.infosets.forEach((set, index) => {
    const own = profile[index] as readonly T[];
    if (own.length !== set.actions.length) {
      throw new DomainError({
        en: `${setName(game, set).en} has ${set.actions.length} actions, and ${own.length} probabilities are given; give one each.`,
        zh: `${setName(game, set).zh}有 ${set.actions.length} 个行动，却给出了 ${own.length} 个概率；请一一对应。`,
      });
    }
    const fault = probabilityFault(game.field, own);
    if (fault === null) return;
    const value = game.field.format(fault.value);
    throw new DomainError(
      fault.kind === "negative"
        ? {
            en: `${setName(game, set).en} has an action of probability ${value}; probabilities are at least 0.`,
            zh: `${setName(game, set).zh}有概率为 ${value} 的行动；概率不得为负。`,
          }
        : {
            en: `the probabilities at ${setName(game, set).en} sum to ${value}; they must sum to 1.`,
            zh: `${setName(game, set).zh}的概率之和为 ${value}；须为 1。`,
          },
    );
  });
}

function requireLength(game: ExtensiveGame<unknown>, length: number): void {
  if (length === game.infosets.length) return;
  throw new DomainError({
    en: `the profile speaks of ${length} information sets; the game has ${game.infosets.length}: give one strategy each.`,
    zh: `该组合涉及 ${length} 个信息集，而博弈有 ${game.infosets.length} 个；请为每个信息集给出一个策略。`,
  });
}

function setName(game: ExtensiveGame<unknown>, set: InformationSet): { en: string; zh: string } {
  const [player, label] = [JSON.stringify(game.players[set.player]), JSON.stringify(set.label)];
  return { en: `the information set ${label} of player ${player}`, zh: `参与人 ${player} 的信息集 ${label} ` };
}
