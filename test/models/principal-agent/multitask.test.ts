import * as fc from "fast-check";
import Fraction from "fraction.js";
import { certificate, DomainError, exact, type ParameterInputs, readParameters, solve, solveExact } from "jiama";
import { type MultitaskParameters, multitask } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, positive, seeded } from "../../arbitraries/parameters.ts";

type Input = ParameterInputs<MultitaskParameters>;
type Rows<T> = readonly (readonly T[])[];

const inFractions = (input: Input) => {
  const { status, outcome } = solveExact(multitask, input);
  expect(status).toBe("solved");
  return {
    slopes: outcome.slopes.map(exact.format),
    efforts: outcome.efforts.map(exact.format),
    agencyLoss: exact.format(outcome.agencyLoss),
  };
};

/** `GG′ + dI`: positive definite for `d > 0`. */
function gram(G: Rows<number>, lift: number): number[][] {
  return G.map((row, i) =>
    G.map((other, j) => row.reduce((sum, x, k) => sum + x * other[k]!, 0) + (i === j ? lift : 0)),
  );
}

const square = (n: number) =>
  fc.array(fc.array(between(-1, 1), { minLength: n, maxLength: n }), { minLength: n, maxLength: n });

/** Two to four tasks, some of them not measured. */
const tasks = fc.integer({ min: 1, max: 4 }).chain((n) =>
  fc
    .record({
      benefits: fc.array(between(-2, 3), { minLength: n, maxLength: n }),
      cost: square(n),
      noise: square(n),
      hidden: fc.array(fc.boolean(), { minLength: n, maxLength: n }),
      riskAversion: fc.oneof(fc.constant(0), positive()),
    })
    .map(({ benefits, cost, noise, hidden, riskAversion }) => ({
      benefits,
      costMatrix: gram(cost, 0.2),
      noiseCovariance: gram(noise, 0).map((row, i) =>
        row.map((x, j) => (hidden[i] || hidden[j] ? (i === j ? null : 0) : x)),
      ),
      riskAversion,
    })),
);
type Tasks = {
  readonly benefits: readonly number[];
  readonly costMatrix: Rows<number>;
  readonly noiseCovariance: Rows<number | null>;
  readonly riskAversion: number;
};

/** The agent's answer, task by task until nothing moves. */
function answer({ costMatrix }: Tasks, slopes: readonly number[]): number[] {
  const efforts = slopes.map(() => 0);
  for (let round = 0; round < 3000; round += 1) {
    let moved = 0;
    for (const [i, row] of costMatrix.entries()) {
      const rest = row.reduce((sum, c, j) => sum + (j === i ? 0 : c * efforts[j]!), 0);
      const best = (slopes[i]! - rest) / row[i]!;
      moved = Math.max(moved, Math.abs(best - efforts[i]!));
      efforts[i] = best;
    }
    if (moved < 1e-14) break;
  }
  return efforts;
}

/** The surplus under slopes: benefits, less cost, less the premium for risk. */
function surplus(at: Tasks, slopes: readonly number[]): number {
  const efforts = answer(at, slopes);
  const form = (A: Rows<number | null>, x: readonly number[]) =>
    A.reduce((sum, row, i) => sum + row.reduce<number>((s, a, j) => s + (a ?? 0) * x[i]! * x[j]!, 0), 0);
  const gain = at.benefits.reduce((sum, b, i) => sum + b * efforts[i]!, 0);
  return gain - form(at.costMatrix, efforts) / 2 - (at.riskAversion * form(at.noiseCovariance, slopes)) / 2;
}

/** Two tasks, the second not measured, in fractions. */
const pair = fc
  .record({
    B1: fc.integer({ min: -4, max: 8 }),
    B2: fc.integer({ min: -4, max: 8 }),
    C11: fc.integer({ min: 1, max: 9 }),
    C22: fc.integer({ min: 1, max: 9 }),
    C12: fc.integer({ min: -8, max: 8 }),
    risk: fc.integer({ min: 0, max: 12 }),
  })
  .filter(({ C11, C22, C12 }) => C12 * C12 < C11 * C22);
type Pair = Readonly<Record<"B1" | "B2" | "C11" | "C22" | "C12" | "risk", number>>;

const secondHidden = ({ B1, B2, C11, C22, C12, risk }: Pair): Input => ({
  benefits: [B1, B2],
  costMatrix: [
    [C11, C12],
    [C12, C22],
  ],
  noiseCovariance: [
    [1, 0],
    [0, null],
  ],
  riskAversion: risk,
});

