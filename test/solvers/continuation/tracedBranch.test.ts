import { describe, expect, test } from "vitest";
import { workspaceOf } from "../../../src/solvers/continuation/borderedSystem.ts";
import {
  type BranchSegment,
  pointAtParameter,
  segmentPoint,
  signChange,
} from "../../../src/solvers/continuation/branchSegment.ts";
import type { BranchPoint, ContinuationSystem } from "../../../src/solvers/continuation/continuationSystem.ts";
import { type Bifurcation, traceBranch } from "../../../src/solvers/continuation/tracedBranch.ts";

type Vector = readonly number[];

/** A system of one or two equations from its functions. */
function system(
  f: (x: Vector, lambda: number) => Vector,
  fx: (x: Vector, lambda: number) => readonly Vector[],
  slope: (x: Vector, lambda: number) => Vector,
): ContinuationSystem {
  const size = f([0, 0], 0).length;
  return {
    ...{ size, parameterScale: 1 },
    value: (x, lambda, out) => out.set(f([...x], lambda)),
    derivative(x, lambda, matrix, along) {
      matrix.set(fx([...x], lambda).flat());
      along.set(slope([...x], lambda));
    },
    weights: (_x, _lambda, out) => out.fill(1),
  };
}

function traced(of: ContinuationSystem, x: Vector, lambda: number, until: (point: BranchPoint) => boolean) {
  const segments: BranchSegment[] = [];
  const bifurcations: Bifurcation[] = [];
  const result = traceBranch(of, { x: Float64Array.from(x), lambda }, 1, {
    maxSteps: 500,
    visit(segment, bifurcation) {
      segments.push(segment);
      if (bifurcation !== null) bifurcations.push(bifurcation);
      return until(segment.to) ? "stop" : "go";
    },
  });
  return { ...result, segments, bifurcations, end: result.end, last: segments.at(-1)!.to };
}

/** λ = x³ − x: the branch that comes from below turns back at x = −1/√3 and again at x = 1/√3. */
const fold = system(
  ([x], lambda) => [x! ** 3 - x! - lambda],
  ([x]) => [[3 * x! ** 2 - 1]],
  () => [-1],
);
/** x (λ − x²) = 0: at (0, 0) the branch x = 0 is crossed by the parabola. */
const pitchfork = system(
  ([x], lambda) => [x! * (lambda - x! ** 2)],
  ([x], lambda) => [[lambda - 3 * x! ** 2]],
  ([x]) => [x!],
);
/** x (λ − x) = 0: two lines cross. */
const transcritical = system(
  ([x], lambda) => [x! * (lambda - x!)],
  ([x], lambda) => [[lambda - 2 * x!]],
  ([x]) => [x!],
);

describe("turning points", () => {
  const run = traced(fold, [-2], -6, ({ lambda }) => lambda > 6);

  test("are passed, and the branch goes on to the other end", () => {
    expect(run.end).toBe("visited");
    expect(run.last.x[0]).toBeGreaterThan(1.9);
    expect(run.bifurcations).toEqual([]);
    for (const { to } of run.segments) expect(Math.abs(to.x[0]! ** 3 - to.x[0]! - to.lambda)).toBeLessThan(1e-8);
  });

  test("are where the tangent's last entry changes its sign", () => {
    const turns = run.segments
      .map((segment) => signChange(fold, workspaceOf(fold), segment, ({ tangent }) => tangent[1]!)?.point ?? null)
      .filter((point) => point !== null);
    expect(turns.map(({ x }) => x[0])).toEqual([
      expect.closeTo(-1 / Math.sqrt(3), 9),
      expect.closeTo(1 / Math.sqrt(3), 9),
    ]);
    // λ = ∓(2/3)/√3 where 3x² = 1.
    expect(turns.map(({ lambda }) => lambda)).toEqual([
      expect.closeTo(2 / 3 / Math.sqrt(3), 9),
      expect.closeTo(-2 / 3 / Math.sqrt(3), 9),
    ]);
  });

  test("leave three points at one value of the parameter, each met exactly", () => {
    const lambda = 0.125;
    const points = run.segments
      .filter(({ from, to }) => (from.lambda - lambda) * (to.lambda - lambda) < 0)
      .map((segment) => pointAtParameter(fold, workspaceOf(fold), segment, lambda)!);
    expect(points.map((point) => point.lambda)).toEqual([lambda, lambda, lambda]);
    for (const { x } of points) expect(Math.abs(x[0]! ** 3 - x[0]! - lambda)).toBeLessThan(1e-14);
  });

  test("any point of a segment is on the branch", () => {
    const segment = run.segments[5]!;
    const { x, lambda } = segmentPoint(fold, workspaceOf(fold), segment, segment.length / 3)!;
    expect(Math.abs(x[0]! ** 3 - x[0]! - lambda)).toBeLessThan(1e-13);
  });
});

