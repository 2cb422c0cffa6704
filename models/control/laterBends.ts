/**
 * # How what follows a target bends
 *
 * Second derivatives of the least loss and of the effort that follow a target, as ranges over boxes of targets and efforts.
 *
 * ## Notation
 *
 * As in `targetStage`.
 *
 * @module
 */
import { difference, type Interval, product, quotient, scaled, squared, sum } from "../intervals.ts";
import { type ControlGame, isJoint } from "./controlStages.ts";
import { type Branch, cubed } from "./targetBranches.ts";

/**
 * The range of `V″` for one holder of all three rights: `kc(2es − kc)/(s(s³ + 2kcT))` on the linear part of `C`,
 * `d e²(3 − d/s²)/(s⁴ + d(T² + 2eT))` on the quadratic one.
 */
export function jointBend(game: ControlGame, branch: Branch, target: Interval, effort: Interval): Interval {
  const { effortCost: c, inspectionCost, incentiveCost } = game;
  const s = difference(target, effort);
  if (branch === "partial") {
    const kc = Math.sqrt(inspectionCost * incentiveCost) * c;
    const numerator = scaled(product(effort, s), 2 * kc, -(kc ** 2));
    return quotient(numerator, product(s, sum(cubed(s), scaled(target, 2 * kc))));
  }
  const d = incentiveCost * c ** 2;
  const numerator = scaled(product(squared(effort), scaled(quotient([1, 1], squared(s)), -d, 3)), d);
  return quotient(numerator, fullDenominator(d, target, effort));
}

/** `s⁴ + d(T² + 2eT)`. */
function fullDenominator(d: number, target: Interval, effort: Interval): Interval {
  const s = difference(target, effort);
  return sum(squared(squared(s)), scaled(product(target, sum(target, scaled(effort, 2))), d));
}

/**
 * The range of `V″` for a holder of target and inspection, with `h = e/u`:
 * `[6ah(T + e)s³ + a²(−9h² + 6ehh′ + 6hh″T(T + e) − h′²(2T + e)²)] / [s⁸ + aTs³(h″s² + 6h′s + 12h)]`.
 */
export function splitBend(game: ControlGame, target: Interval, effort: Interval): Interval {
  const { effortCost: c, inspectionCost, incentiveCost } = game;
  const a = (inspectionCost * incentiveCost * c ** 2) / 2;
  const s = difference(target, effort);
  const { h, slope, bend, weight } = followerShape(game, target, effort);
  const together = sum(target, effort);
  const determinant = sum(
    sum(scaled(squared(h), -9), scaled(product(effort, product(h, slope)), 6)),
    difference(
      scaled(product(product(h, bend), product(target, together)), 6),
      product(squared(slope), squared(sum(scaled(target, 2), effort))),
    ),
  );
  const numerator = sum(scaled(product(product(h, together), cubed(s)), 6 * a), scaled(determinant, a ** 2));
  const denominator = sum(squared(squared(squared(s))), scaled(product(product(target, cubed(s)), weight), a));
  return quotient(numerator, denominator);
}

/** `h = e/u`, `h′ = M/u²`, `h″ = 2M/u³`, and `h″s² + 6h′s + 12h`. */
function followerShape(game: ControlGame, target: Interval, effort: Interval) {
  const followed = game.wants[game.holders.incentive];
  const s = difference(target, effort);
  const u = difference([followed, followed], effort);
  const h = quotient(effort, u);
  const slope = quotient([followed, followed], squared(u));
  const bend = quotient([2 * followed, 2 * followed], cubed(u));
  const weight = sum(sum(product(bend, squared(s)), scaled(product(slope, s), 6)), scaled(h, 12));
  return { h, slope, bend, weight };
}

/** The ranges of `e_T` and `e_TT` where the effort is not the choice of the holder of the target alone. */
export function effortMotion(
  game: ControlGame,
  branch: Branch,
  target: Interval,
  effort: Interval,
): readonly [rate: Interval, bend: Interval] {
  if (branch === "idle") {
    return [
      [0, 0],
      [0, 0],
    ];
  }
  return isJoint(game) ? replyMotion(game, branch, target, effort) : boundMotion(game, target, effort);
}

/**
 * Along one holder's reply: `e_T = N/Δ` with `N = kc(T + e)`, `Δ = s³ + 2kcT` on the linear part of `C`, and
 * `N = d e(2T + e)`, `Δ = s⁴ + d(T² + 2eT)` on the quadratic one; `e_TT = (N_T − e_T Δ_T)/Δ`.
 */
function replyMotion(game: ControlGame, branch: Branch, target: Interval, effort: Interval) {
  const { effortCost: c, inspectionCost, incentiveCost } = game;
  const s = difference(target, effort);
  const together = sum(target, effort);
  const motion = (factor: number, numerator: Interval, denominator: Interval): Interval =>
    scaled(quotient(numerator, denominator), factor);
  if (branch === "partial") {
    const kc = Math.sqrt(inspectionCost * incentiveCost) * c;
    const denominator = sum(cubed(s), scaled(target, 2 * kc));
    const rate = motion(kc, together, denominator);
    const denominatorRate = scaled(product(squared(s), scaled(rate, -1, 1)), 3, 2 * kc);
    const bend = quotient(difference(scaled(rate, kc, kc), product(rate, denominatorRate)), denominator);
    return [rate, bend] as const;
  }
  const d = incentiveCost * c ** 2;
  const denominator = fullDenominator(d, target, effort);
  const rate = motion(d, product(effort, sum(scaled(target, 2), effort)), denominator);
  const numeratorRate = scaled(sum(effort, product(rate, together)), 2 * d);
  const denominatorRate = sum(
    scaled(product(cubed(s), scaled(rate, -1, 1)), 4),
    scaled(sum(together, product(target, rate)), 2 * d),
  );
  return [rate, quotient(difference(numeratorRate, product(rate, denominatorRate)), denominator)] as const;
}

/**
 * Along full inspection, `κ_D c² S = 1`: `e_T = −S_T/S_e`, `e_TT = −(S_ee e_T² + 2S_eT e_T + S_TT)/S_e`; times `s⁵`,
 * `S_e = T(h′s² + 3hs)`, `S_T = −h(2T + e)s`, `S_ee = T(h″s² + 6h′s + 12h)`, `S_eT = −h′(2T + e)s − h(9T + 3e)`,
 * `S_TT = 6h(T + e)`.
 */
function boundMotion(game: ControlGame, target: Interval, effort: Interval) {
  const s = difference(target, effort);
  const { h, slope, weight } = followerShape(game, target, effort);
  const steep = sum(product(slope, s), scaled(h, 3));
  const twice = sum(scaled(target, 2), effort);
  const rate = quotient(product(h, twice), product(target, steep));
  const mixed = sum(product(product(slope, twice), s), product(h, sum(scaled(target, 9), scaled(effort, 3))));
  const numerator = sum(
    difference(product(product(target, weight), squared(rate)), scaled(product(mixed, rate), 2)),
    scaled(product(h, sum(target, effort)), 6),
  );
  return [rate, scaled(quotient(numerator, product(product(target, steep), s)), -1)] as const;
}
