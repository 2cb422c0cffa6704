import * as fc from "fast-check";
import { bimatrixGame, exact, float, normalFormGame, pureEquilibria, type Rational, supermodularity } from "jiama";
import { describe, expect, test } from "vitest";
import { type NormalFormGame, shapeOf } from "../../../src/games/normal-form/normalFormGame.ts";
import { bimatrices, normalForms } from "../../arbitraries/games.ts";
import { deviations } from "./deviations.ts";

const options = { seed: 20_261_123, numRuns: 200 };

/** The signs of how a gain from moving up changes when one other player moves up, over all pairs of strategies. */
function signsOfDifferences(game: NormalFormGame<Rational>, reversed: readonly boolean[]): Set<number> {
  const up = deviations(game).filter(({ from, to, player }) => reversed[player] === to[player]! < from[player]!);
  const gains = new Map(up.map(({ player, from, to, gain }) => [`${player}:${from}:${to}`, gain]));
  const signs = up.flatMap(({ player, from, to, gain }) =>
    shapeOf(game).flatMap((count, other) =>
      Array.from({ length: count }, (_, own) => own).flatMap((own) => {
        const higher = reversed[other] ? own < from[other]! : own > from[other]!;
        if (other === player || !higher) return [];
        const moved = (profile: readonly number[]) => profile.map((kept, k) => (k === other ? own : kept));
        return [Math.sign(exact.compare(gains.get(`${player}:${moved(from)}:${moved(to)}`)!, gain))];
      }),
    ),
  );
  return new Set(signs);
}

/** Games of strategic complements or substitutes, or nearly: sums of products, with reversals, and own terms. */
const productGames = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 3 }),
    fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 9, maxLength: 9 }),
    fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 12, maxLength: 12 }),
  )
  .map(([shape, factors, own]) => {
    const profiles = shape.reduce((product, count) => product * count, 1);
    const payoffs = shape.map((_, i) =>
      Array.from({ length: profiles }, (_unused, place) => {
        let rest = place;
        const s = [...shape]
          .reverse()
          .map((count) => {
            const digit = rest % count;
            rest = (rest - digit) / count;
            return digit;
          })
          .reverse();
        return s.reduce(
          (sum, strategy, j) => sum + (j === i ? own[4 * i + strategy]! : factors[3 * i + j]! * s[i]! * strategy),
          0,
        );
      }),
    );
    return normalFormGame(shape, payoffs);
  });

describe("supermodularity", () => {
  test("decides as the definition over all pairs of strategies does", () => {
    fc.assert(
      fc.property(fc.oneof(productGames, normalForms({ maxPlayers: 3, bound: 1 })), (game) => {
        const found = supermodularity(game);
        if (!("supermodular" in found)) throw new Error(found.status);
        const signs = signsOfDifferences(
          game,
          game.players.map(() => false),
        );
        expect([found.supermodular, found.submodular]).toEqual([!signs.has(-1), !signs.has(1)]);
      }),
      options,
    );
  });

  test("finds reversals exactly where some reversals make all differences at least 0", () => {
    fc.assert(
      fc.property(fc.oneof(productGames, normalForms({ maxPlayers: 3, bound: 1 })), (game) => {
        const found = supermodularity(game);
        const all = Array.from({ length: 2 ** game.players.length }, (_, mask) =>
          game.players.map((_unused, player) => (mask >> player) % 2 === 1),
        );
        const some = all.some((reversed) => !signsOfDifferences(game, reversed).has(-1));
        expect(found.status).toBe(some ? "solved" : "none");
        if (!("reversed" in found) || found.reversed === null) return;
        expect(signsOfDifferences(game, found.reversed).has(-1)).toBe(false);
      }),
      options,
    );
  });

  test("all pure equilibria lie between the least and the greatest, which are among them", () => {
    fc.assert(
      fc.property(productGames, (game) => {
        const found = supermodularity(game);
        if (!("least" in found) || found.least === null) return;
        const { least, greatest, reversed } = found;
        const equilibria = pureEquilibria(game).solutions;
        expect(equilibria).toContainEqual(least);
        expect(equilibria).toContainEqual(greatest);
        for (const profile of equilibria) {
          profile.forEach((own, player) => {
            const [low, high] = [least[player]!, greatest![player]!];
            const [from, to] = reversed![player] ? [high, low] : [low, high];
            expect(from <= own && own <= to).toBe(true);
          });
        }
      }),
      options,
    );
  });

  test("finds the least and greatest effort of a minimum-effort game", () => {
    // Van Huyck, Battalio and Beil, American Economic Review 80 (1990): 2·min − own effort, three players, efforts 1 to 4.
    const efforts = [1, 2, 3, 4];
    const payoffs = [0, 1, 2].map((i) =>
      efforts.flatMap((a) => efforts.flatMap((b) => efforts.map((c) => 2 * Math.min(a, b, c) - [a, b, c][i]!))),
    );
    const found = supermodularity(normalFormGame([4, 4, 4], payoffs));
    expect(found).toMatchObject({ status: "solved", supermodular: true, least: [0, 0, 0], greatest: [3, 3, 3] });
  });

  test("reverses one firm of a Cournot duopoly, and gives the conflict of three firms", () => {
    // Quantities 0 to 4, price 12 − total, no cost. Two firms become complements when one order is reversed, three cannot.
    const q = [0, 1, 2, 3, 4];
    const duopoly = bimatrixGame(
      q.map((x) => q.map((y) => (12 - x - y) * x)),
      q.map((x) => q.map((y) => (12 - x - y) * y)),
    );
    expect(supermodularity(duopoly)).toMatchObject({
      supermodular: false,
      submodular: true,
      reversed: [false, true],
      least: [4, 4],
      greatest: [4, 4],
      negative: { square: { players: [0, 1], from: [0, 0], to: [1, 1] }, player: 0, sign: -1 },
      positive: null,
    });
    const triopoly = normalFormGame(
      [2, 2, 2],
      [0, 1, 2].map((i) =>
        [0, 1, 2, 3, 4, 5, 6, 7].map((place) => {
          const s = [place >> 2, (place >> 1) & 1, place & 1];
          return (12 - s[0]! - s[1]! - s[2]!) * s[i]!;
        }),
      ),
    );
    const found = supermodularity(triopoly);
    expect(found).toMatchObject({ status: "none", submodular: true, reversed: null, least: null });
    expect("conflict" in found && found.conflict.map(({ square, sign }) => [square.players, sign])).toEqual([
      [[1, 2], -1],
      [[0, 1], -1],
      [[0, 2], -1],
    ]);
  });

  test("gives a positive and a negative difference where players see each other differently: matching pennies", () => {
    const found = supermodularity(
      bimatrixGame(
        [
          [1, -1],
          [-1, 1],
        ],
        [
          [-1, 1],
          [1, -1],
        ],
      ),
    );
    expect("conflict" in found && found.conflict.map(({ player, sign }) => [player, sign])).toEqual([
      [0, 1],
      [1, -1],
    ]);
  });

  test("finds the same in doubles", () => {
    fc.assert(
      fc.property(bimatrices({ bound: 1 }), (game) => {
        const doubles = normalFormGame(
          shapeOf(game),
          game.payoffs.map((list) => Array.from(list, exact.toNumber)),
          { field: float },
        );
        expect(supermodularity(doubles)).toEqual(supermodularity(game));
      }),
      options,
    );
  });

  test("stops when told to", () => {
    const game = bimatrixGame([[1]], [[1]]);
    expect(supermodularity(game, { control: { checkpoint: () => "stop" } })).toEqual({ status: "limit" });
  });
});
