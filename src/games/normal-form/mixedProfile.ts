/**
 * # Mixed strategies
 *
 * A mixed strategy is a list of probabilities over a player's strategies; a mixed profile has one for every player.
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";
import { DomainError } from "../../errors.ts";
import { probabilityFault } from "../probabilities.ts";
import { type NormalFormGame, shapeOf } from "./normalFormGame.ts";

/** One probability for each strategy of a player, summing to one. */
export type MixedStrategy<T> = readonly T[];

/** One mixed strategy a player, in the players' order. */
export type MixedProfile<T> = readonly MixedStrategy<T>[];

/**
 * The mixed strategy that plays one strategy for sure.
 *
 * @param count - Number of the player's strategies.
 * @param index - The strategy played, from 0.
 *
 * @category Games
 */
export function pureStrategy<T>(field: Field<T>, count: number, index: number): MixedStrategy<T> {
  return Array.from({ length: count }, (_, own) => (own === index ? field.one : field.zero));
}

/**
 * The strategies that are played with positive probability, in increasing order.
 *
 * @category Games
 */
export function supportOf<T>(field: Field<T>, strategy: MixedStrategy<T>): readonly number[] {
  return strategy.flatMap((probability, index) => (field.compare(probability, field.zero) > 0 ? [index] : []));
}

/** Whether a profile fits the game and is made of probabilities, as {@link requireProfile} wants it. */
export function isProfile<T>(game: NormalFormGame<T>, profile: MixedProfile<T>): boolean {
  const shape = shapeOf(game);
  return (
    profile.length === shape.length &&
    profile.every((own, player) => own.length === shape[player] && probabilityFault(game.field, own) === null)
  );
}

/**
 * Refuses a profile that does not fit the game or is not made of probabilities.
 *
 * @throws {@link DomainError} when the number of players or strategies differs, a probability is negative, or a strategy does
 * not sum to one (to 1e-9 in doubles, exactly otherwise).
 */
export function requireProfile<T>(game: NormalFormGame<T>, profile: MixedProfile<T>): void {
  const { field } = game;
  const shape = shapeOf(game);
  if (profile.length !== shape.length) {
    throw new DomainError({
      en: `the profile has ${profile.length} strategies; the game has ${shape.length} players: give one list of probabilities a player.`,
      zh: `该组合含 ${profile.length} 个策略，而博弈有 ${shape.length} 个参与人；请为每个参与人给出一组概率。`,
    });
  }
  profile.forEach((strategy, player) => {
    const label = game.players[player] as string;
    if (strategy.length !== shape[player]) {
      throw new DomainError({
        en: `the strategy of player ${JSON.stringify(label)} has ${strategy.length} probabilities; the player has ${shape[player]} strategies.`,
        zh: `参与人 ${JSON.stringify(label)} 的策略有 ${strategy.length} 个概率，而其策略有 ${shape[player]} 个。`,
      });
    }
    const fault = probabilityFault(field, strategy);
    if (fault === null) return;
    const value = field.format(fault.value);
    throw new DomainError(
      fault.kind === "negative"
        ? {
            en: `the strategy of player ${JSON.stringify(label)} has the probability ${value}; probabilities are at least 0.`,
            zh: `参与人 ${JSON.stringify(label)} 的策略中有概率 ${value}；概率不得为负。`,
          }
        : {
            en: `the probabilities of player ${JSON.stringify(label)} sum to ${value}; they must sum to 1.`,
            zh: `参与人 ${JSON.stringify(label)} 的概率之和为 ${value}；须为 1。`,
          },
    );
  });
}
