/**
 * # Index of an equilibrium
 *
 * The index of a regular equilibrium of a two-player game is +1 or −1. Strict equilibria have index +1, and the indices of all
 * equilibria of a nondegenerate game sum to +1 ([Shapley1974]). There, an equilibrium has index +1 if and only if one player can be
 * given further strategies such that it is the only equilibrium ([vonSchemdeVonStengel2008]).
 *
 * *Notation.* For an equilibrium with supports of size `k`, `A′` and `B′` are the payoff matrices restricted to them. With
 * positive payoffs the index is `(−1)^(k+1) sign(det A′ · det B′)`. Bordering either matrix with a row and a column of ones and
 * a zero gives `−det A′ · 1ᵀA′⁻¹1`, which has the other sign for positive payoffs and does not change when a constant is added
 * to all payoffs; the two changes of sign cancel.
 *
 * ## Implementation notes
 *
 * Determinants are those of integers; the payoffs of a game in doubles are taken as the fractions that they are.
 *
 * ## References
 *
 * - [Shapley1974], [vonSchemdeVonStengel2008]
 *
 * @module
 */
import type { Rational } from "../../arithmetic/exact.ts";
import { toExact } from "../../games/normal-form/fieldConversion.ts";
import { integerPayoffs } from "../../games/normal-form/integerPayoffs.ts";
import type { MixedProfile } from "../../games/normal-form/mixedProfile.ts";
import { type NormalFormGame, requireTwoPlayers } from "../../games/normal-form/normalFormGame.ts";
import { STRUCTURE_TOLERANCE } from "../../games/structure/plainPayoffs.ts";
import { determinantSign } from "../../linalg/determinantSign.ts";
import type { RefinementOptions } from "./equilibriumType.ts";
import { requireEquilibrium } from "./requireEquilibrium.ts";

/** The index of an equilibrium, where it has one by this formula. */
export interface EquilibriumIndex {
  /**
   * Whether the equilibrium is regular: quasi-strict, with supports of one size and determinants that do not vanish. A regular
   * equilibrium is isolated and moves a little when payoffs do.
   */
  readonly regular: boolean;
  /** The index of a regular equilibrium; `null` of another. */
  readonly index: 1 | -1 | null;
  /** Why an equilibrium is not regular; `null` where it is. */
  readonly degeneracy: "unplayed-best-response" | "supports-of-different-sizes" | "singular" | null;
}

/**
 * The index of an equilibrium of a two-player game.
 *
 * Cost $O(k^3)$ operations on integers for supports of size $k$.
 *
 * @throws {@link DomainError} when the game is not for two players, or the profile does not fit it or is no equilibrium.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, equilibriumIndex, exact, mixedProfileOf } from "jiama";
 *
 * const chicken = bimatrixGame([[0, 7], [2, 6]], [[0, 2], [7, 6]]);
 * const third = [exact.from("1/3"), exact.from("2/3")];
 * equilibriumIndex(chicken, mixedProfileOf(chicken, [0, 1])).index // => 1
 * equilibriumIndex(chicken, [third, third]).index // => -1
 * ```
 *
 * @category Refinements
 */
export function equilibriumIndex<T>(
  game: NormalFormGame<T>,
  profile: MixedProfile<T>,
  { tolerance = STRUCTURE_TOLERANCE }: RefinementOptions = {},
): EquilibriumIndex {
  requireTwoPlayers(game, "equilibriumIndex");
  const { supports, bestResponses } = requireEquilibrium(game, profile, { caller: "equilibriumIndex", tolerance });
  const [rows, columns] = supports as readonly [readonly number[], readonly number[]];
  const irregular = (degeneracy: EquilibriumIndex["degeneracy"]): EquilibriumIndex => ({
    regular: false,
    index: null,
    degeneracy,
  });
  if (bestResponses.some((best, player) => best.length !== supports[player]?.length)) {
    return irregular("unplayed-best-response");
  }
  if (rows.length !== columns.length) return irregular("supports-of-different-sizes");
  const twin = toExact(game);
  const sign = borderedSign(twin, 0, rows, columns) * borderedSign(twin, 1, rows, columns);
  if (sign === 0) return irregular("singular");
  return { regular: true, index: (rows.length % 2 === 1) === sign > 0 ? 1 : -1, degeneracy: null };
}

/** The sign of the determinant of a player's payoffs on the supports, bordered with ones. */
function borderedSign(
  game: NormalFormGame<Rational>,
  player: 0 | 1,
  rows: readonly number[],
  columns: readonly number[],
): number {
  const { numerators } = integerPayoffs(game, player);
  const width = game.strategies[1]?.length as number;
  const entries = [
    ...rows.flatMap((i) => [...columns.map((j) => numerators[i * width + j] as bigint), 1n]),
    ...columns.map(() => 1n),
    0n,
  ];
  const size = rows.length + 1;
  return determinantSign({ rows: size, columns: size, entries });
}
