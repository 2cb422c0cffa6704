/**
 * # Logit quantal response equilibrium
 *
 * Players err: a strategy is played the more often the better it is, `σᵢ(a) ∝ exp(λ uᵢ(a, σ₋ᵢ))`, and everybody's payoffs count on everybody's errors.
 * The principal branch of these equilibria leads from even mixing at `λ = 0` to a Nash equilibrium as `λ → ∞`.
 *
 * ## Implementation notes
 *
 * The branch is followed in doubles. At a given `λ` it is then proved, by code that does not know how the point was found, that an equilibrium exists
 * within the radius that the certificate names. That the point lies on the principal branch, and on no other, is checked along the way by the sign of a
 * determinant, but not proved. The limit is solved in fractions where two players mix or all play purely, and checked by its regrets.
 *
 * ## References
 *
 * - [McKelveyPalfrey1995], [Turocy2005]
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { float } from "../../arithmetic/float.ts";
import { deviationPayoffs } from "../../games/normal-form/deviationPayoffs.ts";
import { toFloat } from "../../games/normal-form/fieldConversion.ts";
import type { MixedProfile } from "../../games/normal-form/mixedProfile.ts";
import { type NormalFormGame, shapeOf } from "../../games/normal-form/normalFormGame.ts";
import {
  exactOnSupports,
  floatOnSupports,
  playedStrategies,
  simpleProfile,
} from "../../solvers/quantal/limitEquilibrium.ts";
import { normalFormQuantal } from "../../solvers/quantal/normalFormQuantal.ts";
import { worthBounds } from "../../verify/quantal/worthBounds.ts";
import { type RegretCheck, regretCheck } from "../../verify/regret.ts";
import {
  type CheckedGame,
  certifiedBranch,
  hasNoRegret,
  NEAREST_END,
  type QuantalOptions,
  type QuantalResult,
} from "./certifiedBranch.ts";

/** A limit of the branch in fractions: a Nash equilibrium, for its regrets are zero. */
export interface ExactLimit<T> {
  /** Tells the kinds of limit apart. */
  readonly kind: "exact";
  /** The equilibrium, in fractions. */
  readonly profile: MixedProfile<T>;
  /** Payoffs and regrets, in fractions. */
  readonly check: RegretCheck<T>;
}

/** A limit of the branch in doubles, with the regrets that were found. */
export interface FloatLimit {
  /** Tells the kinds of limit apart. */
  readonly kind: "float";
  /** The equilibrium, in doubles. */
  readonly profile: MixedProfile<number>;
  /** Payoffs and regrets, in doubles. */
  readonly check: RegretCheck<number>;
}

/** Points of the principal branch, and where it leads. */
export interface LogitQreResult<T> extends QuantalResult {
  /** The Nash equilibrium to which the branch leads; `null` where only single points were asked for, or it was not followed to its end. */
  readonly limit: ExactLimit<T> | FloatLimit | null;
}

/** Farthest that the limit may lie from the last point of the branch. */
const NEAR = 1e-4;

/**
 * Logit quantal response equilibria on the principal branch: at given values of $\lambda$, or all along it, with the
 * Nash equilibrium in the limit.
 *
 * At a given $\lambda$ there may be several equilibria; this is the one that the branch comes to first. Other branches
 * are not found. For $N$ strategies of all players a step costs reading the payoffs $n (n - 1)$ times and at most
 * $N^3/3$ products, less as strategies fall out of use; some hundred steps are usual.
 *
 * @returns `solved`: at given values of $\lambda$, each was met and an equilibrium was proved to exist near it; along
 * the whole branch, its limit has no regret (exactly, or $10^{-8}$ of the payoffs' scale). `unknown` where that could not
 * be confirmed; `limit` where the steps did not suffice or the control said stop. Solutions are in the order of
 * $\lambda$, or of the branch. One iteration is one step.
 * @throws {@link DomainError} when an option is out of range, or a payoff is too large for a double.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, exact, logitQre } from "jiama";
 *
 * const game = bimatrixGame([[9, 0], [0, 1]], [[0, 1], [1, 0]]);
 * const { solutions, certificate } = logitQre(game, { lambda: 1 });
 * solutions[0].profile.map(([first]) => first.toFixed(4)) // => [ "0.8936", "0.3128" ]
 * certificate.enclosures[0].proved // => true
 * const { limit } = logitQre(game);
 * limit.profile.map((own) => own.map(exact.format)) // => [ [ '1/2', '1/2' ], [ '1/10', '9/10' ] ]
 * ```
 *
 * @see [McKelveyPalfrey1995]
 * @category Quantal response
 */
export function logitQre<T>(game: NormalFormGame<T>, options: QuantalOptions = {}): LogitQreResult<T> {
  const doubles = toFloat(game);
  const quantal = normalFormQuantal(doubles);
  const checked = checkedNormalForm(game, doubles, quantal);
  const { result, branch } = certifiedBranch(checked, options);
  if (options.lambda !== undefined || branch.end !== "done") return { ...result, limit: null };
  const last = result.solutions.at(-1)?.profile ?? [];
  const limit = limitOf(game, doubles, last);
  const isNash = limit.kind === "exact" || hasNoRegret(limit.check.regrets, quantal.scales);
  return { ...result, status: isNash ? result.status : "unknown", limit };
}

/** A game in normal form, as the search for quantal responses sees it. */
export function checkedNormalForm<T>(
  game: NormalFormGame<T>,
  doubles: NormalFormGame<number>,
  quantal: CheckedGame["quantal"],
): CheckedGame {
  return {
    ...{ caller: "logitQre", method: "logit-qre", quantal },
    bounds: (logs) => worthBounds(game, logs),
    worths: (_logs, profile) =>
      game.players.map((_, player) =>
        deviationPayoffs(float, doubles.payoffs[player] as ArrayLike<number>, shapeOf(game), profile, player),
      ),
    isEnd: ({ lambda, profile }) =>
      lambda * quantal.scale > NEAREST_END && hasNoRegret(regretCheck(doubles, profile).regrets, quantal.scales),
  };
}

/** The equilibrium at the end of the branch: in fractions, by Newton's method on the supports, or the last point itself. */
function limitOf<T>(
  game: NormalFormGame<T>,
  doubles: NormalFormGame<number>,
  last: MixedProfile<number>,
): ExactLimit<T> | FloatLimit {
  const supports = playedStrategies(last);
  if (game.field.name === "exact") {
    const rational = game as NormalFormGame<unknown> as NormalFormGame<Rational>;
    for (const profile of [exactOnSupports(rational, supports), simpleProfile(last)]) {
      if (
        profile === null ||
        !isNear(
          profile.map((own) => own.map(exact.toNumber)),
          last,
        )
      )
        continue;
      const check = regretCheck(rational, profile);
      if (exact.compare(check.maxRegret, exact.zero) !== 0) continue;
      const limit: ExactLimit<Rational> = { kind: "exact", profile, check };
      return limit as ExactLimit<unknown> as ExactLimit<T>;
    }
  }
  const found = floatOnSupports(doubles, supports, last);
  const candidates = found !== null && isNear(found, last) ? [found, last] : [last];
  const limits = candidates.map(
    (profile): FloatLimit => ({ kind: "float", profile, check: regretCheck(doubles, profile) }),
  );
  return limits.reduce((best, limit) => (limit.check.maxRegret < best.check.maxRegret ? limit : best));
}

function isNear(a: MixedProfile<number>, b: MixedProfile<number>): boolean {
  return a.every((own, player) => own.every((p, k) => Math.abs(p - (b[player]?.[k] as number)) <= NEAR));
}
