import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bimatrixGame, logitQre, randomGame, seededRng, toFloat } from "../../../src/index.ts";
import { quantalEnclosure, type WorthBounds } from "../../../src/verify/quantal/quantalEnclosure.ts";
import { worthBounds } from "../../../src/verify/quantal/worthBounds.ts";
import { matrices } from "../../arbitraries/games.ts";
import { seeded } from "../../arbitraries/parameters.ts";

const pennies = bimatrixGame(
  [
    [9, 0],
    [0, 1],
  ],
  [
    [0, 1],
    [1, 0],
  ],
);
const logsOf = (lambda: number) => Float64Array.from(logitQre(pennies, { lambda }).solutions[0]!.logarithms.flat());
const enclose = (logs: Float64Array, lambda: number) => quantalEnclosure(logs, lambda, worthBounds(pennies, logs));

describe("what is proved", () => {
  test("an equilibrium near the answer, to the last digits", () => {
    for (const lambda of [0, 0.1, 1, 10, 1e3, 1e6]) {
      const { proved, radius } = enclose(logsOf(lambda), lambda);
      expect(proved).toBe(true);
      expect(radius).toBeLessThan(1e-13);
    }
  });

  test("a point that is a little off is still near one, and the radius says how near", () => {
    const logs = logsOf(1);
    for (const off of [1e-12, 1e-9, 1e-6, 1e-4]) {
      const moved = logs.map((log, k) => log + (k % 2 === 0 ? off : -off));
      const { proved, logRadius, radius } = enclose(moved, 1);
      expect(proved).toBe(true);
      expect(logRadius).toBeGreaterThanOrEqual(off * 0.999);
      expect(radius).toBeLessThan(10 * off);
    }
  });

  test("the equilibrium of another precision is not taken for this one's", () => {
    const { proved, radius } = enclose(logsOf(1), 1.01);
    // Either nothing is proved, or the equilibrium is said to be as far away as it is.
    const distance = Math.max(...logsOf(1).map((log, k) => Math.abs(Math.exp(log) - Math.exp(logsOf(1.01)[k]!))));
    expect(!proved || radius >= distance * 0.999).toBe(true);
    expect(enclose(logsOf(1), 5).proved).toBe(false);
  });

  test.each([
    [[-1, -1, -1, -1]],
    [[-50, -1e-9, -0.7, -0.7]],
    [[Number.NaN, -0.7, -0.7, -0.7]],
    [[Number.NEGATIVE_INFINITY, 0, -0.7, -0.7]],
  ])("nothing near %j", (logs) => {
    expect(enclose(Float64Array.from(logs), 2).proved).toBe(false);
  });
});

/** All equilibria of a 2 × 2 game at a precision, as probabilities of the first strategies, by a scan for changes of sign. */
function scanned(
  A: readonly number[][],
  B: readonly number[][],
  lambda: number,
): readonly (readonly [number, number])[] {
  const logistic = (gain: number) => 1 / (1 + Math.exp(-lambda * gain));
  const reply = (p: number) => logistic(p * (B[0]![0]! - B[0]![1]!) + (1 - p) * (B[1]![0]! - B[1]![1]!));
  const back = (q: number) => logistic(q * (A[0]![0]! - A[1]![0]!) + (1 - q) * (A[0]![1]! - A[1]![1]!));
  const gap = (p: number) => back(reply(p)) - p;
  const found: [number, number][] = [];
  const steps = 4000;
  for (let k = 0; k < steps; k += 1) {
    let [low, high] = [k / steps, (k + 1) / steps];
    if (gap(low) > 0 === gap(high) > 0) continue;
    for (let n = 0; n < 60; n += 1) {
      const middle = (low + high) / 2;
      if (gap(middle) > 0 === gap(low) > 0) low = middle;
      else high = middle;
    }
    found.push([low, reply(low)]);
  }
  return found;
}

test("whatever is proved of a point, an equilibrium is as near as is said", () => {
  let proofs = 0;
  fc.assert(
    fc.property(
      matrices(2, 2, 3),
      matrices(2, 2, 3),
      fc.integer({ min: 0, max: 20 }),
      fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 })),
      (A, B, k, [which, digits]) => {
        const lambda = k / 10;
        const game = bimatrixGame(A, B);
        const equilibria = scanned(A, B, lambda);
        const [x, y] = equilibria[which % equilibria.length]!;
        const logs = Float64Array.from([x, 1 - x, y, 1 - y], (p, a) => Math.log(p) + (a - 1.5) * 10 ** -digits);
        const { proved, logRadius } = quantalEnclosure(logs, lambda, worthBounds(game, logs));
        if (!proved) return;
        proofs += 1;
        const distances = equilibria.map(([p, q]) =>
          Math.max(...[p, 1 - p, q, 1 - q].map((value, a) => Math.abs(Math.log(value) - logs[a]!))),
        );
        expect(Math.min(...distances)).toBeLessThanOrEqual(logRadius + 1e-9);
      },
    ),
    { ...seeded, numRuns: 300 },
  );
  expect(proofs).toBeGreaterThan(200);
});

test("bounds on worth hold the worth of every point in the box", () => {
  const game = randomGame(seededRng(7), [3, 2, 2], { min: -9, max: 9 });
  const payoffs = toFloat(game).payoffs[0]!;
  const logs = Float64Array.from([0.2, 0.5, 0.3, 0.6, 0.4, 0.1, 0.9], Math.log);
  const radii = new Float64Array(7).fill(0.01);
  const bounds: WorthBounds = worthBounds(game, logs)(radii);
  const rng = seededRng(9);
  const [a, b] = [2, 2];
  for (let k = 0; k < 50; k += 1) {
    const p = Array.from(logs, (log) => Math.exp(log + 0.01 * (2 * rng.next() - 1)));
    // Player 1's three strategies, against players 2 and 3, relative to the first.
    const worth = [0, 1, 2].map((own) => {
      let sum = 0;
      for (let j = 0; j < a; j += 1) {
        for (let l = 0; l < b; l += 1) {
          const difference = payoffs[(own * 2 + j) * 2 + l]! - payoffs[j * 2 + l]!;
          sum += difference * p[3 + j]! * p[5 + l]!;
        }
      }
      return sum;
    });
    worth.forEach((value, own) => {
      expect(value).toBeGreaterThanOrEqual(bounds.worth[own]!.lower - 1e-12);
      expect(value).toBeLessThanOrEqual(bounds.worth[own]!.upper + 1e-12);
    });
  }
});
