/**
 * # Reduced strategies
 *
 * A strategy of an extensive form names an action at every information set of a player, even at those that the player's own
 * earlier actions exclude. A reduced strategy leaves these out: it stands for all strategies that differ there only, and
 * which no behavior of the others can tell apart.
 *
 * ## Implementation notes
 *
 * The player's own nodes are met in their order. A node that own earlier actions exclude is passed over; at the first node of an
 * information set that they do not, each action is tried in turn. Whether an earlier node is excluded does not depend on later
 * choices, so that one loop over the nodes makes one strategy, whether the player has perfect recall or not.
 *
 * ## References
 *
 * - [Kuhn1953], [vonStengel1996]
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import type { ExtensiveGame } from "./extensiveGame.ts";
import { lastOwnSteps } from "./perfectRecall.ts";

/** For each information set of the game, the index of the action taken; −1 where it is another player's or excluded by own actions. */
export type ReducedStrategy = Int32Array;

/** Most own nodes that are read, and actions that are stored, for all strategies of a player. */
const MAX_WORK = 2e7;

/**
 * The reduced strategies of a player: those that take earlier actions first come first.
 *
 * @param player - Index of the player.
 * @throws {@link DomainError} when they are too many to be listed.
 *
 * @category Games
 */
export function reducedStrategies(game: ExtensiveGame<unknown>, player: number): readonly ReducedStrategy[] {
  const { mover, index, parent, action, count } = game.nodes;
  const last = lastOwnSteps(game, player);
  const own: number[] = [];
  for (let node = 0; node < count; node += 1) if (mover[node] === player) own.push(node);
  const current = new Int32Array(game.infosets.length).fill(-1);
  /** Whether own actions lead to a node, as far as they are chosen. */
  const isMet = new Uint8Array(count);
  const found: ReducedStrategy[] = [];
  /** Places in `own` at which an action was chosen. */
  const choices: number[] = [];
  let work = 0;
  for (let place = 0; ; ) {
    for (; place < own.length; place += 1) {
      const node = own[place] as number;
      const step = last[node] as number;
      const above = parent[step] as number;
      isMet[node] = step < 0 || (isMet[above] === 1 && current[index[above] as number] === action[step]) ? 1 : 0;
      work += 1;
      if (isMet[node] === 0 || current[index[node] as number] !== -1) continue;
      current[index[node] as number] = 0;
      choices.push(place);
    }
    found.push(current.slice());
    work += current.length;
    if (work > MAX_WORK) throw tooMany(game, player, found.length);
    // On to the next action at the last choice that has one.
    for (;;) {
      const at = choices.pop();
      if (at === undefined) return found;
      const set = index[own[at] as number] as number;
      const next = (current[set] as number) + 1;
      if (next < (game.infosets[set]?.actions.length as number)) {
        current[set] = next;
        choices.push(at);
        place = at + 1;
        break;
      }
      current[set] = -1;
    }
  }
}

function tooMany({ players }: ExtensiveGame<unknown>, player: number, count: number): DomainError {
  const label = JSON.stringify(players[player]);
  return new DomainError({
    en: `player ${label} has more than ${count} reduced strategies, too many to be listed; solve the game in its extensive form.`,
    zh: `参与人 ${label} 的简约策略多于 ${count} 个，无法一一列出；请直接求解扩展式博弈。`,
  });
}
