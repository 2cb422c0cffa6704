/**
 * # Pure equilibria
 *
 * All Nash equilibria in pure strategies of a game for any number of players. A scan of the best responses proposes them; the
 * check then looks at every profile, and finds a deviation that pays from each that is not on the list.
 *
 * ## References
 *
 * - [Nash1951]
 *
 * @module
 */
import { rangeOf } from "../../arithmetic/rangeOf.ts";
import type { Control } from "../../games/control.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import type { CertifiedResult } from "../../games/solverResult.ts";
import { requireTolerance } from "../../games/structure/plainPayoffs.ts";
import type { PureProfile } from "../../games/structure/pureProfile.ts";
import { bestResponseScan } from "../../solvers/nash/pureEquilibria.ts";
import { type PureEquilibriaCheck, pureEquilibriaCheck } from "../../verify/pureEquilibriaCheck.ts";

/** Options of {@link pureEquilibria}. */
export interface PureEquilibriaOptions {
  /** Only strict equilibria, in which every other strategy pays less. @defaultValue `false` */
  readonly strict?: boolean;
  /**
   * In doubles, the share of a player's range of payoffs by which a best response may fall short of the best. Payoffs are
   * compared as they are stored, without arithmetic that could round. @defaultValue `0`
   */
  readonly tolerance?: number;
  /** Stop and progress, polled every 2¹⁶ lines and profiles. */
  readonly control?: Control;
}

/**
 * All Nash equilibria in pure strategies, complete, in the order of the profiles' places in the payoffs.
 *
 * The scan reads the payoffs at most once; the check compares one or two payoffs for most profiles, and at most
 * $\sum m_i$ for those that are equilibria. The memory is one byte a profile. {@link mixedProfileOf} turns a solution
 * into a mixed profile.
 *
 * @returns `solved`; or `none`, proved that there is no pure equilibrium; or `limit` with neither solutions nor a check, when
 * the control said stop. One iteration is the comparison of one line: the profiles in which one player's strategy varies.
 * @throws {@link DomainError} when the tolerance is negative or not finite.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, pureEquilibria } from "jiama";
 *
 * const stagHunt = bimatrixGame([[4, 0], [3, 3]], [[4, 3], [0, 3]]);
 * pureEquilibria(stagHunt).solutions // => [ [ 0, 0 ], [ 1, 1 ] ]
 * pureEquilibria(stagHunt).certificate?.refuted // => 2
 * ```
 *
 * @category Nash equilibrium
 */
export function pureEquilibria(
  game: NormalFormGame<unknown>,
  { strict = false, tolerance = 0, control }: PureEquilibriaOptions = {},
): CertifiedResult<PureProfile, PureEquilibriaCheck | null> {
  requireTolerance(tolerance);
  const slack = game.payoffs.map((list) => {
    if (game.field.name !== "float" || tolerance === 0) return 0;
    const { least, greatest } = rangeOf(list as ArrayLike<number>);
    return tolerance * (greatest - least);
  });
  const found = bestResponseScan(game, { strict, slack, control });
  if (found.status === "limit") return { ...found, certificate: null };
  const certificate = pureEquilibriaCheck(game, found.solutions, { strict, slack, control });
  if (certificate === null) return { ...found, status: "limit", solutions: [], certificate: null };
  if (certificate.mistake !== null) {
    throw new Error(
      `pureEquilibria: the check contradicts the scan at the profile [${certificate.mistake.join(", ")}].`,
    );
  }
  return { ...found, certificate };
}
