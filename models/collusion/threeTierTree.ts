/**
 * # The three-tier hierarchy as a tree
 *
 * The principal promises a reward of a grid; nature decides whether there is evidence and whether its finder can be bribed; the agent
 * offers a part of his stake; the supervisor reports or suppresses.
 *
 * ## Implementation notes
 *
 * Actions come in the order in which they are to be taken on equality: low rewards and bribes first, reports before suppression.
 *
 * @module
 */
import { chance, type ExtensiveGame, type Field, gameFromTree, move, payoffs, type Tree } from "../../src/index.ts";
import { gridActions, requireTreeSize } from "../gridActions.ts";
import type { ThreeTierHierarchyParameters } from "./threeTierHierarchy.ts";

/**
 * The game with rewards from 0 to twice the collusion-proof one, and bribes from 0 to the whole stake.
 *
 * @param steps - Number of steps up to the collusion-proof reward, and up to the whole stake. @defaultValue `20`
 */
export function threeTierTree<T>(
  field: Field<T>,
  { evidenceProbability, transferEfficiency, stake, harm, honestShare }: ThreeTierHierarchyParameters<T>,
  steps = 20,
): ExtensiveGame<T> {
  const { zero, one, sub, mul, neg, compare } = field;
  requireTreeSize("three-tier-hierarchy", steps, (2 * steps + 1) * (3 * steps + 7) + 1);
  // Where no bribe can arrive, or there is nothing at stake, any range serves.
  const range = (top: T): T => (compare(top, zero) > 0 ? top : one);
  const rewards = gridActions(field, mul(field.from(2), range(mul(transferEfficiency, stake))), 2 * steps);
  const bribes = gridActions(field, range(stake), steps);
  const reported = (reward: T): Tree<T> => payoffs<T>(neg(reward), reward, neg(stake));
  const offer = (reward: T): Tree<T> =>
    move<T>(
      "agent",
      bribes.map(({ label, value }) => {
        const arrives = mul(transferEfficiency, value);
        const answer = move<T>("supervisor", {
          report: reported(reward),
          suppress: payoffs<T>(neg(harm), arrives, neg(value)),
        });
        return [label, answer] as const;
      }),
    );
  return gameFromTree<T>(
    ["principal", "supervisor", "agent"],
    move<T>(
      "principal",
      rewards.map(({ label, value }) => {
        const evidence = chance<T>({
          honest: [honestShare, reported(value)],
          corruptible: [sub(one, honestShare), offer(value)],
        });
        const draw = chance<T>({
          evidence: [evidenceProbability, evidence],
          none: [sub(one, evidenceProbability), payoffs<T>(zero, zero, zero)],
        });
        return [label, draw] as const;
      }),
    ),
    { field, title: "three-tier-hierarchy" },
  );
}
