/**
 * # Polymatrix games
 *
 * Every player plays a bimatrix game with every other one, with the same strategy in all of them, and receives the sum of the payoffs.
 *
 * *Notation.* `A_ij` is the `mᵢ × mⱼ` matrix of what player `i` receives from the game with `j`: `uᵢ(s) = Σ_{j≠i} A_ij(sᵢ, sⱼ)`.
 *
 * ## References
 *
 * - [Howson1972]
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { Field } from "../../arithmetic/field.ts";
import { DomainError } from "../../errors.ts";
import { gameFromFunction } from "../normal-form/gameFromFunction.ts";
import type { MixedProfile } from "../normal-form/mixedProfile.ts";
import {
  checkedLabels,
  type GameOptions,
  type NormalFormGame,
  type PayoffInput,
  requirePlayerCount,
} from "../normal-form/normalFormGame.ts";

/** A sum of bimatrix games between all pairs of players. */
export interface PolymatrixGame<T> {
  /** Tells this form of game from others. */
  readonly kind: "polymatrix";
  /** The arithmetic of the payoffs. */
  readonly field: Field<T>;
  /** What the game is called; may be empty. */
  readonly title: string;
  /** One label a player, no two the same. */
  readonly players: readonly string[];
  /** The labels of each player's strategies. */
  readonly strategies: readonly (readonly string[])[];
  /** At `[i][j]` the rows of `A_ij`; `null` where `i` receives nothing from the game with `j`, and for `i = j`. */
  readonly pairs: readonly (readonly (readonly (readonly T[])[] | null)[])[];
}

/** Rows of a matrix of payoffs as they may be given. */
export type PairPayoffs<T> = readonly (readonly PayoffInput<T>[])[];

/**
 * The polymatrix game with the given matrices.
 *
 * @param shape - Number of strategies of each player.
 * @param pairs - At `[i][j]` the `mᵢ × mⱼ` payoffs of `i` from the game with `j`; `null` where there is none.
 * @throws {@link DomainError} when matrices, shape and labels do not fit together.
 *
 * @example
 * ```ts doctest
 * import { exact, polymatrixGame, polymatrixPayoffs } from "jiama";
 *
 * // Three players on a line, who want to match their neighbors.
 * const match = [[1, 0], [0, 1]];
 * const game = polymatrixGame([2, 2, 2], [[null, match, null], [match, null, match], [null, match, null]]);
 * const first = [exact.one, exact.zero];
 * polymatrixPayoffs(game, [first, first, first], 1).map(exact.format) // => [ '2', '0' ]
 * ```
 *
 * @category Games
 */
export function polymatrixGame<T = Rational>(
  shape: readonly number[],
  pairs: readonly (readonly (PairPayoffs<NoInfer<T>> | null)[])[],
  options: GameOptions<T> = {},
): PolymatrixGame<T> {
  const field = options.field ?? (exact as unknown as Field<T>);
  requirePlayerCount(shape.length);
  const isSquare = pairs.length === shape.length && pairs.every((row) => row.length === shape.length);
  if (!isSquare) {
    throw new DomainError({
      en: `polymatrixGame: ${shape.length} players need ${shape.length} lists of ${shape.length} matrices each; give null where there is none.`,
      zh: `polymatrixGame：${shape.length} 个参与人需要 ${shape.length} 组、每组 ${shape.length} 个矩阵；没有之处请写 null。`,
    });
  }
  const read = (value: PayoffInput<T>): T =>
    typeof value === "string" || typeof value === "number" ? field.from(value) : value;
  const matrices = pairs.map((row, i) =>
    row.map((matrix, j) => {
      if (matrix === null) return null;
      const fits = i !== j && matrix.length === shape[i] && matrix.every((own) => own.length === shape[j]);
      if (fits) return matrix.map((own) => own.map(read));
      throw new DomainError({
        en:
          i === j
            ? `polymatrixGame: player ${i + 1} has a matrix with itself; give null there.`
            : `polymatrixGame: the matrix of player ${i + 1} with player ${j + 1} is to be ${shape[i]} × ${shape[j]}.`,
        zh:
          i === j
            ? `polymatrixGame：参与人 ${i + 1} 与自身之间有矩阵；请写 null。`
            : `polymatrixGame：参与人 ${i + 1} 与参与人 ${j + 1} 的矩阵须为 ${shape[i]} × ${shape[j]}。`,
      });
    }),
  );
  return {
    kind: "polymatrix",
    field,
    title: options.title ?? "",
    players: checkedLabels(options.players, shape.length, { en: "players", zh: "参与人" }),
    strategies: shape.map((count, player) =>
      checkedLabels(options.strategies?.[player], count, {
        en: `strategies of player ${player + 1}`,
        zh: `参与人 ${player + 1} 的策略`,
      }),
    ),
    pairs: matrices,
  };
}

/**
 * One player's expected payoff from each own strategy: the sum of matrix products, without the normal form.
 *
 * @category Games
 */
export function polymatrixPayoffs<T>(
  { field, pairs, strategies }: PolymatrixGame<T>,
  profile: MixedProfile<T>,
  player: number,
): T[] {
  const result = (strategies[player] as readonly string[]).map(() => field.zero);
  pairs[player]?.forEach((matrix, other) => {
    matrix?.forEach((row, s) => {
      row.forEach((payoff, k) => {
        result[s] = field.add(result[s] as T, field.mul(payoff, profile[other]?.[k] as T));
      });
    });
  });
  return result;
}

/**
 * The game in normal form.
 *
 * @throws {@link DomainError} when it has more than 10⁸ profiles.
 *
 * @category Games
 */
export function gameFromPolymatrix<T>(game: PolymatrixGame<T>): NormalFormGame<T> {
  const { field, pairs, strategies, players, title } = game;
  return gameFromFunction<T>(
    strategies.map((own) => own.length),
    (profile) =>
      profile.map((own, i) =>
        profile.reduce((sum, other, j) => {
          const payoff = pairs[i]?.[j]?.[own]?.[other];
          return payoff === undefined ? sum : field.add(sum, payoff);
        }, field.zero),
      ),
    { field, title, players, strategies },
  );
}