describe("bifurcations", () => {
  test("a pitchfork is bracketed, and the branch goes straight on", () => {
    const run = traced(pitchfork, [0], -1, ({ lambda }) => lambda > 2);
    expect(run.last.x[0]).toBeCloseTo(0, 10);
    expect(run.bifurcations).toHaveLength(1);
    expect(run.bifurcations[0]!.before.lambda).toBeLessThanOrEqual(0);
    expect(run.bifurcations[0]!.behind.lambda).toBeGreaterThanOrEqual(-1e-9);
    expect(run.bifurcations[0]!.behind.lambda).toBeLessThan(1e-6);
  });

  test("along the parabola the branch turns at the crossing, on the same curve", () => {
    const segments: BranchSegment[] = [];
    const { end } = traceBranch(pitchfork, { x: Float64Array.of(-1), lambda: 1 }, -1, {
      maxSteps: 500,
      visit(segment) {
        segments.push(segment);
        return segment.to.lambda > 1.5 && segment.to.x[0]! > 0 ? "stop" : "go";
      },
    });
    expect(end).toBe("visited");
    for (const { to } of segments) expect(to.x[0]! ** 2).toBeCloseTo(to.lambda, 7);
  });

  test("of two lines that cross, the one that was followed", () => {
    const run = traced(transcritical, [-1], -1, ({ lambda }) => lambda > 1);
    expect(run.last.x[0]).toBeCloseTo(run.last.lambda, 9);
    expect(run.bifurcations).toHaveLength(1);
  });
});

describe("ends", () => {
  test("the largest number of steps", () => {
    const start = { x: Float64Array.of(-2), lambda: -6 };
    expect(traceBranch(fold, start, 1, { maxSteps: 3, visit: () => "go" })).toMatchObject({ end: "steps", steps: 3 });
  });

  test("the control says stop", () => {
    const start = { x: Float64Array.of(-2), lambda: -6 };
    const control = { checkpoint: () => "stop" as const };
    expect(traceBranch(fold, start, 1, { maxSteps: 9, visit: () => "go", control })).toMatchObject({
      end: "stopped",
      steps: 1,
    });
  });

  test("a curve that ends is not followed beyond its end", () => {
    // x² = √(1 − λ) − …: F = x − √(1 − λ) has no value beyond λ = 1.
    const ends = system(
      ([x], lambda) => [x! - Math.sqrt(1 - lambda) ** 3],
      () => [[1]],
      (_, lambda) => [1.5 * Math.sqrt(1 - lambda)],
    );
    const run = traceBranch(ends, { x: Float64Array.of(1), lambda: 0 }, 1, { maxSteps: 500, visit: () => "go" });
    expect(run.end).toBe("stalled");
  });
});

test("unknowns that no other equation knows are found by substitution", () => {
  // The second unknown is (λ² + x) and enters nowhere else.
  const loose = system(
    ([x, y], lambda) => [x! ** 3 - x! - lambda, y! - lambda ** 2 - x!],
    ([x]) => [
      [3 * x! ** 2 - 1, 0],
      [-1, 1],
    ],
    (_, lambda) => [-1, -2 * lambda],
  );
  const run = traced(loose, [-2, 34], -6, ({ lambda }) => lambda > 6);
  for (const { to } of run.segments) {
    expect(to.x[0]! ** 3 - to.x[0]!).toBeCloseTo(to.lambda, 7);
    expect(to.x[1]).toBeCloseTo(to.lambda ** 2 + to.x[0]!, 7);
  }
});
