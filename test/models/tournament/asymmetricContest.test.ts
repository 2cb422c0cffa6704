import * as fc from "fast-check";
import { certificate, DomainError, exact, float, readParameters, solve, solveExact } from "jiama";
import { asymmetricContest, tullockContest } from "jiama/models";
import { describe, expect, test } from "vitest";
import { positive, seeded } from "../../arbitraries/parameters.ts";
import { bestEffort } from "../lotteryByHand.ts";

const solved = (valuations: readonly number[]) => solve(asymmetricContest, { valuations });

const valuations = fc.array(positive(0.1, 10), { minLength: 2, maxLength: 7 });

describe("asymmetric-contest", () => {
  test("the defaults: values 3, 2 and 1: the third stays out", () => {
    const { outcome, certificate: evidence } = solveExact(asymmetricContest);
    const shown = (list: readonly Parameters<typeof exact.format>[0][]) => list.map(exact.format);
    expect(shown(outcome.efforts)).toEqual(["18/25", "12/25", "0"]);
    expect(shown(outcome.winProbabilities)).toEqual(["3/5", "2/5", "0"]);
    expect(shown(outcome.payoffs)).toEqual(["27/25", "8/25", "0"]);
    expect([exact.format(outcome.totalEffort), outcome.activeContestants]).toEqual(["6/5", 2]);
    expect([evidence.verified, exact.format(evidence.maxGain)]).toEqual([true, "0"]);
  });

  test("between two, x_i = V_i²V_j/(V_i + V_j)², whatever the ratio", () => {
    fc.assert(
      fc.property(positive(1e-5, 1e5), positive(1e-5, 1e5), (a, b) => {
        const { efforts } = solved([a, b]).outcome;
        expect(efforts[0]! / ((a * a * b) / (a + b) ** 2)).toBeCloseTo(1, 12);
        expect(efforts[1]! / ((b * b * a) / (a + b) ** 2)).toBeCloseTo(1, 12);
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("property: no other effort gains, by search", () => {
    fc.assert(
      fc.property(valuations, (values) => {
        const { status, outcome } = solved(values);
        expect(status).toBe("solved");
        const { efforts, totalEffort, winProbabilities, payoffs } = outcome;
        expect(efforts.reduce((a, b) => a + b, 0) / totalEffort).toBeCloseTo(1, 11);
        expect(winProbabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 11);
        for (const [i, value] of values.entries()) {
          const others = efforts.reduce((sum, effort, j) => (j === i ? sum : sum + effort), 0);
          const payoff = (x: number) => (value * x) / (x + others) - x;
          expect(payoffs[i]!).toBeCloseTo(payoff(efforts[i]!), 10);
          expect(bestEffort(payoff, value).payoff).toBeLessThanOrEqual(payoffs[i]! + 1e-9 * value);
        }
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("property: total effort is where the shares that each wants of it sum to one, by bisection", () => {
    fc.assert(
      fc.property(valuations, (values) => {
        const shares = (total: number) => values.reduce((sum, value) => sum + Math.max(0, 1 - total / value), 0);
        let [low, high] = [0, Math.max(...values)];
        for (let i = 0; i < 100; i += 1) {
          const middle = (low + high) / 2;
          if (shares(middle) > 1) low = middle;
          else high = middle;
        }
        expect(solved(values).outcome.totalEffort / low).toBeCloseTo(1, 11);
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("property: X = (k − 1)/Σ 1/V_i over those who take part, and who values the prize no more than X stays out", () => {
    fc.assert(
      fc.property(valuations, (values) => {
        const { efforts, totalEffort, activeContestants } = solved(values).outcome;
        const active = values.filter((_, i) => efforts[i]! > 0);
        expect(active).toHaveLength(activeContestants);
        const inverses = active.reduce((sum, value) => sum + 1 / value, 0);
        expect(totalEffort * inverses).toBeCloseTo(activeContestants - 1, 11);
        for (const [i, value] of values.entries()) expect(efforts[i]! > 0).toBe(value > totalEffort);
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("property: who values the prize more exerts more and wins more often", () => {
    fc.assert(
      fc.property(valuations, (values) => {
        const { efforts } = solved([...values].sort((a, b) => b - a)).outcome;
        for (const [i, effort] of efforts.entries()) {
          if (i > 0) expect(effort).toBeLessThanOrEqual(efforts[i - 1]! * (1 + 1e-9));
        }
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("property: a newcomer raises total effort, or stays out", () => {
    fc.assert(
      fc.property(valuations, positive(0.1, 10), (values, newcomer) => {
        const [before, after] = [solved(values).outcome, solved([...values, newcomer]).outcome];
        if (newcomer > before.totalEffort) expect(after.totalEffort).toBeGreaterThan(before.totalEffort);
        else expect(after.totalEffort / before.totalEffort).toBeCloseTo(1, 12);
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("property: equals compete as in the Tullock contest", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), positive(), (siblings, prize) => {
        const equal = solve(tullockContest, { siblings, prize }).outcome.effort!;
        for (const effort of solved(new Array(siblings).fill(prize)).outcome.efforts) {
          expect(effort / equal).toBeCloseTo(1, 11);
        }
      }),
      { ...seeded, numRuns: 50 },
    );
  });

  test("who values the prize exactly at the total effort of the others stays out", () => {
    const { outcome } = solveExact(asymmetricContest, { valuations: [3, 2, "6/5"] });
    expect([exact.format(outcome.efforts[2]!), outcome.activeContestants]).toEqual(["0", 2]);
  });

  test.each([[[0.7, 0.5, 0]], [[0.72, 0.48, 0.01]], [[0, 0, 0]]])("does not verify the efforts %j", (efforts) => {
    const game = asymmetricContest.build(readParameters(asymmetricContest, {}, float).values as never);
    const { outcome } = solved([3, 2, 1]);
    expect(certificate(game, { ...outcome, efforts }).verified).toBe(false);
  });

  test.each([
    [[1], "valuations has 1 entry"],
    [[1, 0], "valuations[1] is 0"],
    [[1e200, 1], "asymmetric-contest: an effort is"],
  ])("refuses %j", (values, message) => {
    expect(() => solved(values)).toThrow(DomainError);
    expect(() => solved(values)).toThrow(message);
  });
});
