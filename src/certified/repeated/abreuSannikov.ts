/**
 * # Equilibrium payoffs of repeated games
 *
 * The payoffs of all subgame-perfect equilibria in pure actions, with lotteries that all players observe, of a two-player game repeated
 * for ever: exactly where the algorithm ends at them, else between two polygons.
 *
 * *Notation.* `δ` is the discount factor, `V*` the set.
 *
 * ## Implementation notes
 *
 * Exact steps come first. If they do not end, a chain of polygons in doubles is the bound from outside, and a polygon in doubles that
 * lies inside what it generates, with one exact step for its generators, the bound from inside; both are checked in fractions.
 * Simple fractions near the bound from outside are tried first.
 * Where `V*` has no interior and the exact steps do not end, the bound from inside are the profiles that can be played for ever.
 *
 * ## References
 *
 * - [AbreuSannikov2014], [AbreuPearceStacchetti1990]; bounds from both sides: [JuddYeltekinConklin2003]
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { simplestFraction } from "../../arithmetic/simplestFraction.ts";
import { DomainError } from "../../errors.ts";
import type { Control } from "../../games/control.ts";
import { requireTwoPlayers } from "../../games/normal-form/normalFormGame.ts";
import type { PayoffSet } from "../../games/repeated/payoffSet.ts";
import { type RepeatedGame, toExactRepeated } from "../../games/repeated/repeatedGame.ts";
import type { CertifiedResult, SolverStatus } from "../../games/solverResult.ts";
import {
  boundingBox,
  type ConvexPolygon,
  convexHull,
  type Point,
  polygonDistance,
} from "../../linalg/convexPolygon.ts";
import { type PayoffOperator, payoffOperator } from "../../solvers/repeated/payoffOperator.ts";
import {
  exactChain,
  innerPolygon,
  type PayoffSearchLimits,
  rimProfiles,
  roundedChain,
  SHRINKAGES,
  stationaryPayoffs,
} from "../../solvers/repeated/payoffSets.ts";
import { type OuterBoundCheck, outerBoundCheck } from "../../verify/repeated/outerBound.ts";
import { type SelfGenerationCheck, selfGenerationCheck } from "../../verify/repeated/selfGeneration.ts";
import { requireLimit } from "../nash/requireLimit.ts";
import { type PayoffScale, payoffScale, scaled, scaledGame, unscaled } from "./payoffScale.ts";

/** Options of {@link abreuSannikov}. */
export interface AbreuSannikovOptions {
  /** Largest distance of the two bounds with which the set counts as found, as a share of the range of feasible payoffs. @defaultValue `1e-6` */
  readonly tolerance?: number;
  /** Most steps of each search. @defaultValue `10_000` */
  readonly maxIterations?: number;
  /** Polled at every step. */
  readonly control?: Control;
}

/** What was checked of a set of equilibrium payoffs. */
export interface PayoffSetCertificate {
  /** The ever smaller sets that prove the bound from outside. */
  readonly chain: readonly ConvexPolygon<Rational>[];
  /** The check of that chain. */
  readonly outer: OuterBoundCheck;
  /** The check that the set from inside generates itself; `null` where no such set was found. */
  readonly inner: SelfGenerationCheck<Rational> | null;
}

/** The equilibrium payoffs of a repeated game between two bounds. */
export interface PayoffSetResult extends CertifiedResult<PayoffSet<Rational>, PayoffSetCertificate> {
  /** Whether the set is known exactly: then both bounds are the same. */
  readonly exact: boolean;
  /** Vertices of a polygon that holds all equilibrium payoffs, counterclockwise; none if there are no equilibria. */
  readonly outer: ConvexPolygon<Rational>;
  /**
   * No equilibrium payoff is farther than this from an equilibrium payoff found, in the larger of both coordinates, payoff units; `null` where none was found.
   */
  readonly gap: Rational | null;
}

