import * as fc from "fast-check";
import {
  certificate,
  DomainError,
  exact,
  float,
  gameFromFunction,
  lemkeHowson,
  type ParameterInputs,
  pureEquilibria,
  readParameters,
  solve,
  solveExact,
  symmetricGame,
} from "jiama";
import { promotionTournament, type TullockContestParameters, tullockContest } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, positive, seeded } from "../../arbitraries/parameters.ts";
import { bestEffort, contestPayoff } from "../lotteryByHand.ts";

type Input = ParameterInputs<TullockContestParameters>;

const solved = (input: Input) => solve(tullockContest, input);

/** Contests in and beyond the range of `r` where an equilibrium exists. */
const contests = fc.record({
  siblings: fc.integer({ min: 2, max: 6 }),
  prize: positive(),
  decisiveness: fc.oneof(positive(0.1, 4), between(0.9, 2.1)),
  unitCost: positive(),
});

const handPayoff =
  (at: { siblings: number; prize: number; decisiveness: number; unitCost: number }) => (own: number, others: number) =>
    contestPayoff({ ...at, prizes: [at.prize] }, own, others);

describe("tullock-contest: known values", () => {
  test.each([
    ["Millner and Pratt 1989", 2, 8, 2],
    ["Potters, de Vries and van Winden 1998", 2, 13, 3.25],
    ["Davis and Reilly 1998", 4, 200, 37.5],
    ["Herrmann and Orzen 2008", 2, 16, 4],
    ["Abbink, Brandts, Herrmann and Orzen 2010", 2, 1000, 250],
    ["Sheremeta 2010, one stage", 4, 120, 22.5],
    ["Sheremeta 2011, grand contest", 4, 60, 11.25],
    ["Sheremeta 2011, two contests of two", 2, 30, 7.5],
  ])("%s: %i contestants for %d exert %d each", (_, siblings, prize, effort) => {
    const { status, outcome } = solved({ siblings, prize });
    expect(status).toBe("solved");
    expect(outcome.effort).toBeCloseTo(effort, 12);
  });

  test("the defaults: 22.5 each, three quarters of the prize are spent", () => {
    const { outcome, certificate: evidence } = solved({});
    expect(outcome).toEqual({ effort: 22.5, totalEffort: 90, payoff: 7.5, dissipation: 0.75 });
    expect(evidence.decisions[0]!.method).toBe("strong-concavity");
  });

  test("answers in fractions, with r between 0 and n/(n − 1)", () => {
    const efforts = ["1/2", "1", "5/4", "4/3"].map((decisiveness) => {
      const { status, outcome, certificate: evidence } = solveExact(tullockContest, { prize: 16, decisiveness });
      expect(status).toBe("solved");
      expect(exact.format(evidence.maxGain)).toBe("0");
      return exact.format(outcome.effort!);
    });
    expect(efforts).toEqual(["3/2", "3", "15/4", "4"]);
  });
});

