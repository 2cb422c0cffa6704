import fc from "fast-check";
import { DomainError, fittedModel, solve, UnknownNameError } from "jiama";
import { dueCare, linearContract, promotionTournament, targetCascade } from "jiama/models";
import { describe, expect, test } from "vitest";
import { leastSquares } from "../../src/estimation/leastSquares.ts";
import { seeded } from "../arbitraries/parameters.ts";

describe("least squares", () => {
  test("Rosenbrock's valley, from every corner", () => {
    const residuals = ([u, v]: readonly number[]) => {
      const [x, y] = [4 * u! - 2, 4 * v! - 2];
      return [10 * (y - x * x), 1 - x];
    };
    for (const start of [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
      [0.1, 0.9],
    ]) {
      const { point, objective } = leastSquares(residuals, start);
      expect(objective).toBeLessThan(1e-18);
      expect(point[0]).toBeCloseTo(0.75, 8);
    }
  });

  test("a minimum outside ends at the face, and the objective never rises", () => {
    const { point, objective } = leastSquares(([u, v]) => [u! - 2, v! - 0.3, 0.5 * (u! + v!)], [0.5, 0.9]);
    // With u = 1: (v − .3) + .25(1 + v) = 0.
    expect(point).toEqual([1, expect.closeTo(0.04, 9)]);
    expect(objective).toBeCloseTo(1 + 0.26 ** 2 + 0.52 ** 2, 9);
  });

  test("a flat direction does no harm", () => {
    const { objective } = leastSquares(([u, v]) => [u! * v! - 0.25], [0.9, 0.05]);
    expect(objective).toBeLessThan(1e-20);
  });
});

