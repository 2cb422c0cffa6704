/**
 * # Garbling
 *
 * A signal is a garbling of another one if it is made from it by chance alone: with signal probabilities `P` (actions × signals) and a
 * row-stochastic `G`, where `G_st` is the probability that signal `s` is turned into `t`, the garbled probabilities are `P G`. The order
 * of garblings is the order of information for every decision maker [Blackwell1953].
 *
 * ## Notation
 *
 * `A` is the asymmetry, `u` a distribution over the signals, `G_A = (1 − A) I + A 1u′`.
 *
 * ## Implementation notes
 *
 * `A′ > A` is a further garbling: `G_{A′} = G_A K` with `K = G_{(A′ − A)/(1 − A)}`.
 *
 * ## References
 *
 * - [Blackwell1953]; [GrossmanHart1983] for what it costs
 *
 * @module
 */
import { DomainError, type Field } from "../../src/index.ts";

/**
 * The probabilities $P G$ of the signal that a garbling makes.
 *
 * @param signals - $P$, one row an action.
 * @param garbler - $G$, one row a signal.
 * @throws `DomainError` when a row of `signals` has not one entry for each row of `garbler`.
 *
 * @example
 * ```ts doctest
 * import { float } from "jiama";
 * import { garbled } from "jiama/models";
 *
 * // One in four successes is taken for a failure.
 * console.log(garbled(float, [[0.75, 0.25], [0.5, 0.5]], [[0.75, 0.25], [0, 1]])); // => [ [ 0.5625, 0.4375 ], [ 0.375, 0.625 ] ]
 * ```
 *
 * @category Principal–agent models
 */
export function garbled<T>(
  { zero, add, mul }: Field<T>,
  signals: readonly (readonly T[])[],
  garbler: readonly (readonly T[])[],
): readonly (readonly T[])[] {
  const wrong = signals.findIndex((row) => row.length !== garbler.length);
  if (wrong >= 0) {
    const [has, rows] = [signals[wrong]!.length, garbler.length];
    throw new DomainError({
      en: `garbled: row ${wrong} of the signals has ${has} entries, but the garbler has ${rows} rows; give one row for every signal.`,
      zh: `garbled：信号矩阵第 ${wrong} 行有 ${has} 个元素，而劣化矩阵有 ${rows} 行；请为每个信号各给一行。`,
    });
  }
  const targets = garbler[0] ?? [];
  return signals.map((row) =>
    targets.map((_, t) => row.reduce((sum, p, s) => add(sum, mul(p, garbler[s]![t]!)), zero)),
  );
}

/**
 * The garbling $G_A$ that, with probability $A$, replaces the signal by a draw from $u$.
 *
 * @param distribution - $u$, one probability a signal.
 *
 * @category Principal–agent models
 */
export function replacement<T>(field: Field<T>, asymmetry: T, distribution: readonly T[]): readonly (readonly T[])[] {
  const { zero, one, add, sub, mul } = field;
  return distribution.map((_, s) =>
    distribution.map((u, t) => add(s === t ? sub(one, asymmetry) : zero, mul(asymmetry, u))),
  );
}

/**
 * The probabilities $(1 - A) P + A \mathbf{1} u'$ of a signal that is replaced, with probability $A$, by a draw from
 * $u$: those of {@link garbled} with {@link replacement}, without the rounding of a product of matrices.
 *
 * @category Principal–agent models
 */
export function replacedSignals<T>(
  { one, add, sub, mul }: Field<T>,
  signals: readonly (readonly T[])[],
  asymmetry: T,
  distribution: readonly T[],
): readonly (readonly T[])[] {
  const kept = sub(one, asymmetry);
  return signals.map((row) => row.map((p, s) => add(mul(kept, p), mul(asymmetry, distribution[s]!))));
}

/** The distribution that gives every one of `count` signals the same probability. */
export function uniformDistribution<T>(field: Field<T>, count: number): readonly T[] {
  const share = field.div(field.one, field.from(count));
  return Array.from({ length: count }, () => share);
}
