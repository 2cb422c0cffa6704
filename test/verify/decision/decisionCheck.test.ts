import {
  type ConvexProgram,
  type ConvexTerm,
  certificate,
  type Decision,
  exact,
  type FiniteDecision,
  float,
  isBestResponse,
  type LinearProgram,
  type ModelGame,
  type Rational,
} from "jiama";
import { describe, expect, test } from "vitest";

const player = { en: "inspector", zh: "督查者" };

function lottery(chosen: readonly number[], payoffs: readonly number[]): FiniteDecision<number> {
  return { kind: "finite", player, actions: payoffs.map((_, i) => `action${i}`), chosen, payoffs };
}

function exactLottery(chosen: readonly string[], payoffs: readonly string[]): FiniteDecision<Rational> {
  return {
    kind: "finite",
    player,
    actions: payoffs.map((_, i) => `action${i}`),
    chosen: chosen.map((text) => exact.from(text)),
    payoffs: payoffs.map((text) => exact.from(text)),
  };
}

function checked<T>(
  field: ModelGame<null, T>["field"],
  decision: Decision<T>,
  conditions: ModelGame<null, T>["conditions"] = () => [],
) {
  return certificate({ field, decisions: () => [decision], conditions }, null);
}

describe("a choice between finitely many actions", () => {
  test("is a best response where only best actions are played", () => {
    const result = checked(float, lottery([0.25, 0.75, 0], [2, 2, 1]));
    expect(result).toMatchObject({ verified: true, maxGain: 0 });
    expect(result.decisions[0]).toMatchObject({
      kind: "finite",
      method: "enumeration",
      secondOrder: null,
      evaluations: 3,
    });
  });

  test("is none where a worse action is played, and the best action shows what is gained", () => {
    const [check] = checked(float, lottery([0.5, 0.5, 0], [2, 2, 3])).decisions;
    expect(check).toMatchObject({ gain: 1, gainBound: 1, bestDeviation: [0, 0, 1] });
    expect(isBestResponse(lottery([0.5, 0.5, 0], [2, 2, 3]), float)).toBe(false);
  });

  test.each([
    ["probabilities that do not add up", [0.5, 0.4]],
    ["a negative probability", [1.5, -0.5]],
    ["a probability that is missing", [1]],
    ["no number", [Number.NaN, 1]],
  ])("refuses %s", (_, chosen) => {
    expect(isBestResponse(lottery(chosen, [1, 1]), float)).toBe(false);
  });

  test("refuses a payoff that is no number", () => {
    expect(isBestResponse(lottery([1, 0], [1, Number.NaN]), float)).toBe(false);
  });

  test("in fractions the least loss is seen, and probabilities must add up exactly", () => {
    const tiny = "1/1000000000000000000000";
    expect(exact.format(checked(exact, exactLottery(["1/3", "2/3"], ["0", tiny])).maxGain)).toBe(
      "1/3000000000000000000000",
    );
    expect(isBestResponse(exactLottery(["1/3", "2/3"], [tiny, tiny]), exact)).toBe(true);
    expect(isBestResponse(exactLottery(["1/3", "0.6666666666666666666"], ["0", "0"]), exact)).toBe(false);
  });

  test("rounding is allowed relative to the largest payoff", () => {
    expect(isBestResponse(lottery([1, 0], [1e9, 1e9 + 0.1]), float)).toBe(true);
    expect(isBestResponse(lottery([1, 0], [1, 1.1]), float)).toBe(false);
  });
});

describe("a choice that solves a linear program", () => {
  /** Minimize 3x + 2y with x + y ≥ 4: 8 at (0, 4), with the dual solution 2. */
  const program: LinearProgram<Rational> = {
    field: exact,
    sense: "minimize",
    objective: [exact.from(3), exact.from(2)],
    constraints: [{ coefficients: [exact.from(1), exact.from(1)], relation: ">=", bound: exact.from(4) }],
  };
  const claim = (value: number, solution: readonly number[], dual: number): Decision<Rational> => ({
    kind: "program",
    player,
    actions: ["x", "y"],
    program,
    claim: {
      status: "optimal",
      value: exact.from(value),
      solution: solution.map((x) => exact.from(x)),
      dual: [exact.from(dual)],
    },
  });

  test("is verified by a dual solution of the same value", () => {
    const result = checked(exact, claim(8, [0, 4], 2));
    expect(result.verified).toBe(true);
    expect(exact.format(result.maxGain)).toBe("0");
  });

  test("is not verified where the dual proves less, and the gap bounds the gain", () => {
    const result = checked(exact, claim(12, [4, 0], 2));
    expect(result.verified).toBe(false);
    expect(exact.format(result.maxGain)).toBe("4");
  });

  test("is verified where nothing is feasible, by Farkas multipliers, and only by those", () => {
    const contradiction: LinearProgram<Rational> = {
      ...program,
      constraints: [
        ...program.constraints,
        { coefficients: [exact.from(1), exact.from(1)], relation: "<=", bound: exact.from(3) },
      ],
    };
    const by = (farkas: readonly number[]): Decision<Rational> => ({
      kind: "program",
      player,
      actions: ["x", "y"],
      program: contradiction,
      claim: { status: "infeasible", farkas: farkas.map((y) => exact.from(y)) },
    });
    expect(isBestResponse(by([-1, 1]), exact)).toBe(true);
    expect(isBestResponse(by([1, 1]), exact)).toBe(false);
  });

  test("is not verified by a limit that was reached, nor by a ray", () => {
    const undecided = (status: "limit"): Decision<Rational> => ({
      kind: "program",
      player,
      actions: ["x", "y"],
      program,
      claim: { status },
    });
    expect(isBestResponse(undecided("limit"), exact)).toBe(false);
  });
});

