import { azevedoContract, azevedoCost, azevedoUtility, karaivanovContract, karaivanovLottery } from "jiama/models";
import { describe, expect, test } from "vitest";

describe("the sample problem of Karaivanov (2001)", () => {
  test("with lotteries over twenty consumptions the principal expects 1.8772872936", () => {
    const { value, actions, entries, outcome } = karaivanovLottery();
    expect(outcome.certificate.verified).toBe(true);
    expect(value).toBeCloseTo(1.8772872936422509, 9);
    // One action, z = 5/9; consumption 0 after the low output, a lottery over two neighboring points after the high one.
    expect(actions.findIndex((probability) => probability > 0.999999)).toBe(5);
    const likely = entries.filter(({ probability }) => probability > 1e-9);
    expect(likely.map(({ output, consumption }) => [output, consumption])).toEqual([
      [0, 0],
      [1, 4],
      [1, 5],
    ]);
    for (const [i, probability] of [0.337312, 0.475543, 0.187145].entries()) {
      expect(likely[i]!.probability).toBeCloseTo(probability, 6);
    }
  });

  test("over fifty consumptions 1.8784556866, and without a grid 1.8785778", () => {
    expect(karaivanovLottery(50).value).toBeCloseTo(1.8784556866, 8);
    const { status, outcome } = karaivanovContract();
    expect(status).toBe("solved");
    expect(outcome.implementedAction).toBe(5);
    expect(outcome.principalValue).toBeCloseTo(1.878577814, 8);
    expect(outcome.wages[5]![0]).toBeCloseTo(0, 9);
    expect(outcome.wages[5]![1]).toBeCloseTo(0.67422146, 8);
  });
});

describe("the example of Azevedo and Wolff (2025)", () => {
  // The values of the tests of the authors' program, which hold to 1e-3.
  test.each([
    [20, 0.6577627565190345, 0.3043861],
    [30, 1.4757198950773227, 0.4894729],
  ])("action %i costs %f at least, and by the first-order condition alone %f", (action, published, relaxed) => {
    expect(Math.abs(azevedoCost(action)! - published)).toBeLessThan(1e-3);
    expect(Math.abs(azevedoCost(action, "first-order")! - relaxed)).toBeLessThan(1e-4);
  });

  test("the contract of the first-order condition has the agent do something else, the other one does not", () => {
    const best = (incentives: "global" | "first-order") => {
      const outcome = azevedoContract(20, incentives);
      if (outcome.status !== "optimal") throw new Error("not solved");
      const intended = azevedoUtility(outcome.solution, 20);
      const finer = Array.from({ length: 401 }, (_, k) => k / 4);
      return Math.max(...finer.map((action) => azevedoUtility(outcome.solution, action))) - intended;
    };
    expect(best("first-order")).toBeGreaterThan(0.005);
    expect(best("global")).toBeLessThan(1e-5);
  });
});
