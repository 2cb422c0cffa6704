/**
 * # The sample problem of Karaivanov (2001)
 *
 * Utility `2√c + 2√(1 − z)`, worth 1 to refuse; ten actions `z` from `10⁻⁸` to `1 − 10⁻⁸`; output 3 with probability `z^0.7`, else 1. The
 * sample program takes a grid of twenty consumptions from `10⁻⁸` to 3 and lotteries over it; the same problem has a best contract
 * without lotteries in which consumption is any number.
 *
 * ## Implementation notes
 *
 * The parameters are those of the sample program, which prints no value; the values in the tests were computed elsewhere, with other
 * programs. Without lotteries it is `hidden-action` in half units of utility: `√c − (1 − √(1 − z)) ≥ ½ − 1`.
 *
 * ## References
 *
 * - [Karaivanov2001]
 *
 * @module
 */
import { float, type ModelSolution, solve } from "../../src/index.ts";
import { hiddenAction } from "./hiddenAction.ts";
import type { HiddenActionOutcome } from "./hiddenActionGame.ts";
import { type LotteryContract, lotteryContract } from "./lotteryContract.ts";

const EDGE = 1e-8;
const outputs = [1, 3];
const actions = grid(10, EDGE, 1 - EDGE);
const technology = actions.map((z) => [1 - z ** 0.7, z ** 0.7]);

function grid(count: number, from: number, to: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => from + (i * (to - from)) / (count - 1));
}

/**
 * The best contract with lotteries.
 *
 * @param consumptions - Number of points of the grid of consumptions.
 *
 * @category Principal–agent models
 */
export function karaivanovLottery(consumptions = 20): LotteryContract<number> {
  const points = grid(consumptions, EDGE, 3);
  const utilities = actions.map((z) => points.map((c) => 2 * Math.sqrt(c) + 2 * Math.sqrt(1 - z)));
  return lotteryContract(float, { outputs, technology, consumptions: points, utilities, outsideOption: 1 });
}

/**
 * The best contract without lotteries, in which consumption after each output is any number $\ge 0$.
 *
 * @category Principal–agent models
 */
export function karaivanovContract(): ModelSolution<HiddenActionOutcome> {
  return solve(hiddenAction, {
    signalMatrix: technology,
    costs: actions.map((z) => 1 - Math.sqrt(1 - z)),
    benefits: technology.map((row) => row.reduce((sum, p, q) => sum + p * outputs[q]!, 0)),
    utility: "square-root",
    wealth: 0,
    limitedLiability: false,
    outsideOption: -0.5,
  });
}
