/**
 * # Sanction rules
 *
 * The reduced form of an accountability regime: what a failing official expects, as a function of care.
 *
 * ## Notation
 *
 * Effort `e ∈ [0, 1]` is read as the probability of diligence; the outcome fails with probability `π(e) = 1 − θe`. After a
 * failure the diligent are sanctioned with probability `a`, the negligent with `b`, and only where the evidence factor
 * `h(e)` allows it, so that the expected sanction is
 *
 * `S(e) = D · π(e) · [b − (b − a) e] · h(e)`.
 *
 * ## Implementation notes
 *
 * At the care standard `ē` the factor `h` jumps; there the official counts as careful, and derivatives are taken from the
 * left, the jump apart.
 *
 * ## References
 *
 * - [Brown1973], [Shavell1980], [CraswellCalfee1986], [Png1986], [Shavell1995]; the composition is an own model.
 *
 * @module
 */

import type { Field } from "../../arithmetic/field.ts";
import { normalDensity, normalDistribution } from "../../arithmetic/stdlib.ts";

/** How evidence about care enters: not at all, against a standard seen with probability `weight`, or with noise. */
export type Evidence<T> =
  | { readonly kind: "none" }
  | { readonly kind: "standard"; readonly careStandard: T; readonly weight: T }
  | { readonly kind: "noisy"; readonly careStandard: T; readonly careNoise: T };

/** An accountability regime in reduced form. */
export interface SanctionRule<T> {
  readonly field: Field<T>;
  /** `D`, as the official feels it, payoff units. */
  readonly penalty: T;
  /** `R`, paid on success, payoff units. */
  readonly reward: T;
  /** `a`: probability that a diligent official who failed is sanctioned, fees of an appeal counted as a share of it. */
  readonly diligent: T;
  /** `b`: the same for a negligent official. */
  readonly negligent: T;
  readonly evidence: Evidence<T>;
  /** α: probability that a diligent official who failed is in the end sanctioned, before evidence on care. */
  readonly falseBlame: T;
  /** β: probability that a negligent official who failed in the end escapes. */
  readonly missedBlame: T;
}

/** Error rates of a regime. */
export interface ErrorRates<T> {
  /** Type I: the fully diligent (`e = 1`), having failed, is sanctioned. */
  readonly falseBlame: T;
  /** Type II: the fully negligent (`e = 0`), having failed, escapes. */
  readonly missedBlame: T;
  /** Youden's index `J = 1 − α − β`. */
  readonly accuracy: T;
}

/**
 * The evidence factor `h(e)`; `side` chooses the limit at the care standard.
 *
 * @param side - `"at"` takes the value at `ē` (careful), `"left"` the limit from below.
 */
export function evidenceFactor<T>(rule: SanctionRule<T>, effort: T, side: "at" | "left" = "at"): T {
  const { field, evidence } = rule;
  switch (evidence.kind) {
    case "none":
      return field.one;
    case "standard": {
      const order = field.compare(effort, evidence.careStandard);
      const careless = order < 0 || (order === 0 && side === "left");
      return careless ? field.one : field.sub(field.one, evidence.weight);
    }
    case "noisy":
      return field.from(normalDistribution(-carefulness(rule, evidence, effort)));
  }
}

/**
 * The expected sanction `S(e)`, payoff units.
 *
 * @param controllability - `θ ∈ (0, 1]`: success has probability `θe`.
 * @param effort - `e ∈ [0, 1]`.
 *
 * @example
 * ```ts doctest
 * import { exact, expectedSanction, regime, sanctionRule } from "jiama";
 *
 * const list = sanctionRule(regime("tolerance-list"), { penalty: "1", falseBlame: "1/20", missedBlame: "1/10" }, exact);
 * exact.format(expectedSanction(list, exact.from("19/20"), exact.one)) // => "1/400"
 * ```
 *
 * @category Accountability regimes
 */
export function expectedSanction<T>(
  rule: SanctionRule<T>,
  controllability: T,
  effort: T,
  side: "at" | "left" = "at",
): T {
  const { field } = rule;
  return field.mul(sanctionWithoutEvidence(rule, controllability, effort), evidenceFactor(rule, effort, side));
}

/**
 * The marginal incentive `−S′(e) + Rθ`, payoff units per unit of effort; the left derivative at a care standard.
 *
 * @category Accountability regimes
 */
export function marginalIncentive<T>(rule: SanctionRule<T>, controllability: T, effort: T): T {
  const { field, penalty, diligent, negligent } = rule;
  const gap = field.sub(negligent, diligent);
  const blame = field.sub(negligent, field.mul(gap, effort));
  const failure = field.sub(field.one, field.mul(controllability, effort));
  // −d/de {π(e) [b − (b − a) e]} = θ [b − (b − a) e] + π(e) (b − a)
  const outcome = field.add(field.mul(controllability, blame), field.mul(failure, gap));
  const onOutcome = field.mul(field.mul(penalty, outcome), evidenceFactor(rule, effort, "left"));
  const onEvidence = field.mul(sanctionWithoutEvidence(rule, controllability, effort), evidenceSlope(rule, effort));
  return field.add(field.add(onOutcome, onEvidence), field.mul(rule.reward, controllability));
}

/**
 * By how much the expected sanction falls on reaching the care standard: `S(ē⁻) − S(ē)`; zero without a sharp standard.
 *
 * @category Accountability regimes
 */
export function standardJump<T>(rule: SanctionRule<T>, controllability: T): T {
  if (rule.evidence.kind !== "standard") return rule.field.zero;
  const standard = rule.evidence.careStandard;
  return rule.field.sub(
    expectedSanction(rule, controllability, standard, "left"),
    expectedSanction(rule, controllability, standard),
  );
}

/**
 * The error rates that the regime leaves, after oversight, appeals and evidence on care.
 *
 * @category Accountability regimes
 */
export function errorRates<T>(rule: SanctionRule<T>): ErrorRates<T> {
  const { field } = rule;
  const falseBlame = field.mul(rule.falseBlame, evidenceFactor(rule, field.one));
  const caught = field.mul(field.sub(field.one, rule.missedBlame), evidenceFactor(rule, field.zero, "left"));
  const missedBlame = field.sub(field.one, caught);
  return { falseBlame, missedBlame, accuracy: field.sub(caught, falseBlame) };
}

function sanctionWithoutEvidence<T>(rule: SanctionRule<T>, controllability: T, effort: T): T {
  const { field, penalty, diligent, negligent } = rule;
  const failure = field.sub(field.one, field.mul(controllability, effort));
  const blame = field.sub(negligent, field.mul(field.sub(negligent, diligent), effort));
  return field.mul(penalty, field.mul(failure, blame));
}

/** −h′(e) where h is smooth. */
function evidenceSlope<T>(rule: SanctionRule<T>, effort: T): T {
  const { evidence, field } = rule;
  if (evidence.kind !== "noisy") return field.zero;
  const density = normalDensity(carefulness(rule, evidence, effort)) / field.toNumber(evidence.careNoise);
  return field.from(density);
}

function carefulness<T>(rule: SanctionRule<T>, evidence: Evidence<T> & { kind: "noisy" }, effort: T): number {
  const { field } = rule;
  return field.toNumber(field.sub(effort, evidence.careStandard)) / field.toNumber(evidence.careNoise);
}
