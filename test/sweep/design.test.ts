import * as fc from "fast-check";
import {
  checkDesign,
  DomainError,
  designReader,
  designSize,
  type ParameterInput,
  type SweepDesign,
  UnknownNameError,
  UsageError,
} from "jiama";
import { dueCare, evaluationFrequency, targetCascade } from "jiama/models";
import { describe, expect, test } from "vitest";
import { seeded } from "../arbitraries/parameters.ts";

function points(design: SweepDesign, model = targetCascade as never): readonly (readonly ParameterInput[])[] {
  const reader = designReader(design, model);
  return Array.from({ length: reader.size }, (_, k) => {
    const out: ParameterInput[] = [];
    reader.read(k, out);
    return out;
  });
}

const linear = { from: "0", to: "1", scale: "linear" } as const;

describe("designs", () => {
  test("a linear range has the doubles nearest to its fractions", () => {
    const grid = [{ parameter: "prize", ...linear, count: 11 }];
    expect(points({ grid, sample: null }).flat()).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
    const thirds = [{ parameter: "prize", from: "1/3", to: "2", scale: "linear", count: 6 }] as const;
    expect(points({ grid: thirds, sample: null }).flat()).toEqual([1 / 3, 2 / 3, 1, 4 / 3, 5 / 3, 2]);
  });

  test("ends of many digits stay exact where integers leave the doubles", () => {
    const grid = [
      { parameter: "prize", from: "0.1000000000000000000001", to: "0.3", scale: "linear", count: 3 },
    ] as const;
    expect(points({ grid, sample: null }).flat()).toEqual([0.1, 0.2, 0.3]);
  });

  test("a logarithmic range ends where it should", () => {
    const grid = [{ parameter: "prize", from: "0.01", to: "100", scale: "log", count: 5 }] as const;
    const values = points({ grid, sample: null }).flat() as number[];
    expect([values[0], values[4]]).toEqual([0.01, 100]);
    expect(values[2]).toBeCloseTo(1, 14);
  });

  test("the last axis runs fastest, words and lists are values like any other, and a sample runs within a grid", () => {
    const grid = [
      { parameter: "regime", values: ["strict", "tolerance"] },
      { parameter: "siblings", values: ["3", ["3", "4", "5"]] },
    ];
    expect(points({ grid, sample: null })).toEqual([
      ["strict", 3],
      ["strict", ["3", "4", "5"]],
      ["tolerance", 3],
      ["tolerance", ["3", "4", "5"]],
    ]);
    const sample = { kind: "sobol", points: 2, seed: null, axes: [{ parameter: "prize", ...linear }] } as const;
    expect(points({ grid: grid.slice(0, 1), sample })).toEqual([
      ["strict", 0],
      ["strict", 0.5],
      ["tolerance", 0],
      ["tolerance", 0.5],
    ]);
  });

  test("a list of points is read as it is", () => {
    const sample = {
      kind: "list",
      parameters: ["prize", "noise"],
      rows: [
        ["1/4", "2"],
        ["3", null],
      ],
    } as const;
    expect(points({ grid: [], sample })).toEqual([
      [0.25, 2],
      [3, null],
    ]);
  });

  test("a sampled integer takes all its values equally often, and no other", () => {
    const axes = [{ parameter: "siblings", from: "2", to: "5", scale: "linear" }] as const;
    const drawn = points({ grid: [], sample: { kind: "latin-hypercube", points: 400, seed: 3, axes } }).flat();
    for (const n of [2, 3, 4, 5]) expect(drawn.filter((value) => value === n).length).toBe(100);
  });

  test("sampled values stay within their ends", () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom("linear", "log"), (seed, scale) => {
        const axes = [
          { parameter: "prize", from: "0.5", to: "3", scale },
          { parameter: "siblings", from: "2", to: "7", scale },
        ] as const;
        for (const kind of ["sobol", "latin-hypercube"] as const) {
          for (const [prize, siblings] of points({ grid: [], sample: { kind, points: 20, seed, axes } })) {
            expect(prize as number).toBeGreaterThanOrEqual(0.5);
            expect(prize as number).toBeLessThanOrEqual(3);
            expect([2, 3, 4, 5, 6, 7]).toContain(siblings);
          }
        }
      }),
      { ...seeded, numRuns: 50 },
    );
  });

  test("of 10⁹ points one is read at once", () => {
    const axes = [
      { parameter: "prize", ...linear },
      { parameter: "noise", from: "1", to: "2", scale: "log" },
    ] as const;
    const design = { grid: [], sample: { kind: "latin-hypercube", points: 1e9, seed: 1, axes } } as const;
    const reader = designReader(design, targetCascade);
    expect(designSize(design)).toBe(1e9);
    const [first, again]: [ParameterInput[], ParameterInput[]] = [[], []];
    reader.read(987_654_321, first);
    designReader(design, targetCascade).read(987_654_321, again);
    expect(again).toEqual(first);
  });
});

