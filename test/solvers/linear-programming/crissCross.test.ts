import { array, assert, boolean, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { exact } from "../../../src/arithmetic/exact.ts";
import type { LinearProgram, Relation } from "../../../src/linalg/linearProgram.ts";
import { isConfirmed } from "../../../src/solvers/linear-programming/confirmedOutcome.ts";
import { crissCross } from "../../../src/solvers/linear-programming/crissCross.ts";
import { integerProgram } from "../../../src/solvers/linear-programming/standardProgram.ts";
import { linearProgramCertificate } from "../../../src/verify/linearProgramCertificate.ts";
import { eliminatedOptimum, type SmallProgram } from "../../certified/eliminatedOptimum.ts";

const programOf = ({ sense, objective, rows, free }: SmallProgram): LinearProgram<ReturnType<typeof exact.from>> => ({
  field: exact,
  sense,
  objective: objective.map(exact.from),
  constraints: rows.map(({ coefficients, relation, bound }) => ({
    coefficients: coefficients.map(exact.from),
    relation,
    bound: exact.from(bound),
  })),
  free,
});

describe("crissCross", () => {
  test("solves every small program from any basis, also from one that is none", () => {
    const small = integer({ min: -3, max: 3 });
    const programs = integer({ min: 1, max: 3 }).chain((n) => {
      const list = array(small, { minLength: n, maxLength: n });
      const row = record({ coefficients: list, relation: constantFrom<Relation>("<=", "=", ">="), bound: small });
      return record({
        given: record({
          sense: constantFrom<SmallProgram["sense"]>("maximize", "minimize"),
          objective: list,
          rows: array(row, { maxLength: 4 }),
          free: array(boolean(), { minLength: n, maxLength: n }),
        }),
        starts: array(boolean(), { minLength: 7, maxLength: 7 }),
      });
    });
    assert(
      property(programs, ({ given, starts }) => {
        const tight = given.rows.flatMap((_, k) => (starts[k] === true ? [k] : []));
        const basic = given.objective.flatMap((_, j) => (starts[4 + j] === true ? [j] : []));
        const program = programOf(given);
        const integers = integerProgram(program);
        const { outcome } = crissCross(integers, { tight, basic }, 1000, undefined);
        expect(outcome.status === "optimal" ? exact.format(outcome.value) : outcome.status).toBe(
          eliminatedOptimum(given),
        );
        expect(linearProgramCertificate(program, outcome).verified).toBe(true);
        expect(isConfirmed(integers, outcome)).toBe(true);
      }),
      { seed: 2, numRuns: 2000 },
    );
  });

  test("ends on Beale's program, on which the largest-coefficient rule cycles", () => {
    // Beale (1955), each row times its denominator; the optimum is −1/20.
    const given: SmallProgram = {
      sense: "minimize",
      objective: [-75, 15000, -2, 600],
      rows: [
        { coefficients: [25, -6000, -4, 900], relation: "<=", bound: 0 },
        { coefficients: [50, -9000, -2, 300], relation: "<=", bound: 0 },
        { coefficients: [0, 0, 1, 0], relation: "<=", bound: 1 },
      ],
      free: [false, false, false, false],
    };
    const { outcome } = crissCross(integerProgram(programOf(given)), { tight: [], basic: [] }, 1000, undefined);
    expect(outcome.status === "optimal" && exact.format(outcome.value)).toBe("-5");
  });

  test("stops at the limit of pivots and when told to", () => {
    const given: SmallProgram = {
      sense: "maximize",
      objective: [3, 5],
      rows: [
        { coefficients: [0, 2], relation: "<=", bound: 12 },
        { coefficients: [3, 2], relation: "<=", bound: 18 },
      ],
      free: [false, false],
    };
    const start = { tight: [], basic: [] };
    expect(crissCross(integerProgram(programOf(given)), start, 1, undefined).outcome.status).toBe("limit");
    expect(crissCross(integerProgram(programOf(given)), start, 99, { checkpoint: () => "stop" }).outcome.status).toBe(
      "limit",
    );
  });

  test("asks its control before every pivot, those to the first basis included", () => {
    const n = 6;
    const program = integerProgram({
      field: exact,
      sense: "maximize",
      objective: Array.from({ length: n }, () => exact.one),
      constraints: Array.from({ length: n }, (_, k) => ({
        coefficients: Array.from({ length: n }, (_unused, j) => exact.from(j === k ? 3 : 1)),
        relation: "<=",
        bound: exact.one,
      })),
    });
    const all = Array.from({ length: n }, (_, k) => k);
    for (const allowed of [0, 1, 4]) {
      let asked = 0;
      const control = { checkpoint: () => (asked++ < allowed ? "go" : "stop") as "go" | "stop" };
      const { outcome, pivots } = crissCross(program, { tight: all, basic: all }, 1000, control);
      expect([outcome.status, pivots]).toEqual(["limit", allowed]);
    }
    expect(crissCross(program, { tight: all, basic: all }, 2, undefined).pivots).toBe(2);
  });
});
