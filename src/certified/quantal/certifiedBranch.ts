/**
 * # Certified points of the principal branch
 *
 * What quantal response in normal and in extensive form share: following the branch, and the proof that there is an equilibrium at
 * each point that was asked for.
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import type { Control } from "../../games/control.ts";
import type { CertifiedResult, SolverStatus } from "../../games/solverResult.ts";
import { type FollowedBranch, type LogitPoint, principalBranch } from "../../solvers/quantal/principalBranch.ts";
import { byDecider, type QuantalGame } from "../../solvers/quantal/quantalGame.ts";
import { logitDeviation, type Worths } from "../../verify/quantal/logitDeviation.ts";
import { type QuantalEnclosure, quantalEnclosure, type WorthBounds } from "../../verify/quantal/quantalEnclosure.ts";
import { requireLimit } from "../nash/requireLimit.ts";

/** Which points of the principal branch are computed, and how far it is followed. */
export interface QuantalOptions {
  /**
   * The precision $\lambda \ge 0$ at which the equilibrium is wanted, in one over payoff units, or several.
   * @defaultValue the whole branch
   */
  readonly lambda?: number | readonly number[];
  /** Where the whole branch ends at the latest; above 0. @defaultValue 10⁸ over the smallest range of a player's payoffs */
  readonly maxLambda?: number;
  /** Limit of steps along the branch. @defaultValue `10_000` */
  readonly maxSteps?: number;
  /** Stop, polled at each step. */
  readonly control?: Control;
}

/** A logit quantal response equilibrium. */
export interface QuantalResponse {
  /** The precision $\lambda$, one over payoff units: 0 is noise alone, ∞ best response. */
  readonly lambda: number;
  /** The probabilities, one list for each who decides. */
  readonly profile: readonly (readonly number[])[];
  /** Their logarithms, finite where the probabilities are below the doubles. */
  readonly logarithms: readonly (readonly number[])[];
}

/** A place at which another branch crosses the principal one. */
export interface QuantalBifurcation {
  /** The values of $\lambda$ between which it lies. */
  readonly between: readonly [number, number];
  /** The equilibrium just before it. */
  readonly response: QuantalResponse;
}

/** What was checked of the equilibria. */
export interface QuantalCertificate {
  /** For each solution, the largest difference of a probability from the logit response, in doubles. */
  readonly deviations: readonly number[];
  /**
   * For each value of $\lambda$ that was asked for, whether it was proved in rounded intervals that an equilibrium
   * exists near the solution, and how near; empty for the whole branch.
   */
  readonly enclosures: readonly QuantalEnclosure[];
}

/** Points of the principal branch with their certificate. */
export interface QuantalResult extends CertifiedResult<QuantalResponse, QuantalCertificate> {
  /** Where $\lambda$ turns along the branch, as far as it was followed, in its order. */
  readonly turningPoints: readonly QuantalResponse[];
  /** Where another branch crosses, as far as it was noticed. */
  readonly bifurcations: readonly QuantalBifurcation[];
}

/** A game, seen by the solver and by the checker. */
export interface CheckedGame {
  /** The caller, for messages. */
  readonly caller: string;
  readonly method: string;
  readonly quantal: QuantalGame;
  /** Bounds on the worth of actions over boxes around a point, by their radii. */
  readonly bounds: (logs: Float64Array) => (radii: Float64Array) => WorthBounds;
  /** The worth of actions at a point, in doubles, by code other than the solver's. */
  readonly worths: (logs: Float64Array, profile: readonly (readonly number[])[]) => Worths;
  /** Whether the whole branch has come to its end at a point. */
  readonly isEnd: (response: QuantalResponse) => boolean;
}

/** The largest `λ` times the smallest scale of payoffs to which the whole branch is followed. */
const FARTHEST = 1e8;
/** A branch does not end before this `λ` times the scale of payoffs, even where its points are Nash equilibria from the start. */
export const NEAREST_END = 30;
/** Regret, as a share of the payoffs' scale, below which the whole branch has come to its end. */
const NO_REGRET = 1e-8;
/** Steps along a branch that suffice but for extraordinary games. */
export const DEFAULT_STEPS = 10_000;
/** Games with more actions are not enclosed: the cost is cubic. */
const MOST_ENCLOSED = 1200;

/** A followed branch and what was checked of it. */
export interface CheckedBranch {
  readonly result: QuantalResult;
  readonly branch: FollowedBranch;
}

