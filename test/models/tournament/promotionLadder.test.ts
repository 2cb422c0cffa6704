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
import { type PromotionLadderParameters, promotionLadder, promotionTournament } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, positive, seeded } from "../../arbitraries/parameters.ts";
import { bestEffort, contestPayoff } from "../lotteryByHand.ts";

type Input = ParameterInputs<PromotionLadderParameters>;

const solved = (input: Input) => solve(promotionLadder, input);

/** Ladders of like tiers, `r` strictly below `n/(n − 1)`. */
const uniform = fc
  .record({
    tiers: fc.integer({ min: 2, max: 8 }),
    wageGap: positive(),
    discount: between(0.05, 0.99),
    siblings: fc.integer({ min: 2, max: 8 }),
    share: between(0.05, 0.95),
  })
  .map(({ share, ...at }) => ({ ...at, decisiveness: (share * at.siblings) / (at.siblings - 1) }));

/** Ladders whose tiers differ. */
const varied = fc.integer({ min: 1, max: 5 }).chain((tiers) => {
  const list = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: tiers, maxLength: tiers });
  return fc
    .record({
      tiers: fc.constant(tiers),
      wageGap: list(fc.oneof(positive(), fc.constant(0))),
      discount: between(0, 0.99),
      siblings: list(fc.integer({ min: 2, max: 5 })),
      shares: list(between(0.05, 1)),
    })
    .map(({ shares, ...at }) => ({
      ...at,
      decisiveness: shares.map((share, i) => (share * at.siblings[i]!) / (at.siblings[i]! - 1)),
    }));
});

