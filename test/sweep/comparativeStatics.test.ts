import { type AnyModel, comparativeStatics, normalDensity, seededRng } from "jiama";
import { bufferCascade, contestCascade, functionalCascade, linearContract, targetCascade } from "jiama/models";
import { signPropositions, signStatus } from "jiama/proofs";
import { describe, expect, test } from "vitest";
import { sampledValue } from "../../src/sweep/sampledParameters.ts";

describe("comparative statics by sampling", () => {
  test.each<[string, AnyModel, readonly string[], object]>([
    ["linear-contract", linearContract, ["slope", "effort", "padding", "agencyLoss"], {}],
    ["target-cascade", targetCascade, ["markups", "creditShare", "socialMarkup"], { levels: 1 }],
    ["buffer-cascade", bufferCascade, ["markups", "targets"], { levels: 1 }],
    ["functional-cascade", functionalCascade, ["executionRate", "markups"], { levels: 2 }],
    ["contest-cascade", contestCascade, ["logRatios", "targets"], { levels: 1 }],
  ])("%s: no sampled sign contradicts a proved one", (id, model, outcomes, fixed) => {
    const signs = comparativeStatics(model, { outcomes, fixed: { ...fixed }, seed: 7, samples: 25 })!;
    const proved = signPropositions.filter(
      (each) => each.model === id && each.hypothesis === undefined && signStatus(each) === "proved",
    );
    expect(proved.length).toBeGreaterThan(3);
    for (const { outcome, parameter, direction } of proved) {
      const sign = signs.find((each) => each.outcome === outcome && each.parameter === parameter);
      if (sign === undefined) continue;
      if (direction !== "+") expect(sign.rises, `${outcome} rises in ${parameter}`).toBe(0);
      if (direction !== "-") expect(sign.falls, `${outcome} falls in ${parameter}`).toBe(0);
    }
  });

  test("the boundary of the sign in slippage is where the markup equals the slippage", () => {
    const signs = comparativeStatics(targetCascade, {
      outcomes: ["markups"],
      fixed: { levels: 1, asymmetry: 0, announcementNoise: 2 },
      seed: 7,
      samples: 25,
    })!;
    const { turn } = signs.find(({ parameter }) => parameter === "slippage")!;
    // a = δ solves Vψ/σ + D(1 − φ) f(0)/σ = (1 − χ)κ a
    const boundary = (4 * 0.2325928947 + 4.2 * normalDensity(0)) / (2 * 1.6);
    expect(turn!.across).toBe("slippage");
    expect(turn!.at[0]).toBeCloseTo(boundary, 4);
  });

  test("the same seed gives the same signs", () => {
    const run = () => comparativeStatics(linearContract, { outcomes: ["slope"], seed: 3, samples: 10 });
    expect(run()).toEqual(run());
  });

  test("a control that says stop ends it without a result", () => {
    const options = { outcomes: ["slope"], seed: 3, control: { checkpoint: () => "stop" as const } };
    expect(comparativeStatics(linearContract, options)).toBeUndefined();
  });

  test("samples cover the domain: within it, on both sides of the default", () => {
    const rng = seededRng(1);
    const { noise, observability, departments } = linearContract.parameters;
    const draws = (spec: typeof noise) => Array.from({ length: 400 }, () => sampledValue(spec, rng));
    expect(Math.min(...draws(noise))).toBeLessThan(0.05);
    expect(Math.max(...draws(noise))).toBeGreaterThan(20);
    expect(draws(observability).every((x) => x > 0 && x < 1)).toBe(true);
    expect(new Set(draws(departments)).size).toBeGreaterThan(10);
    expect(draws(departments).every((x) => Number.isInteger(x) && x >= 1)).toBe(true);
  });
});
