/**
 * # Fictitious play
 *
 * Every player answers the others' past play as if it went on for ever. Where past play settles, it settles at an equilibrium; that
 * it need not settle is shown by an example of [Shapley1964].
 *
 * ## Implementation notes
 *
 * The counts of past play are integers and scores are exact, so that no tie is decided by rounding. Counts say all there is to know:
 * a run can be stopped and resumed with them. The certificate is the exact regret of the frequencies of past play.
 *
 * ## References
 *
 * - [Brown1951], [Robinson1951], [Shapley1964]; with noise: [FudenbergKreps1993], [FudenbergLevine1998]
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { DomainError } from "../../errors.ts";
import type { Control } from "../../games/control.ts";
import { toExact } from "../../games/normal-form/fieldConversion.ts";
import type { MixedProfile } from "../../games/normal-form/mixedProfile.ts";
import { type NormalFormGame, shapeOf } from "../../games/normal-form/normalFormGame.ts";
import { logitChoice } from "../../games/population/dynamics.ts";
import { beliefPlay, type Choice } from "../../solvers/learning/beliefPlay.ts";
import { countedRng } from "../../solvers/learning/countedRng.ts";
import { type RegretCheck, regretCheck } from "../../verify/regret.ts";

/** Where a run stands: all that is needed to go on. */
export interface FictitiousPlayState {
  /** How often each player played each strategy; or weights of beliefs to begin with. Nonnegative integers. */
  readonly counts: readonly (readonly number[])[];
  /** What was played in the last round; `null` before the first. */
  readonly last: readonly number[] | null;
  /** How many random numbers were drawn. */
  readonly draws: number;
}

/** Options of {@link fictitiousPlay}. */
export interface FictitiousPlayOptions {
  /** Number of rounds more to play. */
  readonly rounds: number;
  /**
   * Which of several best responses is played: the `first`; the one of the last round where it is among them, else the first
   * (`inertia`); or one drawn at `random`. @defaultValue `"first"`
   */
  readonly ties?: "first" | "inertia" | "random";
  /** Seed of the draws. @defaultValue `1` */
  readonly seed?: number;
  /** Where to begin. @defaultValue nothing was played: all strategies are best responses */
  readonly start?: FictitiousPlayState;
  /** Stop and progress. */
  readonly control?: Control;
}

/** Options of {@link stochasticFictitiousPlay}. */
export interface StochasticFictitiousPlayOptions extends Omit<FictitiousPlayOptions, "ties"> {
  /**
   * $\eta > 0$: a strategy is drawn with probability in proportion to $\exp(\text{expected payoff} / \eta)$.
   *
   * @defaultValue `1`
   */
  readonly noise?: number;
}

/** What past play came to. */
export interface FictitiousPlay {
  /** `solved` when all rounds were played, which does not say that play has settled; `limit` where the control stopped. */
  readonly status: "solved" | "limit";
  /** The method. */
  readonly method: "fictitious-play" | "stochastic-fictitious-play";
  /** Where the run stands. */
  readonly state: FictitiousPlayState;
  /** The frequency of each strategy in past play; `null` where nothing was played. */
  readonly frequencies: MixedProfile<Rational> | null;
  /** Exact payoffs and regrets of the frequencies; `null` with them. */
  readonly certificate: RegretCheck<Rational> | null;
  /** The seed of the draws. */
  readonly seed: number;
}

/**
 * Past play after some rounds of fictitious play, all players at once; exact, deterministic, and resumable.
 *
 * @throws {@link DomainError} when rounds or the start do not fit.
 *
 * @example
 * ```ts doctest
 * import { exact, fictitiousPlay, zeroSumGame } from "jiama";
 *
 * const pennies = zeroSumGame([[1, -1], [-1, 1]]);
 * const { frequencies, certificate } = fictitiousPlay(pennies, { rounds: 1000 });
 * frequencies[0].map((p) => exact.toNumber(p).toFixed(2)) // => [ '0.48', '0.52' ]
 * exact.toNumber(certificate.maxRegret) < 0.05 // => true
 * ```
 *
 * @see [Brown1951]
 * @category Learning
 */
