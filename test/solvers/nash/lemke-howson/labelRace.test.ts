import { describe, expect, test } from "vitest";
import { labelRace } from "../../../../src/solvers/nash/lemke-howson/labelRace.ts";
import type { LemkeHowsonPaths, PathStatus } from "../../../../src/solvers/nash/lemke-howson/lemkeHowsonPaths.ts";

/** Paths of given lengths, and what was run on them; a negative length is that of a path that rounding spoils. */
function pretended(lengths: readonly number[]) {
  const runs: [label: number, cap: number][] = [];
  const paths: LemkeHowsonPaths = {
    labels: lengths.length,
    run(label, cap) {
      runs.push([label, cap]);
      const length = Math.abs(lengths[label]!);
      const atEnd: PathStatus = lengths[label]! < 0 ? "spoilt" : "solved";
      return length <= cap ? { status: atEnd, pivots: length } : { status: "limit", pivots: cap };
    },
    strategies: () => null,
    release: () => {},
  };
  return { paths, runs };
}

const go = () => false;

describe("labelRace", () => {
  test("gives caps 32 · (2, 1, 2, 1, 1, 2, 4, …) to labels far apart, the first of them label 0", () => {
    const { paths, runs } = pretended(new Array(100).fill(1e9));
    labelRace(paths, 32 * 13, go);
    expect(runs.map(([, cap]) => cap / 32)).toEqual([2, 1, 2, 1, 1, 2, 4]);
    expect(runs.map(([label]) => label)).toEqual([0, 63, 26, 89, 52, 15, 78]);
  });

  test("takes every label before one comes again, and none with a cap that it has had", () => {
    const { paths, runs } = pretended(new Array(7).fill(1e9));
    labelRace(paths, 100_000, go);
    expect(new Set(runs.slice(0, 7).map(([label]) => label)).size).toBe(7);
    const largest = new Map<number, number>();
    for (const [label, cap] of runs.slice(0, -1)) {
      expect(cap).toBeGreaterThan(largest.get(label) ?? 0);
      largest.set(label, cap);
    }
  });

  test("ends with the first path that ends, and counts the pivots of all", () => {
    const { paths, runs } = pretended([500, 500, 20, 500, 500]);
    const { status, label, pivots } = labelRace(paths, 1e6, go);
    expect([status, label]).toEqual(["solved", 2]);
    expect(pivots).toBe(runs.slice(0, -1).reduce((sum, [, cap]) => sum + cap, 20));
  });

  test.each([1, 15, 16, 17, 100])("makes exactly %i pivots when that is the limit", (maxPivots) => {
    const { paths } = pretended(new Array(9).fill(1e9));
    expect(labelRace(paths, maxPivots, go)).toMatchObject({ status: "limit", pivots: maxPivots });
  });

  test("goes on past paths that rounding spoils, and ends when it has spoilt all", () => {
    expect(labelRace(pretended([-3, -3, 5, -3]).paths, 1e6, go)).toMatchObject({ status: "solved", label: 2 });
    expect(labelRace(pretended([-3, -40, -3]).paths, 1e6, go).status).toBe("spoilt");
  });

  test("stops when it is told to", () => {
    const { paths, runs } = pretended(new Array(9).fill(1e9));
    expect(labelRace(paths, 1e6, () => runs.length === 3)).toMatchObject({ status: "limit" });
    expect(runs).toHaveLength(3);
  });

  test("two labels are enough", () => {
    expect(labelRace(pretended([1e9, 300]).paths, 1e6, go)).toMatchObject({ status: "solved", label: 1 });
  });
});
