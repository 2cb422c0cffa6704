import * as fc from "fast-check";
import { exact, type ParameterInputs, solve, solveExact } from "jiama";
import {
  type CommonAgencyOutcome,
  type CommonAgencyParameters,
  commonAgency,
  linearContract,
  multitask,
} from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, positive, seeded } from "../../arbitraries/parameters.ts";

type Input = ParameterInputs<CommonAgencyParameters>;

const outcome = (input: Input) => solve(commonAgency, input).outcome;
const fractions = (input: Input) => solveExact(commonAgency, input).outcome;
const shown = (values: readonly ReturnType<typeof exact.from>[]) => values.map(exact.format);

/** Departments with stakes of either sign; separate tasks that compete or help one another. */
const agencies = fc
  .record({
    benefits: fc.array(between(-1, 3), { minLength: 1, maxLength: 4 }),
    separateTasks: fc.boolean(),
    share: between(-0.9, 0.9),
    riskAversion: fc.oneof(fc.constant(0), positive()),
    effortCost: positive(),
    noise: positive(0.1, 10),
  })
  .map(({ share, ...rest }) => {
    const departments = rest.benefits.length;
    const [low, high] = [-rest.effortCost / Math.max(1, departments - 1), rest.effortCost];
    const substitution = rest.separateTasks && departments > 1 ? (share < 0 ? -share * low : share * high) : 0;
    return { ...rest, departments, substitution };
  });
type Agency = typeof agencies extends fc.Arbitrary<infer V> ? V : never;

/** The agent's efforts under slopes, by exhausting one coordinate after the other. */
function efforts({ effortCost, substitution }: Agency, slopes: readonly number[]): number[] {
  const e = slopes.map(() => 0);
  for (let round = 0; round < 5000; round += 1) {
    let moved = 0;
    for (const [j, slope] of slopes.entries()) {
      const others = e.reduce((sum, each, k) => (k === j ? sum : sum + each), 0);
      const best = (slope - substitution * others) / effortCost;
      moved = Math.max(moved, Math.abs(best - e[j]!) * effortCost);
      e[j] = best;
    }
    if (moved < 1e-15) break;
  }
  return e;
}

/** What a department and the agent have together if the department sets `own` and the others' slopes sum to `others`. */
function jointSurplus(at: Agency, department: number, own: readonly number[], others: readonly number[]): number {
  const { benefits, separateTasks, effortCost: c, substitution: g, riskAversion: r, noise } = at;
  const slopes = own.map((each, j) => each + others[j]!);
  const e = efforts(at, slopes);
  const dot = (x: readonly number[], y: readonly number[]) => x.reduce((sum, each, j) => sum + each * y[j]!, 0);
  const total = e.reduce((sum, each) => sum + each, 0);
  const cost = ((c - g) * dot(e, e) + g * total * total) / 2;
  const benefit = benefits[department]! * (separateTasks ? e[department]! : e[0]!);
  // The agent's certainty equivalent of the others' wages is part of what the two share.
  return benefit + dot(others, e) - cost - (r * noise ** 2 * dot(slopes, slopes)) / 2;
}

