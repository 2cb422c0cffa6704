import { nashEquilibrium } from "../../src/certified/nash/nashEquilibrium.ts";
import { describeManyPlayerSolver } from "./manyPlayerSolver.ts";

describeManyPlayerSolver("nashEquilibrium", nashEquilibrium, { solves: "all", runs: 100 });
