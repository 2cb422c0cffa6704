import { describe, expect, test } from "vitest";
import { exact } from "../../../src/arithmetic/exact.ts";
import { isConfirmed } from "../../../src/solvers/linear-programming/confirmedOutcome.ts";
import { integerProgram } from "../../../src/solvers/linear-programming/standardProgram.ts";

const numbers = (values: readonly number[]) => values.map(exact.from);

describe("isConfirmed", () => {
  // Maximize x₀ − x₁ subject to x₀ − x₁ ≤ 1.
  const program = (bound: number) =>
    integerProgram({
      field: exact,
      sense: "maximize",
      objective: numbers([1, -1]),
      constraints: [{ coefficients: numbers([bound, -1]), relation: "<=", bound: exact.from(1) }],
    });

  test("a feasible ray along which the objective does not grow proves nothing", () => {
    const ray = { status: "unbounded", solution: numbers([0, 0]), ray: numbers([1, 1]) } as const;
    expect(isConfirmed(program(1), ray)).toBe(false);
  });

  test("a feasible ray along which it grows does", () => {
    const ray = { status: "unbounded", solution: numbers([0, 0]), ray: numbers([1, 0]) } as const;
    expect(isConfirmed(program(0), ray)).toBe(true);
  });
});
