/**
 * # The sequential inspection as a tree
 *
 * In each period the inspectee violates or complies, and the inspector, who does not see it, inspects or not. A violation ends the game; after
 * compliance both know whether there was an inspection.
 *
 * @module
 */
import {
  DomainError,
  type ExtensiveGame,
  type Field,
  gameFromTree,
  move,
  payoffs,
  type Tree,
} from "../../src/index.ts";
import type { SequentialInspectionParameters } from "./sequentialStages.ts";

/** Most periods of a tree: each doubles its size. */
const MAX_PERIODS = 14;

/**
 * The game of the model `sequentialInspection`, zero-sum.
 *
 * @throws {@link DomainError} for more than 14 periods.
 */
export function sequentialInspectionTree<T>(
  field: Field<T>,
  { periods, inspections }: SequentialInspectionParameters,
): ExtensiveGame<T> {
  if (periods > MAX_PERIODS) {
    throw new DomainError({
      en: `sequential-inspection: ${periods} periods make too large a tree; take at most ${MAX_PERIODS}.`,
      zh: `sequential-inspection：${periods} 期的博弈树过大；请取至多 ${MAX_PERIODS} 期。`,
    });
  }
  const end = (gain: number) => payoffs<T>(gain, -gain);
  const period = (left: number, unused: number, history: string): Tree<T> => {
    if (left === 0) return end(0);
    const answer = (inspected: Tree<T>, free: Tree<T>): Tree<T> =>
      move<T>("inspector", unused === 0 ? { abstain: free } : { inspect: inspected, abstain: free }, {
        infoset: `${history}?`,
      });
    const next = (used: number, seen: string): Tree<T> => period(left - 1, unused - used, history + seen);
    return move<T>(
      "inspectee",
      {
        violate: answer(end(-1), end(1)),
        comply: answer(unused === 0 ? end(0) : next(1, "i"), next(0, "a")),
      },
      { infoset: `${history}!` },
    );
  };
  return gameFromTree<T>(["inspectee", "inspector"], period(periods, Math.min(inspections, periods), ""), {
    field,
    title: "sequential inspection",
  });
}
