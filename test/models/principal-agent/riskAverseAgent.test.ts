import * as fc from "fast-check";
import { exact, type ParameterInputs, solve, solveExact } from "jiama";
import { type HiddenActionOutcome, type HiddenActionParameters, hiddenAction } from "jiama/models";
import { describe, expect, test } from "vitest";
import { inputOf, smallHiddenActions } from "../../arbitraries/hiddenAction.ts";
import { between, seeded } from "../../arbitraries/parameters.ts";

type Input = ParameterInputs<HiddenActionParameters>;

const utilities = ["log", "square-root"] as const;
const wageOf = { log: (v: number) => Math.exp(v), "square-root": (v: number) => v * v } as const;
const utilityOf = { log: Math.log, "square-root": Math.sqrt } as const;

/** Success probabilities `p₀ < p₁`, cost of effort and wealth. */
const binary = fc
  .record({ p0: between(0.02, 0.9), p1: between(0.02, 0.98), cost: between(0.01, 0.3), wealth: between(0.2, 5) })
  .filter(({ p0, p1 }) => p1 - p0 > 0.05);
type Binary = typeof binary extends fc.Arbitrary<infer V> ? V : never;

const inputOfBinary = ({ p0, p1, cost, wealth }: Binary) => ({
  signalMatrix: [p0, p1].map((p) => [p, 1 - p]),
  costs: [0, cost],
  // Large enough for effort to be worth it.
  benefits: [0, 1e5],
  wealth,
});

