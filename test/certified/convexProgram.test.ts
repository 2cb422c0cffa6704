import * as fc from "fast-check";
import {
  type ConvexProgram,
  exact,
  float,
  type LinearConstraint,
  type Rational,
  type Relation,
  ratio,
  solveConvexProgram,
} from "jiama";
import { describe, expect, test } from "vitest";
import { solveSmallSystem } from "../../src/linalg/smallSystem.ts";
import { seeded } from "../arbitraries/parameters.ts";
import { exponentialTerm, quadraticTerm } from "./convexTerms.ts";
import { eliminatedOptimum } from "./eliminatedOptimum.ts";

interface SmallQuadratic {
  readonly d: readonly number[];
  readonly g: readonly number[];
  readonly lower: readonly (number | null)[];
  readonly rows: readonly {
    readonly coefficients: readonly number[];
    readonly relation: Relation;
    readonly bound: number;
  }[];
}

const small = fc.integer({ min: -3, max: 3 });
const quadratics: fc.Arbitrary<SmallQuadratic> = fc.integer({ min: 1, max: 3 }).chain((n) => {
  const list = <V>(entry: fc.Arbitrary<V>) => fc.array(entry, { minLength: n, maxLength: n });
  const relation = fc.constantFrom<Relation>("<=", "=", ">=");
  return fc.record({
    d: list(fc.integer({ min: 1, max: 3 })),
    g: list(small),
    lower: list(fc.option(fc.integer({ min: -2, max: 2 }))),
    rows: fc.array(fc.record({ coefficients: list(small), relation, bound: small }), { maxLength: 4 }),
  });
});

const programOf = ({ d, g, lower, rows }: SmallQuadratic): ConvexProgram<Rational> => ({
  field: exact,
  terms: d.map((each, j) =>
    quadraticTerm(exact.from(each), exact.from(g[j]!), lower[j] === null ? null : exact.from(lower[j]!)),
  ),
  constraints: rows.map(({ coefficients, relation, bound }) => ({
    coefficients: coefficients.map(exact.from),
    relation,
    bound: exact.from(bound),
  })),
});

/**
 * The least cost, by trying every set of constraints as those that hold with equality: the minimum over the affine space that
 * they define, if it exists and meets all others. `null` if no set gives a feasible point.
 */
function enumeratedMinimum({ d, g, lower, rows }: SmallQuadratic): Rational | null {
  const { add, sub, mul, neg, div, compare, from, zero } = exact;
  const n = d.length;
  const bounds = lower.flatMap((bound, j) =>
    bound === null ? [] : [{ coefficients: d.map((_, i) => (i === j ? 1 : 0)), relation: ">=" as Relation, bound }],
  );
  const all = [...rows, ...bounds];
  const cost = (x: readonly Rational[]) =>
    x.reduce((sum, v, j) => add(sum, add(div(mul(from(d[j]!), mul(v, v)), from(2)), mul(from(g[j]!), v))), zero);
  let least: Rational | null = null;
  for (let set = 0; set < 2 ** all.length; set += 1) {
    const active = all.filter((_, k) => (set >> k) % 2 === 1);
    // Stationarity d x + g = Σ u a, and a x = b for the active.
    const size = n + active.length;
    const matrix = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_, j) => {
        if (i < n) return j < n ? from(i === j ? d[i]! : 0) : from(-active[j - n]!.coefficients[i]!);
        return j < n ? from(active[i - n]!.coefficients[j]!) : zero;
      }),
    );
    const solved = solveSmallSystem(exact, matrix, [
      ...g.map((v) => from(-v)),
      ...active.map(({ bound }) => from(bound)),
    ]);
    if (solved === null) continue;
    const x = solved.slice(0, n);
    const meets = all.every(({ coefficients, relation, bound }) => {
      const order = compare(
        coefficients.reduce((sum, a, j) => add(sum, mul(from(a), x[j]!)), neg(from(bound))),
        zero,
      );
      return relation === "=" ? order === 0 : relation === ">=" ? order >= 0 : order <= 0;
    });
    const value = cost(x);
    if (meets && (least === null || compare(sub(value, least), zero) < 0)) least = value;
  }
  return least;
}

