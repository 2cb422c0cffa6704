/**
 * # Optimal correlation devices
 *
 * The (coarse) correlated equilibria form a polytope; the best one for a linear objective, or for the player who is worst off, is
 * a linear program over the distributions.
 *
 * *Notation.* Maximize `Σ_s p(s) w(s)` over the distributions `p` that meet the incentive constraints `g_δ·p ≥ 0` of all deviations
 * `δ`. Multipliers `y_δ ≥ 0` with `w(s) + Σ_δ y_δ g_δ(s) ≤ v` for every profile `s` prove that no equilibrium is worth more than `v`.
 * For the worst-off player, `w = Σᵢ λᵢ uᵢ` with weights `λᵢ ≥ 0` that sum to one and are part of the proof.
 *
 * ## Implementation notes
 *
 * Equilibria always exist, so that the cone of the incentive constraints has points with sum one, and the dual program of a linear
 * objective starts from a feasible origin. The worst-off player's payoff is one more variable, over the cone cut off at sum one.
 *
 * ## References
 *
 * - [Aumann1974], [HartSchmeidler1989] for existence by duality; [GilboaZemel1989] for the program
 *
 * @module
 */
import type { DeviationMultiplier } from "../../games/normal-form/deviation.ts";
import { type NormalFormGame, profileCount } from "../../games/normal-form/normalFormGame.ts";
import { type ScaledPayoffs, withScaledPayoffs } from "../../games/normal-form/scaledPayoffs.ts";
import {
  type ConeProgram,
  coneMaximum,
  normalized,
  type PivotLimits,
  raiseAboveZero,
  sectionMaximum,
  type Unfinished,
} from "./coneMaximum.ts";
import { incentiveConstraints } from "./incentiveConstraints.ts";

/** An optimal device with what proves it. */
export interface OptimalDevice<T> {
  /** One probability a profile. */
  readonly distribution: readonly T[];
  /** The multipliers that are not zero. */
  readonly multipliers: readonly DeviationMultiplier<T>[];
  /** For the worst-off player: the weights of the players, summing to one; otherwise empty. */
  readonly weights: readonly T[];
  /** Number of pivots. */
  readonly pivots: number;
}

/**
 * A (coarse) correlated equilibrium that is best for an objective.
 *
 * @param objective - What each profile is worth; `"max-min"` for the expected payoff of the player who is worst off.
 */
export function optimalDevice<T>(
  game: NormalFormGame<T>,
  objective: readonly T[] | "max-min",
  coarse: boolean,
  limits: PivotLimits = {},
): OptimalDevice<T> | Unfinished {
  return withScaledPayoffs(game, (scaled) => bestDevice(game, scaled, objective, coarse, limits));
}

function bestDevice<R, T>(
  game: NormalFormGame<T>,
  scaled: ScaledPayoffs<R, T>,
  objective: readonly T[] | "max-min",
  coarse: boolean,
  limits: PivotLimits,
): OptimalDevice<T> | Unfinished {
  const { field } = game;
  const { ring, quotient, scales } = scaled;
  const profiles = profileCount(game);
  const constraints = incentiveConstraints(game, scaled, coarse);
  const incentives = constraints.map(({ losses }) => losses.map((loss) => quotient(loss, ring.one)));
  const players = objective === "max-min" ? game.players.length : 0;
  const maximum =
    objective === "max-min"
      ? coneMaximum(field, leastPayoff(game, incentives), limits)
      : sectionMaximum(field, { objective, rows: incentives }, limits);
  if (typeof maximum === "string") return maximum;
  const distribution = normalized(field, maximum.point.slice(0, profiles));
  if (distribution === null) return "unknown";
  return {
    distribution,
    multipliers: constraints.flatMap(({ player, recommended, played }, k) => {
      const multiplier = maximum.multipliers[players + k] as T;
      if (field.compare(multiplier, field.zero) <= 0) return [];
      const scale = quotient(scales[player] as R, ring.one);
      return [{ player, recommended, played, multiplier: field.mul(multiplier, scale) }];
    }),
    weights: normalized(field, maximum.multipliers.slice(0, players)) ?? [],
    pivots: maximum.pivots,
  };
}

/** The program with the least payoff `t` as one more variable, in units `c`: rows `uᵢ·p − c t ≥ 0`, payoffs positive, come first. */
function leastPayoff<T>({ field, payoffs }: NormalFormGame<T>, incentives: readonly T[][]): ConeProgram<T> {
  const raise = raiseAboveZero(
    field,
    payoffs.flatMap((own) => Array.from(own)),
  );
  const worths = payoffs.map((own) => Array.from(own, (payoff) => field.add(payoff, raise)));
  const counted = (worths[0] as T[]).length;
  // A unit of the size of the payoffs keeps the columns of doubles alike.
  const unit = (worths[0] as T[])[0] as T;
  return {
    objective: [...new Array<T>(counted).fill(field.zero), unit],
    rows: [...worths.map((worth) => [...worth, field.neg(unit)]), ...incentives.map((row) => [...row, field.zero])],
    counted,
  };
}