export function fictitiousPlay<T>(game: NormalFormGame<T>, options: FictitiousPlayOptions): FictitiousPlay {
  const { ties = "first" } = options;
  return play(game, options, "fictitious-play", (draw) => (scores, _, last) => {
    const best = scores.reduce((a, b) => (b > a ? b : a));
    const tied = scores.flatMap((score, k) => (score === best ? [k] : []));
    if (ties === "inertia" && last !== null && tied.includes(last)) return last;
    return ties === "random" && tied.length > 1 ? tied[draw.below(tied.length)]! : tied[0]!;
  });
}

/**
 * Past play after some rounds of stochastic fictitious play: answers are drawn by logit choice.
 *
 * @throws {@link DomainError} when rounds, the start or the noise do not fit.
 *
 * @example
 * ```ts doctest
 * import { exact, stochasticFictitiousPlay, zeroSumGame } from "jiama";
 *
 * const pennies = zeroSumGame([[1, -1], [-1, 1]]);
 * const { frequencies } = stochasticFictitiousPlay(pennies, { rounds: 2000, noise: 0.5, seed: 3 });
 * Math.abs(exact.toNumber(frequencies[0][0]) - 0.5) < 0.05 // => true
 * ```
 *
 * @see [FudenbergLevine1998]
 * @category Learning
 */
export function stochasticFictitiousPlay<T>(
  game: NormalFormGame<T>,
  options: StochasticFictitiousPlayOptions,
): FictitiousPlay {
  const { noise = 1 } = options;
  if (!(noise > 0 && Number.isFinite(noise))) {
    throw new DomainError({
      en: `stochasticFictitiousPlay: the noise is ${noise}; give a number above 0, in payoff units.`,
      zh: `stochasticFictitiousPlay：噪声为 ${noise}；请取大于 0 的数（收益单位）。`,
    });
  }
  return play(game, options, "stochastic-fictitious-play", (draw) => (scores, unit) => {
    const worth = unit();
    const payoffs = scores.map((score) => exact.toNumber(exact.mul(exact.from(String(score)), worth)));
    return draw.index(logitChoice(payoffs, noise));
  });
}

type Draw = ReturnType<typeof countedRng>;

function play<T>(
  given: NormalFormGame<T>,
  { rounds, seed = 1, start, control }: Omit<FictitiousPlayOptions, "ties">,
  method: FictitiousPlay["method"],
  choice: (draw: Draw) => Choice,
): FictitiousPlay {
  const game = toExact(given);
  const shape = shapeOf(game);
  const begin = start ?? { counts: shape.map((count) => new Array<number>(count).fill(0)), last: null, draws: 0 };
  requireRounds(rounds, method);
  requireCounts(shape, begin, method);
  const draw = countedRng(seed, begin.draws);
  const { status, counts, last } = beliefPlay(game, begin, rounds, choice(draw), control);
  const totals = counts.map((own) => own.reduce((sum, count) => sum + count, 0));
  const frequencies = totals.some((total) => total === 0)
    ? null
    : counts.map((own, i) => own.map((count) => exact.div(exact.from(count), exact.from(totals[i]!))));
  const certificate = frequencies === null ? null : regretCheck(game, frequencies);
  return { status, method, state: { counts, last, draws: draw.draws }, frequencies, certificate, seed };
}

/** @throws {@link DomainError} when the number of rounds is no nonnegative integer. */
export function requireRounds(rounds: number, caller: string): void {
  if (Number.isSafeInteger(rounds) && rounds >= 0) return;
  throw new DomainError({
    en: `${caller}: rounds is ${rounds}; give an integer from 0 on.`,
    zh: `${caller}：轮数为 ${rounds}；请取不小于 0 的整数。`,
  });
}

function requireCounts(shape: readonly number[], { counts, last, draws }: FictitiousPlayState, caller: string): void {
  const isCount = (count: number) => Number.isSafeInteger(count) && count >= 0;
  const fits =
    counts.length === shape.length &&
    counts.every((own, i) => own.length === shape[i] && own.every(isCount)) &&
    (last === null || (last.length === shape.length && last.every((k, i) => isCount(k) && k < shape[i]!))) &&
    isCount(draws);
  if (fits) return;
  throw new DomainError({
    en: `${caller}: the start does not fit; give counts, one nonnegative integer for each of [${shape.join(", ")}] strategies, what was played last, and the number of draws, as a run returns them under state.`,
    zh: `${caller}：初始状态不符；请给出各参与人 [${shape.join(", ")}] 个策略的非负整数计数、上一轮的行动与抽取次数，即运行结果中的 state。`,
  });
}
