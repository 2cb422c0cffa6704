import * as fc from "fast-check";
import { normalDensity } from "jiama";
import { describe, expect, test } from "vitest";
import { concaveReply } from "../../models/fallingRoot.ts";
import { positive, real, seeded } from "../arbitraries/parameters.ts";

describe("concaveReply", () => {
  // Roots of A + (B/σ) f((x − δ)/σ) − kx by bisection in 50 digits (mpmath).
  test.each([
    [{ pull: 0.4, stake: 3, mean: 1, noise: 2.5, cost: 1.6 }, 0.5442765478433373],
    [{ pull: 0, stake: 2.1, mean: 0.5, noise: 1.2, cost: 1 }, 0.6894981033701034],
  ])("%j", (at, root) => {
    expect(concaveReply(at)).toBeCloseTo(root, 14);
  });

  test("property: the condition changes its sign within rounding of the root, also where it is nearly flat or next to zero", () => {
    const arbitrary = fc.record({
      pull: fc.oneof(fc.constant(0), positive(1e-8, 1e4)),
      stake: positive(1e-12, 1e6),
      mean: fc.oneof(real(3), real(100), real(3000)),
      noise: positive(1e-2, 1e3),
      // kσ²/B in units of its least value; flat at 1.
      margin: fc.oneof(fc.constant(1), fc.constant(1 + 1e-9), positive(1, 1e4)),
    });
    fc.assert(
      fc.property(arbitrary, ({ margin, ...at }) => {
        const cost = (margin * (1 + 1e-15) * at.stake * normalDensity(1)) / at.noise ** 2;
        const { pull, stake, mean, noise } = at;
        const slope = (x: number) => pull + (stake / noise) * normalDensity((x - mean) / noise) - cost * x;
        const x = concaveReply({ ...at, cost });
        // Rounding of the slope's terms; where the condition is flat many points are roots in doubles.
        const rounding = 4 * Number.EPSILON * (pull + (stake / noise) * 0.4 + cost * (x + Math.abs(mean)));
        expect(x).toBeGreaterThanOrEqual(0);
        expect(Math.abs(slope(x))).toBeLessThanOrEqual(rounding + 4 * Number.EPSILON * cost * x);
      }),
      { ...seeded, numRuns: 2000 },
    );
  });
});
