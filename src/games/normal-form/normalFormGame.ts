/**
 * # Games in normal form
 *
 * A finite game for `n` players: each player `i` has `mᵢ` strategies, and each strategy profile has a payoff for each player.
 *
 * *Notation.* A profile is `s = (s₀, …, sₙ₋₁)`, its index is `(…(s₀ m₁ + s₁) m₂ + …) mₙ₋₁ + sₙ₋₁`: the last player's strategy
 * moves fastest. For two players, payoffs are therefore `m × n` matrices row by row, for both players.
 *
 * ## Implementation notes
 *
 * Payoffs are flat, one list a player: doubles in a `Float64Array`, fractions in an array.
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { Field } from "../../arithmetic/field.ts";
import { DomainError, type Localized } from "../../errors.ts";

/** A finite game in normal form over the numbers of a field. */
export interface NormalFormGame<T> {
  /** Tells this form of game from others. */
  readonly kind: "normal-form";
  /** The arithmetic of the payoffs. */
  readonly field: Field<T>;
  /** What the game is called; may be empty. */
  readonly title: string;
  /** One label a player, no two the same. */
  readonly players: readonly string[];
  /** The labels of each player's strategies, at least one a player, no two the same for one player. */
  readonly strategies: readonly (readonly string[])[];
  /** One flat list a player, over the profiles in the order of their index. */
  readonly payoffs: readonly ArrayLike<T>[];
}

/** A payoff as it may be given: an integer, text such as `"1/3"` or `"0.1"`, or a number of the field. */
export type PayoffInput<T> = number | string | T;

/** Labels and arithmetic of a new game. */
export interface GameOptions<T> {
  /** The arithmetic. @defaultValue `exact` */
  readonly field?: Field<T>;
  /** What the game is called. @defaultValue `""` */
  readonly title?: string;
  /** Labels of the players. @defaultValue `"1"`, `"2"`, … */
  readonly players?: readonly string[];
  /** Labels of each player's strategies. @defaultValue `"1"`, `"2"`, … */
  readonly strategies?: readonly (readonly string[])[];
}

/** Largest number of profiles of a game that is stored whole. */
export const MAX_PROFILES = 1e8;
/** Largest number of players of a game in normal form. */
export const MAX_PLAYERS = 64;

/**
 * The game with the given numbers of strategies and flat lists of payoffs.
 *
 * @param shape - Number of strategies of each player, one to 64 players, at most 10⁸ profiles.
 * @param payoffs - For each player, the payoffs over all profiles, the last player's strategy moving fastest.
 * @throws {@link DomainError} when shape, payoffs and labels do not fit together, a label is repeated, or a payoff is not finite.
 *
 * @example
 * ```ts doctest
 * import { normalFormGame } from "jiama";
 *
 * const game = normalFormGame([2, 2], [["3", "0", "5", "1"], [3, 5, 0, 1]], { title: "Prisoner's dilemma" });
 * game.strategies // => [["1", "2"], ["1", "2"]]
 * ```
 *
 * @category Games
 */
export function normalFormGame<T = Rational>(
  shape: readonly number[],
  payoffs: readonly ArrayLike<PayoffInput<NoInfer<T>>>[],
  options: GameOptions<T> = {},
): NormalFormGame<T> {
  const field = options.field ?? (exact as unknown as Field<T>);
  const profiles = checkedProfileCount(shape);
  if (payoffs.length !== shape.length) {
    throw new DomainError({
      en: `a game for ${shape.length} players needs ${shape.length} lists of payoffs; ${payoffs.length} were given.`,
      zh: `${shape.length} 人博弈需要 ${shape.length} 组收益，给出的是 ${payoffs.length} 组。`,
    });
  }
  payoffs.forEach((list, player) => {
    if (list.length === profiles) return;
    throw new DomainError({
      en: `player ${player + 1} has ${list.length} payoffs; ${shape.join(" × ")} strategies make ${profiles} profiles, so give ${profiles}.`,
      zh: `参与人 ${player + 1} 有 ${list.length} 个收益；${shape.join(" × ")} 个策略共有 ${profiles} 个策略组合，请给出 ${profiles} 个。`,
    });
  });
  return {
    kind: "normal-form",
    field,
    title: options.title ?? "",
    players: checkedLabels(options.players, shape.length, { en: "players", zh: "参与人" }),
    strategies: strategyLabels(options.strategies, shape),
    payoffs: payoffs.map((list) => storedPayoffs(field, list)),
  };
}

/** Number of strategies of each player. */
export function shapeOf(game: NormalFormGame<unknown>): readonly number[] {
  return game.strategies.map((own) => own.length);
}

/** Number of strategy profiles. */
export function profileCount(game: NormalFormGame<unknown>): number {
  return shapeOf(game).reduce((product, count) => product * count, 1);
}

