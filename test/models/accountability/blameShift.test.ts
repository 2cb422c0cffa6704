import * as fc from "fast-check";
import { certificate, DomainError, float, type ParameterInputs, readParameters, solve } from "jiama";
import { type BlameShiftParameters, blameShift } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, positive, probability, seeded } from "../../arbitraries/parameters.ts";

type Input = ParameterInputs<BlameShiftParameters>;

const outcome = (input: Input) => solve(blameShift, input).outcome;

const superior = fc.record({
  expectedSanction: fc.oneof(fc.constant(0), positive(1e-3, 1e4)),
  initialShare: probability(),
  shiftRate: positive(1e-2, 1e2),
  unitCost: positive(1e-3, 1e3),
  tolerance: probability(),
});

type Superior = { readonly [K in keyof Input]: number };

/** The loss of a markup, from the definition. */
function loss(
  { expectedSanction, initialShare, shiftRate, unitCost, tolerance }: Required<Superior>,
  a: number,
): number {
  return initialShare * Math.exp(-shiftRate * a) * expectedSanction * (1 - tolerance) + unitCost * a;
}

describe("blame-shift", () => {
  test("golden: Dπ 8, σ₀ .9, η .7, k 1.2 give 2.05012", () => {
    const { status, outcome: found, certificate: evidence } = solve(blameShift);
    expect(status).toBe("solved");
    expect(found.markup).toBeCloseTo(2.0501207504133183, 13);
    expect(evidence).toMatchObject({ verified: true });
    expect(evidence.decisions[0]!.method).toBe("strong-concavity");
  });

  test("property: no markup loses less, by search", () => {
    fc.assert(
      fc.property(superior, (at) => {
        const { status, outcome: found } = solve(blameShift, at);
        expect(status).toBe("solved");
        const full = at as Required<Superior>;
        const least = loss(full, found.markup);
        const most = loss(full, 0) / at.unitCost;
        const others = Array.from({ length: 201 }, (_, i) => [
          (most * i) / 200,
          Math.max(0, found.markup + (i - 100) / (100 * at.shiftRate)),
        ]).flat();
        expect(least).toBeLessThanOrEqual(Math.min(...others.map((a) => loss(full, a))) * (1 + 1e-12));
        expect(found.blameShare).toBeCloseTo(at.initialShare * Math.exp(-at.shiftRate * found.markup), 12);
      }),
      { ...seeded, numRuns: 150 },
    );
  });

  test("G12 signs: the markup rises with D and σ₀ and falls with k, strictly where there is one", () => {
    fc.assert(
      fc.property(superior, between(1.01, 3), (at, more) => {
        const a = outcome(at).markup;
        const moves = [
          outcome({ ...at, expectedSanction: at.expectedSanction * more }).markup - a,
          a - outcome({ ...at, initialShare: at.initialShare / more }).markup,
          a - outcome({ ...at, unitCost: at.unitCost * more }).markup,
        ];
        for (const move of moves) {
          expect(move).toBeGreaterThanOrEqual(0);
          if (a > 1e-9) expect(move).toBeGreaterThan(0);
        }
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test("own result: in the rate of shifting the markup is hump-shaped, greatest at ησ₀S/k = e", () => {
    const sides = new Set<number>();
    fc.assert(
      fc.property(superior, between(1.01, 2), (at, more) => {
        const pull = (at.shiftRate * at.initialShare * at.expectedSanction * (1 - at.tolerance)) / at.unitCost;
        const [a, faster] = [outcome(at).markup, outcome({ ...at, shiftRate: at.shiftRate * more }).markup];
        fc.pre(a > 0 && (pull * more < Math.E || pull > Math.E));
        expect(Math.sign(faster - a)).toBe(pull > Math.E ? -1 : 1);
        sides.add(Math.sign(faster - a));
      }),
      { ...seeded, numRuns: 300 },
    );
    expect(sides.size).toBe(2);
  });

  test("own result: who shifts blame keeps a sanction of k/η, whatever the penalty", () => {
    fc.assert(
      fc.property(superior, (at) => {
        const { markup, blameShare } = outcome(at);
        const kept = blameShare * at.expectedSanction * (1 - at.tolerance);
        const least = at.unitCost / at.shiftRate;
        if (markup > 0) expect(kept / least).toBeCloseTo(1, 9);
        else expect(kept).toBeLessThanOrEqual(least * (1 + 1e-12));
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test("general result: tolerance lowers the markup by −ln(1 − φ)/η, whatever the penalty, until none is left", () => {
    fc.assert(
      fc.property(superior, between(0.01, 0.99), (at, tolerance) => {
        const strict = outcome({ ...at, tolerance: 0 }).markup;
        const expected = Math.max(0, strict + Math.log(1 - tolerance) / at.shiftRate);
        expect(outcome({ ...at, tolerance }).markup).toBeCloseTo(expected, 9);
      }),
      { ...seeded, numRuns: 300 },
    );
    expect(outcome({ tolerance: 1 })).toEqual({ markup: 0, blameShare: 0.9 });
  });

  test("property: a regime scales the sanction, by exemption, a second official, the public and appeals", () => {
    const parts = fc.record({
      tolerance: probability(),
      jointLiability: probability(),
      oversight: probability(),
      reversalGuilty: probability(),
    });
    fc.assert(
      fc.property(superior, parts, (at, regime) => {
        const { tolerance, jointLiability, oversight, reversalGuilty } = regime;
        const escapes = tolerance * (1 - oversight);
        const scale = (1 + jointLiability) * (1 - escapes) * (1 - reversalGuilty);
        const scaled = outcome({ ...at, tolerance: 0, expectedSanction: at.expectedSanction * scale });
        const under = outcome({ ...at, ...regime, regime: "tolerance+joint+oversight+appeals" });
        expect(under.markup).toBeCloseTo(scaled.markup, 9);
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test.each(["veto", "balanced", "capped"])(
    "refuses %s, a lump sum that an expected sanction does not know",
    (regime) => {
      expect(() => solve(blameShift, { regime })).toThrow(`the regime ${regime} is not defined for this model`);
    },
  );

  test.each<[string, Input, string]>([
    ["a sanction that doubles beyond them", { expectedSanction: 1.5e308, regime: "joint", jointLiability: 1 }, "joint"],
    ["a cost far below the sanction", { expectedSanction: 1e200, unitCost: 1e-200 }, "expectedSanction 1e+200"],
  ])("refuses what exceeds the doubles: %s", (_, input, message) => {
    expect(() => solve(blameShift, input)).toThrow(DomainError);
    expect(() => solve(blameShift, input)).toThrow(message);
  });

  test("the check refuses a markup that is too small or too large, and a share that does not follow from it", () => {
    const built = blameShift.build(readParameters(blameShift, {}, float).values as never);
    const { markup, blameShare } = outcome({});
    expect(certificate(built, { markup, blameShare }).verified).toBe(true);
    for (const factor of [0, 0.999, 1.001]) {
      const share = 0.9 * Math.exp(-0.7 * markup * factor);
      expect(certificate(built, { markup: markup * factor, blameShare: share }).verified).toBe(false);
    }
    expect(certificate(built, { markup, blameShare: 0.5 }).verified).toBe(false);
  });
});
