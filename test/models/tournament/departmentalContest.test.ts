import * as fc from "fast-check";
import { certificate, DomainError, exact, float, type ParameterInputs, readParameters, solve, solveExact } from "jiama";
import { type DepartmentalContestParameters, departmentalContest, tullockContest } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, positive, seeded } from "../../arbitraries/parameters.ts";
import { bestEffort, contestPayoff } from "../lotteryByHand.ts";

type Input = ParameterInputs<DepartmentalContestParameters>;

const solved = (input: Input) => solve(departmentalContest, input);

const contests = fc.record({
  departments: fc.integer({ min: 2, max: 8 }),
  decisiveness: positive(0.1, 3),
  value: positive(),
  markupCost: positive(),
});

describe("departmental-contest", () => {
  test("golden: p 4, r 1, B 10, k 2 give .9375 each and 3.75 in all", () => {
    const { status, outcome } = solved({});
    expect(status).toBe("solved");
    expect(outcome).toEqual({ target: 0.9375, total: 3.75, payoff: 0.625 });
    const { outcome: fine, certificate: evidence } = solveExact(departmentalContest);
    expect([fine.target, fine.total, fine.payoff].map((x) => exact.format(x!))).toEqual(["15/16", "15/4", "5/8"]);
    expect(exact.format(evidence.maxGain)).toBe("0");
  });

  test("identity (vi): a single department asks for nothing and has all attention, as a single principal would", () => {
    for (const decisiveness of [0.5, 1, 5]) {
      const { status, outcome } = solved({ departments: 1, decisiveness });
      expect(status).toBe("solved");
      expect(outcome).toEqual({ target: 0, total: 0, payoff: 10 });
      // Whatever it asks, the attention is its own.
      const optimum = bestEffort(
        (target) => contestPayoff({ prizes: [10], siblings: 1, decisiveness, unitCost: 2 }, target, 0),
        5,
      );
      expect(optimum).toEqual({ effort: 0, payoff: 10 });
    }
    expect(solveExact(departmentalContest, { departments: 1 }).status).toBe("solved");
  });

  test("property: where it is solved no target gains, and where it is not withdrawing does, by search", () => {
    fc.assert(
      fc.property(contests, (at) => {
        const { departments: p, decisiveness: r, value, markupCost } = at;
        const { status, outcome, certificate: evidence } = solved(at);
        const hand = { prizes: [value], siblings: p, decisiveness: r, unitCost: markupCost };
        const payoff = (own: number) => contestPayoff(hand, own, (r * value * (p - 1)) / (p * p * markupCost));
        if (status === "solved") {
          expect(r).toBeLessThanOrEqual(p / (p - 1));
          const best = bestEffort(payoff, value / markupCost);
          expect(best.payoff).toBeLessThanOrEqual(payoff(outcome.target!) + 1e-8 * value);
          expect(outcome.total! / outcome.target!).toBeCloseTo(p, 12);
        } else {
          expect(status).toBe("none");
          expect(r).toBeGreaterThan(p / (p - 1));
          expect(outcome).toEqual({ target: null, total: null, payoff: null });
          const [refuted] = evidence.alternatives;
          expect(refuted!.gain).toBeGreaterThan(0);
          expect(refuted!.bestDeviation[0]! / refuted!.chosen[0]!).toBeLessThan(1e-3);
          expect(evidence.conditions.find(({ id }) => id === "no-giving-up")).toMatchObject({ holds: false });
        }
      }),
      { ...seeded, numRuns: 150 },
    );
  });

  test("G16 signs: with more departments each asks less, all together more, and each gains less (∂(pT*)/∂p > 0)", () => {
    fc.assert(
      fc.property(contests, ({ departments, ...given }) => {
        const at = { ...given, decisiveness: Math.min(1, given.decisiveness) };
        const [few, many] = [departments, departments + 1].map((p) => solved({ ...at, departments: p }).outcome);
        expect(many!.target!).toBeLessThan(few!.target!);
        expect(many!.total!).toBeGreaterThan(few!.total!);
        expect(many!.payoff!).toBeLessThan(few!.payoff!);
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("property: targets rise with B and r and fall with k", () => {
    fc.assert(
      fc.property(contests, between(1.01, 2), (given, more) => {
        const at = { ...given, decisiveness: Math.min(1, given.decisiveness) };
        const target = (input: Input) => solved({ ...at, ...input }).outcome.target!;
        expect(target({ value: at.value * more })).toBeGreaterThan(target({}));
        expect(target({ markupCost: at.markupCost * more })).toBeLessThan(target({}));
        expect(target({ decisiveness: at.decisiveness / more })).toBeLessThan(target({}));
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("property: it is a Tullock contest for the value of attention", () => {
    fc.assert(
      fc.property(contests, ({ departments, decisiveness, value, markupCost }) => {
        const contest = solve(tullockContest, {
          siblings: departments,
          decisiveness,
          prize: value,
          unitCost: markupCost,
        });
        const departmental = solved({ departments, decisiveness, value, markupCost });
        expect(departmental.status).toBe(contest.status);
        expect(departmental.outcome.target).toBe(contest.outcome.effort);
      }),
      { ...seeded, numRuns: 50 },
    );
  });

  test("without a value nobody asks for anything, however decisive the contest", () => {
    expect(solved({ value: 0, decisiveness: 9 })).toMatchObject({ status: "solved", outcome: { target: 0, total: 0 } });
  });

  test.each([0, 0.9, 1, 5])("does not verify the target %d", (target) => {
    const game = departmentalContest.build(readParameters(departmentalContest, {}, float).values as never);
    expect(certificate(game, { target, total: 4 * target, payoff: 0 }).verified).toBe(false);
  });

  test.each<[Input, string]>([
    [{ departments: 0 }, "departments is 0; choose an integer from 1 to 10000"],
    [{ value: -1 }, "value is -1; choose a value in [0, ∞)"],
    [{ markupCost: 0 }, "markupCost is 0"],
    [{ value: 1e200 }, "departmental-contest: an effort is"],
  ])("refuses %j", (given, message) => {
    expect(() => solved(given)).toThrow(DomainError);
    expect(() => solved(given)).toThrow(message);
  });
});
