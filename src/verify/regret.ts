/**
 * # Regret of a profile
 *
 * How much each player could gain by another strategy. A profile is a Nash equilibrium if and only if all regrets are zero.
 *
 * *Notation.* The regret of player `i` at `σ` is `max_{sᵢ} uᵢ(sᵢ, σ₋ᵢ) − uᵢ(σ) ≥ 0`.
 *
 * ## Implementation notes
 *
 * Exact payoffs and probabilities are brought over common denominators, so that everything is a sum of products of integers
 * and one division at the end.
 *
 * ## References
 *
 * - [Nash1951]
 *
 * @module
 */
import { commonDenominator } from "../arithmetic/commonDenominator.ts";
import { lowestTerms, type Rational } from "../arithmetic/exact.ts";
import { doubles, integers } from "../arithmetic/ring.ts";
import { deviationPayoffs } from "../games/normal-form/deviationPayoffs.ts";
import { integerPayoffs } from "../games/normal-form/integerPayoffs.ts";
import { type MixedProfile, requireProfile } from "../games/normal-form/mixedProfile.ts";
import { type NormalFormGame, shapeOf } from "../games/normal-form/normalFormGame.ts";

/** What was found when a profile was checked. */
export interface RegretCheck<T> {
  /** Expected payoff of each player. */
  readonly payoffs: readonly T[];
  /** Regret of each player, in payoff units, at least 0. */
  readonly regrets: readonly T[];
  /** The largest regret; 0 if and only if the profile is a Nash equilibrium. */
  readonly maxRegret: T;
}

/**
 * The expected payoff and the regret of each player.
 *
 * Exact for exact games. In doubles, regrets carry the rounding of $\prod m_i$ products and are not negative. The cost
 * is that of reading all payoffs once.
 *
 * @param profile - One list of probabilities a player.
 * @throws {@link DomainError} when the profile does not fit the game.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, exact, regretCheck } from "jiama";
 *
 * const pennies = bimatrixGame([[1, -1], [-1, 1]], [[-1, 1], [1, -1]]);
 * const half = exact.from("1/2");
 * const heads = [exact.one, exact.zero];
 * regretCheck(pennies, [[half, half], [half, half]]).regrets.map(exact.format) // => ["0", "0"]
 * regretCheck(pennies, [heads, heads]).regrets.map(exact.format) // => ["0", "2"]
 * ```
 *
 * @category Nash equilibrium
 */
export function regretCheck<T>(game: NormalFormGame<T>, profile: MixedProfile<T>): RegretCheck<T> {
  requireProfile(game, profile);
  return regretsOf(game, profile);
}

/** As {@link regretCheck}, of a profile that is known to fit the game. */
export function regretsOf<T>(game: NormalFormGame<T>, profile: MixedProfile<T>): RegretCheck<T> {
  const values =
    game.field.name === "float"
      ? floatValues(
          game as NormalFormGame<unknown> as NormalFormGame<number>,
          profile as MixedProfile<unknown> as MixedProfile<number>,
        )
      : exactValues(
          game as NormalFormGame<unknown> as NormalFormGame<Rational>,
          profile as MixedProfile<unknown> as MixedProfile<Rational>,
        );
  const { field } = game;
  const payoffs = values.map(([payoff]) => payoff as T);
  const regrets = values.map(([payoff, best]) => larger(game, field.zero, field.sub(best as T, payoff as T)));
  return { payoffs, regrets, maxRegret: regrets.reduce((worst, regret) => larger(game, worst, regret), field.zero) };
}

function larger<T>({ field }: NormalFormGame<T>, a: T, b: T): T {
  return field.compare(b, a) > 0 ? b : a;
}

/** For each player, the expected payoff and the best payoff against the others. */
function floatValues(game: NormalFormGame<number>, profile: MixedProfile<number>): [number, number][] {
  return game.players.map((_, player) => {
    const own = profile[player] as readonly number[];
    const table = deviationPayoffs(doubles, game.payoffs[player] as ArrayLike<number>, shapeOf(game), profile, player);
    return [
      table.reduce((sum, payoff, k) => sum + payoff * (own[k] as number), 0),
      table.reduce((a, b) => Math.max(a, b)),
    ];
  });
}

function exactValues(game: NormalFormGame<Rational>, profile: MixedProfile<Rational>): [Rational, Rational][] {
  const strategies = profile.map(commonDenominator);
  const weights = strategies.map(({ numerators }) => numerators);
  const common = strategies.map((strategy) => strategy.denominator);
  return game.players.map((_, player) => {
    const { numerators: entries, denominator } = integerPayoffs(game, player);
    const table = deviationPayoffs(integers, entries, shapeOf(game), weights, player);
    const others = common.reduce(
      (product, factor, other) => (other === player ? product : product * factor),
      denominator,
    );
    const own = weights[player] as readonly bigint[];
    const payoff = table.reduce((sum, value, k) => sum + value * (own[k] as bigint), 0n);
    const best = table.reduce((a, b) => (b > a ? b : a));
    return [lowestTerms(payoff, others * (common[player] as bigint)), lowestTerms(best, others)];
  });
}
