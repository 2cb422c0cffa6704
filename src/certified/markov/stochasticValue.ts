/**
 * # The value of a zero-sum stochastic game
 *
 * Every discounted zero-sum stochastic game has a value in each state, and both players have stationary optimal strategies.
 *
 * ## Implementation notes
 *
 * Values and strategies are found in doubles. If simple fractions near the values reproduce themselves exactly under Shapley's operator,
 * they are the values; they need not be fractions, though: already in a 2 × 2 game they may be roots of polynomials. Then the strategies in doubles,
 * as the fractions that they are, are evaluated exactly, and what each player could gain against them bounds the value from both sides.
 *
 * ## References
 *
 * - [Shapley1953]; [BlackwellFerguson1968] for the Big Match
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { simplestFraction } from "../../arithmetic/simplestFraction.ts";
import { DomainError } from "../../errors.ts";
import type { Control } from "../../games/control.ts";
import type { MixedProfile } from "../../games/normal-form/mixedProfile.ts";
import { isZeroSum } from "../../games/normal-form/payoffStructure.ts";
import type { CertifiedResult } from "../../games/solverResult.ts";
import { auxiliaryGame } from "../../games/stochastic/continuation.ts";
import {
  type StationaryProfile,
  type StochasticGame,
  toExactStochastic,
  toFloatStochastic,
} from "../../games/stochastic/stochasticGame.ts";
import { type StochasticValueMethod, zeroSumIteration } from "../../solvers/markov/zeroSumIteration.ts";
import { type MarkovCheck, markovCheck } from "../../verify/markov/markovCheck.ts";
import { requireLimit } from "../nash/requireLimit.ts";
import { zeroSum } from "../zeroSum.ts";
import { dyadicProfile } from "./roundedProfile.ts";

/** Options of {@link stochasticValue}. */
export interface StochasticValueOptions {
  /** How the values are found. @defaultValue `"pollatschek-avi-itzhak"` */
  readonly method?: StochasticValueMethod;
  /** Most rounds. @defaultValue `100_000` */
  readonly maxRounds?: number;
  /** Largest distance of both bounds with which a value counts as found, as a share of the range of payoffs. @defaultValue `1e-9` */
  readonly tolerance?: number;
  /** Polled every round. */
  readonly control?: Control;
}

/** The values of a zero-sum stochastic game, with stationary strategies of both players. */
export interface StochasticValueResult extends CertifiedResult<StationaryProfile<Rational>, MarkovCheck<Rational>> {
  /** Whether the values are known exactly: then both bounds are the same, and the strategies optimal. */
  readonly exact: boolean;
  /** For each state, at most the row player's value. */
  readonly lower: readonly Rational[];
  /** For each state, at least the row player's value. */
  readonly upper: readonly Rational[];
}

/**
 * The row player's value of each state of a two-player zero-sum stochastic game, between proved bounds, with stationary strategies.
 *
 * Exact where the values are simple fractions. Doubles are taken for the fractions that they are. Shapley's iteration takes about
 * $\ln \varepsilon / \ln \delta$ rounds for an error of $\varepsilon$, the other methods a few; each round solves a
 * matrix game for every state.
 *
 * @returns One stationary profile. Status `solved` if the bounds meet within the tolerance; `limit` after `maxRounds` or a stop; `unknown` where doubles did
 * not come so near. One iteration is one round.
 * @throws {@link DomainError} when the game has not two players, is not zero-sum in every state, or the tolerance is not positive.
 *
 * @example
 * ```ts doctest
 * import { exact, stochasticGame, stochasticValue, zeroSumGame } from "jiama";
 *
 * // The Big Match: its value is 1/2 at every discount factor.
 * const match = stochasticGame(
 *   [
 *     { label: "open", stage: zeroSumGame([[1, 0], [0, 1]]), transitions: [[0, 1, 0], [0, 0, 1], [1, 0, 0], [1, 0, 0]] },
 *     { label: "won", stage: zeroSumGame([[1]]), transitions: [[0, 1, 0]] },
 *     { label: "lost", stage: zeroSumGame([[0]]), transitions: [[0, 0, 1]] },
 *   ],
 *   "9/10",
 * );
 * const { exact: isExact, lower, solutions } = stochasticValue(match);
 * isExact // => true
 * exact.format(lower[0]) // => "1/2"
 * solutions[0][0].map((own) => own.map(exact.format).join(" ")) // => [ '1/11 10/11', '1/2 1/2' ]
 * ```
 *
 * @see [Shapley1953]
 * @category Stochastic games
 */
