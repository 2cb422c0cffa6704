/**
 * # Ranks along improvements
 *
 * A profile *improves* on another when one player has deviated and gained. A function that rises with every improvement
 * exists if and only if no path of improvements is closed ([MondererShapley1996] Lemma 2.5); one that also stays the same
 * where a deviator neither gains nor loses exists if and only if no closed path of deviations, each gaining or level, has one
 * that gains ([VoorneveldNorde1997]).
 *
 * ## Implementation notes
 *
 * Profiles that level deviations join are made one class. The rank of a class is minus the length of the longest path of
 * improvements that leaves it, found by depth-first search with a stack of its own; an improvement into a class that is still
 * on the stack closes a path. Improvements to the next higher payoff are enough: the longest path has no others.
 *
 * @module
 */
import type { Control } from "../../games/control.ts";
import { type NormalFormGame, profileCount, shapeOf } from "../../games/normal-form/normalFormGame.ts";
import { withPlainPayoffs } from "../../games/structure/plainPayoffs.ts";
import { type ImprovementLinks, improvementLinks } from "./improvementLinks.ts";
import { type LevelClasses, levelClasses, pathWithinClass } from "./levelClasses.ts";

/** Options of {@link improvementRanks}. */
export interface ImprovementOptions {
  /** Whether level deviations must keep the rank. */
  readonly level: boolean;
  /** Share of a player's range of payoffs that counts as nothing, in doubles. */
  readonly tolerance: number;
  /** Stop and progress, polled every 2¹² classes. */
  readonly control?: Control | undefined;
}

/** Ranks, or a closed path of places, the first not repeated at the end; or neither when the control said stop. */
export type ImprovementRanks =
  | { readonly status: "solved"; readonly ranks: Int32Array }
  | { readonly status: "none"; readonly cycle: readonly number[] }
  | { readonly status: "limit" };

/** For every profile minus the length of the longest path of improvements from it, or a closed path. */
export function improvementRanks<T>(game: NormalFormGame<T>, options: ImprovementOptions): ImprovementRanks {
  return withPlainPayoffs(game, { scale: "own", tolerance: options.tolerance }, (plain) => {
    const links = improvementLinks(plain, shapeOf(game));
    return searched(links, levelClasses(profileCount(game), links, options.level), options.control);
  });
}

/** A class on the stack, and how far its improvements have been followed. */
interface Frame {
  /** The first place of the class. */
  readonly root: number;
  /** The place of the class whose improvements are followed, −1 when all are done. */
  place: number;
  /** The player whose improvements are followed. */
  player: number;
  /** The improvement to follow next, −1 for the first one of the player. */
  target: number;
  /** The improvement that led to the next class on the stack. */
  exit: number;
  /** Where it led. */
  entry: number;
  /** The least rank seen of what improves on the class, minus one. */
  rank: number;
}

const UNSEEN = 1;
const ON_STACK = 2;
const CLASSES_BETWEEN_CHECKPOINTS = 4096;

function searched(links: ImprovementLinks, classes: LevelClasses, control: Control | undefined): ImprovementRanks {
  const { classOf } = classes;
  const ranks = new Int32Array(classOf.length).fill(UNSEEN);
  let opened = 0;
  for (let start = 0; start < classOf.length; start += 1) {
    if (classOf[start] !== start || ranks[start] !== UNSEEN) continue;
    const stack: Frame[] = [];
    for (let root = start; ; ) {
      if (opened++ % CLASSES_BETWEEN_CHECKPOINTS === 0 && control?.checkpoint() === "stop") return { status: "limit" };
      ranks[root] = ON_STACK;
      stack.push({ root, place: root, player: 0, target: -1, exit: -1, entry: -1, rank: 0 });
      root = unseenClass(stack, ranks, links, classes);
      if (root >= 0 && ranks[root] === ON_STACK) return { status: "none", cycle: closedPath(stack, root, links) };
      if (root < 0) break;
    }
  }
  for (let place = 0; place < ranks.length; place += 1) ranks[place] = ranks[classOf[place] as number] as number;
  return { status: "solved", ranks };
}

/** Follows improvements from the top of the stack until one leads to a class that has no rank; −1 when the stack is empty. */
function unseenClass(stack: Frame[], ranks: Int32Array, links: ImprovementLinks, classes: LevelClasses): number {
  for (let frame = stack.at(-1); frame !== undefined; ) {
    if (!advance(frame, links, classes)) {
      ranks[frame.root] = frame.rank;
      const { rank } = frame;
      stack.pop();
      frame = stack.at(-1);
      if (frame !== undefined) frame.rank = Math.min(frame.rank, rank - 1);
      continue;
    }
    const root = classes.classOf[frame.entry] as number;
    const rank = ranks[root] as number;
    if (rank > 0) return root;
    frame.rank = Math.min(frame.rank, rank - 1);
  }
  return -1;
}

/** Puts the next improvement of a class into `exit` and `entry`; false when there are no more. */
function advance(frame: Frame, { higher, level }: ImprovementLinks, { next }: LevelClasses): boolean {
  while (frame.place >= 0) {
    const { place, player } = frame;
    const first = (higher[player] as Int32Array)[place] as number;
    const target = frame.target < 0 ? first : ((level[player] as Int32Array)[frame.target] as number);
    if (first >= 0 && (frame.target < 0 || target !== first)) {
      frame.target = target;
      frame.exit = place;
      frame.entry = target;
      return true;
    }
    frame.target = -1;
    frame.player += 1;
    if (frame.player < higher.length) continue;
    frame.player = 0;
    frame.place = next[place] as number;
  }
  return false;
}

/** The path from the class that was met again to itself: within each class by level deviations, between them by gains. */
function closedPath(stack: readonly Frame[], root: number, links: ImprovementLinks): number[] {
  const loop = stack.slice(stack.findIndex((frame) => frame.root === root));
  return loop.flatMap(({ exit }, k) => {
    const before = loop[(k + loop.length - 1) % loop.length] as Frame;
    return pathWithinClass(before.entry, exit, links);
  });
}
