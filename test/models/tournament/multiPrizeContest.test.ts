import * as fc from "fast-check";
import {
  certificate,
  DomainError,
  exact,
  float,
  NotRationalError,
  type ParameterInputs,
  readParameters,
  solve,
  solveExact,
} from "jiama";
import {
  type MultiPrizeContestParameters,
  multiPrizeContest,
  multiPrizeTournament,
  tullockContest,
} from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, positive, seeded } from "../../arbitraries/parameters.ts";
import { bestEffort, contestPayoff } from "../lotteryByHand.ts";

type Input = ParameterInputs<MultiPrizeContestParameters>;

const solved = (input: Input) => solve(multiPrizeContest, input);

const contests = fc.integer({ min: 2, max: 5 }).chain((siblings) =>
  fc.record({
    siblings: fc.constant(siblings),
    prizes: fc
      .array(between(0, 10), { minLength: 1, maxLength: siblings })
      .map((prizes) => [...prizes].sort((a, b) => b - a)),
    decisiveness: positive(0.1, 4),
    unitCost: positive(),
  }),
);

/** Clark and Riis's formula, as it is printed. */
function clarkRiis({ siblings: n, prizes, decisiveness: r, unitCost: c }: MultiPrizeContestParameters): number {
  let sum = 0;
  for (const [place, prize] of prizes.entries()) {
    let weight = 1;
    for (let i = 0; i <= place; i += 1) weight -= 1 / (n - i);
    sum += prize * weight;
  }
  return (r * sum) / (n * c);
}

