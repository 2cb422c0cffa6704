import * as fc from "fast-check";
import { exact, type Rational, ratio } from "jiama";

/** A problem of hidden action in small integers: probabilities are counts over `parts`, costs and benefits tenths. */
export interface SmallHiddenAction {
  readonly parts: number;
  readonly counts: readonly (readonly number[])[];
  readonly costs: readonly number[];
  readonly benefits: readonly number[];
}

/** Two to four actions and signals; ties and signals that an action never sends are common. */
export const smallHiddenActions: fc.Arbitrary<SmallHiddenAction> = fc
  .record({
    actions: fc.integer({ min: 2, max: 4 }),
    signals: fc.integer({ min: 2, max: 4 }),
    parts: fc.integer({ min: 2, max: 9 }),
  })
  .chain(({ actions, signals, parts }) => {
    const list = <V>(entry: fc.Arbitrary<V>, length: number) =>
      fc.array(entry, { minLength: length, maxLength: length });
    return fc.record({
      parts: fc.constant(parts),
      counts: list(countsOf(signals, parts), actions),
      costs: list(fc.integer({ min: 0, max: 6 }), actions),
      benefits: list(fc.integer({ min: 0, max: 15 }), actions),
    });
  });

/** Counts of `parts` draws among `places`. */
function countsOf(places: number, parts: number): fc.Arbitrary<readonly number[]> {
  return fc
    .array(fc.integer({ min: 0, max: places - 1 }), { minLength: parts, maxLength: parts })
    .map((draws) => Array.from({ length: places }, (_, s) => draws.filter((draw) => draw === s).length));
}

/** Any row-stochastic square matrix, rows as counts over five. */
export function garblers(signals: number): fc.Arbitrary<readonly (readonly Rational[])[]> {
  return fc.array(countsOf(signals, 5), { minLength: signals, maxLength: signals }).map((rows) => fractions(rows, 5));
}

/** Counts as fractions of `parts`. */
export function fractions(rows: readonly (readonly number[])[], parts: number): readonly (readonly Rational[])[] {
  return rows.map((row) => row.map((count) => ratio(BigInt(count), BigInt(parts))));
}

/** Fractions as the exact text that a model reads. */
export function texts(rows: readonly (readonly Rational[])[]): readonly (readonly string[])[] {
  return rows.map((row) => row.map(exact.format));
}

/** The problem as the model reads it. */
export function inputOf({ parts, counts, costs, benefits }: SmallHiddenAction) {
  return {
    signalMatrix: texts(fractions(counts, parts)),
    costs: costs.map((cost) => `${cost}/10`),
    benefits: benefits.map((benefit) => `${benefit}/10`),
  };
}