describe("fitting a model", () => {
  test("finds the parameters that made the data", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        (noise, effortCost) => {
          const { slope, effort } = solve(linearContract, { noise, effortCost }).outcome;
          const observations = [
            { field: "slope", value: slope },
            { field: "effort", value: effort },
          ];
          const found = fittedModel(
            linearContract,
            { free: [{ name: "noise" }, { name: "effortCost" }], observations },
            { starts: 6 },
          );
          expect(found.status).toBe("solved");
          expect(found.rank).toBe(2);
          expect(found.estimates[0]!.value / noise).toBeCloseTo(1, 5);
          expect(found.estimates[1]!.value / effortCost).toBeCloseTo(1, 5);
        },
      ),
      { ...seeded, numRuns: 15 },
    );
  });

  // β = 1/(1 + r c σ²) with c = 1: only rσ² is identified, and along the flat direction ln r = −2 ln σ.
  test("says that only the product is identified, and along which direction nothing changes", () => {
    const free = [{ name: "noise" }, { name: "riskAversion" }];
    const found = fittedModel(linearContract, { free, observations: [{ field: "slope", value: 0.5 }] });
    expect(found).toMatchObject({ status: "solved", rank: 1 });
    expect(found.estimates.map(({ identified, standardError }) => [identified, standardError])).toEqual([
      [false, null],
      [false, null],
    ]);
    const [direction] = found.flatDirections;
    expect(direction![1]! / direction![0]!).toBeCloseTo(-2, 4);
  });

  // Weighted mean of two measurements: (.30/.02² + .36/.04²)/(1/.02² + 1/.04²) = .312, error 1/√(1/.02² + 1/.04²).
  test("known errors weigh, and give the standard error of the weighted mean", () => {
    const observations = [
      { field: "effort", value: 0.3, error: 0.02 },
      { field: "effort", value: 0.36, error: 0.04 },
    ];
    const fixed = { riskAversion: 0 };
    const found = fittedModel(linearContract, { free: [{ name: "effortCost", range: [1, 5] }], fixed, observations });
    // Without risk aversion effort is 1/c.
    expect(1 / found.estimates[0]!.value).toBeCloseTo(0.312, 7);
    expect(found.estimates[0]!.standardError! / found.estimates[0]!.value ** 2).toBeCloseTo(1 / Math.sqrt(3125), 6);
    const [low, high] = found.estimates[0]!.interval!;
    const half = Math.sqrt(3.841458820694124 / 3125);
    expect([1 / high!, 1 / low!]).toEqual([expect.closeTo(0.312 - half, 6), expect.closeTo(0.312 + half, 6)]);
  });

  test("counts: the likelihood is largest where the probability is the share, and the interval ends where it has fallen", () => {
    const observations = [{ field: "failureProbability", count: 23, of: 100 }];
    const found = fittedModel(dueCare, { free: [{ name: "penalty", range: [0.5, 2] }], observations }, { starts: 4 });
    expect(found).toMatchObject({ status: "solved", method: "maximum-likelihood" });
    expect(found.observations[0]!.fitted).toBeCloseTo(0.23, 6);
    for (const penalty of found.estimates[0]!.interval!) {
      const p = solve(dueCare, { penalty }).outcome.failureProbability;
      const deviance = 2 * (23 * Math.log(0.23 / p) + 77 * Math.log(0.77 / (1 - p)));
      expect(deviance).toBeCloseTo(3.841458820694124, 4);
    }
  });

  test("of events one of which occurs in each trial the deviance is the multinomial one", () => {
    // ψ(n, 1) of Gumbel noise is (n − 1)/n²; at n = 2, 3 the fields are 1/4 and 2/9, whatever the prize.
    const counted = [
      { siblings: 2, count: 30 },
      { siblings: 3, count: 20 },
    ];
    const observations = counted.map(({ siblings, count }) => ({
      field: "marginalWinProbability",
      count,
      at: { siblings },
    }));
    const question = {
      free: [{ name: "prize", range: [0.01, 0.02] as const }],
      fixed: { noiseFamily: "gumbel" },
      observations,
    };
    const { objective, rank, status } = fittedModel(promotionTournament, question);
    // One event a group: N = n, and the deviance is 2(n ln(1/p) − n + np).
    const deviance = (n: number, p: number) => 2 * (n * Math.log(1 / p) - n + n * p);
    expect(objective).toBeCloseTo(deviance(30, 1 / 4) + deviance(20, 2 / 9), 6);
    expect([rank, status]).toEqual([0, "solved"]);
  });

  test("the chain 60 → 61 → 62 → 70 under equal layers: the markup is Σℓ·(T_ℓ − 60)/Σℓ² = 2.5", () => {
    const observations = [61, 62, 70].map((value, i) => ({ field: `targets[${i + 1}]`, value }));
    const question = {
      free: [{ name: "penalty", range: [0.1, 60] as const }],
      fixed: { initialTarget: 60 },
      observations,
    };
    const found = fittedModel(targetCascade, question);
    expect(found.observations.map(({ fitted }) => fitted)).toEqual(
      [62.5, 65, 67.5].map((target) => expect.closeTo(target, 6)),
    );
    expect(found.objective).toBeCloseTo(17.5, 8);
  });

  test("an entry of a list can be free", () => {
    const fixed = { levels: 2, prize: [4, 4] };
    const { markups } = solve(targetCascade, { levels: 2, prize: [4, 7] }).outcome;
    const observations = [{ field: "markups[1]", value: markups[1]! }];
    const found = fittedModel(targetCascade, { free: [{ name: "prize[1]", range: [1, 20] }], fixed, observations });
    expect(found.estimates[0]).toMatchObject({ name: "prize[1]", value: expect.closeTo(7, 5) as number });
  });

  test("no answer at any start is status none; a control stops it with status limit", () => {
    const observations = [{ field: "markups[5]", value: 1 }];
    const question = { free: [{ name: "prize" }], fixed: { levels: 2 }, observations };
    expect(fittedModel(targetCascade, question, { starts: 2 }).status).toBe("none");
    expect(fittedModel(targetCascade, question, { control: { checkpoint: () => "stop" } })).toMatchObject({
      status: "limit",
      estimates: [],
    });
  });

  test("a control that stops during the intervals leaves the estimates without them, with status limit", () => {
    const observations = [{ field: "slope", value: 0.5, error: 0.1 }];
    const question = { free: [{ name: "noise" }], observations };
    let polls = 0;
    const whole = fittedModel(linearContract, question, {
      starts: 2,
      control: { checkpoint: () => (++polls > 0 ? "go" : "stop") },
    });
    let left = polls - 5;
    const cut = fittedModel(linearContract, question, {
      starts: 2,
      control: { checkpoint: () => (left-- > 0 ? "go" : "stop") },
    });
    expect(whole.status).toBe("solved");
    expect(cut).toMatchObject({ status: "limit", estimates: [{ value: whole.estimates[0]!.value, interval: null }] });
  });

  test.each([
    [
      { free: [{ name: "prize[1]" }], observations: [{ field: "markups[0]", value: 1 }] },
      /set prize to a list of at least 2/,
    ],
    [
      { free: [{ name: "noise" }], fixed: { prise: 1 }, observations: [{ field: "markups[0]", value: 1 }] },
      /did you mean prize/,
    ],
    [{ free: [{ name: "noise" }], fixed: { prize: -1 }, observations: [{ field: "markups[0]", value: 1 }] }, /prize/],
    [
      { free: [{ name: "noise" }], observations: [{ field: "markups[0]", value: 1, at: { prise: 1 } }] },
      /did you mean prize/,
    ],
  ])("%j: the model's reader says what is wrong, not that there is no answer", (question, message) => {
    expect(() => fittedModel(targetCascade, question, { starts: 2 })).toThrow(message);
  });

  const one = [{ field: "slope", value: 0.5 }];
  test.each([
    [{ free: [{ name: "nose" }], observations: one }, /did you mean noise/],
    [{ free: [{ name: "noise" }], observations: [{ field: "slop", value: 1 }] }, /did you mean slope/],
    [{ free: [{ name: "departments" }], observations: one }, /is not a real number/],
    [{ free: [{ name: "noise" }, { name: "noise" }], observations: one }, /named twice/],
    [{ free: [{ name: "noise", range: [2, 1] as const }], observations: one }, /the smaller first/],
    [{ free: [{ name: "observability", range: [0, 2] as const }], observations: one }, /outside its domain/],
    [{ free: [], observations: one }, /no parameter is free/],
    [{ free: [{ name: "noise" }], observations: [] }, /no observations/],
    [{ free: [{ name: "noise" }], observations: [{ field: "slope", value: Number.NaN }] }, /value is NaN/],
    [{ free: [{ name: "noise" }], observations: [{ field: "slope", value: 1, error: 0 }] }, /error is 0/],
    [{ free: [{ name: "noise" }], observations: [{ field: "slope", count: 5, of: 4 }] }, /of is 4/],
    [{ free: [{ name: "noise" }], observations: [...one, { field: "slope", count: 1, of: 4 }] }, /some are counts/],
    [
      { free: [{ name: "noise" }], observations: [{ ...one[0]!, at: { noise: 1 } }] },
      /is free, but observations state it too/,
    ],
  ])("%j is refused", (question, message) => {
    const run = () => fittedModel(linearContract, question);
    expect(run).toThrow(message);
    expect(run).toSatisfy(() => {
      try {
        run();
      } catch (error) {
        return error instanceof DomainError || error instanceof UnknownNameError;
      }
      return false;
    });
  });
});
