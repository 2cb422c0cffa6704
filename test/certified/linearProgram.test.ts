import { array, assert, boolean, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../src/arithmetic/exact.ts";
import { float } from "../../src/arithmetic/float.ts";
import { solveLinearProgram } from "../../src/certified/linearProgram.ts";
import { DomainError, UsageError } from "../../src/errors.ts";
import type { LinearProgram, Relation } from "../../src/linalg/linearProgram.ts";
import { eliminatedOptimum, type SmallProgram } from "./eliminatedOptimum.ts";

type Line = readonly [coefficients: readonly (number | string)[], relation: Relation, bound: number | string];

const program = (
  sense: "maximize" | "minimize",
  objective: readonly (number | string)[],
  lines: readonly Line[],
  free?: readonly boolean[],
): LinearProgram<Rational> => ({
  field: exact,
  sense,
  objective: objective.map((c) => exact.from(c)),
  constraints: lines.map(([coefficients, relation, bound]) => ({
    coefficients: coefficients.map((a) => exact.from(a)),
    relation,
    bound: exact.from(bound),
  })),
  ...(free === undefined ? {} : { free }),
});

const inDoubles = (given: LinearProgram<Rational>): LinearProgram<number> => ({
  ...given,
  field: float,
  objective: Array.from(given.objective, exact.toNumber),
  constraints: given.constraints.map(({ coefficients, relation, bound }) => ({
    coefficients: Array.from(coefficients, exact.toNumber),
    relation,
    bound: exact.toNumber(bound),
  })),
});

/** The status, or the optimal value. */
const answer = (given: LinearProgram<Rational>): string => {
  const outcome = solveLinearProgram(given);
  expect(outcome.certificate.verified).toBe(true);
  return outcome.status === "optimal" ? exact.format(outcome.value) : outcome.status;
};

const approximateAnswer = (given: LinearProgram<number>): string | number => {
  const outcome = solveLinearProgram(given);
  expect(outcome.certificate.verified).toBe(true);
  return outcome.status === "optimal" ? outcome.value : outcome.status;
};

/** The number that "3/2" stands for; the status as it is. */
const decimal = (text: string): string | number => (/\d/.test(text) ? float.from(text) : text);

const expectBoth = (given: LinearProgram<Rational>, expected: string): void => {
  expect(answer(given)).toBe(expected);
  const value = approximateAnswer(inDoubles(given));
  if (typeof value === "number") expect(value).toBeCloseTo(decimal(expected) as number, 9);
  else expect(value).toBe(expected);
};

describe("solveLinearProgram", () => {
  describe("finds the optimum of textbook programs", () => {
    test("production (Hillier and Lieberman, Wyndor Glass): 36 at (2, 6), shadow prices 0, 3/2, 1", () => {
      const given = program(
        "maximize",
        [3, 5],
        [
          [[1, 0], "<=", 4],
          [[0, 2], "<=", 12],
          [[3, 2], "<=", 18],
        ],
      );
      expectBoth(given, "36");
      const outcome = solveLinearProgram(given);
      if (outcome.status !== "optimal") throw new Error("no optimum");
      expect(outcome.solution.map(exact.format)).toEqual(["2", "6"]);
      expect(outcome.dual.map(exact.format)).toEqual(["0", "3/2", "1"]);
    });

    test("a diet in all relations, with fractions: 2/3 x + y least", () => {
      // x + y ≥ 2, x − y = 1/2: x = 5/4, y = 3/4, value 5/6 + 3/4.
      expectBoth(
        program(
          "minimize",
          ["2/3", 1],
          [
            [[1, 1], ">=", 2],
            [[1, -1], "=", "1/2"],
          ],
        ),
        "19/12",
      );
    });

    test("free variables: the line through two points", () => {
      // t + 1·s = 3 and t + 2s = 1 give t = 5, s = −2.
      expectBoth(
        program(
          "minimize",
          [1, 1],
          [
            [[1, 1], "=", 3],
            [[1, 2], "=", 1],
          ],
          [true, true],
        ),
        "3",
      );
    });

    test("Beale's program, on which the largest-coefficient rule cycles: −1/20", () => {
      // Beale (1955): minimize −3/4 x₁ + 150 x₂ − 1/50 x₃ + 6 x₄.
      const given = program(
        "minimize",
        ["-3/4", 150, "-1/50", 6],
        [
          [["1/4", -60, "-1/25", 9], "<=", 0],
          [["1/2", -90, "-1/50", 3], "<=", 0],
          [[0, 0, 1, 0], "<=", 1],
        ],
      );
      expectBoth(given, "-1/20");
    });

    test("Chvátal's cycling program: 1", () => {
      // Chvátal (1983), p. 31: maximize 10x₁ − 57x₂ − 9x₃ − 24x₄.
      const given = program(
        "maximize",
        [10, -57, -9, -24],
        [
          [["1/2", "-11/2", "-5/2", 9], "<=", 0],
          [["1/2", "-3/2", "-1/2", 1], "<=", 0],
          [[1, 0, 0, 0], "<=", 1],
        ],
      );
      expectBoth(given, "1");
    });

    test.each([3, 8, 15])("the cube of Klee and Minty in %i dimensions: 5ⁿ", (n) => {
      // maximize Σ 2^{n−j} x_j subject to 2 Σ_{j<i} 2^{i−j} x_j + x_i ≤ 5^i.
      const rows = Array.from(
        { length: n },
        (_, i): Line => [
          Array.from({ length: n }, (_, j) => (j < i ? 2 ** (i - j + 1) : j === i ? 1 : 0)),
          "<=",
          5 ** (i + 1),
        ],
      );
      expectBoth(
        program(
          "maximize",
          Array.from({ length: n }, (_, j) => 2 ** (n - 1 - j)),
          rows,
        ),
        `${5 ** n}`,
      );
    });

    test("coefficients beyond the doubles", () => {
      const huge = `${10n ** 400n}`;
      expect(
        answer(
          program(
            "maximize",
            [1, huge],
            [
              [[huge, 1], "<=", 1],
              [[1, huge], "<=", 1],
            ],
          ),
        ),
      ).toBe("1");
    });

    test("an optimum that doubles cannot tell from its neighbor", () => {
      // x + y ≤ 1 against (1 + 10⁻³⁰) x + y ≤ 1: the difference decides between (1, 0) and (0, 1).
      const near = "1000000000000000000000000000001/1000000000000000000000000000000";
      const outcome = solveLinearProgram(program("maximize", [1, 1], [[[near, 1], "<=", 1]]));
      expect(outcome.status === "optimal" && outcome.solution.map(exact.format)).toEqual(["0", "1"]);
      expect(outcome.certificate.verified).toBe(true);
    });
  });

  describe("proves that there is no optimum", () => {
    test.each<[string, LinearProgram<Rational>]>([
      [
        "contradictory inequalities",
        program(
          "maximize",
          [1, 0],
          [
            [[1, 1], "<=", 1],
            [[1, 1], ">=", 2],
          ],
        ),
      ],
      [
        "contradictory equations",
        program(
          "maximize",
          [0, 0],
          [
            [[1, 1], "=", 1],
            [[2, 2], "=", 3],
          ],
        ),
      ],
      ["an equation without variables", program("minimize", [1], [[[0], "=", 1]])],
      ["a negative sum of variables that are not", program("minimize", [1, 1], [[[1, 1], "<=", -1]])],
      [
        "a cycle of strict orders",
        program(
          "maximize",
          [0, 0, 0],
          [
            [[1, -1, 0], ">=", 1],
            [[0, 1, -1], ">=", 1],
            [[-1, 0, 1], ">=", 1],
          ],
          [true, true, true],
        ),
      ],
      [
        "bounds that miss each other by 10⁻²⁰",
        program(
          "maximize",
          [1],
          [
            [[1], "<=", 1],
            [[1], ">=", "100000000000000000001/100000000000000000000"],
          ],
        ),
      ],
    ])("infeasible: %s", (_, given) => {
      expect(answer(given)).toBe("infeasible");
    });

    test.each<[string, LinearProgram<Rational>]>([
      ["no constraint", program("maximize", [1], [])],
      ["a free variable alone", program("maximize", [-1], [], [true])],
      [
        "a free variable without cost in the constraints",
        program("minimize", [0, 1], [[[1, 0], "=", 1]], [false, true]),
      ],
      [
        "a cone",
        program(
          "maximize",
          [1, 1],
          [
            [[1, -2], "<=", 1],
            [[-2, 1], "<=", 1],
          ],
        ),
      ],
      ["a minimum down a line", program("minimize", [1, 0], [[[1, 1], "=", 0]], [true, true])],
    ])("unbounded: %s", (_, given) => {
      expectBoth(given, "unbounded");
    });
  });

  test("without constraints the origin is optimal for an objective that cannot gain", () => {
    expectBoth(program("maximize", [-1, 0], []), "0");
    expectBoth(program("minimize", [0], [], [true]), "0");
  });

  test("redundant equations do no harm", () => {
    expectBoth(
      program(
        "maximize",
        [1, 2],
        [
          [[1, 1], "=", 1],
          [[2, 2], "=", 2],
          [[0, 0], "=", 0],
          [[1, 1], "<=", 1],
        ],
      ),
      "2",
    );
  });

  test("agrees with Fourier–Motzkin elimination on every small program, in fractions and in doubles", () => {
    const small = integer({ min: -3, max: 3 });
    const programs = integer({ min: 1, max: 3 }).chain((n) => {
      const list = array(small, { minLength: n, maxLength: n });
      const row = record({ coefficients: list, relation: constantFrom<Relation>("<=", "=", ">="), bound: small });
      return record({
        sense: constantFrom<SmallProgram["sense"]>("maximize", "minimize"),
        objective: list,
        rows: array(row, { maxLength: 4 }),
        free: array(boolean(), { minLength: n, maxLength: n }),
      });
    });
    const seen = new Map<string, number>();
    assert(
      property(programs, (given) => {
        const expected = eliminatedOptimum(given);
        const lines = given.rows.map(({ coefficients, relation, bound }): Line => [coefficients, relation, bound]);
        expectBoth(program(given.sense, given.objective, lines, given.free), expected);
        const kind = /\d/.test(expected) ? "optimal" : expected;
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
      }),
      { seed: 1, numRuns: 3000 },
    );
    expect(Math.min(...["optimal", "infeasible", "unbounded"].map((kind) => seen.get(kind) ?? 0))).toBeGreaterThan(200);
  });

  test("transposition exchanges the program with its dual", () => {
    const entry = integer({ min: -3, max: 3 });
    const shapes = record({ m: integer({ min: 1, max: 6 }), n: integer({ min: 1, max: 6 }) });
    const matrices = shapes.chain(({ m, n }) =>
      record({
        A: array(array(entry, { minLength: n, maxLength: n }), { minLength: m, maxLength: m }),
        b: array(entry, { minLength: m, maxLength: m }),
        c: array(entry, { minLength: n, maxLength: n }),
      }),
    );
    assert(
      property(matrices, ({ A, b, c }) => {
        const primal = answer(
          program(
            "maximize",
            c,
            A.map((row, k): Line => [row, "<=", b[k]!]),
          ),
        );
        const dual = answer(
          program(
            "minimize",
            b,
            c.map((bound, j): Line => [A.map((row) => row[j]!), ">=", bound]),
          ),
        );
        if (/\d/.test(primal)) expect(dual).toBe(primal);
        else if (primal === "unbounded") expect(dual).toBe("infeasible");
        else expect(["infeasible", "unbounded"]).toContain(dual);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test("gives the same answer twice", () => {
    const given = program(
      "maximize",
      [1, 1, 1],
      [
        [[1, 1, 0], "<=", 1],
        [[0, 1, 1], "<=", 1],
        [[1, 0, 1], "<=", 1],
      ],
    );
    expect(solveLinearProgram(given)).toEqual(solveLinearProgram(given));
  });

  test("reports a limit of pivots, and a stop, as a status", () => {
    const given = program(
      "maximize",
      [3, 5],
      [
        [[1, 0], "<=", 4],
        [[0, 2], "<=", 12],
        [[3, 2], "<=", 18],
      ],
    );
    for (const limits of [{ maxPivots: 1 }, { control: { checkpoint: () => "stop" as const } }]) {
      const outcome = solveLinearProgram(given, limits);
      expect([outcome.status, outcome.certificate.verified]).toEqual(["limit", false]);
    }
  });

  test("an ill-conditioned program, for which doubles propose a wrong basis, ends after few exact pivots", () => {
    // Polynomials of degree 10 at 20 points, between −1 and 1: powers up to 20¹⁰. Least indices alone take 1700 pivots.
    const powers = (x: number): string[] => Array.from({ length: 11 }, (_, j) => `${BigInt(x) ** BigInt(j)}`);
    const rows = Array.from(
      { length: 20 },
      (_, i): Line => [powers(i + 1), i % 2 === 0 ? ">=" : "<=", i % 2 === 0 ? -1 : 1],
    );
    const objective = Array.from({ length: 11 }, (_, j) => (j % 2 === 0 ? 1 : -1));
    const given = program("minimize", objective, rows, new Array<boolean>(11).fill(true));
    const outcome = solveLinearProgram(given, { maxPivots: 300 });
    expect([outcome.status, outcome.method, outcome.certificate.verified]).toEqual(["optimal", "criss-cross", true]);
  });

  test("correlated equilibria of 3 players with 4 actions, 37 constraints in 64 variables: exact, and never infeasible", () => {
    // Existence: Hart and Schmeidler (1989). Payoffs 0 … 9, so that the program is degenerate: all but one bound are zero.
    const payoff = (player: number, s: number): number =>
      (s * s * (7 + player) + 13 * s * (player + 1) + (s >> 2)) % 10;
    const step = [16, 4, 1];
    const rows: Line[] = [[new Array<number>(64).fill(1), "=", 1]];
    for (let player = 0; player < 3; player += 1) {
      for (let pair = 0; pair < 16; pair += 1) {
        const [own, other] = [pair >> 2, pair & 3];
        if (own === other) continue;
        const gain = (s: number): number => payoff(player, s + (other - own) * step[player]!) - payoff(player, s);
        const plays = (s: number): boolean => Math.floor(s / step[player]!) % 4 === own;
        rows.push([Array.from({ length: 64 }, (_, s) => (plays(s) ? gain(s) : 0)), "<=", 0]);
      }
    }
    const welfare = Array.from({ length: 64 }, (_, s) => payoff(0, s) + payoff(1, s) + payoff(2, s));
    const outcome = solveLinearProgram(program("maximize", welfare, rows));
    expect([outcome.status, outcome.certificate.verified, rows.length]).toEqual(["optimal", true, 37]);
  });

  describe("refuses", () => {
    const constraints = [{ coefficients: [1], relation: "<=" as const, bound: 1 }];
    test.each<[string, LinearProgram<number>, RegExp]>([
      ["no variable", { field: float, sense: "maximize", objective: [], constraints: [] }, /at least one variable/],
      [
        "a short row",
        { field: float, sense: "maximize", objective: [1, 2], constraints },
        /constraint 0 has 1 coefficients/,
      ],
      [
        "a short list of free variables",
        { field: float, sense: "maximize", objective: [1], constraints, free: [] },
        /"free" has 0/,
      ],
      [
        "an infinite number",
        { field: float, sense: "maximize", objective: [Number.POSITIVE_INFINITY], constraints },
        /number 0 of the objective is Infinity/,
      ],
      [
        "a bound that is no number",
        {
          field: float,
          sense: "maximize",
          objective: [1],
          constraints: [{ coefficients: [1], relation: "<=", bound: Number.NaN }],
        },
        /number 0 of the bounds is NaN/,
      ],
    ])("%s", (_, given, message) => {
      expect(() => solveLinearProgram(given)).toThrow(DomainError);
      expect(() => solveLinearProgram(given)).toThrow(message);
    });

    test.each([0, -1, 1.5, Number.NaN])("%d as the limit of pivots", (maxPivots) => {
      const given = { field: float, sense: "maximize" as const, objective: [1], constraints };
      expect(() => solveLinearProgram(given, { maxPivots })).toThrow(/maxPivots is/);
    });

    test("a field in which pivots make no sense", () => {
      const symbols = { ...float, name: "symbolic" as const };
      expect(() => solveLinearProgram({ field: symbols, sense: "maximize", objective: [1], constraints })).toThrow(
        UsageError,
      );
    });
  });
});
