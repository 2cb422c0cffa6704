/**
 * # The choices that a tolerance window claims
 *
 * At the ends and in the middle of a window the official chooses as the window says. Payoffs are affine in the tolerance, so
 * nothing is left to check between; that the windows are no larger is stated as conditions.
 *
 * @module
 */
import type { Field, FiniteDecision, ModelGame } from "../../src/index.ts";
import { reformConditions } from "./reformConditions.ts";
import { type Choice, type ReformToleranceParameters, reformPayoffs } from "./reformPayoffs.ts";
import type { ReformToleranceOutcome, ToleranceRange } from "./reformTolerance.ts";

/** The game of an official at each tolerance in question. */
export function reformGame<T>(
  field: Field<T>,
  parameters: ReformToleranceParameters<T>,
): ModelGame<ReformToleranceOutcome<T>, T> {
  return {
    field,
    decisions(outcome) {
      const { reformThreshold, abuseThreshold, toleranceWindow, reformWindow } = outcome;
      const decide = (tolerance: T, actions: readonly Choice[], chosen: Choice): FiniteDecision<T> =>
        decision(field, parameters, tolerance, actions, chosen);
      return [
        reformThreshold === null
          ? decide(field.one, ["reform", "routine"], "routine")
          : decide(reformThreshold, ["reform", "routine"], "reform"),
        abuseThreshold === null
          ? decide(field.zero, ["routine", "abuse"], "abuse")
          : decide(abuseThreshold, ["routine", "abuse"], "routine"),
        ...pointsOf(field, toleranceWindow).flatMap((tolerance) => [
          decide(tolerance, ["reform", "routine"], "reform"),
          decide(tolerance, ["routine", "abuse"], "routine"),
        ]),
        ...pointsOf(field, reformWindow).map((tolerance) =>
          decide(tolerance, ["reform", "routine", "abuse"], "reform"),
        ),
      ];
    },
    conditions: (outcome) => reformConditions(field, parameters, outcome),
  };
}

function decision<T>(
  field: Field<T>,
  parameters: ReformToleranceParameters<T>,
  tolerance: T,
  actions: readonly Choice[],
  chosen: Choice,
): FiniteDecision<T> {
  const payoffs = reformPayoffs(field, parameters, tolerance);
  const shown = Number(field.toNumber(tolerance).toPrecision(6));
  return {
    kind: "finite",
    player: { en: `official at tolerance ${shown}`, zh: `容错概率 ${shown} 下的官员` },
    actions,
    chosen: actions.map((action) => (action === chosen ? field.one : field.zero)),
    payoffs: actions.map((action) => payoffs[action]),
  };
}

/** Both ends of a window and its middle. */
function pointsOf<T>(field: Field<T>, range: ToleranceRange<T> | null): readonly T[] {
  if (range === null) return [];
  const [low, high] = range;
  return [low, field.div(field.add(low, high), field.add(field.one, field.one)), high];
}
