/**
 * # Simplicial subdivision
 *
 * One equilibrium of a game for any number of players, by paths of simplices on finer and finer meshes.
 *
 * ## References
 *
 * - [VanDerLaanTalmanVanDerHeyden1987]
 *
 * @module
 */
import type { Control } from "../../games/control.ts";
import { type MixedProfile, requireProfile } from "../../games/normal-form/mixedProfile.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import { scaledGame } from "../../solvers/nash/many-players/scaledGame.ts";
import { simplicialRestarts } from "../../solvers/nash/many-players/simplicialRestarts.ts";
import type { NashResult, NashTolerance } from "./certifiedNash.ts";
import { EquilibriumList } from "./many-players/manyPlayerResult.ts";
import { requireLimit } from "./requireLimit.ts";

/** Options of {@link simplicialSubdivision}. */
export interface SimplicialSubdivisionOptions<T> extends NashTolerance {
  /** Where the first path starts: of several equilibria mostly one near to it is found. @defaultValue the uniform profile */
  readonly start?: MixedProfile<T>;
  /** Most pivots in all. @defaultValue `200_000` */
  readonly maxSteps?: number;
  /** Polled every few pivots. */
  readonly control?: Control;
}

/**
 * One equilibrium by simplicial subdivision, for any number of players.
 *
 * Of all methods for many players the one that cannot fail but by its limit: on every mesh its path ends at a profile from which no
 * player gains more than a number that falls with the mesh. What is proved of the equilibrium near it is in `certificate.proofs`.
 *
 * @returns The equilibrium. The status is `unknown` where a profile of small regret was reached and no equilibrium next to it could be
 * proved, which happens if equilibria are not isolated; the profile is given, with its regret. One iteration is one pivot.
 * @throws {@link DomainError} when the start is no profile of the game, or the limit no positive integer.
 *
 * @example
 * ```ts doctest
 * import { exact, normalFormGame, simplicialSubdivision } from "jiama";
 *
 * // McKelvey and McLennan (1996): nine equilibria.
 * const game = normalFormGame([2, 2, 2], [
 *   [9, 0, 0, 3, 0, 3, 9, 0],
 *   [8, 0, 0, 4, 0, 4, 8, 0],
 *   [12, 0, 0, 6, 0, 6, 2, 0],
 * ]);
 * const mostly = (first: string) => [exact.from(first), exact.sub(exact.one, exact.from(first))];
 * const { solutions } = simplicialSubdivision(game, { start: [mostly("1/10"), mostly("9/10"), mostly("1/10")] });
 * solutions[0]?.map((own) => own.map(exact.format).join(" ")).join(" | ") // => "0 1 | 1 0 | 0 1"
 * ```
 *
 * @see [VanDerLaanTalmanVanDerHeyden1987]
 * @category Nash equilibrium
 */
export function simplicialSubdivision<T>(
  game: NormalFormGame<T>,
  { start, maxSteps = 200_000, control, ...tolerance }: SimplicialSubdivisionOptions<T> = {},
): NashResult<T> {
  requireLimit("simplicialSubdivision", "maxSteps", maxSteps);
  if (start !== undefined) requireProfile(game, start);
  const list = new EquilibriumList(game, tolerance);
  const limits = { start: start?.map((own) => own.map(game.field.toNumber)), maxSteps, control };
  const { status, steps } = simplicialRestarts(scaledGame(game), limits, (profile) => list.add(profile));
  return list.result({ status, method: "simplicial-subdivision", iterations: steps }, false);
}
