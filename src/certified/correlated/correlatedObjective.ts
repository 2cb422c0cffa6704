/**
 * # Objectives of correlation
 *
 * What a correlation device is made best for, as a number for each profile.
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import { type NormalFormGame, type PayoffInput, profileCount } from "../../games/normal-form/normalFormGame.ts";

/** The expected payoff of one player. */
export interface PlayerObjective {
  /** The player, from 0. */
  readonly player: number;
}

/** A weighted sum of the players' expected payoffs. */
export interface PayoffWeights<T> {
  /** One weight a player, of any sign. */
  readonly payoffs: readonly PayoffInput<T>[];
}

/** The expectation of a number that each profile is worth. */
export interface ProfileWorths<T> {
  /** One number a profile, in the order of the profiles' index. */
  readonly profiles: readonly PayoffInput<T>[];
}

/**
 * What is made large: the sum of payoffs (`welfare`), the payoff of the player who is worst off (`max-min`), one player's payoff, a
 * weighted sum, the expectation of given numbers, or nothing (`none`: any equilibrium).
 */
export type CorrelatedObjective<T> =
  | "welfare"
  | "max-min"
  | "none"
  | PlayerObjective
  | PayoffWeights<T>
  | ProfileWorths<T>;

/**
 * What each profile is worth under an objective.
 *
 * @throws {@link DomainError} when the objective does not fit the game.
 */
export function profileWorths<T>(
  game: NormalFormGame<T>,
  objective: Exclude<CorrelatedObjective<T>, "max-min">,
): readonly T[] {
  const { field, players } = game;
  const profiles = profileCount(game);
  if (objective === "none") return new Array<T>(profiles).fill(field.zero);
  if (objective === "welfare")
    return weighted(
      game,
      players.map(() => field.one),
    );
  if ("player" in objective) {
    const { player } = objective;
    if (!Number.isInteger(player) || player < 0 || player >= players.length) {
      throw new DomainError({
        en: `the objective names player ${player}; give an integer from 0 to ${players.length - 1}.`,
        zh: `目标所指参与人为 ${player}；请给出 0 至 ${players.length - 1} 的整数。`,
      });
    }
    return Array.from(game.payoffs[player] as ArrayLike<T>);
  }
  if ("payoffs" in objective) return weighted(game, numbers(game, objective.payoffs, players.length, PLAYERS));
  return numbers(game, objective.profiles, profiles, PROFILES);
}

const PLAYERS = { en: "players", zh: "参与人" };
const PROFILES = { en: "strategy profiles", zh: "策略组合" };

function numbers<T>(
  { field }: NormalFormGame<T>,
  given: readonly PayoffInput<T>[],
  count: number,
  what: { en: string; zh: string },
): T[] {
  if (given.length !== count) {
    throw new DomainError({
      en: `the objective has ${given.length} numbers for ${count} ${what.en}; give one each.`,
      zh: `目标有 ${given.length} 个数，而${what.zh}有 ${count} 个；请一一给出。`,
    });
  }
  return given.map((value) => (typeof value === "string" || typeof value === "number" ? field.from(value) : value));
}

function weighted<T>({ field, payoffs }: NormalFormGame<T>, weights: readonly T[]): T[] {
  return Array.from(payoffs[0] as ArrayLike<T>, (_, index) =>
    payoffs.reduce(
      (sum, list, player) => field.add(sum, field.mul(weights[player] as T, list[index] as T)),
      field.zero,
    ),
  );
}
