/**
 * # Assessments
 *
 * What everybody does at each information set, and what the mover there believes about where in it play has got.
 *
 * ## References
 *
 * - [KrepsWilson1982]
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import { probabilityFault } from "../probabilities.ts";
import { type BehaviorProfile, requireBehaviorProfile } from "./behaviorProfile.ts";
import type { ExtensiveGame } from "./extensiveGame.ts";

/** For each information set of the game, one probability for each of its nodes, in their order. */
export type Beliefs<T> = readonly (readonly T[])[];

/** Behavior and beliefs. */
export interface Assessment<T> {
  /** The probability of each action at each information set. */
  readonly behavior: BehaviorProfile<T>;
  /** The probability of each node within its information set. */
  readonly beliefs: Beliefs<T>;
}

/**
 * Refuses an assessment that does not fit the game or is not made of probabilities.
 *
 * @throws {@link DomainError} that names the information set.
 */
export function requireAssessment<T>(game: ExtensiveGame<T>, { behavior, beliefs }: Assessment<T>): void {
  requireBehaviorProfile(game, behavior);
  const { infosets, players, field } = game;
  if (beliefs.length !== infosets.length) {
    throw new DomainError({
      en: `beliefs are given for ${beliefs.length} information sets; the game has ${infosets.length}: give one list each.`,
      zh: `给出了 ${beliefs.length} 个信息集的信念，而博弈有 ${infosets.length} 个；请为每个信息集给出一列。`,
    });
  }
  infosets.forEach((set, k) => {
    const [player, label] = [JSON.stringify(players[set.player]), JSON.stringify(set.label)];
    const own = beliefs[k] as readonly T[];
    const fault = own.length === set.nodes.length ? probabilityFault(field, own) : undefined;
    if (fault === null) return;
    const found =
      fault === undefined
        ? { en: `${own.length} beliefs`, zh: `${own.length} 个信念` }
        : {
            en: `a ${fault.kind === "negative" ? "belief" : "sum"} of ${field.format(fault.value)}`,
            zh: `${fault.kind === "negative" ? "信念" : "和"}为 ${field.format(fault.value)}`,
          };
    throw new DomainError({
      en: `the information set ${label} of player ${player} has ${set.nodes.length} nodes, and ${found.en} is given; give one probability a node, with sum 1.`,
      zh: `参与人 ${player} 的信息集 ${label} 有 ${set.nodes.length} 个节点，而给出的${found.zh}；请为每个节点给出一个概率，和为 1。`,
    });
  });
}
