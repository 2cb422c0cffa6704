import * as fc from "fast-check";
import { exact, type ParameterInputs, type Rational, solve, solveExact, solveLinearProgram } from "jiama";
import {
  garbled,
  type HiddenActionParameters,
  hiddenAction,
  replacedSignals,
  replacement,
  uniformDistribution,
} from "jiama/models";
import { describe, expect, test } from "vitest";
import {
  fractions,
  garblers,
  inputOf,
  type SmallHiddenAction,
  smallHiddenActions,
  texts,
} from "../../arbitraries/hiddenAction.ts";
import { seeded } from "../../arbitraries/parameters.ts";

const { zero, one, add, sub, mul, div, compare, from, format } = exact;

type Matrix = readonly (readonly Rational[])[];
type Input = ParameterInputs<HiddenActionParameters>;

const outcome = (input: Input) => solveExact(hiddenAction, input).outcome;
const shown = (matrix: Matrix) => texts(matrix);

/** A problem with a garbling matrix of its signals. */
const garbledProblems: fc.Arbitrary<readonly [SmallHiddenAction, Matrix]> = smallHiddenActions.chain((problem) =>
  garblers(problem.counts[0]!.length).map((garbler) => [problem, garbler] as const),
);

/** The problem under the signal itself, and under the garbled one. */
function both([problem, garbler]: readonly [SmallHiddenAction, Matrix], more: Input = {}) {
  const clear = { ...inputOf(problem), ...more };
  const opaque = { ...clear, signalMatrix: texts(garbled(exact, fractions(problem.counts, problem.parts), garbler)) };
  return [outcome(clear), outcome(opaque)] as const;
}

/** Whether `a ≤ b`, where `null` is infinite. */
const atMost = (a: Rational | null, b: Rational | null) => b === null || (a !== null && compare(a, b) <= 0);

const agents: readonly (readonly [string, Input])[] = [
  ["risk neutral, limited liability", {}],
  ["risk neutral, limited liability, free to refuse", { outsideOption: "1/5" }],
  ["risk neutral, no limited liability", { limitedLiability: false }],
  ["risk averse, limited liability", { utility: "square-root" }],
  ["risk averse, no limited liability", { utility: "square-root", limitedLiability: false }],
];

