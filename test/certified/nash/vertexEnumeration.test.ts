import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { float } from "../../../src/arithmetic/float.ts";
import { vertexEnumeration } from "../../../src/certified/nash/vertexEnumeration.ts";
import { DomainError } from "../../../src/errors.ts";
import { bimatrixGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import { toFloat } from "../../../src/games/normal-form/fieldConversion.ts";
import { type NormalFormGame, normalFormGame } from "../../../src/games/normal-form/normalFormGame.ts";
import { completenessCheck } from "../../../src/verify/completeness.ts";
import { seeded } from "../../arbitraries/parameters.ts";
import { extremeEquilibria, type Profile } from "../../conformance/bruteForce.ts";

const shown = (profile: Profile<Rational>) => profile.map((own) => own.map(exact.format).join(" ")).join(" | ");
const table = (m: number, n: number, entry: (i: number, j: number) => number | string) =>
  Array.from({ length: m }, (_, i) => Array.from({ length: n }, (_, j) => entry(i, j)));
const delta = (i: number, j: number) => (i === j ? 1 : 0);
/** Integers from −bound to bound that look random. */
const mixed = (m: number, n: number, seed: number, bound: number) =>
  table(m, n, (i, j) => {
    const x = Math.sin(i * 12.9898 + j * 78.233 + seed * 37.719) * 43758.5453;
    return Math.floor((x - Math.floor(x)) * (2 * bound + 1)) - bound;
  });

describe("vertexEnumeration", () => {
  // von Stengel (2007), Algorithmic Game Theory, §3.2: the three equilibria of the 3 × 2 example.
  const vonStengel = bimatrixGame(
    [
      [3, 3],
      [2, 5],
      [0, 6],
    ],
    [
      [3, 2],
      [2, 6],
      [3, 1],
    ],
  );

  test("finds the published equilibria, those that play first strategies more first", () => {
    const result = vertexEnumeration(vonStengel);
    expect(result.solutions.map(shown)).toEqual(["1 0 0 | 1 0", "4/5 1/5 0 | 2/3 1/3", "0 1/3 2/3 | 1/3 2/3"]);
    expect([result.status, result.method, result.certificate.complete]).toEqual(["solved", "vertex-enumeration", true]);
    expect(result.certificate.equilibria.map(({ maxRegret }) => exact.format(maxRegret))).toEqual(["0", "0", "0"]);
  });

  // von Stengel (2007) §3.6: the degenerate variant, in which both columns are best responses to the first row.
  test("finds both ends of a segment of equilibria in a degenerate game", () => {
    const game = bimatrixGame(
      [
        [3, 3],
        [2, 5],
        [0, 6],
      ],
      [
        [3, 3],
        [2, 6],
        [3, 1],
      ],
    );
    expect(vertexEnumeration(game).solutions.map(shown)).toEqual([
      "1 0 0 | 1 0",
      "1 0 0 | 2/3 1/3",
      "0 1/3 2/3 | 1/3 2/3",
    ]);
  });

  test.each([
    ["all payoffs are equal", 3, 4, () => 0, () => 0, 12],
    ["only coordination pays: every pair of equal supports", 6, 6, delta, delta, 63],
    [
      "every strategy stands twice",
      4,
      4,
      (i: number, j: number) => delta(i >> 1, j >> 1),
      (i: number, j: number) => 1 - delta(i >> 1, j >> 1),
      16,
    ],
    ["matching pennies", 2, 2, delta, (i: number, j: number) => 1 - delta(i, j), 1],
    ["one row", 1, 7, () => 0, (_: number, j: number) => j % 3, 2],
    ["one column", 7, 1, (i: number) => i % 3, () => 0, 2],
    ["one strategy each", 1, 1, () => 5, () => -5, 1],
  ])("%s", (_, m, n, A, B, count) => {
    const { solutions, certificate } = vertexEnumeration(bimatrixGame(table(m, n, A), table(m, n, B)));
    expect([solutions.length, certificate.complete]).toEqual([count, true]);
  });

  test("a player who is indifferent against one strategy does not make the search explode", () => {
    const A = mixed(9, 9, 4, 50).map((row) => [60, ...row.slice(1)]);
    const result = vertexEnumeration(bimatrixGame(A, mixed(9, 9, 5, 50)), { maxNodes: 20_000 });
    expect([result.status, result.certificate.complete]).toEqual(["solved", true]);
  });

  // In the last two, a slack may be so small that doubles say it is none, or none that doubles say it is positive.
  test.each([
    ["that no double holds", ["0", "1", "-3", "1e20", "100000000000000000001", "1e-20", "3e20"]],
    ["of the size of the tolerance", ["0", "1", "2", "3", "4", "5", "6", "7", "1000000000"]],
    ["that differ by the tolerance", ["0", "1", "2", "3", "500000000", "1000000000", "1000000001", "1000000002"]],
  ])("payoffs of very different sizes, %s, are told apart exactly", (_, payoffs) => {
    const matrix = (m: number, n: number) =>
      fc.array(fc.array(fc.constantFrom(...payoffs), { minLength: n, maxLength: n }), { minLength: m, maxLength: m });
    const games = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
      .chain(([m, n]) => fc.tuple(matrix(m, n), matrix(m, n)));
    fc.assert(
      fc.property(games, ([A, B]) => {
        const game = bimatrixGame(A, B);
        const { solutions, certificate } = vertexEnumeration(game);
        expect(certificate.complete).toBe(true);
        expect(solutions.map(shown).sort()).toEqual(extremeEquilibria(game).map(shown).sort());
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("a tall and a wide game", () => {
    const [A, B] = [mixed(2, 40, 1, 100), mixed(2, 40, 2, 100)];
    const wide = vertexEnumeration(bimatrixGame(A, B));
    const turned = (matrix: (number | string)[][]) => matrix[0]!.map((_, j) => matrix.map((row) => row[j]!));
    const tall = vertexEnumeration(bimatrixGame(turned(B), turned(A)));
    expect([wide.certificate.complete, tall.certificate.complete]).toEqual([true, true]);
    expect(wide.solutions.length % 2).toBe(1);
    expect(tall.solutions.map(([x, y]) => shown([y!, x!])).sort()).toEqual(wide.solutions.map(shown).sort());
  });

  test("doubles are solved as the fractions that they are, and rounded at the end", () => {
    const game = toFloat(vonStengel);
    const { solutions, certificate } = vertexEnumeration(game);
    expect(solutions).toEqual([
      [
        [1, 0, 0],
        [1, 0],
      ],
      [
        [4 / 5, 1 / 5, 0],
        [2 / 3, 1 / 3],
      ],
      [
        [0, 1 / 3, 2 / 3],
        [1 / 3, 2 / 3],
      ],
    ]);
    expect(certificate.complete).toBe(true);
  });

  test("doubles that differ in the last place are not equal", () => {
    const close = bimatrixGame([[1, 1 + 2 ** -52]], [[1, 1 + 2 ** -52]], { field: float });
    expect(vertexEnumeration(close).solutions).toEqual([[[1], [0, 1]]]);
  });

  test("the trace is kept on demand, and proves completeness again", () => {
    expect(vertexEnumeration(vonStengel).trace).toBeUndefined();
    const { trace } = vertexEnumeration(vonStengel, { evidence: true });
    const check = completenessCheck(vonStengel, trace!);
    expect([check.complete, check.steps, check.equilibria.size]).toEqual([true, trace!.length, 3]);
  });

  test("a limit of nodes or a stop is a status, with what was found so far", () => {
    const game = bimatrixGame(mixed(9, 9, 7, 50), mixed(9, 9, 8, 50));
    const all = vertexEnumeration(game);
    const some = vertexEnumeration(game, { maxNodes: Math.floor(all.iterations / 2) });
    expect([some.status, some.certificate.complete]).toEqual(["limit", false]);
    expect(some.iterations).toBe(Math.floor(all.iterations / 2));
    expect(all.solutions.map(shown)).toEqual(expect.arrayContaining(some.solutions.map(shown)));
    let polls = 0;
    const stopped = vertexEnumeration(game, { control: { checkpoint: () => (++polls > 5 ? "stop" : "go") } });
    expect([stopped.status, stopped.iterations]).toEqual(["limit", 5]);
  });

  test("faces with many vertices count as nodes", () => {
    const zero = bimatrixGame(
      table(6, 6, () => 0),
      table(6, 6, () => 0),
    );
    expect(vertexEnumeration(zero, { maxNodes: 8 }).status).toBe("limit");
  });

  test.each([0, -1, 0.5, Number.NaN])("refuses maxNodes %d", (maxNodes) => {
    expect(() => vertexEnumeration(vonStengel, { maxNodes })).toThrow(DomainError);
  });

  test("refuses games for another number of players", () => {
    const three: NormalFormGame<Rational> = normalFormGame([1, 1, 1], [[0], [0], [0]]);
    expect(() => vertexEnumeration(three)).toThrow(/two players/);
  });
});
