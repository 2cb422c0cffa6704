/**
 * # Checks of decisions between finitely many actions
 *
 * The gain of the best deviation is the largest payoff minus the expected one: every action is looked at, so the bound is
 * the gain itself.
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";
import type { FiniteDecision } from "../../games/decision/finiteDecision.ts";
import { larger } from "../deviationGain.ts";
import { type CheckedDecision, gainTolerance } from "./checkedDecision.ts";

/** Probabilities that are off by up to this count as rounded. */
const PROBABILITY_TOLERANCE = 1e-12;

/** Checks that the choice is a distribution over the actions, and that no action pays more. */
export function finiteCheck<T>(decision: FiniteDecision<T>, field: Field<T>): CheckedDecision<T> {
  const { player, actions, chosen, payoffs } = decision;
  const most = payoffs.reduce((a, b) => larger(field, a, b));
  const expected = payoffs.reduce((sum, payoff, i) => field.add(sum, field.mul(chosen[i]!, payoff)), field.zero);
  const gain = larger(field, field.sub(most, expected), field.zero);
  const best = payoffs.findIndex((payoff) => field.compare(payoff, most) === 0);
  const size = payoffs.reduce((a, b) => larger(field, a, field.compare(b, field.zero) < 0 ? field.neg(b) : b), most);
  const tolerance = gainTolerance(field, size);
  return {
    check: {
      kind: "finite",
      player,
      actions,
      chosen,
      gain,
      gainBound: gain,
      bestDeviation: actions.map((_, i) => (i === best ? field.one : field.zero)),
      method: "enumeration",
      evaluations: actions.length,
      secondOrder: null,
    },
    holds: isDistribution(field, chosen, actions.length) && field.compare(gain, tolerance) <= 0,
    tolerance,
  };
}

/** Whether the numbers are probabilities of `count` actions; in floats up to rounding. */
function isDistribution<T>(field: Field<T>, chosen: readonly T[], count: number): boolean {
  if (chosen.length !== count) return false;
  const sum = chosen.reduce(field.add, field.zero);
  if (field.name === "exact") {
    return field.compare(sum, field.one) === 0 && chosen.every((p) => field.compare(p, field.zero) >= 0);
  }
  const allowed = PROBABILITY_TOLERANCE * count;
  return (
    Math.abs(field.toNumber(sum) - 1) <= allowed && chosen.every((p) => field.toNumber(p) >= -PROBABILITY_TOLERANCE)
  );
}
