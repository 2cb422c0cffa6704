import * as fc from "fast-check";
import { solve } from "jiama";
import {
  accountability,
  blameShift,
  bufferCascade,
  passiveAcceptance,
  reformTolerance,
  targetCascade,
} from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, positive, seeded } from "../../arbitraries/parameters.ts";

/** A tolerance and a larger one. */
const twoTolerances = fc
  .tuple(between(0, 1), between(0, 1))
  .map(([x, y]) => [Math.min(x, y), Math.max(x, y)] as const)
  .filter(([low, high]) => high - low > 1e-3);

describe("uniform tolerance dilutes the sanction and tells nobody from anybody, J = 0", () => {
  test("it is not for effort: alone it never raises it", () => {
    const official = fc.record({ controllability: between(0.1, 1), effortCost: positive(), penalty: positive() });
    fc.assert(
      fc.property(official, twoTolerances, (at, [low, high]) => {
        const effort = (tolerance: number) =>
          solve(accountability, { ...at, regime: "tolerance", tolerance }).outcome.effort;
        expect(effort(high)).toBeLessThanOrEqual(effort(low));
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("it is for participation: it leaves every official better off, and keeps some in office", () => {
    let kept = 0;
    const official = fc.record({
      controllability: between(0.1, 1),
      effortCost: positive(),
      penalty: positive(),
      outsideOption: between(-5, 0),
    });
    fc.assert(
      fc.property(official, twoTolerances, (at, [low, high]) => {
        const [strict, lenient] = [low, high].map(
          (tolerance) => solve(accountability, { ...at, regime: "tolerance", tolerance }).outcome,
        );
        expect(lenient!.payoff).toBeGreaterThan(strict!.payoff);
        expect(strict!.participates && !lenient!.participates).toBe(false);
        if (lenient!.participates && !strict!.participates) kept += 1;
      }),
      { ...seeded, numRuns: 150 },
    );
    expect(kept).toBeGreaterThan(5);
  });

  test("it is for innovation: an official who would not reform without it does so at some tolerance that deters abuse", () => {
    let encouraged = 0;
    const official = fc.record({
      successProbability: between(0.05, 0.95),
      reformGain: positive(0.1, 10),
      abuseGain: positive(0.1, 10),
      penalty: positive(0.1, 20),
    });
    fc.assert(
      fc.property(official, (at) => {
        const { toleranceWindow } = solve(reformTolerance, at).outcome;
        const worthless = at.successProbability * at.reformGain < (1 - at.successProbability) * at.penalty;
        if (toleranceWindow === null) return;
        expect(toleranceWindow[0] > 0).toBe(worthless);
        if (worthless) encouraged += 1;
      }),
      { ...seeded, numRuns: 200 },
    );
    expect(encouraged).toBeGreaterThan(20);
  });

  test("it is against shifting blame, and against buffers and markups for safety", () => {
    fc.assert(
      fc.property(twoTolerances, positive(1, 100), ([low, high], penalty) => {
        const shift = (tolerance: number) => solve(blameShift, { expectedSanction: penalty, tolerance }).outcome.markup;
        const buffer = (tolerance: number) =>
          solve(bufferCascade, { levels: 1, penalty, tolerance }).outcome.markups[0]!;
        const defense = (tolerance: number) =>
          solve(targetCascade, { levels: 1, noise: 4, penalty: Math.min(penalty, 30), tolerance }).outcome.markups[0]!;
        for (const markup of [shift, buffer, defense]) {
          expect(markup(high)).toBeLessThanOrEqual(markup(low));
          if (markup(low) > 0) expect(markup(high)).toBeLessThan(markup(low));
        }
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("it is not for candor: a subordinate who is silent stays so", () => {
    fc.assert(
      fc.property(twoTolerances, between(0, 1), between(0, 1), ([low, high], acceptedShare, contestedShare) => {
        const accepts = (tolerance: number) =>
          solve(passiveAcceptance, { acceptedShare, contestedShare, tolerance }).outcome.accepts;
        expect(accepts(low) && !accepts(high)).toBe(false);
      }),
      { ...seeded, numRuns: 100 },
    );
  });
});
