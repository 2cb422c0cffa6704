/**
 * # Sequential inspection
 *
 * An inspector has `m` inspections for `n` periods; an inspectee may violate once, or never. A violation in a period without
 * inspection wins 1, one that is inspected loses 1, and either ends the game; after a period of compliance both go on with
 * what is left. The zero-sum value to the inspectee is
 *
 * `V(n, m) = C(n−1, m) / Σ_{i=0}^m C(n, i)`.
 *
 * ## Notation
 *
 * `p` probability of an inspection in the first period, `x` of a violation. Each state is a stage game with rows "violate",
 * "comply" and columns "inspect", "abstain", `[[−1, 1], [V(n−1, m−1), V(n−1, m)]]`; `V(n, 0) = 1` and `V(n, m) = 0` for
 * `m ≥ n`.
 *
 * ## Implementation notes
 *
 * The recursion is solved by the general solver of zero-sum games, one stage after the other; the check does without it: for
 * every state, strategies that equalize the stage game show that neither side can do better than the value claimed, and
 * the closed form gives the value at the start. With an inspection for every period every period is inspected, and nobody
 * violates, although less would do.
 *
 * ## References
 *
 * - [Dresher1962]; [AvenhausVonStengelZamir2002]
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
  zeroSum,
  zeroSumGame,
} from "../../src/index.ts";
import { units } from "../sharedParameters.ts";
import { sequentialConditions, sequentialDecisions } from "./sequentialGame.ts";
import { sequentialInspectionTree } from "./sequentialInspectionTree.ts";
import {
  equalizers,
  type SequentialInspectionOutcome,
  type SequentialInspectionParameters,
  type StageStrategies,
  stageGame,
} from "./sequentialStages.ts";

function solvedValues<T>(
  field: Field<T>,
  { periods, inspections }: SequentialInspectionParameters,
): readonly (readonly T[])[] {
  const values: T[][] = [];
  for (let k = 1; k <= periods; k += 1) {
    const row = [field.one];
    for (let j = 1; j <= inspections; j += 1) {
      row.push(j >= k ? field.zero : zeroSum(zeroSumGame<T>(stageGame(field, values, k, j), { field })).value!);
    }
    values.push(row);
  }
  return values;
}

/** The first period's strategies, from the values of what follows. */
function firstStrategies<T>(
  field: Field<T>,
  { periods, inspections }: SequentialInspectionParameters,
  values: readonly (readonly T[])[],
): StageStrategies<T> {
  if (inspections === 0) return { inspect: field.zero, violate: field.one };
  if (inspections >= periods) return { inspect: field.one, violate: field.zero };
  return equalizers(field, stageGame(field, values, periods, inspections));
}

function sequentialRoutines<T>(
  field: Field<T>,
): ModelRoutines<SequentialInspectionParameters, SequentialInspectionOutcome<T>, T> {
  return {
    build: (parameters) => ({
      field,
      decisions: (outcome) => sequentialDecisions(field, parameters, outcome),
      conditions: (outcome) => sequentialConditions(field, parameters, outcome),
    }),
    solve(parameters) {
      const values = solvedValues(field, parameters);
      const { inspect, violate } = firstStrategies(field, parameters, values);
      const outcome = {
        value: values.at(-1)!.at(-1)!,
        inspectionProbability: inspect,
        violationProbability: violate,
        values,
      };
      return { status: "solved", outcome, method: "recursion of zero-sum games", iterations: values.flat().length };
    },
    toTree: (parameters) => sequentialInspectionTree(field, parameters),
  };
}

/**
 * A limited number of inspections spread over periods.
 *
 * The value of the game to the inspectee is
 *
 * $$
 * V(n, m) = \binom{n - 1}{m} \Bigm/ \sum_{i=0}^{m} \binom{n}{i}.
 * $$
 *
 * @see [Dresher1962], [AvenhausVonStengelZamir2002]
 * @category Accountability models
 */
export const sequentialInspection: Model<
  SequentialInspectionParameters,
  SequentialInspectionOutcome,
  SequentialInspectionParameters,
  SequentialInspectionOutcome<Rational>
> = {
  id: "sequential-inspection",
  title: { en: "Sequential inspection", zh: "多期督查" },
  description: {
    en: "An inspector has fewer inspections than there are periods, and whoever is watched sees each of them. In which period to inspect, and in which to violate, is a zero-sum game that is played anew each period with what is left.",
    zh: "督查次数少于期数，被督查者看得到每一次督查。何时督查、何时违规，构成逐期以剩余次数重开的零和博弈。",
  },
  family: "accountability",
  provenance: "published",
  sources: ["Dresher1962", "AvenhausVonStengelZamir2002"],
  parameters: {
    periods: {
      symbol: "n",
      title: { en: "number of periods", zh: "期数" },
      unit: units.count,
      domain: { kind: "integer", min: 1, max: 100 },
      default: "5",
    },
    inspections: {
      symbol: "m",
      title: { en: "number of inspections", zh: "督查次数" },
      unit: units.count,
      domain: { kind: "integer", min: 0, max: 100 },
      default: "2",
    },
  },
  outcome: {
    value: { symbol: "V(n,m)", title: { en: "value to the inspectee", zh: "督查博弈之值" }, unit: units.payoff },
    inspectionProbability: {
      symbol: "p",
      title: { en: "probability of inspection in the first period", zh: "督查概率（首期）" },
      unit: units.probability,
    },
    violationProbability: {
      symbol: "x",
      title: { en: "probability of a violation in the first period", zh: "违规概率（首期）" },
      unit: units.probability,
    },
    values: {
      symbol: "V(k,j)",
      title: {
        en: "value of each number of periods (rows) and inspections (columns) left",
        zh: "各状态之值（行为剩余期数，列为剩余督查次数）",
      },
      unit: units.payoff,
    },
  },
  ...sequentialRoutines(float),
  exact: sequentialRoutines(exact),
};
