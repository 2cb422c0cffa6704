import * as fc from "fast-check";
import { exact, solve, solveExact } from "jiama";
import { type LinearContractParameters, linearContract } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, positive, seeded } from "../../arbitraries/parameters.ts";

type Contract = { readonly [K in keyof LinearContractParameters]: number };

const contract: fc.Arbitrary<Contract> = fc.record({
  riskAversion: positive(),
  effortCost: positive(),
  noise: positive(),
  observability: between(0.01, 1),
  falsificationCost: positive(),
  departments: fc.integer({ min: 1, max: 20 }),
});

const outcome = (at: Partial<Contract>) => solve(linearContract, at).outcome;

/** The joint surplus of principals and official at a slope, from the definition of certainty equivalents. */
function surplus(at: Contract, slope: number): number {
  const [effort, padding] = [slope / at.effortCost, slope / at.falsificationCost];
  const costs = (at.effortCost * effort ** 2 + at.falsificationCost * padding ** 2) / 2;
  const premium = (at.riskAversion * slope ** 2 * at.noise ** 2) / at.observability / 2;
  return effort - costs - premium;
}

describe("linear-contract", () => {
  test.each([
    [1, 1 / 2],
    [2, 1 / 3],
    [3, 1 / 4],
    [5, 1 / 6],
  ])("with %i principals and rcσ² = 1 the aggregate slope is %f (common agency)", (departments, slope) => {
    expect(outcome({ departments }).slope).toBeCloseTo(slope, 14);
  });

  test("where nothing is observed nothing is paid for", () => {
    const { slope, effort, agencyLoss } = outcome({ observability: 0, effortCost: 2 });
    expect([slope, effort, agencyLoss]).toEqual([0, 0, 0.25]);
  });

  test("answers in fractions", () => {
    const result = solveExact(linearContract, { riskAversion: "1/3", falsificationCost: 2, departments: 3 });
    expect(result.status).toBe("solved");
    expect(exact.format(result.outcome.slope)).toBe("2/5");
    expect(exact.format(result.certificate.maxGain)).toBe("0");
  });

  test("one principal's slope maximizes the joint surplus: no other slope gives more", () => {
    fc.assert(
      fc.property(contract, between(0, 1), (at, other) => {
        const alone = { ...at, departments: 1 };
        const { slope, agencyLoss, effort } = outcome(alone);
        expect(surplus(alone, slope)).toBeGreaterThanOrEqual(surplus(alone, other) - 1e-12 * effort);
        expect(agencyLoss).toBeCloseTo(1 / (2 * at.effortCost) - surplus(alone, slope), 9);
      }),
      seeded,
    );
  });

  test("the agency loss is the surplus that the slope forgoes, with any number of principals", () => {
    fc.assert(
      fc.property(contract, (at) => {
        const { slope, agencyLoss } = outcome(at);
        const forgone = 1 / (2 * at.effortCost) - surplus(at, slope);
        expect(Math.abs(agencyLoss - forgone)).toBeLessThan(1e-9 * (1 / at.effortCost));
      }),
      seeded,
    );
  });

  test("moral hazard grows with information asymmetry (theorem G1 P1: ∂e/∂A < 0, ∂L/∂A > 0, A = 1 − μ)", () => {
    fc.assert(
      fc.property(contract, between(0.05, 0.95), (at, share) => {
        const clear = outcome(at);
        const opaque = outcome({ ...at, observability: at.observability * share });
        expect(opaque.effort).toBeLessThan(clear.effort);
        expect(opaque.padding).toBeLessThan(clear.padding);
        expect(opaque.agencyLoss).toBeGreaterThan(clear.agencyLoss * (1 - 1e-12));
      }),
      seeded,
    );
  });

  test("G1 P2: the slope rises with the cost of falsification", () => {
    fc.assert(
      fc.property(contract, (at) => {
        const harder = outcome({ ...at, falsificationCost: at.falsificationCost * 1.5 });
        expect(harder.slope).toBeGreaterThan(outcome(at).slope);
      }),
      seeded,
    );
  });

  test("G1 P3: falsification per unit of effort is c/γ whatever the slope", () => {
    fc.assert(
      fc.property(contract, (at) => {
        const { effort, padding } = outcome(at);
        expect(padding / effort / (at.effortCost / at.falsificationCost)).toBeCloseTo(1, 12);
      }),
      seeded,
    );
  });

  test("float and exact agree, and both certificates hold", () => {
    const digits = (x: number) => x.toFixed(3);
    fc.assert(
      fc.property(contract, (at) => {
        const text = Object.fromEntries(
          Object.entries(at).map(([name, value]) => [name, name === "departments" ? value : digits(value)]),
        );
        fc.pre(Object.values(text).every((value) => Number(value) > 0));
        const floating = solve(linearContract, text);
        const rational = solveExact(linearContract, text);
        expect(floating.certificate.verified && rational.certificate.verified).toBe(true);
        for (const field of ["slope", "effort", "padding", "agencyLoss"] as const) {
          const [a, b] = [floating.outcome[field], exact.toNumber(rational.outcome[field])];
          expect(Math.abs(a - b)).toBeLessThan(1e-9 * Math.max(1e-6, Math.abs(b)));
        }
      }),
      seeded,
    );
  });
});
