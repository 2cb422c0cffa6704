import type { AnyModel, SweepDesign, SweepPlan } from "jiama";
import { targetCascade } from "jiama/models";
import { describe, expect, test } from "vitest";
import { noCounts, sweepRunner } from "../../src/node/sweep/computeChunk.ts";

/** Concave and not concave, certified, without equilibrium and refused, in one design. */
const design: SweepDesign = {
  grid: [{ parameter: "tolerance", values: ["0", "1/2", "-1"] }],
  sample: {
    kind: "sobol",
    points: 600,
    seed: 3,
    axes: [
      { parameter: "prize", from: "0", to: "9", scale: "linear" },
      { parameter: "noise", from: "0.2", to: "4", scale: "linear" },
      { parameter: "markupCost", from: "0.1", to: "2", scale: "linear" },
    ],
  },
};

const plan: SweepPlan = {
  schema: "jiama-sweep/1",
  model: "target-cascade",
  version: { package: "0", model: "0", answer: "0" },
  points: 1800,
  chunkLength: 1800,
  parameters: { levels: "2", penalty: ["3", "4"] },
  design,
  columns: [
    { path: "markups", type: "numbers" },
    { path: "markups[1]", type: "number" },
    { path: "concave[0]", type: "boolean" },
    { path: "localMaxima", type: "json" },
    { path: "localMaxima.length", type: "number" },
    { path: "creditShare[0]", type: "number" },
  ],
};

describe("a chunk", () => {
  test("has the same rows whether the model solves in columns or point by point", () => {
    const slow: AnyModel = { ...(targetCascade as AnyModel), columns: undefined as never };
    const [counts, expected] = [noCounts(), noCounts()];
    const rows = sweepRunner(plan, targetCascade as AnyModel).rows(0, 1800, counts);
    expect(rows).toStrictEqual(sweepRunner(plan, slow).rows(0, 1800, expected));
    expect(counts).toEqual(expected);
    expect(counts).toEqual({ solved: expect.any(Number), none: expect.any(Number), unknown: 0, error: 600 });
    expect(Math.min(counts.solved, counts.none)).toBeGreaterThan(50);
  });

  test("tells progress in steps that add up, and stops when it is told to", () => {
    const told: number[] = [];
    sweepRunner(plan, targetCascade as AnyModel).rows(10, 1110, noCounts(), (more) => told.push(more) > 0);
    expect(told.reduce((a, b) => a + b)).toBe(1100);
    expect(sweepRunner(plan, targetCascade as AnyModel).rows(0, 1800, noCounts(), () => false)).toBeUndefined();
  });
});
