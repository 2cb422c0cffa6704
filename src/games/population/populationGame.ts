/**
 * # Population games
 *
 * Large populations whose members are matched at random to play a game in normal form. In *one* population everybody meets
 * members of the same population, and the game is symmetric; with *several*, there is one population for each player.
 *
 * *Notation.* A state `x` gives for each population `p` the shares `x_p ∈ Δ_p` of its strategies, `π_{p,i}(x)` is the expected
 * payoff of strategy `i` there, `π̄_p(x) = Σ_i x_{p,i} π_{p,i}(x)` the mean of its population.
 *
 * ## References
 *
 * - [HofbauerSigmund1998], [Sandholm2010]
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";
import { DomainError } from "../../errors.ts";
import { deviationPayoffs } from "../normal-form/deviationPayoffs.ts";
import { type NormalFormGame, shapeOf } from "../normal-form/normalFormGame.ts";
import { isSymmetric } from "../normal-form/payoffStructure.ts";
import { probabilityFault } from "../probabilities.ts";

/** Whether all players of the game come from one population, or each from one of its own. */
export type Matching = "one" | "several";

/** Populations whose members play a game with each other. */
export interface PopulationGame<T> {
  /** Tells this form of game from others. */
  readonly kind: "population";
  /** The game that is played when members meet. */
  readonly game: NormalFormGame<T>;
  /** Who meets whom. */
  readonly matching: Matching;
  /** One label a population. */
  readonly populations: readonly string[];
  /** Labels of the strategies of each population. */
  readonly strategies: readonly (readonly string[])[];
}

/** The shares of the strategies in each population, which sum to one there. */
export type PopulationState<T> = readonly (readonly T[])[];

/** Who meets whom. */
export interface PopulationOptions {
  /** @defaultValue `"one"` where the game is symmetric and has two players at least, `"several"` elsewhere */
  readonly matching?: Matching;
}

/**
 * The population game of a game in normal form.
 *
 * @throws {@link DomainError} when one population is asked for and the game is not symmetric, or has a single player.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, populationGame, symmetricGame } from "jiama";
 *
 * populationGame(symmetricGame([[-1, 4], [0, 2]])).matching // => "one"
 * populationGame(bimatrixGame([[1, -1], [-1, 1]], [[-1, 1], [1, -1]])).matching // => "several"
 * ```
 *
 * @see [Sandholm2010]
 * @category Evolution
 */
export function populationGame<T>(game: NormalFormGame<T>, options: PopulationOptions = {}): PopulationGame<T> {
  const fits = game.players.length > 1 && isSymmetric(game);
  const { matching = fits ? "one" : "several" } = options;
  const { players, strategies } = game;
  if (matching === "several") return { kind: "population", game, matching, populations: players, strategies };
  if (fits) return { kind: "population", game, matching, populations: ["1"], strategies: strategies.slice(0, 1) };
  throw new DomainError({
    en: "populationGame: one population plays a symmetric game of two players at least, in which exchanging players exchanges their payoffs (B[j][i] = A[i][j]); give such a game, or ask for several populations, one a player.",
    zh: "populationGame：单种群须为两人以上的对称博弈，即交换参与人亦交换其收益（B[j][i] = A[i][j]）；请给出这样的博弈，或改用多种群（每个参与人一个种群）。",
  });
}

/** The populations of what is given: a population game as it is, a game in normal form with the matching that fits it. */
export function toPopulationGame<T>(
  given: PopulationGame<T> | NormalFormGame<T>,
  options: PopulationOptions = {},
): PopulationGame<T> {
  return given.kind === "population" ? given : populationGame(given, options);
}

/**
 * The expected payoff of each strategy of each population at a state.
 *
 * @param state - One list of shares a population; not checked.
 *
 * @example
 * ```ts doctest
 * import { exact, populationGame, populationPayoffs, symmetricGame } from "jiama";
 *
 * const hawkDove = populationGame(symmetricGame([[-1, 4], [0, 2]]));
 * const state = [[exact.from("2/3"), exact.from("1/3")]];
 * populationPayoffs(hawkDove, state)[0].map(exact.format) // => [ '2/3', '2/3' ]
 * ```
 *
 * @category Evolution
 */
export function populationPayoffs<T>(population: PopulationGame<T>, state: PopulationState<T>): readonly T[][] {
  const { game, matching } = population;
  const shape = shapeOf(game);
  const profile = matching === "one" ? shape.map(() => state[0] as readonly T[]) : state;
  return population.populations.map((_, p) =>
    deviationPayoffs(game.field, game.payoffs[p] as ArrayLike<T>, shape, profile, p),
  );
}

/** `Σ_i x_i π_i`. */
export function meanPayoff<T>({ zero, add, mul }: Field<T>, shares: readonly T[], payoffs: readonly T[]): T {
  return shares.reduce((sum, share, i) => add(sum, mul(share, payoffs[i] as T)), zero);
}

/** The profile of the game in normal form in which every player plays the shares of the own population. */
export function profileOf<T>({ game, matching }: PopulationGame<T>, state: PopulationState<T>): PopulationState<T> {
  return matching === "one" ? game.players.map(() => state[0] as readonly T[]) : state;
}

/** The state in which all shares of a population are equal. */
export function evenState<T>({ game: { field }, strategies }: PopulationGame<T>): PopulationState<T> {
  return strategies.map((own) => own.map(() => field.div(field.one, field.from(own.length))));
}

/**
 * Refuses what is no state of the populations.
 *
 * @param caller - The function that was called, for the message.
 * @throws {@link DomainError} when the number of populations or strategies differs, a share is negative, or the shares of a
 * population do not sum to one (to 1e-9 in doubles, exactly otherwise).
 */
export function requireState<T>(population: PopulationGame<T>, state: PopulationState<T>, caller: string): void {
  const { field } = population.game;
  const counts = population.strategies.map((own) => own.length);
  if (state.length !== counts.length || state.some((own, p) => own.length !== counts[p])) {
    throw new DomainError({
      en: `${caller}: the state has [${state.map((own) => own.length).join(", ")}] shares; the populations have [${counts.join(", ")}] strategies: give one list of shares a population.`,
      zh: `${caller}：状态的份额数为 [${state.map((own) => own.length).join(", ")}]，而各种群的策略数为 [${counts.join(", ")}]；请为每个种群给出一组份额。`,
    });
  }
  state.forEach((own, p) => {
    const fault = probabilityFault(field, own);
    if (fault === null) return;
    const label = JSON.stringify(population.populations[p]);
    const value = field.format(fault.value);
    throw new DomainError(
      fault.kind === "negative"
        ? {
            en: `${caller}: population ${label} has the share ${value}; shares are at least 0.`,
            zh: `${caller}：种群 ${label} 中有份额 ${value}；份额不得为负。`,
          }
        : {
            en: `${caller}: the shares of population ${label} sum to ${value}; they must sum to 1.`,
            zh: `${caller}：种群 ${label} 的份额之和为 ${value}；须为 1。`,
          },
    );
  });
}
