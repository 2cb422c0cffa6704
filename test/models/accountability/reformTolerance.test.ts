import * as fc from "fast-check";
import Fraction from "fraction.js";
import { certificate, exact, type ParameterInputs, type Rational, readParameters, solve, solveExact } from "jiama";
import { type ReformToleranceOutcome, type ReformToleranceParameters, reformTolerance } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, positive, probability, seeded } from "../../arbitraries/parameters.ts";

type Input = ParameterInputs<ReformToleranceParameters>;
type Range = readonly [string, string] | null;

/** The outcome in lowest terms. */
function inFractions(input: Input) {
  const { status, outcome } = solveExact(reformTolerance, input);
  expect(status).toBe("solved");
  const text = (value: Rational | null): string | null => (value === null ? null : exact.format(value));
  const range = (value: readonly [Rational, Rational] | null): Range =>
    value === null ? null : [exact.format(value[0]), exact.format(value[1])];
  return {
    toleranceWindow: range(outcome.toleranceWindow),
    reformThreshold: text(outcome.reformThreshold),
    abuseThreshold: text(outcome.abuseThreshold),
    reformWindow: range(outcome.reformWindow),
    requiredAccuracy: text(outcome.requiredAccuracy),
  };
}

const inside = (x: Fraction, range: Range): boolean =>
  range !== null && x.compare(range[0]) >= 0 && x.compare(range[1]) <= 0;

const share = fc.integer({ min: 0, max: 12 }).map((k) => new Fraction(k, 12));
const amount = fc.integer({ min: 0, max: 16 }).map((k) => new Fraction(k, 4));
const grid = Array.from({ length: 25 }, (_, k) => new Fraction(k, 24));

/** An official without any part of a regime beside tolerance, in numbers that meet and miss the bounds exactly. */
const official = fc.record({ p: share, R: amount, g: amount, D: amount });
type Official = { readonly p: Fraction; readonly R: Fraction; readonly g: Fraction; readonly D: Fraction };

const inputOf = ({ p, R, g, D }: Official): Input => ({
  successProbability: p.toFraction(),
  reformGain: R.toFraction(),
  abuseGain: g.toFraction(),
  penalty: D.toFraction(),
});

/** What reform and abuse gain over routine at tolerances for failed reform and failed abuse, case by case. */
function overRoutine({ p, R, g, D }: Official, forReform: Fraction, forAbuse: Fraction) {
  const failed = new Fraction(1).sub(p);
  const sanctioned = (tolerance: Fraction): Fraction => new Fraction(1).sub(tolerance).mul(D);
  return { reform: p.mul(R).sub(failed.mul(sanctioned(forReform))), abuse: g.sub(sanctioned(forAbuse)) };
}

