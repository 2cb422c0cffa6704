/**
 * # Branches of what follows a target
 *
 * A *branch* says how the effort is brought about: `idle` not at all, `partial` with `q < 1`, `full` with `q = 1`.
 *
 * ## Notation
 *
 * As in `targetStage`.
 *
 * @module
 */
import { difference, type Interval, product, quotient, scaled, squared, sum } from "../intervals.ts";
import { type ControlGame, fullPressure, isJoint, marginalPressureCost } from "./controlStages.ts";

/** How the effort is brought about. */
export type Branch = "idle" | "partial" | "full";

/** A range of targets, and the branches that may occur in it. */
export interface TargetPiece {
  readonly lower: number;
  readonly upper: number;
  readonly branches: readonly Branch[];
}

/** Where another player's reply changes its branch: at `kc/G`, and at the targets with `e(G − e) = C′(x₁) x₁(c + x₁)/c`. */
export function branchCuts(game: ControlGame): readonly number[] {
  const { effortCost: c, holders, wants } = game;
  const wanted = wants[holders.incentive];
  const x = fullPressure(game);
  const slope = marginalPressureCost(game, x);
  const idle = (slope * c) / wanted;
  const discriminant = wanted ** 2 - (4 * slope * x * (c + x)) / c;
  if (discriminant <= 0) return [idle];
  const root = Math.sqrt(discriminant);
  const most = (wanted + root) / 2;
  // The smaller root of the quadratic from the product of both, which is not the difference of two near numbers.
  const least = (slope * x * (c + x)) / c / most;
  return [idle, (least * (c + x)) / x, (most * (c + x)) / x];
}

/** The branches of a piece that can occur at these targets and efforts. */
export function branchesWithin(
  game: ControlGame,
  piece: TargetPiece,
  target: Interval,
  effort: Interval,
): readonly Branch[] {
  if (piece.branches.length === 1) return piece.branches;
  const [least, most] = effort;
  const shortfall = difference(target, effort);
  return piece.branches.filter((branch) => {
    if (branch === "idle") return least === 0;
    if (most === 0) return false;
    if (shortfall[0] <= 0) return true;
    if (isJoint(game)) {
      const pressure = scaled(quotient(effort, shortfall), game.effortCost);
      return branch === "partial" ? pressure[0] <= fullPressure(game) : pressure[1] >= fullPressure(game);
    }
    return branch === "partial"
      ? marginalLoss(game, target, effort)[1] >= -ROUNDING * game.wants.principal
      : inspectionRange(game, target, effort)[1] >= 1 - ROUNDING;
  });
}

/** At a root that was found in doubles, the function is zero up to this. */
const ROUNDING = 1e-9;

/** The range of `κ_D c² S`. */
function inspectionRange(game: ControlGame, target: Interval, effort: Interval): Interval {
  const { effortCost: c, incentiveCost, wants, holders } = game;
  const s = difference(target, effort);
  const u = difference([wants[holders.incentive], wants[holders.incentive]], effort);
  return scaled(quotient(product(effort, target), product(u, cubed(s))), incentiveCost * c ** 2);
}

/** The range of `(e − G) + a S_e`, `S_e = T(Ms + 3eu)/(u²s⁴)`, which is negative where inspection is full. */
function marginalLoss(game: ControlGame, target: Interval, effort: Interval): Interval {
  const { effortCost: c, inspectionCost, incentiveCost, wants, holders } = game;
  const followed = wants[holders.incentive];
  const s = difference(target, effort);
  const u = difference([followed, followed], effort);
  const numerator = product(target, sum(scaled(s, followed), scaled(product(effort, u), 3)));
  const slope = quotient(numerator, product(squared(u), squared(squared(s))));
  return sum(
    scaled(effort, 1, -wants[holders.inspection]),
    scaled(slope, (inspectionCost * incentiveCost * c ** 2) / 2),
  );
}

/** `{x³}`. */
export function cubed([a, b]: Interval): Interval {
  return [a ** 3, b ** 3];
}
