import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational, ratio } from "../../src/arithmetic/exact.ts";
import { vertexEnumeration } from "../../src/certified/nash/vertexEnumeration.ts";
import { bimatrixGame } from "../../src/games/normal-form/bimatrixGame.ts";
import type { TraceStep, Weights } from "../../src/games/normal-form/enumerationTrace.ts";
import { type NormalFormGame, normalFormGame } from "../../src/games/normal-form/normalFormGame.ts";
import { completenessCheck, completenessChecker } from "../../src/verify/completeness.ts";
import { bimatrices } from "../arbitraries/games.ts";
import { seeded } from "../arbitraries/parameters.ts";
import { extremeEquilibria } from "../conformance/bruteForce.ts";

const traceOf = (game: NormalFormGame<Rational>): readonly TraceStep[] =>
  vertexEnumeration(game, { evidence: true }).trace!;
const shown = (profile: readonly (readonly Rational[])[]) =>
  profile.map((own) => own.map(exact.format).join(" ")).join(" | ");
const probabilities = (weights: Weights) => {
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  return weights.map((weight) => ratio(weight, sum));
};
const found = (game: NormalFormGame<Rational>, trace: readonly TraceStep[]) =>
  [...completenessCheck(game, trace).equilibria.values()].map((pair) => shown(pair.map(probabilities))).sort();

