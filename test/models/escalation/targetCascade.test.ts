import * as fc from "fast-check";
import {
  certificate,
  float,
  integral,
  normalDensity,
  normalDistribution,
  readParameters,
  solve,
  winProbability,
} from "jiama";
import { promotionTournament, targetCascade } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, positive, probability, real, seeded } from "../../arbitraries/parameters.ts";

const golden = {
  prize: 4,
  siblings: 5,
  noise: 2,
  penalty: 6,
  tolerance: 0.3,
  slippage: 1,
  markupCost: 2,
  passThrough: 0.2,
};

/** One level with everything explicit; the stake is D(1 − φ). */
interface Level {
  readonly prize: number;
  readonly siblings: number;
  readonly noise: number;
  readonly penalty: number;
  readonly tolerance: number;
  readonly slippage: number;
  readonly markupCost: number;
  readonly passThrough: number;
}

const level: fc.Arbitrary<Level> = fc.record({
  prize: positive(),
  siblings: fc.integer({ min: 2, max: 40 }),
  noise: positive(0.05, 20),
  penalty: positive(),
  tolerance: between(0, 0.999),
  slippage: real(8),
  markupCost: positive(0.02, 50),
  passThrough: between(0, 0.95),
});

/** A level whose payoff is strictly concave: P2–P6 hold along its only branch. */
const concaveLevel = level.map((at): Level => {
  const steepest = ((at.prize + at.penalty) * normalDensity(1)) / at.noise ** 2;
  return { ...at, markupCost: at.markupCost + (1.01 * steepest) / (1 - at.passThrough) };
});

const markupOf = (at: Level, more: object = {}) =>
  solve(targetCascade, { levels: 1, ...at, ...more }).outcome.markups[0]!;

/** The chance of ranking first with a lead, by a quadrature of its own. */
function rankFirst(lead: number, siblings: number): number {
  return integral((t) => normalDensity(t - lead) * normalDistribution(t) ** (siblings - 1), lead - 9, lead + 9, 24, 16);
}

/** U(a) against siblings at `others`, written from the definition. */
function payoffAt(at: Level, a: number, others: number): number {
  const stake = at.penalty * (1 - at.tolerance);
  const missed = normalDistribution((at.slippage - a) / at.noise);
  const cost = ((1 - at.passThrough) * at.markupCost * a ** 2) / 2;
  return at.prize * rankFirst((a - others) / at.noise, at.siblings) - stake * missed - cost;
}

