import { adaptiveIntegration, DomainError, firstCrossing, sampledTrajectory, type VectorField } from "jiama";
import { describe, expect, test } from "vitest";

const decay: VectorField = (_, [x]) => [-x!];
const circle: VectorField = (_, [x, v]) => [v!, -x!];

describe("adaptiveIntegration", () => {
  test.each([
    ["forwards", [0, 5], [Math.exp(-5)]],
    ["backwards", [0, -5], [Math.exp(5)]],
    ["nowhere", [3, 3], [1]],
  ] as const)("solves ẋ = −x %s", (_, interval, expected) => {
    const { status, state, time } = adaptiveIntegration(decay, [1], interval);
    expect([status, time]).toEqual(["solved", interval[1]]);
    expect(Math.abs(state[0]! - expected[0])).toBeLessThan(1e-11 * (1 + expected[0]));
  });

  test("keeps to the tolerance between the ends of steps too", () => {
    let worst = 0;
    const { steps } = adaptiveIntegration(circle, [1, 0], [0, 20], {
      observe({ from, to, at }) {
        for (const share of [0, 0.1, 0.5, 0.9, 1]) {
          const t = from + share * (to - from);
          worst = Math.max(worst, Math.abs(at(t)[0]! - Math.cos(t)), Math.abs(at(t)[1]! + Math.sin(t)));
        }
        return "go";
      },
    });
    expect(worst).toBeLessThan(1e-10);
    expect(steps).toBeGreaterThan(5);
  });

  test("depends on time where the field does", () => {
    expect(adaptiveIntegration((t) => [3 * t * t], [0], [0, 2]).state[0]).toBeCloseTo(8, 10);
  });

  test("stops where its observer says so, with the state there", () => {
    const { status, time, state, steps } = adaptiveIntegration(decay, [1], [0, 100], {
      observe: ({ to }) => (to > 1 ? "stop" : "go"),
    });
    expect(status).toBe("solved");
    expect(time).toBeGreaterThan(1);
    expect(time).toBeLessThan(100);
    expect(steps).toBeGreaterThan(1);
    expect(state[0]).toBeCloseTo(Math.exp(-time), 10);
  });

  test("says when the steps run out, or the control stops it", () => {
    const short = adaptiveIntegration(circle, [1, 0], [0, 1e6], { maxSteps: 20 });
    expect(short.status).toBe("limit");
    expect(short.time).toBeLessThan(1e6);
    let polls = 0;
    const checkpoint = (): "go" | "stop" => {
      polls += 1;
      return polls < 3 ? "go" : "stop";
    };
    const stopped = adaptiveIntegration(circle, [1, 0], [0, 100], { control: { checkpoint } });
    expect([stopped.status, stopped.steps]).toEqual(["limit", 3]);
  });

  test("takes no longer steps than allowed", () => {
    const lengths: number[] = [];
    adaptiveIntegration(decay, [1], [0, 10], {
      maxStep: 0.25,
      observe({ from, to }) {
        lengths.push(to - from);
        return "go";
      },
    });
    expect(Math.max(...lengths)).toBeLessThanOrEqual(0.25 + 1e-12);
  });

  test("with nothing to move, nothing moves", () => {
    expect(adaptiveIntegration(() => [], [], [0, 1])).toEqual({ status: "solved", time: 1, state: [], steps: 0 });
  });

  test.each([
    ["an infinite interval", () => adaptiveIntegration(decay, [1], [0, Number.POSITIVE_INFINITY])],
    ["a state that is no number", () => adaptiveIntegration(decay, [Number.NaN], [0, 1])],
    ["a derivative that is not finite", () => adaptiveIntegration((_, [x]) => [1 / (x! - 1)], [1], [0, 1])],
    ["one that becomes so", () => adaptiveIntegration((t) => [t > 0.5 ? Number.NaN : 1], [1], [0, 1])],
    ["too few derivatives", () => adaptiveIntegration(() => [1], [1, 2], [0, 1])],
    ["a tolerance below rounding", () => adaptiveIntegration(decay, [1], [0, 1], { tolerance: 1e-16 })],
    ["no steps at all", () => adaptiveIntegration(decay, [1], [0, 1], { maxSteps: 0 })],
    ["steps of negative length", () => adaptiveIntegration(decay, [1], [0, 1], { maxStep: -1 })],
  ])("refuses %s", (_, call) => {
    expect(call).toThrow(DomainError);
  });

  test("gives up where a solution leaves the numbers in finite time", () => {
    const { status, time } = adaptiveIntegration((_, [x]) => [x! * x!], [1], [0, 2], { maxSteps: 2000 });
    expect(status).toBe("limit");
    expect(time).toBeCloseTo(1, 6);
  });
});

