/**
 * # All extreme correlated equilibria
 *
 * The (coarse) correlated equilibria of a game form a polytope: the mixtures of its extreme points. Of small games all extreme points
 * can be listed, exactly.
 *
 * ## References
 *
 * - [Aumann1987]; [EvangelistaRaghavan1996], extreme Nash equilibria of two-player games are among the extreme points
 *
 * @module
 */
import type { Rational } from "../../arithmetic/exact.ts";
import { DomainError } from "../../errors.ts";
import type { CorrelatedDistribution } from "../../games/normal-form/correlatedDistribution.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import type { CertifiedResult } from "../../games/solverResult.ts";
import { extremeDevices } from "../../solvers/correlated/extremeDevices.ts";
import type { RayLimits } from "../../solvers/correlated/extremeRays.ts";
import { isExtremeCorrelated } from "../../verify/correlatedExtreme.ts";
import { type CorrelatedGains, correlatedGains } from "../../verify/correlatedGain.ts";

/** Which polytope, and limits. */
export interface ExtremePointsOptions extends RayLimits {
  /** Whether the coarse correlated equilibria are meant. @defaultValue `false` */
  readonly coarse?: boolean;
}

/** What was checked of a list of extreme points. */
export interface ExtremePointsCertificate {
  /** What each player could gain by deviating, one entry a point; each point was also found to be extreme, by its rank. */
  readonly gains: readonly CorrelatedGains<Rational>[];
  /** Whether the enumeration ended, so that the list holds every extreme point; this rests on the double description method alone. */
  readonly complete: boolean;
}

/** Extreme points with their certificate. */
export type ExtremePointsResult = CertifiedResult<CorrelatedDistribution<Rational>, ExtremePointsCertificate>;

/**
 * All extreme points of the polytope of correlated equilibria, or of coarse ones, of a small exact game.
 *
 * Every such equilibrium is a mixture of the points returned, and every linear objective is largest at one of them. Their number grows
 * exponentially: two players with three strategies each have up to some dozens, with four each up to tens of thousands.
 *
 * @returns Status `solved` with all extreme points, by falling probability of the first profile in which they differ; `limit` with none
 * when more than `maxRays` were held on the way or the control said stop. One iteration is one pair of rays examined.
 * @throws {@link DomainError} when the game is not exact.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, correlatedExtremePoints, exact } from "jiama";
 *
 * const chicken = bimatrixGame([[6, 2], [7, 0]], [[6, 7], [2, 0]]);
 * const points = correlatedExtremePoints(chicken).solutions.map((point) => point.map(exact.format).join(" "));
 * points.join(", ") // => "1/2 1/4 1/4 0, 4/9 2/9 2/9 1/9, 0 1 0 0, 0 2/5 2/5 1/5, 0 0 1 0"
 * ```
 *
 * @see [Aumann1987]
 * @category Correlated equilibrium
 */
export function correlatedExtremePoints(
  game: NormalFormGame<Rational>,
  { coarse = false, ...limits }: ExtremePointsOptions = {},
): ExtremePointsResult {
  if (game.field.name !== "exact") {
    throw new DomainError({
      en: `correlatedExtremePoints: the game is in ${game.field.name} arithmetic; build it with exact payoffs, such as "0.1" as text.`,
      zh: `correlatedExtremePoints：该博弈采用 ${game.field.name} 运算；请以精确收益建立博弈，如以文本写 "0.1"。`,
    });
  }
  const method = "double-description";
  const found = extremeDevices(game, coarse, limits);
  if (found === null) {
    return { status: "limit", method, iterations: 0, solutions: [], certificate: { gains: [], complete: false } };
  }
  const gains = found.points.map((point) => correlatedGains(game, point));
  const confirmed = found.points.every((point, k) => {
    const { maxGain, maxCommitmentGain } = gains[k] as CorrelatedGains<Rational>;
    return (coarse ? maxCommitmentGain : maxGain).n === 0n && isExtremeCorrelated(game, point, coarse);
  });
  if (!confirmed) throw new Error("correlatedExtremePoints: a point failed its check.");
  return {
    status: "solved",
    method,
    iterations: found.pairs,
    solutions: found.points,
    certificate: { gains, complete: true },
  };
}
