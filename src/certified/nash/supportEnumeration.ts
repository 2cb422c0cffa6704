/**
 * # Support enumeration
 *
 * The equilibria of a game by their supports: of a two-player game one for each pair of supports that has any, exactly; of a game for
 * more players all isolated ones, each exactly or in an enclosure.
 *
 * *Notation.* The *support* of a mixed strategy is the set of strategies that it plays with positive probability. A game is
 * *nondegenerate* if no mixed strategy has more pure best responses than strategies in its support; then supports of equilibria have equal
 * sizes, and each pair of supports has at most one equilibrium.
 *
 * ## Implementation notes
 *
 * Pairs of supports are left out only on the evidence of a mixed strategy that dominates, checked without rounding, or after their
 * equations were solved in integers. Every profile is confirmed by its regrets. Doubles are taken for the fractions that they are.
 *
 * With more players the equations are polynomials: see {@link equilibriaOnSupports}.
 *
 * ## References
 *
 * - [PorterNudelmanShoham2008], [vonStengel2007] §3.2
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import type { Control } from "../../games/control.ts";
import { toExact } from "../../games/normal-form/fieldConversion.ts";
import { integerMatrix } from "../../games/normal-form/integerPayoffs.ts";
import type { MixedProfile } from "../../games/normal-form/mixedProfile.ts";
import { type NormalFormGame, shapeOf } from "../../games/normal-form/normalFormGame.ts";
import { type SupportPair, supportEquilibria } from "../../solvers/nash/supportEquilibria.ts";
import { certifiedNash, type NashResult, type NashTolerance } from "./certifiedNash.ts";
import { equilibriaOnSupports } from "./many-players/equilibriaOnSupports.ts";
import { EquilibriumList, type ManyPlayerNashResult } from "./many-players/manyPlayerResult.ts";
import { requireLimit } from "./requireLimit.ts";
import { profileOf, vertexEnumeration } from "./vertexEnumeration.ts";

/** Which supports are looked at, and when {@link supportEnumeration} ends. */
export interface SupportEnumerationOptions extends NashTolerance {
  /**
   * Of two players, whether both supports must have the same size; enough for nondegenerate games. Of more, all sizes are looked at.
   * @defaultValue `"equal"`
   */
  readonly sizes?: "equal" | "all";
  /** Largest size of a support. @defaultValue no limit */
  readonly maxSize?: number;
  /** Only these supports, one a player, in this order, whatever their sizes; strategies from 0. @defaultValue all of the sizes wanted */
  readonly supports?: readonly (readonly (readonly number[])[])[];
  /** Number of equilibria after which the search ends. @defaultValue no limit */
  readonly count?: number;
  /** Most faces looked at, or supports where there are not two players. @defaultValue no limit */
  readonly maxNodes?: number;
  /**
   * Most boxes into which the mixed strategies on one choice of supports are divided, to prove that no equilibrium is missing; 0 for no
   * such proof. Not for two players. @defaultValue `20_000`
   */
  readonly maxBoxes?: number;
  /** Polled at every face or support. */
  readonly control?: Control;
}

/**
 * The equilibria of a game by their supports.
 *
 * *Two players:* one equilibrium for each pair of supports that has any. In a nondegenerate game these are all equilibria. In a degenerate one, supports of equal size need not have an equilibrium at all;
 * `sizes: "all"` then finds every pair of supports that has equilibria, and one of them for each: the mean of the extreme ones, if there
 * are several. Use {@link vertexEnumeration} for all extreme equilibria; it is also faster. The cost grows with the number of pairs of
 * supports, about $4^n$ for $n$ strategies each, less what conditional dominance saves.
 *
 * *More players:* all isolated equilibria, each with what is proved of it in `certificate.proofs`; `certificate.enclosures` hold those
 * that are irrational. `certificate.complete` says that the game has no others: all supports were proved to hold none besides those
 * listed. `certificate.undecidedSupports` counts the supports where that proof failed, for instance because equilibria form a curve.
 * The number of supports is the product of the $2^m - 1$; the search is for small games, or for `count: 1`.
 *
 * @returns Profiles in the order of their supports: for two players by difference of sizes, then by size, then lexicographically; for more by sum of sizes, then by spread. One iteration
 * is one face, or one choice of supports, looked at. The status is `none` if no pair of supports that was to be looked at has an equilibrium, and `limit` after
 * `maxNodes` or a stop. `certificate.complete` says that the list holds all equilibria of the game, which then are isolated: where no
 * option restricts the search, the list is compared with that of {@link vertexEnumeration}, whose completeness is proved.
 * @throws {@link DomainError} when a limit is not a positive integer, or a support is empty, not increasing or holds a strategy that is
 * none.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, exact, supportEnumeration } from "jiama";
 *
 * const chicken = bimatrixGame([[0, 7], [2, 6]], [[0, 2], [7, 6]]);
 * const { solutions } = supportEnumeration(chicken);
 * const shown = solutions.map((profile) => profile.map((own) => own.map(exact.format).join(" ")).join(" | "));
 * shown.join(", ") // => "1 0 | 0 1, 0 1 | 1 0, 1/3 2/3 | 1/3 2/3"
 * ```
 *
 * @see [PorterNudelmanShoham2008] for the order of supports and conditional dominance
 * @category Nash equilibrium
 */
