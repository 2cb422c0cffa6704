import * as fc from "fast-check";
import { certificate, DomainError, exact, float, type ParameterInputs, readParameters, solve, solveExact } from "jiama";
import { type RatchetParameters, ratchet } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, positive, seeded } from "../../arbitraries/parameters.ts";
import { bestEffort } from "../lotteryByHand.ts";

type Input = ParameterInputs<RatchetParameters>;

const outcome = (input: Input) => solve(ratchet, input).outcome;

const schemes = fc.record({
  bonus: positive(),
  effortCost: positive(),
  adjustment: between(0, 1),
  discount: between(0, 0.95),
});

/** Periods after which what is left counts for less than 1e-13. */
function horizon(discount: number): number {
  return discount === 0 ? 2 : Math.ceil(Math.log(1e-13) / Math.log(discount)) + 2;
}

/** The discounted payoff of a path of efforts from the target `start`, played out period by period. */
function playedOut(
  { bonus, effortCost, adjustment, discount }: RatchetParameters,
  start: number,
  effort: (t: number) => number,
): number {
  let target = start;
  let weight = 1;
  let sum = 0;
  for (let t = 0; t < horizon(discount); t += 1) {
    const e = effort(t);
    sum += weight * (bonus * (e - target) - (effortCost * e ** 2) / 2);
    target += adjustment * (e - target);
    weight *= discount;
  }
  return sum;
}

/**
 * The effort of the first period by backward induction on a grid of targets: in each period the best effort is searched for,
 * and the value of the next period is read off between the points of the grid.
 */
function inducedEffort({ bonus, effortCost, adjustment, discount }: RatchetParameters, target: number): number {
  const most = bonus / effortCost;
  const grid = [0, 0.5, 1].map((share) => share * most);
  let next: readonly number[] = [0, 0, 0];
  const read = (q: number): number => {
    const cell = q < grid[1]! ? 0 : 1;
    const share = (q - grid[cell]!) / (grid[cell + 1]! - grid[cell]!);
    return next[cell]! + share * (next[cell + 1]! - next[cell]!);
  };
  const reply = (q: number) =>
    bestEffort((e) => bonus * (e - q) - (effortCost * e ** 2) / 2 + discount * read(q + adjustment * (e - q)), most);
  for (let t = horizon(discount); t > 0; t -= 1) next = grid.map((q) => reply(q).payoff);
  return reply(target).effort;
}

