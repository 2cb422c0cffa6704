import * as fc from "fast-check";
import { bimatrixGame, exact, exactPotential, ordinalPotential, pureEquilibria, type Rational } from "jiama";
import { describe, expect, test } from "vitest";
import { type NormalFormGame, shapeOf } from "../../../src/games/normal-form/normalFormGame.ts";
import { bimatrices, normalForms } from "../../arbitraries/games.ts";
import { allProfiles, deviations } from "./deviations.ts";

const options = { seed: 20_261_123, numRuns: 200 };

/** Whether some gain lies on a closed path of steps that are allowed, by the transitive closure. */
function hasCycle(game: NormalFormGame<Rational>, allowed: (sign: number) => boolean): boolean {
  const names = allProfiles(shapeOf(game)).map(String);
  const reaches = new Set<string>();
  const all = deviations(game).map(({ from, to, gain }) => ({
    from: `${from}`,
    to: `${to}`,
    sign: exact.compare(gain, exact.zero),
  }));
  for (const { from, to, sign } of all) if (allowed(sign)) reaches.add(`${from}>${to}`);
  for (const k of names)
    for (const i of names)
      for (const j of names) {
        if (reaches.has(`${i}>${k}`) && reaches.has(`${k}>${j}`)) reaches.add(`${i}>${j}`);
      }
  return all.some(({ from, to, sign }) => sign > 0 && reaches.has(`${to}>${from}`));
}

describe("ordinalPotential", () => {
  test("decides as the transitive closure of deviations does", () => {
    fc.assert(
      fc.property(normalForms({ maxPlayers: 3, bound: 1 }), (game) => {
        expect(ordinalPotential(game).status).toBe(hasCycle(game, (sign) => sign >= 0) ? "none" : "solved");
        expect(ordinalPotential(game, { kind: "generalized" }).status).toBe(
          hasCycle(game, (sign) => sign > 0) ? "none" : "solved",
        );
      }),
      options,
    );
  });

  test("the generalized potential is 0 at the pure equilibria and nowhere else", () => {
    fc.assert(
      fc.property(normalForms({ maxPlayers: 3 }), (game) => {
        const found = ordinalPotential(game, { kind: "generalized" });
        if (found.status !== "solved") return;
        const zeros = allProfiles(shapeOf(game)).filter((_, place) => found.potential[place] === 0);
        expect(zeros).toEqual(pureEquilibria(game).solutions);
      }),
      options,
    );
  });

  test("exists where an exact potential exists, and then the generalized one exists", () => {
    fc.assert(
      fc.property(bimatrices({ maxRows: 3, maxColumns: 3, bound: 1 }), (game) => {
        const ordinal = ordinalPotential(game).status;
        if (exactPotential(game).status === "solved") expect(ordinal).toBe("solved");
        if (ordinal === "solved") expect(ordinalPotential(game, { kind: "generalized" }).status).toBe("solved");
      }),
      options,
    );
  });

  test("tells ordinal from generalized: the game of Monderer and Shapley", () => {
    // [MondererShapley1996] §2: generalized ordinal, by the finite improvement property, but not ordinal.
    const game = bimatrixGame(
      [
        [1, 2],
        [2, 0],
      ],
      [
        [0, 0],
        [0, 1],
      ],
    );
    expect(ordinalPotential(game, { kind: "generalized" }).status).toBe("solved");
    expect(ordinalPotential(game).status).toBe("none");
  });

  test("walks around matching pennies", () => {
    const found = ordinalPotential(
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
      { kind: "generalized" },
    );
    expect(found).toEqual({
      status: "none",
      counterexample: [
        [0, 0],
        [0, 1],
        [1, 1],
        [1, 0],
      ],
    });
  });

  test("stops when told to", () => {
    const rows = Array.from({ length: 80 }, (_, i) => Array.from({ length: 80 }, (_unused, j) => i + j));
    const game = bimatrixGame(rows, rows);
    expect(ordinalPotential(game, { control: { checkpoint: () => "stop" } })).toEqual({ status: "limit" });
  });
});
