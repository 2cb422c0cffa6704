import { DomainError, solve } from "jiama";
import { dueCare } from "jiama/models";
import { describe, expect, test } from "vitest";
import { density, distribution, marginalWin } from "./dueCareOracle.ts";

const ids = [
  "strict",
  "tolerance",
  "tolerance-list",
  "negligence",
  "noisy-negligence",
  "process-and-result",
  "capped",
  "joint",
  "veto",
  "balanced",
  "oversight",
  "appeals",
];

describe("due-care: the base case", () => {
  test.each([
    [{}, 0.812979946, 0.406489973, -0.366420114],
    [{ tolerance: 1 }, 0.746041664, 0.188769809, -0.105247776],
    [{ tolerance: 0.5 }, 0.763748732, 0.322639179, -0.255786132],
    [{ tolerance: 0.5, careNoise: 3 }, 0.757260799, 0.370141025, -0.305494492],
  ])("%j gives the known effort, falsification and payoff", (input, effort, falsification, payoff) => {
    const { status, outcome, certificate } = solve(dueCare, input);
    expect(status).toBe("solved");
    expect(outcome.effort).toBeCloseTo(effort, 8);
    expect(outcome.falsification).toBeCloseTo(falsification, 8);
    expect(outcome.payoff).toBeCloseTo(payoff, 8);
    expect(outcome.output).toBeCloseTo(effort + falsification, 8);
    expect(outcome.localMaxima).toHaveLength(1);
    expect(certificate.verified).toBe(true);
    expect(certificate.decisions[0]!.secondOrder).toBeLessThan(0);
  });

  test("failures and sanctions follow from the reply", () => {
    const { outcome } = solve(dueCare, { tolerance: "1/2" });
    const failure = distribution((0.8 - outcome.output) / 0.5);
    const sanction = failure * (1 - 0.5 * distribution((outcome.effort - 0.5) / 0.2));
    expect(outcome.failureProbability).toBeCloseTo(failure, 12);
    expect(outcome.expectedSanction).toBeCloseTo(sanction, 12);
    expect(outcome.wrongfulSanction).toBe(outcome.expectedSanction);
    const careless = solve(dueCare, { target: 1.8 }).outcome;
    expect(careless.effort).toBeLessThan(0.5);
    expect(careless.wrongfulSanction).toBe(0);
    expect(careless.expectedSanction).toBeGreaterThan(0.99);
  });

  test("at T = 1.5 both branches are local maxima, the high one is global", () => {
    const { localMaxima, effort } = solve(dueCare, { target: 1.5 }).outcome;
    const expected = [
      [1.073822238, 0.536911119, -0.934871],
      [0.189287129, 0.094643564, -0.978242079],
    ];
    expect(localMaxima).toHaveLength(2);
    for (const [i, [e, m, u]] of expected.entries()) {
      expect(localMaxima[i]!.effort).toBeCloseTo(e!, 8);
      expect(localMaxima[i]!.falsification).toBeCloseTo(m!, 8);
      expect(localMaxima[i]!.payoff).toBeCloseTo(u!, 8);
    }
    expect(effort).toBe(localMaxima[0]!.effort);
  });

  test("at T = 1.8 only the low branch is left", () => {
    const { localMaxima } = solve(dueCare, { target: 1.8 }).outcome;
    expect(localMaxima).toHaveLength(1);
    expect(localMaxima[0]!.effort).toBeCloseTo(0.146013559, 8);
    expect(localMaxima[0]!.falsification).toBeCloseTo(0.073006779, 8);
    expect(localMaxima[0]!.payoff).toBeCloseTo(-0.984484156, 8);
  });

  test("the low branch is born at T = 1.3934484, the high one ends at T = 1.7355137", () => {
    const branches = (target: string) => solve(dueCare, { target }).outcome.localMaxima.length;
    expect(["1.3934483", "1.3934485", "1.7355136", "1.7355138"].map(branches)).toEqual([1, 2, 2, 1]);
  });

  test("the best response jumps at T = 1.5482832, whatever the target asked", () => {
    for (const target of [0.8, 1.5, 1.8, -3]) {
      expect(solve(dueCare, { target }).outcome.jumpTarget).toBeCloseTo(1.5482832, 7);
    }
    expect(solve(dueCare, { target: 1.5482831 }).outcome.effort).toBeGreaterThan(1);
    expect(solve(dueCare, { target: 1.5482833 }).outcome.effort).toBeLessThan(0.2);
  });

  test("with much noise in the evidence the jump comes at a lower target than without tolerance", () => {
    const { jumpTarget } = solve(dueCare, { tolerance: "1/2", careNoise: 3 }).outcome;
    expect(jumpTarget).toBeCloseTo(1.4363437, 6);
    // Indeed, best responses on both sides of it by an own scan of the payoff.
    const replyAt = (target: number) => solve(dueCare, { tolerance: "1/2", careNoise: 3, target }).outcome.output;
    expect(replyAt(1.43634) - replyAt(1.43635)).toBeGreaterThan(0.9);
  });

  test("full or sharp tolerance of the careful leaves no jump: the official falls back on care", () => {
    expect(solve(dueCare, { tolerance: 1 }).outcome.jumpTarget).toBeNull();
    expect(solve(dueCare, { tolerance: 0.5 }).outcome.jumpTarget).toBeNull();
  });
});

