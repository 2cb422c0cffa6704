/**
 * # Check of maximal Nash subsets
 *
 * Whether sets of strategies are the maximal products that lie in a set of pairs, and whether their union is that set.
 *
 * @module
 */

/** A product of two sets, by numbers. */
export interface IndexProduct {
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/**
 * Whether every product lies in the set of pairs, none can be enlarged, no two are the same, and together they hold all pairs.
 *
 * That there are no further maximal products is not checked.
 *
 * @param pairs - The equilibria, as pairs of numbers.
 */
export function areMaximalProducts(
  pairs: readonly (readonly [number, number])[],
  products: readonly IndexProduct[],
): boolean {
  const joined = new Set(pairs.map(([x, y]) => `${x},${y}`));
  const [all, others] = [new Set(pairs.map(([x]) => x)), new Set(pairs.map(([, y]) => y))];
  const covered = new Set<string>();
  const seen = new Set<string>();
  for (const { first, second } of products) {
    if (first.length === 0 || second.length === 0) return false;
    for (const x of first) for (const y of second) covered.add(`${x},${y}`);
    if (first.some((x) => second.some((y) => !joined.has(`${x},${y}`)))) return false;
    const grows =
      [...all].some((x) => !first.includes(x) && second.every((y) => joined.has(`${x},${y}`))) ||
      [...others].some((y) => !second.includes(y) && first.every((x) => joined.has(`${x},${y}`)));
    if (grows) return false;
    seen.add(first.join());
  }
  return seen.size === products.length && covered.size === joined.size;
}
