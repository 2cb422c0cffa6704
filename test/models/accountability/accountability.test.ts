import * as fc from "fast-check";
import { DomainError, exact, float, GameTheoryError, NotRationalError, readParameters, solve, solveExact } from "jiama";
import { accountability } from "jiama/models";
import { describe, expect, test } from "vitest";
import { seeded } from "../../arbitraries/parameters.ts";
import {
  clipped,
  controllability,
  effort,
  f,
  type Input,
  one,
  outcomeText,
  positive,
  share,
  text,
} from "./fractions.ts";

describe("golden values: a discriminating list with θ .95, c 1.2, α .05, β .1", () => {
  const list = { controllability: "0.95", effortCost: "1.2", falseBlame: "0.05", missedBlame: "0.1" };

  test.each([
    [0.5, 0.4246575342, -1],
    [1, 0.6056838366, 1],
    [2, 0.769751693, 1],
    [5, 0.9191374663, 1],
  ])("D = %d: effort %d, and false blame moves it in direction %i", (penalty, expected, direction) => {
    const { outcome, status } = solve(accountability, { ...list, penalty });
    expect(status).toBe("solved");
    expect(Math.abs(outcome.effort - expected)).toBeLessThan(1e-9);
    const more = solve(accountability, { ...list, penalty, falseBlame: 0.050001 }).outcome.effort;
    expect(Math.sign(more - outcome.effort)).toBe(direction);
    expect(Math.sign(outcome.effort - 1 / (2 * 0.95))).toBe(direction);
  });

  test("they are the defaults", () => {
    const solution = solve(accountability);
    expect(Math.abs(solution.outcome.effort - 0.6056838366)).toBeLessThan(1e-9);
    expect(solution.parameters).toMatchObject({
      regime: "tolerance-list",
      controllability: 0.95,
      effortCost: 1.2,
      penalty: 1,
      falseBlame: 0.05,
      missedBlame: 0.1,
      outsideOption: null,
      tolerance: null,
      careStandard: null,
    });
    expect(solution.method).toBe("closed-form");
    expect(solution.outcome.accuracy).toBeCloseTo(0.85, 15);
  });

  test("in fractions", () => {
    // (θ(1 − β) + J)/(c + 2θJ) = (0.855 + 0.85)/(1.2 + 1.615).
    expect(effort({ ...list, penalty: "1" })).toBe(text(f("1.705").div(f("2.815"))));
  });
});

