import * as fc from "fast-check";
import { certificate, DomainError, integral, regime, solve } from "jiama";
import { bufferCascade } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, positive, probability, real, seeded } from "../../arbitraries/parameters.ts";

/** The markup of a single level. */
const markup = (input: object): number => solve(bufferCascade, { levels: 1, ...input }).outcome.markups[0]!;

const level = fc.record({
  penalty: fc.oneof(fc.constant(0), positive(1e-3, 1e4)),
  tolerance: probability(),
  unitCost: positive(1e-4, 1e3),
  slippage: real(20),
  noise: positive(1e-3, 1e2),
});

describe("buffer-cascade", () => {
  test("golden: D 10, φ .3, k 2, δ 1, σ 1.5 give 1.848923 at every level", () => {
    const { status, outcome, certificate: evidence } = solve(bufferCascade, {});
    expect(status).toBe("solved");
    expect(outcome.markups).toHaveLength(3);
    for (const a of outcome.markups) expect(a).toBeCloseTo(1.848923, 6);
    expect(outcome.targets[0]).toBe(60);
    expect(outcome.targets[3]).toBeCloseTo(60 + 3 * 1.848923, 5);
    expect(evidence).toMatchObject({ verified: true, maxGain: 0 });
    expect(evidence.decisions.map(({ method }) => method)).toEqual(new Array(3).fill("strong-concavity"));
    expect(evidence.conditions.every(({ holds }) => holds)).toBe(true);
  });

  test("what 60 → 61 → 62 → 70 would take: stakes of 2, 2 and 4 299 times the cost, or 12.4 times with more noise", () => {
    const steps = solve(bufferCascade, { tolerance: 0, unitCost: 1, slippage: 1, noise: 2, penalty: [2, 2, 4298.7] });
    expect(steps.outcome.targets.map((target) => target.toFixed(3))).toEqual(["60.000", "61.000", "62.000", "70.000"]);
    expect(markup({ tolerance: 0, unitCost: 1, slippage: 1, noise: 5, penalty: 12.38 })).toBeCloseTo(8, 2);
  });

  test("levels may differ: lists run from the top", () => {
    const { outcome } = solve(bufferCascade, { levels: 2, penalty: [10, 1], noise: [1.5, 3], unitCost: 2 });
    expect(outcome.markups[0]).toBeCloseTo(1.848923, 6);
    // The second official's stake .7 is below the cost 2.
    expect(outcome.markups[1]).toBe(0);
    expect(outcome.targets[2]).toBe(outcome.targets[1]);
  });

  test.each([
    ["where the cost reaches the stake", { penalty: 10, tolerance: 0.8 }],
    ["without a sanction", { penalty: 0 }],
    ["where every failure is exempted", { tolerance: 1 }],
    ["where subordinates overfulfil by far", { slippage: -50 }],
  ])("no buffer %s", (_, input) => {
    const { status, outcome } = solve(bufferCascade, { levels: 1, ...input });
    expect(status).toBe("solved");
    expect(outcome.markups).toEqual([0]);
  });

  test("property: no markup loses less, the shortfall being integrated anew", () => {
    fc.assert(
      fc.property(level, (at) => {
        const { status, outcome } = solve(bufferCascade, { levels: 1, ...at });
        expect(status).toBe("solved");
        const { penalty, tolerance, unitCost, slippage, noise } = at;
        const density = (z: number) => Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI);
        const loss = (a: number): number => {
          const from = Math.max(-9, (a - slippage) / noise);
          const shortfall = from >= 9 ? 0 : integral((z) => (slippage + noise * z - a) * density(z), from, 9, 12, 20);
          return penalty * (1 - tolerance) * shortfall + unitCost * a;
        };
        const chosen = outcome.markups[0]!;
        const rounding = 1e-9 * (1 + loss(chosen));
        const most = 2 * (chosen + Math.abs(slippage) + 4 * noise);
        for (let i = 0; i <= 60; i += 1) {
          expect(loss(chosen)).toBeLessThanOrEqual(loss((most * i) / 60) + rounding);
          expect(loss(chosen)).toBeLessThanOrEqual(loss(Math.max(0, chosen + (noise * (i - 30)) / 200)) + rounding);
        }
      }),
      { ...seeded, numRuns: 150 },
    );
  });

  test("property: the buffer is the newsvendor's quantile, Pr(ξ > a) = k/S, where it is positive", () => {
    fc.assert(
      fc.property(level, (at) => {
        const a = markup(at);
        const stake = at.penalty * (1 - at.tolerance);
        if (a === 0) return;
        const z = (a - at.slippage) / at.noise;
        const above = integral((x) => Math.exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI), z, z + 12, 20, 20);
        expect(above / (at.unitCost / stake)).toBeCloseTo(1, 8);
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test("property: the buffer rises with the penalty and slippage, and falls with tolerance and cost", () => {
    const factor = between(1.01, 3);
    fc.assert(
      fc.property(level, factor, (at, more) => {
        const a = markup(at);
        const risen = [
          markup({ ...at, penalty: at.penalty * more }) - a,
          markup({ ...at, slippage: at.slippage + more }) - a,
          a - markup({ ...at, tolerance: 1 - (1 - at.tolerance) / more }),
          a - markup({ ...at, unitCost: at.unitCost * more }),
        ];
        for (const change of risen) expect(change).toBeGreaterThanOrEqual(-1e-9 * (1 + a));
        // Where the buffer is positive it moves one for one with slippage.
        if (a > 0) expect(risen[1]! / more).toBeCloseTo(1, 6);
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test("property: noise inflates a positive buffer iff the stake exceeds twice the cost (∂a/∂σ > 0 iff S > 2k)", () => {
    fc.assert(
      fc.property(level, between(1.01, 2), (at, more) => {
        const stake = at.penalty * (1 - at.tolerance);
        const [a, noisier] = [markup(at), markup({ ...at, noise: at.noise * more })];
        if (a === 0 || noisier === 0 || Math.abs(stake / at.unitCost - 2) < 1e-6) return;
        expect(Math.sign(noisier - a)).toBe(Math.sign(stake - 2 * at.unitCost));
      }),
      { ...seeded, numRuns: 500 },
    );
  });

  test("a stake a million million times the cost is still certified", () => {
    const { status, outcome } = solve(bufferCascade, { levels: 1, penalty: 1e12, tolerance: 0, unitCost: 1 });
    expect(status).toBe("solved");
    // Φ⁻¹(1 − 1e-12) = 7.0344838
    expect(outcome.markups[0]).toBeCloseTo(1 + 1.5 * 7.0344838, 6);
  });
});

describe("buffer-cascade under accountability regimes", () => {
  test("the stake is Db: strict, tolerance, joint, oversight and free appeals", () => {
    const strict = markup({ regime: "strict" });
    expect(strict).toBeCloseTo(markup({ tolerance: 0 }), 14);
    expect(markup({ regime: "joint", jointLiability: 0.5 })).toBeCloseTo(markup({ regime: "strict", penalty: 15 }), 13);
    // Oversight detects half of what tolerance would let pass: b = 1 − .3 · .5.
    expect(markup({ regime: "tolerance+oversight", oversight: 0.5 })).toBeCloseTo(markup({ tolerance: 0.15 }), 13);
    expect(markup({ regime: "tolerance+appeals", reversalGuilty: 0.4 })).toBeCloseTo(markup({ tolerance: 0.58 }), 13);
  });

  test.each(["veto", "balanced", "capped"])("%s deals in lump sums and is refused", (part) => {
    expect(() => markup({ regime: part })).toThrow(DomainError);
    expect(() => markup({ regime: part })).toThrow(
      /is not defined for this model; choose from strict, tolerance, joint, oversight, appeals/,
    );
  });

  test("a regime that judges care is refused with its reason", () => {
    expect(() => markup({ regime: "negligence" })).toThrow(/judges care, but this model has no evidence on care/);
  });

  test("parameters that the regime does not use, and those that this model has not, are refused", () => {
    expect(() => markup({ oversight: 0.5 })).toThrow(/does not use parameter oversight/);
    expect(() => markup({ regime: "appeals", appealFee: 1 })).toThrow(/no parameter "appealFee"/);
    expect(() => markup({ prize: 1 })).toThrow(/no parameter "prize"/);
    expect(() => markup({ unitCost: 0 })).toThrow(/unitCost is 0/);
  });
});

describe("buffer-cascade: the certificate", () => {
  test("a buffer that is not the best one is not verified", () => {
    const game = bufferCascade.build({
      initialTarget: 60,
      levels: 3,
      penalty: 10,
      tolerance: 0.3,
      unitCost: 2,
      slippage: 1,
      noise: 1.5,
      regime: regime("tolerance"),
      jointLiability: 0,
      oversight: 0,
      reversalGuilty: 0,
    });
    for (const wrong of [0, 1.5, 2.5, 40]) {
      const evidence = certificate(game, { markups: [wrong, wrong, wrong], targets: [60, 60, 60, 60] });
      expect(evidence.verified).toBe(false);
      expect(evidence.maxGain).toBeGreaterThan(1e-3);
    }
  });
});
