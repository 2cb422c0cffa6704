import * as fc from "fast-check";
import { exact, type ParameterInputs, solve, solveExact } from "jiama";
import { type HiddenActionParameters, hiddenAction } from "jiama/models";
import { describe, expect, test } from "vitest";
import { inputOf, type SmallHiddenAction, smallHiddenActions } from "../../arbitraries/hiddenAction.ts";
import { seeded } from "../../arbitraries/parameters.ts";
import { eliminatedOptimum } from "../../certified/eliminatedOptimum.ts";

type Input = ParameterInputs<HiddenActionParameters>;

const outcome = (input: Input) => solveExact(hiddenAction, input).outcome;
const shown = (values: readonly (ReturnType<typeof exact.from> | null)[]) =>
  values.map((value) => (value === null ? null : exact.format(value)));

/** The cost of implementing an action in tenths, by elimination of the wages from the program: `"p/q"`, or why there is none. */
function eliminatedCost({ parts, counts, costs }: SmallHiddenAction, action: number, limited: boolean): string {
  // Probabilities are multiplied by `parts`, and wages are in tenths.
  const own = counts[action]!;
  const incentives = counts.map((row, b) => ({
    coefficients: own.map((count, s) => count - row[s]!),
    relation: ">=" as const,
    bound: parts * (costs[action]! - costs[b]!),
  }));
  const participation = { coefficients: own, relation: ">=" as const, bound: parts * costs[action]! };
  return eliminatedOptimum({
    sense: "minimize",
    objective: own,
    rows: limited ? incentives : [...incentives, participation],
    free: own.map(() => !limited),
  });
}