describe("checkDesign", () => {
  const grid = (axis: object, sample: SweepDesign["sample"] = null) => ({ grid: [axis], sample }) as SweepDesign;
  const drawn = (sample: object) => ({ kind: "sobol", points: 8, seed: null, ...sample }) as never;
  const alone = (sample: object) => ({ grid: [], sample: drawn(sample) });

  test.each([
    [grid({ parameter: "prise", values: ["1"] }), UnknownNameError, "did you mean prize"],
    [{ grid: [], sample: null }, UsageError, "at least one parameter"],
    [grid({ parameter: "prize", values: [] }), DomainError, "empty list"],
    [grid({ parameter: "prize", values: ["1", "-1"] }), DomainError, "prize"],
    [grid({ parameter: "prize", values: ["x"] }), Error, "prize"],
    [grid({ parameter: "noise", from: "0", to: "1", scale: "linear", count: 3 }), DomainError, "noise"],
    [grid({ parameter: "prize", from: "0", to: "1", scale: "log", count: 3 }), DomainError, "above 0"],
    [grid({ parameter: "prize", from: "0", to: "1", scale: "linear", count: 1 }), UsageError, "count of prize"],
    [grid({ parameter: "prize", from: "0", to: "1", scale: "linear", count: 2.5 }), UsageError, "count of prize"],
    [grid({ parameter: "siblings", from: "2", to: "9", scale: "linear", count: 3 }), DomainError, "is an integer"],
    [grid({ parameter: "siblings", from: "2.5", to: "9", scale: "linear", count: 3 }), DomainError, "siblings"],
    [grid({ parameter: "regime", from: "2", to: "9", scale: "linear", count: 3 }), DomainError, "not a number"],
    [grid({ parameter: "regime", values: ["strickt"] }), DomainError, "strict"],
    [grid({ parameter: "prize", values: ["1"] }, drawn({ axes: [] })), UsageError, "sample"],
    [alone({ points: 0, axes: [{ parameter: "prize", ...linear }] }), UsageError, "points"],
    [alone({ axes: [{ parameter: "prize", from: "2", to: "1", scale: "linear" }] }), DomainError, "lower end first"],
    [
      grid({ parameter: "prize", values: ["1"] }, drawn({ axes: [{ parameter: "prize", ...linear }] })),
      UsageError,
      "varied twice",
    ],
  ])("refuses what cannot be meant: %#", (design, kind, words) => {
    expect(() => checkDesign(design as SweepDesign, targetCascade)).toThrow(kind);
    expect(() => checkDesign(design as SweepDesign, targetCascade)).toThrow(words);
  });

  test("refuses a parameter that is both varied and fixed, and more points than can be numbered", () => {
    const design = grid({ parameter: "prize", values: ["1"] });
    expect(() => checkDesign(design, targetCascade, ["prize"])).toThrow("both varied and set");
    const axis = (parameter: string) => ({ parameter, from: "1", to: "2", scale: "linear", count: 1e8 }) as const;
    expect(() => checkDesign({ grid: [axis("prize"), axis("noise")], sample: null }, targetCascade)).toThrow("2^53");
  });

  test("lets pass what is well formed, for any kind of parameter", () => {
    checkDesign(grid({ parameter: "prize", from: "3", to: "1", scale: "linear", count: 5 }), targetCascade);
    checkDesign(grid({ parameter: "regime", values: ["strict", "tolerance+appeals"] }), targetCascade);
    checkDesign(grid({ parameter: "regime", values: [null, "veto"] }), dueCare);
    const choice = Object.entries(evaluationFrequency.parameters).find(([, { domain }]) => domain.kind === "integer")!;
    const value = String((choice[1].domain as { readonly min: number }).min);
    checkDesign(grid({ parameter: choice[0], values: [value] }), evaluationFrequency as never);
  });
});
