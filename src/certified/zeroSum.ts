/**
 * # Value of a constant-sum game
 *
 * The value and optimal strategies of a two-player game in which one player's gain is the other's loss.
 *
 * *Notation.* `A` are the row player's payoffs and `c` is the sum of both; the value `v` is the row player's, the column player's is `c − v`.
 *
 * ## Implementation notes
 *
 * The simplex method in doubles gives a basis. In a game of fractions its exact strategies are computed from two systems of linear
 * equations and checked; where the check fails, the criss-cross method goes on in integers from there. In a game of doubles the
 * strategies are those of the last tableau, and if they fail their check, the exact ones of the basis, rounded.
 *
 * ## References
 *
 * - [vonNeumann1928] for the value, [Dantzig1951] for the linear program
 *
 * @module
 */
import { exact, type Rational } from "../arithmetic/exact.ts";
import { UsageError } from "../errors.ts";
import type { Control } from "../games/control.ts";
import { toExact } from "../games/normal-form/fieldConversion.ts";
import { integerMatrix } from "../games/normal-form/integerPayoffs.ts";
import type { MixedProfile, MixedStrategy } from "../games/normal-form/mixedProfile.ts";
import type { NormalFormGame } from "../games/normal-form/normalFormGame.ts";
import type { CertifiedResult } from "../games/solverResult.ts";
import type { FloatMatrix, IntegerMatrix } from "../linalg/matrix.ts";
import { MAX_PIVOTS } from "../solvers/linear-programming/linearOutcome.ts";
import { pivotedStrategies, strategiesOfBasis } from "../solvers/zero-sum/exactMatrixGame.ts";
import { type MatrixGameBasis, matrixGameBasis } from "../solvers/zero-sum/matrixGameBasis.ts";
import { optimalFace } from "../solvers/zero-sum/optimalFace.ts";
import { type ZeroSumCertificate, zeroSumCertificate } from "../verify/zeroSumCertificate.ts";
import { requireLimit } from "./nash/requireLimit.ts";
import { requireConstantSum } from "./requireConstantSum.ts";

/** How a constant-sum game is to be solved. */
export interface ZeroSumOptions {
  /** Whether all extreme optimal strategies of both players are listed; for games of fractions only. @defaultValue `false` */
  readonly extremePoints?: boolean;
  /** Largest number of rays held at any time while extreme points are enumerated. @defaultValue `20_000` */
  readonly maxRays?: number;
  /** Largest number of pivots, in doubles and in integers each. @defaultValue `100_000` */
  readonly maxPivots?: number;
  /** Polled every few pivots. */
  readonly control?: Control;
}

/** The extreme points of the players' polytopes of optimal strategies. */
export interface ExtremeOptimalStrategies<T> {
  /** All extreme optimal strategies of the row player and of the column player, in a fixed order; each was checked. */
  readonly strategies: readonly [readonly MixedStrategy<T>[], readonly MixedStrategy<T>[]];
  /** Pairs of rays that were examined, one number a player: what the claim to have them all rests on. */
  readonly pairs: readonly [number, number];
}

/** The solution of a constant-sum game. */
export interface ZeroSumResult<T> extends CertifiedResult<MixedProfile<T>, ZeroSumCertificate<T> | null> {
  /** The row player's value; `null` if the game was not solved. */
  readonly value: T | null;
  /** All extreme optimal strategies; `null` if they were not asked for or a limit was reached. */
  readonly extremePoints: ExtremeOptimalStrategies<T> | null;
}

/**
 * The value of a two-player constant-sum game, with an optimal strategy of each player.
 *
 * Exact in games of fractions. In doubles, each strategy guarantees the value to 1e-9 of the range of payoffs. Where several strategies
 * are optimal, an extreme one is given, always the same. The time grows about as the cube of the number of strategies; in fractions
 * the exact solution adds about the fourth power, with a small factor. To list all extreme points takes time and space that grow
 * exponentially with the dimension of the optimal strategies, which is zero in most games.
 *
 * @returns One profile of optimal strategies, which is a Nash equilibrium, and the row player's value. Status `solved`; `limit` if a limit
 * was reached before the value, or before all extreme points, were found; `unknown` if doubles could not confirm it. One iteration is one
 * pivot.
 * @throws {@link DomainError} when the game has not two players or is not constant-sum, or a limit is no positive integer; {@link UsageError} when extreme points are asked of
 * a game in doubles, or the game is of another field.
 *
 * @example
 * ```ts doctest
 * import { exact, zeroSum, zeroSumGame } from "jiama";
 *
 * // Morra with one or two fingers: the row player wins the sum if it is even, else pays it.
 * const { value, solutions } = zeroSum(zeroSumGame([[2, -3], [-3, 4]]));
 * value && exact.format(value) // => "-1/12"
 * solutions[0]?.map((strategy) => strategy.map(exact.format).join(" ")).join(", ") // => "7/12 5/12, 7/12 5/12"
 * ```
 *
 * @category Zero-sum games
 */