describe("completenessCheck", () => {
  const chicken = bimatrixGame(
    [
      [0, 7],
      [2, 6],
    ],
    [
      [0, 2],
      [7, 6],
    ],
  );

  // Written by hand: row 1 is decided first, then row 2. Columns are labels 2 and 3.
  const half = Float64Array.of(1, -1);
  const other = Float64Array.of(-1, 1);
  const byHand: readonly TraceStep[] = [
    { kind: "branch", label: 0 },
    // Row 1 is not played, so row 2 is, and column 1 is the better reply: column 2 cannot be a best one.
    { kind: "implied", label: 3, impossible: 1, multipliers: half },
    // Column 2 is not played; row 2 is the better reply to column 1, and row 1 no best response.
    { kind: "implied", label: 2, impossible: 0, multipliers: Float64Array.of(0, 0) },
    { kind: "implied", label: 1, impossible: 0, multipliers: Float64Array.of(0, 0) },
    { kind: "vertices", vertices: [[[0n, 1n]], [[1n, 0n]]] },
    // Row 1 is a best response.
    { kind: "branch", label: 1 },
    { kind: "implied", label: 2, impossible: 1, multipliers: other },
    { kind: "implied", label: 3, impossible: 0, multipliers: Float64Array.of(0, 0) },
    { kind: "vertices", vertices: [[[1n, 0n]], [[0n, 1n]]] },
    // Both rows are best responses, to columns in proportion 1 : 2.
    { kind: "implied", label: 2, impossible: 0, multipliers: half },
    { kind: "implied", label: 3, impossible: 0, multipliers: other },
    { kind: "vertices", vertices: [[[1n, 2n]], [[1n, 2n]]] },
  ];

  test("confirms a trace written by hand", () => {
    const check = completenessCheck(chicken, byHand);
    expect([check.complete, check.steps]).toEqual([true, 12]);
    expect(found(chicken, byHand)).toEqual(["0 1 | 1 0", "1 0 | 0 1", "1/3 2/3 | 1/3 2/3"]);
  });

  const without = (k: number) => byHand.filter((_, index) => index !== k);
  const changed = (k: number, step: TraceStep) => byHand.map((old, index) => (index === k ? step : old));

  // Steps 2, 3 and 7 only say what the points at the end show as well.
  test.each([0, 1, 4, 5, 6, 8, 9, 10, 11])("refuses it without step %i", (k) => {
    expect(completenessCheck(chicken, without(k)).complete).toBe(false);
  });

  test.each<[string, readonly TraceStep[]]>([
    ["no step at all", []],
    ["a step after the end", [...byHand, byHand[4]!]],
    ["a step that might have come before the end", [...byHand, byHand[0]!]],
    ["a label decided twice", [byHand[0]!, byHand[0]!]],
    ["a label said to be implied twice", [...byHand.slice(0, 2), ...byHand.slice(1)]],
    [
      "a duplicate that is no best response",
      changed(4, { kind: "duplicate", player: 1, label: 0, vertices: [[1n, 0n]] }),
    ],
    ["a label that there is not", [{ kind: "branch", label: 9 }]],
    [
      "multipliers whose sum is not zero",
      changed(1, { ...byHand[1]!, multipliers: Float64Array.of(2, -1) } as TraceStep),
    ],
    [
      "multipliers that are no integers",
      changed(1, { ...byHand[1]!, multipliers: Float64Array.of(0.5, -0.5) } as TraceStep),
    ],
    [
      "multipliers of the wrong number",
      changed(1, { ...byHand[1]!, multipliers: Float64Array.of(1, -1, 0) } as TraceStep),
    ],
    ["multipliers with the wrong signs", changed(1, { ...byHand[1]!, multipliers: other } as TraceStep)],
    ["multipliers that prove nothing", changed(1, { ...byHand[1]!, multipliers: [0n, 0n] } as TraceStep)],
    ["a face said to be empty that is not", [{ kind: "empty", player: 0, multipliers: [0n, 0n] }]],
    ["a negative multiplier of a strategy not decided", [{ kind: "empty", player: 0, multipliers: [1n, -1n] }]],
    ["a vertex that is not on the face", changed(4, { kind: "vertices", vertices: [[[1n, 0n]], [[1n, 0n]]] })],
    ["a vertex with a negative weight", changed(11, { kind: "vertices", vertices: [[[1n, 2n]], [[-1n, -2n]]] })],
    ["a vertex not in lowest terms", changed(11, { kind: "vertices", vertices: [[[1n, 2n]], [[2n, 4n]]] })],
    ["no vertex where there is one", changed(11, { kind: "vertices", vertices: [[], [[1n, 2n]]] })],
    ["vertices of too large a face", [{ kind: "vertices", vertices: [[[1n, 0n]], [[1n, 0n]]] }]],
    ["a duplicate of nothing", [{ kind: "duplicate", player: 0, label: 2, vertices: [[1n, 0n]] }]],
  ])("refuses %s", (_, trace) => {
    expect(completenessCheck(chicken, trace).complete).toBe(false);
  });

  test("takes no further step once one was refused", () => {
    const checker = completenessChecker(chicken);
    expect(checker.step({ kind: "branch", label: 7 })).toBe(false);
    expect(byHand.map((step) => checker.step(step))).not.toContain(true);
    expect(checker.result()).toMatchObject({ complete: false, steps: 0 });
  });

  test("multipliers may be of any size", () => {
    const large = 10n ** 30n;
    expect(
      completenessCheck(chicken, changed(1, { ...byHand[1]!, multipliers: [large, -large] } as TraceStep)).complete,
    ).toBe(true);
  });

  test("a game with ties: what is left to the sibling must be there", () => {
    const ties = bimatrixGame(
      [
        [1, 1],
        [1, 1],
      ],
      [
        [1, 0],
        [1, 0],
      ],
    );
    // Column 2 is dominated. Row 1 is a best response to column 1, so nothing is left where it is decided to be none.
    const start: TraceStep = { kind: "implied", label: 3, impossible: 1, multipliers: half };
    const end: TraceStep = {
      kind: "vertices",
      vertices: [
        [
          [1n, 0n],
          [0n, 1n],
        ],
        [[1n, 0n]],
      ],
    };
    const branch: TraceStep = { kind: "branch", label: 0 };
    const byPoint: TraceStep = { kind: "duplicate", player: 1, label: 0, vertices: [[1n, 0n]] };
    const byMultipliers: TraceStep = { kind: "empty", player: 1, multipliers: [1n, -1n] };
    expect(completenessCheck(ties, [start, branch, byPoint, end]).complete).toBe(true);
    expect(found(ties, [start, branch, byPoint, end])).toEqual(["0 1 | 1 0", "1 0 | 1 0"]);
    // The multipliers are negative for row 2, which is not decided to be a best response yet.
    expect(completenessCheck(ties, [start, branch, byMultipliers, end]).complete).toBe(false);
    const decided: TraceStep = { kind: "implied", label: 1, impossible: 0, multipliers: [0n, 0n] };
    expect(completenessCheck(ties, [start, branch, decided, byMultipliers, end]).complete).toBe(true);
    expect(completenessCheck(ties, [start, branch, { ...byPoint, label: 1 } as TraceStep, end]).complete).toBe(false);
    expect(completenessCheck(ties, [start, byPoint]).complete).toBe(false);
    // In the second node the strategy is a best response, and nobody else has what is there.
    expect(completenessCheck(ties, [start, branch, byPoint, byPoint]).complete).toBe(false);
  });

  test("whatever is changed in a trace, what passes is complete", () => {
    const bound = fc.integer({ min: -2, max: 2 });
    const changes = fc.record({
      kind: fc.constantFrom("drop", "repeat", "swap", "label", "multiplier", "vertex", "weight"),
      at: fc.nat(),
      by: bound,
    });
    let passed = 0;
    fc.assert(
      fc.property(bimatrices({ maxRows: 3, maxColumns: 3, bound: 2 }), changes, (game, change) => {
        const trace = tampered(traceOf(game), change);
        if (!completenessCheck(game, trace).complete) return;
        passed += 1;
        expect(found(game, trace)).toEqual(extremeEquilibria(game).map(shown).sort());
      }),
      { ...seeded, numRuns: 400 },
    );
    expect(passed).toBeGreaterThan(0);
    expect(passed).toBeLessThan(300);
  });

  test("without the last step the tree is open", () => {
    fc.assert(
      fc.property(bimatrices(), (game) => {
        const trace = traceOf(game);
        expect(completenessCheck(game, trace).complete).toBe(true);
        expect(completenessCheck(game, trace.slice(0, -1)).complete).toBe(false);
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("refuses games for another number of players", () => {
    expect(() => completenessCheck(normalFormGame([1], [[0]]), [])).toThrow(/two players/);
  });
});

interface Change {
  readonly kind: string;
  readonly at: number;
  readonly by: number;
}

/** The trace with one step changed. */
function tampered(trace: readonly TraceStep[], { kind, at, by }: Change): readonly TraceStep[] {
  const k = at % trace.length;
  const step = trace[k]!;
  const put = (...steps: readonly TraceStep[]) => [...trace.slice(0, k), ...steps, ...trace.slice(k + 1)];
  if (kind === "drop") return put();
  if (kind === "repeat") return put(step, step);
  if (kind === "swap") return k === 0 ? trace : [...trace.slice(0, k - 1), step, trace[k - 1]!, ...trace.slice(k + 1)];
  if (kind === "label" && (step.kind === "branch" || step.kind === "implied"))
    return put({ ...step, label: step.label + by });
  if (kind === "multiplier" && (step.kind === "empty" || step.kind === "implied")) {
    const multipliers = Array.from(step.multipliers as ArrayLike<number | bigint>, BigInt);
    multipliers[0] = multipliers[0]! + BigInt(by);
    multipliers[multipliers.length - 1] = multipliers.at(-1)! - BigInt(by);
    return put({ ...step, multipliers });
  }
  if (step.kind !== "vertices") return trace;
  const [first, second] = step.vertices;
  if (kind === "vertex")
    return put({ ...step, vertices: by > 0 ? [first.slice(1), second] : [first, second.slice(1)] });
  return put({
    ...step,
    vertices: [first.map((x) => x.map((weight, i) => (i === 0 ? weight + BigInt(by) : weight))), second],
  });
}
