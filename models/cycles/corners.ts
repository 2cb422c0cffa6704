/**
 * # The corners of a population game
 *
 * Where every population plays one strategy the replicator dynamics rest. What happens nearby shows in the Jacobian there, in
 * the shares of the strategies that are not played: its eigenvalues say how fast each of them would grow, were it rare.
 *
 * ## Notation
 *
 * At a corner where population `p` plays `k`, the eigenvalues are `f_i − f_k` for all its other strategies `i`.
 *
 * ## Implementation notes
 *
 * The Jacobian is differentiated automatically from the dynamics, not from this formula, which serves as the check.
 *
 * ## References
 *
 * - [Selten1980]: between populations, evolutionarily stable means strict; [RitzbergerWeibull1995].
 *
 * @module
 */
import { eigenvalues, type Field, type FieldFunction, float, jacobian } from "../../src/index.ts";
import { coordinatesOf, type PerStrategy, type PopulationGame } from "./populationGame.ts";

/** What the eigenvalues say of a rest point. */
export type Stability = "stable" | "unstable" | "non-hyperbolic";

/** A corner and what happens near it. */
export interface Corner {
  /** The shares of all strategies but the last one of each population. */
  readonly coordinates: readonly number[];
  /** Of the Jacobian of the replicator dynamics, ascending. */
  readonly eigenvalues: readonly number[];
  /**
   * `stable` (asymptotically) if all are negative, `non-hyperbolic` if one is zero, so that the linear part alone does not
   * describe the dynamics nearby, `unstable` otherwise.
   */
  readonly stability: Stability;
  /** Whether it is evolutionarily stable: every rare strategy earns less. */
  readonly ess: boolean;
}

/** Eigenvalues up to this share of the largest payoff difference are zero but for rounding. */
const NEGLIGIBLE = 1e-9;

/** All corners, the last population's strategy moving fastest, from all last strategies on. */
export function corners(game: PopulationGame): readonly Corner[] {
  const zero = NEGLIGIBLE * speedOf(game);
  return pureProfiles(game).map((profile) => {
    const values = eigenvalues(cornerJacobian(game, profile, float)).map(({ real }) => real);
    const ess = values.every((value) => value < -zero);
    const hyperbolic = values.every((value) => Math.abs(value) > zero);
    return {
      coordinates: coordinatesOf(vertexShares(game, profile, float)),
      eigenvalues: values,
      stability: ess ? "stable" : hyperbolic ? "unstable" : "non-hyperbolic",
      ess,
    };
  });
}

/** What each strategy that is not played at a corner would earn more than the one that is. */
export function cornerAdvantages(game: PopulationGame, profile: readonly number[]): readonly number[] {
  const payoffs = game.payoffs(float)(vertexShares(game, profile, float));
  return payoffs.flatMap((population, p) => {
    const played = profile[p]!;
    return population.filter((_, i) => i !== played).map((payoff) => payoff - population[played]!);
  });
}

/** The largest difference between two payoffs in one population: no share grows or shrinks faster. */
export function speedOf(game: PopulationGame): number {
  const payoffs = game.payoffs(float);
  const spreads = pureProfiles(game).flatMap((profile) =>
    payoffs(vertexShares(game, profile, float)).map((population) => Math.max(...population) - Math.min(...population)),
  );
  return Math.max(...spreads);
}

/** One strategy a population, in the order of {@link corners}. */
export function pureProfiles({ populations }: PopulationGame): readonly (readonly number[])[] {
  return populations.reduce<readonly (readonly number[])[]>(
    (profiles, { strategies }) =>
      profiles.flatMap((profile) => strategies.map((_, i) => [...profile, strategies.length - 1 - i])),
    [[]],
  );
}

/** All of each population plays one strategy. */
export function vertexShares<T>(
  { populations }: PopulationGame,
  profile: readonly number[],
  { zero, one }: Field<T>,
): PerStrategy<T> {
  return populations.map(({ strategies }, p) => strategies.map((_, i) => (i === profile[p] ? one : zero)));
}

/** The Jacobian of the replicator dynamics at a corner, in the shares of the strategies that are not played there. */
function cornerJacobian<T>(
  game: PopulationGame,
  profile: readonly number[],
  field: Field<T>,
): readonly (readonly T[])[] {
  const dynamics: FieldFunction = (arithmetic, rare) => {
    const { one, add, sub, mul, zero } = arithmetic;
    let next = 0;
    const shares = game.populations.map(({ strategies }, p) => {
      const own = strategies.map((_, i) => (i === profile[p] ? zero : rare[next++]!));
      const played = own.reduce(sub, one);
      return own.map((share, i) => (i === profile[p] ? played : share));
    });
    return game
      .payoffs(arithmetic)(shares)
      .flatMap((payoffs, p) => {
        const mean = payoffs.reduce((sum, payoff, i) => add(sum, mul(shares[p]![i]!, payoff)), zero);
        const growth = payoffs.map((payoff, i) => mul(shares[p]![i]!, sub(payoff, mean)));
        return growth.filter((_, i) => i !== profile[p]);
      });
  };
  const origin = game.populations.flatMap(({ strategies }) => strategies.slice(1).map(() => field.zero));
  return jacobian(field, dynamics, origin);
}
