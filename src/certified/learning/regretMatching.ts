/**
 * # Regret matching
 *
 * Players who switch in proportion to what they regret need not come to an equilibrium, but the frequencies of the profiles that
 * they play come to the set of correlated equilibria (internal regrets), or of coarse correlated equilibria (external ones).
 *
 * ## Implementation notes
 *
 * The counts of past profiles say all there is to know, and a run can be resumed with them. The certificate is the exact gain from
 * disobeying the frequencies as a correlation device: how far they are from those sets.
 *
 * ## References
 *
 * - [HartMasColell2000]
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { DomainError } from "../../errors.ts";
import type { Control } from "../../games/control.ts";
import type { CorrelatedDistribution } from "../../games/normal-form/correlatedDistribution.ts";
import { toExact, toFloat } from "../../games/normal-form/fieldConversion.ts";
import { type NormalFormGame, profileCount, shapeOf } from "../../games/normal-form/normalFormGame.ts";
import { countedRng } from "../../solvers/learning/countedRng.ts";
import { regretPlay } from "../../solvers/learning/regretPlay.ts";
import { type CorrelatedGains, correlatedGains } from "../../verify/correlatedGain.ts";
import { requireRounds } from "./fictitiousPlay.ts";

/** Where a run stands: all that is needed to go on. */
export interface RegretMatchingState {
  /** How often each profile was played, in the order of the profiles' index. */
  readonly counts: readonly number[];
  /** What was played in the last round; `null` before the first. */
  readonly last: readonly number[] | null;
  /** How many random numbers were drawn. */
  readonly draws: number;
}

/** Options of {@link regretMatching}. */
export interface RegretMatchingOptions {
  /** Number of rounds more to play. */
  readonly rounds: number;
  /** Whether each strategy is compared with each other one where it was played, or each with all of past play. @defaultValue `"internal"` */
  readonly regrets?: "internal" | "external";
  /** Seed of the draws. @defaultValue `1` */
  readonly seed?: number;
  /** Where to begin. @defaultValue nothing was played */
  readonly start?: RegretMatchingState;
  /** Stop and progress. */
  readonly control?: Control;
}

/** What past play came to. */
export interface RegretMatching {
  /** `solved` when all rounds were played; `limit` where the control stopped. */
  readonly status: "solved" | "limit";
  /** The method. */
  readonly method: "regret-matching";
  /** Where the run stands. */
  readonly state: RegretMatchingState;
  /** The frequency of each profile in past play; `null` where nothing was played. */
  readonly frequencies: CorrelatedDistribution<Rational> | null;
  /** Exact gains from disobeying the frequencies: how far they are from correlated and coarse correlated equilibrium. */
  readonly certificate: CorrelatedGains<Rational> | null;
  /** The seed of the draws. */
  readonly seed: number;
}

/**
 * The frequencies of profiles after some rounds of regret matching, any number of players; deterministic given the seed, resumable.
 *
 * @throws {@link DomainError} when rounds or the start do not fit.
 *
 * @example
 * ```ts doctest
 * import { exact, regretMatching, bimatrixGame } from "jiama";
 *
 * const chicken = bimatrixGame([[0, 7], [2, 6]], [[0, 2], [7, 6]]);
 * const { certificate } = regretMatching(chicken, { rounds: 20_000 });
 * exact.toNumber(certificate.maxGain) < 0.1 // => true
 * ```
 *
 * @see [HartMasColell2000]
 * @category Learning
 */
export function regretMatching<T>(given: NormalFormGame<T>, options: RegretMatchingOptions): RegretMatching {
  const { rounds, regrets = "internal", seed = 1, start, control } = options;
  const game = toExact(given);
  const profiles = profileCount(game);
  requireRounds(rounds, "regretMatching");
  const begin = start ?? { counts: new Array<number>(profiles).fill(0), last: null, draws: 0 };
  requireState(shapeOf(game), begin);
  const draw = countedRng(seed, begin.draws);
  const found = regretPlay(toFloat(game), begin, { rounds, internal: regrets === "internal", draw, control });
  const total = found.counts.reduce((sum, count) => sum + count, 0);
  const frequencies = total === 0 ? null : found.counts.map((count) => exact.div(exact.from(count), exact.from(total)));
  return {
    status: found.status,
    method: "regret-matching",
    state: { counts: found.counts, last: found.last, draws: draw.draws },
    frequencies,
    certificate: frequencies === null ? null : correlatedGains(game, frequencies),
    seed,
  };
}

function requireState(shape: readonly number[], { counts, last, draws }: RegretMatchingState): void {
  const isCount = (count: number) => Number.isSafeInteger(count) && count >= 0;
  const profiles = shape.reduce((product, count) => product * count, 1);
  const played = counts.some((count) => count > 0);
  const fits =
    counts.length === profiles &&
    counts.every(isCount) &&
    isCount(draws) &&
    (last === null
      ? !played
      : played && last.length === shape.length && last.every((k, i) => isCount(k) && k < shape[i]!));
  if (fits) return;
  throw new DomainError({
    en: `regretMatching: the start does not fit; give one count for each of ${profiles} profiles, what was played last, and the number of draws, as a run returns them under state.`,
    zh: `regretMatching：初始状态不符；请给出 ${profiles} 个策略组合各自的计数、上一轮的行动与抽取次数，即运行结果中的 state。`,
  });
}
