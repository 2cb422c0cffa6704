import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { equilibriumSearch } from "../../../src/solvers/continuous/equilibriumSearch.ts";
import { equilibriumExclusion } from "../../../src/verify/continuous/equilibriumExclusion.ts";
import { between, positive, seeded } from "../../arbitraries/parameters.ts";
import { gameOfFormulas } from "./continuousGames.ts";

const rounded = (profiles: readonly (readonly number[])[]) =>
  profiles.map((profile) => profile.map((x) => Number(x.toFixed(6)) + 0));

type Case = readonly [
  name: string,
  payoffs: Readonly<Record<string, string>>,
  ends: readonly [number, number],
  equilibria: readonly (readonly number[])[],
  undecided: "none" | "some",
];

/** Games whose pure equilibria are known by hand, and whether all others can be excluded. */
const known: readonly Case[] = [
  // Cournot: (12 − c − x − y) x with c = 2, 3: x = (12 − 2·2 + 3)/3.
  ["linear best responses", { x: "(10 - x - y)*x", y: "(9 - x - y)*y" }, [0, 12], [[11 / 3, 8 / 3]], "none"],
  // Complements: 4y − 2x − 2x³ = 0 on the diagonal has the roots −1, 0 and 1.
  [
    "three equilibria, the middle one unstable",
    { x: "4*x*y - x^2 - x^4/2", y: "4*x*y - y^2 - y^4/2" },
    [-2, 2],
    [
      [-1, -1],
      [0, 0],
      [1, 1],
    ],
    "none",
  ],
  ["dominant actions at the ends", { x: "x", y: "-y" }, [0, 1], [[1, 0]], "none"],
  // One wants to meet, the other to get away.
  ["no equilibrium", { x: "-(x - y)^2", y: "(x - y)^2" }, [0, 1], [], "none"],
  // Convex in the own action: two equilibria at opposite corners, none in between.
  [
    "convex payoffs",
    { x: "x^2 - 3*x*y + x", y: "y^2 - 3*x*y + y" },
    [0, 1],
    [
      [0, 1],
      [1, 0],
    ],
    "none",
  ],
  // Tullock with r = 1: x = V/4. At (0, 0) the payoff has no limit, which no range can tell.
  [
    "a contest with a corner where the payoff jumps",
    { x: "if(x + y > 0, 8*x/(x + y), 4) - x", y: "if(x + y > 0, 8*y/(x + y), 4) - y" },
    [0, 8],
    [[2, 2]],
    "some",
  ],
  // The first player wants 1 whatever happens; the second one wants more, up to the first one's action.
  ["a kink", { x: "-(x - 1)^2", y: "2*y - 5*max(0, y - x)" }, [0, 3], [[1, 1]], "some"],
  ["one player", { x: "x*exp(-x)" }, [0, 5], [[1]], "none"],
  // With equal costs 10 − 4x = 0.
  [
    "three players",
    { x: "(10 - x - y - z)*x", y: "(10 - x - y - z)*y", z: "(10 - x - y - z)*z" },
    [0, 10],
    [[2.5, 2.5, 2.5]],
    "none",
  ],
];

describe("games whose equilibria are known", () => {
  test.each(known)("%s", (_, payoffs, ends, equilibria, undecided) => {
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

describe("equilibriumExclusion", () => {
  test("never excludes an equilibrium that is not listed", () => {
    for (const [, payoffs, ends, equilibria, undecided] of known) {
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
