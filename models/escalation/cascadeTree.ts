/**
 * # The strategic cascade as a tree
 *
 * The same game with finitely many actions: each tier adds a markup of a grid, and the last reports an output of another
 * grid. The last one's effort and falsification are the cheapest that make up the report, which costs `Cx²/2`.
 *
 * ## Implementation notes
 *
 * The grids reach twice as far as the model's own path; that is all that the tree owes to the solution. What is answered in steps
 * of size `s` displaces a superior's markup by an order of `√s`. So there are as many reports as pairs of markups.
 *
 * @module
 */
import { type ExtensiveGame, gameFromTree, move, payoffs, type Tree } from "../../src/index.ts";
import { decimalFrom, type GridAction, gridActions, requireTreeSize } from "../gridActions.ts";
import type { RootArithmetic } from "./rootField.ts";
import type { CascadeIncentives, Path } from "./subgamePerfectPath.ts";

/** Of the grids without a number of steps: at most so many, and fewer where the tree would be larger. */
const DEFAULT = { steps: 20, nodes: 2e5 } as const;

/**
 * The tree of a cascade.
 *
 * @param steps - Number of steps of the grid of markups. @defaultValue `20`, fewer where the tree would have more than 200 000
 * nodes
 * @throws {@link DomainError} when the tree has more than a million nodes.
 */
export function cascadeTree<T, N>(
  { field, enclosure }: RootArithmetic<T, N>,
  { initialTarget, tiers, bottom }: CascadeIncentives<T>,
  path: Path<N>,
  steps = defaultSteps(tiers.length),
): ExtensiveGame<T> {
  const { add, sub, mul, div } = field;
  const two = field.from(2);
  requireTreeSize("strategic-cascade", steps, nodeCount(tiers.length, steps));
  const near = (a: N): number => field.toNumber(enclosure(a)[1]);
  const largest = Math.max(...path.steps.map(({ markup }) => near(markup)));
  // Where nothing is added or reported, any range serves.
  const markups = gridActions(field, field.from(decimalFrom(2 * largest || 1)), steps);
  const reports = gridActions(field, field.from(decimalFrom(2 * near(path.report) || 1)), steps ** 2);
  const motives = [...tiers, bottom];
  const worth = (tier: number, target: T, report: T, action: T): T => {
    const { prize, penalty, cost } = motives[tier]!;
    const shortfall = sub(target, report);
    const losses = add(mul(penalty, mul(shortfall, shortfall)), mul(cost, mul(action, action)));
    return sub(mul(prize, report), div(losses, two));
  };
  const name = (tier: number): string => `tier ${tier + 1}`;
  const ending = (targets: readonly T[], chosen: readonly T[], report: T): Tree<T> =>
    payoffs<T>(...motives.map((_, tier) => worth(tier, targets[tier]!, report, chosen[tier] ?? report)));
  const below = (targets: readonly T[], chosen: readonly T[]): Tree<T> => {
    const tier = chosen.length;
    const target = targets[tier]!;
    const next = ({ value }: GridAction<T>): Tree<T> =>
      tier === tiers.length
        ? ending(targets, chosen, value)
        : below([...targets, add(target, value)], [...chosen, value]);
    const actions = tier === tiers.length ? reports : markups;
    return move<T>(
      name(tier),
      actions.map((action) => [action.label, () => next(action)] as const),
    );
  };
  return gameFromTree<T>(
    motives.map((_, tier) => name(tier)),
    () => below([initialTarget], []),
    { field, title: "strategic-cascade" },
  );
}

function nodeCount(tiers: number, steps: number): number {
  const paths = (steps + 1) ** tiers;
  return (paths - 1) / steps + paths * (steps ** 2 + 2);
}

function defaultSteps(tiers: number): number {
  let steps: number = DEFAULT.steps;
  while (steps > 1 && nodeCount(tiers, steps) > DEFAULT.nodes) steps -= 1;
  return steps;
}
