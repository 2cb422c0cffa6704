/**
 * # Admissible mixed strategies
 *
 * A mixed strategy is *admissible* when no mixed strategy weakly dominates it: none is never worse and sometimes better. In a
 * two-player game that is so if and only if it is a best response to a belief that gives every strategy of the opponent
 * positive probability. A mixture of admissible strategies need not be admissible.
 *
 * ## Implementation notes
 *
 * Payoffs and probabilities in doubles are taken as the fractions that they are, so that the answer is about the game as it is
 * stored: a tie that rounding broke is no tie.
 *
 * ## References
 *
 * - [VanDamme1991] §3.2
 *
 * @module
 */

import { dyadicFraction } from "../../arithmetic/dyadicFraction.ts";
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { DomainError } from "../../errors.ts";
import type { Control } from "../../games/control.ts";
import { toExact } from "../../games/normal-form/fieldConversion.ts";
import { type MixedStrategy, pureStrategy, requireProfile } from "../../games/normal-form/mixedProfile.ts";
import { type NormalFormGame, requireTwoPlayers, shapeOf } from "../../games/normal-form/normalFormGame.ts";
import { dominatingMixture } from "../../solvers/structure/dominatingMixture.ts";
import { excludesWeakDominance, type OwnRows, weaklyDominates } from "../../verify/structure/weakDominanceCheck.ts";

/** Options of {@link admissibility}. */
export interface AdmissibilityOptions {
  /** Largest number of pivots of a linear program. @defaultValue `100_000` */
  readonly maxPivots?: number;
  /** In doubles, smaller probabilities count as none. @defaultValue `1e-9` */
  readonly tolerance?: number;
  /** Stop and progress. */
  readonly control?: Control;
}

/** Whether a mixed strategy is admissible, and why. */
export interface Admissibility<T> {
  /** `solved`, or `limit`: the limit of pivots was reached or the control said stop. */
  readonly status: "solved" | "limit";
  /** Whether nothing weakly dominates the strategy; `null` where that is not known. */
  readonly admissible: boolean | null;
  /** A mixed strategy that weakly dominates; `null` where there is none. */
  readonly dominatedBy: MixedStrategy<T> | null;
  /** Probabilities of the opponent's strategies, all positive, to which the strategy is a best response; `null` else. */
  readonly belief: MixedStrategy<T> | null;
}

/**
 * Whether nothing weakly dominates a player's mixed strategy, with the belief or the mixture that proves it.
 *
 * One linear program with a variable for each own strategy and a constraint for each of the opponent's.
 *
 * @param strategy - The player's mixed strategy.
 * @param options - Which player's strategy it is, as `player`, 0 or 1; tolerance and limits.
 * @throws {@link DomainError} when the game is not for two players, the player is not 0 or 1, or the strategy does not fit.
 *
 * @example
 * ```ts doctest
 * import { admissibility, bimatrixGame, exact } from "jiama";
 *
 * // Neither the first nor the last row is dominated; half of each is, by the row between them.
 * const game = bimatrixGame([[4, 0, 0], [2, 3, 2], [0, 0, 4]], [[0, 0, 4], [1, 3, 1], [4, 0, 0]]);
 * const strategy = ["1/2", "0", "1/2"].map(exact.from);
 * admissibility(game, strategy, { player: 0 }).dominatedBy?.map(exact.format).join(" ") // => "0 1 0"
 * ```
 *
 * @category Refinements
 */
export function admissibility<T>(
  game: NormalFormGame<T>,
  strategy: MixedStrategy<T>,
  { player, maxPivots, tolerance = 1e-9, control }: AdmissibilityOptions & { readonly player: 0 | 1 },
): Admissibility<T> {
  requireTwoPlayers(game, "admissibility");
  if (player !== 0 && player !== 1) {
    throw new DomainError({
      en: `admissibility: there is no player of index ${player}; give 0 or 1.`,
      zh: `admissibility：没有序号为 ${player} 的参与人；请给出 0 或 1。`,
    });
  }
  const first = shapeOf(game).map((count) => pureStrategy(game.field, count, 0));
  requireProfile(
    game,
    first.map((other, k) => (k === player ? strategy : other)),
  );
  const rows = ownRows(toExact(game), player);
  const played =
    game.field.name === "float"
      ? doublesAsFractions(strategy as readonly unknown[] as number[], tolerance)
      : (strategy as readonly unknown[] as readonly Rational[]);
  const limits = { ...(maxPivots === undefined ? {} : { maxPivots }), ...(control === undefined ? {} : { control }) };
  const found = dominatingMixture(rows, played, limits);
  if (found.status === "limit") return { status: "limit", admissible: null, dominatedBy: null, belief: null };
  const confirmed =
    found.by === null ? excludesWeakDominance(rows, found.belief, played) : weaklyDominates(rows, found.by, played);
  if (!confirmed) throw new Error("admissibility: the check contradicts what the linear program gave.");
  const back = (values: readonly Rational[] | null): MixedStrategy<T> | null =>
    values &&
    ((game.field.name === "float" ? values.map(exact.toNumber) : values) as readonly unknown[] as MixedStrategy<T>);
  return { status: "solved", admissible: found.by === null, dominatedBy: back(found.by), belief: back(found.belief) };
}

/** One player's payoffs by own strategy and the opponent's. */
function ownRows(game: NormalFormGame<Rational>, player: 0 | 1): OwnRows {
  const [m, n] = shapeOf(game) as readonly [number, number];
  const list = game.payoffs[player] as ArrayLike<Rational>;
  const [own, other] = player === 0 ? [m, n] : [n, m];
  return Array.from({ length: own }, (_, i) =>
    Array.from({ length: other }, (_unused, j) => list[player === 0 ? i * n + j : j * n + i] as Rational),
  );
}

/** Probabilities in doubles as fractions that sum to one, those within the tolerance as zero. */
function doublesAsFractions(strategy: readonly number[], tolerance: number): readonly Rational[] {
  const parts = strategy.map((probability) => (probability > tolerance ? dyadicFraction(probability) : exact.zero));
  const total = parts.reduce(exact.add, exact.zero);
  return parts.map((part) => exact.div(part, total));
}