describe("due-care: propositions at the base case", () => {
  test("P1: effort rises with the target while output exceeds it, up to T = 1.6455258", () => {
    const pull = (0.3 * marginalWin(5)) / 0.5;
    expect((pull + 1.2 * 2 * density(0)) * 1.5).toBeCloseTo(1.6455258, 7);
    const high = (target: number) => {
      const { localMaxima } = solve(dueCare, { target }).outcome;
      return Math.max(...localMaxima.map(({ effort, falsification }) => effort + falsification));
    };
    for (const target of [0.3, 0.8, 1.2, 1.5, 1.6, 1.64]) {
      expect(high(target + 1e-4)).toBeGreaterThan(high(target));
      expect(high(target)).toBeGreaterThan(target);
    }
    for (const target of [1.65, 1.7, 1.73]) {
      expect(high(target + 1e-4)).toBeLessThan(high(target));
      expect(high(target)).toBeLessThan(target);
    }
  });

  test("P2: for T in [0.3, 1] tolerance lowers falsification by up to 59 % and moves effort by at most 0.12", () => {
    let largest = 0;
    for (let target = 0.3; target < 1.01; target += 0.1) {
      const strict = solve(dueCare, { target }).outcome;
      let last = strict.falsification;
      for (const tolerance of [0.2, 0.4, 0.6, 0.8, 1]) {
        const { effort, falsification } = solve(dueCare, { target, tolerance }).outcome;
        expect(falsification).toBeLessThan(last);
        last = falsification;
        largest = Math.max(largest, Math.abs(effort - strict.effort));
      }
      expect(last / strict.falsification).toBeGreaterThan(0.4);
    }
    expect(largest).toBeLessThan(0.12);
    expect(largest).toBeGreaterThan(0.119);
  });

  test("N4, a refuted claim: beyond the jump tolerance pulls the official out of giving up, and falsification rises", () => {
    const strict = solve(dueCare, { target: 1.8 }).outcome;
    const tolerant = solve(dueCare, { target: 1.8, tolerance: 0.5 }).outcome;
    expect([strict.falsification, tolerant.falsification].map((m) => m.toFixed(4))).toEqual(["0.0730", "0.1203"]);
    expect([strict.effort, tolerant.effort].map((e) => e.toFixed(3))).toEqual(["0.146", "0.733"]);
  });

  test("below the jump too tolerance can raise falsification, where output falls short of the target", () => {
    const official = {
      prize: "0.059",
      noise: "0.78",
      reward: "0.059",
      penalty: "1.6",
      careStandard: "1.3",
      careNoise: "0.17",
      effortCost: "0.93",
      falsificationCost: "1.7",
      target: "1.64",
    };
    const [less, more] = ["0.07", "0.12"].map((tolerance) => solve(dueCare, { ...official, tolerance }).outcome);
    for (const { jumpTarget, output } of [less!, more!]) {
      expect(jumpTarget).toBeGreaterThan(1.66);
      expect(output).toBeGreaterThan(1.36);
      expect(output).toBeLessThan(1.64);
    }
    expect(less!.falsification).toBeCloseTo(0.47871, 5);
    expect(more!.falsification).toBeCloseTo(0.48334, 5);
  });
});

