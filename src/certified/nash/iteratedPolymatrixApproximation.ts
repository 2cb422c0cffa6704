/**
 * # Iterated polymatrix approximation
 *
 * One equilibrium of a game for any number of players, by a sequence of polymatrix games.
 *
 * ## References
 *
 * - [GovindanWilson2004]
 *
 * @module
 */
import type { Control } from "../../games/control.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import { polymatrixApproximations } from "../../solvers/nash/many-players/polymatrixApproximations.ts";
import { scaledGame } from "../../solvers/nash/many-players/scaledGame.ts";
import type { NashResult, NashTolerance } from "./certifiedNash.ts";
import { EquilibriumList } from "./many-players/manyPlayerResult.ts";
import { requireLimit } from "./requireLimit.ts";

/** Options of {@link iteratedPolymatrixApproximation}. */
export interface PolymatrixApproximationOptions extends NashTolerance {
  /** Starts, until one leads to an equilibrium. @defaultValue `50` */
  readonly maxStarts?: number;
  /** Most polymatrix games from one start. @defaultValue `40` */
  readonly maxSteps?: number;
  /** Polled before every polymatrix game. */
  readonly control?: Control;
}

/**
 * One equilibrium, by the polymatrix games that agree with the game at a profile to first order.
 *
 * Fast where it settles, and nothing says that it does: the status is `unknown` where no start has led to an equilibrium that is
 * confirmed. A profile that is none is never returned as one.
 *
 * @returns The equilibrium with what is proved of it in `certificate.proofs`. One iteration is one polymatrix game.
 * @throws {@link DomainError} when a limit is not a positive integer.
 *
 * @example
 * ```ts doctest
 * import { iteratedPolymatrixApproximation, randomGame, seededRng } from "jiama";
 *
 * const game = randomGame(seededRng(1), [3, 3, 3]);
 * const { status, method, certificate } = iteratedPolymatrixApproximation(game);
 * [status, method, certificate.equilibria.length] // => [ 'solved', 'iterated-polymatrix-approximation', 1 ]
 * ```
 *
 * @category Nash equilibrium
 */
export function iteratedPolymatrixApproximation<T>(
  game: NormalFormGame<T>,
  { maxStarts = 50, maxSteps = 40, control, ...tolerance }: PolymatrixApproximationOptions = {},
): NashResult<T> {
  for (const [name, limit] of Object.entries({ maxStarts, maxSteps })) {
    requireLimit("iteratedPolymatrixApproximation", name, limit);
  }
  const list = new EquilibriumList(game, tolerance);
  const found = polymatrixApproximations(scaledGame(game), { maxStarts, maxSteps, control }, (profile) =>
    list.add(profile),
  );
  return list.result(
    { status: found.status, method: "iterated-polymatrix-approximation", iterations: found.steps },
    false,
  );
}
