import * as fc from "fast-check";
import { bestResponses, bimatrixGame, exact, float, mixedProfileOf, normalFormGame } from "jiama";
import { describe, expect, test } from "vitest";
import { shapeOf } from "../../../src/games/normal-form/normalFormGame.ts";
import { normalForms } from "../../arbitraries/games.ts";
import { expectedPayoffs } from "../../conformance/bruteForce.ts";

describe("bestResponses", () => {
  test("are the strategies with the largest expected payoff, for any number of players", () => {
    fc.assert(
      fc.property(
        normalForms({ maxPlayers: 3 }),
        fc.array(fc.nat(3), { minLength: 9, maxLength: 9 }),
        (game, parts) => {
          const profile = shapeOf(game).map((count, player) => {
            const own = parts.slice(3 * player, 3 * player + count).map((part, k) => (k === 0 ? part + 1 : part));
            const sum = own.reduce((a, b) => a + b, 0);
            return own.map((part) => exact.from(`${part}/${sum}`));
          });
          shapeOf(game).forEach((count, player) => {
            const values = Array.from({ length: count }, (_, own) => {
              const pure = Array.from({ length: count }, (_unused, k) => (k === own ? exact.one : exact.zero));
              return expectedPayoffs(
                game,
                profile.map((kept, k) => (k === player ? pure : kept)),
              )[player]!;
            });
            const best = values.reduce((a, b) => (exact.compare(b, a) > 0 ? b : a));
            const expected = values.flatMap((value, own) => (exact.compare(value, best) === 0 ? [own] : []));
            expect(bestResponses(game, profile, player)).toEqual(expected);
          });
        },
      ),
      { seed: 20_261_123, numRuns: 150 },
    );
  });

  test("keep a tie that doubles would break, and tell apart what doubles would not", () => {
    const game = bimatrixGame(
      [
        ["0.1", "0.2"],
        ["0.3", 0],
      ],
      [
        [0, 0],
        [0, 0],
      ],
    );
    const half = [exact.from("1/2"), exact.from("1/2")];
    expect(bestResponses(game, [half, half], 0)).toEqual([0, 1]);
    const close = bimatrixGame([[1], ["0.99999999999999999999"]], [[0], [0]]);
    expect(bestResponses(close, mixedProfileOf(close, [0, 0]), 0)).toEqual([0]);
  });

  test("in doubles count what falls short by no more than the tolerance", () => {
    const game = bimatrixGame(
      [
        [0.1, 0.2],
        [0.3, 0],
        [0.3 - 1e-6, 0],
      ],
      [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
      { field: float },
    );
    const profile = [
      [1, 0, 0],
      [0.5, 0.5],
    ];
    expect(bestResponses(game, profile, 0)).toEqual([0, 1]);
    expect(bestResponses(game, profile, 0, { tolerance: 1e-5 })).toEqual([0, 1, 2]);
  });

  test.each([-1, 2, 0.5])("refuses the player %d", (player) => {
    const game = bimatrixGame([[1]], [[1]]);
    expect(() => bestResponses(game, mixedProfileOf(game, [0, 0]), player)).toThrow(/bestResponses/);
  });

  test("refuses profiles and tolerances that do not fit", () => {
    const game = normalFormGame(
      [2, 1],
      [
        [0, 0],
        [0, 0],
      ],
    );
    expect(() => bestResponses(game, [[exact.one], [exact.one]], 0)).toThrow(/2 strategies/);
    expect(() => bestResponses(game, mixedProfileOf(game, [0, 0]), 0, { tolerance: -1 })).toThrow(/tolerance/);
    expect(() => mixedProfileOf(game, [2, 0])).toThrow(/from 0 to 1/);
    expect(() => mixedProfileOf(game, [0])).toThrow(/2 players/);
  });
});