export function zeroSum<T>(game: NormalFormGame<T>, options: ZeroSumOptions = {}): ZeroSumResult<T> {
  requireLimit("zeroSum", "maxPivots", options.maxPivots);
  requireLimit("zeroSum", "maxRays", options.maxRays);
  const any = game as NormalFormGame<unknown>;
  if (game.field.name === "exact") {
    const solved = exactSolution(any as NormalFormGame<Rational>, options);
    return solved as ZeroSumResult<unknown> as ZeroSumResult<T>;
  }
  if (game.field.name === "float") {
    const solved = floatSolution(any as NormalFormGame<number>, options);
    return solved as ZeroSumResult<unknown> as ZeroSumResult<T>;
  }
  throw new UsageError({
    en: `zeroSum: payoffs over the field "${game.field.name}" cannot be compared; give fractions or doubles.`,
    zh: `zeroSum：收益属于 "${game.field.name}" 域，无法比较大小；请以分数或双精度数给出。`,
  });
}

type Outcome<T> = Omit<ZeroSumResult<T>, "extremePoints">;

const stopped = <T>(iterations: number, status: "limit" | "unknown" = "limit"): ZeroSumResult<T> => ({
  status,
  method: "simplex",
  iterations,
  solutions: [],
  certificate: null,
  value: null,
  extremePoints: null,
});

function floatSolution(game: NormalFormGame<number>, options: ZeroSumOptions): ZeroSumResult<number> {
  if (options.extremePoints === true) {
    throw new UsageError({
      en: "zeroSum: the extreme points of a game in doubles depend on rounding; convert the game with toExact first.",
      zh: "zeroSum：双精度博弈的极点取决于舍入；请先用 toExact 转换博弈。",
    });
  }
  requireConstantSum(game, "zeroSum");
  const A = floatMatrix(game);
  const basis = matrixGameBasis(A, options.maxPivots ?? MAX_PIVOTS, options.control);
  if (isStopped(basis, options)) return stopped(basis.pivots);
  const profile = [Array.from(basis.x), Array.from(basis.y)];
  const found = floatOutcome(game, profile, "simplex", basis.pivots);
  if (found !== null) return found;
  const exactly = exactOutcome(toExact(game), basis, options);
  if (exactly === null) return stopped(basis.pivots);
  const [solution] = exactly.solutions as [MixedProfile<Rational>];
  const rounded = solution.map((strategy) => strategy.map(exact.toNumber));
  return floatOutcome(game, rounded, exactly.method, exactly.iterations) ?? stopped(exactly.iterations, "unknown");
}

/** Whether a limit that was given is reached; without one, exact pivots may go on where doubles did not come to their end. */
function isStopped({ status, pivots }: MatrixGameBasis, { maxPivots = MAX_PIVOTS, control }: ZeroSumOptions): boolean {
  return status === "limit" && (pivots >= maxPivots || control?.checkpoint() === "stop");
}

/** The solution in doubles if it stands its check; the value is the middle of both guarantees. */
function floatOutcome(
  game: NormalFormGame<number>,
  profile: MixedProfile<number>,
  method: string,
  iterations: number,
): ZeroSumResult<number> | null {
  const certificate = zeroSumCertificate(game, profile);
  if (!certificate.verified) return null;
  const value = certificate.guaranteed + certificate.gap / 2;
  return { status: "solved", method, iterations, solutions: [profile], certificate, value, extremePoints: null };
}

