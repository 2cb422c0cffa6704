/**
 * # Repeated games
 *
 * A stage game played in every period for ever, all past actions known to all; the future is discounted.
 *
 * *Notation.* `g(a)` are the payoffs of an action profile `a`, `δ` is the discount factor, and payoffs of the repeated game are averages,
 * `(1 − δ) Σ δᵗ g(aᵗ)`, in the units of the stage game. `hᵢ(a) = max_{b} gᵢ(b, a₋ᵢ) − gᵢ(a) ≥ 0` is what player `i` can gain in one
 * period by a deviation from `a`.
 *
 * ## References
 *
 * - [MailathSamuelson2006] chapter 2
 *
 * @module
 */
import type { Rational } from "../../arithmetic/exact.ts";
import type { Field } from "../../arithmetic/field.ts";
import { DomainError } from "../../errors.ts";
import { toExact } from "../normal-form/fieldConversion.ts";
import { type NormalFormGame, profileCount, shapeOf, strides } from "../normal-form/normalFormGame.ts";
import { exactNumber } from "../storedNumbers.ts";

/** A stage game repeated for ever. */
export interface RepeatedGame<T> {
  /** Tells this form of game from others. */
  readonly kind: "repeated";
  /** The game of one period. */
  readonly stage: NormalFormGame<T>;
  /** $\delta \in [0, 1)$: what a payoff of the next period is worth today. */
  readonly discount: T;
}

/**
 * The stage game repeated for ever, with the discount factor of all players.
 *
 * @param discount - $\delta \in [0, 1)$: a number of the stage game's field, or text such as `"3/4"`.
 * @throws {@link DomainError} when the discount factor is not in [0, 1).
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, exact, repeatedGame } from "jiama";
 *
 * const dilemma = bimatrixGame([[9, 1], [10, 3]], [[9, 10], [1, 3]]);
 * exact.format(repeatedGame(dilemma, "3/4").discount) // => "3/4"
 * ```
 *
 * @category Repeated games
 */
export function repeatedGame<T>(stage: NormalFormGame<T>, discount: number | string | NoInfer<T>): RepeatedGame<T> {
  return { kind: "repeated", stage, discount: readDiscount(stage.field, discount, "repeatedGame") };
}

/**
 * The discount factor that a value stands for.
 *
 * @param caller - The function that was given it, for the message.
 * @throws {@link DomainError} when it is not in [0, 1).
 */
export function readDiscount<T>(field: Field<T>, discount: number | string | T, caller: string): T {
  const value = typeof discount === "number" || typeof discount === "string" ? field.from(discount) : discount;
  if (field.compare(value, field.zero) >= 0 && field.compare(value, field.one) < 0) return value;
  throw new DomainError({
    en: `${caller}: the discount factor is ${field.format(value)}; give one from 0 to below 1, such as "9/10".`,
    zh: `${caller}：贴现因子为 ${field.format(value)}；请给出不小于 0 而小于 1 的数，如 "9/10"。`,
  });
}

/** The repeated game in fractions: doubles are taken for the fractions that they are. */
export function toExactRepeated<T>(game: RepeatedGame<T>): RepeatedGame<Rational> {
  return { ...game, stage: toExact(game.stage), discount: exactNumber(game.stage.field, game.discount) };
}

/** One profile of pure actions of the stage game. */
export interface StageOutcome<T> {
  /** The index of the profile. */
  readonly index: number;
  /** `g(a)`, one payoff a player. */
  readonly payoffs: readonly T[];
  /** `h(a)`, the largest gain of each player from another action of its own, at least 0. */
  readonly gains: readonly T[];
}

/** The outcomes of all profiles of the stage game, in the order of their index. */
export function stageOutcomes<T>(stage: NormalFormGame<T>): readonly StageOutcome<T>[] {
  const { field } = stage;
  const best = stage.players.map((_, player) => bestPayoffs(stage, player));
  return Array.from({ length: profileCount(stage) }, (_, index) => {
    const payoffs = stage.payoffs.map((own) => own[index] as T);
    return { index, payoffs, gains: payoffs.map((own, player) => field.sub(best[player]?.[index] as T, own)) };
  });
}

/** Over the profiles, the best payoff of the player against what the others play there. */
function bestPayoffs<T>(stage: NormalFormGame<T>, player: number): readonly T[] {
  const { compare } = stage.field;
  const payoffs = stage.payoffs[player] as ArrayLike<T>;
  const shape = shapeOf(stage);
  const [count, stride] = [shape[player] as number, strides(shape)[player] as number];
  const best: T[] = Array.from(payoffs);
  for (let index = 0; index < best.length; index += 1) {
    const first = index - (Math.floor(index / stride) % count) * stride;
    for (let k = 0; k < count; k += 1) {
      const other = payoffs[first + k * stride] as T;
      if (compare(other, best[index] as T) > 0) best[index] = other;
    }
  }
  return best;
}

/** The least of the best payoffs of each player over the pure actions of the others. */
export function leastBestPayoffs<T>({ compare, add }: Field<T>, outcomes: readonly StageOutcome<T>[]): readonly T[] {
  const [first] = outcomes as readonly [StageOutcome<T>, ...StageOutcome<T>[]];
  return first.payoffs.map((_, player) =>
    outcomes
      .map(({ payoffs, gains }) => add(payoffs[player] as T, gains[player] as T))
      .reduce((a, b) => (compare(b, a) < 0 ? b : a)),
  );
}
