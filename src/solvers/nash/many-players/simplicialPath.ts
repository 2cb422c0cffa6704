/**
 * # A zero of a map, by simplices of varying dimension
 *
 * Space is divided into simplices, the map `F: ℝⁿ → ℝⁿ` is replaced by the one that agrees with it at their corners and is linear in
 * between, and a zero of that is found at the end of a path of straight pieces from any start.
 *
 * *Notation.* `v` is the start and `δ` the width of the mesh. A *sign vector* `s` has entries −1, 0 and 1, not all 0; `A(s)` is the cone of
 * the points `v + z` with `z_h = s_h max|z|` where `s_h ≠ 0`. On the path, `x ∈ A(s)` and `F_h(x) = μ_h s_h` with `μ_h ≥ 0` where `s_h ≠ 0`,
 * and `F_h(x) = 0` where `s_h = 0`: it leaves `v` along the ray of the signs of `F(v)`, and ends where the last `μ_h` vanishes.
 *
 * ## Implementation notes
 *
 * The part of `A(s)` with signs `p` of all `z_h` has the coordinates `z₀ = max|z|` and `p_h z_h ∈ [0, z₀]` for `s_h = 0`, and is cut into
 * the simplices of Freudenthal: from an integer point one step `δ` along each coordinate, in some order. Cones meet in whole simplices.
 *
 * Each step is one pivot in `Σ λᵢ F(wᵢ) − Σ μ_h s_h e_h = 0`, `Σ λᵢ = 1`, with one new column: a corner or a `μ_h`. Ties are broken
 * lexicographically. The path cannot end elsewhere if `F_h(x) (x − v)_h < 0` wherever `|x − v|` is large and `h` its largest entry.
 *
 * ## References
 *
 * - [VanDerLaanTalman1979], [VanDerLaanTalman1981], [Wright1981]
 *
 * @module
 */
import type { Control } from "../../../games/control.ts";
import { ShiftedBasis } from "./shiftedBasis.ts";

/** When the path is left. */
export interface PathLimits {
  /** Most pivots. */
  readonly maxSteps: number;
  /** Polled every few pivots. */
  readonly control?: Control | undefined;
}

/** Where the path ended. */
export interface SimplicialZero {
  /** `solved` at a zero of the linear pieces; `unknown` where rounding has lost the path. */
  readonly status: "solved" | "limit" | "unknown";
  /** The zero; elsewhere the last point of the path. */
  readonly point: Float64Array;
  /** Number of pivots. */
  readonly steps: number;
}

/** Pivots between two questions to the control. */
const STEPS_PER_CHECK = 16;

/** Stands for the direction of `s` among the coordinates. */
const RADIUS = -1;

/** Follows the path from a start. @param width - Width of the mesh. */
export function simplicialPath(
  map: (point: Float64Array) => Float64Array,
  start: Float64Array,
  width: number,
  { maxSteps, control }: PathLimits,
): SimplicialZero {
  const n = start.length;
  const first = map(start);
  const signs = Int8Array.from(first, (value) => (value < 0 ? -1 : 1));
  let active = n;
  // Signs of coordinates in which the simplex extends on its own.
  const sides = new Int8Array(n);
  const order: number[] = [RADIUS];
  // Corners: the lowest one on the mesh, and the variables of the others in the order of the coordinates.
  const lowest = new Int32Array(n);
  let radius = 0;
  const basis = new ShiftedBasis(first, signs);
  const corners: number[] = [basis.firstCorner];
  const points = new Map<number, Int32Array>([[basis.firstCorner, lowest.slice()]]);

  let entering = addCorner(1);
  for (let steps = 0; ; steps += 1) {
    if (steps >= maxSteps || (steps % STEPS_PER_CHECK === 0 && control?.checkpoint() === "stop")) {
      return { status: "limit", point: currentPoint(), steps };
    }
    const leaving = basis.pivot(entering);
    if (leaving === undefined) return { status: "unknown", point: currentPoint(), steps };
    if (leaving < n) {
      // μ_h has vanished: h leaves the sign vector, and the cone gains a dimension.
      active -= 1;
      if (active === 0) return { status: "solved", point: currentPoint(), steps: steps + 1 };
      sides[leaving] = signs[leaving] as number;
      signs[leaving] = 0;
      const at = order.indexOf(RADIUS);
      order.splice(at + 1, 0, leaving);
      corners.splice(at + 1, 0, -1);
      entering = addCorner(at + 1);
      continue;
    }
    const next = replaced(corners.indexOf(leaving));
    points.delete(leaving);
    if (next === null) return { status: "unknown", point: currentPoint(), steps };
    entering = next;
  }

  /** The simplex beyond the facet opposite a corner; the variable that enters. */
  function replaced(i: number): number | null {
    const last = order.length;
    if (i === 0) {
      const direction = order.shift() as number;
      move(direction, 1);
      order.push(direction);
      corners.shift();
      return addCorner(last);
    }
    const direction = order[i - 1] as number;
    if (i === last) {
      if (direction === RADIUS && radius === 0) return null;
      if (direction !== RADIUS && lowest[direction] === 0) {
        sides[direction] = -(sides[direction] as number);
        corners.pop();
        return addCorner(last);
      }
      order.pop();
      order.unshift(direction);
      move(direction, -1);
      corners.pop();
      corners.unshift(-1);
      return addCorner(0);
    }
    const after = order[i] as number;
    if (direction === RADIUS && Math.abs(lowest[after] as number) === radius) {
      // Beyond is another cone, on whose boundary the facet lies: this coordinate moves with the radius.
      signs[after] = sides[after] as number;
      active += 1;
      order.splice(i, 1);
      corners.splice(i, 1);
      return basis.addSlack(after, signs[after] as number);
    }
    order[i - 1] = after;
    order[i] = direction;
    return addCorner(i);
  }

  function move(direction: number, by: 1 | -1): void {
    if (direction === RADIUS) radius += by;
    shift(lowest, direction, by);
  }

  function shift(point: Int32Array, direction: number, by: 1 | -1): void {
    if (direction !== RADIUS) point[direction] = (point[direction] as number) + by * (sides[direction] as number);
    else for (let h = 0; h < n; h += 1) point[h] = (point[h] as number) + by * (signs[h] as number);
  }

  /** Evaluates the map at the corner of a place in the simplex. */
  function addCorner(place: number): number {
    const point = lowest.slice();
    for (let k = 0; k < place; k += 1) shift(point, order[k] as number, 1);
    const variable = basis.addCorner(map(atMesh(point)));
    corners[place] = variable;
    points.set(variable, point);
    return variable;
  }

  function atMesh(point: Int32Array): Float64Array {
    return start.map((value, h) => value + width * (point[h] as number));
  }

  function currentPoint(): Float64Array {
    const sum = new Float64Array(n);
    for (const [variable, weight] of basis.cornerWeights()) {
      const point = points.get(variable);
      if (point === undefined) continue;
      for (let h = 0; h < n; h += 1) sum[h] = (sum[h] as number) + weight * (point[h] as number);
    }
    return start.map((value, h) => value + width * (sum[h] as number));
  }
}
