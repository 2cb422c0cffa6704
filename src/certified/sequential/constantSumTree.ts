/**
 * # Constant-sum trees
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import { type ExtensiveGame, pathTo, TERMINAL } from "../../games/extensive-form/extensiveGame.ts";

/** Sums of two doubles may differ by this share of the largest payoffs and still be equal. */
const ROUNDING = 4 * Number.EPSILON;

/**
 * Refuses a tree that is not for two players or whose payoffs do not sum to a constant.
 *
 * @throws {@link DomainError} that says where.
 */
export function requireConstantSumTree<T>(game: ExtensiveGame<T>, caller: string): void {
  if (game.players.length !== 2) {
    throw new DomainError({
      en: `${caller}: the game has ${game.players.length} players; only a game for two can be solved by its value.`,
      zh: `${caller}：博弈有 ${game.players.length} 个参与人；只有双人博弈才有这样的值。`,
    });
  }
  const { field } = game;
  const [A, B] = game.payoffs as [ArrayLike<T>, ArrayLike<T>];
  const sum = (k: number): T => field.add(A[k] as T, B[k] as T);
  const first = sum(0);
  for (let k = 1; k < A.length; k += 1) {
    const difference = Math.abs(field.toNumber(field.sub(sum(k), first)));
    const size = Math.max(...[A, B].flatMap((own) => [0, k].map((at) => Math.abs(field.toNumber(own[at] as T)))));
    if (difference <= (field.name === "float" ? ROUNDING * size : 0)) continue;
    const end = endNumber(game, k);
    const path = pathTo(game, end)
      .map((action) => JSON.stringify(action))
      .join(", ");
    throw new DomainError({
      en: `${caller}: the payoffs sum to ${field.format(sum(k))} after ${path} and to ${field.format(first)} at the first end; give a game whose payoffs sum to a constant.`,
      zh: `${caller}：在 ${path} 之后收益之和为 ${field.format(sum(k))}，在首个终点为 ${field.format(first)}；请给出收益之和为常数的博弈。`,
    });
  }
}

/** The number of the node that is the `k`-th end. */
function endNumber({ nodes }: ExtensiveGame<unknown>, k: number): number {
  let node = 0;
  while (nodes.mover[node] !== TERMINAL || nodes.index[node] !== k) node += 1;
  return node;
}
