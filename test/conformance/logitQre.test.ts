import { logitQre } from "../../src/certified/quantal/logitQre.ts";
import { describeQuantalSolver } from "./quantalSolver.ts";

describeQuantalSolver("logitQre", logitQre);