export function supportEnumeration<T>(game: NormalFormGame<T>, options: SupportEnumerationOptions = {}): NashResult<T> {
  for (const name of ["maxSize", "count", "maxNodes"] as const) requireLimit("supportEnumeration", name, options[name]);
  options.supports?.forEach((pair) => {
    requireSupports(game, pair);
  });
  if (game.players.length !== 2) return byManySupports(game, options);
  const { tolerance, sizes = "equal", maxBoxes: _, supports, ...others } = options;
  const exactGame = toExact(game);
  const found = supportEquilibria(integerMatrix(exactGame, 0), integerMatrix(exactGame, 1), {
    ...others,
    ...(supports === undefined ? {} : { supports: supports as readonly SupportPair[] }),
    sizes,
  });
  const solutions = found.solutions.map((pair) => profileOf(game, pair));
  const complete = found.status === "solved" && isUnrestricted(options) && holdsAll(game, solutions, options);
  return certifiedNash(game, { ...found, solutions }, complete, tolerance === undefined ? {} : { tolerance });
}

/** Boxes to which one choice of supports is divided before the proof is given up. */
const DEFAULT_MAX_BOXES = 20_000;

function byManySupports<T>(
  game: NormalFormGame<T>,
  { maxBoxes = DEFAULT_MAX_BOXES, ...options }: SupportEnumerationOptions,
): ManyPlayerNashResult<T> {
  if (maxBoxes !== 0) requireLimit("supportEnumeration", "maxBoxes", maxBoxes);
  const list = new EquilibriumList(game, options);
  const { status, nodes, undecided } = equilibriaOnSupports(game, list, { ...options, maxBoxes });
  const wholeSearch = status !== "limit" && isUnrestricted(options) && maxBoxes > 0;
  return list.result(
    { status, method: "support-enumeration", iterations: nodes },
    wholeSearch && undecided === 0,
    wholeSearch ? undecided : null,
  );
}

function isUnrestricted({ supports, maxSize, count }: SupportEnumerationOptions): boolean {
  return supports === undefined && maxSize === undefined && count === undefined;
}

/** Whether the equilibria of the game are isolated, and the list holds all of them. */
function holdsAll<T>(
  game: NormalFormGame<T>,
  list: readonly MixedProfile<T>[],
  { control, maxNodes }: SupportEnumerationOptions,
): boolean {
  const extreme = vertexEnumeration(game, {
    ...(control === undefined ? {} : { control }),
    ...(maxNodes === undefined ? {} : { maxNodes }),
  });
  if (!extreme.certificate.complete) return false;
  const keyOf = (strategy: readonly T[]): string => strategy.map(game.field.format).join();
  const keys = extreme.solutions.map((profile) => profile.map(keyOf) as [string, string]);
  // Two equilibria with a common strategy are joined by a segment of equilibria.
  const areIsolated = [0, 1].every((player) => new Set(keys.map((key) => key[player])).size === keys.length);
  const known = new Set(list.map((profile) => profile.map(keyOf).join(";")));
  return areIsolated && keys.every((key) => known.has(key.join(";")));
}

function requireSupports(game: NormalFormGame<unknown>, pair: readonly (readonly number[])[]): void {
  shapeOf(game).forEach((strategies, player) => {
    const support = pair[player] ?? [];
    const isSupport = support.every(
      (strategy, k) =>
        Number.isInteger(strategy) &&
        strategy >= 0 &&
        strategy < strategies &&
        (k === 0 || strategy > (support[k - 1] as number)),
    );
    if (support.length > 0 && isSupport) return;
    throw new DomainError({
      en: `supportEnumeration: the support [${support.join(", ")}] of player ${JSON.stringify(game.players[player])} is none; give different strategies from 0 to ${strategies - 1} in increasing order.`,
      zh: `supportEnumeration：参与人 ${JSON.stringify(game.players[player])} 的支撑集 [${support.join(", ")}] 无效；请按递增次序给出 0 至 ${strategies - 1} 之间互异的策略。`,
    });
  });
}
