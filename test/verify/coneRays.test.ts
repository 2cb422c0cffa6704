import { describe, expect, test } from "vitest";
import { coneRays } from "../../src/verify/coneRays.ts";

const unit = (d: number, k: number) => Array.from({ length: d }, (_, i) => (i === k ? 1n : 0n));
const orthant = (d: number) => Array.from({ length: d }, (_, k) => unit(d, k));
const directions = (rays: ReturnType<typeof coneRays>) => rays.map(({ direction }) => direction.join()).sort();

describe("coneRays", () => {
  test("without constraints the rays are those of the start", () => {
    expect(directions(coneRays(orthant(3), []))).toEqual(["0,0,1", "0,1,0", "1,0,0"]);
  });

  test("a cut takes a corner off", () => {
    const rays = coneRays(orthant(3), [{ normal: [-1n, 1n, 1n], equality: false }]);
    expect(directions(rays)).toEqual(["0,0,1", "0,1,0", "1,0,1", "1,1,0"]);
  });

  test("an equation leaves a face", () => {
    const rays = coneRays(orthant(3), [{ normal: [2n, -1n, 0n], equality: true }]);
    expect(directions(rays)).toEqual(["0,0,1", "1,2,0"]);
  });

  test("a cone over a cube has the eight corners, however the constraints stand", () => {
    // 0 ≤ xᵢ ≤ t in coordinates (x, t): start from x ≥ 0, t ≥ 0.
    const cube = [0, 1, 2].map((i) => ({ normal: unit(4, 3).map((v, k) => (k === i ? -1n : v)), equality: false }));
    const corners = ["0,0,0,1", "0,0,1,1", "0,1,0,1", "0,1,1,1", "1,0,0,1", "1,0,1,1", "1,1,0,1", "1,1,1,1"];
    expect(directions(coneRays(orthant(4), cube))).toEqual(corners);
    expect(directions(coneRays(orthant(4), [...cube].reverse()))).toEqual(corners);
    expect(directions(coneRays(orthant(4), [...cube, ...cube]))).toEqual(corners);
  });

  test("a cross-polytope, whose corners are degenerate", () => {
    // |x| + |y| + |z| ≤ t, moved into the orthant by x + t and so on: eight constraints, six corners, four facets at each.
    const signs = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => [0, 1, 2].map((k) => ((bits >> k) & 1 ? 1n : -1n)));
    const constraints = signs.map((s) => ({
      normal: [...s.map((sign) => -sign), 1n + s.reduce((sum, sign) => sum + sign, 0n)],
      equality: false,
    }));
    expect(directions(coneRays(orthant(4), constraints))).toEqual([
      "0,1,1,1",
      "1,0,1,1",
      "1,1,0,1",
      "1,1,2,1",
      "1,2,1,1",
      "2,1,1,1",
    ]);
  });

  test("more than 32 constraints", () => {
    const steps = Array.from({ length: 40 }, (_, k) => ({ normal: [BigInt(k + 2), -1n], equality: false }));
    expect(directions(coneRays(orthant(2), steps))).toEqual(["1,0", "1,2"]);
  });

  test("constraints that cannot hold leave no ray", () => {
    expect(coneRays(orthant(2), [{ normal: [-1n, -1n], equality: false }])).toEqual([]);
  });
});
