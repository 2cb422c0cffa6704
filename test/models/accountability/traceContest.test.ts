import * as fc from "fast-check";
import { certificate, DomainError, exact, float, type ParameterInputs, readParameters, solve, solveExact } from "jiama";
import { type TraceContestParameters, traceContest } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, positive, probability, seeded } from "../../arbitraries/parameters.ts";
import { bestEffort } from "../lotteryByHand.ts";

type Input = ParameterInputs<TraceContestParameters>;

const outcome = (input: Input) => solve(traceContest, input).outcome;

const parties = fc.record({
  parties: fc.integer({ min: 2, max: 40 }),
  expectedSanction: positive(),
  tolerance: between(0, 0.99),
});

/** What a party pays that keeps `own` records where each other keeps `others`: its share of the blame, and the records. */
function loss(n: number, sanction: number, own: number, others: number): number {
  const total = own + (n - 1) * others;
  const pointed = total === 0 ? 1 / n : own / total;
  return (sanction * (1 - pointed)) / (n - 1) + own;
}

describe("trace-contest", () => {
  test("golden: four parties and Dπ = 12 keep .75 each and 3 in all", () => {
    const { status, outcome: found } = solve(traceContest);
    expect(status).toBe("solved");
    expect(found).toEqual({ documentation: 0.75, totalWaste: 3 });
    const { outcome: fine, certificate: evidence } = solveExact(traceContest, { parties: 3 });
    expect([fine.documentation, fine.totalWaste, evidence.maxGain].map(exact.format)).toEqual(["4/3", "4", "0"]);
  });

  test("two parties burn half of the sanction on records (痕迹主义)", () => {
    expect(outcome({ parties: 2, expectedSanction: 10 })).toEqual({ documentation: 2.5, totalWaste: 5 });
  });

  test("property: no other records lose less, by search", () => {
    fc.assert(
      fc.property(parties, (at) => {
        const { documentation } = outcome(at);
        const sanction = at.expectedSanction * (1 - at.tolerance);
        const paid = (own: number) => loss(at.parties, sanction, own, documentation);
        const best = bestEffort((own) => -paid(own), sanction);
        expect(-best.payoff).toBeGreaterThanOrEqual(paid(documentation) - 1e-9 * sanction);
      }),
      { ...seeded, numRuns: 150 },
    );
  });

  test("G12 signs: records rise with D and fall with n, each and in all (∂x/∂D > 0, ∂x/∂n < 0)", () => {
    fc.assert(
      fc.property(parties, between(1.01, 3), (at, more) => {
        const base = outcome(at);
        const harsher = outcome({ ...at, expectedSanction: at.expectedSanction * more });
        const crowded = outcome({ ...at, parties: at.parties + 1 });
        for (const field of ["documentation", "totalWaste"] as const) {
          expect(harsher[field]).toBeGreaterThan(base[field]);
          expect(crowded[field]).toBeLessThan(base[field]);
        }
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("G12: uniform tolerance takes records back one for one, to nothing at φ = 1", () => {
    fc.assert(
      fc.property(parties, probability(), ({ tolerance: _, ...at }, tolerance) => {
        const strict = outcome({ ...at, regime: "strict" }).documentation;
        expect(outcome({ ...at, tolerance }).documentation).toBeCloseTo(strict * (1 - tolerance), 10);
      }),
      { ...seeded, numRuns: 100 },
    );
    expect(solve(traceContest, { tolerance: 1 })).toMatchObject({ status: "solved", outcome: { totalWaste: 0 } });
  });

  test("other regimes scale the sanction as they do elsewhere", () => {
    const documentation = (input: Input) => exact.format(solveExact(traceContest, input).outcome.documentation);
    expect(documentation({ regime: "joint", jointLiability: "1/3" })).toBe("1");
    expect(documentation({ regime: "tolerance+oversight", tolerance: "1/2", oversight: "1/2" })).toBe("9/16");
    expect(documentation({ regime: "appeals", reversalGuilty: "1/3" })).toBe("1/2");
  });

  test.each([0, 0.7, 0.8, 12])("does not verify records of %d", (documentation) => {
    const game = traceContest.build(readParameters(traceContest, {}, float).values as never);
    expect(certificate(game, { documentation, totalWaste: 4 * documentation }).verified).toBe(false);
  });

  test.each<[Input, string]>([
    [{ parties: 1 }, "parties is 1; choose an integer from 2 to 10000"],
    [{ expectedSanction: -1 }, "expectedSanction is -1"],
    [{ regime: "negligence" }, "the regime negligence judges care"],
    [{ regime: "veto" }, "the regime veto is not defined for this model"],
    [{ regime: "strict", tolerance: "1/2" }, "the regime strict does not use parameter tolerance"],
    [{ expectedSanction: 1e-200 }, "trace-contest: an effort is"],
  ])("refuses %j", (given, message) => {
    expect(() => solve(traceContest, given)).toThrow(DomainError);
    expect(() => solve(traceContest, given)).toThrow(message);
  });
});
