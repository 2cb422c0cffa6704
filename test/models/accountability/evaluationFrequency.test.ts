import * as fc from "fast-check";
import { certificate, float, readParameters, solve, solveExact } from "jiama";
import { evaluationFrequency } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, positive, seeded } from "../../arbitraries/parameters.ts";

interface Input {
  readonly riskCost: number;
  readonly evaluationBurden: number;
  readonly departments: number;
}

const unit: fc.Arbitrary<Input> = fc.record({
  riskCost: positive(1e-3, 1e3),
  evaluationBurden: positive(1e-4, 10),
  departments: fc.integer({ min: 1, max: 40 }),
});

const outcome = (input: Partial<Input>) => solve(evaluationFrequency, input).outcome;

/** What a department gets from `own` evaluations while the others make `others` in all, from the story. */
function worth({ riskCost, evaluationBurden }: Input, own: number, others: number): number {
  return own === 0 ? 0 : (1 - evaluationBurden * (own + others)) / (1 + riskCost / own);
}

/** The maximizer on `[0, high]` of a function with one peak, by golden sections. */
function peak(f: (x: number) => number, high: number): number {
  let [a, b] = [0, high];
  for (let i = 0; i < 200; i += 1) {
    const [left, right] = [a + 0.381966 * (b - a), a + 0.618034 * (b - a)];
    if (f(left) < f(right)) a = left;
    else b = right;
  }
  return (a + b) / 2;
}

