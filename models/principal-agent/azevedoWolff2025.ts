/**
 * # An example of Azevedo and Wolff (2025): global incentive constraints bind
 *
 * Output `y = a + ε`, `ε ~ N(0, 10²)`; utility `ln(50 + w)` of wages `w ≥ 0`; cost `a²/30000`; utility `ln 50 − 5` of refusing. The contract
 * that solves the first-order condition of the intended action costs less than half of what the action really costs: under it the agent
 * would rather do nothing.
 *
 * ## Notation
 *
 * Output on a grid of 101 points from −30 to 130 with Simpson's weights; deviations on the actions 0, 1, …, 100.
 *
 * ## Implementation notes
 *
 * The densities are not normalized on the grid, as in the authors' program. The first-order condition stands beside the constraints
 * against the grid and keeps the agent from small deviations between its points.
 *
 * ## References
 *
 * - [AzevedoWolff2025], and the tests of the authors' program for the values
 *
 * @module
 */
import {
  type CertifiedConvexOutcome,
  float,
  type LinearConstraint,
  normalDensity,
  solveConvexProgram,
} from "../../src/index.ts";
import { type ImplementationProblem, utilityProgram } from "./implementation.ts";
import { logUtility } from "./wageUtility.ts";

const WEALTH = 50;
const NOISE = 10;
const NODES = 101;
const LOWEST = -30;
const HIGHEST = 130;
const ACTIONS = 101;

const step = (HIGHEST - LOWEST) / (NODES - 1);
const outputs = Array.from({ length: NODES }, (_, i) => LOWEST + i * step);

/** Simpson's rule: 1, 4, 2, 4, …, 4, 1. */
const weights = outputs.map((_, i) => ((i === 0 || i === NODES - 1 ? 1 : i % 2 === 1 ? 4 : 2) * step) / 3);

const densities = (action: number): readonly number[] =>
  outputs.map((y, i) => (weights[i]! * normalDensity((y - action) / NOISE)) / NOISE);

const cost = (action: number): number => action ** 2 / 30_000;

/**
 * The least-cost contract for an action, in utilities at the points of the grid of outputs.
 *
 * @param action - In `[0, 100]`.
 * @param incentives - `global`: no deviation to another action of the grid pays, and the first-order condition holds; `first-order`: the
 * condition alone, which is not enough here.
 *
 * @category Principal–agent models
 */
export function azevedoContract(
  action: number,
  incentives: "global" | "first-order" = "global",
): CertifiedConvexOutcome<number> {
  const utility = logUtility(WEALTH);
  const deviations = incentives === "global" ? Array.from({ length: ACTIONS }, (_, k) => k) : [];
  const considered = [action, ...deviations.filter((deviation) => deviation !== action)];
  const problem: ImplementationProblem<number> = {
    field: float,
    signals: considered.map(densities),
    costs: considered.map(cost),
    utility,
    limitedLiability: true,
    reservation: utility.unpaid - 5,
  };
  const condition: LinearConstraint<number> = {
    coefficients: densities(action).map((p, i) => (p * (outputs[i]! - action)) / NOISE ** 2),
    relation: "=",
    bound: action / 15_000,
  };
  const program = utilityProgram(problem, utility, 0);
  return solveConvexProgram({ ...program, constraints: [...program.constraints, condition] });
}

/**
 * What implementing an action costs: the least expected wage; `null` where no contract does.
 *
 * @category Principal–agent models
 */
export function azevedoCost(action: number, incentives: "global" | "first-order" = "global"): number | null {
  const outcome = azevedoContract(action, incentives);
  return outcome.status === "optimal" && outcome.certificate.verified ? outcome.value : null;
}

/**
 * The agent's expected utility of any action under the utilities of a contract.
 *
 * @category Principal–agent models
 */
export function azevedoUtility(utilities: readonly number[], action: number): number {
  return densities(action).reduce((sum, p, i) => sum + p * utilities[i]!, 0) - cost(action);
}
