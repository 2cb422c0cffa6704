import * as fc from "fast-check";
import { bracketedRoot, certificate, exact, solve, solveExact } from "jiama";
import { reportingChain, reportingChainRoutines } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, positive, seeded } from "../../arbitraries/parameters.ts";

/** What the official of a type loses by a decision. */
const loss = (decision: number, type: number, bias: number) => (decision - type - bias) ** 2;

/** The end of the next interval: there its first type is indifferent between the middles of both, found by bisection. */
function nextCutoff(before: number, cutoff: number, bias: number): number {
  const middle = (before + cutoff) / 2;
  const gain = (end: number) => loss(middle, cutoff, bias) - loss((cutoff + end) / 2, cutoff, bias);
  return bracketedRoot(gain, cutoff + 1e-9, cutoff + 20);
}

/** Whether a first interval of this length leads to `intervals` intervals that end beyond 1. */
function endOf(first: number, intervals: number, bias: number): number {
  let [before, cutoff] = [0, first];
  for (let i = 1; i < intervals; i += 1) [before, cutoff] = [cutoff, nextCutoff(before, cutoff, bias)];
  return cutoff;
}

const biases = positive(0.002, 1);

describe("reporting-chain", () => {
  // Crawford and Sobel (1982) §4, uniform-quadratic.
  test.each([
    ["1/20", 3, "2/15 7/15"],
    ["1/12", 2, "1/3"],
    ["1/8", 2, "1/4"],
    ["1/40", 4, "1/10 3/10 3/5"],
    ["1/4", 1, ""],
    ["3", 1, ""],
  ])("bias %s: %i intervals with cutoffs %s", (bias, intervals, cutoffs) => {
    const { status, outcome, certificate: evidence } = solveExact(reportingChain, { bias });
    expect(status).toBe("solved");
    expect(outcome.intervals).toBe(intervals);
    expect(outcome.cutoffs.map(exact.format).join(" ")).toBe(cutoffs);
    expect(exact.format(evidence.maxGain)).toBe("0");
    expect(evidence.conditions).toMatchObject([{ id: "most-intervals", role: "defining", holds: true }]);
  });

  test("where another interval would just have no length there is none, in doubles too", () => {
    for (const n of [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 20, 30]) {
      const edge = `1/${2 * n * (n - 1)}`;
      expect(solveExact(reportingChain, { bias: edge }).outcome.intervals).toBe(n - 1);
      expect(solve(reportingChain, { bias: edge }).outcome.intervals).toBe(n - 1);
    }
  });

  test("property: N = ⌈−½ + ½√(1 + 2/b)⌉, and the cutoffs rise from 0 to 1 in steps that grow by 4b", () => {
    fc.assert(
      fc.property(biases, (bias) => {
        const { status, outcome } = solve(reportingChain, { bias });
        expect(status).toBe("solved");
        expect(outcome.intervals).toBe(Math.ceil(-0.5 + 0.5 * Math.sqrt(1 + 2 / bias)));
        const ends = [0, ...outcome.cutoffs, 1];
        const lengths = ends.slice(1).map((end, i) => end - ends[i]!);
        expect(lengths[0]).toBeGreaterThan(0);
        for (const [i, length] of lengths.slice(1).entries()) expect(length - lengths[i]!).toBeCloseTo(4 * bias, 10);
      }),
      seeded,
    );
  });

  test("property: shooting from the first interval by indifference alone finds the same cutoffs, and no further interval", () => {
    fc.assert(
      fc.property(biases, (bias) => {
        const { intervals, cutoffs } = solve(reportingChain, { bias }).outcome;
        const tooMany = endOf(1e-9, intervals + 1, bias);
        expect(tooMany).toBeGreaterThan(1 - 1e-6);
        const first = intervals === 1 ? 1 : bracketedRoot((x) => endOf(x, intervals, bias) - 1, 1e-9, 1);
        let [before, cutoff] = [0, first];
        for (const expected of cutoffs) {
          expect(cutoff).toBeCloseTo(expected, 7);
          [before, cutoff] = [cutoff, nextCutoff(before, cutoff, bias)];
        }
      }),
      { ...seeded, numRuns: 50 },
    );
  });

  test("property: on a grid of types each reports its own interval, and the superior's best decision is its mean", () => {
    const size = 1000;
    fc.assert(
      fc.property(biases, (bias) => {
        const { cutoffs, residualVariance } = solve(reportingChain, { bias }).outcome;
        const ends = [0, ...cutoffs, 1];
        const types = Array.from({ length: size }, (_, i) => (i + 0.5) / size);
        const own = types.map((type) => ends.findIndex((end) => end > type) - 1);
        const means = ends.slice(1).map((_, k) => {
          const members = types.filter((_, i) => own[i] === k);
          return members.reduce((sum, type) => sum + type, 0) / members.length;
        });
        if (means.some(Number.isNaN)) return; // an interval shorter than the grid
        const regrets = types.map((type, i) => {
          const losses = means.map((mean) => loss(mean, type, bias));
          return losses[own[i]!]! - Math.min(...losses);
        });
        expect(Math.max(...regrets)).toBeLessThanOrEqual(4 / size);
        const left = types.reduce((sum, type, i) => sum + (type - means[own[i]!]!) ** 2, 0) / size;
        expect(left).toBeCloseTo(residualVariance, 3);
      }),
      { ...seeded, numRuns: 20 },
    );
  });

  test("property: the stronger the bias, the fewer intervals and the more variance is left; never more than without a report", () => {
    fc.assert(
      fc.property(biases, between(1.01, 5), (bias, factor) => {
        const [weak, strong] = [bias, bias * factor].map((b) => solve(reportingChain, { bias: b }).outcome);
        expect(strong!.intervals).toBeLessThanOrEqual(weak!.intervals);
        expect(strong!.residualVariance).toBeGreaterThanOrEqual(weak!.residualVariance - 1e-15);
        expect(strong!.residualVariance).toBeLessThanOrEqual(1 / 12 + 1e-15);
      }),
      seeded,
    );
  });

  test("the smallest bias is solved, exactly too; a smaller one and none at all are refused", () => {
    const { status, outcome } = solveExact(reportingChain, { bias: "0.0001" });
    expect([status, outcome.intervals]).toEqual(["solved", 71]);
    expect(() => solve(reportingChain, { bias: 0 })).toThrow(/bias is 0; choose a value in \[0.0001, ∞\)/);
    expect(() => solve(reportingChain, { bias: -0.1 })).toThrow(/bias is -0.1/);
  });

  test("more than one layer is refused", () => {
    expect(() => solve(reportingChain, { layers: 2 })).toThrow(/layers is 2; only 1 is solved/);
  });
});

describe("reporting-chain: the certificate", () => {
  const game = reportingChainRoutines(exact).build({ bias: exact.from("1/20"), layers: 1 });
  const verified = (intervals: number, cutoffs: readonly string[]) =>
    certificate(game, { intervals, cutoffs: cutoffs.map((text) => exact.from(text)), residualVariance: exact.one })
      .verified;

  test("verifies the equilibrium, and neither other cutoffs nor a coarser equilibrium", () => {
    expect(verified(3, ["2/15", "7/15"])).toBe(true);
    expect(verified(3, ["133334/1000000", "7/15"])).toBe(false);
    expect(verified(3, ["1/3", "2/3"])).toBe(false);
    expect(verified(2, ["2/5"])).toBe(false);
    expect(verified(4, ["1/20", "2/15", "7/15"])).toBe(false);
  });

  test("a coarser equilibrium fails only because it is not the most informative", () => {
    const outcome = { intervals: 2, cutoffs: [exact.from("2/5")], residualVariance: exact.one };
    const evidence = certificate(game, outcome);
    expect(exact.format(evidence.maxGain)).toBe("0");
    expect(evidence.conditions[0]!.holds).toBe(false);
  });
});
