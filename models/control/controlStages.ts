/**
 * # The stages after the target
 *
 * Given a target `T`, the holder of inspection chooses `q ∈ [0, 1]`, then the holder of incentives chooses `D ≥ 0`, and the
 * subordinate, who loses `Dq(T − e)²/2 + ce²/2`, executes `e = Tx/(c + x)` under the pressure `x = Dq`. Whoever sets the pressure
 * might as well choose `e ∈ [0, T)`, at the pressure `x = ce/(T − e)`.
 *
 * *One holder* of both rights, who wants `G`, produces pressure at the least cost, `q = √(x/x₁)` and `D = x/q` up to
 * `x₁ = √(κ_q/κ_D)` and `q = 1`, `D = x` beyond:
 *
 * `C(x) = kx` up to `x₁`, `(κ_q + κ_D x²)/2` beyond, `k = √(κ_q κ_D)`.
 *
 * He minimizes `(e − G)²/2 + C(x)`. *Two holders*: incentives follow inspection by their first-order condition
 * `κ_D D = (M − e) ∂e/∂D`, from which `e` takes the inspection `q² = κ_D c² S` with `S = eT/((M − e)(T − e)³)`, where `M > e` is what
 * the holder of incentives wants. The holder of inspection, who wants `G`, minimizes `(e − G)²/2 + κ_q κ_D c² S/2` subject to
 * `κ_D c² S ≤ 1`.
 *
 * ## Notation
 *
 * `s = T − e` is the shortfall; `κ_T, κ_q, κ_D` are the costs of target, inspection and incentives.
 *
 * ## Implementation notes
 *
 * Both problems are strictly convex in `e`: `x` and `1/(T − e)³` are convex and increasing, as is `e/(M − e)`. So the reply to a
 * target is the root of an increasing function, or an end. It rises with `T`, because a higher target makes any `e` cheaper at
 * the margin.
 *
 * @module
 */
import { bracketedRoot } from "../../src/index.ts";

/** Who holds a right. */
export type Holder = "principal" | "manager";

/** The game between principal and manager. */
export interface ControlGame {
  /** Who sets the target, inspects, and sets incentives. */
  readonly holders: { readonly target: Holder; readonly inspection: Holder; readonly incentive: Holder };
  /** What principal and manager want done. */
  readonly wants: Readonly<Record<Holder, number>>;
  /** `c`. */
  readonly effortCost: number;
  /** `κ_T`. */
  readonly targetCost: number;
  /** `κ_q`. */
  readonly inspectionCost: number;
  /** `κ_D`. */
  readonly incentiveCost: number;
}

/** What follows a target. */
export interface Pressure {
  readonly effort: number;
  readonly inspection: number;
  readonly incentive: number;
}

/** Whether one player both inspects and sets incentives. */
export function isJoint({ holders }: ControlGame): boolean {
  return holders.inspection === holders.incentive;
}

/** `x₁`: the pressure from which everything is inspected, if one player sets it. */
export function fullPressure({ inspectionCost, incentiveCost }: ControlGame): number {
  return Math.sqrt(inspectionCost / incentiveCost);
}

/** `C(x)`: what a pressure costs one player who sets it alone. */
export function pressureCost(game: ControlGame, pressure: number): number {
  const { inspectionCost, incentiveCost } = game;
  if (pressure <= fullPressure(game)) return Math.sqrt(inspectionCost * incentiveCost) * pressure;
  return (inspectionCost + incentiveCost * pressure ** 2) / 2;
}

/** `C′(x)`. */
export function marginalPressureCost({ inspectionCost, incentiveCost }: ControlGame, pressure: number): number {
  return Math.max(Math.sqrt(inspectionCost * incentiveCost), incentiveCost * pressure);
}

/** `x = ce/(T − e)`: the pressure under which `e` is executed of the target. */
export function pressureOf({ effortCost }: ControlGame, target: number, effort: number): number {
  return effort === 0 ? 0 : (effortCost * effort) / (target - effort);
}

