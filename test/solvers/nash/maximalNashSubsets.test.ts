import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { connectedSubsets, maximalNashSubsets } from "../../../src/solvers/nash/maximalNashSubsets.ts";
import { seeded } from "../../arbitraries/parameters.ts";

type Pair = readonly [number, number];

/** Maximal bicliques by trying all sets of the first kind. */
function byTrying(pairs: readonly Pair[]): string[] {
  const rows = [...new Set(pairs.map(([x]) => x))].sort((a, b) => a - b);
  const joined = new Set(pairs.map(String));
  const columns = [...new Set(pairs.map(([, y]) => y))].sort((a, b) => a - b);
  const found = new Set<string>();
  for (let bits = 1; bits < 2 ** rows.length; bits += 1) {
    const chosen = rows.filter((_, k) => (bits >> k) & 1);
    const common = columns.filter((y) => chosen.every((x) => joined.has(`${x},${y}`)));
    if (common.length === 0) continue;
    const closed = rows.filter((x) => common.every((y) => joined.has(`${x},${y}`)));
    found.add(`${closed.join()};${common.join()}`);
  }
  return [...found].sort();
}

describe("maximalNashSubsets", () => {
  test("of a path of pairs, each two neighbours", () => {
    const path: Pair[] = [
      [0, 0],
      [1, 0],
      [1, 1],
      [2, 1],
    ];
    expect(maximalNashSubsets(path)).toEqual([
      { first: [0, 1], second: [0] },
      { first: [1], second: [0, 1] },
      { first: [1, 2], second: [1] },
    ]);
  });

  test("of no pairs, none", () => {
    expect(maximalNashSubsets([])).toEqual([]);
  });

  test("are those that trying all sets finds, each once and in order", () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 5 }));
    fc.assert(
      fc.property(fc.uniqueArray(pair, { selector: String, maxLength: 30 }), (pairs) => {
        const subsets = maximalNashSubsets(pairs)!;
        expect(subsets.map(({ first, second }) => `${first.join()};${second.join()}`).sort()).toEqual(byTrying(pairs));
        const firsts = subsets.map(({ first }) => first.join());
        expect(firsts).toEqual([...firsts].sort());
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test("end when told to", () => {
    expect(maximalNashSubsets([[0, 0]], { goOn: () => false })).toBeNull();
  });
});

describe("connectedSubsets", () => {
  test("joins subsets that share a pair, by way of others too", () => {
    const subsets = [
      { first: [0], second: [0, 1] },
      { first: [3], second: [3] },
      { first: [0, 1], second: [1] },
      { first: [1], second: [1, 2] },
    ];
    expect(connectedSubsets(subsets)).toEqual([[0, 2, 3], [1]]);
  });

  test("a common strategy alone does not join", () => {
    expect(
      connectedSubsets([
        { first: [0], second: [0] },
        { first: [0], second: [1] },
      ]),
    ).toEqual([[0], [1]]);
  });
});
