import { describe, expect, test } from "vitest";
import { nearestStrategy } from "../../../../src/solvers/nash/many-players/normalMap.ts";
import { simplicialPath } from "../../../../src/solvers/nash/many-players/simplicialPath.ts";

const limits = { maxSteps: 10_000 };
const doubles = (...values: number[]) => Float64Array.from(values);

describe("simplicialPath", () => {
  test("the zero of a linear map is found exactly on any mesh", () => {
    // 2x + y = 5, x − 3y = −8, turned so that far away it points back: x = 1, y = 3.
    const map = ([x, y]: Float64Array) => doubles(5 - 2 * x! - y!, x! - 3 * y! + 8);
    for (const width of [2, 0.3, 0.01]) {
      const { status, point } = simplicialPath(map, doubles(-0.37, 0.61), width, limits);
      expect(status).toBe("solved");
      expect(point[0]).toBeCloseTo(1, 9);
      expect(point[1]).toBeCloseTo(3, 9);
    }
  });

  test("the error falls with the square of the mesh", () => {
    // x = cos y, y = sin x: the fixed point is known to ten digits, 0.7681691567 and 0.6948196907.
    const map = ([x, y]: Float64Array) => doubles(Math.cos(y!) - x!, Math.sin(x!) - y!);
    const errors = [0.1, 0.01, 0.001].map((width) => {
      const { point } = simplicialPath(map, doubles(0, 0), width, limits);
      return Math.hypot(point[0]! - 0.7681691567, point[1]! - 0.6948196907);
    });
    expect(errors[0]).toBeLessThan(1e-2);
    expect(errors[1]).toBeLessThan(1e-4);
    expect(errors[2]).toBeLessThan(1e-6);
  });

  test("a map without zero at the start that has three of them: the path ends in one", () => {
    const map = ([x]: Float64Array) => doubles(3 * Math.tanh(4 * x! - 0.5) - 2 * x!);
    const { status, point } = simplicialPath(map, doubles(0.3), 0.05, limits);
    expect(status).toBe("solved");
    expect(Math.abs(map(point)[0]!)).toBeLessThan(1e-2);
  });

  test("the limit of pivots and a stop are a status, with a point of the path", () => {
    const map = ([x]: Float64Array) => doubles(100 - x!);
    const { status, steps, point } = simplicialPath(map, doubles(0), 0.1, { maxSteps: 50 });
    expect([status, steps]).toEqual(["limit", 50]);
    expect(point[0]).toBeGreaterThan(1);
    const stop = { checkpoint: () => "stop" as const };
    expect(simplicialPath(map, doubles(0), 0.1, { ...limits, control: stop })).toMatchObject({
      status: "limit",
      steps: 0,
    });
  });
});

describe("nearestStrategy", () => {
  test.each([
    [
      [0.2, 0.3, 0.5],
      [0.2, 0.3, 0.5],
    ],
    [
      [5, 0, 1],
      [1, 0, 0],
    ],
    [
      [0.5, 0.5, -3],
      [0.5, 0.5, 0],
    ],
    [
      [1, 1, 0],
      [0.5, 0.5, 0],
    ],
    [
      [-1, -1.5],
      [0.75, 0.25],
    ],
    [[7], [1]],
  ])("the strategy nearest to %j is %j", (point, nearest) => {
    const found = nearestStrategy(Float64Array.from(point));
    nearest.forEach((p, s) => {
      expect(found[s]).toBeCloseTo(p, 15);
    });
  });
});
