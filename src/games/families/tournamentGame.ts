/**
 * # Tournament games
 *
 * Win-lose games over a random tournament, a graph with one arrow between any two nodes. The row player chooses a node, the
 * column player a set of `k` nodes. The row player wins if its node beats all nodes of the set, the column player if the set
 * contains the node. In such games, approximate well-supported equilibria need large supports.
 *
 * ## References
 *
 * - [AnbalaganNorinSavaniVetta2013]
 *
 * @module
 */
import type { Rational } from "../../arithmetic/exact.ts";
import type { Rng } from "../../arithmetic/rng.ts";
import { DomainError } from "../../errors.ts";
import { gameFromFunction } from "../normal-form/gameFromFunction.ts";
import type { NormalFormGame } from "../normal-form/normalFormGame.ts";
import { checkInteger } from "./draws.ts";

const MAX_SETS = 100_000;

/**
 * The tournament game on $n$ nodes with sets of $k$ nodes; columns are labelled `1+3+4`, in lexicographic order.
 *
 * @param n - Number of nodes and of the row player's strategies, 1 to 1000.
 * @param k - Size of the sets; the column player has `C(n, k)` strategies, at most 100 000.
 * @throws {@link DomainError} when a number is out of its range.
 *
 * @example
 * ```ts doctest
 * import { seededRng, tournamentGame } from "jiama";
 *
 * tournamentGame(seededRng(1), 3, 2).strategies[1] // => [ '1+2', '1+3', '2+3' ]
 * ```
 *
 * @category Game families
 */
export function tournamentGame(rng: Rng, n: number, k: number): NormalFormGame<Rational> {
  checkInteger("tournamentGame", "n", n, { min: 1, max: 1000 });
  checkInteger("tournamentGame", "k", k, { min: 1, max: n });
  let count = 1;
  for (let i = 1; i <= Math.min(k, n - k); i += 1) count = Math.min((count * (n - i + 1)) / i, Number.MAX_SAFE_INTEGER);
  if (count > MAX_SETS) {
    throw new DomainError({
      en: `tournamentGame: ${n} nodes have more than ${MAX_SETS} sets of ${k}; take fewer nodes or smaller sets.`,
      zh: `tournamentGame：${n} 个节点的 ${k} 元子集超过 ${MAX_SETS} 个；请减少节点或缩小子集。`,
    });
  }
  const beats = Array.from({ length: n }, () => new Array<boolean>(n).fill(false));
  for (let i = 0; i < n; i += 1) {
    for (let j = i + 1; j < n; j += 1) {
      const first = rng.next() < 0.5;
      (beats[first ? i : j] as boolean[])[first ? j : i] = true;
    }
  }
  const sets = subsets(n, k);
  const labels = (nodes: readonly number[]) => nodes.map((node) => String(node + 1)).join("+");
  return gameFromFunction(
    [n, sets.length],
    ([node, index]) => {
      const set = sets[index as number] as readonly number[];
      const beatsAll = set.every((other) => beats[node as number]?.[other]);
      return [beatsAll ? 1 : 0, set.includes(node as number) ? 1 : 0];
    },
    {
      title: `tournament game, ${n} nodes, sets of ${k}, seed ${rng.seed}`,
      strategies: [Array.from({ length: n }, (_, node) => String(node + 1)), sets.map(labels)],
    },
  );
}

/** The sets of `k` of the numbers 0 to `n − 1`, in lexicographic order. */
function subsets(n: number, k: number): number[][] {
  const sets: number[][] = [];
  const set = Array.from({ length: k }, (_, i) => i);
  for (;;) {
    sets.push([...set]);
    let i = k - 1;
    while (i >= 0 && set[i] === n - k + i) i -= 1;
    if (i < 0) return sets;
    set[i] = (set[i] as number) + 1;
    for (let j = i + 1; j < k; j += 1) set[j] = (set[j - 1] as number) + 1;
  }
}
