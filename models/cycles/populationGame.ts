/**
 * # Population games
 *
 * Several large populations, each with strategies of its own; the payoff of a strategy depends on the shares of strategies in
 * all populations. Under the replicator dynamics a share grows with its payoff, less the mean of its population,
 *
 * `ẋ_i = x_i (f_i − Σ_k x_k f_k)`.
 *
 * ## Notation
 *
 * `f_i` payoff of strategy `i`, `x_i` its share. *Coordinates* are the shares of all strategies but the last one of each
 * population; with two strategies a population, one number each.
 *
 * ## References
 *
 * - [TaylorJonker1978] for the dynamics, [HofbauerSigmund1998] for several populations
 *
 * @module
 */
import type { Field, Localized } from "../../src/index.ts";

/** A population. */
export interface Population {
  /** Who they are. */
  readonly name: Localized;
  /** Labels of the strategies. */
  readonly strategies: readonly string[];
}

/** One list of shares, or of payoffs, a population. */
export type PerStrategy<T> = readonly (readonly T[])[];

/** A game between populations. */
export interface PopulationGame {
  readonly populations: readonly Population[];
  /** The payoffs of all strategies as a function of the shares. */
  payoffs<T>(field: Field<T>): (shares: PerStrategy<T>) => PerStrategy<T>;
}

/** Two strategies a population; the first is better than the second by `constants[i] + Σ_j slopes[i][j] x_j`. */
export interface AffineAdvantages {
  /** Advantage where all others play their second strategy. */
  readonly constants: readonly number[];
  /** How the advantage in population `i` (row) moves with the share of the first strategy in population `j` (column). */
  readonly slopes: readonly (readonly number[])[];
}

/** The game with these advantages; second strategies are worth nothing. */
export function affineGame(
  populations: readonly Population[],
  { constants, slopes }: AffineAdvantages,
): PopulationGame {
  return {
    populations,
    payoffs(field) {
      const base = constants.map(field.from);
      const slope = slopes.map((row) => row.map(field.from));
      return (shares) =>
        base.map((constant, i) => {
          const advantage = shares.reduce((sum, [x], j) => field.add(sum, field.mul(slope[i]![j]!, x!)), constant);
          return [advantage, field.zero];
        });
    },
  };
}

/** The game of two populations that are matched with each other; `B` is indexed by the first population's strategy first. */
export function bimatrixPopulations(A: PerStrategy<number>, B: PerStrategy<number>): PopulationGame {
  const labels = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `${i + 1}`);
  return {
    populations: [
      { name: { en: "row population", zh: "行种群" }, strategies: labels(A.length) },
      { name: { en: "column population", zh: "列种群" }, strategies: labels(A[0]!.length) },
    ],
    payoffs(field) {
      const [rows, columns] = [A, B].map((matrix) => matrix.map((row) => row.map(field.from)));
      const expected = <T>(weights: readonly T[], payoffs: readonly T[], { add, mul, zero }: Field<T>): T =>
        payoffs.reduce((sum, payoff, k) => add(sum, mul(weights[k]!, payoff)), zero);
      return ([x, y]) => [
        rows!.map((row) => expected(y!, row, field)),
        y!.map((_, j) =>
          expected(
            x!,
            columns!.map((row) => row[j]!),
            field,
          ),
        ),
      ];
    },
  };
}

/** The shares of all strategies, from those of all but the last of each population. */
export function sharesOf<T>(game: PopulationGame, coordinates: readonly T[], field: Field<T>): PerStrategy<T> {
  let next = 0;
  return game.populations.map(({ strategies }) => {
    const given = coordinates.slice(next, next + strategies.length - 1);
    next += given.length;
    return [...given, given.reduce((rest, share) => field.sub(rest, share), field.one)];
  });
}

/** The shares of all strategies but the last one of each population. */
export function coordinatesOf<T>(shares: PerStrategy<T>): readonly T[] {
  return shares.flatMap((population) => population.slice(0, -1));
}

/** The number of coordinates. */
export function dimensionOf({ populations }: PopulationGame): number {
  return populations.reduce((sum, { strategies }) => sum + strategies.length - 1, 0);
}

/** All shares are equal within each population. */
export function evenShares({ populations }: PopulationGame): PerStrategy<number> {
  return populations.map(({ strategies }) => strategies.map(() => 1 / strategies.length));
}