describe("due-care: limits and regimes", () => {
  test("full tolerance with sharp evidence approaches negligence", () => {
    const sharp = (careNoise: number) => solve(dueCare, { tolerance: 1, careNoise }).outcome;
    const negligence = solve(dueCare, { regime: "negligence+balanced" }).outcome;
    expect(negligence.effort).toBe(0.5);
    expect(negligence.expectedSanction).toBe(0);
    for (const careNoise of [1e-3, 1e-4, 1e-5]) {
      expect(Math.abs(sharp(careNoise).effort - negligence.effort)).toBeLessThan(6 * careNoise);
      expect(Math.abs(sharp(careNoise).falsification - negligence.falsification)).toBeLessThan(careNoise);
      expect(Math.abs(sharp(careNoise).payoff - negligence.payoff)).toBeLessThan(6 * careNoise);
    }
  });

  test("tolerance with evidence that says nothing approaches uniform tolerance of half of it", () => {
    const uniform = solve(dueCare, { regime: "tolerance+balanced", tolerance: "0.3" }).outcome;
    const blind = solve(dueCare, { tolerance: "0.6", careNoise: 1e6 }).outcome;
    for (const field of ["effort", "falsification", "payoff", "expectedSanction", "jumpTarget"] as const) {
      expect(blind[field]).toBeCloseTo(uniform[field]!, 5);
    }
  });

  test.each([
    [{ tolerance: 0 }, { regime: "balanced" }],
    [{ tolerance: "0.6" }, { regime: "tolerance-list+balanced", falseBlame: "0.4", missedBlame: 0 }],
    [{ tolerance: 1 }, { regime: "noisy-negligence+balanced" }],
    [{ tolerance: 0, reward: 0 }, { regime: "strict" }],
    [
      { tolerance: 0, reward: 0, penalty: "0.7" },
      { regime: "tolerance", tolerance: "0.3" },
    ],
    [
      { tolerance: 0, reward: 0, penalty: "0.6" },
      { regime: "process-and-result", careStandard: 0, observability: "0.4" },
    ],
  ])("the own rule with %j is the regime %j", (own, regime) => {
    const standard = "careStandard" in regime ? { careStandard: 0 } : {};
    const a = solve(dueCare, { target: 0.9, ...own, ...standard }).outcome;
    const b = solve(dueCare, { target: 0.9, ...regime }).outcome;
    expect(a.effort).toBeCloseTo(b.effort, 10);
    expect(a.falsification).toBeCloseTo(b.falsification, 10);
    expect(a.payoff).toBeCloseTo(b.payoff, 12);
    expect(a.expectedSanction).toBeCloseTo(b.expectedSanction, 12);
    expect(a.wrongfulSanction).toBeCloseTo(b.wrongfulSanction, 12);
    expect(a.jumpTarget ?? -1).toBeCloseTo(b.jumpTarget ?? -1, 9);
    expect(a.localMaxima.length).toBe(b.localMaxima.length);
  });

  test("negligence is obeyed exactly at the standard, and then nobody is sanctioned", () => {
    const { effort, wrongfulSanction, localMaxima } = solve(dueCare, { regime: "negligence", target: 1.5 }).outcome;
    expect(effort).toBe(0.5);
    expect(wrongfulSanction).toBe(0);
    expect(localMaxima.length).toBeGreaterThan(1);
  });

  test("a standard that costs more than the sanction is not obeyed", () => {
    const { effort } = solve(dueCare, { regime: "negligence", target: 1.5, careStandard: 1.6 }).outcome;
    expect(effort).toBeLessThan(1.6);
    expect(effort).not.toBeCloseTo(1.6, 1);
  });

  test.each(ids)("the regime %s is accepted and its outcome certified", (regime) => {
    const { status, parameters } = solve(dueCare, { regime });
    expect(status).toBe("solved");
    expect(parameters.regime).toBe(regime);
  });

  test("parts compose, and appeals make the evidence on care matter", () => {
    const input = { regime: "strict+appeals", reversalInnocent: "0.8", reversalGuilty: "0.1", appealFee: "0.02" };
    const sharp = solve(dueCare, { ...input, careNoise: "0.05" }).outcome;
    const blunt = solve(dueCare, { ...input, careNoise: "5" }).outcome;
    expect(sharp.expectedSanction).toBeLessThan(blunt.expectedSanction);
    expect(solve(dueCare, { regime: "tolerance-list+oversight+appeals+capped+joint+veto+balanced" }).status).toBe(
      "solved",
    );
  });
});