function exactSolution(game: NormalFormGame<Rational>, options: ZeroSumOptions): ZeroSumResult<Rational> {
  requireConstantSum(game, "zeroSum");
  const A = integerMatrix(game, 0);
  const doubles = nearestMatrix(A);
  const basis = matrixGameBasis(doubles, options.maxPivots ?? MAX_PIVOTS, options.control);
  if (isStopped(basis, options)) return stopped(basis.pivots);
  const found = exactOutcome(game, basis, options);
  if (found === null) return stopped(basis.pivots);
  if (options.extremePoints !== true) return { ...found, extremePoints: null };
  const extremePoints = extremeStrategies(game, A, found, options);
  return { ...found, status: extremePoints === null ? "limit" : "solved", extremePoints };
}

/** The exact solution from a basis, or by exact pivots from there; `null` if a limit was reached. */
function exactOutcome(
  game: NormalFormGame<Rational>,
  { rows, columns, pivots }: MatrixGameBasis,
  { maxPivots = MAX_PIVOTS, control }: ZeroSumOptions,
): Outcome<Rational> | null {
  const A = integerMatrix(game, 0);
  const proposed = strategiesOfBasis(A, rows, columns);
  if (proposed !== null) {
    const certificate = zeroSumCertificate(game, proposed);
    if (certificate.verified) return outcome(proposed, certificate, "simplex", pivots);
  }
  const { strategies, pivots: more } = pivotedStrategies(A, rows, columns, maxPivots, control);
  if (strategies === null) return null;
  const certificate = zeroSumCertificate(game, strategies);
  if (!certificate.verified) throw new Error("zeroSum: exact pivots ended at strategies that are not optimal.");
  return outcome(strategies, certificate, "criss-cross", pivots + more);
}

function outcome(
  profile: MixedProfile<Rational>,
  certificate: ZeroSumCertificate<Rational>,
  method: string,
  iterations: number,
): Outcome<Rational> {
  return { status: "solved", method, iterations, solutions: [profile], certificate, value: certificate.guaranteed };
}

function extremeStrategies(
  game: NormalFormGame<Rational>,
  A: IntegerMatrix,
  { solutions }: Outcome<Rational>,
  { control, maxRays }: ZeroSumOptions,
): ExtremeOptimalStrategies<Rational> | null {
  const limits = { ...(control && { control }), ...(maxRays !== undefined && { maxRays }) };
  const [x, y] = solutions[0] as MixedProfile<Rational> as [MixedStrategy<Rational>, MixedStrategy<Rational>];
  const own = optimalFace(A, x, y, limits);
  const other = own === null ? null : optimalFace(negatedTranspose(A), y, x, limits);
  if (own === null || other === null) return null;
  const confirmed =
    own.points.every((point) => zeroSumCertificate(game, [point, y]).verified) &&
    other.points.every((point) => zeroSumCertificate(game, [x, point]).verified);
  if (!confirmed) throw new Error("zeroSum: an extreme point is not optimal.");
  return { strategies: [own.points, other.points], pairs: [own.pairs, other.pairs] };
}

function negatedTranspose({ rows, columns, entries }: IntegerMatrix): IntegerMatrix {
  const all = Array.from({ length: rows * columns }, (_, at) => {
    const [j, i] = [Math.floor(at / rows), at % rows];
    return -(entries[i * columns + j] as bigint);
  });
  return { rows: columns, columns: rows, entries: all };
}

function floatMatrix(game: NormalFormGame<number>): FloatMatrix {
  const [rows, columns] = game.strategies.map((own) => own.length) as [number, number];
  const payoffs = game.payoffs[0] as ArrayLike<number>;
  return { rows, columns, entries: payoffs instanceof Float64Array ? payoffs : Float64Array.from(payoffs) };
}

/** The matrix in doubles; entries beyond them are cut to their leading digits together. */
function nearestMatrix({ rows, columns, entries }: IntegerMatrix): FloatMatrix {
  const doubles = Float64Array.from(entries, Number);
  if (doubles.every((value) => Math.abs(value) < 1e300)) return { rows, columns, entries: doubles };
  const bits = entries.reduce((most, value) => Math.max(most, value.toString(16).length * 4), 0);
  return { rows, columns, entries: Float64Array.from(entries, (value) => Number(value >> BigInt(bits - 900))) };
}