describe("garbling", () => {
  test.each(agents)(
    "S1, %s: no action costs less under a garbled signal, and none becomes implementable",
    (_, more) => {
      fc.assert(
        fc.property(garbledProblems, (drawn) => {
          const [clear, opaque] = both(drawn, more);
          clear.implementationCost.forEach((cost, action) => {
            expect(atMost(cost, opaque.implementationCost[action]!)).toBe(true);
          });
        }),
        { ...seeded, numRuns: 60 },
      );
    },
  );

  test.each(agents)("S2, %s: the principal's value is not larger and the agency loss not smaller", (_, more) => {
    fc.assert(
      fc.property(garbledProblems, (drawn) => {
        const [clear, opaque] = both(drawn, more);
        expect(compare(opaque.principalValue, clear.principalValue)).toBeLessThanOrEqual(0);
        // The surplus where actions are seen is the same, so that the loss takes up what the value loses.
        expect(format(sub(opaque.agencyLoss, clear.agencyLoss))).toBe(
          format(sub(clear.principalValue, opaque.principalValue)),
        );
      }),
      { ...seeded, numRuns: 30 },
    );
  });

  test("the proof of S1: wages w of the garbled signal are replicated by G w, at the same cost and with the same incentives", () => {
    fc.assert(
      fc.property(garbledProblems, ([problem, garbler]) => {
        const signals = fractions(problem.counts, problem.parts);
        const opaque = garbled(exact, signals, garbler);
        const { wages } = outcome({ ...inputOf(problem), signalMatrix: texts(opaque) });
        const expected = (row: readonly Rational[], pay: readonly Rational[]) =>
          row.reduce((sum, p, s) => add(sum, mul(p, pay[s]!)), zero);
        for (const pay of wages) {
          if (pay === null) continue;
          const replica = garbler.map((row) => expected(row, pay));
          expect(replica.every((wage) => compare(wage, zero) >= 0)).toBe(true);
          // Every action is worth the same to the agent, and costs the principal the same.
          for (const [b, row] of signals.entries()) {
            expect(format(expected(row, replica))).toBe(format(expected(opaque[b]!, pay)));
          }
        }
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("a further replacement is a garbling of the first: G_A′ = G_A K", () => {
    const shares = fc.integer({ min: 0, max: 10 }).map((tenths) => from(`${tenths}/10`));
    const draws = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(shares, shares, draws, (a, b, weights) => {
        const sum = weights.reduce((total, each) => total + each, 0);
        fc.pre(sum > 0 && compare(a, b) <= 0 && compare(a, one) < 0);
        const u = weights.map((weight) => from(`${weight}/${sum}`));
        const further = replacement(exact, div(sub(b, a), sub(one, a)), u);
        expect(shown(garbled(exact, replacement(exact, a, u), further))).toEqual(shown(replacement(exact, b, u)));
      }),
      seeded,
    );
  });

  test("replaced signals are those garbled by the replacement", () => {
    fc.assert(
      fc.property(smallHiddenActions, fc.constantFrom("0", "1/3", "1"), ({ counts, parts }, share) => {
        const signals = fractions(counts, parts);
        const u = uniformDistribution(exact, signals[0]!.length);
        const asymmetry = from(share);
        expect(shown(replacedSignals(exact, signals, asymmetry, u))).toEqual(
          shown(garbled(exact, signals, replacement(exact, asymmetry, u))),
        );
      }),
      seeded,
    );
  });

  test("a garbler with a row too few is refused", () => {
    expect(() => garbled(exact, [[one, zero]], [[one]])).toThrow("row 0 of the signals has 2 entries");
  });
});

describe("moral hazard grows with information asymmetry", () => {
  test("T1: along the chain of replacements every cost rises or becomes infinite, value falls, loss rises", () => {
    const distribution = fc.constantFrom<"uniform" | "first">("uniform", "first");
    fc.assert(
      fc.property(smallHiddenActions, distribution, (problem, kind) => {
        const signals = problem.counts[0]!.length;
        const garbling = kind === "uniform" ? null : Array.from({ length: signals }, (_, s) => (s === 0 ? 1 : 0));
        const chain = ["0", "1/4", "1/2", "9/10", "1"].map((asymmetry) =>
          outcome({ ...inputOf(problem), asymmetry, garbling }),
        );
        for (const [i, opaque] of chain.slice(1).entries()) {
          const clear = chain[i]!;
          clear.implementationCost.forEach((cost, action) => {
            expect(atMost(cost, opaque.implementationCost[action]!)).toBe(true);
          });
          expect(compare(opaque.principalValue, clear.principalValue)).toBeLessThanOrEqual(0);
          expect(compare(opaque.agencyLoss, clear.agencyLoss)).toBeGreaterThanOrEqual(0);
        }
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  /** Success probabilities in twelfths, cost and benefit in tenths, asymmetry in tenths below one. */
  const binary = fc
    .record({
      low: fc.integer({ min: 0, max: 11 }),
      rise: fc.integer({ min: 1, max: 12 }),
      cost: fc.integer({ min: 1, max: 10 }),
      benefit: fc.integer({ min: 1, max: 40 }),
      tenths: fc.integer({ min: 0, max: 9 }),
    })
    .filter(({ low, rise }) => low + rise <= 12)
    .map(({ low, rise, cost, benefit, tenths }) => ({
      p0: from(`${low}/12`),
      p1: from(`${low + rise}/12`),
      c: from(`${cost}/10`),
      B: from(`${benefit}/10`),
      A: from(`${tenths}/10`),
    }));
  const inputOfBinary = ({ p0, p1, c, B, A }: Record<"p0" | "p1" | "c" | "B" | "A", Rational>) => ({
    signalMatrix: texts([p0, p1].map((p) => [p, sub(one, p)])),
    costs: ["0", format(c)],
    benefits: [format(mul(B, p0)), format(mul(B, p1))],
    asymmetry: format(A),
  });

  test("T2: with two actions and signals effort costs c(p₁ + A/(2(1 − A)))/Δp, and pays for itself up to Â = 2x/(1 + 2x)", () => {
    fc.assert(
      fc.property(binary, (drawn) => {
        const { p0, p1, c, B, A } = drawn;
        const { implementationCost, implementedAction, principalValue } = outcome(inputOfBinary(drawn));
        const rise = sub(p1, p0);
        const mixing = div(A, mul(from(2), sub(one, A)));
        expect(format(implementationCost[1]!)).toBe(format(div(mul(c, add(p1, mixing)), rise)));
        const x = sub(div(mul(B, mul(rise, rise)), c), p1);
        const threshold = div(mul(from(2), x), add(one, mul(from(2), x)));
        const pays = compare(x, zero) > 0 && compare(A, threshold) < 0;
        expect(format(implementedAction)).toBe(pays ? "1" : "0");
        if (!pays) expect(format(principalValue)).toBe(format(mul(B, p0)));
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("T2: the least wage is what a scan of both wages finds", () => {
    fc.assert(
      fc.property(binary, (drawn) => {
        const { implementationCost, wages } = solve(hiddenAction, inputOfBinary(drawn)).outcome;
        const [p0, p1, c, A] = [drawn.p0, drawn.p1, drawn.c, drawn.A].map(exact.toNumber) as [
          number,
          number,
          number,
          number,
        ];
        const [low, high] = [p0, p1].map((p) => (1 - A) * p + A / 2) as [number, number];
        const most = 2 * wages[1]![0]!;
        let least = Number.POSITIVE_INFINITY;
        for (let i = 0; i <= 100; i += 1) {
          for (let j = 0; j <= 100; j += 1) {
            const [success, failure] = [(most * i) / 100, (most * j) / 100];
            const gain = (high - low) * (success - failure) - c;
            if (gain >= -1e-12) least = Math.min(least, high * success + (1 - high) * failure);
          }
        }
        expect(least).toBeCloseTo(implementationCost[1]!, 9);
      }),
      { ...seeded, numRuns: 20 },
    );
  });

  test("S3: the rent of the agent for a fixed action rises, with any number of actions and signals", () => {
    fc.assert(
      fc.property(garbledProblems, ([problem, garbler]) => {
        // Only one action is worth anything, so that it is the one implemented as long as it can be.
        const worth = problem.costs.indexOf(Math.max(...problem.costs));
        const benefits = problem.costs.map((_, action) => (action === worth ? "100000" : "0"));
        const [clear, opaque] = both([problem, garbler], { benefits });
        fc.pre([clear, opaque].every(({ implementedAction }) => compare(implementedAction, from(worth)) === 0));
        expect(compare(opaque.agentRent, clear.agentRent)).toBeGreaterThanOrEqual(0);
      }),
      { ...seeded, numRuns: 100 },
    );
    // Golden case: the rent p₁c/Δp − c at A = 0, .3.
    const rent = (asymmetry: string) => format(outcome({ asymmetry }).agentRent);
    expect([rent("0"), rent("0.3")]).toEqual(["3/25", "36/175"]);
  });

  test("identity: without asymmetry the costs are those of the programs under the signal itself", () => {
    fc.assert(
      fc.property(smallHiddenActions, (problem) => {
        const signals = fractions(problem.counts, problem.parts);
        const costs = problem.costs.map((cost) => from(`${cost}/10`));
        const { implementationCost } = outcome({ ...inputOf(problem), asymmetry: 0 });
        for (const [action, cost] of implementationCost.entries()) {
          const program = solveLinearProgram({
            field: exact,
            sense: "minimize",
            objective: signals[action]!,
            constraints: signals.map((row, b) => ({
              coefficients: row.map((p, s) => sub(signals[action]![s]!, p)),
              relation: ">=",
              bound: sub(costs[action]!, costs[b]!),
            })),
          });
          expect(cost && format(cost)).toBe(program.status === "optimal" ? format(program.value) : null);
        }
      }),
      { ...seeded, numRuns: 60 },
    );
  });
});
