import * as fc from "fast-check";
import { solve } from "jiama";
import { dueCare } from "jiama/models";
import { describe, expect, test } from "vitest";
import { seeded } from "../../arbitraries/parameters.ts";
import { cases, rules, strictCases, tolerable } from "./dueCareCases.ts";
import { density, distribution, oracleBounds } from "./dueCareOracle.ts";

describe("jump target under strict liability", () => {
  test("the reply jumps at some target iff (R + D) f(1) > Cσ²", () => {
    fc.assert(
      fc.property(strictCases(), ({ input, stake, cost }) => {
        const ratio = (stake * density(1)) / (cost * (input.noise as number) ** 2);
        fc.pre(Math.abs(ratio - 1) > 1e-2);
        expect(solve(dueCare, input).outcome.jumpTarget !== null).toBe(ratio > 1);
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("the jump target is where low and high branch pay the same, by an own calculation in one variable", () => {
    fc.assert(
      fc.property(strictCases(0.1, 10), ({ input, pull, stake, cost }) => {
        const noise = input.noise as number;
        const level = (cost * noise * noise) / stake;
        fc.pre(level < 0.98 * density(1));
        const bisected = (f: (u: number) => number, a: number, b: number) => {
          let [low, high] = [a, b];
          for (let i = 0; i < 200; i += 1) {
            const middle = (low + high) / 2;
            if (f(middle) > 0 === f(low) > 0) low = middle;
            else high = middle;
          }
          return low;
        };
        // With u = (T − x)/σ a critical point has x = (w + (R + D) f(u)/σ)/C and T = x + σu, which turns where u f(u) = Cσ²/(R + D).
        const output = (u: number) => (pull + (stake / noise) * density(u)) / cost;
        const targetOf = (u: number) => output(u) + noise * u;
        const [first, second] = [
          bisected((u) => u * density(u) - level, 0, 1),
          bisected((u) => u * density(u) - level, 1, 40),
        ];
        const worth = (u: number) => pull * output(u) - stake * distribution(u) - (cost * output(u) ** 2) / 2;
        const high = (t: number) => bisected((u) => targetOf(u) - t, -60, first);
        const low = (t: number) => bisected((u) => targetOf(u) - t, second, 60 + t / noise);
        const lead = (t: number) => worth(high(t)) - worth(low(t));
        const expected = bisected(lead, targetOf(second), targetOf(first));
        const { jumpTarget } = solve(dueCare, input).outcome;
        expect(Math.abs(jumpTarget! - expected)).toBeLessThanOrEqual(1e-6 * (noise + expected));
      }),
      { ...seeded, numRuns: 100 },
    );
  });
});

describe("P2, and the jump target under any rule", () => {
  test("P2 proved: where x ≥ T and e ≥ ē more tolerance lowers falsification, ∂m/∂φ < 0", () => {
    let checked = 0;
    fc.assert(
      fc.property(cases(0.1, 10, 1, rules.slice(0, 1)), ({ input }) => {
        const { tolerance, target, careStandard, noise, careNoise, penalty } = input as Record<string, number>;
        fc.pre(tolerance! < 0.99 && penalty! > 0);
        const before = solve(dueCare, input).outcome;
        const after = solve(dueCare, { ...input, tolerance: tolerance! + 1e-4 }).outcome;
        for (const m of before.localMaxima) {
          const x = m.effort + m.falsification;
          const z = (x - target!) / noise!;
          if (z < 0 || z > 5 || m.effort < careStandard!) continue;
          const next = after.localMaxima.find(
            (o) =>
              Math.abs(o.effort - m.effort) < 0.01 * careNoise! &&
              Math.abs(o.falsification - m.falsification) < 0.01 * noise!,
          );
          if (next === undefined) continue;
          checked += 1;
          expect(next.falsification).toBeLessThan(m.falsification);
        }
      }),
      { ...seeded, numRuns: 200 },
    );
    expect(checked).toBeGreaterThan(15);
  });

  test("just below the jump target the reply has the greater output, just above the smaller, at equal payoffs", () => {
    let jumps = 0;
    fc.assert(
      fc.property(cases(0.1, 10, 0.2), (each) => {
        const { jumpTarget } = solve(dueCare, each.input).outcome;
        if (jumpTarget === null) return;
        jumps += 1;
        const noise = each.input.noise as number;
        const h = 1e-7 * (noise + Math.abs(jumpTarget));
        const at = (target: number) => solve(dueCare, { ...each.input, target }).outcome;
        const [below, above] = [at(jumpTarget - h), at(jumpTarget + h)];
        expect(below.output).toBeGreaterThan(above.output);
        const steepest = ((each.official.reward + each.official.penalty) / noise) * density(0);
        expect(Math.abs(below.payoff - above.payoff)).toBeLessThanOrEqual(2.1 * h * steepest + tolerable(each, below));
      }),
      { ...seeded, numRuns: 150 },
    );
    expect(jumps).toBeGreaterThan(40);
  });

  test("where there is no jump target, or away from it, output never leaps down as the target rises", () => {
    fc.assert(
      fc.property(cases(0.2, 5, 0.3), ({ input, official }) => {
        const { jumpTarget } = solve(dueCare, input).outcome;
        const [effort, padding] = oracleBounds(official);
        const output = (target: number) => solve(dueCare, { ...input, target }).outcome.output;
        // The largest fall on a coarse grid of targets, refined where it is largest.
        let [low, high] = [-official.noise, effort + padding + official.noise];
        let fall = 0;
        for (let round = 0; round < 7; round += 1) {
          const xs = Array.from({ length: 13 }, (_, i) => output(low + ((high - low) * i) / 12));
          const falls = xs.slice(1).map((x, i) => xs[i]! - x);
          fall = Math.max(...falls);
          const i = falls.indexOf(fall);
          [low, high] = [low + ((high - low) * i) / 12, low + ((high - low) * (i + 1)) / 12];
        }
        if (fall < 0.05 * official.noise) return;
        expect(jumpTarget).not.toBeNull();
      }),
      { ...seeded, numRuns: 20 },
    );
  });
});