describe("multitask", () => {
  test("at the defaults the unmeasured task halves what is worth paying for the other", () => {
    // β₁ = (1 − ½)/(1 + (1 − ¼)) = 2/7 and e = C⁻¹(2/7, 0).
    expect(inFractions({})).toMatchObject({ slopes: ["2/7", "0"], efforts: ["8/21", "-4/21"] });
    expect(solve(multitask)).toMatchObject({ status: "solved", certificate: { verified: true } });
  });

  test("property: no other slopes give more surplus, the agent answering task by task", () => {
    fc.assert(
      fc.property(tasks, fc.array(between(-1, 1), { minLength: 40, maxLength: 40 }), (at, moves) => {
        const { status, outcome } = solve(multitask, at as Input);
        expect(status).toBe("solved");
        const { slopes, efforts, agencyLoss } = outcome;
        const replies = answer(at, slopes);
        for (const [i, effort] of efforts.entries()) expect(effort).toBeCloseTo(replies[i]!, 6);
        const most = surplus(at, slopes);
        for (let k = 0; k + slopes.length <= moves.length; k += slopes.length) {
          const size = 10 ** (-3 * Math.abs(moves[k]!));
          const other = slopes.map((slope, i) =>
            at.noiseCovariance[i]![i] === null ? 0 : slope + size * moves[k + i]!,
          );
          expect(surplus(at, other)).toBeLessThanOrEqual(most + 1e-9 * (1 + Math.abs(most)));
        }
        // The first best pays the whole benefit, and bears no risk.
        const first = surplus({ ...at, riskAversion: 0 }, at.benefits);
        expect(agencyLoss).toBeCloseTo(first - most, 6);
      }),
      { ...seeded, numRuns: 120 },
    );
  });

  test("HM91: where all tasks are measured, (I + rCΣ)β = B", () => {
    fc.assert(
      fc.property(tasks, (at) => {
        fc.pre(at.noiseCovariance.every((row, i) => row[i] !== null));
        const { slopes } = solve(multitask, at as Input).outcome;
        const spread = at.noiseCovariance.map((row) => row.reduce<number>((sum, s, j) => sum + s! * slopes[j]!, 0));
        for (const [i, row] of at.costMatrix.entries()) {
          const weighted = row.reduce((sum, c, j) => sum + c * spread[j]!, 0);
          expect(slopes[i]! + at.riskAversion * weighted).toBeCloseTo(at.benefits[i]!, 7);
        }
      }),
      { ...seeded, numRuns: 150 },
    );
  });

  test("HM91: β₁ = (B₁ − B₂C₁₂/C₂₂)/(1 + rσ₁²(C₁₁ − C₁₂²/C₂₂)) where task 2 cannot be measured", () => {
    fc.assert(
      fc.property(pair, (at) => {
        const ratio = new Fraction(at.C12, at.C22);
        const numerator = new Fraction(at.B1).sub(ratio.mul(at.B2));
        const slope = numerator.div(new Fraction(at.C11).sub(ratio.mul(at.C12)).mul(at.risk).add(1));
        expect(inFractions(secondHidden(at)).slopes).toEqual([slope.toFraction(), "0"]);
      }),
      { ...seeded, numRuns: 150 },
    );
  });

  test("no measure is the limit of ever more noise", () => {
    const noisy = (variance: number) =>
      solve(multitask, {
        noiseCovariance: [
          [1, 0],
          [0, variance],
        ],
      }).outcome.slopes;
    for (const power of [3, 6, 9]) {
      const [first, second] = noisy(10 ** power);
      expect(Math.abs(first! - 2 / 7)).toBeLessThan(10 ** -power);
      expect(Math.abs(second!)).toBeLessThan(2 * 10 ** -power);
    }
  });

  test("independent tasks are paid for one by one: β = B/(1 + rCσ²), the linear contract of one task", () => {
    const { slopes, efforts } = inFractions({
      benefits: [1, 3],
      costMatrix: [
        [1, 0],
        [0, 2],
      ],
      noiseCovariance: [
        [1, 0],
        [0, "1/4"],
      ],
    });
    expect(slopes).toEqual(["1/2", "2"]);
    expect(efforts).toEqual(["1/2", "1"]);
  });

  test("where nothing is measured nothing is paid, and the principal has no choice", () => {
    const {
      outcome,
      certificate: evidence,
      status,
    } = solveExact(multitask, { benefits: [2], costMatrix: [[1]], noiseCovariance: [[null]] });
    expect(status).toBe("solved");
    expect([outcome.slopes[0]!, outcome.efforts[0]!, outcome.agencyLoss].map(exact.format)).toEqual(["0", "0", "2"]);
    expect(evidence.decisions.map(({ player }) => player.en)).toEqual(["agent"]);
  });

  test("HM91: competition for attention may leave nothing to pay, or make the measured task worth punishing", () => {
    const slope = (C12: string) =>
      inFractions({
        benefits: [1, 2],
        costMatrix: [
          [1, C12],
          [C12, 1],
        ],
      }).slopes[0];
    expect(["0", "1/4", "1/2", "3/4"].map(slope)).toEqual(["1/2", "8/31", "0", "-8/23"]);
  });

  test("own result: with C₁₂ > 0 the slope falls in C₁₂ iff B₂(1 + rσ²(C₁₁ + C₁₂²/C₂₂)) > 2rσ²C₁₂B₁", () => {
    const directions = new Set<number>();
    fc.assert(
      fc.property(pair, (at) => {
        const x = new Fraction(at.C12);
        const fall = new Fraction(at.B2).mul(x.mul(x).div(at.C22).add(at.C11).mul(at.risk).add(1));
        const criterion = fall.sub(x.mul(2).mul(at.risk).mul(at.B1)).compare(0);
        fc.pre(criterion !== 0);
        const step = new Fraction(1, 10 ** 6);
        const slope = (C12: Fraction) =>
          new Fraction(
            inFractions({
              ...secondHidden(at),
              costMatrix: [
                [at.C11, C12.toFraction()],
                [C12.toFraction(), at.C22],
              ],
            }).slopes[0]!,
          );
        expect(slope(x.add(step)).compare(slope(x))).toBe(-criterion);
        if (at.C12 > 0 && at.B1 > 0 && at.B2 > 0) directions.add(criterion);
      }),
      { ...seeded, numRuns: 100 },
    );
    expect(directions.size).toBe(2);
  });

  test("counter-example: stronger competition for attention raises the slope of the measured task", () => {
    const slope = (C12: string) =>
      inFractions({
        benefits: [1, "1/10"],
        costMatrix: [
          [1, C12],
          [C12, 1],
        ],
      }).slopes[0];
    expect([slope("1/2"), slope("4/5")]).toEqual(["19/35", "23/34"]);
  });
});

