/**
 * # The matrix of a symmetric game
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { DomainError } from "../../errors.ts";
import { toExact } from "../normal-form/fieldConversion.ts";
import { type NormalFormGame, shapeOf } from "../normal-form/normalFormGame.ts";
import { isSymmetric } from "../normal-form/payoffStructure.ts";

/**
 * The payoffs `a_ij` of playing `i` against `j` in a symmetric two-player game, row by row, in fractions.
 *
 * @param caller - The function that needs such a game, for the message.
 * @throws {@link DomainError} when the game is not for two players or not symmetric.
 */
export function symmetricMatrix<T>(game: NormalFormGame<T>, caller: string): readonly (readonly Rational[])[] {
  requireSymmetric(game, caller);
  const count = shapeOf(game)[0] as number;
  const payoffs = toExact(game).payoffs[0] as ArrayLike<Rational>;
  return Array.from({ length: count }, (_, i) => Array.from({ length: count }, (__, j) => payoffs[i * count + j]!));
}

/**
 * Refuses a game that is not symmetric and for two players.
 *
 * @param caller - The function that needs such a game, for the message.
 * @throws {@link DomainError} when the game is another one.
 */
export function requireSymmetric<T>(game: NormalFormGame<T>, caller: string): void {
  if (game.players.length !== 2) {
    throw new DomainError({
      en: `${caller}: the game has ${game.players.length} player${game.players.length === 1 ? "" : "s"}; give a symmetric game for two players.`,
      zh: `${caller}：该博弈有 ${game.players.length} 个参与人；请给出对称的两人博弈。`,
    });
  }
  if (isSymmetric(game)) return;
  throw new DomainError({
    en: `${caller}: the game is not symmetric; B[j][i] must equal A[i][j] for all strategies i and j.`,
    zh: `${caller}：该博弈不对称；对所有策略 i 与 j，须有 B[j][i] = A[i][j]。`,
  });
}

/** `A x`. */
export function matrixTimes(A: readonly (readonly Rational[])[], x: readonly Rational[]): readonly Rational[] {
  return A.map((row) => inner(row, x));
}

/** `x · y`. */
export function inner(x: readonly Rational[], y: readonly Rational[]): Rational {
  return x.reduce((sum, entry, i) => exact.add(sum, exact.mul(entry, y[i]!)), exact.zero);
}
