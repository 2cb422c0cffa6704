import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bimatrixGame } from "../../src/games/normal-form/bimatrixGame.ts";
import { integerMatrix } from "../../src/games/normal-form/integerPayoffs.ts";
import { exactFace, faceVertices } from "../../src/solvers/nash/exactFace.ts";
import { responseRegions } from "../../src/solvers/nash/responseRegion.ts";
import { areAllVertices, faceVerticesByCone, liesOnFace } from "../../src/verify/faceVertexList.ts";
import { leastSign, opponentPayoffs } from "../../src/verify/opponentPayoffs.ts";
import { bimatrices } from "../arbitraries/games.ts";
import { seeded } from "../arbitraries/parameters.ts";

const keys = (list: readonly (readonly bigint[])[]) => list.map((weights) => weights.join()).sort();
const range = (count: number) => Array.from({ length: count }, (_, k) => k);

describe("vertices of a face", () => {
  // Rows against columns with payoffs 3, 0 / 0, 3 / 2, 2: the column player's best responses divide the triangle along x₁ = x₂.
  const game = bimatrixGame(
    [
      [0, 0],
      [0, 0],
      [0, 0],
    ],
    [
      [3, 0],
      [0, 3],
      [2, 2],
    ],
  );
  const [side] = opponentPayoffs(game);
  const all = { played: [0, 1, 2], best: [] };

  test("the whole triangle has its corners and the ends of the dividing segment", () => {
    const vertices = faceVerticesByCone(side, all);
    expect(keys(vertices)).toEqual(["0,0,1", "0,1,0", "1,0,0", "1,1,0"]);
    expect(areAllVertices(side, vertices, all)).toBe(true);
    expect(areAllVertices(side, vertices.slice(1), all)).toBe(false);
    expect(areAllVertices(side, [...vertices, [1n, 1n, 1n]], all)).toBe(false);
  });

  test("equations cut out a segment, a point, or nothing", () => {
    const segment = { played: [0, 1, 2], best: [0, 1] };
    expect(keys(faceVerticesByCone(side, segment))).toEqual(["0,0,1", "1,1,0"]);
    const point = { played: [0, 1], best: [0, 1] };
    expect(faceVerticesByCone(side, point)).toEqual([[1n, 1n, 0n]]);
    expect(areAllVertices(side, [[1n, 1n, 0n]], point)).toBe(true);
    const nothing = { played: [0], best: [1] };
    expect(faceVerticesByCone(side, nothing)).toEqual([]);
    expect(areAllVertices(side, [], nothing)).toBe(true);
    expect(faceVerticesByCone(side, { played: [], best: [] })).toEqual([]);
  });

  test("a point lies on a face if it plays what may be played and the equations hold", () => {
    const face = { played: [0, 1], best: [0] };
    expect(liesOnFace(side, [2n, 1n, 0n], face)).toBe(true);
    expect(liesOnFace(side, [1n, 2n, 0n], face)).toBe(false);
    expect(liesOnFace(side, [1n, 0n, 1n], face)).toBe(false);
    expect(liesOnFace(side, [2n, -1n, 0n], face)).toBe(false);
    expect(liesOnFace(side, [0n, 0n, 0n], face)).toBe(false);
    expect(liesOnFace(side, [4n, 2n, 0n], face)).toBe(false);
    expect(liesOnFace(side, [2n, 1n], face)).toBe(false);
  });

  test("double description and pivoting find the same vertices, or prove the face empty", () => {
    const faces = bimatrices({ maxRows: 4, maxColumns: 4, bound: 2 }).chain((random) => {
      const [m, n] = random.strategies.map((own) => own.length) as [number, number];
      return fc.record({ random: fc.constant(random), played: fc.subarray(range(m)), best: fc.subarray(range(n)) });
    });
    let empty = 0;
    fc.assert(
      fc.property(faces, ({ random, played, best }) => {
        const [own] = opponentPayoffs(random);
        const [region] = responseRegions(integerMatrix(random, 0), integerMatrix(random, 1));
        const face = exactFace(region, {
          notPlayed: range(region.own).map((i) => !played.includes(i)),
          best: range(region.others).map((j) => best.includes(j)),
        });
        const vertices = faceVerticesByCone(own, { played, best });
        if (face.kind === "nonempty") {
          expect(keys(faceVertices(region, face, () => true)!)).toEqual(keys(vertices));
          expect(vertices.every((weights) => liesOnFace(own, weights, { played, best }))).toBe(true);
          return;
        }
        empty += 1;
        expect(vertices).toEqual([]);
        expect(face.multipliers.reduce((sum, value) => sum + value, 0n)).toBe(0n);
        expect(range(region.others).every((j) => best.includes(j) || face.multipliers[j]! >= 0n)).toBe(true);
        expect(leastSign(own, face.multipliers, played)).toBe(1);
      }),
      { ...seeded, numRuns: 600 },
    );
    expect(empty).toBeGreaterThan(50);
  });
});
