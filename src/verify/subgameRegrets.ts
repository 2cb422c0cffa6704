/**
 * # Regrets in every subgame
 *
 * A profile is subgame perfect if and only if nobody gains by behaving otherwise in the part of a subgame that lies outside of smaller
 * ones, all else being played as before. With perfect recall the best behavior there is found in one loop: what an action
 * is worth at an information set is the sum, over the ends that it leads to without a further own move, of what they pay,
 * weighted with the probability of nature's and the others' moves on the way; and of what the own information sets that come
 * next on it are worth under their best actions.
 *
 * ## References
 *
 * - [Selten1965], [vonStengel1996]
 *
 * @module
 */
import { DomainError } from "../errors.ts";
import { type BehaviorProfile, requireBehaviorProfile } from "../games/extensive-form/behaviorProfile.ts";
import { continuationPayoffs } from "../games/extensive-form/continuationPayoffs.ts";
import { CHANCE, type ExtensiveGame, TERMINAL } from "../games/extensive-form/extensiveGame.ts";
import { recallBreach } from "../games/extensive-form/perfectRecall.ts";
import { subgameRoots } from "../games/extensive-form/subgames.ts";
import type { RegretCheck } from "./regret.ts";

/** What was found when a profile was checked in all subgames. */
export interface SubgameCheck<T> {
  /** Number of subgames. */
  readonly subgames: number;
  /** Expected payoff of each player. */
  readonly payoffs: readonly T[];
  /** The largest regret of each player in any subgame, payoff units, at least 0. */
  readonly regrets: readonly T[];
  /** The largest of all; 0 if and only if the profile is subgame perfect. */
  readonly maxRegret: T;
}

/**
 * The regrets of a profile in the subgames of a game with perfect recall.
 *
 * Reads every node a few times for each player.
 *
 * @throws {@link DomainError} when a player has no perfect recall, or the profile does not fit the game.
 *
 * @example
 * ```ts doctest
 * import { exact, gameFromTree, move, payoffs, subgameRegrets } from "jiama";
 *
 * const guess = (win) => move("II", { heads: payoffs(win, -win), tails: payoffs(-win, win) }, { infoset: "guess" });
 * const pennies = gameFromTree(["I", "II"], move("I", { heads: guess(1), tails: guess(-1) }));
 * const half = exact.from("1/2");
 * const heads = [exact.one, exact.zero];
 * subgameRegrets(pennies, [[half, half], heads]).regrets.map(exact.format) // => [ '1', '0' ]
 * ```
 *
 * @category Extensive form
 */
export function subgameRegrets<T>(game: ExtensiveGame<T>, profile: BehaviorProfile<T>): SubgameCheck<T> {
  requirePerfectRecall(game, "subgameRegrets");
  const roots = subgameRoots(game);
  return { subgames: roots.length, ...regretsFrom(game, profile, roots) };
}

/**
 * The regrets of a behavior profile in the whole of a game with perfect recall: it is a Nash equilibrium if and only if all are zero.
 *
 * Reads every node a few times for each player, and lists no strategies.
 *
 * @throws {@link DomainError} when a player has no perfect recall, or the profile does not fit the game.
 *
 * @category Extensive form
 */
export function behaviorRegrets<T>(game: ExtensiveGame<T>, profile: BehaviorProfile<T>): RegretCheck<T> {
  requirePerfectRecall(game, "behaviorRegrets");
  return regretsFrom(game, profile, [0]);
}

/** The regrets in the parts that begin at the roots, each up to the next ones. */
function regretsFrom<T>(game: ExtensiveGame<T>, profile: BehaviorProfile<T>, roots: readonly number[]): RegretCheck<T> {
  requireBehaviorProfile(game, profile);
  const { field } = game;
  const isRoot = new Uint8Array(game.nodes.count);
  for (const root of roots) isRoot[root] = 1;
  const payoffs: T[] = [];
  const regrets = game.players.map((_, player) => {
    const values = continuationPayoffs(game, profile, player);
    payoffs.push(values[0] as T);
    return largestGain(game, profile, { player, values, isRoot });
  });
  const maxRegret = regrets.reduce((a, b) => (field.compare(b, a) > 0 ? b : a), field.zero);
  return { payoffs, regrets, maxRegret };
}