describe("multi-prize-contest", () => {
  test.each([
    ["grand contest", [60], "45/4", 11.25],
    ["unequal prizes", [45, 15], "10", 10],
    ["equal prizes", [30, 30], "35/4", 8.75],
  ])("Sheremeta 2011, four contestants for 60 in all, %s: %s", (_, prizes, fraction, effort) => {
    const { status, outcome } = solved({ prizes });
    expect(status).toBe("solved");
    expect(outcome.effort).toBeCloseTo(effort, 12);
    expect(exact.format(solveExact(multiPrizeContest, { prizes }).outcome.effort!)).toBe(fraction);
  });

  test("property: the effort is that of Clark and Riis's formula", () => {
    fc.assert(
      fc.property(contests, (at) => {
        const { status, outcome } = solved({ ...at, decisiveness: Math.min(1, at.decisiveness) });
        expect(status).toBe("solved");
        const effort = clarkRiis({ ...at, decisiveness: Math.min(1, at.decisiveness) });
        expect(Math.abs(outcome.effort! - effort)).toBeLessThan(1e-12 * (1 + effort));
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("property: where it is solved no effort gains, and where it is not one does, by all orders of the draws", () => {
    fc.assert(
      fc.property(contests, (at) => {
        const { status, outcome, certificate: evidence } = solved(at);
        const candidate = clarkRiis(at);
        const spread = at.prizes[0]! - (at.prizes[at.siblings - 1] ?? 0);
        const payoff = (own: number) => contestPayoff(at, own, candidate);
        if (status === "solved") {
          const mean = at.prizes.reduce((a, b) => a + b, 0) / at.siblings;
          expect(outcome.payoff).toBeCloseTo(mean - at.unitCost * candidate, 9);
          if (candidate === 0) return;
          const best = bestEffort(payoff, spread / at.unitCost);
          expect(best.payoff).toBeLessThanOrEqual(payoff(candidate) + 1e-7 * spread);
        } else {
          expect(status).toBe("none");
          expect(at.decisiveness).toBeGreaterThan(1);
          expect(payoff(evidence.alternatives[0]!.bestDeviation[0]!)).toBeGreaterThan(payoff(candidate));
        }
      }),
      { ...seeded, numRuns: 80 },
    );
  });

  test("a local maximum that giving up beats: three contestants, two prizes, r above 12/5", () => {
    const at = (decisiveness: number) => solved({ siblings: 3, prizes: [1, 1], decisiveness });
    const held = (decisiveness: number) => at(decisiveness).certificate.conditions.map(({ holds }) => holds);
    expect([at(2.39).status, at(2.41).status]).toEqual(["solved", "none"]);
    // Concave, local maximum, no giving up.
    expect([held(2.39), held(2.41)]).toEqual([
      [false, true, true],
      [false, true, false],
    ]);
  });

  test("property: splitting a prize, or equalizing two, lowers effort", () => {
    fc.assert(
      fc.property(contests, between(0.01, 1), (given, share) => {
        const at = { ...given, siblings: 5, decisiveness: 1 };
        const [first = 0, second = 0, ...rest] = at.prizes;
        fc.pre(first > 0.1 && first - second > 0.1);
        const moved = (share * (first - second)) / 2;
        const split = { ...at, prizes: [first - moved, second + moved, ...rest].sort((a, b) => b - a) };
        expect(solved(split).outcome.effort!).toBeLessThan(solved(at).outcome.effort!);
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("property: what everybody gets for certain is worth no effort", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), positive(), (siblings, prize) => {
        const prizes = new Array(siblings).fill(prize);
        expect(solved({ siblings, prizes })).toMatchObject({ status: "solved", outcome: { effort: 0 } });
        const floor = solved({ siblings, prizes: [2 * prize, ...prizes.slice(1)] }).outcome.effort!;
        expect(floor / solved({ siblings, prizes: [prize] }).outcome.effort!).toBeCloseTo(1, 10);
      }),
      { ...seeded, numRuns: 50 },
    );
  });

  test("property: with one prize it is the Tullock contest", () => {
    fc.assert(
      fc.property(contests, ({ siblings, decisiveness, unitCost, prizes }) => {
        const prize = 1 + prizes[0]!;
        const [several, one] = [
          solved({ siblings, decisiveness, unitCost, prizes: [prize] }),
          solve(tullockContest, { siblings, decisiveness, unitCost, prize }),
        ];
        expect([several.status, several.outcome.effort]).toEqual([one.status, one.outcome.effort]);
      }),
      { ...seeded, numRuns: 50 },
    );
  });

  test("property: identity (i): the tournament under Gumbel noise of scale 1/r, in log effort, for several prizes too", () => {
    fc.assert(
      fc.property(contests, (given) => {
        const at = { ...given, decisiveness: Math.min(1, given.decisiveness) };
        const { marginalPrize } = solve(multiPrizeTournament, {
          siblings: at.siblings,
          prizes: at.prizes,
          noise: 1 / at.decisiveness,
          noiseFamily: "gumbel",
        }).outcome;
        expect(Math.abs(solved(at).outcome.effort! * at.unitCost - marginalPrize)).toBeLessThan(
          1e-11 * (1 + marginalPrize),
        );
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("fractions above r = 1 are refused, up to it they are exact", () => {
    expect(() => solveExact(multiPrizeContest, { decisiveness: "3/2" })).toThrow(NotRationalError);
    const { status, outcome } = solveExact(multiPrizeContest, { decisiveness: "1/3" });
    expect([status, exact.format(outcome.effort!)]).toEqual(["solved", "10/3"]);
  });

  test("thirty prizes for ten thousand are no burden in fractions", () => {
    const prizes = Array.from({ length: 30 }, (_, i) => 100 - i);
    const [fine, rough] = [
      solveExact(multiPrizeContest, { siblings: 10_000, prizes }),
      solved({ siblings: 10_000, prizes }),
    ];
    expect([fine.status, rough.status]).toEqual(["solved", "solved"]);
    expect(exact.toNumber(fine.outcome.effort!) / rough.outcome.effort!).toBeCloseTo(1, 12);
  });

  test.each([0, 9.9, 10.1, 40])("does not verify the effort %d", (effort) => {
    const game = multiPrizeContest.build(readParameters(multiPrizeContest, {}, float).values as never);
    expect(certificate(game, { effort, totalEffort: 4 * effort, payoff: 15 - effort }).verified).toBe(false);
  });

  test.each<[Input, string]>([
    [{ siblings: 2, prizes: [3, 2, 1] }, "prizes has 3 entries for 2 siblings; give at most one prize each"],
    [{ prizes: [1, 2] }, "prizes rises from 1 to 2 at entry 2; list the prizes from the greatest to the least"],
    [{ prizes: [] }, "prizes has 0 entries"],
    [{ prizes: [-1] }, "prizes[0] is -1"],
  ])("refuses %j", (given, message) => {
    expect(() => solved(given)).toThrow(DomainError);
    expect(() => solved(given)).toThrow(message);
    expect(() => solveExact(multiPrizeContest, given)).toThrow(DomainError);
  });
});
