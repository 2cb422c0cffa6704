/**
 * # The payoff of one accountable official
 *
 * `U(e) = Rθe − S(e) − ce²/2` with the sanction `S(e) = Dπ(e)[b − (b − a)e] h(e)` of a {@link SanctionRule}. Where the
 * evidence factor `h` is constant the payoff is a parabola,
 *
 * `U′(e) = N − Me`, `N = Dh(θb + b − a) + Rθ`, `M = c + 2θ(b − a)Dh`,
 *
 * concave if `M > 0`. A care standard splits the efforts into two such pieces.
 *
 * ## Notation
 *
 * `D`, `R`, `a`, `b`, `h` as in a sanction rule; `θ` controllability, `c` curvature of the cost, `ē` the care standard.
 *
 * @module
 */
import { expectedSanction, marginalIncentive, type SanctionRule } from "../../src/index.ts";

/** An official who chooses effort under a sanction rule. */
export interface Official<T> {
  readonly rule: SanctionRule<T>;
  /** `θ ∈ (0, 1]`: success has probability `θe`. */
  readonly controllability: T;
  /** `c > 0`, payoff units. */
  readonly effortCost: T;
}

/** An interval of efforts on which the evidence factor is constant and the payoff a parabola. */
export interface EffortPiece<T> {
  readonly lower: T;
  readonly upper: T;
  /** Which limit the piece takes at the care standard: `left` below it, `at` from it on. */
  readonly side: "at" | "left";
  /** `N`: slope of the payoff's formula at `e = 0`, payoff units per unit of effort. */
  readonly slopeAtZero: T;
  /** `−M`: second derivative of the payoff, payoff units per squared unit of effort. */
  readonly curvature: T;
}

/** `U(e)`, payoff units. */
export function payoffAt<T>(official: Official<T>, effort: T, side: "at" | "left" = "at"): T {
  const { rule, controllability } = official;
  const { field } = rule;
  const gain = field.mul(field.mul(rule.reward, controllability), effort);
  const sanction = expectedSanction(rule, controllability, effort, side);
  return field.sub(field.sub(gain, sanction), costOf(official, effort));
}

/** `Rθe + S(e) + ce²/2`: the size of the terms of `U(e)`, which bounds its rounding. */
export function payoffSize<T>(official: Official<T>, effort: T): T {
  const { rule, controllability } = official;
  const { field } = rule;
  const gain = field.mul(field.mul(rule.reward, controllability), effort);
  const sanction = expectedSanction(rule, controllability, effort);
  return field.add(field.add(gain, sanction), costOf(official, effort));
}

/** `U′(e)`, payoff units per unit of effort; `side` chooses the limit at the care standard. */
export function slopeAt<T>({ rule, controllability, effortCost }: Official<T>, effort: T, side: "at" | "left"): T {
  const { field } = rule;
  return field.sub(marginalIncentive(rule, controllability, effort, side), field.mul(effortCost, effort));
}

/**
 * The pieces of `[0, 1]` on which the payoff is a parabola, ascending: one, or two where a care standard above 0 splits it.
 * The second may be the single point `e = 1`.
 *
 * For sanction rules without noisy evidence.
 */
export function effortPieces<T>(official: Official<T>): readonly EffortPiece<T>[] {
  const { field, evidence } = official.rule;
  const { zero, one } = field;
  if (evidence.kind !== "standard") return [piece(official, zero, one, "at", one)];
  const { careStandard, weight } = evidence;
  const above = piece(official, careStandard, one, "at", field.sub(one, weight));
  if (field.compare(careStandard, zero) <= 0) return [above];
  return [piece(official, zero, careStandard, "left", one), above];
}

function piece<T>(official: Official<T>, lower: T, upper: T, side: "at" | "left", factor: T): EffortPiece<T> {
  const { rule, controllability: theta, effortCost } = official;
  const { field, penalty, reward, diligent, negligent } = rule;
  const { add, sub, mul } = field;
  const gap = sub(negligent, diligent);
  const felt = mul(penalty, factor);
  const discrimination = mul(mul(theta, gap), felt);
  return {
    lower,
    upper,
    side,
    slopeAtZero: add(mul(felt, add(mul(theta, negligent), gap)), mul(reward, theta)),
    curvature: field.neg(add(effortCost, add(discrimination, discrimination))),
  };
}

function costOf<T>({ rule, effortCost }: Official<T>, effort: T): T {
  const { field } = rule;
  return field.div(field.mul(effortCost, field.mul(effort, effort)), field.add(field.one, field.one));
}
