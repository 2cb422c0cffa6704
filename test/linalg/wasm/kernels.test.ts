import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { seededRng } from "../../../src/arithmetic/rng.ts";
import { floatTableau } from "../../../src/linalg/wasm/floatTableau.ts";
import { type FloatWorkspace, floatWorkspace } from "../../../src/linalg/wasm/floatWorkspace.ts";
import { projectRoot } from "../../house/projectFiles.ts";

const LENGTH = 4000;

/** A workspace full of numbers with zeros of both signs among them, and a list of column numbers in its last doubles. */
function filled(simd: boolean): FloatWorkspace {
  const workspace = floatWorkspace(LENGTH, simd);
  const { next } = seededRng(1);
  for (let i = 0; i < LENGTH; i += 1) {
    const chance = next();
    workspace.doubles[i] = chance < 0.1 ? 0 : chance < 0.2 ? -0 : next() * 2 - 1;
  }
  for (let t = 0; t < 20; t += 1) workspace.integers[2 * (LENGTH - 20) + t] = (7 * t) % 20;
  return workspace;
}

const bits = ({ doubles }: FloatWorkspace): bigint[] =>
  Array.from(new BigUint64Array(doubles.buffer, doubles.byteOffset, LENGTH));

describe("kernels", () => {
  test("the committed bytes are what kernels.as compiles to", () => {
    const { status, stderr } = spawnSync(process.execPath, [".build/wasm.mjs", "--check"], { cwd: projectRoot });
    expect([status, stderr.toString()]).toEqual([0, ""]);
  });

  test("this machine has WebAssembly SIMD, so that the comparisons below compare two things", () => {
    expect(floatWorkspace(LENGTH, true).simd).toBe(true);
    expect(floatWorkspace(LENGTH, false).simd).toBe(false);
  });

  const sizes = [1, 2, 3, 4, 5, 7, 8, 13, 20];
  test.each(sizes)("WebAssembly and TypeScript give the same bits on %i columns", (size) => {
    for (const rows of sizes) {
      const [simd, scalar] = [filled(true), filled(false)];
      const results = [simd, scalar].map((workspace) => {
        const { kernels, doubles } = workspace;
        kernels.subtractColumns(1501, rows, 1000, 21, 2 * (LENGTH - 20), 1600, size);
        kernels.subtractScaled(1501, rows, 1650, 0.3);
        kernels.subtractOuter(2001, 21, rows, size, 1701, 1750);
        kernels.columnProducts(2901, 2001, 21, rows, size, 1501);
        doubles[3000 + (rows - 1) * size + (size >> 1)] = 0.75;
        kernels.pivot(3000, rows, size, rows - 1, size >> 1);
        return [0.1, 0, -0.5, 2].map((threshold, k) => [
          kernels.leastRatio(1501, 1301 + size, rows, threshold),
          kernels.tiedPlaces(2 * 3800 + 20 * k, 1501, 1301 + size, rows, 0.5, threshold, 0.1),
        ]);
      });
      expect(results[0]).toStrictEqual(results[1]);
      expect(bits(simd)).toEqual(bits(scalar));
      simd.release();
    }
  });

  test("a kernel writes nothing but its target", () => {
    const workspace = filled(true);
    const before = Array.from(workspace.doubles);
    workspace.kernels.subtractColumns(1501, 7, 1000, 21, 2 * (LENGTH - 20), 1600, 5);
    const changed = before.flatMap((value, i) => (Object.is(value, workspace.doubles[i]) ? [] : [i]));
    expect(changed.every((i) => i >= 1501 && i < 1508)).toBe(true);
  });

  test("the sum of scaled columns, the products and the least ratio are what they say", () => {
    const { doubles, integers, kernels } = floatWorkspace(100, true);
    doubles.set([1, 2, 3, 10, 20, 30, 100, 200, 300]); // three columns of length 3
    integers.set([2, 0], 2 * 20); // columns 2 and 0 …
    doubles.set([3, 5], 21); // … times 3 and 5
    kernels.subtractColumns(30, 3, 0, 3, 2 * 20, 21, 2);
    expect(Array.from(doubles.subarray(30, 33))).toEqual([-305, -610, -915]);
    doubles.set([1, 0, -1], 40);
    kernels.columnProducts(50, 0, 3, 3, 3, 40);
    expect(Array.from(doubles.subarray(50, 53))).toEqual([-2, -20, -200]);
    doubles.set([6, 1, 8], 60);
    doubles.set([3, -1, 2], 63);
    expect(kernels.leastRatio(60, 63, 3, 0)).toBe(2);
    expect(kernels.leastRatio(60, 63, 3, 2)).toBe(2);
    expect(kernels.leastRatio(60, 63, 3, 3)).toBe(Number.POSITIVE_INFINITY);
    expect(kernels.tiedPlaces(2 * 70, 60, 63, 3, 2, 0, 0.5)).toBe(1);
    expect(kernels.tiedPlaces(2 * 70, 60, 63, 3, 2, 0, 4)).toBe(2);
    expect(Array.from(integers.subarray(2 * 70, 2 * 70 + 2))).toEqual([0, 2]);
  });
});

describe("floatWorkspace", () => {
  test("a released memory is zero when it comes back", () => {
    const first = floatWorkspace(5000, true);
    first.doubles.fill(7);
    first.release();
    const second = floatWorkspace(5000, true);
    expect(second.doubles.subarray(0, 5000).every((value) => value === 0)).toBe(true);
  });

  test("a memory released twice is not handed to two callers", () => {
    const first = floatWorkspace(5000, true);
    first.release();
    first.release();
    const [a, b] = [floatWorkspace(5000, true), floatWorkspace(5000, true)];
    expect(a.doubles.buffer).not.toBe(b.doubles.buffer);
  });

  test("a thousand workspaces can be alive at once", () => {
    const workspaces = Array.from({ length: 1000 }, (_, i) => {
      const workspace = floatWorkspace(2000, true);
      workspace.doubles[0] = i;
      return workspace;
    });
    expect(workspaces.every(({ doubles }, i) => doubles[0] === i)).toBe(true);
  });
});

describe("floatTableau", () => {
  test.each([true, false])("a pivot exchanges two variables (SIMD %s)", (simd) => {
    const tableau = floatTableau(2, 3, simd);
    tableau.entries.set([2, 4, 6, 3, 5, 7]);
    tableau.pivot(0, 1);
    expect(Array.from(tableau.entries)).toEqual([0.5, 0.25, 1.5, 0.5, -1.25, -0.5]);
  });

  test.each([true, false])("the same pivot twice gives the tableau back (SIMD %s)", (simd) => {
    const tableau = floatTableau(5, 7, simd);
    const { next } = seededRng(5);
    const start = Array.from({ length: 35 }, () => Math.floor(next() * 9) - 4 || 1);
    tableau.entries.set(start);
    tableau.pivot(3, 2);
    tableau.pivot(3, 2);
    tableau.entries.forEach((value, i) => {
      expect(value).toBeCloseTo(start[i] as number, 12);
    });
  });
});
