/**
 * # Two-player games from matrices
 *
 * *Notation.* `A` and `B` are the row and the column player's payoffs, both `m × n`.
 *
 * @module
 */
import type { Rational } from "../../arithmetic/exact.ts";
import { DomainError } from "../../errors.ts";
import { storedNumbers } from "../storedNumbers.ts";
import { type GameOptions, type NormalFormGame, normalFormGame, type PayoffInput } from "./normalFormGame.ts";

/**
 * The two-player game with payoff matrices `A` and `B`.
 *
 * @param A - Payoffs of the row player, `m × n`.
 * @param B - Payoffs of the column player, `m × n` as well: `B[i][j]` belongs to row `i` and column `j`.
 * @throws {@link DomainError} when the matrices are empty, ragged, or of different shapes.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, exact } from "jiama";
 *
 * const chicken = bimatrixGame([[0, 7], [2, 6]], [[0, 2], [7, 6]]);
 * Array.from(chicken.payoffs[1], exact.format) // => ["0", "2", "7", "6"]
 * ```
 *
 * @category Games
 */
export function bimatrixGame<T = Rational>(
  A: readonly ArrayLike<PayoffInput<NoInfer<T>>>[],
  B: readonly ArrayLike<PayoffInput<NoInfer<T>>>[],
  options: GameOptions<T> = {},
): NormalFormGame<T> {
  const shape = [A.length, A[0]?.length ?? 0];
  for (const [name, matrix] of [["A", A] as const, ["B", B] as const]) {
    const ragged = matrix.findIndex((row) => row.length !== shape[1]);
    if (matrix.length === shape[0] && ragged < 0) continue;
    const wrongHeight = matrix.length !== shape[0];
    const found = wrongHeight ? `${matrix.length} rows` : `${matrix[ragged]?.length} entries in row ${ragged + 1}`;
    const foundZh = wrongHeight ? `${matrix.length} 行` : `第 ${ragged + 1} 行 ${matrix[ragged]?.length} 个数`;
    throw new DomainError({
      en: `bimatrixGame: matrix ${name} has ${found}; both matrices must be ${shape.join(" × ")}, B indexed by row player's strategy first.`,
      zh: `bimatrixGame：矩阵 ${name} 有 ${foundZh}；两个矩阵都须为 ${shape.join(" × ")}，B 也以行参与人的策略为行。`,
    });
  }
  const flat = (matrix: typeof A): PayoffInput<T>[] => matrix.flatMap((row) => Array.from(row));
  return normalFormGame(shape, [flat(A), flat(B)], options);
}

/**
 * The zero-sum game in which the row player receives `A` and the column player `−A`.
 *
 * @param A - Payoffs of the row player, `m × n`.
 * @throws {@link DomainError} when the matrix is empty or ragged.
 *
 * @category Games
 */
export function zeroSumGame<T = Rational>(
  A: readonly ArrayLike<PayoffInput<NoInfer<T>>>[],
  options: GameOptions<T> = {},
): NormalFormGame<T> {
  const game = bimatrixGame(A, A, options);
  const negative = Array.from(game.payoffs[0] as ArrayLike<T>, (payoff) => game.field.neg(payoff));
  return { ...game, payoffs: [game.payoffs[0] as ArrayLike<T>, storedNumbers(game.field, negative)] };
}

/**
 * The symmetric two-player game in which each player receives `A[own strategy][other's strategy]`.
 *
 * @param A - Payoffs by own strategy and the other's, $m \times m$.
 * @throws {@link DomainError} when the matrix is not square.
 *
 * @category Games
 */
export function symmetricGame<T = Rational>(
  A: readonly ArrayLike<PayoffInput<NoInfer<T>>>[],
  options: GameOptions<T> = {},
): NormalFormGame<T> {
  const columns = A[0]?.length ?? 0;
  if (columns !== A.length) {
    throw new DomainError({
      en: `symmetricGame: the matrix is ${A.length} × ${columns}; a symmetric game needs a square one.`,
      zh: `symmetricGame：矩阵为 ${A.length} × ${columns}；对称博弈需要方阵。`,
    });
  }
  const transposed = A.map((_, i) => A.map((row) => row[i] as PayoffInput<T>));
  return bimatrixGame(A, transposed, options);
}
