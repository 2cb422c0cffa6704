/**
 * # Are beliefs consistent?
 *
 * An assessment is *consistent* if it is the limit of completely mixed behavior with the beliefs that follow from it by Bayes' rule. It is so if and
 * only if there are mistakes of the form `c εᵏ` of which it is the limit: the probability of an action that is not taken is a coefficient times a
 * power of a small number. The belief in a node is then decided by the lowest power on the way, and by the coefficients among nodes of
 * that power.
 *
 * ## References
 *
 * - [KrepsWilson1982] appendix
 *
 * @module
 */
import { exact, type Rational, ratio } from "../arithmetic/exact.ts";
import { leastCommonMultiple } from "../arithmetic/integer.ts";
import { type Assessment, requireAssessment } from "../games/extensive-form/assessment.ts";
import { CHANCE, type ExtensiveGame } from "../games/extensive-form/extensiveGame.ts";

/** The probability $c \varepsilon^k$ with which an action is taken, with $c^r$ rational. */
export interface Mistake {
  /** The power $k$: 0 if and only if the action is taken without mistakes. */
  readonly power: number;
  /** $c^r$, positive. */
  readonly radicand: Rational;
  /** $r \ge 1$; 1 where the coefficient is rational. */
  readonly root: number;
}

/** For each information set, for each action, how likely it is. */
export type Mistakes = readonly (readonly Mistake[])[];

/** What was found when an assessment was compared with mistakes. */
export interface ConsistencyCheck {
  /** Whether the assessment is the limit. */
  readonly holds: boolean;
  /** Information sets, by index, at which behavior or beliefs are not the limit. */
  readonly faults: readonly number[];
}

/**
 * Whether an assessment is the limit of the given mistakes.
 *
 * @throws {@link DomainError} when the assessment does not fit the game.
 */
export function consistencyCheck(
  game: ExtensiveGame<Rational>,
  assessment: Assessment<Rational>,
  mistakes: Mistakes,
): ConsistencyCheck {
  requireAssessment(game, assessment);
  const { nodes, infosets, chanceMoves } = game;
  const root = mistakes.flat().reduce((all, mistake) => leastCommonMultiple(all, BigInt(mistake.root)), 1n);
  /** For each node, the power of its probability, and the coefficient to the power of `root`. */
  const powers = new Array<number>(nodes.count).fill(0);
  const coefficients = new Array<Rational>(nodes.count).fill(exact.one);
  for (let node = 1; node < nodes.count; node += 1) {
    const above = nodes.parent[node] as number;
    const [mover, at, action] = [nodes.mover[above], nodes.index[above], nodes.action[node]] as [
      number,
      number,
      number,
    ];
    const probability = chanceMoves[at]?.probabilities[action] as Rational;
    const step: Mistake =
      mover === CHANCE ? { power: 0, radicand: probability, root: 1 } : (mistakes[at]?.[action] as Mistake);
    powers[node] = (powers[above] as number) + step.power;
    coefficients[node] = exact.mul(coefficients[above] as Rational, powerOf(step.radicand, root / BigInt(step.root)));
  }
  const faults = infosets.flatMap(({ nodes: members }, infoset) => {
    const isLimit = (assessment.behavior[infoset] as readonly Rational[]).every((probability, action) => {
      const { power, radicand, root: own } = (mistakes[infoset] as readonly Mistake[])[action] as Mistake;
      if (exact.compare(radicand, exact.zero) <= 0 || !Number.isInteger(power)) return false;
      if (exact.compare(probability, exact.zero) === 0) return power > 0;
      return power === 0 && own === 1 && exact.compare(radicand, probability) === 0;
    });
    const beliefs = assessment.beliefs[infoset] as readonly Rational[];
    const least = members.reduce((a, node) => Math.min(a, powers[node] as number), Number.POSITIVE_INFINITY);
    const first = members.findIndex((node) => powers[node] === least);
    const scale = powerOf(beliefs[first] as Rational, root);
    const isBelieved = members.every((node, k) => {
      const belief = beliefs[k] as Rational;
      if ((powers[node] as number) > least) return exact.compare(belief, exact.zero) === 0;
      if (exact.compare(belief, exact.zero) === 0) return false;
      const [left, right] = [
        exact.mul(powerOf(belief, root), coefficients[members[first] as number] as Rational),
        exact.mul(scale, coefficients[node] as Rational),
      ];
      return exact.compare(left, right) === 0;
    });
    return isLimit && isBelieved ? [] : [infoset];
  });
  return { holds: faults.length === 0, faults };
}

/** A positive power of a fraction that is at least 0. */
function powerOf({ s, n, d }: Rational, exponent: bigint): Rational {
  return exponent >= 0n ? ratio(s * n ** exponent, d ** exponent) : ratio(s * d ** -exponent, n ** -exponent);
}
