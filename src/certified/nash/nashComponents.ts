/**
 * # Components of equilibria
 *
 * The whole set of equilibria of a two-player game, as a finite union of products of polytopes, and its connected components.
 *
 * *Notation.* A *Nash subset* is a product `X × Y` of sets of strategies all of whose pairs are equilibria. A maximal one is the
 * product of two polytopes, whose vertices are strategies of extreme equilibria. Two of them belong to the same *component* if one is
 * reached from the other by way of maximal Nash subsets each of which meets the next.
 *
 * ## Implementation notes
 *
 * If every pair of two finite sets of strategies is an equilibrium, so is every pair of convex combinations: each strategy that is
 * played in one is a best response to all of the other. The extreme equilibria are enumerated and certified; the products are checked
 * against that list by code that does not know how they were found.
 *
 * ## References
 *
 * - [AvisRosenbergSavaniVonStengel2010], [Millham1974]
 *
 * @module
 */
import type { Control } from "../../games/control.ts";
import type { MixedStrategy } from "../../games/normal-form/mixedProfile.ts";
import { type NormalFormGame, requireTwoPlayers } from "../../games/normal-form/normalFormGame.ts";
import type { CertifiedResult } from "../../games/solverResult.ts";
import { connectedSubsets, maximalNashSubsets } from "../../solvers/nash/maximalNashSubsets.ts";
import { areMaximalProducts } from "../../verify/nashSubsets.ts";
import type { NashResult } from "./certifiedNash.ts";
import { type VertexEnumerationOptions, vertexEnumeration } from "./vertexEnumeration.ts";

/** A maximal Nash subset: every pair of convex combinations of both players' extreme strategies is an equilibrium. */
export interface MaximalNashSubset<T> {
  /** Each player's extreme strategies, in descending lexicographic order. */
  readonly extremeStrategies: readonly [readonly MixedStrategy<T>[], readonly MixedStrategy<T>[]];
}

/** A connected component of the set of equilibria. */
export interface NashComponent<T> {
  /** The maximal Nash subsets whose union it is. */
  readonly subsets: readonly MaximalNashSubset<T>[];
}

/** What was checked of the components. */
export interface NashComponentsCertificate<T> {
  /** The extreme equilibria, certified. */
  readonly extremeEquilibria: NashResult<T>;
  /** Whether every subset was confirmed as a maximal Nash subset, and all extreme equilibria are proved to be in them. */
  readonly complete: boolean;
}

/** All components, with what was checked. */
export type NashComponentsResult<T> = CertifiedResult<NashComponent<T>, NashComponentsCertificate<T>>;

/**
 * All connected components of the set of equilibria of a two-player game, each with its maximal Nash subsets.
 *
 * In a nondegenerate game each component is one equilibrium. The cost is that of {@link vertexEnumeration}, and polynomial for each
 * subset; there may be exponentially many.
 *
 * @returns Subsets in lexicographic order of the places of the row player's strategies among all extreme ones, which stand in
 * descending order; components in the order of their first subsets. Iterations are those of the enumeration. The status is `limit`,
 * without components, when the enumeration was cut short.
 * @throws {@link DomainError} when the game is not for two players, or `maxNodes` is not a positive integer.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, exact, nashComponents } from "jiama";
 *
 * // The second row is a best response as long as the first column is played with probability at least 1/2.
 * const game = bimatrixGame([[1, 1], [2, 0]], [[1, 0], [3, 3]]);
 * const [component] = nashComponents(game).solutions;
 * const [subset] = component!.subsets;
 * const shown = subset!.extremeStrategies.map((list) => list.map((strategy) => strategy.map(exact.format).join(" ")));
 * shown // => [ [ '0 1' ], [ '1 0', '1/2 1/2' ] ]
 * ```
 *
 * @see [AvisRosenbergSavaniVonStengel2010]
 * @category Nash equilibrium
 */
export function nashComponents<T>(
  game: NormalFormGame<T>,
  options: VertexEnumerationOptions = {},
): NashComponentsResult<T> {
  requireTwoPlayers(game, "nashComponents");
  return componentsOf(game, vertexEnumeration(game, options), options.control);
}

/** The components that extreme equilibria make up, however these were found. */
export function componentsOf<T>(
  game: NormalFormGame<T>,
  extremeEquilibria: NashResult<T>,
  control?: Control,
): NashComponentsResult<T> {
  const { status, iterations, solutions } = extremeEquilibria;
  const method = "maximal-nash-subsets";
  const none = (reason: typeof status): NashComponentsResult<T> => ({
    status: reason,
    method,
    iterations,
    solutions: [],
    certificate: { extremeEquilibria, complete: false },
  });
  if (status !== "solved") return none(status);
  const rows = numbered(
    solutions.map(([x]) => x as MixedStrategy<T>),
    game,
  );
  const columns = numbered(
    solutions.map(([, y]) => y as MixedStrategy<T>),
    game,
  );
  const pairs = solutions.map((_, k) => [rows.numbers[k], columns.numbers[k]] as [number, number]);
  const subsets = maximalNashSubsets(pairs, { goOn: () => control?.checkpoint() !== "stop" });
  if (subsets === null) return none("limit");
  const complete = extremeEquilibria.certificate.complete && areMaximalProducts(pairs, subsets);
  const components = connectedSubsets(subsets).map((members) => ({
    subsets: members.map((k) => {
      const { first, second } = subsets[k] as (typeof subsets)[number];
      const extremeStrategies = [
        first.map((x) => rows.strategies[x] as MixedStrategy<T>),
        second.map((y) => columns.strategies[y] as MixedStrategy<T>),
      ] as const;
      return { extremeStrategies };
    }),
  }));
  return {
    status: complete ? "solved" : "unknown",
    method,
    iterations,
    solutions: components,
    certificate: { extremeEquilibria, complete },
  };
}

interface Numbered<T> {
  /** The strategies that differ, in descending lexicographic order. */
  readonly strategies: readonly MixedStrategy<T>[];
  /** The place of each given strategy among them. */
  readonly numbers: readonly number[];
}

function numbered<T>(list: readonly MixedStrategy<T>[], { field }: NormalFormGame<T>): Numbered<T> {
  const keyOf = (strategy: MixedStrategy<T>): string => strategy.map(field.format).join();
  const byKey = new Map(list.map((strategy) => [keyOf(strategy), strategy]));
  const strategies = [...byKey.values()].sort((a, b) => {
    const k = a.findIndex((probability, i) => field.compare(probability, b[i] as T) !== 0);
    return k < 0 ? 0 : field.compare(b[k] as T, a[k] as T);
  });
  const places = new Map(strategies.map((strategy, place) => [keyOf(strategy), place]));
  return { strategies, numbers: list.map((strategy) => places.get(keyOf(strategy)) as number) };
}
