import * as fc from "fast-check";
import { certificate, DomainError, exact, type ParameterInputs, solve, solveExact } from "jiama";
import { type EliminationContestParameters, eliminationContest, promotionLadder, tullockContest } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, positive, seeded } from "../../arbitraries/parameters.ts";
import { bestEffort, contestPayoff } from "../lotteryByHand.ts";

type Input = ParameterInputs<EliminationContestParameters>;

const solved = (input: Input) => solve(eliminationContest, input);

/** Contests of up to four stages, groups of different sizes, `r` up to where each group has an equilibrium. */
const contests = fc.integer({ min: 1, max: 4 }).chain((stages) =>
  fc
    .record({
      stages: fc.constant(stages),
      prize: positive(),
      siblings: fc.array(fc.integer({ min: 2, max: 5 }), { minLength: stages, maxLength: stages }),
      shares: fc.array(between(0.05, 1), { minLength: stages, maxLength: stages }),
    })
    .map(({ shares, ...at }) => ({
      ...at,
      decisiveness: shares.map((share, i) => (share * at.siblings[i]!) / (at.siblings[i]! - 1)),
    })),
);

describe("elimination-contest", () => {
  test("Sheremeta 2010: four contestants in pairs for 120: 30 in the final, 7.5 before, 90 in all as in one stage", () => {
    const { status, outcome } = solved({});
    expect(status).toBe("solved");
    expect(outcome).toEqual({
      prizes: [120, 30],
      efforts: [30, 7.5],
      payoffs: [30, 7.5],
      contestants: 4,
      totalEffort: 90,
    });
    expect(solve(tullockContest, { siblings: 4, prize: 120 }).outcome.totalEffort).toBe(90);
  });

  test("answers in fractions: three stages of pairs at r = 3/2", () => {
    const { outcome, certificate: evidence } = solveExact(eliminationContest, {
      stages: 3,
      decisiveness: "3/2",
      prize: 1,
    });
    expect(outcome.efforts.map(exact.format)).toEqual(["3/8", "3/64", "3/512"]);
    expect([exact.format(outcome.contestants), exact.format(evidence.maxGain)]).toEqual(["8", "0"]);
  });

  test("property: no effort in any stage gains, where all that follows is foreseen, by search from the final on", () => {
    fc.assert(
      fc.property(contests, (at) => {
        const { status, outcome } = solved(at);
        expect(status).toBe("solved");
        let value = at.prize;
        for (let i = 0; i < at.stages; i += 1) {
          expect(Math.abs(outcome.prizes[i]! - value)).toBeLessThan(1e-9 * at.prize);
          const group = { prizes: [value], siblings: at.siblings[i]!, decisiveness: at.decisiveness[i]!, unitCost: 1 };
          const effort = outcome.efforts[i]!;
          const stay = contestPayoff(group, effort, effort);
          const best = bestEffort((own) => contestPayoff(group, own, effort), value);
          expect(best.payoff).toBeLessThanOrEqual(stay + 1e-8 * at.prize);
          value = Math.max(0, stay);
        }
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("property: nobody is lost: the prize is what is spent and what is left, counted over all contestants", () => {
    fc.assert(
      fc.property(contests, (at) => {
        const { contestants, totalEffort, payoffs } = solved(at).outcome;
        expect(contestants).toBe(at.siblings.reduce((a, b) => a * b, 1));
        const left = contestants * payoffs.at(-1)!;
        expect((left + totalEffort) / at.prize).toBeCloseTo(1, 10);
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("property: where all groups are alike effort grows by the same factor n²/[n − r(n − 1)] from stage to stage", () => {
    fc.assert(
      fc.property(contests, ({ siblings: [n], decisiveness: [r], ...at }) => {
        const { efforts } = solved({ ...at, siblings: n!, decisiveness: 0.9 * r! }).outcome;
        const factor = n! ** 2 / (n! - 0.9 * r! * (n! - 1));
        for (let i = 1; i < at.stages; i += 1) expect(efforts[i - 1]! / efforts[i]! / factor).toBeCloseTo(1, 9);
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("where they are not, the final need not see the greatest effort", () => {
    const { efforts } = solved({ decisiveness: ["1/10", "2"] }).outcome;
    expect(efforts[1]!).toBeGreaterThan(efforts[0]!);
  });

  test("property: n contestants in pairs at r = 1 spend as much as in one stage, (n − 1)/n of the prize", () => {
    for (const stages of [1, 2, 3, 6]) {
      const { contestants, totalEffort } = solved({ stages, prize: 1 }).outcome;
      expect(totalEffort).toBeCloseTo(1 - 1 / contestants, 13);
    }
  });

  test("property: it is a promotion ladder in which only the top has a gap, as far as a discount factor comes near 1", () => {
    fc.assert(
      fc.property(contests, ({ stages, siblings, decisiveness, prize }) => {
        const wageGap = [prize, ...new Array(stages - 1).fill(0)];
        const ladder = solve(promotionLadder, { tiers: stages, wageGap, discount: 1 - 1e-12, siblings, decisiveness });
        for (const [i, effort] of solved({ stages, siblings, decisiveness, prize }).outcome.efforts.entries()) {
          expect(Math.abs(ladder.outcome.efforts[i]! - effort)).toBeLessThan(1e-10 * prize);
        }
      }),
      { ...seeded, numRuns: 50 },
    );
  });

  test("where the final eats up the prize, nobody exerts anything to reach it", () => {
    const { status, outcome } = solved({ decisiveness: 2 });
    expect(status).toBe("solved");
    expect(outcome).toMatchObject({ prizes: [120, 0], efforts: [60, 0], totalEffort: 120 });
    // In doubles, a payoff just below zero is rounding.
    const ten = solved({ stages: 3, siblings: 10, decisiveness: "10/9" });
    expect(ten.status).toBe("solved");
    expect(ten.outcome.prizes).toEqual([120, 0, 0]);
  });

  test.each([
    [
      [30, 8],
      [120, 30],
    ],
    [
      [29, 7.5],
      [120, 30],
    ],
    [
      [30, 7.5],
      [120, 31],
    ],
  ])("does not verify efforts %j at prizes %j", (efforts, prizes) => {
    const game = eliminationContest.build({ stages: 2, siblings: 2, prize: 120, decisiveness: 1 });
    const { outcome } = solved({});
    expect(certificate(game, { ...outcome, efforts, prizes }).verified).toBe(false);
  });

  test.each<[Input, string]>([
    [{ siblings: [3, 2], decisiveness: 2 }, "at stage 1 from the top parameter decisiveness is 2 with 3 siblings"],
    [
      { siblings: [2, 3], decisiveness: 2 },
      "at stage 2 from the top parameter decisiveness is 2 with 3 siblings; such a contest has no equilibrium with equal efforts, choose at most 3/2",
    ],
    [{ siblings: [2, 2, 2] }, "siblings has 3 values, but stages = 2 asks for 2"],
    [{ stages: 51 }, "stages is 51"],
    [{ stages: 50, siblings: 10_000 }, "elimination-contest: an effort is"],
  ])("refuses %j", (given, message) => {
    expect(() => solved(given)).toThrow(DomainError);
    expect(() => solved(given)).toThrow(message);
  });

  test("refuses in fractions what it refuses in doubles, and not the edge", () => {
    expect(() => solveExact(eliminationContest, { decisiveness: "2000001/1000000" })).toThrow(DomainError);
    expect(solveExact(eliminationContest, { siblings: 3, decisiveness: "3/2" }).status).toBe("solved");
    expect(solved({ siblings: 4, decisiveness: "4/3" }).status).toBe("solved");
  });
});
