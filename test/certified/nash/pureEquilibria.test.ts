import * as fc from "fast-check";
import { bimatrixGame, exact, float, mixedProfileOf, normalFormGame, pureEquilibria, regretCheck } from "jiama";
import { describe, expect, test } from "vitest";
import { shapeOf } from "../../../src/games/normal-form/normalFormGame.ts";
import { bimatrices, normalForms } from "../../arbitraries/games.ts";

const options = { seed: 20_261_123, numRuns: 150 };

/** All pure profiles, by counting through them. */
function allProfiles(shape: readonly number[]): number[][] {
  return shape.reduce<number[][]>(
    (profiles, count) => profiles.flatMap((before) => Array.from({ length: count }, (_, own) => [...before, own])),
    [[]],
  );
}

describe("pureEquilibria", () => {
  // [Osborne2004] Figures 16.1 (Prisoner's dilemma), 16.2 (Bach or Stravinsky), 19.1 (matching pennies).
  test.each([
    [
      "Prisoner's dilemma",
      [
        [2, 0],
        [3, 1],
      ],
      [
        [2, 3],
        [0, 1],
      ],
      [[1, 1]],
    ],
    [
      "Bach or Stravinsky",
      [
        [2, 0],
        [0, 1],
      ],
      [
        [1, 0],
        [0, 2],
      ],
      [
        [0, 0],
        [1, 1],
      ],
    ],
    [
      "matching pennies",
      [
        [1, -1],
        [-1, 1],
      ],
      [
        [-1, 1],
        [1, -1],
      ],
      [],
    ],
  ])("finds the equilibria of the textbook: %s", (_, A, B, expected) => {
    const result = pureEquilibria(bimatrixGame(A, B));
    expect(result.solutions).toEqual(expected);
    expect(result.status).toBe(expected.length > 0 ? "solved" : "none");
    expect(result.certificate).toEqual({
      profiles: 4,
      equilibria: expected.length,
      refuted: 4 - expected.length,
      mistake: null,
    });
  });

  test("finds the four pure ones of the nine equilibria of a game of three players", () => {
    // McKelvey and McLennan, Journal of Economic Theory 72 (1997), as in Gambit's sample game 2x2x2.nfg; its list of pure equilibria.
    const game = normalFormGame(
      [2, 2, 2],
      [
        [9, 0, 0, 3, 0, 3, 9, 0],
        [8, 0, 0, 4, 0, 4, 8, 0],
        [12, 0, 0, 6, 0, 6, 2, 0],
      ],
    );
    expect(pureEquilibria(game).solutions).toEqual([
      [0, 0, 0],
      [0, 1, 1],
      [1, 0, 1],
      [1, 1, 0],
    ]);
  });

  test("finds what brute force over all profiles finds, for any number of players", () => {
    fc.assert(
      fc.property(normalForms({ maxPlayers: 4 }), (game) => {
        const brute = allProfiles(shapeOf(game)).filter(
          (profile) => regretCheck(game, mixedProfileOf(game, profile)).maxRegret.n === 0n,
        );
        expect(pureEquilibria(game).solutions).toEqual(brute);
      }),
      options,
    );
  });

  test("keeps with strict those from which every deviation loses", () => {
    fc.assert(
      fc.property(normalForms({ maxPlayers: 3, bound: 2 }), (game) => {
        const shape = shapeOf(game);
        const strict = allProfiles(shape).filter((profile) =>
          shape.every((count, player) =>
            Array.from({ length: count }, (_, own) => own).every((own) => {
              if (own === profile[player]) return true;
              const deviation = profile.map((kept, other) => (other === player ? own : kept));
              const [there, here] = [deviation, profile].map(
                (each) => regretCheck(game, mixedProfileOf(game, each)).payoffs[player]!,
              );
              return exact.compare(there!, here!) < 0;
            }),
          ),
        );
        expect(pureEquilibria(game, { strict: true }).solutions).toEqual(strict);
      }),
      options,
    );
  });

  test("finds the same in doubles", () => {
    fc.assert(
      fc.property(normalForms({ maxPlayers: 3 }), (game) => {
        const doubles = normalFormGame(
          shapeOf(game),
          game.payoffs.map((list) => Array.from(list, exact.toNumber)),
          { field: float },
        );
        expect(pureEquilibria(doubles)).toEqual(pureEquilibria(game));
      }),
      options,
    );
  });

  test("does not change under positive affine maps of a player's payoffs, beyond the doubles too", () => {
    fc.assert(
      fc.property(bimatrices(), fc.constantFrom("1/3", "7", "123456789012345678901234567890"), (game, factor) => {
        const by = exact.from(factor);
        const payoffs = game.payoffs.map((list) => Array.from(list, (u) => exact.add(exact.mul(u, by), by)));
        expect(pureEquilibria({ ...game, payoffs }).solutions).toEqual(pureEquilibria(game).solutions);
      }),
      options,
    );
  });

  test("tells payoffs apart that are the same double", () => {
    const game = bimatrixGame([["9007199254740993"], ["9007199254740992"]], [[0], [0]]);
    expect(pureEquilibria(game).solutions).toEqual([[0, 0]]);
    const thirds = bimatrixGame([["1/3"], ["0.333333333333333333333"]], [[0], [0]]);
    expect(pureEquilibria(thirds).solutions).toEqual([[0, 0]]);
  });

  test("lets doubles fall short by the tolerance, and is strict by the same", () => {
    const game = bimatrixGame(
      [
        [1, 0],
        [1 - 1e-12, 0],
      ],
      [
        [1, 0],
        [1, 0],
      ],
      { field: float },
    );
    expect(pureEquilibria(game).solutions).toEqual([[0, 0]]);
    expect(pureEquilibria(game, { tolerance: 1e-9 }).solutions).toEqual([
      [0, 0],
      [1, 0],
    ]);
    expect(pureEquilibria(game, { strict: true }).solutions).toEqual([[0, 0]]);
    expect(pureEquilibria(game, { strict: true, tolerance: 1e-9 }).status).toBe("none");
  });

  test("compares no line that has no candidate left", () => {
    // In the Prisoner's dilemma only the last column has candidates after the column player's two lines.
    expect(
      pureEquilibria(
        bimatrixGame(
          [
            [2, 0],
            [3, 1],
          ],
          [
            [2, 3],
            [0, 1],
          ],
        ),
      ).iterations,
    ).toBe(3);
  });

  test("stops when told to, with status limit and no solutions", () => {
    const result = pureEquilibria(bimatrixGame([[1]], [[1]]), { control: { checkpoint: () => "stop" } });
    expect(result).toMatchObject({ status: "limit", solutions: [], certificate: null });
    let polls = 0;
    const late = pureEquilibria(bimatrixGame([[1]], [[1]]), {
      control: { checkpoint: () => (++polls > 2 ? "stop" : "go") },
    });
    expect(late).toMatchObject({ status: "limit", solutions: [], certificate: null });
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("refuses the tolerance %d", (tolerance) => {
    expect(() => pureEquilibria(bimatrixGame([[1]], [[1]]), { tolerance })).toThrow(/tolerance/);
  });
});
