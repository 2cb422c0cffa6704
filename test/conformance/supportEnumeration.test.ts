import { supportEnumeration } from "../../src/certified/nash/supportEnumeration.ts";
import { describeNashSolver } from "./nashSolver.ts";

describeNashSolver("supportEnumeration, equal sizes", supportEnumeration, { complete: false, players: "two" });
describeNashSolver(
  "supportEnumeration, all sizes",
  (game, options) => supportEnumeration(game, { ...options, sizes: "all" }),
  { complete: false, players: "two" },
);
