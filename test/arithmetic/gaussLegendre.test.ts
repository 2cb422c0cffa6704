import * as fc from "fast-check";
import { DomainError, gaussLegendre, integral } from "jiama";
import { describe, expect, test } from "vitest";
import { real, seeded } from "../arbitraries/parameters.ts";

describe("gaussLegendre", () => {
  test("has the known nodes and weights of three and five points", () => {
    const three = gaussLegendre(3);
    expect([...three.nodes]).toEqual([expect.closeTo(-Math.sqrt(0.6), 15), 0, expect.closeTo(Math.sqrt(0.6), 15)]);
    expect([...three.weights]).toEqual([5 / 9, 8 / 9, 5 / 9].map((w) => expect.closeTo(w, 15)));
    // Abramowitz and Stegun, table 25.4.
    const five = gaussLegendre(5);
    expect(five.nodes[4]).toBeCloseTo(0.906179845938664, 15);
    expect(five.nodes[3]).toBeCloseTo(0.538469310105683, 15);
    expect(five.weights[4]).toBeCloseTo(0.236926885056189, 15);
    expect(five.weights[3]).toBeCloseTo(0.478628670499366, 15);
    expect(five.weights[2]).toBeCloseTo(0.568888888888889, 15);
  });

  test.each([1, 2, 3, 4, 7, 16, 33, 64, 200, 1000])("%i points: symmetric, ascending, positive weights", (count) => {
    const { nodes, weights } = gaussLegendre(count);
    expect(nodes).toHaveLength(count);
    for (let i = 0; i < count; i += 1) {
      expect(nodes[i]! + nodes[count - 1 - i]!).toBe(0);
      expect(weights[i]).toBe(weights[count - 1 - i]);
      expect(weights[i]).toBeGreaterThan(0);
      expect(nodes[i]).toBeGreaterThan(i === 0 ? -1 : nodes[i - 1]!);
    }
    expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(2, 13);
  });

  test.each([1, 2, 5, 10, 20])("%i points integrate every power up to 2n − 1, and miss the next", (count) => {
    const { nodes, weights } = gaussLegendre(count);
    const rule = (power: number) => nodes.reduce((sum, x, i) => sum + weights[i]! * x ** power, 0);
    for (let power = 0; power <= 2 * count - 1; power += 1) {
      expect(rule(power)).toBeCloseTo(power % 2 === 0 ? 2 / (power + 1) : 0, 14);
    }
    expect(Math.abs(rule(2 * count) - 2 / (2 * count + 1))).toBeGreaterThan(1e-14);
  });

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1001])("refuses %d points", (count) => {
    expect(() => gaussLegendre(count)).toThrow(DomainError);
  });
});

describe("integral", () => {
  test.each([
    ["sin over a half-turn", Math.sin, 0, Math.PI, 2],
    ["a Gaussian over its whole mass", (x: number) => Math.exp(-x * x), -9, 9, Math.sqrt(Math.PI)],
    ["1/x with the ends exchanged", (x: number) => 1 / x, 2, 1, -Math.LN2],
    ["an empty interval", Math.exp, 3, 3, 0],
  ])("%s", (_, f, low, high, value) => {
    expect(integral(f, low, high)).toBeCloseTo(value, 14);
  });

  test("panels resolve a kink that lies between them", () => {
    expect(integral(Math.abs, -1, 1, 2)).toBeCloseTo(1, 15);
    expect(Math.abs(integral(Math.abs, -1, 1, 1) - 1)).toBeGreaterThan(1e-5);
  });

  test("property: is additive over adjacent intervals", () => {
    fc.assert(
      fc.property(real(3), real(3), real(3), (a, b, c) => {
        const f = (x: number) => Math.exp(-x) + x ** 2;
        expect(integral(f, a, b) + integral(f, b, c)).toBeCloseTo(integral(f, a, c), 11);
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test.each([0, -1, 2.5, Number.NaN])("refuses %d panels", (panels) => {
    expect(() => integral(Math.exp, 0, 1, panels)).toThrow(DomainError);
  });
});
