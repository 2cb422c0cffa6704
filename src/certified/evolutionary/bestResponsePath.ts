/**
 * # The best-response dynamics, exact
 *
 * ## References
 *
 * - [GilboaMatsui1991], [Hofbauer1995], [GaunersdorferHofbauer1995]
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { ln } from "../../arithmetic/stdlib.ts";
import type { Control } from "../../games/control.ts";
import { toExact } from "../../games/normal-form/fieldConversion.ts";
import { type NormalFormGame, requireTwoPlayers } from "../../games/normal-form/normalFormGame.ts";
import {
  type PopulationGame,
  type PopulationOptions,
  type PopulationState,
  requireState,
  toPopulationGame,
} from "../../games/population/populationGame.ts";
import { type BestResponseSegment, bestResponseSegments } from "../../solvers/evolutionary/bestResponseSegments.ts";
import { isBestResponsePath } from "../../verify/evolutionary/bestResponsePathCheck.ts";
import { requireLimit } from "../nash/requireLimit.ts";

/** Options of {@link bestResponsePath}. */
export interface BestResponsePathOptions extends PopulationOptions {
  /** Where the path begins, in fractions, one list a population. */
  readonly start: PopulationState<Rational>;
  /** Most segments. @defaultValue `100` */
  readonly maxSegments?: number;
  /** Polled at every segment. */
  readonly control?: Control;
}

/** A segment with the times at its ends. */
export interface TimedSegment extends BestResponseSegment {
  /** When it begins. */
  readonly begins: number;
  /** When it ends; infinite where the state comes ever nearer to its end. */
  readonly ends: number;
}

/** A path of the best-response dynamics. */
export interface BestResponsePath {
  /** `solved` where the path comes to its end, an equilibrium; `limit` where there are more segments; `unknown` where the check failed. */
  readonly status: "solved" | "limit" | "unknown";
  /** The method. */
  readonly method: "best-response";
  /** Straight pieces with rational corners. */
  readonly segments: readonly TimedSegment[];
  /** The equilibrium to which the path comes; `null` where it has more segments. */
  readonly end: PopulationState<Rational> | null;
  /** Whether no corner left a choice of where to go on. */
  readonly unique: boolean;
}

/**
 * The path of the best-response dynamics from a state, in a game of two players: exact, and checked segment by segment.
 *
 * Where several best responses allow a path to go on there are several paths, of which one is followed; `branches` counts them.
 *
 * @throws {@link DomainError} when the game is not for two players, the start does not fit, or `maxSegments` is no positive integer.
 *
 * @example
 * ```ts doctest
 * import { bestResponsePath, exact, symmetricGame } from "jiama";
 *
 * const hawkDove = symmetricGame([[-1, 4], [0, 2]]);
 * const { segments, end, unique } = bestResponsePath(hawkDove, { start: [["0", "1"].map(exact.from)] });
 * segments.map(({ part, ends }) => `${exact.format(part)} by ${ends.toFixed(4)}`) // => [ '2/3 by 1.0986', '1 by Infinity' ]
 * end[0].map(exact.format) // => [ '2/3', '1/3' ]
 * unique // => true
 * ```
 *
 * @see [GilboaMatsui1991]
 * @category Evolution
 */
export function bestResponsePath<T>(
  given: PopulationGame<T> | NormalFormGame<T>,
  { start, maxSegments = 100, control, ...options }: BestResponsePathOptions,
): BestResponsePath {
  const plain = toPopulationGame(given, options);
  requireTwoPlayers(plain.game, "bestResponsePath");
  requireLimit("bestResponsePath", "maxSegments", maxSegments);
  const population: PopulationGame<Rational> = { ...plain, game: toExact(plain.game) };
  requireState(population, start, "bestResponsePath");
  const { status, segments } = bestResponseSegments(population, start, maxSegments, control);
  let time = 0;
  const timed = segments.map((segment): TimedSegment => {
    const left = exact.toNumber(exact.sub(exact.one, segment.part));
    const begins = time;
    time = left === 0 ? Number.POSITIVE_INFINITY : begins - ln(left);
    return { ...segment, begins, ends: time };
  });
  const confirmed = isBestResponsePath(population, segments);
  return {
    status: confirmed ? status : "unknown",
    method: "best-response",
    segments: timed,
    end: status === "solved" ? segments.at(-1)!.toward : null,
    unique: segments.every(({ branches }) => branches === 1),
  };
}
