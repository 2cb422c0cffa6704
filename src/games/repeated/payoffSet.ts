/**
 * # Sets of equilibrium payoffs
 *
 * A convex set of payoffs of two players and the pairs of an action profile and a promise that generate it.
 *
 * ## References
 *
 * - [AbreuPearceStacchetti1990]
 *
 * @module
 */
import type { ConvexPolygon, Point } from "../../linalg/convexPolygon.ts";

/**
 * A payoff that an action profile today and a promise of payoffs from tomorrow on generate:
 * $(1 - \delta) g(a) + \delta w$.
 */
export interface GeneratedPayoff<T> {
  /** Index of the action profile $a$. */
  readonly profile: number;
  /** The promise $w$, average payoffs from the next period on. */
  readonly continuation: Point<T>;
  /** $(1 - \delta) g(a) + \delta w$. */
  readonly payoff: Point<T>;
}

/** A convex set of payoffs with what generates it. */
export interface PayoffSet<T> {
  /** Its extreme points, counterclockwise from the leftmost. */
  readonly vertices: ConvexPolygon<T>;
  /** Pairs whose payoffs' convex hull holds the set, with promises in the set. */
  readonly generators: readonly GeneratedPayoff<T>[];
}
