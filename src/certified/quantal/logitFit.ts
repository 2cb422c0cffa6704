/**
 * # Fitting quantal response to data
 *
 * Maximum likelihood: the precision `λ̂` on the principal branch under which observed choices are most likely, with its standard error and confidence interval.
 *
 * ## References
 *
 * - [McKelveyPalfrey1995], [McKelveyPalfrey1998]
 *
 * @module
 */
import { ln, normalQuantile } from "../../arithmetic/stdlib.ts";
import { DomainError } from "../../errors.ts";
import { agentForm } from "../../games/extensive-form/agentForm.ts";
import type { ExtensiveGame } from "../../games/extensive-form/extensiveGame.ts";
import { toFloat } from "../../games/normal-form/fieldConversion.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import type { CertifiedResult } from "../../games/solverResult.ts";
import { type LikelihoodMaximum, likelihoodMaxima } from "../../solvers/quantal/likelihoodMaxima.ts";
import { normalFormQuantal } from "../../solvers/quantal/normalFormQuantal.ts";
import { type QuantalEnclosure, quantalEnclosure } from "../../verify/quantal/quantalEnclosure.ts";
import { requireLimit } from "../nash/requireLimit.ts";
import { checkedTree } from "./agentQre.ts";
import {
  type CheckedGame,
  DEFAULT_STEPS,
  farthestLambda,
  type QuantalOptions,
  type QuantalResponse,
  responseOf,
} from "./certifiedBranch.ts";
import { checkedNormalForm } from "./logitQre.ts";

/** How the precision is fitted. */
export interface LogitFitOptions extends Omit<QuantalOptions, "lambda"> {
  /** Confidence of the interval, between 0 and 1. @defaultValue `0.95` */
  readonly confidence?: number;
}

/** A local maximum of the likelihood. */
export interface LogitEstimate extends QuantalResponse {
  /** $\sum n \ln \sigma$. */
  readonly logLikelihood: number;
  /** Standard error of $\lambda$ from the observed information; `null` at $\lambda = 0$, and where the branch turns. */
  readonly standardError: number | null;
  /**
   * The values of $\lambda$ that a likelihood-ratio test does not reject, along the branch; without an upper end
   * `null`.
   */
  readonly interval: readonly [lower: number, upper: number | null];
}

/** What was checked of a fit. */
export interface LogitFitCertificate {
  /** For each solution, whether it was proved that an equilibrium exists near it at its $\lambda$, and how near. */
  readonly enclosures: readonly QuantalEnclosure[];
  /** The log-likelihood at $\lambda = 0$, where everybody mixes evenly. */
  readonly evenLogLikelihood: number;
}

/** A fit with its certificate. */
export interface LogitFitResult extends CertifiedResult<LogitEstimate, LogitFitCertificate> {
  /** The solution of the largest likelihood; `null` where there is none. */
  readonly estimate: LogitEstimate | null;
  /**
   * Whether the likelihood is still larger at the end of the branch than at any maximum: there is no best finite
   * $\lambda$.
   */
  readonly isRising: boolean;
}

/**
 * The precision of quantal response that fits observed choices best, on the principal branch.
 *
 * All local maxima along the branch are listed, in its order, and the best is the estimate. Choices count as independent draws.
 *
 * @param counts - How often each action was observed, one list for each player, or for each information set of a tree in the order of `game.infosets`. Frequencies
 * may be given for one observation each; standard error and interval then are those of one.
 * @returns `solved`; `unknown` where the likelihood rises to the end of the branch, or an equilibrium at the estimate could not be proved; `limit` where the steps did not suffice or
 * the control said stop, with the maxima found so far. One iteration is one step along the branch.
 * @throws {@link DomainError} when the counts do not fit the game, are negative or all zero, or an option is out of range.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, logitFit } from "jiama";
 *
 * // Ochs (1995), as McKelvey and Palfrey (1995) fit it: 128 choices of each player.
 * const game = bimatrixGame([["1.1141", 0], [0, "0.2785"]], [[0, "1.1141"], ["1.1141", 0]]);
 * const { estimate } = logitFit(game, [[128 * 0.527, 128 * 0.473], [128 * 0.366, 128 * 0.634]]);
 * estimate.lambda.toFixed(5) // => "1.84561"
 * estimate.logLikelihood.toFixed(6) // => "-174.764532"
 * ```
 *
 * @see [McKelveyPalfrey1995]
 * @category Quantal response
 */