/** @throws {@link DomainError} that names an information set at which something is forgotten. */
export function requirePerfectRecall(game: ExtensiveGame<unknown>, caller: string): void {
  const breach = recallBreach(game);
  if (breach === null) return;
  const set = game.infosets[breach.infoset];
  const [player, label] = [JSON.stringify(game.players[set?.player as number]), JSON.stringify(set?.label)];
  throw new DomainError({
    en: `${caller}: at the information set ${label} player ${player} has forgotten what he knew or did; give a game with perfect recall.`,
    zh: `${caller}：在信息集 ${label} 处，参与人 ${player} 忘记了曾知或曾做之事；请给出完美回忆博弈。`,
  });
}

/** One player's view of a profile. */
interface View<T> {
  readonly player: number;
  /** What each node is worth to the player under the profile. */
  readonly values: readonly T[];
  readonly isRoot: Uint8Array;
}

/** The largest gain from other behavior in one subgame outside of smaller ones. */
function largestGain<T>(game: ExtensiveGame<T>, profile: BehaviorProfile<T>, { player, values, isRoot }: View<T>): T {
  const { field, nodes, infosets } = game;
  const { count, parent, action, mover, index } = nodes;
  /** Probability of nature's and the others' moves on the way from the root of the smallest subgame. */
  const weight = new Array<T>(count);
  /** The root of that subgame. */
  const home = new Int32Array(count);
  /** The node to which the last own action there led; −1 where there is none. */
  const last = new Int32Array(count).fill(-1);
  /** What each root is worth under the best behavior, and each action of each own information set. */
  const rootWorth = new Map<number, T>();
  const actionWorth = infosets.map((set) => (set.player === player ? set.actions.map(() => field.zero) : []));
  const credit = (home: number, step: number, amount: T): void => {
    if (step < 0) {
      rootWorth.set(home, field.add(rootWorth.get(home) ?? field.zero, amount));
      return;
    }
    const sums = actionWorth[index[parent[step] as number] as number] as T[];
    sums[action[step] as number] = field.add(sums[action[step] as number] as T, amount);
  };
  for (let node = 0; node < count; node += 1) {
    const above = parent[node] as number;
    let incoming = field.one;
    if (node > 0) {
      const chosen = action[node] as number;
      const at = index[above] as number;
      const isOwn = mover[above] === player;
      const probability = mover[above] === CHANCE ? game.chanceMoves[at]?.probabilities[chosen] : profile[at]?.[chosen];
      incoming = isOwn ? (weight[above] as T) : field.mul(weight[above] as T, probability as T);
      home[node] = home[above] as number;
      last[node] = isOwn ? node : (last[above] as number);
    }
    const isEnd = mover[node] === TERMINAL || (node > 0 && isRoot[node] === 1);
    if (isEnd) credit(home[node] as number, last[node] as number, field.mul(incoming, values[node] as T));
    const isNew = isRoot[node] === 1;
    weight[node] = isNew ? field.one : incoming;
    if (isNew) {
      home[node] = node;
      last[node] = -1;
    }
  }
  // With perfect recall, own information sets that come later have later first nodes, and one action leads to each.
  for (let set = infosets.length - 1; set >= 0; set -= 1) {
    const own = infosets[set];
    if (own?.player !== player) continue;
    const [first] = own.nodes as readonly [number];
    const best = (actionWorth[set] as readonly T[]).reduce((a, b) => (field.compare(b, a) > 0 ? b : a));
    credit(home[first] as number, last[first] as number, best);
  }
  let most = field.zero;
  for (const [root, worth] of rootWorth) {
    const gain = field.sub(worth, values[root] as T);
    if (field.compare(gain, most) > 0) most = gain;
  }
  return most;
}
