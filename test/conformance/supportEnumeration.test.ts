import { supportEnumeration } from "../../src/certified/nash/supportEnumeration.ts";
import { describeManyPlayerSolver } from "./manyPlayerSolver.ts";
import { describeNashSolver } from "./nashSolver.ts";

const twoPlayers = { complete: false, players: "two", refusesOthers: false } as const;
describeNashSolver("supportEnumeration, equal sizes", supportEnumeration, twoPlayers);
describeNashSolver(
  "supportEnumeration, all sizes",
  (game, options) => supportEnumeration(game, { ...options, sizes: "all" }),
  twoPlayers,
);
describeManyPlayerSolver(
  "supportEnumeration of many players, without exclusion",
  (game, options) => supportEnumeration(game, { ...options, maxBoxes: 0, count: 2 }),
  { solves: "most" },
);
