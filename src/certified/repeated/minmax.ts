/**
 * # Minmax payoffs
 *
 * The least payoff to which the others can hold a player who answers them best: by pure actions, or by mixed ones.
 *
 * ## Implementation notes
 *
 * Against one opponent, the mixed minmax is the value of a zero-sum game, and both its bounds are added up in fractions. Several
 * opponents who mix independently make a problem that is not linear; only pure actions are offered for them.
 *
 * ## References
 *
 * - [MailathSamuelson2006] §2.1; [vonNeumann1928] for the value
 *
 * @module
 */
import { DomainError, UsageError } from "../../errors.ts";
import type { Control } from "../../games/control.ts";
import { zeroSumGame } from "../../games/normal-form/bimatrixGame.ts";
import type { MixedStrategy } from "../../games/normal-form/mixedProfile.ts";
import { type NormalFormGame, shapeOf } from "../../games/normal-form/normalFormGame.ts";
import { leastBestPayoffs, stageOutcomes } from "../../games/repeated/repeatedGame.ts";
import type { ZeroSumCertificate } from "../../verify/zeroSumCertificate.ts";
import { zeroSum } from "../zeroSum.ts";

/** Options of {@link mixedMinmax}. */
export interface MixedMinmaxOptions {
  /** Polled every few pivots. */
  readonly control?: Control;
}

/** The mixed minmax of one player, with the check of both its bounds. */
export interface MixedMinmax<T> {
  /** The minmax payoff. */
  readonly value: T;
  /** The opponent's strategy that holds the player to it. */
  readonly punishment: MixedStrategy<T>;
  /** A strategy that guarantees it to the player. */
  readonly guarantee: MixedStrategy<T>;
  /** What both strategies guarantee, added up by the checker. */
  readonly certificate: ZeroSumCertificate<T>;
}

/**
 * The pure minmax payoff of each player: the least over the others' pure actions of the player's best payoff.
 *
 * Reads every payoff once for each own action; any number of players.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, exact, pureMinmax } from "jiama";
 *
 * const pennies = bimatrixGame([[1, -1], [-1, 1]], [[-1, 1], [1, -1]]);
 * pureMinmax(pennies).map(exact.format) // => [ '1', '1' ]
 * ```
 *
 * @category Repeated games
 */
export function pureMinmax<T>(game: NormalFormGame<T>): readonly T[] {
  return leastBestPayoffs(game.field, stageOutcomes(game));
}

/**
 * The mixed minmax payoff of a player of a two-player game.
 *
 * Exact in games of fractions; in doubles to 1e-9 of the range of payoffs.
 *
 * @param player - 0 or 1.
 * @returns `null` when the control said stop or doubles could not confirm it.
 * @throws {@link UsageError} when the game has not two players: others who mix independently are not offered; {@link DomainError} when there is no such player.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, exact, mixedMinmax } from "jiama";
 *
 * const pennies = bimatrixGame([[1, -1], [-1, 1]], [[-1, 1], [1, -1]]);
 * const found = mixedMinmax(pennies, 0);
 * exact.format(found.value) // => "0"
 * found.punishment.map(exact.format) // => [ '1/2', '1/2' ]
 * ```
 *
 * @category Repeated games
 */
export function mixedMinmax<T>(
  game: NormalFormGame<T>,
  player: number,
  options: MixedMinmaxOptions = {},
): MixedMinmax<T> | null {
  if (game.players.length !== 2) {
    throw new UsageError({
      en: `mixedMinmax: the game has ${game.players.length} players; against several opponents who mix independently only pureMinmax is offered.`,
      zh: `mixedMinmax：该博弈有 ${game.players.length} 个参与人；对多个独立混合的对手，只提供 pureMinmax。`,
    });
  }
  if (player !== 0 && player !== 1) {
    throw new DomainError({
      en: `mixedMinmax: there is no player of index ${player}; give 0 or 1.`,
      zh: `mixedMinmax：没有序号为 ${player} 的参与人；请给出 0 或 1。`,
    });
  }
  const [m, n] = shapeOf(game) as readonly [number, number];
  const payoffs = game.payoffs[player] as ArrayLike<T>;
  const own = player === 0 ? m : n;
  const others = player === 0 ? n : m;
  const rows = Array.from({ length: own }, (_, i) =>
    Array.from({ length: others }, (__, j) => payoffs[player === 0 ? i * n + j : j * n + i] as T),
  );
  const { value, solutions, certificate } = zeroSum(zeroSumGame<T>(rows, { field: game.field }), options);
  const [profile] = solutions;
  if (value === null || profile === undefined || certificate === null) return null;
  const [guarantee, punishment] = profile as readonly [MixedStrategy<T>, MixedStrategy<T>];
  return { value, punishment, guarantee, certificate };
}
