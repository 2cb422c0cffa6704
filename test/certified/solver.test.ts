import * as fc from "fast-check";
import { type AnyModel, designReader, GameTheoryError, type ParameterInput, solve, solver } from "jiama";
import { models, targetCascade } from "jiama/models";
import { describe, expect, test } from "vitest";
import { seededRng } from "../../src/arithmetic/rng.ts";
import { sampledValue, variedParameters } from "../../src/sweep/sampledParameters.ts";
import { seeded } from "../arbitraries/parameters.ts";

/** What a call gives or says. */
function answer(call: () => unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(call()));
  } catch (error) {
    if (error instanceof GameTheoryError) return error.text;
    throw error;
  }
}

/** Points of a model that vary two of its numbers, some of them outside the domain. */
function randomPoints(model: AnyModel, seed: number): readonly [readonly string[], readonly ParameterInput[][]] {
  const rng = seededRng(seed);
  const names = variedParameters(model).slice(0, 2);
  const rows = Array.from({ length: 3 }, (_, i) =>
    names.map((name) => (i === 2 ? -1 : sampledValue(model.parameters[name]!, rng))),
  );
  return [names, rows];
}

describe("solver", () => {
  const quick = models.filter(({ id }) => !["evolutionary", "campaign-cycle", "multi-prize-tournament"].includes(id));

  test.each(quick.map((model) => [model.id, model] as const))(
    "%s: answers and errors are those of solve",
    (_, model) => {
      const [names, rows] = randomPoints(model, 5);
      const at = solver(model, {}, names);
      for (const row of rows) {
        const input = Object.fromEntries(names.map((name, j) => [name, row[j]]));
        expect(answer(() => at(row))).toEqual(answer(() => solve(model, input)));
      }
    },
  );

  test("regimes, lists, missing values and counts vary like any parameter", () => {
    const varied = ["regime", "levels", "prize", "tolerance"] as const;
    const at = solver(targetCascade, { noise: 2.5 }, varied);
    const value = fc.tuple(
      fc.constantFrom("strict", "tolerance", "veto+appeals", "negligence", "no such regime", null),
      fc.constantFrom(1, 3, 0, null),
      fc.constantFrom(4, "3/2", ["1", "2", "3"], -1, "x", null),
      fc.constantFrom(0.3, null, null),
    );
    fc.assert(
      fc.property(value, (row) => {
        const input = Object.fromEntries(varied.map((name, j) => [name, row[j] as ParameterInput]));
        expect(answer(() => at(row as readonly ParameterInput[]))).toEqual(
          answer(() => solve(targetCascade, { noise: 2.5, ...input })),
        );
      }),
      { ...seeded, numRuns: 150 },
    );
  });

  test("levels that are alike are solved once, with the answer of levels that are said one by one", () => {
    const design = { grid: [], sample: { kind: "sobol", points: 30, seed: 4, axes: axes() } } as const;
    const reader = designReader(design, targetCascade);
    const row: number[] = [];
    for (let k = 0; k < reader.size; k += 1) {
      reader.read(k, row);
      const [prize, noise, slippage] = row as [number, number, number];
      const short = solve(targetCascade, { levels: 3, prize, noise, slippage });
      const long = solve(targetCascade, { levels: 3, prize: [prize, prize, prize], noise, slippage });
      expect(short.outcome).toEqual(long.outcome);
      expect(JSON.stringify(short.certificate)).toBe(JSON.stringify(long.certificate));
    }
  });
});

function axes() {
  return [
    { parameter: "prize", from: "0.1", to: "8", scale: "linear" },
    { parameter: "noise", from: "0.5", to: "3", scale: "linear" },
    { parameter: "slippage", from: "0", to: "4", scale: "linear" },
  ] as const;
}
