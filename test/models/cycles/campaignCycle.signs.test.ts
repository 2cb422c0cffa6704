import * as fc from "fast-check";
import { eigenvalues, type FieldFunction, float, jacobian, solve } from "jiama";
import { campaignCycle } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, positive, seeded } from "../../arbitraries/parameters.ts";
import { stationaryEscalation } from "./finiteCampaigns.ts";

const rates = fc
  .record({ penalty: positive(0.2, 20), harm: positive(0.2, 20), x: between(0.05, 0.6), y: between(0.05, 0.6) })
  .map(({ penalty, harm, x, y }) => ({
    ...{ escalationGain: y * penalty, campaignPenalty: penalty, harm, campaignCost: x * harm },
    ...{ horizon: 1, initial: [0.7, 0.2] },
  }));
const average = (input: object) => solve(campaignCycle, input).outcome.timeAverage!;

describe("campaign-cycle: comparative statics of the averages", () => {
  const numRuns = 25;

  test("G14 P1: heavier campaigns make campaigns rarer and leave escalation as it is", () => {
    fc.assert(
      fc.property(rates, between(1.05, 3), (at, factor) => {
        const [before, after] = [average(at), average({ ...at, campaignPenalty: factor * at.campaignPenalty })];
        expect(after[0]).toBeCloseTo(before[0], 9);
        expect(after[1]).toBeLessThan(before[1]);
      }),
      { ...seeded, numRuns },
    );
  });

  test("G14 P2: escalation rises with the cost of campaigns and falls with the harm that they avert", () => {
    fc.assert(
      fc.property(rates, between(1.05, 1.5), (at, factor) => {
        const before = average(at);
        expect(average({ ...at, campaignCost: factor * at.campaignCost })[0]).toBeGreaterThan(before[0]);
        expect(average({ ...at, harm: factor * at.harm })[0]).toBeLessThan(before[0]);
      }),
      { ...seeded, numRuns },
    );
  });
});

describe("campaign-cycle: what ends the cycle", () => {
  const anyRates = fc.record({
    D: positive(0.1, 20),
    h: positive(0.1, 20),
    x: between(0.05, 0.95),
    y: between(0.05, 0.95),
  });
  const realParts = (dynamics: FieldFunction, at: readonly number[]) =>
    eigenvalues(jacobian(float, dynamics, at)).map(({ real }) => real);

  test("without more, the rest point is a center: no eigenvalue has a real part", () => {
    fc.assert(
      fc.property(anyRates, ({ D, h, x, y }) => {
        for (const real of realParts(cycle(D, h, x, y), [x, y])) expect(Math.abs(real)).toBeLessThan(1e-12 * (D + h));
      }),
      seeded,
    );
  });

  test("G14 P3: with a penalty in proportion to escalation, D_r x/x*, the rest point is asymptotically stable", () => {
    fc.assert(
      fc.property(anyRates, ({ D, h, x, y }) => {
        const proportional: FieldFunction = (field, [a, b]) => {
          const { one, from, sub, mul } = field;
          const penalty = mul(from(D / x), a!);
          return [
            mul(mul(a!, sub(one, a!)), sub(from(y * D), mul(b!, penalty))),
            mul(mul(b!, sub(one, b!)), mul(from(h), sub(a!, from(x)))),
          ];
        };
        expect(proportional(float, [x, y]).map((rate) => Math.abs(rate) < 1e-13 * (D + h))).toEqual([true, true]);
        for (const real of realParts(proportional, [x, y])) expect(real).toBeLessThan(0);
      }),
      seeded,
    );
  });

  test("G14 P3: with a little symmetric mutation the rest point nearby is asymptotically stable", () => {
    fc.assert(
      fc.property(anyRates, ({ D, h, x, y }) => {
        const rate = 1e-4 * Math.min(D, h);
        const mutating: FieldFunction = (field, point) => {
          const { one, from, add, sub, mul } = field;
          const two = add(one, one);
          return cycle(
            D,
            h,
            x,
            y,
          )(field, point).map((own, i) => add(own, mul(from(rate), sub(one, mul(two, point[i]!)))));
        };
        const rest = newton(mutating, [x, y]);
        expect(Math.hypot(rest[0]! - x, rest[1]! - y)).toBeLessThan(0.05);
        for (const real of realParts(mutating, rest)) expect(real).toBeLessThan(0);
      }),
      seeded,
    );
  });

  /** `ẋ = x(1−x)D(y* − y)`, `ẏ = y(1−y)h(x − x*)`. */
  function cycle(D: number, h: number, restX: number, restY: number): FieldFunction {
    return ({ one, from, sub, mul }, [a, b]) => [
      mul(mul(a!, sub(one, a!)), mul(from(D), sub(from(restY), b!))),
      mul(mul(b!, sub(one, b!)), mul(from(h), sub(a!, from(restX)))),
    ];
  }

  function newton(dynamics: FieldFunction, start: readonly number[]): readonly number[] {
    let [x, y] = start as [number, number];
    for (let i = 0; i < 20; i += 1) {
      const [f, g] = dynamics(float, [x, y]) as [number, number];
      const [[a, b], [c, d]] = jacobian(float, dynamics, [x, y]) as [[number, number], [number, number]];
      const determinant = a * d - b * c;
      x -= (d * f - b * g) / determinant;
      y -= (a * g - c * f) / determinant;
    }
    const residual = dynamics(float, [x, y]).map(Math.abs);
    expect(Math.max(...residual)).toBeLessThan(1e-12 * (Math.abs(start[0]!) + 20));
    return [x, y];
  }
});

describe("campaign-cycle: finite populations", () => {
  // In large populations the average is K_r/h = 0.3 at every one of these penalties.
  test.each([5, 10])(
    "G14 P4: among %i units and as many supervisors heavier campaigns do lower average escalation",
    (size) => {
      const escalation = [1.1, 1.5, 2, 3, 6].map((penalty) => stationaryEscalation({ penalty, size }));
      for (const [i, share] of escalation.entries()) {
        expect(share).toBeGreaterThan(0.4);
        if (i > 0) expect(share).toBeLessThan(escalation[i - 1]! - 0.01);
      }
    },
  );
});
