import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { type SupportEnumerationOptions, supportEnumeration } from "../../../src/certified/nash/supportEnumeration.ts";
import { vertexEnumeration } from "../../../src/certified/nash/vertexEnumeration.ts";
import { DomainError } from "../../../src/errors.ts";
import { bimatrixGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import { toFloat } from "../../../src/games/normal-form/fieldConversion.ts";
import { supportOf } from "../../../src/games/normal-form/mixedProfile.ts";
import { type NormalFormGame, normalFormGame } from "../../../src/games/normal-form/normalFormGame.ts";
import { bimatrices } from "../../arbitraries/games.ts";
import { seeded } from "../../arbitraries/parameters.ts";

type Profile = readonly (readonly Rational[])[];
const shown = (profile: Profile) => profile.map((own) => own.map(exact.format).join(" ")).join(" | ");
const supports = (profile: Profile) => profile.map((own) => supportOf(exact, own).join()).join(" | ");
const list = (game: NormalFormGame<Rational>, options?: SupportEnumerationOptions) =>
  supportEnumeration(game, options).solutions.map(shown);

describe("supportEnumeration", () => {
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
  const zero = bimatrixGame(
    [
      [0, 0],
      [0, 0],
    ],
    [
      [0, 0],
      [0, 0],
    ],
  );

  test("finds the published equilibria, small supports first", () => {
    const result = supportEnumeration(vonStengel);
    expect(result.solutions.map(shown)).toEqual(["1 0 0 | 1 0", "4/5 1/5 0 | 2/3 1/3", "0 1/3 2/3 | 1/3 2/3"]);
    expect([result.status, result.method, result.certificate.complete]).toEqual([
      "solved",
      "support-enumeration",
      true,
    ]);
  });

  test("a degenerate game has one equilibrium for each pair of supports that has any, and the list is not called complete", () => {
    expect(list(zero)).toEqual(["1 0 | 1 0", "1 0 | 0 1", "0 1 | 1 0", "0 1 | 0 1", "1/2 1/2 | 1/2 1/2"]);
    expect(supportEnumeration(zero).certificate.complete).toBe(false);
    expect(list(zero, { sizes: "all" }).slice(5)).toEqual([
      "1 0 | 1/2 1/2",
      "0 1 | 1/2 1/2",
      "1/2 1/2 | 1 0",
      "1/2 1/2 | 0 1",
    ]);
  });

  test("with supports of equal size, a degenerate game may lose equilibria; with all sizes it does not", () => {
    // The column player is indifferent; the row player's best response to any mixture is the first row.
    const game = bimatrixGame([[1, 1]], [[0, 0]]);
    expect(list(game)).toEqual(["1 | 1 0", "1 | 0 1"]);
    expect(list(game, { sizes: "all" })).toEqual(["1 | 1 0", "1 | 0 1", "1 | 1/2 1/2"]);
    expect(supportEnumeration(game, { sizes: "all" }).certificate.complete).toBe(false);
  });

  test("with all sizes, each pair of supports of an extreme equilibrium is found, once", () => {
    fc.assert(
      fc.property(bimatrices({ bound: 1 }), (game) => {
        const found = supportEnumeration(game, { sizes: "all" });
        const known = found.solutions.map(supports);
        expect(new Set(known).size).toBe(known.length);
        const { solutions } = vertexEnumeration(game);
        expect(known).toEqual(expect.arrayContaining(solutions.map(supports)));
        if (found.certificate.complete) expect(found.solutions.map(shown).sort()).toEqual(solutions.map(shown).sort());
      }),
      { ...seeded, numRuns: 80 },
    );
  });

  test("called complete, the list of equal supports is that of all equilibria", () => {
    let complete = 0;
    fc.assert(
      fc.property(bimatrices({ bound: 20 }), (game) => {
        const found = supportEnumeration(game);
        if (!found.certificate.complete) return;
        complete += 1;
        expect(found.solutions.map(shown).sort()).toEqual(vertexEnumeration(game).solutions.map(shown).sort());
      }),
      { ...seeded, numRuns: 80 },
    );
    expect(complete).toBeGreaterThan(40);
  });

  test("only the supports, sizes and numbers that were asked for", () => {
    const result = supportEnumeration(vonStengel, {
      supports: [
        [
          [1, 2],
          [0, 1],
        ],
        [
          [0, 2],
          [0, 1],
        ],
      ],
    });
    expect([result.solutions.map(shown), result.certificate.complete]).toEqual([["0 1/3 2/3 | 1/3 2/3"], false]);
    expect(
      supportEnumeration(vonStengel, {
        supports: [
          [
            [0, 1, 2],
            [0, 1],
          ],
        ],
      }).status,
    ).toBe("none");
    expect(list(vonStengel, { maxSize: 1 })).toEqual(["1 0 0 | 1 0"]);
    expect(list(vonStengel, { count: 2 })).toEqual(["1 0 0 | 1 0", "4/5 1/5 0 | 2/3 1/3"]);
    expect(supportEnumeration(vonStengel, { count: 2 }).status).toBe("solved");
  });

  test("doubles are solved as the fractions that they are", () => {
    expect(supportEnumeration(toFloat(vonStengel)).solutions[1]).toEqual([
      [4 / 5, 1 / 5, 0],
      [2 / 3, 1 / 3],
    ]);
  });

  test("a limit or a stop is a status", () => {
    expect(supportEnumeration(vonStengel, { maxNodes: 3 })).toMatchObject({ status: "limit", iterations: 3 });
    expect(supportEnumeration(vonStengel, { control: { checkpoint: () => "stop" } })).toMatchObject({
      status: "limit",
      solutions: [],
    });
  });

  test.each<SupportEnumerationOptions>([
    { maxSize: 0 },
    { count: 1.5 },
    { maxNodes: -1 },
    { supports: [[[], [0]]] },
    { supports: [[[3], [0]]] },
    { supports: [[[1, 0], [0]]] },
    { supports: [[[0, 0], [0]]] },
    { supports: [[[0.5], [0]]] },
  ])("refuses %j", (options) => {
    expect(() => supportEnumeration(vonStengel, options)).toThrow(DomainError);
  });

  test("a player alone plays the best action", () => {
    const { solutions } = supportEnumeration(normalFormGame([3], [[1, 4, 2]]));
    expect(solutions.map((profile) => profile.map((strategy) => strategy.map(exact.format)))).toEqual([
      [["0", "1", "0"]],
    ]);
  });
});
