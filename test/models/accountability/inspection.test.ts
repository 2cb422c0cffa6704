import * as fc from "fast-check";
import {
  certificate,
  exact,
  GameTheoryError,
  type ParameterInput,
  readParameters,
  solve,
  solveExact,
  toGameExact,
  vertexEnumeration,
} from "jiama";
import { inspection } from "jiama/models";
import { describe, expect, test } from "vitest";
import { seeded } from "../../arbitraries/parameters.ts";

type Input = Readonly<Record<string, ParameterInput>>;

const outcome = (input: Input) => solve(inspection, input).outcome;
const exactly = (input: Input) => {
  const { inspectionProbability, violationProbability, deterrable } = solveExact(inspection, input).outcome;
  return [exact.format(inspectionProbability), exact.format(violationProbability), deterrable];
};

/** A fraction of a small denominator, so that ties are common. */
const share = fc.constantFrom("0", "1/5", "1/2", "4/5", "1");
const amount = fc.constantFrom("0", "1/2", "1", "2", "3", "5");

/** Parameters of the whole domain, ties included, under every part of a regime. */
const anyInspection: fc.Arbitrary<Input> = fc
  .record({
    gain: amount,
    penalty: amount,
    detection: share,
    falseBlame: share,
    inspectionCost: fc.constantFrom("1/10", "1/2", "1", "3"),
    credit: amount,
    falseAlarmCost: amount,
    oversight: share,
    observability: share,
    parts: fc.uniqueArray(
      fc.constantFrom(
        ["tolerance", "tolerance"],
        ["capped", "liabilityCap"],
        ["joint", "jointLiability"],
        ["veto", "careerStake"],
        ["appeals", "reversalInnocent", "reversalGuilty", "appealFee"],
      ),
      { selector: ([part]) => part },
    ),
    values: fc.array(share, { minLength: 7, maxLength: 7 }),
  })
  .map(({ parts, values, ...input }) => {
    const named = parts.flatMap(([, ...names]) => names);
    const regime = parts.length === 0 ? "strict" : parts.map(([part]) => part).join("+");
    return { ...input, regime, ...Object.fromEntries(named.map((name, i) => [name!, values[i]!])) };
  });

