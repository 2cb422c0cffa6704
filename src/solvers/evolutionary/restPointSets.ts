/**
 * # Rest points of the replicator dynamics
 *
 * All states at which no share moves: on each profile of supports, those at which every strategy that is played earns the mean.
 * Where the indifferences on the supports are linear, these states are the relative interior of a polytope, a single point as a
 * rule.
 *
 * ## Implementation notes
 *
 * The vertices of a polytope of dimension `d > 0` are found by setting `d` shares to zero in all ways. A polytope all of whose
 * vertices satisfy the equations of another one with larger supports is a face of that, and is left out.
 *
 * ## References
 *
 * - [HofbauerSigmund1998] §7
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { Control } from "../../games/control.ts";
import type { PopulationGame, PopulationState } from "../../games/population/populationGame.ts";
import { solutionSpace } from "../../linalg/solutionSpace.ts";
import { type SupportSystem, type Supports, subsetsOfSize, supportProfiles, supportSystem } from "./supportSystems.ts";

/** The rest points on one profile of supports: the relative interior of the convex hull of some states. */
export interface RestPointSet {
  readonly supports: Supports;
  /** Dimension of the set: 0 for a single point. */
  readonly dimension: number;
  /** Its extreme points, one for a single point, in the order found. */
  readonly vertices: readonly PopulationState<Rational>[];
  /** Whether it lies in the closure of a larger set of rest points. */
  readonly inLarger: boolean;
}

/** What was found. */
export interface RestPointSearch {
  readonly status: "solved" | "limit";
  /** Number of profiles of supports looked at. */
  readonly iterations: number;
  readonly sets: readonly RestPointSet[];
  /** Supports on which the indifferences are not linear, which are left open. */
  readonly open: readonly Supports[];
}

/** All rest points, set by set, small supports first; sets that are faces of others are left out, single points are kept. */
export function restPointSets(
  population: PopulationGame<Rational>,
  maxSupports: number,
  control?: Control,
): RestPointSearch {
  const counts = population.strategies.map((own) => own.length);
  const total = counts.reduce((product, count) => product * (2 ** count - 1), 1);
  const found: { readonly set: RestPointSet; readonly system: SupportSystem }[] = [];
  const open: Supports[] = [];
  let iterations = 0;
  let status: RestPointSearch["status"] = "solved";
  for (const supports of supportProfiles(counts)) {
    if (iterations >= maxSupports || control?.checkpoint() === "stop") {
      status = "limit";
      break;
    }
    iterations += 1;
    if (iterations % 256 === 0) control?.progress?.(iterations, total);
    const system = supportSystem(population, supports);
    if (system === null) {
      open.push(supports);
      continue;
    }
    const polytope = positivePolytope(system);
    if (polytope === null) continue;
    const vertices = polytope.vertices.map((shares) => stateOf(shares, supports, counts));
    found.push({ set: { supports, dimension: polytope.dimension, vertices, inLarger: false }, system });
  }
  const sets = found.map(({ set }) => ({
    ...set,
    inLarger: found.some((other) => other.set.dimension > 0 && other.set !== set && contains(other, set)),
  }));
  return { status, iterations, sets: sets.filter(({ dimension, inLarger }) => dimension === 0 || !inLarger), open };
}

interface Polytope {
  readonly dimension: number;
  readonly vertices: readonly (readonly Rational[])[];
}

/** The solutions with nonnegative shares; `null` where none has all shares positive. */
function positivePolytope({ rows, rightSide, unknowns }: SupportSystem): Polytope | null {
  const space = solutionSpace(exact, rows, rightSide, unknowns);
  if (space === null) return null;
  const sign = (share: Rational): number => exact.compare(share, exact.zero);
  if (space.dimension === 0) {
    return space.solution.every((share) => sign(share) > 0) ? { dimension: 0, vertices: [space.solution] } : null;
  }
  const byText = new Map<string, readonly Rational[]>();
  for (const zeros of subsetsOfSize(unknowns, space.dimension, 0)) {
    const unit = zeros.map((k) => Array.from({ length: unknowns }, (_, j) => (j === k ? exact.one : exact.zero)));
    const right = [...rightSide, ...zeros.map(() => exact.zero)];
    const vertex = solutionSpace(exact, [...rows, ...unit], right, unknowns);
    if (vertex === null || vertex.dimension > 0 || vertex.solution.some((share) => sign(share) < 0)) continue;
    byText.set(vertex.solution.map(exact.format).join(), vertex.solution);
  }
  const vertices = [...byText.values()];
  const covered = rows[0]!.every((_, k) => vertices.some((vertex) => sign(vertex[k]!) > 0));
  return covered ? { dimension: space.dimension, vertices } : null;
}

function stateOf(
  shares: readonly Rational[],
  supports: Supports,
  counts: readonly number[],
): PopulationState<Rational> {
  let next = 0;
  return supports.map((own, p) => {
    const list = new Array<Rational>(counts[p]!).fill(exact.zero);
    for (const i of own) {
      list[i] = shares[next]!;
      next += 1;
    }
    return list;
  });
}

/** Whether all vertices of the second set satisfy the equations of the first, and lie on its supports. */
function contains(
  { set, system }: { readonly set: RestPointSet; readonly system: SupportSystem },
  other: RestPointSet,
): boolean {
  const onSupports = other.supports.every((own, p) => own.every((i) => set.supports[p]!.includes(i)));
  if (!onSupports) return false;
  return other.vertices.every((state) => {
    const shares = set.supports.flatMap((own, p) => own.map((i) => state[p]![i]!));
    return system.rows.every((row, r) => {
      const value = row.reduce((sum, entry, k) => exact.add(sum, exact.mul(entry, shares[k]!)), exact.zero);
      return exact.compare(value, system.rightSide[r]!) === 0;
    });
  });
}
