import * as fc from "fast-check";
import { exact, float, type Rational } from "jiama";
import { debt, type FinancingProblem, financialContract, type PaymentRule } from "jiama/models";
import { describe, expect, test } from "vitest";
import { seeded } from "../../arbitraries/parameters.ts";
import { eliminatedOptimum } from "../../certified/eliminatedOptimum.ts";

const { zero, one, add, sub, mul, div, compare, from, format } = exact;

interface Drawn {
  /** Revenues ascend by these steps. */
  readonly steps: readonly number[];
  readonly weights: readonly number[];
  /** The probability of revenue `s` is proportional to its weight times `tilt ** s`: a larger tilt is more effort. */
  readonly tilts: readonly number[];
  readonly costs: readonly number[];
  readonly investment: number;
}

const list = <V>(entry: fc.Arbitrary<V>, length: number) => fc.array(entry, { minLength: length, maxLength: length });

/** Families with a monotone likelihood ratio; costs in tenths. */
const investments: fc.Arbitrary<Drawn> = fc
  .record({ states: fc.integer({ min: 2, max: 4 }), actions: fc.integer({ min: 1, max: 3 }) })
  .chain(({ states, actions }) =>
    fc.record({
      steps: list(fc.integer({ min: 0, max: 3 }), states),
      weights: list(fc.integer({ min: 1, max: 4 }), states),
      tilts: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: actions, maxLength: actions }),
      costs: list(fc.integer({ min: 0, max: 12 }), actions),
      investment: fc.integer({ min: 0, max: 40 }),
    }),
  );

function problemOf({ steps, weights, tilts, costs, investment }: Drawn, rule: PaymentRule): FinancingProblem<Rational> {
  return {
    revenues: steps.map((_, s) => from(steps.slice(0, s + 1).reduce((sum, step) => sum + step, 0))),
    probabilities: [...tilts]
      .sort((a, b) => a - b)
      .map((tilt) => {
        const sizes = weights.map((weight, s) => weight * tilt ** s);
        const sum = sizes.reduce((total, size) => total + size, 0);
        return sizes.map((size) => from(`${size}/${sum}`));
      }),
    costs: costs.map((cost) => from(`${cost}/10`)),
    investment: from(`${investment}/10`),
    rule,
  };
}

const expected = (row: readonly Rational[], values: readonly Rational[]) =>
  row.reduce((sum, p, s) => add(sum, mul(p, values[s]!)), zero);

/** The best value with debt: of every face value at which the investor just breaks even and the action is a best one. */
function bestDebt({ revenues, probabilities, costs, investment }: FinancingProblem<Rational>): Rational | null {
  let best: Rational | null = null;
  for (const [action, row] of probabilities.entries()) {
    const face = faceValue(row, revenues, investment);
    if (face === null) continue;
    const kept = debt(exact, revenues, face).map((r, s) => sub(revenues[s]!, r));
    const worth = probabilities.map((each, b) => sub(expected(each, kept), costs[b]!));
    if (worth.some((other) => compare(other, worth[action]!) > 0)) continue;
    if (best === null || compare(worth[action]!, best) > 0) best = worth[action]!;
  }
  return best;
}

/** The least `D ≥ 0` with `E min(x, D) = I`; `null` if all revenue does not suffice. */
function faceValue(row: readonly Rational[], revenues: readonly Rational[], investment: Rational): Rational | null {
  let face = zero;
  let raised = zero;
  for (const revenue of revenues) {
    // Between two revenues the expected repayment grows at the probability of being solvent.
    const solvent = row.reduce((sum, p, s) => (compare(revenues[s]!, face) > 0 ? add(sum, p) : sum), zero);
    const missing = sub(investment, raised);
    if (compare(missing, mul(solvent, sub(revenue, face))) <= 0) {
      return compare(missing, zero) <= 0 ? face : add(face, div(missing, solvent));
    }
    raised = add(raised, mul(solvent, sub(revenue, face)));
    face = revenue;
  }
  return null;
}

