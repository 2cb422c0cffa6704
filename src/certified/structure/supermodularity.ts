/**
 * # Supermodular games
 *
 * A game whose players order their strategies is *supermodular* when a higher strategy of one player makes moving up worth
 * more to every other: all mixed differences are at least 0. It then has a least and a greatest equilibrium, both pure, and
 * every strategy that survives iterated strict dominance lies between them. In a *submodular* game all mixed differences are
 * at most 0; for two players, reversing one player's order makes it supermodular.
 *
 * *Notation.* The mixed difference of player `k` for strategies of players `i` and `j` is
 * `uₖ(sᵢ′, sⱼ′) − uₖ(sᵢ, sⱼ′) − uₖ(sᵢ′, sⱼ) + uₖ(sᵢ, sⱼ)`, with `sᵢ′` above `sᵢ`, `sⱼ′` above `sⱼ` and `k` one of `i` and `j`.
 *
 * ## Implementation notes
 *
 * Strategies are in the order of the game, or in its reverse for players who are named. Which orders would serve otherwise is
 * not searched for.
 *
 * ## References
 *
 * - [Topkis1979], [Vives1990], [MilgromRoberts1990]
 *
 * @module
 */
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import { STRUCTURE_TOLERANCE } from "../../games/structure/plainPayoffs.ts";
import type { PureProfile } from "../../games/structure/pureProfile.ts";
import { differenceSigns, type SignedSquare } from "../../solvers/structure/differenceSigns.ts";
import { monotoneOrientation } from "../../solvers/structure/monotoneOrientation.ts";
import { monotoneResponses } from "../../solvers/structure/monotoneResponses.ts";
import {
  excludesReversals,
  hasClaimedSign,
  type MonotonicityCheck,
  monotonicityCheck,
} from "../../verify/structure/monotonicityCheck.ts";
import { pureRegretSigns } from "../../verify/structure/pureRegretSigns.ts";
import type { StructureOptions, UndecidedStructure } from "./exactPotential.ts";

/** How strategies of different players work on each other. */
export interface Supermodularity {
  /** `solved`: orders were found in which the game is supermodular; `none`: proved that there are none. */
  readonly status: "solved" | "none";
  /** Whether the game is supermodular in the order in which its strategies stand. */
  readonly supermodular: boolean;
  /** Whether all mixed differences are at most 0 in the order in which the strategies stand. */
  readonly submodular: boolean;
  /** A positive mixed difference, which excludes submodularity; `null` where there is none. */
  readonly positive: SignedSquare | null;
  /** A negative mixed difference, which excludes supermodularity; `null` where there is none. */
  readonly negative: SignedSquare | null;
  /** Whose order to reverse so that the game is supermodular, one entry a player; `null` where nothing helps. */
  readonly reversed: readonly boolean[] | null;
  /** Squares whose signs no reversals make positive together; empty where reversals were found. */
  readonly conflict: readonly SignedSquare[];
  /** The least pure equilibrium in the orders so reversed; `null` where there are none. */
  readonly least: PureProfile | null;
  /** The greatest pure equilibrium in the orders so reversed; `null` where there are none. */
  readonly greatest: PureProfile | null;
  /** The signs of all mixed differences in the orders so reversed, or as the strategies stand. */
  readonly certificate: MonotonicityCheck;
}

/**
 * Whether the game is supermodular, submodular, or supermodular once some players' orders are reversed, with its least and
 * greatest equilibrium.
 *
 * Every equilibrium lies between the two: for a player whose order is reversed, between the greatest and the least index.
 * Cost $O(n^2 N)$ for $n$ players and $N$ profiles.
 *
 * @throws {@link DomainError} when the tolerance is negative or not finite.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, supermodularity } from "jiama";
 *
 * const stagHunt = supermodularity(bimatrixGame([[3, 3], [0, 4]], [[3, 0], [3, 4]]));
 * stagHunt.status === "solved" && [stagHunt.least, stagHunt.greatest] // => [ [ 0, 0 ], [ 1, 1 ] ]
 * const chicken = supermodularity(bimatrixGame([[0, 7], [2, 6]], [[0, 2], [7, 6]]));
 * chicken.status === "solved" && [chicken.submodular, chicken.reversed] // => [ true, [ false, true ] ]
 * ```
 *
 * @category Structure of games
 */
export function supermodularity<T>(
  game: NormalFormGame<T>,
  { tolerance = STRUCTURE_TOLERANCE, control }: StructureOptions = {},
): Supermodularity | UndecidedStructure {
  const signs = differenceSigns(game, { tolerance, control });
  if (signs === null) return { status: "limit" };
  const positive = signs.find((pair) => pair.positive !== null)?.positive ?? null;
  const negative = signs.find((pair) => pair.negative !== null)?.negative ?? null;
  const { reversed, conflict } = monotoneOrientation(game.players.length, signs);
  const extremes = reversed === null ? null : monotoneResponses(game, reversed, tolerance);
  const asGiven = monotonicityCheck(
    game,
    game.players.map(() => false),
    tolerance,
  );
  const certificate = reversed?.includes(true) ? monotonicityCheck(game, reversed, tolerance) : asGiven;
  const claims = [positive, negative, ...(conflict ?? [])].filter((claim) => claim !== null);
  const signsHold =
    claims.every((claim) => hasClaimedSign(game, claim)) &&
    asGiven.positive > 0 === (positive !== null) &&
    asGiven.negative > 0 === (negative !== null);
  const isEquilibrium = (profile: PureProfile): boolean =>
    pureRegretSigns(game, profile, tolerance).every((sign) => sign <= 0);
  const confirmed =
    signsHold &&
    (extremes === null
      ? excludesReversals(conflict ?? [])
      : certificate.negative === 0 && isEquilibrium(extremes.least) && isEquilibrium(extremes.greatest));
  if (!confirmed) {
    if (game.field.name === "float") return { status: "unknown" };
    throw new Error("supermodularity: the check contradicts the signs or the equilibria that were found.");
  }
  return {
    status: reversed === null ? "none" : "solved",
    supermodular: negative === null,
    submodular: positive === null,
    positive,
    negative,
    reversed,
    conflict: conflict ?? [],
    least: extremes?.least ?? null,
    greatest: extremes?.greatest ?? null,
    certificate,
  };
}