/**
 * The set of payoffs of all subgame-perfect equilibria in pure actions with public lotteries, of a two-player repeated game.
 *
 * Players see all past actions and, before every period, the outcome of a lottery. Equilibria in mixed actions may pay more or less
 * and are not counted; without lotteries the set may be smaller. Doubles are taken for the fractions that they are. A step takes time
 * in proportion to the number of action profiles times the number of vertices, at most four for each profile.
 *
 * @returns The payoffs found are `solutions[0]`, all of which are equilibrium payoffs. Status `solved` if they are known exactly, or within
 * `tolerance`; `none` if it is proved that there is no such equilibrium; `limit` after `maxIterations` or a stop; `unknown` where the
 * bounds lie farther apart. One iteration is one step of the chain from outside.
 * @throws {@link DomainError} when the game has not two players, or the tolerance is not positive.
 *
 * @example
 * ```ts doctest
 * import { abreuSannikov, bimatrixGame, exact, repeatedGame } from "jiama";
 *
 * const dilemma = bimatrixGame([[9, 1], [10, 3]], [[9, 10], [1, 3]]);
 * const { solutions, exact: isExact } = abreuSannikov(repeatedGame(dilemma, "3/4"));
 * isExact // => true
 * solutions[0].vertices.map((v) => v.map(exact.format).join(" ")) // => [ '3 3', '39/4 3', '9 9', '3 39/4' ]
 * ```
 *
 * @see [AbreuSannikov2014]
 * @category Repeated games
 */
export function abreuSannikov<T>(game: RepeatedGame<T>, options: AbreuSannikovOptions = {}): PayoffSetResult {
  const { tolerance = 1e-6, maxIterations = 10_000, control } = options;
  requireTwoPlayers(game.stage, "abreuSannikov");
  requireLimit("abreuSannikov", "maxIterations", options.maxIterations);
  if (!(tolerance > 0)) {
    throw new DomainError({
      en: `abreuSannikov: tolerance is ${tolerance}; give a positive share of the range of payoffs.`,
      zh: `abreuSannikov：tolerance 为 ${tolerance}；请给出收益范围的一个正的份额。`,
    });
  }
  const fractions = toExactRepeated(game);
  const operator = payoffOperator(fractions);
  const limits = { maxIterations, ...(control === undefined ? {} : { control }) };
  const scale = payoffScale(operator);
  const doubles = payoffOperator(scaledGame(fractions, scale));
  const search: PayoffSearch = {
    ...{ game: fractions, operator, doubles, scale, limits },
    rim: (promises) => rimProfiles(doubles, scaled(promises, scale)),
  };
  const exactly = exactChain(operator, search.rim, limits);
  if (exactly.end !== "fixed") return boundedSet(search, tolerance);
  const known = knownSet(search, exactly.chain);
  if (known.exact) return known;
  // A promise that only just deters hid a profile from doubles: all of them, then.
  const everybody = { ...search, rim: () => undefined };
  const again = exactChain(operator, everybody.rim, limits);
  return again.end === "fixed" ? knownSet(everybody, again.chain) : boundedSet(everybody, tolerance);
}

const method = "abreu-sannikov";

/** A game with what the searches need. */
interface PayoffSearch {
  readonly game: RepeatedGame<Rational>;
  readonly operator: PayoffOperator<Rational>;
  /** The operator of the game in doubles, with payoffs between 0 and 1. */
  readonly doubles: PayoffOperator<number>;
  readonly scale: PayoffScale;
  readonly limits: PayoffSearchLimits;
  /** The profiles that may generate extreme points; `undefined` for all. */
  readonly rim: (promises: ConvexPolygon<Rational>) => ReadonlySet<number> | undefined;
}

/** The last set of the chain generates itself, or is empty. */
function knownSet({ game, operator, rim }: PayoffSearch, chain: readonly ConvexPolygon<Rational>[]): PayoffSetResult {
  const outer = outerBoundCheck(game, chain);
  const iterations = chain.length - 1;
  const vertices = chain.at(-1) as ConvexPolygon<Rational>;
  if (vertices.length === 0) {
    const status = outer.verified ? "none" : "unknown";
    const certificate = { chain, outer, inner: null };
    return {
      status,
      method,
      iterations,
      solutions: [],
      certificate,
      exact: outer.verified,
      outer: vertices,
      gap: null,
    };
  }
  const set = { vertices, generators: operator.generated(vertices, rim(vertices)) };
  const inner = selfGenerationCheck(game, set);
  const verified = outer.verified && inner.verified;
  return {
    status: verified ? "solved" : "unknown",
    ...{ method, iterations, solutions: inner.verified ? [set] : [] },
    certificate: { chain, outer, inner },
    exact: verified,
    outer: vertices,
    gap: verified ? exact.zero : null,
  };
}

