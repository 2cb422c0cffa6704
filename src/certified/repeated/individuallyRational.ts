/**
 * # Feasible and individually rational payoffs
 *
 * What the folk theorem promises to patient players: convex combinations of the stage game's payoffs that give each player at least
 * its minmax payoff.
 *
 * ## References
 *
 * - [FudenbergMaskin1986]
 *
 * @module
 */
import { type NormalFormGame, requireTwoPlayers } from "../../games/normal-form/normalFormGame.ts";
import { stageOutcomes } from "../../games/repeated/repeatedGame.ts";
import { type ConvexPolygon, convexHull, edgesOf, type Point } from "../../linalg/convexPolygon.ts";

/**
 * The feasible payoffs of two players that give each at least its reservation payoff.
 *
 * @param reservations - One payoff a player, such as {@link pureMinmax} or the values of {@link mixedMinmax}.
 * @returns Vertices counterclockwise from the leftmost; none if there are no such payoffs.
 * @throws {@link DomainError} when the game has not two players.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, exact, individuallyRational, pureMinmax } from "jiama";
 *
 * const dilemma = bimatrixGame([[9, 1], [10, 3]], [[9, 10], [1, 3]]);
 * const set = individuallyRational(dilemma, pureMinmax(dilemma));
 * set.map((v) => v.map(exact.format).join(" ")) // => [ '3 3', '39/4 3', '9 9', '3 39/4' ]
 * ```
 *
 * @category Repeated games
 */
export function individuallyRational<T>(game: NormalFormGame<T>, reservations: readonly T[]): ConvexPolygon<T> {
  requireTwoPlayers(game, "individuallyRational");
  const feasible = convexHull(
    game.field,
    stageOutcomes(game).map(({ payoffs }) => payoffs as readonly T[] as Point<T>),
  );
  return ([0, 1] as const).reduce((set, axis) => upperPart(game, set, axis, reservations[axis] as T), feasible);
}

/** The points of a polygon whose coordinate along an axis is at least a bound. */
function upperPart<T>(
  { field }: NormalFormGame<T>,
  polygon: ConvexPolygon<T>,
  axis: 0 | 1,
  bound: T,
): ConvexPolygon<T> {
  const { compare, add, sub, mul, div } = field;
  const other = (1 - axis) as 0 | 1;
  const kept = polygon.filter((vertex) => compare(vertex[axis], bound) >= 0);
  const cuts = edgesOf(polygon).flatMap(([a, b]): readonly Point<T>[] => {
    if (Math.sign(compare(a[axis], bound)) * Math.sign(compare(b[axis], bound)) >= 0) return [];
    const share = div(sub(bound, a[axis]), sub(b[axis], a[axis]));
    const along = add(a[other], mul(share, sub(b[other], a[other])));
    return [axis === 0 ? [bound, along] : [along, bound]];
  });
  return convexHull(field, [...kept, ...cuts]);
}
