import * as fc from "fast-check";
import { certificate, exact, type Rational, ratio, solve, solveExact } from "jiama";
import { cascadeHerding, cascadeHerdingRoutines } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, seeded } from "../../arbitraries/parameters.ts";

const { zero, one, add, sub, mul, div, compare } = exact;
const half = ratio(1n, 2n);

/** Probabilities in the good state after some officials have decided. */
interface Herd {
  readonly correct: Rational;
  readonly incorrect: Rational;
  readonly undecided: Rational;
}

/**
 * What `officials` do one after another, every history by Bayes' rule in fractions, in the good state; a cascade is a
 * history after which both signals lead to the same decision. `tie` is the probability that an indifferent official follows
 * a favorable signal; an unfavorable one with `1 − tie`.
 */
function herd(p: Rational, officials: number, tie: Rational): Herd {
  let [correct, incorrect] = [zero, zero];
  let open = [{ good: one, bad: one }];
  for (let i = 0; i < officials; i += 1) {
    const longer: { good: Rational; bad: Rational }[] = [];
    for (const { good, bad } of open) {
      /** The probability of escalating after a signal of the given likelihoods. */
      const escalates = (ifGood: Rational, ifBad: Rational, atTie: Rational): Rational => {
        const order = compare(mul(good, ifGood), mul(bad, ifBad));
        return order > 0 ? one : order < 0 ? zero : atTie;
      };
      const high = escalates(p, sub(one, p), tie);
      const low = escalates(sub(one, p), p, sub(one, tie));
      if (compare(high, low) === 0) {
        if (compare(high, one) === 0) correct = add(correct, good);
        else incorrect = add(incorrect, good);
        continue;
      }
      const inGood = add(mul(p, high), mul(sub(one, p), low));
      const inBad = add(mul(sub(one, p), high), mul(p, low));
      longer.push({ good: mul(good, inGood), bad: mul(bad, inBad) });
      longer.push({ good: mul(good, sub(one, inGood)), bad: mul(bad, sub(one, inBad)) });
    }
    open = longer.filter(({ good }) => compare(good, zero) > 0);
  }
  return { correct, incorrect, undecided: open.reduce((sum, { good }) => add(sum, good), zero) };
}

const precisions = fc.integer({ min: 51, max: 99 }).map((percent) => ratio(BigInt(percent), 100n));

describe("cascade-herding", () => {
  // Bikhchandani, Hirshleifer and Welch (1992).
  test.each([
    [0.55, 0.5664451827242526],
    [0.6, 0.631578947368421],
    [0.7, 0.7531645569620252],
    [0.8, 0.8571428571428572],
    [0.9, 0.9395604395604396],
  ])("precision %f: the correct cascade has probability %f", (precision, correct) => {
    const { status, outcome } = solve(cascadeHerding, { precision });
    expect(status).toBe("solved");
    expect(outcome.correct).toBeCloseTo(correct, 14);
    expect(outcome.incorrect).toBeCloseTo(1 - correct, 14);
  });

  test("the certificate has ten choices by Bayes' rule and the recursion of the limits, exactly", () => {
    const { status, certificate: evidence } = solveExact(cascadeHerding, { precision: "2/3" });
    expect(status).toBe("solved");
    expect(evidence.decisions).toHaveLength(10);
    expect(exact.format(evidence.maxGain)).toBe("0");
    expect(evidence.conditions.map(({ id, role, holds }) => [id, role, holds])).toEqual(
      ["even-again", "even-again-reversed", "correct-limit", "incorrect-limit"].map((id) => [id, "defining", true]),
    );
  });

  test("property: histories enumerated by Bayes' rule converge to the limits, with the exact tail (p(1 − p))ⁿ after n pairs", () => {
    fc.assert(
      fc.property(precisions, fc.integer({ min: 1, max: 5 }), (precision, pairs) => {
        const { outcome } = solveExact(cascadeHerding, { precision: exact.format(precision) });
        // One official more, who recognizes the cascades of those before.
        const found = herd(precision, 2 * pairs + 1, half);
        const tail = Array<Rational>(pairs)
          .fill(mul(precision, sub(one, precision)))
          .reduce(mul);
        expect(exact.format(found.undecided)).toBe(exact.format(tail));
        for (const field of ["correct", "incorrect"] as const) {
          const missing = sub(outcome[field], found[field]);
          expect(compare(missing, zero)).toBeGreaterThan(0);
          // Of what is still open the same share is decided in the end.
          expect(exact.format(missing)).toBe(exact.format(mul(tail, outcome[field])));
        }
      }),
      { ...seeded, numRuns: 30 },
    );
  });

  test("property: who follows the own signal when indifferent makes the correct cascade more likely: p²/(p² + (1 − p)²)", () => {
    fc.assert(
      fc.property(precisions, (precision) => {
        const [right, wrong] = [precision, sub(one, precision)].map((p) => mul(p, p));
        const limit = div(right!, add(right!, wrong!));
        const found = herd(precision, 9, one);
        expect(compare(found.correct, limit)).toBeLessThanOrEqual(0);
        expect(compare(limit, add(found.correct, found.undecided))).toBeLessThanOrEqual(0);
        const { outcome } = solveExact(cascadeHerding, { precision: exact.format(precision) });
        expect(compare(limit, outcome.correct)).toBeGreaterThan(0);
      }),
      { ...seeded, numRuns: 30 },
    );
  });

  test("property: both limits sum to one, and the herd does better than one official alone, the more so the better the signals", () => {
    fc.assert(
      fc.property(between(0.501, 0.998), (precision) => {
        const { correct, incorrect } = solve(cascadeHerding, { precision }).outcome;
        expect(correct + incorrect).toBeCloseTo(1, 14);
        expect(correct).toBeGreaterThan(precision);
        expect(solve(cascadeHerding, { precision: precision + 0.001 }).outcome.correct).toBeGreaterThan(correct);
      }),
      seeded,
    );
  });

  test("signals that say nothing or everything are refused", () => {
    expect(() => solve(cascadeHerding, { precision: 0.5 })).toThrow(/precision is 0.5; choose a value in \(0.5, 1\)/);
    expect(() => solve(cascadeHerding, { precision: 1 })).toThrow(/precision is 1/);
  });

  test("the certificate does not verify other limits", () => {
    const game = cascadeHerdingRoutines(exact).build({ precision: exact.from("3/5") });
    const verified = (correct: string, incorrect: string) =>
      certificate(game, { correct: exact.from(correct), incorrect: exact.from(incorrect) }).verified;
    expect(verified("12/19", "7/19")).toBe(true);
    expect(verified("9/13", "4/13")).toBe(false);
    expect(verified("12/19", "6/19")).toBe(false);
    expect(verified("3/5", "2/5")).toBe(false);
  });
});