export function stochasticValue<T>(
  game: StochasticGame<T>,
  options: StochasticValueOptions = {},
): StochasticValueResult {
  const { method = "pollatschek-avi-itzhak", maxRounds = 100_000, tolerance = 1e-9, control } = options;
  requireLimit("stochasticValue", "maxRounds", options.maxRounds);
  requirePositive("stochasticValue", tolerance);
  requireZeroSum(game);
  const fractions = toExactStochastic(game);
  const found = zeroSumIteration(toFloatStochastic(game), method, {
    maxRounds,
    ...(control === undefined ? {} : { control }),
  });
  const range = payoffRange(fractions);
  const common = { method, iterations: found.rounds };
  const known = found.status === "limit" ? null : exactSolution(fractions, found.values, range);
  if (known !== null) {
    const certificate = markovCheck(fractions, known);
    const values = certificate.values[0] as readonly Rational[];
    if (exact.compare(certificate.maxRegretBound, exact.zero) === 0) {
      return {
        status: "solved",
        ...common,
        solutions: [known],
        certificate,
        exact: true,
        lower: values,
        upper: values,
      };
    }
  }
  const profile = dyadicProfile(found.profile);
  const certificate = markovCheck(fractions, profile);
  const [values] = certificate.values as readonly [readonly Rational[]];
  const [ownGain, otherGain] = certificate.regretBounds as readonly [Rational, Rational];
  const close = exact.toNumber(exact.add(ownGain, otherGain)) <= tolerance * range;
  return {
    status: close ? "solved" : found.status === "limit" ? "limit" : "unknown",
    ...{ ...common, solutions: [profile], certificate, exact: false },
    // What the column player could gain is what the row player's strategy may fall short of these values, and the other way round.
    lower: values.map((value) => exact.sub(value, otherGain)),
    upper: values.map((value) => exact.add(value, ownGain)),
  };
}

/** Strategies that are optimal if the simple fractions near the values are the values; `null` where these do not reproduce themselves. */
function exactSolution(
  game: StochasticGame<Rational>,
  values: readonly number[],
  range: number,
): StationaryProfile<Rational> | null {
  const guesses = values.map((value) => simplestFraction(value, 1e-10 * range));
  if (guesses.includes(null)) return null;
  const own = guesses as readonly Rational[];
  const profile: MixedProfile<Rational>[] = [];
  for (const [s, state] of game.states.entries()) {
    const { value, solutions } = zeroSum(auxiliaryGame(game, state, [own, own.map(exact.neg)]));
    if (value === null || exact.compare(value, own[s] as Rational) !== 0) return null;
    profile.push(solutions[0] as MixedProfile<Rational>);
  }
  return profile;
}

/** The difference of the largest and the least payoff in all states, at least of the smallest double. */
export function payoffRange({ states }: StochasticGame<Rational>): number {
  const all = states.flatMap(({ stage }) => stage.payoffs.flatMap((own) => Array.from(own, exact.toNumber)));
  return Math.max(Number.MIN_VALUE, all.reduce((a, b) => Math.max(a, b)) - all.reduce((a, b) => Math.min(a, b)));
}

/** @throws {@link DomainError} when a tolerance is not positive. */
export function requirePositive(caller: string, tolerance: number): void {
  if (tolerance > 0) return;
  throw new DomainError({
    en: `${caller}: tolerance is ${tolerance}; give a positive share of the range of payoffs.`,
    zh: `${caller}：tolerance 为 ${tolerance}；请给出收益范围的一个正的份额。`,
  });
}

function requireZeroSum<T>(game: StochasticGame<T>): void {
  if (game.players.length !== 2) {
    throw new DomainError({
      en: `stochasticValue: the game has ${game.players.length} players; give one for two players.`,
      zh: `stochasticValue：该博弈有 ${game.players.length} 个参与人；请给出两人博弈。`,
    });
  }
  const wrong = game.states.find(({ stage }) => !isZeroSum(stage));
  if (wrong === undefined) return;
  throw new DomainError({
    en: `stochasticValue: payoffs do not sum to zero in state ${JSON.stringify(wrong.label)}; give a zero-sum game, or use markovPerfect.`,
    zh: `stochasticValue：状态 ${JSON.stringify(wrong.label)} 中收益之和不为零；请给出零和博弈，或改用 markovPerfect。`,
  });
}