describe("ratchet", () => {
  test("the defaults: half of the excess is added, ρ = .9: two elevenths of the bonus remain", () => {
    const { status, outcome: found, certificate: evidence } = solveExact(ratchet);
    expect(status).toBe("solved");
    expect([found.incentiveFactor, found.effort, found.targetBurden].map(exact.format)).toEqual([
      "2/11",
      "2/11",
      "20/11",
    ]);
    expect(exact.format(evidence.maxGain)).toBe("0");
    expect(evidence.decisions.map(({ method }) => method)).toEqual(["strong-concavity", "strong-concavity"]);
  });

  test("property: effort is that of the dynamic program, solved backwards from a far horizon, whatever the target", () => {
    fc.assert(
      fc.property(schemes, between(0, 1), (at, start) => {
        const { effort } = outcome(at);
        const most = at.bonus / at.effortCost;
        expect(Math.abs(inducedEffort(at, start * most) - effort)).toBeLessThan(2e-5 * most);
      }),
      { ...seeded, numRuns: 12 },
    );
  });

  test("property: no deviation in one period, in the first ones or in all of them gains, played out period by period", () => {
    fc.assert(
      fc.property(schemes, between(0, 2), fc.integer({ min: 0, max: 9 }), between(0, 1), (at, start, when, other) => {
        const { effort, incentiveFactor } = outcome(at);
        const most = at.bonus / at.effortCost;
        const target = start * most;
        const stay = playedOut(at, target, () => effort);
        const deviation = other * most;
        const rounding = 1e-9 * at.bonus * most * (1 / (1 - at.discount));
        for (const path of [
          (t: number) => (t === when ? deviation : effort),
          (t: number) => (t <= when ? deviation : effort),
          () => deviation,
        ]) {
          expect(playedOut(at, target, path)).toBeLessThanOrEqual(stay + rounding);
        }
        // What one unit more in the first period brings, all told, is the incentive.
        const step = 1e-3 * most;
        const more = playedOut(at, target, (t) => (t === 0 ? effort + step : effort)) - stay;
        const perUnit = (more + at.effortCost * (effort * step + step ** 2 / 2)) / step;
        expect(perUnit / at.bonus).toBeCloseTo(incentiveFactor, 5);
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("property: the burden of a unit of target is what it costs, played out period by period", () => {
    fc.assert(
      fc.property(schemes, (at) => {
        const cost = playedOut(at, 0, () => 0) - playedOut(at, 1, () => 0);
        expect(outcome(at).targetBurden / cost).toBeCloseTo(1, 9);
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("G3b signs: the incentive falls with the speed of adjustment, and with patience (− in η, − in ρ)", () => {
    fc.assert(
      fc.property(schemes, between(0.01, 0.99), (at, share) => {
        const { incentiveFactor, effort } = outcome(at);
        const faster = outcome({ ...at, adjustment: at.adjustment + share * (1 - at.adjustment) });
        const morePatient = outcome({ ...at, discount: at.discount + share * (1 - at.discount) });
        expect(faster.incentiveFactor).toBeLessThanOrEqual(incentiveFactor);
        expect(morePatient.incentiveFactor).toBeLessThanOrEqual(incentiveFactor);
        if (at.discount > 1e-3 && at.adjustment < 0.999) expect(faster.effort).toBeLessThan(effort);
        if (at.adjustment > 1e-3) expect(morePatient.effort).toBeLessThan(effort);
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test("property: with the interest rate i the factor is i/(i + η) (Weitzman)", () => {
    fc.assert(
      fc.property(positive(0.01, 10), between(0, 1), (interest, adjustment) => {
        const { incentiveFactor } = outcome({ discount: 1 / (1 + interest), adjustment });
        expect(incentiveFactor).toBeCloseTo(interest / (interest + adjustment), 12);
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("a target that does not move, or a future that does not count, leaves the whole bonus", () => {
    expect(outcome({ adjustment: 0 })).toMatchObject({ incentiveFactor: 1, effort: 1 });
    expect(outcome({ discount: 0, adjustment: 1 })).toMatchObject({ incentiveFactor: 1, effort: 1 });
    // The target is the last performance: only the interest on the bonus remains.
    expect(outcome({ adjustment: 1 }).incentiveFactor).toBeCloseTo(0.1, 15);
    expect(outcome({ bonus: 0 })).toMatchObject({ effort: 0, targetBurden: 0 });
  });

  test("is verified for officials of any patience", () => {
    for (const discount of ["0.999999", "0.999999999999"]) {
      for (const adjustment of ["0", "0.000001", "1"]) {
        expect(solve(ratchet, { discount, adjustment }).status).toBe("solved");
      }
    }
  });

  test.each([
    { effort: 0.19 },
    { incentiveFactor: 0.19 },
    { targetBurden: 1.8 },
    { effort: 1, incentiveFactor: 1, targetBurden: 0 },
  ])("does not verify %j", (wrong) => {
    const game = ratchet.build(readParameters(ratchet, {}, float).values as never);
    expect(certificate(game, outcome({})).verified).toBe(true);
    expect(certificate(game, { ...outcome({}), ...wrong }).verified).toBe(false);
  });

  test.each<[Input, string]>([
    [{ bonus: -1 }, "bonus is -1"],
    [{ effortCost: 0 }, "effortCost is 0"],
    [{ adjustment: 1.1 }, "adjustment is 1.1; choose a value in [0, 1]"],
    [{ discount: 1 }, "discount is 1; choose a value in [0, 1)"],
    [{ bonus: 1e300, effortCost: 1e-300 }, "exceed the range of doubles"],
  ])("refuses %j", (given, message) => {
    expect(() => outcome(given)).toThrow(DomainError);
    expect(() => outcome(given)).toThrow(message);
  });
});
