import * as fc from "fast-check";
import { type ConvexOutcome, type ConvexProgram, convexProgramCertificate, exact, float, type Rational } from "jiama";
import { describe, expect, test } from "vitest";
import { between, seeded } from "../arbitraries/parameters.ts";
import { exponentialTerm, quadraticTerm } from "../certified/convexTerms.ts";

const { from } = exact;
const numbers = (values: readonly (number | string)[]) => values.map((value) => from(value));

/** Minimize `x² + y²` subject to `x + 2y ≥ 5`, `x ≤ 3` and `x, y ≥ 0`: the minimum is 5 at (1, 2), with multiplier 2. */
const program: ConvexProgram<Rational> = {
  field: exact,
  terms: [quadraticTerm(from(2), exact.zero, exact.zero), quadraticTerm(from(2), exact.zero, exact.zero)],
  constraints: [
    { coefficients: numbers([1, 2]), relation: ">=", bound: from(5) },
    { coefficients: numbers([1, 0]), relation: "<=", bound: from(3) },
  ],
};

const claim = (
  solution: readonly (number | string)[],
  multipliers: readonly (number | string)[],
  value: number | string,
): ConvexOutcome<Rational> => ({
  status: "optimal",
  value: from(value),
  solution: numbers(solution),
  multipliers: numbers(multipliers),
});

const gapOf = (outcome: ConvexOutcome<Rational>) => {
  const { gap } = convexProgramCertificate(program, outcome);
  return gap === null ? null : exact.toNumber(gap);
};

describe("convexProgramCertificate", () => {
  test("multipliers prove a minimum, without a gap", () => {
    expect(convexProgramCertificate(program, claim([1, 2], [2, 0], 5))).toEqual({
      verified: true,
      gap: exact.zero,
      tolerance: exact.zero,
    });
  });

  test.each<[string, ConvexOutcome<Rational>]>([
    ["a value that is not the cost", claim([1, 2], [2, 0], 4)],
    ["a point that violates a constraint", claim([1, "3/2"], [2, 0], "13/4")],
    ["a point below its bound", claim([-1, 3], [2, 0], 10)],
    ["a point that costs too much", claim([0, "5/2"], [2, 0], "25/4")],
    ["multipliers that are too small", claim([1, 2], [1, 0], 5)],
    ["a multiplier of the wrong sign", claim([1, 2], [2, 1], 5)],
    ["a multiplier of a slack constraint", claim([1, 2], [2, "-1/10"], 5)],
    ["too few multipliers", claim([1, 2], [2], 5)],
    ["too many coordinates", claim([1, 2, 0], [2, 0], 5)],
    ["a limit", { status: "limit" }],
    ["multipliers that prove no contradiction", { status: "infeasible", farkas: numbers([-1, 1]) }],
  ])("%s is not verified", (_, outcome) => {
    expect(convexProgramCertificate(program, outcome).verified).toBe(false);
  });

  test("a minimum of the Lagrangian that violates a constraint, or has a multiplier of the wrong sign, is not verified", () => {
    const withCap = (bound: number): ConvexProgram<Rational> => ({
      ...program,
      constraints: [program.constraints[0]!, { ...program.constraints[1]!, bound: from(bound) }],
    });
    const best = claim([1, 2], [2, 0], 5);
    expect(convexProgramCertificate(withCap(1), best).verified).toBe(true);
    expect(convexProgramCertificate(withCap(0), best)).toMatchObject({ verified: false, gap: exact.zero });
    // (1, 0) would cost least if x ≤ 1 were x ≥ 1.
    const capOnly: ConvexProgram<Rational> = { ...program, constraints: [withCap(1).constraints[1]!] };
    expect(convexProgramCertificate(capOnly, claim([1, 0], [2], 1))).toMatchObject({
      verified: false,
      gap: exact.zero,
    });
    expect(convexProgramCertificate(capOnly, claim([0, 0], [0], 0)).verified).toBe(true);
  });

  test("the gap is an upper bound on what a feasible point costs too much", () => {
    // (0, 5/2) costs 25/4 instead of 5; the multiplier 2 proves that nothing costs less than 5.
    expect(gapOf(claim([0, "5/2"], [2, 0], "25/4"))).toBeCloseTo(1.25, 8);
    fc.assert(
      fc.property(between(0, 3), between(0, 4), (x, y) => {
        // A feasible point over the constraint through (x, 2.5), with multipliers near the right ones.
        const point = { x: x.toFixed(3), y: (2.5 + y - x / 2).toFixed(3) };
        const [a, b] = [from(point.x), exact.add(from(point.y), from("1/1000"))];
        const value = exact.add(exact.mul(a, a), exact.mul(b, b));
        const outcome: ConvexOutcome<Rational> = {
          status: "optimal",
          value,
          solution: [a, b],
          multipliers: numbers([(2 + y / 4).toFixed(3), 0]),
        };
        const excess = exact.toNumber(value) - 5;
        expect(gapOf(outcome)).toBeGreaterThanOrEqual(excess - 1e-9);
      }),
      seeded,
    );
  });

  test("a program that nothing meets is proved so, with bounds that are not zero", () => {
    // x ≥ 1 and y ≥ 2 contradict x + y ≤ 2.
    const impossible: ConvexProgram<Rational> = {
      field: exact,
      terms: [quadraticTerm(from(2), exact.zero, from(1)), quadraticTerm(from(2), exact.zero, from(2))],
      constraints: [{ coefficients: numbers([1, 1]), relation: "<=", bound: from(2) }],
    };
    const proof: ConvexOutcome<Rational> = { status: "infeasible", farkas: [exact.one] };
    expect(convexProgramCertificate(impossible, proof).verified).toBe(true);
    const possible = { ...impossible, constraints: [{ ...impossible.constraints[0]!, bound: from(3) }] };
    expect(convexProgramCertificate(possible, proof).verified).toBe(false);
  });

  test("at a bound the slope may exceed that of the constraints", () => {
    const lone: ConvexProgram<number> = {
      field: float,
      terms: [exponentialTerm(1, 1), exponentialTerm(1, null)],
      constraints: [{ coefficients: [1, 1], relation: ">=", bound: 1 }],
    };
    const right = { status: "optimal", value: Math.E + 1, solution: [1, 0], multipliers: [1] } as const;
    expect(convexProgramCertificate(lone, right)).toMatchObject({ verified: true, gap: 0 });
    const off = { ...right, solution: [1, 1e-3], value: Math.E + Math.exp(1e-3) };
    expect(convexProgramCertificate(lone, off).verified).toBe(false);
  });

  test("where the multipliers bound nothing there is no gap to state", () => {
    const lone: ConvexProgram<number> = {
      field: float,
      terms: [exponentialTerm(1, null)],
      constraints: [{ coefficients: [-1], relation: ">=", bound: -1 }],
    };
    // With s = −1 the Lagrangian eˣ + x falls without end.
    const outcome = { status: "optimal", value: Math.E, solution: [1], multipliers: [1] } as const;
    expect(convexProgramCertificate(lone, outcome)).toMatchObject({ verified: false, gap: null });
  });

  test("a cost that is not a number does not verify", () => {
    const broken: ConvexProgram<number> = {
      field: float,
      terms: [{ ...exponentialTerm(1, 0), value: () => Number.NaN }],
      constraints: [],
    };
    const outcome = { status: "optimal", value: 1, solution: [0], multipliers: [] } as const;
    expect(convexProgramCertificate(broken, outcome).verified).toBe(false);
  });
});