describe("hidden-action", () => {
  // Success probabilities .8 and .3, cost .2, worth 1: the wage c/Δp on success is paid with probability .8.
  test.each([
    ["0", "8/25"],
    ["0.3", "71/175"],
    ["0.6", "31/50"],
    ["1", null],
  ])("two actions and two signals: at asymmetry %s effort costs %s", (asymmetry, cost) => {
    const result = solveExact(hiddenAction, { asymmetry });
    expect(result.status).toBe("solved");
    expect(shown(result.outcome.implementationCost)).toEqual(["0", cost]);
    expect(exact.format(result.certificate.maxGain)).toBe("0");
  });

  test("effort pays for itself up to asymmetry 9/19, about .47368", () => {
    const effort = (asymmetry: string) => exact.format(outcome({ asymmetry }).implementedAction);
    expect([effort("0.473"), effort("9/19"), effort("0.474")]).toEqual(["1", "0", "0"]);
    const { principalValue, agencyLoss, agentRent, wages } = outcome({});
    expect(shown([principalValue, agencyLoss, agentRent])).toEqual(["12/25", "3/25", "3/25"]);
    expect(wages.map((each) => each && shown(each))).toEqual([
      ["0", "0"],
      ["2/5", "0"],
    ]);
  });

  test.each([true, false])(
    "with limited liability %s every action costs what elimination of the wages from its program leaves",
    (limitedLiability) => {
      fc.assert(
        fc.property(smallHiddenActions, (problem) => {
          const { implementationCost } = outcome({ ...inputOf(problem), limitedLiability });
          for (const [action, cost] of implementationCost.entries()) {
            const inParts = cost && exact.mul(cost, exact.from(10 * problem.parts));
            const [p, q] = eliminatedCost(problem, action, limitedLiability).split("/");
            if (q === undefined && p === "infeasible") expect(cost).toBeNull();
            else expect(inParts && exact.format(inParts)).toBe(exact.format(exact.from(`${p}/${q ?? 1}`)));
          }
        }),
        { ...seeded, numRuns: 60 },
      );
    },
  );

  test("is verified in fractions and in doubles, and both agree", () => {
    const variant = fc.record({
      asymmetry: fc.constantFrom("0", "1/3", "0.9", "1"),
      limitedLiability: fc.boolean(),
      outsideOption: fc.constantFrom(null, "0", "-1/5", "3/10"),
    });
    fc.assert(
      fc.property(smallHiddenActions, variant, (problem, given) => {
        const input = { ...inputOf(problem), ...given };
        const [floating, rational] = [solve(hiddenAction, input), solveExact(hiddenAction, input)];
        expect([floating.status, rational.status]).toEqual(["solved", "solved"]);
        for (const [action, cost] of rational.outcome.implementationCost.entries()) {
          const rounded = floating.outcome.implementationCost[action]!;
          if (cost === null) expect(rounded).toBeNull();
          else expect(rounded).toBeCloseTo(exact.toNumber(cost), 9);
        }
        for (const name of ["principalValue", "agencyLoss", "agentRent"] as const) {
          expect(floating.outcome[name]).toBeCloseTo(exact.toNumber(rational.outcome[name]), 9);
        }
        expect(floating.outcome.implementedAction).toBe(exact.toNumber(rational.outcome.implementedAction));
      }),
      { ...seeded, numRuns: 150 },
    );
  });

  test("without limited liability and risk aversion an action costs what it costs the agent, and nothing is lost", () => {
    fc.assert(
      fc.property(smallHiddenActions, fc.constantFrom("0", "-1/2", "2/5"), (problem, outsideOption) => {
        const { implementationCost, agentRent } = outcome({
          ...inputOf(problem),
          limitedLiability: false,
          outsideOption,
        });
        implementationCost.forEach((cost, action) => {
          const due = exact.add(exact.from(`${problem.costs[action]}/10`), exact.from(outsideOption));
          if (cost !== null) expect(exact.format(cost)).toBe(exact.format(due));
        });
        expect(exact.format(agentRent)).toBe("0");
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("the first of several best actions is implemented", () => {
    const twins = {
      signalMatrix: [
        ["1/2", "1/2"],
        ["1/2", "1/2"],
        ["1", "0"],
      ],
      costs: [0, 0, 0],
    };
    expect(exact.format(outcome({ ...twins, benefits: [1, 2, 2] }).implementedAction)).toBe("1");
    expect(
      solve(hiddenAction, { ...twins, benefits: ["1", "0.3", "1.0000000000000002"] }).outcome.implementedAction,
    ).toBe(0);
  });

  test("probabilities that differ by rounding only say the same of two actions", () => {
    const signalMatrix = [
      [0.3, 0.7],
      [0.1 + 0.2, 0.7],
    ];
    expect(signalMatrix[1]![0]).not.toBe(0.3);
    expect(solve(hiddenAction, { signalMatrix }).outcome.implementationCost).toEqual([0, null]);
  });

  test("one action and one signal are a problem, too", () => {
    const lone = { signalMatrix: [[1]], costs: ["1/2"], benefits: [1] };
    expect(exact.format(outcome(lone).principalValue)).toBe("1");
    expect(exact.format(outcome({ ...lone, limitedLiability: false }).principalValue)).toBe("1/2");
  });

  test("twenty actions and twenty signals are certified in fractions", () => {
    const signalMatrix = Array.from({ length: 20 }, (_, a) => {
      const row = Array.from({ length: 20 }, (_, s) => 1 + ((7 * a * a + 3 * a * s + 11 * s) % 9));
      const sum = row.reduce((total, each) => total + each, 0);
      return row.map((each) => `${each}/${sum}`);
    });
    const costs = signalMatrix.map((_, a) => `${3 * a}/100`);
    const benefits = signalMatrix.map((_, a) => `${9 * a}/100`);
    const result = solveExact(hiddenAction, { signalMatrix, costs, benefits, asymmetry: "3/10" });
    expect(result.status).toBe("solved");
    expect(exact.format(result.certificate.maxGain)).toBe("0");
    expect(result.certificate.decisions).toHaveLength(22);
  });
});

describe("the certificate of hidden-action", () => {
  const parameters: HiddenActionParameters = {
    signalMatrix: [
      [0.3, 0.7],
      [0.8, 0.2],
      [0.5, 0.5],
    ],
    costs: [0, 0.2, 0.3],
    benefits: [0.3, 0.8, 0.5],
    asymmetry: 0,
    garbling: null,
    limitedLiability: true,
    utility: null,
    wealth: 1,
    outsideOption: null,
  };
  const input = parameters as unknown as Input;
  const right = hiddenAction.solve(parameters).outcome;

  test.each<[string, Partial<typeof right>]>([
    ["a wage that is too high", { wages: [right.wages[0]!, [0.5, 0], null] }],
    ["a cost that is too low", { implementationCost: [0, 0.31, null] }],
    ["an action called impossible that is not", { implementationCost: [0, null, null], implementedAction: 0 }],
    [
      "an action called possible that is not",
      {
        implementationCost: [0, 0.32, 0.3],
        wages: [
          [0, 0],
          [0.4, 0],
          [0.6, 0],
        ],
      },
    ],
    ["shadow prices that prove nothing", { shadowPrices: [[0, 0, 0], [0, 0, 0], right.shadowPrices[2]!] }],
    ["another action", { implementedAction: 0 }],
    ["a value that is not that of the action", { principalValue: 0.5 }],
    ["a loss that is too low", { agencyLoss: 0.1 }],
    ["a rent that is too low", { agentRent: 0 }],
  ])("refuses %s", (_, change) => {
    const check = (outcome: typeof right) => {
      const { solve: _, ...model } = hiddenAction;
      return solve({ ...model, solve: () => ({ status: "solved", outcome, method: "given", iterations: 1 }) }, input);
    };
    expect(check(right).status).toBe("solved");
    expect(check({ ...right, ...change }).status).toBe("unknown");
  });
});

describe("hidden-action refuses", () => {
  test.each<[string, Input, string]>([
    ["costs that are too few", { costs: [0] }, "costs has 1 entries, but signalMatrix has 2 rows"],
    ["benefits that are too many", { benefits: [0, 1, 2] }, "benefits has 3 entries, but signalMatrix has 2 rows"],
    ["a garbling of another length", { garbling: [1] }, "garbling has 1 entries, but signalMatrix has 2 columns"],
    [
      "probabilities that do not add up",
      {
        signalMatrix: [
          ["1/2", "1/2"],
          ["1/3", "1/2"],
        ],
      },
      "signalMatrix[1] add up to",
    ],
    ["a garbling that does not add up", { garbling: ["1/2", "1/4"] }, "garbling add up to"],
    ["the logarithm of no wealth", { utility: "log", wealth: 0 }, "ln 0"],
  ])("%s", (_, input, message) => {
    expect(() => solve(hiddenAction, input)).toThrow(message);
    expect(() => solveExact(hiddenAction, input)).toThrow(message);
  });

  test("in fractions also what is off by little, and in doubles not", () => {
    const input = {
      signalMatrix: [
        ["0.3333333333", "0.6666666667"],
        ["0.3333333333", "0.66666666669"],
      ],
    };
    expect(() => solveExact(hiddenAction, input)).toThrow("signalMatrix[1] add up to");
    expect(solve(hiddenAction, input).status).toBe("solved");
  });
});