describe.each(utilities)("hidden-action with utility %s", (utility) => {
  const [h, u] = [wageOf[utility], utilityOf[utility]];

  test("under limited liability failure pays nothing, and success c/Δp more in utility", () => {
    fc.assert(
      fc.property(binary, (drawn) => {
        const { outcome, status } = solve(hiddenAction, { ...inputOfBinary(drawn), utility });
        expect(status).toBe("solved");
        const { p0, p1, cost, wealth } = drawn;
        const success = h(u(wealth) + cost / (p1 - p0)) - wealth;
        expect(outcome.implementationCost[1]! / (p1 * success)).toBeCloseTo(1, 9);
        expect(outcome.wages[1]![1]).toBeCloseTo(0, 9);
        expect(outcome.agentRent).toBeCloseTo((p0 * cost) / (p1 - p0), 9);
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("without it incentives and participation both bind", () => {
    fc.assert(
      fc.property(binary, (drawn) => {
        const { p0, p1, cost, wealth } = drawn;
        const spread = cost / (p1 - p0);
        const low = u(wealth) + cost - p1 * spread;
        fc.pre(utility === "log" || low > 0);
        const { outcome, status } = solve(hiddenAction, { ...inputOfBinary(drawn), utility, limitedLiability: false });
        expect(status).toBe("solved");
        const expected = p1 * h(low + spread) + (1 - p1) * h(low) - wealth;
        expect(outcome.implementationCost[1]).toBeCloseTo(expected, 8);
        expect(outcome.agentRent).toBeCloseTo(0, 9);
        // Seen, effort costs the sure wage that makes up for it.
        expect(outcome.agencyLoss).toBeCloseTo(expected - (h(u(wealth) + cost) - wealth), 8);
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("no utilities that a search finds implement an action at a lower cost", () => {
    const signalMatrix = [
      [0.5, 0.3, 0.2],
      [0.3, 0.3, 0.4],
      [0.1, 0.4, 0.5],
    ];
    const costs = [0, 0.1, 0.25];
    const { outcome, status } = solve(hiddenAction, { signalMatrix, costs, benefits: [0, 1, 2], utility });
    expect(status).toBe("solved");
    for (const action of [1, 2]) {
      const own = signalMatrix[action]!;
      const worth = (row: readonly number[], v: readonly number[]) => row.reduce((sum, p, s) => sum + p * v[s]!, 0);
      const violation = (v: readonly number[]) =>
        signalMatrix.reduce(
          (most, row, b) => Math.max(most, costs[action]! - costs[b]! - worth(own, v) + worth(row, v)),
          0,
        );
      const costOf = (v: readonly number[]) => worth(own, v.map(h)) - 1;
      let [best, range] = [[1.5, 1.5, 1.5].map((x) => u(1) + x), 1.5] as const;
      let least = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 12; round += 1) {
        const center: readonly number[] = best;
        for (let i = 0; i < 9 ** 3; i += 1) {
          const v = [i % 9, Math.floor(i / 9) % 9, Math.floor(i / 81)].map((k, s) =>
            Math.max(u(1), center[s]! + (range * (k - 4)) / 4),
          );
          if (violation(v) <= 1e-9 && costOf(v) < least) [best, least] = [v, costOf(v)];
        }
        range *= 0.7;
      }
      expect(least).toBeGreaterThan(outcome.implementationCost[action]! - 1e-7);
      expect(least).toBeLessThan(outcome.implementationCost[action]! * 1.05);
    }
  });

  test("a signal that the action never sends is punished as hard as is needed", () => {
    const shifting = {
      signalMatrix: [
        ["1/2", "1/2", "0"],
        ["1/4", "1/4", "1/2"],
      ],
      costs: ["0.3", 0],
      benefits: [1, 0],
    };
    const free = solve(hiddenAction, { ...shifting, utility, limitedLiability: false, wealth: 4 });
    expect(free.status).toBe("solved");
    // The first best: a sure wage that makes up for the cost.
    expect(free.outcome.implementationCost[0]).toBeCloseTo(h(u(4) + 0.3) - 4, 12);
    expect(free.outcome.agencyLoss).toBeCloseTo(0, 12);
    const [success, same, never] = free.outcome.wages[0]!;
    expect(success).toBeCloseTo(same!, 12);
    expect(never).toBeLessThan(success!);
    const limited = solve(hiddenAction, { ...shifting, utility, wealth: 4 });
    expect(limited.status).toBe("solved");
    expect(limited.outcome.wages[0]![2]).toBe(0);
  });

  test("is verified in doubles for small problems with ties, and refuses nothing that can be implemented", () => {
    const variant = fc.record({
      asymmetry: fc.constantFrom("0", "1/3", "3/5", "1"),
      limitedLiability: fc.boolean(),
      outsideOption: fc.constantFrom(null, "0", "3/10"),
      wealth: fc.constantFrom("1/4", "1", "9"),
    });
    fc.assert(
      fc.property(smallHiddenActions, variant, (problem, given) => {
        const { status, outcome } = solve(hiddenAction, { ...inputOf(problem), ...given, utility });
        expect(status).toBe("solved");
        if (utility === "log") return;
        const rational = solveExact(hiddenAction, { ...inputOf(problem), ...given, utility });
        expect(rational.status).toBe("solved");
        for (const [action, cost] of rational.outcome.implementationCost.entries()) {
          const rounded = outcome.implementationCost[action]!;
          if (cost === null) expect(rounded).toBeNull();
          else
            expect(rounded / Math.max(1, exact.toNumber(cost))).toBeCloseTo(
              exact.toNumber(cost) / Math.max(1, exact.toNumber(cost)),
              9,
            );
        }
      }),
      { ...seeded, numRuns: 100 },
    );
  });
});

describe("hidden-action with a signal that says almost nothing", () => {
  test.each<[string, Input]>([
    [
      "wages of very different size: utilities are hundreds apart",
      {
        signalMatrix: [
          ["2/8", "1/8", "2/8", "2/8", "1/8"],
          ["0", "1/8", "2/8", "1/8", "4/8"],
          ["3/8", "0", "3/8", "1/8", "1/8"],
        ],
        costs: ["6/10", "3/10", "4/10"],
        benefits: [0, 0, 0],
        asymmetry: "0.99",
        wealth: "9/4",
        outsideOption: 0,
      },
    ],
    [
      "a punishment whose share in the cost is below rounding",
      {
        signalMatrix: [
          ["18/20", "1/20", "1/20"],
          ["15/20", "2/20", "3/20"],
        ],
        costs: ["8/10", 0],
        benefits: [0, 0],
        asymmetry: "0.8",
        wealth: 100,
      },
    ],
  ])("is verified with %s", (_, input) => {
    const { status, outcome } = solve(hiddenAction, { ...input, utility: "log", limitedLiability: false });
    expect(status).toBe("solved");
    expect(outcome.implementationCost.every((cost) => cost !== null)).toBe(true);
  });

  test("costs beyond the doubles are unknown, not impossible to implement", () => {
    const input: Input = { utility: "log", asymmetry: "0.9999" };
    expect(solve(hiddenAction, input).status).toBe("unknown");
    expect(solve(hiddenAction, { ...input, asymmetry: 1 })).toMatchObject({
      status: "solved",
      outcome: { implementationCost: [0, null] },
    });
  });
});

test("where utilities are zero they are zero, and not what rounding leaves of them", () => {
  const { status, outcome } = solve(hiddenAction, {
    signalMatrix: [
      ["16/20", "1/20", "3/20"],
      ["15/20", "3/20", "2/20"],
    ],
    costs: [0, 0],
    benefits: [1, 0],
    utility: "log",
    wealth: "1/10000",
    outsideOption: 0,
  });
  expect(status).toBe("solved");
  expect(outcome.utilities).toEqual([
    [0, 0, 0],
    [0, 0, 0],
  ]);
});

describe("the certificate of a risk-averse agent's contract", () => {
  const input: Input = { utility: "log", limitedLiability: false };
  const right = solve(hiddenAction, input).outcome;
  const [none, paid] = [right.utilities![0]!, right.utilities![1]!];

  test.each<[string, Partial<HiddenActionOutcome>]>([
    ["a cost that is too low", { implementationCost: [0, right.implementationCost[1]! - 1e-6] }],
    ["utilities without incentives", { utilities: [none, [0.2, 0.2]] }],
    ["utilities that cost too much", { utilities: [none, [paid[0]! + 0.01, paid[1]!]] }],
    ["wages that are not those of the utilities", { wages: [right.wages[0]!, [0.5, 0]] }],
    ["multipliers of another program", { shadowPrices: [right.shadowPrices[0]!, [0, 0, 1]] }],
    ["utilities left out", { utilities: [none, null] }],
  ])("refuses %s", (_, change) => {
    const check = (outcome: HiddenActionOutcome) => {
      const proposal = { status: "solved", outcome, method: "given", iterations: 1 } as const;
      return solve({ ...hiddenAction, solve: () => proposal }, input).status;
    };
    expect(check(right)).toBe("solved");
    expect(check({ ...right, ...change })).toBe("unknown");
  });
});

describe("hidden-action in fractions", () => {
  test("the square root has rational contracts where wealth is a square", () => {
    const { outcome } = solveExact(hiddenAction, { utility: "square-root", wealth: "9/4" });
    expect(outcome.utilities![1]!.map(exact.format)).toEqual(["19/10", "3/2"]);
    // .8 · (1.9² − 2.25)
    expect(exact.format(outcome.implementationCost[1]!)).toBe("136/125");
  });

  test.each<[Input, RegExp]>([
    [{ utility: "log" }, /not rational/],
    [{ utility: "square-root", wealth: 2 }, /square root of wealth = 2, which is not rational/],
    [{ utility: "square-root", wealth: 2, limitedLiability: false }, /square root of wealth = 2/],
  ])("%j is refused", (input, message) => {
    expect(() => solveExact(hiddenAction, input)).toThrow(message);
    expect(solve(hiddenAction, input).status).toBe("solved");
  });

  test("any wealth will do where the utility of no wage plays no part", () => {
    const input: Input = { utility: "square-root", wealth: 2, limitedLiability: false, outsideOption: 1 };
    expect(solveExact(hiddenAction, input).status).toBe("solved");
  });
});
