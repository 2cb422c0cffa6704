/**
 * # An equilibrium of a polymatrix game
 *
 * Exactly, by one linear complementarity problem, and without the game's normal form.
 *
 * ## References
 *
 * - [Howson1972]; [Lemke1965]
 *
 * @module
 */
import { commonDenominator } from "../../arithmetic/commonDenominator.ts";
import { dyadicFraction } from "../../arithmetic/dyadicFraction.ts";
import { exact, type Rational, ratio } from "../../arithmetic/exact.ts";
import type { Control } from "../../games/control.ts";
import type { MixedProfile } from "../../games/normal-form/mixedProfile.ts";
import type { PolymatrixGame } from "../../games/polymatrix/polymatrixGame.ts";
import type { CertifiedResult } from "../../games/solverResult.ts";
import { lemkePath } from "../../solvers/nash/many-players/lemkePath.ts";
import { polymatrixProblem } from "../../solvers/nash/many-players/polymatrixProblem.ts";
import { polymatrixRegret } from "../../verify/nash/polymatrixRegret.ts";
import type { RegretCheck } from "../../verify/regret.ts";
import { requireLimit } from "./requireLimit.ts";

/** Options of {@link polymatrixEquilibrium}. */
export interface PolymatrixOptions {
  /** Most pivots. @defaultValue `100_000` */
  readonly maxPivots?: number;
  /** Polled every few pivots. */
  readonly control?: Control;
}

/** An equilibrium of a polymatrix game, in fractions, with its payoffs and regrets. */
export type PolymatrixResult = CertifiedResult<MixedProfile<Rational>, RegretCheck<Rational> | null>;

/**
 * One equilibrium of a polymatrix game for any number of players, in fractions. Doubles are taken for the fractions that they are.
 *
 * The problem has a row for every strategy and every player; the normal form, which grows exponentially with the players, is not needed.
 *
 * @returns `solved`, with regrets that are zero; or `limit`. One iteration is one pivot.
 * @throws {@link DomainError} when the limit is not a positive integer.
 *
 * @example
 * ```ts doctest
 * import { exact, polymatrixEquilibrium, polymatrixGame } from "jiama";
 *
 * // Each of three players wants to match the next one, and the last one not to match the first.
 * const [match, differ] = [[[1, 0], [0, 1]], [[0, 1], [1, 0]]];
 * const game = polymatrixGame([2, 2, 2], [[null, match, null], [null, null, match], [differ, null, null]]);
 * polymatrixEquilibrium(game).solutions[0]?.map((own) => own.map(exact.format).join(" ")).join(" | ") // => "1/2 1/2 | 1/2 1/2 | 1/2 1/2"
 * ```
 *
 * @category Nash equilibrium
 */
export function polymatrixEquilibrium<T>(
  game: PolymatrixGame<T>,
  { maxPivots = 100_000, control }: PolymatrixOptions = {},
): PolymatrixResult {
  requireLimit("polymatrixEquilibrium", "maxPivots", maxPivots);
  const fractions = inFractions(game);
  const shape = game.strategies.map((own) => own.length);
  const { matrix, q } = polymatrixProblem(shape, fractions.pairs.map(integerRow));
  const { status, pivots, numerators, denominator } = lemkePath(matrix, q, { maxPivots, control });
  const method = "polymatrix-lcp";
  if (status !== "solved") return { status: "limit", method, iterations: pivots, solutions: [], certificate: null };
  let at = 0;
  const profile = shape.map((count) => {
    at += count;
    return numerators.slice(at - count, at).map((numerator) => ratio(numerator, denominator));
  });
  const certificate = polymatrixRegret(fractions, profile);
  if (exact.compare(certificate.maxRegret, exact.zero) !== 0) {
    throw new Error("polymatrixEquilibrium: the check contradicts the path.");
  }
  return { status: "solved", method, iterations: pivots, solutions: [profile], certificate };
}

function inFractions<T>(game: PolymatrixGame<T>): PolymatrixGame<Rational> {
  if (game.field.name === "exact") return game as PolymatrixGame<unknown> as PolymatrixGame<Rational>;
  const pairs = game.pairs.map((row) =>
    row.map((matrix) => matrix?.map((own) => own.map((payoff) => dyadicFraction(game.field.toNumber(payoff)))) ?? null),
  );
  return { ...game, field: exact, pairs };
}

/** One player's matrices over one denominator. */
function integerRow(matrices: readonly (readonly (readonly Rational[])[] | null)[]): (bigint[][] | null)[] {
  const { numerators } = commonDenominator(matrices.flatMap((matrix) => matrix ?? []).flat());
  let at = 0;
  return matrices.map(
    (matrix) =>
      matrix?.map((row) => {
        at += row.length;
        return numerators.slice(at - row.length, at);
      }) ?? null,
  );
}
