/**
 * # Sequences
 *
 * A sequence of a player is a path's own actions. With perfect recall it is given by the last of them: there are as many sequences
 * as actions at all information sets, and the empty one. A realization plan gives each sequence the probability with which the player's
 * own moves allow it.
 *
 * *Notation.* Sequence 0 is the empty one; those that end at the player's information set `h` are `first[h], first[h] + 1, …`, in the order of its
 * actions.
 *
 * ## References
 *
 * - [vonStengel1996], [KollerMegiddoVonStengel1996]
 *
 * @module
 */
import type { BehaviorProfile } from "./behaviorProfile.ts";
import type { ExtensiveGame, InformationSet } from "./extensiveGame.ts";
import { lastOwnSteps } from "./perfectRecall.ts";

/** The sequences of one player. */
export interface Sequences {
  /** How many there are. */
  readonly count: number;
  /** The player's information sets, by index in the game, in order. */
  readonly infosets: readonly number[];
  /** The first sequence that ends at each of them. */
  readonly first: readonly number[];
  /** The sequence that leads to each of them. */
  readonly before: readonly number[];
  /** The sequence that leads to a node. */
  at(node: number): number;
}

/** The sequences of a player with perfect recall. */
export function sequencesOf(game: ExtensiveGame<unknown>, player: number): Sequences {
  const { parent, action, index } = game.nodes;
  const last = lastOwnSteps(game, player);
  const infosets: number[] = [];
  const first: number[] = [];
  const firstBySet = new Map<number, number>();
  let count = 1;
  game.infosets.forEach((set, k) => {
    if (set.player !== player) return;
    infosets.push(k);
    first.push(count);
    firstBySet.set(k, count);
    count += set.actions.length;
  });
  const at = (node: number): number => {
    const step = last[node] as number;
    if (step < 0) return 0;
    return (firstBySet.get(index[parent[step] as number] as number) as number) + (action[step] as number);
  };
  const before = infosets.map((k) => at((game.infosets[k] as InformationSet).nodes[0] as number));
  return { count, infosets, first, before, at };
}

/** The realization plan of a behavior profile: the product of own probabilities for each sequence. */
export function planOfBehavior<T>(
  { field, infosets }: ExtensiveGame<T>,
  { count, infosets: own, first, before }: Sequences,
  profile: BehaviorProfile<T>,
): T[] {
  const plan = new Array<T>(count).fill(field.one);
  own.forEach((set, k) => {
    const above = plan[before[k] as number] as T;
    infosets[set]?.actions.forEach((_, a) => {
      plan[(first[k] as number) + a] = field.mul(above, profile[set]?.[a] as T);
    });
  });
  return plan;
}

/** Probabilities of a plan in doubles that are taken for rounding. */
const ROUNDING = 1e-12;

/**
 * The behavior of a realization plan, one list an information set of the player: the actions' shares of the plan. Where the plan excludes
 * the set, all actions have the same probability.
 */
export function behaviorOfPlan<T>(
  game: ExtensiveGame<T>,
  { infosets, first }: Sequences,
  plan: readonly T[],
): readonly (readonly T[])[] {
  const { field } = game;
  const least = field.name === "float" ? field.from(ROUNDING) : field.zero;
  return infosets.map((set, k) => {
    const { length } = (game.infosets[set] as InformationSet).actions;
    const start = first[k] as number;
    const own = plan
      .slice(start, start + length)
      .map((weight) => (field.compare(weight, field.zero) > 0 ? weight : field.zero));
    const sum = own.reduce((a, b) => field.add(a, b));
    if (field.compare(sum, least) > 0) return own.map((weight) => field.div(weight, sum));
    return own.map(() => field.div(field.one, field.from(length)));
  });
}