/** `q² = κ_D c² S`: the inspection after which incentives make the subordinate execute `e`, squared, where two set the pressure. */
export function squaredInspection(game: ControlGame, target: number, effort: number): number {
  if (effort === 0) return 0;
  const { effortCost: c, incentiveCost, holders, wants } = game;
  return (incentiveCost * c ** 2 * effort * target) / ((wants[holders.incentive] - effort) * (target - effort) ** 3);
}

/** What is executed of a target in the stages that follow. */
export function effortAfter(game: ControlGame, target: number): number {
  return isJoint(game) ? jointEffort(game, target) : splitEffort(game, target).effort;
}

/** Inspection, incentives and effort in the stages that follow a target. */
export function pressureAfter(game: ControlGame, target: number): Pressure {
  const { effort, inspection } = isJoint(game) ? jointPressure(game, target) : splitEffort(game, target);
  const incentive = inspection === 0 ? 0 : pressureOf(game, target, effort) / inspection;
  return { effort, inspection, incentive };
}

/** An effort and the inspection that brings it about. */
type Inspected = Omit<Pressure, "incentive">;

function jointPressure(game: ControlGame, target: number): Inspected {
  const effort = jointEffort(game, target);
  return { effort, inspection: Math.min(1, Math.sqrt(pressureOf(game, target, effort) / fullPressure(game))) };
}

/** The root of `(e − G) + C′(x) ∂x/∂e`, times `T(1 − ϱ)³` with `ϱ = e/T`. */
function jointEffort(game: ControlGame, target: number): number {
  const { effortCost: c, inspectionCost, incentiveCost, holders, wants } = game;
  const wanted = wants[holders.incentive];
  const slope = Math.sqrt(inspectionCost * incentiveCost);
  const marginal = (rate: number): number =>
    (rate * target - wanted) * target * (1 - rate) ** 3 + c * Math.max(slope * (1 - rate), incentiveCost * c * rate);
  if (marginal(0) >= 0) return 0;
  return target * rootBelow(marginal, Math.min(1, wanted / target));
}

/**
 * The root of `(e − G) + κ_q κ_D c² ∂S/∂e/2`, times `(M − e)²(T − e)⁴`, or the effort under full inspection if that is less.
 */
function splitEffort(game: ControlGame, target: number): Inspected {
  const { effortCost: c, inspectionCost, incentiveCost, holders, wants } = game;
  const wanted = wants[holders.inspection];
  const followed = wants[holders.incentive];
  const weight = (inspectionCost * incentiveCost * c ** 2) / 2;
  const marginal = (e: number): number =>
    (e - wanted) * (followed - e) ** 2 * (target - e) ** 4 +
    weight * target * (followed * (target - e) + 3 * e * (followed - e));
  if (marginal(0) >= 0) return { effort: 0, inspection: 0 };
  const free = rootBelow(marginal, Math.min(wanted, followed, target));
  const squared = squaredInspection(game, target, free);
  if (squared < 1) return { effort: free, inspection: Math.sqrt(squared) };
  return { effort: fullInspectionEffort(game, target), inspection: 1 };
}

/** The effort under full inspection, where two set the pressure: the root of `κ_D c² S = 1`. */
export function fullInspectionEffort(game: ControlGame, target: number): number {
  const { effortCost: c, incentiveCost, holders, wants } = game;
  const followed = wants[holders.incentive];
  const excess = (e: number): number => incentiveCost * c ** 2 * e * target - (followed - e) * (target - e) ** 3;
  return rootBelow(excess, Math.min(followed, target));
}

/** The root in `[0, most]` of a function that is negative at 0 and, but for rounding, not so at `most`. */
function rootBelow(f: (x: number) => number, most: number): number {
  return f(most) > 0 ? bracketedRoot(f, 0, most) : most;
}
