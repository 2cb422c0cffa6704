/**
 * # Maximal Nash subsets
 *
 * The sets of extreme equilibria that belong together: a product of two sets of strategies is a *Nash subset* if every pair from it
 * is an equilibrium, and then every pair of convex combinations is one as well. Maximal ones are the maximal bicliques of the graph
 * whose edges are the extreme equilibria.
 *
 * *Notation.* The row player's extreme strategies are `0 … p−1`, the column player's `0 … q−1`; a pair of both is joined if it is an
 * equilibrium. For a set `X` of the first, `X′` is the set of all of the second that are joined to all of `X`, and the other way round;
 * maximal bicliques are the nonempty `(X, X′)` with `X″ = X`.
 *
 * ## Implementation notes
 *
 * Close-by-one: a closed set is extended by one strategy and closed; it is kept if that added nothing before the strategy, so that every
 * closed set is reached exactly once and nothing has to be remembered.
 *
 * ## References
 *
 * - [AvisRosenbergSavaniVonStengel2010] for maximal Nash subsets as bicliques; [KuznetsovObiedkov2002] for close-by-one
 *
 * @module
 */

/** A maximal Nash subset, by the numbers of its strategies in increasing order. */
export interface NashSubsetIndices {
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** How often the search for subsets may go on. */
export interface MaximalNashSubsetsOptions {
  /** Asked before every subset; `false` ends the search. */
  readonly goOn?: () => boolean;
}

/**
 * All maximal Nash subsets, in increasing lexicographic order of their first sets; `null` if `goOn` ended the search.
 *
 * The time for each subset is polynomial; there may be exponentially many.
 *
 * @param pairs - The extreme equilibria as pairs of numbers.
 */
export function maximalNashSubsets(
  pairs: readonly (readonly [number, number])[],
  { goOn = () => true }: MaximalNashSubsetsOptions = {},
): NashSubsetIndices[] | null {
  if (pairs.length === 0) return [];
  const first = neighborSets(pairs);
  const second = neighborSets(pairs.map(([x, y]) => [y, x]));
  const numbers = [...first.keys()].sort((a, b) => a - b);
  const subsets: NashSubsetIndices[] = [];
  const closure = (common: ReadonlySet<number>): Set<number> => intersection([...common].map((y) => set(second, y)));
  const keep = (members: ReadonlySet<number>, common: ReadonlySet<number>): void => {
    if (members.size > 0) subsets.push({ first: sorted(members), second: sorted(common) });
  };
  const all = new Set([...second.keys()]);
  const stack = [{ members: closure(all), common: all as ReadonlySet<number>, from: 0 }];
  keep((stack[0] as (typeof stack)[number]).members, all);
  while (stack.length > 0) {
    if (!goOn()) return null;
    const { members, common, from } = stack.pop() as (typeof stack)[number];
    for (let k = from; k < numbers.length; k += 1) {
      const added = numbers[k] as number;
      if (members.has(added)) continue;
      const narrowed = intersection([common, set(first, added)]);
      if (narrowed.size === 0) continue;
      const closed = closure(narrowed);
      if ([...closed].some((x) => x < added && !members.has(x))) continue;
      keep(closed, narrowed);
      stack.push({ members: closed, common: narrowed, from: k + 1 });
    }
  }
  return subsets.sort((a, b) => order(a.first, b.first));
}

/** Which subsets share an equilibrium, directly or by way of others: lists of places in `subsets`, in increasing order. */
export function connectedSubsets(subsets: readonly NashSubsetIndices[]): number[][] {
  const leader = subsets.map((_, k) => k);
  const find = (k: number): number => {
    let root = k;
    while (leader[root] !== root) root = leader[root] as number;
    leader[k] = root;
    return root;
  };
  // Every extreme strategy lies in some equilibrium, so that subsets meet if and only if they share a pair.
  const owners = new Map<string, number>();
  subsets.forEach(({ first, second }, k) => {
    for (const x of first) {
      for (const y of second) {
        const owner = owners.get(`${x},${y}`);
        if (owner === undefined) owners.set(`${x},${y}`, k);
        else {
          const [a, b] = [find(owner), find(k)];
          leader[Math.max(a, b)] = Math.min(a, b);
        }
      }
    }
  });
  const components = new Map<number, number[]>();
  subsets.forEach((_, k) => {
    const root = find(k);
    const component = components.get(root);
    if (component === undefined) components.set(root, [k]);
    else component.push(k);
  });
  return [...components.values()];
}

function neighborSets(pairs: readonly (readonly [number, number])[]): Map<number, Set<number>> {
  const neighbors = new Map<number, Set<number>>();
  for (const [x, y] of pairs) {
    const known = neighbors.get(x);
    if (known === undefined) neighbors.set(x, new Set([y]));
    else known.add(y);
  }
  return neighbors;
}

function set(sets: ReadonlyMap<number, Set<number>>, key: number): ReadonlySet<number> {
  return sets.get(key) as Set<number>;
}

/** The common members of at least one set. */
function intersection(sets: readonly ReadonlySet<number>[]): Set<number> {
  const [smallest, ...others] = [...sets].sort((a, b) => a.size - b.size);
  return new Set([...(smallest as ReadonlySet<number>)].filter((member) => others.every((other) => other.has(member))));
}

function sorted(members: ReadonlySet<number>): number[] {
  return [...members].sort((a, b) => a - b);
}

function order(a: readonly number[], b: readonly number[]): number {
  for (let k = 0; k < Math.min(a.length, b.length); k += 1) {
    if (a[k] !== b[k]) return (a[k] as number) - (b[k] as number);
  }
  return a.length - b.length;
}
