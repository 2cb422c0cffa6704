/**
 * # Rest points of the replicator dynamics, certified
 *
 * Every rest point, in fractions, with what its eigenvalues prove, checked by code that did not find it.
 *
 * ## Implementation notes
 *
 * A symmetric two-player game, or one of two populations, leads to linear equations on all supports. With more players some
 * supports may lead to others; these are named, and the list is not complete.
 *
 * ## References
 *
 * - [HofbauerSigmund1998], [TaylorJonker1978]
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { Control } from "../../games/control.ts";
import { toExact } from "../../games/normal-form/fieldConversion.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import {
  type PopulationGame,
  type PopulationOptions,
  type PopulationState,
  toPopulationGame,
} from "../../games/population/populationGame.ts";
import type { CertifiedResult } from "../../games/solverResult.ts";
import { type Eigenvalue, eigenvalues } from "../../linalg/eigenvalues.ts";
import { type RestPointSet, restPointSets } from "../../solvers/evolutionary/restPointSets.ts";
import {
  type RestPointCheck,
  type RestPointStability,
  restPointCheck,
} from "../../verify/evolutionary/restPointCheck.ts";
import { requireLimit } from "../nash/requireLimit.ts";

/** A rest point that is the only one on its supports. */
export interface RestPoint {
  /** The shares, one list a population. */
  readonly state: PopulationState<Rational>;
  /** The mean payoff of each population. */
  readonly payoffs: readonly Rational[];
  /** Whether the state is an equilibrium of the game: no strategy earns more, played or not. */
  readonly isNash: boolean;
  /** Of the Jacobian within the simplices, in doubles, ascending. */
  readonly eigenvalues: readonly Eigenvalue[];
  /** What the signs of the real parts of the eigenvalues prove; decided in fractions, not from the doubles. */
  readonly stability: RestPointStability;
  /** Whether no other rest point is near; else it is at the border of a set of them. */
  readonly isolated: boolean;
}

/** A continuum of rest points: every state between these, on the same supports, is one. */
export interface RestPointFace {
  /** The strategies that are played in each population. */
  readonly supports: readonly (readonly number[])[];
  /** The dimension of the set. */
  readonly dimension: number;
  /** The extreme points of its closure. */
  readonly vertices: readonly PopulationState<Rational>[];
}

/** What was checked of the rest points. */
export interface RestPointsCertificate {
  /** One check a rest point, in the same order. */
  readonly points: readonly RestPointCheck[];
  /** Whether the lists hold all rest points: every profile of supports was looked at and led to linear equations. */
  readonly complete: boolean;
  /** Profiles of supports whose equations are not linear, on which rest points may be missing. */
  readonly openSupports: readonly (readonly (readonly number[])[])[];
}

/** All rest points, with what was checked. */
export interface RestPointsResult extends CertifiedResult<RestPoint, RestPointsCertificate> {
  /** The maximal continua of rest points. */
  readonly faces: readonly RestPointFace[];
}

/** Options of {@link restPoints}. */
export interface RestPointsOptions extends PopulationOptions {
  /** Most profiles of supports. @defaultValue `2 ** 20` */
  readonly maxSupports?: number;
  /** Stop and progress, polled at every profile of supports. */
  readonly control?: Control;
}

/**
 * All rest points of the replicator dynamics, and hence of imitation in proportion to payoff differences: exact, with the
 * eigenvalues of the Jacobian within the simplices and what their signs prove.
 *
 * One linear system a profile of supports, of which there are $\prod (2^{m_p} - 1)$. Doubles are taken for the
 * fractions that they are.
 *
 * @returns Points with small supports first. One iteration is one profile of supports. The status is `unknown` where supports
 * stayed open, and `limit` where the search was cut short.
 * @throws {@link DomainError} when one population is asked for and the game is not symmetric, or `maxSupports` is no positive integer.
 *
 * @example
 * ```ts doctest
 * import { exact, restPoints, symmetricGame } from "jiama";
 *
 * const hawkDove = symmetricGame([[-1, 4], [0, 2]]);
 * const shown = restPoints(hawkDove).solutions.map(({ state, stability }) => [state[0].map(exact.format).join(" "), stability].join(" "));
 * shown // => [ '1 0 source', '0 1 source', '2/3 1/3 sink' ]
 * ```
 *
 * @see [HofbauerSigmund1998]
 * @category Evolution
 */
export function restPoints<T>(
  given: PopulationGame<T> | NormalFormGame<T>,
  { maxSupports = 2 ** 20, control, ...options }: RestPointsOptions = {},
): RestPointsResult {
  requireLimit("restPoints", "maxSupports", maxSupports);
  const plain = toPopulationGame(given, options);
  const population: PopulationGame<Rational> = { ...plain, game: toExact(plain.game) };
  const search = restPointSets(population, maxSupports, control);
  const points = search.sets.filter(({ dimension }) => dimension === 0).map((set) => restPoint(population, set));
  const faces = search.sets.filter(({ dimension }) => dimension > 0);
  const confirmed = points.filter(({ check }) => check.rests);
  const restingFaces = faces.filter((face) => isResting(population, face));
  const all = confirmed.length === points.length && restingFaces.length === faces.length;
  const complete = search.status === "solved" && search.open.length === 0 && all;
  return {
    status: search.status === "limit" ? "limit" : complete ? "solved" : "unknown",
    method: "support-enumeration",
    iterations: search.iterations,
    solutions: confirmed.map(({ point }) => point),
    faces: restingFaces.map(({ supports, dimension, vertices }) => ({ supports, dimension, vertices })),
    certificate: { points: confirmed.map(({ check }) => check), complete, openSupports: search.open },
  };
}

function restPoint(population: PopulationGame<Rational>, { vertices, inLarger }: RestPointSet) {
  const state = vertices[0]!;
  const check = restPointCheck(population, state);
  const point: RestPoint = {
    state,
    payoffs: check.payoffs,
    isNash: exact.compare(check.maxRegret, exact.zero) === 0,
    eigenvalues: check.jacobian.length === 0 ? [] : eigenvalues(check.jacobian.map((row) => row.map(exact.toNumber))),
    stability: check.stability,
    isolated: !inLarger,
  };
  return { point, check };
}

/** Whether the dynamics rest at all extreme points and at their mean, which lies on all of the supports. */
function isResting(population: PopulationGame<Rational>, { vertices }: RestPointSet): boolean {
  const count = exact.from(vertices.length);
  const mean = vertices[0]!.map((own, p) =>
    own.map((_, i) =>
      exact.div(
        vertices.reduce((sum, vertex) => exact.add(sum, vertex[p]![i]!), exact.zero),
        count,
      ),
    ),
  );
  return [...vertices, mean].every((state) => restPointCheck(population, state).rests);
}
