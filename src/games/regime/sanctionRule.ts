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
 * left, the jump apart. At `e = 0` nothing lies to the left, so that a standard of 0 is met by everybody and makes no jump.
 *
 * Evidence on care is judged last: whoever it clears is not sanctioned, whether the failure is on no list or the public
 * reports it.
 *
 * ## References
 *
 * - [Brown1973], [Shavell1980], [CraswellCalfee1986], [Png1986], [Shavell1995]; the composition is an own model.
 *
 * @module
 */

import type { Field } from "../../arithmetic/field.ts";
import { normalDensity, normalDistribution } from "../../arithmetic/stdlib.ts";
import { NotRationalError } from "../../errors.ts";

/** How evidence about care enters: not at all, against a standard seen with probability `weight`, or with noise. */
export type Evidence<T> =
  | {
      /** There is no evidence on care. */
      readonly kind: "none";
    }
  | {
      /** Care is seen, or not at all. */
      readonly kind: "standard";
      /** $\bar{e}$: effort from which an official counts as careful. */
      readonly careStandard: T;
      /** $\mu$: probability that care is seen. */
      readonly weight: T;
    }
  | {
      /** Care is seen with normal noise. */
      readonly kind: "noisy";
      /** $\bar{e}$: effort from which an official counts as careful. */
      readonly careStandard: T;
      /** $\sigma_c > 0$: standard deviation of the noise. */
      readonly careNoise: T;
    };

/** An accountability regime in reduced form. */
export interface SanctionRule<T> {
  /** The arithmetic of the rule. */
  readonly field: Field<T>;
  /** $D$, as the official feels it, payoff units. */
  readonly penalty: T;
  /** $R$, paid on success, payoff units. */
  readonly reward: T;
  /** $a$: probability that a diligent official who failed is sanctioned, fees of an appeal counted as a share of it. */
  readonly diligent: T;
  /** $b$: the same for a negligent official. */
  readonly negligent: T;
  /** What is known about care. */
  readonly evidence: Evidence<T>;
  /** α: probability that a diligent official who failed is in the end sanctioned, before evidence on care. */
  readonly falseBlame: T;
  /** β: probability that a negligent official who failed in the end escapes. */
  readonly missedBlame: T;
}

/** Error rates of a regime. */
export interface ErrorRates<T> {
  /** Type I: the fully diligent ($e = 1$), having failed, is sanctioned. */
  readonly falseBlame: T;
  /** Type II: the fully negligent ($e = 0$), having failed, escapes. */
  readonly missedBlame: T;
  /** Youden's index $J = 1 - \alpha - \beta$. */
  readonly accuracy: T;
}

/**
 * The evidence factor `h(e)`: the probability that evidence on care does not clear an official who failed.
 *
 * @param side - `"at"` takes the value at $\bar{e}$ (careful), `"left"` the limit from below; they differ there only,
 * and not at $e = 0$.
 * @throws {@link NotRationalError} for noisy evidence outside floating point.
 *
 * @category Accountability regimes
 */
export function evidenceFactor<T>(rule: SanctionRule<T>, effort: T, side: "at" | "left" = "at"): T {
  const { field, evidence } = rule;
  switch (evidence.kind) {
    case "none":
      return field.one;
    case "standard": {
      const order = field.compare(effort, evidence.careStandard);
      const fromBelow = side === "left" && field.compare(effort, field.zero) > 0;
      const careless = order < 0 || (order === 0 && fromBelow);
      return careless ? field.one : field.sub(field.one, evidence.weight);
    }
    case "noisy":
      return field.from(normalDistribution(-carefulness(rule, evidence, effort)));
  }
}

/**
 * The expected sanction `S(e)`, payoff units.
 *
 * @param controllability - $\theta \in (0, 1]$: success has probability $\theta e$.
 * @param effort - $e \in [0, 1]$.
 * @param side - `"left"` gives the limit from below at the care standard.
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
 * The marginal incentive $-S'(e) + R\theta$, payoff units per unit of effort: the outcome incentive, diluted by
 * exemptions, plus the discrimination $D\pi(b - a)$ between the diligent and the negligent, plus what evidence on care
 * adds.
 *
 * @param side - At a care standard, `"left"` gives the derivative from below, `"at"` the one from above.
 *
 * @see [Shavell1980], [CraswellCalfee1986]
 * @category Accountability regimes
 */
export function marginalIncentive<T>(
  rule: SanctionRule<T>,
  controllability: T,
  effort: T,
  side: "at" | "left" = "left",
): T {
  const { field, penalty, diligent, negligent } = rule;
  const gap = field.sub(negligent, diligent);
  const blame = field.sub(negligent, field.mul(gap, effort));
  const failure = field.sub(field.one, field.mul(controllability, effort));
  // −d/de {π(e) [b − (b − a) e]} = θ [b − (b − a) e] + π(e) (b − a)
  const outcome = field.add(field.mul(controllability, blame), field.mul(failure, gap));
  const onOutcome = field.mul(field.mul(penalty, outcome), evidenceFactor(rule, effort, side));
  const onEvidence = field.mul(sanctionWithoutEvidence(rule, controllability, effort), evidenceSlope(rule, effort));
  return field.add(field.add(onOutcome, onEvidence), field.mul(rule.reward, controllability));
}

/**
 * By how much the expected sanction falls on reaching the care standard: $S(\bar{e}^-) - S(\bar{e})$; zero without a
 * sharp standard in `(0, 1]`.
 *
 * @category Accountability regimes
 */
export function standardJump<T>(rule: SanctionRule<T>, controllability: T): T {
  if (rule.evidence.kind !== "standard") return rule.field.zero;
  const standard = rule.evidence.careStandard;
  if (rule.field.compare(standard, rule.field.one) > 0) return rule.field.zero;
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
  const caught = field.sub(field.one, rule.missedBlame);
  const cleared = field.sub(field.one, evidenceFactor(rule, field.zero));
  const missedBlame = field.add(rule.missedBlame, field.mul(caught, cleared));
  return { falseBlame, missedBlame, accuracy: field.sub(field.sub(field.one, falseBlame), missedBlame) };
}

function sanctionWithoutEvidence<T>(rule: SanctionRule<T>, controllability: T, effort: T): T {
  const { field, penalty, diligent, negligent } = rule;
  const failure = field.sub(field.one, field.mul(controllability, effort));
  const blame = field.sub(negligent, field.mul(field.sub(negligent, diligent), effort));
  return field.mul(penalty, field.mul(failure, blame));
}

/** `−h′(e)` where `h` is smooth. */
function evidenceSlope<T>(rule: SanctionRule<T>, effort: T): T {
  const { evidence, field } = rule;
  if (evidence.kind !== "noisy") return field.zero;
  const density = normalDensity(carefulness(rule, evidence, effort)) / field.toNumber(evidence.careNoise);
  return field.from(density);
}

/** `(e − ē)/σ_c`. */
function carefulness<T>(rule: SanctionRule<T>, evidence: Evidence<T> & { kind: "noisy" }, effort: T): number {
  const { field } = rule;
  if (field.name !== "float") {
    throw new NotRationalError({
      en: "noisy-negligence: the normal distribution of the evidence is not rational; use floating point, or negligence.",
      zh: "noisy-negligence：证据服从正态分布，其概率不是有理数；请改用浮点计算，或改用 negligence。",
    });
  }
  return field.toNumber(field.sub(effort, evidence.careStandard)) / field.toNumber(evidence.careNoise);
}