describe("solveConvexProgram", () => {
  test("finds the minimum of every small quadratic program that trying all sets of active constraints finds", () => {
    fc.assert(
      fc.property(quadratics, (given) => {
        const outcome = solveConvexProgram(programOf(given));
        expect(outcome.certificate.verified).toBe(true);
        const least = enumeratedMinimum(given);
        if (least === null) expect(outcome.status).toBe("infeasible");
        else expect(outcome.status === "optimal" && exact.format(outcome.value)).toBe(exact.format(least));
      }),
      { ...seeded, numRuns: 150 },
    );
  });

  test("calls a program infeasible exactly where elimination of the variables does", () => {
    fc.assert(
      fc.property(quadratics, (given) => {
        const bounds = given.lower.flatMap((bound, j) =>
          bound === null
            ? []
            : [{ coefficients: given.d.map((_, i) => (i === j ? 1 : 0)), relation: ">=" as const, bound }],
        );
        const feasible = eliminatedOptimum({
          sense: "minimize",
          objective: given.d.map(() => 0),
          rows: [...given.rows, ...bounds],
          free: given.d.map(() => true),
        });
        expect(solveConvexProgram(programOf(given)).status === "infeasible").toBe(feasible === "infeasible");
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test("in doubles it agrees with the fractions", () => {
    fc.assert(
      fc.property(quadratics, (given) => {
        const rational = solveConvexProgram(programOf(given));
        const floating = solveConvexProgram<number>({
          field: float,
          terms: given.d.map((d, j) => ({
            lower: given.lower[j]!,
            value: (x: number) => (d * x * x) / 2 + given.g[j]! * x,
            slope: (x: number) => d * x + given.g[j]!,
            curvature: () => d,
          })),
          constraints: given.rows,
        });
        expect(floating.certificate.verified).toBe(true);
        expect(floating.status).toBe(rational.status);
        if (floating.status === "optimal" && rational.status === "optimal") {
          expect(floating.value).toBeCloseTo(exact.toNumber(rational.value), 9);
        }
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  // Minimize Σ p eˣ with Σ p x ≥ b and x₀ − x₁ ≥ s: x₀ = x₁ + s where the second binds.
  test.each([
    ["no spread", 0, 1, Math.E],
    ["a spread of one", 1, 0.5, 0.5 * (Math.E + 1)],
    ["a spread of twenty", 20, 10, 0.5 * (Math.exp(20) + 1)],
  ])("an exponential cost with %s", (_, spread, mean, value) => {
    const outcome = solveConvexProgram({
      field: float,
      terms: [exponentialTerm(0.5, null), exponentialTerm(0.5, null)],
      constraints: [
        { coefficients: [0.5, 0.5], relation: ">=", bound: mean },
        { coefficients: [1, -1], relation: ">=", bound: spread },
      ],
    });
    expect(outcome).toMatchObject({ status: "optimal", certificate: { verified: true } });
    expect(outcome.status === "optimal" && outcome.value / value).toBeCloseTo(1, 10);
  });

  test("an exponential cost is as low as a search over the other variable finds it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), small, small, (tenths, slope, bound) => {
        const p = tenths / 10;
        const row: LinearConstraint<number> = { coefficients: [1, slope], relation: ">=", bound };
        const outcome = solveConvexProgram({
          field: float,
          terms: [exponentialTerm(p, -1), exponentialTerm(1 - p, -1)],
          constraints: [row],
        });
        expect(outcome.certificate.verified).toBe(true);
        // x is as low as y lets it be; the cost is convex in y alone.
        const cost = (y: number) => p * Math.exp(Math.max(-1, bound - slope * y)) + (1 - p) * Math.exp(y);
        let [low, high] = [-1, 9];
        for (let i = 0; i < 200; i += 1) {
          const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
          if (cost(left) <= cost(right)) high = right;
          else low = left;
        }
        const least = cost(low);
        expect(outcome.status).toBe("optimal");
        if (outcome.status !== "optimal") return;
        expect(outcome.value / least).toBeCloseTo(1, 9);
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("keeps to its limit of steps, and to its control", () => {
    const program: ConvexProgram<number> = {
      field: float,
      terms: [exponentialTerm(0.5, null), exponentialTerm(0.5, null)],
      constraints: [{ coefficients: [0.9, 0.1], relation: ">=", bound: 3 }],
    };
    expect(solveConvexProgram(program)).toMatchObject({ status: "optimal" });
    expect(solveConvexProgram(program, { maxSteps: 2 })).toMatchObject({
      status: "limit",
      iterations: 2,
      certificate: { verified: false },
    });
    expect(solveConvexProgram(program, { control: { checkpoint: () => "stop" } })).toMatchObject({
      status: "limit",
      iterations: 0,
    });
    expect(() => solveConvexProgram(program, { maxSteps: 0 })).toThrow("maxSteps is 0");
  });

  test("refuses what it cannot solve in fractions, and shapes that do not fit", () => {
    const half = ratio(1n, 2n);
    const cubic = {
      lower: exact.zero,
      value: (x: Rational) => exact.mul(x, exact.mul(x, x)),
      slope: (x: Rational) => exact.mul(exact.from(3), exact.mul(x, x)),
      curvature: (x: Rational) => exact.add(exact.one, exact.mul(exact.from(6), x)),
    };
    const row = { coefficients: [exact.one], relation: ">=", bound: half } as const;
    expect(() => solveConvexProgram({ field: exact, terms: [cubic], constraints: [row] })).toThrow("quadratic costs");
    expect(() => solveConvexProgram({ field: exact, terms: [], constraints: [] })).toThrow("no terms");
    const short = { ...row, coefficients: [] };
    expect(() =>
      solveConvexProgram({ field: exact, terms: [quadraticTerm(half, half, null)], constraints: [row, short] }),
    ).toThrow("constraint 1 has 0 coefficients for 1 variables");
  });
});
