import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../src/arithmetic/exact.ts";
import { float } from "../../src/arithmetic/float.ts";
import type { LinearOutcome, LinearProgram } from "../../src/linalg/linearProgram.ts";
import { linearProgramCertificate } from "../../src/verify/linearProgramCertificate.ts";

const list = (...values: (number | string)[]): Rational[] => values.map((value) => exact.from(value));
const row = (coefficients: Rational[], relation: "<=" | "=" | ">=", bound: number | string) => ({
  coefficients,
  relation,
  bound: exact.from(bound),
});

/** Maximize 3x + 5y, x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18: 36 at (2, 6) with the dual solution (0, 3/2, 1). */
const glass: LinearProgram<Rational> = {
  field: exact,
  sense: "maximize",
  objective: list(3, 5),
  constraints: [row(list(1, 0), "<=", 4), row(list(0, 2), "<=", 12), row(list(3, 2), "<=", 18)],
};

/** Minimize x, x free, x ≥ −2, x + y = 1 with y ≥ 0: −2 with the dual solution (1, 0). */
const mixed: LinearProgram<Rational> = {
  field: exact,
  sense: "minimize",
  objective: list(1, 0),
  constraints: [row(list(1, 0), ">=", -2), row(list(1, 1), "=", 1)],
  free: [true, false],
};

const optimum = (value: number | string, solution: Rational[], dual: Rational[]): LinearOutcome<Rational> => ({
  status: "optimal",
  value: exact.from(value),
  solution,
  dual,
});

const verified = (program: LinearProgram<Rational>, outcome: LinearOutcome<Rational>): boolean =>
  linearProgramCertificate(program, outcome).verified;

describe("linearProgramCertificate", () => {
  test("accepts optima with their dual solutions", () => {
    expect(verified(glass, optimum(36, list(2, 6), list(0, "3/2", 1)))).toBe(true);
    expect(verified(mixed, optimum(-2, list(-2, 3), list(1, 0)))).toBe(true);
  });

  test.each<[string, LinearProgram<Rational>, LinearOutcome<Rational>]>([
    ["a point that is not best", glass, optimum(27, list(4, 3), list(0, "3/2", 1))],
    ["a point outside a constraint", glass, optimum(36, list("16/3", 4), list(0, "3/2", 1))],
    ["a negative point", glass, optimum(36, list(12, 0), list(0, "3/2", 1))],
    ["a point with a negative coordinate", glass, optimum(36, list(-1, "39/5"), list(0, "3/2", 1))],
    ["another value", glass, optimum(35, list(2, 6), list(0, "3/2", 1))],
    ["a dual solution below the objective", glass, optimum(36, list(2, 6), list(0, 3, 0))],
    ["a dual solution of the wrong sign", glass, optimum(36, list(2, 6), list("-9/7", "9/7", "10/7"))],
    ["a missing multiplier", glass, optimum(36, list(2, 6), list(0, "3/2"))],
    ["an equation that does not hold", mixed, optimum(-2, list(-2, 2), list(1, 0))],
    ["an equation that does not hold the other way", mixed, optimum(-2, list(-2, 4), list(1, 0))],
    ["a free variable whose dual constraint is slack", mixed, optimum(-2, list(-2, 3), list("1/2", -1))],
  ])("refuses %s", (_, program, outcome) => {
    expect(verified(program, outcome)).toBe(false);
  });

  test("says by how much", () => {
    const { largestViolation, margin, tolerance } = linearProgramCertificate(
      glass,
      optimum(41, list(2, 7), list(0, "3/2", 1)),
    );
    expect([largestViolation, margin, tolerance].map(exact.format)).toEqual(["2", "5", "0"]);
  });

  const crossed: LinearProgram<Rational> = {
    field: exact,
    sense: "minimize",
    objective: list(1, 1),
    constraints: [row(list(1, 1), "<=", 1), row(list(1, 2), ">=", 3)],
  };

  test("Farkas multipliers prove infeasibility, whatever the sense", () => {
    // 2(x + y) ≤ 2 and −(x + 2y) ≤ −3 add up to x ≤ −1.
    expect(verified(crossed, { status: "infeasible", farkas: list(2, -1) })).toBe(true);
    expect(exact.format(linearProgramCertificate(crossed, { status: "infeasible", farkas: list(2, -1) }).margin)).toBe(
      "1",
    );
  });

  test.each<[string, Rational[]]>([
    ["whose bound is not negative", list(3, -1)],
    ["of the wrong sign", list(-1, -1)],
    ["with a negative coefficient", list(1, -1)],
    ["that are all zero", list(0, 0)],
  ])("refuses multipliers %s", (_, farkas) => {
    expect(verified(crossed, { status: "infeasible", farkas })).toBe(false);
  });

  const open: LinearProgram<Rational> = {
    field: exact,
    sense: "maximize",
    objective: list(1, 1),
    constraints: [row(list(1, -2), "<=", 1)],
  };

  test("a point and a ray prove unboundedness", () => {
    expect(verified(open, { status: "unbounded", solution: list(0, 0), ray: list(2, 1) })).toBe(true);
  });

  test.each<[string, Rational[], Rational[]]>([
    ["a point outside", list(2, 0), list(2, 1)],
    ["a ray that leaves a constraint", list(0, 0), list(3, 1)],
    ["a ray that leaves a sign", list(0, 0), list(-1, 2)],
    ["a ray without gain", list(0, 0), list(0, 0)],
  ])("refuses %s", (_, solution, ray) => {
    expect(verified(open, { status: "unbounded", solution, ray })).toBe(false);
  });

  test("a limit proves nothing", () => {
    expect(verified(open, { status: "limit" })).toBe(false);
  });

  test("in doubles, rounding is allowed in proportion to the terms, and nothing more", () => {
    const scaled = (scale: number): LinearProgram<number> => ({
      field: float,
      sense: "maximize",
      objective: [1],
      constraints: [{ coefficients: [3 * scale], relation: "<=", bound: scale }],
    });
    for (const scale of [1e-12, 1, 1e12]) {
      const at = (x: number): boolean =>
        linearProgramCertificate(scaled(scale), { status: "optimal", value: x, solution: [x], dual: [1 / (3 * scale)] })
          .verified;
      expect([at(1 / 3), at((1 + 1e-12) / 3), at((1 + 1e-6) / 3), at((1 - 1e-6) / 3)]).toEqual([
        true,
        true,
        false,
        false,
      ]);
    }
  });
});