export function logitFit<T>(
  game: NormalFormGame<T> | ExtensiveGame<T>,
  counts: readonly (readonly number[])[],
  options: LogitFitOptions = {},
): LogitFitResult {
  const { confidence = 0.95, maxSteps = DEFAULT_STEPS, control } = options;
  if (!(confidence > 0 && confidence < 1)) throw badConfidence(confidence);
  requireLimit("logitFit", "maxSteps", options.maxSteps);
  const checked = checkedGame(game);
  const { quantal } = checked;
  const data = checkedCounts(quantal.firsts, counts);
  const { end, maxima, isRising, steps } = likelihoodMaxima(quantal, data, {
    deviance: normalQuantile((1 + confidence) / 2) ** 2,
    maxLambda: farthestLambda("logitFit", quantal, options.maxLambda),
    isEnd: (point) => checked.isEnd(responseOf(quantal, point)),
    ...{ maxSteps, control },
  });
  const solutions = maxima.map((maximum) => estimateOf(checked, maximum));
  const enclosures = maxima.map(({ point }) => quantalEnclosure(point.logs, point.lambda, checked.bounds(point.logs)));
  const best = solutions.reduce<number>(
    (chosen, { logLikelihood }, k) =>
      chosen < 0 || logLikelihood > (solutions[chosen]?.logLikelihood ?? 0) ? k : chosen,
    -1,
  );
  const isFound = !isRising && best >= 0 && enclosures[best]?.proved === true;
  return {
    status: end === "limit" ? "limit" : isFound && end === "done" ? "solved" : "unknown",
    ...{ method: "logit-fit", iterations: steps, solutions },
    certificate: { enclosures, evenLogLikelihood: evenLogLikelihood(quantal.firsts, data) },
    ...{ estimate: solutions[best] ?? null, isRising },
  };
}

function checkedGame<T>(game: NormalFormGame<T> | ExtensiveGame<T>): CheckedGame {
  if (game.kind === "extensive-form") return checkedTree(game, agentForm(game, "logitFit"));
  const doubles = toFloat(game);
  return checkedNormalForm(game, doubles, normalFormQuantal(doubles));
}

function estimateOf(
  { quantal }: CheckedGame,
  { point, logLikelihood, standardError, interval }: LikelihoodMaximum,
): LogitEstimate {
  return { ...responseOf(quantal, point), logLikelihood, standardError, interval };
}

function evenLogLikelihood(firsts: readonly number[], data: Float64Array): number {
  return firsts.slice(1).reduce((sum, to, decider) => {
    const from = firsts[decider] as number;
    return sum - data.subarray(from, to).reduce((a, b) => a + b, 0) * ln(to - from);
  }, 0);
}

/** @throws {@link DomainError} when the counts do not fit. */
function checkedCounts(firsts: readonly number[], counts: readonly (readonly number[])[]): Float64Array {
  const expected = firsts.slice(1).map((to, decider) => to - (firsts[decider] as number));
  if (counts.length !== expected.length || counts.some((own, k) => own.length !== expected[k])) {
    throw new DomainError({
      en: `logitFit: the counts have the shape ${shapeText(counts.map((own) => own.length))}; the game's is ${shapeText(expected)}: give one count for each action, one list for each player or information set.`,
      zh: `logitFit：计数的形状为 ${shapeText(counts.map((own) => own.length))}，而博弈为 ${shapeText(expected)}；请为每个参与人（或信息集）给出一组、每个行动一个计数。`,
    });
  }
  const flat = Float64Array.from(counts.flat());
  const wrong = flat.find((count) => !(count >= 0 && count < Number.POSITIVE_INFINITY));
  if (wrong !== undefined || !flat.some((count) => count > 0)) {
    throw new DomainError({
      en: `logitFit: ${wrong === undefined ? "all counts are 0; at least one choice must have been observed" : `a count is ${wrong}; counts are numbers from 0 on`}.`,
      zh: `logitFit：${wrong === undefined ? "所有计数均为 0；至少须观察到一次选择" : `有计数为 ${wrong}；计数须为不小于 0 的数`}。`,
    });
  }
  return flat;
}

function shapeText(lengths: readonly number[]): string {
  return `[${lengths.join(", ")}]`;
}

function badConfidence(confidence: number): DomainError {
  return new DomainError({
    en: `logitFit: confidence is ${confidence}; give a number between 0 and 1, such as 0.95.`,
    zh: `logitFit：confidence 为 ${confidence}；请给出 0 与 1 之间的数，如 0.95。`,
  });
}