describe("evaluation-frequency", () => {
  test("golden: X 3, κ .05 give N* 5.306624; three departments 3.797959, together 2.385165", () => {
    const { status, outcome: found, certificate: evidence } = solve(evaluationFrequency);
    expect(status).toBe("solved");
    expect(found.optimum).toBeCloseTo(5.306623862918075, 12);
    expect(found.nash).toBeCloseTo(3.797958971132712, 12);
    expect(found.cooperative).toBeCloseTo(2.3851648071345037, 12);
    expect(found.slack).toBeCloseTo(1 - 0.05 * 3 * 3.797958971132712, 12);
    expect(evidence.decisions.map(({ method }) => method)).toEqual(Array(3).fill("strong-concavity"));
  });

  test("property: each frequency is the best one, by search over the value of time and precision", () => {
    fc.assert(
      fc.property(unit, (at) => {
        const { status, outcome: found } = solve(evaluationFrequency, at);
        expect(status).toBe("solved");
        const { evaluationBurden: k, departments: p } = at;
        const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(1e-6 * Math.max(a, b));
        near(
          found.optimum,
          peak((n) => worth(at, n, 0), 1 / k),
        );
        near(
          found.nash,
          peak((n) => worth(at, n, (p - 1) * found.nash), 1 / k - (p - 1) * found.nash),
        );
        near(
          found.cooperative,
          peak((n) => worth(at, n, (p - 1) * n), 1 / (k * p)),
        );
        expect(found.slack).toBeCloseTo(1 - k * p * found.nash, 9);
      }),
      { ...seeded, numRuns: 150 },
    );
  });

  test("property: answers to unequal frequencies lead back to the equal ones", () => {
    const starts = fc.array(between(0, 1), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(unit, starts, (at, shares) => {
        const { riskCost: x, evaluationBurden: k } = at;
        const p = shares.length;
        const total = shares.reduce((a, b) => a + b, 1e-9);
        let profile = shares.map((each) => (0.9 * each) / (k * total));
        for (let step = 0; step < 400; step += 1) {
          const all = profile.reduce((a, b) => a + b, 0);
          // The best answer, moved to by a part of the way so that all moving at once does not overshoot.
          profile = profile.map((own) => {
            const time = Math.max(0, 1 - k * (all - own));
            const best = (x * time) / (k * (x + Math.sqrt(x * x + (x * time) / k)));
            return own + (best - own) / p;
          });
        }
        const { nash } = outcome({ ...at, departments: p });
        for (const own of profile) expect(own / nash).toBeCloseTo(1, 6);
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("one department alone is the single evaluator (identity at p = 1)", () => {
    fc.assert(
      fc.property(unit, (at) => {
        const { optimum, nash, cooperative } = outcome({ ...at, departments: 1 });
        expect(nash / optimum).toBeCloseTo(1, 12);
        expect(cooperative / optimum).toBeCloseTo(1, 12);
      }),
      seeded,
    );
  });

  test("G9 signs: ∂N*/∂X > 0, ∂N*/∂κ < 0, and so for departments", () => {
    fc.assert(
      fc.property(unit, between(1.05, 3), (at, more) => {
        const here = outcome(at);
        const riskier = outcome({ ...at, riskCost: at.riskCost * more });
        const costlier = outcome({ ...at, evaluationBurden: at.evaluationBurden * more });
        for (const field of ["optimum", "nash", "cooperative"] as const) {
          expect(riskier[field]).toBeGreaterThan(here[field]);
          expect(costlier[field]).toBeLessThan(here[field]);
        }
      }),
      seeded,
    );
  });

  test("G9: departments evaluate too often, N^NE > N^C for p ≥ 2, though each less often than one alone", () => {
    fc.assert(
      fc.property(unit, (at) => {
        fc.pre(at.departments >= 2);
        const { optimum, nash, cooperative } = outcome(at);
        expect(nash).toBeGreaterThan(cooperative);
        expect(nash).toBeLessThan(optimum);
        const own = (n: number) => worth(at, n, (at.departments - 1) * n);
        expect(own(nash)).toBeLessThan(own(cooperative));
      }),
      seeded,
    );
  });

  test("G9: with more departments the total rises, and slack and each one's value fall", () => {
    fc.assert(
      fc.property(unit, (at) => {
        const more = { ...at, departments: at.departments + 1 };
        const [few, many] = [outcome(at), outcome(more)];
        expect(more.departments * many.nash).toBeGreaterThan(at.departments * few.nash);
        expect(many.slack).toBeLessThan(few.slack);
        const value = (n: number, p: number) => worth(at, n, (p - 1) * n);
        expect(value(many.nash, more.departments)).toBeLessThan(value(few.nash, at.departments));
      }),
      seeded,
    );
  });

  test("own result: together they always leave more than half of the time; on their own as little as they are many", () => {
    fc.assert(
      fc.property(unit, (at) => {
        const { optimum, nash, cooperative, slack } = outcome(at);
        const { evaluationBurden: k, departments: p } = at;
        expect(k * optimum).toBeLessThan(1 / 2);
        expect(k * p * cooperative).toBeLessThan(1 / 2);
        expect(k * p * nash).toBeLessThan(p / (p + 1));
        expect(slack).toBeGreaterThan(1 / (p + 1));
      }),
      seeded,
    );
    expect(outcome({ riskCost: 1e6, departments: 9 }).slack).toBeCloseTo(1 / 10, 4);
  });

  test.each<Partial<Input>>([
    { riskCost: 1e-9 },
    { riskCost: 1e12 },
    { evaluationBurden: 1e-9, departments: 10_000 },
    { riskCost: 1e9, evaluationBurden: 1e3, departments: 10_000 },
  ])("is verified at %j, where a difference of roots would cancel", (input) => {
    const { status, outcome: found } = solve(evaluationFrequency, input);
    expect(status).toBe("solved");
    expect(found.slack).toBeGreaterThan(0);
  });

  test("refuses what exceeds the doubles, and has no exact answer", () => {
    expect(() => solve(evaluationFrequency, { riskCost: 1e-200, evaluationBurden: 1e-200 })).toThrow(
      "range of doubles",
    );
    expect(() => solveExact(evaluationFrequency)).toThrow("not rational");
  });

  test.each([{ optimum: 5 }, { nash: 3.9 }, { cooperative: 3.797958971132712 }, { slack: 0.5 }])(
    "the check refuses %j",
    (claim) => {
      const built = evaluationFrequency.build(readParameters(evaluationFrequency, {}, float).values as never);
      expect(certificate(built, { ...outcome({}), ...claim }).verified).toBe(false);
    },
  );
});
