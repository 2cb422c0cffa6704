/**
 * # Tolerance and reform
 *
 * How much tolerance is enough for reform and not too much for abuse? An official may reform, which succeeds with probability
 * `p` and then gains `R_R`; carry on with routine, which gains nothing and never fails; or abuse the office, which gains `g`
 * and always fails. A failed reform is exempted with probability `φ_H`, a failed abuse with `φ_L`:
 *
 * reform pays if and only if `φ_H ≥ 1 − pR_R/((1 − p)D)`, abuse does not if and only if `φ_L ≤ 1 − g/D`.
 *
 * One tolerance `φ` for all does both in the window between the two thresholds, which exists if and only if
 * `g ≤ min(D, pR_R/(1 − p))`. Elsewhere only a list that tells reform from abuse can, and its accuracy `J = φ_H − φ_L` must
 * reach the distance of the thresholds.
 *
 * ## Notation
 *
 * `D` penalty, `a` and `b` the probabilities that a failed reform and a failed abuse are sanctioned, `R` the bonus for not
 * failing; reform is worth `p(R_R + R) − (1 − p)aD`, routine `R`, abuse `g − bD`.
 *
 * ## Implementation notes
 *
 * Tolerance is what is solved for, so it is no parameter; whatever else the regime has applies to a failed reform as to a
 * diligent official and to a failed abuse as to a negligent one. `a` and `b` are affine in `φ` under every part, so every
 * comparison of two choices holds on an interval. With oversight the public may blame failed reform at every tolerance; then
 * `reformThreshold` is null. A bonus for not failing (`balanced`) discourages reform, which risks it, and abuse, which
 * forgoes it.
 *
 * `toleranceWindow` asks that abuse be worse than routine; an official who has all three choices may prefer reform although
 * abuse would beat routine. `reformWindow` holds the tolerances at which he reforms.
 *
 * ## References
 *
 * - An own model; that exploration needs tolerance for failure: [Manso2011].
 *
 * @module
 */
import {
  exact,
  type Field,
  float,
  type Model,
  type ModelRoutines,
  type Rational,
  type RegimePartId,
} from "../../src/index.ts";
import { careRegimeParameters, regimeParameter } from "../regimeParameters.ts";
import { domains, shared, units } from "../sharedParameters.ts";
import { reformGame } from "./reformGame.ts";
import { type Choice, type ReformToleranceParameters, reformPayoffs } from "./reformPayoffs.ts";

/** From the least to the largest tolerance. */
export type ToleranceRange<T> = readonly [low: T, high: T];

/** Outcome of {@link reformTolerance}. */
export interface ReformToleranceOutcome<T = number> {
  /** The tolerances at which reform pays and abuse does not, each against routine; `null` where there is none. */
  readonly toleranceWindow: ToleranceRange<T> | null;
  /** The least $\varphi_H$ at which reform pays; `null` where it does not even if every failure is exempted. */
  readonly reformThreshold: T | null;
  /** The largest $\varphi_L$ at which abuse does not pay; `null` where it pays even if no failure is exempted. */
  readonly abuseThreshold: T | null;
  /** The tolerances at which an official who could also abuse the office reforms; `null` where there is none. */
  readonly reformWindow: ToleranceRange<T> | null;
  /**
   * The least accuracy $J$ of a tolerance list under which reform pays and abuse does not; `null` where no list does
   * it.
   */
  readonly requiredAccuracy: T | null;
}

/** The parts that apply beside the tolerance that is sought. */
const acceptedParts: readonly RegimePartId[] = [
  "tolerance",
  "capped",
  "joint",
  "veto",
  "balanced",
  "oversight",
  "appeals",
];

/** The tolerances in `[0, 1]` at which no line is negative; a line is given by its values at 0 and 1. */
function whereNotNegative<T>(field: Field<T>, lines: readonly (readonly [T, T])[]): ToleranceRange<T> | null {
  const { zero, compare } = field;
  let [low, high] = [zero, field.one];
  for (const [atNone, atFull] of lines) {
    const starts = compare(atNone, zero) >= 0;
    const ends = compare(atFull, zero) >= 0;
    if (!starts && !ends) return null;
    if (starts && ends) continue;
    const crossing = field.div(atNone, field.sub(atNone, atFull));
    if (starts && compare(crossing, high) < 0) high = crossing;
    if (ends && compare(crossing, low) > 0) low = crossing;
  }
  return compare(low, high) <= 0 ? [low, high] : null;
}

