import * as fc from "fast-check";
import { solve } from "jiama";
import { campaignCycle } from "jiama/models";
import { describe, expect, test } from "vitest";
import { exact } from "../../../src/arithmetic/exact.ts";
import { basins } from "../../../src/certified/evolutionary/basins.ts";
import { bestResponsePath } from "../../../src/certified/evolutionary/bestResponsePath.ts";
import { limitCycle } from "../../../src/certified/evolutionary/limitCycle.ts";
import { DomainError } from "../../../src/errors.ts";
import { bimatrixGame, symmetricGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import { normalFormGame } from "../../../src/games/normal-form/normalFormGame.ts";
import { populationGame, profileOf } from "../../../src/games/population/populationGame.ts";
import { isBestResponsePath } from "../../../src/verify/evolutionary/bestResponsePathCheck.ts";
import { regretCheck } from "../../../src/verify/regret.ts";
import { bimatrices, symmetricGames } from "../../arbitraries/games.ts";
import { seeded } from "../../arbitraries/parameters.ts";
import { shares } from "../../arbitraries/populations.ts";

const read = (...x: string[]) => x.map(exact.from);
const bad = symmetricGame([
  [0, -2, 1],
  [1, 0, -2],
  [-2, 1, 0],
]);

describe("best-response dynamics", () => {
  // Gaunersdorfer and Hofbauer (1995): where losses weigh b and wins a < b, paths come to the triangle with corners in the
  // proportions 1 : (a/b)² : a/b, along which each side takes the time ln(b/a).
  test("the Shapley triangle of rock–scissors–paper, exactly", () => {
    const { segments, status, unique } = bestResponsePath(bad, { start: [read("4/7", "1/7", "2/7")], maxSegments: 9 });
    expect([status, unique]).toEqual(["limit", true]);
    expect(segments.map(({ part }) => exact.format(part))).toEqual(Array(9).fill("1/2"));
    expect(segments[3]!.from[0]!.map(exact.format)).toEqual(["4/7", "1/7", "2/7"]);
    expect(segments[3]!.begins).toBeCloseTo(3 * Math.log(2), 12);
  });

  test("paths from elsewhere come to the triangle", () => {
    const { segments } = bestResponsePath(bad, { start: [read("1/2", "1/4", "1/4")], maxSegments: 30 });
    expect(exact.toNumber(segments.at(-1)!.part)).toBeCloseTo(0.5, 6);
  });

  test("hawks and doves reach their mixture in finite time, and stay", () => {
    const { segments, end, status } = bestResponsePath(
      symmetricGame([
        [-1, 4],
        [0, 2],
      ]),
      { start: [read("1", "0")] },
    );
    expect([status, end!.map((own) => own.map(exact.format))]).toEqual(["solved", [["2/3", "1/3"]]]);
    expect(segments.map(({ ends }) => ends)).toEqual(
      [Math.log(1.5), Number.POSITIVE_INFINITY].map((t) => expect.closeTo(t, 12)),
    );
  });

  test("from the mixed equilibrium of coordination there are three ways, and the path says so", () => {
    const { segments, unique } = bestResponsePath(
      symmetricGame([
        [2, 0],
        [0, 1],
      ]),
      { start: [read("1/3", "2/3")] },
    );
    expect([unique, segments[0]!.branches]).toEqual([false, 3]);
  });

  test("two populations: pennies come to their equilibrium in ever shorter turns", () => {
    const pennies = bimatrixGame(
      [
        [1, -1],
        [-1, 1],
      ],
      [
        [-1, 1],
        [1, -1],
      ],
    );
    const { segments, status } = bestResponsePath(pennies, {
      start: [read("1", "0"), read("1", "0")],
      maxSegments: 40,
    });
    expect(status).toBe("limit");
    const distance = (k: number) =>
      Math.max(...segments[k]!.from.map((own) => Math.abs(exact.toNumber(own[0]!) - 0.5)));
    expect(distance(39)).toBeLessThan(distance(20));
    expect(distance(39)).toBeLessThan(0.1);
  });

  test("every path is confirmed, and ends, where it ends, at an equilibrium", () => {
    const one = symmetricGames({ maxRows: 3 }).chain((game) =>
      fc.tuple(fc.constant(populationGame(game)), fc.tuple(shares(game.strategies[0]!.length))),
    );
    const two = bimatrices({ maxRows: 3, maxColumns: 3 }).chain((game) =>
      fc.tuple(
        fc.constant(populationGame(game, { matching: "several" })),
        fc.tuple(shares(game.strategies[0]!.length), shares(game.strategies[1]!.length)),
      ),
    );
    fc.assert(
      fc.property(fc.oneof(one, two), ([population, start]) => {
        const { status, end, segments } = bestResponsePath(population, { start, maxSegments: 12 });
        expect(["solved", "limit"]).toContain(status);
        if (end !== null) {
          expect(exact.format(regretCheck(population.game, profileOf(population, end)).maxRegret)).toBe("0");
        }
        expect(segments.length).toBeGreaterThan(0);
      }),
      { ...seeded, numRuns: 80 },
    );
  });

  test("the check refuses a path that turns too late, or jumps", () => {
    const population = populationGame(bad);
    const [first, second] = bestResponsePath(bad, { start: [read("4/7", "1/7", "2/7")], maxSegments: 2 }).segments;
    expect(isBestResponsePath(population, [first!, second!])).toBe(true);
    expect(isBestResponsePath(population, [{ ...first!, part: exact.from("3/4") }])).toBe(false);
    expect(isBestResponsePath(population, [first!, { ...second!, from: first!.from }])).toBe(false);
  });

  test("misuse", () => {
    expect(() => bestResponsePath(bad, { start: [read("1/2", "1/2")] })).toThrow(DomainError);
    expect(() => bestResponsePath(bad, { start: [read("1", "0", "0")], maxSegments: 0 })).toThrow(/maxSegments/);
    expect(() => bestResponsePath(normalFormGame([2], [[0, 1]]), { start: [read("1", "0")] })).toThrow(/two players/);
  });
});

describe("basins", () => {
  test("coordination: as much of the simplex as the invasion barrier says", () => {
    const { basins: found, unsettled } = basins(
      symmetricGame([
        [2, 0],
        [0, 1],
      ]),
      { samples: 1000, seed: 4 },
    );
    expect(unsettled).toBe(0);
    expect(found.map(({ end }) => Math.round(end[0]![0]!))).toEqual([1, 0]);
    expect(Math.abs(found[0]!.share - 2 / 3)).toBeLessThan(3 * found[0]!.standardError);
    expect(found[0]!.standardError).toBeCloseTo(Math.sqrt(2 / 9 / 1000), 3);
  });

  test("Zeeman's game has two sinks", () => {
    const { basins: found, followed } = basins(
      symmetricGame([
        [0, 6, -4],
        [-3, 0, 5],
        [-1, 3, 0],
      ]),
      { grid: 12, horizon: 300 },
    );
    expect(followed).toBe(91);
    expect(found.map(({ end }) => end[0]!.map((share) => share.toFixed(2)).join(" ")).sort()).toEqual([
      "0.33 0.33 0.33",
      "1.00 0.00 0.00",
    ]);
  });

  test("closed orbits do not settle", () => {
    const standard = symmetricGame([
      [0, -1, 1],
      [1, 0, -1],
      [-1, 1, 0],
    ]);
    expect(basins(standard, { samples: 10, horizon: 50 })).toMatchObject({ basins: [], unsettled: 10 });
  });

  test("the same seed gives the same counts, and a control stops", () => {
    const game = symmetricGame([
      [2, 0],
      [0, 1],
    ]);
    expect(basins(game, { samples: 30, seed: 5 })).toEqual(basins(game, { samples: 30, seed: 5 }));
    let calls = 0;
    const control = { checkpoint: () => (++calls > 7 ? ("stop" as const) : ("go" as const)) };
    expect(basins(game, { samples: 30, control })).toMatchObject({ status: "limit", followed: 7 });
  });

  test("misuse", () => {
    for (const wrong of [{ samples: 0 }, { grid: 0.5 }, { horizon: -1 }])
      expect(() => basins(bad, wrong)).toThrow(DomainError);
  });
});

describe("cycles", () => {
  test("the campaign cycle: the period that quadrature gives", () => {
    const game = bimatrixGame(
      [
        [-2, 1],
        [0, 0],
      ],
      [
        ["14/5", 0],
        ["-6/5", 0],
      ],
    );
    const model = solve(campaignCycle, {
      escalationGain: 1,
      campaignPenalty: 3,
      harm: 4,
      campaignCost: 1.2,
      initial: [0.4, 0.3],
    });
    const { period, status, closure } = limitCycle(game, {
      start: [
        [0.4, 0.6],
        [0.3, 0.7],
      ],
      transient: 20,
    });
    expect(status).toBe("solved");
    expect(period).toBeCloseTo(model.outcome.orbitPeriod!, 7);
    expect(closure).toBeLessThan(1e-7);
  });

  // Linear part of logit choice at the center: (b − a)/(6η) − 1 ± i√3(a + b)/(6η); a Hopf bifurcation at η = (b − a)/6.
  test("logit with little noise has a limit cycle where losses weigh more, to which paths come from inside and outside", () => {
    const noise = 0.16;
    const found = [[[0.34, 0.33, 0.33]], [[0.9, 0.05, 0.05]]].map((start) =>
      limitCycle(bad, { dynamics: "logit", noise, start, transient: 300, longest: 20 }),
    );
    for (const { status, period, closure, multiplier } of found) {
      expect(status).toBe("solved");
      expect(Math.abs(period! - (2 * Math.PI * 6 * noise) / (3 * Math.sqrt(3)))).toBeLessThan(0.1);
      expect(closure).toBeLessThan(1e-6);
      expect(multiplier).toBeLessThan(1.5);
    }
    expect(found[0]!.period).toBeCloseTo(found[1]!.period!, 6);
    expect(limitCycle(bad, { dynamics: "logit", noise: 0.2, transient: 150, longest: 20 }).status).toBe("none");
  });

  test("a path that comes to rest, one that spirals outward for ever, and one that is stopped", () => {
    expect(
      limitCycle(
        symmetricGame([
          [-1, 4],
          [0, 2],
        ]),
      ).status,
    ).toBe("none");
    // Under the replicator dynamics turns become ever longer, and the path ever nearer to the border.
    expect(limitCycle(bad, { transient: 20, longest: 20 }).status).toBe("unknown");
    expect(limitCycle(bad, { control: { checkpoint: () => "stop" } }).status).toBe("limit");
  });

  test("misuse", () => {
    for (const wrong of [{ transient: 0 }, { returns: 1.5 }, { tolerance: 0 }, { start: [[1]] }]) {
      expect(() => limitCycle(bad, wrong)).toThrow(DomainError);
    }
  });
});
