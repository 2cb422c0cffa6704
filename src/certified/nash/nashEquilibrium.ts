/**
 * # One equilibrium of any game
 *
 * A race of methods for any number of players, the cheap and certain ones first.
 *
 * ## Implementation notes
 *
 * Two players: the Lemke–Howson paths. More: pure equilibria; then a few polymatrix games near the game; then some hundred small balanced supports, on which random games mostly
 * have one; then paths of the global Newton method with few steps each; then many more supports, and longer paths; at last simplicial
 * subdivision, which always ends next to an equilibrium. Which one answered is the result's method.
 *
 * @module
 */
import type { Control } from "../../games/control.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import { mixedProfileOf } from "../../games/structure/pureProfile.ts";
import { bestResponseScan } from "../../solvers/nash/pureEquilibria.ts";
import type { NashResult, NashTolerance } from "./certifiedNash.ts";
import { globalNewton } from "./globalNewton.ts";
import { iteratedPolymatrixApproximation } from "./iteratedPolymatrixApproximation.ts";
import { lemkeHowson } from "./lemkeHowson.ts";
import { equilibriaOnSupports } from "./many-players/equilibriaOnSupports.ts";
import { EquilibriumList } from "./many-players/manyPlayerResult.ts";
import { simplicialSubdivision } from "./simplicialSubdivision.ts";

/** Options of {@link nashEquilibrium}. */
export interface NashEquilibriumOptions extends NashTolerance {
  /** Polled by each method in its own way. */
  readonly control?: Control;
}

/**
 * One Nash equilibrium of a game for any number of players, by whichever method finds one first.
 *
 * Every game has an equilibrium. With two players and exact payoffs it is rational, and found. With more it may be irrational: the
 * solution then is a profile next to it, `certificate.proofs` says `enclosed`, and `certificate.enclosures` has for every probability an
 * interval of some 10⁻¹⁵ with the proof that exactly one equilibrium is in there.
 *
 * @returns The equilibrium, its method, and what is proved of it. The status is `unknown` where only a profile of small regret was found,
 * which then is given with its regret, exact in exact games; `limit` after a stop. One iteration is a step of the method that answered.
 *
 * @example
 * ```ts doctest
 * import { exact, nashEquilibrium, normalFormGame } from "jiama";
 *
 * // Three players; whoever is alone wins.
 * const oddOneOut = normalFormGame([2, 2, 2], [
 *   [0, 0, 0, 1, 1, 0, 0, 0],
 *   [0, 0, 1, 0, 0, 1, 0, 0],
 *   [0, 1, 0, 0, 0, 0, 1, 0],
 * ]);
 * const { method, solutions, certificate } = nashEquilibrium(oddOneOut);
 * method // => "pure-equilibria"
 * solutions[0]?.map((own) => own.map(exact.format).join(" ")).join(" | ") // => "1 0 | 1 0 | 0 1"
 * certificate.proofs // => [ 'exact' ]
 * ```
 *
 * @category Nash equilibrium
 */
export function nashEquilibrium<T>(
  game: NormalFormGame<T>,
  { control, ...tolerance }: NashEquilibriumOptions = {},
): NashResult<T> {
  const options = { ...tolerance, ...(control === undefined ? {} : { control }) };
  if (game.players.length === 2) return lemkeHowson(game, { race: true, ...options });
  const pure = bestResponseScan(game, { strict: false, slack: game.players.map(() => 0), control });
  const [first] = pure.solutions;
  if (first !== undefined) {
    const list = new EquilibriumList(game, tolerance);
    list.add(mixedProfileOf(game, first).map((own) => own.map(game.field.toNumber)));
    return list.result(pure, false);
  }
  if (pure.status === "limit") return new EquilibriumList(game, tolerance).result(pure, false);
  let best: NashResult<T> | undefined;
  for (const attempt of [
    () => iteratedPolymatrixApproximation(game, { maxStarts: 1, maxSteps: FEW_APPROXIMATIONS, ...options }),
    () => mixedOnSupports(game, FEW_SUPPORTS, options),
    () => globalNewton(game, { maxPaths: 3, maxSteps: SHORT_PATH, ...options }),
    () => mixedOnSupports(game, MANY_SUPPORTS, options),
    () => globalNewton(game, { maxPaths: 30, ...options }),
    () => simplicialSubdivision(game, options),
  ]) {
    const result = attempt();
    if (result.status === "solved") return result;
    if (best === undefined || isBetter(game, result, best)) best = result;
    if (control?.checkpoint() === "stop") return { ...best, status: "limit" };
  }
  const { solutions } = best as NashResult<T>;
  return { ...(best as NashResult<T>), status: solutions.length > 0 ? "unknown" : "limit" };
}

/** The first equilibrium on supports with which somebody mixes. */
function mixedOnSupports<T>(
  game: NormalFormGame<T>,
  maxNodes: number,
  { control, ...tolerance }: NashEquilibriumOptions,
): NashResult<T> {
  const list = new EquilibriumList(game, tolerance);
  const limits = { count: 1, maxNodes, maxBoxes: 0, mixedOnly: true, control };
  const { status, nodes } = equilibriaOnSupports(game, list, limits);
  return list.result({ status, method: "support-enumeration", iterations: nodes }, false);
}

/** Polymatrix games that are tried first. */
const FEW_APPROXIMATIONS = 5;
/** Steps after which a path is left for other methods. */
const SHORT_PATH = 400;
/** Supports that are looked at before paths are followed, and before longer ones are. */
const [FEW_SUPPORTS, MANY_SUPPORTS] = [200, 20_000];

/** Whether a result has a profile, and one of less regret. */
function isBetter<T>({ field }: NormalFormGame<T>, a: NashResult<T>, b: NashResult<T>): boolean {
  const [first, second] = [a, b].map(({ certificate }) => certificate.equilibria[0]?.maxRegret);
  if (first === undefined || second === undefined) return first !== undefined;
  return field.compare(first, second) < 0;
}