describe("target-cascade", () => {
  test.each([
    [2, 0.875212011],
    [3, 0.875212011],
    [4, 0.8436949234],
    [5, 0.8120457686],
    [10, 0.7104989239],
    [31, 0.5959569627],
  ])("with %i siblings the markup is the known one", (siblings, expected) => {
    const { outcome, status } = solve(targetCascade, { ...golden, siblings });
    expect(status).toBe("solved");
    for (const markup of outcome.markups) expect(markup).toBeCloseTo(expected, 9);
  });

  test("adds the markups up from the initial target", () => {
    const { targets } = solve(targetCascade, golden).outcome;
    expect(targets[0]).toBe(60);
    expect(targets.at(-1)).toBeCloseTo(60 + 3 * 0.8120457686, 8);
  });

  test("one root of the first-order condition that a deviation beats is no equilibrium", () => {
    const result = solve(targetCascade, {
      levels: 1,
      prize: 4,
      siblings: 5,
      noise: 1,
      penalty: 0,
      markupCost: 0.5,
      passThrough: 0,
      slippage: 0,
    });
    expect(result.status).toBe("none");
    expect(result.outcome.markups).toEqual([null]);
    expect(result.outcome.targets).toEqual([60, null]);
    expect(result.outcome.localMaxima[0]![0]).toBeCloseTo(1.86074, 5);
    const [alternative] = result.certificate.alternatives;
    expect(alternative!.equilibrium).toBe(false);
    expect(alternative!.gain).toBeCloseTo(0.107, 3);
    expect(alternative!.bestDeviation[0]).toBeCloseTo(0.24, 2);
  });

  test("of two roots the one from which no deviation gains is the equilibrium", () => {
    const result = solve(targetCascade, {
      levels: 1,
      prize: 0.45,
      siblings: 2,
      noise: 1,
      penalty: 1.5,
      tolerance: 0,
      slippage: 4,
      markupCost: 0.14,
      passThrough: 0,
    });
    expect(result.status).toBe("solved");
    expect(result.outcome.markups[0]).toBeCloseTo(0.94721, 5);
    expect(result.outcome.localMaxima[0]).toHaveLength(2);
    expect(result.outcome.localMaxima[0]![1]).toBeCloseTo(4.56026, 5);
    expect(result.certificate.alternatives[0]!.gain).toBeCloseTo(0.1625, 4);
  });

  test("lists run over the levels, top first", () => {
    const { outcome } = solve(targetCascade, { ...golden, siblings: [5, 10, 31] });
    expect(outcome.markups[0]).toBeCloseTo(0.8120457686, 9);
    expect(outcome.markups[1]).toBeCloseTo(0.7104989239, 9);
    expect(outcome.markups[2]).toBeCloseTo(0.5959569627, 9);
  });

  test("the certificate catches a markup that is not a best response", () => {
    const input = { levels: 1, ...golden };
    const { outcome } = solve(targetCascade, input);
    const game = targetCascade.build(readParameters(targetCascade, input, float).values as never);
    const moved = { ...outcome, markups: [outcome.markups[0]! + 1e-3] };
    expect(certificate(game, outcome).verified).toBe(true);
    expect(certificate(game, moved).verified).toBe(false);
  });

  test("a regime that judges care is refused, and one that does not use a parameter refuses it", () => {
    expect(() => solve(targetCascade, { regime: "negligence" })).toThrow(/no evidence on care/);
    expect(() => solve(targetCascade, { regime: "strict", tolerance: 0.3 })).toThrow(
      /does not use parameter tolerance/,
    );
  });

  test("regimes act through the stake on the own target", () => {
    const { tolerance: _, ...strict } = { ...golden, levels: 1 };
    const markup = (more: object) => solve(targetCascade, { ...strict, ...more }).outcome.markups[0]!;
    const base = (penalty: number) => markup({ regime: "strict", penalty });
    expect(markup({ regime: "tolerance", tolerance: 0.25 })).toBeCloseTo(base(4.5), 12);
    expect(markup({ regime: "capped", liabilityCap: 2 })).toBeCloseTo(base(2), 12);
    expect(markup({ regime: "joint", jointLiability: 0.5 })).toBeCloseTo(base(9), 12);
    expect(markup({ regime: "veto", careerStake: 0.8 })).toBeCloseTo(base(6.8), 12);
    // Without a stake of its own a veto forfeits what a contestant expects of the prize, V Pr(win) = 4/5.
    expect(markup({ regime: "veto" })).toBeCloseTo(base(6.8), 12);
    expect(markup({ regime: "balanced", reward: 1, lossAversion: 2 })).toBeCloseTo(base(13), 12);
    expect(markup({ regime: "tolerance+oversight", tolerance: 0.5, oversight: 0.4 })).toBeCloseTo(base(6 * 0.7), 12);
    expect(markup({ regime: "appeals", reversalGuilty: 0.5, appealFee: 0.6 })).toBeCloseTo(base(6 * 0.6), 12);
  });
});

