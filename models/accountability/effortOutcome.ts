/**
 * # What an accountable official's effort comes to
 *
 * Ranks the local maxima of the payoff and works out everything that the best of them implies.
 *
 * @module
 */
import { errorRates, expectedSanction, marginalIncentive, standardJump } from "../../src/index.ts";
import { type Official, payoffAt, payoffSize } from "./officialPayoff.ts";

/** An effort from which no small step gains. */
export interface EffortMaximum<T = number> {
  /** $e \in [0, 1]$. */
  readonly effort: T;
  /** $U(e)$, payoff units. */
  readonly payoff: T;
}

/** Outcome of an official under an accountability regime. */
export interface AccountabilityOutcome<T = number> {
  /** $e^* \in [0, 1]$, also where the official would rather leave. */
  readonly effort: T;
  /** $S(e^*)$, payoff units, with the penalty as the official feels it. */
  readonly expectedSanction: T;
  /**
   * What the careful expect to suffer, payoff units: with a care standard $S(e^*)$ if it is met and 0 otherwise;
   * without one $D\pi(e^*) a e^*$.
   */
  readonly wrongfulSanction: T;
  /** $R \theta e^* - S(e^*) - c {e^*}^2 / 2$, payoff units. */
  readonly payoff: T;
  /** Whether the payoff reaches the outside option. */
  readonly participates: boolean;
  /** $-S'(e^*) + R\theta$, payoff units per unit of effort; the left derivative at the care standard. */
  readonly marginalIncentive: T;
  /**
   * $S(\bar{e}^-) - S(\bar{e}) \ge 0$, payoff units: the fall of the sanction at a sharp care standard; 0 without one.
   */
  readonly incentiveJump: T;
  /** Type I: the fully diligent, having failed, is sanctioned. */
  readonly falseBlameRate: T;
  /** Type II: the fully negligent, having failed, escapes. */
  readonly missedBlameRate: T;
  /** Youden's index $J = 1 - \alpha - \beta$ of these two rates. */
  readonly accuracy: T;
  /** All local maxima of the payoff by descending payoff, the larger effort first on a tie: the first one is global. */
  readonly localMaxima: readonly EffortMaximum<T>[];
}

/**
 * The outcome of an official who takes the best of the local maxima.
 *
 * @param efforts - All local maxima, in any order.
 * @param outside - The outside option; `null` where there is none.
 */
export function outcomeOf<T>(
  official: Official<T>,
  efforts: readonly T[],
  outside: T | null,
): AccountabilityOutcome<T> {
  const maxima = ranked(official, efforts);
  const { rule, controllability: theta } = official;
  const { field, evidence, penalty, diligent } = rule;
  const { effort, payoff } = maxima[0]!;
  const sanction = expectedSanction(rule, theta, effort);
  const failure = field.sub(field.one, field.mul(theta, effort));
  const careful = evidence.kind !== "none" && field.compare(effort, evidence.careStandard) >= 0;
  const { falseBlame, missedBlame, accuracy } = errorRates(rule);
  return {
    effort,
    expectedSanction: sanction,
    wrongfulSanction:
      evidence.kind === "none"
        ? field.mul(field.mul(penalty, failure), field.mul(diligent, effort))
        : careful
          ? sanction
          : field.zero,
    payoff,
    participates: outside === null || field.compare(payoff, outside) >= 0,
    marginalIncentive: marginalIncentive(rule, theta, effort),
    incentiveJump: standardJump(rule, theta),
    falseBlameRate: falseBlame,
    missedBlameRate: missedBlame,
    accuracy,
    localMaxima: maxima,
  };
}

/** Local maxima by descending payoff; those that tie with the best, up to rounding, by descending effort. */
function ranked<T>(official: Official<T>, efforts: readonly T[]): readonly EffortMaximum<T>[] {
  const { field } = official.rule;
  const maxima = efforts
    .map((effort) => ({ effort, payoff: payoffAt(official, effort) }))
    .sort((x, y) => field.compare(y.payoff, x.payoff) || field.compare(y.effort, x.effort));
  const best = maxima[0]!;
  const ties = maxima.filter(({ effort, payoff }) => {
    if (field.name !== "float") return field.compare(payoff, best.payoff) === 0;
    const size = field.toNumber(payoffSize(official, effort)) + field.toNumber(payoffSize(official, best.effort));
    return field.toNumber(best.payoff) - field.toNumber(payoff) <= 8 * Number.EPSILON * size;
  });
  ties.sort((x, y) => field.compare(y.effort, x.effort));
  return [...ties, ...maxima.filter((each) => !ties.includes(each))];
}
