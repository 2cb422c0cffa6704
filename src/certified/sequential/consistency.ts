/**
 * # Consistency of beliefs
 *
 * Decides whether an assessment is consistent in the sense of Kreps and Wilson: with the mistakes that it is the limit of, or the proof that there
 * are none.
 *
 * ## References
 *
 * - [KrepsWilson1982]
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { DomainError } from "../../errors.ts";
import { type Assessment, requireAssessment } from "../../games/extensive-form/assessment.ts";
import type { ExtensiveGame } from "../../games/extensive-form/extensiveGame.ts";
import {
  coefficientEquations,
  mistakeUnknowns,
  powerConstraints,
  solveProducts,
  wholePowers,
} from "../../solvers/sequential/consistentMistakes.ts";
import { consistencyCheck, type Mistakes } from "../../verify/consistencyCheck.ts";
import { solveLinearProgram } from "../linearProgram.ts";

/** An assessment that is the limit of mistakes. */
export interface ConsistentBeliefs {
  /** Whether the beliefs are consistent. */
  readonly holds: true;
  /** The mistakes; checked. */
  readonly mistakes: Mistakes;
}

/** An assessment for which no order of mistakes exists: some action would have to be both likelier and less likely than another. */
export interface InconsistentOrder {
  /** Whether the beliefs are consistent. */
  readonly holds: false;
  /** Tells the reasons apart. */
  readonly reason: "order";
  /** Multipliers of the conditions on the powers that contradict one another (Farkas); checked. */
  readonly farkas: readonly Rational[];
}

/** An assessment whose beliefs do not fit together: they would need rates of mistakes that contradict one another. */
export interface InconsistentRates {
  /** Whether the beliefs are consistent. */
  readonly holds: false;
  /** Tells the reasons apart. */
  readonly reason: "rates";
  /** Information sets of the equations between coefficients, and the exponents with which their product is a contradiction. */
  readonly infosets: readonly number[];
  /** The powers of the mistakes. */
  readonly exponents: readonly bigint[];
}

/** Whether beliefs are consistent, and why. */
export type Consistency = ConsistentBeliefs | InconsistentOrder | InconsistentRates;

/**
 * Whether an assessment is the limit of completely mixed behavior and the beliefs that follow from it.
 *
 * Decided for every finite game in which nature excludes nothing: by a linear program for the powers of the mistakes, and an elimination for their
 * coefficients. A coefficient may be the root of a fraction.
 *
 * @throws {@link DomainError} when the assessment does not fit the game, or nature takes an action with probability zero.
 *
 * @example
 * ```ts doctest
 * import { consistency, exact, gameFromTree, move, payoffs } from "jiama";
 *
 * // Two receivers see the same mistake, and must not explain it differently.
 * const after = (player) => move(player, { l: payoffs(0, 0, 0), r: payoffs(0, 0, 0) }, { infoset: "?" });
 * const next = () => move("II", { l: after("III"), r: payoffs(0, 0, 0) }, { infoset: "?" });
 * const game = gameFromTree(["I", "II", "III"], move("I", { out: payoffs(0, 0, 0), a: next(), b: next() }));
 * const [zero, one, half] = ["0", "1", "1/2"].map(exact.from);
 * const behavior = [[one, zero, zero], [half, half], [one, zero]];
 * consistency(game, { behavior, beliefs: [[one], [half, half], [half, half]] }).holds // => true
 * consistency(game, { behavior, beliefs: [[one], [half, half], [one, zero]] }).reason // => "order"
 * ```
 *
 * @category Extensive form
 */
export function consistency(game: ExtensiveGame<Rational>, assessment: Assessment<Rational>): Consistency {
  requireAssessment(game, assessment);
  requirePositiveChance(game);
  const unknowns = mistakeUnknowns(game, assessment);
  const count = unknowns.infosets.length;
  const equations = coefficientEquations(game, assessment, unknowns);
  const constraints = powerConstraints(game, assessment, unknowns);
  // A linear program needs a variable; one that nothing speaks of does no harm.
  const padded = constraints.map((each) => ({ ...each, coefficients: [...Array.from(each.coefficients), exact.zero] }));
  const objective = Array.from({ length: count + 1 }, () => exact.one);
  const order = solveLinearProgram({ field: exact, sense: "minimize", objective, constraints: padded });
  if (order.status === "infeasible") return { holds: false, reason: "order", farkas: order.farkas };
  const rates = solveProducts(equations, count);
  if ("contradiction" in rates) {
    return {
      ...{ holds: false, reason: "rates", exponents: rates.contradiction },
      infosets: equations.map(({ infoset }) => infoset),
    };
  }
  const powers = order.status === "optimal" ? wholePowers(order.solution.slice(0, count)) : [];
  const mistakes = game.infosets.map((_, infoset) =>
    (assessment.behavior[infoset] as readonly Rational[]).map((probability) => ({
      power: 0,
      radicand: probability,
      root: 1,
    })),
  );
  unknowns.infosets.forEach((infoset, k) => {
    const coefficient = rates.coefficients[k] ?? { radicand: exact.one, root: 1 };
    (mistakes[infoset] as { power: number; radicand: Rational; root: number }[])[unknowns.actions[k] as number] = {
      power: powers[k] as number,
      ...coefficient,
    };
  });
  if (!consistencyCheck(game, assessment, mistakes).holds) {
    throw new Error("consistency: the mistakes that were found failed their check.");
  }
  return { holds: true, mistakes };
}

/** @throws {@link DomainError} where nature excludes an action. */
export function requirePositiveChance({ chanceMoves }: ExtensiveGame<Rational>): void {
  for (const { actions, probabilities } of chanceMoves) {
    const never = probabilities.findIndex((probability) => exact.compare(probability, exact.zero) === 0);
    if (never < 0) continue;
    throw new DomainError({
      en: `consistency: nature takes ${JSON.stringify(actions[never])} with probability 0; leave such actions out, for beliefs below them mean nothing.`,
      zh: `consistency：自然以概率 0 采取 ${JSON.stringify(actions[never])}；请去掉此类行动，其下的信念没有意义。`,
    });
  }
}
