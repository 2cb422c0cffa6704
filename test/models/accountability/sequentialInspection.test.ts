import { certificate, exact, float, readParameters, solve, solveExact, zeroSum, zeroSumGame } from "jiama";
import { sequentialInspection } from "jiama/models";
import { describe, expect, test } from "vitest";

const value = (periods: number, inspections: number) =>
  exact.format(solveExact(sequentialInspection, { periods, inspections }).outcome.value);

/** Who does what in each state, as a bit mask over the states. */
type Plan = ReadonlyMap<string, boolean>;

function plans(states: readonly string[]): readonly Plan[] {
  return Array.from(
    { length: 2 ** states.length },
    (_, mask) => new Map(states.map((state, i) => [state, ((mask >> i) & 1) === 1])),
  );
}

/** The game played out: nothing is solved backwards. */
function played(n: number, m: number, violates: Plan, inspects: Plan): number {
  let left = m;
  for (let period = n; period > 0; period -= 1) {
    const state = `${period} ${left}`;
    const inspected = left > 0 && inspects.get(state) === true;
    if (violates.get(state) === true) return inspected ? -1 : 1;
    if (inspected) left -= 1;
  }
  return 0;
}

describe("sequential-inspection", () => {
  // Dresher (1962): C(n−1, m)/Σ C(n, i).
  test.each([
    [2, 1, "1/3"],
    [3, 1, "1/2"],
    [3, 2, "1/7"],
    [4, 1, "3/5"],
    [4, 2, "3/11"],
    [5, 2, "3/8"],
    [6, 3, "5/21"],
  ])("G10 P7: with %i periods and %i inspections the value is %s", (periods, inspections, expected) => {
    expect(value(periods, inspections)).toBe(expected);
    const floating = solve(sequentialInspection, { periods, inspections });
    expect(floating.status).toBe("solved");
    expect(floating.outcome.value).toBeCloseTo(float.from(expected), 12);
  });

  test.each([
    [1, 0],
    [1, 1],
    [2, 1],
    [3, 1],
    [3, 2],
    [4, 1],
  ])("%i periods, %i inspections: all plans of both sides against each other have the same value", (n, m) => {
    const states = (least: number) =>
      Array.from({ length: n }, (_, i) => n - i).flatMap((period) =>
        Array.from({ length: m + 1 }, (_, j) => j)
          .filter((left) => left >= least && m - left <= n - period)
          .map((left) => `${period} ${left}`),
      );
    const game = zeroSumGame(
      plans(states(0)).map((violates) => plans(states(1)).map((inspects) => played(n, m, violates, inspects))),
    );
    expect(exact.format(zeroSum(game).value!)).toBe(value(n, m));
  });

  test("the first period's probabilities, by hand: two periods and one inspection", () => {
    const { inspectionProbability, violationProbability } = solveExact(sequentialInspection, {
      periods: 2,
      inspections: 1,
    }).outcome;
    expect([inspectionProbability, violationProbability].map(exact.format)).toEqual(["1/3", "1/3"]);
  });

  test("without inspections all violate at once; with one for every period nobody does", () => {
    const shown = (periods: number, inspections: number) => {
      const { outcome, status } = solveExact(sequentialInspection, { periods, inspections });
      expect(status).toBe("solved");
      const { inspectionProbability, violationProbability } = outcome;
      return [outcome.value, inspectionProbability, violationProbability].map(exact.format);
    };
    expect(shown(3, 0)).toEqual(["1", "0", "1"]);
    expect(shown(1, 0)).toEqual(["1", "0", "1"]);
    expect(shown(3, 3)).toEqual(["0", "1", "0"]);
    expect(shown(3, 100)).toEqual(["0", "1", "0"]);
  });

  test("more periods help the inspectee, more inspections the inspector, and every state says so", () => {
    const { values } = solve(sequentialInspection, { periods: 12, inspections: 6 }).outcome;
    for (let k = 1; k < 12; k += 1) {
      for (let j = 0; j < 6; j += 1) {
        expect(values[k]![j]!).toBeGreaterThanOrEqual(values[k - 1]![j]!);
        expect(values[k]![j + 1]!).toBeLessThanOrEqual(values[k]![j]!);
      }
    }
  });

  test("long games are solved, in fractions and in doubles", () => {
    const input = { periods: 40, inspections: 15 };
    const [rational, double] = [solveExact(sequentialInspection, input), solve(sequentialInspection, input)];
    expect([rational.status, double.status]).toEqual(["solved", "solved"]);
    expect(double.outcome.value).toBeCloseTo(exact.toNumber(rational.outcome.value), 12);
  });

  test("a value that is off in any state is not verified, nor are other probabilities at the start", () => {
    const { values } = readParameters(sequentialInspection, { periods: 4, inspections: 2 }, exact);
    const game = sequentialInspection.exact!.build(values as never);
    const right = sequentialInspection.exact!.solve(values as never).outcome;
    expect(certificate(game, right).verified).toBe(true);
    const half = exact.from("1/2");
    const table = right.values.map((row) => [...row]);
    for (let k = 0; k < 4; k += 1) {
      for (let j = 0; j <= 2; j += 1) {
        const wrong = table.map((row, i) => row.map((v, l) => (i === k && l === j ? exact.from("2/5") : v)));
        expect(certificate(game, { ...right, values: wrong }).verified).toBe(false);
      }
    }
    for (const wrong of [{ value: half }, { inspectionProbability: half }, { violationProbability: half }]) {
      expect(certificate(game, { ...right, ...wrong }).verified).toBe(false);
    }
  });
});
