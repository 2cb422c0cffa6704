/**
 * # How many pure subgame-perfect equilibria there are
 *
 * Counts them without listing one: for each node, the payoffs that subgame-perfect play of what lies below can have, with the number of
 * equilibria that have them.
 *
 * ## Implementation notes
 *
 * At a decision node, an action with continuation payoffs `x` is best if and only if every other action's continuation pays the
 * mover at most as much; so the equilibria that end in `x` are those below that action, times, for each other action, those below it
 * that pay the mover no more than `x` does. At a chance node all combinations occur.
 *
 * @module
 */
import {
  CHANCE,
  type ChanceMove,
  childrenOf,
  type ExtensiveGame,
  TERMINAL,
} from "../games/extensive-form/extensiveGame.ts";
import { requirePerfectInformation } from "../games/extensive-form/perfectInformation.ts";

/** Equilibria of a subgame that pay the same. */
interface Value<T> {
  readonly payoffs: readonly T[];
  readonly count: bigint;
}

/** Most different payoffs that are followed at one node. */
const MAX_VALUES = 10_000;

/**
 * The number of pure subgame-perfect equilibria of a game of perfect information; `null` where more than 10 000 different payoffs would
 * have to be followed at one node.
 *
 * @throws {@link DomainError} when the game has not perfect information.
 *
 * @category Extensive form
 */
export function subgamePerfectCount<T>(game: ExtensiveGame<T>): bigint | null {
  requirePerfectInformation(game, "subgamePerfectCount");
  const { nodes, players } = game;
  const values = new Array<readonly Value<T>[]>(nodes.count);
  for (let node = nodes.count - 1; node >= 0; node -= 1) {
    const [mover, index] = [nodes.mover[node] as number, nodes.index[node] as number];
    if (mover === TERMINAL) {
      values[node] = [{ payoffs: players.map((_, player) => game.payoffs[player]?.[index] as T), count: 1n }];
      continue;
    }
    const below = childrenOf(nodes, node).map((child) => values[child] as readonly Value<T>[]);
    const found =
      mover === CHANCE
        ? mixedValues(game, game.chanceMoves[index] as ChanceMove<T>, below)
        : bestValues(game, mover, below);
    if (found === null) return null;
    values[node] = found;
  }
  return (values[0] as readonly Value<T>[]).reduce((sum, { count }) => sum + count, 0n);
}

function bestValues<T>(
  { field }: ExtensiveGame<T>,
  player: number,
  below: readonly (readonly Value<T>[])[],
): readonly Value<T>[] | null {
  return merged(
    field,
    below.flatMap((own, action) =>
      own.map(({ payoffs, count }) => {
        const most = payoffs[player] as T;
        const others = below.map((rival, other) => {
          if (other === action) return count;
          const noBetter = rival.filter((value) => field.compare(value.payoffs[player] as T, most) <= 0);
          return noBetter.reduce((sum, value) => sum + value.count, 0n);
        });
        return { payoffs, count: others.reduce((product, each) => product * each, 1n) };
      }),
    ),
  );
}

function mixedValues<T>(
  { field, players }: ExtensiveGame<T>,
  { probabilities }: ChanceMove<T>,
  below: readonly (readonly Value<T>[])[],
): readonly Value<T>[] | null {
  let sums: readonly Value<T>[] | null = [{ payoffs: players.map(() => field.zero), count: 1n }];
  for (const [action, values] of below.entries()) {
    if (sums === null || sums.length * values.length > 4 * MAX_VALUES) return null;
    const weight = probabilities[action] as T;
    sums = merged(
      field,
      sums.flatMap((sum) =>
        values.map(({ payoffs, count }) => ({
          payoffs: payoffs.map((payoff, player) => field.add(sum.payoffs[player] as T, field.mul(weight, payoff))),
          count: sum.count * count,
        })),
      ),
    );
  }
  return sums;
}

/** Equal payoffs together; `null` when too many are different. */
function merged<T>(field: ExtensiveGame<T>["field"], values: readonly Value<T>[]): readonly Value<T>[] | null {
  const found = new Map<string, { readonly payoffs: readonly T[]; count: bigint }>();
  for (const { payoffs, count } of values) {
    if (count === 0n) continue;
    if (values.length === 1) return values;
    const key = payoffs.map(field.format).join(" ");
    const before = found.get(key);
    if (before === undefined) found.set(key, { payoffs, count });
    else before.count += count;
    if (found.size > MAX_VALUES) return null;
  }
  return [...found.values()];
}