describe("a choice that is a convex program", () => {
  /** Minimize x² + y² with x + y ≥ 4: 8 at (2, 2), with the multiplier 4. */
  const square: ConvexTerm<Rational> = {
    lower: null,
    value: (x) => exact.mul(x, x),
    slope: (x) => exact.add(x, x),
    curvature: () => exact.from(2),
  };
  const program: ConvexProgram<Rational> = {
    field: exact,
    terms: [square, square],
    constraints: [{ coefficients: [exact.one, exact.one], relation: ">=", bound: exact.from(4) }],
  };
  const claim = (value: number, solution: readonly number[], multiplier: number): Decision<Rational> => ({
    kind: "convex-program",
    player,
    actions: ["x", "y"],
    program,
    claim: {
      status: "optimal",
      value: exact.from(value),
      solution: solution.map((x) => exact.from(x)),
      multipliers: [exact.from(multiplier)],
    },
  });

  test("is verified by multipliers that prove that nothing costs less", () => {
    const result = checked(exact, claim(8, [2, 2], 4));
    expect(result.verified).toBe(true);
    expect(exact.format(result.maxGain)).toBe("0");
    expect(result.decisions[0]).toMatchObject({ kind: "convex-program", method: "duality", evaluations: 1 });
  });

  test("is not verified where it costs more, and the gap bounds what could be saved", () => {
    const result = checked(exact, claim(10, [1, 3], 4));
    expect(result.verified).toBe(false);
    expect(exact.toNumber(result.maxGain)).toBeCloseTo(2, 9);
  });

  test("is not verified by a limit that was reached", () => {
    const undecided = { ...claim(8, [2, 2], 4), claim: { status: "limit" } } as Decision<Rational>;
    expect(isBestResponse(undecided, exact)).toBe(false);
  });
});

describe("a decision that a solver has asked about", () => {
  test("is not searched again for the certificate, and gets the same check", () => {
    let searched = 0;
    const decision = (): Decision<number> => ({
      kind: "continuous",
      player,
      actions: ["x"],
      chosen: [1],
      chosenPiece: 0,
      // −x⁴ + 2x² is greatest at −1 and 1, and not concave in between.
      pieces: [
        {
          lower: [-2],
          upper: [2],
          payoff: ([x]) => {
            searched += 1;
            return 2 * x! ** 2 - x! ** 4;
          },
          gradient: ([x]) => [4 * x! - 4 * x! ** 3],
          curvature: ([low], [high]) => (low! <= 0 && high! >= 0 ? 4 : 4 - 12 * Math.min(low! ** 2, high! ** 2)),
        },
      ],
      secondOrder: -8,
    });
    const asked = decision();
    expect(isBestResponse(asked, float)).toBe(true);
    const once = searched;
    expect(once).toBeGreaterThan(10);
    const kept = checked(float, asked);
    expect(searched).toBe(once);
    expect(kept).toEqual(checked(float, decision()));
    expect(searched).toBe(2 * once);
  });
});

describe("a condition", () => {
  const condition = (role: "sufficient" | "necessary" | "defining", holds: boolean) => () =>
    [{ id: "rests", statement: player, holds, value: 0, bound: 0, role }] as const;

  test.each([
    ["defining", true, true],
    ["defining", false, false],
    ["sufficient", false, true],
    ["necessary", false, true],
  ] as const)("that is %s and %s leaves the outcome verified: %s", (role, holds, verified) => {
    expect(checked(float, lottery([1], [0]), condition(role, holds)).verified).toBe(verified);
  });
});
