import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { float } from "../../../src/arithmetic/float.ts";
import { seededRng } from "../../../src/arithmetic/rng.ts";
import { lemkeHowson } from "../../../src/certified/nash/lemkeHowson.ts";
import { DomainError, UsageError } from "../../../src/errors.ts";
import { bimatrixGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import { toFloat } from "../../../src/games/normal-form/fieldConversion.ts";
import { type NormalFormGame, normalFormGame } from "../../../src/games/normal-form/normalFormGame.ts";
import { bimatrices, matrices } from "../../arbitraries/games.ts";
import { seeded } from "../../arbitraries/parameters.ts";
import { extremeEquilibria } from "../../conformance/bruteForce.ts";
import { describeNashSolver } from "../../conformance/nashSolver.ts";

const claims = { complete: false, players: "two" } as const;
describeNashSolver("lemkeHowson", lemkeHowson, claims);
describeNashSolver(
  "lemkeHowson on all labels",
  (game, given) => lemkeHowson(game, { ...given, labels: "all" }),
  claims,
);
describeNashSolver("lemkeHowson as a race", (game, given) => lemkeHowson(game, { ...given, race: true }), claims);

const shown = (profile: readonly (readonly Rational[])[] | undefined) => profile?.map((own) => own.map(exact.format));
const text = (profile: readonly (readonly Rational[])[]) =>
  profile.map((own) => own.map(exact.format).join(" ")).join(", ");

// von Stengel (2007), Algorithmic Game Theory, §3.2, the 3 × 2 example with three equilibria.
const vonStengel2007 = bimatrixGame(
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

/** A game of integers from 0 to 100, as solvers are compared on. */
function randomGame(n: number, seed: number): NormalFormGame<number> {
  const { next } = seededRng(seed);
  const payoffs = () => Float64Array.from({ length: n * n }, () => Math.floor(next() * 101));
  return normalFormGame([n, n], [payoffs(), payoffs()], { field: float });
}

describe("lemkeHowson", () => {
  test.each([
    [0, ["1", "0", "0"], ["1", "0"]],
    [1, ["0", "1/3", "2/3"], ["1/3", "2/3"]],
    [2, ["1", "0", "0"], ["1", "0"]],
    [3, ["1", "0", "0"], ["1", "0"]],
    [4, ["0", "1/3", "2/3"], ["1/3", "2/3"]],
  ])(
    "missingLabel %i of the published example leads to its equilibrium, exactly and in doubles",
    (missingLabel, x, y) => {
      const { status, solutions, labels } = lemkeHowson(vonStengel2007, { missingLabel });
      expect([status, labels]).toEqual(["solved", [[missingLabel]]]);
      expect(shown(solutions[0])).toEqual([x, y]);
      const doubles = lemkeHowson(toFloat(vonStengel2007), { missingLabel });
      doubles.solutions[0]!.forEach((own, i) => {
        own.forEach((p, k) => {
          expect(p).toBeCloseTo(exact.toNumber(solutions[0]![i]![k]!), 12);
        });
      });
    },
  );

  test("all labels together reach two of the three equilibria of the published example, each with its labels", () => {
    const { solutions, labels, certificate } = lemkeHowson(vonStengel2007, { labels: "all" });
    expect(solutions.map(text)).toEqual(["1 0 0, 1 0", "0 1/3 2/3, 1/3 2/3"]);
    expect(labels).toEqual([
      [0, 2, 3],
      [1, 4],
    ]);
    expect(certificate.complete).toBe(false);
  });

  test("a list of labels runs each of them once, in increasing order", () => {
    expect(lemkeHowson(vonStengel2007, { labels: [4, 0, 4, 1] }).labels).toEqual([[0], [1, 4]]);
  });

  // Without the lexicographic rule: the first of the tied variables leaving makes the first game cycle, the last one the second.
  test.each([
    [
      5,
      [
        [-2, -2, -2],
        [-2, 0, -2],
        [0, 1, -2],
      ],
      [
        [1, 0, -1],
        [-2, 2, 0],
        [1, 1, -2],
      ],
    ],
    [
      1,
      [
        [-1, 1, -1],
        [-2, 0, -2],
        [1, 0, 0],
      ],
      [
        [-2, -1, 0],
        [2, 2, 1],
        [2, -1, 2],
      ],
    ],
  ])("a path ends where naive tie-breaking cycles, label %i", (missingLabel, A, B) => {
    const game = bimatrixGame(A, B);
    expect(lemkeHowson(game, { missingLabel, maxPivots: 20 }).status).toBe("solved");
    expect(lemkeHowson(toFloat(game), { missingLabel, maxPivots: 20 }).status).toBe("solved");
  });

  test("every label of degenerate games leads to an equilibrium, and all that are vertices are extreme equilibria", () => {
    fc.assert(
      fc.property(bimatrices({ maxRows: 4, maxColumns: 4, bound: 1 }), (game) => {
        const { status, solutions, labels } = lemkeHowson(game, { labels: "all" });
        const count = game.strategies[0]!.length + game.strategies[1]!.length;
        expect(status).toBe("solved");
        expect(labels.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, label) => label));
        const extreme = new Set(extremeEquilibria(game).map(text));
        for (const profile of solutions) expect(extreme).toContain(text(profile));
      }),
      { ...seeded, numRuns: 150 },
    );
  });

  test("in doubles a label leads to the exact equilibrium, rounded, after as many pivots", () => {
    const games = fc
      .integer({ min: 1, max: 6 })
      .chain((m) => fc.integer({ min: 1, max: 6 }).chain((n) => fc.tuple(matrices(m, n, 1000), matrices(m, n, 1000))));
    fc.assert(
      fc.property(games, fc.nat(), ([A, B], pick) => {
        const game = bimatrixGame(A, B);
        const missingLabel = pick % (A.length + A[0]!.length);
        const rational = lemkeHowson(game, { missingLabel });
        const doubles = lemkeHowson(toFloat(game), { missingLabel });
        expect(doubles.iterations).toBe(rational.iterations);
        rational.solutions[0]!.forEach((own, i) => {
          own.forEach((p, k) => {
            expect(Math.abs(doubles.solutions[0]![i]![k]! - exact.toNumber(p))).toBeLessThan(1e-9);
          });
        });
      }),
      { ...seeded, numRuns: 150 },
    );
  });

  // Payoffs up to 10⁶: hardly any of these games is degenerate, so that paths do not depend on how ties are broken.
  const generic = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([m, n]) =>
      fc.tuple(matrices(m, n, 1_000_000), matrices(m, n, 1_000_000), fc.integer({ min: 0, max: m + n - 1 })),
    );

  test("positive affine maps of one player's payoffs change no path", () => {
    fc.assert(
      fc.property(generic, ([A, B, missingLabel]) => {
        const before = lemkeHowson(bimatrixGame(A, B), { missingLabel });
        const mapped = A.map((row) => row.map((payoff) => `${7 * payoff - 3}/5`));
        const after = lemkeHowson(bimatrixGame(mapped, B), { missingLabel });
        expect(after.solutions.map(text)).toEqual(before.solutions.map(text));
        expect(after.iterations).toBe(before.iterations);
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("other orders of the strategies change a path's labels and nothing else", () => {
    fc.assert(
      fc.property(generic, ([A, B, missingLabel]) => {
        const before = lemkeHowson(bimatrixGame(A, B), { missingLabel });
        const [m, n] = [A.length, A[0]!.length];
        const turned = (matrix: number[][]) => matrix.map((row) => [...row].reverse()).reverse();
        const label = missingLabel < m ? m - 1 - missingLabel : m + n - 1 - (missingLabel - m);
        const after = lemkeHowson(bimatrixGame(turned(A), turned(B)), { missingLabel: label });
        const back = after.solutions.map((profile) => profile.map((own) => [...own].reverse()));
        expect(back.map(text)).toEqual(before.solutions.map(text));
        expect(after.iterations).toBe(before.iterations);
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("the players may change places", () => {
    fc.assert(
      fc.property(generic, ([A, B, missingLabel]) => {
        const transpose = (matrix: number[][]) => matrix[0]!.map((_, j) => matrix.map((row) => row[j]!));
        const [m, n] = [A.length, A[0]!.length];
        const before = lemkeHowson(bimatrixGame(A, B), { missingLabel });
        const label = missingLabel < m ? n + missingLabel : missingLabel - m;
        const after = lemkeHowson(bimatrixGame(transpose(B), transpose(A)), { missingLabel: label });
        expect(after.solutions.map(([y, x]) => text([x!, y!]))).toEqual(before.solutions.map(text));
      }),
      { ...seeded, numRuns: 100 },
    );
  });
});

describe("lemkeHowson on games that are hard for doubles", () => {
  const half = ["1/2", "1/2"];

  test("payoffs that differ in the 20th digit", () => {
    const [one, none] = ["100000000000000000001", "100000000000000000000"];
    const game = bimatrixGame(
      [
        [one, none],
        [none, one],
      ],
      [
        [none, one],
        [one, none],
      ],
    );
    expect(shown(lemkeHowson(game).solutions[0])).toEqual([half, half]);
  });

  test("a dominated strategy beside which doubles do not tell the others apart", () => {
    const far = "-10000000000000000000000000000000000000000";
    const game = bimatrixGame(
      [
        [1, 0],
        [0, 1],
        [far, far],
      ],
      [
        [0, 1],
        [1, 0],
        [0, 0],
      ],
    );
    const { status, solutions, labels } = lemkeHowson(game, { labels: "all" });
    expect([status, solutions.map(shown)]).toEqual(["solved", [[[...half, "0"], half]]]);
    expect(labels).toEqual([[0, 1, 2, 3, 4]]);
  });

  test("payoffs beyond the doubles", () => {
    const huge = `1${"0".repeat(400)}`;
    const game = bimatrixGame(
      [
        [huge, 0],
        [0, huge],
      ],
      [
        [0, huge],
        [huge, 0],
      ],
    );
    expect(shown(lemkeHowson(game).solutions[0])).toEqual([half, half]);
  });

  test("a constant game, and a game of one profile", () => {
    expect(
      lemkeHowson(
        bimatrixGame(
          [
            [5, 5],
            [5, 5],
          ],
          [
            [0, 0],
            [0, 0],
          ],
        ),
      ).status,
    ).toBe("solved");
    expect(shown(lemkeHowson(bimatrixGame([[-3]], [[4]])).solutions[0])).toEqual([["1"], ["1"]]);
  });

  // Some programs do not return from a path of such games.
  test.each([1, 2, 3, 4])("all labels of a random 20 × 20 game of integers, seed %i", (seed) => {
    const { status, labels } = lemkeHowson(randomGame(20, seed), { labels: "all" });
    expect(status).toBe("solved");
    expect(labels.flat()).toHaveLength(40);
  });

  test("a path of some thousand pivots ends without a regret above rounding", () => {
    const { status, iterations, certificate } = lemkeHowson(randomGame(100, 3));
    expect([status, iterations]).toEqual(["solved", 7199]); // as many as another implementation of the rule makes
    expect(certificate.equilibria[0]!.maxRegret).toBeLessThan(1e-11);
  });

  test("an exact answer of a 60 × 60 game has regrets of exactly zero", () => {
    const { payoffs } = randomGame(60, 2);
    const game = normalFormGame(
      [60, 60],
      payoffs.map((own) => Array.from(own)),
    );
    const { status, certificate } = lemkeHowson(game);
    expect([status, certificate.equilibria[0]!.regrets.map(exact.format)]).toEqual(["solved", ["0", "0"]]);
  });
});

describe("lemkeHowson as a race", () => {
  test("the winner's label, run alone, leads to the same equilibrium", () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const game = randomGame(40, seed);
      const race = lemkeHowson(game, { race: true });
      const [[missingLabel]] = race.labels as [[number]];
      expect(race.solutions).toEqual(lemkeHowson(game, { missingLabel }).solutions);
    }
  });

  test("ends quickly where the path of label 0 needs a hundred thousand pivots", () => {
    const game = randomGame(200, 7);
    expect(lemkeHowson(game, { maxPivots: 20_000 }).status).toBe("limit");
    const { status, iterations } = lemkeHowson(game, { race: true });
    expect(status).toBe("solved");
    expect(iterations).toBeLessThan(5000);
  });

  test("never makes more pivots than allowed", () => {
    const game = randomGame(100, 3);
    const { iterations: needed } = lemkeHowson(game, { race: true });
    const { status, iterations, solutions } = lemkeHowson(game, { race: true, maxPivots: needed - 1 });
    expect([status, solutions]).toEqual(["limit", []]);
    expect(iterations).toBeLessThan(needed);
  });
});

describe("limits, control and options of lemkeHowson", () => {
  test("the pivot limit is a status, and other paths still count", () => {
    const { iterations } = lemkeHowson(vonStengel2007, { missingLabel: 1 });
    const { status, solutions } = lemkeHowson(vonStengel2007, { missingLabel: 1, maxPivots: iterations - 1 });
    expect([status, solutions]).toEqual(["limit", []]);
    const all = lemkeHowson(vonStengel2007, { labels: "all", maxPivots: iterations - 1 });
    expect([all.status, all.labels]).toEqual(["limit", [[0, 2, 3]]]);
  });

  test("a control that says stop later leaves what was found until then", () => {
    let polls = 0;
    const control = { checkpoint: () => (++polls > 1 ? ("stop" as const) : ("go" as const)) };
    const { status, labels } = lemkeHowson(vonStengel2007, { labels: "all", control });
    expect([status, labels, polls]).toEqual(["limit", [[0]], 2]);
  });

  test("a control stops within a long path", () => {
    let polls = 0;
    const control = { checkpoint: () => (++polls > 3 ? ("stop" as const) : ("go" as const)) };
    const { status, iterations } = lemkeHowson(randomGame(100, 3), { control });
    expect(status).toBe("limit");
    expect(iterations).toBeLessThan(1000);
  });

  test("progress counts paths", () => {
    const seen: number[][] = [];
    const control = { checkpoint: () => "go" as const, progress: (...pair: [number, number]) => seen.push(pair) };
    lemkeHowson(vonStengel2007, { labels: [0, 1, 2], control });
    expect(seen).toEqual([
      [1, 3],
      [2, 3],
    ]);
  });

  test.each([-1, 5, 0.5, Number.NaN, Number.POSITIVE_INFINITY])("rejects missingLabel %d", (missingLabel) => {
    expect(() => lemkeHowson(vonStengel2007, { missingLabel })).toThrow(DomainError);
    expect(() => lemkeHowson(vonStengel2007, { labels: [0, missingLabel] })).toThrow(/from 0 to 4/);
  });

  test("rejects an empty list of labels", () => {
    expect(() => lemkeHowson(vonStengel2007, { labels: [] })).toThrow("[] is given");
  });

  test.each([0, -1, 1.5, Number.NaN])("rejects maxPivots %d", (maxPivots) => {
    expect(() => lemkeHowson(vonStengel2007, { maxPivots })).toThrow(DomainError);
  });

  test.each([
    { missingLabel: 0, race: true },
    { labels: "all", race: true },
    { missingLabel: 1, labels: [1] },
  ] as const)("rejects %j, which says twice what to run", (options) => {
    expect(() => lemkeHowson(vonStengel2007, options)).toThrow(UsageError);
  });
});
