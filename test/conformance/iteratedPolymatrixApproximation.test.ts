import { iteratedPolymatrixApproximation } from "../../src/certified/nash/iteratedPolymatrixApproximation.ts";
import { describeManyPlayerSolver } from "./manyPlayerSolver.ts";

describeManyPlayerSolver(
  "iteratedPolymatrixApproximation",
  (game, options) => iteratedPolymatrixApproximation(game, { ...options, maxStarts: 6, maxSteps: 20 }),
  { solves: "most", runs: 30 },
);