/** The points asked for, or the whole branch, checked. */
export function certifiedBranch(game: CheckedGame, options: QuantalOptions): CheckedBranch {
  const { quantal, caller, method } = game;
  const lambdas = requestedLambdas(caller, options.lambda);
  requireLimit(caller, "maxSteps", options.maxSteps);
  const farthest = farthestLambda(caller, quantal, options.maxLambda);
  const branch = principalBranch(quantal, {
    ...(lambdas === undefined ? {} : { lambdas }),
    maxLambda: lambdas === undefined || options.maxLambda !== undefined ? farthest : Number.POSITIVE_INFINITY,
    isEnd: (point) => lambdas === undefined && game.isEnd(responseOf(quantal, point)),
    maxSteps: options.maxSteps ?? DEFAULT_STEPS,
    control: options.control,
  });
  const points = lambdas === undefined ? branch.points : lambdas.flatMap((lambda) => branch.met.get(lambda) ?? []);
  const solutions = points.map((point) => responseOf(quantal, point));
  const enclosures =
    lambdas === undefined || quantal.size > MOST_ENCLOSED
      ? []
      : points.map(({ logs, lambda }) => quantalEnclosure(logs, lambda, game.bounds(logs)));
  const isMet = lambdas === undefined ? branch.end === "done" : points.length === lambdas.length;
  const isProved =
    lambdas === undefined || (enclosures.length === points.length && enclosures.every(({ proved }) => proved));
  const status: SolverStatus = isMet ? (isProved ? "solved" : "unknown") : branch.end === "limit" ? "limit" : "unknown";
  return {
    branch,
    result: {
      ...{ status, method, iterations: branch.steps, solutions },
      certificate: {
        deviations: points.map(({ logs, lambda }, k) => {
          const profile = solutions[k]?.profile ?? [];
          return logitDeviation(profile, game.worths(logs, profile), lambda);
        }),
        enclosures,
      },
      turningPoints: branch.turningPoints.map((point) => responseOf(quantal, point)),
      bifurcations: branch.bifurcations.map(({ between, point }) => ({
        between,
        response: responseOf(quantal, point),
      })),
    },
  };
}

/**
 * The value of `λ` at which a whole branch ends at the latest.
 *
 * @throws {@link DomainError} when the value given is not above 0.
 */
export function farthestLambda(caller: string, { scales, scale }: QuantalGame, given: number | undefined): number {
  if (given !== undefined && !(given > 0)) throw badLambda(caller, "maxLambda", given);
  return given ?? FARTHEST / scales.reduce((least, own) => (own > 0 ? Math.min(least, own) : least), scale);
}

/** Whether regrets are none, as shares of the scales of whoever has them. */
export function hasNoRegret(regrets: readonly number[], scales: readonly number[]): boolean {
  return regrets.every((regret, k) => regret <= NO_REGRET * (scales[k] as number));
}

/** A point of the branch as probabilities. */
export function responseOf(quantal: QuantalGame, { lambda, logs }: LogitPoint): QuantalResponse {
  const logarithms = byDecider(quantal, logs);
  const profile = logarithms.map((own) => {
    const probabilities = own.map((log) => Math.exp(log));
    const total = probabilities.reduce((a, b) => a + b, 0);
    return probabilities.map((probability) => probability / total);
  });
  return { lambda, profile, logarithms };
}

/**
 * The values of `λ` asked for, each once, in increasing order.
 *
 * @throws {@link DomainError} for a value that is not a number from 0 on.
 */
function requestedLambdas(caller: string, lambda: QuantalOptions["lambda"]): readonly number[] | undefined {
  if (lambda === undefined) return undefined;
  const list = typeof lambda === "number" ? [lambda] : lambda;
  const wrong = list.find((value) => !(value >= 0 && value < Number.POSITIVE_INFINITY));
  if (wrong !== undefined) throw badLambda(caller, "lambda", wrong);
  return [...new Set(list)].sort((a, b) => a - b);
}

function badLambda(caller: string, name: string, value: number): DomainError {
  return new DomainError({
    en: `${caller}: ${name} is ${value}; give a number ${name === "lambda" ? "from 0 on" : "above 0"}, in one over payoff units.`,
    zh: `${caller}：${name} 为 ${value}；请给出${name === "lambda" ? "不小于 0" : "大于 0"} 的数（单位为收益单位的倒数）。`,
  });
}
