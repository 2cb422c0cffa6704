/**
 * # Symmetric equilibria
 *
 * Every symmetric game has an equilibrium in which all players use the same strategy ([Nash1951]). Of a symmetric two-player
 * game, the *extreme* symmetric equilibria are those extreme equilibria `(x, y)` in which `x = y`.
 *
 * *Notation.* The symmetric equilibria make up faces of one best-response polyhedron: those on which every strategy is not played
 * or a best response. Their vertices are the extreme symmetric equilibria, and every symmetric equilibrium is a convex
 * combination of vertices of one such face.
 *
 * ## Implementation notes
 *
 * All extreme equilibria are enumerated, and those whose strategies are the same are kept. In doubles the comparison is that of
 * the exact probabilities, before they are rounded.
 *
 * ## References
 *
 * - [Nash1951], [AvisRosenbergSavaniVonStengel2010]
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { DomainError } from "../../errors.ts";
import type { Control } from "../../games/control.ts";
import { toExact } from "../../games/normal-form/fieldConversion.ts";
import type { MixedProfile } from "../../games/normal-form/mixedProfile.ts";
import { type NormalFormGame, requireTwoPlayers } from "../../games/normal-form/normalFormGame.ts";
import { isSymmetric } from "../../games/normal-form/payoffStructure.ts";
import { certifiedNash, type NashResult, type NashTolerance } from "../nash/certifiedNash.ts";
import { vertexEnumeration } from "../nash/vertexEnumeration.ts";

/** Options of {@link symmetricEquilibria}. */
export interface SymmetricEquilibriaOptions extends NashTolerance {
  /** Most nodes of the enumeration. @defaultValue no limit */
  readonly maxNodes?: number;
  /** Stop and progress, polled at every node. */
  readonly control?: Control;
}

/**
 * All extreme symmetric equilibria of a symmetric two-player game, exact and complete.
 *
 * As costly as {@link vertexEnumeration}, which finds the asymmetric ones as well: for small games.
 *
 * @returns Profiles `(x, x)` in descending lexicographic order of probabilities. One iteration is one node of the enumeration.
 * @throws {@link DomainError} when the game is not for two players or not symmetric.
 *
 * @example
 * ```ts doctest
 * import { exact, symmetricEquilibria, symmetricGame } from "jiama";
 *
 * const hawkDove = symmetricGame([[-1, 4], [0, 2]]);
 * symmetricEquilibria(hawkDove).solutions.map(([x]) => x.map(exact.format).join(" ")).join(", ") // => "2/3 1/3"
 * ```
 *
 * @category Nash equilibrium
 */
export function symmetricEquilibria<T>(
  game: NormalFormGame<T>,
  { tolerance, ...limits }: SymmetricEquilibriaOptions = {},
): NashResult<T> {
  requireTwoPlayers(game, "symmetricEquilibria");
  if (!isSymmetric(game)) {
    throw new DomainError({
      en: "symmetricEquilibria: the game is not symmetric; B[j][i] must equal A[i][j] for all strategies i and j.",
      zh: "symmetricEquilibria：该博弈不对称；对所有策略 i 与 j，须有 B[j][i] = A[i][j]。",
    });
  }
  const all = vertexEnumeration(toExact(game), limits);
  const symmetric = all.solutions.filter(([x, y]) => x?.every((p, k) => exact.compare(p, y?.[k] as Rational) === 0));
  const solutions = symmetric.map((profile) => profile.map((x) => x.map((p) => inField(game, p)))) as MixedProfile<T>[];
  return certifiedNash(
    game,
    { ...all, solutions },
    all.certificate.complete,
    tolerance === undefined ? {} : { tolerance },
  );
}

function inField<T>({ field }: NormalFormGame<T>, probability: Rational): unknown {
  return field.name === "float" ? exact.toNumber(probability) : probability;
}
