import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { treeLayout } from "../../../src/web/game/treeLayout.ts";
import { seeded } from "../../arbitraries/parameters.ts";
import { trees } from "../../arbitraries/trees.ts";

describe("treeLayout", () => {
  test("a root with two ends and a node between", () => {
    // 0 → 1, 2 → 3, 4; 0 → 5.
    const { x, depth, leaves, rows } = treeLayout({ count: 6, parent: [-1, 0, 0, 2, 2, 0], end: [6, 2, 5, 4, 5, 6] });
    expect(x).toEqual([1.5, 0, 1.5, 1, 2, 3]);
    expect(depth).toEqual([0, 1, 1, 2, 2, 1]);
    expect([leaves, rows]).toEqual([4, 3]);
  });

  test("nothing overlaps, whatever the tree", () => {
    fc.assert(
      fc.property(trees({ maxDepth: 5 }), ({ nodes }) => {
        const { x, depth, leaves, rows } = treeLayout(nodes);
        const all = Array.from({ length: nodes.count }, (_, node) => node);
        const ends = all.filter((node) => nodes.end[node] === node + 1);
        // Leaves stand 1 apart, in the order of the tree.
        expect(ends.map((node) => x[node])).toEqual(ends.map((_, k) => k));
        expect(leaves).toBe(ends.length);
        expect(rows).toBe(Math.max(...depth) + 1);
        for (let row = 0; row < rows; row += 1) {
          const places = all.filter((node) => depth[node] === row).map((node) => x[node] as number);
          places.slice(1).forEach((place, k) => {
            expect(place - (places[k] as number)).toBeGreaterThanOrEqual(1);
          });
        }
        for (const node of all) {
          const children = all.filter((child) => nodes.parent[child] === node);
          if (children.length === 0) continue;
          const [first, last] = [children[0], children.at(-1)].map((child) => x[child as number] as number);
          expect(x[node]).toBe(((first as number) + (last as number)) / 2);
          expect(children.map((child) => depth[child])).toEqual(children.map(() => (depth[node] as number) + 1));
        }
        // No branch crosses another: the parents of a row stand in the order of their children.
        for (const node of all.slice(1)) {
          const below = ends
            .filter((end) => end >= node && end < (nodes.end[node] as number))
            .map((end) => x[end] as number);
          expect(x[node]).toBeGreaterThanOrEqual(Math.min(...below));
          expect(x[node]).toBeLessThanOrEqual(Math.max(...below));
        }
      }),
      { ...seeded, numRuns: 150 },
    );
  });

  test("a path of a hundred thousand nodes is no trouble", () => {
    const count = 100_000;
    const parent = Array.from({ length: count }, (_, node) => node - 1);
    const end = new Array<number>(count).fill(count);
    expect(treeLayout({ count, parent, end })).toMatchObject({ leaves: 1, rows: count });
  });
});
