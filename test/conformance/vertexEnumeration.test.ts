import { vertexEnumeration } from "../../src/certified/nash/vertexEnumeration.ts";
import { describeNashSolver } from "./nashSolver.ts";

describeNashSolver("vertexEnumeration", vertexEnumeration, { complete: true, players: "two" });
