/**
 * # Bayesian games
 *
 * Everybody learns a type of their own, drawn by nature from a common prior, and then all act at once; payoffs depend on the actions and the types of all.
 *
 * ## References
 *
 * - [Harsanyi1967]
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { Field } from "../../arithmetic/field.ts";
import { DomainError } from "../../errors.ts";
import { checkedLabels, type PayoffInput, requirePlayerCount } from "../normal-form/normalFormGame.ts";
import { probabilityFault } from "../probabilities.ts";

/** What is known of one player. */
export interface BayesianPlayer {
  /** Labels of the types. @defaultValue one type, `""` */
  readonly types?: readonly string[];
  /** Labels of the actions. */
  readonly actions: readonly string[];
}

/** One label for each player, by the player's label. */
export type ByPlayer = Readonly<Record<string, string>>;

/** A Bayesian game as one writes it down. */
export interface BayesianGameInput<T> {
  /** The players by label, in order. */
  readonly players: Readonly<Record<string, BayesianPlayer>>;
  /**
   * The probability of a profile of types; or, where types are independent, one list of probabilities for each player with more than one type.
   */
  readonly prior: ((types: ByPlayer) => PayoffInput<T>) | Readonly<Record<string, readonly PayoffInput<T>[]>>;
  /** What each player receives, in their order, when these actions are taken by these types. */
  readonly payoffs: (actions: ByPlayer, types: ByPlayer) => readonly PayoffInput<T>[];
}

/** Arithmetic and name of a new game. */
export interface BayesianGameOptions<T> {
  /** The arithmetic. @defaultValue `exact` */
  readonly field?: Field<T>;
  /** What the game is called. @defaultValue `""` */
  readonly title?: string;
}

/** A type profile with its probability. */
export interface TypeProfile<T> {
  /** Index of the type of each player. */
  readonly types: readonly number[];
  /** Its probability, positive. */
  readonly probability: T;
}

/** A game in which everybody has private information about the payoffs. */
export interface BayesianGame<T> {
  /** Tells this form of game from others. */
  readonly kind: "bayesian";
  /** The arithmetic of payoffs and probabilities. */
  readonly field: Field<T>;
  /** What the game is called; may be empty. */
  readonly title: string;
  /** One label a player. */
  readonly players: readonly string[];
  /** The labels of each player's types. */
  readonly types: readonly (readonly string[])[];
  /** The labels of each player's actions. */
  readonly actions: readonly (readonly string[])[];
  /** The type profiles of positive probability. */
  readonly prior: readonly TypeProfile<T>[];
  /** For each of these type profiles, for each action profile with the first player's action slowest, one payoff a player. */
  readonly payoffs: readonly (readonly (readonly T[])[])[];
}

/** Most payoffs that are computed. */
const MAX_ENTRIES = 2e6;

/**
 * A Bayesian game.
 *
 * @throws {@link DomainError} when a label stands twice, probabilities are none, payoffs are not one a player, or the game is too large.
 *
 * @example
 * ```ts doctest
 * import { bayesianGame, exact } from "jiama";
 *
 * // Cournot competition in which one firm's cost is its own secret.
 * const game = bayesianGame({
 *   players: { I: { types: ["cheap", "dear"], actions: ["1", "2"] }, II: { actions: ["1", "2"] } },
 *   prior: { I: ["1/3", "2/3"] },
 *   payoffs: (q, type) => {
 *     const price = 4 - Number(q.I) - Number(q.II);
 *     return [(price - (type.I === "dear" ? 1 : 0)) * Number(q.I), price * Number(q.II)];
 *   },
 * });
 * game.prior.map(({ probability }) => exact.format(probability)) // => [ '1/3', '2/3' ]
 * ```
 *
 * @category Games
 */
