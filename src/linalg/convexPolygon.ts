/**
 * # Convex polygons
 *
 * Hulls of finitely many points of the plane, whether they have an interior or are a segment, a point or empty.
 *
 * *Notation.* A polygon is the list of its extreme points, counterclockwise from the leftmost (the lowest of several). Its edges join
 * each vertex to the next and the last to the first; a segment has both its directions as edges.
 *
 * ## References
 *
 * - [Andrew1979] for the hull
 *
 * @module
 */
import type { Field } from "../arithmetic/field.ts";
import type { OrderedRing } from "../arithmetic/ring.ts";

/** A point of the plane, such as the payoffs of two players. */
export type Point<T> = readonly [T, T];

/** The extreme points of a convex polygon, counterclockwise from the leftmost; none, one or two where it is empty, a point or a segment. */
export type ConvexPolygon<T> = readonly Point<T>[];

/** A closed interval. */
export type Segment<T> = readonly [T, T];

/** The determinant of `b − a` and `c − a`: positive where `c` lies to the left of the way from `a` to `b`. */
export function turn<T>({ sub, mul }: OrderedRing<T>, a: Point<T>, b: Point<T>, c: Point<T>): T {
  return sub(mul(sub(b[0], a[0]), sub(c[1], a[1])), mul(sub(b[1], a[1]), sub(c[0], a[0])));
}

/** The convex hull of the points, in any order and with repetitions. Takes `n log n` comparisons. */
export function convexHull<T>(ring: OrderedRing<T>, points: readonly Point<T>[]): ConvexPolygon<T> {
  const { zero, compare } = ring;
  const order = (a: Point<T>, b: Point<T>): number => compare(a[0], b[0]) || compare(a[1], b[1]);
  const sorted = [...points]
    .sort(order)
    .filter((point, k, all) => k === 0 || order(all[k - 1] as Point<T>, point) !== 0);
  if (sorted.length <= 2) return sorted;
  const chain = (list: readonly Point<T>[]): Point<T>[] => {
    const kept: Point<T>[] = [];
    for (const point of list) {
      while (
        kept.length >= 2 &&
        compare(turn(ring, kept.at(-2) as Point<T>, kept.at(-1) as Point<T>, point), zero) <= 0
      ) {
        kept.pop();
      }
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.reverse())];
}

/** The edges of a polygon; none where it is a point or empty. */
export function edgesOf<T>(polygon: ConvexPolygon<T>): readonly (readonly [Point<T>, Point<T>])[] {
  if (polygon.length < 2) return [];
  return polygon.map((vertex, k) => [vertex, polygon[(k + 1) % polygon.length] as Point<T>] as const);
}

/** The least and the greatest coordinate of the points along each axis, of at least one point. */
export function boundingBox<T>({ compare }: Field<T>, points: readonly Point<T>[]): readonly [Segment<T>, Segment<T>] {
  const range = (axis: 0 | 1): Segment<T> => {
    const values = points.map((point) => point[axis]);
    return [values.reduce((a, b) => (compare(b, a) < 0 ? b : a)), values.reduce((a, b) => (compare(b, a) > 0 ? b : a))];
  };
  return [range(0), range(1)];
}

/** Whether the point lies in the polygon or on its boundary. */
export function polygonContains<T>(field: Field<T>, polygon: ConvexPolygon<T>, point: Point<T>): boolean {
  const { zero, compare } = field;
  if (polygon.length === 0) return false;
  const inBox = boundingBox(field, polygon).every(
    ([least, greatest], axis) =>
      compare(point[axis as 0 | 1], least) >= 0 && compare(point[axis as 0 | 1], greatest) <= 0,
  );
  return inBox && edgesOf(polygon).every(([a, b]) => compare(turn(field, a, b, point), zero) >= 0);
}

/**
 * The coordinates along the other axis of the points of the polygon whose coordinate along `axis` is `at`; `null` where there are none.
 */
export function polygonSection<T>(field: Field<T>, polygon: ConvexPolygon<T>, axis: 0 | 1, at: T): Segment<T> | null {
  const { compare, add, sub, mul, div } = field;
  const other = (1 - axis) as 0 | 1;
  const found = polygon.filter((vertex) => compare(vertex[axis], at) === 0).map((vertex) => vertex[other]);
  for (const [a, b] of edgesOf(polygon)) {
    if (Math.sign(compare(a[axis], at)) * Math.sign(compare(b[axis], at)) >= 0) continue;
    const share = div(sub(at, a[axis]), sub(b[axis], a[axis]));
    found.push(add(a[other], mul(share, sub(b[other], a[other]))));
  }
  if (found.length === 0) return null;
  return [found.reduce((a, b) => (compare(b, a) < 0 ? b : a)), found.reduce((a, b) => (compare(b, a) > 0 ? b : a))];
}

/**
 * The least `t ≥ 0` such that the point is at most `t` away from the polygon in the larger of both coordinates.
 *
 * @param polygon - Not empty.
 */
export function polygonDistance<T>(field: Field<T>, polygon: ConvexPolygon<T>, point: Point<T>): T {
  const { zero, compare, add, sub, neg, div } = field;
  const size = (value: T): T => (compare(value, zero) < 0 ? neg(value) : value);
  const larger = (a: T, b: T): T => (compare(b, a) > 0 ? b : a);
  // The polygon widened by a square is bounded by the directions of its own edges and of the axes.
  const alongEdges = edgesOf(polygon).map(([a, b]) =>
    div(neg(turn(field, a, b, point)), add(size(sub(b[0], a[0])), size(sub(b[1], a[1])))),
  );
  const alongAxes = boundingBox(field, polygon).flatMap(([least, greatest], axis) => [
    sub(least, point[axis as 0 | 1]),
    sub(point[axis as 0 | 1], greatest),
  ]);
  return [...alongEdges, ...alongAxes].reduce(larger, zero);
}