/** Values `f` of two tasks, one measure `g·e`, unit cost: the measure as first task, a direction beside it as second. */
function oneMeasure(
  f: readonly [number, number],
  g: readonly [number, number],
  variance: number,
  riskAversion: number,
): Input {
  // Coordinates u = Te with rows g and (−g₂, g₁), orthogonal of squared length |g|², so that |e|² = |u|²/|g|².
  const length = g[0] ** 2 + g[1] ** 2;
  const over = (n: number) => `${n}/${length}`;
  return {
    benefits: [over(f[0] * g[0] + f[1] * g[1]), over(f[1] * g[0] - f[0] * g[1])],
    costMatrix: [
      [over(1), 0],
      [0, over(1)],
    ],
    noiseCovariance: [
      [variance, 0],
      [0, null],
    ],
    riskAversion,
  };
}

describe("a single measure of several tasks", () => {
  const vector = fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 }));
  const nonzero = vector.filter(([x, y]) => x !== 0 || y !== 0);

  test("Feltham–Xie: the slope is f·g/(g·g + rσ²)", () => {
    fc.assert(
      fc.property(vector, nonzero, fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }), (f, g, v, r) => {
        const [slope] = inFractions(oneMeasure(f, g, v, r)).slopes;
        const expected = new Fraction(f[0] * g[0] + f[1] * g[1]).div(g[0] ** 2 + g[1] ** 2 + r * v);
        expect(slope).toBe(expected.toFraction());
      }),
      { ...seeded, numRuns: 150 },
    );
  });

  test("Baker: without aversion to risk the share of the first best that is reached is cos²θ, θ between f and g", () => {
    fc.assert(
      fc.property(nonzero, nonzero, (f, g) => {
        const squares = (f[0] ** 2 + f[1] ** 2) * (g[0] ** 2 + g[1] ** 2);
        const cosineSquared = new Fraction((f[0] * g[0] + f[1] * g[1]) ** 2, squares);
        const best = new Fraction(f[0] ** 2 + f[1] ** 2, 2);
        const lost = new Fraction(inFractions(oneMeasure(f, g, 1, 0)).agencyLoss);
        expect(best.sub(lost).div(best).toFraction()).toBe(cosineSquared.toFraction());
      }),
      { ...seeded, numRuns: 150 },
    );
  });
});