describe("promotion-ladder: Tullock tiers", () => {
  test("golden: Δw 1, ρ .9, n 2, r 1 give 1, 1.225, 1.275625, 1.287015625, 1.289578516", () => {
    const { status, outcome } = solved({});
    expect(status).toBe("solved");
    const golden = [1, 1.225, 1.275625, 1.287015625, 1.28957851562];
    for (const [tier, prize] of golden.entries()) expect(outcome.prizes[tier]).toBeCloseTo(prize, 10);
    expect(outcome.limitPrize).toBeCloseTo(1 / (1 - 0.9 / 4), 14);
    expect(outcome.efforts[0]).toBe(0.25);
  });

  test("answers in fractions", () => {
    const { status, outcome, certificate: evidence } = solveExact(promotionLadder, { decisiveness: "3/2" });
    expect(status).toBe("solved");
    expect(outcome.prizes.slice(0, 3).map((prize) => exact.format(prize!))).toEqual(["1", "89/80", "7201/6400"]);
    expect([exact.format(outcome.limitPrize!), exact.format(evidence.maxGain)]).toEqual(["80/71", "0"]);
  });

  test("property: no effort in any tier gains, where what competing above is worth is foreseen, by search", () => {
    fc.assert(
      fc.property(varied, (at) => {
        const { status, outcome } = solved(at);
        expect(status).toBe("solved");
        let above = 0;
        for (let i = 0; i < at.tiers; i += 1) {
          const prize = at.wageGap[i]! + at.discount * above;
          const size = Math.max(...at.wageGap);
          expect(Math.abs(outcome.prizes[i]! - prize)).toBeLessThanOrEqual(1e-9 * size);
          const effort = outcome.efforts[i]!;
          const tier = { prizes: [prize], siblings: at.siblings[i]!, decisiveness: at.decisiveness[i]!, unitCost: 1 };
          above = Math.max(0, contestPayoff(tier, effort, effort));
          const best = bestEffort((own) => contestPayoff(tier, own, effort), prize);
          if (prize > 0) expect(best.payoff).toBeLessThanOrEqual(above + 1e-8 * size);
        }
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("G4 P1: with equal gaps prizes and efforts rise from top to bottom, towards Δw/(1 − ρq) (激励自上而下放大)", () => {
    fc.assert(
      fc.property(uniform, (at) => {
        const { prizes, efforts, limitPrize } = solved(at).outcome;
        const { siblings: n, decisiveness: r } = at;
        const q = (n - r * (n - 1)) / n ** 2;
        expect(limitPrize! / (at.wageGap / (1 - at.discount * q))).toBeCloseTo(1, 11);
        const separated = (at.discount * q) ** (at.tiers - 1) > 1e-12;
        for (let i = 1; i < at.tiers; i += 1) {
          if (separated) expect(prizes[i]!).toBeGreaterThan(prizes[i - 1]!);
          if (separated) expect(efforts[i]!).toBeGreaterThan(efforts[i - 1]!);
          const [before, after] = [limitPrize! - prizes[i - 1]!, limitPrize! - prizes[i]!];
          expect(Math.abs(after - at.discount * q * before)).toBeLessThan(1e-12 * limitPrize!);
        }
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("G4 P1, the edge: at r = n/(n − 1) or without a future all prizes are equal", () => {
    const equal = (input: Input) =>
      new Set(solveExact(promotionLadder, input).outcome.prizes.map((v) => exact.format(v!))).size;
    expect([equal({ decisiveness: 2 }), equal({ discount: 0 }), equal({})]).toEqual([1, 1, 5]);
    expect(equal({ siblings: 5, decisiveness: "5/4" })).toBe(1);
  });

  test("G4 P2 (Rosen): equal prizes need the top gap V against V(1 − ρq) everywhere below", () => {
    fc.assert(
      fc.property(uniform, (at) => {
        const { siblings: n, decisiveness: r, wageGap: prize } = at;
        const below = prize * (1 - (at.discount * (n - r * (n - 1))) / n ** 2);
        const wageGap = [prize, ...new Array(at.tiers - 1).fill(below)];
        const { prizes, limitPrize } = solved({ ...at, wageGap }).outcome;
        for (const each of prizes) expect(each! / prize).toBeCloseTo(1, 12);
        expect(prize).toBeGreaterThan(below);
        expect(limitPrize).toBeNull();
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("the limit is given where all tiers are alike, in lists too", () => {
    const limit = (input: Input) => solved({ tiers: 2, ...input }).outcome.limitPrize;
    expect(limit({ wageGap: [1, 1] })).toBe(limit({}));
    for (const input of [{ wageGap: [1, 2] }, { siblings: [2, 3] }, { decisiveness: [1, "1/2"] }]) {
      expect(limit(input)).toBeNull();
      expect(solveExact(promotionLadder, { tiers: 2, ...input }).outcome.limitPrize).toBeNull();
    }
  });
});

describe("promotion-ladder: rank-order tiers", () => {
  const ladders = fc.record({
    tiers: fc.integer({ min: 1, max: 6 }),
    wageGap: positive(0.1, 10),
    discount: between(0, 0.99),
    siblings: fc.integer({ min: 2, max: 8 }),
    noise: positive(0.5, 20),
    effortCost: positive(0.1, 10),
  });

  test("property: each tier is the promotion tournament under normal noise for its prize", () => {
    fc.assert(
      fc.property(ladders, ({ tiers, ...at }) => {
        const { status, outcome } = solved({ tiers, ...at });
        let above: number | null = 0;
        for (let i = 0; i < tiers; i += 1) {
          if (above === null) {
            expect([outcome.prizes[i], outcome.efforts[i], outcome.payoffs[i]]).toEqual([null, null, null]);
            continue;
          }
          const prize: number = at.wageGap + at.discount * above;
          const { siblings, noise, effortCost } = at;
          const tier = solve(promotionTournament, { siblings, noise, effortCost, prize });
          expect(outcome.prizes[i]! / prize).toBeCloseTo(1, 11);
          expect(outcome.efforts[i] === null).toBe(tier.status === "none");
          above = tier.status === "none" ? null : (tier.outcome.payoff as number);
          if (above !== null) expect(outcome.efforts[i]! / tier.outcome.effort).toBeCloseTo(1, 11);
        }
        expect(status).toBe(above === null ? "none" : "solved");
      }),
      { ...seeded, numRuns: 40 },
    );
  });

  test("property: the limit reproduces itself, and prizes of ever lower tiers tend to it", () => {
    fc.assert(
      fc.property(ladders, (at) => {
        const { status, outcome } = solved({ ...at, tiers: 40 });
        fc.pre(status === "solved" && outcome.limitPrize !== null);
        expect(outcome.prizes.at(-1)! / outcome.limitPrize!).toBeCloseTo(1, 9);
      }),
      { ...seeded, numRuns: 25 },
    );
  });

  test("refuted: with equal gaps prizes always rise down the ladder. Where efforts eat the prize up, they alternate", () => {
    const { status, outcome } = solved({ tiers: 4, wageGap: 7, noise: 1 });
    expect(status).toBe("solved");
    const rises = outcome.prizes.slice(1).map((prize, i) => prize! > outcome.prizes[i]!);
    expect(rises).toEqual([true, false, true]);
    // Beyond V = cσ²/(nψ²) = 2π a greater prize leaves less.
    expect(Math.min(...(outcome.prizes as number[]))).toBeGreaterThan(2 * Math.PI);
  });

  test("the limit is not given where the tier has no equilibrium at it", () => {
    const { status, outcome } = solved({ tiers: 1, wageGap: 12.3, noise: 1 });
    expect(status).toBe("solved");
    expect(outcome.limitPrize).toBeNull();
    expect(solved({ tiers: 1, wageGap: 12, noise: 1 }).outcome.limitPrize).toBeCloseTo(12.1719, 4);
  });

  test("a tier whose prize is too large for its noise has no equilibrium, and below it nothing is known", () => {
    const { status, outcome, certificate: evidence } = solved({ tiers: 3, wageGap: [1, 40, 1], noise: 1 });
    expect(status).toBe("none");
    expect(outcome.efforts.map((effort) => effort === null)).toEqual([false, true, true]);
    expect(outcome.prizes[2]).toBeNull();
    expect(evidence.alternatives).toHaveLength(1);
    expect(evidence.alternatives[0]).toMatchObject({
      equilibrium: false,
      label: { zh: expect.stringContaining("第 2 层") },
    });
  });
});

describe("promotion-ladder: the certificate and what it refuses", () => {
  test("verifies neither a wrong effort, nor a wrong prize, nor a wrong limit", () => {
    const game = promotionLadder.build(readParameters(promotionLadder, { tiers: 3 }, float).values as never);
    const { outcome } = solved({ tiers: 3 });
    const replaced = (list: readonly (number | null)[], i: number, by: number) =>
      list.map((x, k) => (k === i ? by : x));
    expect(certificate(game, outcome).verified).toBe(true);
    expect(certificate(game, { ...outcome, efforts: replaced(outcome.efforts, 1, 0.31) }).verified).toBe(false);
    expect(certificate(game, { ...outcome, prizes: replaced(outcome.prizes, 2, 1.2756) }).verified).toBe(false);
    expect(certificate(game, { ...outcome, limitPrize: 1.29 }).verified).toBe(false);
  });

  test.each<[Input, string]>([
    [
      { decisiveness: 2.1 },
      "decisiveness is 2.1 with 2 siblings; such a contest has no equilibrium with equal efforts, choose at most 2/1",
    ],
    [
      { siblings: [2, 2, 2, 2, 3], decisiveness: 1.6 },
      "at stage 5 from the top parameter decisiveness is 1.6 with 3 siblings",
    ],
    [
      { noise: 1, decisiveness: 1.5 },
      "decisiveness is not used: with noise the tiers are rank-order tournaments; leave it at 1",
    ],
    [{ effortCost: 2 }, "effortCost is not used: without noise the tiers are Tullock contests; leave it at 1"],
    [{ wageGap: [1, 1] }, "wageGap has 2 values, but tiers = 5 asks for 5"],
    [{ discount: 1 }, "discount is 1; choose a value in [0, 1)"],
    [{ wageGap: 1e200 }, "promotion-ladder: an effort is"],
  ])("refuses %j", (given, message) => {
    expect(() => solved(given)).toThrow(DomainError);
    expect(() => solved(given)).toThrow(message);
  });

  test("in fractions normal noise is refused, and the edge r = n/(n − 1) is not", () => {
    expect(() => solveExact(promotionLadder, { noise: 1 })).toThrow(NotRationalError);
    expect(solveExact(promotionLadder, { siblings: 3, decisiveness: "3/2" }).status).toBe("solved");
    expect(() => solveExact(promotionLadder, { siblings: 3, decisiveness: "1500001/1000000" })).toThrow(DomainError);
    for (const n of [27, 10_000]) {
      expect(solved({ siblings: n, decisiveness: `${n}/${n - 1}` }).status).toBe("solved");
    }
  });
});
