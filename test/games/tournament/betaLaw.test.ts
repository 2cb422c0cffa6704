import * as fc from "fast-check";
import { integral } from "jiama";
import { describe, expect, test } from "vitest";
import { betaLaw } from "../../../src/games/tournament/betaLaw.ts";
import { between, seeded } from "../../arbitraries/parameters.ts";

const relativeError = (value: number, truth: number) => Math.abs(value / truth - 1);

describe("betaLaw", () => {
  // a, b, x, I_x(a, b), 1 − I_x(a, b), density; computed with 40 digits by another library.
  test.each([
    [1, 1, 0.3, 0.3, 0.7, 1],
    [3, 2, 0.25, 0.05078125, 0.94921875, 0.5625],
    [2, 9, 0.9, 0.9999999909, 9.099999999999982e-9, 8.099999999999986e-7],
    [30, 1, 0.999, 0.9704309672630858, 0.02956903273691428, 29.142071088981552],
    [500, 500, 0.48, 0.10291752730699572, 0.8970824726930043, 11.345224253570203],
    [9999, 1, 0.9999, 0.3678978362165921, 0.6321021637834079, 3678.9783621659208],
    [1, 9999, 1e-7, 0.0009994003165150682, 0.999000599683485, 9989.007995135966],
    [5000, 5000, 0.51, 0.9772579676754255, 0.022742032324574547, 10.797923063120026],
    [12, 9988, 1e-5, 1.889071348028567e-21, 1.0, 2.2494801536410707e-15],
    [40, 60, 0.001, 7.786186344728081e-93, 1.0, 3.1099885078949756e-88],
    [9000, 1000, 0.88, 1.2848357649024557e-10, 0.9999999998715164, 2.4948317031886555e-7],
  ])("a %i, b %i, x %d: each tail and the density to twelve digits", (a, b, x, below, above, density) => {
    const law = betaLaw(a, b);
    expect(relativeError(law.below(x, 1 - x), below)).toBeLessThan(1e-12);
    expect(relativeError(law.above(x, 1 - x), above)).toBeLessThan(1e-12);
    expect(relativeError(law.density(x, 1 - x), density)).toBeLessThan(1e-12);
  });

  test("the tails keep their digits near either end, where 1 − x would lose them", () => {
    expect(relativeError(betaLaw(3, 1).below(1e-100, 1), 1e-300)).toBeLessThan(1e-13);
    expect(relativeError(betaLaw(1, 3).above(1, 1e-100), 1e-300)).toBeLessThan(1e-13);
  });

  test("the ends of the interval", () => {
    const law = betaLaw(4, 7);
    expect([law.below(0, 1), law.above(0, 1), law.density(0, 1)]).toEqual([0, 1, 0]);
    expect([law.below(1, 0), law.above(1, 0), law.density(1, 0)]).toEqual([1, 0, 0]);
    expect(betaLaw(1, 7).density(0, 1)).toBeCloseTo(7, 13);
    expect(betaLaw(7, 1).density(1, 0)).toBeCloseTo(7, 13);
  });

  test("property: the distribution function is the integral of the density", () => {
    const parameter = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(parameter, parameter, between(0, 1), (a, b, x) => {
        const law = betaLaw(a, b);
        expect(law.below(x, 1 - x)).toBeCloseTo(
          integral((u) => law.density(u, 1 - u), 0, x),
          12,
        );
        expect(law.below(x, 1 - x) + law.above(x, 1 - x)).toBeCloseTo(1, 14);
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test("property: maxDensity is the greatest density on an interval", () => {
    const parameter = fc.integer({ min: 1, max: 60 });
    const share = between(0, 1);
    fc.assert(
      fc.property(parameter, parameter, share, share, (a, b, u, v) => {
        const [from, to] = u < v ? [u, v] : [v, u];
        const law = betaLaw(a, b);
        let most = 0;
        for (let i = 0; i <= 400; i += 1) {
          const x = from + ((to - from) * i) / 400;
          most = Math.max(most, law.density(x, 1 - x));
        }
        expect(law.maxDensity(from, to)).toBeGreaterThanOrEqual(most * (1 - 1e-12));
        expect(law.maxDensity(from, to)).toBeLessThanOrEqual(most * 1.01 + 1e-3);
      }),
      { ...seeded, numRuns: 300 },
    );
  });
});
