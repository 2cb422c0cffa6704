import * as fc from "fast-check";
import { exact, type Rational, solve, solveExact, stackelberg, toGameExact } from "jiama";
import { type InspectionParameters, inspection } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, positive, probability, seeded } from "../../arbitraries/parameters.ts";

type Quantities = { readonly [K in Exclude<keyof InspectionParameters, Regimes>]: number };
type Regimes = "regime" | "liabilityCap" | "jointLiability" | "careerStake" | `reversal${string}` | "appealFee";

const anyInspection: fc.Arbitrary<Quantities> = fc.record({
  gain: positive(0.05, 20),
  penalty: positive(0.05, 20),
  detection: between(0.05, 1),
  falseBlame: probability(),
  tolerance: probability(),
  inspectionCost: positive(0.01, 10),
  credit: positive(0.05, 20),
  falseAlarmCost: positive(0.01, 10),
  oversight: between(0, 0.9),
  observability: between(0.05, 1),
});

const outcome = (at: Quantities) => solve(inspection, at).outcome;
/** Where both sides mix. */
const isMixed = (at: Quantities): boolean => {
  const { inspectionProbability: p, violationProbability: x } = outcome(at);
  return p > 0 && p < 1 && x > 0 && x < 1;
};
const mixedInspection = anyInspection.filter(isMixed);
const factor = between(1.001, 1.5);

/** The property for pairs of mixed equilibria, one parameter moved. */
function compared(
  moved: (at: Quantities, by: number) => Quantities,
  check: (before: ReturnType<typeof outcome>, after: ReturnType<typeof outcome>, at: Quantities) => void,
): void {
  fc.assert(
    fc.property(mixedInspection, factor, (at, by) => {
      const other = moved(at, by);
      fc.pre(isMixed(other));
      check(outcome(at), outcome(other), at);
    }),
    { ...seeded, numRuns: 80 },
  );
}

