/**
 * # Players who revise one at a time
 *
 * In each period one player of any game, drawn at random, revises: by *logit* choice among the own strategies, or by *introspection*:
 * another strategy, drawn at random, is adopted with probability `1/(1 + e^{−(gain)/η})`. The chain over profiles has one stationary
 * distribution. In a potential game with potential `P`, under logit revision it is in proportion to `e^{P/η}`.
 *
 * ## References
 *
 * - [Blume1993], [CoutoGiaimoHilbe2022]
 *
 * @module
 */
import { float } from "../../arithmetic/float.ts";
import { exp } from "../../arithmetic/stdlib.ts";
import { DomainError } from "../../errors.ts";
import { toFloat } from "../../games/normal-form/fieldConversion.ts";
import { type NormalFormGame, profileCount, shapeOf, strides } from "../../games/normal-form/normalFormGame.ts";
import { logitChoice } from "../../games/population/dynamics.ts";
import { recurrentClasses } from "../../linalg/stationaryDistribution.ts";
import { profileTransitions, type Revision } from "../../solvers/learning/revisionTransitions.ts";
import { stationarityDefect } from "../../verify/evolutionary/chainCheck.ts";
import { isNone } from "../evolutionary/fixationProbability.ts";

/** Options of {@link introspectionDynamics} and {@link logitRevision}. */
export interface ProfileChainOptions {
  /** $\eta > 0$, payoff units. @defaultValue `1` */
  readonly noise?: number;
  /** Most profiles. @defaultValue `2000` */
  readonly maxProfiles?: number;
}

/** The share of time with each profile, and with each strategy of each player. */
export interface ProfileChain {
  /** `solved`; `unknown` where the check left more than rounding, or probabilities too small for doubles cut the chain. */
  readonly status: "solved" | "unknown";
  /** The method. */
  readonly method: "introspection" | "logit-revision";
  /** One share a profile, in the order of the profiles' index; `null` where the chain fell apart. */
  readonly distribution: readonly number[] | null;
  /** One list of shares a player; `null` with the distribution. */
  readonly shares: readonly (readonly number[])[] | null;
  /** The largest change of a share in one period; `null` with the distribution. */
  readonly defect: number | null;
}

/**
 * The stationary distribution of introspection dynamics, for any number of players.
 *
 * @throws {@link DomainError} when the noise is not positive, or there are too many profiles.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, introspectionDynamics } from "jiama";
 *
 * const dilemma = bimatrixGame([[3, 0], [5, 1]], [[3, 5], [0, 1]]);
 * introspectionDynamics(dilemma, { noise: 0.1 }).distribution[3].toFixed(4) // => "0.9999"
 * ```
 *
 * @see [CoutoGiaimoHilbe2022]
 * @category Learning
 */
export function introspectionDynamics<T>(game: NormalFormGame<T>, options: ProfileChainOptions = {}): ProfileChain {
  const { noise = 1 } = options;
  return chain(game, "introspection", options, (payoffs, own) =>
    payoffs.map((payoff, k) =>
      k === own ? 0 : 1 / (1 + exp((payoffs[own]! - payoff) / noise)) / (payoffs.length - 1),
    ),
  );
}

/**
 * The stationary distribution of revision by logit choice, one player at a time, for any number of players.
 *
 * @throws {@link DomainError} when the noise is not positive, or there are too many profiles.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, logitRevision } from "jiama";
 *
 * // A common interest game is its own potential: shares in proportion to e^{payoff}.
 * const common = bimatrixGame([[2, 0], [0, 1]], [[2, 0], [0, 1]]);
 * const { distribution } = logitRevision(common);
 * Math.log(distribution[0] / distribution[3]).toFixed(10) // => "1.0000000000"
 * ```
 *
 * @see [Blume1993]
 * @category Learning
 */
export function logitRevision<T>(game: NormalFormGame<T>, options: ProfileChainOptions = {}): ProfileChain {
  const { noise = 1 } = options;
  return chain(game, "logit-revision", options, (payoffs) => logitChoice(payoffs, noise));
}

function chain<T>(
  given: NormalFormGame<T>,
  method: ProfileChain["method"],
  { noise = 1, maxProfiles = 2000 }: ProfileChainOptions,
  revision: Revision,
): ProfileChain {
  if (!(noise > 0 && Number.isFinite(noise))) {
    throw new DomainError({
      en: `${method}: the noise is ${noise}; give a number above 0, in payoff units.`,
      zh: `${method}：噪声为 ${noise}；请取大于 0 的数（收益单位）。`,
    });
  }
  if (profileCount(given) > maxProfiles) {
    throw new DomainError({
      en: `${method}: the game has ${profileCount(given)} profiles, more than maxProfiles, ${maxProfiles}; give a smaller game.`,
      zh: `${method}：博弈有 ${profileCount(given)} 个策略组合，超过 maxProfiles（${maxProfiles}）；请给出较小的博弈。`,
    });
  }
  const game = toFloat(given);
  const rows = profileTransitions(game, float, revision);
  const classes = recurrentClasses(float, rows);
  const [only] = classes;
  if (classes.length !== 1 || only === undefined) {
    return { status: "unknown", method, distribution: null, shares: null, defect: null };
  }
  const distribution = rows.map((_, k) => only.distribution[only.states.indexOf(k)] ?? 0);
  const defect = stationarityDefect(float, rows, distribution);
  const steps = strides(shapeOf(game));
  const shares = shapeOf(game).map((m, player) => {
    const own = new Array<number>(m).fill(0);
    for (const [k, mass] of distribution.entries()) own[Math.floor(k / steps[player]!) % m]! += mass;
    return own;
  });
  return { status: isNone(float, defect) ? "solved" : "unknown", method, distribution, shares, defect };
}
