import { describe, expect, test } from "vitest";
import { areMaximalProducts } from "../../src/verify/nashSubsets.ts";

describe("areMaximalProducts", () => {
  const pairs = [
    [0, 0],
    [0, 1],
    [1, 1],
    [2, 2],
  ] as const;
  const products = [
    { first: [0], second: [0, 1] },
    { first: [0, 1], second: [1] },
    { first: [2], second: [2] },
  ];

  test("confirms the maximal products", () => {
    expect(areMaximalProducts(pairs, products)).toBe(true);
  });

  test.each([
    ["one is missing", products.slice(0, 2)],
    ["one stands twice", [...products, products[2]!]],
    ["one can be enlarged", [{ first: [0], second: [0] }, ...products.slice(1)]],
    ["one holds a pair that is no equilibrium", [{ first: [0, 2], second: [0, 1] }, ...products.slice(1)]],
    ["one is empty", [...products, { first: [], second: [0] }]],
  ])("refuses the list when %s", (_, list) => {
    expect(areMaximalProducts(pairs, list)).toBe(false);
  });
});
