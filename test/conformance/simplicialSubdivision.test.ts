import { simplicialSubdivision } from "../../src/certified/nash/simplicialSubdivision.ts";
import { describeManyPlayerSolver } from "./manyPlayerSolver.ts";

describeManyPlayerSolver("simplicialSubdivision", simplicialSubdivision, { solves: "most" });
