/**
 * # Control rights as a tree
 *
 * The same game with finitely many actions: the holders of the rights choose a target, an inspection and incentives on grids, in this
 * order; the subordinate's reply is taken in.
 *
 * ## Implementation notes
 *
 * The grids of targets and incentives reach twice as far as the model's own path; that is all that the tree owes to the solution.
 *
 * @module
 */
import { type ExtensiveGame, float, gameFromTree, move, payoffs, type Tree } from "../../src/index.ts";
import { decimalFrom, gridActions, requireTreeSize } from "../gridActions.ts";
import type { ControlGame, Holder, Pressure } from "./controlStages.ts";

/** The steps of a grid of which the number is not given: some 15 000 nodes. */
const STEPS = 24;

/** The tree of a game of control rights whose solution is at this target and pressure. */
export function controlTree(
  game: ControlGame,
  { target, incentive }: Pressure & { readonly target: number },
  steps = STEPS,
): ExtensiveGame<number> {
  requireTreeSize("control-rights", steps, ((steps + 1) ** 4 - 1) / steps);
  const { holders, effortCost } = game;
  const grid = (reach: number) => gridActions(float, float.from(decimalFrom(2 * reach || 1)), steps);
  const [targets, inspections, incentives] = [grid(target), gridActions(float, 1, steps), grid(incentive)];
  const players = (["principal", "manager"] as const).filter((holder) => Object.values(holders).includes(holder));
  const ending = (T: number, q: number, D: number): Tree<number> => {
    const effort = (T * q * D) / (effortCost + q * D);
    return payoffs<number>(...players.map((holder) => holderPayoff(game, holder, [T, q, D], effort)));
  };
  const branches = (actions: typeof targets, next: (value: number) => Tree<number>) =>
    actions.map(({ label, value }) => [label, () => next(value)] as const);
  return gameFromTree<number>(
    players,
    move<number>(
      holders.target,
      branches(targets, (T) =>
        move<number>(
          holders.inspection,
          branches(inspections, (q) =>
            move<number>(
              holders.incentive,
              branches(incentives, (D) => ending(T, q, D)),
            ),
          ),
        ),
      ),
    ),
    { field: float, title: "control-rights" },
  );
}

/** What a player wants of the effort, less the costs of the rights that he holds. */
function holderPayoff(
  { holders, wants, targetCost, inspectionCost, incentiveCost }: ControlGame,
  holder: Holder,
  [target, inspection, incentive]: readonly [number, number, number],
  effort: number,
): number {
  const held = (by: Holder, cost: number): number => (by === holder ? cost : 0);
  const costs =
    held(holders.target, targetCost * (target - wants.principal) ** 2) +
    held(holders.inspection, inspectionCost * inspection ** 2) +
    held(holders.incentive, incentiveCost * incentive ** 2);
  return -((effort - wants[holder]) ** 2 + costs) / 2;
}