describe("sampledTrajectory", () => {
  test("gives the states at the times asked for, the first one as it is", () => {
    const times = [0, 0.001, 1, 2.5, 10];
    const states = sampledTrajectory(circle, [1, 0], times);
    expect(states[0]).toEqual([1, 0]);
    for (const [i, t] of times.entries()) {
      expect(states[i]![0]).toBeCloseTo(Math.cos(t), 10);
      expect(states[i]![1]).toBeCloseTo(-Math.sin(t), 10);
    }
    expect(sampledTrajectory(circle, [1, 0], [4])).toEqual([[1, 0]]);
  });

  test("gives what it found when the steps run out", () => {
    const states = sampledTrajectory(circle, [1, 0], [0, 1, 1e6], { maxSteps: 30 });
    expect(states).toHaveLength(2);
  });

  test.each([[[]], [[0, 0]], [[1, 0]], [[0, Number.NaN]]])("refuses the times %j", (times) => {
    expect(() => sampledTrajectory(decay, [1], times)).toThrow(DomainError);
  });
});

describe("firstCrossing", () => {
  test("finds where a function of the state rises through zero, not where it falls", () => {
    const rising = firstCrossing(circle, [1, 0], ([x]) => x!, [0, 10]);
    expect(rising!.time).toBeCloseTo(1.5 * Math.PI, 10);
    expect(rising!.state[1]).toBeCloseTo(1, 10);
    const falling = firstCrossing(circle, [1, 0], ([x]) => -x!, [0, 10]);
    expect(falling!.time).toBeCloseTo(0.5 * Math.PI, 10);
  });

  test("a function that is zero at the beginning counts once it was negative", () => {
    expect(firstCrossing(circle, [1, 0], ([, v]) => v!, [0, 10], { maxStep: 0.5 })!.time).toBeCloseTo(Math.PI, 10);
    expect(firstCrossing(circle, [1, 0], ([, v]) => -v!, [0, 10], { maxStep: 0.5 })!.time).toBeCloseTo(2 * Math.PI, 10);
  });

  test("sees a rise and a fall within one long step", () => {
    // Time itself as the state: after a few steps one reaches to the end.
    const lengths: number[] = [];
    const observe = ({ from, to }: { readonly from: number; readonly to: number }): "go" => {
      lengths.push(to - from);
      return "go";
    };
    adaptiveIntegration(() => [1], [0], [0, 40], { observe });
    expect(Math.max(...lengths)).toBeGreaterThan(20);
    expect(
      firstCrossing(
        () => [1],
        [0],
        ([t]) => 4 - (t! - 30) ** 2,
        [0, 40],
      )!.time,
    ).toBeCloseTo(28, 10);
  });

  test("is null where nothing is crossed in time", () => {
    expect(firstCrossing(decay, [1], ([x]) => -x!, [0, 10])).toBeNull();
    expect(firstCrossing(circle, [1, 0], ([x]) => x!, [0, 4])).toBeNull();
    expect(firstCrossing(circle, [1, 0], ([x]) => x!, [0, 1e5], { maxSteps: 3 })).toBeNull();
  });
});
