import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { float } from "../../../src/arithmetic/float.ts";
import { jacobian } from "../../../src/arithmetic/jacobian.ts";
import { restPoints } from "../../../src/certified/evolutionary/restPoints.ts";
import { symmetricEquilibria } from "../../../src/certified/structure/symmetricEquilibria.ts";
import { bimatrixGame, symmetricGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import { gameFromFunction } from "../../../src/games/normal-form/gameFromFunction.ts";
import { motionOf, populationFlow } from "../../../src/games/population/dynamics.ts";
import { populationGame, populationPayoffs } from "../../../src/games/population/populationGame.ts";
import { restPointCheck } from "../../../src/verify/evolutionary/restPointCheck.ts";
import { symmetricGames } from "../../arbitraries/games.ts";
import { seeded } from "../../arbitraries/parameters.ts";
import { populationGames, populationsWithState } from "../../arbitraries/populations.ts";

const text = (state: readonly (readonly Rational[])[]) =>
  state.map((own) => own.map(exact.format).join(" ")).join(" | ");
const summary = (result: ReturnType<typeof restPoints>) =>
  result.solutions.map(({ state, stability, isNash }) => `${text(state)}: ${stability}${isNash ? ", Nash" : ""}`);

describe("rest points from the literature", () => {
  // Maynard Smith's hawks and doves with value 4 and cost 6 of a fight: hawks 2/3.
  test("hawk–dove", () => {
    const result = restPoints(
      symmetricGame([
        ["-1", 4],
        [0, 2],
      ]),
    );
    expect([result.status, result.certificate.complete, result.iterations]).toEqual(["solved", true, 3]);
    expect(summary(result)).toEqual(["1 0: source", "0 1: source", "2/3 1/3: sink, Nash"]);
    expect(result.solutions[2]!.payoffs.map(exact.format)).toEqual(["2/3"]);
  });

  // Hofbauer and Sigmund (1998), §7.7: the interior point of rock–scissors–paper is a sink where winning is worth more than losing costs,
  // a center where they weigh the same, and a source of spirals where losing weighs more.
  test.each([
    ["good", 2, -1, "sink"],
    ["standard", 1, -1, "undecided"],
    ["bad", 1, -2, "source"],
  ])("rock–scissors–paper, %s", (_, win, lose, stability) => {
    const result = restPoints(
      symmetricGame([
        [0, lose, win],
        [win, 0, lose],
        [lose, win, 0],
      ]),
    );
    expect(summary(result)).toEqual([
      "1 0 0: saddle",
      "0 1 0: saddle",
      "0 0 1: saddle",
      `1/3 1/3 1/3: ${stability}, Nash`,
    ]);
    const [low, high] = result.solutions[3]!.eigenvalues;
    expect(low!.imaginary).toBeCloseTo(-high!.imaginary, 12);
    // Real part (win + lose)/6 times −1.
    expect(low!.real).toBeCloseTo(-(win + lose) / 6, 12);
  });

  // Zeeman's game: an interior sink that is not evolutionarily stable beside a corner that is (Zeeman 1980; Hofbauer and Sigmund 1998).
  test("Zeeman's game", () => {
    const result = restPoints(
      symmetricGame([
        [0, 6, -4],
        [-3, 0, 5],
        [-1, 3, 0],
      ]),
    );
    expect(summary(result)).toEqual([
      "1 0 0: sink, Nash",
      "0 1 0: source",
      "0 0 1: saddle",
      "4/5 0 1/5: saddle, Nash",
      "0 5/8 3/8: saddle",
      "1/3 1/3 1/3: sink, Nash",
    ]);
  });

  test("matching pennies between two populations: a center, which the linear part leaves undecided", () => {
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
    const result = restPoints(pennies);
    const inner = result.solutions.at(-1)!;
    expect([text(inner.state), inner.stability, inner.isNash]).toEqual(["1/2 1/2 | 1/2 1/2", "undecided", true]);
    expect(inner.eigenvalues.map(({ imaginary }) => Math.abs(imaginary))).toEqual([1, 1]);
    expect(result.certificate.points.at(-1)!.eigenvalueCounts).toEqual({ left: 0, axis: 2, right: 0, zero: 0 });
    expect(result.solutions).toHaveLength(5);
  });

  test("a continuum is one face with its extreme points, and points at its border are not isolated", () => {
    // The first two strategies are the same; the third is worse.
    const result = restPoints(
      symmetricGame([
        [1, 1, 1],
        [1, 1, 1],
        [0, 0, 0],
      ]),
    );
    expect(result.faces.map(({ supports, dimension, vertices }) => [supports, dimension, vertices.map(text)])).toEqual([
      [[[0, 1]], 1, ["0 1 0", "1 0 0"]],
    ]);
    expect(result.solutions.map(({ state, isolated }) => [text(state), isolated])).toEqual([
      ["1 0 0", false],
      ["0 1 0", false],
      ["0 0 1", true],
    ]);
  });

  test("supports that lead to quadratic equations stay open, and the answer says so", () => {
    // Three players who match pairwise in pennies: linear. A product of all three: not.
    const triple = gameFromFunction([2, 2, 2], ([a, b, c]) =>
      [0, 1, 2].map((i) => (i + 1) * (a! * b! * c! + a! - b! * c!)),
    );
    const result = restPoints(triple, { matching: "several" });
    expect(result.status).toBe("unknown");
    expect(result.certificate).toMatchObject({
      complete: false,
      openSupports: [
        [
          [0, 1],
          [0, 1],
          [0, 1],
        ],
      ],
    });
    const pairs = gameFromFunction([2, 2, 2], ([a, b, c]) => [
      a! - 2 * a! * b!,
      2 * a! * b! - b! + b! * c!,
      c! - 2 * c! * a!,
    ]);
    expect(restPoints(pairs, { matching: "several" }).certificate).toMatchObject({ complete: true, openSupports: [] });
  });

  test("limits end the search with what was found", () => {
    const game = symmetricGame([
      [0, 1],
      [1, 0],
    ]);
    expect(restPoints(game, { maxSupports: 2 })).toMatchObject({
      status: "limit",
      iterations: 2,
      certificate: { complete: false },
    });
    expect(restPoints(game, { control: { checkpoint: () => "stop" } })).toMatchObject({
      status: "limit",
      solutions: [],
    });
    expect(() => restPoints(game, { maxSupports: 0 })).toThrow(/maxSupports/);
  });
});

describe("rest points: laws", () => {
  const all = fc.property(populationGames(), (population) => {
    const result = restPoints(population);
    for (const { state } of result.solutions) {
      const flow = populationFlow(population, state);
      expect(flow.every((own) => own.every((slope) => exact.compare(slope, exact.zero) === 0))).toBe(true);
    }
    // Every corner rests: as a point of its own, which it is on its support.
    const corners = population.strategies.reduce((product, own) => product * own.length, 1);
    expect(
      result.solutions.filter(({ state }) =>
        state.every((own) => own.some((share) => exact.compare(share, exact.one) === 0)),
      ),
    ).toHaveLength(corners);
  });

  test("nothing moves at any of them, and every corner is among them", () => {
    fc.assert(all, { ...seeded, numRuns: 60 });
  });

  test("every extreme symmetric equilibrium is a rest point, on a face or by itself", () => {
    fc.assert(
      fc.property(symmetricGames(), (game) => {
        const { solutions, faces } = restPoints(game);
        const known = new Set([
          ...solutions.map(({ state }) => text(state)),
          ...faces.flatMap(({ vertices }) => vertices.map(text)),
        ]);
        const onFace = (x: readonly Rational[]) =>
          faces.some(({ supports }) =>
            x.every((share, i) => exact.compare(share, exact.zero) === 0 || supports[0]!.includes(i)),
          );
        for (const [x] of symmetricEquilibria(game).solutions) expect(known.has(text([x!])) || onFace(x!)).toBe(true);
      }),
      { ...seeded, numRuns: 40 },
    );
  });

  test("a state with all shares positive rests exactly where it is found: brute force over a grid", () => {
    fc.assert(
      fc.property(populationsWithState(), ([population, state]) => {
        const { solutions, faces, certificate } = restPoints(population);
        const { rests } = restPointCheck(population, state);
        const listed = solutions.some((point) => text(point.state) === text(state));
        if (listed) expect(rests).toBe(true);
        if (rests && certificate.complete && !listed) {
          const within = faces.some(({ supports }) =>
            state.every((own, p) =>
              own.every((share, i) => exact.compare(share, exact.zero) === 0 || supports[p]!.includes(i)),
            ),
          );
          expect(within).toBe(true);
        }
      }),
      { ...seeded, numRuns: 80 },
    );
  });

  test("the Jacobian is that of automatic differentiation", () => {
    fc.assert(
      fc.property(populationsWithState(), ([population, state]) => {
        const base = state.map((own) => own.findIndex((share) => exact.compare(share, exact.zero) > 0));
        const free = state.flatMap((own, p) => own.flatMap((_, i) => (i === base[p] ? [] : [[p, i] as const])));
        const { game } = population;
        const J = jacobian(
          float,
          (field, point) => {
            const shares = state.map((own, p) => {
              const moved = own.map((_, i) => point[free.findIndex(([q, j]) => q === p && j === i)] ?? field.zero);
              const rest = moved.reduce(field.sub, field.one);
              return moved.map((share, i) => (i === base[p] ? rest : share));
            });
            const lifted = game.payoffs.map((own) => Array.from(own, (payoff) => field.from(exact.toNumber(payoff))));
            const lift = { ...population, game: { ...game, field, payoffs: lifted } };
            const motion = motionOf(lift, {}, "test");
            const flow = populationPayoffs(lift, shares).map((payoffs, p) => motion(shares[p]!, payoffs, p));
            return free.map(([p, i]) => flow[p]![i]!);
          },
          free.map(([p, i]) => exact.toNumber(state[p]![i]!)),
        );
        const found = restPointCheck(population, state).jacobian;
        found.forEach((row, r) => {
          row.forEach((entry, c) => {
            expect(J[r]![c]).toBeCloseTo(exact.toNumber(entry), 10);
          });
        });
      }),
      { ...seeded, numRuns: 40 },
    );
  });
});

test("one population of an asymmetric game is refused", () => {
  expect(() => restPoints(bimatrixGame([[1, 0]], [[0, 1]]), { matching: "one" })).toThrow(/symmetric/);
  expect(populationGame(symmetricGame([[1]])).strategies).toEqual([["1"]]);
});
