/**
 * # Trajectories of the replicator dynamics
 *
 * In logarithms of the shares, `ξ_i = ln x_i`, the dynamics are `ξ̇_i = f_i − Σ_k x_k f_k`: a share never becomes negative,
 * however small it gets, and one that is zero stays so.
 *
 * ## Implementation notes
 *
 * States are sampled densely enough that within one interval no share grows by more than a factor of some e¹⁰, and at 101
 * times at least.
 *
 * ## References
 *
 * - [HofbauerSigmund1998] ch. 7
 *
 * @module
 */
import { exp, float, ln, sampledTrajectory, type VectorField } from "../../src/index.ts";
import { coordinatesOf, type PerStrategy, type PopulationGame } from "./populationGame.ts";

/** The state at one time. */
export interface TrajectoryPoint {
  /** Time since the beginning. */
  readonly time: number;
  /** The shares of all strategies but the last one of each population. */
  readonly state: readonly number[];
}

/** The longest trajectories that are followed: largest payoff difference times time. */
export const LONGEST = 10_000;

/** Times from 0 to the horizon at which a trajectory is shown. */
export function sampleTimes(horizon: number, speed: number): readonly number[] {
  const intervals = Math.max(100, Math.ceil((speed * horizon) / 10));
  return Array.from({ length: intervals + 1 }, (_, i) => (horizon * i) / intervals);
}

/** The trajectory from given shares, up to the horizon. */
export function replicatorTrajectory(
  game: PopulationGame,
  initial: PerStrategy<number>,
  times: readonly number[],
): readonly TrajectoryPoint[] {
  const field = logShareField(game, initial);
  return sampledTrajectory(field, logShares(initial), times).map((logs, i) => ({
    time: times[i]!,
    state: coordinatesOf(sharesOfLogs(initial, logs)),
  }));
}

/** `ln x_i` of the strategies that are played at all. */
export function logShares(shares: PerStrategy<number>): readonly number[] {
  return shares
    .flat()
    .filter((share) => share > 0)
    .map(ln);
}

/** The replicator dynamics in logarithms of shares, on the face of the given shares. */
export function logShareField(game: PopulationGame, face: PerStrategy<number>): VectorField {
  const payoffs = game.payoffs(float);
  return (_, logs) => {
    const shares = sharesOfLogs(face, logs);
    return payoffs(shares).flatMap((population, p) => {
      const mean = population.reduce((sum, payoff, i) => sum + shares[p]![i]! * payoff, 0);
      return population.filter((_, i) => face[p]![i]! > 0).map((payoff) => payoff - mean);
    });
  };
}

/** The shares that logarithms stand for, on the face of the given shares; they are made to add up to 1. */
export function sharesOfLogs(face: PerStrategy<number>, logs: readonly number[]): PerStrategy<number> {
  let next = 0;
  return face.map((population) => {
    const powers = population.map((share) => (share > 0 ? exp(logs[next++]!) : 0));
    const total = powers.reduce((sum, power) => sum + power, 0);
    return powers.map((power) => power / total);
  });
}
