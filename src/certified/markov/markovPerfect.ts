/**
 * # Markov-perfect equilibrium
 *
 * A stationary profile of a stochastic game that no player can improve on from any state.
 *
 * ## Implementation notes
 *
 * The branch of logit quantal responses that begins where everybody mixes evenly is followed to a large `λ`; the equilibrium near its end
 * is found by Newton's method on the actions still played. If the simplest fractions near it are an equilibrium exactly, that is given; else
 * the doubles are, as the fractions that they are, with a bound on everybody's regret that was computed in fractions.
 *
 * ## References
 *
 * - [EibelshaeuserPoensgen2019], [HeringsPeeters2004]
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { Control } from "../../games/control.ts";
import { shapeOf } from "../../games/normal-form/normalFormGame.ts";
import type { CertifiedResult } from "../../games/solverResult.ts";
import {
  type StationaryProfile,
  type StochasticGame,
  toExactStochastic,
  toFloatStochastic,
} from "../../games/stochastic/stochasticGame.ts";
import { equilibriumOnSupports } from "../../solvers/markov/stationaryNewton.ts";
import { stochasticQuantal } from "../../solvers/markov/stochasticQuantal.ts";
import { principalBranch } from "../../solvers/quantal/principalBranch.ts";
import { type MarkovCheck, markovCheck } from "../../verify/markov/markovCheck.ts";
import { requireLimit } from "../nash/requireLimit.ts";
import { dyadicProfile, simpleProfile } from "./roundedProfile.ts";
import { payoffRange, requirePositive } from "./stochasticValue.ts";

/** Options of {@link markovPerfect}. */
export interface MarkovPerfectOptions {
  /** Largest bound on a regret with which a profile counts as an equilibrium, as a share of the range of payoffs. @defaultValue `1e-9` */
  readonly tolerance?: number;
  /** Most steps along the branch. @defaultValue `10_000` */
  readonly maxSteps?: number;
  /** Polled at every step. */
  readonly control?: Control;
}

/** A Markov-perfect equilibrium with a bound on everybody's regret. */
export interface MarkovPerfectResult
  extends CertifiedResult<StationaryProfile<Rational>, MarkovCheck<Rational> | null> {
  /** Whether the regrets are exactly 0. */
  readonly exact: boolean;
}

/**
 * A Markov-perfect equilibrium in stationary strategies of a stochastic game for any number of players: the one to which the principal
 * branch of logit quantal responses leads.
 *
 * There may be others. Doubles are taken for the fractions that they are. A step costs about the cube of the number of all actions in all
 * states, and reads all payoffs once for each pair of players.
 *
 * @returns Status `solved` if no strategy whatever gains more than the tolerance in any state; `limit` after `maxSteps` or a stop; `unknown` where
 * the branch could not be followed or no equilibrium was found near its end: then the profile is the point reached, with the bound that was proved. One
 * iteration is one step along the branch.
 * @throws {@link DomainError} when the tolerance is not positive or the limit no positive integer.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, exact, markovPerfect, stochasticGame } from "jiama";
 *
 * // A dilemma whose temptation ends the relationship for good.
 * const stage = bimatrixGame([[9, 1], [10, 3]], [[9, 10], [1, 3]]);
 * const over = bimatrixGame([[3]], [[3]]);
 * const game = stochasticGame(
 *   [
 *     { label: "trust", stage, transitions: [[1, 0], [0, 1], [0, 1], [0, 1]] },
 *     { label: "over", stage: over, transitions: [[0, 1]] },
 *   ],
 *   "9/10",
 * );
 * const { status, exact: isExact, solutions, certificate } = markovPerfect(game);
 * [status, isExact] // => [ 'solved', true ]
 * solutions[0][0].map((own) => own.map(exact.format).join(" ")) // => [ '1 0', '1 0' ]
 * certificate.values.map((own) => exact.format(own[0])) // => [ '9', '9' ]
 * ```
 *
 * @see [EibelshaeuserPoensgen2019]
 * @category Stochastic games
 */
export function markovPerfect<T>(game: StochasticGame<T>, options: MarkovPerfectOptions = {}): MarkovPerfectResult {
  const { tolerance = 1e-9, maxSteps = 10_000, control } = options;
  requireLimit("markovPerfect", "maxSteps", options.maxSteps);
  requirePositive("markovPerfect", tolerance);
  const fractions = toExactStochastic(game);
  const quantal = stochasticQuantal(toFloatStochastic(game));
  const branch = principalBranch(quantal, { maxLambda: LARGE / quantal.scale, maxSteps, control });
  const last = branch.points.at(-1) as (typeof branch.points)[number];
  const method = "logit-homotopy";
  const largest = tolerance * payoffRange(fractions);
  const profileOf = (probabilities: Float64Array): StationaryProfile<number> => byState(game, probabilities);
  const end = profileOf(Float64Array.from(last.logs, Math.exp));
  const common = { method, iterations: branch.steps };
  for (const profile of branch.end === "limit" ? [] : candidates()) {
    const certificate = markovCheck(fractions, profile);
    if (exact.toNumber(certificate.maxRegretBound) > largest) continue;
    const isExact = exact.compare(certificate.maxRegretBound, exact.zero) === 0;
    return { status: "solved", ...common, solutions: [profile], certificate, exact: isExact };
  }
  const reached = dyadicProfile(end);
  return {
    status: branch.end === "limit" ? "limit" : "unknown",
    ...{ ...common, solutions: [reached], certificate: markovCheck(fractions, reached), exact: false },
  };

  /** Profiles near the end of the branch, the most accurate last, so that simple ones that are equilibria come first. */
  function* candidates(): Generator<StationaryProfile<Rational>> {
    const refined = THRESHOLDS.flatMap((threshold) => equilibriumOnSupports(quantal, last.logs, threshold) ?? []);
    for (const near of NEAR) {
      for (const profile of [...refined.map(profileOf), end]) {
        const simple = simpleProfile(profile, near);
        if (simple !== null && isEquilibrium(simple)) yield simple;
      }
    }
    for (const probabilities of refined) yield dyadicProfile(profileOf(probabilities));
    yield dyadicProfile(end);
  }

  function isEquilibrium(profile: StationaryProfile<Rational>): boolean {
    return exact.compare(markovCheck(fractions, profile).maxRegretBound, exact.zero) === 0;
  }
}

/** How near simple fractions must be that are tried: the last for games in which probabilities vanish as slowly as `1/λ`. */
const NEAR = [1e-9, 1e-4, 1e-3];
/** Where the branch ends, in units of one over the range of payoffs. */
const LARGE = 1e5;
/** From which probability on an action counts as played at the end of the branch. */
const THRESHOLDS = [1e-3, 1e-2, 1e-6];

function byState<T>({ states }: StochasticGame<T>, probabilities: Float64Array): StationaryProfile<number> {
  let from = 0;
  return states.map(({ stage }) =>
    shapeOf(stage).map((count) => {
      from += count;
      return Array.from(probabilities.subarray(from - count, from), (p) => Math.max(0, p));
    }),
  );
}
