/**
 * # Rest points, checked
 *
 * Whether the replicator dynamics rest at a state, and what the linear part of the motion says of its stability: how many
 * eigenvalues of the Jacobian, restricted to the directions in which shares of each population sum to zero, have a negative real
 * part, a zero one, or a positive one. All of it is exact.
 *
 * *Notation.* `∂ẋ_{p,i}/∂x_{q,j} = δ_{pq} δ_{ij} (π_{p,i} − π̄_p) + x_{p,i} (∂π_{p,i}/∂x_{q,j} − ∂π̄_p/∂x_{q,j})`. Within the simplices the
 * share of one strategy `k_p` of each population is what the others leave, so that the restricted Jacobian has the entries
 * `J_{(p,i),(q,j)} − J_{(p,i),(q,k_q)}` for `i ≠ k_p`, `j ≠ k_q`.
 *
 * ## Implementation notes
 *
 * The counts come from the characteristic polynomial, without computing an eigenvalue; the eigenvalues in doubles are for reading.
 *
 * ## References
 *
 * - [HofbauerSigmund1998], [Gantmacher1959] ch. XV
 *
 * @module
 */
import { commonDenominator } from "../../arithmetic/commonDenominator.ts";
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { type RootPlaces, rootPlaces } from "../../arithmetic/rootPlaces.ts";
import { motionOf } from "../../games/population/dynamics.ts";
import { payoffSlopes } from "../../games/population/payoffSlopes.ts";
import {
  meanPayoff,
  type PopulationGame,
  type PopulationState,
  populationPayoffs,
  profileOf,
  requireState,
} from "../../games/population/populationGame.ts";
import { characteristicPolynomial } from "../../linalg/characteristicPolynomial.ts";
import { regretCheck } from "../regret.ts";

/**
 * What the linear part of the motion proves near a rest point: `sink`, asymptotically stable, all real parts are negative;
 * `source`, all are positive; `saddle`, some of each and none zero; `unstable`, some are positive and some zero; `undecided`, some
 * are zero and none positive, as at a center.
 */
export type RestPointStability = "sink" | "source" | "saddle" | "unstable" | "undecided";

/** What was found of a state. */
export interface RestPointCheck {
  /** Whether no share moves. */
  readonly rests: boolean;
  /** The mean payoff of each population. */
  readonly payoffs: readonly Rational[];
  /** The largest regret; 0 if and only if the state is an equilibrium of the game. */
  readonly maxRegret: Rational;
  /** The Jacobian restricted to the simplices; empty where every population has one strategy. */
  readonly jacobian: readonly (readonly Rational[])[];
  /** Numbers of its eigenvalues by the sign of their real parts: `left` negative, `axis` zero, `right` positive. */
  readonly eigenvalueCounts: RootPlaces;
  /** What these numbers prove. */
  readonly stability: RestPointStability;
}

/**
 * What can be proved of a state of the replicator dynamics.
 *
 * @throws {@link DomainError} when the state does not fit the populations.
 *
 * @example
 * ```ts doctest
 * import { exact, populationGame, restPointCheck, symmetricGame } from "jiama";
 *
 * const scissors = populationGame(symmetricGame([[0, -1, 1], [1, 0, -1], [-1, 1, 0]]));
 * const third = exact.from("1/3");
 * restPointCheck(scissors, [[third, third, third]]).stability // => "undecided"
 * ```
 *
 * @category Evolution
 */
export function restPointCheck(population: PopulationGame<Rational>, state: PopulationState<Rational>): RestPointCheck {
  requireState(population, state, "restPointCheck");
  const payoffs = populationPayoffs(population, state);
  const motion = motionOf(population, {}, "restPointCheck");
  const rests = payoffs.every((own, p) =>
    motion(state[p]!, own, p).every((slope) => exact.compare(slope, exact.zero) === 0),
  );
  const jacobian = tangentJacobian(population, state, payoffs);
  const { numerators } = commonDenominator(characteristicPolynomial(exact, jacobian));
  const eigenvalueCounts = rootPlaces(numerators);
  return {
    rests,
    payoffs: payoffs.map((own, p) => meanPayoff(exact, state[p]!, own)),
    maxRegret: regretCheck(population.game, profileOf(population, state)).maxRegret,
    jacobian,
    eigenvalueCounts,
    stability: stabilityOf(eigenvalueCounts),
  };
}

function stabilityOf({ left, axis, right }: RootPlaces): RestPointStability {
  if (axis > 0) return right > 0 ? "unstable" : "undecided";
  if (right === 0) return "sink";
  return left === 0 ? "source" : "saddle";
}

function tangentJacobian(
  population: PopulationGame<Rational>,
  state: PopulationState<Rational>,
  payoffs: readonly (readonly Rational[])[],
): readonly (readonly Rational[])[] {
  const { zero, add, sub, mul } = exact;
  const slopes = payoffSlopes(population, state);
  const base = state.map((own) => own.findIndex((share) => exact.compare(share, zero) > 0));
  const free = state.flatMap((own, p) => own.flatMap((_, i) => (i === base[p] ? [] : [[p, i] as const])));
  const means = state.map((own, p) => meanPayoff(exact, own, payoffs[p]!));
  // ∂π̄_p/∂x_{q,j} = Σ_k x_{p,k} ∂π_{p,k}/∂x_{q,j} + δ_{pq} π_{p,j}
  const meanSlope = (p: number, q: number, j: number): Rational => {
    const moved = state[p]!.reduce((sum, share, k) => add(sum, mul(share, slopes[p]![k]![q]![j]!)), zero);
    return p === q ? add(moved, payoffs[p]![j]!) : moved;
  };
  const entry = (p: number, i: number, q: number, j: number): Rational => {
    const growth = p === q && i === j ? sub(payoffs[p]![i]!, means[p]!) : zero;
    return add(growth, mul(state[p]![i]!, sub(slopes[p]![i]![q]![j]!, meanSlope(p, q, j))));
  };
  return free.map(([p, i]) => free.map(([q, j]) => sub(entry(p, i, q, j), entry(p, i, q, base[q]!))));
}