export function bayesianGame<T = Rational>(
  { players: given, prior, payoffs }: BayesianGameInput<NoInfer<T>>,
  { field = exact as unknown as Field<T>, title = "" }: BayesianGameOptions<T> = {},
): BayesianGame<T> {
  const players = Object.keys(given);
  requirePlayerCount(players.length);
  const types = players.map((player) => {
    const own = given[player]?.types ?? [""];
    return checkedLabels(own, own.length, { en: `types of ${player}`, zh: `${player} 的类型` });
  });
  const actions = players.map((player) => {
    const own = given[player]?.actions ?? [];
    return checkedLabels(own, own.length, { en: `actions of ${player}`, zh: `${player} 的行动` });
  });
  const empty = players.find((_, i) => types[i]?.length === 0 || actions[i]?.length === 0);
  if (empty !== undefined) {
    throw new DomainError({
      en: `bayesianGame: player ${JSON.stringify(empty)} has no type or no action; give at least one of each.`,
      zh: `bayesianGame：参与人 ${JSON.stringify(empty)} 没有类型或行动；请各给出至少一个。`,
    });
  }
  const count = (lists: readonly (readonly string[])[]): number =>
    lists.reduce((product, own) => product * own.length, 1);
  if (count(types) * count(actions) * players.length > MAX_ENTRIES) {
    throw new DomainError({
      en: `bayesianGame: ${count(types)} type profiles and ${count(actions)} action profiles make more than ${MAX_ENTRIES} payoffs; give a smaller game.`,
      zh: `bayesianGame：${count(types)} 个类型组合与 ${count(actions)} 个行动组合所成的收益超过 ${MAX_ENTRIES} 个；请给出较小的博弈。`,
    });
  }
  const number = (value: PayoffInput<T>): T =>
    typeof value === "string" || typeof value === "number" ? field.from(value) : value;
  const named = (labels: readonly (readonly string[])[], profile: readonly number[]): ByPlayer =>
    Object.fromEntries(players.map((player, i) => [player, labels[i]?.[profile[i] as number] as string]));
  const probability = priorOf(players, types, prior, number, field);
  const all = indexProfiles(types.map((own) => own.length)).map((profile) => ({
    types: profile,
    probability: probability(profile, named(types, profile)),
  }));
  requireProbabilities(
    field,
    all.map((profile) => profile.probability),
  );
  const positive = all.filter((profile) => field.compare(profile.probability, field.zero) > 0);
  const actionProfiles = indexProfiles(actions.map((own) => own.length));
  const table = positive.map((profile) =>
    actionProfiles.map((chosen) => {
      const values = payoffs(named(actions, chosen), named(types, profile.types)).map(number);
      if (values.length === players.length) return values;
      throw new DomainError({
        en: `bayesianGame: payoffs gives ${values.length} numbers for ${players.length} players; give one each.`,
        zh: `bayesianGame：payoffs 为 ${players.length} 个参与人给出了 ${values.length} 个数；请一一对应。`,
      });
    }),
  );
  return { kind: "bayesian", field, title, players, types, actions, prior: positive, payoffs: table };
}

/** All profiles of indices, the first one slowest. */
export function indexProfiles(shape: readonly number[]): readonly (readonly number[])[] {
  return shape.reduce<readonly (readonly number[])[]>(
    (profiles, size) => profiles.flatMap((profile) => Array.from({ length: size }, (_, k) => [...profile, k])),
    [[]],
  );
}

function priorOf<T>(
  players: readonly string[],
  types: readonly (readonly string[])[],
  prior: BayesianGameInput<T>["prior"],
  number: (value: PayoffInput<T>) => T,
  field: Field<T>,
): (profile: readonly number[], names: ByPlayer) => T {
  if (typeof prior === "function") return (_, names) => number(prior(names));
  const marginals = players.map((player, i) => {
    const own = prior[player]?.map(number) ?? (types[i]?.length === 1 ? [field.one] : []);
    if (own.length !== types[i]?.length) {
      throw new DomainError({
        en: `bayesianGame: the prior has ${own.length} probabilities for the ${types[i]?.length} types of ${JSON.stringify(player)}; give one each.`,
        zh: `bayesianGame：${JSON.stringify(player)} 有 ${types[i]?.length} 个类型，先验却有 ${own.length} 个概率；请一一对应。`,
      });
    }
    requireProbabilities(field, own);
    return own;
  });
  return (profile) => profile.reduce((product, type, i) => field.mul(product, marginals[i]?.[type] as T), field.one);
}

function requireProbabilities<T>(field: Field<T>, values: readonly T[]): void {
  const fault = probabilityFault(field, values);
  if (fault === null) return;
  const value = field.format(fault.value);
  throw new DomainError(
    fault.kind === "negative"
      ? {
          en: `bayesianGame: the prior has the probability ${value}; probabilities are at least 0.`,
          zh: `bayesianGame：先验中有概率 ${value}；概率不得为负。`,
        }
      : {
          en: `bayesianGame: the probabilities of the prior sum to ${value}; they must sum to 1.`,
          zh: `bayesianGame：先验概率之和为 ${value}；须为 1。`,
        },
  );
}
