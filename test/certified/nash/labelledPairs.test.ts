import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import type { NashResult } from "../../../src/certified/nash/certifiedNash.ts";
import { labelledPairs } from "../../../src/certified/nash/labelledPairs.ts";
import { componentsOf, nashComponents } from "../../../src/certified/nash/nashComponents.ts";
import { vertexEnumeration } from "../../../src/certified/nash/vertexEnumeration.ts";
import { DomainError } from "../../../src/errors.ts";
import { bimatrixGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import { normalFormGame } from "../../../src/games/normal-form/normalFormGame.ts";
import { bimatrices, zeroSumGames } from "../../arbitraries/games.ts";
import { seeded } from "../../arbitraries/parameters.ts";

const shown = ({ solutions }: NashResult<Rational>) =>
  solutions.map((profile) => profile.map((own) => own.map(exact.format).join(" ")).join(" | "));

describe("labelledPairs", () => {
  // von Stengel (2007), Algorithmic Game Theory, §3.2, the 3 × 2 example.
  test("finds the published equilibria, in the order of vertexEnumeration", () => {
    const game = bimatrixGame(
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
    const result = labelledPairs(game);
    expect(shown(result)).toEqual(["1 0 0 | 1 0", "4/5 1/5 0 | 2/3 1/3", "0 1/3 2/3 | 1/3 2/3"]);
    expect(result).toMatchObject({ status: "solved", certificate: { complete: true } });
    expect(result.certificate.equilibria.map(({ maxRegret }) => exact.format(maxRegret))).toEqual(["0", "0", "0"]);
  });

  test.each([
    ["degenerate ones", bimatrices({ maxRows: 4, maxColumns: 5, bound: 2 })],
    ["games of 0 and 1", bimatrices({ maxRows: 4, maxColumns: 4, bound: 1 })],
    ["zero-sum ones", zeroSumGames({ maxRows: 4, maxColumns: 4, bound: 2 })],
  ])("agrees with the search over faces on all games: %s", (_, games) => {
    fc.assert(
      fc.property(games, (game) => {
        const result = labelledPairs(game);
        expect(shown(result)).toEqual(shown(vertexEnumeration(game)));
        expect(componentsOf(game, result).solutions).toEqual(nashComponents(game).solutions);
      }),
      { ...seeded, numRuns: 80 },
    );
  });

  test("refuses games that are not for two players", () => {
    expect(() => labelledPairs(normalFormGame([2], [[1, 2]]))).toThrow(DomainError);
  });
});
