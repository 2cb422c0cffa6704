import * as fc from "fast-check";
import { type AnyModel, columnSolver, type ParameterInputs, solve } from "jiama";
import { models, targetCascade } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, positive, probability, real, seeded } from "../arbitraries/parameters.ts";

/** Where a model's columns are tried: values of each parameter, and what is fixed. */
interface Trial {
  readonly values: Readonly<Record<string, fc.Arbitrary<number>>>;
  readonly fixed: readonly Readonly<Record<string, unknown>>[];
}

/** Every model with columns has an entry here. */
const trials: Readonly<Record<string, Trial>> = {
  "target-cascade": {
    values: {
      initialTarget: real(100),
      prize: fc.oneof(positive(), fc.constant(0)),
      siblings: fc.integer({ min: 2, max: 40 }),
      noise: positive(0.5, 20),
      penalty: fc.oneof(positive(), fc.constant(0)),
      tolerance: probability(),
      slippage: real(30),
      markupCost: positive(0.1, 50),
      passThrough: between(0, 0.95),
      asymmetry: probability(),
      announcementNoise: positive(0.5, 20),
      careerStake: positive(),
      reward: positive(),
    },
    fixed: [
      { levels: 1 },
      { levels: 3, regime: "tolerance+veto+balanced", lossAversion: 2 },
      { levels: 2, regime: "strict", noise: [2, 3], penalty: [6, 1] },
      { levels: 3, regime: "veto", prize: [1, 4, 9] },
      { levels: 2, socialValue: 3 },
    ],
  },
};

/** Some parameters, and a column of values for each. */
function columnsOf({ values }: Trial, fixed: object): fc.Arbitrary<Readonly<Record<string, readonly number[]>>> {
  const names = Object.keys(values).filter((name) => !Object.hasOwn(fixed, name));
  return fc
    .subarray(names, { minLength: 1, maxLength: 5 })
    .chain((some) =>
      fc.record(
        Object.fromEntries(some.map((name) => [name, fc.array(values[name]!, { minLength: 6, maxLength: 6 })])),
      ),
    );
}

function inputAt(
  fixed: object,
  columns: Readonly<Record<string, readonly number[]>>,
  i: number,
): ParameterInputs<unknown> {
  return { ...fixed, ...Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column[i]])) };
}

describe("models with columns", () => {
  const withColumns = models.filter(({ columns }) => columns !== undefined);

  test("all are tried below", () => {
    expect(withColumns.map(({ id }) => id)).toEqual(Object.keys(trials));
  });

  test.each(withColumns.map((model) => [model.id, model] as const))(
    "property: %s gives the answers of solve, to the last bit",
    (id, model: AnyModel) => {
      const trial = trials[id]!;
      let certified = 0;
      for (const fixed of trial.fixed) {
        fc.assert(
          fc.property(columnsOf(trial, fixed), (columns) => {
            const many = columnSolver(model, fixed as ParameterInputs<unknown>, Object.keys(columns));
            const found = many?.(Object.values(columns).map((column) => Float64Array.from(column)));
            if (found === undefined) return;
            for (let i = 0; i < 6; i += 1) {
              if (found.certified[i] === 0) continue;
              certified += 1;
              const { status, outcome, certificate } = solve(model, inputAt(fixed, columns, i));
              const readers = found.outcome as Readonly<Record<string, (i: number) => unknown>>;
              const fields = Object.fromEntries(Object.keys(model.outcome).map((field) => [field, readers[field]!(i)]));
              expect({ status, outcome, maxGain: certificate.maxGain }).toStrictEqual({
                status: "solved",
                outcome: fields,
                maxGain: found.maxGain[i],
              });
            }
          }),
          { ...seeded, numRuns: 60 },
        );
      }
      expect(certified).toBeGreaterThan(400);
    },
  );

  test("leave to solve what is outside of a domain, not concave, or not a number", () => {
    const solved = columnSolver(targetCascade, { levels: 2 }, ["penalty", "noise"])!([
      Float64Array.of(6, -1, Number.NaN, 6, 6, Number.POSITIVE_INFINITY),
      Float64Array.of(2, 2, 2, 0, 0.1, 2),
    ]);
    expect(Array.from(solved!.certified)).toEqual([1, 0, 0, 0, 0, 0]);
  });

  test.each([
    ["a number that the regime does not use", { regime: "strict" }, ["tolerance"]],
    ["a parameter that is no number", {}, ["regime"]],
    ["an unknown parameter", {}, ["penality"]],
    ["a parameter that is fixed too", { penalty: 3 }, ["penalty"]],
    ["what is fixed outside its domain", { prize: -1 }, ["penalty"]],
    ["a list of the wrong length", { prize: [1, 2] }, ["penalty"]],
  ])("are not used for %s", (_, fixed, varied) => {
    expect(columnSolver(targetCascade as AnyModel, fixed, varied)).toBeUndefined();
  });

  test("are not used where the number of levels or a planner's markup varies", () => {
    expect(columnSolver(targetCascade, {}, ["levels"])!([Float64Array.of(1, 2)])).toBeUndefined();
    expect(columnSolver(targetCascade, {}, ["socialValue"])!([Float64Array.of(1, 2)])).toBeUndefined();
    expect(columnSolver(targetCascade, { socialValue: 2 }, ["prize"])!([Float64Array.of(1, 2)])).toBeUndefined();
  });
});
