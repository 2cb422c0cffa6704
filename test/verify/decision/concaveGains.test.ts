import { describe, expect, test } from "vitest";
import { raiseToConcaveGains } from "../../../src/verify/decision/concaveGains.ts";

/** The bound at one choice of `c` in [0, 10] with slope `g` and curvature `K`. */
function bound(chosen: number, gradient: number, curvature: number, before = 0, payoff = 0): number {
  const column = (x: number) => Float64Array.of(x);
  const most = Float64Array.of(before);
  const [lower, upper] = [column(0), column(10)];
  raiseToConcaveGains(
    {
      chosen: column(chosen),
      lower,
      upper,
      payoff: column(payoff),
      gradient: column(gradient),
      curvature: column(curvature),
    },
    most,
  );
  return most[0]!;
}

describe("raiseToConcaveGains", () => {
  test("is g²/2|K| inside of the interval", () => {
    expect(bound(4, 1e-6, -2)).toBeCloseTo(2.5e-13, 24);
    expect(bound(4, -1e-6, -2)).toBeCloseTo(2.5e-13, 24);
  });

  test("is zero at an end that the slope points to", () => {
    expect(bound(0, -3, -2)).toBe(0);
    expect(bound(10, 3, -2)).toBe(0);
  });

  test("is seen in the payoff's own digits", () => {
    expect(bound(4, 1e-6, -2, 0, 1000)).toBe(2 ** -42);
    expect(bound(4, 1e-9, -2, 0, 1000)).toBe(0);
    expect(bound(4, 0, -2, 0, Number.NaN)).toBe(Number.POSITIVE_INFINITY);
  });

  test("keeps the larger bound of another player", () => {
    expect(bound(4, 1e-6, -2, 1e-11)).toBe(1e-11);
    expect(bound(4, 1e-6, -2, Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });

  test.each([
    ["a slope that is not zero", 4, 1e-3, -2],
    ["an end that the slope points away from", 0, 1e-3, -2],
    ["a payoff that is not concave", 4, 0, 0],
    ["a convex payoff", 4, 0, 1],
    ["a choice below the interval", -1e-9, -1, -2],
    ["a choice above the interval", 10.5, 1, -2],
    ["no choice", Number.NaN, 0, -2],
    ["no slope", 4, Number.NaN, -2],
    ["no curvature", 4, 0, Number.NaN],
    ["an unbounded slope", 4, Number.POSITIVE_INFINITY, -2],
  ])("settles nothing at %s", (_, chosen, gradient, curvature) => {
    expect(bound(chosen, gradient, curvature)).toBe(Number.POSITIVE_INFINITY);
  });
});
