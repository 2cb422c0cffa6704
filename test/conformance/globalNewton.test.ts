import { globalNewton } from "../../src/certified/nash/globalNewton.ts";
import { describeManyPlayerSolver } from "./manyPlayerSolver.ts";

describeManyPlayerSolver("globalNewton", globalNewton, { solves: "most" });
