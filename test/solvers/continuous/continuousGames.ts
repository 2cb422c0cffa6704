import type { RangedGame } from "../../../src/games/continuous/continuousGame.ts";
import {
  type ContinuousDefinition,
  derivedPayoffs,
  rangedGame,
} from "../../../src/games/model-file/continuousFileGame.ts";
import { definitionOf, fileText } from "../../games/model-file/sampleFile.ts";

/** A game of numbers, stated by formulas: payoffs by action, and the interval of each action. */
export function gameOfFormulas(
  payoffs: Readonly<Record<string, string>>,
  [min, max]: readonly [number, number],
): RangedGame {
  const names = Object.keys(payoffs);
  const text = fileText({
    parameters: "{}",
    players: `{${names.map((name) => `p_${name}: {action: {name: ${name}, min: ${min}, max: ${max}}}`).join(", ")}}`,
    payoffs: `{${names.map((name) => `p_${name}: "${payoffs[name]}"`).join(", ")}}`,
  });
  const definition = definitionOf(text) as ContinuousDefinition;
  return rangedGame(definition, derivedPayoffs(definition), {});
}

/** A game whose pure equilibria are known by hand, and whether all other profiles can be excluded. */
export type KnownGame = readonly [
  name: string,
  payoffs: Readonly<Record<string, string>>,
  ends: readonly [number, number],
  equilibria: readonly (readonly number[])[],
  undecided: "none" | "some",
];

/** Games for the search, and for the exclusion of what is no equilibrium. */
export const knownGames: readonly KnownGame[] = [
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
