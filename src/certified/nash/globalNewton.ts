/**
 * # The global Newton method
 *
 * Equilibria of a game for any number of players on the path along which a bonus on some strategies fades out.
 *
 * ## References
 *
 * - [GovindanWilson2003]
 *
 * @module
 */
import type { Control } from "../../games/control.ts";
import { type NormalFormGame, shapeOf } from "../../games/normal-form/normalFormGame.ts";
import { bonusRay } from "../../solvers/nash/many-players/bonusRays.ts";
import { globalNewtonPath } from "../../solvers/nash/many-players/globalNewtonPath.ts";
import { scaledGame } from "../../solvers/nash/many-players/scaledGame.ts";
import type { NashResult, NashTolerance } from "./certifiedNash.ts";
import { EquilibriumList } from "./many-players/manyPlayerResult.ts";
import { requireLimit } from "./requireLimit.ts";

/** Options of {@link globalNewton}. */
export interface GlobalNewtonOptions extends NashTolerance {
  /** Number of equilibria after which the search ends. @defaultValue `1` */
  readonly count?: number;
  /** Paths followed, each from another bonus, until there are as many equilibria as wanted. @defaultValue `12` */
  readonly maxPaths?: number;
  /** Most steps along one path. @defaultValue `5_000` */
  readonly maxSteps?: number;
  /** Polled at every step. */
  readonly control?: Control;
}

/**
 * One equilibrium, or more, by the global Newton method.
 *
 * A bonus large enough makes one pure profile the only equilibrium; from there a path of equilibria is followed while the bonus changes.
 * It meets an equilibrium of the game wherever the bonus is zero. For almost every game and bonus the path exists and never ends before;
 * where it is lost to rounding, or the game is degenerate along it, the next bonus is tried. Each path can meet several equilibria, but
 * nothing says that these are all.
 *
 * @returns Equilibria in the order in which the paths meet them, each with what is proved of it in `certificate.proofs`. The status is
 * `unknown` where no path led to an equilibrium that could be confirmed, `limit` after a stop. One iteration is one step of a path.
 * @throws {@link DomainError} when a limit is not a positive integer.
 *
 * @example
 * ```ts doctest
 * import { globalNewton, normalFormGame } from "jiama";
 *
 * // Three players in Nau, Canovas and Hansen (2004), section 4: the only equilibrium is irrational.
 * const game = normalFormGame([2, 2, 2], [
 *   [3, 1, 0, 0, 0, 0, 1, 2],
 *   [0, 0, 2, 1, 1, 3, 0, 0],
 *   [2, 0, 0, 0, 0, 0, 0, 3],
 * ]);
 * const { solutions, certificate } = globalNewton(game);
 * certificate.proofs // => [ 'enclosed' ]
 * certificate.enclosures?.[0]?.[0]?.[0]?.lower.toFixed(10) // => "0.6192325795"
 * ```
 *
 * @category Nash equilibrium
 */
export function globalNewton<T>(
  game: NormalFormGame<T>,
  { count = 1, maxPaths = 12, maxSteps = 5000, control, ...tolerance }: GlobalNewtonOptions = {},
): NashResult<T> {
  for (const [name, limit] of Object.entries({ count, maxPaths, maxSteps })) requireLimit("globalNewton", name, limit);
  const list = new EquilibriumList(game, tolerance);
  const scaled = scaledGame(game);
  const method = "global-newton";
  let iterations = 0;
  let limited = false;
  for (let path = 0; path < maxPaths && list.confirmed.length < count; path += 1) {
    const limits = { count, maxSteps, control };
    const { status, profiles, steps } = globalNewtonPath(scaled, bonusRay(shapeOf(game), path), limits);
    iterations += steps;
    for (const profile of profiles) if (list.confirmed.length < count) list.add(profile);
    limited ||= status === "limit";
    if (status === "limit" && steps < maxSteps) return list.result({ status: "limit", method, iterations }, false);
  }
  const found = list.confirmed.length > 0;
  return list.result({ status: found ? "solved" : limited ? "limit" : "unknown", method, iterations }, false);
}
