/**
 * # The target stage
 *
 * The holder of the target right chooses `T`, foreseeing inspection and incentives. His payoff is
 *
 * `W(T) = −κ_T(T − T_P)²/2 − V(T)`,
 *
 * where `V` is the least loss `min_e Φ(e, T)` of the stage that follows if he also inspects, and `(e − G)²/2` at the effort that
 * somebody else brings about if he does not.
 *
 * ## Notation
 *
 * Subscripts are derivatives; `s = T − e`, `u = M − e`, `k = √(κ_q κ_D)`, `a = κ_q κ_D c²/2`, `d = κ_D c²`. Branches are those of
 * `targetBranches`.
 *
 * ## Implementation notes
 *
 * - `e` rises with `T`, so its range over an interval of targets is that between the ends; all bounds on `W″` are ranges of the
 *   expressions below over these boxes. They hold up to rounding.
 * - By the envelope theorem `V′ = Φ_T` and `V″ = Φ_TT − Φ_eT²/Φ_ee`; the numerators are multiplied out, because what remains
 *   of them is much narrower over a box than their terms. At a change of branch `V′` is continuous.
 * - Where the next stage is another player's, `e_T` jumps at a change of branch. These targets are known in closed form,
 *   `T = kc/G` and the two with `x = x₁`, and cut the range into pieces of one branch each.
 *
 * @module
 */
import { type Interval, product, scaled, squared } from "../intervals.ts";
import {
  type ControlGame,
  effortAfter,
  isJoint,
  marginalPressureCost,
  pressureCost,
  pressureOf,
  squaredInspection,
} from "./controlStages.ts";
import { effortMotion, jointBend, splitBend } from "./laterBends.ts";
import { type Branch, branchCuts, branchesWithin, type TargetPiece } from "./targetBranches.ts";

/** Whether the holder of the target also inspects. */
function foreseesHimself({ holders }: ControlGame): boolean {
  return holders.target === holders.inspection;
}

/** What the later stages cost the holder of the target: `V(T)`. */
function laterLoss(game: ControlGame, target: number): number {
  const effort = effortAfter(game, target);
  const missed = (effort - game.wants[game.holders.target]) ** 2 / 2;
  if (!foreseesHimself(game)) return missed;
  if (isJoint(game)) return missed + pressureCost(game, pressureOf(game, target, effort));
  return missed + (game.inspectionCost * Math.min(1, squaredInspection(game, target, effort))) / 2;
}

/** `W(T)`. */
export function targetPayoff(game: ControlGame, target: number): number {
  return -(game.targetCost * (target - game.wants.principal) ** 2) / 2 - laterLoss(game, target);
}

/** `W′(T)`. */
export function targetSlope(game: ControlGame, target: number, piece: TargetPiece): number {
  const { effortCost: c, targetCost, inspectionCost, incentiveCost, holders, wants } = game;
  const own = -targetCost * (target - wants.principal);
  const e = effortAfter(game, target);
  if (e === 0) return own;
  const s = target - e;
  if (foreseesHimself(game) && isJoint(game)) {
    return own + (marginalPressureCost(game, pressureOf(game, target, e)) * c * e) / s ** 2;
  }
  const [branch] = branchesWithin(game, piece, [target, target], [e, e]);
  if (foreseesHimself(game) && branch === "partial") {
    const weight = (inspectionCost * incentiveCost * c ** 2) / 2;
    return own + (weight * e * (2 * target + e)) / ((wants[holders.incentive] - e) * s ** 4);
  }
  const [[rate]] = effortMotion(game, branch!, [target, target], [e, e]);
  return own + (wants[holders.target] - e) * rate;
}

/** An upper bound on `W″` over an interval of targets within a piece. */
export function targetBend(game: ControlGame, piece: TargetPiece, target: Interval): number {
  const [low, high] = target.map((t) => effortAfter(game, t)) as [number, number];
  const bends = branchesWithin(game, piece, target, [low, high]).map((branch) =>
    bendOn(game, branch, target, [low, high]),
  );
  // Where the box reaches up to e = T nothing is known yet; a finite bound keeps products with lengths of zero defined.
  return bends.some(Number.isNaN) ? UNKNOWN : Math.min(UNKNOWN, Math.max(...bends));
}

/** A curvature that excludes nothing. */
const UNKNOWN = 1e200;

/** An upper bound on `W` over an interval of targets: `V` falls with the target, and the effort rises. */
export function targetCeiling(game: ControlGame, [low, high]: Interval): number {
  const { targetCost, holders, wants } = game;
  const nearest = (wanted: number, a: number, b: number) => Math.max(0, a - wanted, wanted - b) ** 2 / 2;
  const own = targetCost * nearest(wants.principal, low, high);
  if (foreseesHimself(game)) return -own - laterLoss(game, high);
  return -own - nearest(wants[holders.target], effortAfter(game, low), effortAfter(game, high));
}

/**
 * The targets that could be optimal, in pieces. One that misses `T_P` by so much that this alone costs more than everything at
 * `T = T_P` is worse than that.
 */
export function targetPieces(game: ControlGame): readonly TargetPiece[] {
  const { targetCost, wants } = game;
  const reach = Math.sqrt((-2 * targetPayoff(game, wants.principal)) / targetCost);
  const [lower, upper] = [Math.max(0, wants.principal - reach), wants.principal + reach];
  if (foreseesHimself(game)) return [{ lower, upper, branches: ["idle", "partial", "full"] }];
  const cuts = branchCuts(game).map((cut) => Math.min(upper, Math.max(lower, cut)));
  const ends = [lower, ...cuts, upper];
  const branches: readonly Branch[] = ["idle", "partial", "full", "partial"];
  return ends
    .slice(1)
    .map((to, i) => ({ lower: ends[i]!, upper: to, branches: [branches[i]!] }))
    .filter((piece) => piece.lower < piece.upper);
}

/** The upper end of the range of `W″` on a branch. */
function bendOn(game: ControlGame, branch: Branch, target: Interval, effort: Interval): number {
  const { targetCost, holders, wants } = game;
  if (branch === "idle") return -targetCost;
  if (foreseesHimself(game) && isJoint(game)) return -targetCost - jointBend(game, branch, target, effort)[0];
  if (foreseesHimself(game) && branch === "partial") return -targetCost - splitBend(game, target, effort)[0];
  const [rate, bend] = effortMotion(game, branch, target, effort);
  const pull = product(scaled(effort, -1, wants[holders.target]), bend);
  return -targetCost - squared(rate)[0] + pull[1];
}
