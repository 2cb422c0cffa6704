/**
 * # Perfect information
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import type { ExtensiveGame } from "./extensiveGame.ts";

/**
 * Whether every player always knows what has happened: each information set is one node.
 *
 * @category Games
 */
export function isPerfectInformation({ infosets }: ExtensiveGame<unknown>): boolean {
  return infosets.every(({ nodes }) => nodes.length === 1);
}

/**
 * Refuses a game in which an information set has several nodes.
 *
 * @param caller - The function that needs perfect information, for the message.
 * @throws {@link DomainError} that names the information set.
 */
export function requirePerfectInformation({ infosets, players }: ExtensiveGame<unknown>, caller: string): void {
  const large = infosets.find(({ nodes }) => nodes.length > 1);
  if (large === undefined) return;
  const player = JSON.stringify(players[large.player]);
  const label = JSON.stringify(large.label);
  throw new DomainError({
    en: `${caller}: the information set ${label} of player ${player} has ${large.nodes.length} nodes; give a game of perfect information, where each has one.`,
    zh: `${caller}：参与人 ${player} 的信息集 ${label} 有 ${large.nodes.length} 个节点；请给出完美信息博弈（每个信息集仅一个节点）。`,
  });
}