describe("multitask refuses", () => {
  test.each<[string, Input, string]>([
    [
      "a cost matrix of another size",
      { benefits: [1, 2, 3] },
      "costMatrix is 2 by 2, but there are 3 benefits; give 3 rows of 3",
    ],
    [
      "a noise matrix of another size",
      { noiseCovariance: [[1]] },
      "noiseCovariance is 1 by 1, but there are 2 benefits",
    ],
    ["a cost matrix that is not square", { costMatrix: [[1, 2]] }, "costMatrix is 1 by 2"],
    [
      "asymmetric costs",
      {
        costMatrix: [
          [1, "1/3"],
          [0, 1],
        ],
      },
      "costMatrix is not symmetric: [1][0] is 0 and [0][1] is",
    ],
    [
      "asymmetric gaps",
      {
        noiseCovariance: [
          [1, 0],
          [null, null],
        ],
      },
      "not symmetric: [1][0] is null and [0][1] is 0",
    ],
    [
      "singular costs",
      {
        costMatrix: [
          [1, 2],
          [2, 4],
        ],
      },
      "costMatrix is not positive definite",
    ],
    [
      "costs singular but for rounding",
      {
        costMatrix: [
          ["0.01", "0.03"],
          ["0.03", "0.09"],
        ],
      },
      "not positive definite",
    ],
    [
      "negative costs",
      {
        costMatrix: [
          [-1, 0],
          [0, 1],
        ],
      },
      "costMatrix is not positive definite",
    ],
    [
      "no covariance matrix",
      {
        noiseCovariance: [
          [1, 2],
          [2, 1],
        ],
      },
      "noiseCovariance is not positive semidefinite",
    ],
    [
      "a gap between measured tasks",
      {
        noiseCovariance: [
          [1, null],
          [null, 1],
        ],
      },
      "has null at [0][1], though both tasks are measured",
    ],
    [
      "a covariance with what is not measured",
      {
        noiseCovariance: [
          [1, "1/2"],
          ["1/2", null],
        ],
      },
      "at [0][1], where a task is not measured",
    ],
  ])("%s", (_, input, message) => {
    for (const answers of [solve, solveExact]) {
      expect(() => answers(multitask, input)).toThrow(DomainError);
      expect(() => answers(multitask, input)).toThrow(message);
    }
  });

  test("an answer beyond the doubles", () => {
    expect(() => solve(multitask, { benefits: [1e200, 1e200] })).toThrow("exceeds the range of doubles");
  });

  test("in its check: pay for what is not measured, though efforts and loss follow from it", () => {
    const built = multitask.exact!.build(readParameters(multitask, {}, exact).values as never);
    const [b1, b2, e1, e2, agencyLoss] = ["2/7", "1/100", "131/350", "-31/175", "59107/105000"].map(exact.from);
    const check = certificate(built, { slopes: [b1!, b2!], efforts: [e1!, e2!], agencyLoss: agencyLoss! });
    expect(check.conditions.map(({ id, holds }) => `${id} ${holds}`)).toEqual([
      "unmeasured-unpaid false",
      "agency-loss true",
    ]);
    expect(exact.format(check.maxGain)).toBe("0");
    expect(check.verified).toBe(false);
  });

  test("in its check: other slopes, other efforts, a slope where nothing is measured, another loss", () => {
    const { outcome } = solveExact(multitask);
    const built = multitask.exact!.build(readParameters(multitask, {}, exact).values as never);
    const [a, b] = [exact.from("1/3"), exact.from("1/100")];
    expect(certificate(built, outcome).verified).toBe(true);
    for (const claim of [
      { slopes: [a, exact.zero], efforts: [exact.from("4/9"), exact.from("-2/9")] },
      { efforts: [outcome.efforts[0]!, exact.zero] },
      { slopes: [outcome.slopes[0]!, b] },
      { agencyLoss: a },
    ]) {
      expect(certificate(built, { ...outcome, ...claim }).verified).toBe(false);
    }
  });
});