describe("tullock-contest: existence", () => {
  test("property: where it is solved no effort gains, and where it is not one does, by search", () => {
    fc.assert(
      fc.property(contests, (at) => {
        const { status, outcome, certificate: evidence } = solved(at);
        const payoff = handPayoff(at);
        const { siblings: n, decisiveness: r, prize, unitCost } = at;
        const candidate = (r * (n - 1) * prize) / (n * n * unitCost);
        const stay = payoff(candidate, candidate);
        if (status === "solved") {
          expect(outcome.effort! / candidate).toBeCloseTo(1, 12);
          expect(outcome.payoff! / prize).toBeCloseTo(stay / prize, 12);
          expect(outcome.dissipation).toBeCloseTo((r * (n - 1)) / n, 12);
          const best = bestEffort((own) => payoff(own, candidate), prize / unitCost);
          expect(best.payoff).toBeLessThanOrEqual(stay + 1e-8 * prize);
        } else {
          expect(status).toBe("none");
          expect(outcome).toEqual({ effort: null, totalEffort: null, payoff: null, dissipation: null });
          const refuted = evidence.alternatives[0]!;
          const gain = payoff(refuted.bestDeviation[0]!, candidate) - stay;
          expect(gain).toBeGreaterThan(0);
          // Stated in units of the mean prize.
          expect((gain * n) / prize).toBeCloseTo(refuted.gain, 9);
        }
      }),
      { ...seeded, numRuns: 150 },
    );
  });

  test("property: an equilibrium with equal efforts exists if and only if r ≤ n/(n − 1), the edge included", () => {
    const fraction = fc.record({ n: fc.integer({ min: 2, max: 10_000 }), excess: fc.constantFrom(-1, 0, 1) });
    fc.assert(
      fc.property(fraction, ({ n, excess }) => {
        const decisiveness = `${1000 * n + excess}/${1000 * (n - 1)}`;
        const status = excess > 0 ? "none" : "solved";
        expect(solveExact(tullockContest, { siblings: n, decisiveness }).status).toBe(status);
        expect(solved({ siblings: n, decisiveness }).status).toBe(status);
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("an effort at a fold of the search, where the payoff bends without bound at zero: n = 3, r = 9/8", () => {
    const input = { siblings: 3, decisiveness: "9/8" };
    const game = tullockContest.build(readParameters(tullockContest, input, float).values as never);
    const evidence = certificate(game, { ...solved(input).outcome, effort: 30 });
    expect(evidence.verified).toBe(true);
    expect(evidence.decisions[0]!.evaluations).toBeLessThan(100);
  });

  test("property: every case of the whole domain is decided, in fractions as in doubles", () => {
    const wide = fc.record({
      siblings: positive(2, 10_000).map(Math.round),
      prize: positive(1e-6, 1e6),
      decisiveness: positive(0.01, 50),
      unitCost: positive(1e-6, 1e6),
    });
    fc.assert(
      fc.property(wide, (at) => {
        const { status, certificate: evidence } = solved(at);
        const within = at.decisiveness * (at.siblings - 1) <= at.siblings;
        expect(status).toBe(within ? "solved" : "none");
        const text = {
          ...at,
          decisiveness: at.decisiveness.toFixed(3),
          prize: at.prize.toFixed(9),
          unitCost: at.unitCost.toFixed(9),
        };
        expect(["solved", "none"]).toContain(solveExact(tullockContest, text).status);
        const held = new Map(evidence.conditions.map(({ id, holds }) => [id, holds]));
        expect(held.get("no-giving-up")).toBe(within);
        if (within) expect(held.get("second-order")).toBe(true);
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test("beyond the bound two may compete and the third stay out: n = 3, r = 2, efforts (V/2, V/2, 0)", () => {
    expect(solved({ siblings: 3, decisiveness: 2 }).status).toBe("none");
    const pair = solved({ siblings: 2, decisiveness: 2, prize: 1 });
    expect(pair.status).toBe("solved");
    expect(pair.outcome.effort).toBe(0.5);
    const outsider = (own: number) => own ** 2 / (own ** 2 + 2 * 0.5 ** 2) - own;
    expect(bestEffort(outsider, 1)).toEqual({ effort: 0, payoff: 0 });
  });

  test("property: for 1 < r ≤ 2 as many as r/(r − 1) allows may compete, and nobody else gains by joining them", () => {
    fc.assert(
      fc.property(fc.oneof(between(1.02, 2), fc.constantFrom(1.25, 1.5, 2)), (decisiveness) => {
        const siblings = Math.floor(decisiveness / (decisiveness - 1) + 1e-9);
        const { status, outcome } = solved({ siblings, decisiveness, prize: 1 });
        expect(status).toBe("solved");
        expect(solved({ siblings: siblings + 1, decisiveness }).status).toBe("none");
        const rivals = siblings * outcome.effort! ** decisiveness;
        const outsider = (own: number) => own ** decisiveness / (own ** decisiveness + rivals) - own;
        expect(bestEffort(outsider, 1).payoff).toBeLessThan(1e-9);
      }),
      { ...seeded, numRuns: 200 },
    );
  });
});

describe("tullock-contest: comparative statics", () => {
  test("property: effort rises with V and r and falls with c and n, total effort rises with n", () => {
    fc.assert(
      fc.property(contests, between(1.01, 2), ({ siblings, ...given }, more) => {
        const at = { ...given, siblings, decisiveness: Math.min(given.decisiveness, 1) };
        const effort = (input: Input) => solved({ ...at, ...input }).outcome.effort!;
        const base = effort({});
        expect(effort({ prize: at.prize * more })).toBeGreaterThan(base);
        expect(effort({ unitCost: at.unitCost * more })).toBeLessThan(base);
        expect(effort({ decisiveness: at.decisiveness / more })).toBeLessThan(base);
        expect(effort({ siblings: siblings + 1 })).toBeLessThan(base);
        const [few, many] = [solved(at).outcome, solved({ ...at, siblings: siblings + 1 }).outcome];
        expect(many.totalEffort!).toBeGreaterThan(few.totalEffort!);
        expect(many.payoff!).toBeLessThan(few.payoff!);
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("property: identity (i): the promotion tournament under Gumbel noise of scale 1/r, in log effort", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 1000 }),
        positive(),
        positive(0.05, 1),
        positive(),
        (siblings, prize, r, c) => {
          const contest = solved({ siblings, prize, decisiveness: r }).outcome;
          const tournament = solve(promotionTournament, {
            noiseFamily: "gumbel",
            siblings,
            prize,
            noise: 1 / r,
            effortCost: c,
          }).outcome;
          // The marginal reward of log effort, at equal efforts, on both sides.
          expect(contest.effort! / (c * tournament.effort)).toBeCloseTo(1, 11);
        },
      ),
      { ...seeded, numRuns: 100 },
    );
  });
});

describe("tullock-contest: as a finite game", () => {
  const share = (own: number, others: number) => (own + others === 0 ? "1/2" : `${own}/${own + others}`);

  test("whole efforts and V = 16: the general solver finds that both exert 4", () => {
    const payoffs = Array.from({ length: 17 }, (_, own) =>
      Array.from({ length: 17 }, (_, others) =>
        exact.format(exact.sub(exact.mul(exact.from(16), exact.from(share(own, others))), exact.from(own))),
      ),
    );
    const game = symmetricGame(payoffs);
    expect(pureEquilibria(game).solutions).toEqual([[4, 4]]);
    const [mixed] = lemkeHowson(game).solutions;
    expect(mixed!.map((strategy) => strategy.findIndex((p) => exact.format(p) === "1"))).toEqual([4, 4]);
  });

  test.each([
    [2, 1],
    [3, 1],
    [2, 1.6],
    [3, 1.4],
  ])("%i contestants, r = %d: equilibria on ever finer grids close in on x*", (siblings, decisiveness) => {
    const { effort } = solved({ siblings, decisiveness, prize: 1 }).outcome;
    // The candidate lies between points of every grid.
    const top = 1.07 * effort!;
    for (const points of [8, 16, 32]) {
      const step = top / points;
      const game = gameFromFunction(
        new Array(siblings).fill(points + 1),
        (profile) => {
          const impacts = profile.map((i) => (i * step) ** decisiveness);
          const total = impacts.reduce((a, b) => a + b, 0);
          return profile.map((i, k) => (total === 0 ? 1 / siblings : impacts[k]! / total) - i * step);
        },
        { field: float },
      );
      const equilibria = pureEquilibria(game).solutions;
      expect(equilibria.length).toBeGreaterThan(0);
      for (const profile of equilibria) {
        for (const i of profile) expect(Math.abs(i * step - effort!)).toBeLessThanOrEqual(1.01 * step);
      }
    }
  });

  test("r = 3, two contestants: no grid has a pure equilibrium either", () => {
    expect(solved({ siblings: 2, decisiveness: 3 }).status).toBe("none");
    for (const points of [10, 20, 40]) {
      const payoff = (i: number, j: number) => (i + j === 0 ? 1 / 2 : i ** 3 / (i ** 3 + j ** 3)) - i / points;
      const game = gameFromFunction([points + 1, points + 1], ([i, j]) => [payoff(i!, j!), payoff(j!, i!)], {
        field: float,
      });
      expect(pureEquilibria(game).status).toBe("none");
    }
  });
});

describe("tullock-contest: the certificate and what it refuses", () => {
  const input = { siblings: 4, prize: 120, unitCost: 2 };

  test.each(["1", "5/4"])("does not verify wrong efforts at r = %s, in either arithmetic", (decisiveness) => {
    const right = solved({ ...input, decisiveness }).outcome.effort!;
    const game = tullockContest.build(
      readParameters(tullockContest, { ...input, decisiveness }, float).values as never,
    );
    const fine = tullockContest.exact!.build(
      readParameters(tullockContest, { ...input, decisiveness }, exact).values as never,
    );
    for (const wrong of [0, 0.99 * right, 1.01 * right, 60]) {
      const outcome = { effort: wrong, totalEffort: 4 * wrong, payoff: 30 - 2 * wrong, dissipation: wrong / 15 };
      expect(certificate(game, outcome).verified).toBe(false);
      const fraction = exact.from(wrong.toFixed(6));
      expect(certificate(fine, { effort: fraction, totalEffort: null, payoff: null, dissipation: null }).verified).toBe(
        false,
      );
    }
  });

  test.each<[Input, string]>([
    [{ siblings: 1 }, "siblings is 1"],
    [{ prize: 0 }, "prize is 0; choose a value in (0, ∞)"],
    [{ decisiveness: 0 }, "decisiveness is 0"],
    [{ unitCost: 0 }, "unitCost is 0"],
    [{ prize: 1e-200, unitCost: 1e200 }, "beyond what doubles can compute with"],
    [{ prize: 1e200 }, "an effort is 1.875e+199"],
  ])("refuses %j", (given, message) => {
    expect(() => solved(given)).toThrow(DomainError);
    expect(() => solved(given)).toThrow(message);
  });

  test("fractions know no such limits", () => {
    expect(solveExact(tullockContest, { prize: "1e200" }).status).toBe("solved");
  });
});