/** How far apart in the flat lists two profiles lie that differ by one step of one player's strategy, one stride a player. */
export function strides(shape: readonly number[]): readonly number[] {
  const result = new Array<number>(shape.length).fill(1);
  for (let i = shape.length - 2; i >= 0; i -= 1) result[i] = (result[i + 1] as number) * (shape[i + 1] as number);
  return result;
}

/**
 * Refuses a game that is not for two players.
 *
 * @param caller - The function that needs two players, for the message.
 * @throws {@link DomainError} when the game has another number of players.
 */
export function requireTwoPlayers(game: NormalFormGame<unknown>, caller: string): void {
  if (game.players.length === 2) return;
  throw new DomainError({
    en: `${caller}: the game has ${game.players.length} player${game.players.length === 1 ? "" : "s"}; give a game for two players.`,
    zh: `${caller}：该博弈有 ${game.players.length} 个参与人；请给出两人博弈。`,
  });
}

/**
 * The number of profiles of a shape, counted before anything is stored.
 *
 * @throws {@link DomainError} when the shape is not that of a game, or makes too many profiles.
 */
export function checkedProfileCount(shape: readonly number[]): number {
  requirePlayerCount(shape.length);
  const wrong = shape.findIndex((count) => !Number.isSafeInteger(count) || count < 1);
  if (wrong >= 0) {
    throw new DomainError({
      en: `player ${wrong + 1} has ${shape[wrong]} strategies; give every player at least one.`,
      zh: `参与人 ${wrong + 1} 的策略数为 ${shape[wrong]}；每个参与人至少要有一个策略。`,
    });
  }
  const profiles = shape.reduce((product, count) => product * BigInt(count), 1n);
  if (profiles > BigInt(MAX_PROFILES)) {
    throw new DomainError({
      en: `${shape.join(" × ")} strategies make ${profiles} profiles; a game may have at most ${MAX_PROFILES}.`,
      zh: `${shape.join(" × ")} 个策略共有 ${profiles} 个策略组合；至多允许 ${MAX_PROFILES} 个。`,
    });
  }
  return Number(profiles);
}

/** @throws {@link DomainError} when there are no players, or too many. */
export function requirePlayerCount(count: number): void {
  if (count >= 1 && count <= MAX_PLAYERS) return;
  throw new DomainError({
    en: `a game has 1 to ${MAX_PLAYERS} players; ${count} were given.`,
    zh: `博弈须有 1 至 ${MAX_PLAYERS} 个参与人，给出的是 ${count} 个。`,
  });
}

function storedPayoffs<T>(field: Field<T>, list: ArrayLike<PayoffInput<T>>): ArrayLike<T> {
  const read = (value: PayoffInput<T>): T =>
    typeof value === "string" || typeof value === "number" ? field.from(value) : value;
  if (field.name !== "float") return Array.from(list, read);
  const doubles = Float64Array.from(list as ArrayLike<number | string>, (value) => read(value) as number);
  const wrong = doubles.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0) {
    throw new DomainError({
      en: `a payoff is ${doubles[wrong]}, at place ${wrong} of its list; payoffs are finite numbers.`,
      zh: `第 ${wrong} 个收益为 ${doubles[wrong]}；收益须为有限数。`,
    });
  }
  return doubles as ArrayLike<unknown> as ArrayLike<T>;
}

function strategyLabels(given: GameOptions<unknown>["strategies"], shape: readonly number[]): readonly string[][] {
  if (given !== undefined && given.length !== shape.length) {
    throw new DomainError({
      en: `labels of strategies were given for ${given.length} players; the game has ${shape.length}.`,
      zh: `给出了 ${given.length} 个参与人的策略名，而博弈有 ${shape.length} 个参与人。`,
    });
  }
  return shape.map((count, player) =>
    checkedLabels(given?.[player], count, {
      en: `strategies of player ${player + 1}`,
      zh: `参与人 ${player + 1} 的策略`,
    }),
  );
}

/**
 * The labels given, or `"1"`, `"2"`, … where none are.
 *
 * @param what - What is labelled, for messages: `players`.
 * @throws {@link DomainError} when there are more or fewer than `count`, or two are the same.
 */
export function checkedLabels(given: readonly string[] | undefined, count: number, what: Localized): string[] {
  if (given === undefined) return Array.from({ length: count }, (_, index) => String(index + 1));
  if (given.length !== count) {
    throw new DomainError({
      en: `${given.length} labels were given for ${count} ${what.en}; give one each.`,
      zh: `${what.zh}有 ${count} 个，却给出了 ${given.length} 个名称；请一一对应。`,
    });
  }
  if (new Set(given).size !== given.length) {
    const repeated = given.find((label, index) => given.indexOf(label) !== index);
    throw new DomainError({
      en: `the label ${JSON.stringify(repeated)} stands twice among the ${what.en}; use different labels.`,
      zh: `${what.zh}中名称 ${JSON.stringify(repeated)} 出现两次；请使用不同的名称。`,
    });
  }
  return [...given];
}