describe("common-agency", () => {
  // Dixit (1997): the sum of slopes with rcσ² = 1.
  test.each([
    [1, "1/2"],
    [2, "1/3"],
    [3, "1/4"],
    [5, "1/6"],
  ])("with %i departments and rcσ² = 1 all pay %s together", (departments, slope) => {
    const result = solveExact(commonAgency, { departments });
    expect(result.status).toBe("solved");
    expect(shown(result.outcome.slopes)).toEqual([slope]);
    expect(shown(result.outcome.coordinatedSlopes)).toEqual(["1/2"]);
    expect(exact.format(result.certificate.maxGain)).toBe("0");
  });

  test("with equal stakes in one task it is the linear contract of several principals, fraction for fraction", () => {
    const tenths = fc.integer({ min: 1, max: 60 }).map((k) => `${k}/10`);
    const contract = fc.record({
      departments: fc.integer({ min: 1, max: 20 }),
      riskAversion: tenths,
      effortCost: tenths,
      noise: tenths,
    });
    fc.assert(
      fc.property(contract, (at) => {
        const here = fractions(at);
        const there = solveExact(linearContract, at).outcome;
        const alone = solveExact(linearContract, { ...at, departments: 1 }).outcome;
        expect(shown([...here.slopes, ...here.efforts, here.agencyLoss])).toEqual(
          shown([there.slope, there.effort, there.agencyLoss]),
        );
        expect(shown([...here.coordinatedSlopes, here.coordinatedLoss])).toEqual(
          shown([alone.slope, alone.agencyLoss]),
        );
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("one department is the departments in agreement, and the single principal of several tasks", () => {
    const { slopes, coordinatedSlopes, principalSlopes, agencyLoss, coordinatedLoss } = fractions({
      departments: 1,
      benefits: ["5/3"],
      noise: "2/3",
      riskAversion: 2,
    });
    expect(shown(slopes)).toEqual(shown(coordinatedSlopes));
    expect(shown(principalSlopes[0]!)).toEqual(shown(slopes));
    expect(exact.format(agencyLoss)).toBe(exact.format(coordinatedLoss));
    // In agreement three departments with tasks of their own are the principal of `multitask`.
    const three = fractions({ separateTasks: true, benefits: [1, 2, "1/2"], substitution: "1/3", noise: "1/2" });
    const single = solveExact(multitask, {
      benefits: [1, 2, "1/2"],
      costMatrix: [0, 1, 2].map((i) => [0, 1, 2].map((j) => (i === j ? 1 : "1/3"))),
      noiseCovariance: [0, 1, 2].map((i) => [0, 1, 2].map((j) => (i === j ? "1/4" : 0))),
      riskAversion: 1,
    }).outcome;
    expect(shown(three.coordinatedSlopes)).toEqual(shown(single.slopes));
    expect(exact.format(three.coordinatedLoss)).toBe(exact.format(single.agencyLoss));
  });

  test("no department has a better reply, as trying others shows", () => {
    fc.assert(
      fc.property(agencies, fc.array(between(-1, 1), { minLength: 4, maxLength: 4 }), (at, direction) => {
        const result = solve(commonAgency, at);
        expect(result.status).toBe("solved");
        const { principalSlopes, slopes } = result.outcome;
        for (const [i, own] of principalSlopes.entries()) {
          const others = slopes.map((each, j) => each - own[j]!);
          const here = jointSurplus(at, i, own, others);
          for (const length of [1, 0.1, -0.1, -1]) {
            const other = own.map((each, j) => each + length * direction[j]!);
            expect(jointSurplus(at, i, other, others)).toBeLessThanOrEqual(here + 1e-9 * Math.max(1, Math.abs(here)));
          }
        }
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("the best replies of the departments in turn lead to the equilibrium, from anywhere", () => {
    // β_i = b_i − rσ²Cβ is the best reply (I + rσ²C)⁻¹(b_i − rσ²Cβ₋ᵢ), a contraction in turn.
    const at = { departments: 3, benefits: [0.2, 0.5, 1.3], riskAversion: 0.7, effortCost: 1.4, noise: 0.8 };
    const risk = 0.7 * 0.8 ** 2 * 1.4;
    const own = [4, -3, 2];
    for (let round = 0; round < 400; round += 1) {
      for (const [i, stake] of at.benefits.entries()) {
        const others = own.reduce((sum, each, k) => (k === i ? sum : sum + each), 0);
        own[i] = (stake - risk * others) / (1 + risk);
      }
    }
    const { principalSlopes } = outcome(at);
    for (const [i, [slope]] of principalSlopes.entries()) expect(slope).toBeCloseTo(own[i]!, 9);
  });

  test("the more departments share a task, the weaker the incentives and the larger the loss", () => {
    const contract = fc.record({ riskAversion: positive(), effortCost: positive(), noise: positive() });
    fc.assert(
      fc.property(contract, fc.integer({ min: 1, max: 40 }), (at, departments) => {
        const [few, many] = [outcome({ ...at, departments }), outcome({ ...at, departments: departments + 1 })];
        expect(many.slopes[0]).toBeLessThan(few.slopes[0]!);
        expect(many.agencyLoss).toBeGreaterThanOrEqual(few.agencyLoss * (1 - 1e-12));
        expect(few.coordinatedLoss).toBeCloseTo(many.coordinatedLoss, 12);
      }),
      seeded,
    );
  });

  test("the departments never lose less than in agreement", () => {
    fc.assert(
      fc.property(agencies, (at) => {
        const { agencyLoss, coordinatedLoss } = outcome(at);
        expect(agencyLoss).toBeGreaterThanOrEqual(coordinatedLoss * (1 - 1e-9) - 1e-12);
      }),
      seeded,
    );
  });

  test("a department pays less than nothing exactly where its stake is below rcσ² times the slopes of all", () => {
    const { principalSlopes, slopes } = fractions({ benefits: ["1/10", "3/10", "3/5"] });
    expect(shown(slopes)).toEqual(["1/4"]);
    expect(principalSlopes.map(shown)).toEqual([["-3/20"], ["1/20"], ["7/20"]]);
  });

  test("with separate tasks each department takes back what others pay for theirs, even where tasks do not compete", () => {
    const { principalSlopes, slopes, efforts: exerted } = fractions({ separateTasks: true, benefits: [1, 1, 1] });
    // β = 1/(1 + 3rcσ²) for each task; the own slope 1 − rcσ²β, the others' −rcσ²β.
    expect(shown(slopes)).toEqual(["1/4", "1/4", "1/4"]);
    expect(principalSlopes.map(shown)).toEqual([
      ["3/4", "-1/4", "-1/4"],
      ["-1/4", "3/4", "-1/4"],
      ["-1/4", "-1/4", "3/4"],
    ]);
    expect(shown(exerted)).toEqual(["1/4", "1/4", "1/4"]);
  });

  test("the more tasks compete, the weaker the incentives for each (equal stakes)", () => {
    const slope = (substitution: string) => exact.toNumber(fractions({ separateTasks: true, substitution }).slopes[0]!);
    const found = ["-2/5", "0", "1/3", "2/3", "9/10"].map(slope);
    for (const [i, next] of found.slice(1).entries()) expect(next).toBeLessThan(found[i]!);
  });

  test("without risk nothing is lost, however many departments there are", () => {
    const { slopes, agencyLoss } = fractions({ departments: 7, riskAversion: 0 });
    expect(shown([...slopes, agencyLoss])).toEqual(["1", "0"]);
  });

  test("doubles and fractions agree", () => {
    const text = (x: number) => x.toFixed(3);
    fc.assert(
      fc.property(agencies, (drawn) => {
        const at: Input = {
          ...drawn,
          benefits: drawn.benefits.map(text),
          substitution: text(drawn.substitution * 0.99),
          riskAversion: text(drawn.riskAversion),
          effortCost: text(drawn.effortCost),
          noise: text(drawn.noise),
        };
        const [floating, rational] = [solve(commonAgency, at), solveExact(commonAgency, at)];
        expect([floating.status, rational.status]).toEqual(["solved", "solved"]);
        for (const [j, slope] of rational.outcome.slopes.entries()) {
          expect(floating.outcome.slopes[j]).toBeCloseTo(exact.toNumber(slope), 9);
        }
        expect(floating.outcome.agencyLoss).toBeCloseTo(exact.toNumber(rational.outcome.agencyLoss), 7);
      }),
      { ...seeded, numRuns: 40 },
    );
  });
});

describe("the certificate of common-agency", () => {
  const right = outcome({ benefits: [0.2, 0.3, 0.5] });

  test.each<[string, Partial<CommonAgencyOutcome>]>([
    [
      "slopes of one department that are no best reply",
      { principalSlopes: [[0.1], ...right.principalSlopes.slice(1)] },
    ],
    ["a sum that is not one", { slopes: [0.26] }],
    ["efforts that are not the agent's", { efforts: [0.3] }],
    ["a benchmark that is not the best", { coordinatedSlopes: [0.4] }],
    ["a loss that is too small", { agencyLoss: 0.2 }],
    ["a coordinated loss that is too small", { coordinatedLoss: 0.2 }],
  ])("refuses %s", (_, change) => {
    const check = (proposed: CommonAgencyOutcome) => {
      const proposal = { status: "solved", outcome: proposed, method: "given", iterations: 1 } as const;
      return solve({ ...commonAgency, solve: () => proposal }, { benefits: [0.2, 0.3, 0.5] }).status;
    };
    expect(check(right)).toBe("solved");
    expect(check({ ...right, ...change })).toBe("unknown");
  });
});

describe("common-agency refuses", () => {
  test.each<[string, Input, string]>([
    ["stakes that are too few", { benefits: [1, 2] }, "benefits has 2 entries, but departments is 3"],
    ["substitution where all share one task", { substitution: "1/2" }, "substitution is"],
    ["tasks that are the same", { separateTasks: true, substitution: 1 }, "some change of efforts costs nothing"],
    ["tasks that do each other", { separateTasks: true, substitution: "-1/2" }, "some change of efforts costs nothing"],
    ["too many separate tasks", { separateTasks: true, departments: 13 }, "choose at most 12"],
  ])("%s", (_, input, message) => {
    expect(() => solve(commonAgency, input)).toThrow(message);
    expect(() => solveExact(commonAgency, input)).toThrow(message);
  });

  test("results beyond the doubles", () => {
    expect(() => solve(commonAgency, { benefits: [1e200, 1e200, 1e200], effortCost: 1e-200 })).toThrow(
      "range of doubles",
    );
  });
});
