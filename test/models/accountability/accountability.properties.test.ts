import * as fc from "fast-check";
import {
  type ContinuousDecision,
  certificate,
  exact,
  float,
  type Rational,
  readParameters,
  solve,
  solveExact,
} from "jiama";
import { accountability } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, seeded } from "../../arbitraries/parameters.ts";
import { accountabilityCase } from "../../arbitraries/regimes.ts";
import { scannedEfforts, statedPayoff, statedRegime } from "./statedPayoff.ts";

describe("over the whole domain and all regimes", () => {
  test("no effort of an independent scan pays more than the effort reported", () => {
    fc.assert(
      fc.property(accountabilityCase(), (official) => {
        const { outcome, status } = solve(accountability, official.input);
        expect(status).toBe("solved");
        const stated = statedPayoff(official);
        const size = stated.size(outcome.effort);
        expect(Math.abs(outcome.payoff - stated.payoff(outcome.effort))).toBeLessThanOrEqual(1e-12 * size);
        const gains = scannedEfforts(official).filter((effort) => {
          const rounding = 1e-12 * (size + stated.size(effort));
          return stated.payoff(effort) - outcome.payoff > rounding;
        });
        expect(gains).toEqual([]);
      }),
      { ...seeded, numRuns: 1000 },
    );
  });

  test("no equilibrium is reported where a deviation gains: the certificate bounds every gain by rounding", () => {
    fc.assert(
      fc.property(accountabilityCase(), ({ input }) => {
        const { status, certificate: evidence } = solve(accountability, input);
        expect(status).toBe("solved");
        expect(evidence.verified).toBe(true);
        expect(evidence.maxGain).toBeLessThanOrEqual(evidence.tolerance);
        expect(evidence.decisions[0]!.secondOrder).toBeLessThanOrEqual(1e-9);
      }),
      { ...seeded, numRuns: 1000 },
    );
  });

  test("the certificate catches an effort that was tampered with", () => {
    let caught = 0;
    fc.assert(
      fc.property(accountabilityCase(), between(0, 1), (official, effort) => {
        const { outcome, certificate: evidence } = solve(accountability, official.input);
        const stay = statedPayoff(official).payoff(effort);
        const loss = outcome.payoff - stay;
        const bar = 1e-8 * Math.max(1, Math.abs(outcome.payoff), Math.abs(stay));
        fc.pre(loss > bar);
        const { values } = readParameters(accountability, official.input, float);
        const game = accountability.build(values as never);
        const tampered = certificate(game, { ...outcome, effort });
        expect(tampered.verified).toBe(false);
        expect(tampered.maxGain).toBeGreaterThanOrEqual(loss * (1 - 1e-6) - bar / 10);
        expect(evidence.verified).toBe(true);
        caught += 1;
      }),
      { ...seeded, numRuns: 800 },
    );
    expect(caught).toBeGreaterThan(500);
  });

  test("in fractions any other effort is caught, however little it loses", () => {
    fc.assert(
      fc.property(accountabilityCase({ exact: true }), fc.integer({ min: 0, max: 997 }), ({ input }, k) => {
        const { outcome } = solveExact(accountability, input);
        const { values } = readParameters(accountability, input, exact);
        const game = accountability.exact!.build(values as never);
        const effort = exact.from(`${k}/997`);
        const [decision] = game.decisions({ ...outcome, effort }) as readonly ContinuousDecision<Rational>[];
        const payoff = decision!.pieces[decision!.chosenPiece]!.payoff([effort]);
        const verdict = certificate(game, { ...outcome, effort });
        expect(verdict.verified).toBe(exact.compare(payoff, outcome.payoff) === 0);
        expect(exact.format(verdict.maxGain)).toBe(exact.format(exact.sub(outcome.payoff, payoff)));
      }),
      { ...seeded, numRuns: 400 },
    );
  });

  test("floats and fractions give the same outcome", () => {
    fc.assert(
      fc.property(accountabilityCase({ exact: true }), (official) => {
        const inFloats = solve(accountability, official.input).outcome;
        const solution = solveExact(accountability, official.input);
        expect(solution.status).toBe("solved");
        expect(exact.format(solution.certificate.maxGain)).toBe("0");
        const { outcome } = solution;
        const size = statedPayoff(official).size(inFloats.effort) + 1e-300;
        expect(Math.abs(exact.toNumber(outcome.payoff) - inFloats.payoff)).toBeLessThanOrEqual(1e-12 * size);
        expect(inFloats.falseBlameRate).toBeCloseTo(exact.toNumber(outcome.falseBlameRate), 12);
        expect(inFloats.missedBlameRate).toBeCloseTo(exact.toNumber(outcome.missedBlameRate), 12);
        expect(inFloats.accuracy).toBeCloseTo(exact.toNumber(outcome.accuracy), 12);
        // Where two maxima tie within rounding, or the payoff is all but flat, the efforts may differ.
        const [first, second] = outcome.localMaxima;
        const margin = second === undefined ? 1 : exact.toNumber(exact.sub(first!.payoff, second.payoff)) / size;
        const { D, a, b } = statedRegime(official);
        const cost = Number(official.input.effortCost);
        const flat = 2 * Number(official.input.controllability) * Math.abs(b - a) * D;
        if (margin < 1e-12 || Math.abs(cost + 2 * Number(official.input.controllability) * (b - a) * D) < 1e-3 * flat)
          return;
        expect(Math.abs(inFloats.effort - exact.toNumber(outcome.effort))).toBeLessThan(1e-10);
        expect(inFloats.localMaxima.length).toBe(outcome.localMaxima.length);
      }),
      { ...seeded, numRuns: 800 },
    );
  });

  test("every field follows from the effort as it is defined", () => {
    fc.assert(
      fc.property(accountabilityCase(), (official) => {
        const { outcome } = solve(accountability, official.input);
        const { effort } = outcome;
        const { D, R, a, h } = statedRegime(official);
        const theta = Number(official.input.controllability);
        const size = 1e-11 * (D + R) + 1e-300;
        const close = (x: number, y: number) => expect(Math.abs(x - y)).toBeLessThanOrEqual(size);
        const { sanction } = statedPayoff(official);
        close(outcome.expectedSanction, sanction(effort));
        const standard = official.input.careStandard;
        const wrongful =
          standard === undefined
            ? D * (1 - theta * effort) * a * effort
            : effort >= Number(standard)
              ? sanction(effort)
              : 0;
        close(outcome.wrongfulSanction, wrongful);
        expect(outcome.wrongfulSanction).toBeLessThanOrEqual(outcome.expectedSanction + size);
        const sharp = standard !== undefined && Number(standard) > 0 && !official.ids.includes("noisy-negligence");
        const s = Number(standard);
        const { b } = statedRegime(official);
        close(outcome.incentiveJump, sharp ? (1 - h(s)) * D * (1 - theta * s) * (b - (b - a) * s) : 0);
        expect(outcome.participates).toBe(true);
        expect(outcome.localMaxima[0]).toEqual({ effort, payoff: outcome.payoff });
        expect(outcome.accuracy).toBeCloseTo(1 - outcome.falseBlameRate - outcome.missedBlameRate, 12);
      }),
      { ...seeded, numRuns: 800 },
    );
  });

  test("local maxima are distinct, by descending payoff, and under sharp evidence those that a scan shows", () => {
    const counts = new Set<number>();
    fc.assert(
      fc.property(accountabilityCase({ exact: true }), (official) => {
        const { localMaxima } = solveExact(accountability, official.input).outcome;
        const efforts = localMaxima.map(({ effort }) => exact.toNumber(effort));
        expect(new Set(efforts).size).toBe(efforts.length);
        const order = localMaxima.slice(1).map(({ payoff }, i) => exact.compare(localMaxima[i]!.payoff, payoff));
        expect(order.every((each) => each >= 0)).toBe(true);
        // Steps of 1/1000 meet every standard; a maximum shows where its payoff stands out from its neighbors.
        const { payoff, size } = statedPayoff(official);
        const step = 1 / 1000;
        for (let k = 0; k <= 1000; k += 1) {
          const here = payoff(k / 1000);
          const around = [k - 1, k + 1].filter((j) => j >= 0 && j <= 1000).map((j) => payoff(j / 1000));
          const margin = here - Math.max(...around);
          if (margin <= 1e-12 * size(k / 1000)) continue;
          expect(efforts.some((each) => Math.abs(each - k / 1000) <= 1.001 * step)).toBe(true);
        }
        for (const effort of efforts) {
          // Small steps do not gain; a standard may be worth meeting by little, so that from below only the limit counts.
          const back = effort === Number(official.input.careStandard) ? 1e-14 : 1e-7;
          for (const shift of [-back, 1e-7]) {
            const near = Math.min(1, Math.max(0, effort + shift));
            expect(payoff(near) - payoff(effort)).toBeLessThanOrEqual(1e-13 * (size(near) + size(effort)));
          }
        }
        counts.add(efforts.length);
      }),
      { ...seeded, numRuns: 400 },
    );
    expect(counts.has(1) && counts.has(2)).toBe(true);
  });

  test("an interior best effort away from the standard equates marginal incentive and marginal cost", () => {
    let interior = 0;
    fc.assert(
      fc.property(accountabilityCase(), ({ input }) => {
        const { outcome } = solve(accountability, input);
        const { effort, marginalIncentive } = outcome;
        fc.pre(effort > 0 && effort < 1 && effort !== Number(input.careStandard ?? -1));
        const cost = Number(input.effortCost) * effort;
        const steep = Number(input.careNoise ?? 1);
        expect(Math.abs(marginalIncentive - cost)).toBeLessThan((1e-9 * Math.max(1, cost)) / Math.min(1, steep));
        interior += 1;
      }),
      { ...seeded, numRuns: 800 },
    );
    expect(interior).toBeGreaterThan(100);
  });
});