describe("closed forms, exactly, over the whole domain", () => {
  test("strict: min(1, Dθ/c), and a sanction D(1 − θ) that no effort avoids", () => {
    fc.assert(
      fc.property(controllability, positive, positive, (theta, c, D) => {
        const input = { regime: "strict", controllability: text(theta), effortCost: text(c), penalty: text(D) };
        const outcome = outcomeText(input);
        expect(outcome.effort).toBe(text(clipped(D.mul(theta).div(c))));
        if (outcome.effort === "1") expect(outcome.wrongfulSanction).toBe(text(D.mul(one.sub(theta))));
        expect([outcome.falseBlameRate, outcome.missedBlameRate, outcome.accuracy]).toEqual(["1", "0", "0"]);
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("carrot and stick: min(1, (R + ΛD)θ/c)", () => {
    fc.assert(
      fc.property(controllability, positive, positive, positive, positive, (theta, c, D, R, lambda) => {
        const input = {
          regime: "balanced",
          controllability: text(theta),
          effortCost: text(c),
          penalty: text(D),
          reward: text(R),
          lossAversion: text(lambda),
        };
        expect(effort(input)).toBe(text(clipped(R.add(lambda.mul(D)).mul(theta).div(c))));
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("carrot and stick: only R + D matters for effort, but each for participation", () => {
    const at = (reward: string, penalty: string) =>
      outcomeText({
        regime: "balanced",
        controllability: "1/2",
        effortCost: "4",
        penalty,
        reward,
        outsideOption: "-1",
      });
    const [stick, carrot] = [at("1", "3"), at("3", "1")];
    expect(stick.effort).toBe("1/2");
    expect(carrot.effort).toBe("1/2");
    expect([stick.payoff, stick.participates]).toEqual(["-5/2", "false"]);
    expect([carrot.payoff, carrot.participates]).toEqual(["-1/2", "true"]);
  });

  test("discriminating tolerance: [θ(1 − β) + J]D/(c + 2θJD) clipped to [0, 1]", () => {
    fc.assert(
      fc.property(controllability, positive, positive, share, share, (theta, c, D, alpha, x) => {
        const beta = one.sub(alpha).mul(x);
        const J = one.sub(alpha).sub(beta);
        const closed = D.mul(theta.mul(one.sub(beta)).add(J)).div(c.add(theta.mul(J).mul(D).mul(2)));
        const input = {
          controllability: text(theta),
          effortCost: text(c),
          penalty: text(D),
          falseBlame: text(alpha),
          missedBlame: text(beta),
        };
        expect(effort(input)).toBe(text(clipped(closed)));
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test("joint liability acts as a penalty of (1 + ω)D, the one-vote veto as D + V·Pr(win)", () => {
    fc.assert(
      fc.property(controllability, positive, positive, share, positive, (theta, c, D, omega, V) => {
        const base = { controllability: text(theta), effortCost: text(c), penalty: text(D) };
        expect(effort({ ...base, regime: "joint", jointLiability: text(omega) })).toBe(
          text(clipped(one.add(omega).mul(D).mul(theta).div(c))),
        );
        expect(effort({ ...base, regime: "veto", careerStake: text(V) })).toBe(
          text(clipped(D.add(V).mul(theta).div(c))),
        );
      }),
      { ...seeded, numRuns: 100 },
    );
  });
});

describe("participation", () => {
  const at = (outsideOption: string) =>
    solveExact(accountability, {
      regime: "strict",
      controllability: "1/2",
      effortCost: "1",
      penalty: "1",
      outsideOption,
    }).outcome;

  test("the official stays if and only if the payoff reaches the outside option", () => {
    // e = 1/2, U = −3/4 − 1/8.
    expect(exact.format(at("-7/8").payoff)).toBe("-7/8");
    expect(at("-7/8").participates).toBe(true);
    expect(at("-6/7").participates).toBe(false);
  });

  test("the effort of an official who would rather leave is reported all the same", () => {
    expect(exact.format(at("10").effort)).toBe("1/2");
  });
});

describe("input", () => {
  test("noisy evidence has no exact answer", () => {
    expect(() => solveExact(accountability, { regime: "noisy-negligence" })).toThrow(NotRationalError);
    expect(() => solveExact(accountability, { regime: "noisy-negligence" })).toThrow(/leave --exact out/);
  });

  test.each([
    [{ falseBlame: "0.4", missedBlame: "0.7" }, /falseBlame .* and missedBlame .* add up to more than 1/],
    [{ missedBlame: "0.96" }, /add up to more than 1/],
    [{ regime: "negligence", careStandard: "1.2" }, /careStandard is "1.2"; choose a value in \[0, 1\]/],
    [{ controllability: 0 }, /controllability is 0; choose a value in \(0, 1\]/],
    [{ regime: "strict", tolerance: "0.2" }, /the regime strict does not use parameter tolerance/],
    [{ regime: "strict", falseBlame: "0.2" }, /does not use parameter falseBlame/],
  ])("%o is refused, in floats and in fractions", (input, message) => {
    for (const act of [() => solve(accountability, input), () => solveExact(accountability, input)]) {
      expect(act).toThrow(DomainError);
      expect(act).toThrow(message);
    }
  });

  test("error rates that do not fit are refused on reading, before anything is computed", () => {
    for (const field of [float, exact]) {
      const input = { falseBlame: "2/3", missedBlame: "1/2" };
      expect(() => readParameters(accountability, input, field as typeof float)).toThrow(DomainError);
      expect(() =>
        readParameters(accountability, { ...input, missedBlame: "1/3" }, field as typeof float),
      ).not.toThrow();
    }
  });

  test("numbers that overflow doubles are refused in floats and answered in fractions", () => {
    for (const regime of ["strict", "joint", "tolerance-list", "negligence", "noisy-negligence+joint"]) {
      expect(() => solve(accountability, { regime, penalty: "1e308" })).toThrow(/exceed the largest double/);
    }
    expect(() => solve(accountability, { regime: "joint", penalty: "1e308", jointLiability: 1 })).toThrow(DomainError);
    expect(effort({ regime: "strict", penalty: "1e400", effortCost: "2e400", controllability: "1" })).toBe("1/2");
    expect(solve(accountability, { regime: "strict", penalty: "1e306" }).outcome.effort).toBe(1);
  });

  test("the default error rates do not count under another regime", () => {
    const input: Input = { regime: "tolerance", tolerance: "1" };
    expect(effort(input)).toBe("0");
    expect(() => effort({ ...input, regime: "tolerances" })).toThrow(GameTheoryError);
  });
});