function routines<T>(field: Field<T>): ModelRoutines<ReformToleranceParameters<T>, ReformToleranceOutcome<T>, T> {
  return {
    build: (parameters) => reformGame(field, parameters),
    solve(parameters) {
      const none = reformPayoffs(field, parameters, field.zero);
      const full = reformPayoffs(field, parameters, field.one);
      const gain = (choice: Choice, other: Choice): readonly [T, T] => [
        field.sub(none[choice], none[other]),
        field.sub(full[choice], full[other]),
      ];
      const pays = whereNotNegative(field, [gain("reform", "routine")]);
      const deters = whereNotNegative(field, [gain("routine", "abuse")]);
      const reformThreshold = pays?.[0] ?? null;
      const abuseThreshold = deters?.[1] ?? null;
      const both = reformThreshold !== null && abuseThreshold !== null;
      const gap = both ? field.sub(reformThreshold, abuseThreshold) : null;
      const negative = gap !== null && field.compare(gap, field.zero) < 0;
      const outcome = {
        toleranceWindow: whereNotNegative(field, [gain("reform", "routine"), gain("routine", "abuse")]),
        reformThreshold,
        abuseThreshold,
        reformWindow: whereNotNegative(field, [gain("reform", "routine"), gain("reform", "abuse")]),
        requiredAccuracy: negative ? field.zero : gap,
      };
      return { status: "solved", outcome, method: "closed-form", iterations: 1 };
    },
  };
}

/**
 * The tolerances for failure that encourage reform and do not invite abuse.
 *
 * The harsher the penalty, the more tolerance reform needs; once it needs any, the window narrows as the penalty grows.
 *
 * Reform pays, and abuse does not, if and only if
 *
 * $$
 * \varphi_H \ge 1 - \frac{p_R R_R}{(1 - p_R) D}, \qquad \varphi_L \le 1 - \frac{g}{D}.
 * $$
 *
 * @see [Manso2011]
 * @category Accountability models
 */
export const reformTolerance: Model<
  ReformToleranceParameters,
  ReformToleranceOutcome,
  ReformToleranceParameters<Rational>,
  ReformToleranceOutcome<Rational>
> = {
  id: "reform-tolerance",
  title: { en: "Tolerance and reform", zh: "容错与改革创新" },
  description: {
    en: "An official may reform, carry on with routine, or abuse the office. Reform may fail through no fault, abuse always fails. Tolerance exempts failures: too little of it stifles reform, too much invites abuse. The question is which tolerances do neither, and how well a list must tell the two apart where no uniform tolerance does.",
    zh: "官员可以改革创新、按部就班，或滥用职权。改革可能因不可控因素而失败，滥权必然失败。容错免除对失败的问责：过少则扼杀改革，过多则纵容滥权。问题在于何种容错两全其美；若统一的容错做不到，容错清单须有多高的精度方能区分二者。",
  },
  family: "accountability",
  provenance: "own",
  sources: ["Manso2011"],
  parameters: {
    successProbability: {
      symbol: "p_R",
      title: { en: "probability that a reform succeeds", zh: "改革成功概率" },
      unit: units.probability,
      domain: domains.share,
      default: "0.6",
    },
    reformGain: {
      symbol: "R_R",
      title: { en: "own gain from a successful reform", zh: "改革成功之私人收益" },
      unit: units.payoff,
      domain: domains.nonNegative,
      default: "2",
    },
    abuseGain: {
      symbol: "g",
      title: { en: "own gain from abuse of the office", zh: "滥权所得" },
      unit: units.payoff,
      domain: domains.nonNegative,
      default: "1.5",
    },
    penalty: { ...shared.penalty, default: "6" },
    regime: regimeParameter(acceptedParts, "tolerance"),
    liabilityCap: careRegimeParameters.liabilityCap,
    jointLiability: careRegimeParameters.jointLiability,
    careerStake: careRegimeParameters.careerStake,
    reward: careRegimeParameters.reward,
    lossAversion: careRegimeParameters.lossAversion,
    oversight: careRegimeParameters.oversight,
    oversightError: careRegimeParameters.oversightError,
    reversalInnocent: careRegimeParameters.reversalInnocent,
    reversalGuilty: careRegimeParameters.reversalGuilty,
    appealFee: careRegimeParameters.appealFee,
  },
  outcome: {
    toleranceWindow: {
      symbol: "[\\underline\\varphi, \\bar\\varphi]",
      title: { en: "tolerances that encourage reform and deter abuse", zh: "容错窗口" },
      unit: units.probability,
    },
    reformThreshold: {
      symbol: "\\underline\\varphi_H",
      title: { en: "least tolerance at which reform pays", zh: "改革所需最低容错" },
      unit: units.probability,
    },
    abuseThreshold: {
      symbol: "\\bar\\varphi_L",
      title: { en: "largest tolerance at which abuse does not pay", zh: "遏制滥权的最高容错" },
      unit: units.probability,
    },
    reformWindow: {
      symbol: "\\Phi_R",
      title: { en: "tolerances at which an official who could abuse reforms", zh: "改革优先区间" },
      unit: units.probability,
    },
    requiredAccuracy: {
      symbol: "J_{\\min}",
      title: { en: "least accuracy of a list that does both", zh: "容错清单所需精度" },
      unit: units.probability,
    },
  },
  ...routines(float),
  exact: routines(exact),
};
