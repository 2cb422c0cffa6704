import { describe, expect, test } from "vitest";
import { equilibriumSearch } from "../../../src/solvers/continuous/equilibriumSearch.ts";
import { equilibriumExclusion } from "../../../src/verify/continuous/equilibriumExclusion.ts";
import { gameOfFormulas, knownGames } from "../../solvers/continuous/continuousGames.ts";

describe("equilibriumExclusion", () => {
  test("never excludes an equilibrium that is not listed", () => {
    for (const [, payoffs, ends, equilibria, undecided] of knownGames) {
      if (equilibria.length === 0 || undecided === "some") continue;
      const game = gameOfFormulas(payoffs, ends);
      for (const missing of equilibria.keys()) {
        const listed = equilibria.filter((_, k) => k !== missing);
        expect(equilibriumExclusion(game, listed).undecided).toBeGreaterThan(0);
      }
    }
  });

  test("leaves open what it has no boxes for, and curves of equilibria", () => {
    const smallest = gameOfFormulas({ x: "min(x, y) - x/2", y: "min(x, y) - y/2" }, [0, 1]);
    expect(equilibriumSearch(smallest).equilibria.length).toBeGreaterThan(10);
    expect(equilibriumExclusion(smallest, equilibriumSearch(smallest).equilibria, 2000).undecided).toBeGreaterThan(0);
    const cournot = gameOfFormulas({ x: "(10 - x - y)*x", y: "(9 - x - y)*y" }, [0, 12]);
    expect(equilibriumExclusion(cournot, [], 3)).toMatchObject({ boxes: 3 });
    expect(equilibriumExclusion(cournot, [], 3).undecided).toBeGreaterThan(0);
  });
});

test("around an equilibrium at both players' ends, and beside an action that has only one value", () => {
  const corner = gameOfFormulas({ x: "x - y", y: "y - x" }, [0, 1]);
  expect(equilibriumExclusion(corner, [[1, 1]])).toEqual({ undecided: 0, boxes: 1 });
  // Nothing is excluded on the strength of a profile that is no equilibrium.
  expect(equilibriumExclusion(corner, [[0, 0]]).undecided).toBeGreaterThan(0);
  const fixed = gameOfFormulas({ x: "-(x - y)^2", y: "y" }, [2, 2]);
  expect(equilibriumExclusion(fixed, [[2, 2]]).undecided).toBe(0);
});
