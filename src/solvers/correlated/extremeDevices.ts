/**
 * # Extreme points of the correlated equilibrium polytope
 *
 * The incentive constraints are homogeneous: the (coarse) correlated equilibria are the points with sum one of a polyhedral cone, and
 * its extreme rays give their extreme points.
 *
 * @module
 */
import { type Rational, ratio } from "../../arithmetic/exact.ts";
import { type NormalFormGame, profileCount } from "../../games/normal-form/normalFormGame.ts";
import { withScaledPayoffs } from "../../games/normal-form/scaledPayoffs.ts";
import { extremeRays, type RayLimits } from "./extremeRays.ts";
import { incentiveConstraints } from "./incentiveConstraints.ts";

/** All extreme points of a polytope of distributions. */
export interface ExtremeDevices {
  /** The distributions, by falling probability of the first profile in which they differ. */
  readonly points: readonly (readonly Rational[])[];
  /** Pairs of rays that were examined. */
  readonly pairs: number;
}

/** All extreme points of the polytope of (coarse) correlated equilibria; `null` when a limit was reached. */
export function extremeDevices(
  game: NormalFormGame<Rational>,
  coarse: boolean,
  limits: RayLimits,
): ExtremeDevices | null {
  const rows = withScaledPayoffs(game, (scaled) =>
    incentiveConstraints(game, scaled, coarse).map(({ losses }) => losses.map((loss) => loss as unknown as bigint)),
  );
  const found = extremeRays(profileCount(game), rows, limits);
  if (found === null) return null;
  const points = found.rays.map((ray) => {
    const sum = ray.reduce((total, entry) => total + entry, 0n);
    return ray.map((entry) => ratio(entry, sum));
  });
  return { points: points.sort(fallingOrder), pairs: found.pairs };
}

function fallingOrder(a: readonly Rational[], b: readonly Rational[]): number {
  for (let k = 0; k < a.length; k += 1) {
    const [p, q] = [a[k] as Rational, b[k] as Rational];
    const difference = q.n * p.d - p.n * q.d;
    if (difference !== 0n) return difference < 0n ? -1 : 1;
  }
  return 0;
}
