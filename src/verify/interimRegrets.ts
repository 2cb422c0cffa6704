/**
 * # Regrets of the types
 *
 * A profile of a Bayesian game is a Bayesian Nash equilibrium if and only if no type of any player gains by another action, given what the type
 * knows and how the types of the others act.
 *
 * ## References
 *
 * - [Harsanyi1967]
 *
 * @module
 */
import { DomainError } from "../errors.ts";
import { type BayesianGame, indexProfiles } from "../games/bayesian/bayesianGame.ts";
import { probabilityFault } from "../games/probabilities.ts";

/** For each player, for each type, one probability for each action. */
export type TypeBehavior<T> = readonly (readonly (readonly T[])[])[];

/** What was found when a profile of a Bayesian game was checked. */
export interface InterimCheck<T> {
  /** Expected payoff of each player, before types are known. */
  readonly payoffs: readonly T[];
  /** For each player and type, what the type gains by its best action, given that it occurs; at least 0, and 0 for types that never occur. */
  readonly regrets: readonly (readonly T[])[];
  /** The largest of them. */
  readonly maxRegret: T;
}

/**
 * The regret of each type.
 *
 * Reads all payoffs once for each player.
 *
 * @throws {@link DomainError} when the profile does not fit the game.
 *
 * @example
 * ```ts doctest
 * import { bayesianGame, exact, interimRegrets } from "jiama";
 *
 * const game = bayesianGame({
 *   players: { I: { types: ["early", "late"], actions: ["wait", "go"] } },
 *   prior: { I: ["1/2", "1/2"] },
 *   payoffs: (action, type) => [(action.I === "go") === (type.I === "late") ? 1 : 0],
 * });
 * const wait = [exact.one, exact.zero];
 * interimRegrets(game, [[wait, wait]]).regrets.map((own) => own.map(exact.format)) // => [ [ '0', '1' ] ]
 * ```
 *
 * @category Bayesian games
 */
export function interimRegrets<T>(game: BayesianGame<T>, profile: TypeBehavior<T>): InterimCheck<T> {
  requireTypeBehavior(game, profile);
  const { field, players, types, actions, prior, payoffs } = game;
  const profiles = indexProfiles(actions.map((own) => own.length));
  const checks = players.map((_, player) => {
    const sums = (types[player] as readonly string[]).map(() =>
      (actions[player] as readonly string[]).map(() => field.zero),
    );
    const mass = (types[player] as readonly string[]).map(() => field.zero);
    prior.forEach(({ types: drawn, probability }, draw) => {
      const own = drawn[player] as number;
      mass[own] = field.add(mass[own] as T, probability);
      for (const [place, chosen] of profiles.entries()) {
        let weight = probability;
        for (const [other, action] of chosen.entries()) {
          if (other === player) continue;
          const share = profile[other]?.[drawn[other] as number]?.[action] as T;
          weight = field.compare(share, field.one) === 0 ? weight : field.mul(weight, share);
          if (field.compare(weight, field.zero) === 0) break;
        }
        if (field.compare(weight, field.zero) === 0) continue;
        const row = sums[own] as T[];
        const action = chosen[player] as number;
        row[action] = field.add(row[action] as T, field.mul(weight, payoffs[draw]?.[place]?.[player] as T));
      }
    });
    let expected = field.zero;
    const regrets = sums.map((row, type) => {
      const own = row.reduce(
        (sum, value, k) => field.add(sum, field.mul(value, profile[player]?.[type]?.[k] as T)),
        field.zero,
      );
      expected = field.add(expected, own);
      const best = row.reduce((a, b) => (field.compare(b, a) > 0 ? b : a));
      const gain = field.sub(best, own);
      return field.compare(gain, field.zero) > 0 ? field.div(gain, mass[type] as T) : field.zero;
    });
    return { expected, regrets };
  });
  const maxRegret = checks
    .flatMap(({ regrets }) => regrets)
    .reduce((a, b) => (field.compare(b, a) > 0 ? b : a), field.zero);
  return { payoffs: checks.map(({ expected }) => expected), regrets: checks.map(({ regrets }) => regrets), maxRegret };
}

function requireTypeBehavior<T>({ field, players, types, actions }: BayesianGame<T>, profile: TypeBehavior<T>): void {
  players.forEach((player, i) => {
    const name = JSON.stringify(player);
    if (profile[i]?.length !== types[i]?.length) {
      throw new DomainError({
        en: `player ${name} has ${types[i]?.length} types, and ${profile[i]?.length ?? 0} strategies are given; give one each.`,
        zh: `参与人 ${name} 有 ${types[i]?.length} 个类型，却给出了 ${profile[i]?.length ?? 0} 个策略；请一一对应。`,
      });
    }
    profile[i]?.forEach((own, type) => {
      const label = JSON.stringify(types[i]?.[type]);
      if (own.length === actions[i]?.length && probabilityFault(field, own) === null) return;
      throw new DomainError({
        en: `type ${label} of player ${name} has ${actions[i]?.length} actions; give each a probability, with sum 1, and not ${own.map(field.format).join(", ")}.`,
        zh: `参与人 ${name} 的类型 ${label} 有 ${actions[i]?.length} 个行动；请各给一个概率，和为 1，而非 ${own.map(field.format).join("、")}。`,
      });
    });
  });
}