describe("financialContract", () => {
  test.each<PaymentRule>(["monotone", "both-monotone"])(
    "with monotone likelihood ratios no %s contract is better than debt (Innes 1990)",
    (rule) => {
      fc.assert(
        fc.property(investments, (drawn) => {
          const problem = problemOf(drawn, rule);
          const { value, programs } = financialContract(exact, problem);
          expect(programs.every(({ certificate }) => certificate.verified)).toBe(true);
          const best = bestDebt(problem);
          expect(value && format(value)).toBe(best && format(best));
        }),
        { ...seeded, numRuns: 150 },
      );
    },
  );

  test("without monotonicity the entrepreneur is at least as well off, and the investor is paid back", () => {
    fc.assert(
      fc.property(investments, (drawn) => {
        const problem = problemOf(drawn, "any");
        const { value, action, repayments } = financialContract(exact, problem);
        const monotone = financialContract(exact, { ...problem, rule: "monotone" });
        if (monotone.value !== null) expect(value !== null && compare(value, monotone.value) >= 0).toBe(true);
        if (action === null) return;
        expect(
          compare(expected(problem.probabilities[action]!, repayments), problem.investment),
        ).toBeGreaterThanOrEqual(0);
        const kept = problem.revenues.map((x, s) => sub(x, repayments[s]!));
        expect([...kept, ...repayments].every((part) => compare(part, zero) >= 0)).toBe(true);
        const worth = problem.probabilities.map((row, b) => sub(expected(row, kept), problem.costs[b]!));
        expect(worth.every((other) => compare(other, worth[action]!) <= 0)).toBe(true);
        expect(format(worth[action]!)).toBe(format(value!));
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("each action costs the repayment that elimination of the contract leaves", () => {
    fc.assert(
      fc.property(investments, (drawn) => {
        const problem = problemOf(drawn, "monotone");
        const { programs } = financialContract(exact, problem);
        const { revenues, probabilities, costs, investment } = problem;
        const whole = (values: readonly Rational[]) => {
          const scale = values.reduce((all, { d }) => all * d, 1n);
          return values.map(({ s, n, d }) => Number((s * n * scale) / d));
        };
        const row = (coefficients: readonly Rational[], relation: "<=" | ">=", bound: Rational) => {
          const numbers = whole([...coefficients, bound]);
          return { coefficients: numbers.slice(0, -1), relation, bound: numbers.at(-1)! };
        };
        const unit = (s: number, t = -1) => revenues.map((_, j) => from(j === s ? 1 : j === t ? -1 : 0));
        for (const [action, outcome] of programs.entries()) {
          const own = probabilities[action]!;
          const objective = whole([...own, one]);
          const found = eliminatedOptimum({
            sense: "minimize",
            objective: objective.slice(0, -1),
            rows: [
              row(own, ">=", investment),
              ...probabilities.map((other, b) => {
                const difference = own.map((p, s) => sub(p, other[s]!));
                return row(difference, "<=", sub(expected(difference, revenues), sub(costs[action]!, costs[b]!)));
              }),
              ...revenues.map((x, s) => row(unit(s), "<=", x)),
              ...revenues.slice(1).map((_, s) => row(unit(s + 1, s), ">=", zero)),
            ],
            free: revenues.map(() => false),
          });
          if (outcome.status !== "optimal") expect(found).toBe("infeasible");
          else expect(format(mul(outcome.value, from(objective.at(-1)!)))).toBe(format(from(found)));
        }
      }),
      { ...seeded, numRuns: 25 },
    );
  });

  test("live or die: where repayments may fall, all of low revenue and nothing of high", () => {
    // Effort moves probability from revenue 1 to revenue 3. Debt of 9/5 leaves 6/5 at the top, worth 3/10 of effort; repayments 1, 2 and
    // 17/10 leave 13/10, worth 13/40.
    const problem: FinancingProblem<Rational> = {
      revenues: [1, 2, 3].map((x) => from(x)),
      probabilities: [
        ["1/2", "1/4", "1/4"],
        ["1/4", "1/4", "1/2"],
      ].map((row) => row.map((p) => from(p))),
      costs: [zero, from("31/100")],
      investment: from("8/5"),
      rule: "any",
    };
    const liveOrDie = financialContract(exact, problem);
    expect(liveOrDie.action).toBe(1);
    expect(liveOrDie.value && format(liveOrDie.value)).toBe("17/50");
    const monotone = financialContract(exact, { ...problem, rule: "monotone" });
    expect(monotone.action).toBe(0);
    expect(monotone.value && format(monotone.value)).toBe("3/20");
  });

  test("in doubles as in fractions", () => {
    const revenues = [0, 1, 4];
    const problem = {
      revenues,
      probabilities: [
        [0.5, 0.3, 0.2],
        [0.2, 0.3, 0.5],
      ],
      costs: [0, 0.3],
      investment: 1,
    } as const;
    const { value, repayments } = financialContract(float, { ...problem, rule: "monotone" });
    // Debt of 1.4: repaid .3 · 1 + .5 · 1.4 on average.
    expect(value).toBeCloseTo(2.3 - 1 - 0.3, 12);
    expect(0.3 * repayments[1]! + 0.5 * repayments[2]!).toBeCloseTo(1, 12);
  });

  test("revenues that descend, or are negative, are refused", () => {
    const problem = { probabilities: [[0.5, 0.5]], costs: [0], investment: 0, rule: "any" } as const;
    expect(() => financialContract(float, { ...problem, revenues: [2, 1] })).toThrow(
      "revenue 1 is 1, below the one before",
    );
    expect(() => financialContract(float, { ...problem, revenues: [-1, 1] })).toThrow("revenue 0 is -1, below 0");
  });
});