describe("due-care: parameters", () => {
  test("without a regime the own rule's parameters are used and shown, those of regimes are not", () => {
    const { parameters } = solve(dueCare, {});
    expect(parameters).toMatchObject({ regime: null, tolerance: 0, reward: 0.2, careStandard: 0.5, careNoise: 0.2 });
    expect(parameters).toMatchObject({ falseBlame: null, observability: null, oversight: null, appealFee: null });
  });

  test("the care standard belongs to every regime, since it says which sanctions are wrongful", () => {
    const wrongful = (careStandard: number) =>
      solve(dueCare, { regime: "strict", careStandard }).outcome.wrongfulSanction;
    expect(wrongful(0.3)).toBeGreaterThan(0);
    expect(wrongful(0.9)).toBe(0);
  });

  test.each([
    [{ observability: 0.5 }, /without a regime, parameter observability is not used.*process-and-result/],
    [{ regime: "strict", reward: 1 }, /regime strict does not use parameter reward/],
    [{ regime: "strict", careNoise: 1 }, /regime strict does not use parameter careNoise/],
    [{ regime: "negligence", tolerance: 1 }, /does not use parameter tolerance/],
    [{ regime: "tolerance-list", falseBlame: 0.8, missedBlame: 0.3 }, /add up to more than 1/],
    [{ noise: 0 }, /noise/],
    [{ tolerance: 1.01 }, /tolerance/],
    [{ careNoise: 0 }, /careNoise/],
    [{ careStandard: -0.1 }, /careStandard/],
    [{ penalty: -1 }, /penalty/],
    [{ siblings: 1 }, /siblings/],
  ])("%j is refused", (input, message) => {
    expect(() => solve(dueCare, input)).toThrow(DomainError);
    expect(() => solve(dueCare, input)).toThrow(message);
  });

  test("the refusal speaks Chinese too", () => {
    try {
      solve(dueCare, { observability: 0.5 });
      expect.unreachable();
    } catch (error) {
      expect((error as DomainError).text.zh).toContain("未选择问责制度时不使用参数 observability");
    }
  });

  test("without a stake of its own a veto forfeits what a contestant expects of the prize, V/n", () => {
    const { outcome } = solve(dueCare, { regime: "veto", prize: 2, siblings: 5 });
    const stated = solve(dueCare, { regime: "veto", prize: 2, siblings: 5, careerStake: "2/5" });
    const none = solve(dueCare, { regime: "veto", prize: 2, siblings: 5, careerStake: 0 });
    expect(outcome).toEqual(stated.outcome);
    expect(outcome.effort).not.toBeCloseTo(none.outcome.effort, 3);
  });
});