describe("reform-tolerance", () => {
  test("golden: p .6, R 2, D 6, g 1.5 leave the window [.5, .75]", () => {
    const { status, outcome, certificate: evidence } = solve(reformTolerance);
    expect(status).toBe("solved");
    expect(outcome.toleranceWindow![0]).toBeCloseTo(0.5, 15);
    expect(outcome.toleranceWindow![1]).toBeCloseTo(0.75, 15);
    expect(outcome).toMatchObject({ requiredAccuracy: 0 });
    expect(evidence.conditions.every(({ holds }) => holds)).toBe(true);
    expect(inFractions({})).toEqual({
      toleranceWindow: ["1/2", "3/4"],
      reformThreshold: "1/2",
      abuseThreshold: "3/4",
      reformWindow: ["1/2", "11/12"],
      requiredAccuracy: "0",
    });
  });

  test.each<[string, Input, Partial<ReturnType<typeof inFractions>>]>([
    [
      "without a penalty reform pays and abuse does too",
      { penalty: 0 },
      { reformThreshold: "0", abuseThreshold: null },
    ],
    ["reform that never fails needs no tolerance", { successProbability: 1 }, { toleranceWindow: ["0", "3/4"] }],
    [
      "reform that never succeeds needs all",
      { successProbability: 0 },
      { reformThreshold: "1", requiredAccuracy: "1/4" },
    ],
    ["a gain that no penalty outweighs", { abuseGain: 7 }, { abuseThreshold: null, requiredAccuracy: null }],
    ["the window is a point at g = pR/(1 − p)", { abuseGain: 3 }, { toleranceWindow: ["1/2", "1/2"] }],
    ["just above there is none", { abuseGain: "3.01" }, { toleranceWindow: null, requiredAccuracy: "1/600" }],
  ])("%s", (_, input, expected) => {
    expect(inFractions(input)).toMatchObject(expected);
  });

  test("property: the windows hold exactly the tolerances at which the official so chooses, by enumeration", () => {
    fc.assert(
      fc.property(official, (at) => {
        const { toleranceWindow, reformWindow } = inFractions(inputOf(at));
        for (const tolerance of grid) {
          const { reform, abuse } = overRoutine(at, tolerance, tolerance);
          expect(inside(tolerance, toleranceWindow)).toBe(reform.compare(0) >= 0 && abuse.compare(0) <= 0);
          expect(inside(tolerance, reformWindow)).toBe(reform.compare(0) >= 0 && reform.compare(abuse) >= 0);
        }
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("G7 P1: a uniform tolerance does both if and only if g ≤ min(D, pR/(1 − p))", () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(official, (at) => {
        const { p, R, g, D } = at;
        const worth = p.compare(1) === 0 ? null : p.mul(R).div(new Fraction(1).sub(p));
        const possible = g.compare(D) <= 0 && (worth === null || g.compare(worth) <= 0);
        expect(inFractions(inputOf(at)).toleranceWindow !== null).toBe(possible);
        seen.add(possible);
      }),
      { ...seeded, numRuns: 200 },
    );
    expect(seen.size).toBe(2);
  });

  test("G7 P2: without a window no list works that exempts both alike; one works if its accuracy J reaches the required", () => {
    const needed = new Set<boolean>();
    const coarse = grid.filter((_, k) => k % 2 === 0);
    fc.assert(
      fc.property(official, (at) => {
        const { toleranceWindow, reformThreshold, abuseThreshold, requiredAccuracy } = inFractions(inputOf(at));
        const works = (high: Fraction, low: Fraction): boolean => {
          const { reform, abuse } = overRoutine(at, high, low);
          return reform.compare(0) >= 0 && abuse.compare(0) <= 0;
        };
        const working = coarse.flatMap((high) => coarse.flatMap((low) => (works(high, low) ? [high.sub(low)] : [])));
        if (requiredAccuracy === null) {
          expect(working).toEqual([]);
          return;
        }
        const [high, low] = [new Fraction(reformThreshold!), new Fraction(abuseThreshold!)];
        expect(works(high, low)).toBe(true);
        if (toleranceWindow === null) {
          expect(high.sub(low).toFraction()).toBe(requiredAccuracy);
          for (const accuracy of working) expect(accuracy.compare(requiredAccuracy)).toBeGreaterThanOrEqual(0);
        }
        // φ_H = φ_L suffices if and only if there is a window.
        expect(new Fraction(requiredAccuracy).compare(0) > 0).toBe(toleranceWindow === null);
        needed.add(toleranceWindow === null);
      }),
      { ...seeded, numRuns: 60 },
    );
    expect(needed.size).toBe(2);
  });

  test("G7 P3: the harsher the penalty, the more tolerance reform needs, strictly once it needs any", () => {
    fc.assert(
      fc.property(official, fc.integer({ min: 1, max: 9 }), (at, more) => {
        const harsher = { ...at, D: at.D.add(new Fraction(more, 4)) };
        const [now, then] = [at, harsher].map((each) => new Fraction(inFractions(inputOf(each)).reformThreshold!));
        const saturated = now!.compare(1) === 0 || then!.compare(0) === 0;
        expect(then!.compare(now!)).toBe(saturated ? 0 : 1);
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("own result: the window widens with the penalty while reform needs no tolerance, and narrows once it does", () => {
    const width = (penalty: string): string => {
      const [low, high] = inFractions({ penalty }).toleranceWindow!;
      return new Fraction(high).sub(low).toFraction();
    };
    expect(["3/2", "2", "3", "6", "12"].map(width)).toEqual(["0", "1/4", "1/2", "1/4", "1/8"]);
    fc.assert(
      fc.property(official, fc.integer({ min: 1, max: 9 }), (at, more) => {
        const spans = [at, { ...at, D: at.D.add(new Fraction(more, 4)) }].map((each) => inFractions(inputOf(each)));
        fc.pre(spans.every(({ toleranceWindow }) => toleranceWindow !== null));
        const [now, then] = spans.map(({ toleranceWindow }) =>
          new Fraction(toleranceWindow![1]).sub(toleranceWindow![0]),
        );
        if (new Fraction(spans[0]!.reformThreshold!).compare(0) > 0) expect(then!.compare(now!)).toBeLessThanOrEqual(0);
        if (spans[1]!.reformThreshold === "0") expect(then!.compare(now!)).toBeGreaterThanOrEqual(0);
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("own result: who could abuse reforms at some tolerance if and only if g ≤ min(p(R + D), pR/(1 − p)): more often", () => {
    let wider = 0;
    fc.assert(
      fc.property(official, (at) => {
        const { p, R, g, D } = at;
        const { toleranceWindow, reformWindow } = inFractions(inputOf(at));
        const worth = p.compare(1) === 0 ? null : p.mul(R).div(new Fraction(1).sub(p));
        const possible = g.compare(p.mul(R.add(D))) <= 0 && (worth === null || g.compare(worth) <= 0);
        expect(reformWindow !== null).toBe(possible);
        if (toleranceWindow === null) {
          if (reformWindow !== null) wider += 1;
          return;
        }
        expect(new Fraction(reformWindow![0]).compare(toleranceWindow[0])).toBeLessThanOrEqual(0);
        expect(new Fraction(reformWindow![1]).compare(toleranceWindow[1])).toBeGreaterThanOrEqual(0);
      }),
      { ...seeded, numRuns: 200 },
    );
    expect(wider).toBeGreaterThan(5);
  });

  test("counter-example: abuse beats routine at every tolerance, and the official reforms nevertheless", () => {
    const { toleranceWindow, abuseThreshold, reformWindow } = inFractions({ penalty: 1 });
    expect([toleranceWindow, abuseThreshold]).toEqual([null, null]);
    expect(reformWindow).toEqual(["0", "1/2"]);
  });

  test("float and exact agree, and both certificates hold", () => {
    fc.assert(
      fc.property(official, (at) => {
        const floating = solve(reformTolerance, inputOf(at));
        const rational = solveExact(reformTolerance, inputOf(at));
        expect([floating.status, rational.status]).toEqual(["solved", "solved"]);
        expect(exact.format(rational.certificate.maxGain)).toBe("0");
        for (const field of ["reformThreshold", "abuseThreshold"] as const) {
          const [a, b] = [floating.outcome[field], rational.outcome[field]];
          if (a !== null && b !== null) expect(a).toBeCloseTo(exact.toNumber(b), 12);
        }
      }),
      { ...seeded, numRuns: 100 },
    );
  });
});

describe("reform-tolerance under a regime", () => {
  const regime = "capped+joint+veto+balanced+oversight+appeals";
  const anything = fc.record({
    successProbability: probability(),
    reformGain: positive(),
    abuseGain: positive(),
    penalty: positive(),
    liabilityCap: positive(),
    jointLiability: probability(),
    careerStake: positive(),
    reward: positive(),
    lossAversion: between(0.5, 3),
    oversight: probability(),
    oversightError: probability(),
    reversalInnocent: probability(),
    reversalGuilty: probability(),
    appealFee: positive(),
  });

  test("property: at each tolerance the official chooses as one who foresees exemption, the public and an appeal", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anything, (at) => {
        const { status, outcome } = solve(reformTolerance, { ...at, regime });
        expect(status).toBe("solved");
        const loss =
          at.lossAversion * ((1 + at.jointLiability) * Math.min(at.penalty, at.liabilityCap) + at.careerStake);
        /** Expected loss after a failure whom the public blames with the given probability when it looks. */
        const afterFailure = (tolerance: number, blamed: number, reversal: number): number => {
          const sanctioned = 1 - tolerance + tolerance * at.oversight * blamed;
          return sanctioned * Math.min(loss, (1 - reversal) * loss + at.appealFee);
        };
        for (let k = 0; k <= 20; k += 1) {
          const tolerance = k / 20;
          const { successProbability: p } = at;
          const failedReform = afterFailure(tolerance, at.oversightError, at.reversalInnocent);
          const reform = p * (at.reformGain + at.reward) - (1 - p) * failedReform;
          const abuse = at.abuseGain - afterFailure(tolerance, 1, at.reversalGuilty);
          const close = [reform - at.reward, abuse - at.reward, reform - abuse].some(
            (gap) => Math.abs(gap) < 1e-9 * (1 + loss + at.reward),
          );
          if (close) continue;
          const holds = (range: readonly [number, number] | null) =>
            range !== null && tolerance >= range[0] && tolerance <= range[1];
          expect(holds(outcome.toleranceWindow)).toBe(reform > at.reward && abuse < at.reward);
          expect(holds(outcome.reformWindow)).toBe(reform > at.reward && reform > abuse);
          seen.add(`${reform > at.reward} ${abuse > at.reward} ${reform > abuse}`);
        }
      }),
      { ...seeded, numRuns: 200 },
    );
    expect(seen.size).toBe(6);
  });

  test("judgment-proofness: beyond the cap more penalty moves no threshold", () => {
    const at = (penalty: number) => inFractions({ regime: "capped", penalty, liabilityCap: 4 });
    expect(at(4)).toEqual(at(100));
    expect(at(4)).toEqual(inFractions({ penalty: 4 }));
    expect(at(3)).not.toEqual(at(4));
  });

  test("a public that blames failed reform at every tolerance stifles it: no tolerance is enough", () => {
    const { reformThreshold, toleranceWindow, requiredAccuracy } = inFractions({
      regime: "oversight",
      oversight: "0.8",
      oversightError: "1",
    });
    expect([reformThreshold, toleranceWindow, requiredAccuracy]).toEqual([null, null, null]);
  });

  test("a public that sees abuse alone removes the limit to tolerance", () => {
    // At full tolerance abuse still costs sD = 1.5 = g.
    const { abuseThreshold, toleranceWindow } = inFractions({ regime: "oversight", oversight: "1/4" });
    expect([abuseThreshold, toleranceWindow]).toEqual(["1", ["1/2", "1"]]);
  });

  test("a bonus for not failing raises the tolerance that reform needs, and deters abuse", () => {
    const { reformThreshold, abuseThreshold } = inFractions({ regime: "balanced", reward: 1 });
    expect([reformThreshold, abuseThreshold]).toEqual(["2/3", "11/12"]);
  });

  test("tolerance is sought whether the regime names it or not", () => {
    expect(inFractions({ regime: "tolerance+joint", jointLiability: "1/2" })).toEqual(
      inFractions({ regime: "joint", jointLiability: "1/2" }),
    );
  });

  test.each(["strict", "tolerance-list", "negligence"])("refuses %s, which leaves no tolerance to choose", (id) => {
    expect(() => solve(reformTolerance, { regime: id })).toThrow(
      /reform-tolerance: the regime .* choose from tolerance/,
    );
  });

  test("refuses payoffs beyond the doubles", () => {
    expect(() => solve(reformTolerance, { penalty: 1.5e308, regime: "joint", jointLiability: 1 })).toThrow(
      "exceed the range of doubles",
    );
  });
});

describe("the check of reform-tolerance", () => {
  const input = { penalty: "3" };
  const { outcome } = solveExact(reformTolerance, input);
  const { values } = readParameters(reformTolerance, input, exact);
  const verified = (claim: Partial<ReformToleranceOutcome<Rational>>): boolean =>
    certificate(reformTolerance.exact!.build(values as never), { ...outcome, ...claim }).verified;
  const [low, middle, high] = ["0", "1/4", "1/2"].map(exact.from) as [Rational, Rational, Rational];

  test("accepts the outcome", () => {
    expect(inFractions(input)).toMatchObject({ toleranceWindow: ["0", "1/2"], reformWindow: ["0", "5/6"] });
    expect(verified({})).toBe(true);
  });

  test.each<[string, Partial<ReformToleranceOutcome<Rational>>]>([
    ["a threshold of reform that is too high", { reformThreshold: middle, toleranceWindow: [middle, high] }],
    ["a threshold of reform denied", { reformThreshold: null, toleranceWindow: null, requiredAccuracy: null }],
    ["a threshold of abuse that is too low", { abuseThreshold: middle, toleranceWindow: [low, middle] }],
    ["a threshold of abuse that is too high", { abuseThreshold: exact.one, toleranceWindow: [low, exact.one] }],
    ["a window denied", { toleranceWindow: null }],
    ["a window that is not that of the thresholds", { toleranceWindow: [low, middle] }],
    ["a reform window that is too narrow", { reformWindow: [low, high] }],
    ["a reform window that is too wide", { reformWindow: [low, exact.one] }],
    ["a reform window denied", { reformWindow: null }],
    ["accuracy that is not needed", { requiredAccuracy: middle }],
    ["accuracy denied", { requiredAccuracy: null }],
  ])("refuses %s", (_, claim) => {
    expect(verified(claim)).toBe(false);
  });
});