describe("target-cascade: propositions of G5", () => {
  const property = (name: string, at: fc.Arbitrary<Level>, holds: (at: Level) => void, numRuns = 60) =>
    test(name, () =>
      fc.assert(
        fc.property(at, (x) => void holds(x)),
        { ...seeded, numRuns },
      ),
    );

  property("P1: every layer amplifies strictly where V > 0 or D(1 − φ) > 0", concaveLevel, (at) => {
    expect(markupOf(at)).toBeGreaterThan(0);
  });

  property("P2: markups rise in V, D and χ and fall in φ and κ", concaveLevel, (at) => {
    const here = markupOf(at);
    const slack = 1e-12 * here;
    expect(markupOf({ ...at, prize: at.prize * 0.9 })).toBeLessThan(here + slack);
    expect(markupOf({ ...at, penalty: at.penalty * 0.9 })).toBeLessThan(here + slack);
    expect(markupOf({ ...at, passThrough: at.passThrough * 0.9 })).toBeLessThan(here + slack);
    expect(markupOf({ ...at, tolerance: at.tolerance + 0.1 * (1 - at.tolerance) })).toBeLessThan(here + slack);
    expect(markupOf({ ...at, markupCost: at.markupCost * 1.1 })).toBeLessThan(here);
  });

  property("P3: the number of siblings changes nothing from 2 to 3 and lowers markups after", concaveLevel, (at) => {
    const byCount = [2, 3, 4, 6, 12].map((siblings) => markupOf({ ...at, siblings }));
    expect(byCount[1]).toBeCloseTo(byCount[0]!, 10);
    for (let i = 2; i < byCount.length; i += 1) expect(byCount[i]).toBeLessThan(byCount[i - 1]! * (1 + 1e-12));
  });

  property("P4: the markup moves with slippage in the direction of a − δ", concaveLevel, (at) => {
    const step = 1e-3 * at.noise;
    const [low, here, high] = [-step, 0, step].map((d) => markupOf({ ...at, slippage: at.slippage + d }));
    const z = (here! - at.slippage) / at.noise;
    fc.pre(Math.abs(z) > 0.05 && Math.abs(z) < 5 && Math.abs(high! - low!) > 1e-11 * here!);
    expect(Math.sign(high! - low!)).toBe(Math.sign(z));
  });

  property("P5: noise damps the promotion motive and inflates the safety motive where |z| > 1", concaveLevel, (at) => {
    const [low, here, high] = [1 - 1e-4, 1, 1 + 1e-4].map((s) => markupOf({ ...at, noise: at.noise * s }));
    const z = (here! - at.slippage) / at.noise;
    const promotion = at.prize * winProbability("normal", at.siblings, 1).marginal;
    const safety = at.penalty * (1 - at.tolerance) * normalDensity(z) * (z ** 2 - 1);
    fc.pre(
      Math.abs(safety - promotion) > 1e-2 * (promotion + Math.abs(safety)) && Math.abs(high! - low!) > 1e-11 * here!,
    );
    expect(Math.sign(high! - low!)).toBe(Math.sign(safety - promotion));
  });

  property(
    "P6: the share of the safety motive rises with D, and falls with V iff a(δ − a) < σ²",
    concaveLevel,
    (at) => {
      const share = (x: Level) => solve(targetCascade, { levels: 1, ...x }).outcome.creditShare[0]!;
      const here = share(at);
      fc.pre(here > 1e-6 && here < 1 - 1e-6);
      expect(share({ ...at, penalty: at.penalty * 1.01 })).toBeLessThan(here);
      const a = markupOf(at);
      const margin = at.noise ** 2 - a * (at.slippage - a);
      const change = share({ ...at, prize: at.prize * (1 + 1e-4) }) - share({ ...at, prize: at.prize * (1 - 1e-4) });
      fc.pre(Math.abs(margin) > 1e-2 * at.noise ** 2 && Math.abs(change) > 1e-11);
      expect(Math.sign(change)).toBe(Math.sign(margin));
    },
  );

  property(
    "P7: private incentives exceed the planner's exactly where their marginal value does",
    concaveLevel,
    (at) => {
      const socialValue = 2 * at.penalty;
      const { outcome } = solve(targetCascade, { levels: 1, ...at, socialValue });
      const social = outcome.socialMarkup[0]!;
      const density = normalDensity((social - at.slippage) / at.noise);
      const promotion = at.prize * winProbability("normal", at.siblings, 1).marginal;
      const excess =
        promotion + at.penalty * (1 - at.tolerance) * density - socialValue * (1 - at.passThrough) * density;
      fc.pre(social > 0 && Math.abs(excess) > 1e-6 * (promotion + at.penalty * density));
      expect(Math.sign(outcome.markups[0]! - social)).toBe(Math.sign(excess));
    },
  );

  property("P8: ranking by less noisy announcements raises markups with asymmetry", concaveLevel, (at) => {
    // The sufficient condition must hold under the quieter announcements too.
    const quiet = { ...at, markupCost: at.markupCost + (4 * at.prize) / at.noise ** 2 / (1 - at.passThrough) };
    const more = { announcementNoise: at.noise / 2 };
    const at1 = markupOf(quiet, { ...more, asymmetry: 0.2 });
    const at2 = markupOf(quiet, { ...more, asymmetry: 0.6 });
    expect(at2).toBeGreaterThan(at1);
  });

  test("no equilibrium is reported where a deviation gains, anywhere in the domain", () => {
    fc.assert(
      fc.property(level, (at) => {
        const result = solve(targetCascade, { levels: 1, ...at });
        const { status, outcome } = result;
        const stake = at.penalty * (1 - at.tolerance);
        const k = (1 - at.passThrough) * at.markupCost;
        const top = Math.sqrt((2 * (at.prize + stake)) / k);
        const bestGain = (others: number) => {
          const stay = payoffAt(at, others, others);
          let gain = 0;
          for (let i = 0; i <= 60; i += 1) gain = Math.max(gain, payoffAt(at, (top * i) / 60, others) - stay);
          return gain;
        };
        const scale = 1e-8 * (at.prize + stake);
        if (status === "solved") expect(bestGain(outcome.markups[0]!)).toBeLessThan(scale);
        else {
          expect(status).toBe("none");
          for (const { chosen, bestDeviation } of result.certificate.alternatives) {
            const [stay, deviate] = [chosen[0]!, bestDeviation[0]!];
            expect(payoffAt(at, deviate, stay)).toBeGreaterThan(payoffAt(at, stay, stay));
          }
          expect(result.certificate.alternatives.length).toBe(outcome.localMaxima[0]!.length);
        }
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("the answer is the one that a certificate of its own confirms", () => {
    fc.assert(
      fc.property(level, probability(), (at, asymmetry) => {
        const result = solve(targetCascade, { levels: 1, ...at, asymmetry, announcementNoise: at.noise * 0.7 });
        expect(result.status).not.toBe("unknown");
        expect(result.certificate.verified).toBe(true);
      }),
      { ...seeded, numRuns: 60 },
    );
  });
});

describe("target-cascade: identities with other games", () => {
  test("identity (ii): without sanctions it is the tournament with one slot and cost (1 − χ)κ", () => {
    fc.assert(
      fc.property(concaveLevel, (at) => {
        const markup = markupOf({ ...at, penalty: 0 });
        const { outcome } = solve(promotionTournament, {
          prize: at.prize,
          siblings: at.siblings,
          slots: 1,
          noise: at.noise,
          effortCost: (1 - at.passThrough) * at.markupCost,
        });
        expect(markup).toBeCloseTo(outcome.effort as number, 9);
      }),
      { ...seeded, numRuns: 40 },
    );
  });

  test("identity (ii): without a prize it is a safety buffer against a lump-sum sanction", () => {
    fc.assert(
      fc.property(concaveLevel, (at) => {
        const stake = at.penalty * (1 - at.tolerance);
        const k = (1 - at.passThrough) * at.markupCost;
        const markup = markupOf({ ...at, prize: 0 });
        const loss = (a: number) => stake * normalDistribution((at.slippage - a) / at.noise) + (k * a ** 2) / 2;
        const top = Math.sqrt((2 * stake) / k);
        for (let i = 0; i <= 200; i += 1)
          expect(loss(markup)).toBeLessThanOrEqual(loss((top * i) / 200) + 1e-12 * stake);
      }),
      { ...seeded, numRuns: 40 },
    );
  });
});
