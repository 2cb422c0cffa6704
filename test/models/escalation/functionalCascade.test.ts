import * as fc from "fast-check";
import { certificate, DomainError, exact, float, type Rational, solve, solveExact } from "jiama";
import { functionalCascade, functionalCascadeRoutines } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, positive, seeded } from "../../arbitraries/parameters.ts";

const shown = (values: readonly Rational[]) => values.map(exact.format);

const level = fc.record({
  penalty: positive(1e-3, 1e3),
  inspection: between(0.01, 1),
  effortCost: positive(1e-3, 1e3),
});

describe("functional-cascade", () => {
  test("golden: c 2, D 3, T₀ 60 give 100 at the next level, and the markup compounds", () => {
    const { status, outcome, certificate: evidence } = solve(functionalCascade, {});
    expect(status).toBe("solved");
    expect(outcome.executionRate).toBeCloseTo(0.6, 15);
    expect(outcome.targets[0]).toBe(60);
    expect(outcome.targets[1]).toBeCloseTo(100, 12);
    expect(outcome.targets[3]).toBeCloseTo(60 / 0.6 ** 3, 10);
    expect(outcome.markups[0]).toBeCloseTo(40, 12);
    expect(evidence.verified).toBe(true);
    expect(evidence.decisions).toHaveLength(6);
  });

  test("in fractions: 60, 100, 500/3, 2500/9, and nobody gains anything", () => {
    const { status, exact: isExact, outcome, certificate: evidence } = solveExact(functionalCascade, {});
    expect([status, isExact]).toEqual(["solved", true]);
    expect(exact.format(outcome.executionRate as Rational)).toBe("3/5");
    expect(shown(outcome.targets)).toEqual(["60", "100", "500/3", "2500/9"]);
    expect(shown(outcome.markups)).toEqual(["40", "200/3", "1000/9"]);
    expect(exact.format(evidence.maxGain)).toBe("0");
    expect(exact.format(evidence.tolerance)).toBe("0");
  });

  test("inspection counts as penalty does: ϱ = Dq/(c + Dq)", () => {
    const { outcome } = solveExact(functionalCascade, { levels: 1, penalty: 6, inspection: "1/2" });
    expect(exact.format(outcome.executionRate as Rational)).toBe("3/5");
    expect(shown(outcome.targets)).toEqual(["60", "100"]);
  });

  test("levels may differ: lists run from the top, and the rate is then a list", () => {
    const { outcome } = solveExact(functionalCascade, { penalty: [3, 2, 1], effortCost: [2, 2, 3] });
    expect(shown(outcome.executionRate as readonly Rational[])).toEqual(["3/5", "1/2", "1/4"]);
    expect(shown(outcome.targets)).toEqual(["60", "100", "200", "800"]);
  });

  test("nothing wanted, nothing asked", () => {
    const { status, outcome } = solve(functionalCascade, { initialTarget: 0 });
    expect(status).toBe("solved");
    expect(outcome.targets).toEqual([0, 0, 0, 0]);
  });

  test("property: subordinate and superior answer best, by search", () => {
    fc.assert(
      fc.property(level, positive(1e-3, 1e4), ({ penalty, inspection, effortCost }, wanted) => {
        const { status, outcome } = solve(functionalCascade, {
          levels: 1,
          initialTarget: wanted,
          penalty,
          inspection,
          effortCost,
        });
        expect(status).toBe("solved");
        const threat = penalty * inspection;
        /** The subordinate's best effort, by golden-section search. */
        const effort = (asked: number): number => {
          // The loss −threat (asked − e)²/2 − c e²/2, less its value at e = 0, which would drown it in rounding.
          const payoff = (e: number) => threat * asked * e - ((threat + effortCost) * e ** 2) / 2;
          let [low, high] = [0, asked];
          for (let i = 0; i < 100; i += 1) {
            const [a, b] = [low + 0.382 * (high - low), low + 0.618 * (high - low)];
            if (payoff(a) < payoff(b)) low = a;
            else high = b;
          }
          return (low + high) / 2;
        };
        const asked = outcome.targets[1]!;
        expect(effort(asked) / (asked * (outcome.executionRate as number))).toBeCloseTo(1, 4);
        // What is executed is what was wanted: no other demand comes nearer.
        expect(effort(asked) / wanted).toBeCloseTo(1, 4);
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("property: the markup falls with the penalty and inspection and rises with the cost of effort", () => {
    const factor = between(1.01, 3);
    fc.assert(
      fc.property(level, factor, (at, more) => {
        const total = (input: object): number =>
          solve(functionalCascade, { levels: 3, ...at, ...input }).outcome.targets[3]!;
        expect(total({ penalty: at.penalty * more })).toBeLessThan(total({}));
        expect(total({ inspection: at.inspection / more })).toBeGreaterThan(total({}));
        expect(total({ effortCost: at.effortCost * more })).toBeGreaterThan(total({}));
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("property: floats and fractions agree", () => {
    const integer = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), integer, integer, integer, (levels, penalty, cost, tenths) => {
        const input = { levels, penalty, effortCost: cost, initialTarget: `${tenths}/10` };
        const [rounded, precise] = [solve(functionalCascade, input), solveExact(functionalCascade, input)];
        expect(precise.status).toBe("solved");
        for (const [i, target] of precise.outcome.targets.entries()) {
          expect(rounded.outcome.targets[i]! / exact.toNumber(target)).toBeCloseTo(1, 12);
        }
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("targets beyond the doubles are refused, and given in fractions", () => {
    const input = { levels: 1000, penalty: "1/2", effortCost: 3 };
    expect(() => solve(functionalCascade, input)).toThrow(DomainError);
    expect(() => solve(functionalCascade, input)).toThrow(/take fewer levels, a heavier penalty or exact arithmetic/);
    const { status, outcome } = solveExact(functionalCascade, input);
    expect(status).toBe("solved");
    expect(shown(outcome.targets).at(-1)).toBe(exact.format(exact.from(String(60n * 7n ** 1000n))));
  });

  test("targets of any size are certified", () => {
    for (const initialTarget of [1e-300, 1e-9, 1e12, 1e290]) {
      expect(solve(functionalCascade, { levels: 20, initialTarget }).status).toBe("solved");
    }
  });

  test.each([
    [{ penalty: 0 }, /penalty is 0; choose a value in \(0, ∞\)/],
    [{ inspection: 0 }, /inspection is 0; choose a value in \(0, 1\]/],
    [{ inspection: 1.1 }, /inspection is 1.1/],
    [{ initialTarget: -1 }, /initialTarget is -1/],
    [{ penalty: [1, 2] }, /penalty has 2 values, but levels = 3 asks for 3/],
  ])("refuses %j", (input, message) => {
    expect(() => solve(functionalCascade, input)).toThrow(message);
  });
});

describe("functional-cascade: the certificate", () => {
  const parameters = { initialTarget: 60, levels: 1, penalty: 3, inspection: 1, effortCost: 2 };
  const game = functionalCascadeRoutines(float).build(parameters);

  test.each([
    ["a subordinate who executes everything", { executionRate: 1, markups: [0], targets: [60, 60] }],
    ["a superior who asks too little", { executionRate: 0.6, markups: [30], targets: [60, 90] }],
    ["a superior who asks too much", { executionRate: 0.6, markups: [60], targets: [60, 120] }],
  ])("does not verify %s", (_, outcome) => {
    const evidence = certificate(game, outcome);
    expect(evidence.verified).toBe(false);
    expect(evidence.maxGain).toBeGreaterThan(1e-3);
  });

  test("does not verify a fraction that is off by one part in a million", () => {
    const precise = functionalCascadeRoutines(exact).build({
      initialTarget: exact.from(60),
      levels: 1,
      penalty: exact.from(3),
      inspection: exact.one,
      effortCost: exact.from(2),
    });
    const outcome = {
      executionRate: exact.from("0.6"),
      markups: [exact.from(40)],
      targets: [exact.from(60), exact.from("100.0001")],
    };
    expect(certificate(precise, outcome).verified).toBe(false);
  });
});

describe("accountability regimes", () => {
  const rate = (input: object) => exact.format(solveExact(functionalCascade, input).outcome.executionRate as Rational);

  test("without tolerance the regimes that scale nothing change nothing", () => {
    for (const regime of ["strict", "tolerance", "joint", "oversight", "appeals"]) {
      expect(rate({ regime, penalty: 3, effortCost: 2 })).toBe("3/5");
    }
  });

  test("tolerance thins out the penalty, so that less is executed and more is asked", () => {
    fc.assert(
      fc.property(positive(), positive(), between(0.01, 0.99), (penalty, effortCost, tolerance) => {
        const { executionRate, markups } = solve(functionalCascade, { penalty, effortCost, tolerance }).outcome;
        const thinned = solve(functionalCascade, { penalty: penalty * (1 - tolerance), effortCost }).outcome;
        expect(executionRate).toBeCloseTo(thinned.executionRate as number, 12);
        expect(markups[0]! / solve(functionalCascade, { penalty, effortCost }).outcome.markups[0]!).toBeGreaterThan(1);
      }),
      seeded,
    );
  });

  test("joint liability, oversight and appeals scale the penalty level by level", () => {
    expect(rate({ regime: "joint", jointLiability: "1/2", penalty: 2, effortCost: 1 })).toBe("3/4");
    expect(rate({ regime: "tolerance+oversight", tolerance: 1, oversight: "1/2", penalty: 2, effortCost: 1 })).toBe(
      "1/2",
    );
    expect(rate({ regime: "appeals", reversalGuilty: "1/2", penalty: 2, effortCost: 1 })).toBe("1/2");
    const { outcome } = solveExact(functionalCascade, { levels: 2, penalty: [2, 6], tolerance: "1/2", effortCost: 1 });
    expect((outcome.executionRate as readonly Rational[]).map(exact.format)).toEqual(["1/2", "3/4"]);
  });

  test("full tolerance is refused: no target would be high enough", () => {
    for (const run of [() => solve(functionalCascade, { tolerance: 1 }), () => rate({ tolerance: 1 })]) {
      expect(run).toThrow("no failure is sanctioned");
    }
  });

  test("parts that deal in lump sums are refused with a message", () => {
    expect(() => solve(functionalCascade, { regime: "veto" })).toThrow("is not defined for this model");
  });
});