describe("inspection", () => {
  test("the golden case: p* = 10/37, x* = 7/33", () => {
    expect(exactly({})).toEqual(["10/37", "7/33", true]);
    expect(outcome({}).inspectionProbability).toBeCloseTo(0.2702702702702702, 15);
    expect(outcome({}).violationProbability).toBeCloseTo(0.2121212121212121, 15);
  });

  test.each([
    ["g = sD: the public alone deters", { gain: 1, oversight: "1/5" }, ["0", "0", true]],
    ["g < sD: so it does", { gain: 1, oversight: "1/2" }, ["0", "0", true]],
    ["p* > 1, an inspection pays: all violate, all are inspected", { gain: 4 }, ["1", "1", false]],
    ["p* > 1, it does not", { gain: 4, inspectionCost: 2 }, ["0", "1", false]],
    ["p* > 1, it just pays", { gain: 4, inspectionCost: "8/5" }, ["1", "1", false]],
    ["p* = 1", { gain: "37/10" }, ["1", "7/33", true]],
    ["x* > 1: not even a certain violation is worth an inspection", { inspectionCost: 2 }, ["0", "1", true]],
    ["x* = 1", { inspectionCost: "8/5" }, ["10/37", "1", true]],
    ["(1 − s)μd = α(1 − φ): inspections tell nothing", { detection: "3/50" }, ["0", "1", false]],
    ["(1 − s)μd < α(1 − φ): they mislead", { observability: 0 }, ["0", "1", false]],
    ["no penalty", { penalty: 0 }, ["1", "1", false]],
    ["neither gain nor penalty", { penalty: 0, gain: 0 }, ["0", "0", true]],
    ["no credit and no false alarms: nobody inspects", { credit: 0, falseBlame: 0 }, ["0", "1", true]],
  ] as const)("%s", (_, input, expected) => {
    expect(exactly(input)).toEqual(expected);
    const { status, outcome: inFloats } = solve(inspection, input);
    expect(status).toBe("solved");
    expect(inFloats.deterrable).toBe(expected[2]);
  });

  test("is an extreme Nash equilibrium of its 2 × 2 game, the only one where the certificate says so", () => {
    let alone = 0;
    let beside = 0;
    fc.assert(
      fc.property(anyInspection, (input) => {
        const { status, outcome: found, certificate } = solveExact(inspection, input);
        expect(status).toBe("solved");
        expect(exact.format(certificate.maxGain)).toBe("0");
        const { inspectionProbability: p, violationProbability: x } = found;
        const { solutions } = vertexEnumeration(toGameExact(inspection, input));
        const shown = solutions.map((profile) => profile.map((strategy) => exact.format(strategy[0]!)).join(" "));
        expect(shown).toContain([p, x].map(exact.format).join(" "));
        const strictly = Object.fromEntries(
          certificate.conditions.map(({ id, value, bound }) => [id, exact.compare(value, bound)]),
        );
        const generic = strictly.deterrable !== 0 && strictly["worth-inspecting"] !== 0;
        const temptation = certificate.conditions[0]!.value;
        if (strictly.unique! < 0 && generic && exact.compare(temptation, exact.zero) !== 0) {
          expect(solutions).toHaveLength(1);
          alone += 1;
        }
        if (solutions.length > 1) beside += 1;
      }),
      { ...seeded, numRuns: 600 },
    );
    expect(Math.min(alone, beside)).toBeGreaterThan(20);
  });

  test("where inspections sanction the compliant more than violators there may be a second equilibrium", () => {
    const input = { gain: "1/2", oversight: "1/5", observability: 0, falseBlame: 1, regime: "strict", credit: 2 };
    const lenient = { ...input, detection: 1, observability: "1/2", inspectionCost: "1/10" };
    expect(exactly(lenient)).toEqual(["0", "0", true]);
    const { solutions } = vertexEnumeration(toGameExact(inspection, lenient));
    const shown = solutions.map((profile) => profile.map((strategy) => exact.format(strategy[0]!)).join(" "));
    expect(shown).toContain("1 1");
    expect(solve(inspection, lenient).certificate.conditions.find(({ id }) => id === "unique")?.holds).toBe(false);
  });

  test("exact and floating-point answers agree", () => {
    fc.assert(
      fc.property(anyInspection, (input) => {
        const [rational, double] = [solveExact(inspection, input).outcome, solve(inspection, input).outcome];
        // At a tie rounding may decide either way, so that only the payoffs agree, which the certificate sees to.
        expect(solve(inspection, input).certificate.verified).toBe(true);
        const near = Math.abs(exact.toNumber(rational.inspectionProbability) - double.inspectionProbability) < 1e-12;
        const { conditions } = solveExact(inspection, input).certificate;
        const tie = conditions.some(
          ({ value, bound }) => exact.compare(value, bound) === 0 || exact.compare(value, exact.zero) === 0,
        );
        expect(near || tie).toBe(true);
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test("the regime turns the penalty: a cap, a second official, a career, an appeal", () => {
    const base = { falseBlame: 0 };
    const p = (input: Input) => exactly({ ...base, ...input })[0];
    expect(p({ regime: "capped", liabilityCap: 2 })).toBe("5/8");
    expect(p({ regime: "joint", jointLiability: 1 })).toBe("1/8");
    expect(p({ regime: "veto", careerStake: 5 })).toBe("1/8");
    expect(p({ regime: "appeals", reversalGuilty: "1/2" })).toBe("1/2");
    expect(p({ regime: "appeals", reversalGuilty: "1/2", appealFee: 5 })).toBe("1/4");
    expect(exactly({ regime: "appeals", reversalInnocent: 1 })[0]).toBe("1/4");
    expect(exactly({ regime: "tolerance", tolerance: 1 })[0]).toBe("1/4");
    expect(exactly({ oversight: "1/10" })).toEqual(exactly({ regime: "oversight+tolerance", oversight: "1/10" }));
  });

  test.each([
    [{ regime: "negligence" }, /judges care/],
    [{ regime: "balanced" }, /is not defined for this model/],
    [{ regime: "strict", tolerance: 0.5 }, /does not use parameter tolerance/],
    [{ penalty: 1e308, regime: "joint", jointLiability: 1 }, /exceed the range of doubles/],
  ])("refuses %j", (input, message) => {
    expect(() => solve(inspection, input)).toThrow(GameTheoryError);
    expect(() => solve(inspection, input)).toThrow(message);
  });

  test.each([
    ["another rate of inspections", { inspectionProbability: "1/2" }],
    ["another rate of violations", { violationProbability: "1/2" }],
    ["a probability above 1", { inspectionProbability: "2" }],
    ["a wrong word on deterrence", { deterrable: false }],
  ] as const)("%s is not verified", (_, wrong) => {
    const { values } = readParameters(inspection, {}, exact);
    const game = inspection.exact!.build(values as never);
    const right = inspection.exact!.solve(values as never).outcome;
    expect(certificate(game, right).verified).toBe(true);
    const entries = Object.entries(wrong).map(([name, x]) => [name, typeof x === "string" ? exact.from(x) : x]);
    expect(certificate(game, { ...right, ...Object.fromEntries(entries) }).verified).toBe(false);
  });
});
