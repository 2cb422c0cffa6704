import * as fc from "fast-check";
import { solve } from "jiama";
import { dueCare } from "jiama/models";
import { describe, expect, test } from "vitest";
import { seeded } from "../../arbitraries/parameters.ts";
import { cases, strictCases, tolerable } from "./dueCareCases.ts";
import { climbed, density, gridMaxima, oracleBounds, oraclePayoff } from "./dueCareOracle.ts";

describe("due-care over the whole domain", () => {
  test("no reply is reported from which a deviation gains", () => {
    fc.assert(
      fc.property(cases(0.01, 100), ({ input }) => {
        const { status, certificate } = solve(dueCare, input);
        expect(status).toBe("solved");
        expect(certificate.maxGain).toBeLessThanOrEqual(certificate.tolerance);
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test("the payoff is that of the reply, and no point of a grid that is then climbed does better", () => {
    fc.assert(
      fc.property(cases(0.02, 50), (each) => {
        const { outcome } = solve(dueCare, each.input);
        const own = oraclePayoff(each.official, outcome.effort, outcome.falsification);
        const slack = tolerable(each, outcome);
        expect(Math.abs(own - outcome.payoff)).toBeLessThanOrEqual(slack);
        const [effort, padding] = oracleBounds(each.official);
        const { careStandard } = each.input as { careStandard: number };
        const efforts = Array.from({ length: 25 }, (_, i) => (i / 24) * effort);
        let best = { e: 0, m: 0, payoff: Number.NEGATIVE_INFINITY };
        for (const e of [...efforts, careStandard]) {
          for (let j = 0; j <= 24; j += 1) {
            for (const m of [(j / 24) * padding, Math.max(0, each.official.target - e)]) {
              const payoff = oraclePayoff(each.official, e, m);
              if (payoff > best.payoff) best = { e, m, payoff };
            }
          }
        }
        const top = climbed(each.official, [best.e, best.m], (effort + padding) / 48);
        expect(top.payoff).toBeLessThanOrEqual(outcome.payoff + slack);
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("every local maximum reported is one: from none of them can an official climb", () => {
    fc.assert(
      fc.property(cases(0.05, 20), (each) => {
        const { outcome } = solve(dueCare, each.input);
        const { noise, careStandard, careNoise = noise } = each.input as Record<string, number>;
        for (const { effort, falsification, payoff } of outcome.localMaxima) {
          const step = 1e-4 * Math.min(noise!, careNoise!);
          // At a sharp standard the payoff must be lower just below; how far one must go down to make up for it is open.
          const atStandard = effort === careStandard && effort > 0;
          if (atStandard) {
            const below = oraclePayoff(each.official, effort * (1 - Number.EPSILON), falsification);
            expect(below).toBeLessThan(payoff);
          }
          const top = climbed(each.official, [effort, falsification], step, atStandard ? effort : 0);
          expect(top.payoff).toBeLessThanOrEqual(payoff + 1e-3 * tolerable(each, outcome));
        }
        const payoffs = outcome.localMaxima.map(({ payoff }) => payoff);
        expect(payoffs).toEqual([...payoffs].sort((a, b) => b - a));
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("no local maximum is missed that climbing from a fine grid reaches", () => {
    fc.assert(
      fc.property(cases(0.3, 3, 0.7), (each) => {
        const { localMaxima } = solve(dueCare, each.input).outcome;
        const [effort, padding] = oracleBounds(each.official);
        const { careStandard } = each.input as { careStandard: number };
        const efforts = [...Array.from({ length: 61 }, (_, i) => (i / 60) * effort), careStandard];
        efforts.sort((a, b) => a - b);
        for (const top of gridMaxima(each.official, efforts, padding, 60)) {
          const distance = localMaxima.map((m) =>
            Math.hypot(m.effort - top.effort, m.falsification - top.falsification),
          );
          expect(Math.min(...distance)).toBeLessThanOrEqual(1e-3 * (effort + padding));
        }
      }),
      { ...seeded, numRuns: 80 },
    );
  });
});

describe("P1: strict liability", () => {
  test("every local maximum solves Cx = w + (R + D) f((T − x)/σ)/σ and splits as e : m = γ : c", () => {
    fc.assert(
      fc.property(strictCases(), ({ input, pull, stake, cost }) => {
        const { noise, target, effortCost, falsificationCost } = input as Record<string, number>;
        for (const { effort, falsification } of solve(dueCare, input).outcome.localMaxima) {
          const x = effort + falsification;
          const demand = pull + (stake / noise!) * density((target! - x) / noise!);
          const steep = cost + (stake / noise! ** 2) * 0.25;
          expect(Math.abs(cost * x - demand)).toBeLessThanOrEqual(1e-9 * (demand + steep * (x + Math.abs(target!))));
          expect(Math.abs(effortCost! * effort - falsificationCost! * falsification)).toBeLessThanOrEqual(
            1e-9 * (effortCost! * effort + steep * (x + Math.abs(target!))),
          );
        }
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test("along a branch output moves with the target in the sign of x − T", () => {
    fc.assert(
      fc.property(strictCases(0.1, 10), ({ input }) => {
        const { noise, target } = input as Record<string, number>;
        const h = 1e-5 * noise!;
        const outputs = (t: number) =>
          solve(dueCare, { ...input, target: t }).outcome.localMaxima.map((m) => m.effort + m.falsification);
        const [before, after] = [outputs(target! - h), outputs(target! + h)];
        for (const x of before) {
          const z = (x - target!) / noise!;
          const next = after.find((other) => Math.abs(other - x) < 1e-2 * noise!);
          // Too far from the target nothing moves; at the target the sign turns.
          if (next === undefined || Math.abs(z) > 5 || Math.abs(z) < 1e-3) continue;
          expect(Math.sign(next - x)).toBe(Math.sign(z));
        }
      }),
      { ...seeded, numRuns: 150 },
    );
  });
});
