import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { equilibriumSearch } from "../../../src/solvers/continuous/equilibriumSearch.ts";
import { equilibriumExclusion } from "../../../src/verify/continuous/equilibriumExclusion.ts";
import { between, positive, seeded } from "../../arbitraries/parameters.ts";
import { gameOfFormulas, knownGames } from "./continuousGames.ts";

const rounded = (profiles: readonly (readonly number[])[]) =>
  profiles.map((profile) => profile.map((x) => Number(x.toFixed(6)) + 0));

describe("games whose equilibria are known", () => {
  test.each(knownGames)("%s", (_, payoffs, ends, equilibria, undecided) => {
    const game = gameOfFormulas(payoffs, ends);
    const found = equilibriumSearch(game);
    expect(rounded(found.equilibria)).toEqual(rounded(equilibria));
    const exclusion = equilibriumExclusion(game, found.equilibria);
    if (undecided === "none") expect(exclusion.undecided).toBe(0);
    else expect(exclusion.undecided).toBeGreaterThan(0);
  });

  test("solutions of the first-order conditions that are no equilibria are told apart", () => {
    // Noise so small that equal efforts cost more than the prize is worth: giving up pays 0 instead of 2 − 5.09.
    const game = gameOfFormulas(
      {
        x: "4*normalDistribution((x - y)/0.5) - 0.5*x^2",
        y: "4*normalDistribution((y - x)/0.5) - 0.5*y^2",
      },
      [0, 4],
    );
    const found = equilibriumSearch(game);
    expect(found.equilibria).toEqual([]);
    // 4 f(0)/0.5 = x
    expect(rounded(found.rejected)).toContainEqual([3.191538, 3.191538]);
    expect(equilibriumExclusion(game, []).undecided).toBe(0);
  });
});

test("of random quadratic games the equilibrium of the linear system is found, and no other", () => {
  fc.assert(
    fc.property(
      between(1, 5),
      between(1, 5),
      between(-0.9, 0.9),
      between(-0.9, 0.9),
      positive(0.5, 2),
      (a, b, s, t, k) => {
        const game = gameOfFormulas(
          { x: `${a}*x + (${s * k})*x*y - ${k}*x^2/2`, y: `${b}*y + (${t})*x*y - y^2/2` },
          [-100, 200],
        );
        // kx = a + s k y, y = b + t x: x = (a/k + s b)/(1 − s t).
        const x = (a / k + s * b) / (1 - s * t);
        const { equilibria } = equilibriumSearch(game);
        expect(equilibria).toHaveLength(1);
        expect(equilibria[0]![0]).toBeCloseTo(x, 8);
        expect(equilibria[0]![1]).toBeCloseTo(b + t * x, 8);
        expect(equilibriumExclusion(game, equilibria).undecided).toBe(0);
      },
    ),
    { ...seeded, numRuns: 15 },
  );
});
