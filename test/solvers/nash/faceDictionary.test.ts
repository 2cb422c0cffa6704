import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { integerMatrix } from "../../../src/games/normal-form/integerPayoffs.ts";
import { exactFace } from "../../../src/solvers/nash/exactFace.ts";
import { FaceDictionary } from "../../../src/solvers/nash/faceDictionary.ts";
import { type ResponseRegion, responseRegions } from "../../../src/solvers/nash/responseRegion.ts";
import { bimatrices } from "../../arbitraries/games.ts";
import { seeded } from "../../arbitraries/parameters.ts";

const range = (count: number) => Array.from({ length: count }, (_, k) => k);

/** The slack of a label at a point, from the definition. */
function slack({ own, ownLabel, otherLabel, scaled }: ResponseRegion, x: readonly number[], label: number): number {
  if (label >= ownLabel && label < ownLabel + own) return x[label - ownLabel]!;
  return x.reduce((left, weight, i) => left - weight * scaled[(label - otherLabel) * own + i]!, 1);
}

/** The largest error of a row at a point in which strategies without a column or row are not played. */
function largestError(dictionary: FaceDictionary, weights: readonly number[]): number {
  const { region, basic, nonbasic, columns, entries, stride } = dictionary;
  const present = new Set([...basic, ...nonbasic.subarray(1, columns + 1)]);
  const x = range(region.own).map((i) => (present.has(region.ownLabel + i) ? weights[i]! : 0));
  const errors = range(basic.length).map((row) => {
    const value = range(columns).reduce(
      (sum, c) => sum + entries[row * stride + c + 1]! * slack(region, x, nonbasic[c + 1]!),
      entries[row * stride]!,
    );
    return Math.abs(value - slack(region, x, basic[row]!));
  });
  return Math.max(...errors);
}

const cases = bimatrices({ maxRows: 4, maxColumns: 4, bound: 2 }).chain((game) => {
  const [m, n] = game.strategies.map((own) => own.length) as [number, number];
  return fc.record({
    region: fc.constant(responseRegions(integerMatrix(game, 0), integerMatrix(game, 1))[0]),
    notPlayed: fc.subarray(range(m), { maxLength: m - 1 }),
    best: fc.subarray(range(n)),
    weights: fc.array(fc.double({ min: 0, max: 2, noNaN: true }), { minLength: m, maxLength: m }),
  });
});

describe("FaceDictionary", () => {
  test("its rows hold at every point, and it says empty if and only if the face is", () => {
    fc.assert(
      fc.property(cases, ({ region, notPlayed, best, weights }) => {
        const dictionary = new FaceDictionary(region);
        dictionary.reset();
        const outcomes = [
          ...notPlayed.map((i) => dictionary.tighten(region.ownLabel + i)),
          ...best.map((j) => dictionary.tighten(region.otherLabel + j)),
        ];
        expect(largestError(dictionary, weights)).toBeLessThan(1e-9);
        const face = exactFace(region, {
          notPlayed: range(region.own).map((i) => notPlayed.includes(i)),
          best: range(region.others).map((j) => best.includes(j)),
        });
        expect(outcomes.includes("empty")).toBe(face.kind === "empty");
        if (face.kind === "empty") return;
        dictionary.loadExact(face);
        expect(largestError(dictionary, weights)).toBeLessThan(1e-9);
        for (const row of range(region.others))
          expect(dictionary.entries[row * dictionary.stride]).toBeGreaterThanOrEqual(0);
      }),
      { ...seeded, numRuns: 400 },
    );
  });
});