/** Bounds from outside and from inside, found in doubles. */
function boundedSet(search: PayoffSearch, tolerance: number): PayoffSetResult {
  const { game, operator, doubles, scale, limits } = search;
  const outside = roundedChain(doubles, limits);
  const chain = outside.chain.map((polygon) => unscaled(polygon, scale));
  const outer = outerBoundCheck(game, chain);
  const proved = chain[outer.steps] as ConvexPolygon<Rational>;
  const iterations = chain.length - 1;
  const last = outside.chain.at(-1) as ConvexPolygon<number>;
  if (proved.length === 0) {
    const certificate = { chain, outer, inner: null };
    return { status: "none", method, iterations, solutions: [], certificate, exact: true, outer: proved, gap: null };
  }
  function* candidates(): Generator<ConvexPolygon<Rational>> {
    const simple = simplePolygon(proved, payoffRange(operator));
    if (simple !== null) yield simple;
    for (const share of last.length === 0 ? [] : SHRINKAGES) {
      const polygon = innerPolygon(doubles, last, share, limits);
      if (polygon !== null) yield unscaled(polygon, scale);
    }
    const forEver = stationaryPayoffs(operator);
    if (forEver.length > 0) yield forEver;
  }
  const found = insideSet(search, candidates());
  const gap = found === null ? null : largestDistance(found.set.vertices, proved);
  const close = gap !== null && exact.toNumber(gap) <= tolerance * payoffRange(operator);
  const limited: SolverStatus = outside.end === "limit" ? "limit" : "unknown";
  return {
    status: close ? "solved" : limited,
    ...{ method, iterations, solutions: found === null ? [] : [found.set] },
    certificate: { chain, outer, inner: found?.check ?? null },
    exact: false,
    outer: proved,
    gap,
  };
}

/** A set that generates itself, with its check. */
interface InsideSet {
  readonly set: PayoffSet<Rational>;
  readonly check: SelfGenerationCheck<Rational>;
}

/** How near to a bound from outside simple fractions are tried, as a share of the range of payoffs. */
const NEAR = 1e-7;

/** The polygon of the simplest fractions near the vertices; `null` where there are none. */
function simplePolygon(polygon: ConvexPolygon<Rational>, range: number): ConvexPolygon<Rational> | null {
  const simple = polygon.map((vertex) => vertex.map((x) => simplestFraction(exact.toNumber(x), NEAR * range)));
  if (simple.some((vertex) => vertex.includes(null))) return null;
  return convexHull(exact, simple as readonly (readonly Rational[])[] as readonly Point<Rational>[]);
}

/** What the first candidate generates that generates a set around itself. */
function insideSet(
  { game, operator, rim }: PayoffSearch,
  candidates: Iterable<ConvexPolygon<Rational>>,
): InsideSet | null {
  for (const promises of candidates) {
    const found = around(promises, rim(promises)) ?? (rim(promises) === undefined ? null : around(promises, undefined));
    if (found !== null) return found;
  }
  return null;

  function around(promises: ConvexPolygon<Rational>, wanted: ReadonlySet<number> | undefined): InsideSet | null {
    const generated = operator.generated(promises, wanted);
    // A set within what it generates may be replaced by that: promises stay promises, and threats get no milder.
    const vertices = convexHull(
      exact,
      generated.map(({ payoff }) => payoff),
    );
    const generators = generated.filter(({ payoff }) => vertices.includes(payoff));
    if (vertices.length === 0) return null;
    const set = { vertices, generators };
    const check = selfGenerationCheck(game, set);
    return check.verified ? { set, check } : null;
  }
}

function largestDistance(inner: ConvexPolygon<Rational>, outer: ConvexPolygon<Rational>): Rational {
  return outer
    .map((vertex) => polygonDistance(exact, inner, vertex))
    .reduce((a, b) => (exact.compare(b, a) > 0 ? b : a));
}

function payoffRange({ payoffs }: PayoffOperator<Rational>): number {
  return Math.max(...boundingBox(exact, payoffs).map(([least, most]) => exact.toNumber(exact.sub(most, least))));
}
