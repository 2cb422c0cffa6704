/**
 * # Certified correlation devices
 *
 * A device proposed by a linear program is checked twice by code that does not know the program: that nobody gains by deviating, and
 * that the multipliers of the incentive constraints bound the objective by the value reached.
 *
 * @module
 */
import type { CorrelatedDistribution } from "../../games/normal-form/correlatedDistribution.ts";
import type { DeviationMultiplier } from "../../games/normal-form/deviation.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import type { CertifiedResult } from "../../games/solverResult.ts";
import type { PivotLimits } from "../../solvers/correlated/coneMaximum.ts";
import { type OptimalDevice, optimalDevice } from "../../solvers/correlated/optimalDevice.ts";
import { correlatedBound, leastPayoffBound } from "../../verify/correlatedBound.ts";
import { type CorrelatedGains, correlatedGains } from "../../verify/correlatedGain.ts";
import { type CorrelatedObjective, profileWorths } from "./correlatedObjective.ts";
import { countsAsNone } from "./countsAsNone.ts";

/** Objective and limits. */
export interface CorrelatedOptions<T> extends PivotLimits {
  /** What is made large. @defaultValue `"welfare"` */
  readonly objective?: CorrelatedObjective<T>;
  /**
   * In doubles, the largest gain from deviating, and the largest distance from the proved bound, that count as none, as a share of the
   * range of the payoffs concerned; at least 2⁻⁵². Exact games have no tolerance. @defaultValue `1e-9`
   */
  readonly tolerance?: number;
}

/** What was checked of a correlated equilibrium. */
export interface CorrelatedCertificate<T> {
  /** What each player could gain by deviating, summed from the definition; one entry a solution. */
  readonly gains: readonly CorrelatedGains<T>[];
  /** What the objective comes to; `null` for the objective `none`, or without an answer. */
  readonly value: T | null;
  /** No equilibrium of the kind exceeds this value, as the multipliers prove; equal to `value` in exact games, `null` where that is. */
  readonly bound: T | null;
  /** The multipliers of the incentive constraints, where positive. */
  readonly multipliers: readonly DeviationMultiplier<T>[];
  /** For `max-min`, weights of the players under which the weighted sum of payoffs has the same bound; otherwise empty. */
  readonly weights: readonly T[];
}

/** A correlated equilibrium with its certificate. */
export type CorrelatedResult<T> = CertifiedResult<CorrelatedDistribution<T>, CorrelatedCertificate<T>>;

/** The best device for the objective with its certificate; see the functions that call it. */
export function certifiedDevice<T>(
  game: NormalFormGame<T>,
  { objective = "welfare", tolerance, ...limits }: CorrelatedOptions<T>,
  coarse: boolean,
): CorrelatedResult<T> {
  const method = coarse ? "coarse-correlated-equilibrium" : "correlated-equilibrium";
  const worths = objective === "max-min" ? objective : profileWorths(game, objective);
  const device = optimalDevice(game, worths, coarse, limits);
  if (typeof device === "string") {
    const certificate = { gains: [], value: null, bound: null, multipliers: [], weights: [] };
    return { status: device, method, iterations: 0, solutions: [], certificate };
  }
  const { distribution, multipliers, weights } = device;
  const gains = correlatedGains(game, distribution);
  const optimum =
    objective === "none" ? null : checkedOptimum(game, device, { worths, coarse, payoffs: gains.payoffs });
  const list = coarse ? gains.commitmentGains : gains.gains;
  const obeyed = list.every((gain, player) =>
    countsAsNone(game, [game.payoffs[player] as ArrayLike<T>], gain, tolerance),
  );
  const units = worths === "max-min" ? game.payoffs : [worths];
  const best = optimum === null || (optimum.gap !== null && countsAsNone(game, units, optimum.gap, tolerance));
  const holds = obeyed && best;
  if (!holds && game.field.name !== "float")
    throw new Error(`${method}: the answer of the linear program failed its check.`);
  const { value = null, bound = null } = optimum ?? {};
  return {
    status: holds ? "solved" : "unknown",
    method,
    iterations: device.pivots,
    solutions: holds ? [distribution] : [],
    certificate: { gains: holds ? [gains] : [], value, bound, multipliers, weights },
  };
}

interface Claim<T> {
  readonly worths: readonly T[] | "max-min";
  readonly coarse: boolean;
  readonly payoffs: readonly T[];
}

interface CheckedOptimum<T> {
  readonly value: T;
  readonly bound: T | null;
  /** What the bound leaves above the value. */
  readonly gap: T | null;
}

function checkedOptimum<T>(
  game: NormalFormGame<T>,
  { distribution, multipliers, weights }: OptimalDevice<T>,
  { worths, coarse, payoffs }: Claim<T>,
): CheckedOptimum<T> {
  const { field } = game;
  const claim = { multipliers, coarse };
  const value =
    worths === "max-min"
      ? payoffs.reduce((least, payoff) => (field.compare(payoff, least) < 0 ? payoff : least))
      : distribution.reduce(
          (sum, probability, k) => field.add(sum, field.mul(probability, worths[k] as T)),
          field.zero,
        );
  const bound = worths === "max-min" ? leastPayoffBound(game, weights, claim) : correlatedBound(game, worths, claim);
  return { value, bound, gap: bound === null ? null : field.sub(bound, value) };
}