describe("inspection: comparative statics", () => {
  test("G10 P1: a heavier penalty lowers inspections and leaves violations as they are", () => {
    compared(
      (at, by) => ({ ...at, penalty: at.penalty * by }),
      (before, after) => {
        expect(after.violationProbability).toBe(before.violationProbability);
        expect(after.inspectionProbability).toBeLessThan(before.inspectionProbability);
      },
    );
  });

  test("G10 P2: violations rise with the cost of inspections and fall with what a detection is worth", () => {
    compared(
      (at, by) => ({ ...at, inspectionCost: at.inspectionCost * by }),
      (before, after) => {
        expect(after.violationProbability).toBeGreaterThan(before.violationProbability);
        expect(after.inspectionProbability).toBe(before.inspectionProbability);
      },
    );
    compared(
      (at, by) => ({ ...at, credit: at.credit * by }),
      (before, after) => expect(after.violationProbability).toBeLessThan(before.violationProbability),
    );
  });

  test("G10 P4: false blame raises the inspections that are needed, unless the falsely accused are all exempted", () => {
    compared(
      (at, by) => ({ ...at, falseBlame: Math.min(1, at.falseBlame * by + 0.001) }),
      (before, after, at) => {
        if (at.tolerance === 1) expect(after.inspectionProbability).toBe(before.inspectionProbability);
        else if (at.falseBlame < 1 && at.tolerance < 0.999) {
          expect(after.inspectionProbability).toBeGreaterThan(before.inspectionProbability);
        }
      },
    );
  });

  test("G10 P5: observability scales detection; below μ = (g/D + α(1−φ))/d, s = 0, nothing deters", () => {
    fc.assert(
      fc.property(anyInspection, (at) => {
        const clear = { ...at, oversight: 0, observability: 1 };
        const scaled = { ...clear, detection: at.detection * at.observability };
        expect(outcome({ ...at, oversight: 0 })).toEqual(outcome(scaled));
        const least = (at.gain / at.penalty + at.falseBlame * (1 - at.tolerance)) / at.detection;
        for (const [share, deterrable] of [
          [0.999, false],
          [1.001, true],
        ] as const) {
          if (least * share <= 1)
            expect(outcome({ ...clear, observability: least * share }).deterrable).toBe(deterrable);
        }
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test("G10 P6: oversight lowers inspections to nothing at s = g/D, where violations end, and raises violations below", () => {
    compared(
      (at, by) => ({ ...at, oversight: 1 - (1 - at.oversight) / by }),
      (before, after) => {
        expect(after.violationProbability).toBeGreaterThan(before.violationProbability);
        expect(after.inspectionProbability).toBeLessThanOrEqual(before.inspectionProbability * (1 + 1e-12));
      },
    );
    fc.assert(
      fc.property(mixedInspection, (at) => {
        const p = (oversight: number) => outcome({ ...at, falseBlame: 0, oversight }).inspectionProbability;
        const end = at.gain / at.penalty;
        const known = (1 - (1 - end) / (1 - at.oversight)) / (at.detection * at.observability);
        if (isMixed({ ...at, falseBlame: 0 })) expect(p(at.oversight)).toBeCloseTo(known, 9);
        const beyond = outcome({ ...at, oversight: Math.min(1, end * 1.000001) });
        expect([beyond.inspectionProbability, beyond.violationProbability]).toEqual([0, 0]);
      }),
      { ...seeded, numRuns: 80 },
    );
  });
});

const fraction = fc.integer({ min: 1, max: 20 });
/** Exact parameters: ties are to be broken exactly. */
const exactInspection = fc
  .tuple(fc.array(fraction, { minLength: 10, maxLength: 10 }), fc.integer({ min: 0, max: 19 }))
  .map(([n, alpha]) => ({
    gain: `${n[0]}/10`,
    penalty: `${n[1]}/2`,
    detection: `${n[2]}/20`,
    falseBlame: `${alpha}/40`,
    tolerance: `${n[4]! - 1}/19`,
    inspectionCost: `${n[5]}/20`,
    credit: `${n[6]}/4`,
    falseAlarmCost: `${n[7]}/10`,
    oversight: `${n[8]! - 1}/40`,
    observability: `${n[9]}/20`,
  }));

describe("inspection: announced", () => {
  test("G10 P3: who announces p* deters with the inspections of the equilibrium, where that is worth its cost", () => {
    let deterred = 0;
    let not = 0;
    fc.assert(
      fc.property(exactInspection, (input) => {
        const { outcome: found } = solveExact(inspection, input);
        const { inspectionProbability: p, violationProbability: x, deterrable } = found;
        const { sub, mul, add, one, zero, compare, from } = exact;
        fc.pre(deterrable && compare(p, zero) > 0 && compare(x, one) <= 0);
        const [commitment] = stackelberg(toGameExact(inspection, input), { leader: 0, ties: "strong" }).solutions;
        const of = (name: keyof typeof input): Rational => from(input[name]);
        const exposure = mul(sub(one, of("oversight")), of("credit"));
        const saved = sub(mul(exposure, mul(of("detection"), of("observability"))), of("inspectionCost"));
        const cost = add(of("inspectionCost"), mul(of("falseBlame"), of("falseAlarmCost")));
        // p*(k_I + αL_f) against what an announcement that does not deter leaves.
        const margin = sub(sub(exposure, mul(p, compare(saved, zero) > 0 ? saved : zero)), mul(p, cost));
        if (compare(margin, zero) > 0) {
          deterred += 1;
          expect(exact.format(commitment!.leaderStrategy[0]!)).toBe(exact.format(p));
          expect(commitment!.followerAction).toBe(1);
        }
        if (compare(margin, zero) < 0) {
          not += 1;
          expect(commitment!.followerAction).toBe(0);
        }
      }),
      { ...seeded, numRuns: 250 },
    );
    expect(deterred).toBeGreaterThan(50);
    expect(not).toBeGreaterThan(0);
  });
});
